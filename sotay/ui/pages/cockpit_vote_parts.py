# Parts of the dialog of a vote: a box for a count, the card of the sum, the banner of the outcome.
# They must not know rules or whose votes they are.

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label, unbroken
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.tones import TONE_ICONS, Tone, soft, strong

_MOST = 9999
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def count_sheet(kind: str, theme: Theme) -> str:
    """Return the style of a box for counts: its two small buttons stand side by side at the right end."""
    m = theme.metrics
    right, thick = 2 * m.gap_5 + m.gap_1, m.focus - m.hairline
    inner = m.control - 2 * m.hairline
    place = f"subcontrol-origin: border; subcontrol-position: center right; width: {m.gap_5}px; height: {m.target}px;"
    return f"""
    {kind} {{ font-size: {m.text_section}px; font-weight: 600; min-height: {inner}px; padding: 0 {right}px 0 0; }}
    {kind}:focus {{ min-height: {inner - 2 * thick}px; padding: 0 {right - thick}px 0 0; }}
    {kind}::up-button {{ {place} right: {m.gap_5 + m.gap_1}px; }}
    {kind}::down-button {{ {place} right: {m.gap_1}px; }}
    """


class CountBox(QSpinBox):
    """Edit a count: digits, arrow keys, two small buttons; Enter goes on to the next field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(0, _MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedSize(round(2.9 * m.control), m.control)
        self.lineEdit().setTextMargins(m.field_pad, 0, 0, 0)
        self.setStyleSheet(count_sheet("QSpinBox", self._theme))

    # Qt overrides
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the count, so that typing takes its place."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the column; it changes a count only where the cursor stands."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SumCard(QFrame):
    """Show a sum line by line: words at the left, numbers at the right, a rule above the base, which is strong."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self._lines: tuple[tuple[str, int], ...] = ()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        """Return the lines shown."""
        return self._lines

    def show_sum(self, lines: Sequence[tuple[str, int]]) -> None:
        """Show lines; the last but one is the base."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while (old := self._grid.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (words, number) in enumerate(lines):
            self._add(place, words, number, is_base=place == len(lines) - 2)
        self._grid.setRowStretch(2 * len(lines), 1)
        self.setAccessibleName("; ".join(f"{words}: {number}" for words, number in lines))

    def _add(self, place: int, words: str, number: int, *, is_base: bool) -> None:
        role = "strong" if is_base else "base"
        name, figure = ElidedLabel(words, role), label(unbroken(f"− {-number}") if number < 0 else str(number), role)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if is_base:
            self._grid.addWidget(self._rule(), 2 * place, 0, 1, 2)
        self._grid.addWidget(name, 2 * place + 1, 0)
        self._grid.addWidget(figure, 2 * place + 1, 1)

    def _rule(self) -> QWidget:
        gap, around = self._theme.metrics.gap_1, QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, gap, 0, gap)
        column.addWidget(rule(self._theme))
        return around

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._grid.setContentsMargins(m.gap_4, m.gap_3, m.gap_4, m.gap_3)
        self._grid.setHorizontalSpacing(m.gap_3)
        self._grid.setVerticalSpacing(m.gap_1 // 2)
        self.update()

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sunken ground; in high contrast its border."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius, t.sunken, t.line if t.outlined else "", m.hairline)
        painter.end()


class Outcome(QFrame):
    """Show what a vote came to, the rule by which it is told, and on demand what the rule says where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone = Tone.INK
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._head = Paragraph(theme, "", "section")
        self._rule = Paragraph(theme, "", "caption")
        self._more = Paragraph(theme, "", "caption")
        self.source_button = Button(theme, "", Kind.TEXT, size=Size.SMALL)
        self.source_button.setCheckable(True)
        self.source_button.toggled.connect(self._on_toggled)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._head, self._rule, self._more):
            words.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.source_button)
        self.set_button("", "")
        self._on_toggled(shown=False)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def head(self) -> str:
        """Return the sentence shown."""
        return self._head.plain

    @property
    def source(self) -> str:
        """Return where the rule comes from, "" while it is not asked for."""
        return self._more.plain if self.source_button.isChecked() else ""

    def set_button(self, show: str, hide: str) -> None:
        """Name the button that shows where the rule comes from."""
        self._shows, self._hides = show, hide
        self._name_button()

    def show_outcome(self, tone: Tone, head: str, rule_words: str, source: str) -> None:
        """Show an outcome in a tone."""
        self._tone = tone
        self._head.set_plain(head)
        self._rule.set_plain(rule_words)
        self._more.set_plain(source)
        self.setAccessibleName(" ".join(part for part in (head, rule_words) if part))
        self._restyle()

    def _on_toggled(self, shown: bool) -> None:
        self._more.setVisible(shown)
        self._name_button()

    def _name_button(self) -> None:
        self.source_button.setText(self._hides if self.source_button.isChecked() else self._shows)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._row.setContentsMargins(m.select_bar + m.gap_4, m.gap_2, m.gap_2, m.gap_2)
        self._row.setSpacing(m.gap_3)
        filled = {Tone.GREEN: "check-circle-fill", Tone.GREY: "x-circle", Tone.INK: "hand-palm"}
        name = filled.get(self._tone, TONE_ICONS[self._tone])
        self._icon.setPixmap(self._theme.pixmap(name, strong(t, self._tone), m.icon_rail))
        self._icon.setFixedWidth(m.icon_rail)
        self.update()

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft ground, its border in high contrast, and the bar."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        bar = strong(t, self._tone)
        box(painter, self.rect(), m.radius, soft(t, self._tone), bar if t.outlined else "", m.hairline)
        painter.setClipRect(QRect(0, 0, m.select_bar, self.height()))
        box(painter, self.rect(), m.radius, bar)
        painter.end()
