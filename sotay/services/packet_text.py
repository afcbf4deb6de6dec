# What a member reads of a packet as safe HTML, and their notes as text to send back.
# It must not know windows or files.

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from sotay.domain.documents import Section
from sotay.domain.meeting_packet import MeetingPacket, PacketDraft
from sotay.domain.paper_cells import LINE_BREAK, cells_of
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.services.rendering import as_html
from sotay.storage.records import StoredSection

_HEADING = re.compile(
    "<(/?)h[1-6][^>]*>"
)  # Qt shows the inner ones smaller than the text; texts have none of their own
_STYLES = {
    BlockRole.SECTION: "<h4>{0}</h4>",
    BlockRole.HEADING: "<p><b>{0}</b></p>",
    BlockRole.BODY: "<p>{0}</p>",
    BlockRole.ITEM: "<p>{0}</p>",
    BlockRole.BASIS: "<p><i>{0}</i></p>",
}


def document_html(sections: Sequence[Section]) -> str:
    """Return the text of a document: headings, paragraphs and the reduced subset, nothing that loads or links."""
    stored = (StoredSection(0, 0, s.level, s.label, "", s.heading, s.text, s.html) for s in sections)
    return _HEADING.sub(r"<\1h4>", as_html(tuple(stored)))


def draft_html(draft: PacketDraft) -> str:
    """Return the text of a draft; rows that follow each other are one table, the first being its heads."""
    runs = groupby(draft.blocks, lambda block: block.role is BlockRole.ROW)
    return "\n".join((_table if is_table else _paragraphs)(blocks) for is_table, blocks in runs)


def notes_text(packet: MeetingPacket, notes: Mapping[str, str], heads: Sequence[str], programme: str) -> str:
    """Return the notes of a reader as text, in the order of the packet; parts without a note are left out.

    `heads` are the first lines, `programme` is what the programme is called; both in the reader's language.
    """
    told = [f"{packet.name_of(key) or programme}\n{notes[key].strip()}" for key in packet.keys if key in notes]
    return "\n\n".join(("\n".join(heads), *told)) + "\n"


def _paragraphs(blocks: Iterable[PaperBlock]) -> str:
    return "\n".join(_STYLES[block.role].format(_lined(block.text)) for block in blocks)


def _table(blocks: Iterable[PaperBlock]) -> str:
    rows = [cells_of(block.text) for block in blocks]
    told = [_row(cells, "th" if place == 0 else "td") for place, cells in enumerate(rows)]
    return f"<table>{''.join(told)}</table>"


def _row(cells: Iterable[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{_lined(cell)}</{tag}>" for cell in cells) + "</tr>"


def _lined(text: str) -> str:
    return escape(text).replace("\n", LINE_BREAK).replace(LINE_BREAK, "<br>")
