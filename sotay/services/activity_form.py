# What the form of an entry needs beside the entry: what was typed before, whom and what it can name.
# It must not know windows.

from dataclasses import dataclass
from datetime import UTC, datetime

from sotay.domain.activities import Activity, Link, LinkKind
from sotay.domain.identity import number_key
from sotay.domain.vietnamese import fold
from sotay.services.activity_json import activity_as_json, activity_from_json
from sotay.services.activity_view import Carried, carried_out
from sotay.services.book import Book
from sotay.services.meeting_view import Found, documents_for
from sotay.services.tasks import TaskQuestion
from sotay.storage.activities import Activities
from sotay.storage.drafts import Drafts
from sotay.storage.notebook import Notebook

__all__ = ["ActivityDrafts", "Found", "LinkFound", "Offers", "found_links", "offers", "people_of"]

_OF_EACH = 3
_LOOKED = 20
_OFFERED = 15  # meetings, and tasks, that a menu has room for
_WORDS = 3  # letters before tasks are looked for: a single letter is in all of them


@dataclass(frozen=True, slots=True)
class LinkFound:
    """Hold a link that may be set, as the finder shows it: what it is called, and a remark."""

    link: Link
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Offers:
    """Hold what the log can be narrowed down by: kinds, members, documents that entries cite, meetings and tasks."""

    kinds: dict[str, str]
    people: dict[int, str]
    documents: tuple[Carried, ...]
    links: tuple[Link, ...] = ()


def offers(book: Book) -> Offers:
    """Return what the log can be narrowed down by."""
    links = (*_cited(book, LinkKind.MEETING), *_cited(book, LinkKind.TASK))
    return Offers(book.log.kind_titles(), people_of(book), carried_out(book), links)


def found_links(book: Book, text: str) -> tuple[LinkFound, ...]:
    """Return the documents, meetings and tasks that answer what was typed."""
    return (*_documents(book, text), *_meetings(book, text), *_tasks(book, text))


def people_of(book: Book) -> dict[int, str]:
    """Return the members who may take part in something, by their ids."""
    return {one.id: one.person.full_name for one in book.members.all() if not one.erased}


class ActivityDrafts:
    """Keep what was typed into the form and not written; 0 stands for a new entry."""

    def __init__(self, notebook: Notebook) -> None:
        self._drafts = Drafts(notebook.database)

    def keep(self, entry: Activity) -> None:
        """Write the draft of an entry."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        self._drafts.keep(_key(entry.id), activity_as_json(entry), when)

    def find(self, entry_id: int) -> Activity | None:
        """Return the draft of an entry, or None; one that a later version wrote is none."""
        told = self._drafts.find(_key(entry_id))
        try:
            return None if told is None else activity_from_json(told)
        except (KeyError, TypeError, ValueError):
            return None

    def drop(self, entry_id: int) -> None:
        """Forget the draft of an entry."""
        self._drafts.drop(_key(entry_id))


def _cited(book: Book, kind: LinkKind) -> list[Link]:
    """Return the meetings or tasks that entries point at, those with the newest entry first."""
    rows = Activities(book.workspace.notebook.database).linked(kind)
    found = {target: Link(kind, target, label) for target, label, _ in reversed(rows)}
    return list(found.values())[:_OFFERED]


def _documents(book: Book, text: str) -> list[LinkFound]:
    """Return documents, those first whose number begins with what was typed."""
    typed = number_key(text)
    found = sorted(
        documents_for(book, text, _LOOKED), key=lambda one: not (typed and number_key(one.number).startswith(typed))
    )
    return [
        LinkFound(Link(LinkKind.DOCUMENT, one.uid, one.number or one.title), one.number or one.type, one.title)
        for one in found[:_OF_EACH]
    ]


def _meetings(book: Book, text: str) -> list[LinkFound]:
    words = fold(text).split()
    rows = [row.meeting for row in book.meetings.all()]
    found = [one for one in reversed(rows) if all(word in fold(f"{one.title} {one.day:%d/%m/%Y}") for word in words)]
    return [
        LinkFound(Link(LinkKind.MEETING, one.uid, one.title), f"{one.day:%d/%m/%Y}", one.title)
        for one in found[:_OF_EACH]
    ]


def _tasks(book: Book, text: str) -> list[LinkFound]:
    if len(text.strip()) < _WORDS:
        return []
    rows = book.tasks.tasks(TaskQuestion(text=text))[:_OF_EACH]
    return [LinkFound(Link(LinkKind.TASK, row.task.uid, row.task.title), row.name, row.task.title) for row in rows]


def _key(entry_id: int) -> str:
    return f"log:{entry_id}"
