# What is laid over the written text: highlights, citations, hits; only what is in sight is handed to Qt.
# It must not know documents, marks or searches: a layer tells stretches and the look of each.

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtGui import QColor, QTextCharFormat

from sotay.services.notes import Colour
from sotay.ui.reader.placed import Stretch
from sotay.ui.tokens import Tokens


class Layer(StrEnum):
    """Name the layers, from the bottom to the top."""

    MARKS = "marks"
    LINKS = "links"
    HITS = "hits"
    NOW = "now"


class Look(StrEnum):
    """Name how a stretch is drawn."""

    YELLOW = Colour.YELLOW.value
    GREEN = Colour.GREEN.value
    BLUE = Colour.BLUE.value
    RED = Colour.RED.value
    NOTE = "note"  # a note without a colour
    LINK = "link"
    UNKNOWN = "unknown"  # a citation of a document that the library does not have
    HIT = "hit"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Overlay:
    """Hold one stretch, how it is drawn, and what it stands for."""

    stretch: Stretch
    look: Look
    meaning: object = None


class Source(Protocol):
    """Say what a layer must tell: nothing is worked out but for the places in sight."""

    def within(self, start: int, end: int) -> list[Overlay]:
        """Return what touches a range of places, sorted by start."""


class Layers:
    """Hold one source for each layer."""

    def __init__(self) -> None:
        self._sources: dict[Layer, Source] = {}

    def put(self, layer: Layer, source: Source | None) -> None:
        """Replace what lies in a layer; None is nothing."""
        if source is None:
            self._sources.pop(layer, None)
        else:
            self._sources[layer] = source

    def within(self, layer: Layer, start: int, end: int) -> list[Overlay]:
        """Return what touches a range of places."""
        source = self._sources.get(layer)
        return source.within(start, end) if source is not None else []

    def at(self, layer: Layer, place: int) -> Overlay | None:
        """Return what lies at a place."""
        found = self.within(layer, place, place + 1)
        return next((one for one in found if one.stretch.start <= place < one.stretch.end), None)


def format_of(look: Look, tokens: Tokens) -> QTextCharFormat:
    """Return how a look is drawn in the colours of a theme."""
    made = QTextCharFormat()
    _MAKERS[look](made, tokens)
    return made


def _ground(field: str, text: str = "") -> Callable[[QTextCharFormat, Tokens], None]:
    def make(made: QTextCharFormat, tokens: Tokens) -> None:
        made.setBackground(QColor(getattr(tokens, field)))
        if text:
            made.setForeground(QColor(getattr(tokens, text)))

    return make


def _link(made: QTextCharFormat, tokens: Tokens) -> None:
    made.setForeground(QColor(tokens.ink))
    if tokens.outlined:
        made.setFontUnderline(True)


def _dotted(colour: str) -> Callable[[QTextCharFormat, Tokens], None]:
    def make(made: QTextCharFormat, tokens: Tokens) -> None:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(getattr(tokens, colour)))

    return make


def _hit(field: str, text: str) -> Callable[[QTextCharFormat, Tokens], None]:
    """Underline a hit: its yellow and that of a highlight are near each other, and colour alone tells some nothing."""
    ground = _ground(field, text)

    def make(made: QTextCharFormat, tokens: Tokens) -> None:
        ground(made, tokens)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor(getattr(tokens, text)))

    return make


_MAKERS: dict[Look, Callable[[QTextCharFormat, Tokens], None]] = {
    Look.YELLOW: _ground("hl_y"),
    Look.GREEN: _ground("hl_g"),
    Look.BLUE: _ground("hl_b"),
    Look.RED: _ground("hl_r"),
    Look.NOTE: _ground("hover"),
    Look.LINK: _link,
    Look.UNKNOWN: _dotted("muted"),
    Look.HIT: _hit("mark", "mark_text"),
    Look.NOW: _hit("mark_now", "mark_now_text"),
}
