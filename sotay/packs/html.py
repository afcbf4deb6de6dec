# The known subset of HTML that a pack may carry: tables, lists and emphasis; nothing that loads, runs or links.
# It must not know documents or packs.

import nh3

_TAGS = {
    *("p", "br", "b", "strong", "i", "em", "u", "sub", "sup", "blockquote", "ul", "ol", "li"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_CELL = {"colspan", "rowspan"}
_DROPPED_WITH_CONTENT = {"script", "style", "title", "noscript", "iframe", "object", "svg", "math", "template"}
# One reduction may move text in malformed tables; well-formed results come back unchanged in the second.
_ROUNDS = 4


def _spans_only(_tag: str, _attribute: str, value: str) -> str | None:
    return value if value.isascii() and value.isdigit() and len(value) <= 3 else None


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED_WITH_CONTENT,
    attributes={"td": _CELL, "th": _CELL},
    attribute_filter=_spans_only,
    link_rel=None,
    url_schemes=set(),
)


def is_reduced(html: str) -> bool:
    """Tell whether the HTML is already in the subset, letter by letter."""
    return not html or _CLEANER.clean(html) == html


def reduce_html(html: str) -> str:
    """Return the HTML reduced to the subset; scripts, styles, images, links and unknown attributes are gone.

    Raises ValueError where the reduction comes to no rest.
    """
    for _ in range(_ROUNDS):
        reduced = _CLEANER.clean(html)
        if reduced == html:
            return html
        html = reduced
    raise ValueError("HTML cannot be reduced")
