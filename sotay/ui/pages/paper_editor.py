# A paper as text on a sheet: typed into as any text, with what the notebook filled in and what is missing to be seen.
# It must not know where papers are kept or what may be done with them.

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from sotay.services.papers import BlockRole, Fill, FillKind, PaperBlock
from sotay.ui.pages.paper_marks import units
from sotay.ui.pages.paper_text import PaperText
from sotay.ui.theme import Theme


class PaperEditor(PaperText):
    """Edit the blocks of a paper and find the gaps in them."""

    gaps_changed = Signal(int)
    """Tell how many gaps are left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._gaps = 0
        self.edited.connect(self._count_gaps)

    @property
    def gaps(self) -> int:
        """Return how many gaps are left."""
        return self._gaps

    def show_blocks(self, blocks: Sequence[PaperBlock]) -> None:
        """Show other blocks and count their gaps."""
        super().show_blocks(blocks)
        self._count_gaps()

    @property
    def has_table(self) -> bool:
        """Tell whether a table is among the paragraphs."""
        return any(line.role is BlockRole.ROW for line in self._lines.lines)

    @property
    def current(self) -> PaperBlock | None:
        """Return the block that the cursor is in."""
        place, lines = self.textCursor().blockNumber(), self._lines.lines
        return lines[place] if place < len(lines) else None

    def go_to_gap(self) -> None:
        """Select the next gap behind the cursor, going round."""
        gaps, end = self._gap_places(), self.textCursor().selectionEnd()
        self._select(next((gap for gap in gaps if gap[1] > end), next(iter(gaps), None)))

    def go_back_to_gap(self) -> None:
        """Select the gap before the cursor, going round."""
        gaps, start = self._gap_places()[::-1], self.textCursor().selectionStart()
        self._select(next((gap for gap in gaps if gap[0] < start), next(iter(gaps), None)))

    def _gap_places(self) -> list[tuple[int, int]]:
        return [(start, end) for start, end, fill in self._fills() if fill.kind is FillKind.MISSING]

    def _select(self, place: tuple[int, int] | None) -> None:
        if place is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()

    def _fills(self) -> list[tuple[int, int, Fill]]:
        """Return every mark with its first and last place in the document."""
        found, start = [], 0
        for line in self._lines.lines:
            found += [
                (start + units(line.text[: fill.start]), start + units(line.text[: fill.end]), fill)
                for fill in line.fills
            ]
            start += units(line.text) + 1
        return found

    def link_at(self, place: int) -> str:
        """Return the link of the figure at a place of the text, "" where there is none."""
        return next((fill.link for start, end, fill in self._fills() if start <= place <= end and fill.link), "")

    def standard_menu(self, point: QPoint) -> QMenu:
        """Return what every text offers; what was done is taken back here, not in the document."""
        made = self.createStandardContextMenu(point)
        for name, offered, run in (("edit-undo", self.can_undo, self.undo), ("edit-redo", self.can_redo, self.redo)):
            action = made.findChild(QAction, name)
            if isinstance(action, QAction):
                action.setEnabled(offered)
                action.triggered.connect(run)
        return made

    def _count_gaps(self) -> None:
        gaps = sum(fill.kind is FillKind.MISSING for line in self._lines.lines for fill in line.fills)
        self._gaps = gaps
        self.gaps_changed.emit(gaps)

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while nothing was typed: it may offer to take something else back."""
        if _asks_for_undo(event) and not self.can_undo:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back and do again what was done."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, without their looks."""
        self.insertPlainText(source.text())

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell at a mark what it means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.mark_words(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def mark_words(self, point: QPoint) -> str:
        """Return what the mark at a point means, "" where there is none."""
        place = self.cursorForPosition(point).position()
        if self.link_at(place):
            return self.tr("Filled in by the notebook; Ctrl and a click shows the records")
        kinds = [fill.kind for start, end, fill in self._fills() if start <= place <= end]
        words = {
            FillKind.FACT: self.tr("Filled in by the notebook"),
            FillKind.MISSING: self.tr("Still missing: type over it"),
        }
        return words[kinds[0]] if kinds else ""


def _asks_for_undo(event: QEvent) -> bool:
    asks = event.type() is QEvent.Type.ShortcutOverride
    return asks and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
