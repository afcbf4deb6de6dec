# Compares every member of a pack with its hash, as fast as the stick and two threads allow.
# It must not know trust or documents.

import hashlib
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor, wait

from sotay.domain.progress import Progress
from sotay.packs.contents import AuthenticPack
from sotay.packs.refusals import damaged
from sotay.packs.schema import BlobEntry, ShardEntry

_WORKERS = 2  # hashing lets go of the interpreter's lock; more than two only makes a stick seek
_WAKE_SECONDS = 0.1


class Hashing:
    """Hash all members on two threads, while the caller's thread reports and may stop; progress counts bytes."""

    def __init__(self, pack: AuthenticPack, progress: Progress) -> None:
        self._pack = pack
        self._progress = progress
        self._todo = deque(pack.manifest.entries)
        self._total = sum(entry.length for entry in self._todo)
        self._done = [0] * _WORKERS
        self._stop = threading.Event()

    def run(self) -> None:
        """Return when all members fit; raises SotayError: PACK_DAMAGED with the member, READ_FAILED."""
        with ThreadPoolExecutor(_WORKERS) as pool:
            running = {pool.submit(self._work, worker) for worker in range(_WORKERS)}
            try:
                while running:
                    finished, running = wait(running, _WAKE_SECONDS, "FIRST_EXCEPTION")
                    self._progress("verify", sum(self._done), self._total)
                    for future in finished:
                        future.result()
            finally:
                self._stop.set()

    def _work(self, worker: int) -> None:
        while not self._stop.is_set():
            try:
                entry = self._todo.popleft()
            except IndexError:
                return
            self._check(entry, worker)

    def _check(self, entry: ShardEntry | BlobEntry, worker: int) -> None:
        digest = hashlib.sha256()
        for piece in self._pack.pieces(entry.member):
            if self._stop.is_set():
                return
            digest.update(piece)
            self._done[worker] += len(piece)
        if digest.hexdigest() != entry.sha256:
            raise damaged(entry.member, "hash")
