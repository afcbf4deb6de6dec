# The fifth schema of notebook.db: the activity log, dues, duties of the calendar, gradings, periods of reports.
# It must never change: files made by it are about. A later schema is a later script.

from typing import Any

import sqlalchemy as sa
from alembic import op

from sotay.storage.tracing import trace

revision = "0005"
down_revision = "0004"

# What finds entries follows from them, so it is no record.
_TRACED = (
    "activity",
    "activity_file",
    "dues_standing",
    "dues_relief",
    "dues_entry",
    "dues_month",
    "duty",
    "duty_mark",
    "evaluation",
    "report",
)
_LOCKS = (
    """
    CREATE TRIGGER dues_entry_keeps_lines BEFORE UPDATE ON dues_entry
    BEGIN SELECT RAISE(ABORT, 'lines of the book of dues are never changed'); END
    """,
    """
    CREATE TRIGGER dues_entry_keeps_closed BEFORE DELETE ON dues_entry
    WHEN EXISTS (SELECT 1 FROM dues_month WHERE month = OLD.month)
    BEGIN SELECT RAISE(ABORT, 'lines of a closed month are never deleted'); END
    """,
)


def upgrade() -> None:
    op.create_index("ix_paper_standing", "paper", ["uid", "revision", "removed_at", "changed_at"], unique=False)
    _create_activity()
    _create_activity_index()
    _create_activity_file()
    op.execute(
        "CREATE VIRTUAL TABLE found_activity USING fts5"
        " (words, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 0')"
    )
    _create_dues_standing()
    _create_dues_relief()
    _create_dues_entry()
    _create_dues_month()
    _create_duty()
    _create_duty_mark()
    _create_evaluation()
    _create_report()
    for lock in _LOCKS:
        op.execute(lock)
    connection: Any = op.get_bind().connection.driver_connection
    for table in _TRACED:
        trace(connection, table)


def _create_activity() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("hours", sa.REAL(), nullable=True),
        sa.Column("others", sa.Integer(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("links", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.CheckConstraint("changed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_activity_changed_at"),
        sa.CheckConstraint("day GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_activity_day"),
        sa.CheckConstraint("json_valid(figures)", name="ck_activity_figures"),
        sa.CheckConstraint("hours >= 0", name="ck_activity_hours"),
        sa.CheckConstraint("json_valid(links)", name="ck_activity_links"),
        sa.CheckConstraint("others >= 0", name="ck_activity_others"),
        sa.CheckConstraint("json_valid(people)", name="ck_activity_people"),
        sa.CheckConstraint("removed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_activity_removed_at"),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_activity_day", "activity", ["removed_at", "day", "id", "kind"], unique=False)
    op.create_index("ix_activity_uid", "activity", ["uid"], unique=True)


def _create_activity_index() -> None:
    op.create_table(
        "activity_index",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("what IN ('person', 'document', 'meeting', 'task')", name="ck_activity_index_what"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_activity_index_activity_id"),
        sa.PrimaryKeyConstraint("what", "target", "activity_id", name="pk_activity_index"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_activity_index_activity_id", "activity_index", ["activity_id"], unique=False)


def _create_activity_file() -> None:
    op.create_table(
        "activity_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("thumbnail", sa.Text(), nullable=False),
        sa.CheckConstraint("size >= 0", name="ck_activity_file_size"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_activity_file_activity_id"),
        sa.PrimaryKeyConstraint("id", name="pk_activity_file"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_activity_file_activity_id", "activity_file", ["activity_id"], unique=False)


def _create_dues_standing() -> None:
    op.create_table(
        "dues_standing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("base >= 0", name="ck_dues_standing_base"),
        sa.CheckConstraint("region >= 0", name="ck_dues_standing_region"),
        sa.CheckConstraint("since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name="ck_dues_standing_since"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_dues_standing_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dues_standing"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dues_standing_member_id", "dues_standing", ["member_id", "since"], unique=True)


def _create_dues_relief() -> None:
    op.create_table(
        "dues_relief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.CheckConstraint("percent BETWEEN 1 AND 100", name="ck_dues_relief_percent"),
        sa.CheckConstraint("since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name="ck_dues_relief_since"),
        sa.CheckConstraint("until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name="ck_dues_relief_until"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_dues_relief_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dues_relief"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dues_relief_member_id", "dues_relief", ["member_id"], unique=False)


def _create_dues_entry() -> None:
    op.create_table(
        "dues_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.CheckConstraint("amount <> 0", name="ck_dues_entry_amount"),
        sa.CheckConstraint("month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name="ck_dues_entry_month"),
        sa.CheckConstraint("paid_on GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_dues_entry_paid_on"),
        sa.CheckConstraint("(reverses IS NULL) = (amount > 0)", name="ck_dues_entry_reverses"),
        sa.CheckConstraint("way IN ('cash', 'portal')", name="ck_dues_entry_way"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_dues_entry_member_id"),
        sa.ForeignKeyConstraint(["reverses"], ["dues_entry.id"], name="fk_dues_entry_reverses"),
        sa.PrimaryKeyConstraint("id", name="pk_dues_entry"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dues_entry_month", "dues_entry", ["month", "member_id"], unique=False)
    op.create_index("ix_dues_entry_reverses", "dues_entry", ["reverses"], unique=True)


def _create_dues_month() -> None:
    op.create_table(
        "dues_month",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=False),
        sa.Column("owed", sa.Integer(), nullable=False),
        sa.Column("collected", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("remitted", sa.Integer(), nullable=False),
        sa.CheckConstraint("closed_on GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_dues_month_closed_on"),
        sa.CheckConstraint("month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'", name="ck_dues_month_month"),
        sa.PrimaryKeyConstraint("month", name="pk_dues_month"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_duty() -> None:
    op.create_table(
        "duty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("every", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_due"),
        sa.CheckConstraint("every IN ('once', 'week', 'month', 'quarter', 'half', 'year')", name="ck_duty_every"),
        sa.CheckConstraint("removed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_removed_at"),
        sa.CheckConstraint("until GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_until"),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_duty_uid", "duty", ["uid"], unique=True)


def _create_duty_mark() -> None:
    op.create_table(
        "duty_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("postponed_to", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("done_on GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_mark_done_on"),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_mark_due"),
        sa.CheckConstraint("postponed_to GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_duty_mark_postponed_to"),
        sa.PrimaryKeyConstraint("id", name="pk_duty_mark"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_duty_mark_key", "duty_mark", ["key", "due"], unique=True)


def _create_evaluation() -> None:
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("json_valid(marks)", name="ck_evaluation_marks"),
        sa.CheckConstraint("state IN ('self', 'proposed', 'decided')", name="ck_evaluation_state"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_evaluation_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evaluation_period", "evaluation", ["period", "form", "member_id"], unique=True)
    op.create_index("ix_evaluation_uid", "evaluation", ["uid"], unique=True)


def _create_report() -> None:
    op.create_table(
        "report",
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name="fk_report_paper_id"),
        sa.PrimaryKeyConstraint("paper_id", name="pk_report"),
        sqlite_strict=True,
    )
    op.create_index("ix_report_period", "report", ["period"], unique=False)
