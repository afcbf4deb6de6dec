# The validity of revisions on a day, worked out as it is asked for: a search asks for a hundred of a hundred thousand.
# It must not know search; it gives a mapping.

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from sotay.domain.documents import Status
from sotay.domain.validity import LEGAL_KINDS, DocumentFacts, Validity, ValidityIndex
from sotay.storage.library import Library
from sotay.storage.records import Days

# After so many single look-ups it is cheaper to read the days of all documents at once.
_SINGLE_LOOKUPS = 400


class StatusBook:
    """Know the validity of every current revision on a day, for each state of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: tuple[object, Statuses] | None = None

    def on(self, day: date) -> "Statuses":
        """Return the validity on a day by revision id."""
        key = (day, self._library.stamp())
        if self._known is None or self._known[0] != key:
            self._known = (key, Statuses(self._library, day))
        return self._known[1]


class Statuses(Mapping[int, Status]):
    """Look up what is not known yet.

    A document depends on its own days, on what legal relations say of it, and on nothing beyond these.
    """

    def __init__(self, library: Library, day: date) -> None:
        self._library = library
        self._day = day
        self._lookups = 0
        self._complete = False
        self._known: dict[int, Status] = {}
        self._explained: dict[int, Validity] = {}

    def validity(self, revision_id: int) -> Validity:
        """Return the validity of a current revision with its day and causes; raise KeyError for any other."""
        if revision_id not in self._explained:
            self.look_up((revision_id,))
        return self._explained[revision_id]

    def look_up(self, revision_ids: Iterable[int]) -> None:
        """Judge some revisions in one go, with whatever decides on them; those that are not current are left out."""
        asked = [revision_id for revision_id in revision_ids if revision_id not in self._explained]
        if asked:
            facts = self._library.facts_by_revision(self._library.neighbours(asked, LEGAL_KINDS))
            self._learn(((one, facts[one]) for one in asked if one in facts), ValidityIndex(facts.values()))

    def __getitem__(self, revision_id: int) -> Status:
        if revision_id not in self._known and not self._complete:
            self._look_up(revision_id)
        return self._known[revision_id]

    def __iter__(self) -> Iterator[int]:
        self._look_up_all()
        return iter(self._known)

    def __len__(self) -> int:
        self._look_up_all()
        return len(self._known)

    def _look_up(self, revision_id: int) -> None:
        self._lookups += 1
        if self._lookups > _SINGLE_LOOKUPS:
            self._look_up_all()
        else:
            self.look_up((revision_id,))

    def _look_up_all(self) -> None:
        """Judge what relations bind together, then all others; of these, documents of the same days share one."""
        if self._complete:
            return
        bound = self._library.facts_by_revision(self._library.bound_revisions(LEGAL_KINDS))
        self._learn(bound.items(), ValidityIndex(bound.values()))
        alike = self._library.revisions_by_days()
        facts = [_facts(place, days) for place, days in enumerate(alike)]
        validity = ValidityIndex(facts)
        for fact, revisions in zip(facts, alike.values(), strict=True):
            status = validity.on(fact.uid, self._day).status
            for revision_id in revisions:
                self._known.setdefault(revision_id, status)
        self._complete = True

    def _learn(self, facts: Iterable[tuple[int, DocumentFacts]], validity: ValidityIndex) -> None:
        for revision_id, fact in facts:
            self._explained[revision_id] = validity.on(fact.uid, self._day)
            self._known[revision_id] = self._explained[revision_id].status


def _facts(place: int, days: Days) -> DocumentFacts:
    """Return a document that has nothing but its days."""
    return DocumentFacts(
        uid=UUID(int=place),
        number=None,
        type="",
        issuer="",
        issued=days.issued,
        term=None,
        title="",
        effective=days.effective,
        expires=days.expires,
        status=days.status,
        relations=(),
    )
