# Going through the panes of a page by keys, and between a search field and the list that it finds.
# It must not know what panes show.

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def walk_panes(starts: Iterable[tuple[QWidget, QWidget | None]], by: int) -> None:
    """Put the focus into the next pane that is seen, or the one before; each comes with where it begins."""
    panes = [(pane, start) for pane, start in starts if start is not None and start.isVisible() and start.isEnabled()]
    if not panes:
        return
    focused = panes[0][0].window().focusWidget()
    at = next((at for at, (pane, _) in enumerate(panes) if focused and _holds(pane, focused)), -by)
    panes[(at + by) % len(panes)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


class FieldAboveList(QObject):
    """Go from a field down into a list, and back by Esc where there is a way back."""

    def __init__(
        self, field: QWidget, enter: Callable[[], object], rows: QWidget, back: Callable[[], object] | None = None
    ) -> None:
        super().__init__(rows)
        self._keys = {(field, Qt.Key.Key_Down): enter}
        if back is not None:
            self._keys[rows, Qt.Key.Key_Escape] = back
        for widget in (field, rows):
            widget.installEventFilter(self)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            run = self._keys.get((watched, Qt.Key(event.key())))
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)
