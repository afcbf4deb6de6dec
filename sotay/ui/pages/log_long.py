# Work on very many entries: how far it is, and the button that stops it with nothing changed.
# It must not know what is done to the entries.

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Lane, Task
from sotay.ui.theme import Theme
from sotay.ui.widgets.progress_panel import ProgressPanel

T = TypeVar("T")
_MANY = 2000  # entries; less is written before anybody could read how far it is


class LongBar(QFrame):
    """Stand above the table while many entries are written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self.panel = ProgressPanel(theme, "", "")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.panel)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Come up with what is being done."""
        self.panel.set_sentence(sentence)
        self.panel.set_stoppable(stoppable=True)
        self.panel.set_progress(0.0, "0 %")
        self.show()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.panel.set_stop(self.tr("Stop, change nothing"))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)


class LongWrites(QObject):
    """Write many entries at a time, shown in a bar once it takes a while; stopping leaves all as it was."""

    def __init__(self, desk: Desk, bar: LongBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._task: Task | None = None
        bar.panel.stopped.connect(self._stop)

    def run(self, sentence: str, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Run work behind what is being written; `sentence` says what it is."""

        def tell(_: str, at: int, total: int) -> None:
            if total < _MANY:
                return
            if self._bar.isHidden():
                self._task = task
                self._bar.begin(sentence)
            self._bar.panel.set_progress(at / total, f"{100 * at // total} %")

        def ended(result: T) -> None:
            self._end()
            done(result)

        task = self._desk.tasks.run(work, ended, self._on_failed, owner=self, lane=Lane.NOTEBOOK, progress=tell)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self._bar.hide()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self._desk.messages.info(self.tr("Stopped: every entry is as it was."))
        else:
            self._desk.messages.error(error)
