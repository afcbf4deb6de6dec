# The search engine over one connection: one entry for each thing the application asks.
# It must not read section texts; excerpts.py fetches what is shown.

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from sotay.domain.documents import Status
from sotay.domain.identity import number_key
from sotay.storage.search.columns import Choice
from sotay.storage.search.finding import LOOKED_AT_FOR_PHRASES, Finding
from sotay.storage.search.numbers import near_numbers
from sotay.storage.search.orders import BY_DAY, Sort, revisions_by_day
from sotay.storage.search.reader import IndexReader
from sotay.storage.search.request import Answer, Facets, Request
from sotay.storage.search.shelf_columns import Own
from sotay.storage.search.shelving import Shelved, everything, found_documents, shelved
from sotay.storage.search.state import SearchCache, SearchState

if TYPE_CHECKING:
    from sqlite3 import Connection

_Value = TypeVar("_Value")


class SearchEngine:
    """Search the library behind one DBAPI connection; what is loaded once lives in the cache."""

    def __init__(self, connection: "Connection", cache: SearchCache) -> None:
        self._connection = connection
        self._cache = cache
        self._reader = IndexReader(connection)

    @cached_property
    def _state(self) -> SearchState:
        return self._cache.state(self._connection)

    def search(self, request: Request) -> Answer:
        """Return the best sections, best first; equal scores in the order of the library."""
        return self._finding(request).answer()

    def facets(self, request: Request) -> Facets:
        """Count the matching sections by type, issuer, term, year, validity, tag and document; `limit` is ignored."""
        catalogue, finding = self._state.catalogue, self._finding(request)
        owners = catalogue.owners[finding.matching(finding.accepted)]
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

    def first_shelf(self, sort: Sort) -> Shelved:
        """Return all current documents in an order, nothing counted: what a library just opened shows first."""
        if sort in BY_DAY and not self._cache.knows(self._connection):
            return Shelved(revisions_by_day(self._connection, newest_first=sort is not Sort.OLDEST), {})
        columns = self._cache.columns(self._connection)
        order = columns.order(sort, self._connection)
        return shelved(columns.catalogue, everything(columns.catalogue), columns.unnarrowed(), order)

    def shelve(self, request: Request, choice: Choice, own: Own, sort: Sort) -> Shelved:
        """Return the documents that answer a question and pass a choice, and what could be chosen instead.

        Without words every current document answers. The facets of each field are counted as if nothing had been
        chosen from it. `limit` tells how many passages are ranked closely; further documents follow by their words.
        """
        columns = self._cache.columns(self._connection)
        narrowing = columns.narrowing(self._connection, choice, request.statuses, own)
        order = None if sort is Sort.RELEVANCE and request.query.words else columns.order(sort, self._connection)
        if not request.query.words:
            return shelved(columns.catalogue, everything(columns.catalogue), narrowing, order)
        limit = LOOKED_AT_FOR_PHRASES if request.query.phrases else request.limit
        finding = self._finding(replace(request, limit=limit))
        found = found_documents(finding, columns.catalogue, narrowing.accepted())
        answer = finding.explained()
        listed = shelved(columns.catalogue, found, narrowing, order)
        return replace(listed, highlighter=answer.highlighter, corrections=answer.corrections)

    def passages(self, request: Request, revision_id: int) -> Answer:
        """Return the best passages of one current revision, in reading order."""
        catalogue, finding = self._state.catalogue, self._finding(request)
        only = np.zeros(len(catalogue.ids), bool)
        only[catalogue.places([revision_id])] = True
        hits = sorted(finding.hits(only), key=lambda hit: hit.section_id or 0)
        return replace(finding.explained(), hits=tuple(hits))

    def near_numbers(self, text: str) -> tuple[int, ...]:
        """Return the revisions whose number-symbol differs from the text's by one letter or digit."""
        catalogue = self._cache.columns(self._connection).catalogue
        return tuple(catalogue.revisions[place].id for place in near_numbers(number_key(text), catalogue))

    def _tags(self) -> list[tuple[int, str]]:
        return list(self._connection.execute("SELECT revision_id, tag FROM revision_tag"))

    def _finding(self, request: Request) -> Finding:
        return Finding(self._connection, self._reader, self._state, self._cache.rules, request)


def _tally(counted: Iterable[tuple[_Value, int]]) -> dict[_Value, int]:
    tally: Counter[_Value] = Counter()
    for value, count in counted:
        tally[value] += count
    return dict(tally.most_common())
