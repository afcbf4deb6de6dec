"""One evening of the cell through the window: planned, run, decided, written down, signed, and followed through."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import MeetingKind, MeetingState, Step, TaskState, VoteMethod
from sotay.domain.papers import MINUTES, RESOLUTION, PaperState
from sotay.paths import DataPaths
from sotay.services.cell import Cell, save_cell
from sotay.services.demo_notebook import fill_notebook
from sotay.services.workspace import Workspace
from sotay.ui.shell import Shell
from tests.journeys.evening import Secretary
from tests.journeys.papers import words_of
from tests.journeys.test_window_journey import Person, languages, shell
from tests.services.books import HANOI, Clock
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.stall import StallWatch

__all__ = ["languages", "shell"]  # fixtures
pytestmark = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing|propagateSizeHints)")

DAY, NEXT = date(2026, 10, 5), date(2026, 11, 5)
CELL = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", "Sông Bạch", "Trần Thị Bưởi")
PLACE, NEXT_PLACE = "Nhà văn hóa thôn Đông", "Trường tiểu học Sông Bạch"
CHAIR, WRITER = "Trần Thị Bưởi", "Lê Thị Hạnh"
EXCUSED, REASON = "Đinh Công Tráng", "Đi viện thăm con ốm"
SAID = {"Bùi Văn Chiến": "Nhất trí với dự thảo; đề nghị sửa đường ngõ 3.", "Phan Thị Ngọc": "Cần thêm kinh phí."}
CONTENT, CONCLUSION = "Bí thư trình bày dự thảo nghị quyết.", "Tập trung làm đường ngõ xóm."
TASK, DOER, RESULT = "Vận động hiến đất mở ngõ 3", "Mai Xuân Khánh", "Bảy hộ đã hiến 120 m² đất"
AGAINST, WANTED = "Khuất Thị Kín", "Quàng Văn Thử"  # neither is in the register
GAP = "đã nghe và nhất trí"
FIRST_VISIT_S = 0.5  # each page is made when it is first turned to; what that costs is measured by the bench


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 10, 5, 19, 30, tzinfo=HANOI))


@pytest.fixture
def secretary(
    shell: Shell, shelved: Shelved, clock: Clock, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Secretary]:
    """Open a book with both packs and the sample register, in the evening of a meeting."""
    monkeypatch.setattr("sotay.ui.pages.meeting_keeper.PAUSE_MS", 30)  # instead of half a second
    shutil.copytree(shelved.full, tmp_path / "book", dirs_exist_ok=True)
    workspace = Workspace.open(DataPaths(tmp_path / "book"), passphrase=PASSPHRASE, write=True)
    fill_notebook(workspace.notebook, "2026-10-05T01:00:00+00:00")
    save_cell(workspace.notebook, CELL)
    book = shell.open_book(workspace).desk.book
    book.clock, book.today = clock, DAY
    with StallWatch(FIRST_VISIT_S) as watch:
        made = Secretary(Person(shell, qtbot, watch))
        made.quiet()
        yield made


def test_an_evening_from_the_invitation_to_what_came_of_it(secretary: Secretary, clock: Clock, tmp_path: Path) -> None:
    prepare(secretary)
    meet(secretary, clock)
    minutes = write_minutes(secretary, tmp_path)
    resolution = write_resolution(secretary, tmp_path)
    check_minutes(secretary, *minutes)
    check_resolution(secretary, *resolution)
    check_secrecy(secretary, *minutes, *resolution)
    follow_up(secretary, clock)
    assert secretary.book.audit.verify().problems == ()


def prepare(secretary: Secretary) -> None:
    page = secretary.new_meeting("Regular with a thematic part")
    secretary.fill_in(page, DAY, "19h30", PLACE)
    secretary.choose(page.panes.form.chair.editor, CHAIR)
    secretary.choose(page.panes.form.secretary.editor, WRITER)
    secretary.add_document(page, "42-HD")
    kept = secretary.record
    assert kept.meeting.kind is MeetingKind.COMBINED
    assert [item.title for item in kept.agenda] == [
        item.title for item in secretary.book.meetings.template(MeetingKind.COMBINED, DAY)
    ]
    assert [paper.number for paper in kept.papers] == ["42-HD/BTCTW"]
    secretary.run(page)
    assert secretary.record.meeting.invited_at is not None


def meet(secretary: Secretary, clock: Clock) -> None:
    secretary.go_to(Step.ROLL)
    secretary.call_the_roll(EXCUSED, REASON)
    secretary.go_to(Step.TALK, "Nhiệm vụ tháng")
    secretary.write(CONTENT, CONCLUSION)
    for who, text in SAID.items():
        secretary.speak(who, text)
    secretary.go_to(Step.ASSIGN)
    secretary.give_task(TASK, DOER, "25/10")
    secretary.go_to(Step.VOTE)
    vote_by_hand(secretary)
    vote_in_secret(secretary)
    secretary.go_to(Step.SCORE)
    secretary.score(4)
    clock.forward(minutes=125)
    secretary.end()
    assert secretary.record.meeting.state is MeetingState.CLOSED
    assert REASON in [row.reason for row in secretary.record.roll]


def vote_by_hand(secretary: Secretary) -> None:
    dialog = secretary.vote()
    secretary.count(dialog, 9, 0, 1)
    secretary.confirm(dialog)
    assert secretary.record.votes[-1].passed


def vote_in_secret(secretary: Secretary) -> None:
    """Count who was against by name, then see that it was a ballot: the names go."""
    dialog = secretary.vote()
    secretary.count(dialog, 3, 6, 1)
    dialog.form.names.setFocus()
    secretary.enter(dialog.form.names, AGAINST)
    secretary.choose(dialog.form.matter, "kết nạp")
    secretary.enter(dialog.form.about, WANTED)
    QTest.keyClick(dialog.form.about, Qt.Key.Key_Return)
    secretary.person.click(dialog.form.method.segment(VoteMethod.BALLOT))
    secretary.confirm(dialog)
    case = secretary.record.votes[-1]
    assert (case.method, case.passed, case.names) == (VoteMethod.BALLOT, False, "")


def write_minutes(secretary: Secretary, folder: Path) -> tuple[Path, Path]:
    page = secretary.paper("Minutes")
    secretary.fill_gaps(page, GAP)
    secretary.adopt(page)
    paper = secretary.newest(MINUTES)
    assert (paper.state, paper.number, paper.missing) == (PaperState.ADOPTED, 1, 0)
    return secretary.save(page, MINUTES, folder)


def write_resolution(secretary: Secretary, folder: Path) -> tuple[Path, Path]:
    page = secretary.paper_of("resolution")
    secretary.adopt(page)
    assert (secretary.newest(RESOLUTION).state, secretary.newest(RESOLUTION).number) == (PaperState.ADOPTED, 1)
    return secretary.save(page, RESOLUTION, folder)


# what stands in the files


def check_minutes(secretary: Secretary, *files: Path) -> None:
    sums = secretary.book.run.sums(secretary.record)
    assert sums is not None
    wanted = [
        "Số 01-BB/CB",
        "Bắt đầu: 19 giờ 30 ngày 05/10/2026, tại Nhà văn hóa thôn Đông.",
        f"Có mặt: {sums.present.total}/{sums.summoned.total}",
        f"Vắng có lý do: 1 (đ/c {EXCUSED}, {REASON}).",
        "Tài liệu: 42-HD/BTCTW.",
        *(f"Đồng chí {who}: {text}" for who, text in SAID.items()),
        CONTENT,
        f"Kết luận: {CONCLUSION}",
        f"Đồng chí {DOER}: vận động hiến đất mở ngõ 3; thời hạn: 25/10/2026.",
        *(f"{case.favour}/{case.base} đồng chí tán thành" for case in secretary.record.votes),
        "không thông qua",
        f"CHỦ TRÌ HỘI NGHỊ {CHAIR}",
        f"NGƯỜI GHI BIÊN BẢN {WRITER}",
        GAP,
    ]
    check_words(files, wanted)


def check_resolution(secretary: Secretary, *files: Path) -> None:
    case = secretary.record.votes[0]
    wanted = [
        "Số 01-NQ/CB",
        "Sông Bạch, ngày 05 tháng 10 năm 2026",
        CONCLUSION,
        f"Đồng chí {DOER}: vận động hiến đất mở ngõ 3; thời hạn: 25/10/2026.",
        f"với {case.favour}/{case.base} đồng chí tán thành",
        f"T/M CHI BỘ BÍ THƯ {CHAIR}",
    ]
    check_words(files, wanted)
    assert not [file for file in files if WANTED in words_of(file)]  # what did not pass is not decided


def check_words(files: Sequence[Path], wanted: Sequence[str]) -> None:
    for file in files:
        told = words_of(file)
        assert [words for words in wanted if words not in told] == []
        assert "chưa ghi" not in told
        assert "Dự thảo" not in told


def check_secrecy(secretary: Secretary, *files: Path) -> None:
    """Nobody who voted in the ballot is named: not on paper, not anywhere in the notebook."""
    assert not [file for file in files if AGAINST in words_of(file)]
    with secretary.book.workspace.notebook.database.reader() as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [str(tuple(row)) for name in tables for row in connection.execute(f'SELECT * FROM "{name}"')]
    assert any(WANTED in row for row in rows)
    assert not [row for row in rows if AGAINST in row]


def follow_up(secretary: Secretary, clock: Clock) -> None:
    """Report on the task; the table of the next meeting tells it, and so does its resolution."""
    (task,) = secretary.record.tasks
    clock.forward(days=15)
    secretary.book.today = clock.now.date()
    secretary.report_task(task.id, RESULT)
    assert secretary.book.tasks.row(task.id).task.state is TaskState.DONE
    secretary.fill_in(secretary.new_meeting("Regular"), NEXT, "19h30", NEXT_PLACE)
    assert [one.id for one in secretary.book.tasks.table(secretary.meeting_id)] == [task.id]
    assert secretary.table_of_coming() == [
        ("1", f"{TASK}\nđ/c {DOER} - hạn 25/10/2026", "đã xong", RESULT, ""),
    ]
    hold_next(secretary, clock)
    told = secretary.paper_of("resolution").view.editor.toPlainText()
    assert "Nhiệm vụ | Tình hình | Kết quả | Ghi chú" in told
    assert any(TASK in line and RESULT in line for line in told.splitlines())


def hold_next(secretary: Secretary, clock: Clock) -> None:
    """Hold the next meeting, without the window."""
    clock.now = datetime(2026, 11, 5, 19, 30, tzinfo=HANOI)
    run = secretary.book.run
    record = run.start(secretary.meeting_id)
    talk = next(item for item in record.agenda if "Nhiệm vụ tháng" in item.title)
    run.write(talk.id, CONTENT, CONCLUSION)
    clock.forward(minutes=95)
    run.close(record.meeting.id)
