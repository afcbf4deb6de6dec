"""Papers of the committee and of a congress in a real book: who signs, what heads them, where they are numbered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.activities import Figure
from sotay.domain.dues import DuesDelay, DuesStanding, Month
from sotay.domain.errors import Code
from sotay.domain.meetings import MeetingKind
from sotay.domain.papers import as_edited
from sotay.exports.copies import LINE_BREAK
from sotay.services.activities import new_entry
from sotay.services.book import Book
from sotay.services.dues_records import Payment
from sotay.services.listings import ListKind, list_file
from sotay.services.meeting_papers import MeetingPapers
from sotay.services.official import official_file
from sotay.services.paper_books import resolution_book
from sotay.services.paper_files import PaperFiles, symbol_of
from sotay.services.papers import MINUTES, RESOLUTION, Adoption, Paper, PaperService, PaperState, Term
from sotay.storage.papers import Papers
from tests.services.books import Clock, new_book, refused
from tests.services.held import DAY, hold

DESPITE = Adoption(despite_gaps=True)
NOVEMBER, SEPTEMBER = date(2026, 11, 5), Month(2026, 9)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "book")
    opened = Book(workspace, clock)
    yield opened
    opened.close()


@pytest.fixture
def papers(book: Book) -> PaperService:
    return book.papers


@pytest.fixture
def files(book: Book) -> PaperFiles:
    return PaperFiles(book.workspace.notebook)


@pytest.fixture
def congress(book: Book, clock: Clock) -> int:
    return hold(book, clock, kind=MeetingKind.CONGRESS)


def proposed(papers: PaperService, meeting_id: int) -> dict[str, str]:
    """What the records alone say of the meeting and its month."""
    told = {block.key.removeprefix("review."): block.text for block in papers.draft(meeting_id, RESOLUTION).blocks}
    return {key: text for key, text in told.items() if key.startswith(("praise.", "faults.")) and "text" not in key}


def settle_dues(book: Book) -> list[int]:
    """Let everybody owe 5,000 đồng a month, and the first pay for September; return the ids."""
    ids = [member.id for member in book.members.all() if not member.has_left(DAY)]
    for one in ids:
        book.dues.set_standing(DuesStanding(one, "student", Month(2026, 9)))
    book.dues.pay(Payment(ids[0], (SEPTEMBER,), DAY))
    return ids


def adopted(papers: PaperService, meeting_id: int, type: str) -> Paper:
    return papers.adopt(papers.draft(meeting_id, type).id, DESPITE)


def test_the_committee_signs_for_itself_under_the_name_and_numbers_of_the_cell(
    book: Book, clock: Clock, papers: PaperService, files: PaperFiles
) -> None:
    of_cell = adopted(papers, hold(book, clock), RESOLUTION)
    draft = papers.draft(hold(book, clock, day=NOVEMBER, kind=MeetingKind.COMMITTEE), RESOLUTION)
    official = files.official(draft)

    assert official.body == "Chi bộ thôn Đông"
    assert [(one.authority, one.position, one.name) for one in official.signatures] == [
        ("T/M CHI ỦY", "BÍ THƯ", "Nguyễn Văn Hòa")
    ]
    assert draft.recipients == ("Đảng ủy xã Sông Bạch (để báo cáo)", "chi ủy viên", "Lưu Chi bộ")
    assert symbol_of(papers.adopt(draft.id, DESPITE)) == "Số 02-NQ/CB"
    assert files.official(of_cell).signatures[0].authority == "T/M CHI BỘ"


def test_minutes_of_the_committee_are_signed_as_those_of_the_cell(
    book: Book, clock: Clock, papers: PaperService, files: PaperFiles
) -> None:
    minutes = files.official(papers.draft(hold(book, clock, kind=MeetingKind.COMMITTEE), MINUTES))

    assert [one.authority for one in minutes.signatures] == ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"]


def test_a_congress_heads_and_signs_its_papers_itself(papers: PaperService, files: PaperFiles, congress: int) -> None:
    resolution, minutes = (files.official(papers.draft(congress, type)) for type in (RESOLUTION, MINUTES))

    assert resolution.body == minutes.body == "Đại hội Chi bộ thôn Đông"
    assert resolution.symbol.endswith("-NQ/ĐH")
    assert [(one.authority, one.position, one.name) for one in resolution.signatures] == [
        ("T/M ĐOÀN CHỦ TỊCH", "", "Nguyễn Văn Hòa")
    ]
    assert [(one.authority, one.name) for one in minutes.signatures] == [
        ("T/M ĐOÀN THƯ KÝ", "Lê Quang Minh"),
        ("T/M ĐOÀN CHỦ TỊCH", "Nguyễn Văn Hòa"),
    ]
    assert official_file(resolution).startswith(b"PK")


def test_a_congress_names_the_term_that_begins_with_it(papers: PaperService, files: PaperFiles, congress: int) -> None:
    papers.save_term(Term("2026-2031", DAY.replace(day=6)))

    official = files.official(papers.draft(congress, RESOLUTION))

    assert official.body == f"Đại hội Chi bộ thôn Đông{LINE_BREAK}nhiệm kỳ 2026-2031"


def test_a_congress_numbers_all_types_in_one_series_from_one(
    book: Book, clock: Clock, papers: PaperService, congress: int
) -> None:
    adopted(papers, hold(book, clock, day=date(2026, 9, 5)), RESOLUTION)
    draft = papers.draft(congress, RESOLUTION)
    assert (papers.number_for(draft), papers.numbers_for(draft)) == (1, frozenset())
    minutes, resolution = adopted(papers, congress, MINUTES), adopted(papers, congress, RESOLUTION)
    assert [symbol_of(one) for one in (minutes, resolution)] == ["Số 01-BB/ĐH", "Số 02-NQ/ĐH"]
    later = adopted(papers, hold(book, clock, day=NOVEMBER), RESOLUTION)
    assert symbol_of(later) == "Số 02-NQ/CB"
    another = hold(book, clock, day=date(2031, 10, 5), kind=MeetingKind.CONGRESS)
    assert symbol_of(adopted(papers, another, RESOLUTION)) == "Số 01-NQ/ĐH"


def test_a_number_of_a_congress_is_given_once_whatever_the_type(papers: PaperService, congress: int) -> None:
    adopted(papers, congress, MINUTES)

    with refused(Code.NUMBER_TAKEN):
        papers.adopt(papers.draft(congress, RESOLUTION).id, replace(DESPITE, number=1))


def test_the_symbol_of_a_congress_is_told_wherever_the_paper_is_named(
    book: Book, papers: PaperService, congress: int
) -> None:
    minutes, paper = adopted(papers, congress, MINUTES), adopted(papers, congress, RESOLUTION)

    listing = resolution_book(book.workspace.notebook, [paper], DAY, DAY)
    assert listing.rows[0][0] == "02-NQ/ĐH"
    assert list_file(listing, ListKind.DOCX, DAY).startswith(b"PK")
    (hit,) = book.paper_search.find(symbol_of(paper).removeprefix("Số "))
    assert (hit.paper_id, hit.symbol) == (paper.id, symbol_of(paper))
    newest = book.audit.rows(book.audit.ids()[:1], "vi")
    assert [row.text for row in newest] == ["Thông qua Nghị quyết 02-NQ/ĐH ngày 05/10/2026"]
    assert symbol_of(minutes) == "Số 01-BB/ĐH"


def test_a_correction_keeps_number_and_series(papers: PaperService, files: PaperFiles, congress: int) -> None:
    first = adopted(papers, congress, RESOLUTION)

    second = papers.adopt(papers.correct(first.id, "ghi nhầm tên").id, DESPITE)

    assert (symbol_of(second), second.revision) == ("Số 01-NQ/ĐH", 2)
    assert files.official(second).signatures[0].authority == "T/M ĐOÀN CHỦ TỊCH"


def test_what_a_congress_had_numbered_before_it_had_a_series_stays_a_paper_of_the_cell(
    book: Book, papers: PaperService, files: PaperFiles, congress: int
) -> None:
    kept = Papers(book.workspace.notebook.database)
    old = replace(papers.draft(congress, RESOLUTION), number=7, term_id=0, state=PaperState.ADOPTED)
    kept.adopt(old, "2026-10-06T08:00:00")

    official = files.official(papers.paper(old.id))

    assert (official.symbol, official.body) == ("Số 07-NQ/CB", "Chi bộ thôn Đông")
    assert official.signatures[0].authority == "T/M CHI BỘ"


def test_a_congress_is_called_by_the_committee_and_has_its_own_programme(book: Book, congress: int) -> None:
    sent = MeetingPapers(book)

    invitation, programme = sent.invitation(congress), sent.programme(congress)

    assert (invitation.body, invitation.signatures[0].authority) == ("Chi bộ thôn Đông", "T/M CHI ỦY")
    assert programme.body == "Đại hội Chi bộ thôn Đông"


def test_a_cell_without_a_committee_calls_its_congress_itself(book: Book, congress: int) -> None:
    of_committee = next(one for one in book.members.all() if one.person.full_name == "Lê Quang Minh")
    book.members.set_positions(of_committee.id, ())

    assert MeetingPapers(book).invitation(congress).signatures[0].authority == "T/M CHI BỘ"


def test_a_resolution_proposes_praise_and_faults_from_the_records(
    book: Book, clock: Clock, papers: PaperService
) -> None:
    held = hold(book, clock)
    told = proposed(papers, held)
    assert told == {
        "praise.length": "- Thời lượng 110 phút, đủ mức ít nhất 90 phút.",
        "faults.attendance": "- Tỷ lệ dự đạt 83,3 %, dưới mức 90 %.",
    }

    figures = (Figure("cây đã trồng", 220, "cây"),)
    book.log.add(replace(new_entry(date(2026, 9, 30), "visit", "Trồng cây"), figures=figures, others=12))
    book.log.add(new_entry(DAY, "visit", "Việc của tháng sau"))
    settle_dues(book)

    told = proposed(papers, held)
    assert told["praise.activities"] == (
        "- Trong tháng 9 thực hiện 1 hoạt động, 12 lượt người tham gia; cây đã trồng: 220 cây."
    )
    assert told["faults.dues"] == "- Đảng phí tháng 9 còn 6/7 đảng viên chưa nộp đủ: 30.000 đồng."


def test_dues_that_are_all_paid_are_praised_and_a_delay_is_no_fault(
    book: Book, clock: Clock, papers: PaperService
) -> None:
    held = hold(book, clock)
    payers = settle_dues(book)
    book.dues.pay_all([Payment(one, (SEPTEMBER,), DAY) for one in payers[1:-1]])
    delay = DuesDelay(payers[-1], "đi viện", SEPTEMBER, Month(2026, 12), DAY)
    book.dues.set_delay(delay)

    told = proposed(papers, held)

    assert told["praise.dues"] == "- Thu đảng phí tháng 9 của 6/7 đảng viên: 30.000 đồng."
    assert "faults.dues" not in told


def test_what_a_person_wrote_stays_beside_what_is_proposed(book: Book, clock: Clock, papers: PaperService) -> None:
    held = hold(book, clock)
    draft = papers.draft(held, RESOLUTION)
    words = "Biểu dương tổ 2."
    told = (as_edited(one, words) if one.key == "review.praise.text" else one for one in draft.blocks)
    papers.save(replace(draft, blocks=tuple(told)))
    settle_dues(book)

    again = papers.draft(held, RESOLUTION)

    assert words in again.text
    assert "Đảng phí tháng 9" in again.text
