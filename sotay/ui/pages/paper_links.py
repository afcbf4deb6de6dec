# The text of a paper with the way from a figure to its records: Ctrl and a click, a key, or the menu at the figure.
# It must not know what records are; it tells the link that the figure bears.

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from sotay.ui.keys import sequences
from sotay.ui.pages.paper_editor import PaperEditor
from sotay.ui.theme import Theme

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CTRL = Qt.KeyboardModifier.ControlModifier


class LinkedEditor(PaperEditor):
    """Edit a paper; tell `records_wanted` with the link of a figure."""

    records_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)

    def ask_for_records(self) -> bool:
        """Ask for the records of the figure at the cursor; tell whether there is one."""
        return self._tell(self.link_at(self.textCursor().position()))

    def link_under(self, point: QPoint) -> str:
        """Return the link of the figure at a point of the text, "" where there is none."""
        return self.link_at(self.cursorForPosition(point).position())

    def menu(self, point: QPoint) -> QMenu:
        """Return what can be done at a point: what every text offers, and first the records of a figure."""
        made, link = self.standard_menu(point), self.link_under(point)
        first = next(iter(made.actions()), None)
        if link:
            action = made.addAction(self.tr("Show the records behind the figure"), lambda: self._tell(link))
            action.setShortcuts(sequences("records"))
            if first is not None:
                made.insertAction(first, action)
                made.insertSeparator(first)
        return made

    def _tell(self, link: str) -> bool:
        if link:
            self.records_wanted.emit(link)
        return bool(link)

    # Qt overrides
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a figure while Ctrl is held."""
        super().mouseMoveEvent(event)
        linked = event.modifiers() & _CTRL and self.link_under(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the records where Ctrl is held."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and event.modifiers() & _CTRL:
            self._tell(self.link_under(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        made = self.menu(event.pos())
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a figure with Enter where nothing can be typed."""
        if not (self.isReadOnly() and event.key() in _OPENING and self.ask_for_records()):
            super().keyPressEvent(event)
