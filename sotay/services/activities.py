# The activity log (nhật ký hoạt động) of the cell: entries found, written and taken back; photos and files of entries.
# It must not know how records are stored or shown.

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from sotay.domain.activities import Activity, ActivityFile, ActivityKind, Link
from sotay.domain.activity_faults import activity_faults
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.vietnamese import nfc
from sotay.services.activity_kinds import (
    ActivityTemplate,
    kinds_of,
    save_kinds,
    save_templates,
    templates_of,
)
from sotay.services.meetings import MOST_BYTES, new_uid
from sotay.services.photos import is_photo_name, read_photo
from sotay.storage.activities import Activities, Tally
from sotay.storage.activity_finding import FoundActivities
from sotay.storage.attachments import Attachments
from sotay.storage.faults import files_translated
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "ActivityQuestion",
    "ActivityService",
    "ActivityTemplate",
    "FoundActivities",
    "Tally",
]


class ActivityService:
    """Keep the log; every write is one transaction, from any thread. ACTIVITY_NOT_FOUND for what is not there."""

    def __init__(self, notebook: Notebook, today: Callable[[], date], clock: Callable[[], datetime]) -> None:
        """Take the notebook, what tells the day, and the moment."""
        self._notebook = notebook
        self._kept = Activities(notebook.database)
        self._contents = Attachments(notebook.database)
        self._today = today
        self._clock = clock

    # reading

    def today(self) -> date:
        """Return the day that a new entry begins with."""
        return self._today()

    def find(self, question: ActivityQuestion | None = None) -> FoundActivities:
        """Return the ids of the entries that a question asks for, newest first, and how many each month has."""
        return self._kept.find(question or ActivityQuestion())

    def entries(self, ids: Iterable[int]) -> tuple[Activity, ...]:
        """Return entries in the order of their ids; those that are not there are left out."""
        return self._kept.entries(ids)

    def entry(self, entry_id: int) -> Activity:
        """Return one entry, a removed one too."""
        found = self._kept.entries([entry_id])
        if not found:
            raise SotayError(Code.ACTIVITY_NOT_FOUND)
        return found[0]

    def all(self, question: ActivityQuestion) -> tuple[Activity, ...]:
        """Return the entries that a question asks for, newest first."""
        return self._kept.entries(self._kept.find(question).ids)

    def tally(self, question: ActivityQuestion | None = None) -> tuple[Tally, ...]:
        """Count the entries that a question without words asks for, by month and kind."""
        return self._kept.tally(question or ActivityQuestion())

    def span(self) -> tuple[date, date] | None:
        """Return the first and last day that have entries, or None."""
        return self._kept.span()

    # kinds and templates

    def kinds(self, *, retired: bool = True) -> tuple[ActivityKind, ...]:
        """Return the kinds of the cell in its order."""
        return tuple(kind for kind in kinds_of(self._notebook) if retired or not kind.is_retired)

    def kind_titles(self) -> dict[str, str]:
        """Return what the kinds are called, by their keys, in the order of the cell."""
        return {kind.key: kind.title for kind in kinds_of(self._notebook)}

    def save_kinds(self, kinds: Sequence[ActivityKind]) -> None:
        """Keep the cell's own list; a kind that entries are of is retired rather than left out."""
        known = {kind.key for kind in kinds}
        used = {tally.kind for tally in self._kept.tally(ActivityQuestion())} - known
        before = [replace(kind, is_retired=True) for kind in kinds_of(self._notebook) if kind.key in used]
        save_kinds(self._notebook, [*kinds, *before])

    def templates(self) -> tuple[ActivityTemplate, ...]:
        """Return the templates of the cell."""
        return templates_of(self._notebook)

    def save_templates(self, templates: Sequence[ActivityTemplate]) -> None:
        """Keep the templates of the cell."""
        save_templates(self._notebook, templates)

    # writing

    def add(self, entry: Activity) -> Activity:
        """Write a new entry; raise BAD_ACTIVITY."""
        return self.add_all([entry])[0]

    def add_all(self, entries: Sequence[Activity]) -> tuple[Activity, ...]:
        """Write new entries, all or none; raise BAD_ACTIVITY."""
        checked = self._checked(entries)
        with doing("log.add"):
            return self._kept.add(checked, self._when())

    def save(self, entry: Activity) -> Activity:
        """Write an entry over what it was, or a new one; one that was written already under its uid is not doubled.

        Raise BAD_ACTIVITY.
        """
        known = entry.id or getattr(self._kept.by_uid(entry.uid), "id", 0)
        if not known:
            return self.add(entry)
        self.edit_all([replace(entry, id=known)], what="log.edit")
        return self.entry(known)

    def edit_all(self, entries: Sequence[Activity], what: str = "log.bulk", progress: Progress = silent) -> None:
        """Write entries over what they were, all or none; raise BAD_ACTIVITY, or what `progress` raises to stop."""
        checked = self._checked(entries)
        with doing(what):
            self._kept.edit(checked, self._when(), progress)

    def change(
        self, ids: Iterable[int], change: Callable[[Activity], Activity], progress: Progress = silent
    ) -> tuple[Activity, ...]:
        """Change some entries in one transaction; return them as they were before, for `edit_all` to undo it."""
        before = self._kept.entries(ids)
        self.edit_all([change(one) for one in before], progress=progress)
        return before

    def set_kind(self, ids: Iterable[int], kind: str, progress: Progress = silent) -> tuple[Activity, ...]:
        """Give entries another kind; return them as they were."""
        return self.change(ids, lambda one: replace(one, kind=kind), progress)

    def set_day(self, ids: Iterable[int], day: date, progress: Progress = silent) -> tuple[Activity, ...]:
        """Give entries another day; return them as they were."""
        return self.change(ids, lambda one: replace(one, day=day), progress)

    def add_people(
        self, ids: Iterable[int], people: Sequence[int], progress: Progress = silent
    ) -> tuple[Activity, ...]:
        """Add members to entries; return them as they were."""
        return self.change(ids, lambda one: replace(one, people=tuple(dict.fromkeys((*one.people, *people)))), progress)

    def add_links(self, ids: Iterable[int], links: Sequence[Link], progress: Progress = silent) -> tuple[Activity, ...]:
        """Let entries point at more; return them as they were."""

        def linked(one: Activity) -> Activity:
            there = {(each.kind, each.target) for each in one.links}
            fresh = (each for each in links if (each.kind, each.target) not in there)
            return replace(one, links=(*one.links, *fresh))

        return self.change(ids, linked, progress)

    def remove(self, ids: Iterable[int], progress: Progress = silent) -> None:
        """Remove entries, all or none; `bring_back` undoes it."""
        with doing("log.remove"):
            self._kept.remove(ids, self._when(), progress)

    def bring_back(self, ids: Iterable[int], progress: Progress = silent) -> None:
        """Bring removed entries back, all or none."""
        with doing("log.bring_back"):
            self._kept.remove(ids, None, progress)

    # files

    def attach(self, path: Path) -> ActivityFile:
        """Keep a photo or another file for an entry that is to name it.

        Raise NOT_A_PHOTO, FILE_TOO_LARGE, FILE_NOT_FOUND, READ_FAILED, NO_SPACE. A file that is too large is not read.
        """
        with files_translated(path):
            if not path.is_file():  # a folder that was dropped here, or what never ends
                raise SotayError(Code.FILE_NOT_FOUND, {"file": path.name})
        if is_photo_name(path):
            return self._attach_photo(path)
        with files_translated(path):
            if path.stat().st_size > MOST_BYTES:
                raise SotayError(Code.FILE_TOO_LARGE, {"file": path.name, "limit_mb": MOST_BYTES // 1024 // 1024})
            content = path.read_bytes()
        (kept,) = self._contents.put(content)
        return ActivityFile(path.name, kept, len(content))

    def content(self, file_hash: str) -> bytes:
        """Return the content of a file or of a small picture; raise FILE_NOT_FOUND."""
        return self._contents.content(file_hash)

    def _attach_photo(self, path: Path) -> ActivityFile:
        photo = read_photo(path)
        kept, small = self._contents.put(photo.content, photo.thumbnail)
        return ActivityFile(f"{path.stem}.jpg", kept, len(photo.content), small)

    def _checked(self, entries: Iterable[Activity]) -> list[Activity]:
        kinds = frozenset(kind.key for kind in self.kinds())
        tidy = [tidied(one) for one in entries]
        for one in tidy:
            if faults := activity_faults(one, kinds):
                raise SotayError(Code.BAD_ACTIVITY, {"reason": faults[0].value})
        return tidy

    def _when(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def new_entry(day: date, kind: str, title: str = "") -> Activity:
    """Return an entry that is not written yet."""
    return Activity(new_uid(), day, kind, title)


def from_template(template: ActivityTemplate, day: date) -> Activity:
    """Return an entry as a template begins it."""
    made = new_entry(day, template.kind, template.title)
    return replace(made, text=template.text, place=template.place, hours=template.hours)


def tidied(entry: Activity) -> Activity:
    """Return an entry with its words in one spelling, blanks around them taken off."""
    figures = tuple(replace(one, name=_line(one.name), unit=_line(one.unit)) for one in entry.figures)
    return replace(
        entry,
        title=_line(entry.title),
        text=nfc(entry.text).strip(),
        result=nfc(entry.result).strip(),
        place=_line(entry.place),
        figures=figures,
    )


def _line(text: str) -> str:
    return " ".join(nfc(text).split())
