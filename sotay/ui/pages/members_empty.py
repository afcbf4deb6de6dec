# What the page of members shows instead of a list: a new register, or nobody found.
# It must not know how members are added or found.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState


class NewRegister(QWidget):
    """Say that there are no members yet; tell `add_wanted`, and `import_wanted` where the window can import."""

    add_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, *, imports: bool) -> None:
        super().__init__()
        self.import_button = Button(theme, "", Kind.PRIMARY, icon="download-simple")
        self.add_button = Button(theme, "", Kind.SECOND if imports else Kind.PRIMARY, icon="plus")
        self.import_button.clicked.connect(self.import_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self._imports = imports
        self._state = EmptyState(theme, "identification-card", "")
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        ways = QHBoxLayout()
        ways.setSpacing(theme.metrics.gap_3)
        ways.addStretch(1)
        for button in (self.import_button, self.add_button):
            ways.addWidget(button)
        ways.addStretch(1)
        if not imports:
            self.import_button.hide()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(ways)
        column.addStretch(3)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.import_button.setText(self.tr("Import from Excel"))
        self.add_button.setText(self.tr("Add a member"))
        for button in (self.import_button, self.add_button):
            button.updateGeometry()
        both, one = self.tr("Import from Excel, or add one by one."), self.tr("Add the members one by one.")
        self._state.set_words(self.tr("There are no members yet"), both if self._imports else one)


class NobodyFound(ColumnScroll):
    """Say that nobody fits; tell `clear_wanted`. Large text leaves little room here, so it scrolls."""

    clear_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = Button(theme, "", icon="x")
        self.button.clicked.connect(self.clear_wanted)
        self._state = EmptyState(theme, "magnifying-glass", "", "", self.button)
        self.column.addWidget(self._state, 1, Qt.AlignmentFlag.AlignCenter)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.button.setText(self.tr("Show all members"))
        self.button.updateGeometry()
        told = self.tr("Type fewer letters of the name, or the last digits of the card.")
        self._state.set_words(self.tr("No member fits"), told)
