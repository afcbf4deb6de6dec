# A comparison as tables of rich text: both sides of a row stand beside each other however long they are.
# It must not know pages, nor how the rows were found.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from sotay.services.compared_rows import Run, SideText, sides, turns
from sotay.services.comparing import Comparison, Kind
from sotay.ui.fonts import reading_font
from sotay.ui.tokens import Tokens
from sotay.ui.widgets.tones import DIFFERENCE_TONES, strong

ICONS = {Kind.ADDED: "plus", Kind.REMOVED: "minus", Kind.CHANGED: "pencil-simple", Kind.MOVED: "arrows-down-up"}


@dataclass(frozen=True, slots=True)
class Look:
    """Hold how a comparison is dressed: what became of a passage in words, colours, and lengths in pixels."""

    words: dict[Kind, str]
    tokens: Tokens
    size: int
    line: int
    pad: int


def anchor(number: int) -> str:
    """Return the name of a row to scroll to."""
    return f"row-{number}"


def icon_name(kind: Kind) -> str:
    """Return the name under which the picture of a kind is looked for."""
    return f"icon:{kind.value}"


def as_tables(comparison: Comparison, look: Look, *, rows: Sequence[int], per_table: int) -> Iterator[str]:
    """Give the rows of some numbers as HTML, `per_table` at a time, so that a long text is written in slices."""
    family = ", ".join(f"'{name}'" for name in reading_font(1).families())
    style = f"font-family:{family};font-size:{look.size}px;color:{look.tokens.text}"
    counted = turns(comparison)
    for start in range(0, len(rows), per_table):
        parts = [_row(comparison, number, counted.get(number, ""), look) for number in rows[start : start + per_table]]
        yield f'<table width="100%" cellspacing="0" cellpadding="0" style="{style}">{"".join(parts)}</table>'


def _row(comparison: Comparison, number: int, turn: str, look: Look) -> str:
    """Return what became of a passage on a line of its own, so that both texts begin at the same height below it.

    `turn` counts the differences, as the header of the page does.
    """
    kind, t = comparison.rows[number].kind, look.tokens
    gone = f"color:{t.son};background-color:{t.son_soft};text-decoration:line-through"
    come = f"color:{t.green};background-color:{t.green_soft};text-decoration:underline"
    old, new = sides(comparison, number)
    told = _told(kind, turn, look)
    cells = [
        _cell(
            _text(side, style, look),
            look,
            fill if side.whole else "",
            top=0 if told and not (old.whole or new.whole) else 1,
        )
        for side, style, fill in ((old, gone, t.son_soft), (new, come, t.green_soft))
    ]
    if not told:
        return f"<tr>{''.join(cells)}</tr>"
    labels = [_cell(f'<a name="{anchor(number)}"></a>{told}', look, top=2), _cell("", look)]
    if kind is not Kind.REMOVED:
        labels.reverse()
    return f"<tr>{''.join(labels)}</tr><tr>{''.join(cells)}</tr>"


def _cell(content: str, look: Look, fill: str = "", *, top: int = 1) -> str:
    padding = f"padding:{top * look.pad}px {2 * look.pad}px {look.pad // 2}px {2 * look.pad}px"
    colour = f' bgcolor="{fill}"' if fill else ""
    return f'<td width="50%" valign="top"{colour} style="{padding}">{content}</td>'


def _told(kind: Kind, turn: str, look: Look) -> str:
    if kind is Kind.SAME:
        return ""
    picture, colour = f'<img src="{icon_name(kind)}"/>&nbsp;', strong(look.tokens, DIFFERENCE_TONES[kind])
    return f'<p style="margin:0;color:{colour}">{picture}<b>{escape(look.words[kind])}</b> · {turn}</p>'


def _text(side: SideText, style: str, look: Look) -> str:
    height = f"line-height:{look.line}px;-qt-line-height-type:minimum"
    return "".join(
        f'<p style="margin:0 0 {look.pad // 2}px 0;{height}">{"".join(_run(run, style) for run in paragraph)}</p>'
        for paragraph in side.paragraphs
    )


def _run(run: Run, style: str) -> str:
    words = f'<span style="{style}">{escape(run.text)}</span>' if run.marked else escape(run.text)
    return f"<b>{words}</b>" if run.bold else words
