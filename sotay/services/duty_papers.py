# The calendar on paper and as a file for telephones: duties and meetings with their days and how they stand.
# It must not know windows, printers or where files go. Its words are Vietnamese only, as the book's are.

from collections.abc import Iterable
from datetime import date

from sotay.services.book import Book
from sotay.services.cell import Cell, cell_of
from sotay.services.duties import DutyKind, DutyRow, DutyState
from sotay.services.listings import Align, Column, Heading, Listing, Signature
from sotay.services.sample import brief_mark_of

__all__ = ["calendar_ics", "duty_listing"]

_STATES = {
    DutyState.DONE: "đã xong",
    DutyState.OVERDUE: "quá hạn",
    DutyState.DUE: "đến hạn",
    DutyState.POSTPONED: "đã hoãn",
    DutyState.COMING: "sắp tới",
    DutyState.PASSED: "không ghi",
    DutyState.CANCELLED: "đã hủy",
}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_COLUMNS = (
    Column("TT", 4, Align.MIDDLE),
    Column("Ngày", 12, Align.MIDDLE),
    Column("Việc", 32),
    Column("Tình trạng", 12, Align.MIDDLE),
    Column("Ghi chú", 24),
)


def duty_listing(rows: Iterable[DutyRow], title: str, cell: Cell, secretary: str, day: date) -> Listing:
    """Return rows of the calendar as a table; `title` names the month or year, as in "tháng 11 năm 2026"."""
    return Listing(
        titles=("LỊCH CÔNG TÁC CỦA CHI BỘ", title),
        columns=_COLUMNS,
        rows=tuple(_line(number, row) for number, row in enumerate(rows, 1)),
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        place_day=f"{cell.signing_place or '.' * 20}, ngày {day:%d} tháng {day:%m} năm {day:%Y}",
        signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", secretary),),
        source=f"Lịch công tác; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
        landscape=False,
    )


def calendar_ics(book: Book, first: date, last: date) -> bytes:
    """Return what stands in the calendar between two days, both included, as an iCalendar file.

    What is done has no reminder; what passed unmarked is left out. No names of members are in it.
    """
    from sotay.exports.calendar import CalendarEntry, DayEntry, calendar_file

    meetings = book.meetings.known()
    entries = [
        CalendarEntry(meetings[row.id]) if row.kind is DutyKind.MEETING else DayEntry(*_day(row))
        for row in book.duties.between(first, last)
        if row.state is not DutyState.PASSED
    ]
    notebook = book.workspace.notebook
    return calendar_file(entries, cell_of(notebook).line or "Chi bộ", book.clock(), brief_mark_of(notebook))


def _day(row: DutyRow) -> tuple[str, str, date, tuple[str, ...], int | None]:
    """Return a duty for the file; a day that was postponed keeps its uid, so that it takes the older one's place."""
    lines = tuple(line for line in (row.note, _moved(row), row.source) if line)
    return f"{row.key}-{row.due.isoformat()}", row.title, row.day, lines, row.lead if row.is_open else None


def _line(number: int, row: DutyRow) -> tuple[int, str, str, str, str]:
    when = f"{_WEEKDAYS[row.day.weekday()]}, {row.day:%d/%m/%Y}"
    return number, when, row.title, _STATES[row.state], "; ".join(filter(None, (row.note, _moved(row))))


def _moved(row: DutyRow) -> str:
    return f"hoãn từ {row.due:%d/%m/%Y}: {row.reason}" if row.day != row.due and row.reason else ""
