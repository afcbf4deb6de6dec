# From a citation to the documents it may mean, newest in force first.
# It must not read text: the parser did; nor storage: it is given the facts of all documents.

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sotay.domain.citation_entry import Citation, CitationKind, number_of
from sotay.domain.dates import PartialDate
from sotay.domain.documents import Status
from sotay.domain.identity import number_key, parse_symbol
from sotay.domain.validity import DocumentFacts, ValidityIndex, same_body
from sotay.domain.vietnamese import fold
from sotay.domain.vocabulary import DocumentType, Vocabulary

__all__ = ["CitationIndex", "DocumentFacts", "Resolution", "resolve"]

_NATIONAL_CONGRESS = "dai hoi dai bieu toan quoc"
_VALID = {Status.IN_FORCE, Status.AMENDED}
_Wanted = Callable[[DocumentFacts], bool]


class Resolution(NamedTuple):
    """Hold the documents a citation may mean, newest in force first, and whether that is a guess."""

    candidates: tuple[DocumentFacts, ...]
    guess: bool


@dataclass(frozen=True, slots=True)
class _Listed:
    """Hold a document with the parts of its number-symbol, folded."""

    facts: DocumentFacts
    abbreviation: str
    org: str


class CitationIndex:
    """Hold the facts of all documents by number; built once, asked often."""

    def __init__(self, facts: Iterable[DocumentFacts], vocabulary: Vocabulary) -> None:
        documents = tuple(facts)
        self.facts = documents
        self.vocabulary = vocabulary
        self.validity = ValidityIndex(documents)
        self._by_number: dict[str, list[_Listed]] = defaultdict(list)
        self._by_key: dict[str, list[DocumentFacts]] = defaultdict(list)
        self._congress: list[DocumentFacts] = []
        for document in documents:
            self._add(document)

    def _add(self, document: DocumentFacts) -> None:
        symbol = parse_symbol(document.number or "")
        if symbol is not None:
            self._by_number[number_of(symbol.number)].append(
                _Listed(document, fold(symbol.type_abbrev), fold(symbol.org))
            )
            self._by_key[number_key(document.number or "")].append(document)
        if _NATIONAL_CONGRESS in fold(f"{document.issuer}; {document.title}"):
            self._congress.append(document)

    def numbered(self, citation: Citation) -> list[DocumentFacts]:
        """Return the documents with the number, letters, body and type of a citation, as far as it tells them."""
        listed = self._by_number.get(citation.number or "", [])
        if citation.org is not None:
            listed = [each for each in listed if each.org == fold(citation.org or "")]
        letters = self._letters(citation)
        if letters is not None:
            listed = [each for each in listed if each.abbreviation in letters]
        # the press calls a Quy định a Quyết định: the type word prefers, only the letters exclude
        return _preferred([each.facts for each in listed], lambda facts: fold(facts.type) == fold(citation.type or ""))

    def _letters(self, citation: Citation) -> set[str] | None:
        """Return all abbreviations of the types a citation may mean, folded; None where it tells none."""
        types: Iterable[DocumentType] = ()
        if citation.abbreviation is not None:
            types = self.vocabulary.types_of_abbreviation(citation.abbreviation)
        elif citation.type is not None:
            types = filter(None, [self.vocabulary.type_named(citation.type)])
        return {fold(short.text) for kind in types for short in kind.abbreviations} or None

    def of_plenum(self, number: int, term: str | None) -> list[DocumentFacts]:
        """Return the documents that the table of plenums names for a plenum, of every term where none is told."""
        named = [document for plenum in self.vocabulary.plenum(term, number) for document in plenum.documents]
        return [
            facts
            for document in named
            for facts in self._by_key.get(number_key(document.number), ())
            if facts.issued is not None and facts.issued.matches(document.issued)
        ]

    def of_congress(self, roman: str | None) -> list[DocumentFacts]:
        """Return the documents of a national congress, by issuer or title and by the days of the congress."""
        term = self.vocabulary.term_named(roman or "")
        if term is None:
            return []
        first, last = term.congress_from.earliest, term.congress_to.latest
        return [
            document
            for document in self._congress
            if document.issued is not None and document.issued.earliest <= last and first <= document.issued.latest
        ]

    def newest_first(self, found: Iterable[DocumentFacts], day: date) -> tuple[DocumentFacts, ...]:
        """Return documents in the order people expect: in force on the day, then the rest; newest first."""

        def order(document: DocumentFacts) -> tuple[bool, date, str]:
            in_force = self.validity.on(document.uid, day).status in _VALID
            issued = document.issued.earliest if document.issued else date.min
            return in_force, issued, str(document.uid)

        return tuple(sorted(found, key=order, reverse=True))


