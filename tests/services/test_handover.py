import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingState, TaskReport, TaskState
from sotay.domain.papers import PaperState
from sotay.paths import DataPaths
from sotay.services.backups import BackupService, Secret
from sotay.services.book import Book
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.handover import CheckKind, HandOverService, Parties
from sotay.services.handover_minutes import minutes
from sotay.services.kept_code import is_code_kept
from sotay.services.keystore import MemoryKeyStore
from sotay.services.papers import MINUTES, Adoption
from sotay.services.restoring_fresh import restore_fresh
from sotay.services.tasks import TaskQuestion, TaskRow
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditFilter, AuditTrail
from sotay.storage.wraps import Argon2

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
OLD, NEW = "mật khẩu của bí thư cũ", "mật khẩu của bí thư mới"
BOTH = Parties("Trần Thị Bưởi", "Nguyễn Văn Đông")


def now() -> datetime:
    return datetime.now().astimezone()


@pytest.fixture
def store() -> MemoryKeyStore:
    return MemoryKeyStore()


@pytest.fixture
def workspace(tmp_path: Path, store: MemoryKeyStore) -> Iterator[Workspace]:
    made, _ = Workspace.create(DataPaths(tmp_path / "sổ cũ"), OLD, store, cost=QUICK)
    with made:
        fill_notebook(made.notebook, now().isoformat())
        yield made


@pytest.fixture
def service(workspace: Workspace) -> HandOverService:
    return HandOverService(Book(workspace, now))


def test_the_checks_tell_what_both_should_know(service: HandOverService) -> None:
    told = {check.kind: check for check in service.checks()}
    assert set(told) == set(CheckKind)
    assert told[CheckKind.AUDIT].good
    assert not told[CheckKind.BACKUP].good
    assert not told[CheckKind.LIST].good
    assert not told[CheckKind.PACKS].good
    assert service.keeper == "Trần Thị Bưởi"


def test_a_book_without_meetings_has_nothing_unfinished(service: HandOverService) -> None:
    told = {check.kind: check for check in service.checks()}
    assert (told[CheckKind.MINUTES].good, told[CheckKind.MINUTES].count) == (True, 0)
    assert (told[CheckKind.TASKS].good, told[CheckKind.TASKS].count) == (True, 0)


def test_minutes_that_are_not_adopted_and_tasks_that_are_late_are_told(
    service: HandOverService, workspace: Workspace
) -> None:
    book = Book(workspace, now)
    fill_meetings(book)
    told = {check.kind: check for check in service.checks()}
    waiting = [row for row in book.meetings.all() if row.minutes is PaperState.DRAFT]
    assert waiting
    assert (told[CheckKind.MINUTES].good, told[CheckKind.MINUTES].count) == (False, len(waiting))
    late = book.tasks.overdue()
    assert (told[CheckKind.TASKS].good, told[CheckKind.TASKS].count) == (not late, len(late) or len(still_open(book)))
    for row in waiting:
        book.papers.adopt(book.papers.draft(row.meeting.id, MINUTES).id, Adoption(despite_gaps=True))
    for task in book.tasks.overdue():
        book.tasks.report(TaskReport(task.task.id, book.today, TaskState.DONE))
    told = {check.kind: check for check in service.checks()}
    held = [row for row in book.meetings.all() if row.meeting.state is MeetingState.CLOSED]
    assert (told[CheckKind.MINUTES].good, told[CheckKind.MINUTES].count) == (True, len(held))
    assert (told[CheckKind.TASKS].good, told[CheckKind.TASKS].count) == (True, len(still_open(book)))


def still_open(book: Book) -> tuple[TaskRow, ...]:
    return book.tasks.tasks(TaskQuestion(frozenset({TaskState.OPEN, TaskState.DOING})))


def test_meetings_papers_and_tasks_are_counted_and_stand_in_the_minutes(
    service: HandOverService, workspace: Workspace, store: MemoryKeyStore
) -> None:
    book = Book(workspace, now)
    fill_meetings(book)
    rows, tasks, waiting = book.meetings.all(), book.tasks.tasks(), still_open(book)
    adopted = sum((row.minutes, row.resolution).count(PaperState.ADOPTED) for row in rows)
    done = service.hand_over(BOTH, NEW, store, cost=QUICK)
    assert done.standing.meetings == len(rows)
    assert done.standing.held == sum(row.meeting.state is MeetingState.CLOSED for row in rows)
    assert (done.standing.papers, done.standing.tasks) == (adopted, len(tasks))
    told = {row[1]: row[2] for row in minutes(done, "Chi bộ thôn Đông", "", "").rows}
    assert told["Buổi sinh hoạt trong sổ"] == f"{len(rows)}, trong đó {done.standing.held} đã họp"
    assert told["Biên bản, nghị quyết đã thông qua"] == str(adopted)
    assert str(told["Nhiệm vụ được giao"]).endswith(f"{len(waiting)} chưa xong")


