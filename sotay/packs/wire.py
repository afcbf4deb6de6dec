# How documents become lines of a pack and come back, and the digest that tells whether content changed.
# It must not know archives or shards.

import hashlib

from pydantic import TypeAdapter

from sotay.domain.documents import Attachment, Document, Relation, Section
from sotay.packs.fields import Strict
from sotay.packs.schema import AttachmentPart, RelationPart, SectionPart, UpsertLine

_UPSERT: TypeAdapter[UpsertLine] = TypeAdapter(UpsertLine)


def to_wire(document: Document, revision: int) -> UpsertLine:
    """Return the line that carries the document; raises pydantic.ValidationError where it does not fit the schema."""
    return UpsertLine(
        op="upsert",
        uid=document.uid,
        revision=revision,
        number=document.number,
        type=document.type,
        issuer=document.issuer,
        issued=document.issued,
        title=document.title,
        effective=document.effective,
        expires=document.expires,
        status=document.status,
        term=document.term,
        tags=document.tags,
        sections=tuple(
            SectionPart(level=s.level, label=s.label, heading=s.heading, text=s.text, html=s.html)
            for s in document.sections
        ),
        relations=tuple(
            RelationPart(kind=r.kind, number=r.number, issuer=r.issuer, issued=r.issued) for r in document.relations
        ),
        attachments=tuple(
            AttachmentPart(name=a.name, media_type=a.media_type, sha256=a.sha256, length=a.length)
            for a in document.attachments
        ),
        must_read=document.must_read,
        summary=document.summary,
    )


def to_document(line: UpsertLine) -> Document:
    """Return the document that the line carries."""
    return Document(
        uid=line.uid,
        number=line.number,
        type=line.type,
        issuer=line.issuer,
        issued=line.issued,
        title=line.title,
        effective=line.effective,
        expires=line.expires,
        status=line.status,
        term=line.term,
        tags=line.tags,
        sections=tuple(Section(s.level, s.label, s.heading, s.text, s.html) for s in line.sections),
        relations=tuple(Relation(r.kind, r.number, r.issuer, r.issued) for r in line.relations),
        attachments=tuple(Attachment(a.name, a.media_type, a.sha256, a.length) for a in line.attachments),
        must_read=line.must_read,
        summary=line.summary,
    )


def wire_bytes(line: Strict) -> bytes:
    """Return the line as JSON in UTF-8 with its newline; what equals its default is left out."""
    return line.model_dump_json(exclude_defaults=True).encode() + b"\n"


def content_digest(line: UpsertLine) -> str:
    """Return the SHA-256 (hex) of the content as compact JSON in UTF-8, fields in the order of the schema.

    Revision and operation do not count, nor what equals its default: the same text in two packs has one digest, and a
    field added later changes none.
    """
    content = _UPSERT.dump_json(line, exclude={"op", "revision"}, exclude_defaults=True)
    return hashlib.sha256(content).hexdigest()
