# The first schema of library.db: packs, documents, revisions and the search index over their sections.
# It must never change: files made by it are about. A later schema is a later script.

import sqlalchemy as sa
from alembic import op

from sotay.storage.search.schema import DDL

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_document()
    _create_pack()
    _create_revision()
    _create_attachment()
    _create_relation()
    _create_revision_tag()
    _create_section()
    for statement in DDL:
        op.get_bind().exec_driver_sql(statement)  # op.execute would take a colon for a parameter


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("uid", name="uq_document_uid"),
        sqlite_strict=True,
    )


def _create_pack() -> None:
    op.create_table(
        "pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("base_sequence", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued", sa.Text(), nullable=False),
        sa.Column("next_expected", sa.Text(), nullable=True),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("manifest_sha256", sa.Text(), nullable=False),
        sa.Column("root_fingerprint", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.CheckConstraint("imported_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_pack_imported_at"),
        sa.CheckConstraint("issued GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_pack_issued"),
        sa.CheckConstraint("kind IN ('base', 'update')", name="ck_pack_kind"),
        sa.CheckConstraint("next_expected GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_pack_next_expected"),
        sa.CheckConstraint("undone_at GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_pack_undone_at"),
        sa.CheckConstraint("added >= 0", name="ck_pack_added"),
        sa.CheckConstraint("changed >= 0", name="ck_pack_changed"),
        sa.CheckConstraint("sequence >= 0", name="ck_pack_sequence"),
        sa.CheckConstraint("unchanged >= 0", name="ck_pack_unchanged"),
        sa.CheckConstraint("withdrawn >= 0", name="ck_pack_withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_pack"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_pack_applied", "pack", ["channel", "sequence"], unique=True, sqlite_where=sa.text("undone_at IS NULL")
    )


def _create_revision() -> None:
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("number_key", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued", sa.Text(), nullable=True),
        sa.Column("effective", sa.Text(), nullable=True),
        sa.Column("expires", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=True),
        sa.Column("must_read", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("first_section", sa.Integer(), nullable=False),
        sa.Column("section_count", sa.Integer(), nullable=False),
        sa.CheckConstraint("effective GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_revision_effective"),
        sa.CheckConstraint("expires GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_revision_expires"),
        sa.CheckConstraint("issued GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_revision_issued"),
        sa.CheckConstraint("op IN ('upsert', 'withdraw')", name="ck_revision_op"),
        sa.CheckConstraint(
            "status IN ('in_force', 'amended', 'replaced', 'expired', 'not_yet', 'unknown')", name="ck_revision_status"
        ),
        sa.CheckConstraint("first_section >= 0", name="ck_revision_first_section"),
        sa.CheckConstraint("must_read IN (0, 1)", name="ck_revision_must_read"),
        sa.CheckConstraint("revision >= 0", name="ck_revision_revision"),
        sa.CheckConstraint("section_count >= 0", name="ck_revision_section_count"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_revision_document_id"),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name="fk_revision_pack_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sqlite_strict=True,
    )
    op.create_index("ix_revision_document_id", "revision", ["document_id"], unique=False)
    op.create_index("ix_revision_number_key", "revision", ["number_key"], unique=False)
    op.create_index("ix_revision_pack_id", "revision", ["pack_id"], unique=False)


def _create_attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.CheckConstraint("length >= 0", name="ck_attachment_length"),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_attachment_revision_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
        sqlite_strict=True,
    )
    op.create_index("ix_attachment_revision_id", "attachment", ["revision_id"], unique=False)


def _create_relation() -> None:
    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("number_key", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("issued", sa.Text(), nullable=True),
        sa.CheckConstraint("issued GLOB '[0-9][0-9][0-9][0-9]*'", name="ck_relation_issued"),
        sa.CheckConstraint(
            "kind IN ('replaces', 'replaced_by', 'repeals', 'repealed_by', 'amends', 'amended_by', 'implements', "
            "'implemented_by', 'follows_up', 'followed_up_by', 'cites', 'cited_by')",
            name="ck_relation_kind",
        ),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_relation_revision_id"),
        sa.PrimaryKeyConstraint("id", name="pk_relation"),
        sqlite_strict=True,
    )
    op.create_index("ix_relation_number_key", "relation", ["number_key"], unique=False)
    op.create_index("ix_relation_revision_id", "relation", ["revision_id"], unique=False)


def _create_revision_tag() -> None:
    op.create_table(
        "revision_tag",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_revision_tag_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "tag", name="pk_revision_tag"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_section() -> None:
    op.create_table(
        "section",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "level IN ('phần', 'chương', 'mục', 'điều', 'khoản', 'điểm', 'phụ lục', 'đoạn')", name="ck_section_level"
        ),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_section_revision_id"),
        sa.PrimaryKeyConstraint("id", name="pk_section"),
        sa.UniqueConstraint("revision_id", "ordinal", name="uq_section_revision_id_ordinal"),
        sqlite_strict=True,
    )
