"""The figures of a report once more, by plain SQL over the tables: another way than the program's own."""

import sqlite3
from datetime import date
from fractions import Fraction
from typing import Any

from sotay.domain.vietnamese import fold

ON_LIST = "'probationary', 'official', 'exempt', 'temporary_here', 'temporary_elsewhere', 'suspended'"
OF_CELL = "'regular', 'combined', 'thematic', 'extraordinary', 'congress'"
COUNTING = "'official', 'probationary', 'temporary_here'"  # resources/rules/meetings.toml, [[attendance]]
KEPT = 70  # percent, resources/rules/dues.toml, [[share]] of a village
# Who is on the list of the cell on a day, with the state that they have then; days here are whole.
THERE = f"""
WITH line AS (
  SELECT *, row_number() OVER (PARTITION BY member_id ORDER BY since DESC, id DESC) AS nth
  FROM member_state WHERE struck_at IS NULL AND since <= :day
)
SELECT member_id, state FROM line WHERE nth = 1 AND state IN ({ON_LIST}) AND NOT EXISTS (
  SELECT 1 FROM member_state later WHERE later.member_id = line.member_id AND later.struck_at IS NULL
  AND later.since > :day AND later.state IN ('official', 'probationary') AND later.place LIKE 'Từ %'
)
"""
Figures = dict[str, int | float | Fraction | None]


