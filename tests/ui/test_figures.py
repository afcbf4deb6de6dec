"""Counts are written as the language of the window writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sotay.paths import resource_dir
from sotay.ui.backup_words import counted
from sotay.ui.figures import count_text, spaced
from sotay.ui.language import Languages


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")


@pytest.mark.parametrize(("language", "written"), [("vi", "1.437"), ("en", "1,437")])
def test_thousands_stand_apart_as_the_language_writes_them(languages: Languages, language: str, written: str) -> None:
    languages.choose(language)
    assert count_text(1437) == written
    assert spaced("1437 lines of 1437", 1437) == f"{written} lines of 1437"
    assert spaced("no figure", 1437) == "no figure"


def test_a_small_count_stays_as_it_is(languages: Languages) -> None:
    languages.choose("vi")
    assert spaced("26 văn bản", 26) == "26 văn bản"


def test_what_a_backup_holds_is_told_with_its_thousands_apart(languages: Languages) -> None:
    languages.choose("vi")
    assert counted({"member": 26, "meeting": 15, "audit": 1435}).endswith("1.435 dòng lịch sử")
