# The open document on its sheet: written bit by bit, its marks, citations and hits laid over it, the place kept.
# It must not know how documents, marks or hits are found.

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from sotay.services.notes import PlacedMark
from sotay.services.reading import Flow, Found, Reading
from sotay.ui.reader.faces import Face
from sotay.ui.reader.layers import Layer, Look
from sotay.ui.reader.overlays import HitOverlays, LinkMeaning, LinkOverlays, MarkOverlays
from sotay.ui.reader.placed import Passage, Placed, Stretch
from sotay.ui.reader.relay import Relay
from sotay.ui.reader.text_view import TextView
from sotay.ui.reader.writer import TextWriter
from sotay.ui.theme import Theme

_LAY_MS = 120  # how often overlays are laid again while the text is still being written
_SOON_MS = 40  # until the window has found its widths again
_LONG = 60_000  # letters from which a text is not laid out in one go
_AIM = 0.3  # where a hit or a mark comes to stand that was out of sight


class Sheet(TextView):
    """Show one reading; tell `moved` when another part is in sight, `written` when all of the text is there."""

    moved = Signal()
    written = Signal()
    arranged = Signal()  # heights of passages may have changed
    _foot: QWidget | None = None  # Qt filters events before __init__ is done

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._flow = Flow((), ())
        self.placed = Placed(self._flow)
        self.reading: Reading | None = None
        self._hits: Sequence[Found] = ()
        self._now = -1
        self._aim: tuple[int, int, float] | None = None  # section, letter, share of the height
        self._share: float | None = None
        self.writer = TextWriter(self.document(), self)
        self._next: TextWriter | None = None  # sets the text anew while the old setting is still read
        self._wanted = self._face
        self._caret: Stretch | None = None
        self._pause = QTimer(self, singleShot=True, interval=_LAY_MS)
        self._pause.timeout.connect(self._on_text_grown)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._on_soon)
        self._relay = Relay(self)
        self._relay.finished.connect(self._on_relaid)
        self.scrolled.connect(self._on_scrolled_here)
        self.laid_out.connect(self._on_laid_out)

    # the text

    def show_reading(self, reading: Reading, face: Face) -> None:
        """Write a document; what was laid over the one before is gone."""
        self.reading = reading
        self._flow, self.placed = reading.flow, Placed(reading.flow)
        self._hits, self._now = (), -1
        self._aim = self._share = None
        self._lay_nothing()
        self._soon.stop()
        self._relay.stop()
        self._pending = self._caret = None
        self._wanted = face
        writer = self._writer()
        self._take(writer, face)
        writer.begin(self._flow, self.placed, face)

    def write_anew(self, face: Face) -> None:
        """Set the same text in another face, at the same place; the old setting stays until the new one is whole."""
        self._soon.stop()
        self._wanted = face
        if self.reading is None:
            self.set_face(face)
            return
        self.writer.stop()
        self._drop_next()
        self._next = self._writer()
        self._next.begin(self._flow, Placed(self._flow), face)

    def write_anew_soon(self, face: Face) -> None:
        """Set the same text in another face once the window has come to rest in its new lengths."""
        self._wanted = face
        self._soon.start()

    @property
    def face(self) -> Face:
        """Return how the text is set, or will be in a moment."""
        return self._wanted

    def set_foot(self, foot: QWidget) -> None:
        """Keep a widget below the last line."""
        foot.setParent(self.viewport())
        foot.installEventFilter(self)
        self._foot = foot

    # what lies over it

    def set_marks(self, marks: Sequence[PlacedMark]) -> None:
        """Lay highlights and notes over the text."""
        self.lay(Layer.MARKS, MarkOverlays(self.placed, marks))

    def set_links(self, links: Mapping[int, Sequence[LinkMeaning]]) -> None:
        """Lay citations over the text, by section."""
        self.lay(Layer.LINKS, LinkOverlays(self.placed, links))

    def set_hits(self, hits: Sequence[Found]) -> None:
        """Lay hits over the text; none of them stands out."""
        self._hits, self._now = hits, -1
        self.lay(Layer.HITS, HitOverlays(self.placed, hits))
        self.lay(Layer.NOW, None)

    def set_now(self, now: int) -> None:
        """Let another hit stand out, and bring it into sight."""
        hit = self._hits[now] if 0 <= now < len(self._hits) else None
        self._now = now
        self.lay(Layer.NOW, HitOverlays(self.placed, (hit,), Look.NOW) if hit is not None else None)
        if hit is None:
            return
        stretch = self.placed.stretch(hit)
        if stretch is None:
            self.go_to(self._flow.pieces[hit.piece].section, 0, _AIM)
        else:
            self.reveal(stretch.start)

    def first_hit_from_here(self) -> int:
        """Return the number of the first hit in or below the section at the top, else of the first one; -1 for none."""
        section, _ = self.top_letter()
        below = (number for number, hit in enumerate(self._hits) if self._flow.pieces[hit.piece].section >= section)
        return next(below, 0 if self._hits else -1)

    # places

    def go_to(self, section: int, letter: int = 0, share: float = 0.0) -> None:
        """Bring a letter of a section to a share of the height, as soon as it is written."""
        self._aim, self._share = (section, letter, share), None
        self._take_aim()

    def restore(self, section: int, share: float) -> None:
        """Go to a section, and once all is written to where a share of the text stands above the lower edge."""
        self.go_to(section)
        self._share = share
        if self.writer.done:
            self._take_share()

    def top_letter(self) -> tuple[int, int]:
        """Return the section and its letter at the top of the sheet; section -1 above all sections."""
        if self._aim is not None:
            return self._aim[:2]
        return self._letter_at(self.first_in_sight())

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the text is written and laid out."""
        return self.writer.done and self._next is None and not self._relay.is_running

    def read_share(self) -> float:
        """Return how much of the text stands above the lower edge, 0 to 1."""
        if not self.is_whole:
            return self._share_while_writing()
        whole = max(self.document().characterCount() - 1, 1)
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - self._foot_room():
            return 1.0
        return min(self.last_in_sight() / whole, 1.0)

    def y_of_mark(self, placed: PlacedMark) -> int:
        """Return how far below the top of the text the passage of a mark begins; 0 where it is lost."""
        if placed.section is None or not self.placed.written:
            return 0
        stretches = self.placed.stretches(placed.section, placed.start, placed.end)
        return self.y_of(stretches[0].start if stretches else self.placed.start_of(placed.section))

    def marked_passages(self) -> list[Passage]:
        """Return the passages that are selected, one for each section."""
        stretch = self.selection()
        return self.placed.passages(*stretch) if stretch else []

    def _share_while_writing(self) -> float:
        piece = self.placed.section_at(self.last_in_sight())
        sections = len(self.reading.view.sections) if self.reading else 0
        return (piece + 1) / sections if sections else 0.0

    def _foot_room(self) -> int:
        return self._foot.height() if self._foot else 0

    def _letter_at(self, place: int) -> tuple[int, int]:
        section = self.placed.section_at(place)
        found = self.placed.passages(place, place + 1)
        return (section, found[0].start) if found else (section, 0)

    def _take_aim(self) -> None:
        if self._aim is None or self._relay.is_running:
            return
        section, letter, share = self._aim
        if not (self.writer.done or self.placed.has(section + 1)):
            return
        if section < 0:
            self.scroll_to(0)
        else:
            stretches = self.placed.stretches(section, letter, letter + 1) if letter else []
            self.bring(stretches[0].start if stretches else self.placed.start_of(section), share)
        if self.writer.done or self.verticalScrollBar().value() < self.verticalScrollBar().maximum():
            self._aim = None

    def _take_share(self) -> None:
        """Put the last line that was read at the lower edge."""
        share, self._share = self._share, None
        if share is not None and share >= 1:
            self.scroll_to(self.verticalScrollBar().maximum())
        elif share is not None:
            place = round(share * (self.document().characterCount() - 1))
            self.bring(place, 1 - 1.2 * self._face.line / max(self.viewport().height(), 1))

    def _lay_nothing(self) -> None:
        for layer in Layer:
            self.lay(layer, None)

    def _writer(self) -> TextWriter:
        writer = TextWriter(self.new_document(), self)
        writer.grew.connect(self._on_grew)
        writer.finished.connect(self._on_finished)
        return writer

    def _take(self, writer: TextWriter, face: Face) -> None:
        """Show what a writer writes, or has written."""
        before, self.writer = self.writer, writer
        before.stop()
        before.deleteLater()
        if self._next is not writer:
            self._drop_next()
        self._next = None
        self.show_document(writer.document, face)

    def _drop_next(self) -> None:
        writer, self._next = self._next, None
        if writer is not None:
            writer.stop()
            writer.document.deleteLater()
            writer.deleteLater()

    def _take_next(self, writer: TextWriter) -> None:
        """Show the new setting: the same line at the top, the same words selected."""
        if not self._relay.is_running:
            self._caret = Stretch(self.textCursor().anchor(), self.textCursor().position())
        with self._relaid(writer.document):
            self._take(writer, writer.face)
            self.placed.adopt(writer.placed)

    @contextmanager
    def _relaid(self, document: QTextDocument) -> Iterator[None]:
        """Keep the line at the top through a change that makes Qt lay a document out again."""
        self._pending = self.hold()
        if document.characterCount() < _LONG:
            yield
            self._on_relaid()
            return
        self._relay.cover()
        yield
        self._relay.begin()

    def _on_relaid(self) -> None:
        """Show the place, now that all of the text is laid out."""
        held, self._pending = self._pending, None
        caret, self._caret = self._caret, None
        if caret is not None:
            self.select(caret)
        if held is not None:
            self.keep(held)
        self._take_aim()
        self._on_whole()

    def _on_soon(self) -> None:
        """Follow another face or width."""
        column = self.column_of(self._face)
        if self._wanted != self._face or not self.writer.done:
            self.write_anew(self._wanted)
        elif self.lineWrapColumnOrWidth() != column:
            with self._relaid(self.document()):
                self.scroll_to(0)  # Qt lays out at once what stands above the sheet
                self.setLineWrapColumnOrWidth(column)
            self._fit()

    def _on_grew(self) -> None:
        if self._next is not None:
            return
        self._take_aim()
        self._place_foot()
        if not self._pause.isActive():
            self._pause.start()

    def _on_text_grown(self) -> None:
        self.refresh()
        self.arranged.emit()

    def _on_finished(self) -> None:
        if self._next is not None:
            self._take_next(self._next)
        else:
            self._take_aim()
            self._on_whole()

    def _on_whole(self) -> None:
        """Do what had to wait until all of the text is written and laid out."""
        self._pause.stop()
        self._take_share()
        self._on_text_grown()
        self._place_foot()
        self.moved.emit()
        self.written.emit()

    def _on_scrolled_here(self) -> None:
        if not self._relay.is_running:
            self._place_foot()
            self.moved.emit()

    def _on_laid_out(self) -> None:
        if not self._relay.is_running:
            self._place_foot()
            self.arranged.emit()
            self.moved.emit()

    def _place_foot(self) -> None:
        """Put the foot where the text ends; it is not there while the end is still being written."""
        foot = self._foot
        if foot is None:
            return
        foot.setVisible(self.reading is not None and self.is_whole)
        y = self.height_of_text - self._face.foot + self._face.line
        foot.adjustSize()
        foot.move((self.viewport().width() - foot.width()) // 2, y - self.top)

    def rewrap(self, column: int) -> None:
        """Lay a short text out in another width at once, a long one in a moment."""
        if self.document().characterCount() < _LONG:
            super().rewrap(column)
        else:
            self._soon.start()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the end when the keyboard comes to the foot."""
        if watched is self._foot and event.type() == QEvent.Type.FocusIn:
            self.scroll_to(self.verticalScrollBar().maximum())
        return super().eventFilter(watched, event)
