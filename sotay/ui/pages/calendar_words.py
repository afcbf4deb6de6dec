# Duties of the calendar in words and looks: their states, how far off they are, what a row of the list says.
# It must not know pages.

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.services.duties import DutyKind, DutyRow, DutyState, Every
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.meetings_words import weekday_words
from sotay.ui.widgets.tones import Tone

LOOKS: Mapping[DutyState, tuple[str, Tone]] = {
    DutyState.DONE: ("check-circle", Tone.GREEN),
    DutyState.OVERDUE: ("warning-circle", Tone.SON),
    DutyState.DUE: ("clock", Tone.AMBER),
    DutyState.POSTPONED: ("arrow-bend-up-right", Tone.INK),
    DutyState.COMING: ("circle-dashed", Tone.GREY),
    DutyState.PASSED: ("minus-circle", Tone.GREY),
    DutyState.CANCELLED: ("prohibit", Tone.GREY),
}


def state_words(state: DutyState) -> str:
    """Return how a duty stands."""
    return {
        DutyState.DONE: QCoreApplication.translate("CalendarWords", "Done"),
        DutyState.OVERDUE: QCoreApplication.translate("CalendarWords", "Overdue"),
        DutyState.DUE: QCoreApplication.translate("CalendarWords", "Due"),
        DutyState.POSTPONED: QCoreApplication.translate("CalendarWords", "Postponed"),
        DutyState.COMING: QCoreApplication.translate("CalendarWords", "Coming"),
        DutyState.PASSED: QCoreApplication.translate("CalendarWords", "Not marked"),
        DutyState.CANCELLED: QCoreApplication.translate("CalendarWords", "Cancelled"),
    }[state]


def every_words() -> Mapping[Every, str]:
    """Return how often a duty comes back, in the order of choices."""
    return {
        Every.ONCE: QCoreApplication.translate("CalendarWords", "Once"),
        Every.WEEK: QCoreApplication.translate("CalendarWords", "Every week"),
        Every.MONTH: QCoreApplication.translate("CalendarWords", "Every month"),
        Every.QUARTER: QCoreApplication.translate("CalendarWords", "Every quarter"),
        Every.HALF: QCoreApplication.translate("CalendarWords", "Every six months"),
        Every.YEAR: QCoreApplication.translate("CalendarWords", "Every year"),
    }


def left_words(row: DutyRow, today: date) -> str:
    """Return how far off the day of an open duty is, "" for one that is not open any more."""
    if not row.is_open:
        return ""
    days = (row.day - today).days
    if days < 0:
        return QCoreApplication.translate("CalendarWords", "%n day(s) late", "", -days)
    if days == 0:
        return QCoreApplication.translate("CalendarWords", "today")
    return QCoreApplication.translate("CalendarWords", "in %n day(s)", "", days)


def day_words(day: date) -> str:
    """Return a day with its weekday."""
    return f"{weekday_words(day)}, {day:%d/%m/%Y}"


def moved_words(row: DutyRow) -> str:
    """Return from which day a duty was postponed and why, "" for one that was not."""
    if not row.reason:
        return ""
    told = QCoreApplication.translate("CalendarWords", "Postponed from {0}: {1}")
    return told.format(f"{row.due:%d/%m/%Y}", row.reason)


def proof_words(row: DutyRow) -> str:
    """Return when a duty was done, and whether the book says so by itself; "" for one that is not done."""
    if row.done_on is None or row.kind is DutyKind.MEETING:
        return ""
    if row.proved:
        told = QCoreApplication.translate("CalendarWords", "Done as the book shows, {0}")
    else:
        told = QCoreApplication.translate("CalendarWords", "Done on {0}")
    return told.format(f"{row.done_on:%d/%m/%Y}")


def entry(row: DutyRow, today: date, row_id: int, *, dated: bool = False) -> EntryRow:
    """Return a duty as a row of a list; `dated` where no band above it tells its day."""
    icon, tone = LOOKS[row.state]
    aside = " · ".join(filter(None, (f"{row.day:%d/%m}" if dated else "", left_words(row, today))))
    foot = " · ".join(filter(None, (proof_words(row) or moved_words(row), row.note, row.source)))
    return EntryRow(row_id, row.title, aside, "", foot, state_words(row.state), icon, tone)
