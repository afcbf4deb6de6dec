# A row of buttons and other parts that becomes narrower by leaving caps of keys away first, then words.
# It must not know which row it is, or what the buttons do.

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayoutItem, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Fold, Kind


class FittingFrame(QFrame):
    """Line parts of `row` up; what has no room is left away, from the left, and of the loudest button last.

    Words that are left away stay the name of the button, for the pointer as a tool tip. Only buttons with an icon lose
    them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.row = QHBoxLayout(self)

    def _least(self, item: QLayoutItem) -> int:
        """Return the width without which a part is of no use."""
        return item.minimumSize().width()

    def _in_order(self, buttons: Iterable[Button]) -> list[Button]:
        """Return the buttons in the order in which they lose their words."""
        return list(buttons)

    def _give(self, missing: int) -> int:
        """Make another part narrower, after the quiet buttons and before the loudest; return what is missing still."""
        return missing

    def _items(self) -> Iterator[QLayoutItem]:
        found = (self.row.itemAt(place) for place in range(self.row.count()))
        return (item for item in found if item is not None and (item.spacerItem() or not item.isEmpty()))

    def _buttons(self) -> list[Button]:
        shown = [item.widget() for item in self._items()]
        return self._in_order(one for one in shown if isinstance(one, Button) and one.folds)

    def _needed(self, folded: Fold) -> int:
        """Return the width of the row with all buttons folded as far."""
        items, margins = list(self._items()), self.row.contentsMargins()
        widths = (
            one.width_at(folded) if isinstance(one := item.widget(), Button) and one.folds else self._least(item)
            for item in items
        )
        gaps = sum(1 for item in items if not item.spacerItem()) - 1
        return sum(widths) + max(gaps, 0) * self.row.spacing() + margins.left() + margins.right()

    def _fit(self) -> None:
        """Fold no more buttons than needed."""
        buttons = self._buttons()
        quiet = [button for button in buttons if button.kind is not Kind.PRIMARY]
        loud = [button for button in buttons if button.kind is Kind.PRIMARY]
        folds = dict.fromkeys(buttons, Fold.NONE)
        missing = _fold(folds, (*quiet, *loud), Fold.KEY, self._needed(Fold.NONE) - self.width())
        missing = _fold(folds, quiet, Fold.WORDS, missing)
        _fold(folds, loud, Fold.WORDS, self._give(missing))
        for button, fold in folds.items():
            button.set_fold(fold)

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow the width in which no button has words."""
        return QSize(self._needed(Fold.WORDS), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts to the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit the parts when one of them comes, goes or says something else."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled


class FittingRow(FittingFrame):
    """Be such a row within a page: no air around it, little between its parts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.row.setContentsMargins(0, 0, 0, 0)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.row.setSpacing(self._theme.metrics.gap_2)


def _fold(folds: dict[Button, Fold], buttons: Iterable[Button], fold: Fold, missing: int) -> int:
    """Fold one button after the other until nothing is missing; return what is missing still."""
    for button in buttons:
        if missing > 0:
            missing -= button.width_at(folds[button]) - button.width_at(fold)
            folds[button] = fold
    return missing
