# Two texts in passages, laid side by side: which passages belong together, and which words in them differ.
# It must not know documents, packs or how differences are shown.

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from sotay.domain.vietnamese import nfc

_TOKEN = re.compile(r"\s*\S+\s*|\s+")
_ALIKE = 0.5  # share of common words from which two passages are one, reworded
_NEAR = 20  # a passage is looked for so many places around where it stood
_MOST_WORK = 250_000  # word pairs of one passage; above it the middle that differs is marked whole


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


@dataclass(frozen=True, slots=True)
class Piece:
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


def compare(old: Sequence[Passage], new: Sequence[Passage]) -> tuple[Pair, ...]:
    """Return the rows of both texts in reading order; each passage of either text is in exactly one row."""
    partner = _partners(old, new)
    kept = _in_order(sorted(partner.items()))
    rows: list[Pair] = []
    origin = {end: start for start, end in partner.items()}
    place = 0
    for start in range(len(old)):
        if start in partner and start not in kept:
            continue
        if start not in partner:
            rows.append(Pair(Kind.REMOVED, start, None, _whole(old[start].text)))
            continue
        rows += _arrivals(old, new, origin, range(place, partner[start]))
        rows.append(_pair(old, new, start, partner[start], moved=False))
        place = partner[start] + 1
    rows += _arrivals(old, new, origin, range(place, len(new)))
    return tuple(rows)


def differing(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Cut both texts into pieces that together give them back; white space alone is no difference."""
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    keys, others = [nfc(word.strip()) for word in left], [nfc(word.strip()) for word in right]
    head = _common(zip(keys, others, strict=False))
    tail = _common(zip(reversed(keys[head:]), reversed(others[head:]), strict=False))
    inner, outer = keys[head : len(keys) - tail], others[head : len(others) - tail]
    spans, counter = _marks(inner, outer)
    return (
        _pieces(left, [False] * head + spans + [False] * tail),
        _pieces(right, [False] * head + counter + [False] * tail),
    )


def _arrivals(old: Sequence[Passage], new: Sequence[Passage], origin: dict[int, int], places: range) -> Iterator[Pair]:
    """Give the rows of passages that are new, or that came from elsewhere."""
    for end in places:
        if end in origin:
            yield _pair(old, new, origin[end], end, moved=True)
        else:
            yield Pair(Kind.ADDED, None, end, (), _whole(new[end].text))


def _pair(old: Sequence[Passage], new: Sequence[Passage], start: int, end: int, *, moved: bool) -> Pair:
    left, right = differing(old[start].text, new[end].text)
    changed = any(piece.changed for piece in (*left, *right))
    return Pair(Kind.MOVED if moved else Kind.CHANGED if changed else Kind.SAME, start, end, left, right)


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=True),) if text else ()


def _partners(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    """Match by anchor and like words first, then the same words elsewhere, then like words nearby, then by anchor."""
    words, others = [_words(one.text) for one in old], [_words(one.text) for one in new]
    by_anchor = {one.anchor: place for place, one in enumerate(new)}
    anchored = [(place, by_anchor[one.anchor]) for place, one in enumerate(old) if one.anchor in by_anchor]
    match = _Match()
    match.take((a, b) for a, b in anchored if old[a].text == new[b].text)
    match.take(_unique_twins(old, new, match))
    match.take((a, b) for a, b in anchored if _likeness(words[a], others[b]) >= _ALIKE)
    match.take(_alike(words, others, match))
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


def _alike(words: list[frozenset[str]], others: list[frozenset[str]], match: _Match) -> list[tuple[int, int]]:
    free = [place for place in range(len(others)) if place not in match.taken]
    found = []
    for start in (place for place in range(len(words)) if place not in match.partner):
        middle = bisect_left(free, start)
        for end in free[max(middle - _NEAR, 0) : middle + _NEAR]:
            likeness = _likeness(words[start], others[end])
            if likeness >= _ALIKE:
                found.append((-likeness, abs(start - end), start, end))
    return [(start, end) for _, _, start, end in sorted(found)]


def _words(text: str) -> frozenset[str]:
    return frozenset(nfc(text).split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def _in_order(pairs: list[tuple[int, int]]) -> set[int]:
    """Return the old places of the longest run of pairs that stand in the same order on both sides."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int] = {}
    for start, end in pairs:
        at = bisect_left(ends, end)
        if at:
            before[start] = last[at - 1]
        ends[at : at + 1], last[at : at + 1] = [end], [start]
    kept: set[int] = set()
    place = last[-1] if last else None
    while place is not None:
        kept.add(place)
        place = before.get(place)
    return kept


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _marks(inner: list[str], outer: list[str]) -> tuple[list[bool], list[bool]]:
    """Tell for each word whether the other side lacks it."""
    left, right = [True] * len(inner), [True] * len(outer)
    if len(inner) * len(outer) <= _MOST_WORK:
        for a, b, size in SequenceMatcher(None, inner, outer, autojunk=False).get_matching_blocks():
            left[a : a + size] = right[b : b + size] = [False] * size
    return left, right


def _pieces(tokens: list[str], marks: list[bool]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for token, changed in zip(tokens, marks, strict=True):
        if found and found[-1].changed is changed:
            found[-1] = Piece(found[-1].text + token, changed)
        else:
            found.append(Piece(token, changed))
    return tuple(found)
