# One question of a form: its label above, its editor, and the sentence that says what is wrong.
# It must not know the rule that was broken.

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph, label, set_role


class FormField(QWidget):
    """Hold one editor with its label; `must` is the word for a field that must be filled, "" for others."""

    def __init__(self, theme: Theme, text: str, editor: QWidget, must: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        name = label(text, "field")
        name.setBuddy(editor)
        editor.setAccessibleName(f"{text}, {must}" if must else text)
        head = QHBoxLayout()
        head.addWidget(name)
        head.addWidget(label(must, "caption"))
        head.addStretch(1)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._error = Paragraph(theme, "", "error")
        self._error.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._error, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(editor)
        self._column.addWidget(self._foot)
        self.set_error("")
        self._restyle()
        theme.changed.connect(self._restyle)

    def error(self) -> str:
        """Return the sentence shown, "" when nothing is wrong."""
        return self._error.plain

    def set_error(self, sentence: str) -> None:
        """Show what is wrong under the editor, or nothing; a screen reader hears it with the editor."""
        self._error.set_plain(sentence)
        self._foot.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        set_role(self.editor, "wrong", "true" if sentence else "false")

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setSpacing(m.gap_1)
        self._icon.setContentsMargins(0, (m.line_small - m.icon_badge) // 2, 0, 0)
        self._icon.setPixmap(self._theme.pixmap("warning-circle", t.son, m.icon_badge))
