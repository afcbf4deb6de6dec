# A copy as a Word document on A4 pages with the margins and letters of Party papers.
# It must not know where the file is written to.

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from sotay.exports.copies import LINE_BREAK, Block, Cell, Copy, Emphasis, Paragraph, Role, Table, pieces

_FONT = "Times New Roman"
_BODY, _LINE, _GAP = 14, 20, 6  # points; the rules of presentation allow lines of 18 to 22
_TABLE, _FOOTER = 12, 9
_INDENT = 10  # mm
_TEXT_WIDTH = 165  # mm: A4 less the margins
_DXA_PER_MM = 1440 / 25.4
_CHAPTER = 1
_DEEPEST = 6
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# in the order that the schema wants them
_MARKS = {
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "small": f'<w:sz w:val="{2 * _TABLE}"/>',
    "under": '<w:u w:val="single"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}
_THIN = f'<w:spacing w:after="0" w:line="{20 * _GAP}" w:lineRule="exact"/>'
_PLAIN: frozenset[str] = frozenset()
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def docx_file(copy: Copy, made: date) -> bytes:
    """Return the copy as the bytes of a .docx file; the footer of each page names the source and the page."""
    document = docx.Document()
    _set_up(document, copy, made)
    body = document.element.body
    last = body.sectPr
    for part in (*_head(copy), *(part for block in copy.blocks for part in _block(block))):
        last.addprevious(_element(part))
    _write_footer(document, copy.source)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, copy: Copy, made: date) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
    page.footer_distance = Mm(9)
    facts = document.core_properties
    facts.title, facts.author, facts.comments, facts.language = copy.title, copy.issuer, copy.source, "vi-VN"
    facts.created = facts.modified = datetime.combine(made, time())
    facts.last_modified_by = ""
    _set_normal(document.styles["Normal"])
    _set_title(document.styles["Title"])
    for level in range(1, _DEEPEST + 1):
        _set_heading(document.styles[f"Heading {level}"], level)
    _set_footer(document.styles["Footer"])


def _set_normal(style: Any) -> None:
    _set_letters(style, _BODY)
    letters = style.element.get_or_add_rPr()
    letters.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN" w:eastAsia="vi-VN"/>'))
    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(_LINE)
    form.space_before, form.space_after = Pt(0), Pt(_GAP)


def _set_title(style: Any) -> None:
    _set_letters(style, 15, bold=True)
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    style.paragraph_format.space_after = Pt(_GAP)


def _set_heading(style: Any, level: int) -> None:
    """Chapters and what is above stand in the middle, other steps at the first-line indent."""
    _set_letters(style, _BODY, bold=True)
    chapter = level <= _CHAPTER + 1
    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if chapter else WD_ALIGN_PARAGRAPH.JUSTIFY
    form.first_line_indent = Mm(0 if chapter else _INDENT)
    form.space_before, form.space_after = Pt(2 * _GAP if chapter else _GAP), Pt(_GAP)
    form.keep_with_next = True


def _set_footer(style: Any) -> None:
    _set_letters(style, _FOOTER)
    style.element.pPr.remove(style.element.pPr.find(qn("w:tabs")))
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.SINGLE, 1
    form.alignment, form.space_after = WD_ALIGN_PARAGRAPH.LEFT, Pt(0)


def _set_letters(style: Any, points: float, *, bold: bool = False) -> None:
    """Set one typeface for all scripts: the template's own theme fonts would win over a plain name."""
    style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(points), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)


