# What follows the number of a citation and tells which document is meant: date, term, plenum, issuer.
# It must not know what a number-symbol looks like; it reads plain text from a place onwards.

import re
from collections.abc import Callable
from dataclasses import dataclass

from sotay.domain.citation_lexicon import Lexicon, alternatives
from sotay.domain.citation_text import PlainText
from sotay.domain.dates import PartialDate
from sotay.domain.numerals import ORDINAL, ordinal, to_roman
from sotay.domain.vietnamese import fold

# Every repetition is bounded: a page of spaces or digits must cost no more than a page of prose.
_S = r"\s{0,3}"
_OPEN = rf"{_S},?{_S}\(?{_S}"
_CLOSE = r"(?:\s?\))?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_DAY_WORD = r"(?:(?:(?:ban\s{1,3}hanh|ky|ra)\s{1,3})?ngay|dated|of|on)"
_MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
_MONTH_NAMES = "|".join(_MONTHS)
ROMAN_OR_ARABIC = r"(?-i:[IVX]{1,6})|[ivx]{2,6}|[0-9]{1,2}"

_DATES = [
    # the second separator may be lost at a line break of a PDF: "08-82025"
    rf"{_OPEN}(?:{_DAY_WORD}{_S}:?{_S})?(?P<day>[0-9]{{1,2}})\s?[-/.]\s?(?P<month>[0-9]{{1,2}})\s?[-/.]?\s?{_YEAR}{_CLOSE}",
    rf"{_OPEN}{_DAY_WORD}{_S}(?P<day>[0-9]{{1,2}}){_S}thang{_S}(?P<month>[0-9]{{1,2}}){_S},?{_S}nam{_S}{_YEAR}{_CLOSE}",
    rf"{_OPEN}(?:{_DAY_WORD}{_S})?(?P<year>(?:19|20)[0-9]{{2}})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?![0-9]){_CLOSE}",
    rf"{_OPEN}{_DAY_WORD}?{_S}(?P<name>{_MONTH_NAMES})\s{{1,2}}(?P<day>[0-9]{{1,2}}),?{_S}{_YEAR}{_CLOSE}",
    rf"{_OPEN}{_DAY_WORD}?{_S}(?P<day>[0-9]{{1,2}})\s{{1,2}}(?P<name>{_MONTH_NAMES}),?{_S}{_YEAR}{_CLOSE}",
    rf"{_OPEN}thang{_S}(?P<month>[0-9]{{1,2}})(?:\s?[-/.]\s?|{_S},?{_S}nam{_S}){_YEAR}{_CLOSE}",
    rf"{_OPEN}nam{_S}{_YEAR}(?!\s?-\s?[0-9]){_CLOSE}",
    rf"{_S}\({_YEAR}\)",
]
_TERM = (
    rf"{_OPEN}khoa\s{{1,3}}(?:thu\s{{1,3}})?(?P<term>{ROMAN_OR_ARABIC})(?!\w)"
    rf"(?P<more>(?:\s?(?:,|va|;)\s{{1,3}}(?:khoa\s{{1,3}})?(?-i:[IVX]{{1,6}})(?!\w)){{0,4}}){_CLOSE}"
)
_COMMITTEE = r"(?:(?:ban\s{1,3}chap\s{1,3}hanh|bch)\s{1,3})?(?:trung\s{1,3}uong|tw)(?:\s{1,3}dang)?"


def _numbered(group: str) -> str:
    return rf"lan\s{{1,3}}(?:thu\s{{1,3}})?(?P<{group}>{ORDINAL}|[0-9]{{1,2}}|(?-i:[IVX]{{1,5}}))(?!\w)"


_MEETING = r"hoi\s{1,3}nghi\s{1,3}"
PLENUM_BODY = (
    rf"(?:{_MEETING}(?:toan\s{{1,3}}the\s{{1,3}})?{_numbered('before')}\s{{1,3}}(?:cua\s{{1,3}})?{_COMMITTEE}(?!\w)"
    rf"|(?:{_MEETING})?{_COMMITTEE}\s{{1,3}}(?:{_numbered('ordinal')}|(?P<after>[0-9]{{1,2}})(?![\w/%]|-\w|[.,][0-9]))"
    rf"(?P<listed>(?:(?:\s?,|\s(?:va|&))\s{{1,3}}[0-9]{{1,2}}(?![\w/%]|-\w|[.,][0-9])){{0,5}})"
    rf"(?:\s{{1,3}}(?:cua\s{{1,3}})?ban\s{{1,3}}chap\s{{1,3}}hanh\s{{1,3}}trung\s{{1,3}}uong(?:\s{{1,3}}dang)?(?!\w))?)"
)
_TITLE = re.compile(r'\s{0,3}[,:]?\s{0,3}"[^"]{1,400}"')
_ROMAN = re.compile(r"(?<!\w)[IVX]+")
_ELLIPSIS = re.compile(r"\s{0,3}(?:\.{3}|…)")


