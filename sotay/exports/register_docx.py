# A list as a Word document to be signed: the heading of Party papers, the table with its heads on each page, and the
# room for signatures. It must not know what is listed, nor where the file is written to.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sotay.exports.copies import Table
from sotay.exports.docx_parts import Facts, Form, beside, docx_of, dots, paragraph, table, thin
from sotay.exports.listings import PARTY, Heading, Listing, Signature, as_table, fitted

_UPRIGHT = Form(table=11)
_ON_ITS_SIDE = Form(width=297, height=210, table=10)
_RULE = 73  # mm: as long as the words above it, 15 points bold
_MM_PER_POINT = 25.4 / 72
_EM, _BOLDER, _PADS = 0.52, 1.12, 4.0  # of a letter of Times New Roman; mm that Word leaves on both sides of a cell
_ROOM_TO_SIGN = 4  # empty lines
_MIDDLE = '<w:jc w:val="center"/>'
_CLOSE = f'<w:spacing w:after="0"/>{_MIDDLE}'
_KEEP = "<w:keepNext/>"
_KEPT = f"{_KEEP}{_CLOSE}"
_BOLD, _ITALIC = frozenset({"bold"}), frozenset({"italic"})


def register_docx(listing: Listing, made: date) -> bytes:
    """Return a list as the bytes of a .docx file on A4; the last row stays on the page of the signatures."""
    form = _ON_ITS_SIDE if listing.landscape else _UPRIGHT
    facts = Facts(listing.title, listing.issuer, listing.source, made, listing.mark)
    return docx_of(_parts(listing, form), form, facts)


def _parts(listing: Listing, form: Form) -> Iterator[str]:
    if listing.heading:
        yield from _heading(listing.heading, form)
    for at, title in enumerate(listing.titles):
        yield paragraph("Normal" if at else "Title", title, form=_CLOSE, styles=frozenset() if at else _BOLD)
    yield thin()
    yield table(_table(listing, form), form.room, whole_rows=True, kept=1 if listing.signatures else 0)
    yield thin(kept=bool(listing.signatures))
    for note in listing.notes:
        yield paragraph("Normal", note, form=_KEEP if listing.signatures else "")
    if listing.signatures:
        yield _signatures(listing, form)
        yield thin()


def _table(listing: Listing, form: Form) -> Table:
    """Return the table with columns as wide as their words; Word's own measures are not known here, so about."""
    whole = as_table(listing)
    letter = form.table * _MM_PER_POINT * _EM
    shares = fitted(whole, form.room, lambda word, is_head: len(word) * letter * (_BOLDER if is_head else 1), _PADS)
    return replace(whole, widths=shares)


def _heading(heading: Heading, form: Form) -> Iterator[str]:
    if heading.form:
        yield paragraph("Normal", heading.form, form='<w:jc w:val="right"/>', styles=frozenset({"italic", "small"}))
    half = form.room / 2
    left = (
        paragraph("Normal", heading.superior.upper(), form=_CLOSE)
        + paragraph("Normal", heading.body.upper(), form=_CLOSE, styles=_BOLD)
        + paragraph("Normal", "*", form=_CLOSE)
    )
    yield beside(((half, left), (half, _party(half))))


def _party(width: float) -> str:
    """Return the name of the Party above a drawn line of its length."""
    inset = dots((width - _PADS - _RULE) / 2)
    rule = (
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:after="0"/><w:ind w:left="{inset}" w:right="{inset}"/>'
    )
    return paragraph("Title", PARTY, form='<w:spacing w:after="0"/>') + paragraph("Normal", "", form=rule)


def _signatures(listing: Listing, form: Form) -> str:
    """Return who signs side by side; one alone stands on the right."""
    signed = listing.signatures
    width = form.room / max(len(signed), 2)
    blocks = [(width, _signature(one, listing.place_day if one is signed[-1] else "")) for one in signed]
    if len(signed) == 1:
        blocks.insert(0, (width, paragraph("Normal", "", form=_CLOSE)))
    return beside(tuple(blocks))


def _signature(one: Signature, place_day: str) -> str:
    lines = [
        paragraph("Normal", place_day, form=_KEPT, styles=_ITALIC),
        paragraph("Normal", one.authority, form=_KEPT, styles=_BOLD),
        paragraph("Normal", one.position, form=_KEPT),
        *(paragraph("Normal", "", form=_KEPT) for _ in range(_ROOM_TO_SIGN)),
        paragraph("Normal", one.name, form=_CLOSE, styles=_BOLD),
    ]
    return "".join(lines)
