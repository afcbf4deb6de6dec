# Search over the whole book from anywhere: documents and pages in one list, opened by Enter.
# It must not know how documents are found or shown.

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from sotay.domain.identity import number_key
from sotay.domain.progress import Progress
from sotay.domain.vietnamese import fold
from sotay.services.book import Book
from sotay.services.places import Place
from sotay.services.sample import is_sample
from sotay.services.search import Hit
from sotay.ui.delegates.quick_row import QuickRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, QuickRow
from sotay.ui.pages.base import Desk
from sotay.ui.pages.catalogue import PAGES, rail_name
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.search_field import SearchField

_ROWS = 8
_HITS = 40  # passages looked at; many may lie in one document
_MEMBERS = _PAPERS = _TASKS = 3
_ENTRIES = 2
_WORDS = 3  # letters before tasks and papers are looked for: a single letter is in all of them
Index = QModelIndex | QPersistentModelIndex
_LEAVING = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold a row and where it leads: a page, and what it should open."""

    row: QuickRow
    page: str
    argument: object = None


class QuickSearch(QFrame):
    """Cover the top of the window while one searches; tell `chosen` with page and argument."""

    chosen = Signal(str, object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._field = self._made_field()
        self._model = _Answers(self)
        self._answered = ""
        self._hurried = False  # Enter was pressed before the answers were there
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(QuickRowDelegate(desk.theme, self._list))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._on_clicked)
        self._none = Paragraph(desk.theme)
        self._column = QVBoxLayout(self)
        for part in (self._field, self._list, self._none):
            self._column.addWidget(part)
        window.installEventFilter(self)
        self.hide()

    def open(self, text: str = "") -> None:
        """Come up with the field ready to type, or with an answer to `text`."""
        self._retranslate()
        self._before = self._window.window().focusWidget()
        self._hurried = False
        self._field.setText(text)
        self._show([])
        self.show()
        self.raise_()
        self._field.setFocus()

    def _made_field(self) -> SearchField:
        field = SearchField(self._desk.theme, "", "", self.tr("Empty the field"), parent=self)
        field.searched.connect(self._on_searched)
        field.installEventFilter(self)
        return field

    def _retranslate(self) -> None:
        name = self.tr("Search the whole book")
        self.setAccessibleName(name)
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(self.tr("Number, words of a document, a member, or a page of the book"))
        self._list.setAccessibleName(self.tr("Answers"))
        self._none.set_plain(self.tr("Nothing found. Try fewer words."))

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            self._show([])
            return
        book = self._desk.book

        def look(progress: Progress) -> list[Sequence[Answer]]:
            hits = book.search.search(text, limit=_HITS, as_you_type=True)
            own = [look(book, text) for look in (_orders, _members, _papers, _tasks, _log)]
            meant = {hit.uid for hit in hits if _is_meant(hit, text)}
            first = _documents(progress, [hit for hit in hits if hit.uid in meant], text)
            return [first, *own, _documents(progress, [hit for hit in hits if hit.uid not in meant], text)]

        self._desk.tasks.run(
            look,
            lambda found: self._on_found(text, found),
            owner=self,
            slot="quick",
        )

    def _on_found(self, text: str, found: Sequence[Sequence[Answer]]) -> None:
        self._answered = text
        self._show(shared([_pages(text), *found], _ROWS), searched=True)
        if self._hurried and self.isVisible():
            self._hurried = False
            self._take(0)

    def _show(self, answers: Sequence[Answer], *, searched: bool = False) -> None:
        self._model.show(answers)
        self._list.setVisible(bool(answers))
        self._none.setVisible(searched and not answers)
        if answers:
            self._list.setCurrentIndex(self._model.index(0))
        self._place()

    def _place(self) -> None:
        m = self._desk.theme.metrics
        self._column.setContentsMargins(m.gap_4, m.gap_4, m.gap_4, m.gap_4)
        room = self._window.height() - m.header - self._field.sizeHint().height() - 4 * m.gap_4
        rows = max(1, min(self._model.rowCount(), room // m.row_table_one))  # the keys scroll to the others
        self._list.setFixedHeight(rows * m.row_table_one)
        width = min(m.quick_width, self._window.width() - 2 * m.gap_5)
        self._column.activate()
        self.setGeometry((self._window.width() - width) // 2, m.header, width, self.sizeHint().height())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        answer = self._model.answer(place)
        if answer is not None:
            self.hide()
            self.chosen.emit(answer.page, answer.argument)

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the answers from the field; go away when the focus does; keep in the middle of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if watched is self._field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_focus_lost(event.reason())
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._on_enter()
        elif key in _MOVES:
            step = 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -1
            last = self._model.rowCount() - 1
            self._list.setCurrentIndex(
                self._model.index(min(max(self._list.currentIndex().row() + step, 0), max(last, 0)))
            )
        else:
            return False
        return True

    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        if reason in _LEAVING and not self._list.underMouse():
            self.hide()
        elif reason == Qt.FocusReason.OtherFocusReason and self.isVisible():
            # A page that has just been read takes the focus by itself: nobody asked for that while typing here.
            QTimer.singleShot(0, self._field, self._field.setFocus)

    def _on_enter(self) -> bool:
        """Open the chosen answer, or the first one to come where these words are still being searched."""
        if self._answered != self._field.text():
            self._hurried = True
            return False  # the field searches at once
        self._take(self._list.currentIndex().row())
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        t, m = self._desk.theme.tokens, self._desk.theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius_card, t.surface, t.control, m.hairline)
        painter.end()


class _Answers(QAbstractListModel):
    """Hold at most eight answers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: tuple[Answer, ...] = ()

    def show(self, answers: Sequence[Answer]) -> None:
        self.beginResetModel()
        self._answers = tuple(answers)
        self.endResetModel()

    def answer(self, place: int) -> Answer | None:
        return self._answers[place] if 0 <= place < len(self._answers) else None

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._answers[index.row()].row
        if role == ROW_ROLE:
            return row
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


