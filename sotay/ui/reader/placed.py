# Where the pieces of a document stand in the written text: letters of sections to places on the page, and back.
# It must not know widgets; places count UTF-16 units, as QTextDocument does.

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from sotay.services.reading import Flow, Found, Piece


class Passage(NamedTuple):
    """Hold letters of one section: its place in the document and a half-open range in its text."""

    section: int
    start: int
    end: int


class Stretch(NamedTuple):
    """Hold a half-open range of places in the written text; it never reaches out of a paragraph or a cell."""

    start: int
    end: int


class Placed:
    """Know the place of every piece that is already written; pieces are written in their order."""

    def __init__(self, flow: Flow) -> None:
        self.pieces = flow.pieces
        self._sections = [piece.section for piece in flow.pieces]
        self._starts: list[int] = []

    @property
    def written(self) -> int:
        """Return how many pieces are written."""
        return len(self._starts)

    def add(self, start: int) -> None:
        """Note where the next piece begins."""
        self._starts.append(start)

    def clear(self) -> None:
        """Forget all places, because the text is written anew."""
        self._starts.clear()

    def adopt(self, other: "Placed") -> None:
        """Know from now on what another one of the same pieces knows, which may still be growing."""
        self._starts = other._starts

    def has(self, section: int) -> bool:
        """Tell whether a section, or what comes after it, is written."""
        return bisect_left(self._sections, section) < self.written

    def start_of(self, section: int) -> int:
        """Return where a section begins, or the last place written where it is not there yet."""
        piece = bisect_left(self._sections, section)
        return self._starts[min(piece, self.written - 1)] if self._starts else 0

    def section_at(self, place: int) -> int:
        """Return the section that a place belongs to; -1 above the first."""
        return self._sections[self.piece_at(place)] if self._starts else -1

    def piece_at(self, place: int) -> int:
        """Return the piece that a place belongs to."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def stretch(self, found: Found) -> Stretch | None:
        """Return where a range of letters of one piece stands; None while it is not written."""
        if found.piece >= self.written:
            return None
        return self._stretch(found.piece, found.start, found.end)

    def stretches(self, section: int, start: int, end: int) -> list[Stretch]:
        """Return where letters of a section stand, one stretch for each paragraph or cell they touch."""
        found = []
        for piece in self._pieces_of(section):
            local = _local(self.pieces[piece], start, end)
            if local is not None:
                found.append(self._stretch(piece, *local))
        return found

    def passages(self, start: int, end: int) -> list[Passage]:
        """Return the letters of sections between two places, one passage for each section touched."""
        found: list[Passage] = []
        for index in range(self.piece_at(start), self.piece_at(max(start, end - 1)) + 1 if self._starts else 0):
            piece = self.pieces[index]
            touched = _letters(piece, self._offset(index, start), self._offset(index, end))
            if touched is None:
                continue
            if found and found[-1].section == piece.section:
                last = found.pop()
                touched = (min(last.start, touched[0]), max(last.end, touched[1]))
            found.append(Passage(piece.section, *touched))
        return found

    def _pieces_of(self, section: int) -> Iterator[int]:
        first = bisect_left(self._sections, section)
        yield from range(first, min(bisect_right(self._sections, section), self.written))

    def _stretch(self, piece: int, start: int, end: int) -> Stretch:
        text, begin = self.pieces[piece].text, self._starts[piece]
        return Stretch(begin + _units(text, start), begin + _units(text, end))

    def _offset(self, piece: int, place: int) -> int:
        """Return the letter of a piece at a place, kept within the piece."""
        text, units = self.pieces[piece].text, place - self._starts[piece]
        if units <= 0 or _is_plain(text):
            return min(max(units, 0), len(text))
        return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _local(piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """Return the letters of a piece that show letters of its section."""
    inside = [span for span in piece.spans if span.at < end and start < span.at + span.length]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return first.local + max(start - first.at, 0), last.local + min(end - last.at, last.length)


def _letters(piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """Return the letters of the section that letters of a piece show."""
    inside = [span for span in piece.spans if span.local < end and start < span.local + span.length]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return first.at + max(start - first.local, 0), last.at + min(end - last.local, last.length)


def _is_plain(text: str) -> bool:
    return max(text, default="") <= "\uffff"


def _units(text: str, letters: int) -> int:
    return letters if _is_plain(text) else len(text[:letters].encode("utf-16-le")) // 2