@dataclass(slots=True)
class Tail:
    """Hold what a tail told, and where in the plain text it ends."""

    end: int
    issued: PartialDate | None = None
    terms: tuple[str, ...] = ()
    first_term_end: int = 0
    further_terms: tuple[tuple[str, int], ...] = ()  # after the first one, with their places
    plenum: int | None = None
    issuer: str | None = None
    of_state: bool = False


class TailReader:
    """Read tails with the words of one vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        issuers = alternatives(lexicon.issuers)
        states = alternatives(map(fold, lexicon.vocabulary.symbol_rules.state_names))
        of = r"(?:cua|do|of\s{1,3}the|of)\s{1,3}"
        self._dates = [re.compile(pattern, re.IGNORECASE) for pattern in _DATES]
        self._term = re.compile(_TERM, re.IGNORECASE)
        self._issuer = re.compile(
            rf"{_S},?{_S}{of}(?P<name>{issuers})(?!\w)(?:\s{{1,3}}ban\s{{1,3}}hanh)?", re.IGNORECASE
        )
        self._state = re.compile(rf"{_S},?{_S}{of}(?:{states})(?!\w)", re.IGNORECASE)
        # an issuer that no table knows, or misprinted, is passed over when a term follows it
        self._stranger = re.compile(
            rf"\s{{1,3}}cua(?:\s{{1,3}}[^\W\d_]{{1,10}}){{1,9}}?(?={_OPEN}khoa\s)", re.IGNORECASE
        )
        self._plenum = re.compile(rf"{_S},?{_S}(?:(?:cua|tai)\s{{1,3}})?{PLENUM_BODY}", re.IGNORECASE)
        self._parts: tuple[Callable[[PlainText, Tail, int], int | None], ...] = (
            self._read_date,
            self._read_term,
            self._read_plenum,
            self._read_issuer,
            self._read_term_of_stranger,
        )

    def read(self, text: PlainText, start: int) -> Tail:
        """Return what stands right after a citation: parts in any order, each once, a quoted title in between."""
        tail = Tail(start)
        place: int | None = start
        while place is not None:
            passed = self._pass_over(text.plain, place)
            place = next((end for part in self._parts if (end := part(text, tail, passed)) is not None), None)
            tail.end = tail.end if place is None else place
        return tail

    @staticmethod
    def _pass_over(plain: str, place: int) -> int:
        for pattern in (_TITLE, _ELLIPSIS):
            if match := pattern.match(plain, place):
                place = match.end()
        return place

    def _read_date(self, text: PlainText, tail: Tail, place: int) -> int | None:
        if tail.issued is not None:
            return None
        for pattern in self._dates:
            match = pattern.match(text.plain, place)
            if match and (found := date_of(match)):
                tail.issued = found
                return match.end()
        return None

    def _read_term(self, text: PlainText, tail: Tail, place: int) -> int | None:
        match = None if tail.terms else self._term.match(text.plain, place)
        if match is None:
            return None
        first = ordinal(match["term"])
        if not first:
            return None
        tail.first_term_end = match.end("term")
        more = _ROMAN.finditer(text.plain, *match.span("more"))
        tail.further_terms = tuple((numeral[0], numeral.start()) for numeral in more if ordinal(numeral[0]))
        tail.terms = (to_roman(first), *(roman for roman, _ in tail.further_terms))
        return match.end()

    def _read_term_of_stranger(self, text: PlainText, tail: Tail, place: int) -> int | None:
        match = self._stranger.match(text.plain, place)
        return match and self._read_term(text, tail, match.end())

    def _read_plenum(self, text: PlainText, tail: Tail, place: int) -> int | None:
        match = self._plenum.match(text.plain, place) if tail.plenum is None else None
        if match is None:
            return None
        tail.plenum = plenum_number(match)
        return match.end()

    def _read_issuer(self, text: PlainText, tail: Tail, place: int) -> int | None:
        if tail.issuer is not None or tail.of_state:
            return None
        if match := self._issuer.match(text.plain, place):
            tail.issuer = self._lexicon.issuers[" ".join(match["name"].lower().split())].name
            return match.end()
        tail.of_state = self._state.match(text.plain, place) is not None
        return None


def date_of(match: re.Match[str]) -> PartialDate | None:
    """Return the date that a pattern caught; None for a day that does not exist."""
    parts = match.groupdict()
    month = _MONTHS.index(parts["name"].lower()) + 1 if parts.get("name") else int(parts.get("month") or 0)
    found = PartialDate(int(parts["year"]), month, int(parts.get("day") or 0))
    try:
        _ = found.earliest
    except ValueError:
        return None
    return found


def plenum_number(match: re.Match[str]) -> int | None:
    """Return the number of the plenum that PLENUM_BODY caught."""
    return ordinal(match["before"] or match["ordinal"] or match["after"])
