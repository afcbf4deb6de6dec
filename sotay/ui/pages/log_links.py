# What an entry points at: documents of the library, meetings and tasks, found by typing.
# It must not know how they are found.

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal

from sotay.domain.activities import Link, LinkKind
from sotay.services.activity_form import Found, LinkFound
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.log_lines import Line, Lines
from sotay.ui.pages.log_words import LINK_ICONS, link_words
from sotay.ui.pages.meeting_finder import PaperFinder
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label


class LinksEditor(Column):
    """Edit links; tell `edited`, `searched` with what was typed, `opened` with a link."""

    edited = Signal()
    searched = Signal(str)
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._links: tuple[Link, ...] = ()
        self._found: dict[str, Link] = {}
        self._lost: frozenset[Link] = frozenset()
        name = label("", "field")
        self.finder = PaperFinder(theme)
        name.setBuddy(self.finder.field)
        self.lines = Lines(theme, opens=True)
        self.put(name)
        self.put(self.finder, "gap_1")
        self.put(self.lines, "gap_1")
        self.say(name.setText, lambda: self.tr("Carries out, belongs to"))
        self.finder.searched.connect(self.searched)
        self.finder.chosen.connect(self._on_chosen)
        self.lines.removed.connect(self._on_removed)
        self.lines.opened.connect(lambda place: self.opened.emit(self._links[place]))
        self.retranslate()

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the links."""
        return self._links

    def set_links(self, links: Iterable[Link]) -> None:
        """Show the links of an entry, without telling."""
        self._links = tuple(links)
        self.finder.field.clear()
        self._show()

    def show_lost(self, lost: frozenset[Link]) -> None:
        """Say of which links nothing is there any more; they stay in the entry."""
        self._lost = lost
        self._show()

    def show_found(self, text: str, found: Sequence[LinkFound]) -> None:
        """Show the answers to what was typed."""
        self._found = {_key(one.link): one.link for one in found}
        self.finder.show_found(
            text, [Found(_key(one.link), one.number, link_words(one.link.kind), one.title) for one in found]
        )

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.finder.retranslate()
        hint = self.tr("Resolution, meeting or task")
        self.finder.field.set_words(self.tr("Link a document, meeting or task"), hint, self.tr("Empty the field"))
        self.lines.retranslate()

    def _on_chosen(self, found: Found) -> None:
        link = self._found.get(found.uid)
        if link is not None and _key(link) not in map(_key, self._links):
            self._links = (*self._links, link)
            self._show()
            self.edited.emit()

    def _on_removed(self, place: int) -> None:
        self._links = self._links[:place] + self._links[place + 1 :]
        self._show()
        self.finder.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        self.lines.show_lines([self._line(one) for one in self._links])

    def _line(self, link: Link) -> Line:
        if link.kind is LinkKind.DOCUMENT:
            lost = self.tr("no longer in the library")
        else:
            lost = self.tr("no longer in the book")
        return Line(LINK_ICONS[link.kind], link.label or self.tr("without a name"), lost if link in self._lost else "")


def _key(link: Link) -> str:
    return f"{link.kind}:{link.target}"
