# Gradings of members and of the cell in the notebook.
# It must not know forms, grades or caps; every call is one transaction.

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from sotay.domain.evaluations import Evaluation, EvaluationMark
from sotay.storage.database import Database
from sotay.storage.shapes import Shape

if TYPE_CHECKING:
    from sqlite3 import Connection

EVALUATION = Shape("evaluation", Evaluation, nobody=("member_id",), left_out=("marks",))


class Evaluations:
    """Keep gradings, one for each person, form and period."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, period: str) -> tuple[Evaluation, ...]:
        """Return the gradings of a period."""
        with self._database.reader() as connection:
            return tuple(_read(connection, "period = ?", (period,)))

    def periods(self) -> tuple[str, ...]:
        """Return the periods that have gradings, oldest first."""
        with self._database.reader() as connection:
            rows = connection.execute("SELECT DISTINCT period FROM evaluation ORDER BY period").fetchall()
        return tuple(str(period) for (period,) in rows)

    def put(self, evaluation: Evaluation) -> Evaluation:
        """Write a grading over the one of the same person, form and period; return it with its id."""
        same = "period = ? AND form = ? AND ifnull(member_id, 0) = ?"
        values = (evaluation.period, evaluation.form, evaluation.member_id)
        marks = json.dumps([asdict(mark) for mark in evaluation.marks], ensure_ascii=False)
        with self._database.writer() as connection:
            there = _read(connection, same, values)
            if there:
                kept = replace(evaluation, id=there[0].id, uid=there[0].uid)
                EVALUATION.update(connection, kept, marks=marks)
                return kept
            return replace(evaluation, id=EVALUATION.insert(connection, evaluation, marks=marks))

    def drop(self, evaluation_id: int) -> None:
        """Delete a grading that was entered in error."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM evaluation WHERE id = ?", (evaluation_id,))


def _read(connection: "Connection", where: str, values: tuple[object, ...]) -> list[Evaluation]:
    found = EVALUATION.find(connection, where, values)
    marks = {
        row[0]: tuple(EvaluationMark(**one) for one in json.loads(row[1]))
        for row in connection.execute(f"SELECT id, marks FROM evaluation WHERE {where}", values)
    }
    return [replace(one, marks=marks[one.id]) for one in found]
