# What the activity log tells of a period or of a document: summaries in words, what was done for a resolution.
# It must not know windows, or how anything is stored.

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sotay.domain.activities import Activity, Link, LinkKind
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.activity_summary import FigureSum, Summary, by_kind, implementation, summarise, written
from sotay.domain.errors import SotayError
from sotay.domain.identity import number_key
from sotay.domain.periods import Period, Span
from sotay.services.book import Book
from sotay.storage.activities import Activities
from sotay.storage.records import Card

__all__ = [
    "Carried",
    "FigureSum",
    "Implementation",
    "LogRow",
    "Period",
    "PeriodSummary",
    "Span",
    "Summary",
    "by_kind",
    "carried_out",
    "document_uid",
    "link_to_document",
    "look_at_document",
    "look_at_period",
    "look_at_rows",
    "lost_links",
]

_NUMBERED = "number:"  # begins the target of a document that was cited by its number alone


@dataclass(frozen=True, slots=True)
class LogRow:
    """Hold an entry with what its kind is called and the names of the members who took part."""

    entry: Activity
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """Name a document that entries cite: its number or what it was called, all its uids, how many entries, the newest.

    `known` tells whether the library has it now; entries of a document that it lost stay together by its number.
    """

    label: str
    targets: frozenset[str]
    count: int
    newest: date
    title: str = ""
    issued: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Implementation:
    """Hold what was done to carry a document out, and the text that tells of it."""

    document: Carried
    summary: Summary
    text: str


@dataclass(frozen=True, slots=True)
class PeriodSummary:
    """Hold what was done in a period: by kind in the order of the cell, and the text that tells of it."""

    period: Period
    summary: Summary
    kinds: tuple[tuple[str, Summary], ...]
    text: str


def look_at_rows(book: Book, ids: Collection[int]) -> tuple[LogRow, ...]:
    """Return entries as lists show them; those that are not there are left out."""
    entries = book.log.entries(ids)
    kinds, names = book.log.kind_titles(), names_of(book, entries)
    return tuple(
        LogRow(one, kinds.get(one.kind, one.kind), tuple(names[who] for who in one.people if who in names))
        for one in entries
    )


def look_at_period(book: Book, period: Period) -> PeriodSummary:
    """Return what the entries of a period come to."""
    titles = book.log.kind_titles()
    entries = book.log.all(ActivityQuestion(period.first, period.last))
    parts = by_kind(entries, tuple(titles))
    named = tuple((titles.get(key, key), part) for key, part in parts.items())
    return PeriodSummary(period, summarise(entries), named, written(entries, period.title, titles))


def carried_out(book: Book) -> tuple[Carried, ...]:
    """Return the documents that entries cite, those with the newest entry first.

    Two documents of one number stay apart as long as the library knows them; those that it lost are told by number.
    """
    told: dict[str, list[tuple[str, str, date]]] = {}
    cards: dict[str, Card | None] = {}
    for target, label, day in Activities(book.workspace.notebook.database).linked(LinkKind.DOCUMENT):
        if target not in cards:
            cards[target] = _card(book, target)
        told.setdefault(target if cards[target] else number_key(label) or target, []).append((target, label, day))
    found = [_carried(rows, cards[rows[0][0]]) for rows in told.values()]
    return tuple(sorted(found, key=lambda one: (one.newest, one.count), reverse=True))


def look_at_document(
    book: Book, document: Carried, first: date | None = None, last: date | None = None
) -> Implementation:
    """Return what was done for a document, within days where they are given."""
    entries = book.log.all(ActivityQuestion(first, last, documents=document.targets))
    name = document.label if document.label else document.title
    return Implementation(document, summarise(entries), implementation(entries, name, book.log.kind_titles()))


def link_to_document(book: Book, number: str, issued: str = "") -> Link:
    """Return a link to the document of the library that has a number; to the number itself where none has it.

    Of several the one `issued` on a day is meant, else the likeliest.
    """
    try:
        cards = book.library.find(number)
        card = next((one for one in cards if issued and str(one.issued or "") == issued), cards[0])
    except SotayError:
        return Link(LinkKind.DOCUMENT, f"{_NUMBERED}{number_key(number)}", number.strip())
    return Link(LinkKind.DOCUMENT, str(card.uid), card.number or card.title)


def document_uid(book: Book, link: Link) -> str:
    """Return the uid of the document that a link points at, told by uid or number; "" where the library lacks it."""
    card = _card(book, link.target)
    if card is None and link.target.startswith(_NUMBERED):
        found = book.workspace.library.by_number(link.target.removeprefix(_NUMBERED))
        card = found[0] if len(found) == 1 else None
    return str(card.uid) if card else ""


def lost_links(book: Book, links: Iterable[Link]) -> frozenset[Link]:
    """Return those of some links that point at nothing any more: they keep what they were called."""
    there = {link: link.kind is LinkKind.DOCUMENT and bool(document_uid(book, link)) for link in links}
    kinds = {link.kind for link in there}
    uids = {row.meeting.uid for row in book.meetings.all()} if LinkKind.MEETING in kinds else set()
    uids |= {row.task.uid for row in book.tasks.tasks()} if LinkKind.TASK in kinds else set()
    return frozenset(link for link, known in there.items() if not known and link.target not in uids)


def names_of(book: Book, entries: Iterable[Activity]) -> dict[int, str]:
    """Return the names of the members that took part in entries."""
    ids: Collection[int] = {person for one in entries for person in one.people}
    return {one.id: one.person.full_name for one in book.members.members(ids)}


def _card(book: Book, target: str) -> Card | None:
    try:
        return book.library.find(str(UUID(target)))[0]
    except (SotayError, ValueError):  # not there, or only a number
        return None


def _carried(rows: list[tuple[str, str, date]], card: Card | None) -> Carried:
    targets = frozenset(target for target, _, _ in rows)
    newest = max(day for _, _, day in rows)
    if card is None:
        label = Counter(label for _, label, _ in rows).most_common(1)[0][0]
        return Carried(label, targets, len(rows), newest)
    return Carried(
        card.number or card.title, targets, len(rows), newest, card.title, str(card.issued or ""), known=True
    )
