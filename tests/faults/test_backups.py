# Processes killed while they write, back up and restore, and a disk that is full: what was committed stays.

import multiprocessing
import random
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from sotay.paths import DataPaths
from sotay.services.backups import BackupService, Reason
from sotay.services.restoring import RestoreService
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from tests.journeys.ctl import PASSPHRASE, make_book
from tests.services.books import Clock

if sys.platform == "win32":
    pytest.skip("a process cannot be stopped there as a power cut stops it", allow_module_level=True)

CYCLES = 200
KILLS = 30
# What the work loads on its way is there before the clock starts, or kills would mostly hit the loading.
LOADED = ("filelock", "psutil", "sotay.storage.engine", "sotay.services.restoring", "sotay.services.backups", __name__)
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(list(LOADED))
Step = tuple[str, str | None]


def open_book(folder: Path, *, write: bool = True) -> Workspace:
    return Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=write)


def settings(workspace: Workspace) -> dict[str, str]:
    with workspace.notebook.database.reader() as connection:
        return dict(connection.execute("SELECT key, value FROM setting WHERE key LIKE 'k%'"))


def applied(state: dict[str, str], steps: list[Step]) -> dict[str, str]:
    after = dict(state)
    for key, value in steps:
        after.pop(key, None)
        if value is not None:
            after[key] = value
    return after


def make_steps(chance: random.Random) -> list[Step]:
    """Return what one transaction does: several rows that must come together or not at all."""
    steps: list[Step] = []
    for _ in range(chance.randint(1, 5)):
        value = None if chance.random() < 0.2 else chance.randbytes(chance.choice((5, 50, 700))).hex()
        steps.append((f"k{chance.randrange(40)}", value))
    return steps


def write_for_ever(told: Connection, folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    with open_book(folder) as workspace:
        told.send("ready")
        while True:
            steps = make_steps(chance)
            told.send(steps)
            with workspace.notebook.database.writer() as connection:
                for key, value in steps:
                    connection.execute("DELETE FROM setting WHERE key = ?", (key,))
                    if value is not None:
                        connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (key, value))
            told.send("committed")


def killed_writing(folder: Path, seed: int, after: float) -> list[Any]:
    """Let a process write, kill it after some seconds, and return what it told."""
    ready, told = CONTEXT.Pipe(duplex=False)
    worker = CONTEXT.Process(target=write_for_ever, args=(told, folder, seed))
    worker.start()
    told.close()
    ready.recv()
    messages: list[Any] = []
    stop = time.perf_counter() + after
    while (rest := stop - time.perf_counter()) > 0:
        if ready.poll(rest):
            messages.append(ready.recv())
    worker.kill()
    try:
        while True:
            messages.append(ready.recv())
    except EOFError:
        worker.join()
    return messages


def states_after(state: dict[str, str], messages: list[Any]) -> list[dict[str, str]]:
    """Return what may be in the notebook: all that was committed, and perhaps the transaction that was under way."""
    waiting: list[Step] | None = None
    for message in messages:
        if message == "committed":
            state, waiting = applied(state, waiting or []), None
        else:
            waiting = message
    return [state] if waiting is None else [state, applied(state, waiting)]


def test_nothing_committed_is_lost_in_cycles_of_edits_kills_and_restores(tmp_path: Path) -> None:
    folder, clock, chance = tmp_path / "book", Clock(), random.Random(20261122)
    make_book(folder)
    state: dict[str, str] = {}
    known: dict[Path, dict[str, str]] = {}
    for cycle in range(CYCLES):
        messages = killed_writing(folder, cycle, chance.uniform(0, 0.02))
        clock.forward(minutes=1)
        with open_book(folder) as workspace:
            found = settings(workspace)
            assert found in states_after(state, messages), cycle
            service = BackupService(workspace, clock)
            if not known:
                known[service.make(Reason.MANUAL).path] = found
            chosen = chance.choice(sorted(known))
            known[RestoreService(workspace, service).restore_instead(chosen).before.path] = found
            state = settings(workspace)
            assert state == known[chosen], cycle
            if len(known) > 8:
                oldest = min(known)
                oldest.unlink()
                del known[oldest]
            if cycle % 20 == 0:
                assert not AuditTrail(workspace.notebook.database).verify().problems
                assert not workspace.notebook.database.problems(deep=True)


def back_up_when_told(told: Connection, folder: Path) -> None:
    with open_book(folder) as workspace:
        told.send("ready")
        BackupService(workspace, Clock()).make(Reason.MANUAL)


def restore_when_told(told: Connection, folder: Path) -> None:
    with open_book(folder) as workspace:
        service = BackupService(workspace, Clock())
        first = service.list()[-1].path
        told.send("ready")
        RestoreService(workspace, service).restore_instead(first)


