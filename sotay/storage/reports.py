# Which papers are reports on which periods.
# It must not know what reports say; the papers themselves are kept as all others.

from sotay.domain.papers import Paper
from sotay.domain.periods import Period
from sotay.storage.database import Database
from sotay.storage.papers import insert

_OF_PAPER = """
SELECT r.period FROM report r JOIN paper p ON p.id = r.paper_id
WHERE p.uid = (SELECT uid FROM paper WHERE id = ?) LIMIT 1
"""
_NEWEST = """
SELECT r.period, max(q.id) FROM report r JOIN paper p ON p.id = r.paper_id
JOIN paper q ON q.uid = p.uid AND q.removed_at IS NULL
GROUP BY r.period, p.uid ORDER BY q.revision
"""


class Reports:
    """Keep the periods of reports; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, paper: Paper, period: Period, when: str) -> int:
        """Write a new paper as the report on a period; return its id."""
        with self._database.writer() as connection:
            paper_id = insert(connection, paper, when)
            connection.execute("INSERT INTO report (paper_id, period) VALUES (?, ?)", (paper_id, period.name))
            return paper_id

    def period(self, paper_id: int) -> Period | None:
        """Return the period that a paper, in any of its revisions, is the report on; None for another paper."""
        with self._database.reader() as connection:
            rows = connection.execute(_OF_PAPER, (paper_id,)).fetchall()
        return Period.parse(rows[0][0]) if rows else None

    def newest(self) -> dict[Period, int]:
        """Return the newest revision of the report on each period that has one; discarded ones do not count."""
        with self._database.reader() as connection:
            rows = connection.execute(_NEWEST).fetchall()
        return {Period.parse(name): int(paper_id) for name, paper_id in rows}
