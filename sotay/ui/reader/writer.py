# Writes the pieces of a document into a text, a few milliseconds at a time, the first screen at once.
# It must not know where the pieces come from, nor colours: colours are laid over the text.

from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextTable

from sotay.services.reading import Flow, Piece
from sotay.services.reading_html import Run
from sotay.services.reading_pieces import Role, Slot, TableSlice
from sotay.ui.reader.faces import Face
from sotay.ui.reader.placed import Placed

_FIRST_S = 0.02
_SLICE_S = 0.012
_BREATH_MS = 15  # the first screen is shown before anything more is written
_PAUSE_MS = 1  # lets the loop turn between two slices, or two of them would be one turn
_BATCH = 3000  # letters laid out in one go
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class TextWriter(QObject):
    """Write a flow into a document; `grew` after each slice, `finished` at the end."""

    grew = Signal()
    finished = Signal()

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._flow = Flow((), ())
        self._placed = Placed(self._flow)
        self._face = Face()
        self._formats: dict[tuple[Role, int], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._next = 0
        self._is_fresh = True  # the last paragraph is empty and waits for words
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)

    @property
    def done(self) -> bool:
        """Tell whether everything is written."""
        return self._next >= len(self._flow.steps)

    @property
    def document(self) -> QTextDocument:
        """Return the document that is written into."""
        return self._document

    @property
    def placed(self) -> Placed:
        """Return the places of what is written so far."""
        return self._placed

    @property
    def face(self) -> Face:
        """Return how the text is set."""
        return self._face

    def begin(self, flow: Flow, placed: Placed, face: Face) -> None:
        """Empty the document and write a flow into it; the first screen is there on return."""
        self._flow, self._placed, self._face = flow, placed, face
        self._next, self._is_fresh = 0, True
        self._formats.clear()
        placed.clear()
        self._document.clear()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(face.font())
        self._margins()
        self._timer.start(_BREATH_MS)
        self._write_for(_FIRST_S)

    def stop(self) -> None:
        """Leave the rest unwritten."""
        self._timer.stop()

    def _margins(self) -> None:
        frame = self._document.rootFrame().frameFormat()
        frame.setTopMargin(self._face.line)
        frame.setBottomMargin(self._face.foot)
        self._document.rootFrame().setFrameFormat(frame)

    def _on_time(self) -> None:
        self._timer.setInterval(_PAUSE_MS)
        self._write_for(_SLICE_S)

    def _write_for(self, seconds: float) -> None:
        end = perf_counter() + seconds
        while not self.done and perf_counter() < end:
            self._write_batch()
        if self.done:
            self._timer.stop()
        self.grew.emit()
        if self.done:
            self.finished.emit()

    def _write_batch(self) -> None:
        """Write some steps as one change, so that they are laid out together."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        letters = 0
        while not self.done and letters < _BATCH:
            step = self._flow.steps[self._next]
            self._next += 1
            if isinstance(step, TableSlice):
                self._write_table(cursor, step)
                letters = _BATCH
            else:
                self._write_paragraph(cursor, self._flow.pieces[step])
                letters += len(self._flow.pieces[step].text)
        cursor.endEditBlock()

    def _write_paragraph(self, cursor: QTextCursor, piece: Piece) -> None:
        block, letters = self._formats_of(piece)
        if self._is_fresh:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        self._is_fresh = False
        self._placed.add(cursor.position())
        _insert(cursor, piece.text, piece.runs, letters)

    def _formats_of(self, piece: Piece) -> tuple[QTextBlockFormat, QTextCharFormat]:
        key = (piece.role, piece.depth)
        if key not in self._formats:
            self._formats[key] = (self._face.block(piece), self._face.letters(piece))
        return self._formats[key]

    def _write_table(self, cursor: QTextCursor, piece: TableSlice) -> None:
        if self._is_fresh:  # an empty paragraph before a table must not be seen
            cursor.setBlockFormat(_thin())
            cursor.setBlockCharFormat(_tiny())
        table = cursor.insertTable(len(piece.rows), len(piece.widths), self._face.table(piece))
        covering = [(y, slot) for y, row in enumerate(piece.rows) for slot in row if slot.rows * slot.columns > 1]
        for y, slot in covering:
            table.mergeCells(y, slot.column, slot.rows, slot.columns)
        for y, row in enumerate(piece.rows):
            for slot in row:
                self._write_cell(table, y, slot)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.setBlockFormat(_thin())
        cursor.setBlockCharFormat(_tiny())
        self._is_fresh = True

    def _write_cell(self, table: QTextTable, row: int, slot: Slot) -> None:
        piece = self._flow.pieces[slot.piece]
        cursor = table.cellAt(row, slot.column).firstCursorPosition()
        block, letters = self._formats_of(piece)
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
        self._placed.add(cursor.position())
        _insert(cursor, piece.text, piece.runs, letters)


def _insert(cursor: QTextCursor, text: str, runs: tuple[Run, ...], plain: QTextCharFormat) -> None:
    if not runs:
        cursor.insertText(text, plain)
        return
    cuts = sorted({0, len(text), *(run.start for run in runs), *(run.end for run in runs)})
    for start, end in pairwise(cuts):
        styles = {run.style for run in runs if run.start <= start and end <= run.end}
        cursor.insertText(text[start:end], _emphasised(plain, styles))


def _emphasised(plain: QTextCharFormat, styles: set[str]) -> QTextCharFormat:
    made = QTextCharFormat(plain)
    if "bold" in styles:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic("italic" in styles)
    made.setFontUnderline("under" in styles)
    if "sub" in styles:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    elif "sup" in styles:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


def _thin() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(1, _FIXED)
    return made


def _tiny() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
    return made
