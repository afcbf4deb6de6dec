# The figures of an entry: what was counted, how many, in what.
# It must not know what becomes of them.

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sotay.domain.activities import Figure
from sotay.domain.activity_summary import amount, read_amount
from sotay.ui.gate.speaking import Column
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label, set_role

_NAME, _VALUE, _UNIT = 5, 3, 2  # shares of the width


class FigureRow(QWidget):
    """Edit one figure; tell `edited`, and `removed` when it is to go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, figure: Figure | None) -> None:
        super().__init__()
        self.name, self.value, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if figure is not None:
            self.name.setText(figure.name)
            self.value.setText(amount(figure.value))
            self.unit.setText(figure.unit)
        self.remove_button = IconButton(theme, "x", "")
        self.remove_button.clicked.connect(lambda _=False: self.removed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap_1)
        for editor, share in ((self.name, _NAME), (self.value, _VALUE), (self.unit, _UNIT)):
            editor.setCursorPosition(0)
            editor.setMinimumWidth(theme.metrics.control)
            editor.textChanged.connect(lambda _: self.edited.emit())
            row.addWidget(editor, share)
        row.addWidget(self.remove_button)
        self.retranslate()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed but a unit."""
        return not (self.name.text().strip() or self.value.text().strip())

    @property
    def figure(self) -> Figure | None:
        """Return the figure, None while its name is missing or its value is no number."""
        try:
            value = read_amount(self.value.text())
        except ValueError:
            return None
        name = self.name.text().strip()
        return Figure(name, value, self.unit.text().strip()) if name else None

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = (self.tr("What was counted"), self.tr("How many"), self.tr("Unit"))
        for editor, text in zip((self.name, self.value, self.unit), words, strict=True):
            editor.setPlaceholderText(text)
            editor.setAccessibleName(text)
        self.remove_button.set_name(self.tr("Take this figure off"))

    def show_fault(self) -> bool:
        """Mark what is wrong; tell whether anything is."""
        wrong = not self.is_empty and self.figure is None
        set_role(self.value, "wrong", "true" if wrong and self.name.text().strip() else "false")
        set_role(self.name, "wrong", "true" if wrong and not self.name.text().strip() else "false")
        return wrong


class FiguresEditor(Column):
    """Edit figures; tell `edited`."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: list[FigureRow] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.metrics.gap_1)
        room = QWidget()
        room.setLayout(self._rows)
        name = label("", "field")
        self.add_button = Button(theme, "", Kind.TEXT, icon="plus", size=Size.SMALL)
        self.add_button.clicked.connect(lambda _=False: self._add(None, focus=True))
        self._fault = Paragraph(theme, "", "error")
        self._fault.hide()
        self.put(name)
        self.put(room, "gap_1")
        self.put(self._fault, "gap_1")
        self.put(self.add_button, "gap_1", left=True)
        self.say(name.setText, lambda: self.tr("Figures"))
        self.say(self._name_button, lambda: self.tr("Add a figure"))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures that are whole."""
        found = (row.figure for row in self.rows)
        return tuple(one for one in found if one is not None)

    def set_figures(self, figures: Sequence[Figure], hints: Sequence[tuple[str, str]] = ()) -> None:
        """Show figures without telling, and empty rows for names and units that are expected."""
        for row in list(self.rows):
            self._drop(row)
        for figure in figures:
            self._add(figure)
        for name, unit in hints:
            row = self._add(None)
            row.name.setText(name)
            row.unit.setText(unit)
        self._fault.hide()

    def is_sound(self) -> bool:
        """Tell whether every row is whole or empty, and say so where one is not; a name alone is left out."""
        wrong = [row for row in self.rows if row.value.text().strip() and row.show_fault()]
        self._fault.set_plain(
            self.tr("A figure needs what was counted and a number, such as 12 or 2,5.") if wrong else ""
        )
        self._fault.setVisible(bool(wrong))
        if wrong:
            wrong[0].value.setFocus()
        return not wrong

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        for row in self.rows:
            row.retranslate()

    def _name_button(self, words: str) -> None:
        self.add_button.setText(words)
        self.add_button.updateGeometry()

    def _add(self, figure: Figure | None, *, focus: bool = False) -> FigureRow:
        row = FigureRow(self.theme, figure)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._on_removed(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        if focus:
            row.name.setFocus()
        return row

    def _on_removed(self, row: FigureRow) -> None:
        self._drop(row)
        self.add_button.setFocus()
        self.edited.emit()

    def _drop(self, row: FigureRow) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
