# Where a marked passage stands in another revision: by its anchor, by its words, at last by words that are alike.
# It must not know how marks are stored or shown. A place is worked out anew each time, never written over the mark:
# when a pack is undone the passage is where it was.

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from heapq import nlargest
from itertools import islice
from typing import Protocol

from sotay.domain.likeness import Excerpt, Likeness, compared, surrounded

# The share of the words of a passage and its surroundings that must have stayed, in order, in its own section and in
# another one; tried on 400 acts with words changed, sections put in, sections taken out. Lower, the paragraphs that all
# documents of a kind have ("Chi bộ … có trách nhiệm …") are taken for each other; higher, new figures lose a note.
_ALIKE = 0.5
_ALIKE_ELSEWHERE = 0.75
# Characters of a quote that tell it by themselves, whatever now stands around it.
_TELLING = 12
_TELLING_ELSEWHERE = 40
# "Chi bộ họp" alone is three quarters alike to half of all sentences.
_FEWEST_WORDS_ELSEWHERE = 6
# What staying in its own section is worth against a greater likeness elsewhere, and against more equal characters.
_HOME = 0.25
_HOME_CHARACTERS = 20
_SURE = 0.9  # no better place is looked for
# Bounds on the work for one mark, whatever the length of the document: 0.1 s in 5 MB.
_MOST_OCCURRENCES = 500
_MOST_SEEDS = 12
_MOST_HITS = 100
_MOST_WINDOWS = 8
_STEP = 80  # characters; hits that put the passage this near to each other mean one place

Spot = tuple[int, int]  # section, and a place in its text


class Passage(Protocol):
    """Say what a section must tell."""

    @property
    def anchor(self) -> str:
        """Return the anchor, unique in its document."""

    @property
    def text(self) -> str:
        """Return the text that marks point into."""


class Standing(StrEnum):
    """Name what became of a passage: in its section, in another one, in other words, or gone."""

    HERE = "here"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placement:
    """Hold where a passage stands: index of the section, and code points in its text; no index where there is none."""

    state: Standing
    index: int | None = None
    start: int = 0
    end: int = 0


_LOST = Placement(Standing.LOST)


def place(quote: str, before: str, after: str, anchor: str, start: int, sections: Sequence[Passage]) -> Placement:
    """Return where a passage stands in sections; a Placer is quicker for several passages of one document."""
    return Placer(sections).place(quote, before, after, anchor, start)


@dataclass(frozen=True, slots=True)
class _Wanted:
    excerpt: Excerpt
    home: int | None
    start: int


