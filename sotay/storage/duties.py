# The cell's own duties in the notebook, and what was said about the days of duties.
# It must not know rules or on which days duties fall; every call is one transaction.

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sotay.domain.duties import DutyMark, OwnDuty
from sotay.domain.errors import Code, SotayError
from sotay.storage.database import Database
from sotay.storage.shapes import Shape

if TYPE_CHECKING:
    from sqlite3 import Connection

DUTY = Shape("duty", OwnDuty, left_out=("removed",))
MARK = Shape("duty_mark", DutyMark)


class Duties:
    """Keep duties and marks; raise DUTY_NOT_FOUND for a duty that is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[tuple[OwnDuty, ...], tuple[DutyMark, ...]]:
        """Return the own duties that were not removed, and every mark, as of one moment."""
        with self._database.reader() as connection:
            duties = DUTY.find(connection, "removed_at IS NULL", order="due, id")
            return tuple(duties), tuple(MARK.find(connection, "1"))

    def begun(self) -> date | None:
        """Return the day on which the first member was written into the notebook, or None where nobody was."""
        asked = "SELECT date(at, 'localtime') FROM audit WHERE kind = 'member' ORDER BY id LIMIT 1"
        with self._database.reader() as connection:
            rows = connection.execute(asked).fetchall()
        return date.fromisoformat(rows[0][0]) if rows and rows[0][0] else None

    def titles(self) -> dict[str, str]:
        """Return what own duties are called by their uids, removed ones too."""
        with self._database.reader() as connection:
            return {str(uid): str(title) for uid, title in connection.execute("SELECT uid, title FROM duty")}

    def duty(self, duty_id: int) -> OwnDuty:
        """Return an own duty, a removed one too."""
        with self._database.reader() as connection:
            return _duty(connection, duty_id)

    def add(self, duty: OwnDuty) -> OwnDuty:
        """Write a new duty; return it with its id."""
        with self._database.writer() as connection:
            return replace(duty, id=DUTY.insert(connection, duty))

    def edit(self, duty: OwnDuty) -> None:
        """Rewrite a duty."""
        with self._database.writer() as connection:
            if not DUTY.update(connection, duty):
                raise SotayError(Code.DUTY_NOT_FOUND)

    def remove(self, duty_id: int, when: str | None) -> None:
        """Remove a duty, or with None bring it back; its marks stay."""
        with self._database.writer() as connection:
            rows = connection.execute("UPDATE duty SET removed_at = ? WHERE id = ? RETURNING id", (when, duty_id))
            if not rows.fetchall():
                raise SotayError(Code.DUTY_NOT_FOUND)

    def put_mark(self, mark: DutyMark) -> DutyMark:
        """Write what is said about a day of a duty, over what was said before; return it with its id."""
        with self._database.writer() as connection:
            same = MARK.find(connection, "key = ? AND due = ?", (mark.key, mark.due.isoformat()))
            if same:
                known = replace(mark, id=same[0].id)
                MARK.update(connection, known)
                return known
            return replace(mark, id=MARK.insert(connection, mark))

    def drop_mark(self, mark: DutyMark) -> None:
        """Forget what was said about a day of a duty."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM duty_mark WHERE key = ? AND due = ?", (mark.key, mark.due.isoformat()))


def _duty(connection: "Connection", duty_id: int) -> OwnDuty:
    found = DUTY.find(connection, "id = ?", (duty_id,))
    if not found:
        raise SotayError(Code.DUTY_NOT_FOUND)
    gone = connection.execute("SELECT removed_at IS NOT NULL FROM duty WHERE id = ?", (duty_id,)).fetchone()[0]
    return replace(found[0], removed=bool(gone))
