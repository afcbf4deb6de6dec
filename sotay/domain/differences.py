# Two texts in passages, laid side by side: which passages belong together, and which words in them differ.
# It must not know documents, packs or how differences are shown.

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from sotay.domain.progress import Progress, silent
from sotay.domain.vietnamese import nfc
from sotay.domain.wording import common_runs

_TOKEN = re.compile(r"\s*\S+\s*|\s+")
_ALIKE = 0.5  # share of common words from which two passages are one, reworded
_NEAR = 20  # a passage is looked for so many places around where it stood
_Order: TypeAlias = tuple[int, tuple[str, ...], tuple[str, ...]]
STEP = "compare"
"""Name of the step that progress is told of, in passages of the old text."""


class Kind(StrEnum):
    """Name what became of a passage."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Passage(NamedTuple):
    """Hold one passage: its anchor, unique in its text, and its words."""

    anchor: str
    text: str


class Piece(NamedTuple):
    """Hold some words of a passage and whether the other side lacks them."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold one row: places of the passages in their texts, None where a side has none, and their words in pieces.

    A passage that moved may be reworded as well.
    """

    kind: Kind
    old: int | None
    new: int | None
    old_pieces: tuple[Piece, ...] = ()
    new_pieces: tuple[Piece, ...] = ()


def compare(old: Sequence[Passage], new: Sequence[Passage], progress: Progress = silent) -> tuple[Pair, ...]:
    """Return the rows of both texts in reading order; each passage of either text is in exactly one row.

    The other way round, the same passages belong together and the same words differ; `progress` may stop it.
    """
    before, after = [_Words.of(one.text) for one in old], [_Words.of(one.text) for one in new]
    partner = _partners(old, new, before, after, progress)
    kept = {start for start, _ in _rising(sorted(partner.items()), _staying(old, new))}
    rows: list[Pair] = []
    origin = {end: start for start, end in partner.items()}
    place = 0
    for start in range(len(old)):
        progress(STEP, start, len(old))
        if start in partner and start not in kept:
            continue
        if start not in partner:
            rows.append(Pair(Kind.REMOVED, start, None, _whole(old[start].text)))
            continue
        rows += _arrivals(before, after, origin, range(place, partner[start]))
        rows.append(_pair(before, after, start, partner[start], moved=False))
        place = partner[start] + 1
    rows += _arrivals(before, after, origin, range(place, len(new)))
    return tuple(rows)


def differing(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Cut both texts into pieces that together give them back; white space alone is no difference.

    A few words that stayed amid many that did not are marked with these: nobody reads a text word by word.
    """
    return _differing(_Words.of(old), _Words.of(new))


@dataclass(frozen=True, slots=True)
class _Words:
    """Hold the words of a passage as written, with the space around them, and what they are compared by."""

    text: str
    tokens: list[str]
    keys: list[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "_Words":
        """Normalise the text at once, which is faster than word by word."""
        tokens, keys = _TOKEN.findall(text), nfc(text).split()
        if len(keys) != len(tokens):  # white space alone, or a word of marks that nobody sees
            keys = [nfc(token.strip()) for token in tokens]
        return cls(text, tokens, keys, frozenset(keys))


def _differing(old: _Words, new: _Words) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    runs = common_runs(old.keys, new.keys)
    left = _pieces(old.tokens, [(run.old, run.old + run.size) for run in runs])
    return left, _pieces(new.tokens, [(run.new, run.new + run.size) for run in runs])


def _arrivals(old: list[_Words], new: list[_Words], origin: dict[int, int], places: range) -> Iterator[Pair]:
    """Give the rows of passages that are new, or that came from elsewhere."""
    for end in places:
        if end in origin:
            yield _pair(old, new, origin[end], end, moved=True)
        else:
            yield Pair(Kind.ADDED, None, end, (), _whole(new[end].text))


def _pair(old: list[_Words], new: list[_Words], start: int, end: int, *, moved: bool) -> Pair:
    left, right = _differing(old[start], new[end])
    changed = any(piece.changed for piece in (*left, *right))
    return Pair(Kind.MOVED if moved else Kind.CHANGED if changed else Kind.SAME, start, end, left, right)


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=True),) if text else ()


