# The rules in the settings, table by table: those in force with their sources, the cell's own copy, the text as a file.
# It must not know how rules are read or kept, nor what a table is about.

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from sotay.domain.progress import Progress
from sotay.services.edited_tables import edited_tables
from sotay.services.exporting import save
from sotay.services.rules_in_use import EditedTable, RulesInUse, read_rules
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.pages.rules_table import RulesTable
from sotay.ui.pages.rules_words import table_words
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

_TOLD = 3


class RulesSection(Section):
    """Show the rules of a table that are in force and what is wrong with them; edit the cell's copy, or give it up."""

    is_wide = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Rules in use"))
        self._tables = edited_tables()
        self._chosen = next(iter(self._tables.values()))
        self._state: RulesInUse | None = None
        self._make_choice()
        told = Paragraph(desk.theme, "", "second")
        self.say(told.set_plain, lambda: table_words(self._chosen.name).told)
        self.put(told)
        self.problems = Banner(desk.theme, parent=self)
        self.problems.hide()
        self.put(self.problems)
        self.whose = Paragraph(desk.theme, "", "strong")
        self.say(self.whose.set_plain, self._whose)
        self.put(self.whose, "gap_4")
        self._make_buttons()
        self.table = RulesTable(desk.theme)
        self.say(self.table.setAccessibleName, lambda: self.tr("Rules in use"))
        self.say(lambda _: self._show_lines(), lambda: "")
        self.put(self.table, "gap_4")

    def on_shown(self) -> None:
        """Read the rules."""
        book, table = self.desk.book, self._chosen
        self.desk.tasks.run(
            lambda _: table.in_use(book), partial(self._show, table), self.tell_error, owner=self, slot="read"
        )

    def choose(self, name: str) -> None:
        """Show another table: "meetings", "dues", "calendar", "evaluation" or "members"."""
        if name not in self._tables:
            return
        self.choice.set_current(name)
        self._chosen, self._state = self._tables[name], None
        for part in (self.banner, self.problems):
            part.hide()
        self.retranslate()
        self._allow()
        self.on_shown()

    def _make_choice(self) -> None:
        self.choice = SegmentedChoice(self.theme, "", [Choice(name, "") for name in self._tables])
        self.choice.set_current(self._chosen.name)
        self.say(self.choice.setAccessibleName, lambda: self.tr("What the rules are about"))
        for name in self._tables:
            self.say(self.choice.segment(name).setText, partial(_name, name))
        self.choice.chosen.connect(self.choose)
        self.put(self.choice, left=True)

    def _make_buttons(self) -> None:
        self.edit_button = self._button("pencil-simple", lambda: self.tr("Edit the cell's copy"), self._edit)
        self.drop_button = self._button(
            "arrow-counter-clockwise", lambda: self.tr("Use the original again"), self._ask_drop
        )
        self.export_button = self._button("export", lambda: self.tr("Save as a file"), self._ask_target, Kind.TEXT)
        self.import_button = self._button("file-text", lambda: self.tr("Take from a file"), self._ask_file, Kind.TEXT)
        self.put(Row(self.theme, self.edit_button, self.drop_button), "gap_4")
        self.put(Row(self.theme, self.export_button, self.import_button), "gap_1")
        self._allow()

    def _button(
        self, icon: str, words: Callable[[], str], pressed: Callable[[], object], kind: Kind = Kind.SECOND
    ) -> Button:
        button = Button(self.theme, "", kind, icon=icon)
        self.say(button.setText, words)
        button.clicked.connect(lambda _=False: pressed())
        return button

    # showing

    def _show(self, table: EditedTable, state: RulesInUse) -> None:
        if table is not self._chosen:
            return
        self._state = state
        self.whose.set_plain(self._whose())
        self._show_lines()
        self._allow()

    def _show_lines(self) -> None:
        state, language, table = self._state, self.desk.settings.language, self._chosen
        if state is None:
            self.table.lines.set_lines(())
            return
        self.table.lines.set_lines(table.lines(state.rules, self.desk.book.today, language))
        told = [table.words(found, language, state.rules) for found in state.findings[:_TOLD]]
        more = len(state.findings) - _TOLD
        if more > 0:
            told.append(self.tr("And %n more.", "", more))
        if not state.is_readable:
            told.append(self.tr("The original rules count until the copy can be read again."))
        self.problems.setVisible(bool(told))
        if told:
            self.problems.show_message(Tone.AMBER if state.is_readable else Tone.SON, "\n".join(told))

    def _whose(self) -> str:
        if self._state is None:
            return ""
        if self._state.own is None:
            return self.tr("The book uses its original rules.")
        if not self._state.is_readable:
            return self.tr("The cell's copy cannot be read.")
        return self.tr("The book uses the cell's own copy.")

    def _allow(self) -> None:
        known = self._state is not None
        for button in (self.edit_button, self.export_button, self.import_button):
            button.setEnabled(known)
        self.drop_button.setVisible(self._state is not None and self._state.own is not None)

    # the cell's copy

    def _edit(self) -> None:
        if self._state is not None:
            self.open_editor(self._chosen, self._state.text)

    def open_editor(self, table: EditedTable, text: str) -> None:
        """Open the editor with a text of rules; what is saved now is known to it."""
        if self._state is None or table is not self._chosen:  # a file came after another table was chosen
            return
        dialog = RulesDialog(self.desk, self, table, text, self._state.text)
        told = self.tr("The cell's own rules were saved.")
        dialog.saved.connect(lambda before: self._on_put(table, told, before))
        dialog.open()

    def _ask_drop(self) -> None:
        drop, told = self.tr("Use the original again"), table_words(self._chosen.name).dropped
        keep = BannerAction(self.tr("Keep the copy"), self.banner.hide)
        self.tell(Tone.AMBER, told, (BannerAction(drop, self._drop, Kind.DANGER), keep))

    def _drop(self) -> None:
        self.banner.hide()
        self._put(self._chosen, None, self.tr("The original rules are in use again."))

    def _put(self, table: EditedTable, text: str | None, told: str, *, can_undo: bool = True) -> None:
        book = self.desk.book

        def work(_: Progress) -> str | None:
            return table.put(book, text)

        done = partial(self._on_put, table, told, can_undo=can_undo)
        self.desk.tasks.run(work, done, self.tell_error, owner=self, lane=Lane.NOTEBOOK)

    def _on_put(self, table: EditedTable, told: str, before: str | None, *, can_undo: bool = True) -> None:
        undo = partial(self._put, table, before, self.tr("The rules are as they were before."), can_undo=False)
        self.desk.messages.info(told, undo if can_undo else None)
        self.on_shown()
        self.changed.emit(Changes.of("settings", table.name))

    # the text as a file

    def _ask_target(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the rules as a file"), folder, self.tr("Tables of rules (*.toml)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(table_words(self._chosen.name).file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Write the text of the rules in use into a file."""
        content = self._state.text.encode() if self._state else b""
        told = self.tr("The rules were saved: {0}").format(target)
        self.desk.tasks.run(
            lambda _: save(target, content), lambda _: self.tell(Tone.GREEN, told), self.tell_error, owner=self
        )

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file of rules"), "", self.tr("Tables of rules (*.toml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def import_from(self, file: Path) -> None:
        """Open the editor with the text of a file; nothing is saved before a person says so."""
        opened = partial(self.open_editor, self._chosen)
        self.desk.tasks.run(lambda _: read_rules(file), opened, self.tell_error, owner=self, slot="file")


def _name(table: str) -> str:
    return table_words(table).name
