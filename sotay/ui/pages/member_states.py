# The same line in the histories of several members: asked for once, written at once, taken back by one undo.
# It must not know which members a list shows, nor how histories are stored.

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sotay.services.member_view import Member, StateChange, doubts_of
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.member_dialogs import StateDialog, open_dialog
from sotay.ui.pages.member_words import fault_words
from sotay.ui.pages.members_words import state_words
from sotay.ui.tasks import Lane

_NAMED = 3  # members whom a sentence names; the others are counted


class MemberStates(QObject):
    """Ask for the state of members and write it; tell `changed` with `Changes` after the write and after its undo."""

    changed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.dialog: StateDialog | None = None

    def ask(self, ids: Sequence[int]) -> None:
        """Ask for the state that some members are in from a day on."""
        desk = self._desk
        desk.tasks.run(
            lambda _: desk.book.members.members(ids), self._open, desk.messages.error, owner=self._page, slot="states"
        )

    def _open(self, members: tuple[Member, ...]) -> None:
        today = self._desk.book.members.today()

        def doubts(change: StateChange) -> str:
            found: dict[str, list[Member]] = {}
            for member in members:
                for words in dict.fromkeys(map(fault_words, doubts_of(member, change, today))):
                    found.setdefault(words, []).append(member)
            return " ".join(f"{self._names(whose)}: {words}" for words, whose in found.items())

        self.dialog = StateDialog(self._desk.theme, self._page.window(), None, doubts, self._names(members))
        open_dialog(self.dialog, partial(self._write, tuple(member.id for member in members)))

    def _write(self, ids: Sequence[int], change: object) -> None:
        if isinstance(change, StateChange):
            members, state, count = self._desk.book.members, change.state, len(ids)

            def told() -> str:
                return self.tr("{0}: %n member(s)", "", count).format(state_words()[state])

            def written(lines: Sequence[int]) -> None:
                self.changed.emit(Changes.of("members"))
                self._desk.messages.info(told, undo=lambda: self._take_back(lines))

            self._desk.tasks.run(
                lambda _: members.change_states(ids, change),
                written,
                self._desk.messages.error,
                owner=self._page,
                lane=Lane.NOTEBOOK,
            )

    def _take_back(self, lines: Sequence[int]) -> None:
        members = self._desk.book.members
        self._desk.tasks.run(
            lambda _: members.strike(*lines),
            lambda _: self.changed.emit(Changes.of("members")),
            self._desk.messages.error,
            owner=self._page,
            lane=Lane.NOTEBOOK,
        )

    def _names(self, members: Sequence[Member]) -> str:
        named = ", ".join(member.person.full_name for member in members[:_NAMED])
        more = len(members) - _NAMED
        return self.tr("{0} and %n other(s)", "", more).format(named) if more > 0 else named
