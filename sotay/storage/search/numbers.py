# Finds the documents whose number-symbol a query names, in any spelling.
# It must not rank or read sections.

import re
from dataclasses import dataclass

from sotay.domain.query import NumberCandidate, Query
from sotay.domain.search_rules import SearchRules
from sotay.storage.search.catalogue import Catalogue

_LONGEST_TYPE = 4
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DATE_WORDS = {"ngay", "thang", "nam"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """Hold the documents a query names by number, by place in the catalogue, and the words that named them.

    `exact` tells a whole number-symbol ("12-HD/BTCTW") from a type and a bare number ("Nghị quyết 21").
    """

    places: tuple[int, ...]
    words: frozenset[int]
    exact: bool


def numbered(query: Query, catalogue: Catalogue, rules: SearchRules) -> Numbered | None:
    """Return the documents named by number-symbol, else those named by type and number, else None."""
    for exact in (True, False):
        places: dict[int, None] = {}
        words: set[int] = set()
        for candidate in query.numbers:
            if words.isdisjoint(range(candidate.start, candidate.stop)):
                found, used = _named(query, candidate, catalogue, rules, exact=exact)
                places |= dict.fromkeys(found)
                words |= set(used) if found else set()
        if places:
            return _of_year(query, Numbered(tuple(places), frozenset(words), exact), catalogue)
    return None


def _of_year(query: Query, found: Numbered, catalogue: Catalogue) -> Numbered:
    """Keep the documents of a year that the query names beside the number; numbers restart every term."""
    for at, word in enumerate(query.words):
        if at not in found.words and _YEAR.fullmatch(word.folded):
            issued = tuple(p for p in found.places if catalogue.years[p] == int(word.folded))
            if issued:
                return Numbered(issued, found.words | _date_words(query, at), found.exact)
    return found


def _date_words(query: Query, at: int) -> set[int]:
    """Return the words of the date that ends with a year: "năm 2022", "ngày 16/6/2022"."""
    first = at
    while first and (query.words[first - 1].folded in _DATE_WORDS or query.words[first - 1].folded.isdigit()):
        first -= 1
    return set(range(first, at + 1))


def _named(
    query: Query, candidate: NumberCandidate, catalogue: Catalogue, rules: SearchRules, *, exact: bool
) -> tuple[list[int], range]:
    if exact:
        found = [] if candidate.bare else catalogue.numbered(candidate.key)
        return found, range(_before(query, candidate.start, catalogue, rules)[0], candidate.stop)
    if candidate.bare:
        start, type_words = _before(query, candidate.start, catalogue, rules)
        found = catalogue.numbered_of_type(candidate.key, type_words) if type_words else []
        return found, range(start, candidate.stop)
    return _number_then_type(query, candidate, catalogue, rules), range(candidate.start, candidate.stop)


def _before(query: Query, at: int, catalogue: Catalogue, rules: SearchRules) -> tuple[int, str]:
    """Return where the type before a number begins, and the type in folded words; ("số" may stand between)."""
    end = at - 1 if at and query.words[at - 1].folded == "so" else at
    for start in range(max(0, end - _LONGEST_TYPE), end):
        if type_words := _type_of(tuple(word.folded for word in query.words[start:end]), catalogue, rules):
            return start, type_words
    return end, ""


def _type_of(words: tuple[str, ...], catalogue: Catalogue, rules: SearchRules) -> str:
    for form in (words, *rules.expansions.get(words, ())):
        if catalogue.has_type(" ".join(form)):
            return " ".join(form)
    return ""


def _number_then_type(query: Query, candidate: NumberCandidate, catalogue: Catalogue, rules: SearchRules) -> list[int]:
    """Return the documents meant by "21 NQ"."""
    if candidate.stop - candidate.start != len(("21", "NQ")):
        return []
    number, letters = query.words[candidate.start : candidate.stop]
    type_words = _type_of((letters.folded,), catalogue, rules)
    return catalogue.numbered_of_type(number.folded.lstrip("0"), type_words) if type_words else []
