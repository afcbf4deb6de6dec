# Boxes that hold facts together, and a fingerprint in groups that can be read over the telephone.
# It must not know keys or documents.

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from sotay.ui.fonts import mono_font
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, label

_GROUP = 4


class Card(QFrame):
    """Hold widgets in one boxed column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self.column = QVBoxLayout(self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def add_fact(self, name: str, value: str) -> None:
        """Add a small name with its value below it."""
        self.column.addWidget(label(name, "caption"))
        self.column.addWidget(ElidedLabel(value, "base"))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        self.column.setSpacing(m.gap_1)


class Fingerprint(QWidget):
    """Show letters and digits in groups of four, some groups to a row."""

    def __init__(self, theme: Theme, name: str, columns: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._columns = columns
        self._groups: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(columns, 1)
        theme.changed.connect(self._restyle)

    def groups(self) -> tuple[str, ...]:
        """Return the groups as they are shown."""
        return tuple(group.text() for group in self._groups)

    def set_value(self, value: str) -> None:
        """Show a fingerprint; blanks in it are ignored."""
        for old in self._groups:
            old.hide()
            old.deleteLater()
        plain = "".join(value.split()).upper()
        parts = [plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP)]
        self._groups = [self._group(place, part) for place, part in enumerate(parts)]
        self.setAccessibleName(f"{self._name}: {', '.join(parts)}")
        self._restyle()

    def _group(self, place: int, part: str) -> QLabel:
        group = label(part)
        group.setProperty("role", "mono")
        group.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(group, *divmod(place, self._columns))
        return group

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._grid.setHorizontalSpacing(m.gap_4)
        self._grid.setVerticalSpacing(m.gap_1)
        for group in self._groups:
            group.setFont(mono_font(m.text_section))
            group.setMinimumHeight(m.line_section)
