"""Reports in the real program: of a quarter and the year, written on, saved as three files, a figure followed back."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sotay.domain.papers import Paper
from sotay.domain.periods import Period, Span
from sotay.domain.report_figures import ReportFigure
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, audit_is_whole, find_page, looked_into, unlock
from tests.journeys.papers import rows_of, words_of
from tests.journeys.person import TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

# Places in a window of 1366x696: what makes a report of the chosen period, and the menu of a report.
MAKE, MORE = (1317, 28), (1329, 28)
FIGURE = (8, 30)  # how wide a number of one to three digits is
IN_FIGURE = 8  # from the upper edge of what marks it
WORDS = "De nghi dang uy ho tro lam duong ngo 3"
FILES = {"bao cao.pdf": "Save the paper", "bao cao.docx": "Save the paper", "so lieu.xlsx": "Save the list"}


@dataclass
class Secretary:
    """Make reports, and look into the book to see what it has kept."""

    screen: Screen
    person: Person
    book: Path

    def report(self, period: Period) -> Paper | None:
        with looked_into(self.book) as opened:
            return opened.reports.newest(period)

    def make(self, period: Period) -> None:
        """Walk to a period among the year, its halves and its quarters, and make its report."""
        find_page(self.screen, "reports", "Reports")
        self.person.wait_dark(MAKE, "the periods of the year")
        place = {Span.YEAR: 0, Span.QUARTER: 2}[period.span] + period.place * (period.span is Span.QUARTER)
        self.screen.press("Home")  # the first one may be chosen already
        self.screen.wait_still()
        for _ in range(place):
            self.screen.press_seen("Down")
        self.screen.press("Return")
        self.screen.focus("Report$")
        wait_for(lambda: self.report(period), f"the report of {period.name}")
        wait_for(self.figure, "the figures in the report")
        self.screen.wait_still()

    def write_at_the_end(self, words: str, period: Period) -> None:
        """Type over the last gap."""
        self.screen.press_seen("ctrl+End")
        self.screen.press_seen("shift+F3")
        self.screen.type_seen(words)
        wait_for(lambda: words in text_of(self.report(period)), "the words in the book")
        self.screen.wait_still()

    def save(self, place: int, file: Path) -> None:
        """Save one of the files that the menu offers first."""
        before = self.screen.wait_still()
        self.screen.click(*MORE)
        self.screen.wait_still(before)
        for _ in range(place):
            self.screen.press_seen("Down")
        self.screen.press("Return")
        self.person.pick(FILES[file.name], file)
        self.person.take_told(LIGHT.green_soft, f"{file.name} saved")

    def figure(self) -> tuple[int, int] | None:
        """Return where the first number of the first table stands."""
        return self.screen.spot(LIGHT.hl_b, LIGHT.sunken, *FIGURE)

    def follow(self, figure: ReportFigure) -> None:
        """Go from the first figure to its records, and open the first one."""
        self.screen.press_seen("ctrl+Home")  # the message that was closed left the keyboard to the text
        x, y = wait_for(self.figure, "a figure")
        self.screen.click(x, y + IN_FIGURE)
        self.screen.wait_still()
        self.screen.press("F4")
        self.screen.focus(rf"^{len(figure.source.ids)} record")
        self.screen.wait_still()
        self.screen.press("Return")
        self.screen.wait_gone("record")
        self.screen.focus(TITLE)


def text_of(paper: Paper | None) -> str:
    return "\n".join(block.text for block in paper.blocks) if paper else ""


def test_reports_are_made_written_on_saved_and_followed_back(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with looked_into(book, write=True) as opened:
        fill_meetings(opened)
        fill_activities(opened)
        fill_dues(opened)
        today = opened.today
    quarter, year = Period.around(today, Span.QUARTER), Period.around(today, Span.YEAR)
    files = [tmp_path / name for name in FILES]
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        secretary = Secretary(screen, person, book)
        secretary.make(quarter)
        secretary.make(year)
        secretary.write_at_the_end(WORDS, year)
        for place, file in enumerate(files, 1):
            secretary.save(place, file)
        with looked_into(book) as opened:
            figures = opened.reports.facts(year).figures
            opening = opened.members.members([int(figures[0].source.ids[0])])[0]
        secretary.follow(figures[0])
        screen.focus(opening.person.full_name.split()[-1])
        person.close()
        assert program.ended() == 0
    assert text_of(secretary.report(quarter)) != text_of(secretary.report(year))
    check_files(files, secretary.report(year), figures, today)
    assert audit_is_whole(book)
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")


def check_files(files: list[Path], paper: Paper | None, figures: tuple[ReportFigure, ...], today: date) -> None:
    """See that each file tells the report: its words and its figures."""
    assert paper is not None
    printed, written, counted = files
    for file in (printed, written):
        told = words_of(file)
        for wanted in ("BÁO CÁO", f"năm {today.year}", WORDS, "CHI BỘ THÔN ĐÔNG"):
            assert wanted in told, (file.name, wanted)
    rows = {row[3]: row[4] for row in rows_of(counted) if len(row) > 4}
    wanted_rows = {one.title: one.value for one in figures if isinstance(one.value, int)}
    assert len(wanted_rows) > 20
    assert {title: rows.get(title) for title in wanted_rows} == wanted_rows
