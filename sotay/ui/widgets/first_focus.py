# Where the keyboard begins in an area of many parts, without losing what comes before that part.
# It must not know the parts.

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class FirstFocus(QWidget):
    """Hand the focus on to one part.

    A proxy of Qt would make Tab stop at the area itself as well, and go from there to the part at once: what lies
    between the two, such as the buttons of a header, was never reached.
    """

    _first: QWidget | None = None

    # Qt overrides
    def setFocusProxy(self, part: QWidget | None) -> None:
        """Name the part in which the keyboard begins."""
        self._first = part

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin in the part that was named, or here where there is none."""
        if self._first is not None:
            self._first.setFocus(reason)
        else:
            super().setFocus(reason)
