# Which paragraph of a text that is being edited is which block of its paper: through splits, merges, pastes and undo.
# It must not know the editor; it is told the blocks that were, and the texts that are.

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sotay.domain.papers import ADDED, PaperBlock, added_after, as_edited

_MOST = 2000  # versions of paragraphs that undo may bring back with their marks


class PaperLines:
    """Follow an edited text: one block for each paragraph, in its order.

    A paragraph that comes back as it was, by undo, is the block it was, with its marks. One that a person began belongs
    to the block before it. A block whose paragraph is gone is remembered as taken out. One that was moved is kept as
    taken out from its place and added where it is now: the facts, told anew, know its old place only.
    """

    def __init__(self, blocks: Iterable[PaperBlock]) -> None:
        given = tuple(blocks)
        self._given = {block.key: block for block in given}
        self._known: dict[str, dict[str, PaperBlock]] = {}
        self._lines = [block for block in given if block.text.strip()]
        if given and not self._lines:
            self._lines = [added_after(given[0], "", self._given)]  # an editor always has a paragraph

    @property
    def lines(self) -> Sequence[PaperBlock]:
        """Return the block of each paragraph."""
        return self._lines

    def change(self, first: int, old: int, texts: Sequence[str]) -> None:
        """Put texts in the place of some paragraphs: of `old` ones from the one numbered `first`."""
        gone = self._lines[first : first + old]
        told = self._matched(gone, texts)
        matched = {block.key for block in told.values()}
        rest = [block for block in gone if block.key not in matched]
        used = {block.key for block in (*self._lines[:first], *self._lines[first + old :])} | matched
        fresh: list[PaperBlock] = []
        for place, text in enumerate(texts):
            made = told.get(place) or self._line(text, rest, [*self._lines[:first], *fresh], used)
            used.add(made.key)
            fresh.append(made)
        self._lines[first : first + old] = fresh
        for block in (*gone, *fresh):
            self._remember(block)

    def put(self, first: int, old: int, blocks: Sequence[PaperBlock]) -> None:
        """Put blocks in the place of some paragraphs, with the keys and marks they have."""
        for block in (*self._lines[first : first + old], *blocks):
            self._remember(block)
        self._lines[first : first + old] = blocks

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys that no new paragraph can have."""
        return frozenset(self._given) | {block.key for block in self._lines}

    def blocks(self) -> tuple[PaperBlock, ...]:
        """Return the blocks as they are to be kept: with those taken out, without paragraphs that stayed empty."""
        kept = self._with_moved([block for block in self._lines if block.text.strip() or ADDED not in block.key])
        present = {block.key for block in kept}
        before = ""
        for key, block in self._given.items():
            if key not in present and ADDED not in key:
                at = next((at + 1 for at, one in enumerate(kept) if one.key == before), 0)
                kept.insert(at, as_edited(block, ""))
            before = key if ADDED not in key or key in present else before
        return tuple(kept)

    def _with_moved(self, kept: list[PaperBlock]) -> list[PaperBlock]:
        """Return paragraphs with those that were moved, as few as explain the order, under keys of added ones."""
        order = {key: place for place, key in enumerate(self._given) if ADDED not in key}
        places = [order[block.key] for block in kept if block.key in order]
        stayed = _longest_rise(places)
        if len(stayed) == len(places):
            return kept
        made: list[PaperBlock] = []
        taken = set(self.keys)
        for block in kept:
            if block.key not in order or order[block.key] in stayed:
                made.append(block)
            elif block.text.strip():
                key = added_after(made[-1] if made else kept[0], "", taken).key
                taken.add(key)
                made.append(replace(block, key=key, edited=True))
        return made

    def _remember(self, block: PaperBlock) -> None:
        """Keep what a paragraph was for undo; of many versions the first ones go."""
        self._known.setdefault(block.text, {})[block.key] = block
        while len(self._known) > _MOST:
            self._known.pop(next(iter(self._known)))

    def _matched(self, gone: Sequence[PaperBlock], texts: Sequence[str]) -> Mapping[int, PaperBlock]:
        """Return the paragraphs whose text a block has or had, by their place among the texts."""
        taken = {block.key for block in self._lines} - {block.key for block in gone}
        told: dict[int, PaperBlock] = {}
        for place, text in enumerate(texts):
            same = (block for block in gone if block.text == text and block.key not in taken)
            was = (block for key, block in self._known.get(text, {}).items() if text and key not in taken)
            found = next(same, None) or next(was, None)
            if found is not None:
                told[place] = found
                taken.add(found.key)
        return told

    def _line(self, text: str, rest: list[PaperBlock], before: Sequence[PaperBlock], used: set[str]) -> PaperBlock:
        if rest:
            return as_edited(rest.pop(0), text)
        last = before[-1] if before else next(iter(self._given.values()))
        return added_after(last, text, used | set(self._given))


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the most of some different numbers that rise in their order; of several such choices any."""
    lows: list[int] = []  # the lowest end of a rise of each length
    ends: list[int] = []  # its place
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(lows, number)
        before.append(ends[length - 1] if length else -1)
        lows[length : length + 1] = [number]
        ends[length : length + 1] = [place]
    found, place = set(), ends[-1] if ends else -1
    while place >= 0:
        found.add(numbers[place])
        place = before[place]
    return frozenset(found)
