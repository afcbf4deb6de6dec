"""The settings of the real program: everything taken to another computer in open formats, and a report for a helper."""

import json
from pathlib import Path
from zipfile import ZipFile

from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, find_page, names, unlock
from tests.journeys.person import PASSPHRASE, TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

# Places in a window of 1366x696: two sections in the list and how far right to look, what is told, and two buttons.
FORMATS, ABOUT, FREE, TOLD = (200, 300), (200, 365), 300, (362, 128)
BRING_IN, SAVE_REPORT = (812, 152), (982, 553)
REPORT = "Report for a helper"


def open_section(screen: Screen, place: tuple[int, int]) -> None:
    """Go to a section of the settings; what comes first in it is next to the list by Tab."""
    find_page(screen, "settings", "Settings")
    screen.click(*place)
    wait_for(lambda: screen.colour(FREE, place[1]) == LIGHT.sel, "the section that was clicked")
    screen.wait_still()


def wait_told(screen: Screen, colour: str, what: str) -> None:
    wait_for(lambda: screen.colour(*TOLD) == colour, what)
    screen.wait_still()


def test_everything_is_taken_to_another_computer_in_open_formats(screen: Screen, tmp_path: Path) -> None:
    book, stick, other = tmp_path / "book", tmp_path / "usb", tmp_path / "other"
    a_book(book)
    stick.mkdir()
    Workspace.create(DataPaths(other), PASSPHRASE)[0].close()
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        open_section(screen, FORMATS)
        screen.press("Tab", "space")
        person.pick("Choose where the folder is made", stick)
        wait_told(screen, LIGHT.green_soft, "that everything is exported")
        person.close()
        assert program.ended() == 0
    (records,) = stick.glob("*/so-tay.json")
    assert {member["full_name"] for member in json.loads(records.read_text())["tables"]["member"]} == names(book)
    assert {file.suffix for file in records.parent.iterdir()} >= {".xlsx", ".docx", ".pdf", ".json", ".jsonl"}
    with Program(screen, tmp_path / "other home", other) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        open_section(screen, FORMATS)
        screen.press("Tab", "Tab", "space")
        person.pick("Choose the file", records)
        wait_told(screen, LIGHT.ink_soft, "what the file holds")
        assert names(other) == set()
        screen.click(*BRING_IN)
        wait_told(screen, LIGHT.green_soft, "that everything is imported")
        person.close()
        assert program.ended() == 0
    assert names(other) == names(book)
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")


def test_a_report_is_read_before_it_is_saved_and_names_nobody(screen: Screen, tmp_path: Path) -> None:
    book, saved = tmp_path / "book", tmp_path / "report.zip"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        open_section(screen, ABOUT)
        screen.press("Tab", "space")
        screen.focus(REPORT)
        person.wait_dark(SAVE_REPORT, "the report")
        screen.press_seen("Down")  # the next part is to be read
        screen.press("Tab", "Tab", "Tab", "space")
        person.pick("Save the report", saved)
        screen.wait_shows(LIGHT.green_soft, "that it is saved")
        screen.focus(REPORT)
        screen.press("Escape")
        screen.wait_gone(REPORT)
        screen.focus(TITLE)
        person.close()
        assert program.ended() == 0
    with ZipFile(saved) as report:
        parts = {name: report.read(name).decode() for name in report.namelist()}
    assert {"versions.json", "counts.json", "checks.json"} <= set(parts)
    assert not [name for name in names(book) if any(name in text for text in parts.values())]
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
