# How long nobody has touched keyboard or mouse: a warning a minute before the book locks itself, then the time is up.
# It must not know the lock.

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

TICK_MS = 1000
WARN_SECONDS = 60
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def awake_and_asleep() -> float:
    """Return seconds of a clock that nobody sets and that goes on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Watch the application for `minutes`; 0 never expires.

    Tell `warned` with the seconds left, once a tick, `resumed` when somebody is there again, and `expired` once.
    """

    warned = Signal(int)
    resumed = Signal()
    expired = Signal()

    def __init__(
        self,
        minutes: float,
        *,
        parent: QObject,
        clock: Callable[[], float] = awake_and_asleep,
        tick_ms: int = TICK_MS,
        warn_seconds: int = WARN_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._limit = minutes * 60
        self._warn = warn_seconds
        self._clock = clock
        self._touched = clock()
        self._warning = False
        self._place = QPointF(-1, -1)
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self.look)
        app = QApplication.instance()
        if self._limit > 0 and app is not None:
            app.installEventFilter(self)
            self._timer.start()

    def keep_on(self) -> None:
        """Begin to count anew: somebody is there."""
        self._touched = self._clock()
        if self._warning:
            self._warning = False
            self.resumed.emit()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the clock with the limit; the timer calls this."""
        left = self._limit - (self._clock() - self._touched)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= self._warn:
            self._warning = True
            self.warned.emit(max(1, round(left)))

    def _moved(self, event: QEvent) -> bool:
        # Windows sends moves that go nowhere, when a window comes up under the mouse.
        if not isinstance(event, QMouseEvent) or event.globalPosition() == self._place:
            return False
        self._place = event.globalPosition()
        return True

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key and every move of the mouse for a sign of life, and pass them all on."""
        kind = event.type()
        if self._timer.isActive() and (kind in _TOUCHED or (kind == QEvent.Type.MouseMove and self._moved(event))):
            self.keep_on()
        return False
