# Copies of a document for outside the app: what they say, how the file is called, and how it gets onto the disk.
# It must not know windows, printers or who asked.

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Status, name_from
from sotay.domain.errors import Code, SotayError
from sotay.exports.copies import Align, Block, Cell, Copy, Emphasis, Paragraph, Role, Table, pieces
from sotay.exports.printed import READING, STUDY, Sheet, notes_after, study_sheet
from sotay.services.book import Book
from sotay.services.library import DocumentView
from sotay.services.reading_html import Run
from sotay.services.reading_pieces import Flow, Piece, TableSlice, flow_of
from sotay.services.reading_pieces import Role as PieceRole
from sotay.services.sample import mark_of
from sotay.storage.faults import files_translated
from sotay.storage.files import USUAL, write_whole
from sotay.storage.library import Library
from sotay.storage.records import Card, PackRow, StoredDocument

__all__ = [
    "READING",
    "STUDY",
    "Align",
    "Block",
    "Cell",
    "Copy",
    "Emphasis",
    "Exporter",
    "Kind",
    "Paragraph",
    "Role",
    "Sheet",
    "Table",
    "copy_of",
    "exporter",
    "file_stem",
    "notes_after",
    "origin",
    "pieces",
    "save",
    "study_sheet",
    "suggested_name",
]

_ROLES = {
    PieceRole.HEADING: Role.HEADING,
    PieceRole.REMARK: Role.REMARK,
    PieceRole.BODY: Role.BODY,
    PieceRole.ITEM: Role.ITEM,
}
# Copies speak the language of the document, whatever the language of the window.
_STANDINGS = {
    Status.AMENDED: "Văn bản này đã được sửa đổi, bổ sung",
    Status.REPLACED: "Văn bản này đã được thay thế",
    Status.EXPIRED: "Văn bản này đã hết hiệu lực",
    Status.NOT_YET: "Văn bản này chưa có hiệu lực",
}
_NO_GROUND = frozenset({Status.REPLACED, Status.EXPIRED})
_UNSAFE = re.compile(r'[<>:"|?*\x00-\x1f\x7f]+')
_SLASHES = re.compile(r"[/\\]+")
# Windows allows 260 letters for the whole path, Linux 255 bytes for the name, of which ".part" takes some.
_LONGEST, _MOST_BYTES = 100, 240
_SHARING_VIOLATION = 32


