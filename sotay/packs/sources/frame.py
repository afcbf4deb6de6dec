# The frame around a document's text: the heading block at its top, signatures and recipients at its end, appendices.
# It must not know how numbered steps nest, nor what is done with the parts found.

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sotay.packs.sources.blocks import Block, BlockKind
from sotay.packs.sources.markers import Style, is_capitals, markers

_TOP = 25  # the heading block, trích yếu and rule end within so many lines
_GAP = 3  # lines of trích yếu between two lines that are surely of the heading block
_HEAD_LINE = re.compile(
    r"Số\s*:?\s*(?:\d|…|\.)|.{0,60}\bngày\s+[\d….]+\s*tháng\s+[\d….]+\s*năm\s*[\d….]*$|Dự thảo\b|V/v\b|Độc lập",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_–—*=]{2,}|\*+|o0o", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:Nơi nhận|NƠI NHẬN)\s*(?::|$)|(?:T/M|K/T|T/L|TM\.|KT\.|TL\.)\s*[A-ZĐ]"
    r"|(?:NGƯỜI GHI BIÊN BẢN|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|THƯ KÝ|XÁC NHẬN CỦA)\b[^:a-zà-ỹ]*$"
)
_CLOSING_LENGTH = 40  # lines; a "Nơi nhận" further from the end is a phrase of the text
# The last sentence of a party paper stands by itself: who adopted it, when it takes effect, that the meeting closed.
_FORMULA = re.compile(
    r"(?:Nghị quyết|Quyết định|Kế hoạch|Chương trình|Thông báo|Kết luận|Hướng dẫn|Báo cáo|Biên bản|Đề án) này\b"
    r"|Trên đây là\b|(?:Hội nghị|Cuộc họp|Buổi sinh hoạt|Kỳ sinh hoạt|Đại hội) (?:kết thúc|bế mạc)\b"
)
_FORMULA_REACH = 3
_ATTACHED_NAME = re.compile(
    r"(?:QUY|ĐIỀU LỆ|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|NỘI QUY|HƯỚNG DẪN|DANH SÁCH|DANH MỤC|BẢNG|BIỂU|MẪU|TIÊU CHÍ)\b"
)
_ATTACHED = re.compile(r"\(\s*(?:(?:được )?ban hành|kèm|theo)\b", re.IGNORECASE)
_ATTACHED_REACH = 6


def parts(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the document itself, then each appendix or document issued with it, as printed."""
    starts = [0, *(place for place in range(1, len(blocks)) if _begins_part(blocks, place)), len(blocks)]
    for begin, end in pairwise(starts):
        yield blocks[begin:end]


def _begins_part(blocks: Sequence[Block], place: int) -> bool:
    if blocks[place].kind is BlockKind.TABLE:
        return False
    return begins_appendix(blocks[place]) or _begins_attached(blocks, place)


def begins_appendix(block: Block) -> bool:
    """Tell whether the block reads "Phụ lục …"."""
    marker = next(markers(block.text), None)
    return marker is not None and marker.style is Style.APPENDIX


def _begins_attached(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a name in capitals begins here that is followed by "(Ban hành kèm theo Quyết định …)"."""
    text = blocks[place].text
    if not (is_capitals(text) and _ATTACHED_NAME.match(text)) or _ATTACHED_NAME.match(blocks[place - 1].text):
        return False
    for block in blocks[place + 1 : place + _ATTACHED_REACH]:
        if _ATTACHED.match(block.text):
            return True
        if block.text.endswith((".", ";")):
            return False
    return False


def heading_block_length(blocks: Sequence[Block]) -> int:
    """Return how many blocks at the top are organisation, number, date, type, trích yếu and the rule under them."""
    end = 0
    for place, block in enumerate(blocks[:_TOP]):
        if is_rule(block) or _HEAD_LINE.match(block.text) or is_capitals(block.text):
            end = place + 1
        elif place - end >= _GAP or _is_body(block):
            break
    return end


def _is_body(block: Block) -> bool:
    """Tell whether the text has begun: trích yếu starts with a small letter and ends with no full stop."""
    is_title = block.kind is BlockKind.HEADING and block.text[:1].isupper()
    return is_title or block.text.endswith((".", ";"))


def is_rule(block: Block) -> bool:
    """Tell whether the block is only a drawn line or star."""
    return bool(_RULE.fullmatch(block.text))


def closing_start(blocks: Sequence[Block]) -> int:
    """Return where the recipients and signatures of one part begin, its length where it has none.

    In papers without articles the last formal sentence ("Nghị quyết này được … thông qua") belongs to them.
    """
    tail = range(max(0, len(blocks) - _CLOSING_LENGTH), len(blocks))
    closing = next((place for place in tail if _is_closing(blocks[place])), len(blocks))
    if closing == len(blocks) or has_articles(blocks):
        return closing
    reach = range(max(0, closing - _FORMULA_REACH), closing)
    return next((place for place in reach if _FORMULA.match(blocks[place].text)), closing)


def _is_closing(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and bool(_CLOSING.match(block.text))


def has_articles(blocks: Iterable[Block]) -> bool:
    """Tell whether a part is written in articles (điều), as regulations and State papers are."""
    return any(marker.style is Style.ARTICLE for block in blocks for marker in markers(block.text))
