# A paper as text on a sheet: typed into as any text, with what the notebook filled in and what is missing to be seen.
# It must not know where papers are kept or what may be done with them.

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from sotay.domain.paper_lines import PaperLines
from sotay.services.papers import BlockRole, Fill, FillKind, PaperBlock
from sotay.ui.pages.paper_marks import PaperMarks, block_format
from sotay.ui.pages.paper_sheet import PaperSheet
from sotay.ui.theme import Theme


class PaperEditor(PaperSheet):
    """Show the blocks of a paper, one paragraph each; tell `edited` when a person changes them."""

    edited = Signal()
    gaps_changed = Signal(int)
    """Tell how many gaps are left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines = PaperLines(())
        self._gaps = 0
        self._filling = False
        # Before the marks listen: they read the lines.
        self.document().contentsChange.connect(self._on_contents_change)
        self._marks = PaperMarks(self.document(), theme, lambda: self._lines.lines)
        self._dress()
        theme.changed.connect(self._on_theme)

    @property
    def gaps(self) -> int:
        """Return how many gaps are left."""
        return self._gaps

    def show_blocks(self, blocks: Sequence[PaperBlock]) -> None:
        """Show other blocks, the cursor where it was as far as it can be."""
        place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
        self._lines = PaperLines(blocks)
        self._write_paragraphs()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)
        self._count_gaps()

    def blocks(self) -> tuple[PaperBlock, ...]:
        """Return the blocks as they are now."""
        return self._lines.blocks()

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
            found += [(start + fill.start, start + fill.end, fill) for fill in line.fills]
            start += len(line.text) + 1
        return found

    def link_at(self, place: int) -> str:
        """Return the link of the figure at a place of the text, "" where there is none."""
        return next((fill.link for start, end, fill in self._fills() if start <= place <= end and fill.link), "")

    @property
    def _can_undo(self) -> bool:
        return self.document().isUndoAvailable() and not self.isReadOnly()

    # following what is typed

    def _on_contents_change(self, place: int, removed: int, added: int) -> None:
        if self._filling:
            return
        document = self.document()
        first = document.findBlock(place).blockNumber()
        last = document.findBlock(min(place + added, document.characterCount() - 1)).blockNumber()
        old = len(self._lines.lines) - (document.blockCount() - (last - first + 1))
        texts = [document.findBlockByNumber(at).text() for at in range(first, last + 1)]
        if texts == [line.text for line in self._lines.lines[first : first + old]]:
            return
        self._lines.change(first, old, texts)
        self._count_gaps()
        self.edited.emit()

    def _count_gaps(self) -> None:
        gaps = sum(fill.kind is FillKind.MISSING for line in self._lines.lines for fill in line.fills)
        self._gaps = gaps
        self.gaps_changed.emit(gaps)

    # looks

    def _write_paragraphs(self) -> None:
        """Write the whole text in one go: the marks are laid over it once, and there is nothing to undo."""
        face, gap, document = self.face, self._theme.metrics.gap_1, self.document()
        self._filling = True
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for place, line in enumerate(self._lines.lines):
            made = block_format(line.role, face, gap, self._theme.tokens.sunken)
            cursor.insertBlock(made) if place else cursor.setBlockFormat(made)
            cursor.insertText(line.text)
        cursor.endEditBlock()
        document.setUndoRedoEnabled(True)
        self._filling = False

    def _dress(self) -> None:
        self._filling = True
        self.dress()
        self._filling = False

    def _on_theme(self) -> None:
        self._marks.restyle()
        self._dress()
        self.show_blocks(self.blocks())

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while nothing was typed: it may offer to take something else back."""
        if _asks_for_undo(event) and not self._can_undo:
            event.ignore()
            return False
        return super().event(event)

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