class Kind(StrEnum):
    """Name a kind of file."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"

    @property
    def suffix(self) -> str:
        """Return how names of such files end, without the dot."""
        return "txt" if self is Kind.TEXT else self.value


class Exporter:
    """Make copies of documents of one library, dated with one day."""

    def __init__(self, library: Library, today: date, mark: str = "") -> None:
        """Take what stands across each page of every copy, if anything."""
        self._library = library
        self._today = today
        self._mark = mark

    def copy(self, view: DocumentView) -> Copy:
        """Return a document as it leaves the app, its source line naming the pack it came by."""
        found = (pack for pack in self._library.history() if pack.id == view.document.pack_id)
        return replace(copy_of(view, next(found, None), self._today), mark=self._mark)

    def export(self, view: DocumentView, kind: Kind, target: Path) -> Path:
        """Write a DOCX or a text file, whole or not at all; raise as `save`."""
        copy = self.copy(view)
        save(target, self._docx(copy) if kind is Kind.DOCX else self._text(copy))
        return target

    def _docx(self, copy: Copy) -> bytes:
        from sotay.exports.docx import docx_file  # loads a quarter of a second's worth of modules

        return docx_file(copy, self._today)

    def _text(self, copy: Copy) -> bytes:
        from sotay.exports.text import text_file

        return text_file(copy)


def exporter(book: Book) -> Exporter:
    """Return what makes copies of the documents of an open book, dated with its day."""
    return Exporter(book.workspace.library, book.today, mark_of(book.workspace.notebook))


def save(target: Path, content: bytes) -> None:
    """Write a file whole or not at all; it leaves the book, so others may read it as any new file.

    Raise SotayError(NO_SPACE, NOT_WRITABLE, FILE_NOT_FOUND), and FILE_IN_USE where another program holds it open.
    """
    with files_translated(target):
        try:
            write_whole(target, content, mode=USUAL)
        except PermissionError as error:
            if _is_held(error, target):
                raise SotayError(Code.FILE_IN_USE, {"file": target.name}) from error
            raise


def _is_held(error: PermissionError, target: Path) -> bool:
    """Tell a file that is open elsewhere from one that may not be written: only the last rename fails for it."""
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return True
    return error.filename2 is not None and target.is_file() and os.access(target, os.W_OK)


def suggested_name(card: Card, kind: Kind) -> str:
    """Return a file name that Windows and Linux take: "21-NQ_TW Về ….docx"."""
    whole = name_from(card.number, card.type, card.title).replace(" · ", " ")
    return f"{file_stem(whole)}.{kind.suffix}"


def file_stem(words: str) -> str:
    """Return words as the name of a file without its ending; Windows and Linux take it."""
    return _shortened(" ".join(_UNSAFE.sub(" ", _SLASHES.sub("_", words)).split()).strip(". "))


def _shortened(stem: str) -> str:
    """Cut at a word; a letter takes up to three bytes."""
    if len(stem) <= _LONGEST and len(stem.encode()) <= _MOST_BYTES:
        return stem
    cut = stem[:_LONGEST]
    while len(cut.encode()) > _MOST_BYTES - len("…".encode()):
        cut = cut[:-1]
    return f"{cut.rsplit(' ', 1)[0].rstrip('., ')}…"


def copy_of(view: DocumentView, pack: PackRow | None, today: date) -> Copy:
    """Return a document as it leaves the app on a day; without its pack the source line does not name one."""
    card = view.document.card
    titled = card.title.lower().startswith(card.type.lower())
    return Copy(
        type="" if titled else card.type,
        title=card.title,
        facts=" · ".join(filter(None, (card.number and f"Số\u00a0{card.number}", card.issuer, _day(card.issued)))),
        standing=_standing(view),
        blocks=tuple(_blocks(flow_of(view.sections, "", ""))),
        source=_source(view, pack, today),
        issuer=card.issuer,
    )


def _source(view: DocumentView, pack: PackRow | None, today: date) -> str:
    return f"Nguồn: {origin(view.document, pack)}; xuất ngày {today:%d/%m/%Y}."


def origin(document: StoredDocument, pack: PackRow | None) -> str:
    """Return what a source line says of one text: its document, its revision and the pack it came by."""
    card = document.card
    named = ", ".join(filter(None, (card.number or card.type, card.issuer, _day(card.issued))))
    revision = f"bản sửa đổi số {document.revision}"
    if pack is not None:
        revision += f" trong gói số {pack.record.sequence} “{pack.record.title}”"
    return f"{named}; {revision}"


def _standing(view: DocumentView) -> str:
    told = _STANDINGS.get(view.validity.status)
    if told is None:
        return ""
    by = ", ".join(dict.fromkeys(cause.number for cause in view.validity.by if cause.number))
    since = f" từ ngày {view.validity.since:%d/%m/%Y}" if view.validity.since else ""
    warned = "; không dùng làm căn cứ mới" if view.validity.status in _NO_GROUND else ""
    return f"{told}{f' bởi {by}' if by else ''}{since}{warned}."


def _day(day: PartialDate | None) -> str:
    if day is None:
        return ""
    if day.day:
        return f"ngày\u00a0{day.day:02d}/{day.month:02d}/{day.year:04d}"
    return f"tháng {day.month:02d}/{day.year:04d}" if day.month else f"năm {day.year:04d}"


def _blocks(flow: Flow) -> Iterator[Block]:
    """Return paragraphs and whole tables; a flow holds tables in slices."""
    slices: list[TableSlice] = []
    for step in flow.steps:
        if isinstance(step, int):
            yield _paragraph(flow.pieces[step])
            continue
        slices.append(step)
        if step.is_last:
            yield _table(flow, slices)
            slices = []


def _paragraph(piece: Piece) -> Paragraph:
    return Paragraph(_ROLES[piece.role], piece.text, _emphases(piece.runs), piece.depth)


def _table(flow: Flow, slices: list[TableSlice]) -> Table:
    rows = []
    for row in (row for part in slices for row in part.rows):
        shown = ((slot, flow.pieces[slot.piece]) for slot in row)
        rows.append(
            tuple(
                Cell(
                    piece.text,
                    slot.column,
                    slot.columns,
                    slot.rows,
                    piece.role is PieceRole.HEAD_CELL,
                    _emphases(piece.runs),
                )
                for slot, piece in shown
            )
        )
    return Table(slices[0].widths, tuple(rows))


def _emphases(runs: tuple[Run, ...]) -> tuple[Emphasis, ...]:
    return tuple(Emphasis(run.start, run.end, run.style) for run in runs)
