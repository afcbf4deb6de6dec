# Writes one verified pack into the library, inside a transaction that somebody else opened and ends.
# It must not commit, and must not know packs as files: it takes changes one by one.

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.storage.batching import REVISION_COLUMNS, Batch, Place, insert_into
from sotay.storage.records import Change, Counts, PackRecord, Upsert, Withdraw
from sotay.storage.search.writer import IndexWriter

if TYPE_CHECKING:
    from sqlite3 import Connection

_PACK = insert_into(
    "pack",
    "id, channel, sequence, kind, base_sequence, title, issuer, issued, next_expected, schema, manifest_sha256, "
    "root_fingerprint, imported_at, added, changed, withdrawn, unchanged",
)
# A withdrawal keeps what people know the document by, so that history can name it.
_WITHDRAWAL = f"""
INSERT INTO revision ({REVISION_COLUMNS})
SELECT ?, document_id, ?, ?, 'withdraw', '', number, number_key, type, issuer, issued, effective, expires,
       title, status, term, 0, '', 0, 0
FROM revision WHERE id = ?
"""
_KNOWN = """
SELECT d.id, d.channel, r.id, r.op FROM document d LEFT JOIN revision r ON r.document_id = d.id
WHERE d.uid = ? ORDER BY r.id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Known:
    document_id: int
    current: int | None  # the revision that the library shows today


class PackWriter:
    """Apply the changes of one pack; see `apply`."""

    def __init__(self, connection: "Connection", record: PackRecord, progress: Progress) -> None:
        self._connection = connection
        self._record = record
        self._progress = progress
        self._seen: set[UUID] = set()
        self._pack_id = self._last("pack") + 1
        self._document_id = self._last("document")
        self._revision_id = self._first_revision = self._last("revision")
        self._section_id = self._first_section = self._last("section")
        self._added = self._changed = self._withdrawn = 0

    def apply(self, changes: Iterable[Change]) -> Counts:
        """Write all changes; return what was counted.

        Raise PACK_OLDER, PACK_ALREADY_INSTALLED, WRONG_CHANNEL (`uid`), DOCUMENT_REFUSED (a uid twice),
        DOCUMENT_NOT_FOUND (withdrawing what is not there), PACK_DAMAGED (counts differ from the promised ones), and
        whatever `changes` or `progress` raise. The caller rolls back on every error.
        """
        self._refuse_not_newer()
        self._insert_pack()
        index = IndexWriter(self._connection, self._pack_id)
        batch = Batch(self._connection, index)
        self._tell()
        for change in changes:
            self._write(change, batch)
            self._tell()
        batch.flush()
        index.finish()
        return self._checked()

    def _tell(self) -> None:
        self._progress("apply", len(self._seen), self._record.counts.touched)

    def _last(self, table: str) -> int:
        (last,) = self._connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
        return int(last)

    def _refuse_not_newer(self) -> None:
        asked = self._record
        (newest,) = self._connection.execute(
            "SELECT max(sequence) FROM pack WHERE channel = ? AND undone_at IS NULL", (asked.channel,)
        ).fetchone()
        if newest is not None and newest >= asked.sequence:
            code = Code.PACK_ALREADY_INSTALLED if newest == asked.sequence else Code.PACK_OLDER
            raise SotayError(code, {"channel": asked.channel, "sequence": asked.sequence, "installed": newest})

    def _insert_pack(self) -> None:
        pack, counts = self._record, self._record.counts
        head = (self._pack_id, pack.channel, pack.sequence, pack.kind, pack.base_sequence, pack.title, pack.issuer)
        days = (pack.issued.isoformat(), pack.next_expected and pack.next_expected.isoformat())
        origin = (pack.schema, pack.manifest_sha256, pack.root_fingerprint, pack.imported_at.isoformat())
        sums = (counts.added, counts.changed, counts.withdrawn, counts.unchanged)
        self._connection.execute(_PACK, (*head, *days, *origin, *sums))

    def _write(self, change: Change, batch: Batch) -> None:
        uid = change.uid if isinstance(change, Withdraw) else change.document.uid
        if uid in self._seen:
            raise SotayError(Code.DOCUMENT_REFUSED, {"document": str(uid), "reason": "duplicate"})
        self._seen.add(uid)
        known = self._known(uid)
        self._revision_id += 1
        if isinstance(change, Withdraw):
            self._withdraw(change, known)
        else:
            self._upsert(change, known, batch)

    def _known(self, uid: UUID) -> _Known | None:
        row = self._connection.execute(_KNOWN, (str(uid),)).fetchone()
        if row is None:
            return None
        document_id, channel, revision_id, op = row
        if channel != self._record.channel:
            raise SotayError(
                Code.WRONG_CHANNEL, {"uid": str(uid), "channel": self._record.channel, "expected": channel}
            )
        return _Known(document_id, revision_id if op == "upsert" else None)

    def _withdraw(self, change: Withdraw, known: _Known | None) -> None:
        if known is None or known.current is None:
            raise SotayError(Code.DOCUMENT_NOT_FOUND, {"document": str(change.uid)})
        self._connection.execute(_WITHDRAWAL, (self._revision_id, self._pack_id, change.revision, known.current))
        self._withdrawn += 1

    def _upsert(self, change: Upsert, known: _Known | None, batch: Batch) -> None:
        if known is None:
            self._document_id += 1
            batch.add_document(self._document_id, change.document.uid, self._record.channel)
        if known is None or known.current is None:
            self._added += 1
        else:
            self._changed += 1
        document_id = known.document_id if known else self._document_id
        batch.add_revision(Place(self._revision_id, document_id, self._pack_id, self._section_id + 1), change)
        self._section_id += len(change.document.sections)

    def _checked(self) -> Counts:
        counts = Counts(self._added, self._changed, self._withdrawn, self._record.counts.unchanged)
        revisions = (self._revision_id - self._first_revision, self._rows("revision", self._first_revision))
        sections = (self._section_id - self._first_section, self._rows("section", self._first_section))
        _compare("documents", self._record.counts, counts)
        _compare("revisions", *revisions)
        _compare("sections", *sections)
        return counts

    def _rows(self, table: str, after: int) -> int:
        (rows,) = self._connection.execute(f"SELECT count(*) FROM {table} WHERE id > ?", (after,)).fetchone()
        return int(rows)


def _compare(what: str, expected: object, found: object) -> None:
    if expected != found:
        raise SotayError(Code.PACK_DAMAGED, {"member": what, "reason": f"{found} instead of {expected}"})
