# The tables of library.db: packs, documents, their immutable revisions and what belongs to a revision.
# It must not hold queries. The search tables are no business of it. (Annotations stay evaluated: SQLModel reads them.)

from typing import ClassVar

from sqlalchemy import ForeignKey, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from sotay.domain.documents import Level, RelationKind, Status
from sotay.storage.tables import NAMES, counted, dated, flag, number_column, one_of, text_column


class LibraryTable(SQLModel):
    """Keep the tables of this database apart from those of the notebook."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


class PackTable(LibraryTable, table=True):
    """Hold one import; an undone pack keeps its row, so history is complete."""

    __tablename__ = "pack"
    __table_args__ = (
        one_of("kind", ("base", "update")),
        *counted("sequence", "added", "changed", "withdrawn", "unchanged"),
        *(dated(column) for column in ("issued", "next_expected", "imported_at", "undone_at")),
        Index("ix_pack_applied", "channel", "sequence", unique=True, sqlite_where=text("undone_at IS NULL")),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    channel: str = Field(sa_column=text_column())
    sequence: int = Field(sa_column=number_column())
    kind: str = Field(sa_column=text_column())
    base_sequence: int | None = Field(default=None, sa_column=number_column(null=True))
    title: str = Field(sa_column=text_column())
    issuer: str = Field(sa_column=text_column())
    issued: str = Field(sa_column=text_column())
    next_expected: str | None = Field(default=None, sa_column=text_column(null=True))
    format: int = Field(sa_column=number_column(name="schema"))
    manifest_sha256: str = Field(sa_column=text_column())
    root_fingerprint: str = Field(sa_column=text_column())
    imported_at: str = Field(sa_column=text_column())
    undone_at: str | None = Field(default=None, sa_column=text_column(null=True))
    added: int = Field(sa_column=number_column())
    changed: int = Field(sa_column=number_column())
    withdrawn: int = Field(sa_column=number_column())
    unchanged: int = Field(sa_column=number_column())


class DocumentTable(LibraryTable, table=True):
    """Hold one published document, whatever its revisions say; it belongs to the channel that brought it first."""

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("uid"), {"sqlite_strict": True})

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    channel: str = Field(sa_column=text_column())


_NEWEST = (
    *("document_id", "id", "op", "first_section", "section_count", "number_key", "type", "issuer", "issued", "term"),
    *("effective", "expires", "status"),
)


class RevisionTable(LibraryTable, table=True):
    """Hold one revision; the newest of a document is current unless it withdraws.

    Its sections have the ids first_section .. first_section + section_count - 1.
    """

    __tablename__ = "revision"
    __table_args__ = (
        one_of("op", ("upsert", "withdraw")),
        one_of("status", Status),
        flag("must_read"),
        *counted("revision", "first_section", "section_count"),
        *(dated(column) for column in ("issued", "effective", "expires")),
        # Covers what a library just opened asks of every document: reading the rows themselves takes twice as long.
        Index("ix_revision_newest", *_NEWEST),
        Index("ix_revision_pack_id", "pack_id"),
        Index("ix_revision_number_key", "number_key"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    document_id: int = Field(sa_column=number_column(ForeignKey("document.id")))
    pack_id: int = Field(sa_column=number_column(ForeignKey("pack.id")))
    revision: int = Field(sa_column=number_column())
    op: str = Field(sa_column=text_column())
    digest: str = Field(sa_column=text_column())
    number: str | None = Field(default=None, sa_column=text_column(null=True))
    number_key: str | None = Field(default=None, sa_column=text_column(null=True))
    type: str = Field(sa_column=text_column())
    issuer: str = Field(sa_column=text_column())
    issued: str | None = Field(default=None, sa_column=text_column(null=True))
    effective: str | None = Field(default=None, sa_column=text_column(null=True))
    expires: str | None = Field(default=None, sa_column=text_column(null=True))
    title: str = Field(sa_column=text_column())
    status: str = Field(sa_column=text_column())
    term: str | None = Field(default=None, sa_column=text_column(null=True))
    must_read: int = Field(sa_column=number_column())
    summary: str = Field(sa_column=text_column())
    first_section: int = Field(sa_column=number_column())
    section_count: int = Field(sa_column=number_column())


class SectionTable(LibraryTable, table=True):
    """Hold one step of a revision's text."""

    __tablename__ = "section"
    __table_args__ = (
        UniqueConstraint("revision_id", "ordinal"),
        one_of("level", Level),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    revision_id: int = Field(sa_column=number_column(ForeignKey("revision.id")))
    ordinal: int = Field(sa_column=number_column())
    level: str = Field(sa_column=text_column())
    label: str = Field(sa_column=text_column())
    anchor: str = Field(sa_column=text_column())
    heading: str = Field(sa_column=text_column())
    text: str = Field(sa_column=text_column())
    html: str = Field(sa_column=text_column())


class RelationTable(LibraryTable, table=True):
    """Hold what a revision says of another document, which need not be in the library."""

    __tablename__ = "relation"
    __table_args__ = (
        one_of("kind", RelationKind),
        dated("issued"),
        Index("ix_relation_revision_id", "revision_id"),
        Index("ix_relation_number_key", "number_key"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    revision_id: int = Field(sa_column=number_column(ForeignKey("revision.id")))
    kind: str = Field(sa_column=text_column())
    number: str = Field(sa_column=text_column())
    number_key: str = Field(sa_column=text_column())
    issuer: str | None = Field(default=None, sa_column=text_column(null=True))
    issued: str | None = Field(default=None, sa_column=text_column(null=True))


class RevisionTagTable(LibraryTable, table=True):
    """Hold one subject word of a revision."""

    __tablename__ = "revision_tag"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    revision_id: int = Field(sa_column=number_column(ForeignKey("revision.id"), primary_key=True))
    tag: str = Field(sa_column=text_column(primary_key=True))


class AttachmentTable(LibraryTable, table=True):
    """Name a file of a revision; its content lies in the blob store."""

    __tablename__ = "attachment"
    __table_args__ = (
        *counted("length"),
        Index("ix_attachment_revision_id", "revision_id"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    revision_id: int = Field(sa_column=number_column(ForeignKey("revision.id")))
    name: str = Field(sa_column=text_column())
    media_type: str = Field(sa_column=text_column())
    sha256: str = Field(sa_column=text_column())
    length: int = Field(sa_column=number_column())
