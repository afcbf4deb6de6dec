# A publisher's catalogue: one row, one document; headings in Vietnamese or English; every fault with its place.
# It must not know what is in the documents' files.

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, Status
from sotay.domain.vietnamese import fold
from sotay.packs.sources.cells import (
    read_day,
    read_number,
    read_partial_date,
    read_relations,
    read_status,
    read_tags,
    read_yes,
    status_words,
)
from sotay.packs.sources.problems import Problem, UnreadableError, bad_source
from sotay.packs.sources.tables import Cell, Row, read_table

NAMES = ("catalogue.xlsx", "catalogue.csv", "catalogue.tsv")

T = TypeVar("T")

_HEADINGS = {
    "number": ("so ky hieu", "so, ky hieu", "so/ky hieu", "so van ban", "so hieu", "number", "number symbol", "symbol"),
    "type": ("loai", "loai van ban", "the loai", "type", "document type"),
    "issuer": ("co quan ban hanh", "noi ban hanh", "don vi ban hanh", "issuer", "issued by"),
    "issued": ("ngay ban hanh", "ngay van ban", "ngay", "issued", "issue date", "date", "issued on"),
    "effective": ("hieu luc", "ngay hieu luc", "hieu luc tu", "ngay co hieu luc", "effective", "effective date"),
    "expires": ("het hieu luc", "ngay het hieu luc", "hieu luc den", "expires", "expiry", "expiry date"),
    "title": ("ten", "trich yeu", "ten van ban", "ten, trich yeu", "ten/trich yeu", "tieu de", "title", "name"),
    "file": ("tep", "ten tep", "tap tin", "file", "file name", "filename", "path"),
    "tags": ("the", "nhan", "chu de", "linh vuc", "tags", "tag", "topics"),
    "term": ("khoa", "nhiem ky", "term"),
    "must_read": ("phai doc", "bat buoc doc", "must read", "required"),
    "summary": ("tom tat", "noi dung tom tat", "summary", "abstract"),
    "relations": ("quan he", "quan he van ban", "relations", "relation"),
    "uid": ("uid", "uuid", "ma dinh danh"),
    "op": ("op", "thao tac", "withdraw", "thu hoi"),
    "status": ("status", "tinh trang", "tinh trang hieu luc", "trang thai"),
}
_COLUMN_OF = {heading: column for column, headings in _HEADINGS.items() for heading in headings}
_NEEDED = ("title",)
_HEADING_ROWS = 15  # a department's name and a merged title may stand above the headings
_WITHDRAW = {"withdraw", "withdrawn", "thu hoi", "x", "co", "yes"}
_UPSERT = {"", "upsert", "dang", "moi", "khong", "no"}


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one row of the catalogue; what it leaves empty may be proposed from the document's text."""

    row: int
    title: str
    number: str | None = None
    type: str = ""
    issuer: str = ""
    issued: PartialDate | None = None
    effective: date | None = None
    expires: date | None = None
    file: str | None = None
    tags: tuple[str, ...] = ()
    term: str | None = None
    must_read: bool = False
    summary: str = ""
    relations: tuple[Relation, ...] = ()
    uid: UUID | None = None
    withdrawn: bool = False
    status: Status = Status.UNKNOWN


def read_catalogue(path: Path) -> list[Entry]:
    """Read all rows; raise SotayError(BAD_SOURCE) with the faults of all rows, each with row and column."""
    try:
        rows = read_table(path)
    except UnreadableError as problem:
        raise bad_source(Problem(path.name, str(problem))) from problem
    columns, start = _find_headings(path.name, rows)
    reader = _RowReader(path.name, columns)
    entries = [reader.entry(row) for row in rows[start:]]
    if reader.problems:
        raise bad_source(*reader.problems)
    return entries


def _find_headings(file: str, rows: list[Row]) -> tuple[dict[str, tuple[int, str]], int]:
    """Return place and printed heading of each column, and the index of the first row below the headings."""
    for index, row in enumerate(rows[:_HEADING_ROWS]):
        columns = dict(_known_columns(row))
        if len(columns) >= 2:
            _check_columns(file, row, columns)
            return columns, index + 1
    raise bad_source(Problem(file, "không thấy hàng tiêu đề (cần ít nhất cột “trích yếu” và một cột khác)"))


def _known_columns(row: Row) -> Iterator[tuple[str, tuple[int, str]]]:
    for place, cell in enumerate(row.cells):
        column = _COLUMN_OF.get(_plain_heading(cell))
        if column is not None:
            yield column, (place, str(cell))


def _plain_heading(cell: Cell) -> str:
    text = re.sub(r"\(.*?\)|\*", "", fold(str(cell or "")))
    return " ".join(text.replace("_", " ").replace(":", " ").split())


