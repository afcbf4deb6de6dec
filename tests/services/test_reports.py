"""Reports of the sample year: every figure counted once more from the tables, drafts, links, books, the trail."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from sotay.domain.activities import Link, LinkKind
from sotay.domain.errors import Code
from sotay.domain.papers import FillKind, as_edited
from sotay.domain.periods import Period
from sotay.domain.report_figures import Place, Source
from sotay.paths import DataPaths
from sotay.services import report_gathering
from sotay.services.activity_view import Carried
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.paper_files import PaperFiles, symbol_of
from sotay.services.papers import REPORT, Adoption, Paper, PaperState
from sotay.services.report_papers import figures_listing
from sotay.services.report_records import records_of
from sotay.services.workspace import Workspace
from sotay.services.written_books import BookKind, book_listing, is_landscape, written_books
from tests.services.books import HANOI, PASSPHRASE, WHEN, Clock, new_book, refused
from tests.services.report_sql import Recount

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=HANOI)
YEAR = Period.parse("2026")
DESPITE = Adoption(despite_gaps=True)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed book with the sample year."""
    folder = tmp_path_factory.mktemp("reports") / "sổ"
    workspace, _ = new_book(folder)
    fill_notebook(workspace.notebook, WHEN)
    book = _dated(workspace)
    fill_meetings(book)
    fill_activities(book)
    fill_dues(book)
    book.close()
    return folder


@pytest.fixture(scope="module")
def read_only(sample: Path) -> Iterator[Book]:
    book = _dated(Workspace.open(DataPaths(sample), passphrase=PASSPHRASE, write=False))
    yield book
    book.close()


@pytest.fixture
def book(sample: Path, tmp_path: Path) -> Iterator[Book]:
    shutil.copytree(sample, tmp_path / "sổ")
    opened = _dated(Workspace.open(DataPaths(tmp_path / "sổ"), passphrase=PASSPHRASE, write=True))
    yield opened
    opened.close()


def _dated(workspace: Workspace) -> Book:
    book = Book(workspace, Clock(NOW))
    book.today = NOW.date()
    return book


@pytest.mark.parametrize("name", ["2026", "2025", "2026-H1", "2026-Q3", "2026-Q4", "2026-10", "2026-04"])
def test_every_figure_is_what_the_tables_tell(read_only: Book, name: str) -> None:
    period = Period.parse(name)
    facts = read_only.reports.facts(period)
    with read_only.workspace.notebook.database.reader() as connection:
        expected = Recount(connection, period.first, facts.until).all()
    told = {one.key: one.value for one in facts.figures}
    assert len(told) == len(facts.figures)
    assert set(told) == set(expected)
    for key, value in expected.items():
        assert told[key] == pytest.approx(value), key


def test_the_year_tells_of_everything(read_only: Book) -> None:
    told = {one.key: int(one.value or 0) for one in read_only.reports.facts(YEAR).figures}
    assert len(told) > 140
    assert told["meetings.held"] >= 12
    assert told["activities.all.count"] >= 100
    assert told["dues.02"] > 1_000_000
    assert told["activities.document.07-NQ/ĐU.count"] > 20


def test_members_who_come_and_go_make_the_sum(read_only: Book) -> None:
    part = read_only.reports.facts(YEAR).members
    moved = {one.key: int(str(one.value)) for one in part.moves}
    going = {f"members.{name}" for name in ("moved", "left", "deceased", "other_out")}
    change = sum(-count if key in going else count for key, count in moved.items())
    assert int(str(part.opening.value)) + change == part.closing.value
    assert sum(int(str(one.value)) for one in part.states) == part.closing.value


def test_a_fact_of_the_text_is_a_figure_with_its_records(read_only: Book) -> None:
    facts = read_only.reports.facts(YEAR)
    shown = {(one.link, one.shown) for one in facts.figures} | {(one.link, one.note) for one in facts.figures}
    paper = read_only.reports.preview(YEAR)
    linked = [(block.text[fill.start : fill.end], fill) for block in paper.blocks for fill in block.fills if fill.link]
    assert len(linked) > 120
    states = "; ".join(f"{one.title} {one.shown}" for one in facts.members.states)
    for text, fill in linked:
        assert fill.kind is FillKind.FACT
        assert (fill.link, text) in shown | {(facts.members.closing.link, f"Trong đó: {states}")}


