# The page of members: the list of the cell, one question at a time, and what is to be done about them.
# It must not know how members are stored, nor which rules hold.

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.vietnamese import has_marks
from sotay.services.member_list import (
    Choice,
    Due,
    Group,
    ListAnswer,
    ListQuestion,
    ListRow,
    MemberList,
    MemberSort,
)
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.member_states import MemberStates
from sotay.ui.pages.members_papers import MembersPapers
from sotay.ui.pages.members_view import MembersView

_COMPARING = "reconcile"


class MembersPage(Page):
    """Ask `desk.book.members` and show the answer in `view`; ask for the page of a member, or of a new one."""

    key = "members"
    icon = "identification-card"
    help_topic = "members"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question = ListQuestion()
        self._list: MemberList | None = None
        self._current = 0  # who is selected, also while a list without them is shown
        self.view = MembersView(desk.theme, imports=any(entry.key == _COMPARING for entry in PAGES))
        self.papers = MembersPapers(desk, self)
        self.states = MemberStates(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect_list()
        self._connect_actions()
        self.retranslate()

    @property
    def answered(self) -> ListAnswer | None:
        """Return the answer that is shown."""
        return self.view.model.answer

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Members")

    def on_shown(self) -> None:
        """Answer the question of the moment, where nothing is shown yet; go back to who was opened."""
        if self.answered is None:
            self.refresh()
        elif self._current:
            self.view.enter_list()

    def refresh(self) -> None:
        """Ask again; who is selected and the place in the list stay."""
        self._list = None
        self._ask()
        self._look_at_due()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.view.focus_search()

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate(self.title())
        if self.answered is not None:
            self.view.show_answer(self.answered)
            self._tell_count()

    def _connect_list(self) -> None:
        view = self.view
        view.search.textChanged.connect(self._on_typed)
        view.search.searched.connect(lambda text: self._set(replace(self._question, text=text)))
        view.bar.chosen.connect(self._on_chosen)
        view.bar.sorted_by.connect(lambda sort: self._on_sorted(sort, down=False))
        view.table.sorted_by.connect(lambda sort, down: self._on_sorted(sort, down=down))
        view.table.chosen.connect(self._on_opened)
        view.table.selectionModel().currentChanged.connect(self._on_current)
        view.model.wanted.connect(self._fetch)
        view.nobody.clear_wanted.connect(self._clear)
        view.due.chosen.connect(self._on_due)
        view.cards_wanted.connect(self._set_cards)
        view.marked.state_wanted.connect(lambda: self.states.ask(view.table.selected_ids()))
        self.states.changed.connect(self.changed)

    def _connect_actions(self) -> None:
        view = self.view
        view.add_button.clicked.connect(self._add)
        view.new.add_wanted.connect(self._add)
        view.new.import_wanted.connect(self._compare)
        view.papers.compare_wanted.connect(self._compare)
        view.papers.grade_wanted.connect(lambda: self.wanted.emit("evaluation", None))
        view.papers.print_wanted.connect(self._print)
        view.papers.save_wanted.connect(self._save)
        bind(self, "new", self._add)
        bind(self, "print", self._print)

    # asking

    def _on_typed(self, text: str) -> None:
        plain = any(letter.isalpha() for letter in text) and not has_marks(text)
        self.view.search.set_hint(self.tr("Matches words with marks too") if plain else "")
        self.view.due_button.setChecked(False)  # in a narrow window it hides the list that is searched

    def _on_chosen(self, choice: Choice) -> None:
        self._set(replace(self._question, choice=choice))

    def _on_sorted(self, sort: MemberSort, *, down: bool) -> None:
        self._set(replace(self._question, sort=sort, descending=down))

    def _clear(self) -> None:
        self.view.search.clear()
        self._set(ListQuestion(choice=Group.ALL, sort=self._question.sort, descending=self._question.descending))
        self.view.focus_search()

    def _set(self, question: ListQuestion) -> None:
        self._question = question
        self._ask()

    def _asked_list(self) -> MemberList:
        if self._list is None:
            self._list = MemberList(self.desk.book.members)
        return self._list

    def _ask(self) -> None:
        members, question, cards = self._asked_list(), self._question, self.view.model.shows_cards
        self.desk.tasks.run(
            lambda _: members.answer(question, cards=cards),
            self._on_answer,
            self._failed(self._ask),
            owner=self,
            slot="answer",
        )

    def _on_answer(self, answer: ListAnswer) -> None:
        view = self.view
        before, scrolled = self._current, view.table.verticalScrollBar().value()
        same = view.model.set_answer(answer)
        view.show_answer(answer)
        place = view.model.place_of(before) if before else None
        if not same and place is not None:
            view.table.setCurrentIndex(view.model.index(place, 0))
            view.table.verticalScrollBar().setValue(scrolled)
        elif not same:
            view.table.scrollToTop()

    def _fetch(self, ids: Sequence[int]) -> None:
        answer, members, cards = self.answered, self._asked_list(), self.view.model.shows_cards

        def arrived(rows: tuple[ListRow, ...]) -> None:
            if answer is not None:
                self.view.model.add_rows(answer, rows)

        self.desk.tasks.run(
            lambda _: members.rows(ids, cards=cards),
            arrived,
            self._failed(self.refresh),
            owner=self,
            slot="rows",
        )

    def _look_at_due(self) -> None:
        members = self._asked_list()
        self.desk.tasks.run(
            lambda _: members.due(), self._on_due_found, self._failed(self._look_at_due), owner=self, slot="due"
        )

    def _on_due_found(self, due: tuple[Due, ...]) -> None:
        self.view.show_due(due)
        self._tell_count()

    def _tell_count(self) -> None:
        urgent = self.view.due.model.urgent
        self.counted.emit(urgent, self.tr("%n thing(s) to do about members", "", urgent))

    def _failed(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.desk.messages.error(error, again)

    # going elsewhere

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self._current = self.view.model.id_at(current.row())

    def _on_opened(self, place: int) -> None:
        member_id = self.view.model.id_at(place)
        if member_id:
            self._open_member(member_id)

    def _on_due(self, due: Due) -> None:
        if due.member_id:
            self._open_member(due.member_id)
        elif self.view.papers.compare_action is not None:
            self._compare()

    def _open_member(self, member_id: int) -> None:
        self._current = member_id
        self.wanted.emit("member", member_id)

    def _add(self) -> None:
        self.wanted.emit("member", 0)  # nobody yet

    def _compare(self) -> None:
        self.wanted.emit(_COMPARING, None)

    # cards and papers

    def _set_cards(self, shown: bool) -> None:
        self.view.model.show_cards(shown)
        self.view.show_cards(shown)

    def _print(self) -> None:
        if self.answered is not None and self.answered.total:
            self.papers.print_(self.answered.ids, cards=self.view.papers.cards_action.isChecked())

    def _save(self, kind: PaperKind) -> None:
        if self.answered is not None and self.answered.total:
            self.papers.save(kind, self.answered.ids, cards=self.view.papers.cards_action.isChecked())

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the numbers of the cards when the page is left."""
        super().hideEvent(event)
        self._set_cards(shown=False)
        self.view.papers.cards_action.setChecked(False)
