# Finding words in the open document: a field with "6/9", the way to the next hit, and whether marks must match.
# It must not know how hits are found or drawn.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.search_field import SearchField


class FindBox(QWidget):
    """Tell `searched` with other words, `stepped` with 1 or -1, `marked` when marks must match or need not."""

    searched = Signal(str)
    stepped = Signal(int)
    marked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answered: str | None = None
        self.field = SearchField(theme, "", "", "", "Ctrl+F")
        self.previous = IconButton(theme, "caret-up", "")
        self.next = IconButton(theme, "caret-down", "")
        self.marks = QCheckBox()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self.marks, self.previous, self.next):
            self._row.addWidget(part)
        self.field.searched.connect(self._on_searched)
        self.field.returnPressed.connect(self._on_return)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.marks.toggled.connect(self.marked)
        self.set_hits(0, 0)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        self.previous.setAccessibleName(self.tr("Previous hit"))
        self.previous.setToolTip(self.tr("Previous hit") + " (Shift+F3)")
        self.next.setAccessibleName(self.tr("Next hit"))
        self.next.setToolTip(self.tr("Next hit") + " (F3)")
        self.marks.setText(self.tr("Exact marks"))
        self.marks.setToolTip(self.tr("Find words only with the marks as they are typed"))

    def set_parts(self, *, arrows: bool, marks: bool) -> None:
        """Show what has room; Enter and F3 go on without arrows, the menu has the marks."""
        self.previous.setVisible(arrows)
        self.next.setVisible(arrows)
        self.marks.setVisible(marks)
        self._row.invalidate()
        self.updateGeometry()

    def put(self, words: str) -> None:
        """Show words that another page searched for; `searched` tells them too, a moment later."""
        self._answered = None
        self.field.setText(words)
        self.set_hits(0, 0)

    def answered(self, words: str, hits: int) -> None:
        """Tell that the hits of some words are known."""
        self._answered = words
        self.set_hits(0, hits)

    def set_hits(self, now: int, hits: int) -> None:
        """Show which of how many hits is the current one."""
        waiting = bool(self.field.text()) and self._answered is not None
        self.field.set_hint(f"{now}/{hits}" if hits or waiting else "")
        self.previous.setEnabled(hits > 0)
        self.next.setEnabled(hits > 0)

    def _on_searched(self, words: str) -> None:
        self._answered = None
        self.searched.emit(words)

    def _on_return(self) -> None:
        if self.field.text() == self._answered:
            self.stepped.emit(1)

    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setSpacing(m.gap_1)
        self.field.setMinimumWidth(m.find_width * 2 // 3)
        self.field.setMaximumWidth(m.find_width)
