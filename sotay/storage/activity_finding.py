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

_NO_END = "9999-12-31"
_MOST = 8  # words of a question that are looked for
_TARGETS = {"person": "person_id", "document": "documents", "meeting": "meeting", "task": "task"}
_MENTIONED = "+id IN (SELECT activity_id FROM activity_index WHERE what = ? AND target IN ({0}))"
_WITH_PHOTO = "+id IN (SELECT activity_id FROM activity_file WHERE thumbnail <> '')"
_LIVING = "FROM activity WHERE removed_at IS NULL"
_SPAN = f"SELECT (SELECT min(day) {_LIVING}), (SELECT max(day) {_LIVING})"  # both in one would read them all
# From month to month by the index: a day of the year 1 or 9999, a slip of the hand, makes no 100,000 empty months.
_MONTHS = f"""
WITH RECURSIVE m(month) AS (
    SELECT (SELECT substr(max(day), 1, 7) {_LIVING} AND day BETWEEN :begin AND :end)
    UNION ALL
    SELECT (SELECT substr(max(day), 1, 7) {_LIVING} AND day >= :begin AND day < m.month) FROM m WHERE month > ''
) SELECT month FROM m WHERE month > ''
"""
_NEWEST = "ORDER BY day DESC, id DESC"
_HOLDING = "SELECT json_group_array(rowid) FROM found_activity WHERE found_activity MATCH ?"
_UNINDEXED = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM found_activity_docsize)"
_PUT = "INSERT INTO activity_index (what, target, activity_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


def index(connection: "Connection", activities: Iterable[Activity]) -> None:
    """Make new entries findable, inside the transaction that wrote them.

    Those that are removed later stay in what finds them: a question leaves them out, and they may come back.
    """
    new = list(activities)
    _put_mentions(connection, new)
    _put_words(connection, new)


def index_again(connection: "Connection", changed: Iterable[tuple[Activity, Activity]]) -> None:
    """Make entries findable as they are now; each comes as it was and as it is, and most changes touch few words."""
    pairs = list(changed)
    mentioning = [now for before, now in pairs if _mentioned(before) != _mentioned(now)]
    worded = [now for before, now in pairs if _text(before) != _text(now)]
    connection.executemany("DELETE FROM activity_index WHERE activity_id = ?", [(one.id,) for one in mentioning])
    connection.executemany("DELETE FROM found_activity WHERE rowid = ?", [(one.id,) for one in worded])
    _put_mentions(connection, mentioning)
    _put_words(connection, worded)


def unindexed(connection: "Connection", ids: Iterable[int]) -> list[int]:
    """Return those of some entries that nothing finds."""
    return [row[0] for row in connection.execute(_UNINDEXED, (json.dumps(list(ids)),)).fetchall()]


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


def day_span(connection: "Connection") -> tuple[str, str] | None:
    """Return the first and last day that have entries ("2026-10-05"), or None."""
    first, last = connection.execute(_SPAN).fetchall()[0]
    return None if first is None else (first, last)


def _listed(connection: "Connection", question: ActivityQuestion) -> FoundActivities:
    """Return entries month by month: each month is a stretch of the index, so one pass tells ids and counts."""
    where, values = conditions(replace(question, first=None, last=None))
    days = f"day BETWEEN m.value ->> 0 AND m.value ->> 1 AND {where}"
    listed = f"SELECT group_concat(id) FROM (SELECT id FROM activity WHERE {days} {_NEWEST})"
    stretches = json.dumps(_stretches(connection, question))
    rows = connection.execute(f"SELECT m.value ->> 0, ({listed}) FROM json_each(?) m", (*values, stretches)).fetchall()
    found = [(first[:7], ids) for first, ids in rows if ids]
    return FoundActivities(
        json.loads(f"[{','.join(ids for _, ids in found)}]"),
        tuple((month, ids.count(",") + 1) for month, ids in found),
    )


def _stretches(connection: "Connection", question: ActivityQuestion) -> list[tuple[str, str]]:
    """Return the first and last day of each month that a question can find something in, newest month first."""
    begin = question.first.isoformat() if question.first else ""
    end = question.last.isoformat() if question.last else _NO_END
    months = connection.execute(_MONTHS, {"begin": begin, "end": end}).fetchall()
    return [(max(f"{month}-01", begin), min(f"{month}-31", end)) for (month,) in months]


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


def _text(one: Activity) -> str:
    return " ".join((one.title, one.text, one.result, one.place, *(link.label for link in one.links)))


def _put_mentions(connection: "Connection", activities: Iterable[Activity]) -> None:
    connection.executemany(_PUT, [(what, target, one.id) for one in activities for what, target in _mentioned(one)])


def _put_words(connection: "Connection", activities: Iterable[Activity]) -> None:
    put = "INSERT INTO found_activity (rowid, words) VALUES (?, ?)"
    connection.executemany(put, [(one.id, spaced(searchable(_text(one)))) for one in activities])
