# A Party paper set on pages in the prescribed form: heading, title, text, who signs on the page of the last lines.
# It must not know printers, PDF files or threads.

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QLineF

from sotay.paths import resource_dir
from sotay.services.official import (
    PARTY,
    Element,
    OfficialPaper,
    OfficialParagraph,
    Part,
    Setting,
    Table,
    above,
    address_lines,
    bodies,
    element_of,
    fitted_table,
    place_day,
    setting,
    sheet,
    titles,
)
from sotay.ui.documents.lines import Line, Paper
from sotay.ui.documents.official_lines import OfficialLines, Stack, height
from sotay.ui.documents.pages import Column, Page
from sotay.ui.documents.printing import Job
from sotay.ui.documents.tables import TableSetter, rows_before
from sotay.ui.fonts import paper_families

_KEPT_LINES = 2  # of a text, before and after a page ends


def official_job(paper: OfficialPaper) -> Job:
    """Return a Party paper as something to be printed or written as a PDF."""
    return Job(
        lambda measured: set_official(paper, measured),
        sheet(paper.form),
        paper.title_for_file,
        source="",
        issuer=paper.body,
        families=paper_families(resource_dir()),
        mark=paper.mark,
    )


def set_official(official: OfficialPaper, paper: Paper) -> Iterator[Page]:
    """Give the pages of a paper one by one, numbered from 1 whatever is printed before them."""
    for number, page in enumerate(_pages(official, paper), 1):
        page.number = number
        yield page


def _pages(official: OfficialPaper, paper: Paper) -> Iterator[Page]:
    setter = _Setter(official, paper)
    setter.head()
    for place in range(len(official.blocks)):
        for _ in setter.block(place):
            yield from setter.column.take()
    setter.end()
    setter.column.turn()
    yield from setter.column.take()


