import hashlib
import json
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.backups import BackupService, Reason, Secret
from sotay.services.restoring import Relation, RestoreService
from sotay.services.restoring_fresh import restore_beside, restore_fresh
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditFilter, AuditTrail
from sotay.storage.backup import copy_notebook
from sotay.storage.backup_file import Header, open_manifest, read_layout, write_backup
from sotay.storage.database import Database
from sotay.storage.keyfile import backup_of
from sotay.storage.schemas import NOTEBOOK
from tests.services.books import PASSPHRASE, QUICK, Clock, add_member, names, new_book, refused, rename_member

AN, BINH, CUONG = "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"
WEST = "chi bộ thôn Tây"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        yield made


def backup(book: Workspace, clock: Clock, reason: Reason = Reason.MANUAL) -> Path:
    clock.forward(minutes=7)
    return BackupService(book, clock).make(reason).path


def restoring(book: Workspace, clock: Clock) -> RestoreService:
    return RestoreService(book, BackupService(book, clock))


@contextmanager
def opened(folder: Path, passphrase: str = PASSPHRASE) -> Iterator[Workspace]:
    with Workspace.open(DataPaths(folder), passphrase=passphrase, write=True) as workspace:
        yield workspace


def rooms(book: Workspace) -> list[Path]:
    return list(book.paths.backup_work.iterdir())


# looking inside


def test_a_backup_of_now_is_the_same(book: Workspace, clock: Clock) -> None:
    found = restoring(book, clock).look_inside(backup(book, clock))
    assert found.relation is Relation.SAME
    assert not [table for table in found.tables if table.only_here or table.only_there or table.changed]
    assert not rooms(book)


