# The spine of the book: the list of pages at the left, as tabs of paper.
# It must not know the pages themselves.

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.painting import CENTRE, box, picture, write

_MOST = 9


@dataclass(frozen=True, slots=True)
class RailEntry:
    """Name one page of the rail; `key` is for the program, `shortcut` is told in the tool tip."""

    key: str
    text: str
    icon: str
    shortcut: str = ""


class NavRail(QFrame):
    """Let a person choose a page; tell `chosen` with its key, and `asked` for the buttons at the bottom."""

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        pages: tuple[RailEntry, ...],
        foot: tuple[RailEntry, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._items: dict[str, RailItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for entry in pages:
            item = self._add(entry)
            item.setCheckable(True)
            self._group.addButton(item)
            item.clicked.connect(self._on_page_clicked)
        self._column.addStretch(1)
        if foot:
            rule = QFrame()
            rule.setProperty("rule", "spine")
            rule.setFixedHeight(theme.metrics.hairline)
            self._column.addWidget(rule)
        for entry in foot:
            self._add(entry).clicked.connect(self._on_foot_clicked)
        tab_to_checked(self._group)
        self._restyle()
        theme.changed.connect(self._restyle)

    def current(self) -> str:
        """Return the key of the open page, "" when none is open."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show a page as the open one without telling."""
        self._items[key].setChecked(True)

    def set_count(self, key: str, count: int, told: str = "") -> None:
        """Show a number beside a page, none at 0; `told` is the sentence for a screen reader."""
        self._items[key].set_count(count, told)

    def set_text(self, key: str, text: str) -> None:
        """Show a page's name in another language."""
        self._items[key].setText(text)
        self._items[key].set_count(*self._items[key].counted)

    def item(self, key: str) -> QAbstractButton:
        """Return the button of a page."""
        return self._items[key]

    def _add(self, entry: RailEntry) -> "RailItem":
        item = RailItem(self._theme, entry)
        self._items[entry.key] = item
        self._column.addWidget(item)
        return item

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedWidth(m.rail_width)
        self._column.setContentsMargins(m.rail_inset, m.rail_inset, 0, m.rail_inset)
        self._fit()

    def _fit(self) -> None:
        """Give each item its height, less where the window is low."""
        m = self._theme.metrics
        room = (self.height() - 2 * m.rail_inset - m.hairline) // max(len(self._items), 1)
        for item in self._items.values():
            item.setFixedHeight(max(min(m.rail_item, room), m.rail_item_low))

    def _on_page_clicked(self) -> None:
        self.chosen.emit(self.current())

    def _on_foot_clicked(self) -> None:
        self.asked.emit(next(key for key, item in self._items.items() if item is self.sender()))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the items to the new height."""
        super().resizeEvent(event)
        self._fit()


class RailItem(QAbstractButton):
    """Paint one tab of the rail."""

    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__()
        self._theme = theme
        self._icon = entry.icon
        self.counted = (0, "")
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setToolTip(f"{entry.text} ({entry.shortcut})" if entry.shortcut else entry.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, told: str) -> None:
        """Show a number on the tab and tell it to a screen reader."""
        self.counted = (count, told)
        self.setAccessibleName(f"{self.text()}, {told}" if count and told else self.text())
        self.update()

    def _tab(self, inset: float) -> QPainterPath:
        """Return a tab with round corners at the left, running out of the rail at the right."""
        radius = self._theme.metrics.radius_tab
        rect = QRectF(self.rect()).adjusted(inset, inset, radius + inset, -inset)
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        return path

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for one tab."""
        m = self._theme.metrics
        return QSize(m.rail_width - m.rail_inset, m.rail_item)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tab, icon, name, number and focus."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked = self.isChecked()
        if checked or self.underMouse():
            painter.fillPath(self._tab(0), QColor(t.page if checked else t.spine_2))
        if self.hasFocus() or (checked and t.outlined):
            colour = t.gold if not (checked and self.hasFocus()) else t.focus
            painter.setPen(QPen(QColor(colour), m.focus))
            painter.drawPath(self._tab(m.focus / 2))
        self._draw_face(painter, t.tab_text if checked else t.spine_text, t.tab_text if checked else t.spine_muted)
        self._draw_count(painter)
        painter.end()

    def _draw_face(self, painter: QPainter, icon: str, words: str) -> None:
        m = self._theme.metrics
        if not self.isEnabled():
            painter.setOpacity(0.45)
        # the middle between that of the rail and that of the tab, which runs out at the right
        width = self.width() - m.rail_inset // 2
        line = m.text_tab * 3 // 2
        top = (self.height() - m.icon_rail - line) // 2
        name = f"{self._icon}-fill" if self.isChecked() else self._icon
        picture(painter, self._theme, name, icon, m.icon_rail, QPoint((width - m.icon_rail) // 2, top))
        painter.setFont(self._theme.font(m.text_tab, 600 if self.isChecked() else 400))
        write(painter, QRect(0, top + m.icon_rail, width, line), self.text(), words, CENTRE)
        painter.setOpacity(1)

    def _draw_count(self, painter: QPainter) -> None:
        count, _ = self.counted
        if not count:
            return
        t, m = self._theme.tokens, self._theme.metrics
        side = m.rail_count
        left = (self.width() - m.rail_inset // 2) // 2 + m.icon_rail // 2 + m.gap_1 // 2
        words = str(count) if count <= _MOST else f"{_MOST}+"
        painter.setFont(self._theme.font(m.text_key, 600))
        width = max(side, painter.fontMetrics().horizontalAdvance(words) + m.gap_2)
        rect = QRect(left, m.gap_1 + m.gap_1 // 2, width, side)
        box(painter, rect, side // 2, t.gold)
        write(painter, rect, words, t.on_gold, CENTRE)