def shared(kinds: Sequence[Sequence[Answer]], room: int) -> list[Answer]:
    """Share the rows out one by one, so that no kind of answer crowds the others out; each kind stays together."""
    counts = [0] * len(kinds)
    while room > 0 and any(count < len(kind) for count, kind in zip(counts, kinds, strict=True)):
        for place, kind in enumerate(kinds):
            if room > 0 and counts[place] < len(kind):
                counts[place] += 1
                room -= 1
    return [answer for count, kind in zip(counts, kinds, strict=True) for answer in kind[:count]]


def _pages(text: str) -> list[Answer]:
    """Return the pages whose name holds what was typed."""
    wanted = fold(text).strip()
    named = ((entry, rail_name(entry.key)) for entry in PAGES if entry.icon or entry.found)
    return [
        Answer(QuickRow(entry.icon or entry.found, name), entry.key) for entry, name in named if wanted in fold(name)
    ]


def _orders(book: Book, text: str) -> list[Answer]:
    """Return what can be asked for from everywhere and is no page."""
    if len(text.strip()) < _WORDS:
        return []
    wanted, of_sample = fold(text).strip(), is_sample(book.workspace.notebook)
    tour = QCoreApplication.translate("QuickSearch", "Take the guided tour")
    sample = QCoreApplication.translate("QuickSearch", "See it with sample data")
    own = QCoreApplication.translate("QuickSearch", "Begin the cell's own book")
    known = [
        ("log", "notebook", QCoreApplication.translate("QuickSearch", "Write an entry into the log"), "new"),
        ("meeting", "calendar-plus", QCoreApplication.translate("QuickSearch", "Plan a meeting"), "new"),
        ("member", "user-plus", QCoreApplication.translate("QuickSearch", "Add a member"), "new"),
        ("lock", "lock-simple", QCoreApplication.translate("QuickSearch", "Lock the book"), None),
        ("tour", "flag", tour, None),
        ("own", "arrow-right", own, None) if of_sample else ("sample", "eye", sample, None),
    ]
    return [Answer(QuickRow(icon, name), key, given) for key, icon, name, given in known if wanted in fold(name)]


def _members(book: Book, text: str) -> list[Answer]:
    """Return the members whose name holds what was typed; numbers of cards are not looked for from everywhere."""
    if any(letter.isdigit() for letter in text):
        return []
    from sotay.services.members import MemberQuestion  # what the register needs is loaded when it is first asked

    found = book.members.ids(MemberQuestion(book.today, text))[:_MEMBERS]
    people = book.members.members(found)
    return [Answer(QuickRow("identification-card", one.person.full_name), "member", one.id) for one in people]


def _papers(book: Book, text: str) -> list[Answer]:
    """Return the minutes and resolutions of the cell that hold the words."""
    if len(text.strip()) < _WORDS:
        return []
    found = book.paper_search.find(text, _PAPERS)
    return [
        Answer(QuickRow("file-text", hit.symbol or f"{hit.day:%d/%m/%Y}", hit.subject), "paper", hit.paper_id)
        for hit in found
    ]


def _tasks(book: Book, text: str) -> list[Answer]:
    """Return the tasks whose title holds the words, those that are open first."""
    if len(text.strip()) < _WORDS:
        return []
    from sotay.services.tasks import TaskQuestion  # loaded when it is first asked, as the register

    found = sorted(book.tasks.tasks(TaskQuestion(text=text)), key=lambda row: row.task.done_on is not None)
    return [Answer(QuickRow("list-bullets", row.name, row.task.title), "tasks", row.task.id) for row in found[:_TASKS]]


def _log(book: Book, text: str) -> list[Answer]:
    """Return the newest entries of the log that hold the words."""
    if len(text.strip()) < _WORDS:
        return []
    from sotay.services.activities import ActivityQuestion  # loaded when it is first asked, as the register

    found = book.log.entries(book.log.find(ActivityQuestion(text=text)).ids[:_ENTRIES])
    return [Answer(QuickRow("notebook", f"{one.day:%d/%m/%Y}", one.title), "log", one.id) for one in found]


def _is_meant(hit: Hit, text: str) -> bool:
    """Tell whether the number of a document was typed, or its beginning."""
    typed = number_key(text)
    return any(letter.isdigit() for letter in typed) and number_key(hit.number or "").startswith(typed)


def _documents(progress: Progress, hits: Sequence[Hit], text: str) -> list[Answer]:
    """Return each document once, at its best passage."""
    progress("search", 0, 1)
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.uid, hit)
    return [
        Answer(
            QuickRow("book-open", hit.number or hit.type, hit.title[:1].upper() + hit.title[1:]),
            "reader",
            # A document found by its number has nothing to be marked in its text.
            Place(hit.uid, anchor=hit.anchor, query=text if hit.highlights else ""),
        )
        for hit in best.values()
    ]
