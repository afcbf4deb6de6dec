# The steps of a hand-over as columns: what was checked, who signs, the new passphrase, the file, the minutes.
# It must not know how a book is handed over.

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.services.drives import Drive
from sotay.services.handover import Check, CheckKind, HandOver
from sotay.services.handover_minutes import grouped
from sotay.ui.figures import count_text
from sotay.ui.gate.fields import GateField
from sotay.ui.gate.new_passphrase import NewPassphrase
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.handover_paper import PagePicture
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

Words = Callable[[], str]
_MENDED_AT = {
    CheckKind.AUDIT: "audit",
    CheckKind.BACKUP: "backups",
    CheckKind.CODE: "settings",
    CheckKind.MEMBERS: "members",
    CheckKind.LIST: "reconcile",
    CheckKind.MINUTES: "meetings",
    CheckKind.TASKS: "tasks",
    CheckKind.PACKS: "packs",
}
"""The page on which something can be put right."""


class Rows(QWidget):
    """Hold widgets below each other that are made anew as a whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: Sequence[QWidget], *, left: bool = False) -> None:
        """Show other rows; the ones before go. `left` keeps each at the width it asks for."""
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._column.setSpacing(self._theme.metrics.gap_3)
        for row in rows:
            self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
        self.setVisible(bool(rows))


class Step(Column):
    """Be one step: a title, a sentence below it, a place for what is to be told."""

    def __init__(self, theme: Theme, title: Words, words: Words) -> None:
        super().__init__(theme)
        heading, sentence = Paragraph(theme, "", "dialog"), Paragraph(theme, "", "second")
        self.say(heading.set_plain, title)
        self.say(sentence.set_plain, words)
        self.put(heading)
        self.put(sentence, "gap_2")
        self.banner = Banner(theme)
        self.banner.hide()
        self.put(self.banner, "gap_3")

    def tell(self, tone: Tone, sentence: str) -> None:
        """Say at the top of the step what happened."""
        self.banner.show_message(tone, sentence)


class CheckStep(Step):
    """Show what both should know; tell `page_wanted` with a page where something can be put right."""

    page_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            lambda: self.tr("What both should know"),
            lambda: self.tr("What is not done hinders nothing: the minutes tell of it, and both sign."),
        )
        self._checks: tuple[Check, ...] = ()
        self._rows = Rows(theme)
        self.put(self._rows, "gap_4")
        theme.changed.connect(self._restyle)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the checks that were made."""
        self._checks = tuple(checks)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.show_checks(self._checks)

    def _restyle(self) -> None:
        self._rows.show_rows([self._row(check) for check in self._checks])

    def _row(self, check: Check) -> QWidget:
        t, m = self.theme.tokens, self.theme.metrics
        room, icon = QWidget(), QLabel()
        name, colour = ("check-circle", t.green) if check.good else ("warning", t.amber)
        icon.setPixmap(self.theme.pixmap(name, colour, m.icon_tool))
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_3)
        room.setMinimumHeight(m.control_small)
        row.addWidget(icon)
        row.addWidget(Paragraph(self.theme, self._words(check), "base"), 1)
        page = _MENDED_AT[check.kind]
        if not check.good:
            words = self.tr("Go there")
            button = Button(self.theme, words, Kind.TEXT, size=Size.SMALL)
            button.setAccessibleName(f"{words}: {self._words(check)}")
            button.clicked.connect(lambda _=False: self.page_wanted.emit(page))
            row.addWidget(button)
        return room

    def _words(self, check: Check) -> str:
        good = {
            CheckKind.AUDIT: self.tr("The audit trail is whole: {0} lines."),
            CheckKind.BACKUP: self.tr("There is a recent backup."),
            CheckKind.CODE: self.tr("The recovery code was confirmed."),
            CheckKind.MEMBERS: self.tr("No probation is overdue."),
            CheckKind.LIST: self.tr("The list was compared with the superior's this quarter."),
            CheckKind.MINUTES: self.tr("The minutes of all meetings that were held are adopted: {0}."),
            CheckKind.TASKS: self.tr("No task is overdue; still open: {0}."),
            CheckKind.PACKS: self.tr("The library holds {0} documents."),
        }
        bad = {
            CheckKind.AUDIT: self.tr("The audit trail has {0} places that do not agree. Ask for help first."),
            CheckKind.BACKUP: self.tr("No recent backup yet; one is made before anything else."),
            CheckKind.CODE: self.tr("The recovery code was never confirmed; a new one comes with the hand-over."),
            CheckKind.MEMBERS: self.tr("Probations overdue: {0}."),
            CheckKind.LIST: self.tr("The list was not compared with the superior's this quarter."),
            CheckKind.MINUTES: self.tr("Meetings that were held without adopted minutes: {0}."),
            CheckKind.TASKS: self.tr("Tasks overdue: {0}."),
            CheckKind.PACKS: self.tr("The library has no documents."),
        }
        return (good if check.good else bad)[check.kind].format(count_text(check.count))


