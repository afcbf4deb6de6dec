# Work on very many entries as a person sees it: how far it is, stopped with nothing changed, done and taken back.

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from sotay.domain.progress import Progress
from sotay.services.activities import ActivityQuestion, new_entry
from sotay.ui.pages.base import Desk
from sotay.ui.pages.log import LogPage
from sotay.ui.pages.log_long import LongBar, LongWrites

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot: QtBot, empty_desk: Desk) -> tuple[LongBar, LongWrites]:
    bar = LongBar(empty_desk.theme)
    bar.retranslate()
    qtbot.addWidget(bar)
    return bar, LongWrites(empty_desk, bar, bar)


def waiting(total: int, on: threading.Event) -> Callable[[Progress], str]:
    """Return work that stands still at a third until it may go on."""

    def work(progress: Progress) -> str:
        progress("write", total // 3, total)
        assert on.wait(10)
        progress("write", total, total)
        return "done"

    return work


def test_many_entries_show_how_far_the_work_is(qtbot: QtBot, shown: tuple[LongBar, LongWrites]) -> None:
    (bar, writes), on, ended = shown, threading.Event(), list[str]()
    writes.run("Being removed: 90,000", waiting(90_000, on), ended.append)
    qtbot.waitUntil(bar.isVisible)
    (line,) = bar.findChildren(QProgressBar)
    assert line.accessibleDescription() == "33 %"
    assert line.accessibleName() == "Being removed: 90,000"
    on.set()
    qtbot.waitUntil(lambda: ended == ["done"])
    assert bar.isHidden()


def test_stopping_is_told_and_nothing_is_done(
    qtbot: QtBot, empty_desk: Desk, shown: tuple[LongBar, LongWrites]
) -> None:
    (bar, writes), on, ended = shown, threading.Event(), list[str]()
    writes.run("Being removed: 90,000", waiting(90_000, on), ended.append)
    qtbot.waitUntil(bar.isVisible)
    (stop,) = bar.findChildren(QPushButton)
    assert stop.text() == "Stop, change nothing"
    qtbot.mouseClick(stop, LEFT)
    assert not stop.isEnabled()
    on.set()
    qtbot.waitUntil(bar.isHidden)
    assert ended == []
    assert empty_desk.messages.bar.accessibleName() == "Stopped: every entry is as it was."


def test_a_few_entries_are_written_without_a_word(qtbot: QtBot, shown: tuple[LongBar, LongWrites]) -> None:
    (bar, writes), on, ended = shown, threading.Event(), list[str]()
    on.set()
    writes.run("Being removed: 90", waiting(90, on), ended.append)
    qtbot.waitUntil(lambda: ended == ["done"])
    assert bar.isHidden()


def test_thousands_are_removed_at_once_and_come_back(qtbot: QtBot, empty_desk: Desk) -> None:
    log = empty_desk.book.log
    made = [replace(new_entry(date(2026, 10, 1), "people", "Việc"), uid=f"u{at}") for at in range(2100)]
    ids = [one.id for one in log.add_all(made)]
    page = LogPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.on_shown()
    with qtbot.waitSignal(page.writer.written, timeout=30_000):
        page.writer.remove(ids)
    assert log.find(ActivityQuestion()).ids == []
    with qtbot.waitSignal(page.writer.written, timeout=30_000):
        empty_desk.messages.foot.findChildren(QPushButton)[0].click()
    assert log.find(ActivityQuestion(text="viec")).ids == sorted(ids, reverse=True)
    assert page.view.long.isHidden()
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy, timeout=30_000)
