# The books that a cell keeps on paper, printed for signing: made from the records, or empty forms to be filled in.
# It must not know windows, printers or files. Its words are Vietnamese only, as the books are.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.dues import Month
from sotay.domain.members import ENDED
from sotay.domain.papers import MINUTES, REPORT, RESOLUTION, Paper
from sotay.services.activity_papers import ActivityPapers
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.dues_papers import DuesPapers
from sotay.services.listings import Align, Column, Heading, Listing, Signature, Value
from sotay.services.member_papers import MemberPapers
from sotay.services.official import paper_date
from sotay.services.paper_books import resolution_book
from sotay.services.paper_files import TYPE_NAMES, symbol_of

__all__ = ["BookKind", "WrittenBook", "book_listing", "book_name", "is_landscape", "written_books"]

_NO_PLACE = "." * 20  # room to write it
_EMPTY_ROWS = 20  # two sheets
_MIDDLE = Align.MIDDLE
_OF_PAPERS = (RESOLUTION, REPORT)  # minutes are kept, not sent


class BookKind(StrEnum):
    """Name the books."""

    RESOLUTIONS = "resolutions"  # sổ nghị quyết
    MINUTES = "minutes"  # sổ biên bản
    MEMBERS = "members"  # danh sách đảng viên, mẫu 7-HSĐV
    DUES = "dues"  # sổ thu đảng phí
    DUES_REPORT = "dues_report"  # báo cáo thu, nộp đảng phí
    LOG = "log"  # sổ nhật ký hoạt động
    OUTGOING = "outgoing"  # sổ đăng ký văn bản đi
    INCOMING = "incoming"  # sổ đăng ký văn bản đến
    HANDED_OUT = "handed_out"  # sổ cấp phát tài liệu
    FILES = "files"  # sổ giao nhận, mượn hồ sơ


_TITLES = {
    BookKind.RESOLUTIONS: "Sổ nghị quyết",
    BookKind.MINUTES: "Sổ biên bản",
    BookKind.MEMBERS: "Danh sách đảng viên",
    BookKind.DUES: "Sổ thu đảng phí",
    BookKind.DUES_REPORT: "Báo cáo thu, nộp đảng phí",
    BookKind.LOG: "Sổ nhật ký hoạt động",
    BookKind.OUTGOING: "Sổ đăng ký văn bản đi",
    BookKind.INCOMING: "Sổ đăng ký văn bản đến",
    BookKind.HANDED_OUT: "Sổ cấp phát tài liệu",
    BookKind.FILES: "Sổ theo dõi giao nhận, mượn hồ sơ",
}
_SENT = (
    Column("Số, ký hiệu", 11),
    Column("Ngày tháng văn bản", 10, _MIDDLE),
    Column("Tên loại và trích yếu", 30),
    Column("Người ký", 14),
    Column("Nơi nhận", 18),
    Column("Nơi nhận bản lưu", 10),
    Column("Số bản", 6, _MIDDLE),
    Column("Ghi chú", 10),
)
_EMPTY: Mapping[BookKind, tuple[Column, ...]] = {
    BookKind.INCOMING: (
        Column("Số đến", 6, _MIDDLE),
        Column("Ngày đến", 9, _MIDDLE),
        Column("Số, ký hiệu", 12),
        Column("Ngày tháng văn bản", 10, _MIDDLE),
        Column("Cơ quan ban hành", 15),
        Column("Tên loại và trích yếu", 28),
        Column("Người nhận, ký nhận", 13),
        Column("Ghi chú", 9),
    ),
    BookKind.HANDED_OUT: (
        Column("TT", 4, _MIDDLE),
        Column("Ngày", 9, _MIDDLE),
        Column("Tên tài liệu", 30),
        Column("Số, ký hiệu", 12),
        Column("Số bản", 6, _MIDDLE),
        Column("Người nhận", 16),
        Column("Ký nhận", 10),
        Column("Ngày thu hồi", 9, _MIDDLE),
        Column("Ghi chú", 9),
    ),
    BookKind.FILES: (
        Column("TT", 4, _MIDDLE),
        Column("Ngày giao, mượn", 10, _MIDDLE),
        Column("Tên hồ sơ", 28),
        Column("Số tờ", 6, _MIDDLE),
        Column("Người giao", 14),
        Column("Người nhận, mượn", 14),
        Column("Ký nhận", 9),
        Column("Ngày trả", 9, _MIDDLE),
        Column("Ghi chú", 9),
    ),
}


