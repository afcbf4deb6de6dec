# How entries of the activity log are found: the tables made from them, and the question as a query.
# It must not know what an entry looks like beyond what it is found by.
#
# A list of 100,000 ids comes as one JSON text, in a fifth of the time that as many rows take. `+id` keeps SQLite from
# looking each entry up in the table: one index holds all that is asked for.

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, compress
from typing import TYPE_CHECKING, Any

from sotay.domain.activities import Activity
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.text_finding import searchable, spaced

if TYPE_CHECKING:
    from sqlite3 import Connection

_MOST = 8  # words of a question that are looked for
_TARGETS = {"person": "person_id", "document": "documents", "meeting": "meeting", "task": "task"}
_MENTIONED = "+id IN (SELECT activity_id FROM activity_index WHERE what = ? AND target IN ({0}))"
_WITH_PHOTO = "+id IN (SELECT activity_id FROM activity_file WHERE thumbnail <> '')"
_NEWEST = "ORDER BY day DESC, id DESC"
_HOLDING = "SELECT json_group_array(rowid) FROM found_activity WHERE found_activity MATCH ?"
_PUT = "INSERT INTO activity_index (what, target, activity_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


def index(connection: "Connection", activities: Iterable[Activity]) -> None:
    """Make new entries findable, inside the transaction that wrote them; removed ones are not found."""
    living = [one for one in activities if not one.removed]
    connection.executemany(_PUT, [(what, target, one.id) for one in living for what, target in _mentioned(one)])
    put = "INSERT INTO found_activity (rowid, words) VALUES (?, ?)"
    connection.executemany(put, [(one.id, _words(one)) for one in living])


def index_again(connection: "Connection", activities: Sequence[Activity]) -> None:
    """Make entries findable as they are now."""
    ids = [(one.id,) for one in activities]
    connection.executemany("DELETE FROM activity_index WHERE activity_id = ?", ids)
    connection.executemany("DELETE FROM found_activity WHERE rowid = ?", ids)
    index(connection, activities)


def forget(connection: "Connection") -> None:
    """Empty what entries are found by."""
    connection.execute("DELETE FROM activity_index")
    connection.execute("DELETE FROM found_activity")


@dataclass(frozen=True, slots=True)
class FoundActivities:
    """Hold entries that were found, newest day first, and how many of them each month ("2026-10") has."""

    ids: list[int]
    months: tuple[tuple[str, int], ...] = ()


class ActivityFinder:
    """Answer questions; what the last one comes to without its words is kept, because words come letter by letter."""

    def __init__(self) -> None:
        self._kept: tuple[Any, FoundActivities] = (None, FoundActivities([]))

    def find(self, connection: "Connection", question: ActivityQuestion) -> FoundActivities:
        """Return the entries that a question asks for."""
        wordless = replace(question, text="")
        # Whatever writes an entry leaves a line in the audit trail.
        stamp = (wordless, connection.execute("SELECT max(id) FROM audit").fetchall()[0][0])
        known, answer = self._kept
        if known != stamp:
            answer = _listed(connection, wordless)
            self._kept = (stamp, answer)
        # A single letter begins a word of nearly every entry: it narrows nothing yet.
        return _holding(connection, answer, question.text) if len(question.text.strip()) > 1 else answer


def _listed(connection: "Connection", question: ActivityQuestion) -> FoundActivities:
    where, values = conditions(question)
    listed = f"SELECT id FROM activity WHERE {where} {_NEWEST}"
    ids = json.loads(connection.execute(f"SELECT json_group_array(id) FROM ({listed})", values).fetchall()[0][0])
    months: dict[str, int] = {}
    for day, count in connection.execute(
        f"SELECT day, count(*) FROM activity WHERE {where} GROUP BY day ORDER BY day DESC", values
    ):
        months[day[:7]] = months.get(day[:7], 0) + count
    return FoundActivities(ids, tuple(months.items()))


def _holding(connection: "Connection", answer: FoundActivities, text: str) -> FoundActivities:
    held = json.loads(connection.execute(_HOLDING, (matching(text),)).fetchall()[0][0])
    # One byte for each entry: a set of 90,000 numbers is looked through three times as long.
    marks = bytearray(max(max(held, default=0), max(answer.ids, default=0)) + 1)
    for one in held:
        marks[one] = 1
    flags = bytes(map(marks.__getitem__, answer.ids))
    ends = accumulate((count for _, count in answer.months), initial=0)
    counted = ((month, sum(flags[end : end + count])) for (month, count), end in zip(answer.months, ends, strict=False))
    return FoundActivities(
        list(compress(answer.ids, flags)), tuple((month, count) for month, count in counted if count)
    )


def conditions(question: ActivityQuestion) -> tuple[str, list[Any]]:
    """Return the condition of a question but its words, with its values; removed entries do not fulfil it."""
    where, values = ["removed_at IS NULL"], list[Any]()
    if question.first is not None:
        where.append("day >= ?")
        values.append(question.first.isoformat())
    if question.last is not None:
        where.append("day <= ?")
        values.append(question.last.isoformat())
    if question.kinds:
        where.append(f"kind IN ({_marks(question.kinds)})")
        values.extend(sorted(question.kinds))
    for what, name in _TARGETS.items():
        if targets := _targets(getattr(question, name)):
            where.append(_MENTIONED.format(_marks(targets)))
            values.extend((what, *targets))
    if question.has_photos:
        where.append(_WITH_PHOTO)
    return " AND ".join(where), values


def matching(text: str) -> str:
    """Return words as the index is asked for them: each quoted, the last as a beginning; "" finds nothing."""
    words = spaced(searchable(text)).split()[:_MOST]
    if not words:
        return '""'
    return " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])


def _targets(asked: Any) -> list[str]:
    if isinstance(asked, frozenset):
        return sorted(asked)
    return [str(asked)] if asked else []


def _marks(values: Iterable[Any]) -> str:
    return ", ".join("?" for _ in values)


def _mentioned(one: Activity) -> Sequence[tuple[str, str]]:
    return [
        *(("person", str(person)) for person in one.people),
        *((link.kind.value, link.target) for link in one.links),
    ]


def _words(one: Activity) -> str:
    labels = " ".join(link.label for link in one.links)
    return spaced(searchable(" ".join((one.title, one.text, one.result, one.place, labels))))
