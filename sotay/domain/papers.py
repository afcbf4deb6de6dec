# A paper of the cell: minutes, a resolution ..., as blocks of text that facts fill in and people edit.
# It must not know how papers are laid out or stored.

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count, pairwise, zip_longest

CELL_BREAK = " | "  # between the cells of a row of a table
ADDED = "+"  # in the key of a paragraph that a person put behind the block before it
MINUTES, RESOLUTION, REPORT = "BB", "NQ", "BC"  # abbreviations of their types


class PaperState(StrEnum):
    """Name how far a paper has come: dự thảo, đã rà soát, đã thông qua."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    ADOPTED = "adopted"


class BlockRole(StrEnum):
    """Name what a block is in its paper; rows that follow each other are one table, the first being its heads."""

    SECTION = "section"  # I- MỞ ĐẦU
    HEADING = "heading"  # 1. ...
    BODY = "body"
    ITEM = "item"  # - ...
    BASIS = "basis"  # - Căn cứ ...;
    ROW = "row"


class FillKind(StrEnum):
    """Name why a piece of text is marked: the notebook filled it in, or it is still missing."""

    FACT = "fact"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Fill:
    """Mark the half-open range of letters of a block; `link` says which records a fact was counted from, if any."""

    start: int
    end: int
    kind: FillKind
    link: str = ""


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """Hold one paragraph; `key` stays the same when the facts are told anew, `edited` ones are the person's own."""

    key: str
    role: BlockRole
    text: str
    fills: tuple[Fill, ...] = ()
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """Hold a paper of the cell.

    `number` counts per type and term of the committee, at a congress for all types together (`term_id` is below 0 then:
    see paper_issuing.py), and is given when it is adopted; `revision` 1 is the first, a
    correction is a further one with its `reason`. `meeting_id` 0 is a paper without a meeting. `signer` and `position`
    have a line for each who signs: minutes have two, the secretary's first. A block without words was taken out.
    """

    uid: str
    type: str
    subject: str
    day: date
    meeting_id: int = 0
    number: int | None = None
    term_id: int = 0
    state: PaperState = PaperState.DRAFT
    revision: int = 1
    reason: str = ""
    signer: str = ""
    position: str = ""
    recipients: tuple[str, ...] = ()
    blocks: tuple[PaperBlock, ...] = ()
    id: int = 0
    removed: bool = False

    @property
    def text(self) -> str:
        """Return the words of the paper, a block a line."""
        return "\n".join(block.text for block in self.shown)

    @property
    def shown(self) -> tuple[PaperBlock, ...]:
        """Return the blocks that have words; one without was taken out by a person, and stays out."""
        return tuple(block for block in self.blocks if block.text.strip())

    @property
    def signers(self) -> tuple[tuple[str, str], ...]:
        """Return position and name of each who signs; either may be empty."""
        return tuple(zip_longest(self.position.split("\n"), self.signer.split("\n"), fillvalue=""))

    @property
    def missing(self) -> int:
        """Return how many pieces are still missing."""
        return sum(fill.kind is FillKind.MISSING for block in self.blocks for fill in block.fills)


@dataclass(frozen=True, slots=True)
class Term:
    """Hold a term of the committee (nhiệm kỳ): numbers of papers begin anew with each."""

    name: str
    begins: date
    id: int = 0


def term_on(terms: Iterable[Term], day: date) -> Term | None:
    """Return the term that a day lies in, or None before the first."""
    return max((term for term in terms if term.begins <= day), key=lambda term: term.begins, default=None)


class Writer:
    """Put a block together from words of its own, facts, and gaps."""

    def __init__(self) -> None:
        self._text = ""
        self._fills: list[Fill] = []

    def say(self, words: str) -> "Writer":
        """Add words that are always there."""
        self._text += words
        return self

    def fact(self, words: str, missing: str = "…", link: str = "") -> "Writer":
        """Add what the notebook knows; nothing leaves a gap that says what is missing."""
        kind, shown = (FillKind.FACT, words) if words else (FillKind.MISSING, missing)
        self._fills.append(Fill(len(self._text), len(self._text) + len(shown), kind, link))
        self._text += shown
        return self

    def block(self, key: str, role: BlockRole = BlockRole.BODY) -> PaperBlock:
        """Return the block."""
        return PaperBlock(key, role, self._text, tuple(self._fills))


def told_anew(kept: Sequence[PaperBlock], told: Sequence[PaperBlock]) -> tuple[PaperBlock, ...]:
    """Return what the facts tell now, with the blocks that a person edited in their places.

    An edited block whose key is told no longer, and one that the person added, stays behind the block it followed.
    """
    edited = {block.key: block for block in kept if block.edited}
    fresh = [edited.pop(block.key, block) for block in told]
    follows = {block.key: previous.key for previous, block in pairwise(kept)}
    for key, block in edited.items():
        places = [at for at, one in enumerate(fresh) if one.key == follows.get(key)]
        fresh.insert(places[0] + 1 if places else len(fresh) if key in follows else 0, block)
    return tuple(fresh)


def as_edited(block: PaperBlock, text: str) -> PaperBlock:
    """Return a block with a person's words: marks stay where nothing was typed into them or right beside them."""
    if text == block.text:
        return block
    start, old_end = changed(block.text, text)
    new_end = old_end + len(text) - len(block.text)
    typed = text[start:new_end]
    kept: list[Fill] = []
    for fill in block.fills:
        if fill.end < start or (fill.end == start and not typed[:1].isalnum()):
            kept.append(fill)
        elif fill.start > old_end or (fill.start == old_end and not typed[-1:].isalnum()):
            kept.append(replace(fill, start=fill.start + new_end - old_end, end=fill.end + new_end - old_end))
    return replace(block, text=text, fills=tuple(kept), edited=True)


def changed(old: str, new: str) -> tuple[int, int]:
    """Return from where to where an old text was changed into a new one: the half-open range of its letters."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    same = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return start, len(old) - same


def added_after(block: PaperBlock, text: str, taken: Container[str]) -> PaperBlock:
    """Return a paragraph that a person put behind a block: its key tells which, and is not taken yet."""
    first = block.key.partition(ADDED)[0]
    key = next(name for number in count(1) if (name := f"{first}{ADDED}{number}") not in taken)
    role = BlockRole.BODY if block.role in (BlockRole.SECTION, BlockRole.HEADING) else block.role
    return PaperBlock(key, role, text, edited=True)


def is_added_to(key: str, first: str) -> bool:
    """Tell whether a key is that of a paragraph put behind a block."""
    return key.startswith(f"{first}{ADDED}")


def restored(kept: Sequence[PaperBlock], told: Sequence[PaperBlock], key: str) -> tuple[PaperBlock, ...]:
    """Return the blocks with one as the facts tell it, without what a person added to it or wrote instead of it."""
    first = key.partition(ADDED)[0]
    fresh = {block.key: block for block in told}
    left = (block for block in kept if not is_added_to(block.key, first))
    return tuple(fresh.get(first, block) if block.key == first else block for block in left)
