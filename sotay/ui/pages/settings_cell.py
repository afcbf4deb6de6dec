# Whose book it is: names for papers, who keeps the book, what the computer is for; each saved when its field is left.
# It must not know where settings are kept.

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import Signal

from sotay.domain.progress import Progress
from sotay.services.cell import Cell, cell_of, save_cell
from sotay.ui.gate.fields import GateField
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.settings_look import ChoiceRow
from sotay.ui.pages.settings_section import Section
from sotay.ui.pages.settings_terms import TermsBox
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.segmented import Choice

_NAMES = tuple(field.name for field in fields(Cell))


class CellSection(Section):
    """Show the cell and write what was changed in a field when it is left; tell `wanted` as a page does."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("The cell"))
        self._cell = Cell()
        self._at_work = 0
        self.add_words(lambda: self.tr("These names stand on lists and papers. Each is saved when its field is left."))
        self.name = self._field("name", lambda: self.tr("Name of the cell"))
        self.superior = self._field("superior", lambda: self.tr("The committee above it"))
        self.place = self._field("place", lambda: self.tr("Place before the day on papers"))
        self.add_title(lambda: self.tr("Terms of the committee"))
        self.add_words(lambda: self.tr("Numbers of minutes, resolutions and reports begin with 1 in each term."))
        self.terms = TermsBox(desk)
        self.terms.changed.connect(self.changed)
        self.terms.changed.connect(lambda _: self.banner.hide())
        self.terms.failed.connect(self.tell_error)
        self.put(self.terms)
        self.add_title(lambda: self.tr("Who keeps the book"))
        self.keeper = self._field("keeper", lambda: self.tr("Name and surname"))
        self.add_words(
            lambda: self.tr(
                "The audit trail names them for every line from now on. When somebody else takes the book, use this:"
            )
        )
        self.handover = Button(desk.theme, "", Kind.TEXT, icon="arrows-left-right")
        self.say(self.handover.setText, lambda: self.tr("Hand the book over"))
        self.handover.clicked.connect(lambda: self.wanted.emit("handover", None))
        self.put(self.handover, "gap_1", left=True)
        self.add_title(lambda: self.tr("What is this computer for?"))
        self.roles = ChoiceRow(desk.theme, lambda: self.tr("What is this computer for?"), self._roles)
        self.roles.chosen.connect(lambda role: self._save("role", role))
        self.put(self.roles)
        self.say(lambda _: self._hint(), str)

    def on_shown(self) -> None:
        """Read the cell and its terms."""
        self.terms.read()
        notebook = self.desk.book.workspace.notebook
        self.desk.tasks.run(lambda _: cell_of(notebook), self._show, self.tell_error, owner=self, slot="read")

    def settle(self) -> None:
        """Write what stands in a field that was not left yet."""
        for name, field in self._fields().items():
            self._save(name, field.text)

    def _fields(self) -> dict[str, GateField]:
        return {"name": self.name, "superior": self.superior, "place": self.place, "keeper": self.keeper}

    def _field(self, name: str, words: Callable[[], str]) -> GateField:
        made = GateField(self.theme, words, tall=False)
        made.editor.editingFinished.connect(lambda: self._save(name, made.text))
        self.put(made)
        return made

    def _roles(self) -> Sequence[Choice]:
        return (
            Choice("secretary", self.tr("Secretary, clerk")),
            Choice("member", self.tr("Party member")),
            Choice("importer", self.tr("Brings the packs")),
        )

    def _show(self, cell: Cell) -> None:
        for name, field in self._fields().items():
            told = getattr(cell, name)
            # What is being typed stays; what was shown or sent to be written gives way.
            if field.text == getattr(self._cell, name) and field.text != told:
                field.editor.setText(told)
        self._cell = cell
        self.roles.set_current(cell.role)
        self._hint()

    def _hint(self) -> None:
        first = self._cell.superior.upper()
        told = self.tr(
            "Papers begin with: {0}. Where the committee above wants Đảng ủy instead of Đảng bộ, write that."
        )
        self.superior.editor.setPlaceholderText(self.tr("Đảng bộ xã, phường, cơ quan…"))
        self.superior.set_hint(told.format(first) if first else "")
        derived = replace(self._cell, place="").signing_place
        self.place.editor.setPlaceholderText(derived)
        self.place.set_hint(self.tr("Where it is empty, papers say: {0}.").format(derived) if derived else "")

    def _save(self, name: str, text: str) -> None:
        # A field that is left as it was has nothing to write, whatever blanks were typed.
        if " ".join(text.split()) != getattr(self._cell, name):
            self._cell = replace(self._cell, **{name: text})
            self._write({name: text}, lambda: self._told(name), can_undo=True)

    def _write(self, changes: dict[str, str], told: Words, *, can_undo: bool) -> None:
        notebook = self.desk.book.workspace.notebook
        self._at_work += 1

        def work(_: Progress) -> tuple[Cell, Cell]:
            # Other fields may be on their way too: only what was changed here is put on top.
            before = save_cell(notebook, replace(cell_of(notebook), **changes))
            return before, cell_of(notebook)

        def done(both: tuple[Cell, Cell]) -> None:
            before, after = both
            back = {name: getattr(before, name) for name in _NAMES if getattr(before, name) != getattr(after, name)}
            undo = partial(self._write, back, self._back_words, can_undo=False) if can_undo else None
            self._on_saved(after, told, undo)

        self.desk.tasks.run(work, done, self._on_failed, owner=self, lane=Lane.NOTEBOOK)

    def _back_words(self) -> str:
        return self.tr("It is as it was before.")

    def _on_saved(self, kept: Cell, told: Words, undo: Callable[[], None] | None) -> None:
        self._at_work -= 1
        if not self._at_work:  # the last of several writes knows them all
            self._show(kept)
        self.banner.hide()
        self.desk.messages.info(told, undo)
        self.changed.emit(Changes.of("settings"))

    def _on_failed(self, error: Exception) -> None:
        self._at_work -= 1
        self.tell_error(error)
        # What was typed stays, and is written when its field is left again.
        notebook = self.desk.book.workspace.notebook
        self.desk.tasks.run(lambda _: cell_of(notebook), self._remember, self.tell_error, owner=self, slot="read")

    def _remember(self, cell: Cell) -> None:
        self._cell = cell

    def _told(self, name: str) -> str:
        return {
            "name": self.tr("The name of the cell was saved."),
            "superior": self.tr("The committee above was saved."),
            "place": self.tr("The place was saved."),
            "keeper": self.tr("The keeper of the book was saved."),
            "role": self.tr("What the computer is for was saved."),
        }[name]
