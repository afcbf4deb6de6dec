# The recovery code: shown once in groups, printed or saved, and confirmed by typing two of them from the paper.
# It must not know what the code opens, nor make one.

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QLabel, QStackedWidget, QVBoxLayout

from sotay.ui.fonts import mono_font
from sotay.ui.gate.fields import GateField
from sotay.ui.gate.speaking import Column, Row, Speaking
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label

# Printing is loaded when it is asked for: the lock shows before anything else and has no time for it.
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ALIKE = str.maketrans("OIL", "011")
_COLUMNS = 4

Pick = Callable[[int], tuple[int, int]]


def two_of(count: int) -> tuple[int, int]:
    """Return two different places below `count`, in order, at random."""
    first, second = sorted(secrets.SystemRandom().sample(range(count), 2))
    return first, second


class RecoveryCodeView(Speaking):
    """Show a code, then ask for two of its groups; tell `confirmed` when both were typed rightly."""

    confirmed = Signal()

    def __init__(self, theme: Theme, code: str, pick: Pick = two_of) -> None:
        super().__init__(theme)
        self.groups = tuple(code.split("-"))
        self._pick = pick
        self.asked = pick(len(self.groups))
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._pages.addWidget(self._shown_page())
        self._pages.addWidget(self._asked_page())
        self.set_hint("")

    @property
    def asking(self) -> bool:
        """Tell whether the code is hidden and two groups are asked for."""
        return self._pages.currentIndex() == 1

    @property
    def hint(self) -> str:
        """Return what was said of printing or saving."""
        return self._told.plain

    def set_hint(self, told: str) -> None:
        """Say what became of printing or saving."""
        self._told.set_plain(told)
        self._told.setVisible(bool(told))
        if told:
            announce(self, told)

    def save_to(self, path: Path) -> None:
        """Write the sheet to a text file and say so, or say that it could not be written."""
        try:
            path.write_text(self._sheet_text(), encoding="utf-8-sig")  # Notepad of older Windows needs the mark
        except OSError:
            self.set_hint(self.tr("Not saved: {0} cannot be written. Choose another place.").format(path.name))
            return
        self.set_hint(self.tr("Saved in {0}. Take it away from this computer.").format(path.name))

    def print_to(self, printer: "QPrinter") -> None:
        """Print the sheet."""
        sheet = QTextDocument()
        sheet.setHtml(self._sheet_html())
        sheet.print_(printer)
        self.set_hint(self.tr("Sent to the printer. Keep the sheet where you keep other important papers."))

    def _shown_page(self) -> Column:
        page = Column(self.theme)
        page.put(self._grid())
        self.print_button = Button(self.theme, "", icon="printer")
        self.save_button = Button(self.theme, "", icon="floppy-disk")
        self.next_button = Button(self.theme, "", Kind.PRIMARY, icon="check")
        self.say(self.print_button.setText, lambda: self.tr("Print the code"))
        self.say(self.save_button.setText, lambda: self.tr("Save to a file"))
        self.say(self.next_button.setText, lambda: self.tr("I have kept the code"))
        self.print_button.clicked.connect(self._on_print_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.next_button.clicked.connect(self._on_kept_clicked)
        page.put(Row(self.theme, self.print_button, self.save_button, self.next_button), "gap_5")
        self._told = Paragraph(self.theme, "", "second")
        page.put(self._told)
        page.fill()
        return page

    def _grid(self) -> Speaking:
        box = Speaking(self.theme)
        box.setObjectName("recovery_code")
        self._grid_layout = QGridLayout(box)
        self._grid_layout.setContentsMargins(0, 0, 0, 0)
        self._numbers = [label(str(place + 1), "caption") for place in range(len(self.groups))]
        self._cells = [_cell(group) for group in self.groups]
        for place, (number, cell) in enumerate(zip(self._numbers, self._cells, strict=True)):
            row, column = divmod(place, _COLUMNS)
            self._grid_layout.addWidget(number, 2 * row, column)
            self._grid_layout.addWidget(cell, 2 * row + 1, column)
        self._grid_layout.setColumnStretch(_COLUMNS, 1)
        self.say(box.setAccessibleName, lambda: self.tr("Recovery code: {0}").format(_spelled(self.groups)))
        self._refit()
        self.theme.changed.connect(self._refit)
        return box

    def _asked_page(self) -> Column:
        page = Column(self.theme)
        words = Paragraph(self.theme, "", "base")
        self.say(words.set_plain, lambda: self.tr("Type two groups from the paper or the file, to be sure of them."))
        page.put(words)
        self.fields = tuple(self._asked_field(which) for which in (0, 1))
        for field in self.fields:
            page.put(field, "gap_4")
        self.confirm_button = Button(self.theme, "", Kind.PRIMARY, size=Size.NORMAL)
        self.back_button = Button(self.theme, "", Kind.TEXT, icon="arrow-left")
        self.say(self.confirm_button.setText, lambda: self.tr("Confirm the code"))
        self.say(self.back_button.setText, lambda: self.tr("Show the code again"))
        self.confirm_button.clicked.connect(self._on_confirm_clicked)
        self.back_button.clicked.connect(self._on_again_clicked)
        page.put(Row(self.theme, self.confirm_button, self.back_button), "gap_5")
        page.fill()
        return page

    def _asked_field(self, which: int) -> GateField:
        field = GateField(self.theme, lambda: self.tr("Group {0}").format(self.asked[which] + 1), mono=True)
        field.editor.setMaxLength(8)
        field.entered.connect(self._on_confirm_clicked)
        field.edited.connect(lambda _text: field.set_error(""))
        return field

    def _on_kept_clicked(self) -> None:
        self._pages.setCurrentIndex(1)
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again_clicked(self) -> None:
        """Show the code once more, and ask for other groups after that."""
        self.asked = self._pick(len(self.groups))
        for field in self.fields:
            field.editor.clear()
            field.retranslate()
        self._pages.setCurrentIndex(0)
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirm_clicked(self) -> None:
        wrong = [
            field
            for field, place in zip(self.fields, self.asked, strict=True)
            if _plain(field.text) != _plain(self.groups[place])
        ]
        for field in wrong:
            field.set_error(self.tr("Not confirmed: this group differs from the code. Compare it with the paper."))
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            wrong[0].editor.selectAll()
        else:
            self.confirmed.emit()

    def _on_print_clicked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.set_hint(self.tr("Not printed: this computer has no printer. Save the code to a file, or copy it."))
            return
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_to(printer))
        QDialog.open(dialog)  # the print dialog's own open() wants a receiver

    def _on_save_clicked(self) -> None:
        name = self.tr("recovery-code.txt")
        dialog = QFileDialog(self, self.tr("Save the recovery code"), name, self.tr("Text (*.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _sheet_lines(self) -> tuple[str, str, str]:
        day = date.today().strftime("%d/%m/%Y")
        return (
            self.tr("Recovery code of the book Sổ tay"),
            self.tr("Made on {0}. It opens the book when the passphrase is forgotten.").format(day),
            self.tr("Keep it apart from the computer. Whoever has it and the computer can read the book."),
        )

    def _sheet_text(self) -> str:
        title, made, care = self._sheet_lines()
        rows = [self.groups[start : start + _COLUMNS] for start in range(0, len(self.groups), _COLUMNS)]
        return "\n".join([title, made, "", *("  ".join(row) for row in rows), "", care, ""])

    def _sheet_html(self) -> str:
        title, made, care = self._sheet_lines()
        cells = [f"<td><small>{n}</small><br/><tt>{escape(group)}</tt></td>" for n, group in enumerate(self.groups, 1)]
        rows = ["".join(cells[start : start + _COLUMNS]) for start in range(0, len(cells), _COLUMNS)]
        table = "".join(f"<tr>{row}</tr>" for row in rows)
        return (
            f'<h2>{escape(title)}</h2><p>{escape(made)}</p><table cellpadding="12" border="1" '
            f'style="font-size:20pt">{table}</table><p>{escape(care)}</p>'
        )

    def _refit(self) -> None:
        t, m = self.theme.tokens, self.theme.metrics
        self._grid_layout.setHorizontalSpacing(m.gap_3)
        self._grid_layout.setVerticalSpacing(m.gap_1)
        for cell in self._cells:
            cell.setFont(mono_font(m.text_section, 600))
            cell.setFixedSize(m.code_group, m.control)
            cell.setStyleSheet(
                f"background: {t.surface}; color: {t.text}; border: {m.hairline}px solid {t.control};"
                f" border-radius: {m.radius}px;"
            )


def _cell(group: str) -> QLabel:
    cell = QLabel(group, alignment=Qt.AlignmentFlag.AlignCenter)
    cell.setTextFormat(Qt.TextFormat.PlainText)
    return cell


def _spelled(groups: Sequence[str]) -> str:
    return ", ".join(" ".join(group) for group in groups)


def _plain(text: str) -> str:
    """Return a group as the key file reads it: any case, O for 0, I and L for 1."""
    return "".join(text.upper().split()).translate(_ALIKE)