def test_every_link_leads_to_as_many_records(read_only: Book) -> None:
    for one in read_only.reports.facts(YEAR).figures:
        if one.link:
            found = records_of(read_only, one.link)
            assert len(found) == len(one.source.ids), one.key
            assert all(record.title and record.page for record in found)


def test_records_know_the_page_that_opens_them(read_only: Book) -> None:
    facts = {one.source.place: one for one in read_only.reports.facts(YEAR).figures if one.link}
    pages = {place: records_of(read_only, one.link)[0].page for place, one in facts.items()}
    assert pages == {
        Place.MEMBER: "member",
        Place.MEETING: "meeting",
        Place.PAPER: "paper",
        Place.TASK: "tasks",
        Place.ACTIVITY: "log",
        Place.DUES: "dues",
    }


def test_records_that_are_gone_are_left_out(book: Book) -> None:
    figure = book.reports.facts(YEAR).figure("activities.all.count")
    book.log.remove([int(figure.source.ids[0])])
    assert len(records_of(book, figure.link)) == len(figure.source.ids) - 1
    assert records_of(book, str(Source.of(Place.MEETING, [99_999]))) == ()


def test_two_documents_of_one_number_are_told_apart(monkeypatch: pytest.MonkeyPatch, book: Book) -> None:
    entry = book.log.entries(book.log.find().ids[:1])[0]
    links = tuple(Link(LinkKind.DOCUMENT, uid, "12-HD/BTCTW") for uid in ("a", "b", "c"))
    book.log.save(replace(entry, links=links))
    told = [
        Carried("12-HD/BTCTW", frozenset({uid}), 1, entry.day, issued=issued)
        for uid, issued in (("a", "2012-05-17"), ("b", "2018-07-06"), ("c", ""))
    ]
    monkeypatch.setattr(report_gathering, "carried_out", lambda _: tuple(told))
    groups = book.reports.facts(YEAR).activities.documents
    assert {group.title for group in groups} == {
        "12-HD/BTCTW (2012-05-17)",
        "12-HD/BTCTW (2018-07-06)",
        "12-HD/BTCTW",
    }
    keys = [one.key for one in book.reports.facts(YEAR).figures]
    assert len(keys) == len(set(keys))


# --- drafts ---


def test_a_draft_is_kept_once_with_its_period(book: Book) -> None:
    first = book.reports.draft(YEAR)
    assert book.reports.draft(YEAR) == first
    assert (first.type, first.state, first.day) == (REPORT, PaperState.DRAFT, NOW.date())
    assert first.subject == "kết quả công tác năm 2026, phương hướng, nhiệm vụ năm 2027"
    assert first.signers == (("BÍ THƯ", "Trần Thị Bưởi"),)
    assert book.reports.period(first.id) == YEAR
    rows = {row.period.name: row.paper for row in book.reports.year(2026)}
    assert len(rows) == 19
    assert [name for name, paper in rows.items() if paper] == ["2026"]


def test_a_draft_is_told_anew_and_what_was_edited_stays(book: Book) -> None:
    kept = book.papers.save(_rewritten(book.reports.draft(YEAR), "faults.text", "1. Hạn chế: còn chậm."))
    entry = book.log.entries([int(book.reports.facts(YEAR).figure("activities.all.count").source.ids[0])])[0]
    book.log.remove([entry.id])
    again = book.reports.draft(YEAR)
    assert again.id == kept.id
    assert _said(again, "faults.text") == "1. Hạn chế: còn chậm."
    assert _said(again, "activities.row.all") != _said(kept, "activities.row.all")


def test_a_paragraph_can_be_told_again(book: Book) -> None:
    first = book.reports.draft(YEAR)
    edited = book.papers.save(_rewritten(first, "open", "Lời khác."))
    assert book.papers.restore_block(edited, "open").blocks == first.blocks
    assert book.papers.retell(edited).blocks == first.blocks


def test_a_report_that_was_adopted_stays_as_it_is(book: Book) -> None:
    adopted = book.papers.adopt(book.reports.draft(YEAR).id, DESPITE)
    book.log.remove([int(book.reports.facts(YEAR).figure("activities.all.count").source.ids[0])])
    assert book.reports.draft(YEAR) == adopted
    assert symbol_of(adopted) == "Số 01-BC/CB"
    correction = book.papers.correct(adopted.id, "Sai số liệu")
    assert book.reports.period(correction.id) == YEAR
    assert book.reports.newest(YEAR) == correction


