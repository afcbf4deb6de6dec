# Reads the stored index: counts and entries of terms over all runs, word numbers of sections, titles.
# It must not know what a query is.

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.schema import HEADING, SYLLABLE_BITS

if TYPE_CHECKING:
    from sqlite3 import Connection

_FIND = """
    FROM json_each(?) AS asked CROSS JOIN search_run AS r
    CROSS JOIN search_posting AS p ON p.run = r.id AND p.term = asked.value
"""


class Entries(NamedTuple):
    """Hold one term's sections in one run: section id of place 0, places, impacts."""

    term: int
    first_section: int
    places: NDArray[np.uint16]
    impacts: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """Hold the totals of an index: sections, words, and occurrences of each folded word by number."""

    sections: int
    words: int
    syllables: NDArray[np.uint32]

    def occurrences(self, syllable: int) -> int:
        """Return how often a folded word stands in the library."""
        return int(self.syllables[syllable]) if syllable < len(self.syllables) else 0


class IndexReader:
    """Answer questions about the stored index over one connection."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def facts(self) -> IndexFacts:
        """Return the totals over all runs."""
        sections, syllables = 0, np.zeros(1, np.uint32)
        for count, some in self._connection.execute("SELECT sections, syllables FROM search_run"):
            counts = np.frombuffer(some, "<u4")
            syllables = np.pad(syllables, (0, max(0, len(counts) - len(syllables))))
            syllables[: len(counts)] += counts
            sections += count
        return IndexFacts(sections, int(syllables.sum()), syllables)

    def counts(self, terms: Iterable[int]) -> dict[int, int]:
        """Return in how many texts and headings each pair stands; pairs found nowhere are missing."""
        asked = list(terms)
        sql = f"SELECT p.term & {HEADING - 1}, sum(p.count) {_FIND} GROUP BY 1"
        return dict(self._connection.execute(sql, (json.dumps([*asked, *(term + HEADING for term in asked)]),)))

    def entries(self, terms: Iterable[int]) -> Iterator[Entries]:
        """Yield the entries of each term in each run."""
        sql = f"SELECT p.term, r.first_section, p.count, p.entries {_FIND}"
        yield from map(_entries, self._connection.execute(sql, (json.dumps(list(terms)),)))

    def syllable_places(self, syllable: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """Return section ids and impacts of every pair that begins with a syllable, in headings and in text.

        A section comes once for each of its pairs. A common syllable begins thousands of pairs: all are read as one.
        """
        sql = """SELECT r.first_section, p.count, p.entries FROM search_run AS r
            CROSS JOIN search_posting AS p ON p.run = r.id AND p.term >= ? AND p.term < ?"""
        rows: list[tuple[int, int, bytes]] = []
        for field in (0, HEADING):
            bounds = (field + (syllable << SYLLABLE_BITS), field + ((syllable + 1) << SYLLABLE_BITS))
            rows += self._connection.execute(sql, bounds).fetchall()
        return _spread(rows)

    def steps(self, sections: range, step: str) -> list[int]:
        """Return which of a document's sections are a step of its structure, named as anchors name it ("dieu-107")."""
        found = self._connection.execute(
            "SELECT id FROM section WHERE id BETWEEN ? AND ? AND (anchor = ? OR anchor LIKE ?) ORDER BY id",
            (sections.start, sections.stop - 1, step, f"%.{step}"),
        )
        return [section for (section,) in found]

    def forward(self, sections: Sequence[int]) -> dict[int, bytes]:
        """Return the stored words of sections by section id."""
        sql = "SELECT section, tokens FROM search_forward WHERE section IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(sql, (json.dumps(list(sections)),)))

    def titles(self) -> tuple[NDArray[np.int64], list[NDArray[np.uint32]]]:
        """Return the first section and the words of every title, in order."""
        rows = self._connection.execute("SELECT first_section, tokens FROM search_title ORDER BY first_section")
        starts, titles = [], []
        for start, tokens in rows:
            starts.append(start)
            titles.append(np.frombuffer(tokens, "<u4"))
        return np.array(starts, np.int64), titles


def _entries(row: tuple[int, int, int, bytes]) -> Entries:
    term, first, count, stored = row
    places = np.frombuffer(stored, "<u2", count)
    return Entries(term, first, places, np.frombuffer(stored, np.uint8, count, 2 * count))


def _spread(rows: Sequence[tuple[int, int, bytes]]) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Return the section ids and impacts of many entries: each is count x uint16 places, then count x uint8 impacts."""
    counts = np.array([count for _, count, _ in rows], np.int64)
    stored = np.frombuffer(b"".join(entries for *_, entries in rows), np.uint8)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    start = np.repeat(np.cumsum(3 * counts) - 3 * counts, counts)
    low, high = (stored[start + 2 * within + byte].astype(np.int64) for byte in (0, 1))
    firsts = np.repeat(np.array([first for first, *_ in rows], np.int64), counts)
    return firsts + low + (high << 8), stored[start + 2 * np.repeat(counts, counts) + within]
