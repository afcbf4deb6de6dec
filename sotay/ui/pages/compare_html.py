# A comparison as tables of rich text: both sides of a row stand beside each other however long they are.
# It must not know pages, nor how the rows were found.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from sotay.services.comparing import Comparison, Kind, Pair, Piece
from sotay.ui.fonts import reading_font
from sotay.ui.tokens import Tokens

ICONS = {Kind.ADDED: "plus", Kind.REMOVED: "minus", Kind.CHANGED: "pencil-simple", Kind.MOVED: "arrows-down-up"}
_MOST_MARKED = 0.8  # share of changed letters above which the cell is coloured: lines of crossed out words tire


@dataclass(frozen=True, slots=True)
class Look:
    """Hold how a comparison is dressed: what became of a passage in words, colours, and lengths in pixels."""

    words: dict[Kind, str]
    tokens: Tokens
    size: int
    line: int
    pad: int
    pictures: bool = True


def anchor(number: int) -> str:
    """Return the name of a row to scroll to."""
    return f"row-{number}"


def icon_name(kind: Kind) -> str:
    """Return the name under which the picture of a kind is looked for."""
    return f"icon:{kind.value}"


def colour_of(kind: Kind, t: Tokens) -> str:
    """Return the colour of what became of a passage."""
    return {Kind.ADDED: t.green, Kind.REMOVED: t.son}.get(kind, t.amber)


def as_tables(
    comparison: Comparison, look: Look, *, rows: Sequence[int], per_table: int, heads: tuple[str, str] = ("", "")
) -> Iterator[str]:
    """Give the rows of some numbers as HTML, `per_table` of them at a time, so that a long text is written in slices.

    `heads` stand above the first rows.
    """
    family = ", ".join(f"'{name}'" for name in reading_font(1).families())
    style = f"font-family:{family};font-size:{look.size}px;color:{look.tokens.text}"
    found = comparison.differences
    turns = {number: f"{turn}/{len(found)}" for turn, number in enumerate(found, 1)}
    for start in range(0, len(rows), per_table):
        parts = [_heads(heads, look)] if any(heads) and not start else []
        parts += (_row(comparison, number, turns.get(number, ""), look) for number in rows[start : start + per_table])
        yield f'<table width="100%" cellspacing="0" cellpadding="0" style="{style}">{"".join(parts)}</table>'


def _heads(heads: tuple[str, str], look: Look) -> str:
    cells = (_cell(_paragraph(f"<b>{escape(head)}</b>", look), look, top=0) for head in heads)
    return f"<tr>{''.join(cells)}</tr>"


def _row(comparison: Comparison, number: int, turn: str, look: Look) -> str:
    """Return what became of a passage on a line of its own, so that both texts begin at the same height below it.

    `turn` counts the differences, as the header of the page does.
    """
    row, t = comparison.rows[number], look.tokens
    old = comparison.old.titles[row.old] if comparison.old and row.old is not None else 0
    new = comparison.new.titles[row.new] if comparison.new and row.new is not None else 0
    gone = f"color:{t.son};background-color:{t.son_soft};text-decoration:line-through"
    come = f"color:{t.green};background-color:{t.green_soft};text-decoration:underline"
    whole = _changed(row) > _MOST_MARKED
    if whole:
        gone = come = ""
    told, place = _told(row, turn, look), f'<a name="{anchor(number)}"></a>'
    sides = ((row.old_pieces, old, gone, t.son_soft), (row.new_pieces, new, come, t.green_soft))
    cells = [
        _cell(
            _text(pieces, title, style, look),
            look,
            fill if whole and pieces else "",
            top=0 if told and not whole else 1,
        )
        for pieces, title, style, fill in sides
    ]
    if not told:
        return f"<tr>{''.join(cells)}</tr>"
    labels = [_cell(place + told, look, top=2), _cell("", look)]
    if row.kind is not Kind.REMOVED:
        labels.reverse()
    return f"<tr>{''.join(labels)}</tr><tr>{''.join(cells)}</tr>"


def _cell(content: str, look: Look, fill: str = "", *, top: int = 1) -> str:
    padding = f"padding:{top * look.pad}px {2 * look.pad}px {look.pad // 2}px {2 * look.pad}px"
    colour = f' bgcolor="{fill}"' if fill else ""
    return f'<td width="50%" valign="top"{colour} style="{padding}">{content}</td>'


def _changed(row: Pair) -> float:
    pieces = (*row.old_pieces, *row.new_pieces)
    letters = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece in pieces if piece.changed) / max(letters, 1)


def _told(row: Pair, turn: str, look: Look) -> str:
    if row.kind is Kind.SAME:
        return ""
    picture = f'<img src="{icon_name(row.kind)}"/>&nbsp;' if look.pictures else ""
    colour = colour_of(row.kind, look.tokens)
    return f'<p style="margin:0;color:{colour}">{picture}<b>{escape(look.words[row.kind])}</b> · {turn}</p>'


def _text(pieces: Sequence[Piece], title: int, style: str, look: Look) -> str:
    """Return a side of a row in paragraphs, its heading, `title` letters long, in bold."""
    lines = [""]
    place = 0
    for piece in pieces:
        for turn, part in enumerate(piece.text.split("\n")):
            if turn:
                lines.append("")
                place += 1
            cut = min(max(title - place, 0), len(part))
            lead, rest = (_marked(one, style if piece.changed else "") for one in (part[:cut], part[cut:]))
            lines[-1] += f"<b>{lead}</b>{rest}" if lead else rest
            place += len(part)
    return "".join(_paragraph(line, look) for line in lines)


def _marked(text: str, style: str) -> str:
    """Mark words without the space around them."""
    words = text.strip()
    if not words or not style:
        return escape(text)
    before, after = text[: text.index(words)], text[text.index(words) + len(words) :]
    return f'{before}<span style="{style}">{escape(words)}</span>{after}'


def _paragraph(content: str, look: Look) -> str:
    height = f"line-height:{look.line}px;-qt-line-height-type:minimum"
    return f'<p style="margin:0 0 {look.pad // 2}px 0;{height}">{content}</p>'
