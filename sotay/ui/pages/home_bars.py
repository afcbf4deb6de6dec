# A few counts as bars, one below the other: a name, its bar from zero, the number at its end; each can be opened.
# It must not know what is counted.

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from sotay.ui.delegates.base import RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_NAME_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold a name and its count."""

    name: str
    count: int

    @property
    def sentence(self) -> str:
        """Return it for a screen reader."""
        return f"{self.name}: {self.count}"


class BarList(QListView):
    """Show bars; tell `opened` with the place of one, on Enter and on a click. It is as tall as its rows."""

    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars = _Bars(self)
        self.setModel(self._bars)
        self.setItemDelegate(_BarDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self._fit)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return the bars that are shown."""
        return self._bars.bars

    def show_bars(self, bars: Sequence[Bar], caption: str) -> None:
        """Show other bars; `caption` says in a sentence what they tell."""
        self._bars.show(bars)
        self.setAccessibleDescription(caption)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(len(self.bars), 1) * _height(self._theme))

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or the space bar."""
        if event.key() in _OPENING and not event.modifiers() and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _Bars(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()

    def show(self, bars: Sequence[Bar]) -> None:
        if tuple(bars) != self.bars:
            self.beginResetModel()
            self.bars = tuple(bars)
            self.endResetModel()

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        if role == ROW_ROLE:
            return bar
        return bar.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class _BarDelegate(RowDelegate):
    def __init__(self, theme: Theme, view: BarList) -> None:
        super().__init__(theme, view)
        self._list = view
        view.setUniformItemSizes(True)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.metrics.tile, _height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar, t, m, rect = index.data(ROW_ROLE), self._theme.tokens, self._theme.metrics, option.rect
        painter.save()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._list.hasFocus()
        painter.fillRect(rect, self.colour(t.sel if chosen else t.hover if over else t.page))
        face = self.font(m.text_small)
        most = max((one.count for one in self._list.bars), default=0)
        start = rect.left() + round(rect.width() * _NAME_SHARE)
        room = rect.right() - start - face.width(str(most)) - m.gap_2
        long = max(round(room * bar.count / most), 1) if most else 0
        thick = rect.height() // 2
        painter.fillRect(start, rect.top() + (rect.height() - thick) // 2, long, thick, self.colour(t.bar))
        self.words(
            painter,
            QRect(rect.left(), rect.top(), start - rect.left() - m.gap_1, rect.height()),
            bar.name,
            face,
            t.text2,
        )
        number = QRect(start + long + m.gap_2, rect.top(), rect.right() - start - long, rect.height())
        self.words(painter, number, str(bar.count), self.font(m.text_small, 500), t.text)
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            self.frame(painter, rect)
        painter.restore()


def _height(theme: Theme) -> int:
    return theme.metrics.line_small + theme.metrics.gap_1
