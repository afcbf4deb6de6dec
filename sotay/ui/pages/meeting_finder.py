# The field by which a document of the library is put among the papers of a meeting: type, choose, go on typing.
# It must not know how documents are found.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from sotay.services.meeting_view import Found
from sotay.ui.delegates.found_row import FoundRow, FoundRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex


class PaperFinder(QWidget):
    """Tell `searched` with what was typed, and `chosen` with a `Found`."""

    searched = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answered = ""
        self._hurried = False  # Enter was pressed before the answers were there
        self.field = SearchField(theme, "", "", "")
        self.model = _Answers(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundRowDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self._none = Paragraph(theme, "", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self.list, self._none):
            column.addWidget(part)
        self.field.searched.connect(self._on_searched)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._show((), searched=False)
        theme.changed.connect(self._fit)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        name, hint = self.tr("Add a document of the library"), self.tr("Number or title, such as 42-HD")
        self.field.set_words(name, hint, self.tr("Empty the field"))
        self.list.setAccessibleName(self.tr("Documents found"))
        self._none.set_plain(self.tr("Nothing found. Try fewer words."))

    def show_found(self, text: str, found: Sequence[Found]) -> None:
        """Show the answers to what was typed, unless something else is typed by now."""
        if text != self.field.text():
            return
        self._answered = text
        self._show(found, searched=True)
        if self._hurried:
            self._hurried = False
            self._take(0)

    def _on_searched(self, text: str) -> None:
        if text.strip():
            self.searched.emit(text)
        else:
            self._show((), searched=False)

    def _show(self, found: Sequence[Found], *, searched: bool) -> None:
        self.model.show_found(found)
        self.list.setVisible(bool(found))
        self._none.setVisible(searched and not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self._fit()

    def _fit(self) -> None:
        self.list.setFixedHeight(max(self.model.rowCount(), 1) * self._theme.metrics.row_change)

    def _take(self, place: int) -> None:
        found = self.model.found(place)
        if found is not None:
            self.field.clear()
            self._show((), searched=False)
            self.field.setFocus()
            self.chosen.emit(found)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the answers from the field, and take one by Enter."""
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self.model.rowCount():
            row = self.list.currentIndex().row() + steps[Qt.Key(event.key())]
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), self.model.rowCount() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.text().strip():
            self._hurried = self._answered != self.field.text()
            if not self._hurried:
                self._take(max(self.list.currentIndex().row(), 0))
                return True
        return super().eventFilter(watched, event)


class _Answers(QAbstractListModel):
    """Hold a few documents."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def found(self, place: int) -> Found | None:
        return self._found[place] if 0 <= place < len(self._found) else None

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._found[index.row()]
        row = FoundRow(one.number or one.type, one.title)
        if int(role) == int(ROW_ROLE):
            return row
        return row.sentence if int(role) == int(Qt.ItemDataRole.AccessibleTextRole) else None
