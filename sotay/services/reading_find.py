# Finds words in the pieces of one document, with or without Vietnamese marks.
# It must not know the search of the whole library, nor how hits are shown.

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sotay.domain.vietnamese import WORD, canonical_word, fold, syllables
from sotay.services.reading_pieces import Piece

_APART = r"[\W_]+"
_MOST = 20_000  # hits; a single letter in a long text would find more than anyone walks through


class Found(NamedTuple):
    """Hold one hit: which piece, and its half-open range of letters there."""

    piece: int
    start: int
    end: int


class _Plain:
    """Hold one text as compared, letter by letter; `place` leads back where the letters are not as many."""

    __slots__ = ("_places", "text")

    def __init__(self, shown: str, alike: Callable[[str], str]) -> None:
        self._places: list[int] | None = None
        self.text = alike(shown)
        if len(self.text) != len(shown):
            letters = [(place, letter) for place, one in enumerate(shown) for letter in alike(one)]
            self.text = "".join(letter for _, letter in letters)
            self._places = [*(place for place, _ in letters), len(shown)]

    def place(self, at: int) -> int:
        return at if self._places is None else self._places[at]


class Finder:
    """Find in one document again and again; what comparing needs is worked out once. The title is not searched."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._kept: dict[bool, list[_Plain]] = {}
        self._folds, self._spellings = _Folds(), _Spellings()

    def find(self, query: str, *, marks: bool = False, loose: bool = False) -> list[Found]:
        """Return the hits in reading order.

        The words of the query must stand one after another, as whole syllables; where they do not, the last may be
        unfinished. Where that finds nothing too, a `loose` search finds neighbouring words, else single words, as the
        search of the library does with a longer question.
        """
        words = [word.canonical if marks else word.folded for word in syllables(query)]
        for pattern in _patterns(words, loose=loose) if words else _literal(query.strip()):
            found = list(self._matches(re.compile(pattern), marks))
            if found:
                return found
        return []

    def _matches(self, pattern: re.Pattern[str], marks: bool) -> Iterator[Found]:
        count = 0
        for place, plain in enumerate(self._compared(marks)):
            for match in pattern.finditer(plain.text):
                yield Found(place, plain.place(match.start()), plain.place(match.end() - 1) + 1)
                count += 1
                if count == _MOST:
                    return

    def _compared(self, marks: bool) -> list[_Plain]:
        if marks not in self._kept:
            alike = self._same_marks if marks else self._no_marks
            self._kept[marks] = [_Plain(piece.text if piece.section >= 0 else "", alike) for piece in self._pieces]
        return self._kept[marks]

    def _no_marks(self, text: str) -> str:
        return text.translate(self._folds)

    def _same_marks(self, text: str) -> str:
        return WORD.sub(lambda match: self._spellings[match[0]], text)


def _patterns(words: list[str], *, loose: bool) -> Iterator[str]:
    escaped = [re.escape(word) for word in words]
    phrase = _APART.join(escaped)
    yield rf"(?<!\w){phrase}(?!\w)"
    yield rf"(?<!\w){phrase}"
    if loose and len(words) > 1:
        pairs = "|".join(dict.fromkeys(_APART.join(pair) for pair in pairwise(escaped)))
        yield rf"(?<!\w)(?:{pairs})(?!\w)"
        yield rf"(?<!\w)(?:{'|'.join(dict.fromkeys(escaped))})(?!\w)"


def _literal(text: str) -> Iterator[str]:
    if text:
        yield re.escape(text)


class _Folds(dict[int, str]):
    """Map letters to their folds; most letters of a text come again and again."""

    def __missing__(self, letter: int) -> str:
        self[letter] = folded = fold(chr(letter))
        return folded


class _Spellings(dict[str, str]):
    """Map words as printed to their canonical spelling: hoà and hòa are the same word."""

    def __missing__(self, word: str) -> str:
        self[word] = spelled = canonical_word(word)
        return spelled
