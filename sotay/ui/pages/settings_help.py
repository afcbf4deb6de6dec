# What a helper is told about a book that misbehaves: gathered, shown part by part, and saved where a person chooses.
# It must not know what the report holds; nothing here sends anything.

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.diagnostics import Part, report, save_report
from sotay.ui.fonts import mono_font
from sotay.ui.pages.base import Desk
from sotay.ui.save_dialog import ask_where
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.progress_panel import ProgressPanel
from sotay.ui.widgets.tones import Tone

_WIDTH, _HEIGHT = 840, 560  # at 100 %
_LOGS = "logs/"


class ReportDialog(QDialog):
    """Gather the report in a worker, show every part of it as text, and save it as one zip."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._parts: tuple[Part, ...] = ()
        theme = desk.theme
        self.setWindowTitle(self.tr("Report for a helper"))
        self.panel = ProgressPanel(theme, self.tr("Checking the book"), self.tr("Stop"))
        self.panel.stopped.connect(self.reject)
        self.banner = Banner(theme, parent=self)
        self.banner.hide()
        self.parts = QComboBox()
        self.parts.setAccessibleName(self.tr("Part of the report"))
        self.parts.currentIndexChanged.connect(self._show_part)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setProperty("field", "true")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setTabChangesFocus(True)
        self.text.setFont(mono_font(theme.metrics.text_dense))
        self.save_button = Button(theme, self.tr("Save the report"), Kind.PRIMARY, icon="floppy-disk")
        self.save_button.clicked.connect(self._ask_where)
        self.close_button = Button(theme, self.tr("Close"), Kind.TEXT)
        self.close_button.clicked.connect(self.reject)
        self._lay_out(parent.window().size())
        self._gather()

    def _lay_out(self, room: QSize) -> None:
        m = self._desk.theme.metrics
        self._room = QWidget()
        inside = QVBoxLayout(self._room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(m.gap_2)
        inside.addWidget(self.parts)
        inside.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_3)
        column.addWidget(label(self.tr("Report for a helper"), "dialog"))
        told = self.tr(
            "Nothing is sent anywhere. Read every part first; then save one file and give it to who helps you. It "
            "holds no names and no texts of the book; numbers and addresses are in stars."
        )
        column.addWidget(Paragraph(self._desk.theme, told, "second"))
        for part in (self.panel, self.banner):
            column.addWidget(part)
        column.addWidget(self._room, 1)
        column.addStretch(0)
        column.addLayout(foot)
        wide, tall = round(_WIDTH * m.scale), round(_HEIGHT * m.scale)
        self.resize(min(wide, room.width() - m.gap_7), min(tall, room.height() - m.gap_7))

    def _gather(self) -> None:
        self._room.setEnabled(False)
        self.save_button.setEnabled(False)
        workspace = self._desk.book.workspace
        self._task = self._desk.tasks.run(
            lambda progress: report(workspace, progress),
            self._on_gathered,
            self._on_failed,
            owner=self,
            slot="gather",
            progress=lambda _, done, total: self.panel.set_progress(done / total if total else None, ""),
        )

    def _on_gathered(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        self.panel.hide()
        self._room.setEnabled(True)
        self.save_button.setEnabled(True)
        self.parts.addItems([self._name(part) for part in parts])
        self.parts.setFocus()

    def _name(self, part: Part) -> str:
        names = {
            "versions.json": self.tr("Versions"),
            "counts.json": self.tr("How much there is"),
            "checks.json": self.tr("Checks of the book"),
        }
        if part.name.startswith(_LOGS):
            return self.tr("Log: {0}").format(part.name.removeprefix(_LOGS).removesuffix(".txt"))
        return names.get(part.name, part.name)

    def _show_part(self, place: int) -> None:
        if 0 <= place < len(self._parts):
            self.text.setPlainText(self._parts[place].text)
            self.text.setAccessibleName(self.parts.currentText())

    def _ask_where(self) -> None:
        name = f"so-tay-ho-tro-{self._desk.book.clock():%Y-%m-%d}.zip"
        ask_where(self, self.tr("Save the report"), name, self.tr("Zip files (*.zip)"), self.save_to)

    def save_to(self, target: Path) -> None:
        """Write the report into a file that was chosen; say where it lies, or why it does not."""
        parts = self._parts
        self.save_button.setEnabled(False)
        self._desk.tasks.run(
            lambda _: save_report(parts, target), partial(self._on_saved, target), self._on_failed, owner=self
        )

    def _on_saved(self, target: Path, _: None) -> None:
        self.save_button.setEnabled(True)
        self._tell(Tone.GREEN, self.tr("Saved {0}. It was not sent anywhere.").format(target))

    def _on_failed(self, error: Exception) -> None:
        self.panel.hide()
        self.save_button.setEnabled(bool(self._parts))
        if not isinstance(error, SotayError):
            self._desk.tasks.unhandled.emit(error)
        elif error.code is not Code.CANCELLED:
            self._tell(Tone.SON, self._desk.messages.sentence(error))

    def _tell(self, tone: Tone, text: str) -> None:
        self.banner.show_message(tone, text)
        self._desk.messages.say(text)

    # Qt overrides
    def done(self, result: int) -> None:
        """Stop what is still being gathered."""
        self._task.cancel()
        super().done(result)
