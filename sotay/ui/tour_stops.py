# The stops of the tour and their words: what one does on a page, and one thing to try there.
# It must not know how the tour is shown or what a page does with what it opens.

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sotay.services.library_question import LibraryQuestion
from sotay.ui.tour_places import QUESTION, TourPlaces


@dataclass(frozen=True, slots=True)
class TourStop:
    """Name the page of a stop with what it opens, its title, what one does there, and one thing to try."""

    page: str
    argument: object
    title: str
    text: str
    task: str


def tour_stops(places: TourPlaces) -> tuple[TourStop, ...]:
    """Return the stops that this book has something for, in the language of now."""
    of_this_book = (_home, _library, _reader, _meetings, _papers, _log, _members, _dues)
    made = (*(make(places) for make in of_this_book), _reports(), _backups())
    return tuple(stop for stop in made if stop is not None)


def _home(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Today")
    text = QCoreApplication.translate(
        "TourStops",
        "The first page says what is due: the next meeting, tasks, the calendar, documents to be read. Each line leads "
        "to its place.",
    )
    task = QCoreApplication.translate("TourStops", "open one of the lines that are due, then come back with Ctrl+1.")
    if places.is_empty:
        task = QCoreApplication.translate("TourStops", "look around; this book is still empty and fills as it is used.")
    return TourStop("home", None, title, text, task)


def _library(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Library")
    text = QCoreApplication.translate(
        "TourStops",
        "All documents of the packs are here, found by number or by a few words, typed with marks or without. The "
        "column at the left narrows the list by type, issuer and validity.",
    )
    if places.document is None:
        task = QCoreApplication.translate("TourStops", "import the first pack on the page of packs (Ctrl+7).")
        return TourStop("library", None, title, text, task)
    task = QCoreApplication.translate("TourStops", "ask for 42 hd btctw instead, or press a condition at the left.")
    return TourStop("library", LibraryQuestion(text=QUESTION), title, text, task)


def _reader(places: TourPlaces) -> TourStop | None:
    if places.document is None:
        return None
    title = QCoreApplication.translate("TourStops", "Reader")
    text = QCoreApplication.translate(
        "TourStops",
        "A document opens at the passage that was looked for, and says what replaced it. Words can be highlighted, and "
        "notes stand beside them.",
    )
    task = QCoreApplication.translate("TourStops", "select some words and press Ctrl+H to highlight them.")
    return TourStop("reader", places.document, title, text, task)


def _meetings(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Meetings and their cockpit")
    if not places.meeting:
        text = QCoreApplication.translate(
            "TourStops",
            "Each meeting goes from agenda and invitation to the cockpit: roll, speeches, votes, clock. The minutes "
            "write themselves from what is noted there.",
        )
        task = QCoreApplication.translate("TourStops", "plan the meetings of the whole year here.")
        return TourStop("meetings", None, title, text, task)
    text = QCoreApplication.translate(
        "TourStops",
        "Each meeting goes from agenda and invitation to this cockpit: roll, speeches, votes, clock. The minutes write "
        "themselves from what is noted here.",
    )
    task = QCoreApplication.translate("TourStops", "press Ctrl+3 to see all meetings of the year, and open one.")
    return TourStop("cockpit", places.meeting, title, text, task)


def _papers(places: TourPlaces) -> TourStop | None:
    if not places.resolution:
        return None
    title = QCoreApplication.translate("TourStops", "Minutes and resolutions")
    text = QCoreApplication.translate(
        "TourStops",
        "Minutes and resolutions are drawn up from the meeting; gaps that are left are marked. Once adopted they are "
        "printed to be signed, and their tasks are followed until they are done.",
    )
    task = QCoreApplication.translate("TourStops", "look for the blue words: they came from the records.")
    return TourStop("paper", ("resolution", places.resolution), title, text, task)


def _log(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Log")
    text = QCoreApplication.translate(
        "TourStops",
        "An activity is written down in half a minute: day, kind, people, result with figures, photos. Months and "
        "quarters are summed up from these entries.",
    )
    task = QCoreApplication.translate("TourStops", "write an entry (Ctrl+N), then take it back (Ctrl+Z).")
    if not places.has_entries:
        task = QCoreApplication.translate("TourStops", "write down the first activity (Ctrl+N).")
    return TourStop("log", None, title, text, task)


def _members(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Members")
    text = QCoreApplication.translate(
        "TourStops",
        "The register tells in time what comes near, such as the end of probation or a badge. Numbers of cards stay "
        "covered until somebody asks for them.",
    )
    task = QCoreApplication.translate("TourStops", "open a member with Enter and see the whole record.")
    if not places.has_members:
        task = QCoreApplication.translate("TourStops", "add the first member here, or bring them in from Excel.")
    return TourStop("members", None, title, text, task)


def _dues(places: TourPlaces) -> TourStop:
    title = QCoreApplication.translate("TourStops", "Dues")
    text = QCoreApplication.translate(
        "TourStops",
        "What each member owes follows from dated rules, shown with their source; who is late or ahead is seen at "
        "once. A month that is closed is mended by counter-entries only, so the sums always agree.",
    )
    task = QCoreApplication.translate("TourStops", "choose a member who is late and look at how the sum is made.")
    if not places.has_dues:
        task = QCoreApplication.translate("TourStops", "once there are members, tell the group of each of them here.")
    return TourStop("dues", None, title, text, task)


def _reports() -> TourStop:
    title = QCoreApplication.translate("TourStops", "Reports and calendar")
    text = QCoreApplication.translate(
        "TourStops",
        "Reports of a month, a quarter or a year are written from the records, and each figure leads back to them. The "
        "calendar holds what is due by the rules.",
    )
    task = QCoreApplication.translate("TourStops", "press Ctrl+K and type “calendar” to see what is due this month.")
    return TourStop("reports", None, title, text, task)


def _backups() -> TourStop:
    title = QCoreApplication.translate("TourStops", "Backups and the lock")
    text = QCoreApplication.translate(
        "TourStops",
        "The book backs itself up after changes and before it is closed; a second copy belongs on a stick. Ctrl+L "
        "locks it whenever you leave the computer.",
    )
    task = QCoreApplication.translate("TourStops", "make a backup now and see where it lies.")
    return TourStop("backups", None, title, text, task)
