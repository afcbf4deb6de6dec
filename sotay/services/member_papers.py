# The list of members on paper (mẫu 7-HSĐV): who is on it, whose it is, who signs.
# It must not know windows, printers or files. Its words are Vietnamese only, as the form's are.

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sotay.domain.members import Member, MemberState
from sotay.domain.register import FORM, HEADERS, TITLE, register_rows
from sotay.services.book import Book
from sotay.services.cell import Cell, cell_of
from sotay.services.listings import Align, Column, Heading, Listing, Signature
from sotay.services.member_list import MemberList

__all__ = ["Listing", "MemberPapers", "Signing", "register_listing"]

# Shares of the width; what is written in most rows has most of it.
_SHARES = (4, 13, 7, 11, 13, 12, 11, 13, 6, 9, 9, 8, 8, 9)
_MIDDLE = frozenset({0})
_NO_PLACE = "." * 20  # room to write it


@dataclass(frozen=True, slots=True)
class Signing:
    """Hold whose list it is, and the secretary who signs it; may be empty."""

    cell: Cell = Cell()  # noqa: RUF009 - frozen
    secretary: str = ""


class MemberPapers:
    """Make the list of members of an open book for use outside of it, on its day."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def listing(self, ids: Collection[int], *, cards: bool) -> Listing:
        """Return the list of some members; without `cards` their numbers show the last digits only."""
        members = MemberList(self._book.members)
        signing = Signing(cell_of(self._book.workspace.notebook), members.secretary())
        return register_listing(members.asked(ids), signing, self._book.members.today(), cards=cards)

    def name(self) -> str:
        """Return what a file with the list of today is called, without its ending."""
        return f"Danh sách đảng viên {self._book.members.today():%Y-%m-%d}"


def register_listing(members: Iterable[Member], signing: Signing, day: date, *, cards: bool) -> Listing:
    """Return the list as it stands on a day, to be signed, in the order of the names."""
    shown = tuple(members)
    columns = tuple(
        Column(head, share, Align.MIDDLE if at in _MIDDLE else Align.LEFT)
        for at, (head, share) in enumerate(zip(HEADERS, _SHARES, strict=True))
    )
    cell = signing.cell
    heading = Heading(cell.superior, cell.name or "Chi bộ", FORM)
    place_day = f"{cell.signing_place or _NO_PLACE}, ngày {day:%d} tháng {day:%m} năm {day:%Y}"
    secretary = Signature("T/M CHI BỘ", "BÍ THƯ", signing.secretary)
    return Listing(
        titles=(TITLE, f"(tính đến ngày {day:%d/%m/%Y})"),
        columns=columns,
        rows=tuple(row.columns for row in register_rows(shown, day, masked=not cards)),
        heading=heading,
        notes=(f"Danh sách này có {_summed(shown, day)}.",),
        place_day=place_day,
        signatures=(Signature("NGƯỜI LẬP DANH SÁCH"), secretary),
        source=f"{FORM}; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
        numbered=True,
    )


def _summed(members: Iterable[Member], day: date) -> str:
    states = Counter(member.state_on(day) for member in members)
    words = {
        MemberState.OFFICIAL: "chính thức",
        MemberState.PROBATIONARY: "dự bị",
        MemberState.EXEMPT: "được miễn công tác và sinh hoạt",
        MemberState.TEMPORARY_HERE: "sinh hoạt tạm thời tại chi bộ",
        MemberState.TEMPORARY_ELSEWHERE: "sinh hoạt tạm thời ở nơi khác",
        MemberState.SUSPENDED: "đang bị đình chỉ sinh hoạt",
        MemberState.MOVED: "đã chuyển đi",
        MemberState.LEFT: "đã ra khỏi Đảng",
        MemberState.DECEASED: "đã từ trần",
    }
    told = [f"{states[state]} {word}" for state, word in words.items() if states[state]]
    if states[None]:
        told.append(f"{states[None]} chưa ghi tình trạng")
    return f"{states.total()} đảng viên: {', '.join(told)}" if told else f"{states.total()} đảng viên"
