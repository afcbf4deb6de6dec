# The sixth schema of notebook.db: members who may pay their dues late, and why.
# It must never change: files made by it are about. A later schema is a later script.

from typing import Any

import sqlalchemy as sa
from alembic import op

from sotay.storage.tracing import trace

revision = "0006"
down_revision = "0005"

_MONTH = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'"


def upgrade() -> None:
    op.create_table(
        "dues_delay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.Text(), nullable=False),
        sa.CheckConstraint("noted_on GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_dues_delay_noted_on"),
        sa.CheckConstraint(f"since {_MONTH}", name="ck_dues_delay_since"),
        sa.CheckConstraint("since <= until", name="ck_dues_delay_span"),
        sa.CheckConstraint(f"until {_MONTH}", name="ck_dues_delay_until"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name="fk_dues_delay_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dues_delay"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dues_delay_member_id", "dues_delay", ["member_id"], unique=False)
    connection: Any = op.get_bind().connection.driver_connection
    trace(connection, "dues_delay")
