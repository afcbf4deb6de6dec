# The mark across each page of a Word file: grey letters behind the text, which move nothing of it.
# It must not know why a file is marked.

from typing import Any
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_LONG, _HIGH = 640, 42  # points; at half a right angle it lies within A4 on its side too
_FONT = "Times New Roman"
_GREY = "#c8c8c8"
# What Word itself writes for a watermark: other programs know it by this shape.
_SHAPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)
_PLACE = (
    f"position:absolute;margin-left:0;margin-top:0;width:{_LONG}pt;height:{_HIGH}pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
    "mso-position-vertical:center;mso-position-vertical-relative:page"
)
_SPACES = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def write_mark(page: Any, text: str) -> None:
    """Set a mark across all pages of a section, behind their text; its headers keep what they hold."""
    headers = [page.header, *([page.first_page_header] if page.different_first_page_header_footer else [])]
    for number, header in enumerate(headers, 1):
        header.is_linked_to_previous = False
        header.paragraphs[0]._p.append(parse_xml(_run(text, number)))


def _run(text: str, number: int) -> str:
    return (
        f'<w:r {_SPACES}><w:rPr><w:noProof/></w:rPr><w:pict>{_SHAPE}<v:shape id="Mark{number}" type="#_x0000_t136"'
        f' style="{_PLACE}" o:allowincell="f" fillcolor="{_GREY}" stroked="f"><v:textpath'
        f' style="font-family:&quot;{_FONT}&quot;;font-size:1pt" string={quoteattr(text)}/></v:shape></w:pict></w:r>'
    )
