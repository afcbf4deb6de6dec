# Members whom meetings name: what is erased with their data, and who cannot be taken out of the register again.

import json

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Presence
from sotay.services.matching import Applied, matching_service
from tests.services.meetings import Cell, cell

__all__ = ["cell"]

WHO = "Phạm Thị Hạnh"
WHY = "Nằm viện mổ ruột thừa"


def away(cell: Cell) -> int:
    meeting_id = cell.running().meeting.id
    cell.book.run.mark(meeting_id, cell.ids[WHO], Presence.EXCUSED, WHY)
    return meeting_id


def trail(cell: Cell) -> str:
    with cell.book.workspace.notebook.database.reader() as connection:
        return json.dumps(connection.execute("SELECT * FROM audit").fetchall(), ensure_ascii=False)


def test_why_somebody_was_away_is_erased_with_their_data_and_that_they_were_away_stays(cell: Cell) -> None:
    meeting_id = away(cell)
    assert WHY in trail(cell)
    cell.book.members.erase(cell.ids[WHO])
    (entry,) = [one for one in cell.book.meetings.record(meeting_id).roll if one.member_id == cell.ids[WHO]]
    assert (entry.presence, entry.reason) == (Presence.EXCUSED, "")
    assert WHY not in trail(cell)
    assert cell.book.audit.verify().problems == ()


def test_a_reason_that_was_taken_back_before_is_erased_from_the_trail_too(cell: Cell) -> None:
    meeting_id = away(cell)
    cell.book.run.mark(meeting_id, cell.ids[WHO], Presence.PRESENT, "")
    cell.book.members.erase(cell.ids[WHO])
    assert WHY not in trail(cell)
    assert cell.book.audit.verify().problems == ()


def test_reasons_of_others_stay(cell: Cell) -> None:
    meeting_id = away(cell)
    cell.book.run.mark(meeting_id, cell.ids["Đặng Văn Khoa"], Presence.EXCUSED, "Đi công tác")
    cell.book.members.erase(cell.ids[WHO])
    assert "Đi công tác" in trail(cell)
    assert "Đi công tác" in {one.reason for one in cell.book.meetings.record(meeting_id).roll}


def test_who_is_on_a_roll_is_not_taken_out_of_the_register(cell: Cell) -> None:
    cell.running()
    before = cell.book.members.all()
    with pytest.raises(SotayError) as refused:
        cell.book.members.remove_all(list(cell.ids.values()), "members.import")
    assert refused.value.code is Code.MEMBER_NAMED
    assert cell.book.members.all() == before


def test_undoing_an_import_leaves_those_whom_a_meeting_names(cell: Cell) -> None:
    cell.running()
    members = cell.book.members
    added = {member.id: member for member in members.all() if not member.positions}
    named = members.named(list(added))
    undone = matching_service(cell.book).undo(Applied({}, added, frozenset(), ()))
    assert (undone.removed, undone.kept) == (len(added) - len(named), len(named))
    assert named
    assert undone.removed
    assert {member.id for member in members.all()} >= named
