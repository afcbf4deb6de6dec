# What the open document has to do with others, one row for each, in words.
# It must not know widgets.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sotay.services.reading import RelatedDocument, RelationKind

_ORDER = tuple(RelationKind)
_FIRST = (RelationKind.REPLACED_BY, RelationKind.REPEALED_BY, RelationKind.AMENDED_BY, RelationKind.REPLACES)


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """Hold one related document: what it is called, what it is to the open one, and its key ("" when unknown here)."""

    kind: RelationKind
    name: str
    year: str
    uid: str
    title: str


def related_rows(relations: Sequence[RelatedDocument]) -> tuple[RelatedRow, ...]:
    """Return each related document once for each relation, the most telling relations first."""
    rows: dict[tuple[RelationKind, str, str], RelatedRow] = {}
    for relation in relations:
        for one in _rows(relation):
            rows.setdefault((one.kind, one.name, one.uid), one)
    return tuple(sorted(rows.values(), key=_rank))


def _rows(relation: RelatedDocument) -> list[RelatedRow]:
    if not relation.candidates:
        return [RelatedRow(relation.kind, relation.number, (relation.issued or "")[:4], "", "")]
    return [
        RelatedRow(
            relation.kind,
            card.number or card.title,
            str(card.issued.year) if card.issued and card.number else "",
            str(card.uid),
            card.title,
        )
        for card in relation.candidates
    ]


def _rank(row: RelatedRow) -> tuple[int, int, str]:
    first = _FIRST.index(row.kind) if row.kind in _FIRST else len(_FIRST)
    return first, _ORDER.index(row.kind), row.name


def relation_text(kind: RelationKind) -> str:
    """Return what a related document is to the open one, in the language of the moment."""
    texts = {
        RelationKind.REPLACES: QCoreApplication.translate("RelatedPane", "replaced by this document"),
        RelationKind.REPLACED_BY: QCoreApplication.translate("RelatedPane", "replaces this document"),
        RelationKind.REPEALS: QCoreApplication.translate("RelatedPane", "repealed by this document"),
        RelationKind.REPEALED_BY: QCoreApplication.translate("RelatedPane", "repeals this document"),
        RelationKind.AMENDS: QCoreApplication.translate("RelatedPane", "amended by this document"),
        RelationKind.AMENDED_BY: QCoreApplication.translate("RelatedPane", "amends this document"),
        RelationKind.IMPLEMENTS: QCoreApplication.translate("RelatedPane", "carried out by this document"),
        RelationKind.IMPLEMENTED_BY: QCoreApplication.translate("RelatedPane", "carries out this document"),
        RelationKind.FOLLOWS_UP: QCoreApplication.translate("RelatedPane", "followed up by this document"),
        RelationKind.FOLLOWED_UP_BY: QCoreApplication.translate("RelatedPane", "follows up this document"),
        RelationKind.CITES: QCoreApplication.translate("RelatedPane", "cited by this document"),
        RelationKind.CITED_BY: QCoreApplication.translate("RelatedPane", "cites this document"),
    }
    return texts[kind]


def relation_told(row: RelatedRow) -> str:
    """Return what a row is to the open document, and whether it can be opened."""
    told = relation_text(row.kind)
    return told if row.uid else told + " · " + QCoreApplication.translate("RelatedPane", "not in the library")


def row_text(row: RelatedRow) -> str:
    """Return a row in one line: name, year, what it is to the open document."""
    name = f"{row.name} ({row.year})" if row.year else row.name
    return f"{name} · {relation_told(row)}"
