# The line at the foot of the window: whose book this is, and how it stands.
# It must not know where the facts come from.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.painting import box, picture, write
from sotay.ui.widgets.tones import Tone, strong


@dataclass(frozen=True, slots=True)
class StatusItem:
    """Name one fact at the right: an icon, a few words, and all of it in `told`.

    With a `key` the fact can be pressed, and `asked` tells the key; `tone` is how serious it is.
    """

    icon: str
    text: str
    told: str = ""
    key: str = ""
    tone: Tone = Tone.PLAIN


class StatusLine(QFrame):
    """Show a place at the left, a chip beside it, facts at the right; tell `asked` with the key of one."""

    asked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(name)
        self._theme = theme
        self._place = ElidedLabel("", "caption")
        self._chip = Badge(theme, "", Tone.AMBER)
        self._chip.hide()
        self._items: tuple[StatusItem, ...] = ()
        self._shown: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._place)
        self._row.addWidget(self._chip)
        self._row.addStretch(1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_place(self, text: str, chip: str = "") -> None:
        """Show whose book this is, and a chip such as "Dữ liệu mẫu"; "" shows none."""
        self._place.set_full(text)
        self._chip.set_badge(chip, Tone.AMBER)
        self._chip.setVisible(bool(chip))

    def set_items(self, items: Sequence[StatusItem]) -> None:
        """Show facts at the right, in reading order."""
        self._items = tuple(items)
        self._restyle()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.status)
        self._row.setContentsMargins(m.page_left, 0, m.gap_4, 0)
        self._row.setSpacing(m.gap_2)
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [part for item in self._items for part in self._parts(item)]
        for part in self._shown:
            self._row.addWidget(part)
        self._fit()

    def _fit(self) -> None:
        """Leave the words of the last facts away where they have no room; icon and tool tip stay."""
        place = self._place.sizeHint().width() if self._place.full else 0
        room = self.width() - place - self._chip.sizeHint().width() - self._theme.metrics.page_left * 2
        widths = [_show_words(part, shown=True) for part in self._shown]
        for at, part in reversed(list(enumerate(self._shown))):
            if sum(widths) + self._row.spacing() * len(widths) <= room:
                break
            widths[at] = _show_words(part, shown=False)

    def _parts(self, item: StatusItem) -> tuple[QWidget, ...]:
        if item.key:
            fact = Fact(self._theme, item)
            fact.clicked.connect(lambda _=False: self.asked.emit(item.key))
            return (fact,)
        t, m = self._theme.tokens, self._theme.metrics
        icon, words = QLabel(), label(item.text, "caption")
        icon.setPixmap(self._theme.pixmap(item.icon, t.muted, m.icon_badge))
        icon.setContentsMargins(m.gap_3, 0, 0, 0)
        icon.setToolTip(item.told or item.text)
        icon.setAccessibleName(item.told or item.text)
        words.setToolTip(item.told or item.text)
        words.setAccessibleName(item.told or item.text)
        return icon, words

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows: words are left away."""
        return QSize(self._theme.metrics.empty, self._theme.metrics.status)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the facts to the new width."""
        super().resizeEvent(event)
        self._fit()


def _show_words(part: QWidget, *, shown: bool) -> int:
    """Show the words of a part, or leave them away, and return its width; an icon by itself stays."""
    if isinstance(part, Fact):
        part.show_words(shown=shown)
    elif part.property("role") == "caption":
        part.setVisible(shown)
        return part.sizeHint().width() if shown else 0
    return part.sizeHint().width()


class Fact(QAbstractButton):
    """Paint a fact that leads somewhere: its icon and its words."""

    def __init__(self, theme: Theme, item: StatusItem) -> None:
        super().__init__()
        self._theme = theme
        self._item = item
        self.key = item.key
        self.setText(item.text)
        self.setToolTip(item.told or item.text)
        self.setAccessibleName(item.told or item.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, *, shown: bool) -> None:
        """Show the words beside the icon, or leave them away."""
        self.setText(self._item.text if shown else "")
        self.updateGeometry()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the icon and the words."""
        m = self._theme.metrics
        words = QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(self.text()) + 1
        return QSize(m.icon_badge + 2 * m.gap_2 + (m.gap_2 + words if self.text() else 0), m.status - 2 * m.focus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words."""
        t, m = self._theme.tokens, self._theme.metrics
        colour = t.muted if self._item.tone is Tone.PLAIN else strong(t, self._item.tone)
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            box(painter, self.rect(), m.radius_badge, t.hover, t.focus if self.hasFocus() else "", m.focus)
        corner = QPoint(m.gap_2, (self.height() - m.icon_badge) // 2)
        picture(painter, self._theme, self._item.icon, colour, m.icon_badge, corner)
        if self.text():
            painter.setFont(self._theme.font(m.text_small))
            left = m.gap_2 + m.icon_badge + m.gap_2
            write(painter, QRect(left, 0, self.width() - left - m.gap_2 + 1, self.height()), self.text(), colour)
        painter.end()