def resolve(citation: Citation, index: CitationIndex, day: date) -> Resolution:
    """Return what a citation may mean on a day.

    A number-symbol alone is not unique, so without a date or a term the answer is a guess; date, term and issuer told
    in the citation or its sentence narrow it. A day that fits no document keeps those of the same term, where numbers
    are unique: such a day is misprinted more often than the document is missing.
    """
    if citation.kind is CitationKind.PLENUM:
        found = index.of_plenum(citation.plenum or 0, citation.term)
        found = _preferred(found, lambda document: document.type == citation.type)
        return Resolution(index.newest_first(found, day), citation.term is None or len(found) > 1)
    if citation.kind is CitationKind.CONGRESS:
        found = _preferred(index.of_congress(citation.term), lambda document: document.type == citation.type)
        return Resolution(index.newest_first(found, day), len(found) > 1)
    return _of_number(citation, index, day)


def _of_number(citation: Citation, index: CitationIndex, day: date) -> Resolution:
    found = index.numbered(citation)
    certain = False
    if citation.issued is not None:
        found, certain = _by_date(found, citation.issued, index.vocabulary)
    if citation.term is not None:
        in_term = [document for document in found if _term_of(document, index.vocabulary) == citation.term]
        found = in_term if in_term or not certain else found
        certain = certain or bool(in_term)
    if citation.plenum is not None:
        adopted = {document.uid for document in index.of_plenum(citation.plenum, citation.term)}
        found = _preferred(found, lambda document: document.uid in adopted)
    if citation.issuer is not None:
        found = _preferred(found, lambda document: same_body(document.issuer, citation.issuer or ""))
    if not certain:
        found, certain = _by_hints(found, citation, index.vocabulary)
    return Resolution(index.newest_first(found, day), not certain or len(found) > 1)


def _by_hints(
    found: list[DocumentFacts], citation: Citation, vocabulary: Vocabulary
) -> tuple[list[DocumentFacts], bool]:
    """Return the documents issued on a day told in the same sentence, and True; else prefer those of a term told."""
    matching = [document for document in found if document.issued in citation.nearby_days]
    if matching:
        return matching, True
    return _preferred(found, lambda document: _term_of(document, vocabulary) in citation.nearby_terms), False


def _by_date(
    found: list[DocumentFacts], issued: PartialDate, vocabulary: Vocabulary
) -> tuple[list[DocumentFacts], bool]:
    """Return the documents of that date, and True; else those of its term, or undated, and False."""
    matching = [document for document in found if document.issued is not None and document.issued.matches(issued)]
    if matching:
        return matching, True
    terms = {_term_at(issued.earliest, vocabulary), _term_at(issued.latest, vocabulary)}
    return [document for document in found if _term_of(document, vocabulary) in {*terms, None}], False


def _term_of(document: DocumentFacts, vocabulary: Vocabulary) -> str | None:
    return document.term or (_term_at(document.issued.earliest, vocabulary) if document.issued else None)


def _term_at(day: date, vocabulary: Vocabulary) -> str | None:
    term = vocabulary.term_on(day)
    return term.roman if term else None


def _preferred(found: list[DocumentFacts], wanted: _Wanted) -> list[DocumentFacts]:
    return [document for document in found if wanted(document)] or found
