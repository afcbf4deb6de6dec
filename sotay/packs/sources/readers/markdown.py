# Read Markdown: labels stay as typed, lines that open a step or an item stand alone, soft wraps are joined.
# It must not know HTML beyond what the Markdown library writes.

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sotay.packs.sources.blocks import Reading
from sotay.packs.sources.readers.html import blocks_of
from sotay.packs.sources.readers.text import decode

# Party papers number by hand ("1.", "a)", "I-"), rule off with "-----" and indent freely. Markdown's lists, setext
# headings and indented code would swallow those labels, so these rules are off and the lines come through verbatim.
_OFF = ["list", "code", "lheading", "hr"]
# A line that begins like this is never the wrapped rest of the line before.
_OPENS = re.compile(
    r"[-–—+*•]\s|[-*_=]{2,}$|\*$|\d+(?:\.\d+)*\s*[.)/-]|[a-zđ]\s*\)|[IVX]+\s*[-–./)]|[A-ZĐ]\s*[-–.]\s"
    r"|(?:Phần|Chương|Mục|Điều|Phụ lục|Số|Căn cứ|Kính gửi|Nơi nhận|T/M|K/T|T/L)\b",
    re.IGNORECASE,
)

_SHORT = 60  # characters; nobody wraps lines so early


def read_markdown(data: bytes) -> Reading:
    """Read Markdown (CommonMark with tables) into blocks."""
    parser = MarkdownIt("commonmark").enable("table").disable(_OFF)
    tokens = parser.parse(decode(data))
    for token in tokens:
        if token.type == "inline":
            _part_lines(token.children or [])
    return Reading(blocks_of(parser.renderer.render(tokens, parser.options, {})))


def _part_lines(children: list[Token]) -> None:
    line = ""
    for place, token in enumerate(children):
        if token.type == "softbreak":
            following = "".join(t.content for t in _line_from(children, place + 1))
            if _stands_alone(line, following):
                token.type, token.tag = "hardbreak", "br"
            line = ""
        else:
            line += token.content


def _line_from(children: list[Token], start: int) -> list[Token]:
    end = next((i for i in range(start, len(children)) if children[i].type in {"softbreak", "hardbreak"}), None)
    return children[start:end]


def _stands_alone(line: str, following: str) -> bool:
    """Tell whether a line break in the source means a new line: never when a long line merely goes on."""
    if len(line) < _SHORT and following[:1].isupper():
        return True
    return bool(_OPENS.match(following)) or line.isupper() or following.isupper() or line.strip() in {"*", ""}
