# The fourth schema of notebook.db: meetings with all that belongs to them, tasks, papers of the cell, attachments.
# It must never change: files made by it are about. A later schema is a later script.

from typing import Any

import sqlalchemy as sa
from alembic import op

from sotay.storage.tracing import trace

revision = "0004"
down_revision = "0003"

# The words of a paper follow from its blocks, and a file's content has its hash for a name: they are no records.
_TRACED = (
    "term",
    "meeting",
    "agenda_item",
    "attendance",
    "speech",
    "vote",
    "task",
    "task_report",
    "score",
    "meeting_paper",
    "stretch",
    "paper",
)
# What was adopted and signed is never changed; a correction is a further revision.
_LOCKS = (
    """
    CREATE TRIGGER paper_keeps_adopted BEFORE UPDATE ON paper WHEN OLD.state = 'adopted'
    BEGIN SELECT RAISE(ABORT, 'adopted papers are never changed'); END
    """,
    """
    CREATE TRIGGER paper_keeps_number BEFORE DELETE ON paper WHEN OLD.state = 'adopted'
    BEGIN SELECT RAISE(ABORT, 'adopted papers are never deleted'); END
    """,
)


def upgrade() -> None:
    _create_term()
    _create_meeting()
    _create_agenda_item()
    _create_attendance()
    _create_speech()
    _create_vote()
    _create_task()
    _create_task_report()
    _create_score()
    _create_meeting_paper()
    _create_stretch()
    _create_paper()
    _create_paper_text()
    _create_attachment()
    for lock in _LOCKS:
        op.execute(lock)
    connection: Any = op.get_bind().connection.driver_connection
    for table in _TRACED:
        trace(connection, table)


