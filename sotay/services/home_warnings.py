# What the first page warns of about members: days of their membership, dues long unpaid, meetings missed in a row.
# It must not know windows, nor how records are stored.

from dataclasses import dataclass
from datetime import date

from sotay.services.book import Book
from sotay.services.dues import DuesWarning, DuesWarningKind
from sotay.services.meeting_figures import look_at_absences
from sotay.services.member_list import Due, MemberList

__all__ = ["Absence", "Due", "DuesWarning", "DuesWarningKind", "Warned", "look_at_warnings"]

# What nobody can tell of dues has no day; it waits on the page of dues.
_DATED = frozenset(DuesWarningKind) - {DuesWarningKind.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Absence:
    """Hold a member who missed so many meetings in a row that the book says so, and the rule for that."""

    member_id: int
    name: str
    meetings: int
    source: str


Warned = Due | DuesWarning | Absence


def look_at_warnings(book: Book) -> tuple[tuple[date, Warned], ...]:
    """Return what is due about members, each with its day; gaps of the register wait on its own page."""
    members = [(due.warning.day, due) for due in MemberList(book.members).due() if due.is_urgent]
    dues = [
        ((one.delay.until if one.delay else one.months[-1]).last, one)
        for one in book.dues.warnings()
        if one.kind in _DATED
    ]
    return (*members, *dues, *_absences(book))


def _absences(book: Book) -> list[tuple[date, Warned]]:
    """Return who missed meetings in a row: they are to be spoken to before the next one, where that is planned."""
    lines, source = look_at_absences(book, book.today)
    if not lines:
        return []
    coming = book.meetings.next()
    day = coming.meeting.day if coming else book.today
    return [(day, Absence(line.figures.member_id, line.name, line.figures.in_a_row, source)) for line in lines]
