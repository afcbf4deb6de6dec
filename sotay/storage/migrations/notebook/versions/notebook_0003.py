# The third schema of notebook.db: the register of members, and the audit trail that all writing leaves lines in.
# It must never change: files made by it are about. A later schema is a later script.

from typing import Any

import sqlalchemy as sa
from alembic import op

from sotay.storage.tracing import GUARDS, trace

revision = "0003"
down_revision = "0002"

# Where a person stopped reading changes with every page turned, and drafts with every word; they are no records.
_TRACED = (
    "setting",
    "trusted_root",
    "channel_trust",
    "annotation",
    "saved_search",
    "member",
    "member_state",
    "member_position",
    "member_badge",
)


def upgrade() -> None:
    _create_audit()
    _create_member()
    _create_member_state()
    _create_member_position()
    _create_member_badge()
    _create_draft()
    for guard in GUARDS:
        op.execute(guard)
    connection: Any = op.get_bind().connection.driver_connection
    for table in _TRACED:
        trace(connection, table)


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("previous", sa.Text(), nullable=True),
        sa.Column("hash", sa.Text(), nullable=True),
        sa.Column("erased_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_audit_at"),
        sa.CheckConstraint("op IN ('insert', 'update', 'delete', 'baseline', 'erase', 'note')", name="ck_audit_op"),
        sa.ForeignKeyConstraint(["erased_by"], ["audit.id"], name="fk_audit_erased_by"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entity", "audit", ["kind", "entity"], unique=False)
    op.create_index("ix_audit_unsealed", "audit", ["id"], unique=False, sqlite_where=sa.text("hash IS NULL"))


def _create_member() -> None:
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("other_names", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("born", sa.Text(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=False),
        sa.Column("religion", sa.Text(), nullable=False),
        sa.Column("native_place", sa.Text(), nullable=False),
        sa.Column("residence", sa.Text(), nullable=False),
        sa.Column("schooling", sa.Text(), nullable=False),
        sa.Column("political_theory", sa.Text(), nullable=False),
        sa.Column("profession", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("occupation_before", sa.Text(), nullable=False),
        sa.Column("occupation_now", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("joined", sa.Text(), nullable=True),
        sa.Column("ceremony", sa.Text(), nullable=True),
        sa.Column("official", sa.Text(), nullable=True),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("citizen_id", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.CheckConstraint("born GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_born"),
        sa.CheckConstraint("ceremony GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_ceremony"),
        sa.CheckConstraint("changed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_changed_at"),
        sa.CheckConstraint("erased_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_erased_at"),
        sa.CheckConstraint("full_name <> ''", name="ck_member_full_name"),
        sa.CheckConstraint("joined GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_joined"),
        sa.CheckConstraint("official GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_official"),
        sa.CheckConstraint("service IN ('', 'army', 'police', 'retired')", name="ck_member_service"),
        sa.CheckConstraint("sex IN ('', 'male', 'female')", name="ck_member_sex"),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_member_card", "member", ["card"], unique=True, sqlite_where=sa.text("card <> ''"))
    op.create_index("ix_member_name_key", "member", ["name_key"], unique=False)
    op.create_index("ix_member_uid", "member", ["uid"], unique=True)


def _create_member_state() -> None:
    op.create_table(
        "member_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("leaving", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("struck_at", sa.Text(), nullable=True),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.CheckConstraint("leaving IN ('asked', 'deleted', 'expelled', 'annulled')", name="ck_member_state_leaving"),
        sa.CheckConstraint("made_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_state_made_at"),
        sa.CheckConstraint("since GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_state_since"),
        sa.CheckConstraint(
            "state IN ('probationary', 'official', 'exempt', 'temporary_here', 'temporary_elsewhere', "
            "'suspended', 'moved', 'left', 'deceased')",
            name="ck_member_state_state",
        ),
        sa.CheckConstraint("struck_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_state_struck_at"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_member_state_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_member_state"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_member_state_member_id", "member_state", ["member_id"], unique=False)


def _create_member_position() -> None:
    op.create_table(
        "member_position",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.CheckConstraint("since GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_position_since"),
        sa.CheckConstraint("title <> ''", name="ck_member_position_title"),
        sa.CheckConstraint("until GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_position_until"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_member_position_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_member_position"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_member_position_member_id", "member_position", ["member_id"], unique=False)


def _create_member_badge() -> None:
    op.create_table(
        "member_badge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("awarded", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.CheckConstraint("awarded GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_member_badge_awarded"),
        sa.CheckConstraint("years > 0", name="ck_member_badge_years"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_member_badge_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_member_badge"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_member_badge_member_id", "member_badge", ["member_id", "years"], unique=True)


def _create_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.CheckConstraint("json_valid(content)", name="ck_draft_content"),
        sa.CheckConstraint("kept_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_draft_kept_at"),
        sa.PrimaryKeyConstraint("key", name="pk_draft"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
