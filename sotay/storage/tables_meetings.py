# The tables of the cell's work in notebook.db: meetings and what belongs to them, tasks, papers and their texts.
# It must not hold queries. (Annotations stay evaluated: SQLModel reads them.)

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlmodel import Field

from sotay.domain.meetings import MeetingKind, MeetingState, Part, Presence, Step, TaskState, VoteMethod
from sotay.domain.members import MemberState
from sotay.domain.papers import PaperState
from sotay.storage.tables import blob_column, counted, dated, number_column, one_of, share_column, text_column
from sotay.storage.tables_members import MemberTable
from sotay.storage.tables_notebook import NotebookTable

_MEMBER = f"{MemberTable.__tablename__}.id"
_KEPT = {"sqlite_strict": True, "sqlite_autoincrement": True}


class TermTable(NotebookTable, table=True):
    """Hold a term of the committee; numbers of papers begin anew with each."""

    __tablename__ = "term"
    __table_args__ = (dated("begins"), Index("ix_term_begins", "begins", unique=True), _KEPT)

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    name: str = Field(sa_column=text_column())
    begins: str = Field(sa_column=text_column())


class MeetingTable(NotebookTable, table=True):
    """Hold a meeting; one that was removed stays, to be brought back."""

    __tablename__ = "meeting"
    __table_args__ = (
        one_of("kind", MeetingKind),
        one_of("state", MeetingState),
        *(dated(name) for name in ("day", "invited_at", "reported_at", "removed_at", "changed_at")),
        *counted("minutes"),
        CheckConstraint("begins GLOB '[0-2][0-9]:[0-5][0-9]'", name="begins"),
        Index("ix_meeting_uid", "uid", unique=True),
        Index("ix_meeting_day", "day"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    kind: str = Field(sa_column=text_column())
    title: str = Field(sa_column=text_column())
    day: str = Field(sa_column=text_column())
    begins: str | None = Field(default=None, sa_column=text_column(null=True))
    minutes: int = Field(sa_column=number_column())
    place: str = Field(sa_column=text_column())
    chair_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    secretary_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    guests: str = Field(sa_column=text_column())
    theme: str = Field(sa_column=text_column())
    note: str = Field(sa_column=text_column())
    state: str = Field(sa_column=text_column())
    invited_at: str | None = Field(default=None, sa_column=text_column(null=True))
    reported_at: str | None = Field(default=None, sa_column=text_column(null=True))
    removed_at: str | None = Field(default=None, sa_column=text_column(null=True))
    changed_at: str = Field(sa_column=text_column())


class AgendaItemTable(NotebookTable, table=True):
    """Hold one item of an agenda, in the order of `place`."""

    __tablename__ = "agenda_item"
    __table_args__ = (
        one_of("part", Part),
        one_of("step", Step),
        *counted("minutes"),
        *(dated(name) for name in ("begun_at", "done_at")),
        Index("ix_agenda_item_meeting_id", "meeting_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    place: int = Field(sa_column=number_column())
    part: str = Field(sa_column=text_column())
    title: str = Field(sa_column=text_column())
    minutes: int = Field(sa_column=number_column())
    step: str = Field(sa_column=text_column())
    key: str = Field(sa_column=text_column())
    presenter_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    content: str = Field(sa_column=text_column())
    conclusion: str = Field(sa_column=text_column())
    begun_at: str | None = Field(default=None, sa_column=text_column(null=True))
    done_at: str | None = Field(default=None, sa_column=text_column(null=True))


class AttendanceTable(NotebookTable, table=True):
    """Hold what the roll of a meeting says of a member."""

    __tablename__ = "attendance"
    __table_args__ = (
        one_of("standing", MemberState),
        one_of("presence", Presence),
        *(CheckConstraint(f"{name} GLOB '[0-2][0-9]:[0-5][0-9]'", name=name) for name in ("arrived", "departed")),
        Index("ix_attendance_meeting_id", "meeting_id", "member_id", unique=True),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    member_id: int = Field(sa_column=number_column(ForeignKey(_MEMBER)))
    standing: str = Field(sa_column=text_column())
    presence: str | None = Field(default=None, sa_column=text_column(null=True))
    reason: str = Field(sa_column=text_column())
    arrived: str | None = Field(default=None, sa_column=text_column(null=True))
    departed: str | None = Field(default=None, sa_column=text_column(null=True))


class SpeechTable(NotebookTable, table=True):
    """Hold what somebody said on an item: a member, or a guest by name."""

    __tablename__ = "speech"
    __table_args__ = (dated("at"), Index("ix_speech_meeting_id", "meeting_id"), _KEPT)

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    item_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("agenda_item.id"), null=True))
    member_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    speaker: str = Field(sa_column=text_column())
    text: str = Field(sa_column=text_column())
    at: str | None = Field(default=None, sa_column=text_column(null=True))


class VoteTable(NotebookTable, table=True):
    """Hold a vote with the sum and the rule of its day; a secret ballot keeps no names."""

    __tablename__ = "vote"
    __table_args__ = (
        one_of("method", VoteMethod),
        *counted("favour", "against", "other", "base", "needed", "voters"),
        CheckConstraint("passed IN (0, 1)", name="passed"),
        CheckConstraint("json_valid(lines)", name="lines"),
        CheckConstraint("method <> 'ballot' OR names = ''", name="names"),
        dated("at"),
        Index("ix_vote_meeting_id", "meeting_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    item_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("agenda_item.id"), null=True))
    title: str = Field(sa_column=text_column())
    matter: str = Field(sa_column=text_column())
    method: str = Field(sa_column=text_column())
    favour: int = Field(sa_column=number_column())
    against: int = Field(sa_column=number_column())
    other: int = Field(sa_column=number_column())
    base: int = Field(sa_column=number_column())
    needed: int = Field(sa_column=number_column())
    voters: int = Field(sa_column=number_column())
    passed: int = Field(sa_column=number_column())
    rule: str = Field(sa_column=text_column())
    source: str = Field(sa_column=text_column())
    lines: str = Field(sa_column=text_column())
    about_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    names: str = Field(sa_column=text_column())
    at: str | None = Field(default=None, sa_column=text_column(null=True))


class TaskTable(NotebookTable, table=True):
    """Hold a task that a meeting gave; `result` and `state` are those of the last report."""

    __tablename__ = "task"
    __table_args__ = (
        one_of("state", TaskState),
        *(dated(name) for name in ("due", "done_on", "removed_at")),
        Index("ix_task_uid", "uid", unique=True),
        Index("ix_task_meeting_id", "meeting_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    meeting_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("meeting.id"), null=True))
    item_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("agenda_item.id"), null=True))
    member_id: int | None = Field(default=None, sa_column=number_column(ForeignKey(_MEMBER), null=True))
    title: str = Field(sa_column=text_column())
    helpers: str = Field(sa_column=text_column())
    due: str | None = Field(default=None, sa_column=text_column(null=True))
    report_at: str = Field(sa_column=text_column())
    state: str = Field(sa_column=text_column())
    result: str = Field(sa_column=text_column())
    done_on: str | None = Field(default=None, sa_column=text_column(null=True))
    removed_at: str | None = Field(default=None, sa_column=text_column(null=True))


class TaskReportTable(NotebookTable, table=True):
    """Hold one report on a task."""

    __tablename__ = "task_report"
    __table_args__ = (
        one_of("state", TaskState),
        *(dated(name) for name in ("day", "made_at")),
        Index("ix_task_report_task_id", "task_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    task_id: int = Field(sa_column=number_column(ForeignKey("task.id")))
    meeting_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("meeting.id"), null=True))
    day: str = Field(sa_column=text_column())
    state: str = Field(sa_column=text_column())
    result: str = Field(sa_column=text_column())
    evidence: str = Field(sa_column=text_column())
    made_at: str = Field(sa_column=text_column())


class ScoreTable(NotebookTable, table=True):
    """Hold the points that a meeting gave itself for a criterion."""

    __tablename__ = "score"
    __table_args__ = (Index("ix_score_meeting_id", "meeting_id", "key", unique=True), _KEPT)

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    key: str = Field(sa_column=text_column())
    points: float = Field(sa_column=share_column())
    note: str = Field(sa_column=text_column())


class MeetingPaperTable(NotebookTable, table=True):
    """Hold a paper for a meeting: a document of the library, or a file of one's own."""

    __tablename__ = "meeting_paper"
    __table_args__ = (*counted("size"), Index("ix_meeting_paper_meeting_id", "meeting_id"), _KEPT)

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    title: str = Field(sa_column=text_column())
    document_uid: str = Field(sa_column=text_column())
    number: str = Field(sa_column=text_column())
    file_hash: str = Field(sa_column=text_column())
    file_name: str = Field(sa_column=text_column())
    size: int = Field(sa_column=number_column())


class StretchTable(NotebookTable, table=True):
    """Hold a stretch in which the clock of a meeting ran."""

    __tablename__ = "stretch"
    __table_args__ = (
        *(dated(name) for name in ("begun_at", "ended_at")),
        Index("ix_stretch_meeting_id", "meeting_id"),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    meeting_id: int = Field(sa_column=number_column(ForeignKey("meeting.id")))
    begun_at: str = Field(sa_column=text_column())
    ended_at: str | None = Field(default=None, sa_column=text_column(null=True))


class PaperTable(NotebookTable, table=True):
    """Hold one revision of a paper of the cell; an adopted one never changes (a trigger refuses it).

    `term_id` 0 is the time before the first term that was told.
    """

    __tablename__ = "paper"
    __table_args__ = (
        one_of("state", PaperState),
        *(dated(name) for name in ("day", "adopted_at", "removed_at", "changed_at")),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint("revision > 0", name="revision"),
        CheckConstraint("json_valid(recipients)", name="recipients"),
        CheckConstraint("json_valid(blocks)", name="blocks"),
        Index("ix_paper_uid", "uid", "revision", unique=True),
        Index("ix_paper_meeting_id", "meeting_id"),
        # Which revision is the newest is asked before each search; the blocks of papers need not be read for it.
        Index("ix_paper_standing", "uid", "revision", "removed_at", "changed_at"),
        Index(
            "ix_paper_number",
            *("type", "term_id", "number", "revision"),
            unique=True,
            sqlite_where=text("number IS NOT NULL AND removed_at IS NULL"),
        ),
        _KEPT,
    )

    id: int | None = Field(default=None, sa_column=number_column(primary_key=True))
    uid: str = Field(sa_column=text_column())
    type: str = Field(sa_column=text_column())
    subject: str = Field(sa_column=text_column())
    day: str = Field(sa_column=text_column())
    meeting_id: int | None = Field(default=None, sa_column=number_column(ForeignKey("meeting.id"), null=True))
    number: int | None = Field(default=None, sa_column=number_column(null=True))
    term_id: int = Field(sa_column=number_column())
    state: str = Field(sa_column=text_column())
    revision: int = Field(sa_column=number_column())
    reason: str = Field(sa_column=text_column())
    signer: str = Field(sa_column=text_column())
    position: str = Field(sa_column=text_column())
    recipients: str = Field(sa_column=text_column())
    blocks: str = Field(sa_column=text_column())
    adopted_at: str | None = Field(default=None, sa_column=text_column(null=True))
    removed_at: str | None = Field(default=None, sa_column=text_column(null=True))
    changed_at: str = Field(sa_column=text_column())


class PaperTextTable(NotebookTable, table=True):
    """Hold the words of a paper to be searched, with marks and without; made from its blocks, so no record itself."""

    __tablename__ = "paper_text"
    __table_args__ = ({"sqlite_strict": True},)

    paper_id: int = Field(sa_column=number_column(ForeignKey("paper.id"), primary_key=True))
    text: str = Field(sa_column=text_column())
    folded: str = Field(sa_column=text_column())


class AttachmentTable(NotebookTable, table=True):
    """Hold a file of one's own by the hash of its content; papers name it, and the trail tells of those."""

    __tablename__ = "attachment"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    hash: str = Field(sa_column=text_column(primary_key=True))
    content: bytes = Field(sa_column=blob_column())
