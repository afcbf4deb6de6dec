# Columns of the screens before the book is open: texts that follow the language, gaps that follow the text scale.
# It must not know which screen it serves.

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from sotay.ui.theme import Theme


class Speaking(QWidget):
    """Be a widget whose texts are set again, in place, when the language changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._said: list[tuple[Callable[[str], object], Callable[[], str]]] = []

    def say(self, setter: Callable[[str], object], words: Callable[[], str]) -> None:
        """Set a text now and after each change of the language."""
        self._said.append((setter, words))
        setter(words())

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for setter, words in self._said:
            setter(words())

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Column(Speaking):
    """Stack widgets with named gaps of the metrics between them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._gaps: list[tuple[QSpacerItem, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        theme.changed.connect(self._refit)

    def put(self, widget: QWidget, gap: str = "gap_3", *, left: bool = False) -> None:
        """Add a widget below a gap; `left` keeps it at the width it asks for."""
        if self._layout.count():
            spacer = QSpacerItem(0, getattr(self.theme.metrics, gap))
            self._gaps.append((spacer, gap))
            self._layout.addSpacerItem(spacer)
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))

    def fill(self) -> None:
        """Push what was added to the top."""
        self._layout.addStretch(1)

    def _refit(self) -> None:
        for spacer, gap in self._gaps:
            spacer.changeSize(0, getattr(self.theme.metrics, gap))
        self._layout.invalidate()


class Row(QWidget):
    """Line up widgets from the left; where they do not fit beside each other, they stand below each other."""

    def __init__(self, theme: Theme, *widgets: QWidget, even: bool = False) -> None:
        """Take the widgets; `even` gives each the same share of the width."""
        super().__init__()
        self._theme = theme
        self._widgets = widgets
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            if even and not isinstance(widget, QAbstractButton):
                # at the top: a field keeps its form while another one tells below itself what is wrong
                self._layout.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            elif even:  # cards are as tall as the tallest
                self._layout.addWidget(widget, 1)
            else:
                self._layout.addWidget(widget)
        if not even:
            self._layout.addStretch(1)
        self._refit()
        theme.changed.connect(self._refit)

    def swap(self, old: QWidget, new: QWidget) -> None:
        """Put a widget in the place of another, which goes."""
        self._widgets = tuple(new if widget is old else widget for widget in self._widgets)
        self._layout.replaceWidget(old, new)
        old.hide()
        old.deleteLater()

    def _refit(self) -> None:
        self._layout.setSpacing(self._theme.metrics.gap_3)
        self._turn()

    def _turn(self) -> None:
        shown = [widget.minimumSizeHint().width() for widget in self._widgets if not widget.isHidden()]
        wide = sum(shown) + self._theme.metrics.gap_3 * max(len(shown) - 1, 0)
        beside = wide <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._layout.direction():
            self._layout.setDirection(way)
            self.updateGeometry()

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Ask for the widest widget alone."""
        widths = [widget.minimumSizeHint().width() for widget in self._widgets if not widget.isHidden()]
        return QSize(max(widths, default=0), self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how to stand in the new width."""
        super().resizeEvent(event)
        self._turn()
