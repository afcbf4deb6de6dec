# The importer's work: trust an issuer, verify a pack, see what it would change, apply it, undo it.
# It must not know how packs are laid out or how the library is stored.

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.packs.acceptance import Installed, check_acceptance
from sotay.packs.contents import AuthenticPack, PackInfo
from sotay.packs.staged import StagedDocument, StagedPack
from sotay.packs.staging import stage
from sotay.packs.trust import MAX_METADATA_BYTES, fingerprint, grouped, revoked_sequences, root_version, verify_chain
from sotay.packs.verify import authenticate, verify
from sotay.services.notes import NotesService
from sotay.services.previews import Comparison, Preview
from sotay.services.receipts import Receipt, save_receipt
from sotay.services.replacements import Replacement, Replacements
from sotay.services.sample import mark_of
from sotay.services.workspace import Workspace
from sotay.storage.faults import files_translated
from sotay.storage.notebook import TrustedRoot
from sotay.storage.records import Change, InstalledPack, PackRecord, PackRow, Upsert, Withdraw

_log = logging.getLogger(__name__)
# Beside the text: the write-ahead log's first pages, the word list, the minute.
_SPACE_BESIDE = 4_000_000
# Rows, index and write-ahead log together stay under this many times the unpacked text (measured: 3.1).
_SPACE_FACTOR = 4


@dataclass(frozen=True, slots=True)
class TrustCandidate:
    """Hold a root file that a person is asked to trust."""

    content: bytes
    fingerprint: str
    version: int

    @property
    def grouped(self) -> str:
        """Return the fingerprint in groups to read over the phone."""
        return grouped(self.fingerprint)


