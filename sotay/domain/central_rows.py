# Rows of the central export of members (DS_DANGVIEN.xlsx), read from plain cell values, with what was odd in each.
# It must not know how a sheet is opened, nor which column is which; faults name the field, never a number of a person.

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date, datetime, timedelta
from enum import StrEnum

from sotay.domain.dates import PartialDate
from sotay.domain.member_fields import digits_only
from sotay.domain.vietnamese import fold, nfc

FIELDS = ("full_name", "card", "citizen_id", "born", "joined", "cell_here", "cell_home", "state")

_SERIAL_ZERO = date(1899, 12, 30)  # day 0 of a sheet's serial numbers, right from 01/3/1900 on
_YEARS = range(1850, 2101)
_SERIALS = range(2101, 100_000)
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")
_DAY = re.compile(
    r"(?:(?:ngay )?([0-9]{1,2})\s*(?:thang|[/.\-])\s*)?(?:thang )?([0-9]{1,2})\s*(?:nam|[/.\-])\s*([0-9]{4})"
)
_ISO = re.compile(r"([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?:[ t].*)?")
_INDEX = re.compile(r"\(?[0-9]{1,2}(?:\.0)?\)?")
_TIME = re.compile(r"\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?$")


class RowWhy(StrEnum):
    """Name what was odd in a row."""

    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    ZEROS_RESTORED = "zeros_restored"  # told only: the number is used with its zeros
    FORMULA = "formula"
    NAME_MISSING = "name_missing"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class RowFault:
    """Name a row of the sheet (from 1), the field and what is odd; the field counts as empty unless told otherwise."""

    row: int
    field: str
    why: RowWhy
    facts: Mapping[str, object] = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CentralRow:
    """Hold what the central export says of one person; everything may be empty."""

    row: int
    full_name: str = ""
    card: str = ""
    citizen_id: str = ""
    born: PartialDate | None = None
    joined: PartialDate | None = None
    cell_here: str = ""
    cell_home: str = ""
    state: str = ""


class CellError(Exception):
    """Carry why a cell could not be read as what its column holds."""

    def __init__(self, why: RowWhy) -> None:
        super().__init__(why.value)
        self.why = why


def central_rows(
    rows: Iterable[Sequence[object]], columns: Mapping[str, int], first: int = 1
) -> tuple[tuple[CentralRow, ...], tuple[RowFault, ...]]:
    """Read the rows below the headings; `columns` maps fields to columns from 0, `first` is the sheet's row number.

    Rows without any value in these columns are passed over, and those that only number them, (1) (2) (3); a row that is
    odd is read as far as it goes.
    """
    found: list[CentralRow] = []
    faults: list[RowFault] = []
    for number, cells in enumerate(rows, first):
        values = {name: cells[at] for name, at in columns.items() if at < len(cells) and not _empty(cells[at])}
        if values and not all(_INDEX.fullmatch(str(value).strip()) for value in values.values()):
            found.append(_central_row(number, values, faults))
    return tuple(found), (*faults, *_duplicates(found))


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not nfc(value).strip())


def _central_row(number: int, values: Mapping[str, object], faults: list[RowFault]) -> CentralRow:
    texts: dict[str, str] = {}
    days: dict[str, PartialDate] = {}
    for name, value in values.items():
        try:
            if name in ("born", "joined"):
                days[name] = cell_date(value)
            else:
                texts[name] = _NUMBERS.get(name, cell_text)(value)
        except CellError as odd:
            faults.append(RowFault(number, name, odd.why))
    faults += [
        RowFault(number, name, RowWhy.ZEROS_RESTORED)
        for name in _NUMBERS
        if name in texts and len(texts[name]) > len(digits_only(cell_text(values[name])))
    ]
    if not texts.get("full_name"):
        faults.append(RowFault(number, "full_name", RowWhy.NAME_MISSING))
    return CentralRow(number, **texts, born=days.get("born"), joined=days.get("joined"))


def cell_text(value: object) -> str:
    """Return a cell as text in NFC with single spaces; whole numbers without ".0". Raise on an error or a formula."""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    text = " ".join(nfc(str(value)).split())
    if _ERROR.fullmatch(text) or text.startswith("="):
        raise CellError(RowWhy.FORMULA)
    return text


def cell_card(value: object) -> str:
    """Return a card number of 12 digits, or 8 old ones, with the zeros that a sheet lost."""
    return _padded(value, {12: 12, 11: 12, 10: 12, 8: 8, 7: 8})


def cell_citizen_id(value: object) -> str:
    """Return a citizen's number of 12 digits, or 9 old ones, with the zeros a sheet lost (codes begin 001 ... 096)."""
    return _padded(value, {12: 12, 11: 12, 10: 12, 9: 9, 8: 9})


def _padded(value: object, widths: Mapping[int, int]) -> str:
    text = digits_only(cell_text(value).removeprefix("'"))  # some exports write the sign for "text" as text
    if not text.isascii() or not text.isdigit() or len(text) not in widths:
        raise CellError(RowWhy.BAD_NUMBER)
    return text.zfill(widths[len(text)])


_NUMBERS: dict[str, Callable[[object], str]] = {"card": cell_card, "citizen_id": cell_citizen_id}


def cell_date(value: object) -> PartialDate:
    """Return the day of a cell: a date, a sheet's serial number, a year, or a text as people write days."""
    try:
        return _cell_date(value)
    except (ValueError, OverflowError) as error:
        raise CellError(RowWhy.BAD_DATE) from error


def _cell_date(value: object) -> PartialDate:
    if isinstance(value, datetime | date):
        return PartialDate(value.year, value.month, value.day)
    text = cell_text(value)
    if isinstance(value, float) or re.fullmatch("[0-9]{4,5}", text):
        return _numbered_day(int(float(text)))
    return parse_day(text)


def _numbered_day(number: int) -> PartialDate:
    if number in _YEARS:
        return PartialDate(number)
    if number in _SERIALS:
        return PartialDate.of(_SERIAL_ZERO + timedelta(days=number))
    raise ValueError("neither a year nor a day")


def parse_day(text: str) -> PartialDate:
    """Read a day as people write it: 03/02/1984, 3-2-1984, 2/1984, 1984, 1984-02-03, ngày 3 tháng 2 năm 1984.

    Raise ValueError on anything else: a year of two digits, or a month before the day, is not guessed at.
    """
    plain = _TIME.sub("", fold(text).strip())
    iso = _ISO.fullmatch(plain)
    if iso or re.fullmatch("[0-9]{4}", plain):
        return PartialDate.parse(iso[1] if iso else plain)
    match = _DAY.fullmatch(plain)
    if match is None:
        raise ValueError("not a day")
    iso_parts = [match[3], match[2].zfill(2), *([match[1].zfill(2)] if match[1] else [])]
    return PartialDate.parse("-".join(iso_parts))


def _duplicates(rows: Iterable[CentralRow]) -> list[RowFault]:
    by_number: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        for name in _NUMBERS:
            by_number[name, getattr(row, name)].append(row.row)
    return [
        RowFault(at, name, RowWhy.DUPLICATE, {"rows": tuple(rows)})
        for (name, text), rows in by_number.items()
        if text and len(rows) > 1
        for at in rows
    ]