def stopped(target: Callable[[Connection, Path], None], folder: Path, after: float | None) -> float:
    """Run something in a process of its own, killed after some seconds; return how long it ran."""
    ready, told = CONTEXT.Pipe()
    worker = CONTEXT.Process(target=target, args=(told, folder))
    worker.start()
    ready.recv()
    start = time.perf_counter()
    worker.join(after)
    worker.kill()
    worker.join()
    return time.perf_counter() - start


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    make_book(folder)
    with open_book(folder) as workspace:
        chance = random.Random(3)
        with workspace.notebook.database.writer() as connection:
            rows = [(f"k{n}", chance.randbytes(2000).hex()) for n in range(700)]
            connection.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", rows)
        BackupService(workspace, Clock()).make(Reason.MANUAL)
        workspace.notebook.set_setting("k1", "sau")
    return folder


def test_a_killed_backup_leaves_the_old_ones_whole(book: Path) -> None:
    backups = DataPaths(book).backups
    (first,) = backups.glob("*.sotaybk")
    kept = first.read_bytes()
    whole = stopped(back_up_when_told, book, after=None)
    moments = random.Random(1)
    for _ in range(KILLS):
        stopped(back_up_when_told, book, after=moments.uniform(0, whole))
        assert first.read_bytes() == kept
    with open_book(book) as workspace:
        service = BackupService(workspace, Clock())
        assert all(row.whole for row in service.list(thorough=True))
        numbers = [row.sequence for row in service.list()]
        assert len(numbers) == len(set(numbers))
        row = service.make(Reason.MANUAL)
        assert service.verify(row.path).counts["setting"] == 700
    assert not list(backups.glob("*.part"))
    assert not list(DataPaths(book).backup_work.iterdir())


def test_a_killed_restore_leaves_the_old_notebook_or_the_new_one(book: Path) -> None:
    with open_book(book) as workspace:
        now = settings(workspace)
    (first,) = DataPaths(book).backups.glob("*.sotaybk")
    whole = stopped(restore_when_told, book, after=None)
    with open_book(book) as workspace:
        then = settings(workspace)
    assert now != then
    outcomes = {"old": 0, "new": 0}
    moments = random.Random(2)
    for _ in range(KILLS):
        with open_book(book) as workspace:
            workspace.notebook.set_setting("k1", "sau")
        stopped(restore_when_told, book, after=moments.uniform(0, whole))
        with open_book(book) as workspace:
            found = settings(workspace)
            assert found in (now, then)
            assert not workspace.notebook.database.problems(deep=True)
            assert not AuditTrail(workspace.notebook.database).verify().problems
        outcomes["old" if found == now else "new"] += 1
    assert outcomes["old"], outcomes
    assert first.exists()


_LIMITED = """
import resource, sys
from pathlib import Path
from sotay.domain.errors import SotayError
from sotay.paths import DataPaths
from sotay.services.backups import BackupService, Reason
from sotay.services.restoring import RestoreService
from sotay.services.workspace import Workspace
from tests.services.books import Clock
with Workspace.open(DataPaths(Path(sys.argv[1])), passphrase=sys.argv[2], write=True) as workspace:
    service = BackupService(workspace, Clock())
    first = service.list()[-1].path
    assert workspace.notebook.setting("k1")
    limit = int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    restoring = RestoreService(workspace, service)
    for work in (lambda: service.make(Reason.MANUAL), lambda: restoring.restore_instead(first)):
        try:
            work()
            print("done")
        except SotayError as error:
            print(error.code)
"""


@pytest.mark.parametrize("share", [0.01, 0.5, 1.0001])
def test_a_full_disk_leaves_everything_as_it_was(book: Path, share: float) -> None:
    """`share` of the notebook's size is what a file may have: the copy fails, early or late, or the backup of it."""
    paths = DataPaths(book)
    (first,) = paths.backups.glob("*.sotaybk")
    kept, size = first.read_bytes(), paths.notebook.stat().st_size
    with open_book(book) as workspace:
        now = settings(workspace)
    command = [sys.executable, "-c", _LIMITED, str(book), PASSPHRASE, str(int(size * share))]
    done = subprocess.run(command, capture_output=True, text=True)
    assert not done.stderr
    assert done.stdout.split() == ["no_space", "no_space"]
    assert first.read_bytes() == kept
    assert [path.name for path in paths.backups.glob("sotay-*")] == [first.name]
    assert not list(paths.backup_work.iterdir())
    with open_book(book) as workspace:
        assert settings(workspace) == now
        assert BackupService(workspace, Clock()).make(Reason.MANUAL).whole
