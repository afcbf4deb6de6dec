"""The watch over the main thread: it sees a stall on any machine, and no load of the machine is one."""

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.stall import StallWatch
from tests.ui.yardstick import NOMINAL_S, measure

LIMIT_S = 0.02


def work_for(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@pytest.mark.parametrize(
    ("slowness", "took", "is_stall"),
    [(1.0, 2.0, True), (2.0, 1.5, False), (2.0, 4.0, True), (0.5, 0.8, False)],
    ids=["twice the limit", "within it on a slow machine", "twice it on a slow machine", "within it on a fast machine"],
)
def test_the_limit_rises_with_the_machine_and_never_falls(
    qtbot: QtBot, slowness: float, took: float, *, is_stall: bool
) -> None:
    watch = StallWatch(LIMIT_S, lambda: slowness)
    watch.do("working", lambda: work_for(took * LIMIT_S))
    assert bool(watch.stalls) is is_stall


# The share lies far from the limit: two measures of one moment differ by a third where others share the machine.
@pytest.mark.parametrize(("share", "is_stall"), [(0.2, False), (8.0, True)])
def test_work_is_measured_by_what_the_machine_does_now(qtbot: QtBot, share: float, *, is_stall: bool) -> None:
    def work() -> None:
        for _ in range(round(share * 0.1 / NOMINAL_S)):
            measure()

    watch = StallWatch(0.1)
    watch.do("working", work)
    assert bool(watch.stalls) is is_stall


def test_a_turn_of_the_event_loop_is_watched_and_told_with_its_limit(qtbot: QtBot) -> None:
    def watched() -> None:
        with StallWatch(LIMIT_S, lambda: 1.0) as watch:
            QTimer.singleShot(0, lambda: work_for(3 * LIMIT_S))
            qtbot.waitUntil(lambda: bool(watch.stalls))

    with pytest.raises(AssertionError, match=r"ms of work \(at most 30\)"):
        watched()
