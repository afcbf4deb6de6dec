# The archive of a pack: a ZIP of which every byte is accounted for, read by range and never unpacked by name.
# It must not know what the members mean, nor signatures.

import re
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sotay.domain.errors import Code, SotayError
from sotay.packs.refusals import damaged, unsafe
from sotay.packs.schema import MAX_PACK_BYTES

PIECE = 512 * 1024  # fits the processor's cache between reading and hashing
MAX_MEMBERS = 30_000
PACK_JSON = "META/pack.json"
MANIFEST = "manifest.jsonl.zst"
_NAMES = re.compile(
    r"META/root/[1-9][0-9]?\.root\.json|META/pack\.json|manifest\.jsonl\.zst"
    r"|docs/[0-9]{4}\.jsonl\.zst|blobs/[0-9a-f]{64}"
)
_LONGEST_NAME = len("blobs/") + 64
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
# What PackWriter gives each member: written on Unix, version 2.0, 1 January 1980, no attributes but 0600.
MADE_BY, EXTRACT, DOS_TIME, DOS_DATE, ATTRIBUTES = 3 << 8 | 20, 20, 0, 0x21, 0o600 << 16
_ENCRYPTED = 0x41  # classic and strong encryption


class _Entry(NamedTuple):
    """Hold the fixed part of a central directory record, in its order on disk."""

    mark: bytes
    made_by: int
    extract: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name_length: int
    extra_length: int
    comment_length: int
    disk: int
    internal: int
    attributes: int
    offset: int


@dataclass(frozen=True, slots=True)
class Member:
    """Locate one stored member: its header, and `length` bytes of content from `start`."""

    name: str
    header_offset: int
    header: bytes
    length: int

    @property
    def start(self) -> int:
        """Return where the content begins in the file."""
        return self.header_offset + len(self.header)


class Container:
    """Read a pack's members by range, each time from a freshly opened file: the stick may be pulled in between."""

    def __init__(self, path: Path) -> None:
        """Read the directory at the end of the file, and nothing else.

        Raises SotayError: FILE_NOT_FOUND, READ_FAILED, NOT_A_PACK, PACK_TRUNCATED, PACK_DAMAGED or PACK_UNSAFE(reason,
        member). The costs are bounded whatever the file says of itself.
        """
        self.path = path
        try:
            if path.exists() and not path.is_file():  # a folder, or a pipe that would never end
                raise SotayError(Code.NOT_A_PACK, {"file": str(path)})
            with path.open("rb") as file:
                self.file_length = file.seek(0, 2)
                count, directory = _read_directory(file, path, self.file_length)
        except FileNotFoundError as problem:
            raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from problem
        except OSError as problem:
            raise _read_failed(path, "") from problem
        self.members, self._altered = _members(directory, count, self.file_length - _END.size - len(directory))

    def require_as_built(self) -> None:
        """Raise SotayError(PACK_UNSAFE) where another program than the builder wrote the archive."""
        if self._altered is not None:
            raise unsafe("repacked", self._altered)

    def read(self, name: str, limit: int) -> bytes:
        """Return a small member whole; raises SotayError as `pieces`, and PACK_UNSAFE over the limit in bytes."""
        if self.member(name).length > limit:
            raise unsafe("too_large", name)
        return b"".join(self.pieces(name))

    def member(self, name: str) -> Member:
        """Return where a member lies; raises SotayError(PACK_DAMAGED) where it is missing."""
        found = self.members.get(name)
        if found is None:
            raise damaged(name, "missing")
        return found

    def pieces(self, name: str, skip: int = 0) -> Iterator[bytes]:
        """Yield a member's content in pieces of 512 KiB, the first `skip` bytes left out.

        Content is not checked against anything; the caller hashes. Raises SotayError: PACK_DAMAGED where the member's
        header is not what the directory says, READ_FAILED where the file cannot be read (any more).
        """
        member = self.member(name)
        try:
            with self.path.open("rb", buffering=0) as file:
                file.seek(member.header_offset)
                if _exactly(file, len(member.header)) != member.header:
                    raise damaged(name, "header")
                file.seek(member.start + skip)
                for position in range(skip, member.length, PIECE):
                    yield _exactly(file, min(PIECE, member.length - position))
        except OSError as problem:
            raise _read_failed(self.path, name) from problem


