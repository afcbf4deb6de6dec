import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services import backups as backups_module
from sotay.services import workspace as workspace_module
from sotay.services.backups import BackupService, Reason, SecondCopy, Secret, copy_backup
from sotay.services.workspace import Workspace
from sotay.storage.backup import check_copy
from sotay.storage.backup_file import Content
from sotay.storage.locking import WriterLock
from sotay.storage.schemas import NOTEBOOK
from tests.services.books import PASSPHRASE, QUICK, Clock, add_member, new_book, refused


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, "Nguyễn Văn An")
        yield made


@pytest.fixture
def service(book: Workspace, clock: Clock) -> BackupService:
    return BackupService(book, clock)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file() and "lock" not in path.name)


def numbers(service: BackupService) -> list[int]:
    return [row.sequence for row in service.list()]


def test_a_backup_is_made_listed_and_verified(service: BackupService, book: Workspace, clock: Clock) -> None:
    row = service.make(Reason.MANUAL)
    assert row.path == book.paths.backups / "sotay-20261122-080000-000001.sotaybk"
    assert (row.made, row.reason, row.whole, row.own, row.second) == (clock.now, Reason.MANUAL, True, True, False)
    assert service.list() == (row,)
    assert service.list(thorough=True)[0].checked
    facts = service.verify(row.path)
    assert facts.counts["member"] == 1
    assert facts.head.count == facts.counts["audit"]
    assert facts.own
    assert not list(book.paths.backup_work.iterdir())


def test_nothing_of_the_content_can_be_read_without_the_key(service: BackupService) -> None:
    row = service.make(Reason.AUTOMATIC)
    state = (row.path.parent / "state.json").read_text(encoding="utf-8")
    clear = row.path.read_bytes()
    for private in ("Nguyễn", "member", "audit", PASSPHRASE):
        assert private.encode() not in clear
        assert private not in state
    assert row.path.stat().st_mode & 0o077 == 0


def test_a_backup_is_due_after_a_change_and_at_most_hourly(
    service: BackupService, book: Workspace, clock: Clock
) -> None:
    assert service.due(clock.now)
    service.make(Reason.AUTOMATIC)
    clock.forward(hours=5)
    assert not service.due(clock.now)
    add_member(book, "Trần Thị Bình")
    assert service.due(clock.now)
    service.make(Reason.AUTOMATIC)
    add_member(book, "Lê Văn Cường")
    clock.forward(minutes=59)
    assert not service.due(clock.now)
    clock.forward(minutes=1)
    assert service.due(clock.now)


def test_opening_and_closing_makes_no_backup_due(tmp_path: Path, clock: Clock) -> None:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, "Nguyễn Văn An")
        BackupService(made, clock).make(Reason.AUTOMATIC)
    clock.forward(days=1)
    for write in (False, True):
        with Workspace.open(made.paths, passphrase=PASSPHRASE, write=write) as again:
            assert again.notebook.setting("x") == ""
            assert not BackupService(again, clock).due(clock.now)


def test_what_is_written_while_a_backup_is_made_is_due_again(
    service: BackupService, book: Workspace, clock: Clock
) -> None:
    written = threading.Event()

    def write(step: str, _done: int, _total: int) -> None:
        if step == "write" and not written.is_set():
            written.set()
            add_member(book, "Trần Thị Bình")

    row = service.make(Reason.AUTOMATIC, write)
    clock.forward(hours=2)
    assert service.verify(row.path).counts["member"] == 1
    assert service.due(clock.now)


def test_a_clock_set_back_holds_nothing_up_and_loses_nothing(
    service: BackupService, book: Workspace, clock: Clock
) -> None:
    service.make(Reason.AUTOMATIC)
    first = service.list()[0].path
    clock.forward(days=-400)
    add_member(book, "Trần Thị Bình")
    assert service.due(clock.now)
    row = service.make(Reason.AUTOMATIC)
    assert row.sequence == 2
    assert first.exists()
    assert numbers(service) == [2, 1]  # the newest by number comes first
    assert service.status().last == row


def test_numbers_never_go_down(service: BackupService, book: Workspace, clock: Clock, tmp_path: Path) -> None:
    for _ in range(3):
        service.make(Reason.AUTOMATIC)
        clock.forward(hours=1)
    for row in service.list():
        row.path.unlink()
    assert service.make(Reason.AUTOMATIC).sequence == 4
    (book.paths.backups / "state.json").unlink()
    assert service.make(Reason.AUTOMATIC).sequence == 5
    stick = tmp_path / "stick"
    shutil.copytree(book.paths.backups, stick)
    shutil.rmtree(book.paths.backups)
    assert BackupService(book, clock, stick).make(Reason.AUTOMATIC).sequence == 6


