# The tables of notebook.db: what a person settled and whom they trust. Small, private, irreplaceable.
# It must not hold queries. (Annotations stay evaluated: SQLModel reads them.)

from typing import ClassVar

from sqlalchemy import ForeignKey, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

from sotay.storage.tables import NAMES, counted, dated, number_column, text_column


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
