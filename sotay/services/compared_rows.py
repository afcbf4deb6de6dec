# What a row of a comparison says on either side: its paragraphs, what is bold in them and what is marked.
# It must not know windows or paper, nor how rows are found.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sotay.services.comparing import Comparison, Pair, Piece

_APART = "\u2003"  # between the cells of a table, one letter for one
_MOST_MARKED = 0.8  # share of changed letters above which a whole side is marked: lines of crossed out words tire


class Run(NamedTuple):
    """Hold letters that are set alike: bold as the heading is, marked where the other side lacks them."""

    text: str
    bold: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class SideText:
    """Hold one side of a row; `whole` where all of it is marked, as a block and not word by word."""

    paragraphs: tuple[tuple[Run, ...], ...]
    whole: bool


def turns(comparison: Comparison) -> dict[int, str]:
    """Return for the number of each row that differs which difference it is: "2/5"."""
    found = comparison.differences
    return {number: f"{turn}/{len(found)}" for turn, number in enumerate(found, 1)}


def sides(comparison: Comparison, number: int) -> tuple[SideText, SideText]:
    """Return the old and the new side of a row; one without words has no paragraphs."""
    row = comparison.rows[number]
    old = comparison.old.titles[row.old] if comparison.old and row.old is not None else 0
    new = comparison.new.titles[row.new] if comparison.new and row.new is not None else 0
    whole = _changed(row) > _MOST_MARKED
    return _side(row.old_pieces, old, whole=whole), _side(row.new_pieces, new, whole=whole)


def _changed(row: Pair) -> float:
    pieces = (*row.old_pieces, *row.new_pieces)
    letters = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece in pieces if piece.changed) / max(letters, 1)


def _side(pieces: Sequence[Piece], title: int, *, whole: bool) -> SideText:
    """Put pieces into paragraphs, the heading, `title` letters long, in bold."""
    paragraphs: list[list[Run]] = [[]] if pieces else []
    place = 0
    for piece in pieces:
        for turn, part in enumerate(piece.text.replace("\t", _APART).split("\n")):
            if turn:
                paragraphs.append([])
                place += 1
            cut = min(max(title - place, 0), len(part))
            marked = piece.changed and not whole
            paragraphs[-1] += _runs(part[:cut], bold=True, marked=marked)
            paragraphs[-1] += _runs(part[cut:], bold=False, marked=marked)
            place += len(part)
    return SideText(tuple(map(tuple, paragraphs)), whole and bool(pieces))


def _runs(text: str, *, bold: bool, marked: bool) -> Iterator[Run]:
    """Give words without the space around them as marked."""
    words = text.strip() if marked else ""
    before, _, after = text.partition(words) if words else (text, "", "")
    for part, mark in ((before, False), (words, True), (after, False)):
        if part:
            yield Run(part, bold, mark)
