# What speaks for a document whatever is asked: validity, rank of its type, age.
# It must not know words.

from collections.abc import Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sotay.domain.documents import Status
from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.filters import Statuses

_RANK_WEIGHT = 2.0
_RECENCY_WEIGHT = 0.2
_RECENT_YEARS = 20
_VALIDITY: Mapping[Status, float] = {
    Status.IN_FORCE: 0.4,
    Status.AMENDED: 0.3,
    Status.UNKNOWN: 0.2,
    Status.NOT_YET: 0.0,
    Status.REPLACED: -1.0,
    Status.EXPIRED: -1.0,
}


class Priors:
    """Grade documents on a day; without a day the newest document counts as of today."""

    def __init__(self, catalogue: Catalogue, statuses: Statuses, today: date | None) -> None:
        self._catalogue = catalogue
        self._statuses = statuses
        self._year = today.year if today is not None else catalogue.years.max(initial=0)

    def of(self, places: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return the grade of each document, by place in the catalogue; few points against the words' many."""
        revisions = self._catalogue.revisions
        validity = {place: _VALIDITY[self._status(revisions[place].id)] for place in set(places.tolist())}
        age = np.clip((self._year - self._catalogue.years[places]) / _RECENT_YEARS, 0, 1)
        grades = np.array([validity[place] for place in places.tolist()], np.float64)
        return grades + _RANK_WEIGHT * self._catalogue.ranks[places] + _RECENCY_WEIGHT * (1 - age)

    def precedence(self, place: int) -> tuple[float, int, int]:
        """Return a sort key: in force first, then the newest, then the library's order."""
        revision = self._catalogue.revisions[place]
        issued = revision.issued.earliest.toordinal() if revision.issued else 0
        return -_VALIDITY[self._status(revision.id)], -issued, place

    def _status(self, revision: int) -> Status:
        return self._statuses.get(revision, Status.UNKNOWN)
