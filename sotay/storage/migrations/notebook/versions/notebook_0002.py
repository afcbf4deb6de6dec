# The second schema of notebook.db: marks in documents, reading places, saved searches. It only adds tables.
# It must never change: files made by it are about. A later schema is a later script.

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _create_annotation()
    _create_reading()
    _create_saved_search()


def _create_annotation() -> None:
    op.create_table(
        "annotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("text_before", sa.Text(), nullable=False),
        sa.Column("text_after", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('highlight', 'note', 'bookmark')", name="ck_annotation_kind"),
        sa.CheckConstraint("colour IN ('yellow', 'green', 'blue', 'red')", name="ck_annotation_colour"),
        sa.CheckConstraint("starts >= 0", name="ck_annotation_starts"),
        sa.CheckConstraint("made_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_annotation_made_at"),
        sa.CheckConstraint("changed_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_annotation_changed_at"),
        sa.CheckConstraint("kind = 'bookmark' OR ends > starts AND quote <> ''", name="ck_annotation_passage"),
        sa.CheckConstraint("kind <> 'highlight' OR colour IS NOT NULL", name="ck_annotation_highlight"),
        sa.PrimaryKeyConstraint("id", name="pk_annotation"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_annotation_document", "annotation", ["document"], unique=False)
    op.create_index(
        "ix_annotation_bookmark",
        "annotation",
        ["document", "anchor"],
        unique=True,
        sqlite_where=sa.text("kind = 'bookmark'"),
    )


def _create_reading() -> None:
    op.create_table(
        "reading",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("fraction", sa.REAL(), nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=True),
        sa.Column("read_digest", sa.Text(), nullable=True),
        sa.Column("read_at", sa.Text(), nullable=True),
        sa.CheckConstraint("fraction BETWEEN 0 AND 1", name="ck_reading_fraction"),
        sa.CheckConstraint("(read_digest IS NULL) = (read_at IS NULL)", name="ck_reading_read"),
        sa.CheckConstraint("opened_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_reading_opened_at"),
        sa.CheckConstraint("read_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_reading_read_at"),
        sa.PrimaryKeyConstraint("document", name="pk_reading"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_saved_search() -> None:
    op.create_table(
        "saved_search",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.CheckConstraint("json_valid(question)", name="ck_saved_search_question"),
        sa.CheckConstraint("name <> ''", name="ck_saved_search_name"),
        sa.CheckConstraint("made_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_saved_search_made_at"),
        sa.PrimaryKeyConstraint("id", name="pk_saved_search"),
        sa.UniqueConstraint("name", name="uq_saved_search_name"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
