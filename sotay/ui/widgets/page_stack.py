# The place of the pages: one is in front, and a page that needs more room than there is can be scrolled.
# It must not know pages.

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from sotay.ui.widgets.front_stack import FrontStack


class _Sheet(QWidget):
    """Hold the stack at its own size, which is never smaller than the page in front bears.

    It has no layout: one would ask for the room that the text of lists and wrapped words would like to have.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("contents")
        self.stack = FrontStack(self)
        self.stack.currentChanged.connect(lambda _: self.updateGeometry())

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Ask for what the page in front needs."""
        return self.stack.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Hand on that the page needs another size: a layout would."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page fill the sheet."""
        super().resizeEvent(event)
        self.stack.setGeometry(self.rect())


class PageStack(QScrollArea):
    """Show one page of several; it never makes the window larger: a page that finds no room in it is scrolled."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self._sheet = _Sheet()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._sheet)

    def add(self, page: QWidget) -> None:
        """Take a page in, behind the one in front."""
        self._sheet.stack.addWidget(page)

    def turn_to(self, page: QWidget) -> None:
        """Bring a page to the front, from its beginning; the keyboard goes where it was in it, or where it begins."""
        is_new = page.focusWidget() is None
        self._sheet.stack.setCurrentWidget(page)
        if is_new and page.focusWidget() is not None:  # Qt chose the first that Tab reaches
            page.setFocus()
        self.verticalScrollBar().setValue(0)

    def front(self) -> QWidget | None:
        """Return the page in front, None where there is none yet."""
        return self._sheet.stack.currentWidget()
