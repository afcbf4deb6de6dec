# The field beside a part of a packet in which a reader notes what to say at the meeting; kept while it is typed.
# It must not know how a note is kept; it tells when one is to be.

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph, label

_KEEP_MS = 700  # from the first letter that is not kept yet


class NotePane(QFrame):
    """Edit the note on one part; tell `typed` with its key and text when it is to be written."""

    typed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._key = ""
        self._dirty = self._filling = False
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self._head = label("", "field")
        self.field = QPlainTextEdit()
        self.field.setProperty("field", "true")
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._on_typed)
        self._below = Paragraph(theme, "", "caption")
        self._column = QVBoxLayout(self)
        for widget in (self._head, self.field, self._below):
            self._column.addWidget(widget, 1 if widget is self.field else 0)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._head.setText(self.tr("My note"))
        self.field.setAccessibleName(self.tr("My note"))
        self.field.setPlaceholderText(self.tr("What to ask or to say at the meeting"))
        self._below.set_plain(self.tr("Kept in this book only, while it is typed."))

    def show_note(self, key: str, text: str) -> None:
        """Show the note on a part, the caret at its end; what was typed on the one before is handed over first."""
        self.keep()
        if key == self._key and text == self.field.toPlainText():
            return  # the caret stays where it is
        self._key = key
        self._filling = True
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False

    def set_low(self, *, low: bool) -> None:
        """Leave away what is not needed where the pane lies below the text."""
        self._below.setVisible(not low)

    def keep(self) -> None:
        """Hand over now what was typed."""
        self._keeping.stop()
        if self._dirty:
            self._dirty = False
            self.typed.emit(self._key, self.field.toPlainText())

    def _on_typed(self) -> None:
        if self._filling:
            return
        self._dirty = True
        if not self._keeping.isActive():
            self._keeping.start()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_4, m.gap_3, m.gap_4, m.gap_3)
        self._column.setSpacing(m.gap_2)
        self.field.setMinimumHeight(2 * m.line_base + m.gap_4)
