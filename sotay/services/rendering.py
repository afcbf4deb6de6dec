# A document printed as plain text, as safe HTML or as JSON values.
# It must not know storage or the terminal.

from collections.abc import Sequence
from html import escape

from sotay.domain.documents import Level
from sotay.services.library import CitedDocument, DocumentView, RelatedDocument
from sotay.storage.records import StoredSection


def section_title(section: StoredSection) -> str:
    """Return the label and heading on one line, as a document prints them: "Điều 5. Phạm vi"."""
    label = section.label.rstrip(".")
    if not section.heading or not label:
        return label or section.heading
    joint = "" if label.endswith(")") else "."
    return f"{label}{joint} {section.heading}"


def as_text(sections: Sequence[StoredSection]) -> str:
    """Return sections as plain text, a blank line between them."""
    return "\n\n".join("\n".join(part for part in (section_title(s), s.text) if part) for s in sections)


def as_html(sections: Sequence[StoredSection]) -> str:
    """Return sections as HTML that holds nothing but headings, paragraphs and the reduced subset."""
    return "\n".join(map(_section_html, sections))


def _section_html(section: StoredSection) -> str:
    title = section_title(section)
    size = min(section.level.depth + 2, 6) if section.level is not Level.PASSAGE else 4
    head = f'<h{size} id="{escape(section.anchor)}">{escape(title)}</h{size}>\n' if title else ""
    return head + (section.html or "\n".join(f"<p>{escape(line)}</p>" for line in section.text.split("\n") if line))


def document_json(view: DocumentView, sections: Sequence[StoredSection]) -> dict[str, object]:
    """Return a document with the sections given, its validity and relations, as plain JSON values."""
    document, card = view.document, view.document.card
    return {
        "uid": str(card.uid),
        "number": card.number,
        "type": card.type,
        "issuer": card.issuer,
        "issued": _iso(card.issued),
        "effective": _iso(document.effective),
        "expires": _iso(document.expires),
        "title": card.title,
        "term": card.term,
        "tags": list(document.tags),
        "must_read": card.must_read,
        "summary": document.summary,
        "revision": document.revision,
        "on": view.day.isoformat(),
        "status": view.validity.status.value,
        "since": _iso(view.validity.since),
        "because": [
            {"kind": c.kind.value, "number": c.number, "uid": c.uid and str(c.uid), "since": _iso(c.since)}
            for c in view.validity.by
        ],
        "relations": [_related(relation) for relation in view.relations],
        "attachments": [
            {"name": a.name, "media_type": a.media_type, "sha256": a.sha256, "length": a.length}
            for a in document.attachments
        ],
        "sections": [
            {"level": s.level.value, "label": s.label, "anchor": s.anchor, "heading": s.heading, "text": s.text}
            for s in sections
        ],
        "same_number": [
            {"uid": str(c.uid), "number": c.number, "issued": _iso(c.issued), "title": c.title} for c in view.namesakes
        ],
    }


def _related(relation: RelatedDocument) -> dict[str, object]:
    return {
        "kind": relation.kind.value,
        "number": relation.number,
        "issuer": relation.issuer,
        "issued": relation.issued,
        "in_library": [str(candidate.uid) for candidate in relation.candidates],
    }


def cited_json(cited: CitedDocument) -> dict[str, object]:
    """Return one citation with its candidates in the form that scripts rely on."""
    citation = cited.citation
    return {
        "text": citation.text,
        "start": citation.start,
        "end": citation.end,
        "kind": citation.kind.value,
        "type": citation.type,
        "number": citation.number,
        "org": citation.org,
        "plenum": citation.plenum,
        "term": citation.term,
        "issued": _iso(citation.issued),
        "candidates": [
            {"uid": str(c.uid), "number": c.number, "issued": _iso(c.issued), "title": c.title}
            for c in cited.candidates
        ],
        "guess": cited.guess,
    }


def _iso(value: object) -> str | None:
    return None if value is None else str(value)
