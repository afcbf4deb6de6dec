# The vocabulary turned round for the citation parser: from words, abbreviations and symbols as met in plain text.
# It must not know sentences; it answers for one word at a time.

import re
from collections.abc import Iterable

from sotay.domain.vietnamese import fold, nfc
from sotay.domain.vocabulary import Organisation, Vocabulary

_SPACE = r"\s{1,3}"


def alternatives(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the folded phrases, longest first; every space may be a line break."""
    ordered = sorted({" ".join(phrase.split()) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(_SPACE.join(map(re.escape, phrase.split())) for phrase in ordered)


def _as_printed(letters: str) -> tuple[str, ...]:
    return (letters,)


def _as_typed(letters: str) -> tuple[str, ...]:
    return letters.upper(), letters.lower(), fold(letters), fold(letters).upper(), letters.replace("Đ", "D")


class Lexicon:
    """Find types and bodies by what stands in plain text: no marks, đ as d, own case."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.type_words: dict[str, str] = {}
        self.short_types = {kind.name: kind.short for kind in vocabulary.types}
        self._abbreviations: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.issuers: dict[str, Organisation] = {}
        self.symbols: dict[str, str] = {}
        letters = [short for kind in vocabulary.types for short in kind.abbreviations]
        for kind in vocabulary.types:
            for word in (kind.name, *kind.words, *kind.english):
                self.type_words[fold(word)] = kind.name
        for spelled in (_as_printed, _as_typed):  # DA is Dự án before it is a careless ĐA
            for short in letters:
                self._add_abbreviation(short.text, spelled(short.text))
        self.letter_words = {short.text for short in letters if short.as_word}
        for body in vocabulary.organisations:
            for name in (body.name, *body.aliases):
                self.issuers.setdefault(fold(name), body)
            for symbol in body.symbols:
                self.symbols.setdefault(fold(symbol), symbol)
        self._composed = self._compose()

    def _add_abbreviation(self, text: str, spellings: Iterable[str]) -> None:
        types = tuple(kind.name for kind in self.vocabulary.types_of_abbreviation(text))
        for spelling in spellings:
            self._abbreviations.setdefault(spelling, (text, types))

    def _compose(self) -> dict[str, str]:
        rules = self.vocabulary.symbol_rules
        joined = (body + committee for body in rules.bodies for committee in rules.committees)
        return {fold(symbol): symbol for symbol in joined}

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Return all type abbreviations, folded."""
        return tuple({fold(spelling) for spelling in self._abbreviations})

    def abbreviation(self, printed: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the canonical letters and the types they stand for; None for "HĐ" and other strangers."""
        spelling = nfc(printed).replace("Ð", "Đ")
        return self._abbreviations.get(spelling) or self._abbreviations.get(spelling.replace("ð", "đ"))

    def known_symbol(self, plain: str) -> str | None:
        """Return the symbol of a body that the tables list, as it is printed: "ĐU" for "DU"."""
        return self.symbols.get(plain.lower())

    def likely_symbol(self, plain: str, printed: str) -> str | None:
        """Return the symbol of a body composed as the rules say (UBKT + ĐU, ĐU + CA), for the order NN-TYPE/ORG."""
        composed = self._composed.get(plain.lower())
        if composed or not printed.isupper():
            return composed
        return printed if printed.startswith(self.vocabulary.symbol_rules.prefixes) else None
