# Meeting packets made for the other members, and opened by them: contents, passphrase, who signed, notes on it.
# It must not know windows.

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.domain.errors import SotayError
from sotay.domain.meeting_packet import (
    MAX_PACKET_BYTES,
    PROGRAMME_KEY,
    SUFFIX,
    MeetingPacket,
    PacketDraft,
    PacketFile,
    PacketItem,
    PacketPaper,
)
from sotay.domain.vietnamese import nfc
from sotay.packs.packet_seal import Cost
from sotay.services.packet_contents import PacketPart, PartKind, packed, parts_of, refuse_secret
from sotay.services.packet_phrase import is_strong, refuse_weak, suggested_passphrase
from sotay.storage.drafts import Drafts
from sotay.storage.faults import files_translated
from sotay.storage.files import USUAL, write_whole
from sotay.storage.sealing import doing

# Reading and writing the file takes modules of 20 MB: they are loaded by whoever packs or opens one.
if TYPE_CHECKING:
    from sotay.services.book import Book

__all__ = [
    "PROGRAMME_KEY",
    "SUFFIX",
    "Cost",
    "MadePacket",
    "MeetingPacket",
    "OpenedPacket",
    "PacketContents",
    "PacketDraft",
    "PacketFile",
    "PacketItem",
    "PacketPaper",
    "PacketPart",
    "PacketService",
    "PartKind",
    "Trust",
    "save_copy",
    "save_notes",
    "suggested_passphrase",
]

_SIGNERS = "packet_signers"


class Trust(StrEnum):
    """Name what is known of who signed a packet."""

    OWN = "own"  # this very book
    KNOWN = "known"  # compared by phone and remembered
    NEW = "new"  # never seen
    CHANGED = "changed"  # the same cell was remembered with another key


@dataclass(frozen=True, slots=True)
class PacketContents:
    """Hold what would be packed, to be looked at before: each part, the bytes of the file, the most it may have.

    `size` is None where the text alone is over its limit.
    """

    packet: MeetingPacket
    parts: tuple[PacketPart, ...]
    size: int | None
    most: int
    fingerprint: str

    @property
    def fits(self) -> bool:
        """Tell whether it can be made."""
        return self.size is not None and self.size <= self.most

    def takes(self, passphrase: str) -> bool:
        """Tell whether a passphrase is hard enough to guess."""
        return is_strong(passphrase, _known(self.packet))

    @property
    def file_name(self) -> str:
        """Return a name for the file, made of the day."""
        return f"Tài liệu họp {self.packet.day.isoformat()}{SUFFIX}"


@dataclass(frozen=True, slots=True)
class MadePacket:
    """Hold what was made: where it lies, its bytes, whether a passphrase opens it, and the fingerprint to compare."""

    path: Path
    size: int
    sealed: bool
    fingerprint: str


@dataclass(frozen=True, slots=True)
class OpenedPacket:
    """Hold an opened packet: who signed it as people compare it (`fingerprint`), and what is known of them."""

    packet: MeetingPacket
    sealed: bool
    signer: str
    fingerprint: str
    trust: Trust

    @property
    def is_trusted(self) -> bool:
        """Tell whether the signer was compared before, or is this book."""
        return self.trust in (Trust.OWN, Trust.KNOWN)


