# The papers of the cell: their revisions, numbers, terms, and their words to be searched.
# It must not know what is written in them or who may adopt them; an adopted one is refused any change by a trigger.

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError
from sotay.domain.official_form import paper_symbol
from sotay.domain.paper_issuing import is_of_congress, organ_of
from sotay.domain.papers import BlockRole, Fill, FillKind, Paper, PaperBlock, PaperState, Term
from sotay.domain.text_finding import searchable, spaced
from sotay.storage.database import Database
from sotay.storage.meeting_shapes import TERM

if TYPE_CHECKING:
    from sqlite3 import Connection

_COLUMNS = (
    "uid, type, subject, day, meeting_id, number, term_id, state, revision, reason, signer, position, recipients,"
    " blocks, id, removed_at"
)
_NEWEST = "revision = (SELECT max(q.revision) FROM paper q WHERE q.uid = paper.uid AND q.removed_at IS NULL)"
_ADOPTED = (
    "type = ? AND state = 'adopted' AND removed_at IS NULL AND day BETWEEN ? AND ? AND revision = (SELECT"
    " max(q.revision) FROM paper q WHERE q.uid = paper.uid AND q.state = 'adopted' AND q.removed_at IS NULL)"
)
_TOLD = "paper.id, type, number, term_id, subject, day, coalesce(meeting_id, 0), state"
_PUT_TEXT = """
INSERT INTO paper_text (paper_id, text, folded) VALUES (?, ?, ?)
ON CONFLICT (paper_id) DO UPDATE SET text = excluded.text, folded = excluded.folded
"""


@dataclass(frozen=True, slots=True)
class PaperText:
    """Hold the words of a paper, a title on the first line, and the same folded and spaced, to be searched."""

    paper_id: int
    type: str
    number: int | None
    term_id: int
    subject: str
    day: date
    meeting_id: int
    state: PaperState
    text: str
    folded: str


