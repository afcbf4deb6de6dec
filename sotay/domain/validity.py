# The validity (hiệu lực) of documents on any day, computed from the dates and relations of all of them.
# It must not know the clock, citations or storage; the status a publisher declared is only a fallback.

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.identity import number_key
from sotay.domain.vietnamese import fold


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """Hold what citations and validity need to know of a document: identity, days and relations, no text."""

    uid: UUID
    number: str | None
    type: str
    issuer: str
    issued: PartialDate | None
    term: str | None
    title: str
    effective: date | None
    expires: date | None
    status: Status
    relations: tuple[Relation, ...]

    @property
    def starts(self) -> date | None:
        """Return the day from which it counts: its effective day, else its day of issue."""
        return self.effective or (self.issued.earliest if self.issued else None)


class Cause(NamedTuple):
    """Name a document that ended or changed another one; the uid is known when the library holds it."""

    kind: RelationKind  # as seen from the document asked about: replaced_by, repealed_by, amended_by
    number: str | None
    uid: UUID | None
    since: date | None


@dataclass(frozen=True, slots=True)
class Validity:
    """Hold a status, the first day on which it holds (None: not known) and the documents that brought it about."""

    status: Status
    since: date | None = None
    by: tuple[Cause, ...] = ()


_ENDED = {RelationKind.REPLACED_BY: Status.REPLACED, RelationKind.REPEALED_BY: Status.EXPIRED}
_ACTIVE = {RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.AMENDS}
_PASSIVE = {kind.inverse for kind in _ACTIVE}
LEGAL_KINDS = frozenset(_ACTIVE | _PASSIVE)
"""The relations that change the validity of a document; without one it depends on its own days alone."""


class ValidityIndex:
    """Answer for a set of documents what is in force on a day; built once, asked often."""

    def __init__(self, facts: Iterable[DocumentFacts]) -> None:
        self._facts = {document.uid: document for document in facts}
        self._by_key: dict[str, list[DocumentFacts]] = defaultdict(list)
        self._causes: dict[UUID, set[Cause]] = defaultdict(set)
        stated = [
            (document, relation)
            for document in self._facts.values()
            for relation in document.relations
            if relation.kind in LEGAL_KINDS
        ]
        if stated:  # keys cost more than everything else here
            for document in self._facts.values():
                self._by_key[number_key(document.number or "")].append(document)
        for document, relation in stated:
            self._note(document, relation)

    def on(self, uid: UUID, day: date) -> Validity:
        """Return the validity of a document on a day; raise KeyError for a uid that is not in the set."""
        document = self._facts[uid]
        causes = self._causes.get(uid, ())
        waiting = document.starts is not None and day < document.starts
        ended = _ended(document, causes, day)
        if ended is not None and not (waiting and ended.since is None):
            return ended
        if waiting:
            return Validity(Status.NOT_YET)
        return _declared(document, causes) or _standing(document, causes, day)

    def all_on(self, day: date) -> Iterator[tuple[UUID, Validity]]:
        """Yield the validity of every document on a day."""
        return ((uid, self.on(uid, day)) for uid in self._facts)

    def _note(self, document: DocumentFacts, relation: Relation) -> None:
        other = self._meant(document, relation)
        if relation.kind in _PASSIVE:
            told = relation.issued.earliest if relation.issued else None
            cause = Cause(relation.kind, relation.number, None, told)
            if other is not None:
                cause = Cause(relation.kind, other.number, other.uid, other.starts or told)
            self._causes[document.uid].add(cause)
        elif other is not None:
            cause = Cause(relation.kind.inverse, document.number, document.uid, document.starts)
            self._causes[other.uid].add(cause)

    def _meant(self, document: DocumentFacts, relation: Relation) -> DocumentFacts | None:
        """Return the document a relation means, the nearest in time where the relation leaves several open."""
        acts = relation.kind in _ACTIVE
        found = [
            other
            for other in self._by_key.get(number_key(relation.number), ())
            if other.uid != document.uid and _fits(other, relation) and _in_order(document, other, acts)
        ]
        if relation.issuer is not None:
            found = [other for other in found if same_body(other.issuer, relation.issuer)] or found
        found.sort(key=lambda other: (_day(other), str(other.uid)), reverse=acts)
        return found[0] if found else None


def same_body(one: str, other: str) -> bool:
    """Tell whether two spellings name one issuing body: marks and case aside, one may say more than the other."""
    first, second = fold(one), fold(other)
    return first in second or second in first


def _ended(document: DocumentFacts, causes: Iterable[Cause], day: date) -> Validity | None:
    """Return how it ended: the earliest dated end first, a replacement before an expiry or repeal of the same day."""
    ends = [cause for cause in causes if cause.kind in _ENDED and (cause.since is None or cause.since <= day)]
    first = min((cause.since or date.max for cause in ends), default=None)
    if document.expires is not None and document.expires <= day and (first is None or document.expires < first):
        return Validity(Status.EXPIRED, document.expires)
    by = [cause for cause in ends if (cause.since or date.max) == first]
    by = [cause for cause in by if cause.kind is RelationKind.REPLACED_BY] or by
    return Validity(_ENDED[by[0].kind], by[0].since, _ordered(by)) if by else None


def _declared(document: DocumentFacts, causes: Iterable[Cause]) -> Validity | None:
    """Return the declared status where no date or relation explains it."""
    if document.status in _ENDED.values():
        dated = document.expires is not None or any(cause.kind in _ENDED for cause in causes)
        return None if dated else Validity(document.status)
    if document.status is Status.NOT_YET and document.starts is None:
        return Validity(Status.NOT_YET)
    return None


def _standing(document: DocumentFacts, causes: Iterable[Cause], day: date) -> Validity:
    amended = [
        cause
        for cause in causes
        if cause.kind is RelationKind.AMENDED_BY and (cause.since is None or cause.since <= day)
    ]
    if amended:
        return Validity(Status.AMENDED, min((c.since for c in amended if c.since), default=None), _ordered(amended))
    if document.status is Status.AMENDED:
        return Validity(Status.AMENDED)
    known = document.starts is not None or document.status is Status.IN_FORCE
    return Validity(Status.IN_FORCE if known else Status.UNKNOWN, document.starts)


def _fits(other: DocumentFacts, relation: Relation) -> bool:
    return relation.issued is None or other.issued is None or other.issued.matches(relation.issued)


def _in_order(document: DocumentFacts, other: DocumentFacts, acts: bool) -> bool:
    """Refuse a relation that runs against time: nothing replaces or amends what was issued after it."""
    if document.issued is None or other.issued is None:
        return True
    actor, target = (document, other) if acts else (other, document)
    return bool(actor.issued and target.issued and target.issued.earliest <= actor.issued.latest)


def _day(document: DocumentFacts) -> date:
    return document.issued.earliest if document.issued else date.min


def _ordered(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    return tuple(sorted(causes, key=lambda cause: (cause.since or date.min, cause.number or "", str(cause.uid))))