def test_old_backups_are_thinned_but_nothing_else(service: BackupService, book: Workspace, clock: Clock) -> None:
    by_hand = service.make(Reason.MANUAL)
    clock.forward(minutes=1)
    foreign = by_hand.path.with_name("của tôi.sotaybk")
    shutil.copy(by_hand.path, foreign)
    automatic = []
    for _ in range(14):
        clock.forward(minutes=3)
        automatic.append(service.make(Reason.AUTOMATIC))
    assert by_hand.path.exists()
    assert foreign.exists()
    assert [row.path.exists() for row in automatic] == [False] * 13 + [True]


def test_a_backup_to_be_spared_stays(service: BackupService, clock: Clock) -> None:
    first = service.make(Reason.AUTOMATIC)
    clock.forward(minutes=1)
    service.make(Reason.AUTOMATIC, spare=(first.path,))
    assert first.path.exists()
    service.make(Reason.AUTOMATIC)
    assert not first.path.exists()


def test_damaged_and_cut_backups_are_listed_as_such_and_kept(service: BackupService, clock: Clock) -> None:
    rows = []
    for _ in range(3):
        rows.append(service.make(Reason.MANUAL))
        clock.forward(hours=1)
    cut, flipped, _whole = (row.path for row in rows)
    cut.write_bytes(cut.read_bytes()[:5000])
    content = bytearray(flipped.read_bytes())
    content[len(content) // 2] ^= 1
    flipped.write_bytes(content)
    assert [row.fault for row in service.list() if row.path == cut] == [Code.BACKUP_TRUNCATED]
    assert [row.whole for row in service.list() if row.path == flipped] == [True]  # only its shape was looked at
    thorough = {row.path: row.fault for row in service.list(thorough=True)}
    assert thorough == {cut: Code.BACKUP_TRUNCATED, flipped: Code.BACKUP_DAMAGED, rows[2].path: None}
    with refused(Code.BACKUP_TRUNCATED):
        service.verify(cut)
    with refused(Code.BACKUP_DAMAGED):
        service.verify(flipped)
    service.make(Reason.AUTOMATIC)
    assert cut.exists()
    assert flipped.exists()


def test_a_failure_is_remembered_until_the_next_good_one(
    service: BackupService, book: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = service.make(Reason.AUTOMATIC)
    clock.forward(hours=2)
    with monkeypatch.context() as full:
        full.setattr("sotay.services.backups_work.free_space", lambda _path: 1000)
        with refused(Code.NO_SPACE) as caught:
            service.make(Reason.AUTOMATIC)
    assert caught.value.detail["free"] == 1000
    status = service.status()
    assert (status.last, status.failure, status.failed) == (good, Code.NO_SPACE, clock.now)
    assert files(book.paths.backups) == [good.path.name, "state.json"]
    service.make(Reason.AUTOMATIC)
    assert service.status().failure is None


def test_stopping_is_no_failure_and_leaves_nothing(service: BackupService, book: Workspace) -> None:
    for step in ("copy", "write"):

        def stop(told: str, _done: int, _total: int, step: str = step) -> None:
            if told == step:
                raise SotayError(Code.CANCELLED)

        with refused(Code.CANCELLED):
            service.make(Reason.MANUAL, stop)
    assert service.status().failure is None
    assert not service.list()
    assert not list(book.paths.backup_work.iterdir())


def test_a_copy_that_is_not_what_was_copied_becomes_no_backup(
    service: BackupService, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(copy: Path, key: bytes, content: Content) -> Content:
        with copy.open("r+b") as file:  # in place: it is being put into the backup at the same time
            file.seek(-100, 2)
            byte = file.read(1)[0]
            file.seek(-100, 2)
            file.write(bytes([byte ^ 1]))
        return check_copy(copy, key, content)

    monkeypatch.setattr("sotay.services.backups_making.check_copy", damaged)
    with refused(Code.BACKUP_DAMAGED):
        service.make(Reason.AUTOMATIC)
    assert not service.list()
    assert service.status().failure is Code.BACKUP_DAMAGED


def test_what_a_killed_backup_left_is_cleared(service: BackupService, book: Workspace) -> None:
    book.paths.backup_work.mkdir(parents=True)
    dead = book.paths.backup_work / "999999999-abcd"
    dead.mkdir()
    (dead / "copy.db").write_bytes(b"half")
    part = book.paths.backups / "sotay-20260101-000000-000001.sotaybk.part"
    part.write_bytes(b"half")
    service.make(Reason.AUTOMATIC)
    assert not dead.exists()
    assert not part.exists()


def test_two_processes_do_not_make_one_at_once(service: BackupService, book: Workspace) -> None:
    book.paths.backups.mkdir()
    with WriterLock(book.paths.backups / "backup.lock"), refused(Code.LIBRARY_BUSY):
        service.make(Reason.AUTOMATIC)
    assert service.status().failure is None


def test_a_reader_may_make_a_backup_while_the_book_is_open_for_writing(book: Workspace, clock: Clock) -> None:
    with Workspace.open(book.paths, passphrase=PASSPHRASE) as reader:
        row = BackupService(reader, clock).make(Reason.MANUAL)
    assert row.whole


def test_status_tells_when_there_is_none_or_an_old_one(service: BackupService, book: Workspace, clock: Clock) -> None:
    assert service.status().overdue
    service.make(Reason.AUTOMATIC)
    clock.forward(days=8)
    assert not service.status().overdue  # nothing changed since
    add_member(book, "Trần Thị Bình")
    assert service.status().overdue
    clock.forward(days=-2)
    assert not service.status().overdue


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": 9}', '{"format": 1, "made": "x"}', '{"format":1,"x":2}']
)
def test_a_damaged_state_file_costs_nothing(service: BackupService, book: Workspace, content: str) -> None:
    service.make(Reason.AUTOMATIC)
    (book.paths.backups / "state.json").write_text(content)
    assert service.status().last is not None
    assert service.make(Reason.AUTOMATIC).sequence == 2


def test_the_second_copy_follows_and_is_thinned_too(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    service = BackupService(book, clock, stick)
    for _ in range(3):
        clock.forward(minutes=3)
        row = service.make(Reason.AUTOMATIC)
    assert files(stick) == [row.path.name]
    assert (stick / row.path.name).read_bytes() == row.path.read_bytes()
    assert service.status().second is SecondCopy.DONE
    assert [listed.second for listed in service.list()] == [False, True]


def test_a_stick_that_two_computers_use_keeps_the_copies_of_both(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other computer"
    stick.mkdir()
    book.notebook.database.checkpoint()
    shutil.copytree(book.paths.root, other, ignore=shutil.ignore_patterns("*.lock*"))
    with Workspace.open(DataPaths(other), passphrase=PASSPHRASE, write=True) as theirs:
        there = BackupService(theirs, clock, stick).make(Reason.AUTOMATIC)
    clock.forward(minutes=1)
    for _ in range(3):
        clock.forward(minutes=3)
        here = BackupService(book, clock, stick).make(Reason.AUTOMATIC)
    assert files(stick) == sorted([there.path.name, here.path.name])


def test_a_stick_that_is_away_is_pending_and_gets_its_copy_later(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    service = BackupService(book, clock, stick)
    row = service.make(Reason.AUTOMATIC)
    assert row.whole
    status = service.status()
    assert (status.second, status.second_failure, status.failure) == (SecondCopy.PENDING, None, None)
    assert not service.copy_second()
    stick.mkdir()
    assert service.copy_second()
    assert service.status().second is SecondCopy.DONE
    shutil.rmtree(stick)
    assert service.status().second is SecondCopy.DONE  # the newest one is on it
    clock.forward(hours=1)
    service.make(Reason.AUTOMATIC)
    assert service.status().second is SecondCopy.PENDING


def test_another_second_place_begins_anew(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    BackupService(book, clock, tmp_path / "one").make(Reason.AUTOMATIC)
    other = BackupService(book, clock, tmp_path / "two")
    assert other.status().second is SecondCopy.PENDING
    assert other.copy_second()
    assert BackupService(book, clock).status().second is SecondCopy.NOT_CHOSEN


def test_a_full_stick_never_fails_the_backup(
    book: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    service = BackupService(book, clock, stick)

    def full(folder: Path, needed: int) -> None:
        raise SotayError(Code.NO_SPACE, {"needed": needed, "free": 0, "file": folder.name})

    monkeypatch.setattr(backups_module, "refuse_full", full)
    assert service.make(Reason.AUTOMATIC).whole
    status = service.status()
    assert (status.second, status.second_failure, status.failure) == (SecondCopy.PENDING, Code.NO_SPACE, None)
    assert files(stick) == []


def test_a_second_copy_that_does_not_read_back_is_not_left(
    service: BackupService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = service.make(Reason.AUTOMATIC)

    def badly(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1] + b"?")

    monkeypatch.setattr("sotay.services.backups.shutil.copyfile", badly)
    with refused(Code.BACKUP_DAMAGED):
        copy_backup(row.path, tmp_path)
    assert not list(tmp_path.glob("*.sotaybk*"))


def test_a_damaged_second_copy_is_replaced(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    service = BackupService(book, clock, stick)
    row = service.make(Reason.AUTOMATIC)
    copy = stick / row.path.name
    copy.write_bytes(copy.read_bytes()[:-1] + b"?")
    assert service.copy_second()
    assert copy.read_bytes() == row.path.read_bytes()


def test_another_book_is_opened_with_its_own_passphrase_only(
    service: BackupService, tmp_path: Path, clock: Clock
) -> None:
    other, code = new_book(tmp_path / "other", "chi bộ thôn Tây")
    with other:
        row = BackupService(other, clock).make(Reason.MANUAL)
    with refused(Code.PASSPHRASE_NEEDED) as caught:
        service.verify(row.path)
    assert caught.value.detail["ways"] == ["recovery", "passphrase"]
    with refused(Code.WRONG_PASSPHRASE):
        service.verify(row.path, secret=Secret("mật khẩu khác"))
    assert not service.verify(row.path, secret=Secret("chi bộ thôn Tây")).own
    assert not service.verify(row.path, secret=Secret(recovery_code=code)).own


def test_a_backup_opens_with_the_passphrase_of_its_day_until_its_wraps_are_renewed(
    tmp_path: Path, clock: Clock
) -> None:
    made, _ = new_book(tmp_path / "book")
    stranger, _ = new_book(tmp_path / "stranger", "chi bộ thôn Tây")
    with made, stranger:
        old = BackupService(made, clock).make(Reason.MANUAL)
        made.change_passphrase("mật khẩu mới của chi bộ", cost=QUICK)
        elsewhere = BackupService(stranger, clock)
        assert elsewhere.verify(old.path, secret=Secret(PASSPHRASE))
        service = BackupService(made, clock)
        assert service.renew_keys() == 1
        assert service.renew_keys() == 0
        with refused(Code.WRONG_PASSPHRASE):
            elsewhere.verify(old.path, secret=Secret(PASSPHRASE))
        assert elsewhere.verify(old.path, secret=Secret("mật khẩu mới của chi bộ"))
        assert service.verify(old.path).own


def test_backups_from_before_a_renewed_data_key_open_with_it(tmp_path: Path, clock: Clock) -> None:
    made, _ = new_book(tmp_path / "book")
    stranger, _ = new_book(tmp_path / "stranger", "chi bộ thôn Tây")
    with made, stranger:
        add_member(made, "Nguyễn Văn An")
        old = BackupService(made, clock).make(Reason.HANDOVER)
        made.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
        service = BackupService(made, clock)
        assert service.verify(old.path).counts["member"] == 1
        assert service.renew_keys() == 1
        elsewhere = BackupService(stranger, clock)
        with refused(Code.WRONG_PASSPHRASE):
            elsewhere.verify(old.path, secret=Secret(PASSPHRASE))
        assert elsewhere.verify(old.path, secret=Secret("mật khẩu của bí thư mới")).counts["member"] == 1


def test_an_older_notebook_is_kept_before_it_is_migrated(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = new_book(tmp_path / "book")
    with monkeypatch.context() as older:
        older.setattr(workspace_module, "NOTEBOOK", replace(NOTEBOOK, revisions=("0001", "0002"), audited=False))
        made.close()
        made.paths.notebook.unlink()
        with Workspace.open(made.paths, passphrase=PASSPHRASE, write=True) as old:
            old._opened_notebook(create=True).database.close()
            old.notebook.set_setting("chi bộ", "thôn Đông")
            assert not made.paths.backups.exists()
    with Workspace.open(made.paths, passphrase=PASSPHRASE, write=True) as now:
        assert now.notebook.setting("chi bộ") == "thôn Đông"
        (row,) = BackupService(now, clock).list()
        assert (row.reason, row.schema) == (Reason.BEFORE_MIGRATION, "0002")
        assert now.notebook.database.problems(deep=True) == ()


def test_json_of_the_state_holds_times_with_their_offset(service: BackupService, book: Workspace) -> None:
    service.make(Reason.AUTOMATIC)
    state = json.loads((book.paths.backups / "state.json").read_text(encoding="utf-8"))
    assert state["made"].endswith("+07:00")
