# A Party paper before it is a file: heading, title, text, who signs, who receives it, and the form it has to keep.
# It must not know meetings, nor Word files or pages.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sotay.domain.official_form import Element, Letters, OfficialForm
from sotay.domain.papers import BlockRole
from sotay.exports.copies import LINE_BREAK, Emphasis, Table
from sotay.exports.times import SAFE, balanced, millimetres

STAR = "*"
RECIPIENTS = "Nơi nhận:"
_WIDEST = 100  # mm that the column of the Party may take to keep a long place on one line
_BEFORE_LIST, _LISTED = 35, 45  # mm


@dataclass(frozen=True, slots=True)
class OfficialParagraph:
    """Hold one paragraph; its text bears its own mark: "I- ...", "1. ...", "- ...", "- Căn cứ ...;"."""

    role: BlockRole
    text: str
    emphases: tuple[Emphasis, ...] = ()


OfficialBlock = OfficialParagraph | Table


@dataclass(frozen=True, slots=True)
class OfficialSignature:
    """Hold who signs: on whose behalf ("T/M CHI BỘ") or in what part, the position, and the name below the room.

    `note` stands below the position: "(ký, ghi rõ họ tên)".
    """

    authority: str
    position: str = ""
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficialPaper:
    """Hold a paper of a Party body; every text is in Vietnamese, and what is printed in capitals may come in any.

    A paper without a `type_name` is a công văn: its subject stands below its number. Minutes have no `place_day`.
    One signature stands on the right beside the recipients, two stand side by side with the recipients below.
    `above` are the lines over all others ("Dự thảo lần 1", "TÀI LIỆU HỘI NGHỊ"). `mark` stands across each page, behind
    the words; "" is none.
    """

    form: OfficialForm
    superior: str
    body: str
    blocks: tuple[OfficialBlock, ...]
    title_for_file: str
    made: date
    symbol: str = ""
    place_day: str = ""
    above: tuple[str, ...] = ()
    type_name: str = ""
    subject: str = ""
    addressees: tuple[str, ...] = ()
    signatures: tuple[OfficialSignature, ...] = ()
    recipients: tuple[str, ...] = ()
    mark: str = ""

    @property
    def heading_widths(self) -> tuple[float, float]:
        """Return the columns of the heading in millimetres; a long place takes room from the bodies."""
        left, right = self.form.page.heading
        letters = self.form.letters[Element.PLACE_DAY]
        wanted = millimetres(self.place_day, letters.points) / SAFE + 1
        widened = wanted if right < wanted <= _WIDEST else right
        return left + right - widened, widened


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one text outside the body of a paper, and which element of the form it is."""

    element: Element
    text: str


def above(paper: OfficialPaper) -> tuple[Part, ...]:
    """Return what stands over the heading, above its left column."""
    return _set(paper, (Part(Element.ABOVE, one) for one in paper.above), paper.heading_widths[0])


def bodies(paper: OfficialPaper) -> tuple[Part, ...]:
    """Return what stands in the left column of the heading, from top to bottom."""
    subject = Part(Element.LETTER_SUBJECT, "" if paper.type_name else paper.subject)
    parts = (
        Part(Element.SUPERIOR, paper.superior),
        *(Part(Element.BODY_NAME, line) for line in paper.body.split(LINE_BREAK)),
        Part(Element.STAR, STAR),
        Part(Element.SYMBOL, paper.symbol),
        subject,
    )
    return _set(paper, parts, paper.heading_widths[0])


def titles(paper: OfficialPaper) -> tuple[Part, ...]:
    """Return type and subject, which stand in the middle; nothing for a công văn."""
    parts = (Part(Element.TYPE_NAME, paper.type_name), Part(Element.SUBJECT, paper.subject))
    return _set(paper, parts, paper.form.page.room) if paper.type_name else ()


def address_lines(paper: OfficialPaper) -> tuple[tuple[str, float], ...]:
    """Return the lines of the addressees and how far each is set in, in millimetres; one alone is not set in."""
    word = paper.form.address_word(paper.type_name)
    if len(paper.addressees) == 1:
        return ((f"{word}: {paper.addressees[0]}", 0.0),)
    listed = ((line, _LISTED) for line in paper.form.recipient_lines(paper.addressees))
    return ((f"{word}:", _BEFORE_LIST), *listed) if paper.addressees else ()


def place_day(paper: OfficialPaper) -> tuple[Part, ...]:
    """Return place and day, or nothing; where they are longer than a line the day begins a new one."""
    room = paper.heading_widths[1]
    whole = _set(paper, (Part(Element.PLACE_DAY, paper.place_day),), room)
    if not any(LINE_BREAK in part.text for part in whole):
        return whole
    place, comma, day = paper.place_day.rpartition(",")
    return _set(paper, (Part(Element.PLACE_DAY, place + comma), Part(Element.PLACE_DAY, day)), room)


def signature(paper: OfficialPaper, one: OfficialSignature, room: float) -> tuple[Part, ...]:
    """Return what stands in the column of one who signs: an empty text is a line of the room to sign."""
    above = (
        Part(Element.AUTHORITY, one.authority),
        Part(Element.POSITION, one.position),
        Part(Element.SIGN_NOTE, one.note),
    )
    lines = (Part(Element.SIGNER, ""),) * paper.form.text.room_to_sign
    return _set(paper, above, room) + lines + _set(paper, (Part(Element.SIGNER, one.name),), room)


def _set(paper: OfficialPaper, parts: Iterable[Part], room: float) -> tuple[Part, ...]:
    """Leave out what is empty, print capitals, and break evenly what is longer than a line."""
    return tuple(_broken(part, paper.form.letters[part.element], room) for part in parts if part.text.strip())


def _broken(part: Part, letters: Letters, room: float) -> Part:
    lines = balanced(letters.shown(part.text.strip()), room, letters.points, bold=letters.bold)
    return replace(part, text=LINE_BREAK.join(lines))
