# Highlights, notes, bookmark and "read" of the open document: what is selected, what is written, what is shown of it.
# It must not know how marks are stored, nor how the document was opened.

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from sotay.services.notes import Colour, MarkKind, PlacedMark, Standing
from sotay.services.reading import Kept, Reading
from sotay.ui.pages.base import Desk
from sotay.ui.reader.header import ReaderHeader, below
from sotay.ui.reader.marker import Marker
from sotay.ui.reader.menus import Choice, colour_menu
from sotay.ui.reader.note_card import Draft
from sotay.ui.reader.panes import ReaderPanes
from sotay.ui.reader.placed import Passage

_ALTERED = (Standing.CHANGED, Standing.LOST)


class Marking(QObject):
    """Join buttons, text and margin with what is kept; tell `written` after each write."""

    written = Signal()

    def __init__(self, desk: Desk, page: QWidget, header: ReaderHeader, panes: ReaderPanes) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._header = header
        self._panes = panes
        self._reading: Reading | None = None
        self._passage: Passage | None = None  # what the note being written is about
        self._colour = Colour.YELLOW
        self._marker = Marker(desk, self)
        self.kept = Kept()
        self._connect()

    def begin(self, reading: Reading | None) -> None:
        """Mark another document from now on."""
        self._panes.margin.give_up()
        self._reading = reading

    def show(self, kept: Kept) -> None:
        """Show what is kept about the document."""
        self.kept = kept
        self._panes.sheet.set_marks(kept.marks)
        self._panes.margin.fill([(mark, self._panes.sheet.y_of_mark(mark)) for mark in self._beside()])
        self._header.bookmark.setChecked(kept.bookmarked)
        self._panes.strip.set_read(read=kept.read, before=kept.read_before)
        self._panes.end.set_read(kept.read)

    def highlight(self) -> None:
        """Colour what is selected with the highlighter used last."""
        passages = self._selected()
        if passages and self._reading:
            self._panes.sheet.unselect()
            self._marker.highlight(self._reading, passages, self._colour)

    def highlight_in(self, colour: Colour) -> None:
        """Take another highlighter and colour what is selected."""
        self._colour = colour
        self.highlight()

    def begin_note(self) -> None:
        """Open a card for a note on what is selected."""
        passages = self._selected()
        if passages:
            self._begin_note_at(passages[0])

    def press(self, placed: PlacedMark, point: QPoint) -> None:
        """Show the card of a note, or what can be done with a highlight."""
        if placed.mark.kind is MarkKind.NOTE:
            self._panes.margin.show_card(placed.mark.id)
            return
        others = (
            Choice(self.tr("Write a note here"), lambda: self._begin_note_at(_passage(placed))),
            Choice(self.tr("Remove highlight"), lambda: self._marker.remove(placed)),
        )
        recolour = self._marker.recolour
        colour_menu(self._page, self._desk.theme, lambda colour: recolour(placed, colour), others).popup(point)

    def set_read(self, read: bool) -> None:
        """Mark the document as read, or take that back."""
        if self._reading is not None:
            self._marker.set_read(self._reading, read)

    def keep_place(self, anchor: str, share: float) -> None:
        """Remember how far the document is read."""
        if self._reading is not None:
            self._marker.keep_place(self._reading, anchor, share)

    def settle(self, place: tuple[str, float] | None) -> None:
        """Write down at once the notes being written, and the anchor and share of the place."""
        if place is not None and self._reading is not None:
            self._desk.book.notes.keep_place(self._reading.uid, *place)
        for placed, words in self._panes.margin.unsaved():
            if placed is not None:
                self._marker.settle_change(placed, words)
            elif self._passage is not None and self._reading is not None:
                self._marker.settle_note(self._reading, self._passage, words, self._colour)
        self._panes.margin.give_up()

    def _connect(self) -> None:
        head, panes, margin = self._header, self._panes, self._panes.margin
        head.colour.clicked.connect(self._ask_colour)
        head.note.clicked.connect(self.begin_note)
        head.bookmark.clicked.connect(self._on_bookmark)
        panes.end.asked.connect(self.set_read)
        panes.sheet.arranged.connect(self._arrange)
        margin.pressed.connect(self._on_card_pressed)
        margin.saved.connect(self._on_note_saved)
        margin.deleted.connect(self._marker.remove)
        margin.recoloured.connect(self._marker.recolour)
        margin.dropped.connect(panes.sheet.setFocus)
        self._marker.written.connect(self.written)

    def _beside(self) -> list[PlacedMark]:
        """Return the marks that have a card: notes, and highlights whose passage is not what it was."""
        return [one for one in self.kept.marks if one.mark.kind is MarkKind.NOTE or _is_altered(one)]

    def _arrange(self) -> None:
        heights = {placed.mark.id: self._panes.sheet.y_of_mark(placed) for placed in self._beside()}
        if self._passage is not None:
            heights[0] = self._y_of(self._passage)
        self._panes.margin.move_to(heights)

    def _y_of(self, passage: Passage) -> int:
        stretches = self._panes.sheet.placed.stretches(*passage)
        return self._panes.sheet.y_of(stretches[0].start) if stretches else 0

    def _selected(self) -> list[Passage]:
        passages = self._panes.sheet.marked_passages()
        if not passages:
            self._desk.messages.warn(
                lambda: self.tr("Select the words first: with the mouse, or with Shift and the arrow keys.")
            )
        return passages

    def _ask_colour(self) -> None:
        if self._selected():
            menu = colour_menu(self._page, self._desk.theme, self.highlight_in)
            menu.popup(below(self._header.colour))

    def _begin_note_at(self, passage: Passage) -> None:
        self._passage = passage
        self._panes.set_alone(False)
        self._panes.margin.write(Draft(None, self._colour), self._y_of(passage))

    def _on_note_saved(self, placed: PlacedMark | None, words: str) -> None:
        if placed is not None:
            card = self._panes.margin.card_of(placed.mark.id)
            if card is not None:
                card.set_editing(False)
            self._marker.change_note(placed, words)
        elif self._passage is not None and self._reading is not None:
            self._panes.margin.give_up()
            self._panes.sheet.unselect()
            self._marker.write_note(self._reading, self._passage, words, self._colour)
        self._panes.sheet.setFocus()

    def _on_card_pressed(self, placed: PlacedMark) -> None:
        sheet = self._panes.sheet
        stretches = [] if placed.section is None else sheet.placed.stretches(*_passage(placed))
        if stretches:
            sheet.reveal(stretches[0].start)

    def _on_bookmark(self) -> None:
        if self._reading is not None:
            self._marker.bookmark(self._reading, self._header.bookmark.isChecked())


def _is_altered(placed: PlacedMark) -> bool:
    return placed.mark.kind is not MarkKind.BOOKMARK and placed.standing in _ALTERED


def _passage(placed: PlacedMark) -> Passage:
    return Passage(placed.section or 0, placed.start, placed.end)
