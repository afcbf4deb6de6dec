# Mends mistyped words of a query: what the index does not know, or knows only in other company.
# It must not rank sections.

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log1p
from string import ascii_lowercase

from sotay.storage.search.counting import PairCounts
from sotay.storage.search.schema import pair_term
from sotay.storage.search.state import SearchState
from sotay.storage.search.terms import Word

_SHORTEST = 2
_LONGEST = 12
_MOST_MENDED = 24
# A known word gives way only to one that the neighbours clearly want.
_KNOWN_MARGIN = 3.0

_TELEX_TONE = re.compile(r"[sfrxj]$")
_TELEX_DOUBLE = re.compile(r"(aa|ee|oo|dd)")
_VNI = re.compile(r"(?<=[a-z])[0-9]")


class Corrector:
    """Replace words that cannot stand where they stand by near words that can."""

    def __init__(self, counts: PairCounts, state: SearchState) -> None:
        self._counts = counts
        self._state = state

    def mended(self, words: tuple[Word, ...], *, open_end: bool = False) -> tuple[Word, ...]:
        """Return the words, mended where needed; the last one is left alone if it may still be being typed."""
        doubtful = self._doubtful(words, len(words) - 1 if open_end else len(words))
        if not doubtful:
            return words
        choices = {at: self._near(words[at]) for at in doubtful[:_MOST_MENDED]}
        counts = self._counts.of(_contexts(words, choices))
        mended = list(words)
        for at, near in choices.items():
            mended[at] = self._best(mended, at, near, counts)
        return tuple(mended)

    def _doubtful(self, words: Sequence[Word], end: int) -> list[int]:
        terms = {pair_term(a.syllable, b.syllable) for a, b in pairwise(words)}
        counts = self._counts.of(terms)

        def alone(at: int) -> bool:
            near = [(at - 1, at), (at, at + 1)]
            pairs = [(words[a].syllable, words[b].syllable) for a, b in near if a >= 0 and b < len(words)]
            known = [pair_term(a, b) for a, b in pairs if a and b]
            return bool(known) and not any(term in counts for term in known)

        return [
            at
            for at, word in enumerate(words[:end])
            if _SHORTEST <= len(word.folded) <= _LONGEST
            and not word.folded.isdigit()
            and (not word.syllable or alone(at))
        ]

    def _near(self, word: Word) -> dict[int, str]:
        """Return the known folded words one slip or one input-method leftover away, by number."""
        known = self._state.vocabulary.folded
        return {known[form]: form for form in {*_leftovers(word.folded), *_slips(word.folded)} if form in known}

    def _best(self, words: Sequence[Word], at: int, near: dict[int, str], counts: dict[int, int]) -> Word:
        word = words[at]
        before = words[at - 1].syllable if at else 0
        after = words[at + 1].syllable if at + 1 < len(words) else 0

        def company(syllable: int) -> float:
            return log1p(counts.get(pair_term(before, syllable), 0)) + log1p(counts.get(pair_term(syllable, after), 0))

        ranked = sorted(near, key=lambda s: (-company(s), -self._state.facts.occurrences(s), near[s]))
        if not ranked:
            return word
        best = ranked[0]
        if word.syllable and company(best) < _KNOWN_MARGIN:
            return word
        return self._spelled(word, best, near[best])

    def _spelled(self, word: Word, syllable: int, folded: str) -> Word:
        """Return the mended word, with the marks as typed if only letters changed places."""
        letters = sorted(word.text)
        vocabulary = self._state.vocabulary
        for spelling in vocabulary.spellings(syllable) if word.marked else ():
            if sorted(spelling) == letters:
                return replace(word, text=spelling, folded=folded, syllable=syllable, word=vocabulary.words[spelling])
        return replace(word, text=folded, folded=folded, syllable=syllable, word=0, marked=False)


def _contexts(words: Sequence[Word], choices: dict[int, dict[int, str]]) -> set[int]:
    """Return the pairs that near words would make with their neighbours, themselves mended or not."""

    def at(place: int) -> list[int]:
        if not 0 <= place < len(words):
            return []
        return [*choices.get(place, ()), words[place].syllable]

    terms = set()
    for place, near in choices.items():
        for syllable in near:
            terms |= {pair_term(before, syllable) for before in at(place - 1) if before}
            terms |= {pair_term(syllable, after) for after in at(place + 1) if after}
    return terms


def _slips(word: str) -> Iterator[str]:
    """Yield every string one letter dropped, doubled, swapped or changed away (Damerau-Levenshtein distance 1)."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in cuts:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in ascii_lowercase:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


def _leftovers(word: str) -> Iterator[str]:
    """Yield the word without keys of the Telex and VNI input methods that were typed while it was off."""
    vni = _VNI.sub("", word)
    yield vni
    toneless = _TELEX_TONE.sub("", vni)
    for form in (vni, toneless):
        yield _TELEX_DOUBLE.sub(lambda m: m[0][0], form).replace("w", "")
