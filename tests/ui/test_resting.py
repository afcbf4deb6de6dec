"""Memory given back once nothing has been done for a while, and only then."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sotay.services.workspace import Workspace
from sotay.ui.pages.base import Desk
from sotay.ui.resting import Rest


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
    seen: list[Workspace] = []
    rest = Workspace.rest

    def counted(self: Workspace) -> None:
        seen.append(self)
        rest(self)

    monkeypatch.setattr(Workspace, "rest", counted)
    return seen


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def work(desk: Desk, owner: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.tasks.idle):
        desk.tasks.run(lambda _: desk.book.workspace.library.history(), lambda _: None, owner=owner)


def test_the_workspace_rests_once_after_work(
    empty_desk: Desk, window: QWidget, rests: list[Workspace], qtbot: QtBot
) -> None:
    rest = Rest(empty_desk, window, after_ms=1)
    work(empty_desk, window, qtbot)
    with qtbot.waitSignal(empty_desk.tasks.idle):  # of the rest itself
        pass
    assert rests == [empty_desk.book.workspace]
    timer = rest.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()  # its own end is no work to rest from
    assert empty_desk.book.workspace.library.history() == ()


def test_it_does_not_rest_while_there_is_work(
    empty_desk: Desk, window: QWidget, rests: list[Workspace], qtbot: QtBot
) -> None:
    rest = Rest(empty_desk, window, after_ms=1_000_000)
    empty_desk.tasks.run(lambda _: None, lambda _: None, owner=window)
    rest.look()
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy)
    assert rests == []
    rest.look()
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy)
    assert len(rests) == 1
