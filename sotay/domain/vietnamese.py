# Words of Vietnamese text: one canonical spelling, one fold without marks, and where each syllable stands.
# It must not know about indexes, documents or files.

import re
import unicodedata
from typing import NamedTuple

# Combining marks and zero-width characters stand inside words of NFD or copied text; both belong to the word.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}{_INVISIBLE}]+[^\W_]*)*")

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below
# An open syllable in oa, oe, uy has its tone on the first or the second vowel, by school; after q the u is no vowel.
_LATE_TONE = re.compile(rf"(?<!q)(o[ae]|uy)([{_TONES}])$")
_DROP_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
_STROKE = str.maketrans("đĐðÐ", "dDdD")
_STROKE_ALIKE = str.maketrans("ðÐ", "đĐ")  # U+00F0 and U+00D0 look like đ in copied symbols


class Syllable(NamedTuple):
    """Hold one word of a text: its canonical spelling, its fold, and its half-open range in the original text."""

    canonical: str
    folded: str
    start: int
    end: int


def nfc(text: str) -> str:
    """Return the text in Unicode NFC, without zero-width characters and soft hyphens."""
    return unicodedata.normalize("NFC", text.translate(_DROP_INVISIBLE))


def canonical_word(word: str) -> str:
    """Return one word in NFC and lower case, tone marks of oa, oe, uy on the first vowel (hoà becomes hòa)."""
    lowered = nfc(word).translate(_STROKE_ALIKE).lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    moved = _LATE_TONE.sub(lambda m: m[1][0] + m[2] + m[1][1], decomposed)
    return unicodedata.normalize("NFC", moved)


def canonical(text: str) -> str:
    """Return the text with every word in its canonical spelling; all other characters stay as they are."""
    return WORD.sub(lambda m: canonical_word(m[0]), nfc(text))


def fold(text: str) -> str:
    """Return the text in lower case without marks, đ as d: what a person types who sets no marks."""
    decomposed = unicodedata.normalize("NFD", nfc(text).translate(_STROKE).lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def syllables(text: str) -> list[Syllable]:
    """Return the words of a text in order, with their places in the text as given (NFC or not)."""
    found = []
    for match in WORD.finditer(text):
        word = canonical_word(match[0])
        found.append(Syllable(word, fold(word), match.start(), match.end()))
    return found


def has_marks(text: str) -> bool:
    """Tell whether any word of the text is typed with Vietnamese marks or đ."""
    return fold(text) != nfc(text).lower()


# The alphabet puts marked vowels after the plain ones; tones come last: ngang, huyền, hỏi, ngã, sắc, nặng.
_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=10)}
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def _word_key(word: str) -> tuple[str, str]:
    letters, tones = [], []
    for char in canonical_word(word):
        decomposed = unicodedata.normalize("NFD", char)
        tone = next((c for c in decomposed if c in _TONE_RANK), "")
        plain = unicodedata.normalize("NFC", decomposed.replace(tone, "")) if tone else char
        letters.append(chr(0x100 + _LETTERS[plain]) if plain in _LETTERS else plain)
        tones.append(str(_TONE_RANK.get(tone, 0)))
    return "".join(letters), "".join(tones)


def sort_key(text: str) -> str:
    """Return a key whose plain string order is the Vietnamese dictionary order, word by word, tones last."""
    keys = [_word_key(match[0]) for match in WORD.finditer(text)]
    return " ".join(letters for letters, _ in keys) + "\x00" + " ".join(tones for _, tones in keys)


def name_sort_key(full_name: str) -> str:
    """Return a sort key for a person: given name with its tone (all Hoa before all Hòa), then the names before it."""
    words = full_name.split()
    return "\x00".join((sort_key("".join(words[-1:])), sort_key(" ".join(words[:-1]))))
