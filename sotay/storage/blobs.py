# Attachments by the hash of their content, encrypted in frames so that a large scan is never whole in memory.
# It must not know which document an attachment belongs to.

import contextlib
import hashlib
import io
import os
import re
import secrets
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sotay.domain.errors import Code, SotayError
from sotay.storage.faults import files_translated
from sotay.storage.files import replace
from sotay.storage.keys import derive

FRAME = 1024 * 1024
_TAG = 16
_SALT = 16
_MAGIC = b"SOTAYB1\n"
_HEADER = len(_MAGIC) + _SALT
_SHA256 = re.compile(r"[0-9a-f]{64}")


class BlobStore:
    """Keep files as `ab/cdef…`, named by the SHA-256 of their clear content.

    Each file has its own key, derived from the store's and a random salt. A frame's nonce is its number and whether it
    is the last one: frames that were moved, cut off or taken from another file do not decrypt.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def has(self, sha256: str) -> bool:
        """Tell whether a file is there; its content is checked when it is read."""
        return self._path(sha256).is_file()

    def put(self, stream: BinaryIO, sha256: str, length: int) -> bool:
        """Store a file unless it is there; return whether it was written.

        Raise PACK_DAMAGED (`member`) when the stream holds anything else than was announced, NO_SPACE or NOT_WRITABLE.
        """
        path = self._path(sha256)
        if path.is_file():
            return False
        with files_translated(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
            try:
                with part.open("xb") as file:
                    self._encrypt(stream, file, sha256, length)
                    file.flush()
                    os.fsync(file.fileno())
                replace(part, path)
            finally:
                part.unlink(missing_ok=True)
        return True

    def open(self, sha256: str) -> io.BufferedReader:
        """Open a file for reading, with seeking; the caller closes it.

        Raise FILE_NOT_FOUND or, at opening or while reading, DATABASE_DAMAGED (`file`).
        """
        path = self._path(sha256)
        try:
            file = path.open("rb")
        except FileNotFoundError as error:
            raise SotayError(Code.FILE_NOT_FOUND, {"file": sha256}) from error
        try:
            reader = _FrameReader(file, sha256, self._cipher)
        except BaseException:
            file.close()
            raise
        return io.BufferedReader(reader, FRAME)

    def verify(self, sha256: str) -> None:
        """Read a whole file and compare its hash; raise FILE_NOT_FOUND or DATABASE_DAMAGED (`file`)."""
        with self.open(sha256) as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != sha256:
            raise _damaged(sha256)

    def delete_unused(self, keep: Collection[str]) -> int:
        """Delete every file that is not named, and what an interrupted `put` left; return how many were deleted."""
        wanted = set(keep)
        unused = [path for path in self._files() if path.parent.name + path.name not in wanted]
        with files_translated(self._folder):
            for path in unused:
                path.unlink(missing_ok=True)
            for folder in {path.parent for path in unused}:
                with contextlib.suppress(OSError):  # not empty
                    folder.rmdir()
        return len(unused)

    def _files(self) -> Iterator[Path]:
        return (path for path in self._folder.glob("*/*") if path.is_file())

    def _path(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self._folder / sha256[:2] / sha256[2:]

    def _cipher(self, salt: bytes) -> AESGCM:
        return AESGCM(derive(self._key, "blob", salt))

    def _encrypt(self, stream: BinaryIO, file: BinaryIO, sha256: str, length: int) -> None:
        salt = secrets.token_bytes(_SALT)
        cipher, hashed, total = self._cipher(salt), hashlib.sha256(), 0
        file.write(_MAGIC + salt)
        for number, frame, last in _frames(stream):
            hashed.update(frame)
            total += len(frame)
            if total > length:
                break
            file.write(cipher.encrypt(_nonce(number, last=last), frame, bytes.fromhex(sha256)))
        if total != length or hashed.hexdigest() != sha256:
            raise SotayError(Code.PACK_DAMAGED, {"member": sha256, "reason": "sha256"})


def _frames(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    # Reads one frame ahead, because the last one is marked; an empty file is one empty last frame.
    frame, number = _full_frame(stream), 0
    while len(frame) == FRAME and (following := _full_frame(stream)):
        yield number, frame, False
        frame, number = following, number + 1
    yield number, frame, True


def _full_frame(stream: BinaryIO) -> bytes:
    # A raw stream may give less than asked long before its end.
    parts, missing = [], FRAME
    while missing and (part := stream.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _nonce(number: int, *, last: bool) -> bytes:
    return bytes(7) + number.to_bytes(4, "big") + bytes([last])


def _damaged(sha256: str) -> SotayError:
    return SotayError(Code.DATABASE_DAMAGED, {"file": sha256})


class _FrameReader(io.RawIOBase):
    """Decrypt one frame at a time; the last one is checked first, so a cut file is refused before it is read."""

    def __init__(self, file: BinaryIO, sha256: str, cipher_of: Callable[[bytes], AESGCM]) -> None:
        self._file = file
        self._sha256 = sha256
        header = file.read(_HEADER)
        body = file.seek(0, io.SEEK_END) - _HEADER
        if header[: len(_MAGIC)] != _MAGIC or body < _TAG:
            raise _damaged(sha256)
        self._cipher = cipher_of(header[len(_MAGIC) :])
        self._last = (body - 1) // (FRAME + _TAG)
        self._length = body - (self._last + 1) * _TAG
        self._position = 0
        self._held: tuple[int, bytes] = (-1, b"")
        self._frame(self._last)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._length}[whence]
        if start + offset < 0:
            raise ValueError("negative seek position")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        if self._position >= self._length:
            return 0
        number, start = divmod(self._position, FRAME)
        part = self._frame(number)[start : start + len(buffer)]
        buffer[: len(part)] = part
        self._position += len(part)
        return len(part)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _frame(self, number: int) -> bytes:
        if self._held[0] != number:
            self._file.seek(_HEADER + number * (FRAME + _TAG))
            sealed = self._file.read(FRAME + _TAG)
            try:
                nonce = _nonce(number, last=number == self._last)
                frame = self._cipher.decrypt(nonce, sealed, bytes.fromhex(self._sha256))
            except InvalidTag as error:
                raise _damaged(self._sha256) from error
            self._held = (number, frame)
        return self._held[1]
