# How rows of library.db become records: the columns each query selects and their reading.
# It must not open connections or decide what is asked.

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Attachment, Level, Relation, RelationKind, Status
from sotay.domain.validity import DocumentFacts
from sotay.storage.records import (
    Card,
    Counts,
    Days,
    PackRecord,
    PackRow,
    StoredDocument,
    StoredRelation,
    StoredSection,
)

Row = Sequence[Any]

# The newest revision of a document is current, unless it withdraws. Ids grow with the order of imports.
NEWEST = "r.id = (SELECT max(n.id) FROM revision n WHERE n.document_id = r.document_id)"
CURRENT = f"r.op = 'upsert' AND {NEWEST}"
# The same for all documents at once, from one covering index: what stands beside max() is that of its row.
NEWEST_OF_EACH = "FROM revision GROUP BY document_id HAVING op = 'upsert'"
REVISIONS = "revision r JOIN document d ON d.id = r.document_id"
CARD = "r.id, d.uid, d.channel, r.number, r.type, r.issuer, r.issued, r.title, r.status, r.term, r.must_read"
DETAIL = f"r.pack_id, r.revision, r.digest, r.op, {NEWEST}, r.effective, r.expires, r.summary, r.section_count"
PACK = (
    "id, channel, sequence, kind, base_sequence, title, issuer, issued, next_expected, schema, manifest_sha256, "
    "root_fingerprint, imported_at, undone_at, added, changed, withdrawn, unchanged"
)
SECTION = "id, revision_id, level, label, anchor, heading, text, html"
RELATION = "x.kind, x.number, x.number_key, x.issuer, x.issued"
FACTS = "r.id, d.uid, r.number, r.type, r.issuer, r.issued, r.term, r.title, r.effective, r.expires, r.status"
CARD_WIDTH = 11


def partial(text: str | None) -> PartialDate | None:
    """Read a partly known date that may be absent."""
    return None if text is None else PartialDate.parse(text)


def day(text: str | None) -> date | None:
    """Read a full date that may be absent."""
    return None if text is None else date.fromisoformat(text)


def card(row: Row) -> Card:
    """Read the columns of CARD."""
    revision_id, uid, channel, number, kind, issuer, issued, title, status, term, must_read = row
    return Card(
        revision_id,
        UUID(uid),
        channel,
        number,
        kind,
        issuer,
        partial(issued),
        title,
        Status(status),
        term,
        bool(must_read),
    )


def document(row: Row, tags: Iterable[Row], attachments: Iterable[Row]) -> StoredDocument:
    """Read the columns of CARD followed by those of DETAIL, and the rows that belong to them."""
    pack_id, revision, digest, op, newest, effective, expires, summary, section_count = row[CARD_WIDTH:]
    return StoredDocument(
        card=card(row[:CARD_WIDTH]),
        pack_id=pack_id,
        revision=revision,
        digest=digest,
        withdrawn=op == "withdraw",
        current=op == "upsert" and bool(newest),
        effective=day(effective),
        expires=day(expires),
        summary=summary,
        tags=tuple(tag for (tag,) in tags),
        attachments=tuple(Attachment(*values) for values in attachments),
        section_count=section_count,
    )


def section(row: Row) -> StoredSection:
    """Read the columns of SECTION."""
    section_id, revision_id, level, *rest = row
    return StoredSection(section_id, revision_id, Level(level), *rest)


def relation(row: Row) -> StoredRelation:
    """Read the columns of CARD (the revision that states it) followed by those of RELATION."""
    kind, number, number_key, issuer, issued = row[CARD_WIDTH:]
    return StoredRelation(card(row[:CARD_WIDTH]), RelationKind(kind), number, number_key, issuer, partial(issued))


def facts(row: Row, relations: Iterable[Row]) -> DocumentFacts:
    """Read the columns of FACTS after the id, and the (kind, number, issuer, issued) of the document's relations."""
    uid, number, kind, issuer, issued, term, title, effective, expires, status = row
    stated = (Relation(RelationKind(k), target, who, partial(when)) for k, target, who, when in relations)
    return DocumentFacts(
        uid=UUID(uid),
        number=number,
        type=kind,
        issuer=issuer,
        issued=partial(issued),
        term=term,
        title=title,
        effective=day(effective),
        expires=day(expires),
        status=Status(status),
        relations=tuple(stated),
    )


def days(row: Row) -> Days:
    """Read days of issue, effect and expiry, and the declared status."""
    issued, effective, expires, status = row
    return Days(partial(issued), day(effective), day(expires), Status(status))


def pack(row: Row) -> PackRow:
    """Read the columns of PACK."""
    pack_id, channel, sequence, kind, base_sequence, title, issuer, issued, following, *rest = row
    schema, manifest, root, imported, undone, added, changed, withdrawn, unchanged = rest
    record = PackRecord(
        channel=channel,
        sequence=sequence,
        kind=kind,
        base_sequence=base_sequence,
        title=title,
        issuer=issuer,
        issued=date.fromisoformat(issued),
        next_expected=day(following),
        schema=schema,
        manifest_sha256=manifest,
        root_fingerprint=root,
        imported_at=datetime.fromisoformat(imported),
        counts=Counts(added, changed, withdrawn, unchanged),
    )
    return PackRow(pack_id, record, None if undone is None else datetime.fromisoformat(undone))
