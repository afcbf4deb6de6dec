# How a step of a Vietnamese document begins: "Chương II", "Điều 5.", "I-", "1.", "1.1.", "a)" (05-HD/VPTW; NĐ 30/2020).
# It must not know the document around the line; structure.py decides whether a step fits there.

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from sotay.domain.documents import Level


class Style(Enum):
    """Name a way of numbering, with its rank (outer steps first) and the level that it stands for."""

    APPENDIX = (0.0, Level.APPENDIX)
    PART = (0.5, Level.PART)
    LETTER = (1.0, Level.PART)  # "A-", "B-" in party papers: phần A
    CHAPTER = (1.5, Level.CHAPTER)
    DIVISION = (2.0, Level.HEADING)  # "Mục 1"
    ROMAN = (2.5, Level.HEADING)  # "I-": mục I
    TITLE = (2.6, Level.HEADING)  # a heading without a number
    ARTICLE = (3.0, Level.ARTICLE)
    NUMBER = (4.0, Level.CLAUSE)
    DECIMAL = (4.5, Level.POINT)  # "1.1."
    SUBDECIMAL = (5.0, Level.POINT)  # "1.1.1."
    POINT = (6.0, Level.POINT)

    @property
    def rank(self) -> float:
        """Return how deep the step lies; a step holds those of higher rank."""
        return self.value[0]

    @property
    def level(self) -> Level:
        """Return the level of the document's structure."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Marker:
    """Hold one reading of a line as the beginning of a step.

    `label` is as printed without the mark after it, `path` its number (one value, or several for "1.2.3"),
    `rest` what follows on the line.
    """

    style: Style
    label: str
    path: tuple[int, ...]
    rest: str


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINAL_ALIKE = {"nhì": 2, "bốn": 4}
# Points count a, b, c, d, đ, e, g …; writers who count in Latin letters put f, j, w, z in between.
_POINTS = "abcdđefghijklmnopqrstuvwxyz"
_PARTS = "ABCDĐEFGHIK"

_ORDINAL = r"(?P<ordinal>thứ\s+\w+|[IVXLC]+|\d{1,3}|[A-ZĐ])"
_AFTER = r"(?P<sep>\s*[.:]\s*[-–—]?|\s*[-–—])?\s*(?P<rest>.*)"


def _worded(word: str, ordinal: str = _ORDINAL) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>(?:{word}|{word.upper()})\s+{ordinal})(?![\w/]){_AFTER}", re.DOTALL)


_PART = _worded("Phần", _ORDINAL.replace("thứ", "(?:thứ|THỨ)"))
_CHAPTER = _worded("Chương")
_DIVISION = _worded("Mục", r"(?P<ordinal>[IVXLC]+|\d{1,3})")
_ARTICLE = _worded("Điều", r"(?P<ordinal>\d{1,3}[a-zđ]?)")
_APPENDIX = re.compile(
    rf"(?P<label>(?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+|SỐ\s+)?(?P<ordinal>[IVXLC]+|\d{{1,3}}|[A-ZĐ]))?)(?![\w/]){_AFTER}",
    re.DOTALL,
)
_ROMAN_LINE = re.compile(r"(?P<label>[IVX]{1,6})\s*[-–—./)]\s*(?P<rest>.+)", re.DOTALL)
_LETTER_LINE = re.compile(rf"(?P<label>[{_PARTS}])\s*[-–—.]\s*(?P<rest>.+)", re.DOTALL)
_NUMBER_LINE = re.compile(r"(?P<label>\d{1,3})(?:[.)/](?!\d)|\s?[-–—](?=\s))\s*(?P<rest>.*)", re.DOTALL)
_DECIMAL_LINE = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,2})(?:[.)]|(?=\s))\s*(?P<rest>[^\W\d_“\"(].*)", re.DOTALL)
_POINT_LINE = re.compile(
    r"(?P<label>(?P<letter>[a-zđ])\s*\))\s*(?P<rest>.*)|(?P<dotted>[a-zđ])\.\s+(?P<more>.+)", re.DOTALL
)


def is_capitals(text: str) -> bool:
    """Tell whether the line is set in capitals (a heading by 05-HD/VPTW)."""
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def markers(line: str) -> Iterator[Marker]:
    """Yield every way to read the line as the beginning of a step, likeliest first ("I." is a Roman 1 or a letter)."""
    for read in _READERS:
        marker = read(line)
        if marker is not None:
            yield marker


def _read_worded(style: Style, pattern: re.Pattern[str]) -> Callable[[str], Marker | None]:
    def read(line: str) -> Marker | None:
        match = pattern.match(line)
        if match is None:
            return None
        rest = match["rest"]
        if rest and not match["sep"] and not is_capitals(rest):
            return None  # "Điều 5 Quy định này nêu …" speaks of an article, it does not begin one
        value = _ordinal(match["ordinal"])
        return None if value is None else Marker(style, " ".join(match["label"].split()), (value,), rest)

    return read


def _ordinal(text: str | None) -> int | None:
    """Return the value of "thứ hai", "II", "5", "5a" or "B"; 0 where there is none, None where it is no ordinal."""
    if text is None:
        return 0
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    if text[:3].lower() == "thứ":
        word = text.split()[-1].lower()
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else _ORDINAL_ALIKE.get(word)
    return _roman(text) or (_PARTS.find(text) + 1 or None)


def _roman(text: str) -> int:
    """Return the value of a Roman numeral, 0 for letters that are none."""
    if not all(c in _ROMAN for c in text):
        return 0
    values = [_ROMAN[c] for c in text]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def _read_roman(line: str) -> Marker | None:
    match = _ROMAN_LINE.match(line)
    if match is None or not _begins_heading(match["rest"]):
        return None
    return Marker(Style.ROMAN, match["label"], (_roman(match["label"]),), match["rest"])


def _read_letter(line: str) -> Marker | None:
    match = _LETTER_LINE.match(line)
    if match is None or not _begins_heading(match["rest"]):
        return None
    return Marker(Style.LETTER, match["label"], (_PARTS.index(match["label"]) + 1,), match["rest"])


def _begins_heading(rest: str) -> bool:
    return rest[0].isupper() or rest[0] in '“"('  # "V/v …" and "T/M" are no numerals


def _read_number(line: str) -> Marker | None:
    match = _NUMBER_LINE.match(line)
    return None if match is None else Marker(Style.NUMBER, match["label"], (int(match["label"]),), match["rest"])


def _read_decimal(line: str) -> Marker | None:
    match = _DECIMAL_LINE.match(line)
    if match is None:
        return None
    path = tuple(map(int, match["label"].split(".")))
    return Marker(Style.DECIMAL if len(path) == 2 else Style.SUBDECIMAL, match["label"], path, match["rest"])


def _read_point(line: str) -> Marker | None:
    match = _POINT_LINE.match(line)
    if match is None:
        return None
    letter = match["letter"] or match["dotted"]
    label = f"{letter})" if match["letter"] else letter
    return Marker(Style.POINT, label, (_POINTS.index(letter) + 1,), match["rest"] or match["more"] or "")


_READERS: tuple[Callable[[str], Marker | None], ...] = (
    _read_worded(Style.APPENDIX, _APPENDIX),
    _read_worded(Style.PART, _PART),
    _read_worded(Style.CHAPTER, _CHAPTER),
    _read_worded(Style.DIVISION, _DIVISION),
    _read_worded(Style.ARTICLE, _ARTICLE),
    _read_roman,
    _read_letter,
    _read_decimal,
    _read_number,
    _read_point,
)
