# Copies a pack from the stick to this disk, member by member, so that a pulled stick or a kill loses a few megabytes.
# It must not know what documents say, nor what is installed.

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.packs.container import PIECE
from sotay.packs.contents import AuthenticPack
from sotay.packs.files import sync_folder, writing
from sotay.packs.journal import Journal, Row
from sotay.packs.refusals import damaged
from sotay.packs.schema import CHUNK, BlobEntry, ShardEntry
from sotay.packs.staged import StagedPack, member_path

Entry = ShardEntry | BlobEntry


def stage(
    pack: AuthenticPack,
    folder: Path,
    progress: Progress = silent,
    held: Callable[[str], bool] = lambda sha256: False,  # noqa: ARG005
) -> StagedPack:
    """Copy the pack into `folder/<manifest SHA-256>`, hashing on the way, and go on where an earlier copy stopped.

    At most 4 MiB of the stick are read a second time. `held` tells which attachments (SHA-256) need no copy; progress
    counts bytes. Raises SotayError: NO_SPACE (bytes needed), NOT_WRITABLE, READ_FAILED (go on later), PACK_DAMAGED.
    """
    home = folder / pack.info.manifest_sha256
    skipped = frozenset(blob.sha256 for blob in pack.blobs if held(blob.sha256))
    with writing(home):
        home.mkdir(parents=True, exist_ok=True)
        with Journal(home / "journal.jsonl") as journal:
            entries = [e for e in pack.manifest.entries if not (isinstance(e, BlobEntry) and e.sha256 in skipped)]
            _Staging(pack, home, journal, entries, progress).run()
        sync_folder(home)
    return StagedPack(pack, home, skipped)


class _Staging:
    """Copy a list of members; a row of the journal counts only when the bytes on disk have its hash."""

    def __init__(
        self, pack: AuthenticPack, home: Path, journal: Journal, entries: list[Entry], progress: Progress
    ) -> None:
        self._pack = pack
        self._home = home
        self._journal = journal
        self._entries = entries
        self._progress = progress
        self._total = sum(entry.length for entry in entries)
        self._done = 0

    def run(self) -> None:
        self._check_space()
        for entry in self._entries:
            self._copy(entry)

    def _check_space(self) -> None:
        staged = sum(self._journal.rows[e.member].done for e in self._entries if e.member in self._journal.rows)
        needed, free = self._total - staged, shutil.disk_usage(self._home).free
        if needed > free:
            raise SotayError(Code.NO_SPACE, {"needed": needed, "free": free, "file": str(self._home)})

    def _copy(self, entry: Entry) -> None:
        path = member_path(self._home, entry.member)
        with writing(path, entry.length), path.open("r+b" if path.exists() else "w+b") as file:
            digest, done = self._resume(file, entry)
            if done == entry.length and digest.hexdigest() == entry.sha256:
                return
            file.seek(done)
            file.truncate()
            chunk = hashlib.sha256()
            for piece in self._pack.pieces(entry.member, done):
                digest.update(piece)
                chunk.update(piece)
                file.write(piece)
                done += len(piece)
                self._report(len(piece))
                if done % CHUNK == 0 and done < entry.length:
                    self._check_chunk(entry, done, chunk.hexdigest())
                    chunk = hashlib.sha256()
                    self._keep(file, Row(entry.member, done, digest.hexdigest()))
            self._finish(file, Row(entry.member, done, digest.hexdigest()), entry)

    def _resume(self, file: BinaryIO, entry: Entry) -> tuple["hashlib._Hash", int]:
        """Hash what an earlier copy left, and return how much of it stands: all that the journal says, or nothing."""
        row = self._journal.rows.get(entry.member, Row(entry.member, 0, ""))
        digest, done = hashlib.sha256(), 0
        while done < min(row.done, entry.length) and (piece := file.read(min(PIECE, row.done - done))):
            digest.update(piece)
            done += len(piece)
        if done != row.done or digest.hexdigest() != row.sha256:
            return hashlib.sha256(), 0
        self._report(done)
        return digest, done

    def _check_chunk(self, entry: Entry, done: int, sha256: str) -> None:
        chunks = entry.chunks if isinstance(entry, BlobEntry) else ()
        if chunks and chunks[done // CHUNK - 1] != sha256:
            raise damaged(entry.member, f"chunk {done // CHUNK}")

    def _finish(self, file: BinaryIO, row: Row, entry: Entry) -> None:
        if row.sha256 != entry.sha256:
            self._journal.append(Row(entry.member, 0, ""))
            raise damaged(entry.member, "hash")
        self._keep(file, row)

    def _keep(self, file: BinaryIO, row: Row) -> None:
        file.flush()
        os.fsync(file.fileno())
        self._journal.append(row)

    def _report(self, count: int) -> None:
        self._done += count
        self._progress("stage", self._done, self._total)
