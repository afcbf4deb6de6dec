# Write the automatic numbers of a DOCX into its text, as Word would print them ("Điều 5.", "a)", "II-").
# It must not know what a number means, nor mammoth.

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from sotay.packs.sources.readers.html import letter, roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERING, _STYLES, _DOCUMENT = "word/numbering.xml", "word/styles.xml", "word/document.xml"
_EMPTY = f'<w:numbering xmlns:w="{_W[1:-1]}"/>'.encode()
_PLACE = re.compile(r"%([1-9])")

Element = ElementTree.Element


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str  # w:numFmt: decimal, lowerLetter, bullet …
    text: str  # w:lvlText: "Điều %1.", "%1.%2."
    style: str | None


@dataclass(slots=True)
class _Counters:
    """Count one list; a step on a level starts the deeper levels again."""

    values: dict[int, int] = field(default_factory=dict)

    def step(self, depth: int, levels: dict[int, _Level]) -> None:
        self.values[depth] = self.values.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in self.values if level > depth]:
            del self.values[deeper]

    def value(self, depth: int, levels: dict[int, _Level]) -> int:
        return self.values.get(depth, levels[depth].start if depth in levels else 1)


class _Numbering:
    """Look up which list and level a paragraph belongs to, and what number it gets."""

    def __init__(self, numbering: Element, styles: Element | None) -> None:
        self._lists = {_val(n, "abstractNumId"): n for n in numbering.iter(f"{_W}abstractNum")}
        levels = {identity: _levels(element) for identity, element in self._lists.items()}
        self._list_of = {n.get(f"{_W}numId", ""): _child_val(n, "abstractNumId") for n in numbering.iter(f"{_W}num")}
        self._levels = levels
        self._restarts = {n.get(f"{_W}numId", ""): _restarts(n) for n in numbering.iter(f"{_W}num")}
        self._styles = {} if styles is None else {s.get(f"{_W}styleId", ""): s for s in styles.iter(f"{_W}style")}
        self._counters: dict[str, _Counters] = {}

    def label(self, paragraph: Element) -> str:
        """Return what Word prints before the paragraph, or nothing; advances the counters."""
        number, depth = self._place(paragraph)
        identity = self._list_of.get(number)
        levels = self._levels.get(identity or "", {})
        if identity is None or depth not in levels:
            return ""
        counters = self._counters.setdefault(identity, _Counters())
        restart = self._restarts[number].pop(depth, None)
        if restart is not None:
            counters.values[depth] = restart - 1
        counters.step(depth, levels)
        return _printed(levels, depth, counters)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        style = _child_val(paragraph, f"pPr/{_W}pStyle")
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        number = _child_val(own, "numId") if own is not None else None
        depth = _child_val(own, "ilvl") if own is not None else None
        if number is None:
            number, depth = self._place_by_style(style)
        if depth is None:
            depth = self._depth_by_style(number, style)
        return number or "", int(depth) if depth.isdecimal() else 0

    def _place_by_style(self, style: str | None) -> tuple[str | None, str | None]:
        seen: set[str] = set()
        while style and style not in seen and style in self._styles:
            seen.add(style)
            number = _child_val(self._styles[style], f"pPr/{_W}numPr/{_W}numId")
            if number is not None:
                return number, _child_val(self._styles[style], f"pPr/{_W}numPr/{_W}ilvl")
            style = _child_val(self._styles[style], "basedOn")
        return None, None

    def _depth_by_style(self, number: str | None, style: str | None) -> str:
        levels = self._levels.get(self._list_of.get(number or "") or "", {})
        return next((str(depth) for depth, level in levels.items() if style and level.style == style), "0")


def with_numbers_written(data: bytes) -> bytes:
    """Return the same DOCX with every automatic number as text of its paragraph and the numbering part emptied.

    The caller has refused files with a DTD, so no entity can grow.
    Raises zipfile.BadZipFile, KeyError or ElementTree.ParseError on a damaged file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if _NUMBERING not in package.namelist():
            return data
        styles = _parsed(package, _STYLES) if _STYLES in package.namelist() else None
        document = _parsed(package, _DOCUMENT)
        _write_labels(document, _Numbering(_parsed(package, _NUMBERING), styles))
        changed = {_NUMBERING: _EMPTY, _DOCUMENT: ElementTree.tostring(document, encoding="utf-8")}
        return _repacked(package, changed)


def _parsed(package: zipfile.ZipFile, name: str) -> Element:
    return ElementTree.fromstring(package.read(name))  # noqa: S314 - no DTD, see with_numbers_written


def _write_labels(document: Element, numbering: _Numbering) -> None:
    for paragraph in document.iter(f"{_W}p"):
        label = numbering.label(paragraph)
        if label and any(True for _ in paragraph.iter(f"{_W}t")):
            paragraph.insert(_after_properties(paragraph), _run(label + " "))


def _after_properties(paragraph: Element) -> int:
    return 1 if len(paragraph) and paragraph[0].tag == f"{_W}pPr" else 0


def _run(text: str) -> Element:
    run = ElementTree.Element(f"{_W}r")
    ElementTree.SubElement(run, f"{_W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = text
    return run


def _repacked(package: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            copy.writestr(name, changed[name] if name in changed else package.read(name))
    return buffer.getvalue()


def _levels(abstract: Element) -> dict[int, _Level]:
    return dict(_read_levels(abstract))


def _read_levels(abstract: Element) -> Iterator[tuple[int, _Level]]:
    for level in abstract.findall(f"{_W}lvl"):
        depth, start = level.get(f"{_W}ilvl", "0"), _child_val(level, "start") or "1"
        form = _child_val(level, "numFmt") or "decimal"
        yield int(depth), _Level(int(start), form, _child_val(level, "lvlText") or "", _child_val(level, "pStyle"))


def _restarts(num: Element) -> dict[int, int]:
    found = {}
    for override in num.findall(f"{_W}lvlOverride"):
        start = _child_val(override, "startOverride")
        if start is not None:
            found[int(override.get(f"{_W}ilvl", "0"))] = int(start)
    return found


def _printed(levels: dict[int, _Level], depth: int, counters: _Counters) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return "-"
    if level.form == "none":
        return level.text

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        form = levels[place].form if place in levels else "decimal"
        return _formed(counters.value(place, levels), form)

    return _PLACE.sub(number, level.text)


def _formed(value: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"}:
        return roman(value) if form == "upperRoman" else roman(value).lower()
    if form in {"upperLetter", "lowerLetter"}:
        return letter(value).upper() if form == "upperLetter" else letter(value)
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _child_val(element: Element, path: str) -> str | None:
    child = element.find(f"{_W}{path}")
    return None if child is None else child.get(f"{_W}val")


def _val(element: Element, attribute: str) -> str:
    return element.get(f"{_W}{attribute}", "")
