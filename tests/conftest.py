import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

SHARED = Path(__file__).parents[2] / "shared"
_PATIENCE_MS = 5_000
_LOADED_MS = 60_000


class PatientBot(QtBot):
    """Wait much longer than a person would before a test fails: a loaded machine is slow, and waits end when they may.

    Shorter waits than the ordinary five seconds are a promise of the product and stay as they are.
    """

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS) -> None:
        """Wait until a condition holds; `timeout` in milliseconds."""
        super().waitUntil(callback, timeout=_patient(timeout))

    def waitSignal(
        self,
        signal: Any,
        *,
        timeout: int = _PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Wait for a signal; `timeout` in milliseconds."""
        return super().waitSignal(signal, timeout=_patient(timeout), raising=raising, check_params_cb=check_params_cb)


def _patient(timeout: int) -> int:
    return timeout if timeout < _PATIENCE_MS else max(timeout, _LOADED_MS)


class Worn(QTranslator):
    """Be a translator that is remembered."""

    now: ClassVar[list[QTranslator]] = []

    def __init__(self) -> None:
        super().__init__()
        self.now.append(self)


@pytest.fixture(autouse=True)
def no_language_stays(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take off what a test dressed the application in: a window may live on until the collector comes."""
    monkeypatch.setattr("sotay.ui.language.QTranslator", Worn)
    yield
    while Worn.now:
        QCoreApplication.removeTranslator(Worn.now.pop())


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return hands that are patient; whoever waits for what never comes fails as before, only later."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real text beside the project; absent, the test is skipped, or fails where CI requires it."""
    folder = SHARED / "data"
    if not folder.is_dir():
        if os.environ.get("SOTAY_REQUIRE_DATA"):
            pytest.fail("the real text in ../shared/data is required here")
        pytest.skip("the real text in ../shared/data is not on this machine")
    return folder
