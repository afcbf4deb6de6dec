# The file of a backup: a header in clear, an encrypted copy of the notebook, a sealed manifest, a hash of it all.
# It must not know databases, folders of backups or why one is made.

import hashlib
import json
import os
import secrets
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.thinning import Reason
from sotay.storage.audit import AuditHead
from sotay.storage.faults import files_translated
from sotay.storage.files import replace
from sotay.storage.keyfile import KeyFile

SUFFIX = ".sotaybk"
_MAGIC = b"SOTAYSL1\n"
_FORMAT = 1
_LENGTH = struct.Struct(">I")
_HASH = 32
_NONCE = 12
_PIECE = 1 << 20
_MOST = 1 << 16  # bytes of a header; a damaged length must not be believed


@dataclass(frozen=True, slots=True)
class Header:
    """Hold what anybody may read of a backup: nothing of its content, and the keys only as they are wrapped.

    `made` carries its offset from UTC; `schema` is the revision of the notebook; `length` counts the bytes of the copy.
    """

    made: datetime
    app: str
    schema: str
    reason: Reason
    sequence: int
    length: int
    keys: KeyFile

    def as_bytes(self) -> bytes:
        """Return the header as it is written, always the same for the same values."""
        values: dict[str, object] = {
            "format": _FORMAT,
            "made": self.made.isoformat(),
            "app": self.app,
            "schema": self.schema,
            "folder": self.keys.folder_id,
            "reason": self.reason.value,
            "sequence": self.sequence,
            "length": self.length,
            "keys": self.keys.as_json(),
        }
        return json.dumps(values, sort_keys=True, separators=(",", ":")).encode()

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Read what `as_bytes` gave; raise KeyError, TypeError or ValueError on anything else."""
        values: Any = json.loads(content)
        keys = KeyFile.from_json(values["keys"])
        made = datetime.fromisoformat(values["made"])
        facts = (str(values["app"]), str(values["schema"]), Reason(values["reason"]))
        header = cls(made, *facts, int(values["sequence"]), int(values["length"]), keys)
        if values["format"] != _FORMAT or made.tzinfo is None or header.as_bytes() != content:
            raise ValueError("not a header of this format")
        return header


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what a copy of the notebook must contain: the rows of each table, and the head of the audit trail."""

    counts: Mapping[str, int]
    head: AuditHead


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hold what a backup says of its content under seal, and the hash of the copy."""

    content: Content
    sha256: str
    kind: str = "notebook"

    def as_bytes(self) -> bytes:
        """Return the manifest as it is sealed."""
        return json.dumps(asdict(self), sort_keys=True).encode()

    @classmethod
    def of(cls, clear: bytes) -> Self:
        """Read what `as_bytes` gave; raise KeyError, TypeError or ValueError on anything else."""
        values: Any = json.loads(clear)
        content = values["content"]
        return cls(Content(content["counts"], AuditHead(**content["head"])), values["sha256"], values["kind"])


@dataclass(frozen=True, slots=True)
class Layout:
    """Hold the header of a file whose parts have the lengths that they ought to have, and where its copy begins."""

    path: Path
    header: Header
    header_bytes: bytes
    begin: int
    sealed_length: int

    @property
    def end(self) -> int:
        """Return where the copy of the notebook ends."""
        return self.begin + self.header.length

    def sealed(self) -> bytes:
        """Return the sealed manifest."""
        with files_translated(self.path), self.path.open("rb") as file:
            file.seek(self.end)
            return file.read(self.sealed_length)


def read_layout(path: Path) -> Layout:
    """Read the header, and compare the lengths of all parts with the file's.

    Raise FILE_NOT_FOUND, READ_FAILED, NOT_A_BACKUP, BACKUP_TRUNCATED or BACKUP_DAMAGED. Bytes are checked by
    `check_whole` only.
    """
    with files_translated(path), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        header_bytes = _header_bytes(file, path)
        try:
            header = Header.of(header_bytes)
        except (KeyError, TypeError, ValueError) as error:
            raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name}) from error
        begin = file.tell()
        sealed_length = size - begin - header.length - _LENGTH.size - _HASH
        if sealed_length <= 0:
            raise SotayError(Code.BACKUP_TRUNCATED, {"file": path.name})
        file.seek(begin + header.length + sealed_length)
        if file.read(_LENGTH.size) != _LENGTH.pack(sealed_length):
            # What is missing at the end shifts the bytes that tell the length of the manifest.
            raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "length"})
    return Layout(path, header, header_bytes, begin, sealed_length)


def check_whole(path: Path, progress: Progress = silent) -> Layout:
    """Read every byte and compare the hash at the end; raise as `read_layout`. It asks for no key."""
    layout = read_layout(path)
    hashed, rest = hashlib.sha256(), layout.end + layout.sealed_length + _LENGTH.size
    with files_translated(path), path.open("rb") as file:
        for piece in _pieces(file, rest, "check", progress):
            hashed.update(piece)
        if file.read() != hashed.digest():
            raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "hash"})
    return layout


def open_manifest(layout: Layout, key: bytes) -> Manifest | None:
    """Return the manifest, or None where this is not its key; raise BACKUP_DAMAGED where it says nothing known."""
    sealed = layout.sealed()
    try:
        clear = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], layout.header_bytes)
    except (InvalidTag, ValueError):
        return None
    try:
        return Manifest.of(clear)
    except (KeyError, TypeError, ValueError) as error:
        raise SotayError(Code.BACKUP_DAMAGED, {"file": layout.path.name, "reason": "manifest"}) from error


def extract(layout: Layout, manifest: Manifest, target: Path, progress: Progress = silent) -> None:
    """Write the copy of the notebook to a new file; raise BACKUP_DAMAGED, NO_SPACE or NOT_WRITABLE."""
    hashed = hashlib.sha256()
    with files_translated(target), layout.path.open("rb") as file, _new_file(target) as out:
        file.seek(layout.begin)
        for piece in _pieces(file, layout.header.length, "extract", progress):
            hashed.update(piece)
            out.write(piece)
    if hashed.hexdigest() != manifest.sha256:
        raise SotayError(Code.BACKUP_DAMAGED, {"file": layout.path.name, "reason": "hash"})


def write_backup(
    target: Path,
    header: Header,
    copy: BinaryIO,
    content: Content,
    key: bytes,
    progress: Progress = silent,
    *,
    checked: Callable[[], object] = lambda: None,
) -> None:
    """Put a copy, an open file at its first byte, into a backup; read it back, and give it its name last.

    Before that, `checked` waits for whoever checks the copy meanwhile. What it raises, as any failure, leaves nothing
    behind. Raise NO_SPACE or NOT_WRITABLE, BACKUP_DAMAGED where it does not read back.
    """
    part = target.with_name(target.name + ".part")
    try:
        with files_translated(target):
            with _new_file(part) as out:
                _write_parts(out, header, copy, content, key, progress)
            check_whole(part)
            checked()
            replace(part, target)
    except BaseException:
        with suppress(OSError):  # the stick is gone: the first failure is the one to tell
            part.unlink(missing_ok=True)
        raise


def _write_parts(
    out: BinaryIO, header: Header, copy: BinaryIO, content: Content, key: bytes, progress: Progress
) -> None:
    whole, copied = hashlib.sha256(), hashlib.sha256()

    def put(part: bytes) -> None:
        whole.update(part)
        out.write(part)

    clear = header.as_bytes()
    put(_MAGIC + _LENGTH.pack(len(clear)) + clear)
    for piece in _pieces(copy, header.length, "write", progress):
        copied.update(piece)
        put(piece)
    sealed = _seal(Manifest(content, copied.hexdigest()), key, clear)
    put(sealed + _LENGTH.pack(len(sealed)))
    out.write(whole.digest())


def _seal(manifest: Manifest, key: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, manifest.as_bytes(), bound)


def _header_bytes(file: BinaryIO, path: Path) -> bytes:
    magic = file.read(len(_MAGIC))
    if magic != _MAGIC:
        cut = bool(magic) and _MAGIC.startswith(magic)
        raise SotayError(Code.BACKUP_TRUNCATED if cut else Code.NOT_A_BACKUP, {"file": path.name})
    told = file.read(_LENGTH.size)
    length = _LENGTH.unpack(told)[0] if len(told) == _LENGTH.size else 0
    content = file.read(length) if length <= _MOST else b""
    if length > _MOST:
        raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "header"})
    if not length or len(content) < length:
        raise SotayError(Code.BACKUP_TRUNCATED, {"file": path.name})
    return content


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that only its owner may read; it is on the disk when the block ends."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _pieces(file: BinaryIO, length: int, step: str, progress: Progress) -> Iterator[bytes]:
    """Yield the next bytes of a file in pieces; a file that ends early gives fewer."""
    done = 0
    while done < length and (piece := file.read(min(_PIECE, length - done))):
        yield piece
        done += len(piece)
        progress(step, done, length)