class Placer:
    """Find passages in the sections of one revision."""

    def __init__(self, sections: Sequence[Passage]) -> None:
        self._texts = [section.text for section in sections]
        self._by_anchor = {section.anchor: index for index, section in enumerate(sections)}

    def place(self, quote: str, before: str, after: str, anchor: str, start: int) -> Placement:
        """Return where a passage stands that stood at `start` of the section with an anchor.

        Where it and its surroundings are as they were; else at the place that is most alike, its own section
        preferred; where too little of it stayed, nowhere. Without a quote the section itself is meant.
        """
        wanted = _Wanted(Excerpt(quote, before, after), self._by_anchor.get(anchor), start)
        if not quote:
            return _LOST if wanted.home is None else Placement(Standing.HERE, wanted.home)
        return self._unmoved(wanted) or self._most_alike(wanted)

    def _unmoved(self, wanted: _Wanted) -> Placement | None:
        excerpt, first = wanted.excerpt, wanted.start - len(wanted.excerpt.before)
        if wanted.home is None or first < 0 or not self._texts[wanted.home].startswith(excerpt.around, first):
            return None
        return Placement(Standing.HERE, wanted.home, wanted.start, wanted.start + len(excerpt.quote))

    def _most_alike(self, wanted: _Wanted) -> Placement:
        found = self._enough(wanted, self._with_same_words(wanted))
        if all(likeness.share < _SURE for _, likeness in found):
            found += self._enough(wanted, self._with_like_words(wanted))
        if not found:
            return _LOST
        index, best = max(found, key=lambda one: _rank(wanted, *one))
        same = Standing.HERE if index == wanted.home else Standing.MOVED
        return Placement(same if best.same else Standing.CHANGED, index, best.start, best.end)

    def _enough(self, wanted: _Wanted, found: Iterable[tuple[int, Likeness | None]]) -> list[tuple[int, Likeness]]:
        """Return the places where enough stayed."""
        characters = len(wanted.excerpt.quote)
        return [(i, one) for i, one in found if one and _is_enough(one, characters, at_home=i == wanted.home)]

    def _with_same_words(self, wanted: _Wanted) -> Iterator[tuple[int, Likeness]]:
        """Yield the places of the quote whose surroundings fit best."""

        def fit(spot: Spot) -> tuple[int, int]:
            bonus = _HOME_CHARACTERS if spot[0] == wanted.home else 0
            return self._characters_around(wanted, *spot) + bonus, -_distance(wanted, *spot)

        for index, at in nlargest(_MOST_WINDOWS, self._occurrences(wanted), key=fit):
            yield index, surrounded(wanted.excerpt, self._texts[index], at)

    def _with_like_words(self, wanted: _Wanted) -> Iterator[tuple[int, Likeness | None]]:
        """Yield the places that most seeds point at, and the old one, though no three words stayed together there."""
        spots = self._pointed_at(wanted)
        if wanted.home is not None:
            spots.append((wanted.home, wanted.start - len(wanted.excerpt.before)))
        for index, first in spots:
            yield index, compared(wanted.excerpt, self._texts[index], first)

    def _occurrences(self, wanted: _Wanted) -> Iterator[Spot]:
        """Yield (section, place) of the quote: around its old place first, then in the other sections."""
        quote, home = wanted.excerpt.quote, wanted.home
        if home is not None:
            text = self._texts[home]
            near = (_from(text, quote, wanted.start), _back_from(text, quote, wanted.start))
            yield from ((home, at) for ways in near for at in islice(ways, _MOST_OCCURRENCES))
        others = ((i, at) for i, text in enumerate(self._texts) if i != home for at in _from(text, quote))
        yield from islice(others, _MOST_OCCURRENCES)

    def _characters_around(self, wanted: _Wanted, index: int, at: int) -> int:
        """Count the characters on both sides of an occurrence that are as they were."""
        text, excerpt = self._texts[index], wanted.excerpt
        end = at + len(excerpt.quote)
        left = _common(reversed(excerpt.before), reversed(text[max(0, at - len(excerpt.before)) : at]))
        return left + _common(excerpt.after, text[end : end + len(excerpt.after)])

    def _pointed_at(self, wanted: _Wanted) -> list[Spot]:
        """Return where, by most seeds, the surroundings begin."""
        votes: Counter[Spot] = Counter()
        firsts: dict[Spot, Spot] = {}
        for index, first in self._seed_hits(wanted.excerpt):
            nearby = (index, first // _STEP)
            votes[nearby] += 1
            firsts.setdefault(nearby, (index, first))
        return [firsts[nearby] for nearby, _ in votes.most_common(_MOST_WINDOWS)]

    def _seed_hits(self, excerpt: Excerpt) -> Iterator[Spot]:
        for offset, seed in excerpt.seeds(_MOST_SEEDS):
            hits = ((i, at - offset) for i, text in enumerate(self._lowered) for at in _from(text, seed))
            yield from islice(hits, _MOST_HITS)

    @cached_property
    def _lowered(self) -> list[str]:
        # A few foreign letters change their length here; the places found only say where to look closely.
        return [text.lower() for text in self._texts]


def _is_enough(likeness: Likeness, characters: int, *, at_home: bool) -> bool:
    """Tell whether a place is alike enough to be the passage, whose quote has some number of characters."""
    if at_home:
        return likeness.share >= _ALIKE or (likeness.same and characters >= _TELLING)
    alike = likeness.share >= _ALIKE_ELSEWHERE and likeness.words >= _FEWEST_WORDS_ELSEWHERE
    return alike or (likeness.same and characters >= _TELLING_ELSEWHERE)


def _from(text: str, words: str, start: int = 0) -> Iterator[int]:
    at = text.find(words, start)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _back_from(text: str, words: str, start: int) -> Iterator[int]:
    """Yield the places before `start`, the nearest first."""
    at = text.rfind(words, 0, start + len(words) - 1)
    while at >= 0:
        yield at
        at = text.rfind(words, 0, at + len(words) - 1)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the characters that two texts begin with in common."""
    count = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def _rank(wanted: _Wanted, index: int, likeness: Likeness) -> tuple[float, int]:
    """Return what makes one place better than another: likeness, then nearness to the old one."""
    bonus = _HOME if index == wanted.home else 0.0
    return likeness.share + bonus, -_distance(wanted, index, likeness.start)


def _distance(wanted: _Wanted, index: int, at: int) -> int:
    """Return how far an occurrence is from where the passage stood: in sections, or in characters in its own one."""
    if index == wanted.home:
        return abs(at - wanted.start)
    return abs(index - (wanted.home or 0))
