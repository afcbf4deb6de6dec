# A page that leads from a file to a result step by step: a head, and below it the step of now.
# It must not know the steps, nor what is done in them.

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.stepper import Stepper


class SteppedPage(Page):
    """Show one step in `body`; subclasses take files, build the head and say when something is under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._theme = desk.theme
        self._step = 0
        self._make: Callable[[], QWidget] = QWidget
        self.body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAcceptDrops(True)

    # what subclasses say

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way, so that no file is taken."""
        raise NotImplementedError

    def take(self, path: Path) -> None:
        """Begin with a file."""
        raise NotImplementedError

    def head(self) -> Sequence[QWidget]:
        """Return what stands above the step of now."""
        raise NotImplementedError

    def wants_focus(self, make: Callable[[], QWidget], step: int) -> bool:
        """Tell whether the step to be shown takes the focus, even where the one before did not have it."""
        return False

    # steps

    def retranslate(self) -> None:
        """Build what is shown again, in the language and the look of now."""
        self.show_step(self._make, self._step)

    def show_step(self, make: Callable[[], QWidget], step: int = 0) -> None:
        """Show a step of the way; `make` builds it now, and again when language or look change."""
        focused = self.focusWidget()
        takes_focus = self.wants_focus(make, step) or (focused is not None and focused.hasFocus())
        self._make, self._step = make, step
        body = make()
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.body = body
        for widget in (*self.head(), body):
            self._column.addWidget(widget, 1 if widget is body else 0)
            widget.show()  # a layout shows its widgets later, but only what is shown takes the focus
        self.setFocusProxy(body)
        if takes_focus:
            body.setFocus()

    # Qt overrides
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files while nothing is under way."""
        if event.mimeData().hasUrls() and not self.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin with the first file that is dropped."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            self.take(Path(names[0]))
            event.acceptProposedAction()


def steps_below(theme: Theme, header: PageHeader, told: str, names: Sequence[str], step: int) -> list[QWidget]:
    """Return a header with steps and a line below it; `step` counts from 0, one past the last is done."""
    stepper = Stepper(theme, told, tuple(names))
    stepper.set_current(step)
    m = theme.metrics
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(m.page_left, m.gap_2, m.page_right, m.gap_2)
    column.addWidget(stepper)
    return [header, room, rule(theme)]
