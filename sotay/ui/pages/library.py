# The library page: one question at a time, answered as it is typed, narrowed down, kept; one document beside the list.
# It must not know how documents are found, stored or read.

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.progress import Progress
from sotay.domain.vietnamese import has_marks
from sotay.services.places import Place
from sotay.services.shelf import LibraryQuestion, ShelfAnswer, ShelfRow, Sort
from sotay.services.shelf_preview import Preview, preview_of
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.library_saved import SavedSearches
from sotay.ui.pages.library_view import IN_FORCE, LibraryView
from sotay.ui.tasks import Lane

# First rows are asked for at once; what surrounds them, when the fingers rest.
_QUICK_MS = 10
_FIRST_ROWS = 16
_PASSAGES = 3
_SPLITTER, _SORT = "library.splitter", "library.sort"
Found = tuple[ShelfAnswer, tuple[ShelfRow, ...]]


class LibraryPage(Page):
    """Ask `desk.book.shelf` and show the answer in `view`."""

    key = "library"
    icon = "books"
    help_topic = "library"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question = LibraryQuestion(sort=_kept_sort(desk))
        self._resting = True
        self._wanted_uid = ""
        self._quick = QTimer(self, singleShot=True, interval=_QUICK_MS)
        self._quick.timeout.connect(self._ask)
        self.view = LibraryView(desk.theme, str(desk.settings.value(_SPLITTER, "")))
        self.saved = SavedSearches(desk, self, lambda: self._question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect_search()
        self._connect_results()
        self.retranslate()

    @property
    def answered(self) -> ShelfAnswer | None:
        """Return the answer that is shown."""
        return self.view.model.answer

    @property
    def resting(self) -> bool:
        """Tell whether nobody types: only then conditions and preview follow the rows."""
        return self._resting and not self._quick.isActive()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Library")

    def on_shown(self) -> None:
        """Answer the question of the moment, where nothing is shown yet."""
        if self.answered is None:
            self._ask()

    def refresh(self) -> None:
        """Ask again; the selection and the place in the list stay."""
        self._wanted_uid = self.view.preview.uid
        self._ask()

    def open(self, argument: object) -> None:
        """Show a question that comes from elsewhere; anything else shows what was there."""
        if isinstance(argument, LibraryQuestion):
            self._take(argument)
        else:
            self.on_shown()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.view.focus_search()

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate(self.title())
        self.view.show_choice(self._question)
        if self.answered is not None:
            self.view.show_answer(self.answered)

    def _connect_search(self) -> None:
        view = self.view
        view.search.textChanged.connect(self._on_typed)
        view.search.searched.connect(self._on_rested)
        view.facets.chosen.connect(lambda choice: self._set(self._question.choosing(choice)))
        view.bar.in_force_toggled.connect(self._on_in_force)
        view.bar.sorted_by.connect(self._on_sorted)
        view.meant.clicked.connect(self._on_meant)
        view.nothing.text_wanted.connect(self._on_text_wanted)
        view.nothing.clear_wanted.connect(lambda: self._take(self._question.choosing({})))
        view.new_book.packs_wanted.connect(lambda: self.wanted.emit("packs", None))
        for button in (view.saved_button, view.saved_icon):
            button.clicked.connect(lambda _=False, below=button: self.saved.show_under(below))
        self.saved.opened.connect(self._take)
        self.saved.changed.connect(self.changed)

    def _connect_results(self) -> None:
        view, preview = self.view, self.view.preview
        view.model.wanted.connect(self._fetch)
        view.list.activated.connect(lambda _: self._read())
        view.list.selectionModel().currentChanged.connect(self._on_current)
        view.read_button.clicked.connect(lambda _: self._read())
        view.bookmark_wanted.connect(self._on_bookmark_key)
        view.preview_shown.connect(self._show_current)
        view.panes.settled.connect(lambda state: self.desk.settings.put(_SPLITTER, state))
        view.bar.papers_wanted.connect(lambda: self.wanted.emit("papers", self._question.text.strip()))
        preview.read.connect(self._read)
        preview.followed.connect(lambda uid: self.wanted.emit("reader", Place(uid)))
        preview.stepped.connect(self._step)
        preview.bookmark.connect(self._set_bookmark)
        preview.mark_read.connect(self._set_read)

    # asking

    def _on_typed(self, text: str) -> None:
        self._resting = False
        self._question = replace(self._question, text=text)
        plain = bool(text.strip()) and not has_marks(text)
        self.view.search.set_hint(self.tr("Matches words with marks too") if plain else "")
        self._quick.start()

    def _on_rested(self, text: str) -> None:
        if self._resting:  # the words came from elsewhere
            return
        self._resting = True
        if self.answered is not None and self.answered.question == self._question:
            self._settle(self.answered)

    def _set(self, question: LibraryQuestion) -> None:
        self._question, self._resting = question, True
        self._quick.stop()
        self._ask()

    def _take(self, question: LibraryQuestion) -> None:
        """Ask a question from elsewhere, with its words in the field and its boxes checked."""
        self.view.facets.set_choice(question)
        self.view.search.setText(question.text)
        self._set(question)

    def _ask(self) -> None:
        book, question = self.desk.book, self._question
        opening = self.answered is None and question == LibraryQuestion(sort=question.sort)

        def work(progress: Progress) -> Found:
            answer = book.shelf.opening(question.sort) if opening else book.shelf.answer(question, progress)
            return answer, book.shelf.rows(answer, answer.revision_ids[:_FIRST_ROWS])

        self.desk.tasks.run(work, self._on_found, self._on_failed, owner=self, slot="answer")
        words = question.text.strip()
        self.desk.tasks.run(
            lambda _: len(book.paper_search.find(words)) if words else 0,
            self.view.bar.show_papers,
            self._on_failed,  # the one way to try again, whichever of the two is told last
            owner=self,
            slot="own",
        )

    def _on_failed(self, error: Exception) -> None:
        self.desk.messages.error(error, self._ask)

    def _on_found(self, found: Found) -> None:
        answer, rows = found
        view, uid = self.view, self._wanted_uid
        scrolled = view.list.verticalScrollBar().value()
        same = view.model.set_answer(answer, rows)
        view.show_answer(answer)
        if not same and answer.total:
            place = view.model.place_of(uid) if uid else None
            view.list.setCurrentIndex(view.model.index(place or 0, 0))
            if place is not None:
                view.list.verticalScrollBar().setValue(scrolled)
        self._wanted_uid = ""
        if not answer.counted:
            self._ask()
        elif self._resting:
            self._settle(answer)

    def _settle(self, answer: ShelfAnswer) -> None:
        """Show what surrounds the rows."""
        self.view.facets.show_answer(answer)
        self.view.show_choice(answer.question)
        self._show_current()

    def _fetch(self, revision_ids: Sequence[int]) -> None:
        answer, book = self.answered, self.desk.book
        if answer is not None:
            self.desk.tasks.run(
                lambda _: book.shelf.rows(answer, revision_ids),
                lambda rows: self._on_rows(answer, rows),
                self._on_failed,
                owner=self,
                slot="rows",
            )

    def _on_rows(self, answer: ShelfAnswer, rows: tuple[ShelfRow, ...]) -> None:
        self.view.model.add_rows(answer, rows)
        if self._resting and answer is self.answered and not self.view.preview.uid:
            self._show_current()

    # the document beside the list

    def _on_current(self, current: QModelIndex) -> None:
        if self._resting and current.isValid():
            self._show_current()

    def _show_current(self) -> None:
        answer, place = self.answered, self.view.list.currentIndex().row()
        row = self.view.model.row(place)
        self.view.preview.show_row(row, place, answer.total if answer else 0)
        if row is None or answer is None or not self.view.with_preview:
            return
        book, question, limit = self.desk.book, answer.question, min(row.passages, _PASSAGES)
        self.desk.tasks.run(
            lambda progress: preview_of(book, question, row.uid, limit, progress),
            self._on_preview,
            self._on_failed,
            owner=self,
            slot="preview",
        )

    def _on_preview(self, preview: Preview) -> None:
        if preview.uid == self.view.preview.uid:
            self.view.preview.show_preview(preview)

    def _read(self, anchor: str = "") -> None:
        row = self.view.model.row(self.view.list.currentIndex().row())
        if row is not None:
            self.wanted.emit("reader", Place(row.uid, anchor or row.anchor, self._question.text.strip()))

    def _step(self, by: int) -> None:
        self.view.list.setCurrentIndex(self.view.model.index(self.view.list.currentIndex().row() + by, 0))

    # choosing and writing

    def _on_in_force(self, checked: bool) -> None:
        question = replace(self._question, statuses=IN_FORCE if checked else frozenset())
        self.view.facets.set_choice(question)
        self._set(question)

    def _on_sorted(self, sort: Sort) -> None:
        self.desk.settings.put(_SORT, sort.value)
        self._set(replace(self._question, sort=sort))

    def _on_meant(self) -> None:
        if self.answered is not None and self.answered.did_you_mean:
            self._on_text_wanted(self.answered.did_you_mean)

    def _on_text_wanted(self, text: str) -> None:
        self._take(replace(self._question, text=text))
        self.view.search.setFocus()

    def _on_bookmark_key(self) -> None:
        if self.view.preview.preview is not None:
            self._set_bookmark(not self.view.preview.preview.bookmarked)

    def _set_bookmark(self, on: bool) -> None:
        book, uid = self.desk.book, self.view.preview.uid
        self._write(lambda: book.notes.set_bookmark(uid, on))

    def _set_read(self, on: bool) -> None:
        book, preview = self.desk.book, self.view.preview.preview
        if preview is not None:
            self._write(lambda: book.notes.set_read(preview.uid, preview.digest if on else None))

    def _write(self, work: Callable[[], None]) -> None:
        def written(_: None) -> None:
            self._show_current()
            self.changed.emit(Changes.of("notes"))

        self.desk.tasks.run(lambda _: work(), written, self.desk.messages.error, owner=self, lane=Lane.NOTEBOOK)


def _kept_sort(desk: Desk) -> Sort:
    kept = desk.settings.value(_SORT, "")
    return Sort(kept) if kept in set(Sort) else Sort.RELEVANCE
