"""The evaluation in the real program: a member's points typed, the grade given and shown, the results on paper."""

from dataclasses import dataclass
from pathlib import Path

from sotay.domain.periods import Period, Span
from sotay.services.evaluations import EvaluationRow, EvaluationState
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, audit_is_whole, find_page, looked_into, unlock
from tests.journeys.papers import rows_of, words_of
from tests.journeys.person import TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

# Places in a window of 1366x696: the last button of the page, that of the message about the printer.
SAVE, SAVE_PDF = (1310, 28), (1291, 26)
LISTED = 600  # where the grades in the list begin
NOTE = "Da thong qua chi bo"
GOOD = 2  # its place among the grades, after that which is none and the highest


@dataclass
class Secretary:
    """Grade the members of a year, and look into the book to see what it has kept."""

    screen: Screen
    person: Person
    book: Path

    def rows(self) -> tuple[EvaluationRow, ...]:
        with looked_into(self.book) as opened:
            return opened.evaluations.gradings(Period.around(opened.today, Span.YEAR)).rows

    def row(self, name: str) -> EvaluationRow:
        (found,) = (row for row in self.rows() if row.name == name)
        return found

    def choose_first_member(self) -> str:
        """Walk past the gradings of the cell; return the name of the member."""
        place, row = next((place, row) for place, row in enumerate(self.rows()) if row.name)
        for _ in range(place):
            self.screen.press_seen("Down")
        return row.name

    def give_points(self, row: EvaluationRow, year: int) -> None:
        """Type the most of each line as a member's own points, one less as those of the cell; then grade and note."""
        self.screen.press("Return")
        self.screen.focus(f"{year}$")
        for one in row.form.criteria:
            for points in (one.points, one.points - 1):
                self.screen.type_seen(str(points))
                self.screen.press_seen("Tab")
        self.screen.press_seen(*["Down"] * GOOD)
        for key in ("Tab", "Down", "Tab"):  # how far it has come: proposed by the cell
            self.screen.press_seen(key)
        self.screen.type_seen(NOTE)
        self.screen.press("ctrl+Return")
        self.screen.wait_gone(f"{year}$")
        self.screen.focus(TITLE)

    def save_pdf(self, file: Path) -> None:
        """Ask to print; without a printer, save the PDF that the message offers."""
        self.screen.press("ctrl+p")
        self.person.wait_told(LIGHT.amber_soft, "the message about the printer")
        self.screen.click(*SAVE_PDF)
        self.person.pick("Save the list", file)
        self.person.take_told(LIGHT.green_soft, "that the results are saved")

    def save_sheet(self, file: Path) -> None:
        """Save what Excel reads, the second choice of the menu."""
        before = self.screen.wait_still()
        self.screen.click(*SAVE)
        self.screen.wait_still(before)
        for key in ("Down", "Down"):
            self.screen.press_seen(key)
        self.screen.press("Return")
        self.person.pick("Save the list", file)
        self.person.take_told(LIGHT.green_soft, "that the sheet is saved")


def test_a_member_is_graded_and_the_results_leave_the_book(screen: Screen, tmp_path: Path) -> None:
    book, pdf, sheet = tmp_path / "book", tmp_path / "ket qua.pdf", tmp_path / "ket qua.xlsx"
    a_book(book)
    with looked_into(book) as opened:
        year = opened.today.year
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        secretary = Secretary(screen, person, book)
        find_page(screen, "evaluation", "Evaluation")
        name = secretary.choose_first_member()
        assert not screen.shows(LIGHT.green_soft, LISTED)
        secretary.give_points(secretary.row(name), year)
        wait_for(lambda: secretary.row(name).grade, "the grade in the book")
        screen.wait_shows(LIGHT.green_soft, "the grade in the list", LISTED)
        secretary.save_pdf(pdf)
        secretary.save_sheet(sheet)
        person.close()
        assert program.ended() == 0
    row = secretary.row(name)
    assert row.grade is not None
    most = [one.points for one in row.form.criteria]
    assert [(mark.own, mark.given) for mark in row.evaluation.marks] == [(points, points - 1) for points in most]
    assert (row.own, row.given) == (sum(most), sum(most) - len(most))
    assert (row.grade.key, row.evaluation.state, row.evaluation.note) == ("good", EvaluationState.PROPOSED, NOTE)
    (told,) = (cells for cells in rows_of(sheet) if name in cells)
    assert row.grade.title in told
    assert row.given in told
    printed = words_of(pdf)
    assert f"{name} " in printed
    assert row.grade.title in printed
    assert [one.name for one in secretary.rows() if one.grade] == [name]
    assert audit_is_whole(book)
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
