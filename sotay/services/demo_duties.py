# The calendar of the sample cell: duties of its own, some done, one postponed; the duties by rules of past months done.
# It must not know packs or where the data folder lies.

import tomllib
import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sotay.domain.duties import DutyMark, Every, OwnDuty
from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.duties import DutyKind, DutyRow
from sotay.storage.duties import Duties
from sotay.storage.sealing import doing

_SPACE = uuid.UUID("5b0cb4c6-52a4-4d1e-9d0e-3a4c0de70009")
_YEAR = 366


def fill_duties(book: Book) -> int:
    """Write the sample calendar into a book that has no duties of its own; return how many it has then.

    Days are counted from the clock of the book.
    """
    if not book.duties.owns():
        with doing("demo"):
            for row in tomllib.loads(_text())["duty"]:
                _write(book, row)
            _mark_the_past(book)
    return len(book.duties.owns())


def _text() -> str:
    return (resource_dir() / "demo" / "notebook" / "duties.toml").read_text(encoding="utf-8")


def _write(book: Book, row: Mapping[str, Any]) -> None:
    today, title = book.clock().date(), row["title"]
    due = today - timedelta(row["ago"])
    uid, kept = str(uuid.uuid5(_SPACE, title)), Duties(book.workspace.notebook.database)
    kept.add(OwnDuty(uid, title, due, Every(row["every"]), row.get("note", "")))
    past = [one for one in book.duties.between(due, today) if one.key == uid]
    for one in past[: row.get("done", 0)]:
        kept.put_mark(DutyMark(uid, one.due, one.due))
    if later := row.get("later"):
        moved = today + timedelta(later)
        kept.put_mark(DutyMark(uid, past[-1].due, postponed_to=moved, reason=row["reason"]))


def _mark_the_past(book: Book) -> None:
    """Mark what the rules asked for in the year before as done on its day, but for what nothing was said of."""
    today, kept = book.clock().date(), Duties(book.workspace.notebook.database)
    for row in book.duties.between(today - timedelta(_YEAR), today - timedelta(1)):
        if row.kind is DutyKind.RULE and row.done_on is None and not _left_open(row):
            kept.put_mark(DutyMark(row.key, row.due, row.due))


def _left_open(row: DutyRow) -> bool:
    """Leave a duty now and then without a mark, as happens in life."""
    return row.due.month in (4, 9) and row.key == "committee"
