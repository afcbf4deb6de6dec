# A copy set on pages: its head, headings that stay with their text, paragraphs, tables, lines for notes.
# It must not know printers, PDF files or threads.
#
# QTextDocument is not used: it lays a whole document out in one call that stops every thread of Python, the window's
# too, and starts timers that worker threads do not have. A QTextLayout holds one paragraph.

from collections.abc import Iterator

from PySide6.QtCore import QLineF, Qt

from sotay.services.exporting import Copy, Paragraph, Role, Table, notes_after
from sotay.ui.documents.lines import Face, Paper
from sotay.ui.documents.pages import Column, Page
from sotay.ui.documents.tables import TableSetter

_CHAPTER = 1
_TYPE, _TITLE = 1.25, 1.12  # times the letters of the text
_LEADING = 1.4
_RULE_MM = 30
_KEPT_LINES = 2  # of the text that a heading stays with


def set_pages(copy: Copy, paper: Paper) -> Iterator[Page]:
    """Give the pages of a copy one by one."""
    setter = _Setter(copy, paper)
    setter.head()
    for place in range(len(copy.blocks)):
        setter.block(place)
        yield from setter.column.take()
    setter.column.turn()
    yield from setter.column.take()


class _Setter:
    """Set the parts of a copy one after another into a column."""

    def __init__(self, copy: Copy, paper: Paper) -> None:
        self._copy, self._paper, self._sheet = copy, paper, paper.sheet
        self.column = Column(paper)
        self._width = paper.right - paper.left
        body = Qt.AlignmentFlag.AlignJustify if self._sheet.justified else Qt.AlignmentFlag.AlignLeft
        self._body = Face(self._sheet.body, self._sheet.line, align=body)

    def head(self) -> None:
        """Set type, title, facts and, where the document does not hold, the warning, in the middle."""
        copy, body = self._copy, self._sheet.body
        self._middle(copy.type.upper(), body * _TYPE, bold=True)
        self._middle(copy.title, body * _TITLE, bold=True)
        self._short_rule()
        self._middle(copy.facts, body, italic=True)
        self._middle(copy.standing, body, bold=True)
        self.column.skip(self._paper.pt(self._sheet.gap))

    def block(self, place: int) -> None:
        """Set one paragraph or table, and the lines for notes that follow it."""
        block = self._copy.blocks[place]
        if isinstance(block, Table):
            self.column.skip(self._paper.pt(self._sheet.gap))
            TableSetter(self.column, block).set()
            self.column.skip(self._paper.pt(2 * self._sheet.gap))
        elif block.role in (Role.HEADING, Role.REMARK):
            self._heading(block, place)
        else:
            self._text(block)
        if self._sheet.note_lines and notes_after(self._copy.blocks, place):
            self._notes()

    def _middle(self, text: str, points: float, *, bold: bool = False, italic: bool = False) -> None:
        face = Face(points, points * _LEADING, bold, italic, Qt.AlignmentFlag.AlignHCenter)
        if text:
            self.column.pour(self._paper.broken(text, face, self._width), self._paper.left)
            self.column.skip(self._paper.pt(self._sheet.gap / 2))

    def _short_rule(self) -> None:
        middle, half = (self._paper.left + self._paper.right) / 2, self._paper.mm(_RULE_MM) / 2
        y = self.column.y + self._paper.pt(self._sheet.gap / 2)
        self.column.page.rules.append(QLineF(middle - half, y, middle + half, y))
        self.column.skip(self._paper.pt(self._sheet.gap * 1.5))

    def _heading(self, block: Paragraph, place: int) -> None:
        points = self._sheet.heading(block.depth) if block.role is Role.HEADING else self._sheet.table
        centred = block.role is Role.HEADING and block.depth <= _CHAPTER
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        is_heading = block.role is Role.HEADING
        face = Face(points, points * _LEADING, bold=is_heading, italic=not is_heading, align=align)
        lines = self._paper.broken(block.text, face, self._width, block.emphases)
        gap = self._paper.pt(self._sheet.gap)
        self.column.need(gap + sum(line.height for line in lines) + self._kept(place))
        self.column.skip(gap * (2 if centred else 1))
        self.column.pour(lines, self._paper.left)
        self.column.skip(gap / 2)

    def _kept(self, place: int) -> float:
        """Return the room for what a heading must not be parted from: headings below it and the first lines."""
        line, count = self._paper.pt(self._sheet.line), _KEPT_LINES
        for block in self._copy.blocks[place + 1 :]:
            if isinstance(block, Table) or block.role not in (Role.HEADING, Role.REMARK):
                break
            count += _KEPT_LINES
        return count * line

    def _text(self, block: Paragraph) -> None:
        indent = self._paper.mm(self._sheet.indent)
        inset = (indent or self._paper.pt(self._sheet.body)) if block.role is Role.ITEM else 0.0
        first = 0.0 if block.role is Role.ITEM else indent
        lines = self._paper.broken(block.text, self._body, self._width - inset, block.emphases, first)
        self.column.pour(lines, self._paper.left + inset)
        self.column.skip(self._paper.pt(self._sheet.gap))

    def _notes(self) -> None:
        """Rule lines to write on, as many as the page still has room for; none begin a page."""
        step = self._paper.mm(self._sheet.note_step)
        for _ in range(min(self._sheet.note_lines, int(self.column.room / step))):
            self.column.y += step
            self.column.page.faint.append(QLineF(self._paper.left, self.column.y, self._paper.right, self.column.y))
        self.column.skip(self._paper.pt(self._sheet.gap))
