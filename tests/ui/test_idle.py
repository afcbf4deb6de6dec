from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sotay.ui.gate.idle import IdleWatch, awake_and_asleep
from tests.ui.typing import type_text

NEVER = 1_000_000


class Hand:
    def __init__(self) -> None:
        self.at = 500.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def parent() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def watch(parent: QObject, hand: Hand, minutes: float = 10, tick_ms: int = NEVER) -> IdleWatch:
    return IdleWatch(minutes, parent=parent, clock=hand, tick_ms=tick_ms)


def test_nothing_is_told_before_the_last_minute(qtbot: QtBot, parent: QObject, hand: Hand) -> None:
    idle = watch(parent, hand)
    hand.at += 9 * 60 - 1
    with qtbot.assertNotEmitted(idle.warned), qtbot.assertNotEmitted(idle.expired):
        idle.look()


def test_the_last_minute_is_counted_down_and_then_the_time_is_up(qtbot: QtBot, parent: QObject, hand: Hand) -> None:
    idle = watch(parent, hand)
    hand.at += 9 * 60 + 15
    with qtbot.waitSignal(idle.warned) as told:
        idle.look()
    assert told.args == [45]
    hand.at += 45
    with qtbot.waitSignal(idle.expired):
        idle.look()


def test_the_timer_looks_by_itself(qtbot: QtBot, parent: QObject, hand: Hand) -> None:
    idle = watch(parent, hand, tick_ms=1)
    with qtbot.waitSignal(idle.expired):
        hand.at += 10 * 60


def test_a_key_and_a_letter_of_an_input_method_are_signs_of_life(
    qtbot: QtBot, parent: QObject, hand: Hand, field: QLineEdit
) -> None:
    idle = watch(parent, hand)
    hand.at += 9 * 60 + 30
    idle.look()
    with qtbot.waitSignal(idle.resumed):
        qtbot.keyClick(field, Qt.Key.Key_A)
    hand.at += 9 * 60 + 30
    idle.look()
    with qtbot.waitSignal(idle.resumed):
        type_text(field, "đ")
    hand.at += 9 * 60 - 1
    with qtbot.assertNotEmitted(idle.warned):
        idle.look()


def test_the_mouse_counts_when_it_goes_somewhere(qtbot: QtBot, parent: QObject, hand: Hand, field: QLineEdit) -> None:
    idle = watch(parent, hand)
    qtbot.mouseMove(field, QPoint(5, 5))
    hand.at += 9 * 60 + 30
    idle.look()
    with qtbot.waitSignal(idle.resumed):
        qtbot.mouseMove(field, QPoint(9, 9))


def test_no_minutes_mean_no_lock(qtbot: QtBot, parent: QObject, hand: Hand) -> None:
    idle = watch(parent, hand, minutes=0, tick_ms=1)
    hand.at += 100_000
    with qtbot.assertNotEmitted(idle.expired, wait=20):
        pass


def test_the_clock_goes_on() -> None:
    before = awake_and_asleep()
    assert awake_and_asleep() >= before
