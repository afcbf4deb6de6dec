# The floor of a cold start: a bare window with a table and a text view; prints the seconds until it was painted.
# It must not load anything of the product.

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableView, QTextBrowser, QWidget


class _Painted(QObject):
    def __init__(self, started: float) -> None:
        super().__init__()
        self.seconds = 0.0
        self._started = started

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seconds:
            self.seconds = time.time() - self._started
            QApplication.quit()
        return False


def main(started: float) -> None:
    """Show the window until its first picture."""
    app = QApplication([])
    window = QWidget()
    table = QTableView()
    table.setModel(QStandardItemModel(20, 4, table))
    row = QHBoxLayout(window)
    row.addWidget(table)
    row.addWidget(QTextBrowser())
    painted = _Painted(started)
    app.installEventFilter(painted)
    window.resize(1366, 696)
    window.show()
    app.exec()
    print(json.dumps({"painted": painted.seconds}))


if __name__ == "__main__":
    main(float(sys.argv[1]))
