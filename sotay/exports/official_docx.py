# A Party paper as a Word document ready to sign: a style for each element of the form, and its parts in their order.
# It must not know where the file is written to.

from collections.abc import Iterable, Iterator

from sotay.domain.official_form import Element, OfficialForm
from sotay.exports.copies import Table
from sotay.exports.docx_parts import Facts, Form, Style, beside, docx_of, dots, paragraph, table, thin
from sotay.exports.listings import PARTY
from sotay.exports.official import (
    RECIPIENTS,
    OfficialBlock,
    OfficialPaper,
    Part,
    above,
    address_lines,
    bodies,
    place_day,
    signature,
    titles,
)
from sotay.exports.official_setting import element_of, fitted_table, printed, rule_length, setting

_LEAST = 1  # points: Word wants a line below a table, which must not begin a page
_STAY = "<w:keepNext/>"


def official_docx(paper: OfficialPaper) -> bytes:
    """Return a paper as the bytes of a .docx file on A4; who signs stays on the page of the last lines."""
    facts = Facts(paper.title_for_file, paper.body, "", paper.made, paper.mark)
    styles = (_style(element, paper.form) for element in Element)
    return docx_of(_parts(paper), _page(paper.form), facts, styles)


def _page(form: OfficialForm) -> Form:
    return Form(
        width=form.page.width,
        height=form.page.height,
        top=form.page.top,
        bottom=form.page.bottom,
        left=form.page.left,
        right=form.page.right,
        table=form.letters[Element.TABLE].points,
        body=form.letters[Element.TEXT].points,
        line=form.text.line,
        gap=form.text.gap,
        number_above=form.number.edge,
        number=form.number.points,
    )


def _style(element: Element, form: OfficialForm) -> Style:
    letters, placed = form.letters[element], setting(element, form)
    return Style(
        _name(element),
        letters.points,
        letters.bold,
        letters.italic,
        letters.under,
        align="both" if placed.justified else placed.align.value,
        line=placed.line,
        before=placed.before,
        after=placed.after,
        indent=placed.indent,
        kept=placed.stays,
    )


def _name(element: Element) -> str:
    return f"Paper {element.value.replace('_', ' ')}"


def _line(element: Element, text: str, form: str = "") -> str:
    return paragraph(_name(element).replace(" ", ""), text, form=form)


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    return (_line(part.element, part.text) for part in parts)


def _parts(paper: OfficialPaper) -> Iterator[str]:
    yield from _heading(paper)
    yield from _title(paper)
    yield from _addressees(paper)
    for block in paper.blocks[:-1]:
        yield from _block(paper, block, is_last=False)
    for block in paper.blocks[-1:]:
        yield from _block(paper, block, is_last=bool(paper.signatures))
    yield from _end(paper)


def _heading(paper: OfficialPaper) -> Iterator[str]:
    left, right = paper.heading_widths
    if paper.above:
        yield beside(((left, "".join(_lines(above(paper)))), (right, _line(Element.STAR, ""))), flush=True)
        yield thin()
    party = (_line(Element.PARTY, PARTY), _rule(paper, right), *_lines(place_day(paper)))
    yield beside(((left, "".join(_lines(bodies(paper)))), (right, "".join(party))), flush=True)


def _rule(paper: OfficialPaper, room: float) -> str:
    """Return the drawn line as the upper border of a line without words."""
    text, inset = paper.form.text, dots((room - rule_length(paper)) / 2)
    border = f'<w:pBdr><w:top w:val="single" w:sz="{round(8 * text.rule)}" w:space="1" w:color="000000"/></w:pBdr>'
    rest = round(20 * (text.line - 1 - text.rule))  # so that the next line stands level with the left column
    lines = f'<w:spacing w:line="{rest}" w:lineRule="exact"/>'
    return _line(Element.STAR, "", f'{border}{lines}<w:ind w:left="{inset}" w:right="{inset}"/>')


def _title(paper: OfficialPaper) -> Iterator[str]:
    after = f'<w:spacing w:after="{round(2 * 20 * paper.form.text.gap)}"/>'
    if not paper.type_name:
        yield _line(Element.STAR, "")
        return
    yield from _lines(titles(paper))
    yield _line(Element.STAR, paper.form.text.under_title, after)


def _addressees(paper: OfficialPaper) -> Iterator[str]:
    for text, inset in address_lines(paper):
        place = f'<w:ind w:left="{dots(inset)}"/>' if inset else '<w:jc w:val="center"/>'
        yield _line(Element.ADDRESSEE, text, place)


def _block(paper: OfficialPaper, block: OfficialBlock, *, is_last: bool) -> Iterator[str]:
    if isinstance(block, Table):
        shown, kept = fitted_table(paper, block), 1 if is_last else 0
        yield table(shown, paper.form.page.room, whole_rows=True, kept=kept, flush=True)
        yield thin(kept=is_last)
    else:
        style = _name(element_of(block)).replace(" ", "")
        yield paragraph(style, printed(paper, block), block.emphases, form=_STAY if is_last else "")


def _end(paper: OfficialPaper) -> Iterator[str]:
    """Write who signs beside the recipients; with several who sign the recipients stand below them."""
    page, received = paper.form.page, tuple(_recipients(paper))
    if len(paper.signatures) == 1:
        left, right = page.ending
        beneath = "".join(received) or _line(Element.STAR, "")
        yield beside(((left, beneath), (right, _signature(paper, 0, right))), flush=True)
        yield thin(_LEAST)
        return
    if paper.signatures:
        room = page.room / len(paper.signatures)
        yield beside(tuple((room, _signature(paper, at, room)) for at in range(len(paper.signatures))), flush=True)
        yield thin(_LEAST)
    yield from received


def _signature(paper: OfficialPaper, at: int, room: float) -> str:
    return "".join(_lines(signature(paper, paper.signatures[at], room)))


def _recipients(paper: OfficialPaper) -> Iterator[str]:
    if paper.recipients:
        yield _line(Element.RECIPIENTS_HEAD, RECIPIENTS)
    for line in paper.form.recipient_lines(paper.recipients):
        yield _line(Element.RECIPIENTS, line)
