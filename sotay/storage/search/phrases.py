# Finds the sections that hold a quoted phrase, word for word.
# It must not rank.

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from sotay.domain.query import Phrase
from sotay.storage.search.passages import Passages
from sotay.storage.search.reader import Entries, IndexReader
from sotay.storage.search.schema import HEADING, pair_term
from sotay.storage.search.terms import Word


class PhraseMatcher:
    """Hold one phrase in numbers; marks bind if it was typed with any."""

    def __init__(self, phrase: Phrase, words: Sequence[Word], fold_of: NDArray[np.uint32]) -> None:
        inside = words[phrase.start : phrase.stop]
        self._marked = phrase.marked
        self._fold_of = fold_of
        self._numbers = [word.word if phrase.marked else word.syllable for word in inside]
        self._syllables = [word.syllable for word in inside]

    def possible(self, reader: IndexReader, size: int) -> NDArray[np.bool_]:
        """Return by section id where all pairs of the phrase stand, in text or in the heading."""
        if not all(self._numbers):
            return np.zeros(size, bool)
        if len(self._syllables) == 1:
            found = np.zeros(size, bool)
            sections, _ = reader.syllable_places(self._syllables[0])
            found[sections[sections < size]] = True
            return found
        terms = {pair_term(a, b) for a, b in zip(self._syllables, self._syllables[1:], strict=False)}
        found = np.zeros(size, bool)
        for field in (0, HEADING):
            entries: dict[int, list[Entries]] = {}
            for entry in reader.entries([term + field for term in terms]):
                entries.setdefault(entry.term, []).append(entry)
            if len(entries) == len(terms):
                found |= np.logical_and.reduce([_places(some, size) for some in entries.values()])
        return found

    def stands_in(self, passages: Passages) -> NDArray[np.bool_]:
        """Return which passages hold the phrase in unbroken order, within the heading or within the text."""
        numbers = passages.tokens.astype(np.int64) if self._marked else self._fold_of[passages.tokens].astype(np.int64)
        numbers[passages.starts] = 0
        last = len(self._numbers) - 1
        here = np.ones(max(len(numbers) - last, 0), bool)
        for offset, number in enumerate(self._numbers):
            here &= numbers[offset : offset + len(here)] == number
        at = np.flatnonzero(here)
        ends = passages.text_starts[passages.rows[at]]
        whole = (at >= ends) | (at + last < ends)
        found = np.zeros(len(passages), bool)
        found[passages.rows[at[whole]]] = True
        return found


def _places(entries: Iterable[Entries], size: int) -> NDArray[np.bool_]:
    found = np.zeros(size + (1 << 16), bool)
    for entry in entries:
        if entry.first_section < size:
            found[entry.first_section :][entry.places] = True
    return found[:size]