@dataclass(frozen=True, slots=True)
class WrittenBook:
    """Hold a book of a year: what it is called, how many entries it has; None for a form to be filled in by hand."""

    kind: BookKind
    title: str
    count: int | None


def written_books(book: Book, year: int) -> tuple[WrittenBook, ...]:
    """Return the books of a year."""
    days = _days(year)
    counts: dict[BookKind, int] = {
        BookKind.RESOLUTIONS: book.papers.book_size(RESOLUTION, *days),
        BookKind.MINUTES: book.papers.book_size(MINUTES, *days),
        BookKind.MEMBERS: len(_on_list(book)),
        BookKind.DUES: sum(entry.month.year == year for entry in book.dues.book().entries),
        BookKind.DUES_REPORT: sum(one.month.year == year for one in book.dues.tills()),
        BookKind.LOG: len(book.log.find(ActivityQuestion(*days)).ids),
        BookKind.OUTGOING: sum(book.papers.book_size(kind, *days) for kind in _OF_PAPERS),
    }
    return tuple(WrittenBook(kind, title, counts.get(kind)) for kind, title in _TITLES.items())


def book_name(kind: BookKind, year: int) -> str:
    """Return what a file with a book is called, without its ending."""
    return f"{_TITLES[kind]} {year}"


def is_landscape(kind: BookKind) -> bool:
    """Tell whether a book lies on its side."""
    return kind is not BookKind.DUES_REPORT


def book_listing(book: Book, kind: BookKind, year: int) -> Listing:
    """Return a book of a year as a list; the book of minutes is no list: it is the minutes themselves."""
    days = _days(year)
    months = Month(year, 1), min(Month(year, 12), max(Month(year, 1), Month.of(book.today)))
    notebook = book.workspace.notebook
    makers: dict[BookKind, Callable[[], Listing]] = {
        BookKind.RESOLUTIONS: lambda: resolution_book(notebook, book.papers.book(RESOLUTION, *days), *days),
        BookKind.MEMBERS: lambda: MemberPapers(book).listing(_on_list(book), cards=True),
        BookKind.DUES: lambda: DuesPapers(notebook, book.dues, book.members).year_book(year),
        BookKind.DUES_REPORT: lambda: DuesPapers(notebook, book.dues, book.members).report(*months),
        BookKind.LOG: lambda: ActivityPapers(book).entries(book.log.find(ActivityQuestion(*days)).ids),
        BookKind.OUTGOING: lambda: _outgoing(book, year),
    }
    return makers[kind]() if kind in makers else _empty(book, kind, year)


def _days(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _on_list(book: Book) -> list[int]:
    """Return who is on the list today; those without a state are, or nobody would give them one."""
    today = book.today
    return [one.id for one in book.members.all() if one.state_on(today) not in ENDED]


def _sent(book: Book, year: int) -> list[Paper]:
    papers = [one for kind in _OF_PAPERS for one in book.papers.book(kind, *_days(year))]
    return sorted(papers, key=lambda one: (one.day, one.type, one.number or 0))


def _outgoing(book: Book, year: int) -> Listing:
    rows: list[tuple[Value, ...]] = [
        (
            symbol_of(one).removeprefix("Số "),
            one.day,
            f"{TYPE_NAMES[one.type]} {one.subject}",
            one.signer.replace("\n", ", "),
            "; ".join(one.recipients),
            "Chi bộ",
            "",
            f"Đính chính {one.revision - 1}: {one.reason}" if one.revision > 1 else "",
        )
        for one in _sent(book, year)
    ]
    return _framed(book, BookKind.OUTGOING, year, _SENT, tuple(rows))


def _empty(book: Book, kind: BookKind, year: int) -> Listing:
    columns = _EMPTY[kind]
    return _framed(book, kind, year, columns, (("\n",) * len(columns),) * _EMPTY_ROWS)


def _framed(
    book: Book, kind: BookKind, year: int, columns: tuple[Column, ...], rows: tuple[tuple[Value, ...], ...]
) -> Listing:
    cell = cell_of(book.workspace.notebook)
    return Listing(
        titles=(_TITLES[kind].upper(), f"Năm {year}"),
        columns=columns,
        rows=rows,
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        place_day=f"{cell.signing_place or _NO_PLACE}, {paper_date(book.today)}",
        signatures=(Signature("NGƯỜI GHI SỔ"), Signature("T/M CHI BỘ", "BÍ THƯ")),
        source=f"{_TITLES[kind]}; {cell.name or 'chi bộ'}",
    )
