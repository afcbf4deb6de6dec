# Finds words in texts that are kept folded and spaced: marks are optional, phrases come first, the newest breaks a tie.
# It must not know where texts lie; a few hundred texts are looked through whole, so they need no index.

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from sotay.domain.vietnamese import WORD, canonical, fold, has_marks, nfc

_BEFORE, _LENGTH = 40, 180  # letters of a passage: before the first hit, and in all
_PHRASE, _TITLE, _MARKED = 3.0, 2.0, 1.5  # how much more than a single word each counts
_MOST = 8  # words of a question that are looked for
_ENOUGH = 4  # times that a word is in a text: more do not tell more
_LOOKED = 50  # places of a phrase at which its marks are compared


@dataclass(frozen=True, slots=True)
class Findable:
    """Hold a text to be searched, made by `findable`; `head` is how many letters of it are its title."""

    id: int
    day: date
    text: str
    spaced: str
    head: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold a text that was found: its weight, a passage of it, and the half-open ranges of the words in the passage."""

    id: int
    weight: float
    passage: str
    hits: tuple[tuple[int, int], ...]


def spaced(text: str) -> str:
    """Return a `searchable` text folded, letter for letter, with a blank for all that is no word, and around it."""
    return f" {text.translate(_Folded())} "


class _Folded(dict[int, str]):
    """Know each letter once it was asked for: a long text has few different ones."""

    def __missing__(self, code: int) -> str:
        self[code] = _plain(code)
        return self[code]


@lru_cache(maxsize=2048)  # 100,000 short texts ask for the same letters again and again
def _plain(code: int) -> str:
    plain = fold(chr(code))
    return plain if len(plain) == 1 and plain.isalnum() else " "


def searchable(text: str) -> str:
    """Return a text in the spelling that `spaced` is made of: one letter is one character."""
    return nfc(text)


def find(texts: Iterable[Findable], question: str, limit: int = 50) -> tuple[Finding, ...]:
    """Return the texts that hold every word of a question (its last as a beginning), the best first."""
    words = [fold(word[0]) for word in WORD.finditer(canonical(question))][:_MOST]
    if not words:
        return ()
    looked = [(one, _counts(one.spaced, words)) for one in texts]
    held = [(one, counts) for one, counts in looked if all(counts)]
    rare = [log(1 + len(looked) / (1 + sum(bool(counts[at]) for _, counts in looked))) for at in range(len(words))]
    weighed = sorted(((_weight(one, counts, rare, words), one) for one, counts in held), key=_rank)[: 2 * limit]
    if has_marks(question):
        phrase, marked = " " + " ".join(words), nfc(question).lower().strip()
        weighed = [(weight + _MARKED * _is_marked(one, phrase, marked), one) for weight, one in weighed]
        weighed.sort(key=_rank)
    return tuple(_found(one, weight, words) for weight, one in weighed[:limit])


def _rank(weighed: tuple[float, Findable]) -> tuple[float, int, int]:
    weight, one = weighed
    return -weight, -one.day.toordinal(), -one.id


def _counts(text: str, words: Sequence[str]) -> list[int]:
    """Count each word as far as more of it still tells; the last may go on, as it is still being typed."""
    return [*(_count(text, f" {word} ") for word in words[:-1]), _count(text, f" {words[-1]}")]


def _count(text: str, word: str) -> int:
    count, at = 0, text.find(word)
    while at >= 0 and count < _ENOUGH:
        count, at = count + 1, text.find(word, at + 1)
    return count


def _weight(one: Findable, counts: Sequence[int], rare: Sequence[float], words: Sequence[str]) -> float:
    weight = sum(share * count / (count + 1) for count, share in zip(counts, rare, strict=True))
    phrase = " " + " ".join(words)
    if len(words) > 1 and phrase in one.spaced:
        weight += _PHRASE
    return weight + _TITLE * (phrase in one.spaced[: one.head + 1])


def _is_marked(one: Findable, phrase: str, marked: str) -> bool:
    """Tell whether the words stand somewhere with the marks that were typed, without turning a whole text small."""
    at = one.spaced.find(phrase)
    for _ in range(_LOOKED):
        if at < 0:
            return False
        if one.text[at : at + len(marked)].lower() == marked:
            return True
        at = one.spaced.find(phrase, at + 1)
    return False


def _found(one: Findable, weight: float, words: Sequence[str]) -> Finding:
    phrase = one.spaced.find(" " + " ".join(words), one.head)
    first = phrase if phrase >= 0 else min(_place(one.spaced, word, one.head) for word in words)
    start = max(0, first - _BEFORE)
    start = one.text.rfind(" ", 0, start) + 1 if start else 0
    passage = one.text[start : start + _LENGTH]
    return Finding(one.id, weight, passage.replace("\n", " "), tuple(_hits(one.spaced, words, start, len(passage))))


def _place(text: str, word: str, after: int) -> int:
    """Return where a word is first met in the text, or in the title where it is only there."""
    at = text.find(f" {word}", after)
    return at if at >= 0 else max(text.find(f" {word}"), 0)


def _hits(text: str, words: Sequence[str], start: int, length: int) -> list[tuple[int, int]]:
    # A blank stands before the first letter of the spaced text: a word behind the blank at n is at n in the text.
    told = "|".join([*(f"{re.escape(word)}(?= )" for word in words[:-1]), rf"{re.escape(words[-1])}\w*"])
    found = re.finditer(f" ({told})", text[start : start + length + 1])
    return [(match.start(1) - 1, min(match.end(1) - 1, length)) for match in found]
