# Finds passages for a person: question and filters in, hits with snippets out.
# It must not know how text is indexed or ranked.

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sotay.domain.documents import Status
from sotay.domain.query import parse_query
from sotay.domain.search_rules import SearchRules
from sotay.domain.validity import Validity
from sotay.paths import resource_dir
from sotay.services.statuses import Statuses
from sotay.storage.database import Database
from sotay.storage.search.columns import Choice
from sotay.storage.search.engine import SearchEngine
from sotay.storage.search.excerpts import Excerpt, excerpts
from sotay.storage.search.filters import SearchFilters
from sotay.storage.search.orders import Sort
from sotay.storage.search.request import Facets, Request, SectionHit
from sotay.storage.search.shelf_columns import Own
from sotay.storage.search.shelving import Shelved
from sotay.storage.search.snippets import Highlighter
from sotay.storage.search.state import SearchCache

__all__ = ["Facets", "Hit", "SearchFilters", "SearchService", "load_search_rules"]

Span = tuple[int, int]

_SYMBOL_LIKE = re.compile(r"\S*[0-9]\S*[-/]\S+")
# A validity that has a cause or a day to tell.
_EXPLAINED = frozenset({Status.AMENDED, Status.REPLACED, Status.EXPIRED, Status.NOT_YET})
# So many passages are looked at closely for a list of documents; documents beyond follow by the first stage's score.
_RANKED_PASSAGES = 120


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one passage found.

    `highlights` are half-open ranges of code points in the section's text as stored, `snippet_highlights` the same
    places in the snippet. `section_id` is None for a document without sections; `issued` is ISO, as far as known.
    """

    uid: str
    number: str | None
    type: str
    issuer: str
    issued: str | None
    title: str
    label: str
    heading: str
    snippet: str
    highlights: tuple[Span, ...]
    score: float
    section_id: int | None
    revision_id: int
    anchor: str
    status: Status
    heading_highlights: tuple[Span, ...]
    snippet_highlights: tuple[Span, ...]


def load_search_rules(folder: Path | None = None) -> SearchRules:
    """Return the search rules of a folder of rule tables, by default the shipped one."""
    tables = folder or resource_dir() / "rules"
    return SearchRules.parse((tables / "abbreviations.toml").read_text(encoding="utf-8"))


class SearchService:
    """Search one library; `statuses` gives the validity on a day of every current revision, by revision id."""

    def __init__(
        self,
        database: Database,
        rules: SearchRules,
        statuses: Callable[[date], Mapping[int, Status]] | None = None,
        clock: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._cache = SearchCache(rules)
        self._statuses = statuses
        self._clock = clock

    def search(
        self, text: str, filters: SearchFilters | None = None, *, limit: int = 10, as_you_type: bool = False
    ) -> list[Hit]:
        """Return the best passages, best first; `as_you_type` takes the last word as perhaps unfinished."""
        request = self._request(text, filters, limit, as_you_type=as_you_type)
        with self._database.reader() as connection:
            answer = SearchEngine(connection, self._cache).search(request)
            found = excerpts(connection, answer.hits, answer.highlighter)
        return _hits(answer.hits, found, request.statuses)

    def did_you_mean(self, text: str) -> str | None:
        """Return the query with the words replaced that the library does not know, or None where it knows all."""
        request = self._request(text, None, 0)
        with self._database.reader() as connection:
            return mended(text, SearchEngine(connection, self._cache).search(request).corrections)

    def facets(self, text: str, filters: SearchFilters | None = None) -> Facets:
        """Count the matching passages by type, issuer, term, year, validity, tag and document."""
        with self._database.reader() as connection:
            return SearchEngine(connection, self._cache).facets(self._request(text, filters, 0))

    def shelve(self, text: str, choice: Choice, own: Own, sort: Sort, *, as_you_type: bool = False) -> Shelved:
        """Return the documents that answer a question and pass a choice, in an order, with the facets to choose from.

        No text asks for all documents.
        """
        request = self._request(text, None, _RANKED_PASSAGES, as_you_type=as_you_type)
        with self._database.reader() as connection:
            return SearchEngine(connection, self._cache).shelve(request, choice, own, sort)

    def first_shelf(self, sort: Sort) -> Shelved:
        """Return all documents in an order, nothing counted."""
        with self._database.reader() as connection:
            return SearchEngine(connection, self._cache).first_shelf(sort)

    def validities_of(self, revision_ids: Iterable[int]) -> dict[int, Validity]:
        """Return the validity today of some current revisions, and why it is so where it needs explaining."""
        statuses, asked = self._statuses(self._clock()) if self._statuses is not None else {}, list(revision_ids)
        if isinstance(statuses, Statuses):
            statuses.look_up(asked)
        return {revision: _validity(statuses, revision) for revision in asked}

    def excerpts(self, hits: Sequence[SectionHit], highlighter: Highlighter) -> list[Excerpt]:
        """Return what is shown of hits of an earlier answer, in their order."""
        with self._database.reader() as connection:
            return excerpts(connection, hits, highlighter)

    def passages(self, text: str, revision_id: int, limit: int) -> list[Hit]:
        """Return the best passages of one document, in reading order."""
        request = self._request(text, None, limit, as_you_type=True)
        with self._database.reader() as connection:
            answer = SearchEngine(connection, self._cache).passages(request, revision_id)
            found = excerpts(connection, answer.hits, answer.highlighter)
        return _hits(answer.hits, found, request.statuses)

    def near_numbers(self, text: str) -> tuple[int, ...]:
        """Return the revisions whose number-symbol is one letter or digit away from the text."""
        with self._database.reader() as connection:
            return SearchEngine(connection, self._cache).near_numbers(text)

    def _request(self, text: str, filters: SearchFilters | None, limit: int, *, as_you_type: bool = False) -> Request:
        today = self._clock()
        statuses = self._statuses(today) if self._statuses is not None else {}
        return Request(parse_query(text), filters or SearchFilters(), limit, statuses, today, as_you_type)


def mended(text: str, corrections: Mapping[str, str]) -> str | None:
    """Return a query with its words replaced by those searched instead, or None where there are none.

    The letters of a number-symbol are no words: they stay as typed.
    """
    symbols = [match.span() for match in _SYMBOL_LIKE.finditer(text)]
    pieces, end = [], 0
    for word in parse_query(text).words:
        typed = text[word.start : word.end]
        inside = any(start <= word.start < stop for start, stop in symbols)
        pieces += [text[end : word.start], typed if inside else corrections.get(word.canonical, typed)]
        end = word.end
    meant = "".join([*pieces, text[end:]])
    return None if meant == text else meant


def _validity(statuses: Mapping[int, Status], revision_id: int) -> Validity:
    status = statuses.get(revision_id, Status.UNKNOWN)
    if status in _EXPLAINED and isinstance(statuses, Statuses):
        return statuses.validity(revision_id)
    return Validity(status)


def _hits(sections: Sequence[SectionHit], found: Sequence[Excerpt], statuses: Mapping[int, Status]) -> list[Hit]:
    return [
        Hit(
            excerpt.uid,
            excerpt.number,
            excerpt.type,
            excerpt.issuer,
            excerpt.issued,
            excerpt.title,
            excerpt.label,
            excerpt.heading,
            excerpt.snippet.text,
            excerpt.snippet.highlights,
            section.score,
            section.section_id,
            section.revision_id,
            excerpt.anchor,
            statuses.get(section.revision_id, Status.UNKNOWN),
            excerpt.heading_highlights,
            excerpt.snippet.marked,
        )
        for section, excerpt in zip(sections, found, strict=True)
    ]
