# What is to be done, on the first page: one list by days, ticked where that is possible, opened by Enter or a click.
# It must not know how anything is written down; it tells what was ticked or opened.

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.services.home import NoNames, Todo
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.delegates.todo_row import TodoRow, TodoRowDelegate
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.home_words import todo_row
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label

Index = QModelIndex | QPersistentModelIndex
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TodoModel(QAbstractListModel):
    """Hold the things to be done that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._todos: tuple[Todo, ...] = ()
        self._rows: list[TodoRow] = []

    def show(self, todos: Sequence[Todo], today: date) -> None:
        """Show others; nothing is told where they are the same."""
        rows = [todo_row(todo, today) for todo in todos]
        if (tuple(todos), rows) != (self._todos, self._rows):
            self.beginResetModel()
            self._todos, self._rows = tuple(todos), rows
            self.endResetModel()

    def todo(self, index: Index) -> Todo | None:
        """Return what stands at a place."""
        return self._todos[index.row()] if index.isValid() else None

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its sentence for a screen reader, or both its lines as a tool tip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.note}"
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class TodoView(QListView):
    """Tell `opened` on Enter or a click, `ticked` on the space bar or a click on the box, with the `Todo`."""

    opened = Signal(object)
    ticked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.todos = TodoModel(self)
        self.setModel(self.todos)
        self.looks = TodoRowDelegate(theme, self)
        self.setItemDelegate(self.looks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pressed = QModelIndex()

    def show_todos(self, todos: Sequence[Todo], today: date) -> None:
        """Show others; who was at a row goes on at its place, where the next one stands once it is done."""
        place = self.currentIndex().row()
        self.todos.show(todos, today)
        if place >= 0 and todos and self.currentIndex().row() != place:
            self.setCurrentIndex(self.todos.index(min(place, len(todos) - 1)))

    def _tick(self, todo: Todo) -> None:
        (self.ticked if todo.can_be_done else self.opened).emit(todo)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, tick with the space bar."""
        todo = self.todos.todo(self.currentIndex())
        if todo is not None and event.key() in _OPENING and not event.modifiers():
            self.opened.emit(todo)
        elif todo is not None and event.key() == Qt.Key.Key_Space:
            self._tick(todo)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the second click of a double one may meet another row than the first."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or open what was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        pressed, self._pressed = self._pressed, QModelIndex()
        todo = self.todos.todo(self.indexAt(place))
        if todo is None or event.button() is not Qt.MouseButton.LeftButton or self.indexAt(place) != pressed:
            return
        if place.x() < self.looks.reach():
            self._tick(todo)
        else:
            self.opened.emit(todo)


class HomeTodo(QWidget):
    """Show what is to be done, as many rows as have room; tell `opened`, `ticked` and `add_wanted`."""

    opened = Signal(object)
    ticked = Signal(object)
    add_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._todos: tuple[Todo, ...] | None = None
        self._today = date.min
        self._most = 1
        self._is_whole = False
        self._title = label("", "section")
        self._count = label("", "second")
        self.add_button = Button(theme, "", Kind.TEXT, key=shown_keys("new"), size=Size.SMALL)
        self.list = TodoView(theme)
        self.nothing = Paragraph(theme, "", "second")
        self.more_button = Button(theme, "", Kind.TEXT, size=Size.SMALL)
        self._lay_out()
        self.add_button.clicked.connect(lambda _=False: self.add_wanted.emit())
        self.more_button.clicked.connect(lambda _=False: self._turn())
        self.list.opened.connect(self.opened)
        self.list.ticked.connect(self.ticked)
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def is_known(self) -> bool:
        """Tell whether it was read what is to be done."""
        return self._todos is not None

    @property
    def has_any(self) -> bool:
        """Tell whether there is anything to be done."""
        return bool(self._todos)

    @property
    def is_begun(self) -> bool:
        """Tell whether the book has brought anything to be done, besides the names that it asks for when new."""
        return any(not isinstance(todo.item, NoNames) for todo in self._todos or ())

    def head_height(self) -> int:
        """Return how tall the line above the rows is."""
        return max(self.add_button.sizeHint().height(), self._theme.metrics.line_section)

    def show_todos(self, todos: tuple[Todo, ...], today: date) -> None:
        """Show what is to be done on a day."""
        self._todos, self._today = todos, today
        self._show()

    def set_room(self, height: int) -> None:
        """Take so many rows as have room in a height in pixels, below the head."""
        most = max(height // self.list.looks.height(), 1)
        if most != self._most:
            self._most = most
            self._show()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("To do"))
        self.list.setAccessibleName(self.tr("To do"))
        self.list.setAccessibleDescription(self.tr("Enter opens a row, the space bar marks it as done"))
        self.add_button.setText(self.tr("Add a duty"))
        self.nothing.set_plain(self.tr("Nothing is due today."))
        self._show()

    def _show(self) -> None:
        todos = self._todos or ()
        shown = todos if self._is_whole else todos[: self._most]
        self.list.show_todos(shown, self._today)
        self.list.setFixedHeight(len(shown) * self.list.looks.height())
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(self._todos == ())
        is_cut = len(todos) > self._most
        self._count.setText(str(len(todos)) if todos and not is_cut else "")
        self.more_button.setVisible(is_cut)
        self.more_button.setText(self.tr("Show fewer") if self._is_whole else self.tr("See all {0}").format(len(todos)))
        self.more_button.updateGeometry()

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self._theme.metrics.gap_2)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.more_button)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (rule(self._theme), self.list, self.nothing):
            column.addWidget(part)
        column.addStretch(1)
