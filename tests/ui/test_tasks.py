import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.ui.tasks import Lane, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def _gate() -> tuple[threading.Event, Callable[[Progress], str]]:
    """Return work that waits for an event, asking all the while whether it should stop."""
    opened = threading.Event()

    def work(progress: Progress) -> str:
        while not opened.wait(0.005):
            progress("waiting", 0, 1)
        return "passed"

    return opened, work


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_main_thread(
    tasks: Tasks, owner: QObject, qtbot: QtBot
) -> None:
    seen: list[Any] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(
            lambda _: threading.current_thread(),
            lambda thread: seen.extend([thread, QThread.currentThread() is owner.thread()]),
            owner=owner,
        )
    assert seen[0] is not threading.main_thread()
    assert seen[1]


def test_of_three_thousand_results_none_is_lost(tasks: Tasks, owner: QObject, qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(3000):
        tasks.run(lambda _, number=number: number, seen.append, owner=owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 3000)
    assert sorted(seen) == list(range(3000))


def test_newer_work_in_a_slot_silences_the_older(tasks: Tasks, owner: QObject, qtbot: QtBot) -> None:
    seen: list[str] = []
    _, waiting = _gate()
    tasks.run(waiting, seen.append, lambda error: seen.append("failed"), owner=owner, slot="search")
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda _: "newer", seen.append, owner=owner, slot="search")
        qtbot.waitUntil(lambda: not tasks.busy)
    assert seen == ["newer"]


def test_slots_of_different_owners_leave_each_other_alone(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[str] = []
    one, other = QObject(), QObject()
    tasks.run(lambda _: "one", seen.append, owner=one, slot="search")
    tasks.run(lambda _: "other", seen.append, owner=other, slot="search")
    qtbot.waitUntil(lambda: sorted(seen) == ["one", "other"])


def test_cancelled_work_tells_that_it_was_cancelled(tasks: Tasks, owner: QObject, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    _, waiting = _gate()
    task = tasks.run(waiting, lambda _: None, failures.append, owner=owner)
    task.cancel()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], SotayError)
    assert failures[0].code is Code.CANCELLED


def test_a_result_for_a_destroyed_owner_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[str] = []
    gone = QObject()
    opened, waiting = _gate()
    tasks.run(waiting, seen.append, owner=gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    with qtbot.waitSignal(tasks.idle):
        opened.set()
    assert seen == []


def test_an_error_that_nobody_takes_is_told(tasks: Tasks, owner: QObject, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise SotayError(Code.NOTHING_TO_UNDO)

    with qtbot.waitSignal(tasks.unhandled) as told:
        tasks.run(work, lambda _: None, owner=owner)
    assert told.args is not None
    assert told.args[0].code is Code.NOTHING_TO_UNDO


def test_a_writer_works_one_after_the_other_while_the_other_database_is_written(
    tasks: Tasks, owner: QObject, qtbot: QtBot
) -> None:
    seen: list[str] = []
    opened, waiting = _gate()
    tasks.run(waiting, lambda _: seen.append("import"), owner=owner, lane=Lane.LIBRARY)
    tasks.run(lambda _: None, lambda _: seen.append("undo"), owner=owner, lane=Lane.LIBRARY)
    tasks.run(lambda _: None, lambda _: seen.append("minutes"), owner=owner, lane=Lane.NOTEBOOK)
    qtbot.waitUntil(lambda: seen == ["minutes"])
    opened.set()
    qtbot.waitUntil(lambda: seen == ["minutes", "import", "undo"])


def test_progress_is_told_in_the_main_thread(tasks: Tasks, owner: QObject, qtbot: QtBot) -> None:
    told: list[tuple[str, int, int]] = []

    def work(progress: Progress) -> None:
        for done in range(1000):
            progress("copy", done, 1000)

    with qtbot.waitSignal(tasks.idle):
        tasks.run(work, lambda _: None, owner=owner, progress=lambda *state: told.append(state))
    assert told
    assert len(told) <= 1000
    assert all(step == "copy" and total == 1000 for step, _, total in told)


def test_closing_stops_what_runs(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    _, waiting = _gate()
    task = tasks.run(waiting, lambda _: None, owner=owner)
    tasks.close()
    assert task.cancelled
    assert not tasks.busy


def test_closing_lets_notes_be_written_to_the_end(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    written: list[int] = []
    for number in range(20):
        tasks.run(lambda _, number=number: written.append(number), lambda _: None, owner=owner, lane=Lane.NOTEBOOK)  # type: ignore[misc]
    tasks.close()
    assert written == list(range(20))


def test_work_asked_for_after_closing_is_not_done(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    tasks.close()
    done: list[int] = []
    assert tasks.run(lambda _: done.append(1), lambda _: None, owner=owner).cancelled
    assert not done
    assert not tasks.busy
