# The first schema of notebook.db: settings, trusted publishers, what is remembered of channels.
# It must never change: files made by it are about. A later schema is a later script.

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_setting()
    _create_trusted_root()
    _create_channel_trust()


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_trusted_root() -> None:
    op.create_table(
        "trusted_root",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("root_json", sa.Text(), nullable=False),
        sa.Column("accepted_at", sa.Text(), nullable=False),
        sa.CheckConstraint("accepted_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_trusted_root_accepted_at"),
        sa.CheckConstraint("version >= 0", name="ck_trusted_root_version"),
        sa.PrimaryKeyConstraint("id", name="pk_trusted_root"),
        sa.UniqueConstraint("fingerprint", name="uq_trusted_root_fingerprint"),
        sqlite_strict=True,
    )


def _create_channel_trust() -> None:
    op.create_table(
        "channel_trust",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("root_id", sa.Integer(), nullable=False),
        sa.Column("highest_sequence", sa.Integer(), nullable=False),
        sa.Column("highest_issued", sa.Text(), nullable=False),
        sa.CheckConstraint("highest_issued GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_channel_trust_highest_issued"),
        sa.CheckConstraint("highest_sequence >= 0", name="ck_channel_trust_highest_sequence"),
        sa.ForeignKeyConstraint(["root_id"], ["trusted_root.id"], name="fk_channel_trust_root_id"),
        sa.PrimaryKeyConstraint("channel", name="pk_channel_trust"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