class Papers:
    """Keep papers; every call is one transaction. Raise PAPER_NOT_FOUND for one that is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # reading

    def papers(self, meeting_id: int | None = None, type: str | None = None) -> tuple[Paper, ...]:
        """Return the newest revision of each paper, of a meeting or a type or all, by day and number."""
        where, values = ["removed_at IS NULL", _NEWEST], list[Any]()
        for name, value in (("meeting_id", meeting_id), ("type", type)):
            if value is not None:
                where.append(f"{name} = ?")
                values.append(value)
        return self._find(" AND ".join(where), values, "day, number IS NULL, number, id")

    def paper(self, paper_id: int) -> Paper:
        """Return one revision of a paper, a removed one too."""
        found = self._find("id = ?", [paper_id])
        if not found:
            raise SotayError(Code.PAPER_NOT_FOUND)
        return found[0]

    def history(self, uid: str) -> tuple[Paper, ...]:
        """Return the revisions of a paper, oldest first."""
        return self._find("uid = ? AND removed_at IS NULL", [uid], "revision")

    def discarded(self, uid: str, revision: int) -> Paper | None:
        """Return a revision of a paper that was removed, or None."""
        found = self._find("uid = ? AND revision = ? AND removed_at IS NOT NULL", [uid, revision])
        return next(iter(found), None)

    def numbers(self, type: str, term_id: int) -> frozenset[int]:
        """Return the numbers that papers of a type have in a term, at a congress those of all types."""
        asked = "SELECT number FROM paper WHERE term_id = ? AND (type = ? OR ?) AND number > 0 AND removed_at IS NULL"
        with self._database.reader() as connection:
            found = connection.execute(asked, (term_id, type, is_of_congress(term_id)))
            return frozenset(number for (number,) in found)

    def adopted(self, type: str, first: date, last: date) -> tuple[Paper, ...]:
        """Return the adopted papers of a type in some days, each as it stands after its corrections."""
        return self._find(_ADOPTED, (type, first.isoformat(), last.isoformat()), "day, number IS NULL, number, id")

    def adopted_count(self, type: str, first: date, last: date) -> int:
        """Return how many papers `adopted` returns; none of them is read."""
        asked = f"SELECT count(*) FROM paper WHERE {_ADOPTED}"
        with self._database.reader() as connection:
            rows = connection.execute(asked, (type, first.isoformat(), last.isoformat())).fetchall()
        return int(rows[0][0])

    def beginnings(self, limit: int, letters: int) -> tuple[PaperText, ...]:
        """Return the papers of the newest days, newest first; of their words only some letters below the title."""
        query = (
            f"SELECT {_TOLD}, substr(text, instr(text, char(10)), ?), '' FROM paper JOIN paper_text"
            f" ON paper_id = paper.id WHERE removed_at IS NULL AND {_NEWEST} ORDER BY day DESC, paper.id DESC LIMIT ?"
        )
        with self._database.reader() as connection:
            return tuple(_text(*row) for row in connection.execute(query, (letters, limit)))

    def texts(self, after: Iterable[int] = ()) -> tuple[PaperText, ...]:
        """Return the words of the newest revision of each paper, those of some papers left out, newest day first."""
        query = (
            f"SELECT {_TOLD}, text, folded FROM paper JOIN paper_text ON paper_id = paper.id"
            f" WHERE removed_at IS NULL AND {_NEWEST}"
            " AND paper.id NOT IN (SELECT value FROM json_each(?)) ORDER BY day DESC, paper.id DESC"
        )
        with self._database.reader() as connection:
            rows = connection.execute(query, (json.dumps(list(after)),)).fetchall()
        return tuple(_text(*row) for row in rows)

    def stamps(self) -> Mapping[int, str]:
        """Return when the newest revision of each paper was last changed."""
        query = f"SELECT id, changed_at FROM paper WHERE removed_at IS NULL AND {_NEWEST}"
        with self._database.reader() as connection:
            return dict(connection.execute(query).fetchall())

    # writing

    def add(self, paper: Paper, when: str) -> int:
        """Write a new paper or a new revision; return its id. Raise NUMBER_TAKEN."""
        with self._database.writer() as connection:
            return insert(connection, paper, when)

    def save(self, paper: Paper, when: str) -> None:
        """Write a revision over what it was; raise PAPER_LOCKED for an adopted one."""
        with self._database.writer() as connection:
            self._put(connection, paper, when, None)

    def adopt(self, paper: Paper, when: str) -> None:
        """Write a revision as adopted, with its number; it never changes again. Raise NUMBER_TAKEN, PAPER_LOCKED."""
        with self._database.writer() as connection, _numbered(paper):
            self._put(connection, replace(paper, state=PaperState.ADOPTED), when, when)

    def remove(self, paper_id: int, when: str | None) -> None:
        """Remove a draft, or with None bring it back; raise PAPER_LOCKED for an adopted paper."""
        with self._database.writer() as connection:
            _refuse_locked(connection, paper_id)
            connection.execute("UPDATE paper SET removed_at = ? WHERE id = ?", (when, paper_id))

    # terms

    def terms(self) -> tuple[Term, ...]:
        """Return the terms of the committee, oldest first."""
        with self._database.reader() as connection:
            return tuple(TERM.find(connection, "TRUE", (), "begins"))

    def save_term(self, term: Term) -> int:
        """Write a term, a new one or one over what it was; return its id. Raise TERM_TAKEN (another begins then)."""
        with self._database.writer() as connection:
            begun = "SELECT 1 FROM term WHERE begins = ? AND id <> ?"
            if connection.execute(begun, (term.begins.isoformat(), term.id)).fetchall():
                raise SotayError(Code.TERM_TAKEN)
            if term.id and TERM.update(connection, term):
                return term.id
            return TERM.insert(connection, term)

    def remove_term(self, term_id: int) -> None:
        """Take a term out; raise TERM_IN_USE (`count`) where papers have their numbers in it."""
        with self._database.writer() as connection:
            asked = "SELECT count(*) FROM paper WHERE term_id = ? AND number IS NOT NULL"
            ((count,),) = connection.execute(asked, (term_id,)).fetchall()
            if count:
                raise SotayError(Code.TERM_IN_USE, {"count": count})
            connection.execute("DELETE FROM term WHERE id = ?", (term_id,))

    def _find(self, where: str, values: Iterable[Any], order: str = "id") -> tuple[Paper, ...]:
        query = f"SELECT {_COLUMNS} FROM paper WHERE {where} ORDER BY {order}"
        with self._database.reader() as connection:
            return tuple(_paper(row) for row in connection.execute(query, tuple(values)))

    @staticmethod
    def _put(connection: "Connection", paper: Paper, when: str, adopted: str | None) -> None:
        _refuse_locked(connection, paper.id)
        values = _values(paper)
        sets = ", ".join(f"{name} = ?" for name in values)
        query = f"UPDATE paper SET {sets}, adopted_at = ?, changed_at = ? WHERE id = ?"
        connection.execute(query, (*values.values(), adopted, when, paper.id))
        _put_text(connection, paper)


def insert(connection: "Connection", paper: Paper, when: str) -> int:
    """Write a new paper or a new revision inside a transaction; return its id. Raise NUMBER_TAKEN."""
    values = _values(paper)
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    query = f"INSERT INTO paper ({names}, changed_at) VALUES ({marks}, ?) RETURNING id"
    with _numbered(paper):
        paper_id = int(connection.execute(query, (*values.values(), when)).fetchall()[0][0])
    _put_text(connection, replace(paper, id=paper_id))
    return paper_id


@contextmanager
def _numbered(paper: Paper) -> Iterator[None]:
    """Tell a number that is taken as what it is."""
    try:
        yield
    except driver.IntegrityError as error:
        if "paper.number" not in str(error):
            raise
        raise SotayError(Code.NUMBER_TAKEN, {"number": paper.number}) from error


def _refuse_locked(connection: "Connection", paper_id: int) -> None:
    rows = connection.execute("SELECT state FROM paper WHERE id = ?", (paper_id,)).fetchall()
    if not rows:
        raise SotayError(Code.PAPER_NOT_FOUND)
    if rows[0][0] == PaperState.ADOPTED:
        raise SotayError(Code.PAPER_LOCKED)


def _put_text(connection: "Connection", paper: Paper) -> None:
    symbol = f"{paper_symbol(paper.number, paper.type, organ_of(paper.term_id))} " if paper.number else ""
    text = searchable(f"{symbol}{paper.subject}\n{paper.text}")
    connection.execute(_PUT_TEXT, (paper.id, text, spaced(text)))


def _values(paper: Paper) -> dict[str, Any]:
    return {
        "uid": paper.uid,
        "type": paper.type,
        "subject": paper.subject,
        "day": paper.day.isoformat(),
        "meeting_id": paper.meeting_id or None,
        "number": paper.number,
        "term_id": paper.term_id,
        "state": paper.state,
        "revision": paper.revision,
        "reason": paper.reason,
        "signer": paper.signer,
        "position": paper.position,
        "recipients": json.dumps(paper.recipients, ensure_ascii=False),
        "blocks": json.dumps([asdict(block) for block in paper.blocks], ensure_ascii=False),
    }


def _paper(row: tuple[Any, ...]) -> Paper:
    uid, type_, subject, day, meeting_id, number, term_id, state, revision, *told = row
    reason, signer, position, recipients, blocks, paper_id, removed = told
    return Paper(
        *(uid, type_, subject, date.fromisoformat(day), meeting_id or 0, number, term_id, PaperState(state), revision),
        *(reason, signer, position, tuple(json.loads(recipients))),
        tuple(read_block(**block) for block in json.loads(blocks)),
        paper_id,
        removed is not None,
    )


def read_block(key: str, role: str, text: str, fills: list[dict[str, Any]], edited: bool) -> PaperBlock:
    """Return a block from the fields that it lies in."""
    marks = tuple(Fill(fill["start"], fill["end"], FillKind(fill["kind"]), fill.get("link", "")) for fill in fills)
    return PaperBlock(key, BlockRole(role), text, marks, edited)


def _text(
    paper_id: int, type_: str, number: int | None, term_id: int, subject: str, day: str, meeting_id: int, *told: str
) -> PaperText:
    state, text, folded = told
    at = date.fromisoformat(day)
    return PaperText(paper_id, type_, number, term_id, subject, at, meeting_id, PaperState(state), text, folded)
