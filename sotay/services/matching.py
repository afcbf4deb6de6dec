# The register beside the superior's list: reading the file, comparing, writing what a person accepted, taking it back.
# It must not know windows; nothing is written before `apply`, but which columns a person chose.

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.member_fields import hindering
from sotay.domain.members import Member, Person
from sotay.domain.progress import Progress, silent
from sotay.domain.reconciling import reconcile
from sotay.services.backup_first import back_up_first
from sotay.services.book import Book
from sotay.services.listings import Listing
from sotay.services.matching_items import Compared, Group, Hindrance, Item, MatchedBy, Unclear, items_of, shown_value
from sotay.services.matching_papers import differences_listing
from sotay.services.matching_plan import Edit, Plan, Refused, RefusedBy, plan
from sotay.services.matching_sheets import (
    FIELDS,
    CentralFile,
    CentralRow,
    ColumnChoice,
    Layout,
    RowFault,
    RowWhy,
    column_choices,
    letter,
    read_file,
    remembered,
    take_rows,
)
from sotay.services.members import MemberService
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "FIELDS",
    "Applied",
    "CentralFile",
    "CentralRow",
    "ColumnChoice",
    "Compared",
    "Group",
    "Hindrance",
    "Item",
    "Layout",
    "MatchedBy",
    "MatchingService",
    "Plan",
    "Refused",
    "RefusedBy",
    "RowFault",
    "RowWhy",
    "Unclear",
    "Undone",
    "column_choices",
    "letter",
    "matching_service",
    "shown_value",
]

COLUMNS = "members.columns"  # the setting with the headings of the columns that were chosen last
WHAT = "members.reconcile"
_UNDO = "members.reconcile.undo"
_CELL_NAME, _PARTS = "cell_name", " · "


@dataclass(frozen=True, slots=True)
class Applied:
    """Hold what was written, for being told and taken back; `added` are the new members by their ids."""

    edits: dict[int, Edit]
    added: dict[int, Member]
    written: frozenset[int]
    refused: tuple[Refused, ...]

    @property
    def differences(self) -> int:
        """Return how many differences of members were written."""
        return sum(len(edit.items) for edit in self.edits.values())


@dataclass(frozen=True, slots=True)
class Undone:
    """Count what was taken back, and who was not because they were changed since."""

    edited: int
    removed: int
    kept: int


