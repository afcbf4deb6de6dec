# A query in the numbers of the index: syllables, pairs, other ways of writing, and what each is worth.
# It must not read postings or sections.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sotay.domain.query import Query
from sotay.domain.search_rules import SearchRules
from sotay.storage.search.schema import pair_term
from sotay.storage.search.vocabulary import Vocabulary

EXPANSION_WEIGHT = 0.7
_LONGEST_EXPANSION = 6
_MOST_GROWN = 3

Floats = NDArray[np.int64] | NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Word:
    """Hold one word of a query: its text and numbers (0: not in the index), and whether it carries a topic."""

    text: str  # canonical
    folded: str
    syllable: int
    word: int  # the number of the spelling as typed
    marked: bool
    capital: bool
    topical: bool


@dataclass(frozen=True, slots=True)
class QueryTerms:
    """Hold the words of a query and its pairs; `weights` maps each term to what it is worth, 1 for pairs as typed."""

    words: tuple[Word, ...]
    weights: dict[int, float]
    typed: frozenset[int]  # terms of the query as typed
    skips: frozenset[int]  # pairs of words with one word between them
    grown: tuple[int, ...] = ()  # syllables that the only word may grow into

    @property
    def syllables(self) -> list[int]:
        """Return the distinct known topical syllables in order."""
        typed = (word.syllable for word in self.words if word.syllable and word.topical)
        return list(dict.fromkeys((*typed, *self.grown)))


def query_words(query: Query, vocabulary: Vocabulary, rules: SearchRules) -> tuple[Word, ...]:
    """Number the words of a query; words of question phrases carry no topic unless there are no others."""
    folded = [syllable.folded for syllable in query.words]
    idle = _idle(folded, rules.question_phrases)
    if len(idle) == len(folded):
        idle = set()
    return tuple(
        Word(
            syllable.canonical,
            syllable.folded,
            vocabulary.folded.get(syllable.folded, 0),
            vocabulary.words.get(syllable.canonical, 0),
            syllable.canonical != syllable.folded,
            query.text[syllable.start : syllable.end].isupper(),
            at not in idle,
        )
        for at, syllable in enumerate(query.words)
    )


def _idle(folded: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> set[int]:
    found: set[int] = set()
    present = set(folded)
    for phrase in phrases:
        if not present.issuperset(phrase):
            continue
        for at in range(len(folded) - len(phrase) + 1):
            if tuple(folded[at : at + len(phrase)]) == phrase:
                found.update(range(at, at + len(phrase)))
    return found


def query_terms(
    words: tuple[Word, ...], vocabulary: Vocabulary, rules: SearchRules, completions: Sequence[int] = ()
) -> QueryTerms:
    """Gather the pairs of a query and of its expansions; `completions` are syllables the last word may grow into."""
    typed = frozenset(_pairs([word.syllable if word.topical else 0 for word in words]))
    weights = dict.fromkeys(sorted(typed), 1.0)
    for term in _expanded(words, vocabulary, rules):
        weights.setdefault(term, EXPANSION_WEIGHT)
    if len(words) > 1 and words[-2].syllable:
        weights.update({pair_term(words[-2].syllable, grown): 1.0 for grown in completions})
    skips = frozenset(
        pair_term(first.syllable, second.syllable)
        for first, second in zip(words, words[2:], strict=False)
        if first.syllable and second.syllable and first.topical and second.topical
    )
    return QueryTerms(words, weights, typed, skips, tuple(completions[:_MOST_GROWN]) if len(words) == 1 else ())


def _pairs(syllables: Sequence[int]) -> list[int]:
    return [pair_term(a, b) for a, b in pairwise(syllables) if a and b]


def _expanded(words: tuple[Word, ...], vocabulary: Vocabulary, rules: SearchRules) -> list[int]:
    """Return the pairs of the query with a stretch of words written another way, neighbours included."""
    folded = tuple(word.folded for word in words)
    found: list[int] = []
    for start, stop, other in _other_spellings(words, folded, rules):
        stretch = [*folded[max(0, start - 1) : start], *other, *folded[stop : stop + 1]]
        found += _pairs([vocabulary.folded.get(word, 0) for word in stretch])
    return found


def _other_spellings(
    words: tuple[Word, ...], folded: tuple[str, ...], rules: SearchRules
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield stretches of the query with each other way of writing them."""
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST_EXPANSION, len(words)) + 1):
            if not words[stop - 1].topical:
                break
            stretch = folded[start:stop]
            others = rules.expansions.get(stretch, ())
            if words[start].capital:
                others = (*others, *rules.capitals.get(stretch, ()))
            for other in others:
                yield start, stop, other


def rarity(counts: Floats, total: int) -> NDArray[np.float32]:
    """Return the inverse document frequency of counts out of a total, never below a small positive value."""
    return np.maximum(np.log((total + 1) / (counts + 1.0)), 0.05).astype(np.float32)
