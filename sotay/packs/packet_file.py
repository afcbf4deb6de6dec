# The outside of a meeting packet's file: magic, format, a header in clear, a body, and a hash of it all.
# It must not know what the body says or how it is encrypted.

import hashlib
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_packet import MAX_PACKET_BYTES
from sotay.packs.fields import Strict
from sotay.packs.files import replace, writing
from sotay.packs.packet_seal import SALT

FORMAT = 1
HASH = 32
_MAGIC = b"SOTAYHOP"
_START = struct.Struct(">8sHHQ")  # magic, format, bytes of the header, bytes of the body
_MOST_HEADER = 1024


class Costs(Strict):
    """Carry the cost of trying one passphrase, as the file was made with."""

    memory_kib: int
    time: int
    lanes: int


class Header(Strict):
    """Open the file: how its body is kept. Nothing of the meeting stands here."""

    kind: Literal["open", "sealed"]
    salt: str = Field("", pattern=r"\A([0-9a-f]{32})?\z")
    argon2id: Costs | None = None

    @property
    def is_sealed(self) -> bool:
        """Tell whether a passphrase is needed."""
        return self.kind == "sealed"


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold a file whose lengths and hash fit: its header, the bytes up to the body, the body."""

    header: Header
    head: bytes
    body: memoryview

    @property
    def size(self) -> int:
        """Return how many bytes the file has."""
        return len(self.head) + len(self.body) + HASH


def head_of(header: Header, length: int) -> bytes:
    """Return the bytes before a body of some length; they are what an encrypted body is bound to."""
    told = header.model_dump_json(exclude_defaults=True).encode()
    return _START.pack(_MAGIC, FORMAT, len(told), length) + told


def write_file(path: Path, head: bytes, body: bytes) -> int:
    """Write a file whole or not at all; return its bytes. Raise FILE_TOO_LARGE, NO_SPACE or NOT_WRITABLE."""
    size = len(head) + len(body) + HASH
    if size > MAX_PACKET_BYTES:
        raise too_large()
    digest = hashlib.sha256(head)
    digest.update(body)
    part = path.with_name(path.name + ".part")
    with writing(path, size):
        try:
            with part.open("wb") as file:
                file.writelines((head, body, digest.digest()))
                file.flush()
                os.fsync(file.fileno())
            replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return size


def read_file(path: Path) -> Whole:
    """Read every byte of a file; raise FILE_NOT_FOUND, READ_FAILED or BAD_PACKET.

    What is cut short is told from what was changed: the one is copied again, the other is not to be trusted.
    """
    content = _content(path)
    if len(content) < _START.size + HASH:
        raise bad_packet(path, "truncated")
    _, version, header_length, body_length = _START.unpack_from(content)
    begin = _START.size + header_length
    fits = hashlib.sha256(content[:-HASH]).digest() == content[-HASH:]
    if version != FORMAT:  # whatever a later format looks like, its hash stands at the end
        raise bad_packet(path, "newer" if fits and version > FORMAT else "damaged")
    if not fits and len(content) < begin + body_length + HASH:
        raise bad_packet(path, "truncated")
    if not fits or header_length > _MOST_HEADER or len(content) != begin + body_length + HASH:
        raise bad_packet(path, "damaged")
    return Whole(_header(path, bytes(content[_START.size : begin])), bytes(content[:begin]), content[begin:-HASH])


def bad_packet(path: Path, why: str) -> SotayError:
    """Return the refusal of a file: truncated, damaged, foreign, newer or too_large."""
    return SotayError(Code.BAD_PACKET, {"file": path.name, "reason": f"packet_{why}"})


def too_large() -> SotayError:
    """Return the refusal to make a packet over a limit."""
    return SotayError(Code.FILE_TOO_LARGE, {"limit_mb": MAX_PACKET_BYTES // 1_000_000})


def _content(path: Path) -> memoryview:
    try:
        if path.exists() and not path.is_file():  # a folder, or a pipe that would never end
            raise bad_packet(path, "foreign")
        with path.open("rb") as file:
            begin = file.read(len(_MAGIC))
            if begin != _MAGIC:
                raise bad_packet(path, "truncated" if begin and _MAGIC.startswith(begin) else "foreign")
            content = begin + file.read(MAX_PACKET_BYTES)
    except FileNotFoundError as problem:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from problem
    except OSError as problem:
        raise SotayError(Code.READ_FAILED, {"file": str(path), "member": ""}) from problem
    if len(content) > MAX_PACKET_BYTES:
        raise bad_packet(path, "too_large")
    return memoryview(content)


def _header(path: Path, told: bytes) -> Header:
    try:
        header = Header.model_validate_json(told)
    except ValidationError as problem:
        raise bad_packet(path, "damaged") from problem
    is_keyed = header.argon2id is not None and len(header.salt) == 2 * SALT
    if is_keyed != header.is_sealed:
        raise bad_packet(path, "damaged")
    return header