def read_root(path: Path) -> TrustCandidate:
    """Read an issuer's root.json; raise SotayError(FILE_NOT_FOUND, BAD_ROOT)."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_METADATA_BYTES + 1)
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from error
    try:
        verify_chain(content, [content])  # a root that its own keys did not sign is nobody's
        return TrustCandidate(content, fingerprint(content), root_version(content))
    except SotayError as error:
        raise SotayError(error.code, {**error.detail, "file": path.name}) from error


def verify_under(file: Path, roots: Sequence[TrustCandidate], progress: Progress) -> PackInfo:
    """Verify every byte of a pack under the roots given, with no data folder; raise SotayError as packs.verify."""
    return verify(file, [root.content for root in roots], progress).info


@dataclass(frozen=True, slots=True)
class Prepared:
    """Hold a pack that was verified, copied and compared, and waits for a person's yes.

    `preview` is what applying it would change; `replaced` are documents of the library that the pack does not bring
    anew but whose validity it ends.
    """

    staged: StagedPack
    comparison: Comparison
    file: Path
    trusted: TrustedRoot
    preview: Preview
    replaced: tuple[Replacement, ...]


class PackService:
    """Import packs into one data folder, step by step, each step restartable."""

    def __init__(self, workspace: Workspace, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        self._workspace = workspace
        self._library = workspace.library
        self._now = now

    def trust(self, candidate: TrustCandidate) -> None:
        """Accept an issuer whose fingerprint a person has compared."""
        self._workspace.notebook.accept_root(candidate.fingerprint, candidate.version, candidate.content.decode())

    def verify(self, file: Path, progress: Progress) -> PackInfo:
        """Verify every byte of a pack under the trusted issuers; raise SotayError as packs.verify."""
        return verify(file, [root.root_json.encode() for root in self._workspace.notebook.roots()], progress).info

    def preview(self, file: Path, progress: Progress) -> Preview:
        """Say what an import would change; what was copied for it is kept for the import."""
        return self.prepare(file, progress).preview

    def prepare(self, file: Path, progress: Progress) -> Prepared:
        """Verify a pack, copy it to this disk and compare it with the library, which stays as it is.

        Raise SotayError: what `authenticate`, `check_acceptance` and `stage` refuse; SECRET_DOCUMENT; NO_SPACE.
        """
        pack, trusted = self._authenticated(file)
        self._check_acceptance(pack)
        self._check_space(pack.info)
        staged = stage(pack, self._workspace.paths.staging, progress, self._workspace.blobs.has)
        digests = self._library.current_digests(pack.info.channel)
        notes = NotesService(self._workspace.notebook).touched(digests)
        comparison = Comparison(staged.info, digests, self._library.name_of, notes)
        replacements = Replacements(self._library)
        for document in staged.documents(_renamed(progress, "compare"), comparison.refuse):
            comparison.add(document)
            if document.document is not None and comparison.differs(document):
                replacements.add(document.document)
        replaced = replacements.found(self._now().date())
        return Prepared(staged, comparison, file, trusted, comparison.preview, replaced)

    def apply(self, prepared: Prepared, progress: Progress) -> Receipt:
        """Write a prepared pack into the library in one transaction; return the minute of the import.

        Until the commit the library is as it was, whatever happens. Raise SotayError: DOCUMENT_REFUSED where the
        preview lists refused documents, NO_SPACE, LIBRARY_BUSY, CANCELLED.
        """
        if prepared.preview.refused:
            raise prepared.comparison.first_refusal()
        self._keep_attachments(prepared.staged, progress)
        record = self._record(prepared)
        self._remember(prepared)  # before the commit: a kill between the two must not lose what was signed
        self._library.apply(record, _changes(prepared), progress)
        receipt = self._receipt(prepared, record)
        try:
            save_receipt(receipt, self._workspace.paths.receipts)
        except OSError:  # the pack is in: a minute that cannot be filed is still printed, and told as a fact
            _log.warning("the minute of pack %s could not be written", receipt.sequence)
        shutil.rmtree(self._workspace.paths.staging, ignore_errors=True)
        return receipt

    def last(self) -> PackRow:
        """Return the pack that `undo` would take back; raise SotayError(NOTHING_TO_UNDO)."""
        applied = [row for row in self._library.history() if row.undone_at is None]
        if not applied:
            raise SotayError(Code.NOTHING_TO_UNDO)
        return applied[0]

    def undo(self) -> PackRow:
        """Restore the library as it was before the newest pack, in one transaction; raise as `last`."""
        undone = self._library.undo(self.last().id, self._now())
        self._workspace.blobs.delete_unused(self._library.blob_hashes_in_use())
        return undone

    def history(self) -> tuple[PackRow, ...]:
        """Return every import, newest first, undone ones too."""
        return self._library.history()

    def _authenticated(self, file: Path) -> tuple[AuthenticPack, TrustedRoot]:
        """Open a pack under the trusted roots; a channel stays with the issuer that it was first imported under."""
        notebook = self._workspace.notebook
        roots = notebook.roots()
        pack = authenticate(file, [root.root_json.encode() for root in roots])
        known = notebook.channel(pack.info.channel)
        if known is not None:
            roots = tuple(root for root in roots if root.id == known.root_id)
            pack = authenticate(file, [root.root_json.encode() for root in roots])
        trusted = next(root for root in roots if root.root_json.encode() == pack.accepted)
        return pack, trusted

    def _check_acceptance(self, pack: AuthenticPack) -> None:
        found = self._library.installed(pack.info.channel)
        installed = None if found is None else _installed(found)
        check_acceptance(pack.info, installed, revoked_sequences(pack.root, pack.info.channel))

    def _check_space(self, info: PackInfo) -> None:
        needed = _SPACE_FACTOR * info.unpacked_bytes + 2 * info.blob_bytes + _SPACE_BESIDE
        root = self._workspace.paths.root
        with files_translated(root):  # the folder may be gone while the book is open
            free = shutil.disk_usage(root).free
        if free < needed:
            raise SotayError(Code.NO_SPACE, {"needed": needed, "free": free, "file": str(root)})

    def _keep_attachments(self, staged: StagedPack, progress: Progress) -> None:
        blobs = list(staged.blobs())
        for done, blob in enumerate(blobs):
            progress("blobs", done, len(blobs))
            with blob.path.open("rb") as stream:
                self._workspace.blobs.put(stream, blob.entry.sha256, blob.entry.length)

    def _record(self, prepared: Prepared) -> PackRecord:
        info = prepared.staged.info
        return PackRecord(
            channel=info.channel,
            sequence=info.sequence,
            kind=info.kind.value,
            base_sequence=info.base_sequence,
            title=info.title,
            issuer=info.issuer,
            issued=info.issued,
            next_expected=info.next_expected,
            schema=info.schema,
            manifest_sha256=info.manifest_sha256,
            root_fingerprint=info.fingerprint,
            imported_at=self._now(),
            counts=prepared.comparison.counts,
        )

    def _remember(self, prepared: Prepared) -> None:
        """Keep the newest root of the issuer, and how far the channel has come, beyond the life of the library."""
        notebook, info, root = self._workspace.notebook, prepared.staged.info, prepared.staged.pack.root
        trusted = prepared.trusted
        if info.fingerprint != trusted.fingerprint:
            trusted = notebook.advance_root(trusted.id, info.fingerprint, info.root_version, root.decode())
        notebook.remember_channel(info.channel, trusted.id, info.sequence, info.issued)

    def _receipt(self, prepared: Prepared, record: PackRecord) -> Receipt:
        info, counts = prepared.staged.info, record.counts
        return Receipt(
            channel=info.channel,
            sequence=info.sequence,
            title=info.title,
            issuer=info.issuer,
            issued=info.issued.isoformat(),
            fingerprint=info.fingerprint,
            manifest_sha256=info.manifest_sha256,
            file_name=prepared.file.name,
            file_length=info.file_length,
            imported_at=record.imported_at,
            added=counts.added,
            changed=counts.changed,
            withdrawn=counts.withdrawn,
            unchanged=counts.unchanged,
            documents_now=len(self._library.current_digests(info.channel)),
            mark=mark_of(self._workspace.notebook),
        )


def _installed(found: InstalledPack) -> Installed:
    pack = found.pack.record
    return Installed(pack.channel, pack.sequence, found.base_sequence or 0, pack.issued)


def _renamed(progress: Progress, step: str) -> Progress:
    return lambda _, done, total: progress(step, done, total)


def _changes(prepared: Prepared) -> Iterator[Change]:
    """Yield what differs from the library; the copy is read again, one shard in memory at a time."""
    comparison = prepared.comparison
    for staged in prepared.staged.documents():
        if comparison.differs(staged):
            yield _change(staged)
    revision = prepared.staged.info.sequence
    yield from (Withdraw(uid, revision) for uid in comparison.missing)


def _change(staged: StagedDocument) -> Change:
    if staged.document is None:
        return Withdraw(staged.uid, staged.revision)
    return Upsert(staged.document, staged.revision, staged.digest)