def _head(copy: Copy) -> Iterator[str]:
    if copy.type:
        yield _paragraph("Title", copy.type.upper(), form='<w:spacing w:after="0"/>')
    yield _paragraph("Title", copy.title)
    middle = '<w:jc w:val="center"/>'
    yield _paragraph("Normal", copy.facts, form=middle, styles=frozenset({"italic"}))
    if copy.standing:
        yield _paragraph("Normal", copy.standing, form=middle, styles=frozenset({"bold"}))
    yield _paragraph("Normal", "-----", form=middle)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield _table(block)
        yield _paragraph("Normal", "", form=_THIN)  # Word makes one table of two that touch
    elif block.role is Role.HEADING:
        yield _paragraph(f"Heading{min(block.depth + 1, _DEEPEST)}", block.text, block.emphases)
    elif block.role is Role.REMARK:
        yield _paragraph("Normal", block.text, form="<w:keepNext/>", styles=frozenset({"italic", "small"}))
    else:
        yield _paragraph("Normal", block.text, block.emphases, form=_indent(block))


def _indent(block: Paragraph) -> str:
    first = round(_INDENT * _DXA_PER_MM)
    return f'<w:ind w:left="{first}"/>' if block.role is Role.ITEM else f'<w:ind w:firstLine="{first}"/>'


def _paragraph(
    style: str, text: str, emphases: tuple[Emphasis, ...] = (), *, form: str = "", styles: frozenset[str] = _PLAIN
) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{form}</w:pPr>{_runs(text, emphases, styles)}</w:p>'


def _runs(text: str, emphases: tuple[Emphasis, ...], styles: frozenset[str] = _PLAIN) -> str:
    return "".join(
        f"<w:r><w:rPr>{_marks(own | styles)}</w:rPr>{_words(piece)}</w:r>" for piece, own in pieces(text, emphases)
    )


def _marks(styles: frozenset[str]) -> str:
    return "".join(mark for name, mark in _MARKS.items() if name in styles)


def _words(text: str) -> str:
    lines = (escape(_NOT_XML.sub("", line)) for line in text.replace("\n", LINE_BREAK).split(LINE_BREAK))
    return "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)


def _table(table: Table) -> str:
    """Return a table written as one piece of XML: python-docx takes minutes for 1,500 rows, cell by cell."""
    widths = _column_widths(table.widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(table, widths))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _column_widths(shares: tuple[int, ...]) -> list[int]:
    whole = sum(shares)
    return [max(1, round(_TEXT_WIDTH * _DXA_PER_MM * share / whole)) for share in shares]


def _rows(table: Table, widths: list[int]) -> Iterator[str]:
    hanging: dict[int, tuple[int, int]] = {}  # column: rows still covered from above, columns of that cell
    for place, row in enumerate(table.rows):
        begun = {cell.column: cell for cell in row}
        cells, column = [], 0
        while column < len(widths):
            above = hanging.get(column)
            cell = begun.get(column) or Cell("", column)
            columns = above[1] if above else cell.columns
            cells.append(_cell(cell, sum(widths[column : column + columns]), columns, covered=above is not None))
            left = above[0] - 1 if above else cell.rows - 1
            hanging.pop(column, None)
            if left:
                hanging[column] = (left, columns)
            column += columns
        head = "<w:tblHeader/>" if place < table.heads else ""
        yield f"<w:tr><w:trPr>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int, columns: int, *, covered: bool) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = "<w:vMerge/>" if covered else '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    middle = "center" if cell.head else "left"
    styles = frozenset({"small", "bold"} if cell.head else {"small"})
    words = "" if covered else _runs(cell.text, cell.emphases, styles)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr><w:p><w:pPr>'
        f'<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="{middle}"/></w:pPr>'
        f"{words}</w:p></w:tc>"
    )


def _element(xml: str) -> Any:
    """Return a paragraph or table, whose own tag has no attributes."""
    return parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))


def _write_footer(document: Any, source: str) -> None:
    place = document.sections[0].footer.paragraphs[0]
    right = round(_TEXT_WIDTH * _DXA_PER_MM)
    form = (
        '<w:pStyle w:val="Footer"/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>'
        f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    )
    page = f'<w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Trang </w:t></w:r>{_PAGE}'
    whole = f"<w:p><w:pPr>{form}</w:pPr>{_runs(source, ())}{page}</w:p>"
    place._p.getparent().replace(place._p, _element(whole))
