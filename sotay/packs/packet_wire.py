# The words of a meeting packet as JSON: strict models with bounded lengths and counts.
# It must not know files, ciphers or signatures.

import unicodedata
from datetime import datetime, time
from typing import Annotated, Literal

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from sotay.domain.documents import Section
from sotay.domain.meeting_packet import MeetingPacket, PacketDraft, PacketFile, PacketItem, PacketPaper
from sotay.domain.meetings import MeetingKind, Part
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.packs.fields import CONTROL, Day, FileName, Hash, Line, Name, Strict, Summary, Text, Word
from sotay.packs.schema import SectionPart

MAX_JSON_BYTES = 8 * 1024 * 1024  # some 1,500 pages of text; what parsing it takes stays below 0.4 GB
MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_PAPERS = 50
_MOST_ROWS, _MOST_SECTIONS, _MOST_BLOCKS = 200, 5_000, 2_000
_LONGEST_DAY = 24 * 60

_Minutes = Annotated[int, Field(ge=0, le=_LONGEST_DAY)]


class ItemPart(Strict):
    """Carry one row of the programme."""

    part: Part
    title: Line
    minutes: _Minutes = 0
    presenter: Word = ""


class FilePart(Strict):
    """Describe a file whose bytes follow the words, in the order of the papers."""

    name: FileName
    sha256: Hash
    size: Annotated[int, Field(ge=0, le=MAX_FILE_BYTES)]


class PaperPart(Strict):
    """Carry one paper: the text of a document, or a file."""

    title: Line
    number: Word = ""
    document_uid: Word = ""
    sections: Annotated[tuple[SectionPart, ...], Field(max_length=_MOST_SECTIONS)] = ()
    file: FilePart | None = None


class BlockPart(Strict):
    """Carry one paragraph of a draft."""

    key: Word
    role: BlockRole
    text: Text


class DraftPart(Strict):
    """Carry the draft of a paper."""

    type: Name
    subject: Line
    blocks: Annotated[tuple[BlockPart, ...], Field(max_length=_MOST_BLOCKS)] = ()


class PacketWire(Strict):
    """Carry a whole packet but for the bytes of its files."""

    packet: Literal["sotayhop"] = "sotayhop"
    uid: Name
    made_at: datetime
    cell: Line
    superior: Line
    kind: MeetingKind
    title: Line
    day: Day
    begins: time | None = None
    minutes: _Minutes = 0
    place: Summary = ""
    chair: Word = ""
    theme: Summary = ""
    agenda: Annotated[tuple[ItemPart, ...], Field(max_length=_MOST_ROWS)] = ()
    papers: Annotated[tuple[PaperPart, ...], Field(max_length=MAX_PAPERS)] = ()
    draft: DraftPart | None = None

    @model_validator(mode="after")
    def _moment_has_offset(self) -> "PacketWire":
        if self.made_at.tzinfo is None:
            raise PydanticCustomError("no_offset", "the moment has no offset from UTC")
        return self

    @property
    def files(self) -> tuple[FilePart, ...]:
        """Return the files in the order of their bytes; each content stands once."""
        return tuple({paper.file.sha256: paper.file for paper in self.papers if paper.file is not None}.values())


def to_wire(packet: MeetingPacket) -> PacketWire:
    """Return what carries a packet; raise pydantic.ValidationError where it is over a limit."""
    return PacketWire(
        uid=packet.uid,
        made_at=packet.made_at,
        cell=_plain(packet.cell),
        superior=_plain(packet.superior),
        kind=packet.kind,
        title=_plain(packet.title),
        day=packet.day,
        begins=packet.begins,
        minutes=packet.minutes,
        place=_plain(packet.place),
        chair=_plain(packet.chair),
        theme=_plain(packet.theme),
        agenda=tuple(_item_part(item) for item in packet.agenda),
        papers=tuple(_paper_part(paper) for paper in packet.papers),
        draft=None if packet.draft is None else _draft_part(packet.draft),
    )


def from_wire(wire: PacketWire, contents: dict[str, bytes]) -> MeetingPacket:
    """Return the packet that is carried; `contents` has the bytes of every file by their hash."""
    return MeetingPacket(
        uid=wire.uid,
        made_at=wire.made_at,
        cell=wire.cell,
        superior=wire.superior,
        kind=wire.kind,
        title=wire.title,
        day=wire.day,
        begins=wire.begins,
        minutes=wire.minutes,
        place=wire.place,
        chair=wire.chair,
        theme=wire.theme,
        agenda=tuple(PacketItem(row.part, row.title, row.minutes, row.presenter) for row in wire.agenda),
        papers=tuple(_paper(paper, contents) for paper in wire.papers),
        draft=None if wire.draft is None else _draft(wire.draft),
    )


def read_wire(told: bytes) -> PacketWire:
    """Read what `to_wire` gave, as JSON; raise ValueError on anything else."""
    try:
        return PacketWire.model_validate_json(told)
    except ValidationError as problem:
        raise ValueError("not the words of a packet") from problem


def _plain(text: str) -> str:
    # What was typed may hold what the reader refuses; the look of the words does not change by this.
    return CONTROL.sub("", unicodedata.normalize("NFC", text))


def _item_part(item: PacketItem) -> ItemPart:
    return ItemPart(part=item.part, title=_plain(item.title), minutes=item.minutes, presenter=_plain(item.presenter))


def _paper_part(paper: PacketPaper) -> PaperPart:
    file = paper.file
    return PaperPart(
        title=_plain(paper.title),
        number=_plain(paper.number),
        document_uid=paper.document_uid,
        sections=tuple(
            SectionPart(
                level=s.level, label=_plain(s.label), heading=_plain(s.heading), text=_plain(s.text), html=s.html
            )
            for s in paper.sections
        ),
        file=None if file is None else FilePart(name=_file_name(file.name), sha256=file.sha256, size=file.size),
    )


def _section_part(section: Section) -> SectionPart:
    label, heading, text = (_plain(words) for words in (section.label, section.heading, section.text))
    return SectionPart(level=section.level, label=label, heading=heading, text=text, html=section.html)


def _file_name(name: str) -> str:
    return _plain(name).translate(str.maketrans("/\\\n\t", "____"))[-255:] or "_"


def _draft_part(draft: PacketDraft) -> DraftPart:
    blocks = tuple(BlockPart(key=one.key, role=one.role, text=_plain(one.text)) for one in draft.blocks)
    return DraftPart(type=draft.type, subject=_plain(draft.subject), blocks=blocks)


def _paper(part: PaperPart, contents: dict[str, bytes]) -> PacketPaper:
    sections = tuple(Section(s.level, s.label, s.heading, s.text, s.html) for s in part.sections)
    file = None
    if part.file is not None:
        file = PacketFile(part.file.name, part.file.sha256, contents[part.file.sha256])
    return PacketPaper(part.title, part.number, part.document_uid, sections, file)


def _draft(part: DraftPart) -> PacketDraft:
    return PacketDraft(part.type, part.subject, tuple(PaperBlock(b.key, b.role, b.text) for b in part.blocks))
