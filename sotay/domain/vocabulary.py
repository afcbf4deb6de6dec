# The dated words of the field: document types, issuing bodies, terms and plenums, read from the text of rule tables.
# It must not know where the tables lie, and holds no rule of its own: every value comes with its days and its source.

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sotay.domain.dates import PartialDate
from sotay.domain.vietnamese import fold, nfc

_Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Period:
    """Hold the days on which a rule holds, both included; None is open."""

    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the rule holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Hold the letters of a document type in a number-symbol (ký hiệu) while a rule prescribes or tolerates them."""

    text: str
    as_word: bool  # stands for the type's name in running text too: "NQ 57"
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class DocumentType:
    """Hold one type (thể loại): its words in running text, its abbreviations, the levels that may issue it.

    `short` tells how people cite it by a bare number: "alone" ("Nghị quyết 57"), "dated" (only with a date or an
    issuer), or "never": "Đề án 06" and the like mean State papers.
    """

    name: str
    words: tuple[str, ...]
    english: tuple[str, ...]
    short: str
    abbreviations: tuple[Abbreviation, ...]
    issued_by: tuple[str, ...]
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Hold a body that issues documents: name, symbols in number-symbols, level and other names in use."""

    name: str
    symbols: tuple[str, ...]
    level: str
    aliases: tuple[str, ...]
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """Hold one term (khóa) of the Central Committee; numbers of documents restart with it."""

    number: int
    roman: str
    congress_from: PartialDate
    congress_to: PartialDate
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class PlenumDocument:
    """Name a document that a plenum adopted."""

    number: str
    type: str
    issued: PartialDate


@dataclass(frozen=True, slots=True)
class Plenum:
    """Hold one plenum (hội nghị Trung ương) of a term and all documents known to come from it."""

    term: str
    number: int
    documents: tuple[PlenumDocument, ...]
    source: str


@dataclass(frozen=True, slots=True)
class SymbolRules:
    """Hold how symbols of bodies are composed, and what marks a document as one of the State."""

    bodies: tuple[str, ...]
    committees: tuple[str, ...]
    prefixes: tuple[str, ...]
    slash_first: tuple[str, ...]
    state_names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Answer questions about types, issuers, terms and plenums; all tables come with days and sources."""

    types: tuple[DocumentType, ...]
    organisations: tuple[Organisation, ...]
    symbol_rules: SymbolRules
    terms: tuple[Term, ...]
    plenums: tuple[Plenum, ...]

    @classmethod
    def parse(cls, types: str, issuers: str, terms: str, plenums: str) -> "Vocabulary":
        """Read the text of the four TOML tables; raise ValueError, KeyError or TypeError where one is not as agreed."""
        bodies = tomllib.loads(issuers)
        return cls(
            tuple(_type(row) for row in tomllib.loads(types)["type"]),
            tuple(_organisation(row) for row in bodies["organisation"]),
            _symbol_rules(bodies["symbols"]),
            tuple(_term(row) for row in tomllib.loads(terms)["term"]),
            tuple(_plenum(row) for row in tomllib.loads(plenums)["plenum"]),
        )

    def type_named(self, name: str) -> DocumentType | None:
        """Return the type with that name or one of its words, in any case, with or without marks."""
        wanted = fold(name)
        return next((kind for kind in self.types if wanted in map(fold, (kind.name, *kind.words, *kind.english))), None)

    def types_of_abbreviation(self, abbreviation: str, day: date | None = None) -> tuple[DocumentType, ...]:
        """Return every type the letters may stand for, on the day where one is given; QĐ stands for two types."""
        wanted = nfc(abbreviation)
        return tuple(
            kind
            for kind in self.types
            if any(short.text == wanted and (day is None or short.period.holds_on(day)) for short in kind.abbreviations)
        )

    def type_of_abbreviation(self, abbreviation: str, day: date | None = None) -> DocumentType | None:
        """Return the type the letters stand for, or None where they stand for several or for nothing."""
        found = self.types_of_abbreviation(abbreviation, day)
        return found[0] if len(found) == 1 else None

    def types_issued_by(self, level: str, day: date) -> tuple[DocumentType, ...]:
        """Return the types that bodies of a level ("TW", "TU", "ĐU", "CB") may issue on the day."""
        return tuple(kind for kind in self.types if level in kind.issued_by and kind.period.holds_on(day))

    def organisation_named(self, name: str) -> Organisation | None:
        """Return the body with that name or other name, in any case, with or without marks."""
        wanted = fold(name)
        return next((body for body in self.organisations if wanted in map(fold, (body.name, *body.aliases))), None)

    def organisations_with_symbol(self, symbol: str, day: date | None = None) -> tuple[Organisation, ...]:
        """Return the bodies that use the symbol, on the day where one is given; several share "TW"."""
        wanted = nfc(symbol)
        return tuple(
            body for body in self.organisations if wanted in body.symbols and (day is None or body.period.holds_on(day))
        )

    def term_on(self, day: date) -> Term | None:
        """Return the term whose documents are issued on the day."""
        return next((term for term in self.terms if term.period.holds_on(day)), None)

    def term_named(self, name: str) -> Term | None:
        """Return the term by its roman or arabic number: "XIII", "xiii", "13"."""
        wanted = name.strip().upper()
        return next((term for term in self.terms if wanted in (term.roman, str(term.number))), None)

    def plenum(self, term: str | None, number: int) -> tuple[Plenum, ...]:
        """Return the plenums with that number, of all terms (newest first) where the term is not told."""
        found = [meeting for meeting in self.plenums if meeting.number == number and term in (None, meeting.term)]
        order = {term.roman: term.number for term in self.terms}
        return tuple(sorted(found, key=lambda meeting: -order.get(meeting.term, 0)))


def _period(row: _Table) -> Period:
    return Period(row.get("valid_from"), row.get("valid_to"))


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(nfc, values))


def _abbreviation(row: _Table) -> Abbreviation:
    return Abbreviation(nfc(row["text"]), row.get("as_word", False), _period(row), row["source"])


def _type(row: _Table) -> DocumentType:
    return DocumentType(
        name=nfc(row["name"]),
        words=_texts(row.get("words", ())),
        english=_texts(row.get("english", ())),
        short=row.get("short", "never"),
        abbreviations=tuple(map(_abbreviation, row["abbreviations"])),
        issued_by=_texts(row["issued_by"]),
        period=_period(row),
        source=row["source"],
    )


def _organisation(row: _Table) -> Organisation:
    return Organisation(
        name=nfc(row["name"]),
        symbols=_texts(row["symbols"]),
        level=nfc(row["level"]),
        aliases=_texts(row.get("aliases", ())),
        period=_period(row),
        source=row["source"],
    )


def _symbol_rules(row: _Table) -> SymbolRules:
    return SymbolRules(
        bodies=_texts(row["bodies"]),
        committees=_texts(row["committees"]),
        prefixes=_texts(row["prefixes"]),
        slash_first=_texts(row["slash_first"]),
        state_names=_texts(row["state_names"]),
        source=row["source"],
    )


def _term(row: _Table) -> Term:
    return Term(
        number=row["number"],
        roman=row["roman"],
        congress_from=PartialDate.parse(row["congress_from"]),
        congress_to=PartialDate.parse(row["congress_to"]),
        period=_period(row),
        source=row["source"],
    )


def _plenum(row: _Table) -> Plenum:
    documents = (PlenumDocument(d["number"], d["type"], PartialDate.parse(d["issued"])) for d in row["documents"])
    return Plenum(row["term"], row["number"], tuple(documents), row["source"])