class MatchingService:
    """Compare the register with the superior's list and write what a person accepts, from any thread.

    `before_writing` makes the backup that comes before it; what cannot be kept is not risked.
    """

    def __init__(self, members: MemberService, notebook: Notebook, before_writing: Callable[[], object]) -> None:
        self._members = members
        self._notebook = notebook
        self._before_writing = before_writing

    def read(self, path: Path, progress: Progress = silent) -> CentralFile:
        """Read a file and guess its columns, by those of the last file where they are headed alike.

        Raise FILE_NOT_FOUND, READ_FAILED, NOT_A_SHEET (`reason`), SHEET_TOO_LARGE.
        """
        return read_file(path, self._notebook.setting(COLUMNS), progress)

    def layout_of(self, file: CentralFile, sheet: int) -> Layout:
        """Return the likely layout of another sheet of a file."""
        return file.layout_of(sheet, self._notebook.setting(COLUMNS))

    def remember(self, file: CentralFile, layout: Layout) -> None:
        """Keep which columns a person chose, for the next file with the same headings."""
        kept = remembered(file.sheets[layout.sheet], layout)
        if kept != self._notebook.setting(COLUMNS):
            with doing("members.columns"):
                self._notebook.set_setting(COLUMNS, kept)

    def compare(self, file: CentralFile, layout: Layout, progress: Progress = silent) -> Compared:
        """Compare the register of today with a sheet; raise NO_NAME_COLUMN where no column of names is known."""
        if "full_name" not in layout.columns:
            raise SotayError(Code.NO_NAME_COLUMN, {"file": file.path.name})
        sheet = file.sheets[layout.sheet]
        progress("rows", 0, 3)
        taken = take_rows(sheet, layout)
        progress("rows", 1, 3)
        members, day = self._members, self._members.today()
        cell, _, _ = self._notebook.setting(_CELL_NAME).partition(_PARTS)
        found = reconcile(members.rules, members.all(), taken.rows, day, cell)
        progress("rows", 2, 3)
        items = items_of(found, taken.faults, lambda person: hindering(members.faults(person)))
        progress("rows", 3, 3)
        return Compared(
            file=file.path.name,
            sheet=sheet.name,
            day=day,
            people=len(taken.rows),
            matched=len(found.pairs),
            same=sum(not pair.differences for pair in found.pairs),
            items=items,
            bands=taken.bands,
            hidden=sum(row.row - 1 in sheet.hidden_rows for row in taken.rows),
            notes=sheet.notes,
        )

    def plan(self, compared: Compared, accepted: Collection[int]) -> Plan:
        """Return what accepting items would write."""
        return plan(self._members, compared, accepted)

    def apply(self, compared: Compared, accepted: Collection[int], progress: Progress = silent) -> Applied:
        """Back up, write what was accepted, all or nothing, and remember that the list was compared today.

        What cannot be written is left out and named in `refused`.
        """
        made = self.plan(compared, accepted)
        added: tuple[int, ...] = ()
        if not made.is_empty:
            progress("backup", 0, 1)
            self._before_writing()
            progress("write", 0, 1)
            added = self._write(made)
        self._members.list_checked()
        by_id = dict(zip(added, made.additions.values(), strict=True))
        written = {at for edit in made.edits.values() for at in edit.items} | set(made.additions)
        return Applied(made.edits, by_id, frozenset(written), tuple(made.refused))

    def undo(self, applied: Applied) -> Undone:
        """Take back a whole acceptance; whoever was changed since, or is named elsewhere, stays as they are now."""
        ids = [*applied.edits, *applied.added]
        now = {member.id: member for member in self._members.members(ids)}
        back: dict[int, Person] = {
            one: edit.before for one, edit in applied.edits.items() if one in now and now[one].person == edit.after
        }
        named = self._members.named(list(applied.added))
        new = ((one, made) for one, made in applied.added.items() if one in now and one not in named)
        gone = [one for one, made in new if _untouched(now[one], made)]
        # Cards go back the way they came: who took one last gives it up first.
        self._members.remove_all(gone, _UNDO)
        self._members.edit_all(dict(reversed(back.items())), _UNDO)
        return Undone(len(back), len(gone), len(ids) - len(back) - len(gone))

    def listing(self, compared: Compared, *, numbers: bool, without: Collection[int] = ()) -> Listing:
        """Return the differences as a list to send up, those that were written left out (`without`)."""
        cell, _, superior = self._notebook.setting(_CELL_NAME).partition(_PARTS)
        return differences_listing(compared, cell, superior, numbers=numbers, without=without)

    def _write(self, made: Plan) -> tuple[int, ...]:
        """Write edits and additions, a transaction each; where the second fails the first is taken back."""
        members = self._members
        members.edit_all({one: edit.after for one, edit in made.edits.items()}, WHAT)
        try:
            return members.add_all(tuple(made.additions.values()), WHAT) if made.additions else ()
        except BaseException:
            with suppress(SotayError):
                before = {one: edit.before for one, edit in reversed(made.edits.items())}
                members.edit_all(before, _UNDO)
            raise


def _untouched(now: Member, made: Member) -> bool:
    states = [(line.state, line.since, line.struck) for line in now.history]
    same = states == [(line.state, line.since, line.struck) for line in made.history]
    return same and now.person == made.person and not now.positions and not now.badges


def matching_service(book: Book) -> MatchingService:
    """Return the service of an open book, which backs the notebook up before it writes."""
    return MatchingService(book.members, book.workspace.notebook, lambda: back_up_first(book.backups, silent))
