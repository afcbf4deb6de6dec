# Rules of search that are data: abbreviations, words of questions, the rank of document types.
# It must not know how an index works, nor where the table lies.

import re
import tomllib
from dataclasses import dataclass, field

from sotay.domain.vietnamese import WORD, canonical_word, fold

Words = tuple[str, ...]
"""Folded syllables in order."""

# An abbreviation that reads as a syllable (TU: tỉnh ủy) would turn up in every "từ": it counts only in capitals.
_SPOKEN = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")


def folded_words(text: str) -> Words:
    """Return the folded syllables of a text."""
    return tuple(fold(canonical_word(match[0])) for match in WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class SearchRules:
    """Hold what a query may mean beyond its letters.

    `expansions` maps folded words to the other ways of writing them, in both directions (UBND, ủy ban nhân dân);
    `capitals` does so for abbreviations that mean something else when not in capitals (TU, tỉnh ủy).
    `question_phrases` ask and carry no topic ("là gì"). `ranks` grade folded document types from 0 to 1: where a law
    and a circular say the same, people want the law.
    """

    expansions: dict[Words, tuple[Words, ...]] = field(default_factory=dict)
    capitals: dict[Words, tuple[Words, ...]] = field(default_factory=dict)
    question_phrases: tuple[Words, ...] = ()
    ranks: dict[Words, float] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "SearchRules":
        """Read the TOML table of search rules; raise tomllib.TOMLDecodeError or KeyError on a table that is broken."""
        table = tomllib.loads(text)
        expansions: dict[Words, tuple[Words, ...]] = {}
        capitals: dict[Words, tuple[Words, ...]] = {}
        for short, spellings in table["abbreviations"].items():
            letters, forms = folded_words(short), tuple(map(folded_words, spellings))
            if _SPOKEN.fullmatch(" ".join(letters)):
                capitals[letters] = forms
                continue
            expansions[letters] = forms
            for form in forms:
                expansions[form] = (*expansions.get(form, ()), letters)
        phrases = tuple(map(folded_words, table["question"]["phrases"]))
        ranks = {folded_words(name): float(rank) for name, rank in table["rank"].items()}
        return cls(expansions, capitals, phrases, ranks)