class _Setter:
    """Set the parts of a paper one after another into a column."""

    def __init__(self, official: OfficialPaper, paper: Paper) -> None:
        self._official, self._form, self._paper = official, official.form, paper
        self.column = Column(paper)
        self._width, self._gap = paper.right - paper.left, paper.pt(official.form.text.gap)
        self._lines = OfficialLines(official, paper)

    def head(self) -> None:
        """Set the heading, the title and the addressees."""
        room = self._paper.mm(self._official.heading_widths[0])
        if over := self._lines.of_parts(above(self._official), room):
            self._beside([(self._paper.left, over)])
            self.column.skip(self._gap)
        self._heading()
        self._title()
        for text, inset in address_lines(self._official):
            self._address(text, self._paper.mm(inset))

    def _heading(self) -> None:
        left, right = map(self._paper.mm, self._official.heading_widths)
        x, top = self._paper.left + left, self.column.y
        party = self._lines.of_parts([Part(Element.PARTY, PARTY)], right)
        named = [*party, self._lines.empty(), *self._lines.of_parts(place_day(self._official), right)]
        self._beside([(self._paper.left, self._lines.of_parts(bodies(self._official), left)), (x, named)])
        words = party[-1].layout.lineAt(party[-1].number).naturalTextRect()
        y = top + height(party) + self._paper.pt(1)
        rule = QLineF(x + words.left(), y, x + words.right(), y)
        self.column.page.drawn.append((rule, self._form.text.rule))

    def _title(self) -> None:
        parts = titles(self._official)
        if not parts:
            self.column.skip(self._lines.empty().height)
            return
        self.column.skip(self._paper.pt(setting(Element.TYPE_NAME, self._form).before))
        under = Part(Element.STAR, self._form.text.under_title)
        self.column.pour(self._lines.of_parts((*parts, under), self._width), self._paper.left)
        self.column.skip(2 * self._gap)

    def _address(self, text: str, inset: float) -> None:
        self.column.pour(self._lines.of_address(text, inset), self._paper.left + inset)
        self.column.skip(self._gap)

    def block(self, place: int) -> Iterator[None]:
        """Set one paragraph or table; the last one stays with who signs."""
        block = self._official.blocks[place]
        end = self._end_height() if place + 1 == len(self._official.blocks) else 0.0
        if isinstance(block, Table):
            yield from rows_before(self.column, self._shown(block), end)
            self.column.skip(self._gap)
        else:
            self._text(block, self._kept(place), end)
            yield

    def _shown(self, table: Table) -> Table:
        return fitted_table(self._official, table)

    def _text(self, block: OfficialParagraph, kept: float, end: float) -> None:
        lines, before = self._lines.of_paragraph(block), self._more(setting(element_of(block), self._form))
        if kept:
            self.column.need(before + height(lines) + self._gap + kept)
        self.column.skip(before)
        self._pour(lines, end)
        self.column.skip(self._gap)

    def _pour(self, lines: list[Line], end: float) -> None:
        """Set the lines of a paragraph; the last of them stay with what ends the paper, which is `end` high."""
        if end and height(lines) + end > self.column.room:
            loose = 0 if _is_short(lines) else len(lines) - _KEPT_LINES
            self.column.pour(lines[:loose], self._paper.left)
            lines = lines[loose:]
            self.column.need(height(lines) + end)
        self.column.pour(lines, self._paper.left)

    def _kept(self, place: int) -> float:
        """Return the room for what a heading must not be parted from; 0 for text."""
        first, *following = self._official.blocks[place:]
        room = 0.0
        if isinstance(first, Table) or not self._stays(first):
            return room
        for block in following:
            if isinstance(block, Table):
                return room + self._begun_height(self._shown(block))
            if not self._stays(block):
                return room + self._least_height(block)
            placed = setting(element_of(block), self._form)
            room += self._more(placed) + height(self._lines.of_paragraph(block)) + self._paper.pt(placed.after)
        return room

    def _least_height(self, block: OfficialParagraph) -> float:
        """Return the height of the lines of a text that stand together: the first ones, or all with who signs."""
        lines = self._lines.of_paragraph(block)
        if not _is_short(lines):
            return height(lines[:_KEPT_LINES])
        return height(lines) + (self._end_height() if block is self._official.blocks[-1] else 0.0)

    def _stays(self, block: OfficialParagraph) -> bool:
        return setting(element_of(block), self._form).stays

    def _more(self, placed: Setting) -> float:
        """Return the room above an element that the gap below the last one has not left yet."""
        return max(self._paper.pt(placed.before) - self._gap, 0.0)

    def _begun_height(self, table: Table) -> float:
        """Return the height of the heads and the first row."""
        return TableSetter(self.column, replace(table, rows=table.rows[: table.heads + 1])).height()

    def end(self) -> None:
        """Set who signs beside the recipients; with several who sign, or many recipients, these stand below."""
        if stacks := self._lines.signed():
            self.column.need(self._end_height() - self._gap)
            self.column.skip(self._before_signing())
            self._beside(stacks)
        if not self._lines.received_beside():
            self.column.skip(self._before_signing())
            self.column.pour(self._lines.of_recipients(self._width), self._paper.left)

    def _end_height(self) -> float:
        """Return how high it is from the last line of the text to the last of who signs."""
        stacks = self._lines.signed()
        if not stacks:
            return 0.0
        return self._gap + self._before_signing() + max(height(lines) for _, lines in stacks)

    def _before_signing(self) -> float:
        return self._paper.pt(setting(Element.AUTHORITY, self._form).before)

    def _beside(self, stacks: Sequence[Stack]) -> None:
        """Set lines side by side from here on."""
        top = self.column.y
        for x, lines in stacks:
            y = top
            for line in lines:
                self.column.put(line, x, y)
                y += line.height
            self.column.y = max(self.column.y, y)


def _is_short(lines: Sequence[Line]) -> bool:
    """Tell whether a paragraph cannot be parted without a line alone on a page."""
    return len(lines) < 2 * _KEPT_LINES
