# The search engine over one connection: one entry for each thing the application asks.
# It must not read section texts; excerpts.py fetches what is shown.

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from sotay.domain.documents import Status
from sotay.storage.search.finding import Finding
from sotay.storage.search.reader import IndexReader
from sotay.storage.search.request import Answer, Facets, Request
from sotay.storage.search.state import SearchCache

if TYPE_CHECKING:
    from sqlite3 import Connection

_Value = TypeVar("_Value")


class SearchEngine:
    """Search the library behind one DBAPI connection; what is loaded once lives in the cache."""

    def __init__(self, connection: "Connection", cache: SearchCache) -> None:
        self._connection = connection
        self._rules = cache.rules
        self._state = cache.state(connection)
        self._reader = IndexReader(connection)

    def search(self, request: Request) -> Answer:
        """Return the best sections, best first; equal scores in the order of the library."""
        return self._finding(request).answer()

    def facets(self, request: Request) -> Facets:
        """Count the matching sections by type, issuer, term, year, validity, tag and document; `limit` is ignored."""
        catalogue = self._state.catalogue
        owners = catalogue.owners[self._finding(request).matching()]
        counts = np.bincount(owners, minlength=len(catalogue.revisions))
        found = [(catalogue.revisions[place], int(counts[place])) for place in np.flatnonzero(counts)]
        sections = {revision.id: count for revision, count in found}
        return Facets(
            total=len(owners),
            types=_tally((r.type, n) for r, n in found),
            issuers=_tally((r.issuer, n) for r, n in found),
            terms=_tally((r.term, n) for r, n in found if r.term),
            years=_tally((r.issued.year, n) for r, n in found if r.issued),
            statuses=_tally((str(request.statuses.get(r.id, Status.UNKNOWN)), n) for r, n in found),
            tags=_tally((tag, sections[revision]) for revision, tag in self._tags() if revision in sections),
            documents=sections,
        )

    def _tags(self) -> list[tuple[int, str]]:
        return list(self._connection.execute("SELECT revision_id, tag FROM revision_tag"))

    def _finding(self, request: Request) -> Finding:
        return Finding(self._connection, self._reader, self._state, self._rules, request)


def _tally(counted: Iterable[tuple[_Value, int]]) -> dict[_Value, int]:
    tally: Counter[_Value] = Counter()
    for value, count in counted:
        tally[value] += count
    return dict(tally.most_common())
