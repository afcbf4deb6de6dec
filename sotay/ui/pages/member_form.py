# The form of a member's record: its fields in groups, what is wrong with them, what is private and hidden.
# It must not know where records are kept, or who may see what.

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.services.member_view import DATES, SENSITIVE, FieldFault, Person, Service, Sex
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.pages.member_editors import ChoiceEditor, DayEditor, TextEditor
from sotay.ui.pages.member_words import fault_words, field_words, group_words, service_words, sex_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import label

Editor = TextEditor | ChoiceEditor

# Two fields to a row where there is room.
_GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "person": (
        ("full_name", "other_names"),
        ("sex", "born"),
        ("ethnicity", "religion"),
        ("native_place", "residence"),
    ),
    "party": (("joined", "ceremony"), ("official",)),
    "papers": (("card", "file"), ("citizen_id",)),
    "learning": (("schooling", "political_theory"), ("profession", "languages")),
    "work": (("occupation_before", "occupation_now"), ("service",)),
    "contact": (("phone", "email"), ("note",)),
}
_CHOICES = {"sex": sex_words, "service": service_words}


class MemberForm(Column):
    """Edit one person; tell `edited` when something was typed or chosen, `left` when a field was left."""

    edited = Signal()
    left = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.fields: dict[str, Editor] = {}
        self.bare_buttons: dict[str, Button] = {}
        for group, rows in _GROUPS.items():
            self._add_head(group, rows)
            for names in rows:
                editors: list[QWidget] = [self._made(name) for name in names]
                if len(editors) == 1:
                    editors.append(QWidget())  # a lone field is as wide as the others
                self.put(Row(theme, *editors, even=True), "form_gap")
        self.fill()

    @property
    def person(self) -> Person | None:
        """Return what the form holds, None while something typed as a day is none."""
        days = {name: self._day_editor(name) for name in DATES}
        sound = [editor.is_sound for editor in days.values()]  # each says so by itself
        return self.typed if all(sound) else None

    @property
    def typed(self) -> Person:
        """Return what was typed so far, for a draft; what is no day yet is left out, and nothing is said of it."""
        told = {name: editor.value for name, editor in self.fields.items() if name not in DATES}
        choices = {"sex": Sex(told.pop("sex")), "service": Service(told.pop("service"))}
        return Person(**told, **choices, **{name: self._day_editor(name).known for name in DATES})  # type: ignore[arg-type]

    def show_person(self, person: Person, *, bared: bool) -> None:
        """Show a person; what is private stays hidden unless it is to be `bared`, as for one being written anew."""
        for name, editor in self.fields.items():
            value = getattr(person, name)
            if isinstance(editor, DayEditor):
                editor.set_day(value)
            else:
                editor.set_value(value)
        self.set_bared(bared)

    def set_bared(self, bared: bool) -> None:
        """Bare or hide all that is private."""
        for group, button in self.bare_buttons.items():
            button.setChecked(bared)
            self._on_bared(group, bared)

    def show_faults(self, faults: Iterable[FieldFault]) -> None:
        """Say under each field what is wrong with it."""
        told = {fault.name: fault_words(fault) for fault in faults}
        for name, editor in self.fields.items():
            if isinstance(editor, DayEditor) and not editor.is_sound:
                continue
            editor.set_error(told.get(name, ""))

    def focus_first_fault(self) -> None:
        """Put the focus where the first thing is wrong."""
        for editor in self.fields.values():
            if isinstance(editor, TextEditor) and editor.error:
                editor.setFocus()
                return

    def _day_editor(self, name: str) -> DayEditor:
        editor = self.fields[name]
        assert isinstance(editor, DayEditor)  # noqa: S101 - made so below
        return editor

    def _made(self, name: str) -> Editor:
        def words() -> str:
            return field_words()[name]

        editor: Editor
        if name in _CHOICES:
            editor = ChoiceEditor(self.theme, words, _CHOICES[name])
        else:
            editor = (DayEditor if name in DATES else TextEditor)(self.theme, words)
            editor.left.connect(partial(self.left.emit, name))
        editor.edited.connect(lambda _: self.edited.emit())
        self.fields[name] = editor
        return editor

    def _add_head(self, group: str, rows: Iterable[tuple[str, ...]]) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        title = label("", "section")
        self.say(title.setText, lambda: group_words()[group])
        row.addWidget(title)
        row.addStretch(1)
        if any(name in SENSITIVE for names in rows for name in names):
            row.addWidget(self._bare_button(group))
        self.put(head, "gap_7")

    def _bare_button(self, group: str) -> Button:
        button = Button(self.theme, "", Kind.TEXT, icon="eye", size=Size.SMALL)
        button.setCheckable(True)
        button.toggled.connect(partial(self._on_bared, group))
        self.say(lambda _: self._name_button(group), lambda: "")
        self.bare_buttons[group] = button
        self._name_button(group)
        return button

    def _on_bared(self, group: str, bared: bool) -> None:
        for names in _GROUPS[group]:
            for name in names:
                editor = self.fields.get(name)
                if name in SENSITIVE and isinstance(editor, TextEditor):
                    editor.set_bared(bared)
        self._name_button(group)

    def _name_button(self, group: str) -> None:
        button = self.bare_buttons.get(group)
        if button is None:
            return
        bared = button.isChecked()
        words = self.tr("Hide private fields") if bared else self.tr("Show private fields")
        button.setText(words)
        button.set_icon("eye-slash" if bared else "eye")
        button.setAccessibleName(f"{words}: {group_words()[group]}")
