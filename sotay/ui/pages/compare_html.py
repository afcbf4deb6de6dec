# A comparison as one table of rich text: both sides of a row stand beside each other however long they are.
# It must not know pages, nor how the rows were found.

from collections.abc import Iterator, Sequence
from html import escape

from sotay.services.comparing import Comparison, Kind, Pair, Piece
from sotay.ui.fonts import reading_font
from sotay.ui.tokens import Tokens

ICONS = {Kind.ADDED: "plus", Kind.REMOVED: "minus", Kind.CHANGED: "pencil-simple", Kind.MOVED: "arrows-down-up"}


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
    comparison: Comparison,
    words: dict[Kind, str],
    t: Tokens,
    *,
    size: str,
    pad: int,
    rows: Sequence[int],
    per_table: int,
    pictures: bool = True,
    heads: tuple[str, str] = ("", ""),
) -> Iterator[str]:
    """Give the rows of some numbers as HTML, `per_table` of them at a time, so that a long text is written in slices.

    `size` is that of letters, `words` say what became of a passage.
    """
    head = f"<tr>{''.join(f'<td><b>{escape(one)}</b></td>' for one in heads)}</tr>" if any(heads) else ""
    family = ", ".join(f"'{name}'" for name in reading_font(1).families())
    style = f"font-family:{family};font-size:{size};color:{t.text}"
    for start in range(0, len(rows), per_table):
        body = "".join(
            _row(comparison, number, comparison.rows[number], words, t, pictures=pictures)
            for number in rows[start : start + per_table]
        )
        table = f'<table width="100%" cellspacing="0" cellpadding="{pad}" style="{style}">'
        yield f"{table}{'' if start else head}{body}</table>"


def _row(comparison: Comparison, number: int, row: Pair, words: dict[Kind, str], t: Tokens, *, pictures: bool) -> str:
    old = comparison.old.titles[row.old] if comparison.old and row.old is not None else 0
    new = comparison.new.titles[row.new] if comparison.new and row.new is not None else 0
    told = _told(row.kind, words, t, pictures=pictures)
    left_told = told if row.kind is Kind.REMOVED else ""
    cells = (
        (left_told, row.old_pieces, old, f"color:{t.son};background-color:{t.son_soft};text-decoration:line-through"),
        (
            "" if left_told else told,
            row.new_pieces,
            new,
            f"color:{t.green};background-color:{t.green_soft};text-decoration:underline",
        ),
    )
    body = "".join(
        f'<td width="50%" valign="top">{place}{said}{"".join(_lines(pieces, title, style))}</td>'
        for place, (said, pieces, title, style) in zip((f'<a name="{anchor(number)}"></a>', ""), cells, strict=True)
    )
    return f"<tr>{body}</tr>"


def _told(kind: Kind, words: dict[Kind, str], t: Tokens, *, pictures: bool) -> str:
    if kind is Kind.SAME:
        return ""
    picture = f'<img src="{icon_name(kind)}"/> ' if pictures else ""
    return f'<div style="color:{colour_of(kind, t)}">{picture}<b>{escape(words[kind])}</b></div>'


def _lines(pieces: Sequence[Piece], title: int, style: str) -> Iterator[str]:
    """Give the heading, `title` letters long, in bold, and the rest."""
    place = 0
    for piece in pieces:
        split = min(max(title - place, 0), len(piece.text))
        for text, bold in ((piece.text[:split], True), (piece.text[split:], False)):
            if text:
                shown = escape(text).replace("\n", "<br/>")
                marked = f'<span style="{style}">{shown}</span>' if piece.changed else shown
                yield f"<b>{marked}</b>" if bold else marked
        place += len(piece.text)
