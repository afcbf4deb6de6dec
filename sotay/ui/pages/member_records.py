# What stands beside the form of a member, changed: states, positions, badges, asked for and written with a way back.
# It must not know the form, nor how what was written is shown.

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.services.member_view import Badge, MemberView, Position, StateChange, doubts_of
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member_dialogs import BadgeDialog, PositionDialog, RecordDialog, StateDialog
from sotay.ui.pages.member_side import MemberSide
from sotay.ui.pages.member_words import fault_words
from sotay.ui.pages.members_words import state_words


class RecordPage(Protocol):
    """Be the page that these changes are made on."""

    desk: Desk

    def window(self) -> QWidget:
        """Return the window to ask over."""

    def ask(self, dialog: RecordDialog, given: Callable[[object], object]) -> None:
        """Open a dialog and pass on what it was given."""

    def write(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        """Write behind what is being written already; tell what is refused."""

    def show_written(self, _: object) -> None:
        """Show the member as it stands in the book now."""


class MemberRecords:
    """Change the states, positions and badges of the member that is shown."""

    def __init__(self, page: RecordPage, side: MemberSide) -> None:
        self._page, self._desk = page, page.desk
        self._id = 0
        self._view: MemberView | None = None
        side.state_wanted.connect(self._ask_state)
        side.strike_wanted.connect(self._strike)
        side.unstrike_wanted.connect(self._unstrike)
        side.position_wanted.connect(self._ask_position)
        side.position_removed.connect(self._remove_position)
        side.badge_wanted.connect(self._ask_badge)
        side.badge_removed.connect(self._remove_badge)

    def set_member(self, member_id: int, view: MemberView | None) -> None:
        """Change this member from now on; None as long as it is not read."""
        self._id, self._view = member_id, view

    def _ask_state(self) -> None:
        view, today = self._view, self._desk.book.members.today()
        if view is None:
            return

        def doubts(change: StateChange) -> str:
            return " ".join(dict.fromkeys(map(fault_words, doubts_of(view.member, change, today))))

        self._page.ask(StateDialog(self._desk.theme, self._page.window(), view.state, doubts), self._add_state)

    def _add_state(self, change: object) -> None:
        members, member_id = self._desk.book.members, self._id
        if not isinstance(change, StateChange):
            return
        told = QCoreApplication.translate("MemberPage", "Added to the history: {0}").format(state_words()[change.state])

        def done(state_id: object) -> None:
            self._tell(told, lambda: members.strike(int(str(state_id))))

        self._page.write(lambda: members.change_state(member_id, change), done)

    def _strike(self, change: StateChange) -> None:
        members = self._desk.book.members
        told = QCoreApplication.translate("MemberPage", "Struck out; the line stays to be read.")
        self._page.write(
            lambda: members.strike(change.id), lambda _: self._tell(told, lambda: members.unstrike(change.id))
        )

    def _unstrike(self, change: StateChange) -> None:
        members = self._desk.book.members
        self._page.write(lambda: members.unstrike(change.id), self._page.show_written)

    def _ask_position(self, held: Position | None) -> None:
        self._page.ask(PositionDialog(self._desk.theme, self._page.window(), held), self._put_position)

    def _put_position(self, held: object) -> None:
        if isinstance(held, Position):
            others = tuple(p for p in self._positions() if not held.id or p.id != held.id)
            told = QCoreApplication.translate("MemberPage", "Saved: the position {0}")
            self._set_positions((*others, held), told.format(held.title))

    def _remove_position(self, held: Position) -> None:
        rest = tuple(p for p in self._positions() if p.id != held.id)
        told = QCoreApplication.translate("MemberPage", "Removed: the position {0}")
        self._set_positions(rest, told.format(held.title))

    def _set_positions(self, positions: tuple[Position, ...], told: str) -> None:
        members, member_id, before = self._desk.book.members, self._id, self._positions()
        self._page.write(
            lambda: members.set_positions(member_id, positions),
            lambda _: self._tell(told, lambda: members.set_positions(member_id, before)),
        )

    def _positions(self) -> tuple[Position, ...]:
        return self._view.member.positions if self._view else ()

    def _ask_badge(self, badge: Badge | None) -> None:
        taken = {each.years for each in self._badges() if badge is None or each.id != badge.id}
        rules, today = self._desk.book.members.rules, self._desk.book.members.today()
        years = [count for count, _ in rules.badge_years(today) if count not in taken]
        self._page.ask(BadgeDialog(self._desk.theme, self._page.window(), years, badge), self._put_badge)

    def _put_badge(self, badge: object) -> None:
        if isinstance(badge, Badge):
            others = tuple(b for b in self._badges() if not badge.id or b.id != badge.id)
            told = QCoreApplication.translate("MemberPage", "Saved: the badge of {0} years")
            self._set_badges((*others, badge), told.format(badge.years))

    def _remove_badge(self, badge: Badge) -> None:
        rest = tuple(b for b in self._badges() if b.id != badge.id)
        told = QCoreApplication.translate("MemberPage", "Removed: the badge of {0} years")
        self._set_badges(rest, told.format(badge.years))

    def _set_badges(self, badges: tuple[Badge, ...], told: str) -> None:
        members, member_id, before = self._desk.book.members, self._id, self._badges()
        self._page.write(
            lambda: members.set_badges(member_id, badges),
            lambda _: self._tell(told, lambda: members.set_badges(member_id, before)),
        )

    def _badges(self) -> tuple[Badge, ...]:
        return self._view.member.badges if self._view else ()

    def _tell(self, told: str, undo: Callable[[], object]) -> None:
        self._desk.messages.info(told, lambda: self._page.write(undo, self._page.show_written))
        self._page.show_written(None)
