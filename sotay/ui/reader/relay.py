# Lays a long text out again a little at a time, behind a picture of what was seen before.
# It must not know documents or what is laid over them.

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout
from PySide6.QtWidgets import QLabel, QTextEdit

_PAUSE_MS = 1
_SLICE_S = 0.012
_STEP = 20_000  # letters laid out between two looks at the clock


class Relay(QObject):
    """Tell `finished` when all of a text is laid out; until then nobody may ask Qt what stands where in it.

    Such a question makes Qt lay the whole text out at once.
    """

    finished = Signal()

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._veil = QLabel(view)
        self._veil.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._veil.hide()
        self._laid = 0
        self._layout: QAbstractTextDocumentLayout | None = None
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_running(self) -> bool:
        """Tell whether a picture stands for the text, because some of it is not laid out yet."""
        return not self._veil.isHidden()

    def cover(self) -> None:
        """Put a picture of the text over the text, which is about to change."""
        if self.is_running:
            return
        viewport = self._view.viewport()
        self._veil.setPixmap(viewport.grab())
        self._veil.setGeometry(viewport.geometry())
        self._veil.setAutoFillBackground(True)
        self._veil.setBackgroundRole(viewport.backgroundRole())
        self._veil.show()
        self._veil.raise_()

    def begin(self) -> None:
        """Lay the text out from its beginning; the picture goes when that is done."""
        self._laid = 0
        self._layout = self._view.document().documentLayout()
        self._layout.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest to Qt."""
        self._timer.stop()
        if self._layout is not None:
            self._layout.removeEventFilter(self)
            self._layout = None
        self._veil.hide()
        self._veil.clear()

    def _on_time(self) -> None:
        end, document = perf_counter() + _SLICE_S, self._view.document()
        layout, last = document.documentLayout(), document.characterCount() - 1
        while self._laid < last and perf_counter() < end:
            self._laid = min(self._laid + _STEP, last)
            layout.blockBoundingRect(document.findBlock(self._laid))
        if self._laid >= last:
            self.stop()
            layout.documentSizeChanged.emit(layout.documentSize())  # Qt tells the scroll bar only of its own steps
            self.finished.emit()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Qt from taking steps of its own: they grow to 200,000 letters in one turn."""
        return event.type() == QEvent.Type.Timer
