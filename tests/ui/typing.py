"""Enter text as an input method does; key clicks with Vietnamese letters kill the interpreter."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Commit a text, letter by letter, to a widget that has the focus."""
    widget.setFocus()
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(widget, event)
