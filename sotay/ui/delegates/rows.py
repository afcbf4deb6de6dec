# What the list rows show: small frozen values, made by a page, painted by a delegate.
# It must not know Qt's painting, services or where the values come from.

from dataclasses import dataclass

from PySide6.QtCore import Qt

from sotay.domain.documents import Status
from sotay.ui.widgets.tones import Tone

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_LEAD = 24

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Hold one found document; hits are (start, end) places in their text; `told` is the row as a sentence."""

    tile: str
    number: str
    status: Status
    status_text: str
    date: str
    title: str
    title_hits: tuple[Span, ...] = ()
    remark: str = ""
    snippet: str = ""
    snippet_hits: tuple[Span, ...] = ()
    count: str = ""
    must_read: str = ""
    told: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader: number, validity, title, or the caller's own sentence."""
        return self.told or ", ".join(
            part for part in (self.number, self.status_text, self.must_read, self.title) if part
        )


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Hold one change of a pack: what happens to which document, from when."""

    tone: Tone
    icon: str
    kind: str
    number: str
    title: str
    detail: str = ""
    date: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.kind, self.number, self.title, self.detail, self.date) if part)


@dataclass(frozen=True, slots=True)
class QuickRow:
    """Hold one answer of the search over the whole book: what it is called, and a remark."""

    icon: str
    name: str
    detail: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.name, self.detail) if part)


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """Hold one heading of a document: its depth from 0, and how many hits lie below it."""

    text: str
    depth: int = 0
    hits: int = 0


@dataclass(frozen=True, slots=True)
class CellText:
    """Hold one cell of a table: a line, a smaller line below it (may be ""), an icon (may be "")."""

    text: str
    detail: str = ""
    icon: str = ""
    right: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """Hold a row that heads the rows below it, such as a month; it spans the whole table."""

    text: str
    detail: str = ""


def lead_in(text: str, hits: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return a snippet cut at a blank so that its first hit begins within 24 letters, with its hits moved along."""
    if not hits or hits[0][0] <= _LEAD:
        return text, hits
    start = text.find(" ", hits[0][0] - _LEAD + 2)
    start = hits[0][0] if start < 0 or start >= hits[0][0] else start + 1
    shift = start - 2
    return "… " + text[start:], tuple((one - shift, other - shift) for one, other in hits)
