# What the export in open formats holds of meetings: the list of them, the papers of the cell, the files handed out.
# It must not know windows; a PDF is drawn by whoever asks.

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from sotay.domain.meetings import MeetingPaper
from sotay.domain.papers import MINUTES, RESOLUTION, Paper, PaperState
from sotay.domain.shares import percent_text, share
from sotay.services.audit_texts import value_words
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.exporting import file_stem
from sotay.services.listings import Align, Column, Heading, Listing
from sotay.services.meetings import MeetingRow
from sotay.services.official import OfficialPaper, official_file
from sotay.services.paper_files import PaperFiles, symbol_of
from sotay.storage.papers import Papers

PAPERS, FILES = "van-ban", "tai-lieu-hop"  # the folders
_DRAFT = "dự thảo"
_COLUMNS = (
    Column("Ngày", 8, Align.MIDDLE),
    Column("Loại", 10),
    Column("Tên buổi", 26),
    Column("Địa điểm", 16),
    Column("Tình trạng", 9),
    Column("Có mặt", 6, Align.RIGHT),
    Column("Được tính", 6, Align.RIGHT),
    Column("Tỷ lệ", 7, Align.RIGHT),
    Column("Biên bản số", 9),
    Column("Nghị quyết số", 9),
    Column("Nhiệm vụ", 6, Align.RIGHT),
    Column("Chưa xong", 6, Align.RIGHT),
)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Name a file below the folder of the export, and make its content."""

    name: str
    content: Callable[[], bytes]


def meeting_list(book: Book, day: date) -> Listing:
    """Return all meetings as a list: when, where, who came, which papers and tasks came of them."""
    cell = cell_of(book.workspace.notebook)
    adopted = {kind: _symbols(book, kind) for kind in (MINUTES, RESOLUTION)}
    return Listing(
        titles=("CÁC BUỔI SINH HOẠT CỦA CHI BỘ", f"(tính đến ngày {day:%d/%m/%Y})"),
        columns=_COLUMNS,
        rows=tuple(_row(row, adopted) for row in book.meetings.all()),
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        source=f"Sổ sinh hoạt; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
    )


def paper_files(book: Book, pdf: Callable[[OfficialPaper], bytes] | None) -> Iterator[OpenFile]:
    """Yield each paper of the cell as DOCX, and as PDF where one can be drawn: adopted ones, and drafts as such."""
    files, taken = PaperFiles(book.workspace.notebook), set[str]()
    for paper in _papers(book):
        stem = _free(f"{files.name(paper)}{'' if paper.state is PaperState.ADOPTED else f' {_DRAFT}'}", taken)
        official = files.official(paper)
        yield OpenFile(f"{PAPERS}/{stem}.docx", lambda told=official: official_file(told))  # type: ignore[misc]
        if pdf is not None:
            yield OpenFile(f"{PAPERS}/{stem}.pdf", lambda told=official: pdf(told))  # type: ignore[misc]


def handed_out(book: Book) -> Iterator[OpenFile]:
    """Yield the files of one's own that were handed out at meetings, under the day of the meeting."""
    taken: set[str] = set()
    for row in book.meetings.all():
        if not row.papers:
            continue
        for paper in book.meetings.record(row.meeting.id).papers:
            if paper.file_hash:
                name = _file_name(row.meeting.day, paper, taken)
                yield OpenFile(f"{FILES}/{name}", lambda kept=paper: book.meetings.file(kept))  # type: ignore[misc]


def _papers(book: Book) -> Sequence[Paper]:
    """Return the newest revisions, and what is in force where the newest is a correction under way."""
    newest = Papers(book.workspace.notebook.database).papers()
    adopted = [paper for kind in (MINUTES, RESOLUTION) for paper in book.papers.book(kind, date.min, date.max)]
    found = {paper.id: paper for paper in (*adopted, *newest)}
    return sorted(found.values(), key=lambda paper: (paper.day, paper.id))


def _symbols(book: Book, kind: str) -> Mapping[int, str]:
    papers = book.papers.book(kind, date.min, date.max)
    return {paper.meeting_id: symbol_of(paper).removeprefix("Số ") for paper in papers}


def _row(row: MeetingRow, adopted: Mapping[str, Mapping[int, str]]) -> tuple[str | int | date | None, ...]:
    meeting, rate = row.meeting, share(row.present, row.summoned)
    return (
        meeting.day,
        value_words("kind", meeting.kind, "vi", "meeting"),
        meeting.title,
        meeting.place,
        value_words("state", meeting.state, "vi", "meeting"),
        *((row.present, row.summoned, percent_text(rate)) if rate is not None else (None, None, "")),
        adopted[MINUTES].get(meeting.id, ""),
        adopted[RESOLUTION].get(meeting.id, ""),
        row.tasks,
        row.open_tasks,
    )


def _file_name(day: date, paper: MeetingPaper, taken: set[str]) -> str:
    told = PurePath(paper.file_name.replace("\\", "/"))
    suffix = file_stem(told.suffix)
    return f"{_free(file_stem(f'{day:%Y-%m-%d} {told.stem}'), taken)}{f'.{suffix}' if suffix else ''}"


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no file has yet; Windows sees no difference between small and capital letters."""
    found, number = name, 1
    while found.lower() in taken:
        number += 1
        found = f"{name} ({number})"
    taken.add(found.lower())
    return found
