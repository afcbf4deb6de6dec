# What goes into the packet of a meeting: taken from the record, the library and the cell's own files.
# It must not know the packet's file or who signs it.

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sotay.domain.documents import Document, Section
from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_packet import MeetingPacket, PacketDraft, PacketFile, PacketItem, PacketPaper
from sotay.domain.meetings import AgendaItem, MeetingPaper
from sotay.domain.papers import RESOLUTION, PaperBlock
from sotay.domain.secrecy import secrecy_mark
from sotay.services.cell import cell_of
from sotay.services.sample import brief_mark_of
from sotay.storage.meetings import Meetings
from sotay.storage.members import Members
from sotay.storage.papers import Papers

if TYPE_CHECKING:
    from sotay.services.book import Book

_NOBODY = UUID(int=0)


class PartKind(StrEnum):
    """Name what a part of a packet is."""

    PROGRAMME = "programme"
    DRAFT = "draft"  # dự thảo nghị quyết
    TEXT = "text"  # the text of a document
    FILE = "file"
    LOST = "lost"  # a document that the library does not hold any more: only its name goes out


@dataclass(frozen=True, slots=True)
class PacketPart:
    """Hold one line of what a packet would hold; `size` counts bytes."""

    kind: PartKind
    title: str
    number: str
    size: int


def packed(book: "Book", meeting_id: int, made_at: datetime) -> MeetingPacket:
    """Return the packet of a meeting as it stands now; raise MEETING_NOT_FOUND, SECRET_DOCUMENT."""
    record = Meetings(book.workspace.notebook.database).record(meeting_id)
    meeting, cell = record.meeting, cell_of(book.workspace.notebook)
    title = f"{brief_mark_of(book.workspace.notebook)} {meeting.title}".strip()
    names = _names(book, (meeting.chair_id, *(item.presenter_id for item in record.agenda)))
    packet = MeetingPacket(
        uid=meeting.uid,
        made_at=made_at.replace(microsecond=0),
        cell=cell.name,
        superior=cell.superior,
        kind=meeting.kind,
        title=title,
        day=meeting.day,
        begins=meeting.begins,
        minutes=meeting.minutes,
        place=meeting.place,
        chair=names.get(meeting.chair_id, ""),
        theme=meeting.theme,
        agenda=tuple(_item(item, names) for item in record.agenda),
        papers=tuple(_paper(book, paper) for paper in record.papers),
        draft=_draft(book, meeting_id),
    )
    refuse_secret(packet)
    return packet


def parts_of(packet: MeetingPacket) -> tuple[PacketPart, ...]:
    """Return what a packet holds, in reading order."""
    programme = sum(len(item.title.encode()) for item in packet.agenda)
    parts = [PacketPart(PartKind.PROGRAMME, packet.title, "", programme)]
    if packet.draft is not None:
        words = sum(len(block.text.encode()) for block in packet.draft.blocks)
        parts.append(PacketPart(PartKind.DRAFT, packet.draft.subject, "", words))
    return (*parts, *map(_part, packet.papers))


def refuse_secret(packet: MeetingPacket) -> None:
    """Raise SECRET_DOCUMENT where a paper or the draft bears a secrecy grade: no packet carries it, none shows it."""
    for title, number, sections in _documents(packet):
        document = Document(_NOBODY, number or None, "", "", None, title, sections=sections)
        if (mark := secrecy_mark(document)) is not None:
            raise SotayError(Code.SECRET_DOCUMENT, {"document": number or title, "mark": mark})


def _documents(packet: MeetingPacket) -> Iterable[tuple[str, str, tuple[Section, ...]]]:
    for paper in packet.papers:
        yield paper.title, paper.number, paper.sections
        if paper.file is not None:
            yield paper.file.name.rpartition(".")[0], "", ()
    if packet.draft is not None:
        yield packet.draft.subject, "", ()


def _names(book: "Book", ids: Iterable[int]) -> dict[int, str]:
    wanted = sorted({member_id for member_id in ids if member_id})
    found = Members(book.workspace.notebook.database).members(wanted)
    return {member.id: member.person.full_name for member in found}


def _item(item: AgendaItem, names: dict[int, str]) -> PacketItem:
    return PacketItem(item.part, item.title, item.minutes, names.get(item.presenter_id, ""))


def _paper(book: "Book", paper: MeetingPaper) -> PacketPaper:
    if paper.file_hash:
        from sotay.packs.packet_reading import readable_text

        content = Meetings(book.workspace.notebook.database).content(paper.file_hash)
        file = PacketFile(paper.file_name, hashlib.sha256(content).hexdigest(), content)
        return PacketPaper(paper.title, paper.number, sections=readable_text(file.name, content), file=file)
    return PacketPaper(paper.title, paper.number, paper.document_uid, _sections(book, paper.document_uid))


def _sections(book: "Book", uid: str) -> tuple[Section, ...]:
    try:
        found = book.library.view(uid).sections
    except SotayError as error:
        if error.code is not Code.DOCUMENT_NOT_FOUND:
            raise
        return ()
    return tuple(Section(one.level, one.label, one.heading, one.text, one.html) for one in found)


def _draft(book: "Book", meeting_id: int) -> PacketDraft | None:
    """Return the newest revision of the resolution, without the marks of what is filled in."""
    found = Papers(book.workspace.notebook.database).papers(meeting_id, RESOLUTION)
    if not found:
        return None
    blocks = tuple(PaperBlock(block.key, block.role, block.text) for block in found[-1].blocks)
    return PacketDraft(RESOLUTION, found[-1].subject, blocks)


def _part(paper: PacketPaper) -> PacketPart:
    if paper.file is not None:
        return PacketPart(PartKind.FILE, paper.title, paper.number, paper.file.size)
    words = sum(len(f"{one.heading}{one.text}{one.html}".encode()) for one in paper.sections)
    kind = PartKind.TEXT if paper.sections else PartKind.LOST
    return PacketPart(kind, paper.title, paper.number, words)
