# Which highlights, citations and hits stand between two places of the written text.
# It must not know widgets or colours.

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sotay.services.notes import MarkKind, PlacedMark
from sotay.services.reading import Found, Link
from sotay.ui.reader.layers import Look, Overlay
from sotay.ui.reader.placed import Placed


@dataclass(frozen=True, slots=True)
class LinkMeaning:
    """Hold a citation and what its tool tip says."""

    link: Link
    told: str


class MarkOverlays:
    """Tell the marks between two places; they are few."""

    def __init__(self, placed: Placed, marks: Sequence[PlacedMark]) -> None:
        self._placed = placed
        self._marks = [one for one in marks if one.section is not None and one.mark.kind is not MarkKind.BOOKMARK]

    def within(self, start: int, end: int) -> list[Overlay]:
        """Return the marks that touch a range of places; a highlight is preferred to a note on the same words."""
        first, last = self._placed.section_at(start), self._placed.section_at(end)
        near = (one for one in self._marks if one.section is not None and first <= one.section <= last)
        return sorted((overlay for one in near for overlay in self._of(one)), key=lambda overlay: overlay.stretch)

    def _of(self, one: PlacedMark) -> list[Overlay]:
        look = Look(one.mark.colour.value) if one.mark.colour else Look.NOTE
        stretches = self._placed.stretches(one.section or 0, one.start, one.end)
        return [Overlay(stretch, look, one) for stretch in stretches]


class LinkOverlays:
    """Tell the citations between two places, by the sections whose citations are known."""

    def __init__(self, placed: Placed, links: Mapping[int, Sequence[LinkMeaning]]) -> None:
        self._placed = placed
        self._links = links

    def within(self, start: int, end: int) -> list[Overlay]:
        """Return the citations that touch a range of places."""
        first, last = self._placed.section_at(start), self._placed.section_at(end)
        return [overlay for section in range(max(first, 0), last + 1) for overlay in self._of(section)]

    def _of(self, section: int) -> list[Overlay]:
        return [
            Overlay(stretch, Look.LINK if meaning.link.candidates else Look.UNKNOWN, meaning)
            for meaning in self._links.get(section, ())
            for stretch in self._placed.stretches(section, meaning.link.start, meaning.link.end)
        ]


class HitOverlays:
    """Tell the hits between two places; there may be thousands."""

    def __init__(self, placed: Placed, hits: Sequence[Found], look: Look = Look.HIT) -> None:
        self._placed = placed
        self._hits = hits
        self._look = look

    def within(self, start: int, end: int) -> list[Overlay]:
        """Return the hits that touch a range of places."""
        first = bisect_left(self._hits, self._placed.piece_at(start), key=lambda hit: hit.piece)
        last = bisect_right(self._hits, self._placed.piece_at(end), key=lambda hit: hit.piece)
        stretches = (self._placed.stretch(hit) for hit in self._hits[first:last])
        return [Overlay(stretch, self._look) for stretch in stretches if stretch is not None]
