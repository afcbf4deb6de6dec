"""The calendar in the real program: a duty done, one postponed, one added; a file for telephones; a word once a day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import vobject  # type: ignore[import-untyped]

from sotay.domain.periods import Period, Span
from sotay.services.duties import DutyRow, DutyState, Every, OwnDuty
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, audit_is_whole, find_page, looked_into, unlock
from tests.journeys.person import MESSAGE, TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

# Places in a window of 1366x696: the button with the menu of files; that of the word about what is due.
SAVE, GO_THERE = (1053, 28), (1229, 26)
CHECK, DUES, CLEAN = "Kiem tra so sach", "Quyet toan dang phi", "Don ve sinh, sua loa"
MARK = "[MẪU] "  # the book of this way is a sample
REASON, NOTE = "Cho hoa don, chung tu", "Mang choi; xeng"
LATER = timedelta(days=7)


@dataclass
class Secretary:
    """Walk through the calendar, and look into the book to see what it has kept."""

    screen: Screen
    person: Person
    book: Path
    at: str = ""  # the duty that is chosen

    def rows(self, day: date, days: int = 0) -> tuple[DutyRow, ...]:
        with looked_into(self.book) as opened:
            return opened.duties.between(day, day + timedelta(days=days))

    def duty(self, title: str, day: date) -> DutyRow:
        (found,) = (row for row in self.rows(day) if row.title == title)
        return found

    def open(self) -> None:
        find_page(self.screen, "calendar", "Calendar")
        self.at = self.at or self.rows(date.today())[0].title  # the first one of today

    def choose(self, title: str) -> None:
        """Walk to another duty of today with the arrows."""
        titles = [row.title for row in self.rows(date.today())]
        for _ in range(titles.index(title) - titles.index(self.at)):
            self.screen.press_seen("Down")
        self.at = title

    def mark_done(self) -> None:
        """Press the first button under the list."""
        self.screen.press_seen("Tab")
        self.screen.press("space")
        wait_for(lambda: self.duty(self.at, date.today()).state is DutyState.DONE, f"{self.at} done")
        self.screen.wait_still()

    def postpone(self, days: timedelta, reason: str) -> None:
        """Press the second button, and answer what it asks."""
        self.screen.press_seen("Tab")
        self.screen.press_seen("Tab")
        self.screen.press("space")
        self.screen.focus("Postpone")
        self.screen.type_seen(f"+{days.days}")
        self.screen.press_seen("Tab")
        self.screen.type_seen(reason)
        self.confirm("Postpone")
        wait_for(lambda: self.at in [row.title for row in self.rows(date.today() + days)], f"{self.at} postponed")

    def add(self, title: str, note: str) -> None:
        """Add a duty of today that comes again every month."""
        self.screen.press("ctrl+n")
        self.screen.focus("New duty")
        self.screen.type_seen(title)
        self.screen.press_seen("Tab")
        self.screen.type_seen("+0")
        for key in ("Tab", "Down", "Down", "Tab", "Tab"):  # how often: a week, a month; the last day stays empty
            self.screen.press_seen(key)
        self.screen.type_seen(note)
        self.confirm("New duty")
        wait_for(lambda: title in [row.title for row in self.rows(date.today())], f"{title} in the book")

    def confirm(self, dialog: str) -> None:
        self.screen.press("ctrl+Return")
        self.screen.wait_gone(dialog)
        self.screen.focus(TITLE)
        self.screen.wait_still()

    def save_year(self, file: Path) -> Any:
        """Save a year for telephones, the last choice of the menu; return what another library reads in the file."""
        before = self.screen.wait_still()
        self.screen.click(*SAVE)
        self.screen.wait_still(before)
        self.screen.press_seen("Up")
        self.screen.press("Return")
        self.person.pick("Save the calendar", file)
        self.person.wait_told(LIGHT.green_soft, "that the file for telephones is saved")
        return vobject.readOne(file.read_text(encoding="utf-8"))


def test_a_day_with_the_calendar_from_the_keyboard(screen: Screen, tmp_path: Path) -> None:
    book, today = tmp_path / "book", date.today()
    a_book(book)
    with looked_into(book, write=True) as opened:
        for title in (CHECK, DUES):
            opened.duties.add(OwnDuty("", title, today))
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        secretary = Secretary(screen, person, book)
        secretary.open()
        secretary.choose(CHECK)
        secretary.mark_done()
        screen.wait_shows(LIGHT.green_soft, "that it is done")
        secretary.open()
        secretary.choose(DUES)
        secretary.postpone(LATER, REASON)
        secretary.open()
        secretary.add(CLEAN, NOTE)
        saved = secretary.save_year(tmp_path / "lich.ics")
        person.close()
        assert program.ended() == 0
    kept = secretary.duty(DUES, today + LATER)
    assert (kept.due, kept.reason) == (today, REASON)
    with looked_into(book) as opened:
        (own,) = (duty for duty in opened.duties.owns() if duty.title == CLEAN)
        assert (own.due, own.every, own.until, own.note) == (today, Every.MONTH, None, NOTE)
    check_file(saved, secretary)
    assert audit_is_whole(book)
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")


def check_file(saved: Any, secretary: Secretary) -> None:
    """See that the file tells what the calendar does: all days of it, who is reminded, what was written."""
    first = Period.around(date.today(), Span.MONTH).first
    wanted = [row for row in secretary.rows(first, 364) if row.state is not DutyState.PASSED]
    assert all(one.summary.value.startswith(MARK) for one in saved.vevent_list)
    titles = {id(one): one.summary.value.removeprefix(MARK) for one in saved.vevent_list}
    assert Counter((day_of(one), titles[id(one)]) for one in saved.vevent_list) == Counter(
        (row.day, row.title) for row in wanted
    )
    told = {titles[id(one)]: one for one in saved.vevent_list if titles[id(one)] in {CHECK, DUES, CLEAN}}
    assert "valarm" not in told[CHECK].contents  # it is done
    assert "valarm" in told[DUES].contents
    assert told[DUES].description.value.endswith(f": {REASON}")
    assert told[CLEAN].description.value == NOTE
    assert sum(row.title == CLEAN for row in wanted) >= 12  # a year of months


def day_of(event: Any) -> date:
    begins = event.dtstart.value
    return begins.date() if isinstance(begins, datetime) else begins


def test_what_is_due_is_told_once_a_day_and_leads_to_the_calendar(screen: Screen, tmp_path: Path) -> None:
    book, today = tmp_path / "book", date.today()
    a_book(book, reminds=True)
    with looked_into(book, write=True) as opened:
        opened.duties.add(OwnDuty("", CHECK, today))
        first = next(row for row in opened.duties.due(today) if row.day <= today)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        person.wait_told(LIGHT.ink_soft, "the word about what is due")
        screen.click(*GO_THERE)
        screen.focus("Calendar")
        wait_for(lambda: screen.colour(*MESSAGE) != LIGHT.ink_soft, "the word to go")
        screen.wait_still()
        Secretary(screen, person, book, first.title).mark_done()
        person.close()
        assert program.ended() == 0
    assert UiSettings(book / SETTINGS_FILE).value("reminded", "") == today.isoformat()
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
