# Second stage of ranking: looks at the words of the best candidates, in order and with their marks.
# It must not know SQL, titles or validity.

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.passages import Passages
from sotay.storage.search.schema import SYLLABLE_BITS
from sotay.storage.search.terms import QueryTerms, Word

_WHOLE = 0.999
_LOW = (1 << SYLLABLE_BITS) - 1


@dataclass(frozen=True, slots=True)
class Weights:
    """Hold the weights of the features, each of which runs from 0 to 1 (length: logarithm of the words).

    Fitted by listwise regression with four-fold cross-validation, then rounded; halving or doubling any one of them
    moves recall among ten by about a point at most.
    """

    pairs: float = 8.0
    marks: float = 1.5
    heading: float = 12.0
    syllables: float = 6.0
    skips: float = 6.5
    run: float = 1.0
    length: float = -0.9


class Evidence:
    """Compute what each of several passages shows of a query.

    `values` maps the query's terms to what they are worth, `rarities` its syllables.
    """

    def __init__(
        self,
        terms: QueryTerms,
        values: dict[int, float],
        rarities: dict[int, float],
        fold_of: NDArray[np.uint32],
        passages: Passages,
    ) -> None:
        self._terms = terms
        self._passages = passages
        self._fold_of = fold_of
        parts = {part for term in {*values, *terms.skips} for part in (term >> SYLLABLE_BITS, term & _LOW)}
        self._syllables = sorted(parts | set(rarities))
        self._index = {syllable: at for at, syllable in enumerate(self._syllables, start=1)}
        self._pairs = list(values)
        self._values = np.array([values[term] for term in self._pairs], np.float32)
        self._rarities = np.array([rarities.get(syllable, 0.0) for syllable in self._syllables], np.float32)
        self._total = max(sum(values[term] for term in terms.typed if term in values), 1e-6)
        lookup = np.zeros(int(fold_of.max(initial=0)) + 1, np.uint16)
        lookup[self._syllables] = np.arange(1, len(self._syllables) + 1)
        self._numbers = passages.numbered(lookup[fold_of])

    def score(self, weights: Weights) -> NDArray[np.float32]:
        """Return the weighted sum of all features for each passage."""
        found = weights.pairs * self.pair_share + weights.heading * self.heading_match
        found += weights.syllables * self.syllable_share + weights.skips * self.skip_share
        found += weights.run * self.longest_run + weights.length * np.log1p(self._passages.lengths)
        found += weights.marks * self.mark_share
        return found.astype(np.float32)

    def tiers(self) -> NDArray[np.float32]:
        """Return 2 for passages with all words in one phrase, 1 for passages with all words, else 0."""
        known = self._terms.typed.issubset(self._pairs) and all(word.syllable for word in self._terms.words)
        whole = known & (self.longest_run > _WHOLE) if self._pairs else np.zeros(len(self._passages), bool)
        every = known & (self.syllable_share > _WHOLE)
        return whole.astype(np.float32) + every

    def _table(self, terms: Sequence[int]) -> NDArray[np.uint16]:
        """Return the place (from 1) of each term in a table by the numbers of its two syllables."""
        size = len(self._syllables) + 1
        table = np.zeros(size * size, np.uint16)
        for place, term in enumerate(terms, start=1):
            table[self._index[term >> SYLLABLE_BITS] * size + self._index[term & _LOW]] = place
        return table

    def _matches(self, table: NDArray[np.uint16], step: int = 1) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
        """Return where two words `step` apart make a term of the table, and which; headings and text stay apart."""
        first, second = self._numbers[:-step], self._numbers[step:]
        at = np.flatnonzero((first != 0) & (second != 0))
        which = table[first[at].astype(np.int32) * (len(self._syllables) + 1) + second[at]]
        at, which = at[which != 0], which[which != 0]
        ends = self._passages.text_starts[self._passages.rows[at]]
        apart = (at < ends) & (at + step >= ends)
        return at[~apart], which[~apart]

    def _seen(self, at: NDArray[np.int64], which: NDArray[np.uint16], size: int) -> NDArray[np.bool_]:
        seen = np.zeros((len(self._passages), size + 1), bool)
        seen[self._passages.rows[at], which] = True
        return seen[:, 1:]

    @cached_property
    def _pair_matches(self) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
        return self._matches(self._table(self._pairs))

    @cached_property
    def pair_share(self) -> NDArray[np.float32]:
        """Return the share of the query's value whose pairs stand in the passage; expansions count towards it."""
        seen = self._seen(*self._pair_matches, len(self._pairs))
        return self._share(seen)

    def _share(self, seen: NDArray[np.bool_]) -> NDArray[np.float32]:
        share: NDArray[np.float32] = np.minimum(seen @ self._values / self._total, 1.0)
        return share

    @cached_property
    def heading_match(self) -> NDArray[np.float32]:
        """Return share of the query that the heading covers x share of the heading that the query covers."""
        if not self._pairs:
            return self._heading_by_syllables()
        at, which = self._in_headings(*self._pair_matches)
        covered = self._share(self._seen(at, which, len(self._pairs)))
        matched = np.bincount(self._passages.rows[at], minlength=len(self._passages))
        match: NDArray[np.float32] = covered * matched / np.maximum(self._passages.heading_lengths - 1, 1)
        return match

    def _heading_by_syllables(self) -> NDArray[np.float32]:
        at = np.flatnonzero(self._numbers)
        at, which = self._in_headings(at, self._numbers[at])
        covered = self._seen(at, which, len(self._syllables)).mean(axis=1) if self._syllables else np.float32(0)
        matched = np.bincount(self._passages.rows[at], minlength=len(self._passages))
        match: NDArray[np.float32] = covered * matched / np.maximum(self._passages.heading_lengths, 1)
        return match

    def _in_headings(
        self, at: NDArray[np.int64], which: NDArray[np.uint16]
    ) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
        inside = at < self._passages.text_starts[self._passages.rows[at]]
        return at[inside], which[inside]

    @cached_property
    def syllable_share(self) -> NDArray[np.float32]:
        """Return the share of the query's syllables that stand in the passage, by rarity."""
        at = np.flatnonzero(self._numbers)
        seen = self._seen(at, self._numbers[at], len(self._syllables))
        share: NDArray[np.float32] = seen @ self._rarities / max(float(self._rarities.sum()), 1e-6)
        return share

    @cached_property
    def skip_share(self) -> NDArray[np.float32]:
        """Return the share of the query's words two apart that stand two apart or side by side in the passage."""
        skips = sorted(self._terms.skips)
        if not skips:
            return self.pair_share
        table = self._table(skips)
        seen = self._seen(*self._matches(table, 2), len(skips)) | self._seen(*self._matches(table), len(skips))
        share: NDArray[np.float32] = seen.mean(axis=1, dtype=np.float32)
        return share

    @cached_property
    def longest_run(self) -> NDArray[np.float32]:
        """Return the value of the longest unbroken run of the query's pairs, as a share of the query."""
        at, which = self._pair_matches
        best = np.zeros(len(self._passages), np.float32)
        if len(at):
            starts = np.flatnonzero(np.concatenate(([True], np.diff(at) != 1)))
            sums = np.add.reduceat(self._values[which - 1], starts)
            np.maximum.at(best, self._passages.rows[at[starts]], sums)
        share: NDArray[np.float32] = np.minimum(best / self._total, 1.0)
        return share

    @cached_property
    def mark_share(self) -> NDArray[np.float32]:
        """Return the share of the query's pairs that stand in the passage with the marks as typed.

        A word typed without marks stands for every spelling; a query without any mark scores 0 everywhere.
        """
        words = self._terms.words
        if not any(word.marked for word in words):
            return np.zeros(len(self._passages), np.float32)
        numbers = self._passages.numbered(self._spellings(words))
        size = len(words) + 1
        values = dict(zip(self._pairs, self._values.tolist(), strict=True))
        return _adjacent_share(self._passages, numbers, _typed_pairs(words, values), size)

    def _spellings(self, words: Sequence[Word]) -> NDArray[np.uint16]:
        """Return for each word number the place of the query's word it may stand for, exact spellings first."""
        any_spelling = np.zeros(int(self._fold_of.max(initial=0)) + 1, np.uint16)
        exact: dict[int, int] = {}
        for place, word in enumerate(words, start=1):
            if not word.marked:
                any_spelling[word.syllable] = any_spelling[word.syllable] or place
            elif word.word:
                exact.setdefault(word.word, place)
        any_spelling[0] = 0
        lookup = any_spelling[self._fold_of]
        lookup[list(exact)] = list(exact.values())
        return lookup


