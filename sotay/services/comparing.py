# Two revisions of a document, or a document and its successor, side by side; and what else each may be laid beside.
# It must not know pages or how differences are shown.

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.differences import Kind, Pair, Passage, Piece, compare
from sotay.domain.documents import RelationKind, name_from
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.services.book import Book
from sotay.services.exporting import origin
from sotay.services.rendering import section_title
from sotay.storage.records import Card, PackRow, StoredDocument, StoredSection

__all__ = ["Choice", "Comparison", "Kind", "Pair", "Piece", "Side", "choices", "lay_side_by_side"]

# Only these say that one document took, or changes, the place of the other.
_NEIGHBOURS = (
    *(RelationKind.REPLACES, RelationKind.REPLACED_BY, RelationKind.REPEALS, RelationKind.REPEALED_BY),
    *(RelationKind.AMENDS, RelationKind.AMENDED_BY),
)


@dataclass(frozen=True, slots=True)
class Side:
    """Hold one of the two texts: its document, the pack it came by and the length of each passage's heading."""

    document: StoredDocument
    found_in: PackRow | None
    titles: tuple[int, ...]

    @property
    def pack(self) -> str:
        """Return the title of the pack."""
        return self.found_in.record.title if self.found_in else ""

    @property
    def name(self) -> str:
        """Return what people call the document in short: its number, or type and title."""
        card = self.document.card
        return card.number or name_from(None, card.type, card.title)

    @property
    def day(self) -> str:
        """Return the day of issue as people write it; "" where it is not known."""
        return _printed(self.document.card.issued)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold both sides, None for one that the library does not hold, and the rows; none where a side is missing."""

    old: Side | None
    new: Side | None
    rows: tuple[Pair, ...]

    @property
    def differences(self) -> tuple[int, ...]:
        """Return the numbers of the rows that differ."""
        return tuple(number for number, row in enumerate(self.rows) if row.kind is not Kind.SAME)

    def source(self, today: date) -> str:
        """Return the source line of a copy, in the language of the documents; "" where a side is missing."""
        if self.old is None or self.new is None:
            return ""
        left, right = (origin(side.document, side.found_in) for side in (self.old, self.new))
        return f"Nguồn: bên trái là {left}; bên phải là {right}; xuất ngày {today:%d/%m/%Y}."


@dataclass(frozen=True, slots=True)
class Choice:
    """Name a text that a side may show."""

    uid: str
    revision_id: int
    number: str
    day: str
    revision: int
    pack: str


def lay_side_by_side(
    book: Book, old: tuple[str, int | None], new: tuple[str, int | None], progress: Progress = silent
) -> Comparison:
    """Return two texts compared, each given by uid and revision id, None for the current one.

    `progress` counts passages and may stop it.
    """
    left, right = _read(book, *old), _read(book, *new)
    rows = compare(left[1], right[1], progress) if left and right else ()
    return Comparison(left and left[0], right and right[0], rows)


def choices(book: Book, uid: str) -> tuple[Choice, ...]:
    """Return the revisions of a document, newest first, then the documents it replaced, amended, or gave way to."""
    library = book.workspace.library
    found = [library.document(UUID(uid), revision) for revision in library.revisions(UUID(uid))]
    for relation in _relations(book, uid):
        found += [library.document(card.uid) for card in relation if str(card.uid) != uid]
    packs = _packs(book)
    known = {one.card.revision_id: one for one in found}
    return tuple(
        Choice(
            str(one.card.uid),
            one.card.revision_id,
            one.card.number or one.card.title,
            _printed(one.card.issued),
            one.revision,
            packs[one.pack_id].record.title if one.pack_id in packs else "",
        )
        for one in known.values()
    )


def _relations(book: Book, uid: str) -> list[tuple[Card, ...]]:
    try:
        view = book.library.view(uid)
    except SotayError as error:
        if error.code is not Code.DOCUMENT_NOT_FOUND:  # withdrawn: only its revisions are left
            raise
        return []
    return [relation.candidates for relation in view.relations if relation.kind in _NEIGHBOURS]


def _read(book: Book, uid: str, revision_id: int | None) -> tuple[Side, list[Passage]] | None:
    library = book.workspace.library
    try:
        document = library.document(UUID(uid), revision_id)
    except SotayError as error:
        if error.code is not Code.DOCUMENT_NOT_FOUND:
            raise
        return None
    sections = library.sections(document.card.revision_id)
    titles = tuple(len(_title(section)) for section in sections)
    side = Side(document, _packs(book).get(document.pack_id), titles)
    return side, [Passage(section.anchor, _words(section)) for section in sections]


def _title(section: StoredSection) -> str:
    """Return the heading, or a number that leads the text as the reader shows it: "1."."""
    title = section_title(section)
    return f"{title}." if not section.heading and title[-1:].isalnum() else title


def _words(section: StoredSection) -> str:
    return ("\n" if section.heading else " ").join(filter(None, (_title(section), section.text)))


def _packs(book: Book) -> dict[int, PackRow]:
    return {pack.id: pack for pack in book.workspace.library.history()}


def _printed(day: PartialDate | None) -> str:
    parts = (day.day, day.month, day.year) if day else ()
    return "/".join(f"{part:02d}" for part in parts if part)
