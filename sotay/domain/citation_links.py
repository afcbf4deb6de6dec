# What citations of one text tell about each other: enumerations share, later ones take over from earlier ones.
# It must not know how a single citation is read.

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sotay.domain.citation_entry import Citation, CitationKind

_JOINED = re.compile(r"\s{0,3}(?P<word>,|;|(?:,\s)?va|and|&)\s{1,3}(?:so\s{0,3}:?\s{0,3})?", re.IGNORECASE)
_Told = tuple[str | None, str | None, str | None, bool]  # type, org, term, whether a date is told
_NUMBERED = (CitationKind.SYMBOL, CitationKind.SHORT)


class Found(NamedTuple):
    """Hold an entry whose offsets still count in the plain text, and where its number-symbol ends, before any tail."""

    entry: Citation
    number_end: int


def link(plain: str, found: Sequence[Found]) -> list[Citation]:
    """Return the entries, completed from each other."""
    entries = _typed_by_list(plain, found)
    _share_endings(plain, entries, found)
    _take_over(entries)
    return entries


def _typed_by_list(plain: str, found: Sequence[Found]) -> list[Citation]:
    """Give "37-QĐ/TW" its type in "các quy định 22-QĐ/TW, 37-QĐ/TW": one type word opens the list."""
    entries = [hit.entry for hit in found]
    for place in range(1, len(entries)):
        before, entry = entries[place - 1], entries[place]
        same_letters = entry.kind is CitationKind.SYMBOL and entry.abbreviation == before.abbreviation
        if entry.type is None and same_letters and _JOINED.fullmatch(plain, before.end, entry.start):
            entries[place] = replace(entry, type=before.type)
    return entries


def _share_endings(plain: str, entries: list[Citation], found: Sequence[Found]) -> None:
    """Let "18-NQ/TW và 19-NQ/TW ngày 25/10/2017" have one date, "18-NQ/TW, 37-NQ/TW (khóa XII)" one term.

    Under one type word ("Nghị quyết số 57, 59 và 68-NQ/TW") the body is shared too.
    """
    for place in range(len(entries) - 2, -1, -1):
        entry, after = entries[place], entries[place + 1]
        joined = _JOINED.fullmatch(plain, entry.end, after.start)
        if joined is None or entry.end != found[place].number_end or entry.term or entry.issued:
            continue
        one_word = plain[after.start].isdecimal()
        if _of_one_series(entry, after, one_word):
            dated = one_word or joined["word"].lower() not in {",", ";"}
            entries[place] = replace(entry, org=after.org, term=after.term, issued=after.issued if dated else None)


def _of_one_series(entry: Citation, after: Citation, one_word: bool) -> bool:
    if after.kind is not CitationKind.SYMBOL and not one_word:
        return False
    open_body = entry.kind is CitationKind.SHORT and entry.org is None and one_word
    closed_body = entry.kind is CitationKind.SYMBOL and entry.org == after.org
    return entry.type == after.type and (open_body or closed_body)


def _take_over(entries: list[Citation]) -> None:
    """Let a short or undated citation mean the fuller one before it in the same text.

    Of citations that tell the same only the newest is kept, so that a long text costs no more than its length.
    """
    telling: dict[str | None, dict[_Told, int]] = defaultdict(dict)
    for place in range(len(entries)):
        if entries[place].kind not in _NUMBERED:
            continue
        known = telling[entries[place].number]
        entries[place] = entry = _completed(entries[place], entries, known)
        if entry.issued or entry.org:
            told = (entry.type, entry.org, entry.term, entry.issued is not None)
            known.pop(told, None)
            known[told] = place


def _completes(entry: Citation, told: _Told) -> bool:
    kind, org, term, dated = told
    tells_more = dated or entry.org is None
    agrees = entry.type in (None, kind) and entry.org in (None, org) and entry.term in (None, term)
    return tells_more and agrees


def _completed(entry: Citation, entries: Sequence[Citation], known: dict[_Told, int]) -> Citation:
    """Return the entry with what the nearest fuller one before it tells."""
    nearest = (index for told, index in reversed(known.items()) if _completes(entry, told))
    index = next(nearest, None) if entry.issued is None else None
    if index is None:
        return entry
    earlier = entries[index]
    return replace(
        entry,
        type=entry.type or earlier.type,
        abbreviation=entry.abbreviation or earlier.abbreviation,
        org=earlier.org,
        term=entry.term or earlier.term,
        issued=earlier.issued,
        issuer=entry.issuer or earlier.issuer,
        refers_to=index,
    )
