# A year of the activity log of the sample cell: entries with people, figures, drawn photos, what they point at.
# It must not know packs or where the data folder lies.

import calendar
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sotay.domain.activities import Activity, ActivityFile, Figure, Link, LinkKind
from sotay.domain.meetings import MeetingKind
from sotay.domain.spans import add_months
from sotay.paths import resource_dir
from sotay.services.activity_kinds import ActivityTemplate
from sotay.services.activity_view import link_to_document
from sotay.services.book import Book
from sotay.services.demo_photos import demo_photo
from sotay.services.photos import shrunk
from sotay.storage.attachments import Attachments
from sotay.storage.sealing import doing

_SPACE = uuid.UUID("5b0cb4c6-52a4-4d1e-9d0e-3a4c0de70004")
_GROWS = 0.1  # of a figure, each time that the entry comes again
_PHOTOS_OF_EACH = 2
_TEMPLATES = (
    ActivityTemplate("Chủ nhật xanh", "labour", "Ngày Chủ nhật xanh: dọn đường làng, khơi cống", hours=3),
    ActivityTemplate(
        "Thăm đồng chí ốm", "visit", "Thăm đồng chí ốm nằm viện", hours=1.5, figures=(("Suất quà", "suất"),)
    ),
)


def fill_activities(book: Book) -> int:
    """Write the sample log into a book that has none; return how many entries it has then.

    Days are counted back from the clock of the book; members and meetings must be there already.
    """
    if not book.log.find().ids:
        with doing("demo"):
            book.log.save_templates(_TEMPLATES)
        _Year(book).write()
    return len(book.log.find().ids)


class _Year:
    """Hold what the entries of the sample share."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._today = book.clock().date()
        self._ids = {member.person.full_name: member.id for member in book.members.all()}
        self._drawn: dict[tuple[str, int], ActivityFile] = {}
        self._links: dict[str, Link] = {}
        self._meetings = [row.meeting for row in book.meetings.all() if row.meeting.kind is not MeetingKind.COMMITTEE]

    def write(self) -> None:
        text = (resource_dir() / "demo" / "notebook" / "activities.toml").read_text(encoding="utf-8")
        entries = [one for row in tomllib.loads(text)["entry"] for one in self._entries(row)]
        with doing("demo"):
            self._book.log.add_all(sorted(entries, key=lambda one: one.day))

    def _entries(self, row: Mapping[str, Any]) -> Iterator[Activity]:
        for turn, ago in enumerate(row["ago"]):
            day = self._day(ago, row["day"])
            if day <= self._today:
                yield self._entry(row, day, turn)

    def _entry(self, row: Mapping[str, Any], day: date, turn: int) -> Activity:
        return Activity(
            str(uuid.uuid5(_SPACE, f"{row['title']} {turn}")),
            day,
            row["kind"],
            row["title"],
            text=row.get("text", ""),
            result=row.get("result", ""),
            place=row.get("place", ""),
            hours=row.get("hours"),
            others=row.get("others", 0) + (turn * 3 if row.get("others") else 0),
            people=tuple(self._ids[name] for name in row["people"] if name in self._ids),
            figures=tuple(Figure(name, _grown(value, turn), unit) for name, value, unit in row.get("figures", ())),
            links=tuple(self._linked(row, day)),
            files=self._photo(row.get("photo", ""), turn),
        )

    def _linked(self, row: Mapping[str, Any], day: date) -> Iterator[Link]:
        for number in row.get("documents", ()):
            if number not in self._links:
                self._links[number] = link_to_document(self._book, *number.split(" @ "))
            yield self._links[number]
        if row.get("meeting"):
            near = [one for one in self._meetings if 0 <= (one.day - day).days < 28]
            for meeting in near[:1]:
                yield Link(LinkKind.MEETING, meeting.uid, meeting.title)

    def _photo(self, name: str, turn: int) -> tuple[ActivityFile, ...]:
        """Return a drawn photo; a few are drawn of each sort."""
        if not name:
            return ()
        key = (name, turn % _PHOTOS_OF_EACH)
        if key not in self._drawn:
            photo = shrunk(demo_photo(*key), name)
            kept, small = Attachments(self._book.workspace.notebook.database).put(photo.content, photo.thumbnail)
            self._drawn[key] = ActivityFile(f"anh-{key[1] + 1}.jpg", kept, len(photo.content), small)
        return (self._drawn[key],)

    def _day(self, ago: int, day: int) -> date:
        month = add_months(self._today.replace(day=1), -ago)
        return month.replace(day=min(day, calendar.monthrange(month.year, month.month)[1]))


def _grown(value: float, turn: int) -> float:
    grown = value * (1 + _GROWS * turn)
    return round(grown, 1) if isinstance(value, float) else float(round(grown))