class Recount:
    """Count what a report tells from one day to another."""

    def __init__(self, connection: sqlite3.Connection, first: date, until: date) -> None:
        self._connection = connection
        self._days = {"first": first.isoformat(), "until": until.isoformat()}
        self._first, self._until = first, until
        self.found: Figures = {}

    def all(self) -> Figures:
        self._members()
        self._badges()
        self._meetings()
        self._tasks()
        self._activities()
        self._documents()
        self._dues()
        return self.found

    def _rows(self, query: str, **more: Any) -> list[tuple[Any, ...]]:
        return list(self._connection.execute(query, {**self._days, **more}).fetchall())

    def _one(self, query: str, **more: Any) -> Any:
        return self._rows(query, **more)[0][0]

    def _there(self, day: date) -> dict[int, str]:
        return dict(self._rows(THERE, day=day.isoformat()))

    def _members(self) -> None:
        before = self._there(date.fromordinal(self._first.toordinal() - 1))
        after = self._there(self._until)
        self.found["members.opening"], self.found["members.closing"] = len(before), len(after)
        for state in set(after.values()):
            self.found[f"members.state.{state}"] = sum(one == state for one in after.values())
        lines = "FROM member_state s WHERE struck_at IS NULL AND since BETWEEN :first AND :until"
        earlier = "SELECT 1 FROM member_state e WHERE e.member_id = s.member_id AND e.since < s.since"
        moves = {
            "admitted": f"state = 'probationary' AND place = '' AND NOT EXISTS ({earlier})",
            "arrived": "state IN ('official', 'probationary') AND place LIKE 'Từ %'",
            "moved": "state = 'moved'",
            "left": "state = 'left'",
            "deceased": "state = 'deceased'",
            "official": f"state = 'official' AND place = '' AND EXISTS ({earlier} AND e.state = 'probationary')",
        }
        for name, where in moves.items():
            self.found[f"members.{name}"] = self._one(f"SELECT count(*) {lines} AND {where}")
        if guests := self._one(f"SELECT count(*) {lines} AND state = 'temporary_here'"):
            self.found["members.temporary"] = guests
        stateless = "SELECT count(*) FROM member WHERE id NOT IN (SELECT member_id FROM member_state)"
        self.found["members.unknown"] = self._one(stateless)

    def _badges(self) -> None:
        rows = self._rows("SELECT years, count(*) FROM member_badge WHERE awarded BETWEEN :first AND :until GROUP BY 1")
        self.found["members.badged"] = sum(count for _, count in rows)
        self.found.update({f"members.badge.{years}": count for years, count in rows})

    def _meetings(self) -> None:
        held = "FROM meeting m WHERE m.state = 'closed' AND m.removed_at IS NULL AND m.day BETWEEN :first AND :until"
        self.found["meetings.held"] = self._one(f"SELECT count(*) {held} AND kind IN ({OF_CELL})")
        for kind, count in self._rows(f"SELECT kind, count(*) {held} GROUP BY kind"):
            self.found[f"meetings.kind.{kind}"] = count
        present, summoned = self._rows(
            "SELECT coalesce(sum(presence = 'present'), 0), count(*) FROM attendance a JOIN meeting m"
            f" ON m.id = a.meeting_id WHERE a.standing IN ({COUNTING}) AND m.id IN"
            f" (SELECT m.id {held} AND kind IN ({OF_CELL}))"
        )[0]
        self.found |= {"meetings.present": present, "meetings.summoned": summoned}
        self.found["meetings.rate"] = Fraction(present, summoned) if summoned else None
        for quarter in range((self._first.month + 2) // 3, (self._until.month + 2) // 3 + 1):
            count = self._one(
                f"SELECT count(*) {held} AND kind IN ('thematic', 'combined')"
                " AND (cast(substr(day, 6, 2) AS INTEGER) + 2) / 3 = :quarter",
                quarter=quarter,
            )
            self.found[f"meetings.thematic.{self._first.year}-Q{quarter}"] = count
        self.found["meetings.resolutions"] = self._one(
            "SELECT count(DISTINCT uid) FROM paper WHERE type = 'NQ' AND adopted_at IS NOT NULL"
            " AND removed_at IS NULL AND day BETWEEN :first AND :until"
        )

    def _tasks(self) -> None:
        given = (
            "FROM task t JOIN meeting m ON m.id = t.meeting_id AND m.state = 'closed' WHERE t.removed_at IS NULL"
            " AND m.day BETWEEN :first AND :until"
        )
        was_done = "t.state = 'done' AND t.done_on <= :until"
        cases = {
            "given": "t.state <> 'dropped'",
            "dropped": "t.state = 'dropped'",
            "in_time": f"{was_done} AND t.done_on <= t.due",
            "late": f"{was_done} AND t.done_on > t.due",
            "open": "t.state <> 'dropped' AND (t.done_on IS NULL OR t.done_on > :until) AND t.due >= :until",
            "overdue": "t.state <> 'dropped' AND (t.done_on IS NULL OR t.done_on > :until) AND t.due < :until",
        }
        for name, where in cases.items():
            self.found[f"meetings.tasks.{name}"] = self._one(f"SELECT count(*) {given} AND {where}")
        done = int(self.found["meetings.tasks.in_time"] or 0) + int(self.found["meetings.tasks.late"] or 0)
        total = int(self.found["meetings.tasks.given"] or 0)
        self.found["meetings.tasks.rate"] = Fraction(done, total) if total else None

    def _activities(self) -> None:
        base = "FROM activity a WHERE removed_at IS NULL AND day BETWEEN :first AND :until"
        sums = "count(*), coalesce(sum(others + json_array_length(people)), 0), sum(hours)"
        self._group("all", self._rows(f"SELECT {sums} {base}")[0])
        for kind, *told in self._rows(f"SELECT kind, {sums} {base} GROUP BY kind"):
            self._group(f"kind.{kind}", told)
        for kind, name, unit, value in self._rows(
            "SELECT kind, f.value ->> 0, f.value ->> 2, sum(f.value ->> 1) FROM activity a, json_each(a.figures) f"
            " WHERE removed_at IS NULL AND day BETWEEN :first AND :until GROUP BY 1, 2, 3"
        ):
            self._add(f"kind.{kind}", name, unit, value)

    def _documents(self) -> None:
        linked = (
            "FROM activity a, json_each(a.links) l WHERE removed_at IS NULL AND day BETWEEN :first AND :until"
            " AND l.value ->> 0 = 'document'"
        )
        sums = "count(*), sum(others + json_array_length(people)), sum(hours)"
        for label, *told in self._rows(f"SELECT l.value ->> 2, {sums} {linked} GROUP BY 1"):
            self._group(f"document.{label}", told)
        both = linked.replace("json_each(a.links) l", "json_each(a.links) l, json_each(a.figures) f")
        for label, name, unit, value in self._rows(
            f"SELECT l.value ->> 2, f.value ->> 0, f.value ->> 2, sum(f.value ->> 1) {both} GROUP BY 1, 2, 3"
        ):
            self._add(f"document.{label}", name, unit, value)

    def _group(self, key: str, told: Any) -> None:
        for name, value in zip(("count", "turns", "hours"), told, strict=True):
            self.found[f"activities.{key}.{name}"] = value

    def _add(self, key: str, name: str, unit: str, value: float) -> None:
        at = f"activities.{key}.sum.{fold(name)}/{fold(unit)}"
        self.found[at] = (self.found.get(at) or 0) + value  # one name may be written in two ways

    def _dues(self) -> None:
        new_year, first, until = f"{self._until.year}-01", self._days["first"][:7], self._days["until"][:7]
        months: dict[str, tuple[int, int, int]] = {}
        for month, collected in self._rows("SELECT substr(paid_on, 1, 7), sum(amount) FROM dues_entry GROUP BY 1"):
            months[month] = collected, (collected * KEPT + 50) // 100, 0
        for month, kept, handed in self._rows("SELECT month, kept, remitted FROM dues_month"):
            months[month] = months.get(month, (0, 0, 0))[0], kept, handed
        if not months:
            return
        period = [told for month, told in months.items() if first <= month <= until]
        year = [told for month, told in months.items() if new_year <= month <= until]
        ever = [told for month, told in months.items() if month <= until]
        collected, kept = sum(one for one, _, _ in period), sum(one for _, one, _ in period)
        collected_year, kept_year = sum(one for one, _, _ in year), sum(one for _, one, _ in year)
        self.found |= {
            "dues.01": self.found["members.closing"],
            "dues.02": collected,
            "dues.03": collected_year,
            "dues.04": kept,
            "dues.05": kept,
            "dues.06": 0,
            "dues.07": 0,
            "dues.08": kept_year,
            "dues.09": kept_year,
            "dues.10": 0,
            "dues.11": 0,
            "dues.12": collected - kept,
            "dues.13": collected_year - kept_year,
            "dues.14": sum(one - two for one, two, _ in ever) - sum(handed for _, _, handed in ever),
        }
