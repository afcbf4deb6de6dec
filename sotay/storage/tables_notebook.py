# The tables of notebook.db: what a person settled, whom they trust, what they noted. Small, private, irreplaceable.
# It must not hold queries. (Annotations stay evaluated: SQLModel reads them.)

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from sotay.domain.marks import Colour, MarkKind
from sotay.storage.tables import NAMES, counted, dated, number_column, one_of, share_column, text_column


class NotebookTable(SQLModel):
    """Keep the tables of this database apart from those of the library."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


class SettingTable(NotebookTable, table=True):
    """Hold one setting as text."""

    __tablename__ = "setting"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    key: str = Field(sa_column=text_column(primary_key=True))
    value: str = Field(sa_column=text_column())


class TrustedRootTable(NotebookTable, table=True):
    """Hold one version of a publisher's root that the person accepted."""

    __tablename__ = "trusted_root"
    __table_args__ = (
        UniqueConstraint("fingerprint"),
        *counted("version"),
        dated("accepted_at"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    fingerprint: str = Field(sa_column=text_column())
    version: int = Field(sa_column=number_column())
    root_json: str = Field(sa_column=text_column())
    accepted_at: str = Field(sa_column=text_column())


class ChannelTrustTable(NotebookTable, table=True):
    """Remember how far a channel has come, so that an older pack is refused even after the library is lost."""

    __tablename__ = "channel_trust"
    __table_args__ = (
        *counted("highest_sequence"),
        dated("highest_issued"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    channel: str = Field(sa_column=text_column(primary_key=True))
    root_id: int = Field(sa_column=number_column(ForeignKey("trusted_root.id")))
    highest_sequence: int = Field(sa_column=number_column())
    highest_issued: str = Field(sa_column=text_column())


class AnnotationTable(NotebookTable, table=True):
    """Hold one mark in a document: its place in the revision with `digest`, in code points, and the words it covers.

    An id is never given twice: undo puts a removed mark back under its own.
    """

    __tablename__ = "annotation"
    __table_args__ = (
        one_of("kind", MarkKind),
        one_of("colour", Colour),
        *counted("starts"),
        dated("made_at"),
        dated("changed_at"),
        CheckConstraint("kind = 'bookmark' OR ends > starts AND quote <> ''", name="passage"),
        CheckConstraint("kind <> 'highlight' OR colour IS NOT NULL", name="highlight"),
        Index("ix_annotation_document", "document"),
        Index("ix_annotation_bookmark", "document", "anchor", unique=True, sqlite_where=text("kind = 'bookmark'")),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    document: str = Field(sa_column=text_column())
    kind: str = Field(sa_column=text_column())
    colour: str | None = Field(default=None, sa_column=text_column(null=True))
    note: str = Field(sa_column=text_column())
    anchor: str = Field(sa_column=text_column())
    starts: int = Field(sa_column=number_column())
    ends: int = Field(sa_column=number_column())
    quote: str = Field(sa_column=text_column())
    text_before: str = Field(sa_column=text_column())
    text_after: str = Field(sa_column=text_column())
    digest: str = Field(sa_column=text_column())
    made_at: str = Field(sa_column=text_column())
    changed_at: str = Field(sa_column=text_column())


class ReadingTable(NotebookTable, table=True):
    """Remember where a document was left, and the content hash of the revision that was read to its end."""

    __tablename__ = "reading"
    __table_args__ = (
        CheckConstraint("fraction BETWEEN 0 AND 1", name="fraction"),
        CheckConstraint("(read_digest IS NULL) = (read_at IS NULL)", name="read"),
        dated("opened_at"),
        dated("read_at"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    document: str = Field(sa_column=text_column(primary_key=True))
    anchor: str = Field(sa_column=text_column())
    fraction: float = Field(sa_column=share_column())
    opened_at: str | None = Field(default=None, sa_column=text_column(null=True))
    read_digest: str | None = Field(default=None, sa_column=text_column(null=True))
    read_at: str | None = Field(default=None, sa_column=text_column(null=True))


class SavedSearchTable(NotebookTable, table=True):
    """Hold a search kept under a name, its question as JSON; ids as those of annotations."""

    __tablename__ = "saved_search"
    __table_args__ = (
        UniqueConstraint("name"),
        CheckConstraint("json_valid(question)", name="question"),
        CheckConstraint("name <> ''", name="name"),
        dated("made_at"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    name: str = Field(sa_column=text_column())
    question: str = Field(sa_column=text_column())
    made_at: str = Field(sa_column=text_column())
