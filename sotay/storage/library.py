# The published documents: a pack goes in or comes out whole; everything else is questions.
# It must not know packs as files, trust or the search query; plain SQL on the driver, because rows come by the
# hundred thousand and a cold search has no time to load a mapper.

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sotay.domain.documents import RelationKind, name_from
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.validity import DocumentFacts
from sotay.storage import rows
from sotay.storage.checking import check_library
from sotay.storage.database import Database
from sotay.storage.records import (
    Card,
    Change,
    Counts,
    Days,
    Facet,
    InstalledPack,
    LibraryCheck,
    PackRecord,
    PackRow,
    StoredDocument,
    StoredRelation,
    StoredSection,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

_CARDS = f"SELECT {rows.CARD} FROM {rows.REVISIONS}"
_DETAILS = f"SELECT {rows.CARD}, {rows.DETAIL} FROM {rows.REVISIONS}"
_RELATIONS = f"SELECT {rows.CARD}, {rows.RELATION} FROM {rows.REVISIONS} JOIN relation x ON x.revision_id = r.id"
_FACTS = f"SELECT {rows.FACTS} FROM {rows.REVISIONS} WHERE {rows.CURRENT}"
_STATED = "SELECT r.id, x.kind, x.number, x.issuer, x.issued FROM revision r JOIN relation x ON x.revision_id = r.id"
# CROSS JOIN keeps the order: the few relations come before the many revisions.
_BOUND = f"""
WITH legal AS MATERIALIZED (
    SELECT x.revision_id, x.number_key FROM relation x CROSS JOIN revision r ON r.id = x.revision_id
    WHERE x.kind IN (SELECT value FROM json_each(?)) AND {rows.CURRENT}
)
SELECT revision_id FROM legal
UNION
SELECT r.id FROM (SELECT DISTINCT number_key FROM legal) named CROSS JOIN revision r ON r.number_key = named.number_key
WHERE {rows.CURRENT}
ORDER BY 1
"""
# Asked for, or stating something of the number of one asked for; then all that bear a number that these name.
_NEIGHBOURS = f"""
WITH asked AS MATERIALIZED (
    SELECT r.id, r.number_key FROM revision r WHERE r.id IN (SELECT value FROM json_each(:asked)) AND {rows.CURRENT}
),
near AS MATERIALIZED (
    SELECT id FROM asked
    UNION
    SELECT r.id FROM asked CROSS JOIN relation x ON x.number_key = asked.number_key
    CROSS JOIN revision r ON r.id = x.revision_id
    WHERE x.kind IN (SELECT value FROM json_each(:kinds)) AND {rows.CURRENT}
),
named AS MATERIALIZED (
    SELECT DISTINCT x.number_key FROM near CROSS JOIN relation x ON x.revision_id = near.id
    WHERE x.kind IN (SELECT value FROM json_each(:kinds))
)
SELECT id FROM near
UNION
SELECT r.id FROM named CROSS JOIN revision r ON r.number_key = named.number_key WHERE {rows.CURRENT}
ORDER BY 1
"""
_PACKS = f"SELECT {rows.PACK} FROM pack"
_SECTIONS = f"SELECT {rows.SECTION} FROM section"

_WRITING_CACHE = -16384  # KiB


class Library:
    """Answer what the library holds, and apply or undo packs; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database

    # packs

    def apply(self, record: PackRecord, changes: Iterable[Change], progress: Progress = silent) -> Counts:
        """Write a verified pack whole, or nothing; see PackWriter.apply for what is refused.

        `progress` may stop it until the commit by raising CANCELLED. Readers see the old library until then.
        """
        from sotay.storage.applying import PackWriter

        with self.database.writer() as connection, _small_cache(connection):
            counts = PackWriter(connection, record, progress).apply(changes)
        self.database.checkpoint()
        return counts

    def undo(self, pack_id: int, undone_at: datetime | None = None) -> PackRow:
        """Take the newest pack of a channel out again; return its row. Raise NOTHING_TO_UNDO."""
        from sotay.storage.undoing import undo_pack

        with self.database.writer() as connection:
            undo_pack(connection, pack_id, undone_at or datetime.now(UTC))
        self.database.checkpoint()
        return next(pack for pack in self.history() if pack.id == pack_id)

    def history(self) -> tuple[PackRow, ...]:
        """Return every import, newest first, the undone ones too."""
        return tuple(map(rows.pack, self._all(f"{_PACKS} ORDER BY id DESC")))

    def installed(self, channel: str) -> InstalledPack | None:
        """Return how far a channel has come, or None when nothing of it is applied."""
        applied = [p for p in self.history() if p.undone_at is None and p.record.channel == channel]
        if not applied:
            return None
        bases = (p.record.sequence for p in applied if p.record.kind == "base")
        return InstalledPack(applied[0], next(bases, None))

    def current_digests(self, channel: str) -> dict[str, str]:
        """Return the content hash of each current document of a channel, by uid."""
        query = f"SELECT d.uid, r.digest FROM {rows.REVISIONS} WHERE d.channel = ? AND {rows.CURRENT}"
        return dict(self._all(query, (channel,)))

    def blob_hashes_in_use(self) -> set[str]:
        """Return the SHA-256 of every attachment of any revision: an undo may bring old ones back."""
        return {sha256 for (sha256,) in self._all("SELECT DISTINCT sha256 FROM attachment")}

    # documents

    def document(self, uid: UUID, revision_id: int | None = None) -> StoredDocument:
        """Return the current revision of a document, or the one asked for; raise DOCUMENT_NOT_FOUND."""
        which = "r.id = :revision" if revision_id is not None else rows.CURRENT
        asked = {"uid": str(uid), "revision": revision_id}
        with self.database.reader() as connection:
            row = connection.execute(f"{_DETAILS} WHERE d.uid = :uid AND {which}", asked).fetchone()
            if row is None:
                raise SotayError(Code.DOCUMENT_NOT_FOUND, {"document": str(uid)})
            return rows.document(row, *_belongings(connection, row[0]))

    def by_number(self, number_key: str) -> tuple[Card, ...]:
        """Return the current documents with a number key, newest day of issue first."""
        query = f"{_CARDS} WHERE r.number_key = ? AND {rows.CURRENT} ORDER BY r.issued DESC, r.id DESC"
        return tuple(map(rows.card, self._all(query, (number_key,))))

    def cards(self, revision_ids: Iterable[int]) -> tuple[Card, ...]:
        """Return the cards of revisions, in the order asked; unknown ids are left out."""
        asked = list(revision_ids)
        query = f"{_CARDS} WHERE r.id IN (SELECT value FROM json_each(?))"
        found = {row[0]: rows.card(row) for row in self._all(query, (json.dumps(asked),))}
        return tuple(found[revision_id] for revision_id in asked if revision_id in found)

    def summaries(self, revision_ids: Iterable[int]) -> dict[int, str]:
        """Return the publisher's summaries of revisions, by revision id; empty where there is none."""
        query = "SELECT id, summary FROM revision WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._all(query, (json.dumps(list(revision_ids)),)))

    def sections(self, revision_id: int) -> tuple[StoredSection, ...]:
        """Return the text of a revision in reading order."""
        query = f"{_SECTIONS} WHERE revision_id = ? ORDER BY ordinal"
        return tuple(map(rows.section, self._all(query, (revision_id,))))

    def relations_of(self, revision_id: int) -> tuple[StoredRelation, ...]:
        """Return what a revision says of other documents, in its own order."""
        return tuple(map(rows.relation, self._all(f"{_RELATIONS} WHERE r.id = ? ORDER BY x.id", (revision_id,))))

    def relations_to(self, number_key: str) -> tuple[StoredRelation, ...]:
        """Return what current documents say of the documents with a number key."""
        query = f"{_RELATIONS} WHERE x.number_key = ? AND {rows.CURRENT} ORDER BY x.id"
        return tuple(map(rows.relation, self._all(query, (number_key,))))

    def brought_by(self, pack_id: int, most: int | None = None) -> tuple[Card, ...]:
        """Return the current documents whose revision came with a pack: what must be read first, then the newest.

        `most` limits how many.
        """
        query = f"{_CARDS} WHERE r.pack_id = ? AND {rows.CURRENT} ORDER BY r.must_read DESC, r.issued DESC, r.id"
        limit = -1 if most is None else most  # what SQLite calls no limit
        return tuple(map(rows.card, self._all(f"{query} LIMIT ?", (pack_id, limit))))

    def must_read(self) -> tuple[tuple[str, Card], ...]:
        """Return the current documents that everyone must read, each with the hash of its content, newest first."""
        query = f"SELECT {rows.CARD}, r.digest FROM {rows.REVISIONS} WHERE r.must_read = 1 AND {rows.CURRENT}"
        found = self._all(f"{query} ORDER BY r.issued DESC, r.id")
        return tuple((row[-1], rows.card(row[:-1])) for row in found)

    def name_of(self, uid: UUID) -> str:
        """Return what people call a document, current or withdrawn; raise DOCUMENT_NOT_FOUND."""
        query = f"SELECT r.number, r.type, r.title FROM {rows.REVISIONS} WHERE d.uid = ? AND {rows.NEWEST}"
        for number, kind, title in self._all(query, (str(uid),)):
            return name_from(number, kind, title)
        raise SotayError(Code.DOCUMENT_NOT_FOUND, {"document": str(uid)})

    def stamp(self) -> tuple[int, int]:
        """Return a value that differs after every import and every undo."""
        ((imports, undone),) = self._all("SELECT count(*), count(undone_at) FROM pack")
        return imports, undone

    def facts(self) -> tuple[DocumentFacts, ...]:
        """Return identity, days and relations of all current documents, for citations and validity."""
        return tuple(self.facts_by_revision().values())

    def facts_by_revision(self, revision_ids: Iterable[int] | None = None) -> dict[int, DocumentFacts]:
        """Return the same, each under the id of its current revision, in rising order; all, or those asked for."""
        chosen, values = "", tuple[object, ...]()
        if revision_ids is not None:
            chosen, values = " AND r.id IN (SELECT value FROM json_each(?))", (json.dumps(list(revision_ids)),)
        relations: dict[int, list[tuple[Any, ...]]] = {}
        with self.database.reader() as connection:
            stated = f"{_STATED} WHERE r.op = 'upsert'{chosen} ORDER BY x.id"
            for revision_id, *relation in connection.execute(stated, values):
                relations.setdefault(revision_id, []).append(tuple(relation))
            found = connection.execute(f"{_FACTS}{chosen} ORDER BY r.id", values)
            return {row[0]: rows.facts(row[1:], relations.get(row[0], ())) for row in found}

    def bound_revisions(self, kinds: Iterable[RelationKind]) -> tuple[int, ...]:
        """Return the current revisions that state a relation of some kinds, or bear a number that one of them names."""
        named = json.dumps([kind.value for kind in kinds])
        return tuple(revision_id for (revision_id,) in self._all(_BOUND, (named,)))

    def neighbours(self, revision_ids: Iterable[int], kinds: Iterable[RelationKind]) -> tuple[int, ...]:
        """Return those of some revisions that are current, and the current ones that decide with them.

        That is whoever states a relation of some kinds to one of them, and whoever such a relation could mean instead.
        """
        asked = {"asked": json.dumps(list(revision_ids)), "kinds": json.dumps([kind.value for kind in kinds])}
        with self.database.reader() as connection:
            return tuple(revision_id for (revision_id,) in connection.execute(_NEIGHBOURS, asked))

    def revisions_by_days(self) -> dict[Days, list[int]]:
        """Return the current revisions that have the same days and declared status."""
        query = f"SELECT max(id), issued, effective, expires, status {rows.NEWEST_OF_EACH}"
        alike: dict[tuple[Any, ...], list[int]] = {}
        for revision_id, *days in self._all(query):
            alike.setdefault(tuple(days), []).append(revision_id)
        return {rows.days(days): revisions for days, revisions in alike.items()}

    def current_of(self, uids: Iterable[UUID]) -> dict[UUID, tuple[int, str]]:
        """Return the current revision and its content hash for those of the documents that the library holds."""
        query = f"""SELECT d.uid, r.id, r.digest FROM json_each(?) AS asked CROSS JOIN document d ON d.uid = asked.value
            JOIN revision r ON r.document_id = d.id WHERE {rows.CURRENT}"""
        asked = json.dumps([str(uid) for uid in uids])
        return {UUID(uid): (revision_id, digest) for uid, revision_id, digest in self._all(query, (asked,))}

    def revisions(self, uid: UUID) -> tuple[int, ...]:
        """Return the ids of all revisions of a document that have a text, newest first."""
        query = f"SELECT r.id FROM {rows.REVISIONS} WHERE d.uid = ? AND r.op = 'upsert' ORDER BY r.id DESC"
        return tuple(revision_id for (revision_id,) in self._all(query, (str(uid),)))

    # lists for filters

    def types(self) -> tuple[Facet, ...]:
        """Return the document types in use, most frequent first."""
        return self._facets("r.type", rows.REVISIONS)

    def issuers(self) -> tuple[Facet, ...]:
        """Return the issuers in use, most frequent first."""
        return self._facets("r.issuer", rows.REVISIONS)

    def tags(self) -> tuple[Facet, ...]:
        """Return the subject words in use, most frequent first."""
        return self._facets("t.tag", f"{rows.REVISIONS} JOIN revision_tag t ON t.revision_id = r.id")

    def check(self, *, deep: bool = False) -> LibraryCheck:
        """Check the file and count what it holds; `deep` also verifies every page's authentication code."""
        with self.database.reader() as connection:
            return check_library(connection, deep=deep)

    def _facets(self, column: str, tables: str) -> tuple[Facet, ...]:
        query = f"SELECT {column}, count(*) FROM {tables} WHERE {rows.CURRENT} GROUP BY 1 ORDER BY 2 DESC, 1"
        return tuple(Facet(name, documents) for name, documents in self._all(query))

    def _all(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self.database.reader() as connection:
            return connection.execute(query, values).fetchall()


@contextmanager
def _small_cache(connection: "Connection") -> Iterator[None]:
    """Keep few pages while a pack is written: an import never reads them again, and its index needs the memory."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_WRITING_CACHE}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {usual}")


def _belongings(connection: "Connection", revision_id: int) -> tuple[list[Any], list[Any]]:
    tags = connection.execute("SELECT tag FROM revision_tag WHERE revision_id = ? ORDER BY tag", (revision_id,))
    files = connection.execute(
        "SELECT name, media_type, sha256, length FROM attachment WHERE revision_id = ? ORDER BY id", (revision_id,)
    )
    return tags.fetchall(), files.fetchall()
