# The sheet of text: a centred column, what is laid over it, a caret for the keyboard, and where the reader is.
# It must not know what the text says: pieces, marks and citations come as places.

from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from sotay.ui.reader.faces import Face
from sotay.ui.reader.layers import Layer, Layers, Overlay, Source, format_of
from sotay.ui.reader.placed import Stretch
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box

_LINKED = (Layer.LINKS, Layer.MARKS)
_FONTS = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)


class Hold(NamedTuple):
    """Hold the place of the line at the top of the sheet, and how many lines below the edge it stands."""

    place: int
    below: float


class TextView(QTextBrowser):
    """Show written text; tell `scrolled` when other places come into sight, `pressed` when an overlay is chosen."""

    scrolled = Signal()
    laid_out = Signal()
    pressed = Signal(object, QPoint)  # what the overlay stands for, and a point of the screen below it
    selected = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = Face()
        self._covered = (0, 0)
        self._held: tuple[Hold, int] | None = None  # and the scrolling it was left at
        self._pending: Hold | None = None  # what will stand at the top when the text is laid out again
        self.layers = Layers()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setDocument(self.new_document())
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(self._on_selection_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def face(self) -> Face:
        """Return how the text is set."""
        return self._face

    # places

    @property
    def top(self) -> int:
        """Return how far the text is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, pixels: int) -> None:
        """Show the text from so many pixels on."""
        self.verticalScrollBar().setValue(pixels)

    def y_of(self, place: int) -> int:
        """Return how far below the top of the text the paragraph at a place begins, in pixels."""
        block = self.document().findBlock(place)
        return round(self.document().documentLayout().blockBoundingRect(block).top())

    def first_in_sight(self) -> int:
        """Return the place at the top of the sheet."""
        if self._pending is not None:
            return self._pending.place
        return self.cursorForPosition(QPoint(1, self._face.line // 2)).position()

    def last_in_sight(self) -> int:
        """Return the place at the bottom of the sheet."""
        if self._pending is not None:
            return self._pending.place
        viewport = self.viewport().rect()
        return self.cursorForPosition(QPoint(viewport.right(), viewport.bottom() - 1)).position()

    def is_in_sight(self, place: int) -> bool:
        """Tell whether a place is on the sheet as it is scrolled."""
        return self.viewport().rect().contains(self._rect_of(place).center())

    def bring(self, place: int, share: float = 0.0) -> None:
        """Scroll so that a place stands at a share of the height; `share` 0 is the top."""
        self.scroll_to(self.top + self._rect_of(place).top() - round(share * self.viewport().height()))

    def reveal(self, place: int) -> None:
        """Scroll only where a place is not in sight."""
        if not self.is_in_sight(place):
            self.bring(place, 0.35)

    def selection(self) -> Stretch | None:
        """Return what is selected."""
        cursor = self.textCursor()
        return Stretch(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def select(self, stretch: Stretch) -> None:
        """Select a stretch, or put the caret there where it is empty."""
        cursor = self.textCursor()
        cursor.setPosition(stretch.start)
        cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def unselect(self) -> None:
        """Leave the caret, select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def hold(self) -> Hold:
        """Return what stands at the top; as long as nobody scrolls, it stays the same through any change of size."""
        if self._pending is not None:
            return self._pending
        if self._held is not None and self._held[1] == self.top:
            return self._held[0]
        place = self.first_in_sight()
        return Hold(place, self._rect_of(place).top() / self._face.line)

    def keep(self, hold: Hold) -> None:
        """Scroll so that what stood at the top stands there again."""
        self.scroll_to(self.top + self._rect_of(hold.place).top() - round(hold.below * self._face.line))
        self._held = (hold, self.top)

    # the document

    def new_document(self) -> QTextDocument:
        """Return an empty document; it is not laid out before it is shown."""
        made = QTextDocument(self)
        option = made.defaultTextOption()
        option.setWrapMode(self.wordWrapMode())
        made.setDefaultTextOption(option)
        return made

    def show_document(self, document: QTextDocument, face: Face) -> None:
        """Show another document from its beginning; Qt lays out what is in sight, and the rest when it is asked."""
        before, between = self.document(), QTextDocument(self)
        self.setExtraSelections([])
        self.setDocument(between)  # the width of the column changes while nothing is shown
        self._face, self._held = face, None
        self.setLineWrapColumnOrWidth(self.column_of(face))
        self.setDocument(document)
        for gone in (before, between):
            gone.deleteLater()
        self._fit()

    @property
    def height_of_text(self) -> int:
        """Return how tall the text is as far as it is laid out: to ask its document would lay all of it out."""
        bar = self.verticalScrollBar()
        return bar.maximum() + self.viewport().height() if bar.maximum() else round(self.document().size().height())

    # looks

    def set_face(self, face: Face) -> None:
        """Set how wide the column is; the text itself is written by its writer."""
        self._face = face
        self._fit()

    def lay(self, layer: Layer, source: Source | None) -> None:
        """Lay something over the text; None takes it away."""
        self.layers.put(layer, source)
        self._covered = (0, 0)
        self._cover()

    def refresh(self) -> None:
        """Draw the overlays again, because the text grew or the colours changed."""
        self._covered = (0, 0)
        self._cover()

    def _cover(self) -> None:
        """Hand Qt the overlays in sight and a screen around: each one that it has costs layout of all text before."""
        if self._pending is not None:
            return
        first, last = self.first_in_sight(), self.last_in_sight()
        if self._covered[0] <= first and last <= self._covered[1]:
            return
        around = max(last - first, 1000)
        self._covered = (0 if first < around else first - around, last + around)
        self.setExtraSelections([self._selection(one) for layer in Layer for one in self._around(layer)])
        self.viewport().update()  # frames reach beyond what Qt knows to be altered

    def _around(self, layer: Layer) -> list[Overlay]:
        return self.layers.within(layer, *self._covered)

    def _selection(self, overlay: Overlay) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(overlay.stretch.start)
        cursor.setPosition(overlay.stretch.end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = format_of(overlay.look, self._theme.tokens)
        return made

    def frames(self) -> list[QRect]:
        """Return a frame around each line of the current hit, where it is in sight or near."""
        if self._pending is not None:
            return []
        return [frame for one in self._around(Layer.NOW) for frame in self._lines_of(one.stretch)]

    def _lines_of(self, stretch: Stretch) -> list[QRect]:
        """Return the boxes of a stretch, one for each line it stands on."""
        rects = [self._rect_of(place) for place in range(stretch.start, stretch.end + 1)]
        lines = [[rect for rect in rects if rect.top() == top] for top in sorted({rect.top() for rect in rects})]
        edge = self._theme.metrics.focus
        return [line[0].united(line[-1]).adjusted(-edge, -1, edge, 1) for line in lines if len(line) > 1]

    def _rect_of(self, place: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def _fit(self) -> None:
        """Centre the column between the edges; text is laid out anew only where the column itself changes."""
        if self.lineWrapColumnOrWidth() != self.column_of(self._face):
            self.rewrap(self.column_of(self._face))
        room, column = self._room(), self.lineWrapColumnOrWidth()
        side = max((room - column) // 2, 0)
        self.setViewportMargins(side, 0, max(room - column - side, 0), 0)
        self.laid_out.emit()

    def _room(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def column_of(self, face: Face) -> int:
        """Return how wide a column of text in a face can be here."""
        m = self._theme.metrics
        return max(min(face.column, self._room() - 2 * m.gap_5), m.gap_7)

    def rewrap(self, column: int) -> None:
        """Lay the text out in another width, the line at the top staying where it is."""
        held = self.hold()
        self.setLineWrapColumnOrWidth(column)
        self.keep(held)

    def _on_scrolled(self) -> None:
        self._cover()
        self.scrolled.emit()

    def _on_selection_changed(self) -> None:
        self.selected.emit(self.textCursor().hasSelection())

    def _on_theme_changed(self) -> None:
        self._fit()
        self.refresh()

    def _overlay_at(self, point: QPoint) -> Overlay | None:
        """Return the link or mark under a point of the viewport."""
        place = self.document().documentLayout().hitTest(point + QPoint(0, self.top), Qt.HitTestAccuracy.ExactHit)
        found = (self.layers.at(layer, place) for layer in _LINKED) if place >= 0 else iter(())
        return next((one for one in found if one is not None and one.meaning is not None), None)

    def _press(self, overlay: Overlay) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(overlay.stretch.start)
        self.pressed.emit(overlay.meaning, self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft()))

    def _step_link(self, *, backwards: bool) -> bool:
        """Select the next citation in sight from the caret on; tell whether there is one."""
        here = self.textCursor()
        links = self.layers.within(Layer.LINKS, self.first_in_sight(), self.last_in_sight())
        ahead = [one for one in links if one.stretch.start >= here.selectionEnd()]
        behind = [one for one in links if one.stretch.end <= here.selectionStart()]
        found = behind[-1:] if backwards else ahead[:1]
        if found:
            self.select(found[0].stretch)
        return bool(found)

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Keep fonts of the window away: the text is in its own, and Qt would lay all of it out again."""
        if event.type() not in _FONTS:
            super().changeEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a document is its text."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text: sizes and faces are those of this screen."""
        made = QMimeData()
        made.setText(self.textCursor().selection().toPlainText())
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._covered = (0, 0)
        self._cover()
        self.laid_out.emit()

    def event(self, event: QEvent) -> bool:
        """Centre the column before the sheet takes its new size; tell what a citation is; scroll beside the column."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; leave Ctrl and the wheel to the window, which sets the size of all text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a frame around the current hit."""
        super().paintEvent(event)
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self.viewport())
        for rect in self.frames():
            box(painter, rect, m.radius_badge, "", t.text, m.focus)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tool tip of the overlay under the mouse."""
        if event.type() == QEvent.Type.ToolTip:
            overlay = self._overlay_at(self.viewport().mapFromGlobal(self.cursor().pos()))
            QToolTip.showText(self.cursor().pos(), getattr(overlay.meaning, "told", "") if overlay else "", self)
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be pressed."""
        super().mouseMoveEvent(event)
        over = self._overlay_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what lies under the mouse, unless text was selected."""
        super().mouseReleaseEvent(event)
        overlay = self._overlay_at(event.position().toPoint())
        if overlay and event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._press(overlay)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the citation at the caret on Enter; leave unused keys to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            place = self.textCursor().selectionStart()
            overlay = next(filter(None, (self.layers.at(layer, place) for layer in _LINKED)), None)
            if overlay and overlay.meaning is not None:
                self._press(overlay)
                return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from citation to citation in sight with Tab, and on to the next widget after the last."""
        return self._step_link(backwards=not forward) or QWidget.focusNextPrevChild(self, forward)
