# Whether enough members are there: a chip with the numbers, and on asking the sum, the rule and where it stands.
# It must not know the rule: it is told what follows from it.

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip

from sotay.domain.meeting_rule_rows import Reason
from sotay.domain.rolls import Quorum
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, box, draw_badge
from sotay.ui.widgets.tones import Tone


class QuorumChip(QAbstractButton):
    """Show whether enough are there; a click, Enter or the space bar shows the sum behind it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quorum: Quorum | None = None
        self._complete = False
        self._tone, self._icon = Tone.PLAIN, "question"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._show_sum)
        theme.changed.connect(self.updateGeometry)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.show_quorum(self._quorum, complete=self._complete)

    def show_quorum(self, quorum: Quorum | None, *, complete: bool) -> None:
        """Show a quorum, None where no rule is known; what is not reached is serious once all were called."""
        self._quorum, self._complete = quorum, complete
        self.setVisible(quorum is not None)
        if quorum is None:
            return
        self._tone, self._icon = self._look(quorum)
        self.setText(self._words(quorum))
        self.setToolTip(self.sum_words())
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.sum_words())
        self.updateGeometry()
        self.update()

    def sum_words(self) -> str:
        """Return the whole sum, a line each: the base, what is taken off, what is needed, the rule and its source."""
        quorum = self._quorum
        if quorum is None:
            return ""
        words = self._reasons()
        lines = [self.tr("Official members: {0}").format(quorum.base.official)]
        lines += [f"{words[reason]}: −{count}" for reason, count in quorum.base.less if count]
        lines.append(self.tr("Counted: {0}").format(quorum.base.base))
        lines.append(self.tr("Needed: {0}; official members present: {1}").format(quorum.needed, quorum.present))
        lines.append(self.tr("By the rule in use: {0}").format(quorum.rule.source))
        if not quorum.rule.blocks:
            lines.append(self.tr("The book tells; it does not stop the meeting."))
        return "\n".join(lines)

    def _words(self, quorum: Quorum) -> str:
        if quorum.met:
            return self.tr("Enough: {0} there, {1} needed").format(quorum.present, quorum.needed)
        return self.tr("Not enough yet: {0} there, {1} needed").format(quorum.present, quorum.needed)

    def _look(self, quorum: Quorum) -> tuple[Tone, str]:
        if quorum.met:
            return Tone.GREEN, "check-circle"
        if not self._complete:
            return Tone.PLAIN, "hourglass"
        return (Tone.SON, "warning-circle") if quorum.rule.blocks else (Tone.AMBER, "warning")

    def _reasons(self) -> dict[Reason, str]:
        return {
            Reason.EXEMPT_AWAY: self.tr("Less exempt members who did not come"),
            Reason.SUSPENDED: self.tr("Less suspended members"),
            Reason.ELSEWHERE: self.tr("Less members elsewhere for a time"),
            Reason.EXCUSED: self.tr("Less excused members"),
        }

    def _show_sum(self) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.sum_words(), self)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for a badge."""
        m = self._theme.metrics
        return QSize(badge_width(self._theme, self.text(), self._icon), m.control_small)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge, and a frame when it has the focus."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        badge = self.rect().adjusted(0, (self.height() - m.badge) // 2 - 1, 0, -(self.height() - m.badge) // 2 + 1)
        draw_badge(painter, self._theme, badge, self.text(), self._icon, self._tone)
        if self.hasFocus():
            box(painter, badge, m.radius_badge, "", t.focus, m.focus)
        painter.end()
