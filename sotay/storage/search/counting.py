# How common pairs of syllables are in the whole library.
# It must not know what the counts are used for.

from collections.abc import Iterable

from sotay.storage.search.reader import IndexReader
from sotay.storage.search.titles import TitleIndex


class PairCounts:
    """Count pairs over texts, headings and titles; each pair is asked of the database once."""

    def __init__(self, reader: IndexReader, titles: TitleIndex) -> None:
        self._reader = reader
        self._titles = titles
        self._known: dict[int, int] = {}

    def of(self, terms: Iterable[int]) -> dict[int, int]:
        """Return the count of each pair; pairs found nowhere are missing."""
        asked = list(terms)
        if new := [term for term in asked if term not in self._known]:
            self._learn(new)
        return {term: count for term in asked if (count := self._known[term])}

    def _learn(self, terms: list[int]) -> None:
        stored, in_titles = self._reader.counts(terms), self._titles.counts(terms)
        for term in terms:
            self._known[term] = stored.get(term, 0) + in_titles.get(term, 0)
