"""A whole meeting in the real program: planned from its template, run by keyboard, its minutes adopted and saved."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pypdfium2

from sotay.domain.meetings import MeetingRecord, MeetingState, Presence
from sotay.domain.papers import MINUTES, Paper, PaperState
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.workspace import Workspace
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, unlock
from tests.journeys.person import PASSPHRASE, TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

# Places in a window of 1366x696: the button of the next meeting, that which begins it, that of the paper, of a message.
RUN_IT, BEGIN, NEXT_DEED = (1160, 222), (560, 318), (1213, 29)
SAVE_PDF = (1251, 26)
MEETING, PLACE = "Sinh ho", "Nha van hoa thon Dong"
SAID = "Nhat tri voi bao cao"
A4 = (595, 842)  # points


@dataclass
class Secretary:
    """Run a meeting, and look into the book to see what it has kept."""

    screen: Screen
    person: Person
    book: Path

    def record(self) -> MeetingRecord | None:
        with Workspace.open(DataPaths(self.book), passphrase=PASSPHRASE) as workspace:
            service = Book(workspace).meetings
            rows = service.all()
            return service.record(rows[-1].meeting.id) if rows else None

    def minutes(self) -> Paper | None:
        with Workspace.open(DataPaths(self.book), passphrase=PASSPHRASE) as workspace:
            book = Book(workspace)
            return book.papers.newest(book.meetings.all()[-1].meeting.id, MINUTES)

    def kept(self) -> MeetingRecord:
        found = self.record()
        assert found is not None
        return found

    def called(self) -> int:
        """Return how many are called to the meeting."""
        with Workspace.open(DataPaths(self.book), passphrase=PASSPHRASE) as workspace:
            book = Book(workspace)
            sums = book.run.sums(book.meetings.record(book.meetings.all()[-1].meeting.id))
            assert sums is not None
            return sums.summoned.total

    def plan(self) -> None:
        """Begin a new meeting from its template: today, at an hour and a place."""
        self.person.turn_to("meetings", "Meetings")
        self.screen.press("ctrl+n")
        self.screen.focus(MEETING)
        self.screen.wait_still()
        for text in (f"{datetime.now():%d/%m/%Y}", "19:30", PLACE):
            self.screen.press("Tab", *(["Tab"] if "/" in text else []), "ctrl+a")
            self.screen.type_seen(text)
        self.screen.press("Tab")
        wait_for(
            lambda: (found := self.record()) is not None and found.meeting.place == PLACE, "the meeting in the book"
        )

    def begin(self) -> None:
        self.person.turn_to("meetings", "Meetings")
        self.person.wait_dark(RUN_IT, "the button that runs the meeting")
        self.screen.click(*RUN_IT)
        self.screen.focus(MEETING)
        self.person.wait_dark((BEGIN[0], BEGIN[1] + 12), "the button that begins it")
        self.screen.press("space")
        wait_for(lambda: self.kept().meeting.state is MeetingState.RUNNING, "the meeting to run")
        self.screen.wait_still()

    def step(self, done: int) -> None:
        """Go on to the next step with F9."""
        self.screen.press("F9")
        wait_for(lambda: sum(item.is_done for item in self.kept().agenda) == done, f"{done} steps done")
        self.screen.wait_still()

    def call_the_roll(self) -> None:
        """Mark all who are called but the last one present, by the keys of the roll: they come first."""
        called = self.called()
        marks = [Presence.PRESENT] * (called - 1) + [Presence.EXCUSED]
        self.screen.press(*["1"] * (called - 1), "2")
        wait_for(lambda: [one.presence for one in self.kept().roll][:called] == marks, "the marks on the roll")

    def write_a_speech(self) -> None:
        self.screen.press_seen("F8")
        self.screen.type_seen("Hanh")
        self.screen.press("Down")  # to the only name, where it is not chosen already
        self.screen.wait_still()
        self.screen.press_seen("Return")
        self.screen.type_seen(SAID)
        wait_for(lambda: [speech.text for speech in self.kept().speeches] == [SAID], "the speech in the book")

    def count_a_vote(self) -> None:
        self.screen.press("F7")
        self.screen.focus("Vote")
        self.screen.wait_still()
        for count in ("11", "0", "1"):
            self.screen.type_seen(count)
            self.screen.press_seen("Return")
        self.screen.press("ctrl+Return")
        self.screen.wait_gone("Vote")
        self.screen.focus(TITLE)
        wait_for(lambda: [vote.favour for vote in self.kept().votes] == [11], "the vote in the book")
        self.screen.wait_still()

    def end(self) -> None:
        self.screen.press("F9")
        self.screen.focus("End")
        self.screen.wait_still()
        self.screen.press("ctrl+Return")
        wait_for(lambda: self.kept().meeting.state is MeetingState.CLOSED, "the meeting to be over")
        self.screen.focus("Minutes")
        self.screen.wait_still()

    def adopt(self) -> None:
        """Review the minutes, adopt them as number 1."""
        self.screen.click(*NEXT_DEED)
        wait_for(lambda: (paper := self.minutes()) and paper.state is PaperState.REVIEWED, "reviewed minutes")
        self.screen.wait_still()
        self.screen.click(*NEXT_DEED)
        self.screen.focus("Adopt")
        self.screen.wait_still()
        self.screen.press("ctrl+Return")
        wait_for(lambda: (paper := self.minutes()) and paper.state is PaperState.ADOPTED, "adopted minutes")
        self.screen.wait_gone("Adopt")
        self.screen.focus(TITLE)
        self.screen.wait_still()

    def save_pdf(self, file: Path) -> None:
        """Ask to print; without a printer, save the PDF that the message offers."""
        self.screen.press("ctrl+p")
        self.person.wait_told(LIGHT.amber_soft, "the message about the printer")
        self.screen.click(*SAVE_PDF)
        self.person.pick("Save the", file)
        self.person.wait_told(LIGHT.green_soft, "that it is saved")


def test_a_meeting_from_its_template_to_the_minutes_to_be_signed(screen: Screen, tmp_path: Path) -> None:
    book, file = tmp_path / "book", tmp_path / "minutes.pdf"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        secretary = Secretary(screen, person, book)
        secretary.plan()
        secretary.begin()
        secretary.step(1)
        secretary.step(2)
        secretary.call_the_roll()
        secretary.write_a_speech()
        secretary.count_a_vote()
        for done in range(3, len(secretary.kept().agenda)):
            secretary.step(done)
        secretary.end()
        secretary.adopt()
        secretary.save_pdf(file)
        person.close()
        assert program.ended() == 0
    with pypdfium2.PdfDocument(file) as pages:
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
        assert tuple(round(side) for side in pages[0].get_size()) == A4
    present, vote = f"{secretary.called() - 1}/{secretary.called()}", f"11/{secretary.kept().votes[0].base}"
    for words in ("BIÊN BẢN", "Số 01-BB/CB", "CHI BỘ THÔN ĐÔNG", present, SAID, vote, "CHỦ TRÌ HỘI NGHỊ"):
        assert words in text
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
