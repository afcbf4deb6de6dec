# A copy as plain text that any program on any computer opens.
# It must not know where the text is written to.

from collections.abc import Iterator

from sotay.exports.copies import LINE_BREAK, Block, Copy, Table

_RULE = "—" * 24
_CELLS = " | "


def text_file(copy: Copy) -> bytes:
    """Return the copy as the bytes of a text file: UTF-8, the source line last.

    The mark at the beginning and the line ends are those of Windows: older programs there read Vietnamese rightly only
    with the mark, and show one long line without the ends.
    """
    return as_text(copy).replace("\n", "\r\n").encode("utf-8-sig")


def as_text(copy: Copy) -> str:
    """Return the copy as text with a blank line between paragraphs; rows of a table are lines."""
    head = "\n".join(filter(None, (copy.type.upper(), copy.title, copy.facts)))
    parts = (copy.mark, head, copy.standing, *map(_block, copy.blocks), f"{_RULE}\n{copy.source}")
    return "\n\n".join(filter(None, parts)).replace(LINE_BREAK, "\n") + "\n"


def _block(block: Block) -> str:
    return "\n".join(_rows(block)) if isinstance(block, Table) else block.text


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield _CELLS.join(cell.text.replace(LINE_BREAK, " ") for cell in row)
