# The current revisions of a library, held in columns: whose a section is, what filters and priors ask about it.
# It must not know words or postings.

import json
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Status
from sotay.domain.search_rules import SearchRules, folded_words
from sotay.domain.vietnamese import Syllable
from sotay.storage.rows import NEWEST_OF_EACH
from sotay.storage.search.filters import SearchFilters, Statuses

if TYPE_CHECKING:
    from sqlite3 import Connection

_CURRENT = f"""
    SELECT max(id), document_id, first_section, section_count, number_key, type, issuer, issued, term
    {NEWEST_OF_EACH}
"""


class Revision(NamedTuple):
    """Hold what search asks about the current revision of a document."""

    id: int
    document_id: int
    first_section: int
    section_count: int
    number_key: str | None
    type: str
    issuer: str
    issued: PartialDate | None
    term: str | None


class Catalogue:
    """Hold the current revisions in the order of their sections, and find them by section, number or filter."""

    def __init__(self, revisions: list[Revision], rules: SearchRules) -> None:
        self.revisions = revisions
        ranks = {name: rules.ranks.get(folded_words(name), 0.0) for name in {r.type for r in revisions}}
        self.ranks = np.array([ranks[r.type] for r in revisions], np.float32)
        self.years = np.array([r.issued.year if r.issued else 0 for r in revisions], np.float32)
        self.ids = np.array([r.id for r in revisions], np.int64)
        self.owners = self._owners()

    @classmethod
    def load(cls, connection: "Connection", rules: SearchRules) -> "Catalogue":
        """Read the current revisions of a library."""
        rows = connection.execute(_CURRENT).fetchall()
        rows.sort(key=itemgetter(Revision._fields.index("first_section")))
        # Column by column: for 100,000 documents that takes a third of the time of naming the fields of each.
        columns = list(zip(*rows, strict=True)) or [()] * len(Revision._fields)
        at = Revision._fields.index("issued")
        days = {text: PartialDate.parse(text) if text else None for text in set(columns[at])}
        columns[at] = tuple(map(days.__getitem__, columns[at]))
        return cls(list(map(Revision._make, zip(*columns, strict=True))), rules)

    @cached_property
    def first_days(self) -> NDArray[np.int64]:
        """Return the earliest day of issue of each revision as an ordinal, 0 where none is known."""
        issued = [r.issued for r in self.revisions]
        # Most days are shared; hashing them again for each revision would take longer than all else here.
        days = {id(day): day for day in issued}
        known = {place: day.earliest.toordinal() if day else 0 for place, day in days.items()}
        return np.array([known[place] for place in map(id, issued)], np.int64)

    def _owners(self) -> NDArray[np.int32]:
        """Return for each section id the place of its revision, -1 for what is not current."""
        firsts = np.array([r.first_section for r in self.revisions], np.int64)
        counts = np.array([r.section_count for r in self.revisions], np.int64)
        owners = np.full((firsts + counts).max(initial=0), -1, np.int32)
        places = np.repeat(np.arange(len(firsts), dtype=np.int32), counts)
        within = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
        owners[np.repeat(firsts, counts) + within] = places
        return owners

    @cached_property
    def _numbers(self) -> list[tuple[str, int]]:
        return sorted((r.number_key, place) for place, r in enumerate(self.revisions) if r.number_key)

    @cached_property
    def _types(self) -> list[str]:
        folded = {name: " ".join(folded_words(name)) for name in {r.type for r in self.revisions}}
        return [folded[r.type] for r in self.revisions]

    @cached_property
    def _type_words(self) -> frozenset[str]:
        return frozenset(self._types)

    @cached_property
    def _by_id(self) -> NDArray[np.int64]:
        return np.argsort(self.ids)

    def places(self, revision_ids: Collection[int]) -> NDArray[np.int64]:
        """Return the places of current revisions; ids that are not current are left out."""
        if not len(self.ids):
            return np.zeros(0, np.int64)
        asked = np.fromiter(revision_ids, np.int64, len(revision_ids))
        at = np.minimum(np.searchsorted(self.ids, asked, sorter=self._by_id), len(self.ids) - 1)
        found: NDArray[np.int64] = self._by_id[at]
        known: NDArray[np.int64] = found[self.ids[found] == asked]
        return known

    def numbered(self, key: str) -> list[int]:
        """Return the places of the documents with a number key."""
        return [place for found, place in self._with_prefix(key) if found == key]

    def numbered_of_type(self, number: str, type_words: str) -> list[int]:
        """Return the places of the documents of a type whose number key begins with a bare number and goes on."""
        return [
            place
            for key, place in self._with_prefix(number)
            if self._types[place] == type_words and not key[len(number) : len(number) + 1].isdigit()
        ]

    def numbers_begin(self, start: str) -> list[int]:
        """Return the places of the documents whose number key begins so."""
        return [place for _, place in self._with_prefix(start)]

    def called(self, words: Sequence[Syllable]) -> list[int]:
        """Return the documents without a number whose type alone is their name: the Party Statute (Điều lệ Đảng)."""
        asked = " ".join(word.folded for word in words)
        alike = [place for place, name in enumerate(self._types) if name == asked]
        return alike if len(alike) == 1 and self.revisions[alike[0]].number_key is None else []

    def has_type(self, type_words: str) -> bool:
        """Tell whether some document is of the type, given in folded words."""
        return type_words in self._type_words

    def _with_prefix(self, prefix: str) -> Iterator[tuple[str, int]]:
        for key, place in self._numbers[bisect_left(self._numbers, (prefix, -1)) :]:
            if not key.startswith(prefix):
                return
            yield key, place

    def accepted(
        self, filters: SearchFilters, statuses: Statuses, connection: "Connection"
    ) -> NDArray[np.bool_] | None:
        """Return which revisions pass the filters, by place; None when nothing is asked for."""
        tests = list(_tests(filters, statuses)) + list(self._stored_tests(filters, connection))
        if not tests:
            return None
        return np.array([all(test(r) for test in tests) for r in self.revisions], bool)

    def _stored_tests(self, filters: SearchFilters, connection: "Connection") -> Iterator[Callable[[Revision], bool]]:
        if filters.tag is not None:
            tagged = _tagged(connection, folded_words(filters.tag))
            yield lambda r: r.id in tagged
        if filters.documents is not None:
            uids = filters.documents
            chosen = {number for number, uid in connection.execute("SELECT id, uid FROM document") if uid in uids}
            yield lambda r: r.document_id in chosen