def _check_columns(file: str, row: Row, columns: dict[str, tuple[int, str]]) -> None:
    twice = [str(cell) for place, cell in enumerate(row.cells) if _is_second(place, cell, columns)]
    if twice:
        raise bad_source(Problem(file, "cột này có hai lần", row.number, twice[0]))
    if any(needed not in columns for needed in _NEEDED):
        raise bad_source(Problem(file, "thiếu cột “trích yếu” (title)", row.number))


def _is_second(place: int, cell: Cell, columns: dict[str, tuple[int, str]]) -> bool:
    column = _COLUMN_OF.get(_plain_heading(cell))
    return column is not None and columns[column][0] != place


class _RowReader:
    """Read rows one by one and collect what is wrong in each."""

    def __init__(self, file: str, columns: dict[str, tuple[int, str]]) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._columns = columns

    def entry(self, row: Row) -> Entry:
        facts: dict[str, Any] = {column: self._fact(row, column) for column in self._columns if column != "op"}
        entry = Entry(row=row.number, withdrawn=self._withdrawn(row), **_without_none(facts))
        self._check(row, entry)
        return entry

    def _fact(self, row: Row, column: str) -> object:
        cell = self._cell(row, column)
        if cell is None:
            return "" if column == "title" else None
        read, expected = _READ.get(column, (_read_words, ""))
        return self._tried(row, column, read, cell, expected)

    def _cell(self, row: Row, column: str) -> Cell:
        place = self._columns[column][0]
        return row.cells[place] if place < len(row.cells) else None

    def _tried(self, row: Row, column: str, read: Callable[[Cell], T], cell: Cell, expected: str) -> T | None:
        try:
            return read(cell)
        except ValueError:
            self._fault(row, column, f"không hiểu “{cell}”: {expected}")
            return None

    def _withdrawn(self, row: Row) -> bool:
        word = fold(str(self._cell(row, "op") or "")) if "op" in self._columns else ""
        if word not in _WITHDRAW | _UPSERT:
            self._fault(row, "op", f"không hiểu “{word}”: để trống, hoặc ghi “thu hồi”")
        return word in _WITHDRAW

    def _check(self, row: Row, entry: Entry) -> None:
        if entry.withdrawn:
            if entry.uid is None and not _is_known(entry):
                self._fault(row, "op", "thu hồi thì ghi uid, hoặc đủ số ký hiệu, cơ quan, ngày như lần phát hành")
            return
        if not entry.title and not entry.file:
            self._fault(row, "title", "thiếu trích yếu")
        if entry.effective and entry.expires and entry.expires < entry.effective:
            self._fault(row, "expires", "ngày hết hiệu lực trước ngày có hiệu lực")

    def _fault(self, row: Row, column: str, reason: str) -> None:
        heading = self._columns[column][1] if column in self._columns else column
        self.problems.append(Problem(self._file, reason, row.number, heading))


def _is_known(entry: Entry) -> bool:
    """Tell whether the row holds all that a default uid is made of; less would silently withdraw nothing."""
    known = (entry.number and entry.issued) if entry.number else (entry.type and entry.title)
    return bool(entry.issuer and known)


def _without_none(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}


def _read_words(cell: Cell) -> str:
    return " ".join(str(cell or "").split())


def _read_summary(cell: Cell) -> str:
    return "\n".join(" ".join(line.split()) for line in str(cell or "").splitlines() if line.strip())


def _read_number_cell(cell: Cell) -> str:
    return read_number(_read_words(cell))


def _read_file_name(cell: Cell) -> str:
    return str(cell or "").replace("\\", "/")


def _read_term(cell: Cell) -> str:
    return re.sub(r"^(?:kh(?:óa|oá)|nhiệm kỳ)\s+", "", _read_words(cell), flags=re.IGNORECASE)


def _read_uid(cell: Cell) -> UUID:
    return UUID(str(cell))


_A_DAY = "ngày phải viết dd/mm/yyyy"
_READ: dict[str, tuple[Callable[[Cell], object], str]] = {
    "number": (_read_number_cell, ""),
    "issued": (read_partial_date, f"{_A_DAY}, mm/yyyy hoặc yyyy"),
    "effective": (read_day, _A_DAY),
    "expires": (read_day, _A_DAY),
    "file": (_read_file_name, ""),
    "tags": (read_tags, ""),
    "term": (_read_term, ""),
    "must_read": (read_yes, "ghi x, có, hoặc để trống"),
    "summary": (_read_summary, ""),
    "relations": (read_relations, "viết như “thay thế 12-HD/BTCTW (06/7/2018); sửa đổi …”"),
    "uid": (_read_uid, "uid phải là một UUID"),
    "status": (read_status, "ghi một trong: " + ", ".join(status_words())),
}
