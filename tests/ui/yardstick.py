"""How slow the main thread is now: shared caches and a second thread on the same core double its own time."""

import time

from PySide6.QtGui import QFont, QTextLayout

# What one measure takes on the machine of development at rest, in seconds of the thread.
NOMINAL_S = 0.01
_ROUNDS = 6  # some clocks tick only every 16 ms
_WORDS = tuple(f"chi bộ thôn Đông số {n}" for n in range(2000))
_WIDTH = 500


def slowness() -> float:
    """Return how many times as long as at rest work of Python and Qt takes now; it takes the time of some measures."""
    began = time.thread_time()
    for _ in range(_ROUNDS):
        measure()
    return (time.thread_time() - began) / _ROUNDS / NOMINAL_S


def measure() -> None:
    """Do what windows do: look words up and sort them, break a text into lines."""
    for _ in range(9):
        sorted({word: word.upper() for word in _WORDS}.values())
    layout = QTextLayout(" ".join(_WORDS[:600]), QFont())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_WIDTH)
    layout.endLayout()
