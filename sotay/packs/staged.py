# A pack copied to this disk: its documents line by line, each one checked, and its attachments.
# It must not know the stick it came from, what is installed, or where documents go.

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError

from sotay.domain.documents import Document
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.secrecy import secrecy_mark
from sotay.packs.compression import inflate
from sotay.packs.container import MANIFEST
from sotay.packs.contents import AuthenticPack, PackInfo
from sotay.packs.fields import first_problem
from sotay.packs.refusals import damaged, unsafe
from sotay.packs.schema import (
    DOCUMENT_LINE,
    MAX_SHARD_BYTES,
    MAX_SHARD_DOCUMENTS,
    BlobEntry,
    DocumentLine,
    ShardEntry,
    UpsertLine,
)
from sotay.packs.wire import content_digest, to_document

_UID = re.compile(rb'"uid"\s*:\s*"([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})"')


@dataclass(frozen=True, slots=True)
class StagedDocument:
    """Hold one checked line: a document with the digest of its content, or a withdrawal (`document` is None)."""

    uid: UUID
    revision: int
    document: Document | None
    digest: str


@dataclass(frozen=True, slots=True)
class StagedBlob:
    """Name the file on this disk that holds an attachment, already compared with its hash."""

    entry: BlobEntry
    path: Path


def _stop(refusal: SotayError) -> None:
    raise refusal


@dataclass(frozen=True, slots=True)
class StagedPack:
    """Read a pack from its own folder; the stick is no longer needed."""

    pack: AuthenticPack
    folder: Path
    skipped: frozenset[str] = frozenset()  # SHA-256 of attachments that the library already holds
    # Shards found free of secrecy marks: an import reads twice, and the same bytes need no second search.
    cleared: set[str] = field(default_factory=set, compare=False)

    @property
    def info(self) -> PackInfo:
        """Return what the pack says of itself."""
        return self.pack.info

    def documents(
        self, progress: Progress = silent, refuse: Callable[[SotayError], None] = _stop
    ) -> Iterator[StagedDocument]:
        """Yield every document and withdrawal in the pack's order, holding one shard in memory; progress counts lines.

        A pack is good only when the last one has been yielded: the counts are compared then. `refuse` is given each
        DOCUMENT_REFUSED (uid, shard, line, reason) and may go on to list them all; it raises them unless told
        otherwise, and a pack with one refusal must not be applied. Raises SotayError: SECRET_DOCUMENT (uid, number,
        title, mark), PACK_UNSAFE for bombs and wrong counts, PACK_DAMAGED or READ_FAILED where the copy has gone bad.
        """
        reading = _Reading({blob.sha256: blob.length for blob in self.pack.blobs}, refuse)
        total = self.info.documents + self.info.withdrawn
        for shard in self.pack.shards:
            for number, raw in enumerate(self._lines(shard), start=1):
                staged = reading.next(raw, {"shard": shard.name, "line": number})
                if staged is not None:
                    self._check_secrecy(staged, shard)
                    yield staged
            self.cleared.add(shard.name)
            progress("read", reading.lines, total)
        if not reading.fits(self.info):
            raise unsafe("counts", MANIFEST)

    def blobs(self) -> Iterator[StagedBlob]:
        """Yield the attachments that were copied, those already held left out."""
        for entry in self.pack.blobs:
            if entry.sha256 not in self.skipped:
                yield StagedBlob(entry, member_path(self.folder, entry.member))

    def discard(self) -> None:
        """Remove the copy."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _check_secrecy(self, staged: StagedDocument, shard: ShardEntry) -> None:
        if staged.document is not None and shard.name not in self.cleared:
            mark = secrecy_mark(staged.document)
            if mark is not None:
                raise secret_document(staged.document, mark)

    def _lines(self, shard: ShardEntry) -> list[bytes]:
        path = member_path(self.folder, shard.member)
        try:
            packed = path.read_bytes()
        except OSError as problem:
            raise SotayError(Code.READ_FAILED, {"file": str(path), "member": shard.name}) from problem
        if hashlib.sha256(packed).hexdigest() != shard.sha256:
            raise damaged(shard.name, "hash")
        raw = inflate(packed, shard.name, MAX_SHARD_BYTES, shard.raw_length)
        lines = raw.removesuffix(b"\n").split(b"\n")
        if len(lines) > MAX_SHARD_DOCUMENTS:
            raise unsafe("counts", shard.name)
        return lines


def member_path(folder: Path, member: str) -> Path:
    """Return where a member lies in a staging folder; member names are fixed patterns, never paths from the archive."""
    return folder / member.replace("/", "-")


class _Reading:
    """Check one line after another, and remember what was seen."""

    def __init__(self, blobs: dict[str, int], refuse: Callable[[SotayError], None]) -> None:
        self.lines = 0
        self._refused = 0
        self._withdrawn = 0
        self._seen: set[UUID] = set()
        self._blobs = blobs
        self._refuse = refuse

    def next(self, raw: bytes, place: dict[str, object]) -> StagedDocument | None:
        """Return the line's document; None where it is refused."""
        self.lines += 1
        try:
            staged = self._checked(DOCUMENT_LINE.validate_json(raw))
        except ValueError as problem:
            self._refused += 1
            reason = first_problem(problem) if isinstance(problem, ValidationError) else str(problem)
            self._refuse(_refused(raw, place, reason))
            return None
        self._withdrawn += staged.document is None
        return staged

    def fits(self, info: PackInfo) -> bool:
        """Tell whether the signed counts are right; of refused lines nobody knows what they were."""
        found = self.lines - self._withdrawn
        return self._refused > 0 or (found, self._withdrawn) == (info.documents, info.withdrawn)

    def _checked(self, line: DocumentLine) -> StagedDocument:
        if line.uid in self._seen:
            raise ValueError("uid twice in this pack")
        self._seen.add(line.uid)
        if not isinstance(line, UpsertLine):
            return StagedDocument(line.uid, line.revision, None, "")
        if any(self._blobs.get(attachment.sha256) != attachment.length for attachment in line.attachments):
            raise ValueError("attachment is not in this pack")
        return StagedDocument(line.uid, line.revision, to_document(line), content_digest(line))


def _refused(raw: bytes, place: dict[str, object], reason: str) -> SotayError:
    found = _UID.search(raw)
    uid = found[1].decode("ascii").lower() if found else None
    document = uid or f"{place['shard']}:{place['line']}"
    return SotayError(Code.DOCUMENT_REFUSED, {"document": document, "uid": uid, **place, "reason": reason})


def secret_document(document: Document, mark: str) -> SotayError:
    """Return the refusal of a whole pack for one document that bears a secrecy mark (độ mật)."""
    named = {"uid": str(document.uid), "number": document.number, "title": document.title}
    return SotayError(Code.SECRET_DOCUMENT, {"document": document.number or document.title, **named, "mark": mark})
