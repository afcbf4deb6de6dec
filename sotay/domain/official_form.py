# The form of a Party paper: margins, letters, lines and marks, and the spelling of its number and its date.
# It must not know where the measures come from, nor how papers are drawn.

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sotay.domain.vocabulary import DocumentType

CELL = "CB"  # chi bộ, as a level of bodies and at the end of a symbol
CONGRESS = "ĐH"  # đại hội, at the end of a symbol
_DIGITS = 2
_ROOM_TO_WRITE = "\u00a0" * 6
# Every guidance seen (36-HD/VPTW 2018, 05-HD/VPTW 2026) spells the date like this, so that no digit can be added.
_DAY_WITH_ZERO, _MONTH_WITH_ZERO = 9, 2


class Element(StrEnum):
    """Name the parts of a paper that the guidance gives letters of their own (36-HD/VPTW, phụ lục)."""

    PARTY = "party"
    SUPERIOR = "superior"
    BODY_NAME = "body_name"
    STAR = "star"
    SYMBOL = "symbol"
    PLACE_DAY = "place_day"
    ABOVE = "above"
    TYPE_NAME = "type_name"
    SUBJECT = "subject"  # trích yếu
    LETTER_SUBJECT = "letter_subject"  # trích yếu of a công văn
    ADDRESSEE = "addressee"
    TEXT = "text"
    SECTION = "section"
    HEADING = "heading"
    TABLE = "table"
    AUTHORITY = "authority"
    POSITION = "position"
    SIGN_NOTE = "sign_note"
    SIGNER = "signer"
    RECIPIENTS_HEAD = "recipients_head"
    RECIPIENTS = "recipients"


@dataclass(frozen=True, slots=True)
class Letters:
    """Say how the letters of an element are set; `caps` is for texts that are printed in capitals."""

    points: float
    bold: bool = False
    italic: bool = False
    under: bool = False
    caps: bool = False

    def shown(self, text: str) -> str:
        """Return a text as it is printed."""
        return text.upper() if self.caps else text


@dataclass(frozen=True, slots=True)
class PageForm:
    """Give the paper in millimetres: its size, its margins, and the two columns of the heading and of the end."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    heading: tuple[float, float]
    ending: tuple[float, float]

    @property
    def room(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class TextForm:
    """Give lines, gaps and the drawn rule in points, the first-line indent in millimetres, and what else is fixed."""

    line: float
    gap: float
    indent: float
    rule: float
    under_title: str
    room_to_sign: int
    reading: tuple[float, float]  # letters and lines of large type


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Give the first page that has a number, how far from the edge in millimetres it stands, and its letters."""

    first: int
    edge: float
    points: float


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """Hold the form of papers on a day (thể thức văn bản của Đảng), and the rules that it was put together from."""

    page: PageForm
    text: TextForm
    number: PageNumber
    letters: Mapping[Element, Letters]
    address: Mapping[str, str]  # by type; "" is for all others
    recipients_between: str
    sources: tuple[str, ...]

    def address_word(self, type_name: str) -> str:
        """Return what stands before the addressees of a type, in any case: "Kính gửi", "Kính trình"."""
        wanted = type_name.casefold()
        return next((word for name, word in self.address.items() if name.casefold() == wanted), self.address[""])

    def recipient_lines(self, recipients: tuple[str, ...]) -> tuple[str, ...]:
        """Return the list below "Nơi nhận:", a dash before each, a full stop after the last."""
        ends = [self.recipients_between] * (len(recipients) - 1) + ["."]
        bare = (one.strip().lstrip("-– ").rstrip(" ;,.") for one in recipients)
        return tuple(f"- {one}{end}" for one, end in zip(bare, ends, strict=True)) if recipients else ()

    def enlarged(self) -> "OfficialForm":
        """Return the form for copies to read, whose text is in large type; what is signed keeps the prescribed one."""
        points, line = self.text.reading
        grown = {one: replace(kept, points=max(kept.points, points)) for one, kept in self.letters.items()}
        small = {one: self.letters[one] for one in _STEADY}
        return replace(self, text=replace(self.text, line=line), letters={**grown, **small})


_STEADY = (Element.PARTY, Element.SUPERIOR, Element.BODY_NAME, Element.STAR, Element.SYMBOL, Element.PLACE_DAY)


def paper_date(day: date) -> str:
    """Return a date as papers spell it: "ngày 05 tháng 02 năm 2026", "ngày 27 tháng 5 năm 2026"."""
    number = f"{day.day:02d}" if day.day <= _DAY_WITH_ZERO else str(day.day)
    month = f"{day.month:02d}" if day.month <= _MONTH_WITH_ZERO else str(day.month)
    return f"ngày {number} tháng {month} năm {day.year}"


def paper_symbol(number: int | None, type_abbrev: str, organ: str = CELL) -> str:
    """Return number and symbol, "Số 05-NQ/CB"; without a number there is room to write it."""
    told = _ROOM_TO_WRITE if number is None else f"{number:0{_DIGITS}d}"
    return f"Số {told}-{type_abbrev}/{organ}"


def abbreviation_on(kind: DocumentType, day: date) -> str:
    """Return the letters of a type in a symbol on a day, the prescribed ones first; "" where it has none."""
    return next((short.text for short in kind.abbreviations if short.period.holds_on(day)), "")
