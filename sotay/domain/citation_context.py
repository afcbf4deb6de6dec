# Days and terms that stand in the sentence of a citation without being part of it: hints, not facts.
# It must not decide: resolution uses a hint only where it fits a document.

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sotay.domain.citation_entry import Citation, CitationKind
from sotay.domain.citation_tail import date_of
from sotay.domain.dates import PartialDate
from sotay.domain.numerals import ordinal, to_roman

# A sentence is looked at this far to either side; longer ones are lists that mix many documents.
_REACH = 300
_SENTENCE_END = re.compile(r"[.;!?](?=\s|\Z)|\n")
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_DAYS = (
    re.compile(rf"(?<![0-9/.-])(?P<day>[0-9]{{1,2}})\s?[-/.]\s?(?P<month>[0-9]{{1,2}})\s?[-/.]\s?{_YEAR}"),
    re.compile(
        rf"(?<![0-9])(?P<day>[0-9]{{1,2}})\s{{1,3}}thang\s{{1,3}}(?P<month>[0-9]{{1,2}})\s{{1,3}}nam\s{{1,3}}{_YEAR}",
        re.IGNORECASE,
    ),
)
_TERM = re.compile(r"(?<!\w)khoa\s{1,3}(?P<term>(?-i:[IVX]{1,6})|[0-9]{1,2})(?!\w)", re.IGNORECASE)


def with_hints(plain: str, entries: Iterable[Citation]) -> Iterator[Citation]:
    """Yield the entries, those without date and term with the days and terms of their sentence."""
    for entry in entries:
        numbered = entry.kind in (CitationKind.SYMBOL, CitationKind.SHORT)
        if not numbered or entry.issued or entry.term:
            yield entry
            continue
        sentence = _sentence(plain, entry.start, entry.end)
        yield replace(entry, nearby_days=tuple(_days(sentence)), nearby_terms=tuple(_terms(sentence)))


def _sentence(plain: str, start: int, end: int) -> str:
    before = plain[max(0, start - _REACH) : start]
    first = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    last = _SENTENCE_END.search(plain, end, end + _REACH)
    return before[first:] + " " + plain[end : last.start() if last else end + _REACH]


def _days(sentence: str) -> Iterator[PartialDate]:
    for pattern in _DAYS:
        yield from filter(None, map(date_of, pattern.finditer(sentence)))


def _terms(sentence: str) -> Iterator[str]:
    numbers = (ordinal(match["term"]) for match in _TERM.finditer(sentence))
    return (to_roman(number) for number in numbers if number)
