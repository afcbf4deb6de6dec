# The second schema of library.db: one index covers what a library just opened asks of every document.
# It must never change: files made by it are about. A later schema is a later script.

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    columns = [
        *("document_id", "id", "op", "first_section", "section_count", "number_key", "type", "issuer", "issued"),
        *("term", "effective", "expires", "status"),
    ]
    op.create_index("ix_revision_newest", "revision", columns, unique=False)
    op.drop_index("ix_revision_document_id", "revision")
