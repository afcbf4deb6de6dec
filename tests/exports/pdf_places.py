# Where the words of a PDF stand, in millimetres from the upper left corner of the paper.

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw

_MM = 25.4 / 72


@dataclass(frozen=True)
class Place:
    left: float
    right: float
    base: float  # the lower edge of the letters


@dataclass(frozen=True)
class Leaf:
    """One page: its words in reading order, where each letter stands, rules drawn alone, and the sides of all drawn."""

    text: str
    letters: list[tuple[str, Place]]
    rules: list[Place]
    drawn: tuple[float, float]
    size: tuple[float, float]

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def place(self, words: str) -> Place:
        at = self.text.index(words)
        first, last = self.letters[at][1], self.letters[at + len(words) - 1][1]
        return Place(first.left, last.right, first.base)

    @property
    def left(self) -> float:
        return min(place.left for letter, place in self.letters if letter.strip())

    @property
    def right(self) -> float:
        return max(place.right for letter, place in self.letters if letter.strip())

    @property
    def bottom(self) -> float:
        return max(place.base for letter, place in self.letters if letter.strip())


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def leaves(pdf: bytes) -> list[Leaf]:
    with _opened(pdf) as document:
        return [_leaf(page) for page in document]


def _leaf(page: pypdfium2.PdfPage) -> Leaf:
    width, height = page.get_size()
    words = page.get_textpage()
    text = words.get_text_range()
    boxes = [_place(words.get_charbox(at), height) for at in range(words.count_chars())]
    drawn = [one.get_bounds() for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    sides = (min((one[0] for one in drawn), default=0) * _MM, max((one[2] for one in drawn), default=0) * _MM)
    rules = [_place(bounds, height) for bounds in drawn if bounds[3] - bounds[1] < 3 < bounds[2] - bounds[0]]
    return Leaf(text, list(zip(text, boxes, strict=False)), rules, sides, (width * _MM, height * _MM))


def _place(box: tuple[float, float, float, float], height: float) -> Place:
    left, bottom, right, _ = box
    return Place(left * _MM, right * _MM, (height - bottom) * _MM)