class PacketService:
    """Make and open packets; every method may be called from any thread."""

    def __init__(self, book: "Book", cost: Cost | None = None) -> None:
        """Take the open book, and what trying one passphrase costs."""
        self._book = book
        self._cost = cost
        self._drafts = Drafts(book.workspace.notebook.database)

    # making

    def contents(self, meeting_id: int) -> PacketContents:
        """Return what would be packed now; raise MEETING_NOT_FOUND, SECRET_DOCUMENT."""
        from sotay.packs.packet import packet_size

        packet = packed(self._book, meeting_id, self._book.clock())
        size = None
        with suppress(SotayError):
            size = packet_size(packet)
        return PacketContents(packet, parts_of(packet), size, MAX_PACKET_BYTES, self.fingerprint())

    def make(self, meeting_id: int, target: Path, passphrase: str | None) -> MadePacket:
        """Write the packet of a meeting, encrypted where a passphrase is given; its signature is always this book's.

        Raise as `contents`, WEAK_PASSPHRASE, FILE_TOO_LARGE, NO_SPACE, NOT_WRITABLE.
        """
        from sotay.packs.packet import write_packet

        packet = packed(self._book, meeting_id, self._book.clock())
        if passphrase is not None:
            refuse_weak(passphrase, _known(packet))
        path = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        size = write_packet(path, packet, self._seed, passphrase, self._cost)
        return MadePacket(path, size, passphrase is not None, self.fingerprint())

    def fingerprint(self) -> str:
        """Return the fingerprint of this book's own key, in groups of four."""
        from sotay.packs.packet import fingerprint, public_key

        return fingerprint(public_key(self._seed))

    # opening

    def open(self, path: Path, passphrase: str | None = None) -> OpenedPacket:
        """Return the packet in a file.

        Raise FILE_NOT_FOUND, READ_FAILED, BAD_PACKET (`reason`), PACKET_LOCKED without the right passphrase,
        SECRET_DOCUMENT.
        """
        from sotay.packs.packet import fingerprint, read_packet

        read = read_packet(path, passphrase)
        refuse_secret(read.packet)
        trust = self._trust(read.signer, read.packet.cell)
        return OpenedPacket(read.packet, read.sealed, read.signer.hex(), fingerprint(read.signer), trust)

    def remember(self, opened: OpenedPacket) -> OpenedPacket:
        """Remember the signer of a packet, once a person compared the fingerprint."""
        self._put_signers(self._signers() | {opened.signer: opened.packet.cell})
        return OpenedPacket(opened.packet, opened.sealed, opened.signer, opened.fingerprint, Trust.KNOWN)

    def forget(self, opened: OpenedPacket) -> OpenedPacket:
        """Forget the signer of a packet."""
        signers = self._signers()
        signers.pop(opened.signer, None)
        self._put_signers(signers)
        trust = self._trust(bytes.fromhex(opened.signer), opened.packet.cell)
        return OpenedPacket(opened.packet, opened.sealed, opened.signer, opened.fingerprint, trust)

    # notes of the reader

    def notes(self, packet: MeetingPacket) -> dict[str, str]:
        """Return what was noted on the packets of a meeting, by the keys of their parts."""
        found = self._drafts.find(_notes_key(packet)) or {}
        told = found.get("notes")
        return {str(key): str(text) for key, text in told.items()} if isinstance(told, dict) else {}

    def keep_note(self, packet: MeetingPacket, key: str, text: str) -> None:
        """Write what was noted on a part; an empty note is dropped."""
        notes = self.notes(packet)
        notes.pop(key, None)
        if text.strip():
            notes[key] = nfc(text)
        when = self._book.clock().astimezone(UTC).isoformat(timespec="seconds")
        if notes:
            self._drafts.keep(_notes_key(packet), {"title": packet.title, "notes": notes}, when)
        else:
            self._drafts.drop(_notes_key(packet))

    @property
    def _seed(self) -> bytes:
        return self._book.workspace.data_key.packets

    def _trust(self, signer: bytes, cell: str) -> Trust:
        from sotay.packs.packet import public_key

        if signer == public_key(self._seed):
            return Trust.OWN
        known = self._signers()
        if known.get(signer.hex()) == cell:
            return Trust.KNOWN
        return Trust.CHANGED if cell in known.values() else Trust.NEW

    def _signers(self) -> dict[str, str]:
        """Return the cells that were compared, by their public keys."""
        told = json.loads(self._book.workspace.notebook.setting(_SIGNERS, "{}"))
        return {str(key): str(cell) for key, cell in told.items()}

    def _put_signers(self, signers: Mapping[str, str]) -> None:
        with doing("packet.signer"):
            told = json.dumps(signers, ensure_ascii=False, sort_keys=True)
            self._book.workspace.notebook.set_setting(_SIGNERS, told)


def save_copy(file: PacketFile, path: Path) -> None:
    """Write the file of a paper where a person chose; raise NO_SPACE or NOT_WRITABLE."""
    _write(path, file.content)


def save_notes(text: str, path: Path) -> None:
    """Write notes as text that every program on Windows reads; raise NO_SPACE or NOT_WRITABLE."""
    _write(path, text.encode("utf-8-sig"))


def _write(path: Path, content: bytes) -> None:
    with files_translated(path):
        write_whole(path, content, mode=USUAL)


def _known(packet: MeetingPacket) -> str:
    return " ".join((packet.cell, packet.superior, packet.title, packet.place, packet.chair))


def _notes_key(packet: MeetingPacket) -> str:
    return f"packet:{packet.uid}"
