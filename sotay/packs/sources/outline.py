# The steps of one part of a document and how they nest: a tree grown in one walk over the blocks.
# It must not know sections, heading blocks or signatures.

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sotay.packs.sources.blocks import Block, BlockKind
from sotay.packs.sources.frame import has_articles
from sotay.packs.sources.markers import Marker, Style, is_capitals, markers

NAMED = {Style.APPENDIX, Style.PART, Style.LETTER, Style.CHAPTER, Style.DIVISION, Style.ROMAN, Style.TITLE}
ALWAYS = {Style.APPENDIX, Style.PART, Style.CHAPTER, Style.DIVISION, Style.ARTICLE}
"""Steps named by a word: they open wherever they stand, whatever number came before."""

_LONGEST_TITLE = 200
_SENTENCE_ENDS = (".", ";", ":", ",", "…")
_TITLE = re.compile(rf"[^\W\d_]+ .{{1,{_LONGEST_TITLE}}}(?<![;:,.…=])")
_MOST_TITLE_LINES = 5
_SKIP = 2  # a writer leaves out a number, or the letters f, j, w
_QUOTE_REACH = 60  # blocks; an unclosed “ further from its ” is a slip of the writer


@dataclass(slots=True)
class Step:
    """Hold one step: its first line, further lines of its heading, its own blocks, and the steps inside it."""

    marker: Marker
    first: Block  # the whole line, as printed
    title: list[str] = field(default_factory=list)
    own: list[Block] = field(default_factory=list)
    inner: list["Step"] = field(default_factory=list)
    grows: bool = False  # the heading may go on in the next line

    def blocks(self) -> Iterator[Block]:
        """Yield everything in the step as printed, its first line included."""
        yield self.first
        yield from (Block(line) for line in self.title)
        yield from self.inside()

    def inside(self) -> Iterator[Block]:
        """Yield everything below the heading."""
        yield from self.own
        for step in self.inner:
            yield from step.blocks()


class Outline:
    """Grow the steps of one part; `opening` is what stands before the first of them."""

    def __init__(self, blocks: Sequence[Block], heading_block: int, root: Marker | None = None) -> None:
        """Walk the blocks: the first `heading_block` of them open no step; a `root` holds all of them."""
        self.opening: list[Block] = list(blocks[:heading_block])
        self.steps: list[Step] = []
        self._stack: list[Step] = []
        self._last_number = 0
        self._quoted = _quoted_places(blocks)
        # In articles and appendices, capitals are formulas, forms and mottos; in party papers, headings.
        self._capitals_are_titles = root is None and not has_articles(blocks)
        for place in range(heading_block, len(blocks)):
            if root is not None and place == heading_block:
                self._open(Step(root, blocks[place], grows=True))
            else:
                self._take(blocks, place)

    def _take(self, blocks: Sequence[Block], place: int) -> None:
        block = blocks[place]
        marker = None if place in self._quoted else self._fitting(block)
        if marker is not None:
            self._open(Step(marker, block, grows=_may_grow(marker)))
        elif self._grows_heading(block):
            self._stack[-1].title.append(block.text)
            self._stack[-1].grows = is_capitals(block.text)
        elif place not in self._quoted and self._is_title(block) and (self.opening or self._stack):
            self._open(Step(Marker(Style.TITLE, "", (0,), block.text), block, grows=is_capitals(block.text)))
        else:
            (self._stack[-1].own if self._stack else self.opening).append(block)

    def _open(self, step: Step) -> None:
        while self._stack and self._stack[-1].marker.style.rank >= step.marker.style.rank:
            self._stack.pop()
        (self._stack[-1].inner if self._stack else self.steps).append(step)
        self._stack.append(step)
        if step.marker.style is Style.NUMBER:
            self._last_number = step.marker.path[0]

    def _is_title(self, block: Block) -> bool:
        """Tell whether a heading without a number stands here: marked as one, or a line in capitals."""
        if block.kind is not BlockKind.PARAGRAPH:
            return block.kind is BlockKind.HEADING
        return self._capitals_are_titles and is_capitals(block.text) and bool(_TITLE.fullmatch(block.text))

    def _grows_heading(self, block: Block) -> bool:
        if not self._stack or block.kind is BlockKind.TABLE:
            return False
        step = self._stack[-1]
        if not step.grows or step.own or step.inner or len(step.title) == _MOST_TITLE_LINES:
            return False
        return is_capitals(block.text) or (not step.marker.rest and not step.title and _is_short(block.text))

    def _fitting(self, block: Block) -> Marker | None:
        if block.kind is BlockKind.TABLE:
            return None
        return next((marker for marker in markers(block.text) if self._fits(marker)), None)

    def _fits(self, marker: Marker) -> bool:
        """Tell whether the number goes on where the text stands: a year or a nested list at a line's start does not."""
        if marker.style in ALWAYS:
            return True
        around = [step for step in self._stack if step.marker.style.rank < marker.style.rank]
        if len(marker.path) > 1 and not _belongs(marker, around):
            return False
        siblings = around[-1].inner if around else self.steps
        last = next((s.marker.path[-1] for s in reversed(siblings) if s.marker.style is marker.style), None)
        value = marker.path[-1]
        if last is not None:
            return last < value <= last + _SKIP
        return value == 1 or (marker.style is Style.NUMBER and value == self._last_number + 1)


def _belongs(marker: Marker, around: list[Step]) -> bool:
    """Tell whether "1.2" stands in "1.": the numbers before its last are those of the step around it."""
    before = marker.path[:-1]
    numbered = [step.marker for step in around if step.marker.style not in {Style.TITLE, Style.POINT}]
    if not numbered:
        return True
    outer = numbered[-1].path
    return numbered[-1].style is Style.ARTICLE or outer[-1:] == before[-1:]


def _may_grow(marker: Marker) -> bool:
    if marker.style in NAMED:
        return not marker.rest or is_capitals(marker.rest)
    return marker.style is Style.ARTICLE and not marker.rest


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.endswith(_SENTENCE_ENDS)


def _quoted_places(blocks: Sequence[Block]) -> set[int]:
    """Return the blocks inside a quotation that began in an earlier block: new wording in an amending document."""
    quoted: set[int] = set()
    place = 0
    while place < len(blocks):
        end = _quotation_end(blocks, place)
        quoted.update(range(place + 1, end + 1))
        place = max(place + 1, end)
    return quoted


def _quotation_end(blocks: Sequence[Block], place: int) -> int:
    """Return the block in which a quotation left open in this one ends; the block itself where none is."""
    depth = _open_quotes(blocks[place].text)
    if depth <= 0:
        return place
    for end in range(place + 1, min(place + _QUOTE_REACH, len(blocks))):
        depth += _open_quotes(blocks[end].text)
        if depth <= 0:
            return end
    return place


def _open_quotes(text: str) -> int:
    return text.count("“") - text.count("”")
