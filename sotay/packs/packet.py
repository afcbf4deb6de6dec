# A meeting packet written to its file (.sotayhop) and read back: words and files under one signature, open or sealed.
# It must not know notebooks or whom a member trusts. Nothing is compressed, and no name in it ever becomes a path.

import hashlib
import struct
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import ValidationError

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_packet import MeetingPacket
from sotay.packs.packet_file import HASH, Costs, Header, Whole, bad_packet, head_of, read_file, too_large, write_file
from sotay.packs.packet_seal import AlteredError, Cost, WrongPassphraseError, new_salt, seal, sealed_length, unseal
from sotay.packs.packet_wire import MAX_JSON_BYTES, PacketWire, from_wire, read_wire, to_wire
from sotay.packs.trust import grouped

_WORDS = struct.Struct(">I")
_KEY, _SIGNATURE = 32, 64
_FINGERPRINT = 24  # hex digits told by phone: 96 bits, more than anybody can look for
_SIGNED = b"sotay meeting packet 1\n"
_NO_COST = Costs(memory_kib=0, time=0, lanes=0)


@dataclass(frozen=True, slots=True)
class ReadPacket:
    """Hold a packet that was read, and the public key (Ed25519, 32 bytes) that signed it."""

    packet: MeetingPacket
    sealed: bool
    signer: bytes


def fingerprint(signer: bytes) -> str:
    """Return what people compare of a public key, in groups of four."""
    return grouped(hashlib.sha256(signer).hexdigest()[:_FINGERPRINT])


def public_key(seed: bytes) -> bytes:
    """Return the public key that belongs to the 32 bytes of a private one."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def packet_size(packet: MeetingPacket) -> int:
    """Return how many bytes the file of a packet has once sealed; an open one has a few less. Raise FILE_TOO_LARGE."""
    content = _content(packet)
    head = head_of(_sealed_header(bytes(16), Cost()), 0)
    return len(head) + sealed_length(_KEY + _SIGNATURE + len(content)) + HASH


def write_packet(
    path: Path, packet: MeetingPacket, seed: bytes, passphrase: str | None = None, cost: Cost | None = None
) -> int:
    """Write a packet, signed with the 32 bytes of a private key, whole or not at all; return its bytes.

    With a passphrase it is encrypted. Raise SotayError: FILE_TOO_LARGE (limit_mb) over a limit, NO_SPACE, NOT_WRITABLE.
    """
    content = _content(packet)
    key = Ed25519PrivateKey.from_private_bytes(seed)
    clear = key.public_key().public_bytes_raw() + key.sign(_claim(content)) + content
    if passphrase is None:
        return write_file(path, head_of(Header(kind="open"), len(clear)), clear)
    salt, cost = new_salt(), cost or Cost()
    head = head_of(_sealed_header(salt, cost), sealed_length(len(clear)))
    return write_file(path, head, seal(clear, cost.key(passphrase, salt), head))


def read_packet(path: Path, passphrase: str | None = None) -> ReadPacket:
    """Return what a file holds, every byte, length and signature checked.

    Raise SotayError: FILE_NOT_FOUND, READ_FAILED, BAD_PACKET (`reason` is packet_truncated, packet_damaged,
    packet_foreign, packet_newer or packet_too_large), PACKET_LOCKED where the passphrase is missing or wrong.
    """
    whole = read_file(path)
    clear = memoryview(_unsealed(path, whole, passphrase)) if whole.header.is_sealed else whole.body
    try:
        signer, wire, contents = _signed_parts(clear)
    except (ValueError, InvalidSignature) as problem:
        raise bad_packet(path, "damaged") from problem
    return ReadPacket(from_wire(wire, contents), whole.header.is_sealed, signer)


def _content(packet: MeetingPacket) -> bytes:
    """Return the length of the words, the words, and the bytes of the files, each content once."""
    try:
        wire = to_wire(packet)
    except ValidationError as problem:
        raise too_large() from problem
    words = wire.model_dump_json(exclude_defaults=True).encode()
    if len(words) > MAX_JSON_BYTES:
        raise too_large()
    contents = {paper.file.sha256: paper.file.content for paper in packet.papers if paper.file is not None}
    return b"".join((_WORDS.pack(len(words)), words, *(contents[file.sha256] for file in wire.files)))


def _sealed_header(salt: bytes, cost: Cost) -> Header:
    costs = Costs(memory_kib=cost.memory_kib, time=cost.time, lanes=cost.lanes)
    return Header(kind="sealed", salt=salt.hex(), argon2id=costs)


def _claim(content: bytes | memoryview) -> bytes:
    return _SIGNED + hashlib.sha256(content).digest()


def _unsealed(path: Path, whole: Whole, passphrase: str | None) -> bytes:
    costs = whole.header.argon2id or _NO_COST
    try:
        cost = Cost(costs.memory_kib, costs.time, costs.lanes)
        if not passphrase:
            raise WrongPassphraseError
        return unseal(whole.body, cost.key(passphrase, bytes.fromhex(whole.header.salt)), whole.head)
    except WrongPassphraseError as problem:
        raise SotayError(Code.PACKET_LOCKED, {"file": path.name}) from problem
    except (AlteredError, ValueError) as problem:
        raise bad_packet(path, "damaged") from problem


def _signed_parts(clear: memoryview) -> tuple[bytes, PacketWire, dict[str, bytes]]:
    """Return signer, words and files by hash; raise ValueError or InvalidSignature."""
    signer, signature, content = bytes(clear[:_KEY]), clear[_KEY:][:_SIGNATURE], clear[_KEY + _SIGNATURE :]
    Ed25519PublicKey.from_public_bytes(signer).verify(bytes(signature), _claim(content))
    if len(content) < _WORDS.size:
        raise ValueError("no words")
    begin = _WORDS.size + _WORDS.unpack_from(content)[0]
    if begin > min(len(content), _WORDS.size + MAX_JSON_BYTES):
        raise ValueError("too many words")
    wire = read_wire(bytes(content[_WORDS.size : begin]))
    return signer, wire, _files(wire, content[begin:])


def _files(wire: PacketWire, content: memoryview) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    at = 0
    for file in wire.files:
        found[file.sha256] = bytes(content[at : at + file.size])
        at += file.size
        if hashlib.sha256(found[file.sha256]).hexdigest() != file.sha256:
            raise ValueError("a file is not as described")
    if at != len(content):
        raise ValueError("something stands behind the files")
    return found