def _staying(old: Sequence[Passage], new: Sequence[Passage]) -> Callable[[tuple[int, int]], _Order]:
    """Return which of two passages that changed places stays, the shorter one having moved: the same either way."""

    def order(pair: tuple[int, int]) -> _Order:
        one, other = old[pair[0]], new[pair[1]]
        texts, anchors = sorted((one.text, other.text)), sorted((one.anchor, other.anchor))
        return -len(one.text) - len(other.text), tuple(texts), tuple(anchors)

    return order


def _partners(
    old: Sequence[Passage], new: Sequence[Passage], before: list[_Words], after: list[_Words], progress: Progress
) -> dict[int, int]:
    """Match by anchor and like words first, then the same words elsewhere, then like words nearby, then by anchor."""
    words, others = [one.kinds for one in before], [one.kinds for one in after]
    by_anchor = {one.anchor: place for place, one in enumerate(new)}
    anchored = [(place, by_anchor[one.anchor]) for place, one in enumerate(old) if one.anchor in by_anchor]
    match = _Match()
    match.take((a, b) for a, b in anchored if old[a].text == new[b].text)
    match.take(_unique_twins(old, new, match))
    match.take((a, b) for a, b in anchored if _likeness(words[a], others[b]) >= _ALIKE)
    match.take(_alike(words, others, match, progress))
    match.take(anchored)
    return match.partner


class _Match:
    """Keep pairs of which no side is taken twice."""

    def __init__(self) -> None:
        self.partner: dict[int, int] = {}
        self.taken: set[int] = set()

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        for a, b in pairs:
            if a not in self.partner and b not in self.taken:
                self.partner[a] = b
                self.taken.add(b)


def _unique_twins(old: Sequence[Passage], new: Sequence[Passage], match: _Match) -> list[tuple[int, int]]:
    left = {text: places for text, places in _places(old, match.partner).items() if len(places) == 1}
    right = _places(new, match.taken)
    return [(places[0], right[text][0]) for text, places in left.items() if len(right.get(text, ())) == 1]


def _places(passages: Sequence[Passage], taken: Iterable[int]) -> dict[str, list[int]]:
    known, found = set(taken), dict[str, list[int]]()
    for place, one in enumerate(passages):
        if place not in known and one.text:
            found.setdefault(one.text, []).append(place)
    return found


def _alike(
    words: list[frozenset[str]], others: list[frozenset[str]], match: _Match, progress: Progress
) -> list[tuple[int, int]]:
    left = [place for place in range(len(words)) if place not in match.partner]
    right = [place for place in range(len(others)) if place not in match.taken]
    found = []
    for start, end in sorted({*_near(left, right), *((start, end) for end, start in _near(right, left))}):
        progress(STEP, 0, len(words))
        likeness = _likeness(words[start], others[end])
        if likeness >= _ALIKE:
            found.append((-likeness, abs(start - end), start + end, start, end))
    return [pair[-2:] for pair in sorted(found)]


def _near(places: list[int], others: list[int]) -> Iterator[tuple[int, int]]:
    for place in places:
        middle = bisect_left(others, place)
        for other in others[max(middle - _NEAR, 0) : middle + _NEAR]:
            yield place, other


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def _rising(pairs: Iterable[tuple[int, int]], order: Callable[[tuple[int, int]], _Order]) -> list[tuple[int, int]]:
    """Return a longest choice of sorted pairs that rises on both sides too, backwards; ties go by `order`."""
    ends: list[int] = []
    levels: list[list[tuple[int, int]]] = []  # by the length of the longest choice that ends with a pair
    for pair in pairs:
        level = bisect_left(ends, pair[1])
        ends[level : level + 1] = [pair[1]]
        levels[level:] = levels[level:] or [[]]
        levels[level].append(pair)
    chosen: list[tuple[int, int]] = []
    for there in reversed(levels):
        fitting = [pair for pair in there if not chosen or (pair[0] < chosen[-1][0] and pair[1] < chosen[-1][1])]
        chosen.append(min(fitting, key=order))
    return chosen


def _pieces(tokens: list[str], common: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return the words in pieces; stretches in common that touch are one piece."""
    edges = [0, 0]  # of what is in common and what is changed, in turns
    for start, end in common:
        if start == edges[-1]:
            edges[-1] = end
        else:
            edges += (start, end)
    edges.append(len(tokens))
    cuts = pairwise(edges)
    return tuple(Piece("".join(tokens[a:b]), turn % 2 == 1) for turn, (a, b) in enumerate(cuts) if a < b)
