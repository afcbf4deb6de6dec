# What the parser hands out: one entry for each document that a text means.
# It must not know how it was found.

from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.dates import PartialDate


class CitationKind(StrEnum):
    """Name how a document is cited."""

    SYMBOL = "symbol"  # "57-NQ/TW"
    SHORT = "short"  # "Nghị quyết 57"
    PLENUM = "plenum"  # "Nghị quyết Trung ương 4 khóa XII"
    CONGRESS = "congress"  # "Nghị quyết Đại hội XIII"


@dataclass(frozen=True, slots=True)
class Citation:
    """Hold one document meant by a text: where it stands and what is told of it.

    `start` and `end` are offsets into the text as given; `number` has at least two digits; `org` is the symbol of the
    body ("TW"); `type` is the full name, None where the letters QĐ leave it open; `refers_to` is the index of the
    earlier citation in the same text whose org and date a later, shorter one took over (05-HD/VPTW, 27/5/2026).
    `nearby_days` and `nearby_terms` stand in the same sentence, and may belong to something else.
    """

    text: str
    start: int
    end: int
    kind: CitationKind
    type: str | None = None
    number: str | None = None
    abbreviation: str | None = None
    org: str | None = None
    plenum: int | None = None
    term: str | None = None
    issued: PartialDate | None = None
    issuer: str | None = None
    refers_to: int | None = None
    nearby_days: tuple[PartialDate, ...] = ()
    nearby_terms: tuple[str, ...] = ()


def number_of(printed: str) -> str:
    """Return the number part of a symbol in at least two digits, as 05-HD/VPTW writes it."""
    return printed.lower().lstrip("0").zfill(2)
