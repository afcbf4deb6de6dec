# A document as a pack carries it and the library keeps it: identity, sections, relations.
# It must not know files, tables or how a document is shown.

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sotay.domain.dates import PartialDate


class Level(StrEnum):
    """Name the steps of a document's structure, outermost first."""

    PART = "phần"
    CHAPTER = "chương"
    HEADING = "mục"
    ARTICLE = "điều"
    CLAUSE = "khoản"
    POINT = "điểm"
    APPENDIX = "phụ lục"
    PASSAGE = "đoạn"  # text under no numbered step: preamble, closing, a plain notice

    @property
    def depth(self) -> int:
        """Return 0 for the outermost steps, growing inwards."""
        return _DEPTH[self]


_DEPTH = {
    Level.PART: 0,
    Level.APPENDIX: 0,
    Level.PASSAGE: 0,
    Level.CHAPTER: 1,
    Level.HEADING: 2,
    Level.ARTICLE: 3,
    Level.CLAUSE: 4,
    Level.POINT: 5,
}


class RelationKind(StrEnum):
    """Name what one document does to, or owes, another one."""

    REPLACES = "replaces"
    REPLACED_BY = "replaced_by"
    REPEALS = "repeals"
    REPEALED_BY = "repealed_by"
    AMENDS = "amends"
    AMENDED_BY = "amended_by"
    IMPLEMENTS = "implements"
    IMPLEMENTED_BY = "implemented_by"
    FOLLOWS_UP = "follows_up"
    FOLLOWED_UP_BY = "followed_up_by"
    CITES = "cites"
    CITED_BY = "cited_by"

    @property
    def inverse(self) -> "RelationKind":
        """Return the same relation seen from the other document."""
        return _INVERSE[self]


_PAIRS = (
    (RelationKind.REPLACES, RelationKind.REPLACED_BY),
    (RelationKind.REPEALS, RelationKind.REPEALED_BY),
    (RelationKind.AMENDS, RelationKind.AMENDED_BY),
    (RelationKind.IMPLEMENTS, RelationKind.IMPLEMENTED_BY),
    (RelationKind.FOLLOWS_UP, RelationKind.FOLLOWED_UP_BY),
    (RelationKind.CITES, RelationKind.CITED_BY),
)
_INVERSE = dict(_PAIRS) | {passive: active for active, passive in _PAIRS}


class Status(StrEnum):
    """Name the validity (hiệu lực) of a document on a day."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    REPLACED = "replaced"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Section:
    """Hold one step of a document's text; sections follow each other in reading order, nesting by level."""

    level: Level
    label: str  # as printed: "Điều 5", "Chương II", "1.", "a)"; empty for plain passages
    heading: str
    text: str
    html: str = ""  # the same passage with its tables and emphasis in the reduced subset; empty where text says it all


@dataclass(frozen=True, slots=True)
class Relation:
    """Point at another document by what people know of it; it need not be in the library."""

    kind: RelationKind
    number: str
    issuer: str | None = None
    issued: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """Name a file that travels with a document; its content is found by SHA-256 (hex)."""

    name: str
    media_type: str
    sha256: str
    length: int


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one revision of a published document.

    The UUID is for machines. People know it by number-symbol, issuer and day of issue: numbers restart each term of a
    committee, so a number alone means several documents (05-HD/VPTW, 27/5/2026). Some documents, like the Party
    Statute, have no number.
    """

    uid: UUID
    number: str | None
    type: str
    issuer: str
    issued: PartialDate | None
    title: str
    effective: date | None = None
    expires: date | None = None
    status: Status = Status.UNKNOWN  # as the publisher declared it; validity on a day is computed
    term: str | None = None
    tags: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    relations: tuple[Relation, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    must_read: bool = False
    summary: str = ""


def called(document: Document) -> str:
    """Return what people call a document in a list: number, type and title."""
    return name_from(document.number, document.type, document.title)


def name_from(number: str | None, type_name: str, title: str) -> str:
    """Return the same name from its parts; a title that begins with its type does not repeat it (Điều lệ Đảng …)."""
    words = title if title.lower().startswith(type_name.lower()) else f"{type_name} {title}"
    return f"{number} · {words}" if number else words
