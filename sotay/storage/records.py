# What crosses the border of storage: frozen values, never a row or a cursor.
# It must not know SQL or files.

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Attachment, Document, Level, RelationKind, Status


@dataclass(frozen=True, slots=True)
class Counts:
    """Count the documents of a pack by what importing it does to them."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    unchanged: int = 0

    @property
    def touched(self) -> int:
        """Return how many changes the import writes."""
        return self.added + self.changed + self.withdrawn


@dataclass(frozen=True, slots=True)
class PackRecord:
    """Describe a verified pack about to be applied; `counts` is what the preview promised."""

    channel: str
    sequence: int
    kind: str  # "base" or "update"
    base_sequence: int | None
    title: str
    issuer: str
    issued: date
    next_expected: date | None
    schema: int
    manifest_sha256: str
    root_fingerprint: str
    imported_at: datetime
    counts: Counts


@dataclass(frozen=True, slots=True)
class PackRow:
    """Hold one line of the history of imports; `undone_at` is set when the import was taken back."""

    id: int
    record: PackRecord
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """Tell how far a channel has come: its newest applied pack and the newest base under it."""

    pack: PackRow
    base_sequence: int | None


@dataclass(frozen=True, slots=True)
class Upsert:
    """Bring a new document, or a new revision of a known one; `digest` is the hash of its content."""

    document: Document
    revision: int
    digest: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take a document out of the library; its revisions stay for the history."""

    uid: UUID
    revision: int


Change = Upsert | Withdraw


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what a list shows of one revision."""

    revision_id: int
    uid: UUID
    channel: str
    number: str | None
    type: str
    issuer: str
    issued: PartialDate | None
    title: str
    status: Status
    term: str | None
    must_read: bool


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """Hold one revision without its text; `current` tells whether it is what the library shows today."""

    card: Card
    pack_id: int
    revision: int
    digest: str
    withdrawn: bool
    current: bool
    effective: date | None
    expires: date | None
    summary: str
    tags: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    section_count: int


@dataclass(frozen=True, slots=True)
class StoredSection:
    """Hold one section of a revision; ids follow reading order."""

    id: int
    revision_id: int
    level: Level
    label: str
    anchor: str
    heading: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class StoredRelation:
    """Hold one relation and the revision that states it."""

    source: Card
    kind: RelationKind
    number: str
    number_key: str
    issuer: str | None
    issued: PartialDate | None


@dataclass(frozen=True, slots=True)
class Days:
    """Hold what alone tells the validity of a document that no relation binds."""

    issued: PartialDate | None
    effective: date | None
    expires: date | None
    status: Status


@dataclass(frozen=True, slots=True)
class Facet:
    """Count the current documents that share a word: a tag, an issuer, a type."""

    name: str
    documents: int


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """Hold the outcome of a check: no problems, or one line each, and what the library holds now."""

    problems: tuple[str, ...]
    documents: int
    revisions: int
    sections: int
    packs: int

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems
