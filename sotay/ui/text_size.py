# Larger and smaller letters in the whole window, by keys.
# It must not know where the size is kept.

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from sotay.ui.keys import sequences
from sotay.ui.theme import Theme

_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)


class TextSize(QObject):
    """Step through the sizes of a window's text; `keep` is called with each that is chosen."""

    def __init__(self, theme: Theme, keep: Callable[[float], None], window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._keep = theme, keep
        for name, run in (("larger", self.larger), ("smaller", self.smaller), ("plain_size", self.plain)):
            for keys in sequences(name):
                QShortcut(keys, window, run)

    def larger(self) -> None:
        """Take the next larger size."""
        self._choose(next((step for step in _STEPS if step > self._theme.metrics.scale), _STEPS[-1]))

    def smaller(self) -> None:
        """Take the next smaller size."""
        self._choose(next((step for step in reversed(_STEPS) if step < self._theme.metrics.scale), _STEPS[0]))

    def plain(self) -> None:
        """Take the size that the program is delivered with."""
        self._choose(_STEPS[0])

    def _choose(self, scale: float) -> None:
        self._theme.set_scale(scale)
        self._keep(scale)
