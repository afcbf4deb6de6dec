# The text of a Word file as sections, so that whoever gets it in a packet reads it without another program.
# It must not know packets or meetings.

import unicodedata

from sotay.domain.documents import Section
from sotay.packs.fields import CONTROL

_WORD = ".docx"


def readable_text(name: str, content: bytes) -> tuple[Section, ...]:
    """Return the text of a DOCX; nothing for other files, and for one that cannot be read: the file goes along."""
    if not name.lower().endswith(_WORD):
        return ()
    from sotay.packs.sources.problems import UnreadableError
    from sotay.packs.sources.readers.docx import read_docx
    from sotay.packs.sources.structure import sections_of

    try:
        return tuple(_carried(section) for section in sections_of(read_docx(content).blocks))
    except UnreadableError:
        return ()


def _carried(section: Section) -> Section:
    """Return a section without HTML that a packet would refuse; its text says the same."""
    html = section.html
    if unicodedata.is_normalized("NFC", html) and not CONTROL.search(html):
        return section
    return Section(section.level, section.label, section.heading, section.text)
