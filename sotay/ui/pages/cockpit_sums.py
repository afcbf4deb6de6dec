# The sums of a roll in one line: who came, who did not and why, who is still to be called, the rate.
# It must not know how sums are worked out.

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.domain.rolls import RollSums
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import LEFT, write
from sotay.ui.widgets.tones import Tone, strong


@dataclass(frozen=True, slots=True)
class _Sum:
    count: str
    words: str
    tone: Tone | None = None


class SumsLine(QWidget):
    """Paint numbers with their words, as far as there is room; the whole sentence is told to a screen reader."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sums: RollSums | None = None
        self._parts: tuple[_Sum, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.show_sums(self._sums)

    def show_sums(self, sums: RollSums | None) -> None:
        """Show the sums of a roll."""
        self._sums = sums
        parts = self._made(sums) if sums else ()
        if parts == self._parts:
            return
        self._parts = parts
        words = ", ".join(f"{part.count} {part.words}".strip() for part in parts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @property
    def told(self) -> str:
        """Return the sums as a sentence."""
        return self.accessibleName()

    def _made(self, sums: RollSums) -> tuple[_Sum, ...]:
        found = [_Sum(str(sums.present.total), self.tr("present"))]
        if sums.excused.total:
            found.append(_Sum(str(sums.excused.total), self.tr("excused")))
        if sums.unexcused.total:
            found.append(_Sum(str(sums.unexcused.total), self.tr("unexcused"), Tone.SON))
        if sums.unmarked.total:
            found.append(_Sum(str(sums.unmarked.total), self.tr("not called yet"), Tone.AMBER))
        if sums.optional_present:
            found.append(_Sum(str(sums.optional_present), self.tr("exempt, came")))
        if sums.rate_text:
            found.append(_Sum("", self.tr("Rate {0}").format(sums.rate_text)))
        return tuple(found)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for one line of large numbers."""
        m = self._theme.metrics
        return QSize(m.clock_bar, m.row_table_one)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sums from the left."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        large, plain = self._theme.font(m.text_dialog, 600), self._theme.font(m.text_base)
        left, gap = m.gap_5, m.gap_4
        line = QRect(0, 0, self.width(), self.height())
        for part in self._parts:
            colour = strong(t, part.tone) if part.tone else t.text
            if part.count:
                painter.setFont(large)
                write(painter, line.adjusted(left, 0, 0, 0), part.count, colour, LEFT)
                left += QFontMetrics(large).horizontalAdvance(part.count) + m.gap_1 + m.gap_1 // 2
            painter.setFont(plain)
            room = line.adjusted(left, m.gap_1, -m.gap_2, 0)
            if room.width() > 0:
                write(painter, room, part.words, colour if part.count else t.muted, LEFT)
            left += QFontMetrics(plain).horizontalAdvance(part.words) + gap
        painter.end()
