# Facts of a document as lines of two columns: what it is, and links to the documents it is bound to.
# It must not know where facts come from.

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from sotay.services.shelf_preview import RelatedDocument, RelationKind
from sotay.ui.pages.library_words import relation_words, shown_day
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label, unbroken

_MOST_RELATED = 5
# What decides whether a document may be relied on comes first.
_ORDER = tuple(
    RelationKind(kind)
    for kind in (
        "replaced_by", "repealed_by", "amended_by", "replaces", "repeals", "amends", "implements", "follows_up",
        "implemented_by", "followed_up_by", "cites", "cited_by",
    )
)  # fmt: skip
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class FactGrid(QWidget):
    """Show facts; tell `followed` with the uid of a document whose link was followed."""

    followed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: tuple[str, Sequence[RelatedDocument]] = ("", ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_facts(self, issued_by: str, related: Sequence[RelatedDocument]) -> None:
        """Show who issued a document and when, then its relations."""
        self._facts = (issued_by, related)
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._put(0, self.tr("Issued"), _words(escape(issued_by)))
        words, last = relation_words(), None
        ordered = sorted(related, key=lambda relation: _ORDER.index(relation.kind))
        for line, relation in enumerate(ordered[:_MOST_RELATED], start=1):
            value = _words(_linked(relation, self._theme.tokens.ink))
            value.linkActivated.connect(self.followed)
            self._put(line, "" if relation.kind is last else words[relation.kind], value)
            last = relation.kind
        if len(related) > _MOST_RELATED:
            more = self.tr("and %n more", "", len(related) - _MOST_RELATED)
            self._put(_MOST_RELATED + 1, "", label(more, "caption"))

    def _put(self, line: int, name: str, value: QLabel) -> None:
        caption = label(name, "dense-second")
        value.setAccessibleDescription(name)
        self._grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._grid.setHorizontalSpacing(m.gap_4)
        self._grid.setVerticalSpacing(m.gap_1)
        self.set_facts(*self._facts)  # links carry their colour with them


def _words(html: str) -> QLabel:
    value = label("", "dense")
    value.setTextFormat(Qt.TextFormat.RichText)
    value.setWordWrap(True)
    value.setText(html)
    value.setTextInteractionFlags(_LINKS)
    return value


def _linked(relation: RelatedDocument, ink: str) -> str:
    """Return the name of the other document, a link for each that it may mean and the library holds."""
    name = escape(unbroken(relation.number))
    day = f", {shown_day(relation.issued)}" if relation.issued else ""
    if not relation.candidates:
        return name + day
    if len(relation.candidates) == 1:
        return f"{_link(str(relation.candidates[0].uid), name, ink)}{day}"
    days = (_link(str(card.uid), f"{name} ({shown_day(str(card.issued or ''))})", ink) for card in relation.candidates)
    return "<br/>".join(days)


def _link(uid: str, words: str, ink: str) -> str:
    return f'<a href="{uid}" style="color:{ink}; text-decoration:none">{words}</a>'
