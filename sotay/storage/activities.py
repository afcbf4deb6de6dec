# The activity log in the notebook: entries written and found, with what they are found by and their files.
# It must not know kinds, rules or windows; every call is one transaction.

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sotay.domain.activities import Activity, ActivityFile, Figure, Link, LinkKind
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.storage.activity_finding import (
    ActivityFinder,
    FoundActivities,
    conditions,
    day_span,
    forget,
    index,
    index_again,
    unindexed,
)
from sotay.storage.database import Database
from sotay.storage.sealing import seal
from sotay.storage.shapes import Shape

if TYPE_CHECKING:
    from sqlite3 import Connection

_ACTIVITY = Shape("activity", Activity, left_out=("figures", "links", "files", "removed"))
_ID = _ACTIVITY.columns.split(", ").index('"id"')
_FILE = Shape("activity_file", ActivityFile)
_One = TypeVar("_One")
_WRITING, _PART = "write", 500  # the step of long work; after so many entries it tells how far it is
_SOME = "id IN (SELECT value FROM json_each(?))"
_LINKED = """
SELECT i.target, a.links, a.day FROM activity_index i JOIN activity a ON a.id = i.activity_id
WHERE i.what = ? AND a.removed_at IS NULL ORDER BY a.day, a.id
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """Count the entries of one kind in one month ("2026-10")."""

    month: str
    kind: str
    count: int


class Activities:
    """Keep entries; raise ACTIVITY_NOT_FOUND for one that is not there. `when` is the moment of writing (ISO)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._finder = ActivityFinder()

    # reading

    def find(self, question: ActivityQuestion) -> FoundActivities:
        """Return the entries that a question asks for, newest day first, and how many there are in each month."""
        with self._database.reader() as connection:
            return self._finder.find(connection, question)

    def ids(self, question: ActivityQuestion) -> list[int]:
        """Return the entries that a question asks for, newest day first."""
        return self.find(question).ids

    def tally(self, question: ActivityQuestion) -> tuple[Tally, ...]:
        """Count the entries that a question without words asks for, by month and kind, newest month first."""
        where, values = conditions(question)
        asked = (
            f"SELECT substr(day, 1, 7) AS month, kind, count(*) FROM activity WHERE {where}"
            " GROUP BY month, kind ORDER BY month DESC, kind"
        )
        with self._database.reader() as connection:
            return tuple(Tally(*row) for row in connection.execute(asked, values))

    def entries(self, ids: Iterable[int]) -> tuple[Activity, ...]:
        """Return entries in the order of their ids given, removed ones too; those that are not there are left out."""
        wanted = list(ids)
        with self._database.reader() as connection:
            there = {one.id: one for one in _read(connection, wanted)}
        return tuple(there[one] for one in wanted if one in there)

    def by_uid(self, uid: str) -> Activity | None:
        """Return the entry with a uid, a removed one too, or None."""
        with self._database.reader() as connection:
            rows = connection.execute("SELECT id FROM activity WHERE uid = ?", (uid,)).fetchall()
            return _read(connection, [row[0] for row in rows])[0] if rows else None

    def span(self) -> tuple[date, date] | None:
        """Return the first and last day that have entries, or None."""
        with self._database.reader() as connection:
            found = day_span(connection)
        return None if found is None else (date.fromisoformat(found[0]), date.fromisoformat(found[1]))

    def linked(self, kind: LinkKind) -> tuple[tuple[str, str, date], ...]:
        """Return what entries point at, once for each: the target, what it was called, the day; oldest entry first."""
        with self._database.reader() as connection:
            rows = connection.execute(_LINKED, (kind.value,)).fetchall()
        return tuple((str(target), _label(target, links), date.fromisoformat(day)) for target, links, day in rows)

    # writing

    def add(self, activities: Sequence[Activity], when: str) -> tuple[Activity, ...]:
        """Write new entries; return them with their ids."""
        with self._database.writer() as connection:
            added = tuple(_insert(connection, one, when) for one in activities)
            index(connection, added)
            return added

    def edit(self, activities: Sequence[Activity], when: str, progress: Progress = silent) -> None:
        """Write entries over what they were, all or none; files that they do not name any more are taken off."""
        with self._database.writer() as connection:
            for part in _told(connection, activities, progress):
                known = {one.id: one for one in _read(connection, [one.id for one in part])}
                for one in part:
                    if not _ACTIVITY.update(connection, one, **_more(one), changed_at=when):
                        raise SotayError(Code.ACTIVITY_NOT_FOUND)
                    if one.files != known[one.id].files:
                        _put_files(connection, one)
                lost = set(unindexed(connection, known))  # removed ones, which get their words when they come back
                index_again(connection, [(known[one.id], one) for one in part if one.id not in lost])

    def remove(self, ids: Iterable[int], when: str | None, progress: Progress = silent) -> None:
        """Remove entries, or with None bring them back, all or none."""
        asked = f"UPDATE activity SET removed_at = ? WHERE {_SOME} RETURNING id"
        with self._database.writer() as connection:
            for part in _told(connection, sorted(set(ids)), progress):
                if len(connection.execute(asked, (when, json.dumps(part))).fetchall()) != len(part):
                    raise SotayError(Code.ACTIVITY_NOT_FOUND)
                if when is None:  # an imported or older book knows no words of entries that were removed
                    index(connection, _read(connection, unindexed(connection, part)))


