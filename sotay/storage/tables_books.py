# The tables of the secretary's other books in notebook.db: activity log, dues, duties of the calendar, gradings.
# It must not hold queries. (Annotations stay evaluated: SQLModel reads them.)

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlmodel import Field

from sotay.domain.dues import PayWay
from sotay.domain.duties import Every
from sotay.domain.evaluations import EvaluationState
from sotay.storage.tables import counted, dated, number_column, one_of, share_column, text_column
from sotay.storage.tables_meetings import PaperTable
from sotay.storage.tables_members import MemberTable
from sotay.storage.tables_notebook import NotebookTable

_MEMBER = f"{MemberTable.__tablename__}.id"
_KEPT = {"sqlite_strict": True, "sqlite_autoincrement": True}


def _month(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name=column)


class ActivityTable(NotebookTable, table=True):
    """Hold one entry of the activity log; people, figures and links are JSON, and `activity_index` finds by them."""

    __tablename__ = "activity"
    __table_args__ = (
        *(dated(name) for name in ("day", "removed_at", "changed_at")),
        *counted("others"),
        *(CheckConstraint(f"json_valid({name})", name=name) for name in ("people", "figures", "links")),
        CheckConstraint("hours >= 0", name="hours"),
        Index("ix_activity_uid", "uid", unique=True),
        Index("ix_activity_day", "removed_at", "day", "id", "kind"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    day: str = Field(sa_column=text_column())
    kind: str = Field(sa_column=text_column())
    title: str = Field(sa_column=text_column())
    text: str = Field(sa_column=text_column())
    result: str = Field(sa_column=text_column())
    place: str = Field(sa_column=text_column())
    hours: float | None = Field(default=None, sa_column=share_column(null=True))
    others: int = Field(sa_column=number_column())
    people: str = Field(sa_column=text_column())
    figures: str = Field(sa_column=text_column())
    links: str = Field(sa_column=text_column())
    removed_at: str | None = Field(default=None, sa_column=text_column(null=True))
    changed_at: str = Field(sa_column=text_column())


class ActivityIndexTable(NotebookTable, table=True):
    """Find entries by who took part and what they point at; made from the entry, so no record itself."""

    __tablename__ = "activity_index"
    __table_args__ = (
        one_of("what", ("person", "document", "meeting", "task")),
        Index("ix_activity_index_activity_id", "activity_id"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    what: str = Field(sa_column=text_column(primary_key=True))
    target: str = Field(sa_column=text_column(primary_key=True))
    activity_id: int = Field(sa_column=number_column(ForeignKey("activity.id"), primary_key=True))


class ActivityFileTable(NotebookTable, table=True):
    """Hold a file of an entry; its content is an attachment."""

    __tablename__ = "activity_file"
    __table_args__ = (*counted("size"), Index("ix_activity_file_activity_id", "activity_id"), _KEPT)

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    activity_id: int = Field(sa_column=number_column(ForeignKey("activity.id")))
    name: str = Field(sa_column=text_column())
    hash: str = Field(sa_column=text_column())
    size: int = Field(sa_column=number_column())
    thumbnail: str = Field(sa_column=text_column())


class DuesStandingTable(NotebookTable, table=True):
    """Hold by which group and base a member pays from a month on."""

    __tablename__ = "dues_standing"
    __table_args__ = (
        _month("since"),
        *counted("base", "region"),
        Index("ix_dues_standing_member_id", "member_id", "since", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey(_MEMBER)))
    group: str = Field(sa_column=text_column())
    since: str = Field(sa_column=text_column())
    base: int = Field(sa_column=number_column())
    region: int = Field(sa_column=number_column())
    note: str = Field(sa_column=text_column())


class DuesReliefTable(NotebookTable, table=True):
    """Hold an exemption or reduction of a member."""

    __tablename__ = "dues_relief"
    __table_args__ = (
        _month("since"),
        _month("until"),
        CheckConstraint("percent BETWEEN 1 AND 100", name="percent"),
        Index("ix_dues_relief_member_id", "member_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey(_MEMBER)))
    reason: str = Field(sa_column=text_column())
    percent: int = Field(sa_column=number_column())
    since: str = Field(sa_column=text_column())
    until: str | None = Field(default=None, sa_column=text_column(null=True))
    decision: str = Field(sa_column=text_column())


class DuesDelayTable(NotebookTable, table=True):
    """Hold that a member may pay late, and why."""

    __tablename__ = "dues_delay"
    __table_args__ = (
        _month("since"),
        _month("until"),
        CheckConstraint("since <= until", name="span"),
        dated("noted_on"),
        Index("ix_dues_delay_member_id", "member_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey(_MEMBER)))
    reason: str = Field(sa_column=text_column())
    since: str = Field(sa_column=text_column())
    until: str = Field(sa_column=text_column())
    noted_on: str = Field(sa_column=text_column())


class DuesEntryTable(NotebookTable, table=True):
    """Hold one line of the book of dues; lines are never changed (a trigger refuses it), only taken back by others."""

    __tablename__ = "dues_entry"
    __table_args__ = (
        _month("month"),
        dated("paid_on"),
        one_of("way", PayWay),
        CheckConstraint("amount <> 0", name="amount"),
        CheckConstraint("(reverses IS NULL) = (amount > 0)", name="reverses"),
        Index("ix_dues_entry_month", "month", "member_id"),
        Index("ix_dues_entry_reverses", "reverses", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    member_id: int = Field(sa_column=number_column(ForeignKey(_MEMBER)))
    month: str = Field(sa_column=text_column())
    amount: int = Field(sa_column=number_column())
    paid_on: str = Field(sa_column=text_column())
    way: str = Field(sa_column=text_column())
    receipt: str = Field(sa_column=text_column())
    note: str = Field(sa_column=text_column())
    reverses: int | None = Field(default=None, sa_column=number_column(ForeignKey("dues_entry.id"), null=True))


class DuesMonthTable(NotebookTable, table=True):
    """Hold a month that is closed, with its sums."""

    __tablename__ = "dues_month"
    __table_args__ = (
        _month("month"),
        dated("closed_on"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    month: str = Field(sa_column=text_column(primary_key=True))
    closed_on: str = Field(sa_column=text_column())
    owed: int = Field(sa_column=number_column())
    collected: int = Field(sa_column=number_column())
    kept: int = Field(sa_column=number_column())
    remitted: int = Field(sa_column=number_column())


class DutyTable(NotebookTable, table=True):
    """Hold a duty that the cell gave itself."""

    __tablename__ = "duty"
    __table_args__ = (
        *(dated(name) for name in ("due", "until", "removed_at")),
        one_of("every", Every),
        Index("ix_duty_uid", "uid", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    title: str = Field(sa_column=text_column())
    due: str = Field(sa_column=text_column())
    every: str = Field(sa_column=text_column())
    note: str = Field(sa_column=text_column())
    until: str | None = Field(default=None, sa_column=text_column(null=True))
    removed_at: str | None = Field(default=None, sa_column=text_column(null=True))


class DutyMarkTable(NotebookTable, table=True):
    """Hold what was done about one occurrence of a duty."""

    __tablename__ = "duty_mark"
    __table_args__ = (
        *(dated(name) for name in ("due", "done_on", "postponed_to")),
        Index("ix_duty_mark_key", "key", "due", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    key: str = Field(sa_column=text_column())
    due: str = Field(sa_column=text_column())
    done_on: str | None = Field(default=None, sa_column=text_column(null=True))
    postponed_to: str | None = Field(default=None, sa_column=text_column(null=True))
    reason: str = Field(sa_column=text_column())


class EvaluationTable(NotebookTable, table=True):
    """Hold a grading of a member, or of the cell (no member), for a period."""

    __tablename__ = "evaluation"
    __table_args__ = (
        one_of("state", EvaluationState),
        CheckConstraint("json_valid(marks)", name="marks"),
        Index("ix_evaluation_uid", "uid", unique=True),
        Index("ix_evaluation_period", "period", "form", "member_id", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    period: str = Field(sa_column=text_column())
    form: str = Field(sa_column=text_column())
    member_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    marks: str = Field(sa_column=text_column())
    grade: str = Field(sa_column=text_column())
    state: str = Field(sa_column=text_column())
    note: str = Field(sa_column=text_column())


class ReportTable(NotebookTable, table=True):
    """Tell that a paper is the report on a period ("2026-10", "2026-Q4", "2026-H2", "2026")."""

    __tablename__ = "report"
    __table_args__ = (Index("ix_report_period", "period"), {"sqlite_strict": True})

    paper_id: int = Field(sa_column=number_column(ForeignKey(f"{PaperTable.__tablename__}.id"), primary_key=True))
    period: str = Field(sa_column=text_column())
