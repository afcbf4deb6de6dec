# What a person leaves in documents, where they stopped reading, what they marked as read, and the searches they keep.
# It must not know where a passage stands in a newer revision. Plain SQL on the driver: a click must not load a mapper.

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sotay.domain.errors import Code, SotayError
from sotay.domain.marks import Colour, Mark, MarkKind
from sotay.storage.database import Database

_MARK = (
    "id, document, kind, colour, note, anchor, starts, ends, quote, made_at, changed_at, "
    "text_before, text_after, digest"
)
_MARKS = f"SELECT {_MARK} FROM annotation"
_INSERT_MARK = f"INSERT INTO annotation ({_MARK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_READING = "SELECT document, anchor, fraction, opened_at FROM reading"
_KEEP_PLACE = """
INSERT INTO reading (document, anchor, fraction, opened_at) VALUES (?, ?, ?, ?)
ON CONFLICT (document) DO UPDATE
SET anchor = excluded.anchor, fraction = excluded.fraction, opened_at = excluded.opened_at
"""
_SET_READ = """
INSERT INTO reading (document, anchor, fraction, read_digest, read_at) VALUES (?, '', 0, ?, ?)
ON CONFLICT (document) DO UPDATE SET read_digest = excluded.read_digest, read_at = excluded.read_at
"""
_SEARCHES = "SELECT id, name, question, made_at FROM saved_search"
_SAVE_SEARCH = """
INSERT INTO saved_search (id, name, question, made_at) VALUES (?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET question = excluded.question, made_at = excluded.made_at
RETURNING id, name, question, made_at
"""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Hold where a person stopped reading: the section, and how far down the document, from 0 to 1."""

    uid: str
    anchor: str
    fraction: float
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """Hold a search that a person keeps under a name; the question is plain JSON values."""

    id: int
    name: str
    question: dict[str, Any]
    made_at: datetime


class Annotations:
    """Keep marks, reading places and searches; every call is one short transaction, from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # marks

    def add(self, mark: Mark) -> Mark:
        """Write a new mark; return it with the id that it was given, which is never given again."""
        values = (None, *_values(mark)[1:])
        return self._written(f"{_INSERT_MARK} RETURNING {_MARK}", values)

    def put_back(self, mark: Mark) -> None:
        """Write a mark that was removed, under its old id; nothing happens where it stands already."""
        with self._database.writer() as connection:
            connection.execute(f"{_INSERT_MARK} ON CONFLICT DO NOTHING", _values(mark))

    def rewrite(self, mark_id: int, text: str, when: datetime) -> Mark:
        """Give a mark another text; raise NOTE_NOT_FOUND."""
        changed = f"UPDATE annotation SET note = ?, changed_at = ? WHERE id = ? RETURNING {_MARK}"
        return self._written(changed, (text, _told(when), mark_id))

    def recolour(self, mark_id: int, colour: Colour | None, when: datetime) -> Mark:
        """Give a mark another colour; raise NOTE_NOT_FOUND."""
        changed = f"UPDATE annotation SET colour = ?, changed_at = ? WHERE id = ? RETURNING {_MARK}"
        return self._written(changed, (colour, _told(when), mark_id))

    def remove(self, mark_id: int) -> Mark:
        """Delete a mark; return what it was. Raise NOTE_NOT_FOUND."""
        return self._written(f"DELETE FROM annotation WHERE id = ? RETURNING {_MARK}", (mark_id,))

    def of(self, uid: str) -> tuple[Mark, ...]:
        """Return the marks of a document, oldest first."""
        return tuple(_mark(row) for row in self._all(f"{_MARKS} WHERE document = ? ORDER BY id", uid))

    def set_bookmark(self, uid: str, anchor: str, when: datetime) -> None:
        """Bookmark a document, or a section of it; nothing happens where it has its bookmark."""
        with self._database.writer() as connection:
            mark = Mark(0, uid, MarkKind.BOOKMARK, None, "", anchor, 0, 0, "", when, when)
            connection.execute(f"{_INSERT_MARK} ON CONFLICT DO NOTHING", (None, *_values(mark)[1:]))

    def remove_bookmark(self, uid: str, anchor: str) -> None:
        """Take the bookmark of a document, or of a section of it, where it has one."""
        with self._database.writer() as connection:
            connection.execute(
                "DELETE FROM annotation WHERE document = ? AND anchor = ? AND kind = 'bookmark'", (uid, anchor)
            )

    def newest(self) -> tuple[Mark, ...]:
        """Return all marks, newest change first."""
        return tuple(_mark(row) for row in self._all(f"{_MARKS} ORDER BY changed_at DESC, id DESC"))

    def documents(self, kinds: Iterable[MarkKind]) -> frozenset[str]:
        """Return the documents that have a mark of some kinds."""
        asked = "SELECT DISTINCT document FROM annotation WHERE kind IN (SELECT value FROM json_each(?))"
        return frozenset(uid for (uid,) in self._all(asked, json.dumps(list(kinds))))

    def bookmarked(self) -> frozenset[str]:
        """Return the documents that have a bookmark as a whole."""
        asked = "SELECT document FROM annotation WHERE kind = 'bookmark' AND anchor = ''"
        return frozenset(uid for (uid,) in self._all(asked))

    def counts(self, uids: Iterable[str], kinds: Iterable[MarkKind]) -> dict[str, int]:
        """Count the marks of some kinds in each of some documents; documents without any are left out."""
        asked = """
        SELECT document, count(*) FROM annotation
        WHERE document IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))
        GROUP BY document
        """
        return dict(self._all(asked, json.dumps(list(uids)), json.dumps(list(kinds))))

    # reading

    def keep_place(self, place: ReadingPlace) -> None:
        """Remember where a person stopped reading a document."""
        values = (place.uid, place.anchor, float(place.fraction), _told(place.opened_at))
        with self._database.writer() as connection:
            connection.execute(_KEEP_PLACE, values)

    def place_of(self, uid: str) -> ReadingPlace | None:
        """Return where a person stopped reading a document, or None where it was never opened."""
        asked = f"{_READING} WHERE document = ? AND opened_at IS NOT NULL"
        return next((_place(row) for row in self._all(asked, uid)), None)

    def recent(self, limit: int) -> tuple[ReadingPlace, ...]:
        """Return the documents opened last, newest first."""
        asked = f"{_READING} WHERE opened_at IS NOT NULL ORDER BY opened_at DESC LIMIT ?"
        return tuple(_place(row) for row in self._all(asked, limit))

    def set_read(self, uid: str, digest: str | None, when: datetime) -> None:
        """Remember which revision of a document was read to its end; None takes that back."""
        with self._database.writer() as connection:
            connection.execute(_SET_READ, (uid, digest, None if digest is None else _told(when)))

    def read_digests(self) -> dict[str, str]:
        """Return the content hash that was read of each document that was read."""
        return dict(self._all("SELECT document, read_digest FROM reading WHERE read_digest IS NOT NULL"))

    # searches

    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, oldest first."""
        return tuple(_search(row) for row in self._all(f"{_SEARCHES} ORDER BY id"))

    def save_search(self, name: str, question: dict[str, Any], when: datetime) -> SavedSearch:
        """Keep a search; one of the same name is replaced and keeps its id."""
        return self._save_search(None, name, question, when)

    def put_search_back(self, search: SavedSearch) -> None:
        """Write a search that was deleted, under its old id; one of the same name made since is replaced."""
        self._save_search(search.id, search.name, search.question, search.made_at)

    def delete_search(self, search_id: int) -> SavedSearch:
        """Delete a search; return what it was. Raise NOTE_NOT_FOUND."""
        deleted = "DELETE FROM saved_search WHERE id = ? RETURNING id, name, question, made_at"
        return _search(self._changed(deleted, (search_id,)))

    def _save_search(self, search_id: int | None, name: str, question: dict[str, Any], when: datetime) -> SavedSearch:
        told = json.dumps(question, ensure_ascii=False)
        return _search(self._changed(_SAVE_SEARCH, (search_id, name, told, _told(when))))

    def _written(self, statement: str, values: tuple[object, ...]) -> Mark:
        return _mark(self._changed(statement, values))

    def _changed(self, statement: str, values: tuple[object, ...]) -> tuple[Any, ...]:
        """Run a statement that returns the one row it wrote; raise NOTE_NOT_FOUND where it wrote none."""
        with self._database.writer() as connection:
            # All rows are fetched: a statement that waits for more keeps the transaction open.
            rows = connection.execute(statement, values).fetchall()
        if not rows:
            raise SotayError(Code.NOTE_NOT_FOUND)
        return tuple(rows[0])

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._database.reader() as connection:
            return connection.execute(query, values).fetchall()


def _values(mark: Mark) -> tuple[object, ...]:
    made, changed = _told(mark.made_at), _told(mark.changed_at)
    passage = (mark.anchor, mark.start, mark.end, mark.quote)
    return (
        *(mark.id, mark.uid, mark.kind, mark.colour, mark.text),
        *(*passage, made, changed, mark.before, mark.after, mark.digest),
    )


def _mark(row: tuple[Any, ...]) -> Mark:
    mark_id, uid, kind, colour, text, anchor, start, end, quote, made_at, changed_at, *around = row
    return Mark(
        mark_id,
        uid,
        MarkKind(kind),
        None if colour is None else Colour(colour),
        text,
        anchor,
        start,
        end,
        quote,
        _moment(made_at),
        _moment(changed_at),
        *around,
    )


def _place(row: tuple[Any, ...]) -> ReadingPlace:
    uid, anchor, fraction, opened_at = row
    return ReadingPlace(uid, anchor, fraction, _moment(opened_at))


def _search(row: tuple[Any, ...]) -> SavedSearch:
    search_id, name, question, made_at = row
    return SavedSearch(search_id, name, json.loads(question), _moment(made_at))


def _told(when: datetime) -> str:
    # One zone and one width, so that the order of the text is the order of time.
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(told: str) -> datetime:
    return datetime.fromisoformat(told).astimezone()
