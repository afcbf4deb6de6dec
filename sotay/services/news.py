# What the newest pack brought, what must still be read, and how old the library is by now.
# It must not know pages or how packs are read.

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sotay.domain.documents import RelationKind, Status
from sotay.domain.errors import SotayError
from sotay.packs.acceptance import Age, age_of
from sotay.services.notes import NotesService, ReadingPlace
from sotay.services.statuses import StatusBook
from sotay.services.workspace import Workspace
from sotay.storage.records import Card, PackRow

__all__ = [
    "Age",
    "Card",
    "NewDocument",
    "News",
    "PackRow",
    "Reading",
    "Shown",
    "Today",
    "latest_news",
    "look_at_today",
    "reading",
    "unread",
]

_READINGS = 2
_MOST_SHOWN = 30  # more than anyone looks through here; the library shows all


@dataclass(frozen=True, slots=True)
class NewDocument:
    """Hold a document that a pack brought, and its validity today."""

    card: Card
    status: Status


@dataclass(frozen=True, slots=True)
class News:
    """Hold the newest applied pack, its age in days and by grade, and its documents, what must be read first."""

    pack: PackRow
    age: Age
    days: int
    documents: tuple[NewDocument, ...]

    @property
    def must_read(self) -> tuple[NewDocument, ...]:
        """Return the documents that the issuer asks everyone to read."""
        return tuple(document for document in self.documents if document.card.must_read)


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold a document of the library and where a person stopped reading it."""

    card: Card
    place: ReadingPlace


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold a document of the first page: whether it waits to be read, and the numbers of what it replaces."""

    document: NewDocument
    waits: bool
    replaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """Hold what the first page shows: what waits to be read, then what the newest pack brought, at most 30 together.

    `waiting` counts all that waits to be read.
    """

    news: News | None
    documents: tuple[Shown, ...]
    waiting: int
    reading: tuple[Reading, ...]


def look_at_today(workspace: Workspace, notes: NotesService, today: date) -> Today:
    """Return what is new, what waits to be read, and what was being read."""
    waiting = _waiting(workspace, notes.read_digests())
    first = _judged(workspace, workspace.notebook.trusted_day(today), waiting[:_MOST_SHOWN])
    news = latest_news(workspace, today, _MOST_SHOWN)
    return Today(
        news,
        _shown(workspace, first, news.documents if news else (), {card.uid for card in waiting}),
        len(waiting),
        reading(workspace, notes.recent(_READINGS)),
    )


def _shown(
    workspace: Workspace, first: Sequence[NewDocument], new: Sequence[NewDocument], waiting: Collection[UUID]
) -> tuple[Shown, ...]:
    rest = [document for document in new if document.card.uid not in waiting]
    chosen = [*first, *rest][:_MOST_SHOWN]
    facts = workspace.library.facts_by_revision(document.card.revision_id for document in chosen)

    def replaced(document: NewDocument) -> tuple[str, ...]:
        relations = facts[document.card.revision_id].relations
        return tuple(relation.number for relation in relations if relation.kind is RelationKind.REPLACES)

    return tuple(Shown(one, one.card.uid in waiting, replaced(one)) for one in chosen)


def reading(workspace: Workspace, places: Sequence[ReadingPlace]) -> tuple[Reading, ...]:
    """Return the documents of places, in their order; those that the library no longer holds are left out."""
    found = []
    for place in places:
        with suppress(SotayError):  # withdrawn since
            found.append(Reading(workspace.library.document(UUID(place.uid)).card, place))
    return tuple(found)


def latest_news(workspace: Workspace, today: date, most: int | None = None) -> News | None:
    """Return what the newest applied pack brought, or None where there is no pack; ages go by the trusted day.

    `most` limits the documents, of which those that must be read come first.
    """
    library = workspace.library
    pack = next((row for row in library.history() if row.undone_at is None), None)
    if pack is None:
        return None
    day = workspace.notebook.trusted_day(today)
    return News(
        pack=pack,
        age=age_of(pack.record.issued, pack.record.next_expected, day),
        days=(day - pack.record.issued).days,
        documents=_judged(workspace, day, library.brought_by(pack.id, most)),
    )


def unread(workspace: Workspace, today: date, read: Mapping[str, str]) -> tuple[NewDocument, ...]:
    """Return what everyone must read and this person has not, newest first; `read` holds the digest read, by uid."""
    return _judged(workspace, workspace.notebook.trusted_day(today), _waiting(workspace, read))


def _waiting(workspace: Workspace, read: Mapping[str, str]) -> list[Card]:
    return [card for digest, card in workspace.library.must_read() if read.get(str(card.uid)) != digest]


def _judged(workspace: Workspace, day: date, cards: Collection[Card]) -> tuple[NewDocument, ...]:
    statuses = StatusBook(workspace.library).on(day)
    statuses.look_up(card.revision_id for card in cards)
    return tuple(NewDocument(card, statuses[card.revision_id]) for card in cards)
