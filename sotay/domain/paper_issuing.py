# Who issues a paper: the cell, its committee (chi ủy) or a congress, how each signs, and where its numbers count.
# It must not know which body signs as what: the dated rules say so.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sotay.domain.meetings import Meeting, MeetingKind
from sotay.domain.official_form import CELL, CONGRESS
from sotay.domain.papers import Paper, Term
from sotay.domain.vietnamese import fold

_TERM = "nhiệm kỳ"
_BEGINS_WITHIN = timedelta(days=31)  # after a congress; one that begins later is that of another congress


@dataclass(frozen=True, slots=True)
class Issuing:
    """Say how papers of a body are headed and signed.

    `body` names it, with {cell}; `authority` stands above who signs, `inviting` on invitations. Where `chair_signs`
    the chair of the meeting signs, else the secretary of the cell. `minutes` are the parts of who wrote and chaired.
    """

    body: str
    authority: str
    inviting: str
    minutes: tuple[str, str]
    chair_signs: bool = False

    def body_of(self, cell: str, term: str = "") -> tuple[str, ...]:
        """Return the lines that name the body, the term of a congress on its own."""
        named = self.body.format(cell=cell)
        return (named, *filter(None, (term,))) if named != cell else (cell,)


def series_of(meeting: Meeting | None, term_id: int) -> int:
    """Return where the papers of a meeting are numbered: in a term, or below 0 in the congress that the meeting is.

    A congress has one series from 01 for all its types, others count per type and term (36-HD/VPTW, 05-HD/VPTW).
    """
    return -meeting.id if meeting is not None and meeting.kind is MeetingKind.CONGRESS else term_id


def is_of_congress(series: int) -> bool:
    """Tell whether numbers of a series are those of a congress."""
    return series < 0


def organ_of(series: int) -> str:
    """Return what ends the symbol of papers numbered in a series: "CB", or "ĐH" at a congress."""
    return CONGRESS if is_of_congress(series) else CELL


def issuing_kind(paper: Paper, meeting: Meeting | None) -> str:
    """Return the kind of meeting whose rules a paper follows, "" for the cell's own.

    What a congress had numbered among the papers of the cell stays a paper of the cell.
    """
    kept = paper.number is not None and not is_of_congress(paper.term_id)
    if meeting is None or (kept and meeting.kind is MeetingKind.CONGRESS):
        return ""
    return meeting.kind


def congress_term(terms: Iterable[Term], day: date) -> str:
    """Return what a congress calls the term that begins with it, "nhiệm kỳ 2026-2031"; "" where it is not told."""
    begun = (term for term in terms if timedelta() < term.begins - day <= _BEGINS_WITHIN)
    name = next((term.name.strip() for term in sorted(begun, key=lambda term: term.begins)), "")
    return name if not name or fold(name).startswith(fold(_TERM)) else f"{_TERM} {name}"
