# The rules about meetings in the settings: those in force with their sources, the cell's own copy, the text as a file.
# It must not know how rules are read or kept.

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from sotay.domain.progress import Progress
from sotay.services.exporting import save
from sotay.services.rules_in_use import (
    RulesInUse,
    finding_words,
    put_rules,
    read_rules,
    rule_lines,
    rules_in_use,
    shipped_rules,
)
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.pages.rules_table import RulesTable
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone

_FILE = "quy-tac-sinh-hoat.toml"
_TOLD = 3


class RulesSection(Section):
    """Show the rules in force and what is wrong with their days; edit the cell's own copy, or give it up."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Rules in use"))
        self._state: RulesInUse | None = None
        self.add_words(
            lambda: self.tr(
                "Length, attendance, votes, agendas, points: every rule has its days and its source, and a meeting is "
                "judged by the rules of its day. A cell whose committee set its own figures edits a copy."
            )
        )
        self.problems = Banner(desk.theme, parent=self)
        self.problems.hide()
        self.put(self.problems)
        self.whose = Paragraph(desk.theme, "", "strong")
        self.say(self.whose.set_plain, self._whose)
        self.put(self.whose, "gap_4")
        self._make_buttons()
        self.table = RulesTable(desk.theme)
        self.say(self.table.setAccessibleName, lambda: self.tr("Rules in use"))
        self.put(self.table, "gap_4")
        self.say(lambda _: self._show_lines(), str)

    def on_shown(self) -> None:
        """Read the rules."""
        book = self.desk.book
        self.desk.tasks.run(lambda _: rules_in_use(book), self._show, self.tell_error, owner=self, slot="read")

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

    def _show(self, state: RulesInUse) -> None:
        self._state = state
        self.whose.set_plain(self._whose())
        self._show_lines()
        self._allow()

    def _show_lines(self) -> None:
        state, language = self._state, self.desk.settings.language
        if state is None:
            return
        self.table.lines.set_lines(rule_lines(state.rules, self.desk.book.today, language))
        told = [finding_words(found, language, state.rules) for found in state.findings[:_TOLD]]
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

    def _text(self) -> str:
        own = self._state.own if self._state else None
        return shipped_rules() if own is None else own

    def _edit(self) -> None:
        self.open_editor(self._text())

    def open_editor(self, text: str) -> None:
        """Open the editor with a text of rules; what is saved now is known to it."""
        dialog = RulesDialog(self.desk, self, text, self._text())
        dialog.saved.connect(lambda before: self._on_put(self.tr("The cell's own rules were saved."), before))
        dialog.open()

    def _ask_drop(self) -> None:
        drop = self.tr("Use the original again")
        told = self.tr("The cell's copy is given up, and meetings are judged by the original rules.")
        keep = BannerAction(self.tr("Keep the copy"), self.banner.hide)
        self.tell(Tone.AMBER, told, (BannerAction(drop, self._drop, Kind.DANGER), keep))

    def _drop(self) -> None:
        self.banner.hide()
        self._put(None, self.tr("The original rules are in use again."))

    def _put(self, text: str | None, told: str, *, can_undo: bool = True) -> None:
        book = self.desk.book

        def work(_: Progress) -> str | None:
            return put_rules(book, text)

        done = partial(self._on_put, told, can_undo=can_undo)
        self.desk.tasks.run(work, done, self.tell_error, owner=self, lane=Lane.NOTEBOOK)

    def _on_put(self, told: str, before: str | None, *, can_undo: bool = True) -> None:
        undo = partial(self._put, before, self.tr("The rules are as they were before."), can_undo=False)
        self.desk.messages.info(told, undo if can_undo else None)
        self.on_shown()
        self.changed.emit(Changes.of("settings", "meetings", "tasks", "papers"))

    # the text as a file

    def _ask_target(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the rules as a file"), folder, self.tr("Tables of rules (*.toml)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(_FILE)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Write the text of the rules in use into a file."""
        content = self._text().encode()
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
        self.desk.tasks.run(lambda _: read_rules(file), self.open_editor, self.tell_error, owner=self, slot="file")
