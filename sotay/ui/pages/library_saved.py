# The searches a person keeps: a menu to keep the one shown, to open another, to delete one with undo.
# It must not know how a search is answered.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sotay.domain.documents import Status
from sotay.services.notes import SavedSearch
from sotay.services.shelf import Field, LibraryQuestion
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.library_words import mine_words
from sotay.ui.pages.news_rows import status_words
from sotay.ui.tasks import Lane
from sotay.ui.widgets.buttons import Button

_LONGEST_NAME = 60


class SavedSearches(QObject):
    """Fill the menu of a button; tell `opened` with a kept question, `changed` after a write."""

    opened = Signal(object)
    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, question: Callable[[], LibraryQuestion]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = question
        self.menu = QMenu(parent)

    def show_under(self, button: Button) -> None:
        """Read the kept searches, then open the menu below a button."""
        notes = self._desk.book.notes
        self._desk.tasks.run(
            lambda _: notes.saved_searches(),
            lambda found: self._show(found, button),
            owner=self,
            slot="saved",
        )

    def _show(self, saved: Sequence[SavedSearch], button: Button) -> None:
        self.menu.clear()
        keep = self.menu.addAction(self.tr("Keep this search"), self._on_keep)
        question = self._question()
        keep.setEnabled(bool(question.text.strip()) or question.narrowed)
        if saved:
            self.menu.addSeparator()
        for search in saved:
            self._add(search)
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _add(self, search: SavedSearch) -> None:
        below = self.menu.addMenu(search.name.replace("&", "&&"))
        below.addAction(self.tr("Open search"), lambda: self.opened.emit(LibraryQuestion.from_json(search.question)))
        below.addAction(self.tr("Delete search"), lambda: self._on_delete(search))

    def _on_keep(self) -> None:
        question, notes = self._question(), self._desk.book.notes
        name = search_name(question)
        self._write(lambda: notes.save_search(name, question.to_json()), lambda kept: self._tell_kept(name, kept))

    def _tell_kept(self, name: str, kept: SavedSearch) -> None:
        notes = self._desk.book.notes
        self._desk.messages.info(
            lambda: self.tr("Search “{0}” kept").format(name),
            lambda: self._write(lambda: notes.delete_search(kept.id), lambda _: None),
        )

    def _on_delete(self, search: SavedSearch) -> None:
        notes = self._desk.book.notes

        def tell(deleted: SavedSearch) -> None:
            undo = lambda: self._write(lambda: notes.restore_search(deleted), lambda _: None)  # noqa: E731
            self._desk.messages.info(lambda: self.tr("Search “{0}” deleted").format(search.name), undo)

        self._write(lambda: notes.delete_search(search.id), tell)

    def _write(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        def written(result: object) -> None:
            done(result)
            self.changed.emit(Changes.of("notes"))

        self._desk.tasks.run(lambda _: work(), written, self._desk.messages.error, owner=self, lane=Lane.NOTEBOOK)


def search_name(question: LibraryQuestion) -> str:
    """Return a name for a search: its words, else what was chosen."""
    if question.text.strip():
        return question.text.strip()[:_LONGEST_NAME]
    statuses, mine = status_words(), mine_words()
    names: list[str] = [statuses[status] for status in Status if status in question.statuses]
    names += [word for key, word in mine.items() if key in question.mine]
    for field in (Field.TYPE, Field.ISSUER, Field.YEAR, Field.TAG):
        names += sorted(map(str, question.choice.get(field, ())))
    return ", ".join(names)[:_LONGEST_NAME]