def test_numbers_of_reports_count_alone(book: Book) -> None:
    first = book.papers.adopt(book.reports.draft(Period.parse("2026-Q2")).id, DESPITE)
    second = book.papers.adopt(book.reports.draft(Period.parse("2026-Q3")).id, DESPITE)
    assert (first.number, second.number) == (1, 2)


def test_a_draft_that_was_discarded_can_be_made_again(book: Book) -> None:
    first = book.reports.draft(YEAR)
    book.papers.discard(first.id)
    assert book.reports.newest(YEAR) is None
    assert book.reports.draft(YEAR).id != first.id


def test_a_period_that_has_not_begun_is_refused(book: Book) -> None:
    with refused(Code.PERIOD_AHEAD):
        book.reports.draft(Period.parse("2027"))
    with refused(Code.PERIOD_AHEAD):
        book.reports.preview(Period.parse("2026-12"))


def test_an_empty_book_has_a_report_too(tmp_path: Path) -> None:
    workspace, _ = new_book(tmp_path / "sổ")
    book = Book(workspace, Clock(NOW))
    book.today = NOW.date()
    paper = book.reports.draft(YEAR)
    assert _said(paper, "activities.none") == "nhật ký chưa ghi hoạt động nào trong kỳ."
    assert not any(block.key.startswith("dues") for block in paper.blocks)
    assert [block.text for block in paper.blocks if block.text.startswith("IV-")] == ["IV- HẠN CHẾ, NGUYÊN NHÂN"]
    book.close()


def test_the_trail_says_what_was_done(book: Book) -> None:
    known = set(book.audit.ids())
    book.reports.draft(Period.parse("2026-Q3"))
    written = [one for one in book.audit.ids() if one not in known]
    assert [row.text for row in book.audit.rows(written, "vi")] == [
        "Lập báo cáo quý III năm 2026",
        "Soạn Báo cáo ngày 22/11/2026",
    ]
    assert [row.text for row in book.audit.rows(written[:1], "en")] == ["Made the report on 2026-Q3"]
    assert book.audit.verify().problems == ()


# --- paper ---


def test_the_sheet_has_every_figure(read_only: Book) -> None:
    facts = read_only.reports.facts(YEAR)
    listing = figures_listing(facts, cell_of(read_only.workspace.notebook))
    assert [row[3] for row in listing.rows] == [one.title for one in facts.figures]
    values = {str(row[2]): row[4] for row in listing.rows if row[2]}
    assert values["02"] == facts.figure("dues.02").value


def test_the_paper_is_in_the_prescribed_form(read_only: Book) -> None:
    official = PaperFiles(read_only.workspace.notebook).official(read_only.reports.preview(YEAR))
    assert (official.type_name, official.signatures[0].authority) == ("Báo cáo", "T/M CHI BỘ")
    assert official.recipients[0] == "Đảng ủy xã Sông Bạch (để báo cáo)"
    assert official.symbol.endswith("-BC/CB")


@pytest.mark.parametrize("kind", [kind for kind in BookKind if kind is not BookKind.MINUTES])
def test_each_book_has_its_rows(read_only: Book, kind: BookKind) -> None:
    known = {one.kind: one.count for one in written_books(read_only, 2026)}
    listing = book_listing(read_only, kind, 2026)
    assert listing.rows
    assert listing.landscape is is_landscape(kind)
    assert all(len(row) == len(listing.columns) for row in listing.rows)
    if kind in (BookKind.RESOLUTIONS, BookKind.MEMBERS, BookKind.OUTGOING):
        assert len(listing.rows) == known[kind]
    assert (known[kind] is None) is (kind in (BookKind.INCOMING, BookKind.HANDED_OUT, BookKind.FILES))


def test_papers_that_were_sent_are_registered(book: Book) -> None:
    adopted = book.papers.adopt(book.reports.draft(Period.parse("2026-Q3")).id, DESPITE)
    rows = book_listing(book, BookKind.OUTGOING, 2026).rows
    assert rows[-1][:4] == ("01-BC/CB", adopted.day, f"Báo cáo {adopted.subject}", "Trần Thị Bưởi")
    assert {str(row[0])[-5:] for row in rows} == {"NQ/CB", "BC/CB"}


def _rewritten(paper: Paper, key: str, text: str) -> Paper:
    blocks = tuple(as_edited(block, text) if block.key == key else block for block in paper.blocks)
    return replace(paper, blocks=blocks)


def _said(paper: Paper, key: str) -> str:
    return next(block.text for block in paper.blocks if block.key == key)
