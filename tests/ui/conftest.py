import os

# before any import of Qt
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_IM_MODULE", "compose")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sotay.paths import resource_dir
from sotay.ui.theme import Theme, ThemeChoice
from tests.ui.desk import desk, empty_desk, shelved

__all__ = ["desk", "empty_desk", "shelved"]  # fixtures


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, resource_dir(), ThemeChoice.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture(params=[1.0, 1.25, 1.5, 2.0], ids=["100", "125", "150", "200"])
def scaled_theme(theme: Theme, request: pytest.FixtureRequest) -> Theme:
    theme.set_scale(request.param)
    return theme
