# Reads one number-symbol (số, ký hiệu) with its usual mistakes, and tells Party ones from those of the State.
# It must not know sentences: type words are given to it, tails are read elsewhere.

import re

from sotay.domain.citation_entry import Citation, CitationKind, number_of
from sotay.domain.citation_lexicon import Lexicon
from sotay.domain.citation_patterns import Patterns
from sotay.domain.citation_text import PlainText


class SymbolReader:
    """Make entries of what the symbol patterns catch, or refuse it."""

    def __init__(self, lexicon: Lexicon, patterns: Patterns) -> None:
        self._lexicon = lexicon
        self._untyped = patterns.untyped
        self._slash_first = lexicon.vocabulary.symbol_rules.slash_first

    def read(self, text: PlainText, match: re.Match[str], type_name: str | None = None) -> Citation | None:
        """Return the entry of a match of the symbol pattern, without tail; None where it is no Party symbol."""
        known = self._lexicon.abbreviation(text.printed(*match.span("type")))
        org = self._org(text, match)
        if known is None or org is None:
            return None
        letters, types = known
        meant = type_name if type_name in types else types[0] if len(types) == 1 else None
        return Citation("", *match.span(), CitationKind.SYMBOL, meant, number_of(match["number"]), letters, org)

    def read_untyped(self, text: PlainText, start: int, type_name: str | None) -> Citation | None:
        """Return the entry of "08/TU" after a type word; None where no body with that symbol is known."""
        match = self._untyped.match(text.plain, start)
        org = self._lexicon.known_symbol(match["org"]) if match and match["org"].isupper() else None
        if match is None or org is None:
            return None
        number = number_of(match["number"])
        return Citation("", *match.span(), CitationKind.SYMBOL, type_name, number, org=org)

    def _org(self, text: PlainText, match: re.Match[str]) -> str | None:
        before, after, org = match["before"].strip(), match["after"].strip(), match["org"]
        if org[0].islower() and not (match["type"].islower() and (org.endswith("tw") or (before and after))):
            return None
        known = self._lexicon.known_symbol(org)
        if before == "/" and after == "-":  # how the State writes
            return known if known in self._slash_first else None
        if after:
            return known or self._lexicon.likely_symbol(org, text.printed(*match.span("org")))
        return known if org.upper().endswith("TW") else None
