# The shapes of citations in plain text (domain rules of 36-HD/VPTW, 05-HD/VPTW and what the press makes of them).
# It must not decide what a shape means: the parser asks the lexicon.

import re
from dataclasses import dataclass

from sotay.domain.citation_lexicon import Lexicon, alternatives
from sotay.domain.citation_tail import PLENUM_BODY, ROMAN_OR_ARABIC
from sotay.domain.numerals import ORDINAL
from sotay.domain.vietnamese import fold

_S = r"\s{0,3}"
_W = r"\s{1,3}"
_NO = rf"(?:(?P<so>so|no\.?){_S}[:.]?{_S})"
_NUMBER = r"(?P<number>[0-9]{1,4}(?:[a-z](?![a-z]))?)"
_TERM_ALONE = r"(?-i:[IVX]{1,6})|[ivx]{2,6}|[0-9]{2}"  # "Đại hội 1." numbers an item more often than a congress
_LOCAL = r"dang\s+bo|cong\s+doan|doan|hoi|chi\s+bo|mat\s+tran|dong"


@dataclass(frozen=True, slots=True)
class Patterns:
    """Hold the compiled shapes; all are linear: every repetition in them is bounded."""

    head: re.Pattern[str]  # a type word before a number
    symbol: re.Pattern[str]  # NN-TYPE/ORG with its usual mistakes
    untyped: re.Pattern[str]  # NN/ORG after a type word
    listed: re.Pattern[str]  # a further bare number of an enumeration
    plenum: re.Pattern[str]
    plenum_act: re.Pattern[str]  # what a plenum named without a type word is said to have adopted
    congress: re.Pattern[str]
    slug: re.Pattern[str]  # as in addresses and file names


def compile_patterns(lexicon: Lexicon) -> Patterns:
    """Return the shapes for the words of a lexicon."""
    words = alternatives(lexicon.type_words)
    letters = alternatives(lexicon.abbreviations)
    plenum = rf"(?:(?P<type>nghi{_W}quyet|ket{_W}luan)(?:{_W}cua)?{_W}|(?P<nq>NQ){_S})?{PLENUM_BODY}"
    congress = (
        rf"(?P<type>nghi{_W}quyet){_W}(?:cua{_W})?dai{_W}hoi{_W}(?:dai{_W}bieu{_W})?(?:dang{_W})?(?:toan{_W}quoc{_W})?"
        rf"(?:cua{_W}dang{_W})?(?:lan{_W}(?:thu{_W})?(?P<nth>{ROMAN_OR_ARABIC}|{ORDINAL})|(?P<term>{_TERM_ALONE}))(?![\w/-])(?:{_W}cua{_W}dang(?!\w))?"
        rf"(?!{_W}(?:cua{_W})?(?:{_LOCAL})(?!\w))"
    )
    return Patterns(
        head=_insensitive(
            rf"(?<![^\W_])(?:(?P<word>{words})|(?P<letters>{letters}))(?:{_W}lien{_W}tich)?"
            rf"(?:{_S}:?{_S}{_NO}|{_W}){_NUMBER}(?![0-9])"
        ),
        symbol=_insensitive(
            rf"(?<![0-9][-./])(?<![0-9/])(?:(?<![^\W_])|(?<=so)){_NUMBER}(?P<before>\s{{0,2}}[-/]?\s{{0,2}})"
            rf"(?P<type>{letters})(?P<after>\s{{0,2}}[-/]?\s{{0,2}})(?P<org>[a-z][a-z0-9]{{0,14}})(?![\w/])"
        ),
        untyped=_insensitive(rf"{_NUMBER}\s?[-/]\s?(?P<org>[a-z]{{2,12}})(?![\w/-])"),
        listed=_insensitive(
            rf"\s{{0,2}}(?:,|;|(?:,\s)?(?<=\s)(?:va|and|hoac)(?=\s)|&){_W}{_NO}?(?P<number>[0-9]{{2,3}})(?![0-9])"
        ),
        plenum=_insensitive(rf"(?<![^\W_]){plenum}"),
        plenum_act=_insensitive(rf"[^.;\n]{{0,60}}?(?<![^\W_])(?P<type>nghi{_W}quyet|ket{_W}luan)(?!\w)"),
        congress=_insensitive(rf"(?<![^\W_]){congress}"),
        slug=_slug(lexicon),
    )


def _insensitive(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _slug(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(sorted(slug_spellings(lexicon.type_words), key=len, reverse=True))
    letters = "|".join(sorted({*lexicon.abbreviations, "q"}, key=len, reverse=True))
    orgs = "|".join(sorted(lexicon.symbols, key=len, reverse=True))
    return re.compile(
        rf"(?<![a-z0-9])(?P<word>{words})-(?:so-)?(?P<number>[0-9]{{1,4}})-(?:(?P<letters>{letters})-?)?(?P<org>{orgs})(?![a-z0-9])"
    )


def slug_spellings(words: dict[str, str]) -> dict[str, str]:
    """Return the types by their words as addresses spell them; some sites drop đ: quy-inh for quy định."""
    spelled = {fold(word).replace(" ", "-"): name for word, name in words.items()}
    dropped = {fold(name.lower().replace("đ", "")).replace(" ", "-"): name for name in words.values()}
    return {**dropped, **spelled}
