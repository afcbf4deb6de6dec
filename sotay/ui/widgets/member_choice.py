# The choice of a member by typing: any part of the name finds it, given names first, marks may be left out.
# It must not know the register: it is given names and hands back ids.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sotay.domain.vietnamese import canonical, fold, has_marks, name_sort_key
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.labels import set_role
from sotay.ui.widgets.suggestions import Suggestions


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a member with the name as it is shown and as it is searched."""

    id: int
    name: str
    folded: tuple[str, ...]
    marked: tuple[str, ...]
    order: str

    @classmethod
    def of(cls, member_id: int, name: str) -> "Named":
        """Return a member ready to be found."""
        words = tuple(canonical(name).split())
        return cls(member_id, name, tuple(fold(word) for word in words), words, name_sort_key(name))


def named(names: Mapping[int, str]) -> tuple[Named, ...]:
    """Return members ready to be found; made once, they serve any number of fields."""
    return tuple(Named.of(member_id, name) for member_id, name in names.items())


def matching(people: Sequence[Named], typed: str) -> list[Named]:
    """Return those whose name has a word beginning with each word typed: who is called so first, then by name.

    Words typed with marks must agree in their marks; words without find any.
    """
    wanted = [(word, has_marks(word)) for word in canonical(typed).split()]
    found = [one for one in people if all(_has(one, word, marked) for word, marked in wanted)]
    last = fold(wanted[-1][0]) if wanted else ""
    return sorted(found, key=lambda one: (not one.folded[-1:] or not one.folded[-1].startswith(last), one.order))


def _has(one: Named, word: str, marked: bool) -> bool:
    return any(each.startswith(word) for each in (one.marked if marked else one.folded))


class MemberChoice(QLineEdit):
    """Find a member by typing; tell `chosen` with id and name when it is settled (0 for a guest or for nobody).

    With `guests`, a name that is no member's is kept as that of a guest; else it is marked wrong until mended.
    """

    chosen = Signal(int, str)
    entered = Signal()
    """Tell that Enter or a click took a name: the person is through with the field."""

    def __init__(self, theme: Theme, *, guests: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guests = guests
        self._people: Sequence[Named] = ()
        self._found: list[Named] = []
        self._id = 0
        self._told = (0, "")
        self.button = IconButton(theme, "caret-down", self.tr("Show all members"), parent=self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.show_all)
        self.suggestions = Suggestions(theme, self)
        self.suggestions.taken.connect(self._on_taken)
        self.textChanged.connect(self._on_text_changed)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def member_id(self) -> int:
        """Return the member named, 0 for a guest or for nobody."""
        return self._id

    @property
    def name(self) -> str:
        """Return the name that stands in the field."""
        return self.text().strip()

    @property
    def is_sound(self) -> bool:
        """Tell whether what stands here names somebody, or nobody at all."""
        return bool(self._id) or not self.name or self._guests

    def retranslate(self) -> None:
        """Set the texts of the field; its own name is given by the form."""
        self.button.set_name(self.tr("Show all members"))

    def set_people(self, people: Sequence[Named]) -> None:
        """Take who can be chosen."""
        self._people = people

    def set_member(self, member_id: int, name: str = "") -> None:
        """Show a member, or a guest by name with id 0, without telling."""
        self._show(member_id, name)
        self._told = (member_id, self.name)

    def _show(self, member_id: int, name: str = "") -> None:
        known = next((one.name for one in self._people if one.id == member_id), name)
        with QSignalBlocker(self):
            self.setText(known)
        self.setCursorPosition(0)
        self._settle(member_id)

    def show_all(self) -> None:
        """Open the whole list, the member named in it chosen; the field takes the focus."""
        self.setFocus()
        self._offer(sorted(self._people, key=lambda one: one.order))

    def _offer(self, people: list[Named]) -> None:
        self._found = people
        ids = [one.id for one in self._found]
        self.suggestions.offer([one.name for one in self._found], ids.index(self._id) if self._id in ids else 0)

    def _on_text_changed(self, text: str) -> None:
        self._found = matching(self._people, text) if text.strip() else []
        words = tuple(canonical(self.name).split())
        folded = tuple(fold(word) for word in words)
        same = [one for one in self._found if one.folded == folded]
        exact = [one for one in same if one.marked == words] or same
        self._settle(exact[0].id if len(exact) == 1 else 0)
        if self.hasFocus():
            alone = self._id and len(self._found) == 1
            self.suggestions.offer([] if alone else [one.name for one in self._found], 0)

    def _on_taken(self, place: int) -> None:
        self._show(self._found[place].id)
        self._tell()
        self.entered.emit()

    def _settle(self, member_id: int) -> None:
        self._id = member_id
        set_role(self, "wrong", "false")

    def _tell(self) -> None:
        told = (self._id, self.name)
        if told != self._told:
            self._told = told
            self.chosen.emit(*told)

    def finish(self) -> None:
        """Take what stands in the field: the only member it can mean, or mark it wrong."""
        if not self._id and not self._guests and self.name and len(self._found) == 1:
            self._show(self._found[0].id)
        set_role(self, "wrong", "false" if self.is_sound else "true")
        self.setToolTip("" if self.is_sound else self.tr("No member of this name. Choose one of the list."))
        self._tell()

    def _restyle(self) -> None:
        m = self._theme.metrics
        side = m.control - 2 * m.gap_1
        self.setTextMargins(0, 0, side, 0)
        self.button.setFixedSize(side, side)
        self.button.move(self.width() - side - m.gap_1, (self.height() - side) // 2)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Down, of those found by what stands here or of all; take what was typed with Enter."""
        if event.key() == Qt.Key.Key_Down:
            found = [] if self._id else matching(self._people, self.text())
            self._offer(found or sorted(self._people, key=lambda one: one.order))
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.finish()
            self.entered.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the field is left."""
        super().focusOutEvent(event)
        self.finish()