def _tagged(connection: "Connection", wanted: tuple[str, ...]) -> set[int]:
    tags = [
        tag for (tag,) in connection.execute("SELECT DISTINCT tag FROM revision_tag") if folded_words(tag) == wanted
    ]
    rows = connection.execute(
        "SELECT revision_id FROM revision_tag WHERE tag IN (SELECT value FROM json_each(?))", (json.dumps(tags),)
    )
    return {revision for (revision,) in rows}


def _tests(filters: SearchFilters, statuses: Statuses) -> Iterator[Callable[[Revision], bool]]:
    words = {name: folded_words(value) for name in ("type", "issuer", "term") if (value := getattr(filters, name))}
    known: dict[str, tuple[str, ...]] = {}

    def same(value: str | None, wanted: tuple[str, ...]) -> bool:
        text = value or ""
        if text not in known:
            known[text] = folded_words(text)
        return known[text] == wanted

    if words:
        yield lambda r: all(same(getattr(r, name), wanted) for name, wanted in words.items())
    if (since := filters.issued_from) is not None:
        yield lambda r: r.issued is not None and r.issued.latest >= since
    if (until := filters.issued_to) is not None:
        yield lambda r: r.issued is not None and r.issued.earliest <= until
    if (status := filters.status) is not None:
        yield lambda r: statuses.get(r.id, Status.UNKNOWN) == status
