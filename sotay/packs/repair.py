# Brings a publisher's text into the form that packs carry: NFC, no control characters, HTML in the reduced subset.
# It must not know files or packs.

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from sotay.domain.documents import Document, Relation, Section
from sotay.packs.fields import CONTROL
from sotay.packs.html import reduce_html

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")


@dataclass(slots=True)
class Repairs:
    """Count what was repaired in one document."""

    nfc: int = 0
    control: int = 0
    html: int = 0

    def __bool__(self) -> bool:
        return bool(self.nfc or self.control or self.html)

    def text(self, value: str) -> str:
        """Return the text with plain line ends, without control characters, in NFC."""
        if value.isprintable() and unicodedata.is_normalized("NFC", value):
            return value
        plain = _LINE_ENDS.sub("\n", value)
        cleaned = CONTROL.sub("", plain)
        composed = unicodedata.normalize("NFC", cleaned)
        self.control += cleaned != plain
        self.nfc += composed != cleaned
        return composed

    def markup(self, value: str) -> str:
        """Return the HTML reduced to the subset; raises ValueError where that is not possible."""
        reduced = reduce_html(self.text(value))
        self.html += reduced != value
        return reduced


def repaired(document: Document, repairs: Repairs) -> Document:
    """Return the document in the form that packs carry, counting in `repairs`; raises ValueError for hopeless HTML."""
    text = repairs.text
    return replace(
        document,
        number=_or_none(text, document.number),
        type=text(document.type),
        issuer=text(document.issuer),
        title=text(document.title),
        term=_or_none(text, document.term),
        tags=tuple(text(tag) for tag in document.tags),
        sections=tuple(_section(section, repairs) for section in document.sections),
        relations=tuple(_relation(relation, repairs) for relation in document.relations),
        summary=text(document.summary),
    )


def _section(section: Section, repairs: Repairs) -> Section:
    text = repairs.text
    html = repairs.markup(section.html) if section.html else ""
    return Section(section.level, text(section.label), text(section.heading), text(section.text), html)


def _relation(relation: Relation, repairs: Repairs) -> Relation:
    issuer = _or_none(repairs.text, relation.issuer)
    return replace(relation, number=repairs.text(relation.number), issuer=issuer)


def _or_none(text: Callable[[str], str], value: str | None) -> str | None:
    return (text(value) or None) if value else None
