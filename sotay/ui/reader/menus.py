# The menus of the reader: typeface, highlighters, several meanings of a citation, and "more".
# It must not know what choosing does.

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.notes import Colour
from sotay.services.reading import DocumentFacts, Link, printed_day
from sotay.ui.reader.colours import colour_names, swatch
from sotay.ui.theme import Theme

_TITLE = 70


@dataclass(frozen=True, slots=True)
class Choice:
    """Name one line of a menu: its words and what it does; `checked` None is a plain line."""

    text: str
    run: Callable[[], object]
    checked: bool | None = None
    key: str = ""
    enabled: bool = True


def menu_of(parent: QWidget, groups: Sequence[Sequence[Choice]]) -> QMenu:
    """Return a menu of groups of lines; it is gone when it closes."""
    menu = _menu(parent)
    for group in filter(None, groups):
        if menu.actions():
            menu.addSeparator()
        for choice in group:
            action = menu.addAction(f"{choice.text}\t{choice.key}" if choice.key else choice.text)
            action.setEnabled(choice.enabled)
            if choice.checked is not None:
                action.setCheckable(True)
                action.setChecked(choice.checked)
            action.triggered.connect(lambda _=False, run=choice.run: run())
    return menu


def font_menu(parent: QWidget, family: str, chosen: Callable[[str], object]) -> QMenu:
    """Return the typefaces, the present one checked."""
    names = {"serif": "Noto Serif", "times": "Times New Roman", "sans": "Segoe UI"}
    menu = _menu(parent)
    group = QActionGroup(menu)
    for key, name in names.items():
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(key == family)
        action.triggered.connect(lambda _=False, one=key: chosen(one))
        group.addAction(action)
    return menu


def colour_menu(
    parent: QWidget, theme: Theme, chosen: Callable[[Colour], object], others: Sequence[Choice] = ()
) -> QMenu:
    """Return the highlighters, and below them what else can be done with a passage."""
    menu = _menu(parent)
    for colour, name in colour_names().items():
        action = menu.addAction(swatch(theme, colour), name)
        action.triggered.connect(lambda _=False, one=colour: chosen(one))
    if others:
        menu.addSeparator()
    for other in others:
        menu.addAction(other.text).triggered.connect(lambda _=False, run=other.run: run())
    return menu


def citation_menu(parent: QWidget, link: Link, chosen: Callable[[str], object]) -> QMenu:
    """Return every document that a citation may mean, the likeliest first."""
    menu = _menu(parent)
    menu.addSection(link.text)
    for facts in link.candidates:
        action = menu.addAction(candidate_text(facts))
        action.setToolTip(facts.title)
        action.triggered.connect(lambda _=False, uid=str(facts.uid): chosen(uid))
    return menu


def candidate_text(facts: DocumentFacts) -> str:
    """Return a document in one line: number, day, title."""
    title = facts.title if len(facts.title) <= _TITLE else facts.title[:_TITLE].rsplit(" ", 1)[0] + " …"
    return " · ".join(part for part in (facts.number, printed_day(facts.issued), title) if part)


def citation_tip(link: Link) -> str:
    """Return the tool tip of a citation."""
    if not link.candidates:
        return QCoreApplication.translate("Citation", "{0} is not in the library").format(link.text)
    if len(link.candidates) == 1:
        return candidate_text(link.candidates[0])
    count = len(link.candidates)
    told = QCoreApplication.translate("Citation", "May be one of %n document(s)", "", count)
    return "\n".join((told, *map(candidate_text, link.candidates[:5])))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
