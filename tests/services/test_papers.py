"""Papers in a real book: drafted from a meeting, edited, reviewed, adopted with a number, corrected, taken along."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code
from sotay.domain.meetings import MeetingKind
from sotay.domain.papers import FillKind, as_edited
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.listings import ListKind, list_file
from sotay.services.official import OfficialParagraph
from sotay.services.paper_books import resolution_book, vote_result
from sotay.services.paper_files import PaperFiles, symbol_of
from sotay.services.papers import MINUTES, RESOLUTION, Adoption, Paper, PaperService, PaperState, Term
from sotay.storage.audit import AuditTrail
from tests.services.books import Clock, new_book, refused
from tests.services.held import CELL, DAY, hold

DESPITE = Adoption(despite_gaps=True)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


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
def held(book: Book, clock: Clock) -> int:
    return hold(book, clock)


@pytest.fixture
def papers(book: Book) -> PaperService:
    return book.papers


@pytest.fixture
def files(book: Book) -> PaperFiles:
    return PaperFiles(book.workspace.notebook)


def rewritten(paper: Paper, key: str, text: str) -> Paper:
    blocks = tuple(as_edited(block, text) if block.key == key else block for block in paper.blocks)
    return replace(paper, blocks=blocks)


def said(paper: Paper, key: str) -> str:
    return next(block.text for block in paper.blocks if block.key == key)


def test_a_draft_is_told_from_the_meeting(papers: PaperService, held: int) -> None:
    minutes = papers.draft(held, MINUTES)

    assert minutes.state is PaperState.DRAFT
    assert (minutes.subject, minutes.day, minutes.number) == ("sinh hoạt chi bộ tháng 10 năm 2026", DAY, None)
    assert minutes.signers == (("NGƯỜI GHI BIÊN BẢN", "Lê Quang Minh"), ("CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn Hòa"))
    assert said(minutes, "head.present") == "Có mặt: 5/6 (4 chính thức, 1 dự bị); tỷ lệ 83,3 %."
    assert papers.of_meeting(held) == (minutes,)


def test_a_draft_is_kept_once(papers: PaperService, held: int) -> None:
    assert papers.draft(held, MINUTES) == papers.draft(held, MINUTES)
    assert len(papers.of_meeting(held)) == 1


def test_a_resolution_goes_to_the_committee_above(papers: PaperService, held: int) -> None:
    resolution = papers.draft(held, RESOLUTION)

    assert resolution.recipients == ("Đảng ủy xã Sông Bạch (để báo cáo)", "đảng viên chi bộ", "Lưu Chi bộ")
    assert resolution.signers == (("BÍ THƯ", "Nguyễn Văn Hòa"),)


@pytest.mark.parametrize(
    ("superior", "above"),
    [("", "Cấp ủy cấp trên (để báo cáo)"), ("Đảng ủy phường Bến", "Đảng ủy phường Bến (để báo cáo)")],
)
def test_whoever_is_above_gets_a_copy(book: Book, held: int, superior: str, above: str) -> None:
    save_cell(book.workspace.notebook, replace(CELL, superior=superior))

    assert book.papers.draft(held, RESOLUTION).recipients[0] == above


def test_a_meeting_that_decided_nothing_has_no_resolution(book: Book, clock: Clock) -> None:
    idle = hold(book, clock, decides=False)

    with refused(Code.NOTHING_DECIDED):
        book.papers.draft(idle, RESOLUTION)
    assert book.papers.newest(idle, RESOLUTION) is None


def test_a_meeting_that_is_not_there_has_no_papers(papers: PaperService) -> None:
    with refused(Code.MEETING_NOT_FOUND):
        papers.draft(99, MINUTES)


def test_what_a_person_wrote_stays_when_facts_are_told_anew(book: Book, papers: PaperService, held: int) -> None:
    papers.save(rewritten(papers.draft(held, MINUTES), "end", "Họp xong lúc chín giờ rưỡi."))
    book.meetings.edit(replace(book.meetings.record(held).meeting, place="Trường tiểu học"))

    now = papers.draft(held, MINUTES)

    assert said(now, "end") == "Họp xong lúc chín giờ rưỡi."
    assert said(now, "head.begins").endswith("tại Trường tiểu học.")


def test_a_resolution_keeps_its_words_when_nothing_is_decided_any_more(
    book: Book, papers: PaperService, held: int
) -> None:
    before = papers.draft(held, RESOLUTION)
    book.run.reopen(held)
    record = book.meetings.record(held)
    for vote in record.votes:
        book.run.drop_vote(vote.id)
    for task in record.tasks:
        book.tasks.remove(task.id)
    for item in record.agenda:
        book.run.write(item.id, conclusion="")
    book.run.settle(held)

    assert papers.draft(held, RESOLUTION).blocks == before.blocks


def test_a_block_is_told_as_the_notebook_does(papers: PaperService, held: int) -> None:
    told = papers.draft(held, MINUTES)
    changed = papers.save(rewritten(rewritten(told, "end", "Xong."), "head.begins", "Sớm."))

    restored = papers.restore_block(changed, "end")

    assert said(restored, "end") == said(told, "end")
    assert said(restored, "head.begins") == "Sớm."
    assert papers.retell(restored).blocks == told.blocks


def test_what_is_typed_is_kept_at_once_and_found_after_a_crash(
    book: Book, papers: PaperService, held: int, clock: Clock
) -> None:
    draft = papers.draft(held, MINUTES)
    papers.keep(rewritten(draft, "end", "Đang gõ"))

    again = Book(book.workspace, clock).papers
    assert said(again.paper(draft.id), "end") == "Đang gõ"
    assert said(again.newest(held, MINUTES) or draft, "end") == "Đang gõ"
    assert said(again.history(draft.uid)[0], "end") == "Đang gõ"
    assert said(again.draft(held, MINUTES), "end") == "Đang gõ"


def test_what_was_typed_is_adopted_with_the_paper(papers: PaperService, held: int) -> None:
    draft = papers.draft(held, MINUTES)
    papers.keep(rewritten(draft, "end", "Đang gõ"))

    assert said(papers.adopt(draft.id, DESPITE), "end") == "Đang gõ"
    papers.keep(rewritten(draft, "end", "Quá muộn"))
    assert said(papers.paper(draft.id), "end") == "Đang gõ"
    assert papers.draft(held, MINUTES).state is PaperState.ADOPTED


def test_a_preview_writes_nothing(papers: PaperService, held: int) -> None:
    assert papers.preview(held, MINUTES).blocks == papers.told(held, MINUTES)
    assert papers.newest(held, MINUTES) is None


def test_the_trail_has_a_line_when_a_paper_is_saved_not_while_it_is_typed(
    book: Book, papers: PaperService, held: int
) -> None:
    def lines() -> int:
        return AuditTrail(book.workspace.notebook.database).head().count

    draft = papers.draft(held, MINUTES)
    before = lines()
    for number in range(5):
        papers.keep(rewritten(draft, "end", f"Đang gõ {number}"))

    assert lines() == before
    papers.save(papers.paper(draft.id))
    assert lines() == before + 1


def test_saving_a_reviewed_paper_makes_it_a_draft(papers: PaperService, held: int) -> None:
    reviewed = papers.review(papers.draft(held, MINUTES).id)

    assert papers.paper(reviewed.id).state is PaperState.REVIEWED
    assert papers.draft(held, MINUTES).state is PaperState.REVIEWED
    assert papers.unreview(reviewed.id).state is PaperState.DRAFT
    assert papers.save(papers.review(reviewed.id)).state is PaperState.DRAFT


def test_a_paper_with_gaps_is_adopted_only_when_that_is_meant(papers: PaperService, held: int) -> None:
    paper = papers.draft(held, MINUTES)

    with refused(Code.PAPER_UNFINISHED) as caught:
        papers.adopt(paper.id)
    assert caught.value.detail == {"count": paper.missing}
    assert papers.adopt(paper.id, DESPITE).number == 1


def test_an_adopted_paper_is_locked(papers: PaperService, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)

    assert adopted.state is PaperState.ADOPTED
    for write in (papers.save, lambda paper: papers.review(paper.id), lambda paper: papers.adopt(paper.id, DESPITE)):
        with refused(Code.PAPER_LOCKED):
            write(adopted)
    with refused(Code.PAPER_LOCKED):
        papers.discard(adopted.id)
    assert papers.draft(held, MINUTES) == adopted


def test_it_is_adopted_as_a_person_said(papers: PaperService, held: int) -> None:
    how = Adoption(12, date(2026, 10, 6), "Trần Thị Lan", "PHÓ BÍ THƯ", despite_gaps=True)

    adopted = papers.adopt(papers.draft(held, RESOLUTION).id, how)

    assert (adopted.number, adopted.day) == (12, date(2026, 10, 6))
    assert adopted.signers == (("PHÓ BÍ THƯ", "Trần Thị Lan"),)


def without_leaders(book: Book, held: int) -> None:
    meeting = book.meetings.record(held).meeting
    book.meetings.edit(replace(meeting, chair_id=0, secretary_id=0))


def test_who_signs_minutes_closes_the_gaps_of_their_text(book: Book, papers: PaperService, held: int) -> None:
    without_leaders(book, held)
    draft = papers.draft(held, MINUTES)
    assert said(draft, "head.chair") == "Chủ trì: chưa ghi chủ trì."

    named = "Lê Quang Minh\nđồng chí Nguyễn Văn Hòa"
    adopted = papers.adopt(draft.id, Adoption(signer=named, despite_gaps=True))

    assert said(adopted, "head.chair") == "Chủ trì: đ/c Nguyễn Văn Hòa."
    assert said(adopted, "head.secretary") == "Thư ký: đ/c Lê Quang Minh."
    assert adopted.missing == draft.missing - 2
    told = {block.key for block in adopted.blocks} - {"head.chair", "head.secretary"}
    assert all(said(adopted, key) == said(draft, key) for key in told)


def test_who_signs_changes_nothing_that_a_person_wrote(book: Book, papers: PaperService, held: int) -> None:
    without_leaders(book, held)
    draft = papers.draft(held, MINUTES)
    draft = papers.save(rewritten(draft, "head.chair", "Chủ trì: đ/c Trần Thị Lan."))
    draft = papers.save(rewritten(draft, "head.secretary", "Thư ký: chưa ghi thư ký, ghi thay đ/c Hạnh."))

    adopted = papers.adopt(draft.id, Adoption(signer="Lê Quang Minh\nNguyễn Văn Hòa", despite_gaps=True))

    assert said(adopted, "head.chair") == "Chủ trì: đ/c Trần Thị Lan."
    assert said(adopted, "head.secretary") == "Thư ký: đ/c Lê Quang Minh, ghi thay đ/c Hạnh."


def test_only_gaps_that_names_close_need_no_leave_to_stay(book: Book, papers: PaperService, held: int) -> None:
    without_leaders(book, held)
    draft = papers.draft(held, MINUTES)
    settled = tuple(block for block in draft.blocks if not any(one.kind is FillKind.MISSING for one in block.fills))
    led = tuple(block for block in draft.blocks if block.key in ("head.chair", "head.secretary"))
    draft = papers.save(replace(draft, blocks=(*settled, *led)))
    with refused(Code.PAPER_UNFINISHED) as caught:
        papers.adopt(draft.id, Adoption(signer="Lê Quang Minh\n"))
    assert caught.value.detail == {"count": 1}

    assert papers.adopt(draft.id, Adoption(signer="Lê Quang Minh\nNguyễn Văn Hòa")).missing == 0


def test_the_secretary_who_signs_a_resolution_is_not_taken_for_its_chair(
    book: Book, papers: PaperService, held: int
) -> None:
    without_leaders(book, held)
    draft = papers.draft(held, RESOLUTION)
    adopted = papers.adopt(draft.id, Adoption(signer="Nguyễn Văn Hòa", despite_gaps=True))
    assert said(adopted, "open.officers") == said(draft, "open.officers")


def test_the_chair_who_signs_for_a_congress_closes_its_gap(book: Book, papers: PaperService, clock: Clock) -> None:
    held = hold(book, clock, kind=MeetingKind.CONGRESS)
    without_leaders(book, held)
    adopted = papers.adopt(papers.draft(held, RESOLUTION).id, Adoption(signer="Nguyễn Văn Hòa", despite_gaps=True))
    assert said(adopted, "open.officers") == "Chủ trì: đồng chí Nguyễn Văn Hòa; thư ký: chưa ghi thư ký."


def test_numbers_count_per_type_and_term(book: Book, papers: PaperService, clock: Clock, held: int) -> None:
    first = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)
    assert papers.number_for(Paper("", MINUTES, "", DAY)) == 2
    assert papers.number_for(Paper("", RESOLUTION, "", DAY)) == 1

    term = papers.save_term(Term("2026 – 2031", date(2026, 11, 1)))
    later = hold(book, clock, day=date(2026, 11, 5))

    assert papers.term(DAY) is None
    assert papers.term(date(2026, 11, 5)) == term
    assert papers.number_for(Paper("", MINUTES, "", date(2026, 11, 5))) == 1
    second = papers.adopt(papers.draft(later, MINUTES).id, DESPITE)
    assert (first.number, first.term_id, second.number, second.term_id) == (1, 0, 1, term.id)


def test_terms_begin_on_days_of_their_own_and_stay_while_papers_are_numbered_in_them(
    papers: PaperService, held: int
) -> None:
    term = papers.save_term(Term("2025 – 2030", date(2025, 6, 1)))
    empty = papers.save_term(Term("2020 – 2025", date(2020, 5, 1)))
    with refused(Code.TERM_TAKEN):
        papers.save_term(Term("2025 – 2031", date(2025, 6, 1)))
    with refused(Code.TERM_TAKEN):
        papers.save_term(replace(empty, begins=term.begins))
    papers.adopt(papers.draft(held, MINUTES).id, DESPITE)
    with refused(Code.TERM_IN_USE) as caught:
        papers.remove_term(term.id)
    assert caught.value.detail == {"count": 1}
    papers.remove_term(empty.id)
    assert papers.terms() == (term,)
    assert papers.save_term(empty) == empty


def test_a_number_is_given_once(book: Book, papers: PaperService, clock: Clock, held: int) -> None:
    papers.adopt(papers.draft(held, MINUTES).id, replace(DESPITE, number=4))
    other = papers.draft(hold(book, clock, day=date(2026, 11, 5)), MINUTES)

    with refused(Code.NUMBER_TAKEN) as caught:
        papers.adopt(other.id, replace(DESPITE, number=4))
    assert caught.value.detail == {"number": 4}
    assert papers.numbers_for(Paper("", MINUTES, "", DAY)) == {4}
    assert papers.adopt(other.id, DESPITE).number == 5


def test_a_correction_is_a_version_of_its_own(papers: PaperService, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)

    correction = papers.correct(adopted.id, " Ghi nhầm giờ ")

    assert (correction.revision, correction.number, correction.reason) == (2, 1, "Ghi nhầm giờ")
    assert correction.state is PaperState.DRAFT
    assert papers.correct(adopted.id, "Lại") == correction
    saved = papers.save(rewritten(correction, "end", "Kết thúc hồi 21 giờ."))
    assert papers.draft(held, MINUTES) == saved
    readopted = papers.adopt(correction.id, DESPITE)
    assert (readopted.number, readopted.revision) == (1, 2)
    assert papers.history(adopted.uid) == (adopted, readopted)
    assert papers.paper(adopted.id) == adopted


def test_a_correction_needs_its_reason_and_an_adopted_paper(papers: PaperService, held: int) -> None:
    draft = papers.draft(held, MINUTES)

    with refused(Code.PAPER_STATE):
        papers.correct(draft.id, "Vì sao")
    papers.adopt(draft.id, DESPITE)
    with refused(Code.PAPER_REASON):
        papers.correct(draft.id, "  ")


def test_a_correction_can_be_discarded_and_brought_back(papers: PaperService, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)
    correction = papers.correct(adopted.id, "Ghi nhầm")

    papers.discard(correction.id)
    assert papers.newest(held, MINUTES) == adopted
    assert papers.bring_back(correction.id) == correction
    assert papers.newest(held, MINUTES) == correction


def test_a_correction_is_begun_anew_after_one_was_discarded(papers: PaperService, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)
    first = papers.correct(adopted.id, "Ghi nhầm")
    papers.keep(rewritten(first, "end", "Bỏ đi"))
    papers.discard(first.id)

    second = papers.correct(adopted.id, "Thiếu tên")

    assert (second.revision, second.reason, second.blocks) == (2, "Thiếu tên", adopted.blocks)
    assert papers.history(adopted.uid) == (adopted, second)


def test_the_book_has_what_was_adopted_as_it_stands(book: Book, papers: PaperService, clock: Clock, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, RESOLUTION).id, DESPITE)
    papers.draft(hold(book, clock, day=date(2026, 11, 5)), RESOLUTION)
    papers.correct(adopted.id, "Ghi nhầm")

    assert papers.book(RESOLUTION, *YEAR) == (adopted,)
    assert papers.book(RESOLUTION, date(2027, 1, 1), date(2027, 12, 31)) == ()
    assert papers.book(MINUTES, *YEAR) == ()
    assert [papers.book_size(one, *YEAR) for one in (RESOLUTION, MINUTES)] == [1, 0]


def test_the_book_has_the_newest_correction_once(papers: PaperService, held: int) -> None:
    first = papers.adopt(papers.draft(held, RESOLUTION).id, DESPITE)
    second = papers.adopt(papers.correct(first.id, "Ghi nhầm").id, DESPITE)

    assert papers.book(RESOLUTION, *YEAR) == (second,)
    assert papers.book_size(RESOLUTION, *YEAR) == 1


def test_the_book_of_resolutions_is_a_list(book: Book, papers: PaperService, held: int) -> None:
    papers.adopt(papers.draft(held, RESOLUTION).id, DESPITE)

    listing = resolution_book(book.workspace.notebook, papers.book(RESOLUTION, *YEAR), *YEAR)

    assert listing.title == "SỔ NGHỊ QUYẾT CỦA CHI BỘ"
    assert listing.rows == (
        (
            "01-NQ/CB",
            DAY,
            "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026\n- Tập trung làm đường ngõ xóm.",
            "4/4 đồng chí tán thành, đạt tỷ lệ 100 %",
        ),
    )
    assert list_file(listing, ListKind.XLSX, DAY)


def test_a_paper_without_a_vote_has_no_result(papers: PaperService, held: int) -> None:
    assert vote_result(rewritten(papers.draft(held, RESOLUTION), "close", "Xong.")) == ""


def test_a_resolution_takes_the_prescribed_form(papers: PaperService, files: PaperFiles, held: int) -> None:
    draft = papers.draft(held, RESOLUTION)
    made = files.official(draft)

    assert (made.superior, made.body) == ("Đảng bộ xã Sông Bạch", "Chi bộ thôn Đông")
    assert (made.type_name, made.subject) == ("Nghị quyết", draft.subject)
    assert made.place_day == "Sông Bạch, ngày 05 tháng 10 năm 2026"
    assert made.above == ("Dự thảo lần 1",)
    assert [(one.authority, one.position, one.name) for one in made.signatures] == [
        ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa")
    ]
    assert made.recipients == draft.recipients
    assert files.official(draft, draft_mark=False).above == ()


def test_minutes_have_no_place_line_and_two_signatures(papers: PaperService, files: PaperFiles, held: int) -> None:
    made = files.official(papers.adopt(papers.draft(held, MINUTES).id, DESPITE))

    assert (made.place_day, made.above, made.symbol) == ("", (), "Số 01-BB/CB")
    assert [(one.authority, one.name) for one in made.signatures] == [
        ("NGƯỜI GHI BIÊN BẢN", "Lê Quang Minh"),
        ("CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn Hòa"),
    ]


def test_a_correction_says_so(papers: PaperService, files: PaperFiles, held: int) -> None:
    adopted = papers.adopt(papers.draft(held, MINUTES).id, DESPITE)
    corrected = papers.adopt(papers.correct(adopted.id, "Ghi nhầm").id, DESPITE)

    assert files.official(corrected).above == ("Bản đính chính lần 1",)
    assert files.name(corrected) == "Biên bản 01-BB_CB 2026-10-05 đính chính 1"
    assert files.name(adopted) == "Biên bản 01-BB_CB 2026-10-05"


def test_a_cell_without_name_or_place_leaves_room(
    book: Book, papers: PaperService, files: PaperFiles, held: int
) -> None:
    save_cell(book.workspace.notebook, Cell())
    made = files.official(papers.draft(held, RESOLUTION))

    assert made.body == "Chi bộ"
    assert made.place_day == f"{'.' * 20}, ngày 05 tháng 10 năm 2026"


def test_gaps_are_dots_to_be_filled_in_by_hand_and_words_in_a_draft(
    papers: PaperService, files: PaperFiles, held: int
) -> None:
    def printed(paper: Paper, **how: bool) -> str:
        texts = (one.text for one in files.official(paper, **how).blocks if isinstance(one, OfficialParagraph))
        return next(text for text in texts if text.startswith("Chi bộ tự chấm"))

    draft = papers.draft(held, RESOLUTION)
    assert printed(draft).endswith("xếp loại [chưa xếp loại].")
    assert printed(draft, draft_mark=False).endswith(f"xếp loại {'.' * 30}.")
    assert printed(papers.adopt(draft.id, DESPITE)).endswith(f"xếp loại {'.' * 30}.")


def test_paragraphs_taken_out_are_not_printed(papers: PaperService, files: PaperFiles, held: int) -> None:
    draft = papers.draft(held, MINUTES)
    shorter = papers.save(rewritten(draft, "end", ""))

    assert len(files.official(shorter).blocks) == len(files.official(draft).blocks) - 1


def test_the_text_to_paste_has_head_words_and_signatures(papers: PaperService, files: PaperFiles, held: int) -> None:
    paper = papers.draft(held, RESOLUTION)
    text = files.text(papers.adopt(paper.id, DESPITE))

    assert text.startswith("Số 01-NQ/CB\nNGHỊ QUYẾT\nlãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026\n\nNgày 05/10/2026")
    assert text.endswith("\n\nBÍ THƯ - Nguyễn Văn Hòa\n")
    assert files.text(paper).startswith("NGHỊ QUYẾT\n")


def test_the_bundle_has_three_files_of_the_day_of_the_paper(papers: PaperService, files: PaperFiles, held: int) -> None:
    paper = papers.adopt(papers.draft(held, RESOLUTION).id, DESPITE)
    made = files.bundle(paper, b"%PDF")

    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist() == [f"Nghị quyết 01-NQ_CB 2026-10-05.{ending}" for ending in ("pdf", "docx", "txt")]
        assert archive.read(archive.namelist()[0]) == b"%PDF"
        assert archive.read(archive.namelist()[2]).decode("utf-8-sig").replace("\r\n", "\n") == files.text(paper)
        assert {info.date_time[:3] for info in archive.infolist()} == {(2026, 10, 5)}


def test_a_draft_has_room_for_its_number(papers: PaperService, held: int) -> None:
    assert symbol_of(papers.draft(held, MINUTES)).endswith("-BB/CB")
    assert not any(letter.isdigit() for letter in symbol_of(papers.draft(held, MINUTES)))
