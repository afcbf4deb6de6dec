# The pieces of a Word file: a document with the letters of Party papers, its paragraphs, tables and footer.
# It must not know what is written with them.

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from sotay.exports.copies import LINE_BREAK, Align, Cell, Emphasis, Table, pieces
from sotay.exports.docx_mark import write_mark

GAP = 6  # points between paragraphs
INDENT = 10  # mm
CHAPTER = 1
DEEPEST = 6
_FONT = "Times New Roman"
_BODY = 14  # points
_SMALL, _FOOTER = 12, 9
_CELL = "Cell"
_PAD = 108  # what Word leaves on both sides of a cell, in its own unit
_DXA_PER_MM = 1440 / 25.4
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# in the order that the schema wants them
_MARKS = {
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "small": f'<w:sz w:val="{2 * _SMALL}"/>',
    "under": '<w:u w:val="single"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}
_PLAIN: frozenset[str] = frozenset()
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@dataclass(frozen=True, slots=True)
class Form:
    """Give the paper: millimetres of A4 and of the margins that the rules fix, and points of letters and lines."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    table: float = _SMALL
    body: float = 14
    line: float = 20  # the rules of presentation allow lines of 18 to 22
    gap: float = GAP
    number_above: float = 0  # mm from the upper edge to the number of the second page on; 0 leaves numbers to the foot
    number: float = 14

    @property
    def room(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Facts:
    """Say what the file tells of itself: nothing of the person who made it but the day.

    `mark` stands across each page; "" is none.
    """

    title: str
    issuer: str
    source: str
    made: date
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """Describe a style of paragraphs: letters and lines in points, the first-line indent in millimetres.

    `line` 0 takes that of the text; `kept` stays on the page of what follows.
    """

    name: str
    points: float
    bold: bool = False
    italic: bool = False
    under: bool = False
    align: str = "center"
    line: float = 0
    before: float = 0
    after: float = 0
    indent: float = 0
    kept: bool = False


def docx_of(parts: Iterator[str], form: Form, facts: Facts, styles: Iterable[Style] = ()) -> bytes:
    """Return a document of paragraphs and tables as the bytes of a .docx file, with styles of its own.

    Its footer names source and page, unless the form has the number above the text.
    """
    document = docx.Document()
    _set_page(document.sections[0], form)
    _set_facts(document.core_properties, facts)
    _set_styles(document.styles, form)
    for style in styles:
        _add_style(document.styles, style)
    last = document.element.body.sectPr
    for part in parts:
        last.addprevious(_element(part))
    if form.number_above:
        _write_number(document, form)
    else:
        _write_footer(document, facts.source, form)
    if facts.mark:
        write_mark(document.sections[0], facts.mark)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def paragraph(
    style: str, text: str, emphases: tuple[Emphasis, ...] = (), *, form: str = "", styles: frozenset[str] = _PLAIN
) -> str:
    """Return a paragraph; `form` is XML of its properties, `styles` hold for its whole text."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{form}</w:pPr>{_runs(text, emphases, styles)}</w:p>'


def thin(points: float = GAP, *, kept: bool = False) -> str:
    """Return the empty line between tables, as Word makes one of two that touch; kept, it stays with the next."""
    keep = "<w:keepNext/>" if kept else ""
    form = f'{keep}<w:spacing w:after="0" w:line="{round(20 * points)}" w:lineRule="exact"/>'
    return paragraph("Normal", "", form=form)


def dots(millimetres: float) -> int:
    """Return a length in the unit of Word's XML."""
    return round(millimetres * _DXA_PER_MM)


def table(shown: Table, room: float, *, whole_rows: bool = False, kept: int = 0, flush: bool = False) -> str:
    """Return a table as wide as the room in millimetres; the last `kept` rows stay with what follows.

    Flush, its outer borders stand on the margins; else its words do, as Word has it.
    It is written as one piece of XML: python-docx takes minutes for 1,500 rows, cell by cell.
    """
    widths = _column_widths(shown.widths, room)
    inset = f'<w:tblInd w:w="{_PAD}" w:type="dxa"/>' if flush else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(shown, widths, "<w:cantSplit/>" if whole_rows else "", len(shown.rows) - kept))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{inset}<w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def beside(columns: tuple[tuple[float, str], ...], *, flush: bool = False) -> str:
    """Return groups of paragraphs side by side, each with its width in millimetres, without borders, on one page.

    Flush, their words use the whole width; else Word leaves its usual room on both sides.
    """
    pads = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>' if flush else ""
    widths = [dots(width) for width, _ in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        for width, (_, inside) in zip(widths, columns, strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{pads}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _set_page(page: Any, form: Form) -> None:
    on_its_side = form.width > form.height
    page.orientation = WD_ORIENT.LANDSCAPE if on_its_side else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Mm(form.width), Mm(form.height)
    page.top_margin, page.bottom_margin = Mm(form.top), Mm(form.bottom)
    page.left_margin, page.right_margin = Mm(form.left), Mm(form.right)
    page.footer_distance = Mm(9)


def _set_facts(kept: Any, facts: Facts) -> None:
    kept.title, kept.author, kept.comments, kept.language = facts.title, facts.issuer, facts.source, "vi-VN"
    kept.created = kept.modified = datetime.combine(facts.made, time())
    kept.last_modified_by = ""


def _set_styles(styles: Any, form: Form) -> None:
    _set_normal(styles["Normal"], form)
    _set_title(styles["Title"])
    for level in range(1, DEEPEST + 1):
        _set_heading(styles[f"Heading {level}"], level)
    for name in ("Header", "Footer"):
        _set_edge(styles[name])
    cell = styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    _set_cell(cell, form.table)


def _set_normal(style: Any, page: Form) -> None:
    _set_letters(style, page.body)
    letters = style.element.get_or_add_rPr()
    letters.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN" w:eastAsia="vi-VN"/>'))
    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(page.line)
    form.space_before, form.space_after = Pt(0), Pt(page.gap)


def _set_title(style: Any) -> None:
    _set_letters(style, 15, bold=True)
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    style.paragraph_format.space_after = Pt(GAP)


def _set_heading(style: Any, level: int) -> None:
    """Chapters and what is above stand in the middle, other steps at the first-line indent."""
    _set_letters(style, _BODY, bold=True)
    chapter = level <= CHAPTER + 1
    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if chapter else WD_ALIGN_PARAGRAPH.JUSTIFY
    form.first_line_indent = Mm(0 if chapter else INDENT)
    form.space_before, form.space_after = Pt(2 * GAP if chapter else GAP), Pt(GAP)
    form.keep_with_next = True


def _set_edge(style: Any) -> None:
    _set_letters(style, _FOOTER)
    style.element.pPr.remove(style.element.pPr.find(qn("w:tabs")))
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.SINGLE, 1
    form.alignment, form.space_after = WD_ALIGN_PARAGRAPH.LEFT, Pt(0)


def _set_cell(style: Any, points: float) -> None:
    _set_letters(style, points)
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.SINGLE, 1
    form.space_before = form.space_after = Pt(2)


def _add_style(styles: Any, told: Style) -> None:
    style = styles.add_style(told.name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    _set_letters(style, told.points, bold=told.bold)
    style.font.italic, style.font.underline = told.italic, told.under
    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.from_xml(told.align)
    form.first_line_indent = Mm(told.indent)
    form.space_before, form.space_after = Pt(told.before), Pt(told.after)
    form.keep_with_next = told.kept
    if told.line:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(told.line)


def _set_letters(style: Any, points: float, *, bold: bool = False) -> None:
    """Set one typeface for all scripts: the template's own theme fonts would win over a plain name."""
    style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(points), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)


def _runs(text: str, emphases: tuple[Emphasis, ...], styles: frozenset[str] = _PLAIN) -> str:
    return "".join(
        f"<w:r><w:rPr>{_marks(own | styles)}</w:rPr>{_words(piece)}</w:r>" for piece, own in pieces(text, emphases)
    )


def _marks(styles: frozenset[str]) -> str:
    return "".join(mark for name, mark in _MARKS.items() if name in styles)


def _words(text: str) -> str:
    lines = (escape(_NOT_XML.sub("", line)) for line in text.replace("\n", LINE_BREAK).split(LINE_BREAK))
    return "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)


def _column_widths(shares: tuple[int, ...], room: float) -> list[int]:
    whole = sum(shares)
    return [max(1, dots(room * share / whole)) for share in shares]


def _rows(shown: Table, widths: list[int], form: str, kept_from: int) -> Iterator[str]:
    hanging: dict[int, tuple[int, int]] = {}  # column: rows still covered from above, columns of that cell
    for place, row in enumerate(shown.rows):
        begun = {cell.column: cell for cell in row}
        keep = "<w:keepNext/>" if place >= kept_from else ""
        cells, column = [], 0
        while column < len(widths):
            above = hanging.get(column)
            cell = begun.get(column) or Cell("", column)
            columns = above[1] if above else cell.columns
            width = sum(widths[column : column + columns])
            cells.append(_cell(cell, width, columns, keep, covered=above is not None))
            left = above[0] - 1 if above else cell.rows - 1
            hanging.pop(column, None)
            if left:
                hanging[column] = (left, columns)
            column += columns
        head = "<w:tblHeader/>" if place < shown.heads else ""
        yield f"<w:tr><w:trPr>{form}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int, columns: int, keep: str, *, covered: bool) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = "<w:vMerge/>" if covered else '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    align = Align.MIDDLE if cell.head else cell.align
    words = "" if covered else _runs(cell.text, cell.emphases, frozenset({"bold"}) if cell.head else _PLAIN)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr><w:p><w:pPr>'
        f'<w:pStyle w:val="{_CELL}"/>{keep}<w:jc w:val="{align}"/></w:pPr>{words}</w:p></w:tc>'
    )


def _element(xml: str) -> Any:
    """Return a paragraph or table, whose own tag has no attributes."""
    return parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))


def _write_number(document: Any, form: Form) -> None:
    """Number the pages above the text, in the middle; the first has a header of its own, which is empty."""
    page = document.sections[0]
    page.header_distance = Mm(form.number_above)
    page.different_first_page_header_footer = True
    page.first_page_header.is_linked_to_previous = False
    place = page.header.paragraphs[0]
    letters = f'<w:rPr><w:sz w:val="{round(2 * form.number)}"/></w:rPr>'
    field = _PAGE.replace("<w:r>", f"<w:r>{letters}")
    whole = f'<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>{field}</w:p>'
    place._p.getparent().replace(place._p, _element(whole))


def _write_footer(document: Any, source: str, form: Form) -> None:
    place = document.sections[0].footer.paragraphs[0]
    border = (
        '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>'
        f'<w:tabs><w:tab w:val="right" w:pos="{dots(form.room)}"/></w:tabs>'
    )
    page = f'<w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Trang </w:t></w:r>{_PAGE}'
    whole = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{border}</w:pPr>{_runs(source, ())}{page}</w:p>'
    place._p.getparent().replace(place._p, _element(whole))
