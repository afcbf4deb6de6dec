# Reads what is shown of the sections found: identity of the document, label, heading, the part of the text that tells.
# It must not know why a section was found.

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sotay.storage.search.request import SectionHit
from sotay.storage.search.snippets import Highlighter, Snippet, Span

if TYPE_CHECKING:
    from sqlite3 import Connection

_DOCUMENTS = """
    SELECT r.id, d.uid, r.number, r.type, r.issuer, r.issued, r.title
    FROM revision r JOIN document d ON d.id = r.document_id WHERE r.id IN (SELECT value FROM json_each(?))
"""
_SECTIONS = "SELECT id, label, anchor, heading, text FROM section WHERE id IN (SELECT value FROM json_each(?))"
_NO_SECTION = ("", "", "", "")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Hold what is shown of one hit; `issued` in ISO form, as exact as it is known."""

    uid: str
    number: str | None
    type: str
    issuer: str
    issued: str | None
    title: str
    label: str
    anchor: str
    heading: str
    heading_highlights: tuple[Span, ...]
    snippet: Snippet


def excerpts(connection: "Connection", hits: Sequence[SectionHit], highlighter: Highlighter) -> list[Excerpt]:
    """Return the excerpt of each hit, in the same order."""
    asked = json.dumps([hit.revision_id for hit in hits])
    documents = {row[0]: row[1:] for row in connection.execute(_DOCUMENTS, (asked,))}
    wanted = json.dumps([hit.section_id for hit in hits])
    sections = {row[0]: row[1:] for row in connection.execute(_SECTIONS, (wanted,))}
    found = []
    for hit in hits:
        label, anchor, heading, text = sections.get(hit.section_id, _NO_SECTION)
        marks = tuple(highlighter.spans(heading))
        uid, number, kind, issuer, issued, title = documents[hit.revision_id]
        snippet = highlighter.snippet(text)
        found.append(Excerpt(uid, number, kind, issuer, issued, title, label, anchor, heading, marks, snippet))
    return found