def _create_term() -> None:
    op.create_table(
        "term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.CheckConstraint("begins GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_term_begins"),
        sa.PrimaryKeyConstraint("id", name="pk_term"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_term_begins", "term", ["begins"], unique=True)


def _create_meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("secretary_id", sa.Integer(), nullable=True),
        sa.Column("guests", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("invited_at", sa.Text(), nullable=True),
        sa.Column("reported_at", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.CheckConstraint("begins GLOB '[0-2][0-9]:[0-5][0-9]'", name="ck_meeting_begins"),
        sa.CheckConstraint("changed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_meeting_changed_at"),
        sa.CheckConstraint("day GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_meeting_day"),
        sa.CheckConstraint("invited_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_meeting_invited_at"),
        sa.CheckConstraint(
            "kind IN ('regular', 'thematic', 'combined', 'extraordinary', 'committee', 'congress', 'conference')",
            name="ck_meeting_kind",
        ),
        sa.CheckConstraint("minutes >= 0", name="ck_meeting_minutes"),
        sa.CheckConstraint("removed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_meeting_removed_at"),
        sa.CheckConstraint("reported_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_meeting_reported_at"),
        sa.CheckConstraint("state IN ('planned', 'running', 'closed', 'cancelled')", name="ck_meeting_state"),
        sa.ForeignKeyConstraint(["chair_id"], ["member.id"], name="fk_meeting_chair_id"),
        sa.ForeignKeyConstraint(["secretary_id"], ["member.id"], name="fk_meeting_secretary_id"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meeting_day", "meeting", ["day"], unique=False)
    op.create_index("ix_meeting_uid", "meeting", ["uid"], unique=True)


def _create_agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("presenter_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=True),
        sa.Column("done_at", sa.Text(), nullable=True),
        sa.CheckConstraint("begun_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_agenda_item_begun_at"),
        sa.CheckConstraint("done_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_agenda_item_done_at"),
        sa.CheckConstraint("minutes >= 0", name="ck_agenda_item_minutes"),
        sa.CheckConstraint("part IN ('opening', 'body', 'end')", name="ck_agenda_item_part"),
        sa.CheckConstraint(
            "step IN ('talk', 'roll', 'dues', 'tasks', 'assign', 'vote', 'score', 'minutes')",
            name="ck_agenda_item_step",
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_agenda_item_meeting_id"),
        sa.ForeignKeyConstraint(["presenter_id"], ["member.id"], name="fk_agenda_item_presenter_id"),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agenda_item_meeting_id", "agenda_item", ["meeting_id"], unique=False)


def _create_attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("arrived", sa.Text(), nullable=True),
        sa.Column("departed", sa.Text(), nullable=True),
        sa.CheckConstraint("arrived GLOB '[0-2][0-9]:[0-5][0-9]'", name="ck_attendance_arrived"),
        sa.CheckConstraint("departed GLOB '[0-2][0-9]:[0-5][0-9]'", name="ck_attendance_departed"),
        sa.CheckConstraint("presence IN ('present', 'excused', 'unexcused')", name="ck_attendance_presence"),
        sa.CheckConstraint(
            "standing IN ('probationary', 'official', 'exempt', 'temporary_here', 'temporary_elsewhere', "
            "'suspended', 'moved', 'left', 'deceased')",
            name="ck_attendance_standing",
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_attendance_meeting_id"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_attendance_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attendance_meeting_id", "attendance", ["meeting_id", "member_id"], unique=True)


def _create_speech() -> None:
    op.create_table(
        "speech",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.CheckConstraint("at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_speech_at"),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name="fk_speech_item_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_speech_meeting_id"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_speech_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_speech"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_speech_meeting_id", "speech", ["meeting_id"], unique=False)


def _create_vote() -> None:
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("voters", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.CheckConstraint("against >= 0", name="ck_vote_against"),
        sa.CheckConstraint("at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_vote_at"),
        sa.CheckConstraint("base >= 0", name="ck_vote_base"),
        sa.CheckConstraint("favour >= 0", name="ck_vote_favour"),
        sa.CheckConstraint("json_valid(lines)", name="ck_vote_lines"),
        sa.CheckConstraint("method IN ('hand', 'ballot')", name="ck_vote_method"),
        sa.CheckConstraint("method <> 'ballot' OR names = ''", name="ck_vote_names"),
        sa.CheckConstraint("needed >= 0", name="ck_vote_needed"),
        sa.CheckConstraint("other >= 0", name="ck_vote_other"),
        sa.CheckConstraint("passed IN (0, 1)", name="ck_vote_passed"),
        sa.CheckConstraint("voters >= 0", name="ck_vote_voters"),
        sa.ForeignKeyConstraint(["about_id"], ["member.id"], name="fk_vote_about_id"),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name="fk_vote_item_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_vote_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_vote"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vote_meeting_id", "vote", ["meeting_id"], unique=False)


def _create_task() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("helpers", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("report_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("done_on GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_task_done_on"),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_task_due"),
        sa.CheckConstraint("removed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_task_removed_at"),
        sa.CheckConstraint("state IN ('open', 'doing', 'done', 'dropped')", name="ck_task_state"),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name="fk_task_item_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_task_meeting_id"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_task_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_meeting_id", "task", ["meeting_id"], unique=False)
    op.create_index("ix_task_uid", "task", ["uid"], unique=True)


def _create_task_report() -> None:
    op.create_table(
        "task_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.CheckConstraint("day GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_task_report_day"),
        sa.CheckConstraint("made_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_task_report_made_at"),
        sa.CheckConstraint("state IN ('open', 'doing', 'done', 'dropped')", name="ck_task_report_state"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_task_report_meeting_id"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_task_report_task_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task_report"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_report_task_id", "task_report", ["task_id"], unique=False)


def _create_score() -> None:
    op.create_table(
        "score",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("points", sa.REAL(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_score_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_score"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_score_meeting_id", "score", ["meeting_id", "key"], unique=True)


def _create_meeting_paper() -> None:
    op.create_table(
        "meeting_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_uid", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.CheckConstraint("size >= 0", name="ck_meeting_paper_size"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_meeting_paper_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_paper"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meeting_paper_meeting_id", "meeting_paper", ["meeting_id"], unique=False)


def _create_stretch() -> None:
    op.create_table(
        "stretch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.CheckConstraint("begun_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_stretch_begun_at"),
        sa.CheckConstraint("ended_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_stretch_ended_at"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_stretch_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_stretch"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stretch_meeting_id", "stretch", ["meeting_id"], unique=False)


def _create_paper() -> None:
    op.create_table(
        "paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("adopted_at", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.CheckConstraint("adopted_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_paper_adopted_at"),
        sa.CheckConstraint("json_valid(blocks)", name="ck_paper_blocks"),
        sa.CheckConstraint("changed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_paper_changed_at"),
        sa.CheckConstraint("day GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_paper_day"),
        sa.CheckConstraint("number > 0", name="ck_paper_number"),
        sa.CheckConstraint("json_valid(recipients)", name="ck_paper_recipients"),
        sa.CheckConstraint("removed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_paper_removed_at"),
        sa.CheckConstraint("revision > 0", name="ck_paper_revision"),
        sa.CheckConstraint("state IN ('draft', 'reviewed', 'adopted')", name="ck_paper_state"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_paper_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_paper"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_meeting_id", "paper", ["meeting_id"], unique=False)
    op.create_index(
        "ix_paper_number",
        "paper",
        ["type", "term_id", "number", "revision"],
        unique=True,
        sqlite_where=sa.text("number IS NOT NULL AND removed_at IS NULL"),
    )
    op.create_index("ix_paper_uid", "paper", ["uid", "revision"], unique=True)


def _create_paper_text() -> None:
    op.create_table(
        "paper_text",
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name="fk_paper_text_paper_id"),
        sa.PrimaryKeyConstraint("paper_id", name="pk_paper_text"),
        sqlite_strict=True,
    )


def _create_attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_attachment"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