def test_after_it_only_the_successor_opens_the_book_and_every_backup(
    service: HandOverService, workspace: Workspace, store: MemoryKeyStore, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    done = service.write_file(service.hand_over(BOTH, NEW, store, cost=QUICK), stick)
    assert done.file is not None
    assert done.file.parent == stick
    assert done.sha256 == hashlib.sha256(done.file.read_bytes()).hexdigest()
    assert service.keeper == "Nguyễn Văn Đông"
    assert not is_code_kept(workspace)
    workspace.close()
    for way in ({"passphrase": OLD}, {"keystore": store}):
        with pytest.raises(SotayError):
            Workspace.open(workspace.paths, **way)
    with Workspace.open(workspace.paths, passphrase=NEW) as opened:
        backups = BackupService(opened, now)
        assert len(backups.list()) == 2
        for row in backups.list():
            assert backups.verify(row.path).counts["member"] == 26
            fresh = DataPaths(tmp_path / f"với mật khẩu cũ {row.sequence}")
            with pytest.raises(SotayError) as caught:
                restore_fresh(row.path, fresh, Secret(passphrase=OLD))
            assert caught.value.code is Code.WRONG_PASSPHRASE


def test_the_file_opens_on_the_successors_computer_with_their_passphrase_or_code(
    service: HandOverService, store: MemoryKeyStore, tmp_path: Path
) -> None:
    done = service.write_file(service.hand_over(BOTH, NEW, store, cost=QUICK), tmp_path)
    assert done.file is not None
    for name, secret, way in (
        ("máy 1", Secret(passphrase=NEW), {"passphrase": NEW}),
        ("máy 2", Secret(recovery_code=done.code), {"recovery_code": done.code}),
    ):
        paths = DataPaths(tmp_path / name)
        restore_fresh(done.file, paths, secret)
        with Workspace.open(paths, write=True, **way) as opened:  # type: ignore[arg-type]
            assert opened.notebook.database.counts()["member"] == 26
            assert AuditTrail(opened.notebook.database).holds(done.head)


def test_a_weak_passphrase_leaves_the_book_with_the_giver(
    service: HandOverService, workspace: Workspace, store: MemoryKeyStore
) -> None:
    with pytest.raises(SotayError) as caught:
        service.hand_over(BOTH, "1234", store, cost=QUICK)
    assert caught.value.code is Code.WEAK_PASSPHRASE
    assert service.keeper == "Trần Thị Bưởi"
    assert is_code_kept(workspace)
    workspace.check_passphrase(OLD)


def test_a_stick_that_is_gone_can_be_put_in_again(
    service: HandOverService, store: MemoryKeyStore, tmp_path: Path
) -> None:
    done = service.hand_over(BOTH, NEW, store, cost=QUICK)
    with pytest.raises(SotayError) as caught:
        service.write_file(done, tmp_path / "rút ra")
    assert caught.value.code in {Code.FILE_NOT_FOUND, Code.NOT_WRITABLE}
    assert service.write_file(done, tmp_path).file is not None


def test_the_trail_tells_of_it(service: HandOverService, workspace: Workspace, store: MemoryKeyStore) -> None:
    service.hand_over(BOTH, NEW, store, cost=QUICK)
    trail = AuditTrail(workspace.notebook.database)
    (line,) = trail.lines(trail.ids(AuditFilter(kinds=("handover",))))
    assert (line.who, line.after) == ("Trần Thị Bưởi", {"receiver": "Nguyễn Văn Đông"})
    assert trail.verify().problems == ()


def test_the_minutes_have_counts_hashes_and_room_for_both_to_sign(
    service: HandOverService, store: MemoryKeyStore, tmp_path: Path
) -> None:
    done = service.write_file(service.hand_over(BOTH, NEW, store, cost=QUICK), tmp_path)
    paper = minutes(done, "Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", "Sông Bạch")
    told = "\n".join(str(value) for row in paper.rows for value in row) + "\n".join(paper.notes)
    assert done.sha256[:4].upper() in told
    assert done.code not in told
    assert NEW not in told
    assert {signature.name for signature in paper.signatures} == {"Trần Thị Bưởi", "Nguyễn Văn Đông"}
    assert "26" in told
