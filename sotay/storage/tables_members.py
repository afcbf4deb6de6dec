# The tables of the register in notebook.db: members, their states and positions with days, badges; and the audit trail.
# It must not hold queries. (Annotations stay evaluated: SQLModel reads them.)

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlmodel import Field

from sotay.domain.members import Leaving, MemberState, Service, Sex
from sotay.storage.tables import dated, number_column, one_of, text_column
from sotay.storage.tables_notebook import NotebookTable


class MemberTable(NotebookTable, table=True):
    """Hold one member; days may be partly known.

    `name_key` is for the Vietnamese order, given name first; `folded` is the name without marks, to be searched.
    """

    __tablename__ = "member"
    __table_args__ = (
        *(dated(name) for name in ("born", "joined", "ceremony", "official", "erased_at", "changed_at")),
        one_of("sex", Sex),
        one_of("service", Service),
        CheckConstraint("full_name <> ''", name="full_name"),
        Index("ix_member_uid", "uid", unique=True),
        Index("ix_member_card", "card", unique=True, sqlite_where=text("card <> ''")),
        Index("ix_member_name_key", "name_key"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    name_key: str = Field(sa_column=text_column())
    folded: str = Field(sa_column=text_column())
    full_name: str = Field(sa_column=text_column())
    other_names: str = Field(sa_column=text_column())
    sex: str = Field(sa_column=text_column())
    born: str | None = Field(default=None, sa_column=text_column(null=True))
    ethnicity: str = Field(sa_column=text_column())
    religion: str = Field(sa_column=text_column())
    native_place: str = Field(sa_column=text_column())
    residence: str = Field(sa_column=text_column())
    schooling: str = Field(sa_column=text_column())
    political_theory: str = Field(sa_column=text_column())
    profession: str = Field(sa_column=text_column())
    languages: str = Field(sa_column=text_column())
    occupation_before: str = Field(sa_column=text_column())
    occupation_now: str = Field(sa_column=text_column())
    service: str = Field(sa_column=text_column())
    joined: str | None = Field(default=None, sa_column=text_column(null=True))
    ceremony: str | None = Field(default=None, sa_column=text_column(null=True))
    official: str | None = Field(default=None, sa_column=text_column(null=True))
    card: str = Field(sa_column=text_column())
    file: str = Field(sa_column=text_column())
    citizen_id: str = Field(sa_column=text_column())
    phone: str = Field(sa_column=text_column())
    email: str = Field(sa_column=text_column())
    note: str = Field(sa_column=text_column())
    erased_at: str | None = Field(default=None, sa_column=text_column(null=True))
    changed_at: str = Field(sa_column=text_column())


class MemberStateTable(NotebookTable, table=True):
    """Hold one line of a member's history; a line entered in error is struck, never rewritten."""

    __tablename__ = "member_state"
    __table_args__ = (
        *(dated(name) for name in ("since", "struck_at", "made_at")),
        one_of("state", MemberState),
        one_of("leaving", Leaving),
        Index("ix_member_state_member_id", "member_id"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey("member.id")))
    state: str = Field(sa_column=text_column())
    since: str = Field(sa_column=text_column())
    place: str = Field(sa_column=text_column())
    reason: str = Field(sa_column=text_column())
    leaving: str | None = Field(default=None, sa_column=text_column(null=True))
    decision: str = Field(sa_column=text_column())
    struck_at: str | None = Field(default=None, sa_column=text_column(null=True))
    made_at: str = Field(sa_column=text_column())


class MemberPositionTable(NotebookTable, table=True):
    """Hold a position that a member has or had in the cell."""

    __tablename__ = "member_position"
    __table_args__ = (
        *(dated(name) for name in ("since", "until")),
        CheckConstraint("title <> ''", name="title"),
        Index("ix_member_position_member_id", "member_id"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey("member.id")))
    title: str = Field(sa_column=text_column())
    since: str = Field(sa_column=text_column())
    until: str | None = Field(default=None, sa_column=text_column(null=True))


class MemberBadgeTable(NotebookTable, table=True):
    """Hold a badge of Party age that a member was awarded."""

    __tablename__ = "member_badge"
    __table_args__ = (
        dated("awarded"),
        CheckConstraint("years > 0", name="years"),
        Index("ix_member_badge_member_id", "member_id", "years", unique=True),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey("member.id")))
    years: int = Field(sa_column=number_column())
    awarded: str | None = Field(default=None, sa_column=text_column(null=True))
    number: str = Field(sa_column=text_column())


class DraftTable(NotebookTable, table=True):
    """Hold what somebody typed and has not saved: no record yet, so nothing of it goes into the audit trail."""

    __tablename__ = "draft"
    __table_args__ = (
        CheckConstraint("json_valid(content)", name="content"),
        dated("kept_at"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    key: str = Field(sa_column=text_column(primary_key=True))
    content: str = Field(sa_column=text_column())
    kept_at: str = Field(sa_column=text_column())


class AuditTable(NotebookTable, table=True):
    """Hold one line of the audit trail: written by a trigger, sealed before the commit, then never changed."""

    __tablename__ = "audit"
    __table_args__ = (
        one_of("op", ("insert", "update", "delete", "baseline", "erase", "note")),
        dated("at"),
        Index("ix_audit_entity", "kind", "entity"),
        Index("ix_audit_unsealed", "id", sqlite_where=text("hash IS NULL")),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    kind: str = Field(sa_column=text_column())
    entity: str = Field(sa_column=text_column())
    op: str = Field(sa_column=text_column())
    before: str | None = Field(default=None, sa_column=text_column(null=True))
    after: str | None = Field(default=None, sa_column=text_column(null=True))
    at: str | None = Field(default=None, sa_column=text_column(null=True))
    who: str | None = Field(default=None, sa_column=text_column(null=True))
    what: str | None = Field(default=None, sa_column=text_column(null=True))
    salt: str | None = Field(default=None, sa_column=text_column(null=True))
    content: str | None = Field(default=None, sa_column=text_column(null=True))
    previous: str | None = Field(default=None, sa_column=text_column(null=True))
    hash: str | None = Field(default=None, sa_column=text_column(null=True))
    erased_by: int | None = Field(default=None, sa_column=number_column(ForeignKey("audit.id"), null=True))
