# What the other members get before a meeting (tài liệu họp): programme, papers with their text, draft resolution.
# It must not know how it is written into a file, sealed or signed.

from dataclasses import dataclass
from datetime import date, datetime, time

from sotay.domain.documents import Section
from sotay.domain.meetings import MeetingKind, Part
from sotay.domain.papers import PaperBlock

PROGRAMME_KEY = "programme"
SUFFIX = ".sotayhop"
MAX_PACKET_BYTES = 60_000_000  # what a phone sends in one message; a reader holds it in memory
_DRAFT_KEY = "draft"


@dataclass(frozen=True, slots=True)
class PacketItem:
    """Hold one row of the programme; who presents it is known by name only."""

    part: Part
    title: str
    minutes: int = 0
    presenter: str = ""


@dataclass(frozen=True, slots=True)
class PacketFile:
    """Hold a file that travels in the packet; its name is shown to people and never used on a disk."""

    name: str
    sha256: str
    content: bytes

    @property
    def size(self) -> int:
        """Return how many bytes it has."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class PacketPaper:
    """Hold one paper: a document, or a file of the cell's own with its text where it could be read.

    The text travels with it: whoever reads the packet may have no library and no other program.
    """

    title: str
    number: str = ""
    document_uid: str = ""
    sections: tuple[Section, ...] = ()
    file: PacketFile | None = None

    @property
    def key(self) -> str:
        """Return what names the paper in any packet of the meeting, so that notes on it find it again."""
        if self.file is not None:
            return f"file:{self.file.sha256}"
        return f"document:{self.document_uid or self.number or self.title}"


@dataclass(frozen=True, slots=True)
class PacketDraft:
    """Hold the draft of a paper that the meeting is to adopt: a resolution (dự thảo nghị quyết)."""

    type: str
    subject: str
    blocks: tuple[PaperBlock, ...] = ()

    @property
    def key(self) -> str:
        """Return what names the draft in any packet of the meeting."""
        return f"{_DRAFT_KEY}:{self.type}"


@dataclass(frozen=True, slots=True)
class MeetingPacket:
    """Hold what one packet says; of people it knows the names of the chair and of those who present.

    `uid` is that of the meeting: a packet that is sent again keeps what was noted on the one before. `made_at` carries
    its offset from UTC, day and hour are those of the place, `minutes` is the planned length.
    """

    uid: str
    made_at: datetime
    cell: str
    superior: str
    kind: MeetingKind
    title: str
    day: date
    begins: time | None = None
    minutes: int = 0
    place: str = ""
    chair: str = ""
    theme: str = ""
    agenda: tuple[PacketItem, ...] = ()
    papers: tuple[PacketPaper, ...] = ()
    draft: PacketDraft | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Return what can be noted on, in reading order: the programme, the draft, each paper."""
        drafts = () if self.draft is None else (self.draft.key,)
        return (PROGRAMME_KEY, *drafts, *(paper.key for paper in self.papers))

    def name_of(self, key: str) -> str:
        """Return what people call what a key names, "" for the programme and for what is not in the packet."""
        if self.draft is not None and key == self.draft.key:
            return self.draft.subject
        return next((paper.title for paper in self.papers if paper.key == key), "")
