# Paragraphs, tables and notes of one publisher's file, in reading order, whatever format it had.
# It must not know file formats, nor what a chapter or an article is.

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """Name what a block was in the file."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """Hold one paragraph, or one table (rows as lines, cells parted by tabs) with its reduced HTML."""

    text: str
    html: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold what a reader got out of one file, and what the publisher should check."""

    blocks: list[Block]
    warnings: list[str] = field(default_factory=list)
