# The lines of a pack and of `pack.toml`: strict models that refuse what they do not know.
# It must not know archives, signatures or where a line came from.

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError

from sotay.domain.documents import Level, RelationKind, Status
from sotay.packs.fields import (
    Channel,
    Day,
    FileName,
    Hash,
    Html,
    Issued,
    Line,
    MediaType,
    Name,
    Revision,
    Sequence,
    ShardName,
    Size,
    Strict,
    Summary,
    Text,
    Version,
    Word,
)

SCHEMA = 1
MIN_APP = "0.1.0"
MAX_SHARD_BYTES = 16 * 1024 * 1024
MAX_SHARD_DOCUMENTS = 1000
CHUNK = 4 * 1024 * 1024
CHUNKED_ABOVE = 8 * 1024 * 1024
MAX_PACK_BYTES = 2**31 - 1  # FAT32 sticks and old file servers


class PackToml(Strict):
    """Hold the fields of `pack.toml`."""

    channel: Channel
    sequence: Sequence
    title: Name
    issuer: Name
    issued: Day
    next_expected: Day | None = None
    kind: Literal["base", "update"] = "base"
    base_sequence: Sequence | None = None

    @model_validator(mode="after")
    def _base_fits_kind(self) -> "PackToml":
        if (self.kind == "update") != (self.base_sequence is not None):
            raise PydanticCustomError("bad_base", "base_sequence belongs to an update, and only there")
        if self.base_sequence is not None and self.base_sequence >= self.sequence:
            raise PydanticCustomError("bad_base", "base_sequence must be lower than sequence")
        return self


class PackCustom(Strict):
    """Hold what the signed `META/pack.json` says of the pack beside the hash of its manifest."""

    channel: Channel
    sequence: Sequence
    base_sequence: Sequence | None
    title: Name
    issuer: Name
    issued: Day
    next_expected: Day | None
    schema_: Annotated[int, Field(ge=1, alias="schema")]
    min_app: Version
    documents: Size
    withdrawn: Size
    unpacked_bytes: Size
    blob_bytes: Size


class ManifestHeader(Strict):
    """Open the manifest: whose it is and how many lines follow."""

    format: Literal["goi"]
    channel: Channel
    sequence: Sequence
    shards: Annotated[int, Field(ge=0, le=9_999)]
    blobs: Annotated[int, Field(ge=0, le=20_000)]


class ShardEntry(Strict):
    """Describe one file of document lines."""

    name: ShardName
    sha256: Hash
    length: Size
    raw_length: Annotated[int, Field(ge=1, le=MAX_SHARD_BYTES)]

    @property
    def member(self) -> str:
        """Return the name in the archive."""
        return self.name


class BlobEntry(Strict):
    """Describe one attachment; over 8 MiB, `chunks` are the SHA-256 of each 4 MiB."""

    sha256: Hash
    length: Size
    media_type: MediaType
    name: FileName
    chunks: tuple[Hash, ...] = ()

    @model_validator(mode="after")
    def _chunks_fit_length(self) -> "BlobEntry":
        expected = -(-self.length // CHUNK) if self.length > CHUNKED_ABOVE else 0
        if len(self.chunks) != expected:
            raise PydanticCustomError("bad_chunks", "chunk hashes do not fit the length")
        return self

    @property
    def member(self) -> str:
        """Return the name in the archive."""
        return f"blobs/{self.sha256}"


class SectionPart(Strict):
    """Hold one step of a document's text."""

    level: Level
    label: Word = ""
    heading: Line = ""
    text: Text = ""
    html: Html = ""


class RelationPart(Strict):
    """Point at another document."""

    kind: RelationKind
    number: Word
    issuer: Line | None = None
    issued: Issued | None = None


class AttachmentPart(Strict):
    """Name a blob of the same pack."""

    name: FileName
    media_type: MediaType
    sha256: Hash
    length: Size


class UpsertLine(Strict):
    """Carry one revision of a document."""

    op: Literal["upsert"]
    uid: UUID
    revision: Revision
    number: Word | None = None
    type: Word
    issuer: Line
    issued: Issued | None = None
    title: Line
    effective: Day | None = None
    expires: Day | None = None
    status: Status = Status.UNKNOWN
    term: Word | None = None
    tags: Annotated[tuple[Word, ...], Field(max_length=200)] = ()
    sections: Annotated[tuple[SectionPart, ...], Field(max_length=50_000)] = ()
    relations: Annotated[tuple[RelationPart, ...], Field(max_length=10_000)] = ()
    attachments: Annotated[tuple[AttachmentPart, ...], Field(max_length=1_000)] = ()
    must_read: bool = False
    summary: Summary = ""


class WithdrawLine(Strict):
    """Take a document back."""

    op: Literal["withdraw"]
    uid: UUID
    revision: Revision


DocumentLine = UpsertLine | WithdrawLine
DOCUMENT_LINE: TypeAdapter[DocumentLine] = TypeAdapter(Annotated[DocumentLine, Field(discriminator="op")])
MANIFEST_LINE: TypeAdapter[ShardEntry | BlobEntry] = TypeAdapter(ShardEntry | BlobEntry)
