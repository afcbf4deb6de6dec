# Finds citations of Party documents in running text, one entry for each document meant.
# It must not know which documents exist: resolution finds the candidates.

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sotay.domain.citation_context import with_hints
from sotay.domain.citation_entry import Citation, CitationKind, number_of
from sotay.domain.citation_lexicon import Lexicon
from sotay.domain.citation_links import Found, link
from sotay.domain.citation_patterns import compile_patterns, slug_spellings
from sotay.domain.citation_prose import goes_on, reads_as_name, stands_alone, stands_plainly
from sotay.domain.citation_symbols import SymbolReader
from sotay.domain.citation_tail import Tail, TailReader, plenum_number
from sotay.domain.citation_text import PlainText
from sotay.domain.numerals import ordinal, to_roman
from sotay.domain.vocabulary import Vocabulary

__all__ = ["Citation", "CitationKind", "CitationParser"]

_Match = re.Match[str]
_NUMERAL = re.compile("[0-9]+")


class CitationParser:
    """Parse running text with the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._lexicon = Lexicon(vocabulary)
        self._patterns = compile_patterns(self._lexicon)
        self._symbols = SymbolReader(self._lexicon, self._patterns)
        self._tails = TailReader(self._lexicon)
        self._slugs = slug_spellings(self._lexicon.type_words)

    def parse(self, text: str) -> list[Citation]:
        """Return the citations in the order of the text; State documents are left out."""
        plain = PlainText.of(text)
        found = sorted(self._all(plain), key=lambda hit: (hit.entry.start, -hit.entry.end))
        entries = with_hints(plain.plain, link(plain.plain, _apart(found)))
        return [_placed(entry, plain) for entry in entries]

    def _all(self, text: PlainText) -> Iterator[Found]:
        of_state: set[tuple[str | None, str]] = set()
        for match in self._patterns.head.finditer(text.plain):
            yield from self._after_type_word(text, match, of_state)
        for match in self._patterns.symbol.finditer(text.plain):
            if entry := self._symbols.read(text, match):
                yield from self._list_from(text, entry)
        for match in self._patterns.plenum.finditer(text.plain):
            yield from self._plenums(text, match)
        for match in self._patterns.congress.finditer(text.plain):
            yield from self._congress(match)
        for match in self._patterns.slug.finditer(text.plain):
            yield from self._slug(match)

    def _after_type_word(
        self, text: PlainText, match: _Match, of_state: set[tuple[str | None, str]]
    ) -> Iterable[Found]:
        """Read what a type word opens; a number met in a State symbol means that document when it comes back bare."""
        type_name = self._type_of(text, match)
        entry = self._numbered(text, match, type_name)
        key = (type_name, number_of(match["number"]))
        if entry is None:
            of_state |= {key} if goes_on(text, match.end("number")) else set()
            return ()
        if entry.kind is CitationKind.SHORT and key in of_state:
            return ()
        of_state.discard(key)
        return self._list_from(text, replace(entry, start=match.start()))

    def _numbered(self, text: PlainText, match: _Match, type_name: str | None) -> Citation | None:
        start = match.start("number")
        symbol = self._patterns.symbol.match(text.plain, start)
        entry = self._symbols.read(text, symbol, type_name) if symbol else None
        return entry or self._symbols.read_untyped(text, start, type_name) or self._short(text, match, type_name)

    def _type_of(self, text: PlainText, match: _Match) -> str | None:
        if match["word"]:
            return self._lexicon.type_words[" ".join(match["word"].lower().split())]
        known = self._lexicon.abbreviation(text.printed(*match.span("letters")))
        is_word = known is not None and known[0] in self._lexicon.letter_words
        return known[1][0] if known and is_word and len(known[1]) == 1 else None

    def _short(self, text: PlainText, match: _Match, type_name: str | None) -> Citation | None:
        announced = match["so"] is not None
        number, end = match["number"], match.end("number")
        if not self._may_be_short(match, type_name) or not reads_as_name(number, announced) or goes_on(text, end):
            return None
        stands = stands_alone if match[0][0].isupper() else stands_plainly
        if not announced and ("\n" in match[0] or not stands(text, end)):
            return None
        return Citation("", match.start(), end, CitationKind.SHORT, type_name, number_of(number))

    def _may_be_short(self, match: _Match, type_name: str | None) -> bool:
        if match["letters"] and not match["letters"].isupper():
            return False
        usage = self._lexicon.short_types.get(type_name or "")
        return usage == "alone" or (usage == "dated" and match["so"] is not None)

    def _list_from(self, text: PlainText, first: Citation) -> list[Found]:
        """Return a citation with the bare numbers listed after it and the tail that they share."""
        entries = [first]
        while match := self._patterns.listed.match(text.plain, entries[-1].end):
            if not stands_alone(text, match.end("number")):
                break
            entries.append(self._listed(first, match))
        tail = self._tails.read(text, entries[-1].end)
        if first.kind is CitationKind.SHORT and not self._is_of_party(first, tail):
            return []
        ends = [entry.end for entry in entries]
        entries = [_with_tail(entry, tail) for entry in entries]
        entries[-1] = replace(entries[-1], end=tail.end)
        return [Found(entry, end) for entry, end in zip(entries, ends, strict=True)]

    @staticmethod
    def _listed(first: Citation, match: _Match) -> Citation:
        number = number_of(match["number"])
        return Citation("", match.start("number"), match.end(), CitationKind.SHORT, first.type, number, org=first.org)

    def _is_of_party(self, short: Citation, tail: Tail) -> bool:
        alone = self._lexicon.short_types[short.type or ""] == "alone"
        return not tail.of_state and (alone or tail.issued is not None or tail.issuer is not None)

    def _plenums(self, text: PlainText, match: _Match) -> Iterator[Found]:
        tail = self._tails.read(text, match.end())
        type_name = self._plenum_type(text, match, tail)
        number = plenum_number(match)
        if type_name is None or number is None:
            return
        term = tail.terms[0] if tail.terms else None
        entry = Citation("", match.start(), tail.end, CitationKind.PLENUM, type_name, plenum=number, term=term)
        entry = replace(entry, issued=tail.issued)
        if match["listed"]:
            entry = replace(entry, end=match.start("listed"))
        elif tail.further_terms:
            entry = replace(entry, end=tail.first_term_end)
        for each in (entry, *_further_plenums(entry, match), *_further_terms(entry, tail)):
            yield Found(each, each.end)

    def _plenum_type(self, text: PlainText, match: _Match, tail: Tail) -> str | None:
        act = match if match["type"] else self._patterns.plenum_act.match(text.plain, tail.end)
        if match["nq"]:
            return self._lexicon.type_words["nghi quyet"]
        if act is None or (act is not match and match["before"] is None):
            return None
        return self._lexicon.type_words[" ".join(act["type"].lower().split())]

    def _congress(self, match: _Match) -> Iterator[Found]:
        number = ordinal(match["nth"] or match["term"])
        if number:
            type_name = self._lexicon.type_words[" ".join(match["type"].lower().split())]
            entry = Citation("", *match.span(), CitationKind.CONGRESS, type_name, term=to_roman(number))
            yield Found(entry, match.end())

    def _slug(self, match: _Match) -> Iterator[Found]:
        type_name = self._slugs[match["word"]]
        org = self._lexicon.symbols[match["org"]]
        number = number_of(match["number"])
        entry = Citation("", *match.span(), CitationKind.SYMBOL, type_name, number, org=org)
        yield Found(entry, match.end())


def _with_tail(entry: Citation, tail: Tail) -> Citation:
    term = tail.terms[0] if len(tail.terms) == 1 else None
    return replace(entry, issued=tail.issued, term=term, plenum=tail.plenum, issuer=tail.issuer)


def _further_plenums(entry: Citation, match: _Match) -> Iterator[Citation]:
    """Yield 7 of "Nghị quyết Trung ương 6, 7 khóa XII", standing where its numeral stands."""
    numerals = _NUMERAL.finditer(match.string, *match.span("listed")) if entry.term else ()
    for numeral in numerals:
        yield replace(entry, start=numeral.start(), end=numeral.end(), plenum=int(numeral[0]))


def _further_terms(entry: Citation, tail: Tail) -> Iterator[Citation]:
    """Yield XII of "Nghị quyết Trung ương 4 khóa XI, XII", standing where its numeral stands."""
    for roman, place in tail.further_terms:
        yield replace(entry, start=place, end=place + len(roman), term=roman)


def _apart(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for hit in found:
        if not kept or hit.entry.start >= kept[-1].entry.end:
            kept.append(hit)
    return kept


def _placed(entry: Citation, plain: PlainText) -> Citation:
    start, end = plain.place(entry.start), plain.place(entry.end)
    return replace(entry, start=start, end=end, text=plain.original[start:end])
