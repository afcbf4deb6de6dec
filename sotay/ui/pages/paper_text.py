# The paragraphs of a paper in their document: written, changed as one step, taken back, dressed in other looks.
# It must not know what marks mean to a person; the document's own undo is off, as looks would be steps of it.

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from sotay.domain.paper_lines import PaperLines
from sotay.domain.paper_steps import PaperSteps, Step, typed_step
from sotay.domain.papers import changed
from sotay.services.papers import PaperBlock
from sotay.ui.pages.paper_marks import PaperMarks, block_format, units
from sotay.ui.pages.paper_sheet import PaperSheet
from sotay.ui.theme import Theme


class PaperText(PaperSheet):
    """Show the blocks of a paper, one paragraph each; tell `edited` when a person changes them."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines = PaperLines(())
        self._steps = PaperSteps()
        self._filling = False
        self._undressed = range(0)
        self.document().setUndoRedoEnabled(False)
        # Before the marks listen: they read the lines.
        self.document().contentsChange.connect(self._on_contents_change)
        self._marks = PaperMarks(self.document(), theme, lambda: self._lines.lines)
        self.textChanged.connect(self._dress_changed)  # not while the document tells its changes
        self._dress()
        theme.changed.connect(self._on_theme)

    def show_blocks(self, blocks: Sequence[PaperBlock]) -> None:
        """Show other blocks, the cursor where it was as far as it can be; there is nothing to take back then."""
        place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
        self._lines = PaperLines(blocks)
        self._steps.clear()
        self._write_paragraphs()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    def blocks(self) -> tuple[PaperBlock, ...]:
        """Return the blocks as they are now."""
        return self._lines.blocks()

    @property
    def paragraphs(self) -> list[str]:
        """Return the words of each paragraph, as they are now."""
        return [line.text for line in self._lines.lines]

    # steps

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return self._steps.can_undo and not self.isReadOnly()

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to do again."""
        return self._steps.can_redo and not self.isReadOnly()

    def undo(self) -> None:
        """Take back what was done last."""
        if self.can_undo:
            self._carry_out(self._steps.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.can_redo:
            self._carry_out(self._steps.redo())

    def put_blocks(self, first: int, old: int, blocks: Sequence[PaperBlock]) -> None:
        """Put blocks in the place of some paragraphs, as one step."""
        step = Step(first, tuple(self._lines.lines[first : first + old]), tuple(blocks))
        if step.before != step.after:
            self._steps.pause()
            self._steps.add(step)
            self._carry_out(step)

    def _carry_out(self, step: Step | None) -> None:
        if step is None:
            return
        old_text = self._whole_text()
        self._lines.put(step.first, len(step.before), step.after)
        self._change_text(old_text, self._whole_text(), range(step.first, step.first + len(step.after)))
        self.edited.emit()

    def _change_text(self, old: str, new: str, paragraphs: range) -> None:
        """Change what differs, leave the cursor behind it, and dress paragraphs anew."""
        start, end = changed(old, new)
        words = new[start : end + len(new) - len(old)]
        self._filling = True
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(units(old[:start]))
        cursor.setPosition(units(old[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        cursor.endEditBlock()
        self._filling = False
        self._set_formats(paragraphs)
        for place in (*paragraphs, paragraphs.stop):
            self._marks.rehighlightBlock(self.document().findBlockByNumber(place))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _whole_text(self) -> str:
        return "\n".join(self.paragraphs)

    # following what is typed

    def _on_contents_change(self, place: int, removed: int, added: int) -> None:
        if self._filling:
            return
        document = self.document()
        first = document.findBlock(place).blockNumber()
        last = document.findBlock(min(place + added, document.characterCount() - 1)).blockNumber()
        old = len(self._lines.lines) - (document.blockCount() - (last - first + 1))
        before = self._lines.lines[first : first + old]
        texts = [document.findBlockByNumber(at).text() for at in range(first, last + 1)]
        if texts == [line.text for line in before]:
            return
        self._lines.change(first, old, texts)
        after = self._lines.lines[first : first + len(texts)]
        self._steps.add(typed_step(first, before, after, self.textCursor().positionInBlock()))
        self._undressed = range(first, first + len(after))
        self.edited.emit()

    def _dress_changed(self) -> None:
        """Set paragraphs that were begun or joined as their new roles want it."""
        paragraphs, self._undressed = self._undressed, range(0)
        if paragraphs:
            self._set_formats(paragraphs)

    # looks

    def _write_paragraphs(self) -> None:
        """Write the whole text in one go: the marks are laid over it once."""
        self._filling = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for place, line in enumerate(self._lines.lines):
            if place:
                cursor.insertBlock()
            cursor.insertText(line.text)
            self._set_format(cursor.block())
        cursor.endEditBlock()
        self._filling = False

    def _set_formats(self, paragraphs: range) -> None:
        self._filling = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place in paragraphs:
            self._set_format(self.document().findBlockByNumber(place))
        cursor.endEditBlock()
        self._filling = False

    def _set_format(self, paragraph: QTextBlock) -> None:
        """Set a paragraph as its role wants it."""
        made = block_format(
            self._lines.lines[paragraph.blockNumber()].role,
            self.face,
            self._theme.metrics.gap_1,
            self._theme.tokens.sunken,
        )
        if made != paragraph.blockFormat():
            QTextCursor(paragraph).setBlockFormat(made)

    def _dress(self) -> None:
        self._filling = True
        self.dress()
        self._filling = False

    def _on_theme(self) -> None:
        """Wear other looks; text, cursor and steps stay, and so does the paragraph at the top."""
        top = self.cursorForPosition(QPoint(0, 0))
        self._marks.restyle()
        self._dress()
        self._set_formats(range(len(self._lines.lines)))
        self._marks.rehighlight()
        if self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(top).top())
