# A meeting as the one who prepares it looks at it: the record, who may sit where, what is missing, how long it must be.
# It must not know windows.

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sotay.domain.meeting_rule_rows import DurationRule
from sotay.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingPaper, MeetingRecord
from sotay.services.book import Book
from sotay.services.meeting_draft import Seat, Wish, new_meeting, seats
from sotay.services.meetings import Check, CheckKind

__all__ = [
    "Check",
    "CheckKind",
    "Found",
    "MeetingView",
    "Seat",
    "Wish",
    "documents_for",
    "keep",
    "look_at_meeting",
    "look_at_new",
    "look_at_new_again",
    "newer_one",
    "template_of",
]

_PASSAGES = 40  # looked at; many may lie in one document


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Hold a meeting and what helps to prepare it; one that is not written yet has the id 0."""

    record: MeetingRecord
    people: tuple[Seat, ...]
    checks: tuple[Check, ...]
    duration: DurationRule | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """Name a document of the library that may be put among the papers; one without a number goes by its type."""

    uid: str
    number: str
    type: str
    title: str


def look_at_meeting(book: Book, meeting_id: int) -> MeetingView:
    """Return a meeting as it stands now; raise MEETING_NOT_FOUND."""
    record = book.meetings.record(meeting_id)
    return _view(book, record, book.meetings.checks(meeting_id))


def look_at_new(book: Book, wish: Wish) -> MeetingView:
    """Return a meeting that is to be planned, as it would begin; nothing is written."""
    people = seats(book.members.all(), book.meetings.today())
    meeting = new_meeting(book.meetings, people, wish)
    record = MeetingRecord(meeting, book.meetings.template(meeting.kind, meeting.day))
    return _view(book, record, book.meetings.checks_of(record))


def look_at_new_again(book: Book, view: MeetingView) -> MeetingView:
    """Return a meeting that is not written yet as it was, with what is missing by now."""
    return replace(view, checks=book.meetings.checks_of(view.record))


def template_of(book: Book, kind: MeetingKind, day: date) -> tuple[tuple[AgendaItem, ...], DurationRule | None]:
    """Return the agenda that a kind of meeting has on a day, and how long it must be."""
    return book.meetings.template(kind, day), _duration(book, kind, day)


def documents_for(book: Book, text: str, limit: int) -> tuple[Found, ...]:
    """Return the documents that answer what was typed, each once, best first."""
    hits = book.search.search(text, limit=_PASSAGES, as_you_type=True)
    found = {hit.uid: Found(hit.uid, hit.number or "", hit.type, _capital(hit.title)) for hit in hits}
    return tuple(found.values())[:limit]


def newer_one(book: Book, meeting_id: int, paper: MeetingPaper, uid: str) -> MeetingPaper:
    """Put the document that replaces a paper in its place; raise DOCUMENT_NOT_FOUND."""
    card = book.library.find(uid)[0]
    fresh = book.meetings.add_document(meeting_id, str(card.uid), _capital(card.title), card.number or "")
    book.meetings.remove_paper(paper)
    return fresh


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _view(book: Book, record: MeetingRecord, checks: Sequence[Check]) -> MeetingView:
    meeting: Meeting = record.meeting
    named = {meeting.chair_id, meeting.secretary_id, *(item.presenter_id for item in record.agenda)}
    people = seats(book.members.all(), meeting.day, named)
    duration = _duration(book, meeting.kind, meeting.day)
    return MeetingView(record, people, tuple(checks), duration, book.meetings.now().replace(tzinfo=None))


def _duration(book: Book, kind: MeetingKind, day: date) -> DurationRule | None:
    return book.meetings.rules.duration(kind, book.members.standing().on_list, day)


def keep(book: Book, typed: Meeting, items: Sequence[AgendaItem] | None) -> MeetingRecord:
    """Write a meeting as it was typed, and its agenda where one is given; plan it where it is new.

    What is no matter of the form, such as its state and when papers were sent, stays as it is by now.
    """
    known = typed.id or _planned_already(book, typed)
    if not known:
        return book.meetings.plan(typed, items)
    now = book.meetings.record(known).meeting
    kept = {name: getattr(now, name) for name in ("state", "invited_at", "reported_at", "note", "removed")}
    book.meetings.edit(replace(typed, id=known, **kept))
    return book.meetings.record(known) if items is None else book.meetings.set_agenda(known, items)


def _planned_already(book: Book, typed: Meeting) -> int:
    """Return the id of a new meeting that was written while its form did not know of it yet, 0 where it was not."""
    return next((row.meeting.id for row in book.meetings.all() if row.meeting.uid == typed.uid), 0)
