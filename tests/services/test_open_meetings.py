# Meetings, papers and files of a book in open formats, and back into a new one: nothing is lost, nothing is unlocked.

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Presence, ScoreMark, Speech, Task, TaskReport, TaskState, VoteCase, VoteMethod
from sotay.domain.papers import MINUTES, RESOLUTION, Paper, PaperState, Term, as_edited
from sotay.services.book import Book
from sotay.services.meeting_rules import meeting_rules
from sotay.services.official import OfficialPaper
from sotay.services.open_formats import Drawer, Exported, export_everything, import_everything
from sotay.services.papers import Adoption
from sotay.storage.audit import AuditTrail
from sotay.storage.papers import Papers
from sotay.storage.tables_dump import dump
from tests.services.books import new_book
from tests.services.meetings import DAY, Cell, cell, rest_came

__all__ = ["cell"]
_WROTE = "Chi bộ nhất trí sửa đường xóm Đình"
_FILE = b"%PDF-1.7 b\x00\xff\x8fo c\xc3\xa1o"


@pytest.fixture
def held(cell: Cell, tmp_path: Path) -> int:
    """Hold a meeting with everything that can belong to one; its minutes are adopted and corrected."""
    book = cell.book
    meeting_rules().save(book.workspace.notebook, meeting_rules().shipped() + "\n# của chi bộ\n")
    book.papers.save_term(Term("2025-2030", DAY.replace(year=2025, month=1, day=1)))
    record = cell.running(guests="Ông Bùi Văn Khách", theme="Đường làng")
    meeting_id, item = record.meeting.id, record.agenda[0].id
    rest_came(book, meeting_id)
    book.run.mark(meeting_id, cell.ids["Lê Quang Minh"], Presence.EXCUSED, "đi công tác")
    book.run.speak(meeting_id, Speech(item, cell.ids["Trần Thị Lan"], "Đề nghị làm sớm"))
    case = VoteCase("Nghị quyết", "resolution", VoteMethod.HAND, 4, 0, 0, 4, 3, 4, passed=True, rule="r", source="s")
    book.run.vote(meeting_id, replace(case, lines=(("official", 5), ("base", 4)), item_id=item))
    task = book.run.assign(meeting_id, Task("việc một", "Đổ bê tông", member_id=cell.ids["Đặng Văn Khoa"], due=DAY))
    book.tasks.report(TaskReport(task.id, DAY, TaskState.DONE, "Xong", "ảnh chụp", meeting_id))
    book.run.score(meeting_id, [ScoreMark("time", 4.5, "đủ giờ")])
    for name in ("Báo cáo: quý IV.pdf", "báo cáo_ quý IV.pdf"):
        (tmp_path / name).write_bytes(_FILE + name.encode())
        book.meetings.add_file(meeting_id, tmp_path / name)
    book.meetings.add_document(meeting_id, "0" * 32, "Kế hoạch quý", "21-KH/ĐU")
    book.run.write(item, conclusion=_WROTE)
    return meeting_id


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "máy mới")
    made = Book(workspace)
    yield made
    made.close()


def adopted(cell: Cell, meeting_id: int) -> Paper:
    cell.book.run.close(meeting_id)
    paper = cell.book.papers.draft(meeting_id, MINUTES)
    cell.book.papers.adopt(paper.id, Adoption(despite_gaps=True))
    return cell.book.papers.correct(paper.id, "Ghi nhầm giờ")


def exported(cell: Cell, folder: Path, drawer: Drawer | None = None) -> Exported:
    return export_everything(cell.book, folder, drawer)


def test_a_new_book_has_the_same_meetings_tasks_papers_and_files(
    cell: Cell, held: int, fresh: Book, tmp_path: Path
) -> None:
    correction = adopted(cell, held)
    done = exported(cell, tmp_path)
    rows = import_everything(done.folder, fresh.workspace).rows
    assert (rows["meeting"], rows["vote"], rows["paper"], rows["attachment"]) == (1, 1, 2, 2)
    before, after = dump(cell.book.workspace.notebook.database), dump(fresh.workspace.notebook.database)
    for table in set(before) - {"setting"}:
        assert after[table] == before[table], table
    assert fresh.meetings.record(held) == cell.book.meetings.record(held)
    assert meeting_rules().own(fresh.workspace.notebook) == meeting_rules().own(cell.book.workspace.notebook)
    assert [fresh.meetings.file(paper)[:5] for paper in fresh.meetings.record(held).papers if paper.file_hash] == [
        _FILE[:5],
        _FILE[:5],
    ]
    assert fresh.papers.history(correction.uid) == cell.book.papers.history(correction.uid)
    assert fresh.paper_search.find("đường xóm")
    assert AuditTrail(fresh.workspace.notebook.database).verify().problems == ()


