# The activity log on paper: the book of entries, the summary of a period, what was done for a document.
# It must not know windows, printers or files. Its words are Vietnamese only, as papers are.

from collections.abc import Sequence
from dataclasses import replace

from sotay.domain.activities import Activity
from sotay.domain.activity_summary import Summary, figure_words, summarise
from sotay.services.activity_view import Implementation, PeriodSummary, names_of
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.listings import Align, Column, Heading, Listing, Signature, Value
from sotay.services.member_list import MemberList

_NO_PLACE = "." * 20  # room to write it
_MIDDLE = Align.MIDDLE
_ENTRIES = (
    Column("STT", 4, _MIDDLE),
    Column("Ngày", 9),
    Column("Loại việc", 11),
    Column("Nội dung", 27),
    Column("Người tham gia", 18),
    Column("Kết quả", 20),
    Column("Số liệu", 15),
)
_KINDS = (
    Column("STT", 4, _MIDDLE),
    Column("Loại việc", 22),
    Column("Số việc", 9, Align.RIGHT, amount=True),
    Column("Lượt người", 10, Align.RIGHT, amount=True),
    Column("Số giờ", 9, Align.RIGHT),
    Column("Số liệu cộng lại", 46),
)


class ActivityPapers:
    """Make lists of the log for use outside of it, on the day of the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def entries(self, ids: Sequence[int], title: str = "SỔ NHẬT KÝ HOẠT ĐỘNG") -> Listing:
        """Return entries, oldest first, as the book that is printed and signed."""
        return self._entries(summarise(self._book.log.entries(ids)), (title,))

    def period(self, told: PeriodSummary) -> Listing:
        """Return the summary of a period, one row for each kind."""
        rows: list[tuple[Value, ...]] = [
            (place, title, *_sums(part)) for place, (title, part) in enumerate(told.kinds, 1)
        ]
        if rows:
            rows.append((None, "Cộng", *_sums(told.summary)))
        titles = ("TỔNG HỢP HOẠT ĐỘNG CỦA CHI BỘ", told.period.title)
        return self._framed(Listing(titles, _KINDS, tuple(rows)))

    def document(self, told: Implementation) -> Listing:
        """Return what was done for a document, with its figures below."""
        name = told.document.label or told.document.title
        listing = self._entries(told.summary, ("KẾT QUẢ THỰC HIỆN", name))
        figures = "; ".join(figure_words(one) for one in told.summary.figures)
        return replace(listing, notes=(f"Cộng: {figures}.", *listing.notes) if figures else listing.notes)

    def name(self, what: str = "Nhật ký hoạt động") -> str:
        """Return what a file is called, without its ending."""
        return f"{what.replace('/', '_')} {self._book.today:%Y-%m-%d}"

    def _entries(self, told: Summary, titles: tuple[str, ...]) -> Listing:
        kinds, names = self._book.log.kind_titles(), names_of(self._book, told.entries)
        rows = tuple(_row(place, one, kinds, names) for place, one in enumerate(told.entries, 1))
        turns = f"{told.count} việc, {told.turns} lượt người tham gia."
        return self._framed(Listing(titles, _ENTRIES, rows, notes=(turns,)))

    def _framed(self, listing: Listing) -> Listing:
        cell, day = cell_of(self._book.workspace.notebook), self._book.today
        secretary = MemberList(self._book.members).secretary()
        place_day = f"{cell.signing_place or _NO_PLACE}, ngày {day:%d} tháng {day:%m} năm {day:%Y}"
        return replace(
            listing,
            heading=Heading(cell.superior, cell.name or "Chi bộ"),
            place_day=place_day,
            signatures=(Signature("NGƯỜI GHI SỔ"), Signature("T/M CHI BỘ", "BÍ THƯ", secretary)),
            source=f"{cell.name or 'Chi bộ'}; lập ngày {day:%d/%m/%Y}",
        )


def _row(place: int, one: Activity, kinds: dict[str, str], names: dict[int, str]) -> tuple[Value, ...]:
    people = ", ".join(names[person] for person in one.people if person in names)
    others = f"và {one.others} người khác" if one.others and people else f"{one.others} người" if one.others else ""
    figures = "\n".join(figure_words(each) for each in one.figures)
    told = " ".join(filter(None, (people, others)))
    title = "\n".join(filter(None, (one.title, one.text)))
    return (place, one.day, kinds.get(one.kind, one.kind), title, told, one.result, figures)


def _sums(part: Summary) -> tuple[Value, ...]:
    figures = "; ".join(figure_words(one) for one in part.figures)
    return (part.count, part.turns, part.hours, figures)
