# Finds the documents whose number-symbol a query names, in any spelling.
# It must not rank or read sections.

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase, digits

from sotay.domain.query import NumberCandidate, Query
from sotay.domain.search_rules import SearchRules
from sotay.storage.search.catalogue import Catalogue

_LONGEST_TYPE = 4
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PARTS = re.compile(r"[0-9]+|[^\W\d]+")
_SPACE = re.compile(r"\s")
_KEY_LETTERS = digits + ascii_lowercase
_DATE_WORDS = {"ngay", "thang", "nam"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """Hold the documents a query names by number, by place in the catalogue, and the words that named them.

    `exact` tells a whole number-symbol ("12-HD/BTCTW") from a type and a bare number ("Nghị quyết 21").
    """

    places: tuple[int, ...]
    words: frozenset[int]
    exact: bool


def numbered(query: Query, catalogue: Catalogue, rules: SearchRules, *, as_you_type: bool = False) -> Numbered | None:
    """Return the documents named by number-symbol, else those named by type and number, else None.

    `as_you_type`: the number-symbol at the end may be unfinished.
    """
    for exact in (True, False):
        if not exact and as_you_type and (begun := _begun(query, catalogue)):
            return begun
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


def _begun(query: Query, catalogue: Catalogue) -> Numbered | None:
    """Return the documents whose number-symbol begins as the query ends: "57-NQ/T"."""
    for candidate in query.numbers:
        typed = query.text[query.words[candidate.start].start : query.words[candidate.stop - 1].end]
        unfinished = candidate.stop == len(query.words) and not (candidate.bare or _SPACE.search(typed))
        if unfinished and (places := catalogue.numbers_begin(candidate.key)):
            return Numbered(tuple(places), frozenset(range(candidate.start, candidate.stop)), exact=False)
    return None


def near_numbers(key: str, catalogue: Catalogue) -> list[int]:
    """Return the places of the documents whose number key is one slip away from a key; none for a bare number."""
    if not key or not key[0].isdigit() or key.isdigit():
        return []
    found = {place: None for slip in _slips(key) for place in catalogue.numbered(slip)}
    return list(found)


def _slips(key: str) -> Iterator[str]:
    """Yield the key with one character dropped, added, changed, or swapped with the next."""
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    for left, right in cuts:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _KEY_LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


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
        start, types = _before(query, candidate.start, catalogue, rules)
        return _of_types(candidate.key, types, catalogue), range(start, candidate.stop)
    return _number_then_type(query, candidate, catalogue, rules), range(candidate.start, candidate.stop)


def _of_types(number: str, types: Iterable[str], catalogue: Catalogue) -> list[int]:
    return [place for kind in types for place in catalogue.numbered_of_type(number, kind)]


def _before(query: Query, at: int, catalogue: Catalogue, rules: SearchRules) -> tuple[int, list[str]]:
    """Return where the type before a number begins, and what it may be in folded words; "số" may stand between."""
    end = at - 1 if at and query.words[at - 1].folded == "so" else at
    for start in range(max(0, end - _LONGEST_TYPE), end):
        if types := _types_of(tuple(word.folded for word in query.words[start:end]), catalogue, rules):
            return start, types
    return end, []


def _types_of(words: tuple[str, ...], catalogue: Catalogue, rules: SearchRules) -> list[str]:
    """Return the types of the library that words or letters stand for; QĐ stands for two."""
    forms = (" ".join(form) for form in (words, *rules.expansions.get(words, ())))
    return [form for form in forms if catalogue.has_type(form)]


def _number_then_type(query: Query, candidate: NumberCandidate, catalogue: Catalogue, rules: SearchRules) -> list[int]:
    """Return the documents meant by "21 NQ", "21NQ" or "NQ21"."""
    words = query.words[candidate.start : candidate.stop]
    parts = [part for word in words for part in _PARTS.findall(word.folded)]
    if len(parts) != len(("21", "NQ")):
        return []
    number, letters = sorted(parts)  # digits before letters
    return _of_types(number.lstrip("0") or "0", _types_of((letters,), catalogue, rules), catalogue)
