from pathlib import Path

import pytest

from tests.journeys.ctl import PASSPHRASE, Ctl, make_book
from tests.ui.conftest import theme
from tests.ui.desk import shelved

__all__ = ["shelved", "theme"]  # fixtures


@pytest.fixture
def ctl(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    """Return the command line over a new, unlocked book."""
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("SOTAY_LANG", "en")
    make_book(tmp_path / "book")
    return Ctl(tmp_path / "book", capsys)
