# From blocks to sections: which steps of a document stand alone as search hits and citation targets.
# It must not know file formats, the catalogue or relations.

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from sotay.domain.documents import Level, Section
from sotay.packs.html import reduce_html
from sotay.packs.sources.blocks import Block, BlockKind
from sotay.packs.sources.frame import begins_appendix, closing_start, heading_block_length, parts
from sotay.packs.sources.markers import Marker, Style, markers
from sotay.packs.sources.outline import ALWAYS, NAMED, Outline, Step

OPENING = "Phần mở đầu"
CLOSING = "Nơi nhận, chữ ký"
NOTES = "Chú thích"

LONG = 1_500
"""Characters of text above which an article is cut into its clauses and plain text into passages: about a screen."""

_LONGEST_HEADING = 400
_LONGEST_CLAUSE_HEADING = 160
# A short appendix that only counts something ("1. Nguyễn Văn A") is one passage.
_LIST_ITEMS = {Style.APPENDIX: {Style.NUMBER, Style.POINT}}
_SENTENCE_ENDS = (".", ";", ":", ",", "…")


def sections_of(blocks: Iterable[Block]) -> list[Section]:
    """Return the sections of a document in reading order.

    An article (điều), or a numbered passage ("1.") of a party paper without articles, is one section with its text;
    one of more than 1,500 characters is cut into its clauses and points. Parts, chapters and headings are sections
    with what stands under them before the first inner step. The heading block, the signatures and notes are passages.
    Every word of the input is found in labels, headings and texts, in the same order.
    """
    body = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE]
    notes = [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    sections = [section for place, part in enumerate(parts(body)) for section in _sections_of_part(part, place == 0)]
    return [*sections, _passage(NOTES, notes)] if notes else sections


def _sections_of_part(blocks: Sequence[Block], is_main: bool) -> Iterator[Section]:
    end = closing_start(blocks)
    if is_main and not (blocks and begins_appendix(blocks[0])):
        outline = Outline(blocks[:end], _first_lines(blocks[:end]))
    else:
        outline = Outline(blocks[:end], 0, _root(blocks[0]))
    yield from _plain(outline.opening, OPENING if outline.steps or end < len(blocks) else "")
    for step in outline.steps:
        yield from _emit(step)
    if end < len(blocks):
        yield _passage(CLOSING, blocks[end:])


def _first_lines(blocks: Sequence[Block]) -> int:
    """Return the length of the heading block, which ends before the first step that opens the text."""
    length = heading_block_length(blocks)
    for place in range(length):
        if any(_opens_text(marker) for marker in markers(blocks[place].text)):
            return place
    return length


def _opens_text(marker: Marker) -> bool:
    return marker.style in ALWAYS or (marker.path[-1] == 1 and marker.style is not Style.POINT)


def _root(block: Block) -> Marker:
    marker = next(markers(block.text), None)
    if marker is not None and marker.style is Style.APPENDIX:
        return marker
    return Marker(Style.APPENDIX, "", (0,), block.text)


def _emit(step: Step) -> Iterator[Section]:
    inside = list(step.inside())
    folded = _stands_whole(step, sum(len(block.text) for block in inside))
    heading, lead = _heading(step, bool(inside))
    text = [Block(lead)] if lead else []
    text += inside if folded else step.own
    yield Section(step.marker.style.level, step.marker.label, heading, _text(text), _html(text))
    if not folded:
        for inner in step.inner:
            yield from _emit(inner)


def _stands_whole(step: Step, size: int) -> bool:
    if not step.inner:
        return True
    items = _LIST_ITEMS.get(step.marker.style, {Style.POINT})
    only_items = all(inner.marker.style in items for inner in step.inner)
    return size <= LONG and (step.marker.style not in NAMED or only_items)


def _heading(step: Step, has_text: bool) -> tuple[str, str]:
    """Return the heading of a step and, where its first line is no heading, that line as text."""
    rest = " ".join([step.marker.rest, *step.title]).strip()
    if step.marker.style in NAMED or step.title:
        return (rest, "") if len(rest) <= _LONGEST_HEADING else ("", rest)
    if step.first.kind is BlockKind.HEADING and len(rest) <= _LONGEST_HEADING:
        return rest, ""
    limit = _LONGEST_HEADING if step.marker.style is Style.ARTICLE else _LONGEST_CLAUSE_HEADING
    is_heading = has_text and step.marker.style is not Style.POINT and len(rest) <= limit
    return (rest, "") if is_heading and not rest.endswith(_SENTENCE_ENDS) else ("", rest)


def _plain(blocks: Sequence[Block], heading: str) -> Iterator[Section]:
    """Yield text without steps as passages of about a screen each."""
    passage: list[Block] = []
    size = 0
    for block in blocks:
        if passage and size + len(block.text) > LONG:
            yield _passage(heading, passage)
            passage, size, heading = [], 0, ""
        passage.append(block)
        size += len(block.text)
    if passage:
        yield _passage(heading, passage)


def _passage(heading: str, blocks: Sequence[Block]) -> Section:
    return Section(Level.PASSAGE, "", heading, _text(blocks), _html(blocks))


def _text(blocks: Iterable[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def _html(blocks: Sequence[Block]) -> str:
    """Return the passage with its tables, or nothing where the text says it all."""
    if all(block.kind is not BlockKind.TABLE for block in blocks):
        return ""
    return reduce_html("".join(block.html or f"<p>{escape(block.text, quote=False)}</p>" for block in blocks))
