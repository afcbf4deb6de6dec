# The small window in which a large-type study sheet is asked for.
# It must not know how a sheet is printed or saved.

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.exporting import Sheet, study_sheet
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label


class StudyDialog(QDialog):
    """Ask whether lines for notes are wanted, and whether to print or to save; tell it with the sheet."""

    print_wanted = Signal(object)
    pdf_wanted = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._title = label("", "dialog")
        self._name = Paragraph(theme, name, "second")
        self._words = Paragraph(theme, "")
        self.notes = QCheckBox()
        self.print_button = Button(theme, "", Kind.PRIMARY, icon="printer")
        self.pdf_button = Button(theme, "", icon="floppy-disk")
        self.close_button = Button(theme, "", Kind.TEXT)
        self.notes.setChecked(True)
        self.print_button.setDefault(True)
        self.print_button.setFocus()
        self.print_button.clicked.connect(lambda: self._choose(self.print_wanted.emit))
        self.pdf_button.clicked.connect(lambda: self._choose(self.pdf_wanted.emit))
        self.close_button.clicked.connect(self.reject)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Study sheet"))
        self._title.setText(self.tr("Study sheet"))
        self._words.set_plain(self.tr("Large letters, wide lines, and a wide margin to write in."))
        self.notes.setText(self.tr("Leave lines for notes after each article"))
        self.print_button.setText(self.tr("Print the sheet"))
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.close_button.setText(self.tr("Close"))

    def _build(self) -> None:
        m = self._theme.metrics
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_2)
        column.addWidget(self._title)
        column.addWidget(self._name)
        column.addSpacing(m.gap_2)
        column.addWidget(self._words)
        column.addWidget(self.notes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(m.gap_4)
        row.setSpacing(m.gap_3)
        for button in (self.print_button, self.pdf_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        column.addStretch(1)
        self.setMinimumWidth(m.search_width)

    def _choose(self, tell: Callable[[Sheet], object]) -> None:
        sheet = study_sheet(notes=self.notes.isChecked())
        self.accept()
        tell(sheet)

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
