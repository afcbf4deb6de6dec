"""Somebody who sits before the real program: what they press, click and wait for, and the screen it happens on."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sotay.ui.pages.catalogue import PAGES
from sotay.ui.tokens import LIGHT
from tests.journeys.screen import Program, Screen, missing_tools, wait_for

PASSPHRASE = "song bach thon dong 1930"
# Places of buttons in a window of 1366x696, right below in each of them.
NEXT, IMPORT, DONE = (1290, 652), (1180, 637), (1300, 637)
CARD, ANSWER, COMPARE, UNDO_IT, UNDO = (900, 400), (940, 144), (1134, 84), (1141, 101), (1237, 187)
MESSAGE, CLOSE_MESSAGE = (800, 8), (1336, 26)  # above the page, where there is one
ABOVE_WORDS = 12
# Lines across the circles of the steps, above their ticks and numbers: on a page, and before the book is open.
STEPS, GATE_STEPS = 77, 29
CIRCLE = 12
PREVIEW = 850  # where the document beside the list of the library begins
DARK, LIGHT_PAPER = 130, 200
TITLE = "tay"  # of "Sổ tay"; xdotool compares ASCII


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if absent := missing_tools():
        if os.environ.get("SOTAY_REQUIRE_DATA"):
            pytest.fail(f"the run of the real window is required here, and needs {absent}")
        pytest.skip(f"the run of the real window needs {absent}")
    with Screen(tmp_path / "screen") as made:
        yield made


@dataclass
class Person:
    """Sit before the program and use it; sentences of the tests are its methods."""

    screen: Screen
    program: Program

    def pick(self, title: str, file: Path) -> None:
        """Type a path into the file dialog that has come up."""
        self.screen.focus(title)
        self.screen.type_seen(str(file))
        self.screen.press("Return")
        self.screen.wait_gone(title)
        self.screen.focus(TITLE)
        self.screen.wait_still()

    def wait_told(self, colour: str, what: str) -> None:
        """Wait until a message of a colour stands above the page."""
        wait_for(lambda: self.screen.colour(*MESSAGE) == colour, what)
        self.screen.wait_still()

    def take_told(self, colour: str, what: str) -> None:
        """Wait for a message and close it: the page below it moves up again."""
        self.wait_told(colour, what)
        self.screen.click(*CLOSE_MESSAGE)
        wait_for(lambda: self.screen.colour(*MESSAGE) != colour, f"{what}: the message to go")
        self.screen.wait_still()

    def go(self, keys: str, title: str) -> None:
        self.screen.press(keys)
        self.screen.focus(title)
        self.screen.wait_still()

    def turn_to(self, page: str, title: str) -> None:
        """Go to a page of the rail by its number there."""
        rail = [entry.key for entry in PAGES if entry.icon]
        self.go(f"ctrl+{rail.index(page) + 1}", title)

    def wait_dark(self, place: tuple[int, int], what: str) -> None:
        """Wait until a button stands at a place and may be pressed."""
        wait_for(lambda: self.screen.lightness(place[0], place[1] - ABOVE_WORDS) < DARK, what)
        self.screen.wait_still()

    def wait_ticks(self, done: int, line: int = STEPS) -> None:
        """Wait until so many steps of a task are ticked: the one after them is there, with nothing of those before."""
        wait_for(lambda: self.screen.stretches(line, LIGHT.green, CIRCLE) == done, f"{done} ticked steps")
        self.screen.wait_still()

    def see_welcome(self) -> None:
        self.screen.focus(TITLE)
        self.wait_paper()
        self.wait_dark(NEXT, "the button for the next step")

    def wait_paper(self) -> None:
        """Wait until the cover of the start has gone."""
        wait_for(lambda: self.screen.lightness(1346, 100) > LIGHT_PAPER, "the cover to go")
        self.screen.wait_still()

    def choose_passphrase(self) -> None:
        for done in (1, 2):
            self.screen.click(*NEXT)
            self.wait_ticks(done, GATE_STEPS)
        self.type_twice(PASSPHRASE)
        self.wait_ticks(3, GATE_STEPS)

    def type_twice(self, passphrase: str) -> None:
        """Type a new passphrase and repeat it; the next step comes up."""
        for _ in range(2):
            self.screen.type_seen(passphrase)
            self.screen.press_seen("Return")

    def keep_code(self, file: Path) -> None:
        """Save the code to a file, read it there, and type its groups one after the other until both are right."""
        self.screen.press_seen("shift+Tab")
        self.screen.press("space")
        self.pick("Save the recovery code", file)
        wait_for(lambda: file.is_file() and file.stat().st_size, "the code in its file")
        for key in ("Tab", "space"):
            self.screen.press_seen(key)
        lines = (line.split() for line in file.read_text(encoding="utf-8-sig").splitlines())
        # What is wrong stays chosen in its field; the groups are asked for in their order.
        for group in (group for line in lines if len(line) == 4 and all(len(g) == 5 for g in line) for group in line):
            self.screen.type(group)
            self.screen.press("Return")
            self.screen.wait_still()

    def trust(self, root: Path) -> None:
        self.wait_ticks(4, GATE_STEPS)
        self.screen.press("space")
        self.pick("Choose the issuer", root)
        wait_for(lambda: self.screen.colour(*CARD) == LIGHT.surface, "the card with the fingerprint")
        self.screen.press("space")
        self.wait_dark(NEXT, "the button that trusts")
        self.screen.click(*NEXT)
        self.wait_ticks(5, GATE_STEPS)

    def bring_in(self) -> None:
        self.wait_ticks(2)
        self.wait_dark(IMPORT, "the preview")
        self.screen.click(*IMPORT)

    def unlock(self) -> None:
        self.screen.type(PASSPHRASE)
        self.screen.press("Return")

    def search_in_library(self, words: str) -> None:
        self.turn_to("library", "Library")
        self.screen.press("ctrl+f")
        self.screen.type_seen(words)
        self.screen.wait_shows(LIGHT.mark, "hits in the document beside the list", PREVIEW)
        self.screen.wait_still()

    def read_second(self) -> None:
        self.screen.press("Down", "Down", "Return")
        self.screen.wait_shows(LIGHT.mark_now, "the first hit in the document")
        self.screen.wait_still()

    def highlight(self) -> None:
        """Colour the two lines of the title in the text."""
        self.screen.press("ctrl+Home", *["Down"] * 9, *["shift+Down"] * 2, "ctrl+h")

    def note(self, words: str) -> None:
        self.screen.press_seen(*["Down"] * 9, "shift+Down")
        self.screen.press_seen("ctrl+m")
        self.screen.type_seen(words)
        self.screen.press("ctrl+Return")

    def close(self) -> None:
        self.screen.close(self.screen.focus(TITLE))
