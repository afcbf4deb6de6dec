# A copy as a Word document on A4 pages with the margins and letters of Party papers.
# It must not know where the file is written to.

from collections.abc import Iterator
from datetime import date

from sotay.exports.copies import Block, Copy, Paragraph, Role, Table
from sotay.exports.docx_parts import DEEPEST, INDENT, Facts, Form, docx_of, dots, paragraph, table, thin

_FORM = Form()
_MIDDLE = '<w:jc w:val="center"/>'


def docx_file(copy: Copy, made: date) -> bytes:
    """Return the copy as the bytes of a .docx file; the footer of each page names the source and the page."""
    return docx_of(_parts(copy), _FORM, Facts(copy.title, copy.issuer, copy.source, made, copy.mark))


def _parts(copy: Copy) -> Iterator[str]:
    yield from _head(copy)
    for block in copy.blocks:
        yield from _block(block)


def _head(copy: Copy) -> Iterator[str]:
    if copy.type:
        yield paragraph("Title", copy.type.upper(), form='<w:spacing w:after="0"/>')
    yield paragraph("Title", copy.title)
    yield paragraph("Normal", copy.facts, form=_MIDDLE, styles=frozenset({"italic"}))
    if copy.standing:
        yield paragraph("Normal", copy.standing, form=_MIDDLE, styles=frozenset({"bold"}))
    yield paragraph("Normal", "-----", form=_MIDDLE)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield table(block, _FORM.room)
        yield thin()
    elif block.role is Role.HEADING:
        yield paragraph(f"Heading{min(block.depth + 1, DEEPEST)}", block.text, block.emphases)
    elif block.role is Role.REMARK:
        yield paragraph("Normal", block.text, form="<w:keepNext/>", styles=frozenset({"italic", "small"}))
    else:
        yield paragraph("Normal", block.text, block.emphases, form=_indent(block))


def _indent(block: Paragraph) -> str:
    first = dots(INDENT)
    return f'<w:ind w:left="{first}"/>' if block.role is Role.ITEM else f'<w:ind w:firstLine="{first}"/>'