def _typed_pairs(words: Sequence[Word], values: dict[int, float]) -> dict[tuple[int, int], float]:
    """Return the value of each pair of neighbouring words, by the places of their first use in the query."""
    first: dict[tuple[bool, int], int] = {}
    places = []
    for place, word in enumerate(words, start=1):
        number = word.word if word.marked else word.syllable
        places.append(first.setdefault((word.marked, number), place) if number else 0)
    pairs = {}
    for (a, one), (b, two) in pairwise(zip(places, words, strict=True)):
        value = values.get(one.syllable << SYLLABLE_BITS | two.syllable, 0.0)
        if value:
            pairs[a, b] = value
    return pairs


def _adjacent_share(
    passages: Passages, numbers: NDArray[np.uint16], pairs: dict[tuple[int, int], float], size: int
) -> NDArray[np.float32]:
    table = np.zeros(size * size, np.uint16)
    for place, (a, b) in enumerate(pairs, start=1):
        if a and b:
            table[a * size + b] = place
    at = np.flatnonzero((numbers[:-1] != 0) & (numbers[1:] != 0))
    which = table[numbers[at].astype(np.int32) * size + numbers[at + 1]]
    seen = np.zeros((len(passages), len(pairs) + 1), bool)
    seen[passages.rows[at], which] = True
    values = np.array(list(pairs.values()), np.float32)
    share: NDArray[np.float32] = seen[:, 1:] @ values / max(float(values.sum()), 1e-6)
    return share
