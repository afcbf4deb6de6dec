# Cards of which a person chooses one: a title, a sentence, a picture or a sample of the text size.
# It must not know what is chosen.

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout

from sotay.ui.gate.speaking import Row, Speaking
from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.painting import box, picture, write

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class CardChoice:
    """Name one possibility: its key, its words; an icon, or a sample of text at a size in pixels, may stand with it."""

    key: str
    title: Callable[[], str]
    sentence: Callable[[], str] = str
    icon: str = ""
    sample: Callable[[], str] = str
    sample_size: int = 0


class CardGroup(Speaking):
    """Show cards below or beside each other; tell `chosen` with the key of the checked one."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: Callable[[], str], choices: Sequence[CardChoice], *, across: bool = False
    ) -> None:
        super().__init__(theme)
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        for choice in choices:
            card = ChoiceCard(theme, choice)
            card.clicked.connect(self._on_clicked)
            self._group.addButton(card)
            self.cards[choice.key] = card
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if across:
            self._layout.addWidget(Row(theme, *self.cards.values(), even=True))
        else:
            for card in self.cards.values():
                self._layout.addWidget(card)
        tab_to_checked(self._group)
        self.say(self.setAccessibleName, name)
        self._refit()
        theme.changed.connect(self._refit)

    def current(self) -> str:
        """Return the key of the checked card, "" when none is."""
        return next((key for key, card in self.cards.items() if card.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Check a card without telling; a key no card has checks none."""
        if key in self.cards:
            self.cards[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for card in self.cards.values():
            card.setChecked(False)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        for card in self.cards.values():
            card.retell()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current())

    def _refit(self) -> None:
        self._layout.setSpacing(self.theme.metrics.gap_3)


class ChoiceCard(QAbstractButton):
    """Paint one card with its radio mark."""

    def __init__(self, theme: Theme, choice: CardChoice) -> None:
        super().__init__()
        self._theme = theme
        self._choice = choice
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        self.retell()

    def retell(self) -> None:
        """Set the words in the language of now."""
        self.setText(self._choice.title())
        self.setAccessibleName(self._choice.title())
        self.setAccessibleDescription(self._choice.sentence())
        self.updateGeometry()
        self.update()

    def _sentence_left(self) -> int:
        m = self._theme.metrics
        return m.gap_4 + m.check + m.gap_3

    def _sentence_height(self, width: int) -> int:
        m = self._theme.metrics
        room = width - self._sentence_left() - m.gap_4 - (m.icon_rail + m.gap_4 if self._choice.icon else 0)
        fonts = QFontMetrics(self._theme.font(m.text_dense))
        words = self._choice.sentence()
        if not words:
            return 0
        lines = fonts.boundingRect(QRect(0, 0, max(room, 1), 10_000), _WRAP, words).height() // fonts.height()
        return lines * m.line_dense

    def _sample_height(self) -> int:
        return round(self._choice.sample_size * 1.45) * 2 if self._choice.sample_size else 0

    # Qt overrides
    def hasHeightForWidth(self) -> bool:
        """Say that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all words at a width."""
        m = self._theme.metrics
        sample = self._sample_height() + m.gap_3 if self._choice.sample_size else 0
        return 2 * m.gap_3 + sample + m.line_base + self._sentence_height(width)

    def sizeHint(self) -> QSize:
        """Ask for the title with its mark."""
        m = self._theme.metrics
        words = QFontMetrics(self._theme.font(m.text_base, 600)).horizontalAdvance(self.text())
        width = self._sentence_left() + words + m.gap_3 + (m.icon_rail + m.gap_4 if self._choice.icon else 0)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Never shorten the title."""
        return QSize(self.sizeHint().width(), self.heightForWidth(max(self.sizeHint().width(), self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the sample, the mark and the words."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        fill = t.ink_soft if self.isChecked() else t.hover if self.underMouse() else t.surface
        loud = self.isChecked() or self.hasFocus()
        border = t.focus if self.hasFocus() else t.ink if self.isChecked() else t.control
        box(painter, self.rect(), m.radius_card, fill, border, m.focus if loud else m.hairline)
        if self.hasFocus() and self.isChecked():
            inset = m.ring_inset
            box(painter, self.rect().adjusted(inset, inset, -inset, -inset), m.radius_badge, "", t.focus, m.hairline)
        top = m.gap_3
        if self._choice.sample_size:
            self._draw_sample(painter, top)
            top = self.height() - m.gap_3 - m.line_base  # the marks of neighbours stand in one line
        self._draw_mark(painter, QRect(m.gap_4, top + (m.line_base - m.check) // 2, m.check, m.check))
        self._draw_words(painter, top)
        painter.end()

    def _draw_sample(self, painter: QPainter, top: int) -> None:
        m, size = self._theme.metrics, self._choice.sample_size
        painter.setFont(self._theme.font(size))
        line = round(size * 1.45)
        for number, words in enumerate(self._choice.sample().split("\n")):
            rect = QRect(m.gap_4, top + number * line, self.width() - m.gap_4 - m.gap_2, line)
            write(painter, rect, words, self._theme.tokens.text)

    def _draw_mark(self, painter: QPainter, rect: QRect) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        checked = self.isChecked()
        box(painter, rect, rect.width() // 2, t.ink if checked else t.surface, "" if checked else t.control, m.hairline)
        if checked:
            hole = rect.width() * 3 // 10
            box(painter, rect.adjusted(hole, hole, -hole, -hole), rect.width() // 5, t.on_ink)

    def _draw_words(self, painter: QPainter, top: int) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        left = self._sentence_left()
        right = self.width() - m.gap_3
        if self._choice.icon:
            right -= m.icon_rail + m.gap_2
            corner = QPoint(right + m.gap_2, (self.height() - m.icon_rail) // 2)
            picture(
                painter, self._theme, self._choice.icon, t.ink if self.isChecked() else t.muted, m.icon_rail, corner
            )
        painter.setFont(self._theme.font(m.text_base, 600 if self.isChecked() or self._choice.sentence() else 400))
        write(painter, QRect(left, top, right - left, m.line_base), self.text(), t.text)
        if words := self._choice.sentence():
            painter.setFont(self._theme.font(m.text_dense))
            painter.setPen(t.text2)
            rect = QRect(left, top + m.line_base, right - left - m.gap_1, self._sentence_height(self.width()))
            painter.drawText(rect, _WRAP | int(Qt.TextFlag.TextDontClip), words)
