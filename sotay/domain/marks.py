# What a person leaves in a document: a coloured passage, a note beside it, a bookmark.
# It must not know how marks are stored, or where their passage stands in a later revision.

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

CONTEXT = 80  # characters kept from each side of a passage, to tell it from the same words elsewhere


class Colour(StrEnum):
    """Name the highlighters of the reader."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"


class MarkKind(StrEnum):
    """Name what a mark is: tô màu, ghi chú, đánh dấu."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold one mark as it was made: where it stood in the revision with `digest`, and the words that it covers.

    `start` and `end` are code points in the text of the section with `anchor`; `before` and `after` are the words
    around. A bookmark covers no words; with an empty anchor it is of the whole document. `text` is what a note says.
    """

    id: int
    uid: str
    kind: MarkKind
    colour: Colour | None
    text: str
    anchor: str
    start: int
    end: int
    quote: str
    made_at: datetime
    changed_at: datetime
    before: str = ""
    after: str = ""
    digest: str = ""
