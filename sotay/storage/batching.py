# Rows of documents on their way into the library: gathered, inserted many at a time, then indexed.
# It must not commit, and must not decide what may be imported.

from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from sotay.domain.anchors import anchors
from sotay.domain.documents import Document
from sotay.domain.identity import number_key
from sotay.storage.records import Upsert
from sotay.storage.search.writer import IndexWriter

if TYPE_CHECKING:
    from sqlite3 import Connection

# Rows wait until their text is this long: few calls into the driver, little memory.
_CHARACTERS = 1_000_000

REVISION_COLUMNS = (
    "id, document_id, pack_id, revision, op, digest, number, number_key, type, issuer, issued, effective, expires, "
    "title, status, term, must_read, summary, first_section, section_count"
)


def insert_into(table: str, columns: str) -> str:
    """Return the statement that inserts one row with a value for each column."""
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(columns.split(',')))})"


_DOCUMENT = insert_into("document", "id, uid, channel")
_REVISION = insert_into("revision", REVISION_COLUMNS)
_SECTION = insert_into("section", "id, revision_id, ordinal, level, label, anchor, heading, text, html")
_RELATION = insert_into("relation", "revision_id, kind, number, number_key, issuer, issued")
_TAG = insert_into("revision_tag", "revision_id, tag")
_ATTACHMENT = insert_into("attachment", "revision_id, name, media_type, sha256, length")
# Parents before children: each statement checks its foreign keys.
_ORDER = (_DOCUMENT, _REVISION, _SECTION, _RELATION, _TAG, _ATTACHMENT)


class Place(NamedTuple):
    """Say where a revision goes: its ids, and the id of its first section."""

    revision_id: int
    document_id: int
    pack_id: int
    first_section: int


class Batch:
    """Gather rows and write them when there are enough; `flush` writes the rest."""

    def __init__(self, connection: "Connection", index: IndexWriter) -> None:
        self._connection = connection
        self._index = index
        self._start()

    def add_document(self, document_id: int, uid: UUID, channel: str) -> None:
        """Add a document that the library has not seen before."""
        self._rows[_DOCUMENT].append((document_id, str(uid), channel))

    def add_revision(self, place: Place, upsert: Upsert) -> None:
        """Add a revision with its sections, relations, tags and attachments."""
        document = upsert.document
        head = (*place[:3], upsert.revision, "upsert", upsert.digest)
        sections = (place.first_section, len(document.sections))
        self._rows[_REVISION].append((*head, *_identity(document), *_description(document), *sections))
        self._add_sections(place, document)
        self._add_facts(place.revision_id, document)
        if self._characters >= _CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Insert what was gathered, and index its sections."""
        rows, titles = self._rows, self._titles
        self._start()
        for statement in _ORDER:
            self._connection.executemany(statement, rows[statement])
        for (section_id, *_, heading, text, _html), title in zip(rows[_SECTION], titles, strict=True):
            self._index.add(section_id, title, heading, text)

    def _start(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = {statement: [] for statement in _ORDER}
        self._titles: list[str] = []  # one for each section
        self._characters = 0

    def _add_sections(self, place: Place, document: Document) -> None:
        rows, names = self._rows[_SECTION], anchors(document.sections)
        for ordinal, (section, anchor) in enumerate(zip(document.sections, names, strict=True)):
            ids = (place.first_section + ordinal, place.revision_id, ordinal)
            words = (section.label, anchor, section.heading, section.text, section.html)
            rows.append((*ids, section.level.value, *words))
            self._characters += len(section.text) + len(section.html)
        self._titles += [document.title] * len(document.sections)

    def _add_facts(self, revision_id: int, document: Document) -> None:
        for relation in document.relations:
            target = (relation.number, number_key(relation.number), relation.issuer, _iso(relation.issued))
            self._rows[_RELATION].append((revision_id, relation.kind.value, *target))
        self._rows[_TAG] += [(revision_id, tag) for tag in dict.fromkeys(document.tags)]
        for file in document.attachments:
            self._rows[_ATTACHMENT].append((revision_id, file.name, file.media_type, file.sha256, file.length))
        self._characters += len(document.title) + len(document.summary)


def _identity(document: Document) -> tuple[object, ...]:
    key = number_key(document.number or "") or None
    return document.number, key, document.type, document.issuer, _iso(document.issued)


def _description(document: Document) -> tuple[object, ...]:
    days = (_iso(document.effective), _iso(document.expires))
    shown = (document.title, document.status.value, document.term)
    return *days, *shown, int(document.must_read), document.summary


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
