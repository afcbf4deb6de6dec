# What a person does to the open document: highlights, notes, bookmark, read; each can be taken back.
# It must not know where marks are drawn.

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from sotay.services.notes import Colour, Mark, MarkKind, NotesService, PlacedMark
from sotay.services.reading import Reading
from sotay.ui.pages.base import Desk
from sotay.ui.reader.placed import Passage
from sotay.ui.tasks import Lane

T = TypeVar("T")


class Marker(QObject):
    """Write marks away from the main thread; tell `written` after each write."""

    written = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def highlight(self, reading: Reading, passages: Sequence[Passage], colour: Colour) -> None:
        """Colour passages, with one mark for each section."""

        def work(notes: NotesService) -> list[Mark]:
            return [
                notes.highlight(reading.uid, _digest(reading), reading.view.sections[p.section], p.start, p.end, colour)
                for p in passages
            ]

        self._write(work, lambda made: self._tell(self.tr("Passage highlighted"), lambda: self._take_back(made)))

    def write_note(self, reading: Reading, passage: Passage, text: str, colour: Colour | None) -> None:
        """Write a note on a passage."""
        section = reading.view.sections[passage.section]

        def work(notes: NotesService) -> list[Mark]:
            digest = _digest(reading)
            return [notes.write_note(reading.uid, digest, section, passage.start, passage.end, text, colour)]

        self._write(work, lambda made: self._tell(self.tr("Note written"), lambda: self._take_back(made)))

    def change_note(self, placed: PlacedMark, text: str) -> None:
        """Give a note other words."""
        mark = placed.mark
        undo = self._later(lambda notes: notes.change_note(mark.id, mark.text))
        self._write(lambda notes: notes.change_note(mark.id, text), lambda _: self._tell(self.tr("Note changed"), undo))

    def recolour(self, placed: PlacedMark, colour: Colour) -> None:
        """Give a mark another colour."""
        mark = placed.mark
        before = mark.colour
        undo = self._later(lambda notes: notes.recolour(mark.id, before)) if before else None
        self._write(
            lambda notes: notes.recolour(mark.id, colour), lambda _: self._tell(self.tr("Colour changed"), undo)
        )

    def remove(self, placed: PlacedMark) -> None:
        """Delete a note, or take the colour off a passage."""
        is_note = placed.mark.kind is MarkKind.NOTE
        text = self.tr("Note deleted") if is_note else self.tr("Highlight removed")
        self._write(
            lambda notes: notes.remove(placed.mark.id),
            lambda mark: self._tell(text, self._later(lambda notes: notes.restore(mark))),
        )

    def bookmark(self, reading: Reading, on: bool) -> None:
        """Set or take the bookmark of the document."""
        self._write(lambda notes: notes.set_bookmark(reading.uid, on), lambda _: None)

    def set_read(self, reading: Reading, read: bool) -> None:
        """Mark this version of the document as read, or take that back."""
        uid, digest = reading.uid, _digest(reading)
        undo = self._later(lambda notes: notes.set_read(uid, None if read else digest))
        text = self.tr("Marked as read") if read else self.tr("Marked as not read")
        self._write(lambda notes: notes.set_read(uid, digest if read else None), lambda _: self._tell(text, undo))

    def keep_place(self, reading: Reading, anchor: str, share: float) -> None:
        """Remember how far the document is read; nobody is told."""
        notes = self._desk.book.notes
        self._desk.tasks.run(
            lambda _: notes.keep_place(reading.uid, anchor, share),
            lambda _: None,
            owner=self,
            slot="place",
            lane=Lane.NOTEBOOK,
        )

    def settle_note(self, reading: Reading, passage: Passage, text: str, colour: Colour | None) -> None:
        """Write a note at once, because the book is about to be closed."""
        section = reading.view.sections[passage.section]
        notes = self._desk.book.notes
        notes.write_note(reading.uid, _digest(reading), section, passage.start, passage.end, text, colour)

    def settle_change(self, placed: PlacedMark, text: str) -> None:
        """Change a note at once, because the book is about to be closed."""
        self._desk.book.notes.change_note(placed.mark.id, text)

    def _take_back(self, made: Sequence[Mark]) -> None:
        self._write(lambda notes: [notes.remove(mark.id) for mark in made], lambda _: None)

    def _later(self, work: Callable[[NotesService], object]) -> Callable[[], None]:
        return lambda: self._write(work, lambda _: None)

    def _tell(self, text: str, undo: Callable[[], object] | None) -> None:
        self._desk.messages.info(text, undo)

    def _write(self, work: Callable[[NotesService], T], done: Callable[[T], object]) -> None:
        notes = self._desk.book.notes

        def finished(result: T) -> None:
            done(result)
            self.written.emit()

        self._desk.tasks.run(lambda _: work(notes), finished, self._desk.messages.error, owner=self, lane=Lane.NOTEBOOK)


def _digest(reading: Reading) -> str:
    return reading.view.document.digest