def _told(connection: "Connection", wanted: Sequence[_One], progress: Progress) -> Iterator[list[_One]]:
    """Yield what is to be written in parts, seal what was left of each, and tell how far the work is."""
    done = 0
    progress(_WRITING, done, len(wanted))
    while part := list(wanted[done : done + _PART]):
        yield part
        seal(connection)
        done += len(part)
        progress(_WRITING, done, len(wanted))


def reindex(connection: "Connection") -> None:
    """Make what entries are found by anew from the entries, inside a transaction: an imported book brings none."""
    forget(connection)
    ids = [row[0] for row in connection.execute("SELECT id FROM activity WHERE removed_at IS NULL").fetchall()]
    index(connection, _read(connection, ids))


def _label(target: str, links: str) -> str:
    return next((str(label) for _, one, label in json.loads(links) if one == target), "")


def _read(connection: "Connection", ids: Iterable[int]) -> list[Activity]:
    asked = json.dumps(list(ids))
    rows = connection.execute(
        f"SELECT {_ACTIVITY.columns}, figures, links, removed_at FROM activity WHERE {_SOME}", (asked,)
    ).fetchall()
    files: dict[int, list[ActivityFile]] = {}
    told = (
        f"SELECT {_FILE.columns}, activity_id FROM activity_file WHERE activity_id IN (SELECT value FROM json_each(?))"
    )
    for *row, of in connection.execute(f"{told} ORDER BY id", (asked,)):
        files.setdefault(of, []).append(_FILE.read(row))
    return [_activity(row, files) for row in rows]


def _activity(row: Sequence[Any], files: Mapping[int, Sequence[ActivityFile]]) -> Activity:
    *told, figures, links, removed = row
    return _ACTIVITY.read(
        told,
        figures=tuple(Figure(name, value, unit) for name, value, unit in json.loads(figures)),
        links=tuple(Link(LinkKind(kind), target, label) for kind, target, label in json.loads(links)),
        files=tuple(files.get(int(told[_ID]), ())),
        removed=removed is not None,
    )


def _insert(connection: "Connection", one: Activity, when: str) -> Activity:
    added = replace(one, id=_ACTIVITY.insert(connection, one, **_more(one), changed_at=when))
    files = tuple(replace(each, id=_FILE.insert(connection, each, activity_id=added.id)) for each in one.files)
    return replace(added, files=files)


def _put_files(connection: "Connection", one: Activity) -> None:
    kept = json.dumps([each.id for each in one.files])
    connection.execute(
        "DELETE FROM activity_file WHERE activity_id = ? AND id NOT IN (SELECT value FROM json_each(?))", (one.id, kept)
    )
    for each in one.files:
        if not each.id or not _FILE.update(connection, each, activity_id=one.id):
            _FILE.insert(connection, each, activity_id=one.id)


def _more(one: Activity) -> dict[str, str]:
    figures = [[each.name, each.value, each.unit] for each in one.figures]
    links = [[each.kind.value, each.target, each.label] for each in one.links]
    return {"figures": json.dumps(figures, ensure_ascii=False), "links": json.dumps(links, ensure_ascii=False)}
