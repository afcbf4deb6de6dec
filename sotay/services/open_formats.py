# Everything a book holds in open formats, for people and for other programs, and back into a new book.
# It must not know windows; a PDF is drawn by whoever asks. What is written here is in clear: whoever has it reads it.

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sotay import __version__
from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingState
from sotay.domain.progress import Progress, silent
from sotay.services.audit import AuditService
from sotay.services.book import Book
from sotay.services.exporting import save
from sotay.services.listings import Listing, ListKind, list_file
from sotay.services.member_papers import MemberPapers
from sotay.services.official import OfficialPaper
from sotay.services.open_meetings import OpenFile, handed_out, meeting_list, paper_files
from sotay.services.sample import mark_of, marked
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from sotay.storage.faults import files_translated
from sotay.storage.paper_drafts import PaperDrafts
from sotay.storage.papers import Papers
from sotay.storage.schemas import NOTEBOOK
from sotay.storage.sealing import doing
from sotay.storage.tables_dump import dump, fill

__all__ = ["Drawer", "Exported", "Imported", "export_everything", "import_everything", "read_export"]

RECORDS, TRAIL = "so-tay.json", "lich-su-ghi-so.jsonl"
_FORMAT = 1
_MOST_BYTES = 500_000_000
# What belongs to one copy of the book, not to the records.
_OWN_SETTINGS = frozenset({"recovery_code"})
_README = """\
Sổ tay chi bộ, xuất ngày {day} bằng Sổ tay {version}.

so-tay.json              mọi bản ghi của sổ; một sổ mới nhập được tệp này
lich-su-ghi-so.jsonl     lịch sử ghi sổ với chuỗi mã băm, mỗi dòng một JSON
dang-vien.xlsx .docx .pdf  danh sách đảng viên (mẫu 7-HSĐV)
sinh-hoat.xlsx           các buổi sinh hoạt: ngày, nơi, có mặt, số biên bản, số nghị quyết
van-ban/                 biên bản, nghị quyết đã thông qua và dự thảo
tai-lieu-hop/            tệp riêng của chi bộ đã phát ở các buổi sinh hoạt

Các tệp này không mã hóa: ai có tệp đều đọc được. Cất giữ như hồ sơ đảng viên.
"""


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draw pages: a list, and a paper of the cell, as the bytes of a PDF."""

    listing: Callable[[Listing], bytes]
    paper: Callable[[OfficialPaper], bytes]


@dataclass(frozen=True, slots=True)
class Exported:
    """Name the folder that was written, its files by their path in it, and how many records are in it."""

    folder: Path
    files: tuple[str, ...]
    records: int


@dataclass(frozen=True, slots=True)
class Imported:
    """Hold how many rows of each table came in."""

    rows: Mapping[str, int]


def export_everything(
    book: Book,
    folder: Path,
    drawer: Drawer | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> Exported:
    """Write everything a person made into a new folder inside `folder`; it holds personal data in clear.

    Without a drawer there are no PDF files. Raise FILE_EXISTS, NO_SPACE, NOT_WRITABLE; a folder that could not be
    finished is told by its missing so-tay.json, which is written last.
    """
    moment = now or datetime.now().astimezone()
    target = folder / f"so-tay-{moment:%Y%m%d-%H%M%S}"
    _settle(book)
    _make(target)
    files = [*_lists(book, drawer, moment), *paper_files(book, drawer.paper if drawer else None), *handed_out(book)]
    for done, file in enumerate(files):
        progress("export", done, len(files) + 2)
        (target / file.name).parent.mkdir(mode=0o700, exist_ok=True)
        save(target / file.name, file.content())
    AuditService(book.workspace.notebook).export(target / TRAIL)
    progress("export", len(files) + 1, len(files) + 2)
    tables = _records(book.workspace)
    save(target / RECORDS, json.dumps(_whole(tables, moment), ensure_ascii=False, indent=1).encode())
    return Exported(target, (*(file.name for file in files), TRAIL, RECORDS), sum(map(len, tables.values())))


def _settle(book: Book) -> None:
    """Write what is being typed in meetings and papers into their records, so that it goes out too."""
    for row in book.meetings.all():
        if row.meeting.state is MeetingState.RUNNING:
            book.run.settle(row.meeting.id)
    database = book.workspace.notebook.database
    typed = PaperDrafts(database)
    for paper in Papers(database).papers():
        if typed.has(paper):
            book.papers.save(typed.over(paper))


def _lists(book: Book, drawer: Drawer | None, moment: datetime) -> Iterator[OpenFile]:
    day = moment.date()
    notebook = book.workspace.notebook
    people = MemberPapers(book).listing([member.id for member in book.members.all()], cards=True)
    members, meetings = marked(notebook, people), marked(notebook, meeting_list(book, day))
    yield OpenFile("dang-vien.xlsx", lambda: list_file(members, ListKind.XLSX, day))
    yield OpenFile("dang-vien.docx", lambda: list_file(members, ListKind.DOCX, day))
    if drawer is not None:
        yield OpenFile("dang-vien.pdf", lambda: drawer.listing(members))
    yield OpenFile("sinh-hoat.xlsx", lambda: list_file(meetings, ListKind.XLSX, day))
    yield OpenFile("DOC-TOI.txt", lambda: _readme(mark_of(notebook), day))


def _readme(mark: str, day: date) -> bytes:
    return "\n\n".join(filter(None, (mark, _README.format(day=f"{day:%d/%m/%Y}", version=__version__)))).encode()


def read_export(path: Path) -> Mapping[str, list[dict[str, Any]]]:
    """Return the tables of an export: its folder, or so-tay.json itself.

    Raise FILE_NOT_FOUND, READ_FAILED, NOT_AN_EXPORT, NEWER_SCHEMA (`found`, `known`).
    """
    file = path / RECORDS if path.is_dir() else path
    with files_translated(file):
        if file.stat().st_size > _MOST_BYTES:
            raise SotayError(Code.NOT_AN_EXPORT, {"file": file.name})
        content = file.read_bytes()
    try:
        whole = json.loads(content)
        schema, tables = str(whole["schema"]), whole["tables"]
        sound = whole["format"] == _FORMAT and all(_is_table(rows) for rows in tables.values())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SotayError(Code.NOT_AN_EXPORT, {"file": file.name}) from error
    if not sound:
        raise SotayError(Code.NOT_AN_EXPORT, {"file": file.name})
    if schema not in NOTEBOOK.revisions:
        raise SotayError(Code.NEWER_SCHEMA, {"file": file.name, "found": schema, "known": NOTEBOOK.head})
    found: dict[str, list[dict[str, Any]]] = tables
    return found


def import_everything(path: Path, workspace: Workspace, progress: Progress = silent) -> Imported:
    """Write an export into a new book, all or nothing; raise as `read_export`, and BOOK_NOT_EMPTY.

    The audit trail of this book begins with it: that of the other book stays in its own file.
    """
    tables = read_export(path)
    with doing("import"):
        fill(workspace.notebook.database, tables, progress)
        told = {name: len(rows) for name, rows in tables.items() if rows}
        AuditTrail(workspace.notebook.database).note("import", "", dict(told))
    return Imported(told)


def _records(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    tables = dump(workspace.notebook.database)
    tables["setting"] = [row for row in tables["setting"] if row["key"] not in _OWN_SETTINGS]
    return tables


def _whole(tables: Mapping[str, object], moment: datetime) -> dict[str, object]:
    made = moment.isoformat(timespec="seconds")
    return {"format": _FORMAT, "app": __version__, "schema": NOTEBOOK.head, "made": made, "tables": tables}


def _is_table(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _make(target: Path) -> None:
    try:
        with files_translated(target):
            target.mkdir(mode=0o700)
    except FileExistsError as error:
        raise SotayError(Code.FILE_EXISTS, {"file": target.name}) from error
