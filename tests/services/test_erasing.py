# What is erased with a person's data in all books: words about them go, from the trail too; acts, days, amounts stay.

import json
from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding, Month
from sotay.domain.evaluations import Evaluation, EvaluationMark
from sotay.domain.meetings import Speech, VoteCase, VoteMethod
from sotay.services.dues_records import Payment
from sotay.services.meetings import new_uid
from sotay.services.member_view import MemberDrafts
from sotay.storage.erasing import names_alone
from sotay.storage.evaluations import Evaluations
from tests.services.meetings import Cell, cell

__all__ = ["cell"]

WHO, OTHER = "Phạm Thị Hạnh", "Đặng Văn Khoa"
SAID, WHY, NOTE, SECRET = "Nhà tôi khó khăn lắm", "vì con ốm nặng", "lương qua thẻ của chồng", "Hay nóng tính"
ILL = "điều trị ở tuyến trên"
PERIOD = Month(2026, 11)


def words(cell: Cell) -> str:
    """Return everything that the notebook holds in words, trail and drafts included."""
    with cell.book.workspace.notebook.database.reader() as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'found%'"
        tables = [name for (name,) in connection.execute(asked).fetchall()]
        told = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]
    return json.dumps(told, ensure_ascii=False, default=str)


def vote(names: str) -> VoteCase:
    return VoteCase("Một việc", "m", VoteMethod.HAND, 4, 1, 1, 6, 4, 6, passed=True, rule="r", source="s", names=names)


def meeting_words(cell: Cell) -> int:
    """Let the member speak and vote; return the meeting."""
    record = cell.running()
    meeting_id, item = record.meeting.id, record.agenda[0].id
    speech = cell.book.run.speak(meeting_id, Speech(item, cell.ids[WHO], SAID))
    cell.book.run.rewrite(replace(speech, text=f"{SAID} và mong chi bộ giúp"))
    cell.book.run.speak(meeting_id, Speech(item, cell.ids[OTHER], "Tôi nhất trí"))
    dropped = cell.book.run.speak(meeting_id, Speech(item, cell.ids[WHO], f"{SAID} quá"))
    cell.book.run.drop_speech(dropped.id)
    cell.book.run.vote(meeting_id, vote(f"{WHO} {WHY}; {OTHER} muốn để tháng sau"))
    return meeting_id


def money_words(cell: Cell) -> None:
    dues, who = cell.book.dues, cell.ids[WHO]
    dues.set_standing(DuesStanding(who, "insured", PERIOD, 6_000_000, 0, NOTE))
    dues.set_relief(DuesRelief(who, "poor", 100, Month(2026, 12), None, "12-NQ/CB"))
    dues.set_delay(DuesDelay(who, ILL, Month(2026, 12), Month(2027, 2), date(2026, 12, 5)))
    dues.pay(Payment(who, (PERIOD,), date(2026, 12, 5)))


def grading(cell: Cell) -> Evaluations:
    kept = Evaluations(cell.book.workspace.notebook.database)
    marks = (EvaluationMark("a", 8, 7, SECRET), EvaluationMark("b", 9))
    kept.put(Evaluation(new_uid(), "2026", "member", cell.ids[WHO], marks, "good", note="Cần sửa"))
    return kept


def test_words_about_a_member_are_erased_in_every_book_and_in_the_trail(cell: Cell) -> None:
    meeting_words(cell)
    money_words(cell)
    grading(cell)
    person = cell.book.members.member(cell.ids[WHO]).person
    MemberDrafts(cell.book.workspace.notebook).keep(cell.ids[WHO], replace(person, note=NOTE))
    before = words(cell)
    assert all(secret in before for secret in (SAID, WHY, NOTE, SECRET, ILL, "Cần sửa", '\\"poor\\"'))
    cell.book.members.erase(cell.ids[WHO])
    after = words(cell)
    told = (SAID, WHY, NOTE, SECRET, ILL, "Cần sửa", '\\"poor\\"', '"poor"')
    assert [secret for secret in told if secret in after] == []
    assert cell.book.audit.verify().problems == ()


def test_what_the_books_must_keep_stays(cell: Cell) -> None:
    meeting_id = meeting_words(cell)
    money_words(cell)
    kept = grading(cell)
    cell.book.members.erase(cell.ids[WHO])
    record = cell.book.meetings.record(meeting_id)
    said = [(one.member_id, one.text) for one in record.speeches]
    assert said == [(cell.ids[WHO], ""), (cell.ids[OTHER], "Tôi nhất trí")]
    assert record.votes[0].names == f"{WHO}; {OTHER} muốn để tháng sau"
    month = cell.book.dues.month(PERIOD)
    (row,) = [one for one in month.rows if one.member.id == cell.ids[WHO]]
    assert (row.account.line.owed.amount, row.account.line.paid) == (60_000, 60_000)
    (relief,) = row.payer.reliefs
    assert (relief.percent, relief.since, relief.decision, relief.reason) == (100, Month(2026, 12), "12-NQ/CB", "")
    assert [(one.until, one.reason) for one in row.payer.delays] == [(Month(2027, 2), "")]
    (left,) = kept.of("2026")
    assert (left.grade, left.note) == ("good", "")
    assert left.marks == (EvaluationMark("a", 8, 7), EvaluationMark("b", 9))


def test_an_exemption_still_holds_when_its_reason_is_erased(cell: Cell) -> None:
    money_words(cell)
    cell.book.members.erase(cell.ids[WHO])
    assert cell.book.dues.member(cell.ids[WHO], Month(2026, 12)).account.line.owed.amount == 0


@pytest.mark.parametrize(
    ("text", "whole", "left"),
    [
        (f"{OTHER} không tán thành", False, f"{OTHER} không tán thành"),
        (f"{WHO}: {WHY}", False, WHO),
        (f"pham thi hanh {WHY}", False, WHO),
        (f"{OTHER}, {WHO}: {WHY}", False, f"{OTHER}; {WHO}"),
        (f"{OTHER} cho là đồng chí ấy sai", True, OTHER),
        ("một người bỏ phiếu trắng", True, ""),
        (f"{WHO} {WHY}\n{OTHER} chưa rõ", False, f"{WHO}; {OTHER} chưa rõ"),
    ],
)
def test_of_a_vote_the_names_stay_without_what_is_told_of_the_member(text: str, whole: bool, left: str) -> None:
    assert names_alone(text, WHO, (WHO, OTHER), whole=whole) == left
