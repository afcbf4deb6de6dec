# What is missing or due for a meeting: hour, people, papers and their head, documents that no longer hold, overlaps.
# It must not know windows or words; it is given the rules and how documents stand.

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from sotay.domain.documents import Status
from sotay.domain.errors import SotayError
from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import Meeting, MeetingRecord, MeetingState
from sotay.services.library import LibraryService

__all__ = ["Check", "CheckKind", "Standing", "Standings", "checked", "library_standings"]


class CheckKind(StrEnum):
    """Name what can be missing or due; those further up are told first."""

    OVERLAP = "overlap"
    RESULTS_DUE = "results_due"
    PAPERS_DUE = "papers_due"
    DOCUMENT_REPLACED = "document_replaced"
    DOCUMENT_EXPIRED = "document_expired"
    DOCUMENT_GONE = "document_gone"
    NO_CELL = "no_cell"
    NO_HOUR = "no_hour"
    NO_PLACE = "no_place"
    NO_CHAIR = "no_chair"
    NO_SECRETARY = "no_secretary"
    NO_AGENDA = "no_agenda"
    TOO_SHORT = "too_short"
    NO_PAPERS = "no_papers"


@dataclass(frozen=True, slots=True)
class Check:
    """Hold one thing that is missing or due; `facts` are for the sentence, `source` names the rule behind it."""

    kind: CheckKind
    urgent: bool = False
    facts: Mapping[str, object] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how a document stands on a day: its status, and the newer one that ends it, where it is known."""

    status: Status | None
    by_uid: str = ""
    by_number: str = ""


Standings = Callable[[Sequence[str], date], Mapping[str, Standing]]


def library_standings(library: Callable[[], LibraryService]) -> Standings:
    """Return what tells how documents of the library stand; one that is not there has no status."""

    def standings(uids: Sequence[str], day: date) -> Mapping[str, Standing]:
        return {uid: _standing(library(), uid, day) for uid in uids}

    return standings


def checked(
    record: MeetingRecord,
    rules: MeetingRules,
    members: int,
    overlaps: Sequence[Meeting],
    standings: Standings,
    now: datetime,
    *,
    named: bool,
) -> tuple[Check, ...]:
    """Return what is missing or due for a meeting at a moment, the most urgent first; nothing for one called off.

    `named` tells whether papers can be headed with the names of the cell and of the đảng bộ above it.
    """
    if record.meeting.state is MeetingState.CANCELLED:
        return ()
    found = [Check(CheckKind.OVERLAP, urgent=True, facts={"title": one.title, "day": one.day}) for one in overlaps]
    if record.meeting.state is MeetingState.CLOSED:
        found = list(_results(record.meeting, rules, now))
    elif record.meeting.state is MeetingState.PLANNED:
        found += _papers(record, rules, now)
        found += _missing(record, named=named)
        found += _too_short(record, rules, members)
    found += _documents(record, standings)
    order = list(CheckKind)
    return tuple(sorted(found, key=lambda check: (not check.urgent, order.index(check.kind))))


def _missing(record: MeetingRecord, *, named: bool) -> Iterator[Check]:
    meeting = record.meeting
    gaps = {
        CheckKind.NO_CELL: not named,
        CheckKind.NO_HOUR: meeting.begins is None,
        CheckKind.NO_PLACE: not meeting.place,
        CheckKind.NO_CHAIR: not meeting.chair_id,
        CheckKind.NO_SECRETARY: not meeting.secretary_id,
        CheckKind.NO_AGENDA: not record.agenda,
        CheckKind.NO_PAPERS: not record.papers,
    }
    return (Check(kind) for kind, lacks in gaps.items() if lacks)


def _papers(record: MeetingRecord, rules: MeetingRules, now: datetime) -> Iterator[Check]:
    """Papers are to be out so many days before; a meeting without an hour begins with its day."""
    rule = rules.notice(NoticeName.PAPERS_BEFORE, record.meeting.day)
    if rule is None or record.meeting.invited_at is not None:
        return
    begins = record.meeting.span
    start = begins[0] if begins else datetime.combine(record.meeting.day, datetime.min.time())
    due = start - timedelta(days=rule.value)
    ahead = rules.notice(NoticeName.REMIND_BEFORE, record.meeting.day)
    local = now.replace(tzinfo=None)
    urgent = local >= due - timedelta(days=ahead.value if ahead else 0)
    yield Check(CheckKind.PAPERS_DUE, urgent, {"due": due, "late": local > due}, rule.source)


def _results(meeting: Meeting, rules: MeetingRules, now: datetime) -> Iterator[Check]:
    rule = rules.notice(NoticeName.RESULTS_AFTER, meeting.day)
    if rule is None or meeting.reported_at is not None:
        return
    due = datetime.combine(meeting.day + timedelta(days=rule.value), datetime.max.time())
    late = now.replace(tzinfo=None) > due
    yield Check(CheckKind.RESULTS_DUE, late, {"due": due, "late": late}, rule.source)


def _too_short(record: MeetingRecord, rules: MeetingRules, members: int) -> Iterator[Check]:
    rule = rules.duration(record.meeting.kind, members, record.meeting.day)
    planned = sum(item.minutes for item in record.agenda)
    if rule is not None and record.agenda and planned < rule.minutes:
        yield Check(CheckKind.TOO_SHORT, facts={"planned": planned, "needed": rule.minutes}, source=rule.source)


def _documents(record: MeetingRecord, standings: Standings) -> Iterator[Check]:
    papers = {one.document_uid: one for one in record.papers if one.document_uid}
    kinds = {
        None: CheckKind.DOCUMENT_GONE,
        Status.REPLACED: CheckKind.DOCUMENT_REPLACED,
        Status.EXPIRED: CheckKind.DOCUMENT_EXPIRED,
    }
    for uid, standing in standings(tuple(papers), record.meeting.day).items():
        if standing.status in kinds:
            facts = {
                "paper_id": papers[uid].id,
                "number": papers[uid].number or papers[uid].title,
                "by_uid": standing.by_uid,
                "by_number": standing.by_number,
            }
            yield Check(kinds[standing.status], standing.status is not None, facts)


def _standing(library: LibraryService, uid: str, day: date) -> Standing:
    try:
        found = library.view(uid, day)
    except SotayError:
        return Standing(None)
    by = found.validity.by[0] if found.validity.by else None
    return Standing(found.validity.status, str(by.uid) if by else "", (by.number or "") if by else "")