def test_what_differs_is_counted_by_table_and_named_by_member(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    rename_member(book, 1, "Nguyễn Văn Ân")
    book.notebook.set_setting("chi bộ", "thôn Đông")
    found = restoring(book, clock).look_inside(path)
    assert found.relation is Relation.OLDER
    counts = {table.table: (table.only_there, table.only_here, table.changed, table.same) for table in found.tables}
    assert counts["member"] == (0, 1, 1, 0)
    assert counts["member_state"] == (0, 1, 0, 1)
    assert counts["setting"] == (0, 1, 0, 0)
    assert (found.members.only_there, found.members.only_here, found.members.changed) == ((), (BINH,), (AN,))


def test_a_line_of_a_members_history_makes_the_member_differ(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    with book.notebook.database.writer() as connection:
        connection.execute("UPDATE member_state SET place = 'xã Sông Bạch'")
    found = restoring(book, clock).look_inside(path)
    assert found.members.changed == (AN,)


def test_a_backup_ahead_of_the_notebook_is_newer(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    older = tmp_path / "older"
    book.notebook.database.checkpoint()
    shutil.copytree(book.paths.root, older, ignore=shutil.ignore_patterns("*.lock*"))
    add_member(book, BINH)
    path = backup(book, clock)
    with opened(older) as then:
        found = restoring(then, clock).look_inside(path)
    assert found.relation is Relation.NEWER
    assert found.members.only_there == (BINH,)


def test_two_computers_that_restored_the_same_backup_have_diverged(
    book: Workspace, clock: Clock, tmp_path: Path
) -> None:
    path = backup(book, clock)
    secret = Secret(PASSPHRASE)
    for name, member in (("one", BINH), ("two", CUONG)):
        restore_fresh(path, DataPaths(tmp_path / name), secret)
        with opened(tmp_path / name) as made:
            add_member(made, member)
    with opened(tmp_path / "one") as one:
        theirs = backup(one, clock)
    with opened(tmp_path / "two") as two:
        found = restoring(two, clock).look_inside(theirs)
        assert found.relation is Relation.DIVERGED
        assert (found.members.only_there, found.members.only_here) == ((BINH,), (CUONG,))
        assert restoring(two, clock).look_inside(path).relation is Relation.OLDER


def test_a_backup_of_another_book_is_foreign(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    other, _ = new_book(tmp_path / "other", WEST)
    with other:
        path = backup(other, clock)
    with refused(Code.PASSPHRASE_NEEDED):
        restoring(book, clock).look_inside(path)
    assert restoring(book, clock).look_inside(path, Secret(WEST)).relation is Relation.FOREIGN


# instead


def test_what_is_written_while_a_restore_prepares_is_not_lost(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    written: list[str] = []

    def write(step: str, _done: int, _total: int) -> None:
        if step == "write" and not written:  # the backup of now has read the notebook already
            written.append(step)
            add_member(book, BINH)

    with refused(Code.LIBRARY_BUSY):
        restoring(book, clock).restore_instead(path, progress=write)
    assert names(book) == {AN, BINH}


def test_a_restored_notebook_is_what_it_was_and_says_so(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    held = book.notebook
    restored = restoring(book, clock).restore_instead(path)
    assert names(book) == {AN}
    assert book.notebook is held  # whoever holds it goes on with it
    trail = AuditTrail(book.notebook.database)
    assert not trail.verify().problems
    (line,) = trail.lines(trail.ids(AuditFilter(kinds=("backup",))))
    assert (line.what, line.after and line.after["before"]) == ("backup.restore", restored.before.sequence)
    assert restored.before.reason is Reason.BEFORE_RESTORE
    add_member(book, CUONG)
    assert not rooms(book)
    book.close()
    with opened(book.paths.root) as again:
        assert names(again) == {AN, CUONG}
        assert not again.notebook.database.problems(deep=True)


def test_a_restore_can_be_undone_and_done_again(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    service = restoring(book, clock)
    service.restore_instead(path)
    clock.forward(minutes=1)
    service.undo_restore()
    assert names(book) == {AN, BINH}
    clock.forward(minutes=1)
    service.undo_restore()
    assert names(book) == {AN}


def test_without_a_restore_there_is_nothing_to_undo(book: Workspace, clock: Clock) -> None:
    backup(book, clock)
    with refused(Code.NO_BACKUP):
        restoring(book, clock).undo_restore()


def test_an_old_automatic_backup_survives_its_own_restore(book: Workspace, clock: Clock) -> None:
    first = backup(book, clock, Reason.AUTOMATIC)
    kept = first.read_bytes()
    backup(book, clock, Reason.AUTOMATIC)
    assert not first.exists()  # thinned: both are of one hour
    first.write_bytes(kept)
    restoring(book, clock).restore_instead(first)
    assert first.exists()


def test_the_keys_stay_those_of_now(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    book.change_passphrase("mật khẩu mới của chi bộ", cost=QUICK)
    restoring(book, clock).restore_instead(path)
    book.close()
    with opened(book.paths.root, "mật khẩu mới của chi bộ") as again:
        assert names(again) == {AN}


def test_a_backup_under_a_former_key_is_restored_under_the_present_one(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    book.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
    restoring(book, clock).restore_instead(path)
    assert names(book) == {AN}
    book.close()
    with opened(book.paths.root, "mật khẩu của bí thư mới") as again:
        assert names(again) == {AN}


def test_going_back_does_not_forget_how_far_a_channel_had_come(book: Workspace, clock: Clock) -> None:
    root = book.notebook.accept_root("f" * 64, 1, "{}")
    book.notebook.remember_channel("trung-uong", root.id, 3, date(2026, 3, 1))
    path = backup(book, clock)
    book.notebook.remember_channel("trung-uong", root.id, 9, date(2026, 9, 1))
    restoring(book, clock).restore_instead(path)
    trust = book.notebook.channel("trung-uong")
    assert trust is not None
    assert trust.highest_sequence == 9
    assert not AuditTrail(book.notebook.database).verify().problems


def test_another_books_backup_is_restored_only_when_confirmed(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    other, _ = new_book(tmp_path / "other", WEST)
    with other:
        add_member(other, CUONG)
        path = backup(other, clock)
    service, secret = restoring(book, clock), Secret(WEST)
    with refused(Code.BACKUP_FOREIGN):
        service.restore_instead(path, secret)
    assert names(book) == {AN}
    assert not BackupService(book, clock).list()
    service.restore_instead(path, secret, foreign=True)
    assert names(book) == {CUONG}
    clock.forward(minutes=1)
    service.undo_restore()
    assert names(book) == {AN}


def test_an_older_notebook_is_brought_to_the_newest_schema(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = backup(book, clock)
    with older_backup(book, path) as aged:
        found = restoring(book, clock).look_inside(aged)
        assert found.relation is Relation.OLDER
        restoring(book, clock).restore_instead(aged)
    assert names(book) == set()
    assert not AuditTrail(book.notebook.database).verify().problems


@contextmanager
def older_backup(book: Workspace, path: Path) -> Iterator[Path]:
    """Give a backup of this book as the second schema would have made it."""
    second = replace(NOTEBOOK, revisions=("0001", "0002"), audited=False)
    folder = path.parent.parent.parent
    Database.open(folder / "old.db", book.data_key.notebook, second).close()
    content = copy_notebook(folder / "old.db", book.data_key.notebook, folder / "copy.db")
    length = (folder / "copy.db").stat().st_size
    header = replace(read_layout(path).header, schema="0002", length=length)
    with (folder / "copy.db").open("rb") as copy:
        write_backup(folder / "old.sotaybk", header, copy, content, book.data_key.backups)
    yield folder / "old.sotaybk"


def rewritten(path: Path, change: dict[str, object]) -> Path:
    """Give a backup whose clear header says something else, its hash made right again."""
    whole = path.read_bytes()[:-32]
    length = struct.unpack(">I", whole[9:13])[0]
    header = json.loads(whole[13 : 13 + length]) | change
    clear = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    Header.of(clear)
    content = whole[:9] + struct.pack(">I", len(clear)) + clear + whole[13 + length :]
    other = path.with_name("khac.sotaybk")
    other.write_bytes(content + hashlib.sha256(content).digest())
    return other


def refusals(book: Workspace, clock: Clock, path: Path, code: Code, tmp_path: Path) -> None:
    """Try every way to bring a backup back: all refuse it, and nothing changes."""
    before = book.paths.keys.read_bytes()
    listed = BackupService(book, clock).list()
    service = restoring(book, clock)
    secret = Secret(PASSPHRASE)
    for attempt in (
        lambda: service.look_inside(path, secret),
        lambda: service.restore_instead(path, secret),
        lambda: restore_beside(path, tmp_path / "beside", secret=secret),
        lambda: restore_fresh(path, DataPaths(tmp_path / "fresh"), secret),
    ):
        with refused(code):
            attempt()
    assert names(book) == {AN}
    assert book.paths.keys.read_bytes() == before
    assert [row.path for row in BackupService(book, clock).list()] == [row.path for row in listed]
    assert not (tmp_path / "beside").exists()
    assert not (tmp_path / "fresh" / "notebook.db").exists()


def test_a_newer_backup_is_refused_whole(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = backup(book, clock)
    layout = read_layout(path)
    manifest = open_manifest(layout, book.data_key.backups)
    assert manifest is not None
    newer = tmp_path / "newer.sotaybk"
    with path.open("rb") as copy:
        copy.seek(layout.begin)
        header = replace(layout.header, schema="0999", app="9.0")
        write_backup(newer, header, copy, manifest.content, book.data_key.backups)
    refusals(book, clock, newer, Code.NEWER_SCHEMA, tmp_path)


def test_a_header_that_was_rewritten_is_refused(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = rewritten(backup(book, clock), {"sequence": 77})
    refusals(book, clock, path, Code.BACKUP_DAMAGED, tmp_path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda whole: whole[:4000], Code.BACKUP_TRUNCATED),
        (lambda whole: whole[:90_000] + bytes([whole[90_000] ^ 1]) + whole[90_001:], Code.BACKUP_DAMAGED),
        (lambda whole: b"PK" + whole, Code.NOT_A_BACKUP),
    ],
)
def test_a_bad_file_is_refused_whole(
    book: Workspace,
    clock: Clock,
    tmp_path: Path,
    content: Callable[[bytes], bytes],
    code: Code,
) -> None:
    path = backup(book, clock)
    bad = tmp_path / "bad.sotaybk"
    bad.write_bytes(content(path.read_bytes()))
    refusals(book, clock, bad, code, tmp_path)


def test_a_backup_that_is_gone_is_told(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    refusals(book, clock, tmp_path / "none.sotaybk", Code.FILE_NOT_FOUND, tmp_path)


def test_a_wrong_passphrase_is_told(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    other, _ = new_book(tmp_path / "other", WEST)
    with other:
        path = backup(other, clock)
    refusals(book, clock, path, Code.WRONG_PASSPHRASE, tmp_path)


def test_no_room_is_told_before_anything_is_written(
    book: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup(book, clock)
    monkeypatch.setattr("sotay.services.backups_work.free_space", lambda _path: 1000)
    refusals(book, clock, path, Code.NO_SPACE, tmp_path)


def test_a_restore_that_cannot_keep_what_is_there_changes_nothing(
    book: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    service = BackupService(book, clock)

    def fail(*_arguments: object, **_options: object) -> None:
        raise SotayError(Code.NO_SPACE, {"needed": 1, "free": 0, "file": "x"})

    monkeypatch.setattr(service, "make", fail)
    with refused(Code.NO_SPACE):
        RestoreService(book, service).restore_instead(path)
    assert names(book) == {AN, BINH}


@pytest.mark.parametrize("step", ["check", "extract", "copy", "write"])
def test_a_stopped_restore_changes_nothing(book: Workspace, clock: Clock, step: str) -> None:
    def stop(told: str, _done: int, _total: int) -> None:
        if told == step:
            raise SotayError(Code.CANCELLED)

    path = backup(book, clock)
    add_member(book, BINH)
    with refused(Code.CANCELLED):
        restoring(book, clock).restore_instead(path, progress=stop)
    assert names(book) == {AN, BINH}
    assert not rooms(book)


# beside


def test_a_backup_becomes_a_book_of_its_own(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    service = BackupService(book, clock)
    made = restore_beside(path, tmp_path / "beside", book=service.book)
    with opened(made.root) as beside:
        assert names(beside) == {AN}
        assert beside.library.history() == ()
    assert names(book) == {AN, BINH}
    assert not list(made.root.glob("*.new"))


def test_beside_is_opened_by_what_opens_the_book_now(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = backup(book, clock)
    book.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
    made = restore_beside(path, tmp_path / "beside", book=BackupService(book, clock).book)
    with opened(made.root, "mật khẩu của bí thư mới") as beside:
        assert names(beside) == {AN}
    theirs = restore_beside(path, tmp_path / "theirs", secret=Secret(PASSPHRASE))
    with opened(theirs.root) as beside:
        assert names(beside) == {AN}


def test_beside_from_a_backup_with_renewed_wraps_opens_with_the_new_passphrase(
    book: Workspace, clock: Clock, tmp_path: Path
) -> None:
    path = backup(book, clock)
    book.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
    assert BackupService(book, clock).renew_keys() == 1
    made = restore_beside(path, tmp_path / "beside", secret=Secret("mật khẩu của bí thư mới"))
    with opened(made.root, "mật khẩu của bí thư mới") as beside:
        assert names(beside) == {AN}


def test_a_folder_that_holds_something_is_left_alone(book: Workspace, clock: Clock, tmp_path: Path) -> None:
    path = backup(book, clock)
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "thư.txt").write_text("x", encoding="utf-8")
    with refused(Code.FOLDER_REFUSED):
        restore_beside(path, folder, book=BackupService(book, clock).book)
    assert [path.name for path in folder.iterdir()] == ["thư.txt"]


@pytest.mark.parametrize("existed", [True, False])
def test_a_stopped_restore_beside_leaves_the_folder_as_it_was(
    book: Workspace, clock: Clock, tmp_path: Path, existed: bool
) -> None:
    def stop(told: str, _done: int, _total: int) -> None:
        if told == "extract":
            raise SotayError(Code.CANCELLED)

    path, folder = backup(book, clock), tmp_path / "beside"
    if existed:
        folder.mkdir()
    with refused(Code.CANCELLED):
        restore_beside(path, folder, book=BackupService(book, clock).book, progress=stop)
    assert folder.exists() == existed
    assert not existed or not list(folder.iterdir())


# where no book can be opened


def test_a_fresh_computer_gets_the_book_by_passphrase_or_code(clock: Clock, tmp_path: Path) -> None:
    made, code = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        path = backup(made, clock)
    for name, secret in (("one", Secret(PASSPHRASE)), ("two", Secret(recovery_code=code))):
        restore_fresh(path, DataPaths(tmp_path / name), secret)
        with opened(tmp_path / name) as fresh:
            assert names(fresh) == {AN}
            trail = AuditTrail(fresh.notebook.database)
            assert len(trail.ids(AuditFilter(kinds=("backup",)))) == 1


def damaged(paths: DataPaths, damage: str) -> None:
    """Damage a book in one of five ways."""
    gone = {
        "notebook gone": [paths.notebook],
        "keys gone": [paths.keys, backup_of(paths.keys)],
        "all gone": [paths.notebook, paths.library, paths.keys, backup_of(paths.keys)],
    }
    broken = {"notebook broken": [paths.notebook], "keys broken": [paths.keys, backup_of(paths.keys)]}
    for path in gone.get(damage, []):
        path.unlink()
    for path in broken.get(damage, []):
        path.write_bytes(b"x" * 9000)


@pytest.mark.parametrize("damage", ["notebook gone", "notebook broken", "keys gone", "keys broken", "all gone"])
def test_a_broken_book_is_mended_and_nothing_is_deleted(clock: Clock, tmp_path: Path, damage: str) -> None:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        path = Path(shutil.copy(backup(made, clock), tmp_path / "b.sotaybk"))
        library = made.paths.library.read_bytes()
    paths = made.paths
    damaged(paths, damage)
    with pytest.raises(SotayError), Workspace.open(paths, passphrase=PASSPHRASE) as broken:
        _ = broken.notebook
    restore_fresh(path, paths, Secret(PASSPHRASE))
    with opened(paths.root) as mended:
        assert names(mended) == {AN}
        assert not mended.library.history()
    if damage != "all gone":
        assert paths.library.read_bytes()[:16] == library[:16]  # the same file: its key fits
    if damage == "notebook broken":
        assert (paths.root / "notebook-damaged-1.db").read_bytes() == b"x" * 9000
    if damage == "keys broken":
        assert (paths.root / "keys-damaged-1.json").read_bytes() == b"x" * 9000


def test_keys_that_still_open_are_kept(clock: Clock, tmp_path: Path) -> None:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        path = backup(made, clock)
        made.change_passphrase("mật khẩu mới của chi bộ", cost=QUICK)
    made.paths.notebook.write_bytes(b"x" * 9000)
    restore_fresh(path, made.paths, Secret("mật khẩu mới của chi bộ"))
    with opened(made.paths.root, "mật khẩu mới của chi bộ") as mended:
        assert names(mended) == {AN}


def test_the_passphrase_of_the_backups_day_mends_a_book_too(clock: Clock, tmp_path: Path) -> None:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        path = backup(made, clock)
        made.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
    made.paths.notebook.unlink()
    restore_fresh(path, made.paths, Secret(PASSPHRASE))
    with opened(made.paths.root) as mended:
        assert names(mended) == {AN}
    assert (made.paths.root / "keys-damaged-1.json").exists()


def test_a_renewed_key_mends_a_book_from_a_backup_before_it(clock: Clock, tmp_path: Path) -> None:
    made, _ = new_book(tmp_path / "book")
    with made:
        add_member(made, AN)
        path = backup(made, clock)
        made.renew_keys("mật khẩu của bí thư mới", cost=QUICK)
    made.paths.notebook.unlink()
    restore_fresh(path, made.paths, Secret("mật khẩu của bí thư mới"))
    with opened(made.paths.root, "mật khẩu của bí thư mới") as mended:
        assert names(mended) == {AN}


def test_a_book_that_opens_is_never_replaced(book: Workspace, clock: Clock) -> None:
    path = backup(book, clock)
    add_member(book, BINH)
    with refused(Code.LIBRARY_BUSY):
        restore_fresh(path, book.paths, Secret(PASSPHRASE))
    book.close()
    with refused(Code.ALREADY_INITIALISED):
        restore_fresh(path, book.paths, Secret(PASSPHRASE))
    with opened(book.paths.root) as again:
        assert names(again) == {AN, BINH}


def test_a_library_of_another_book_goes_aside(clock: Clock, tmp_path: Path) -> None:
    made, _ = new_book(tmp_path / "book")
    other, _ = new_book(tmp_path / "other", WEST)
    with made, other:
        add_member(made, AN)
        path = backup(made, clock)
    other.paths.keys.unlink()
    backup_of(other.paths.keys).unlink()
    restore_fresh(path, other.paths, Secret(PASSPHRASE))
    with opened(other.paths.root) as mended:
        assert names(mended) == {AN}
    assert sorted(path.name for path in other.paths.root.glob("*-damaged-*")) == [
        "library-damaged-1.db",
        "notebook-damaged-1.db",
    ]


def test_a_network_folder_is_refused(
    book: Workspace, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup(book, clock)
    monkeypatch.setattr("sotay.services.restoring_fresh.is_on_network", lambda _folder: True)
    with refused(Code.NETWORK_FOLDER):
        restore_fresh(path, DataPaths(tmp_path / "net"), Secret(PASSPHRASE))
