# How the elements of a Party paper stand on its pages, in files and in print: lines, gaps, sides, what stays together.
# It must not know Word files or printers.

from dataclasses import dataclass, replace

from sotay.domain.official_form import Element, OfficialForm
from sotay.domain.papers import BlockRole
from sotay.exports.copies import Align, Table
from sotay.exports.listings import PARTY, fitted
from sotay.exports.official import OfficialPaper, OfficialParagraph
from sotay.exports.printed import Sheet
from sotay.exports.times import millimetres

_PADS = 4.0  # mm of a cell on both sides
_SMALL_LEADING, _TABLE_LEADING = 1.3, 1.2  # times the letters that are smaller than the text
_IN_THE_TEXT = frozenset({Element.TEXT, Element.SECTION, Element.HEADING})
_ON_THE_LEFT = frozenset({Element.ADDRESSEE, Element.RECIPIENTS_HEAD, Element.RECIPIENTS})
_STAYING = frozenset({Element.SECTION, Element.HEADING, Element.TYPE_NAME, Element.SUBJECT, Element.RECIPIENTS_HEAD})
_BEFORE = {Element.TYPE_NAME: 3, Element.SECTION: 2, Element.AUTHORITY: 2, Element.RECIPIENTS_HEAD: 2}  # times the gap
_ROLES = {BlockRole.SECTION: Element.SECTION, BlockRole.HEADING: Element.HEADING}


@dataclass(frozen=True, slots=True)
class Setting:
    """Say how the lines of an element stand: their height and gaps in points, the first-line indent in millimetres.

    Of the gaps of two that follow each other the larger one is left. `stays` keeps it on the page of what follows.
    """

    align: Align
    justified: bool
    line: float
    before: float
    after: float
    indent: float
    stays: bool


def setting(element: Element, form: OfficialForm) -> Setting:
    """Return how the lines of an element stand."""
    points, in_text = form.letters[element].points, element in _IN_THE_TEXT
    is_small = points < form.letters[Element.SYMBOL].points
    return Setting(
        align=Align.LEFT if in_text or element in _ON_THE_LEFT else Align.MIDDLE,
        justified=in_text,
        line=points * _SMALL_LEADING if is_small else form.text.line,
        before=form.text.gap * _BEFORE.get(element, 0),
        after=form.text.gap if in_text or element is Element.ADDRESSEE else 0,
        indent=form.text.indent if in_text else 0,
        stays=element in _STAYING,
    )


def sheet(form: OfficialForm) -> Sheet:
    """Return the measures of a page."""
    text, table = form.letters[Element.TEXT], form.letters[Element.TABLE]
    return Sheet(
        body=text.points,
        line=form.text.line,
        gap=form.text.gap,
        table=table.points,
        table_line=table.points * _TABLE_LEADING,
        top=form.page.top,
        right=form.page.right,
        bottom=form.page.bottom,
        left=form.page.left,
        indent=form.text.indent,
        shaded=False,
        number_above=form.number.edge,
        number=form.number.points,
        number_first=form.number.first,
    )


def element_of(paragraph: OfficialParagraph) -> Element:
    """Return the element of the form that a paragraph of the text is."""
    return _ROLES.get(paragraph.role, Element.TEXT)


def printed(paper: OfficialPaper, paragraph: OfficialParagraph) -> str:
    """Return the words of a paragraph as they are printed."""
    return paper.form.letters[element_of(paragraph)].shown(paragraph.text)


def rule_length(paper: OfficialPaper) -> float:
    """Return how long the line below the name of the Party is, in millimetres: as long as the words."""
    letters = paper.form.letters[Element.PARTY]
    return millimetres(PARTY, letters.points, bold=letters.bold)


def fitted_table(paper: OfficialPaper, table: Table) -> Table:
    """Return a table with columns as wide as their longest words."""
    points = paper.form.letters[Element.TABLE].points
    shares = fitted(table, paper.form.page.room, lambda word, bold: millimetres(word, points, bold=bold), _PADS)
    return replace(table, widths=shares)
