# The first window looks whether a second program asked it to come to the front.
# It must not know how a window is raised.

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.paths import DataPaths
from sotay.services.instance import RaiseRequest

TICK_MS = 500


class RaiseWatch(QObject):
    """Look for a request in the data folder twice a second; tell `asked`.

    A watch on the folder would wake with every write of the databases.
    """

    asked = Signal()

    def __init__(self, paths: DataPaths, *, parent: QObject, tick_ms: int = TICK_MS) -> None:
        super().__init__(parent)
        self._request = RaiseRequest(paths)
        self._request.take()  # one that lay here before was meant for a window that is gone
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._request.take():
            self.asked.emit()
