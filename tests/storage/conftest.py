from collections.abc import Iterator
from pathlib import Path

import pytest

from sotay.storage.library import Library
from tests.storage.making import open_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.db")
    yield opened
    opened.database.close()
