# The titles of current documents as a small inverted index in memory.
# It must not know section texts.

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.reader import IndexReader
from sotay.storage.search.schema import LENGTH_SHARE, SATURATION, SYLLABLE_BITS


class TitleIndex:
    """Tell which documents carry a pair of syllables in their title, and how much that says."""

    def __init__(self, reader: IndexReader, catalogue: Catalogue, fold_of: NDArray[np.uint32]) -> None:
        starts, titles = reader.titles()
        firsts = np.array([r.first_section for r in catalogue.revisions], np.int64)
        rows = np.searchsorted(starts, firsts, "right") - 1
        own = [titles[row] if row >= 0 else np.zeros(0, np.uint32) for row in rows.tolist()]
        lengths = np.array([len(title) for title in own], np.int64)
        words = fold_of[np.concatenate(own)].astype(np.int64) if own else np.zeros(0, np.int64)
        places = np.repeat(np.arange(len(own)), lengths)
        inside = places[1:] == places[:-1]
        terms = ((words[:-1] << SYLLABLE_BITS) | words[1:])[inside]
        order = np.argsort(terms, kind="stable")
        self._terms, self._places = terms[order], places[:-1][inside][order]
        mean = max(float(lengths.mean()), 1.0) if len(lengths) else 1.0
        self._weights = 1 / (1 + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths / mean))
        self._size = len(own)
        self._lengths = lengths

    def counts(self, terms: Iterable[int]) -> dict[int, int]:
        """Return in how many titles each pair stands; pairs found nowhere are missing."""
        asked = np.fromiter(terms, np.int64)
        found = np.searchsorted(self._terms, asked, "right") - np.searchsorted(self._terms, asked, "left")
        return {term: count for term, count in zip(asked.tolist(), found.tolist(), strict=True) if count}

    def exactly(self, terms: Iterable[int], words: int) -> list[int]:
        """Return the places of the documents whose title is so many words, all in these adjacent pairs."""
        asked = np.unique(np.fromiter(terms, np.int64))
        found = np.zeros(self._size, np.int64)
        low, high = np.searchsorted(self._terms, asked, "left"), np.searchsorted(self._terms, asked, "right")
        for start, stop in zip(low.tolist(), high.tolist(), strict=True):
            found[np.unique(self._places[start:stop])] += 1
        whole = (found == len(asked)) & (self._lengths == words) & (len(asked) == words - 1)
        return np.flatnonzero(whole & (found > 0)).tolist()

    def scores(self, terms: NDArray[np.int64], values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return for each revision, by place, the summed values of the terms in its title, less for long titles."""
        found = np.zeros(self._size, np.float32)
        low, high = np.searchsorted(self._terms, terms, "left"), np.searchsorted(self._terms, terms, "right")
        for start, stop, value in zip(low.tolist(), high.tolist(), values.tolist(), strict=True):
            if stop > start:
                places = self._places[start:stop]
                found[places] += value * self._weights[places]
        return found
