# How wide words in Times New Roman are, for files that are set elsewhere, and where a short text breaks evenly.
# It must not know what the words are for.

import unicodedata
from collections.abc import Callable, Sequence

SAFE = 0.98  # of a room: another program may set letters a hair wider
_MM_PER_POINT = 25.4 / 72
# Thousandths of the size, from the space to the tilde; letters with marks are as wide as those without.
_UPRIGHT = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
)  # fmt: skip
_BOLD = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
)  # fmt: skip
_FIRST, _WIDEST = ord(" "), 1000
_NO_PARTS = str.maketrans("Đđ\u00a0", "Dd ")
_HORN, _HORN_WIDTH = "\u031b", 75


def millimetres(text: str, points: float, *, bold: bool = False) -> float:
    """Return how long a text is on one line; letters that are not Latin count as the widest."""
    table = _BOLD if bold else _UPRIGHT
    letters = unicodedata.normalize("NFD", text.translate(_NO_PARTS))
    return sum(_width(one, table) for one in letters) / 1000 * points * _MM_PER_POINT


def _width(letter: str, table: Sequence[int]) -> int:
    if unicodedata.combining(letter):
        return _HORN_WIDTH if letter == _HORN else 0
    place = ord(letter) - _FIRST
    return table[place] if 0 <= place < len(table) else _WIDEST


def balanced(text: str, room: float, points: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into as few lines as the room in millimetres allows, and these as even as they can be."""

    def length(line: str) -> float:
        return millimetres(line, points, bold=bold)

    lines = _filled(text, room * SAFE, length)
    while len(lines) > 1:
        longest = max(map(length, lines))
        narrower = _filled(text, longest - 0.01, length)
        if len(narrower) > len(lines) or max(map(length, narrower)) >= longest:
            break
        lines = narrower
    return lines


def _filled(text: str, room: float, length: Callable[[str], float]) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and length(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
