# The validity of revisions on a day, worked out as it is asked for: a search asks for a hundred of a hundred thousand.
# It must not know search; it gives a mapping.

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sotay.domain.documents import Status
from sotay.domain.validity import LEGAL_KINDS, DocumentFacts, ValidityIndex
from sotay.storage.library import Library

# After so many single look-ups it is cheaper to read the facts of all documents at once.
_SINGLE_LOOKUPS = 400


class StatusBook:
    """Know the validity of every current revision on a day, for each state of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: tuple[object, Mapping[int, Status]] | None = None

    def on(self, day: date) -> Mapping[int, Status]:
        """Return the validity on a day by revision id."""
        key = (day, self._library.stamp())
        if self._known is None or self._known[0] != key:
            self._known = (key, _Statuses(self._library, day))
        return self._known[1]


class _Statuses(Mapping[int, Status]):
    """Look up what is not known yet.

    Documents that legal relations bind are judged together at once; every other one depends on its own days alone.
    """

    def __init__(self, library: Library, day: date) -> None:
        self._library = library
        self._day = day
        self._lookups = 0
        self._known: dict[int, Status] = {}
        bound = library.facts_by_revision(library.bound_revisions(LEGAL_KINDS))
        self._learn(bound.items(), ValidityIndex(bound.values()))

    def __getitem__(self, revision_id: int) -> Status:
        if revision_id not in self._known:
            self._look_up(revision_id)
        return self._known[revision_id]

    def __iter__(self) -> Iterator[int]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _look_up(self, revision_id: int) -> None:
        self._lookups += 1
        asked = None if self._lookups > _SINGLE_LOOKUPS else (revision_id,)
        for found in self._library.facts_by_revision(asked).items():
            if found[0] not in self._known:
                self._learn((found,), ValidityIndex((found[1],)))

    def _learn(self, facts: Iterable[tuple[int, DocumentFacts]], validity: ValidityIndex) -> None:
        for revision_id, fact in facts:
            self._known[revision_id] = validity.on(fact.uid, self._day).status
