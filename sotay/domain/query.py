# What a person typed into the search field: words, phrases in quotes, and what may be a number-symbol.
# It must not know what the library holds or how it is searched.

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sotay.domain.identity import number_key
from sotay.domain.vietnamese import Syllable, has_marks, syllables

# Longer queries are pasted pages: what follows adds time and no meaning.
MAX_CHARACTERS = 4000
MAX_WORDS = 96
_NUMBER_WORDS = 6

_LETTERS_FIRST = re.compile(r"[a-z]{1,4}[0-9]{1,5}")
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]+)["“”„«»]')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold a quoted phrase as a half-open range of the query's words; marks bind only where they were typed."""

    start: int
    stop: int
    marked: bool


@dataclass(frozen=True, slots=True)
class NumberCandidate:
    """Hold a half-open range of words that may be a number-symbol (số, ký hiệu), and its key."""

    key: str
    start: int
    stop: int

    @property
    def bare(self) -> bool:
        """Tell whether it is a number alone ("21", "57/2020"), which only its neighbours make a number-symbol."""
        return not any(char.isalpha() for char in self.key)


@dataclass(frozen=True, slots=True)
class Query:
    """Hold a parsed query; `words` are all its syllables in order, those of phrases included."""

    text: str
    words: tuple[Syllable, ...]
    phrases: tuple[Phrase, ...]
    numbers: tuple[NumberCandidate, ...]
    has_marks: bool


def parse_query(text: str) -> Query:
    """Read a query as typed; every text is a query, and one without letters or digits has no words."""
    kept = text[:MAX_CHARACTERS]
    words = tuple(syllables(kept)[:MAX_WORDS])
    return Query(kept, words, tuple(_phrases(kept, words)), tuple(_numbers(kept, words)), has_marks(kept))


def _phrases(text: str, words: tuple[Syllable, ...]) -> Iterator[Phrase]:
    for match in _QUOTED.finditer(text):
        inside = [i for i, word in enumerate(words) if match.start(1) <= word.start < match.end(1)]
        if inside:
            yield Phrase(inside[0], inside[-1] + 1, has_marks(match[1]))


def _numbers(text: str, words: tuple[Syllable, ...]) -> Iterator[NumberCandidate]:
    """Yield every run of words that begins with a digit, the longest first, and words like "NQ57"."""
    for start, word in enumerate(words):
        if _LETTERS_FIRST.fullmatch(word.folded):
            yield NumberCandidate(word.folded, start, start + 1)
        if word.folded[0].isdigit():
            for stop in range(min(start + _NUMBER_WORDS, len(words)), start, -1):
                yield NumberCandidate(number_key(text[word.start : words[stop - 1].end]), start, stop)