class PartiesStep(Step):
    """Ask who gives and who receives; tell `entered` on Enter."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            lambda: self.tr("Who gives, who receives"),
            lambda: self.tr("Both names stand in the minutes; the audit trail names the receiver from then on."),
        )
        self.giver = GateField(theme, lambda: self.tr("Who gives the book"))
        self.receiver = GateField(theme, lambda: self.tr("Who receives it"))
        for field in (self.giver, self.receiver):
            field.edited.connect(lambda _text, field=field: field.set_error(""))
            field.entered.connect(self.entered)
            self.put(field, "gap_4")

    def check(self) -> bool:
        """Return whether both names are there; say which is missing."""
        missing = [field for field in (self.giver, self.receiver) if not field.text.strip()]
        for field in missing:
            field.set_error(self.tr("A name is needed here, as it is signed."))
        if missing:
            missing[0].setFocus()
        return not missing


class KeysStep(Step):
    """Let the receiver type the new passphrase twice; tell `entered` on Enter."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            lambda: self.tr("The receiver's new passphrase"),
            lambda: self.tr(
                "The receiver types it; the giver looks away. From then on the old passphrase, the old recovery code "
                "and this computer's key store open neither the book nor its backups."
            ),
        )
        self.passphrase = NewPassphrase(theme)
        self.passphrase.entered.connect(self.entered)
        self.put(self.passphrase, "gap_4")


class FileStep(Step):
    """Ask where the encrypted file goes: a drive that is plugged in, or a folder; tell `chosen` with it."""

    chosen = Signal(object)
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            lambda: self.tr("The file for the new computer"),
            lambda: self.tr(
                "It is encrypted; the new passphrase or the new recovery code opens it. On the new computer open Sổ "
                "tay and choose “I have a backup or a hand-over file”."
            ),
        )
        self._drives: tuple[Drive, ...] = ()
        self.drive_buttons: list[Button] = []
        self._drive_rows = Rows(theme)
        self._drive_rows.hide()
        self.put(self._drive_rows, "gap_5")
        self.folder_button = Button(theme, "", Kind.PRIMARY, icon="folder-open")
        self.say(self.folder_button.setText, lambda: self.tr("Choose a folder"))
        self.folder_button.clicked.connect(lambda _=False: self.folder_wanted.emit())
        self.put(self.folder_button, "gap_3", left=True)

    def show_drives(self, drives: Sequence[Drive]) -> None:
        """Offer the drives that are plugged in; the same ones again change nothing, and keep the focus."""
        if tuple(drives) != self._drives:
            self._drives = tuple(drives)
            self._fill()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._fill()

    def _fill(self) -> None:
        """Make a button for each drive; the first is the one that is meant most often."""
        self.drive_buttons = [self._drive(drive, first=not at) for at, drive in enumerate(self._drives)]
        self._drive_rows.show_rows(self.drive_buttons, left=True)
        self.folder_button.set_kind(Kind.SECOND if self._drives else Kind.PRIMARY)

    def _drive(self, drive: Drive, *, first: bool) -> Button:
        words = self.tr("Write to {0}").format(drive.name)
        button = Button(self.theme, words, Kind.PRIMARY if first else Kind.SECOND, icon="hard-drive")
        button.clicked.connect(lambda _=False, point=drive.point: self.chosen.emit(Path(point)))
        return button


class MinutesStep(Step):
    """Show what was handed over; the minutes are printed or saved from here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            lambda: self.tr("The minutes, for both to sign"),
            lambda: self.tr("Print two copies. The hashes let anybody compare file and trail later."),
        )
        self._facts = Rows(theme)
        self.put(self._facts, "gap_4")
        self._done: HandOver | None = None
        self.page = PagePicture(theme)
        self.put(self.page, "gap_5", left=True)

    def show_done(self, done: HandOver) -> None:
        """Show names, file and hash."""
        self._done = done
        told = (
            (self.tr("From"), done.parties.giver),
            (self.tr("To"), done.parties.receiver),
            (self.tr("File"), str(done.file or "")),
            (self.tr("SHA-256 of the file"), grouped(done.sha256)),
        )
        self._facts.show_rows([self._fact(name, value) for name, value in told])

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if self._done is not None:
            self.show_done(self._done)

    def _fact(self, name: str, value: str) -> QWidget:
        column = Column(self.theme)
        column.put(label(name, "caption"))
        column.put(Paragraph(self.theme, value, "base"), "gap_1")
        return column
