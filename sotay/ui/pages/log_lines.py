# Short lists in the form of an entry: one line of words each, and a button that takes it off.
# It must not know what is listed.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.labels import ElidedLabel


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line: its icon, its words, a remark behind them (may be "")."""

    icon: str
    text: str
    remark: str = ""


class Lines(QWidget):
    """Show lines; tell `removed` and `opened` with the place of one."""

    removed = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, *, opens: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._opens = opens
        self._lines: tuple[Line, ...] = ()
        self.remove_buttons: list[IconButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self._build)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._lines = tuple(lines)
        self._build()

    def retranslate(self) -> None:
        """Name the buttons in the language of now."""
        self._build()

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.remove_buttons = []
        for place, line in enumerate(self._lines):
            self._column.addWidget(self._row(place, line))
        self.setVisible(bool(self._lines))

    def _row(self, place: int, line: Line) -> QWidget:
        t, m = self._theme.tokens, self._theme.metrics
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_2)
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(line.icon, t.text2, m.icon_button))
        row.addWidget(icon)
        row.addWidget(ElidedLabel(" · ".join(filter(None, (line.text, line.remark)))), 1)
        if self._opens:
            opener = IconButton(self._theme, "arrow-square-out", self.tr("Open: {0}").format(line.text))
            opener.clicked.connect(lambda _=False: self.opened.emit(place))
            row.addWidget(opener)
        remove = IconButton(self._theme, "x", self.tr("Take off: {0}").format(line.text))
        remove.clicked.connect(lambda _=False: self.removed.emit(place))
        self.remove_buttons.append(remove)
        row.addWidget(remove)
        return made
