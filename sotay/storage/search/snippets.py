# Cuts the most telling part out of a text and marks the words found.
# It must not know SQL, ranking or how marks are shown.

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from sotay.domain.vietnamese import WORD, canonical_word, fold

WIDTH = 240
_LEAD = 40
_LETTERS = 6  # of a word and the space after it, on average: how many words a snippet holds
_CACHED_SPELLINGS = 50_000
_SPACE = re.compile(r"\s")
# Lines drawn with signs part a letterhead from what follows; on one line they only take the room of words.
_RULE = re.compile(r"\s*(?:(?<!\S)[-–—_=*~]{3,}(?!\S)\s*)+")
ELLIPSIS = "…"

Span = tuple[int, int]
"""A half-open range of code points."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Hold a part of a text, shown on one line, and the words found in it.

    `highlights` count from the start of the original text, `marked` from the start of the snippet.
    """

    text: str
    highlights: tuple[Span, ...]
    marked: tuple[Span, ...]


class FoldedSpellings(dict[str, str]):
    """Map words as printed to their folds; kept between queries, since folding anew takes most of a snippet's time."""

    def __missing__(self, spelling: str) -> str:
        if len(self) >= _CACHED_SPELLINGS:
            self.clear()
        self[spelling] = folded = fold(canonical_word(spelling))
        return folded


class Highlighter:
    """Find the words of one query in texts: its pairs, or its single words where a text has no pair."""

    def __init__(self, pairs: frozenset[tuple[str, str]], words: frozenset[str], folds: FoldedSpellings) -> None:
        self._pairs = pairs
        self._words = words
        self._folds = folds

    def spans(self, text: str) -> list[Span]:
        """Return the ranges to highlight in a text, neighbours joined."""
        return _spans(text, self._found(text))

    def snippet(self, text: str, width: int = WIDTH) -> Snippet:
        """Cut about `width` characters around the densest place; the first word found comes early in it."""
        found = self._found(text)
        first = _densest(sorted(found), width // _LETTERS) if found else 0
        start, stop = _bounds(text, _place(text, first), width)
        inside = tuple(_spans(text, found, max(0, first - _LEAD // 2), start, stop)) if found else ()
        before, after = ELLIPSIS if start > 0 else "", ELLIPSIS if stop < len(text) else ""
        shift = len(before) - start
        cut, gone = _without_rules(text[start:stop])
        marked = tuple((a + shift - gone(a - start), b + shift - gone(b - start)) for a, b in inside)
        return Snippet(before + cut + after, inside, marked)

    def _found(self, text: str) -> set[int]:
        folded = list(map(self._folds.__getitem__, WORD.findall(text)))
        firsts = [at for at, pair in enumerate(pairwise(folded)) if pair in self._pairs]
        if firsts:
            return {*firsts, *(at + 1 for at in firsts)}
        return {at for at, word in enumerate(folded) if word in self._words}


def _without_rules(text: str) -> tuple[str, Callable[[int], int]]:
    """Return a text on one line, without lines drawn with signs, and how many letters went before each place."""
    rules = [(match.end(), len(match[0]) - 1) for match in _RULE.finditer(text)]
    cut = _SPACE.sub(" ", _RULE.sub(" ", text) if rules else text)
    return cut, lambda place: sum(length for end, length in rules if end <= place)


def _spans(text: str, found: set[int], first: int = 0, start: int = 0, stop: int | None = None) -> list[Span]:
    """Return the ranges of the words found from the `first` one on, within [start, stop); spaces between are joined."""
    end = len(text) if stop is None else stop
    spans: list[Span] = []
    for at, match in enumerate(islice(WORD.finditer(text, 0, end), first, None), first):
        if at not in found or match.start() < start:
            continue
        if spans and text[spans[-1][1] : match.start()].isspace():
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    return spans


def _place(text: str, word: int) -> int:
    """Return where a word begins, given its place among the words; 0 in a text without words."""
    match = next(islice(WORD.finditer(text), word, None), None)
    return match.start() if match else 0


def _densest(found: Sequence[int], reach: int) -> int:
    """Return which word begins the stretch of `reach` words that holds most words found; the first of equals."""
    ends = (bisect_left(found, word + reach) for word in found)
    _, first = max((end - at, -at) for at, end in enumerate(ends))
    return found[-first]


def _bounds(text: str, first: int, width: int) -> Span:
    """Return a window that shows `first` within its first characters and cuts no word in two."""
    start = max(0, min(first - _LEAD, len(text) - width))
    if start > 0:
        start = text.find(" ", start, first) + 1 or first
    stop = min(len(text), start + width)
    if stop < len(text):
        stop = max(text.rfind(" ", start, stop), first + 1) if " " in text[first:stop] else stop
    return start, stop