def _read_directory(file: BinaryIO, path: Path, file_length: int) -> tuple[int, bytes]:
    file.seek(0)
    if file.read(len(_LOCAL_MARK)) != _LOCAL_MARK:
        raise SotayError(Code.NOT_A_PACK, {"file": str(path)})
    if file_length > MAX_PACK_BYTES:
        raise unsafe("too_large")
    file.seek(max(0, file_length - _END.size))
    tail = file.read(_END.size)
    if len(tail) < _END.size or not tail.startswith(_END_MARK):
        raise SotayError(Code.PACK_TRUNCATED, {"file": str(path), "length": file_length})
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack(tail)
    # Counts are looked at before anything is read: a million members cost nothing.
    if count > MAX_MEMBERS or here > MAX_MEMBERS:
        raise unsafe("too_many_members")
    if size > count * (_CENTRAL.size + 2 * _LONGEST_NAME):
        raise unsafe("directory")
    if (disk, first_disk, here, comment) != (0, 0, count, 0) or offset + size + _END.size != file_length:
        raise damaged("directory", "header")
    file.seek(offset)
    return count, _exactly(file, size)


def _members(directory: bytes, count: int, end: int) -> tuple[dict[str, Member], str | None]:
    found: dict[str, Member] = {}
    seen: dict[str, str] = {}
    altered = None
    position = expected = 0
    for _ in range(count):
        entry, name = _entry_at(directory, position)
        _check_name(name, seen)
        _check_entry(entry, name)
        if entry.offset != expected:
            raise unsafe("hidden_data", name)
        header = _local_header(entry, name)
        found[name] = Member(name, entry.offset, header, entry.size)
        if altered is None and not _as_built(entry):
            altered = name
        expected = found[name].start + entry.size
        position += _CENTRAL.size + len(name)
    if position != len(directory) or expected != end:
        raise unsafe("hidden_data", "directory")
    return found, altered


def _entry_at(directory: bytes, position: int) -> tuple[_Entry, str]:
    try:
        entry = _Entry._make(_CENTRAL.unpack_from(directory, position))
    except struct.error as problem:
        raise damaged("directory", "header") from problem
    raw = directory[position + _CENTRAL.size : position + _CENTRAL.size + entry.name_length]
    name = raw.decode("ascii", "backslashreplace")
    if entry.mark != _CENTRAL_MARK or len(raw) != entry.name_length:
        raise damaged("directory", "header")
    return entry, name


def _check_name(name: str, seen: dict[str, str]) -> None:
    twin = seen.get(name.lower())
    if twin is not None:
        raise unsafe("duplicate" if twin == name else "case_collision", name)
    seen[name.lower()] = name
    if name.startswith(("/", "\\")) or ".." in name or ":" in name:
        raise unsafe("path", name)
    if _NAMES.fullmatch(name) is None:
        raise unsafe("unknown_name", name)


def _check_entry(entry: _Entry, name: str) -> None:
    if stat.S_ISLNK(entry.attributes >> 16):
        raise unsafe("symlink", name)
    if entry.flags & _ENCRYPTED:
        raise unsafe("encrypted", name)
    if entry.method != 0 or entry.packed != entry.size:
        raise unsafe("compressed", name)
    if entry.extra_length or entry.comment_length:
        raise unsafe("hidden_data", name)


def _local_header(entry: _Entry, name: str) -> bytes:
    fields = (entry.extract, entry.flags, entry.method, entry.time, entry.date, entry.crc, entry.packed, entry.size)
    return _LOCAL.pack(_LOCAL_MARK, *fields, len(name), 0) + name.encode("ascii")


def _as_built(entry: _Entry) -> bool:
    made = (entry.made_by, entry.extract, entry.time, entry.date, entry.attributes)
    return made == (MADE_BY, EXTRACT, DOS_TIME, DOS_DATE, ATTRIBUTES) and not (
        entry.flags or entry.disk or entry.internal
    )


def _exactly(file: BinaryIO, length: int) -> bytes:
    parts = []
    while length > 0:
        part = file.read(length)
        if not part:
            raise OSError("the file ended early")
        parts.append(part)
        length -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _read_failed(path: Path, member: str) -> SotayError:
    return SotayError(Code.READ_FAILED, {"file": str(path), "member": member})
