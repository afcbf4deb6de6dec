# The small parts of an XLSX file, event by event: where its parts lie, its sheets, shared texts, formats of dates.
# It must not know zips or limits; a document type declaration, the door of entity bombs, is refused everywhere.

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO, Protocol
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.escape import unescape

from sotay.exports.sheet_cells import NoSheetError

_CHUNK = 64 * 1024
_SHEET = "worksheet"
_LONGEST = 255  # letters that Excel takes in a format; endless ones take openpyxl endlessly

Attributes = Mapping[str, str]


class Target(Protocol):
    """Take the elements of a part; names come without their namespace, which differs between programs."""

    def start(self, name: str, facts: Attributes, /) -> None:
        """Take the beginning of an element."""

    def end(self, name: str, /) -> None:
        """Take the end of an element."""

    def text(self, letters: str, /) -> None:
        """Take letters."""


def feed(stream: IO[bytes], target: Target, passed: Callable[[int], None] = lambda _: None) -> None:
    """Give a part to a target; `passed` is told how many bytes went by. Raise NoSheetError, ExpatError."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names: dict[str, str] = {}

    def local(name: str) -> str:
        known = names.get(name)
        if known is None:
            known = names[name] = name.rpartition(" ")[2]
        return known

    parser.StartElementHandler = lambda name, facts: target.start(local(name), facts)
    parser.EndElementHandler = lambda name: target.end(local(name))
    parser.CharacterDataHandler = target.text
    parser.StartDoctypeDeclHandler = _refuse
    with stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - its own order
            passed(len(chunk))
        parser.Parse(b"", True)  # noqa: FBT003


def _refuse(*_: object) -> None:
    raise NoSheetError("sheet_unsafe")


def is_on(value: str | None) -> bool:
    """Read a yes or no of XML."""
    return value in ("1", "true", "on")


class _Quiet:
    """Take nothing; the base of targets that want only some events."""

    def start(self, name: str, facts: Attributes, /) -> None:
        """Pass over the beginning of an element."""

    def end(self, name: str, /) -> None:
        """Pass over the end of an element."""

    def text(self, letters: str, /) -> None:
        """Pass over letters."""


class Relations(_Quiet):
    """Collect where a part points to inside the file: ids, kinds, and names of parts."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, facts: Attributes, /) -> None:
        """Keep a pointer unless it leads out of the file."""
        if name == "Relationship" and facts.get("TargetMode") != "External":
            kind = facts.get("Type", "").rpartition("/")[2]
            part = posixpath.normpath(posixpath.join("/", self._folder, facts["Target"])).lstrip("/")
            self._found[facts["Id"]] = (kind, part)

    def first(self, kind: str) -> str | None:
        """Return the first part of a kind."""
        return next((part for found, part in self._found.values() if found == kind), None)

    def sheet(self, relation: str) -> str | None:
        """Return the part of a sheet of cells; None for charts, dialogs and sheets of macros."""
        kind, part = self._found[relation]
        return part if kind == _SHEET else None


@dataclass(frozen=True, slots=True)
class NamedSheet:
    """Hold a sheet as its book lists it."""

    name: str
    relation: str
    hidden: bool


class Book(_Quiet):
    """Collect the sheets of a workbook and the calendar of its dates."""

    def __init__(self) -> None:
        self.sheets: list[NamedSheet] = []
        self.is_1904 = False
        self._root = ""

    @property
    def is_workbook(self) -> bool:
        """Tell a workbook from the main part of another kind of document."""
        return self._root == "workbook"

    def start(self, name: str, facts: Attributes, /) -> None:
        """Keep sheets in their order."""
        self._root = self._root or name
        if name == "workbookPr":
            self.is_1904 = is_on(facts.get("date1904"))
        elif name == "sheet":
            relation = next(value for fact, value in facts.items() if fact.endswith(" id"))
            self.sheets.append(NamedSheet(facts["name"], relation, facts.get("state", "visible") != "visible"))


class Letters:
    """Join the letters of an element that is open, without the readings that are written above East Asian ones."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open, self._reading = False, False

    def begin(self) -> None:
        """Forget what was joined."""
        self._parts.clear()
        self._open = self._reading = False

    def start(self, name: str, wanted: tuple[str, ...]) -> None:
        """Join what follows where it is wanted."""
        if name == "rPh":
            self._reading = True
        elif name in wanted:
            self._open = not self._reading

    def end(self, name: str, /) -> None:
        """Stop joining; these elements hold no others."""
        self._open = False
        if name == "rPh":
            self._reading = False

    def text(self, letters: str, /) -> None:
        """Join letters of an open element."""
        if self._open:
            self._parts.append(letters)

    def whole(self) -> str:
        """Return what was joined."""
        return "".join(self._parts)


class Strings(_Quiet):
    """Collect the texts that cells name by number."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._letters = Letters()

    def start(self, name: str, _: Attributes, /) -> None:
        """Begin a text."""
        if name == "si":
            self._letters.begin()
        self._letters.start(name, ("t",))

    def end(self, name: str, /) -> None:
        """Keep a text."""
        self._letters.end(name)
        if name == "si":
            self.texts.append(unescape(self._letters.whole()))

    def text(self, letters: str, /) -> None:
        """Join the letters of a text."""
        self._letters.text(letters)


class Styles(_Quiet):
    """Collect the numbers of the cell formats that show dates; spans of time stay numbers."""

    def __init__(self) -> None:
        self.dates: set[str] = set()
        self._formats = dict(BUILTIN_FORMATS)
        self._inside, self._count = False, 0

    def start(self, name: str, facts: Attributes, /) -> None:
        """Keep a format of numbers, or note a cell format that uses one for dates."""
        if name == "numFmt" and "numFmtId" in facts:
            self._formats[int(facts["numFmtId"])] = facts.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            shape = self._formats.get(int(facts.get("numFmtId", "0")), "")
            if len(shape) <= _LONGEST and is_date_format(shape) and not is_timedelta_format(shape):
                self.dates.add(str(self._count))
            self._count += 1

    def end(self, name: str, /) -> None:
        """Leave the list of cell formats."""
        if name == "cellXfs":
            self._inside = False
