# A table of a paper in a window of its own: its grid, what can be done with rows, and which keys do it.
# It must not know where the table stands; it hands over its rows.

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.paper_grid import GridRow
from sotay.services.papers import PaperBlock
from sotay.ui.gate.speaking import Column
from sotay.ui.keys import shown
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.paper_grid_model import GridModel
from sotay.ui.pages.paper_grid_table import GridTable
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, IconButton, Size
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone

_WIDE = 0.86  # of the window
_LEAST = 1.6  # times a group of a recovery code: heads and some rows


class GridDialog(RecordDialog):
    """Edit the rows of a table below its heads; hand over a tuple of `GridRow`. Changes are not given up unasked."""

    def __init__(self, theme: Theme, window: QWidget, blocks: Sequence[PaperBlock]) -> None:
        super().__init__(theme, window, self.tr("Edit the table"), self.tr("Put it into the text"))
        self.rows = GridModel(blocks, self)
        self.grid = GridTable(theme, self.rows, self)
        self.grid.setAccessibleName(self.tr("Rows of the table"))
        self.banner = Banner(theme)
        self.banner.hide()
        self._make_buttons()
        keys = self.tr(
            "Tab: next cell. Enter: row below, or a new row at the end. F2: edit the words of a cell."
            " Alt+Enter: new line in a cell. Delete: empty the cell."
        )
        self.content.put(self._tools(), "gap_3")
        foot = Column(theme)
        foot.put(Paragraph(theme, keys, "caption"))
        foot.put(self.banner, "gap_3")
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            # Not in the content: what stands above and below wraps, and would not let the grid be lower than its rows.
            column.insertWidget(1, self.grid, 1)
            column.insertWidget(2, foot)
        self.rows.stepped.connect(self._tell_rows)
        self._tell_rows()
        m, width = theme.metrics, max(self.minimumWidth(), round(window.width() * _WIDE))
        self.setMinimumWidth(width)
        self.resize(width, self.height())
        self.grid.setMinimumHeight(round(_LEAST * m.code_group))
        self.grid.fit(width - 2 * m.gap_7 - m.scroll)

    def value(self) -> tuple[GridRow, ...] | None:
        """Return the rows, without empty ones that nobody filled in."""
        self.grid.finish()
        return tuple(row for row in self.rows.rows if row.key or not row.is_empty)

    def _make_buttons(self) -> None:
        grid, theme = self.grid, self.theme
        self.add_button = Button(theme, self.tr("Add a row"), icon="plus", key=shown("row_add"), size=Size.SMALL)
        self.remove_button = Button(
            theme, self.tr("Remove the row"), icon="trash", key=shown("row_remove"), size=Size.SMALL
        )
        self.up_button = _icon(theme, "arrow-up", self.tr("Move up"), "row_up")
        self.down_button = _icon(theme, "arrow-down", self.tr("Move down"), "row_down")
        self.undo_button = _icon(theme, "arrow-counter-clockwise", self.tr("Undo"), "undo")
        runs = (grid.add_row, grid.remove_rows, grid.move_up, grid.move_down, grid.undo)
        self.buttons = (self.add_button, self.remove_button, self.up_button, self.down_button, self.undo_button)
        for made, run in zip(self.buttons, runs, strict=True):
            made.setAutoDefault(False)
            made.clicked.connect(run)
            made.clicked.connect(grid.setFocus)

    def _tools(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.metrics.gap_3)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        return made

    def _tell_rows(self) -> None:
        """Offer what can be done with the rows there are."""
        rows = self.rows.rowCount()
        self.remove_button.setEnabled(rows > 0)
        for button in (self.up_button, self.down_button):
            button.setEnabled(rows > 1)
        self.undo_button.setEnabled(self.rows.can_undo)
        self.banner.hide()

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first cell."""
        super().showEvent(event)
        self.grid.begin()

    def reject(self) -> None:
        """Ask once before changes are given up."""
        self.grid.finish()
        if not self.rows.is_changed or self.banner.isVisible():
            super().reject()
            return
        drop = BannerAction(self.tr("Give the changes up"), super().reject)
        told = self.tr("The changes are not in the text yet. Press Esc once more to give them up.")
        self.banner.show_message(Tone.AMBER, told, (drop,))


def _icon(theme: Theme, icon: str, words: str, key: str) -> IconButton:
    return IconButton(theme, icon, f"{words} ({shown(key)})")