def test_an_adopted_paper_is_locked_in_the_new_book_too(cell: Cell, held: int, fresh: Book, tmp_path: Path) -> None:
    uid = adopted(cell, held).uid
    import_everything(exported(cell, tmp_path).folder, fresh.workspace)
    locked = fresh.papers.history(uid)[0]
    assert locked.state is PaperState.ADOPTED
    with pytest.raises(SotayError) as caught:
        Papers(fresh.workspace.notebook.database).save(replace(locked, subject="khác"), "2026-12-06T00:00:00+00:00")
    assert caught.value.code is Code.PAPER_LOCKED


def test_what_is_being_typed_in_a_running_meeting_goes_out_too(
    cell: Cell, held: int, fresh: Book, tmp_path: Path
) -> None:
    import_everything(exported(cell, tmp_path).folder, fresh.workspace)
    assert fresh.meetings.record(held).agenda[0].conclusion == _WROTE


def test_what_is_being_typed_into_a_paper_goes_out_too(cell: Cell, held: int, fresh: Book, tmp_path: Path) -> None:
    paper = cell.book.papers.draft(held, MINUTES)
    typed = as_edited(paper.blocks[-1], "Cuộc họp kết thúc trong không khí phấn khởi.")
    cell.book.papers.keep(replace(paper, blocks=(*paper.blocks[:-1], typed)))
    import_everything(exported(cell, tmp_path).folder, fresh.workspace)
    came = fresh.papers.newest(held, MINUTES)
    assert came is not None
    assert came.blocks[-1] == typed


def test_papers_are_written_as_docx_and_pdf_drafts_as_such(cell: Cell, held: int, tmp_path: Path) -> None:
    adopted(cell, held)
    cell.book.papers.draft(held, RESOLUTION)
    drawn: list[OfficialPaper] = []

    def draw(paper: OfficialPaper) -> bytes:
        drawn.append(paper)
        return b"%PDF-"

    done = exported(cell, tmp_path, Drawer(lambda _: b"%PDF-", draw))
    written = sorted(name for name in done.files if name.startswith("van-ban/"))
    stems = (
        "Biên bản 01-BB_CB 2026-12-05",
        "Biên bản 01-BB_CB 2026-12-05 đính chính 1 dự thảo",
        "Nghị quyết 2026-12-05 dự thảo",
    )
    assert written == sorted(f"van-ban/{stem}{ending}" for stem in stems for ending in (".docx", ".pdf"))
    assert len(drawn) == 3
    told = "\n".join(one.text for one in Document(str(done.folder / "van-ban" / f"{stems[0]}.docx")).paragraphs)
    assert _WROTE in told


def test_without_a_drawer_there_are_no_pdf_files(cell: Cell, held: int, tmp_path: Path) -> None:
    adopted(cell, held)
    files = exported(cell, tmp_path).files
    assert any(name.endswith(".docx") for name in files)
    assert not any(name.endswith(".pdf") and not name.startswith("tai-lieu-hop/") for name in files)


def test_own_files_go_out_under_the_day_of_their_meeting(cell: Cell, held: int, tmp_path: Path) -> None:
    folder = exported(cell, tmp_path).folder / "tai-lieu-hop"
    files = sorted(path.name for path in folder.iterdir())
    assert files == ["2026-12-05 Báo cáo quý IV.pdf", "2026-12-05 báo cáo_ quý IV.pdf"]
    assert all((folder / name).read_bytes().startswith(_FILE) for name in files)


def test_files_of_the_same_name_are_kept_apart(cell: Cell, held: int, tmp_path: Path) -> None:
    again = tmp_path / "khác" / "BÁO CÁO: QUÝ IV.PDF"
    again.parent.mkdir()
    again.write_bytes(b"another")
    cell.book.meetings.add_file(held, again)
    folder = exported(cell, tmp_path).folder / "tai-lieu-hop"
    assert (folder / "2026-12-05 BÁO CÁO QUÝ IV (2).PDF").read_bytes() == b"another"


def test_the_list_of_meetings_has_who_came_and_which_papers_came_of_it(cell: Cell, held: int, tmp_path: Path) -> None:
    adopted(cell, held)
    cell.planned(DAY.replace(year=2027, month=1))
    sheet = openpyxl.load_workbook(exported(cell, tmp_path).folder / "sinh-hoat.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (head,) = (row for row in rows if row[0] == "Ngày")
    told = [dict(zip(head, row, strict=True)) for row in rows[rows.index(head) + 1 :] if row[2]]
    first, second = told[:2]
    assert (first["Loại"], first["Tình trạng"], first["Địa điểm"]) == ("thường kỳ", "đã kết thúc", "Nhà văn hóa")
    assert first["Có mặt"] < first["Được tính"]
    assert str(first["Tỷ lệ"]).endswith(" %")
    assert (first["Biên bản số"], first["Nghị quyết số"]) == ("01-BB/CB", None)
    assert (first["Nhiệm vụ"], first["Chưa xong"]) == (1, 0)
    assert (second["Tình trạng"], second["Có mặt"], second["Biên bản số"]) == ("đã lên lịch", None, None)
