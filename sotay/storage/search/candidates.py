# First stage of ranking: the sections that share rare pairs of syllables with a query, by impact-ordered sums.
# It must not read section texts or the words of sections.

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.reader import Entries, IndexReader
from sotay.storage.search.schema import HEADING, SYLLABLE_BITS, TOP_IMPACT
from sotay.storage.search.terms import QueryTerms

HEADING_WEIGHT = 1.0

# Common pairs cost time and change little; the rare ones are read first until so many entries are read.
_MOST_ENTRIES = 60_000
_LEAST_TERMS = 4
FEW_SYLLABLES = 3
_MOST_LOOSE = 3


@dataclass(frozen=True, slots=True)
class Valued:
    """Hold the pairs of a query found in the index and their values (weight times rarity), rarest first."""

    terms: NDArray[np.int64]
    values: NDArray[np.float32]
    counts: NDArray[np.int64]


class Candidates:
    """Score sections by id, up to `size`, against a query's pairs."""

    def __init__(self, reader: IndexReader, size: int) -> None:
        self._reader = reader
        self._size = size

    def scores(self, terms: QueryTerms, valued: Valued, syllables: dict[int, float]) -> NDArray[np.float32]:
        """Return a score for each section id; 0 for sections that share nothing."""
        scores = np.zeros(self._size, np.float32)
        values = dict(zip(valued.terms.tolist(), valued.values.tolist(), strict=True))
        self._add_pairs(scores, values, _affordable(valued))
        self._add_loose(scores, terms, values, syllables)
        return scores

    def _add_pairs(self, scores: NDArray[np.float32], values: dict[int, float], terms: list[int]) -> None:
        asked = [*terms, *(term + HEADING for term in values)]
        for found in self._reader.entries(asked):
            if found.term >= HEADING:
                _add(scores, found, HEADING_WEIGHT * values[found.term - HEADING])
            else:
                _add(scores, found, values[found.term])

    def _add_loose(
        self, scores: NDArray[np.float32], terms: QueryTerms, values: dict[int, float], syllables: dict[int, float]
    ) -> None:
        """Add single syllables that no known pair covers: in short queries, and where no pair is known at all."""
        if len(terms.syllables) > FEW_SYLLABLES and values:
            return
        bits = (1 << SYLLABLE_BITS) - 1
        covered = {part for term in values for part in (term >> SYLLABLE_BITS, term & bits)}
        loose = sorted((s for s in terms.syllables if s not in covered), key=lambda s: -syllables[s])
        usual = [s for s in loose if s not in terms.grown][:_MOST_LOOSE]
        for syllable in (*usual, *terms.grown):
            _add_once(scores, self._reader, syllable, syllables[syllable])


def _affordable(valued: Valued) -> list[int]:
    reached = np.cumsum(valued.counts)
    enough = max(int(np.searchsorted(reached, _MOST_ENTRIES, "right")), _LEAST_TERMS)
    return [int(term) for term in valued.terms[:enough]]


def _add(scores: NDArray[np.float32], found: Entries, value: float) -> None:
    window = scores[found.first_section :]
    inside = found.places if len(window) > int(found.places[-1]) else found.places[found.places < len(window)]
    window[inside] += found.impacts[: len(inside)] * np.float32(value / TOP_IMPACT)


def _add_once(scores: NDArray[np.float32], reader: IndexReader, syllable: int, value: float) -> None:
    """Add a syllable's best impact in each section, however many pairs it begins there."""
    sections, impacts = reader.syllable_places(syllable)
    known = sections < len(scores)
    best = np.zeros(len(scores), np.uint8)
    np.maximum.at(best, sections[known], impacts[known])
    scores += best * np.float32(value / TOP_IMPACT)
