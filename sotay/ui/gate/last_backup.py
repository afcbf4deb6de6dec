# The moment before the book is closed: a sheet over its pages says that it is being backed up, and lets nobody wait.
# It must not know how a backup is made.

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.progress_panel import ProgressPanel

_SHOWN_AFTER_MS = 250
_LONGEST_MS = 20_000  # a disk that hangs must not keep a book open that is to be locked


class LastBackup(QFrame):
    """Cover a window once the backup takes longer than a moment; tell `ended` once, when it is over or given up."""

    ended = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("header")  # paper, as the pages are
        self.setAutoFillBackground(True)
        self._over = False
        self._window = window
        panel = ProgressPanel(theme, self.tr("The book is being backed up before it is closed"), self.tr("Do not wait"))
        panel.set_progress(None, "")
        panel.stopped.connect(self.end)
        words = Paragraph(theme, self.tr("What was written today is in this backup. It takes a moment."), "second")
        holder = QWidget()
        holder.setFixedWidth(theme.metrics.progress_width)
        column = QVBoxLayout(holder)
        column.addStretch(1)
        column.addWidget(panel)
        column.addWidget(words)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(holder)
        row.addStretch(1)
        self.hide()
        QTimer.singleShot(_SHOWN_AFTER_MS, self, self._appear)
        QTimer.singleShot(_LONGEST_MS, self, self.end)

    def end(self) -> None:
        """Say that nobody waits any more."""
        if not self._over:
            self._over = True
            self.ended.emit()

    def _appear(self) -> None:
        if not self._over:
            self.setGeometry(self._window.rect())
            self.show()
            self.raise_()
