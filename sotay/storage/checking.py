# Looks for what ought not to be in library.db: broken pages, rows that point nowhere, counts that disagree.
# It must not repair anything: a library is rebuilt from its packs.

from typing import TYPE_CHECKING

from sotay.storage.records import LibraryCheck
from sotay.storage.rows import CURRENT

if TYPE_CHECKING:
    from sqlite3 import Connection

_LIMIT = 20  # enough to tell what kind of damage it is

_DISAGREEING = """
SELECT 'revision ' || r.id || ' holds ' || count(s.id) || ' sections of ' || r.section_count
FROM revision r LEFT JOIN section s ON s.revision_id = r.id
GROUP BY r.id HAVING count(s.id) <> r.section_count
    OR count(s.id) > 0 AND (min(s.id) <> r.first_section OR max(s.id) <> r.first_section + r.section_count - 1)
"""


def check_library(connection: "Connection", *, deep: bool) -> LibraryCheck:
    """Return the problems found and the counts; driver errors (a page that cannot be read) pass."""
    problems = [line for (line,) in connection.execute(f"PRAGMA quick_check({_LIMIT})") if line != "ok"]
    if deep:
        problems += [line for (line,) in connection.execute("PRAGMA cipher_integrity_check").fetchmany(_LIMIT)]
    problems += [f"{row[0]} row {row[1]} points nowhere" for row in connection.execute("PRAGMA foreign_key_check")]
    problems += [line for (line,) in connection.execute(_DISAGREEING).fetchmany(_LIMIT)]

    def count(what: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0])

    return LibraryCheck(
        problems=tuple(problems[:_LIMIT]),
        documents=count(f"revision r WHERE {CURRENT}"),
        revisions=count("revision"),
        sections=count("section"),
        packs=count("pack WHERE undone_at IS NULL"),
    )
