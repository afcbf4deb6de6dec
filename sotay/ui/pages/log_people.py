# Who took part in an entry: members found by typing, one below the other.
# It must not know the register: it is given names.

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from sotay.ui.gate.speaking import Column
from sotay.ui.pages.log_lines import Line, Lines
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.member_choice import MemberChoice, named


class PeopleEditor(Column):
    """Edit the members of an entry; tell `edited`."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._names: Mapping[int, str] = {}
        self._ids: tuple[int, ...] = ()
        self._name = label("", "field")
        self.field = MemberChoice(theme)
        self._name.setBuddy(self.field)
        self.lines = Lines(theme)
        self.put(self._name)
        self.put(self.field, "gap_1")
        self.put(self.lines, "gap_1")
        self.say(self._name.setText, lambda: self.tr("Who took part"))
        self.say(self.field.setAccessibleName, lambda: self.tr("Add a member who took part"))
        self.say(self.field.setPlaceholderText, lambda: self.tr("Type a name"))
        self.field.chosen.connect(self._on_chosen)
        self.lines.removed.connect(self._on_removed)
        self.setFocusProxy(self.field)

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the members, in the order they were named."""
        return self._ids

    def set_people(self, names: Mapping[int, str]) -> None:
        """Take who can be named."""
        self._names = names
        self.field.set_people(named(names))
        self._show()

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show the members of an entry, without telling."""
        self._ids = tuple(ids)
        self.field.set_member(0)
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.field.retranslate()
        self.lines.retranslate()

    def _on_chosen(self, member_id: int, _: str) -> None:
        if not member_id:
            return
        self.field.set_member(0)
        if member_id not in self._ids:
            self._ids = (*self._ids, member_id)
            self._show()
            self.edited.emit()

    def _on_removed(self, place: int) -> None:
        self._ids = self._ids[:place] + self._ids[place + 1 :]
        self._show()
        self.field.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        gone = self.tr("somebody who left the book")
        self.lines.show_lines([Line("user", self._names.get(one, gone)) for one in self._ids])
