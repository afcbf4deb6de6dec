# Which documents of the library a pack would end, because a new document replaces or repeals them.
# It must not know packs; it is given documents.

from dataclasses import dataclass
from datetime import date

from sotay.domain.documents import Document, RelationKind, Status
from sotay.domain.identity import number_key
from sotay.domain.validity import Cause, DocumentFacts, ValidityIndex
from sotay.services.statuses import StatusBook
from sotay.storage.library import Library
from sotay.storage.records import Card

_ENDING = {RelationKind.REPLACES, RelationKind.REPEALS}
_OVER = {Status.REPLACED, Status.EXPIRED}


@dataclass(frozen=True, slots=True)
class Replacement:
    """Hold a document of the library, and the number of the new one that ends it, from a day where that is known."""

    card: Card
    by: str
    since: date | None


class Replacements:
    """Take in the new documents of a pack one by one, and say which documents of the library they end."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._new: list[DocumentFacts] = []

    def add(self, document: Document) -> None:
        """Take in a new or changed document; only those that end others are kept."""
        if any(relation.kind in _ENDING for relation in document.relations):
            self._new.append(_facts(document))

    def found(self, day: date) -> tuple[Replacement, ...]:
        """Return what is not over yet on a day and will be, by number."""
        cards = self._named()
        if not cards:
            return ()
        facts = self._library.facts_by_revision(cards)
        validity = ValidityIndex([*facts.values(), *self._new])
        statuses = StatusBook(self._library).on(day)
        later = {key: validity.on(facts[key].uid, date.max) for key in facts if statuses[key] not in _OVER}
        ended = [
            _replacement(cards[key], told.by[0]) for key, told in later.items() if told.status in _OVER and told.by
        ]
        return tuple(sorted(ended, key=lambda found: found.card.number or ""))

    def _named(self) -> dict[int, Card]:
        """Return the library's documents that bear a number which a new document ends, by revision."""
        brought = {document.uid for document in self._new}
        keys = {number_key(one.number) for new in self._new for one in new.relations if one.kind in _ENDING}
        cards = [card for key in sorted(keys) for card in self._library.by_number(key)]
        return {card.revision_id: card for card in cards if card.uid not in brought}


def _replacement(card: Card, cause: Cause) -> Replacement:
    return Replacement(card, cause.number or "", cause.since)


def _facts(document: Document) -> DocumentFacts:
    return DocumentFacts(
        uid=document.uid,
        number=document.number,
        type=document.type,
        issuer=document.issuer,
        issued=document.issued,
        term=document.term,
        title=document.title,
        effective=document.effective,
        expires=document.expires,
        status=document.status,
        relations=document.relations,
    )
