# The notes beside the text: each card level with its passage, pushed down where another one is in the way.
# It must not know how notes are kept; heights of passages are asked from the text view.

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from sotay.services.notes import PlacedMark
from sotay.ui.reader.note_card import Draft, NoteCard
from sotay.ui.reader.popup import Popup
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton

_TALLEST = 1 << 23  # what a widget may measure


class NotesMargin(QFrame):
    """Show cards on a sheet that moves with the text; narrow, show icons that open a card."""

    pressed = Signal(object)
    saved = Signal(object, str)
    dropped = Signal()
    recoloured = Signal(object, object)
    deleted = Signal(object)
    scrolled = Signal(int)  # the wheel was turned here, by so many pixels

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._theme = theme
        self._sheet = QWidget(self)
        self._heights: dict[NoteCard, int] = {}
        self._icons: list[IconButton] = []
        self._is_narrow = False
        self._popup: Popup | None = None
        self._top = 0
        theme.changed.connect(self.arrange)
        self.retranslate()

    @property
    def cards(self) -> list[NoteCard]:
        """Return the cards in the order of their passages."""
        return sorted(self._heights, key=lambda card: self._heights[card])

    @property
    def icons(self) -> list[IconButton]:
        """Return the icons that stand for the cards while the margin is narrow."""
        return self._icons

    @property
    def draft(self) -> NoteCard | None:
        """Return the card of the note that is being written for the first time."""
        return next((card for card in self._heights if card.placed is None), None)

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Notes"))
        for card in self._heights:
            card.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons instead of cards, or cards again."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._close_popup()
            self.arrange()

    def fill(self, notes: Sequence[tuple[PlacedMark, int]]) -> None:
        """Show other notes, each with the height of its passage; notes being written stay."""
        ids = {placed.mark.id for placed, _ in notes}
        kept = {card: y for card, y in self._heights.items() if _is_kept(card, ids)}
        if self._popup is not None and not any(card.parent() is self._popup for card in kept):
            self._close_popup()
        for card in self._heights.keys() - kept.keys():
            _drop(card)
        self._heights = kept
        there = {card.placed.mark.id for card in kept if card.placed}
        for placed, y in notes:
            if placed.mark.id not in there:
                self._add(Draft(placed), y)
        self.arrange()

    def move_to(self, heights: Mapping[int, int]) -> None:
        """Give the cards other heights, by the id of their mark; 0 is the note being written for the first time."""
        for card in self._heights:
            key = card.placed.mark.id if card.placed else 0
            self._heights[card] = heights.get(key, self._heights[card])
        self.arrange()

    def write(self, draft: Draft, y: int) -> NoteCard:
        """Open a card for a new note at a height."""
        self.give_up()
        card = self._add(draft, y)
        self.arrange()
        if self._is_narrow:
            self._pop_up(card)
        card.set_editing(True)
        if not self._is_narrow:
            self._show_whole(card)
        return card

    def _show_whole(self, card: NoteCard) -> None:
        """Scroll the text on where a card being written reaches below what is in sight: nobody writes blind."""
        below = card.geometry().bottom() + self._theme.metrics.gap_2 - self._top - self.height()
        if below > 0:
            self.scrolled.emit(below)

    def give_up(self) -> None:
        """Close the card of a new note."""
        card = self.draft
        if card is not None:
            self._close_popup()
            del self._heights[card]
            _drop(card)
            self.arrange()

    def unsaved(self) -> list[tuple[PlacedMark | None, str]]:
        """Return the notes being written, each with the mark it changes, and their words."""
        writing = [card for card in self._heights if card.is_editing]
        return [(card.placed, words) for card in writing if (words := card.field.toPlainText().strip())]

    def card_of(self, mark_id: int) -> NoteCard | None:
        """Return the card of a mark."""
        return next((card for card in self._heights if card.placed and card.placed.mark.id == mark_id), None)

    def show_card(self, mark_id: int) -> None:
        """Put the focus on the card of a mark, opening it where the margin is narrow."""
        card = self.card_of(mark_id)
        if card is None:
            return
        if self._is_narrow:
            self._pop_up(card)
        card.setFocus()

    def follow(self, top: int) -> None:
        """Move with the text, which is scrolled by so many pixels."""
        self._top = top
        self._sheet.move(0, -top)

    def arrange(self) -> None:
        """Put every card level with its passage, or below the card above it."""
        m, end = self._theme.metrics, -_TALLEST
        self._clear_icons()
        for card in self.cards:
            if self._popup is not None and card.parent() is self._popup:
                self._fit_popup(card)
                continue
            card.setVisible(not self._is_narrow)
            y = max(self._heights[card], end + m.gap_2)
            if self._is_narrow:
                end = self._add_icon(card, y)
            else:
                tall = card.height_at(max(self.width() - m.gap_3, m.gap_7))
                card.setGeometry(QRect(0, y, self.width() - m.gap_3, tall))
                end = y + tall
        self._sheet.setGeometry(0, -self._top, self.width(), min(max(end, 0) + self.height() + self._top, _TALLEST))

    def _add(self, draft: Draft, y: int) -> NoteCard:
        card = NoteCard(self._theme, draft, self._sheet)
        card.pressed.connect(self.pressed)
        card.saved.connect(self.saved)
        card.recoloured.connect(self.recoloured)
        card.deleted.connect(self.deleted)
        card.dropped.connect(self._on_dropped)
        card.grew.connect(self.arrange)
        self._heights[card] = y
        return card

    def _on_dropped(self) -> None:
        self.give_up()
        self.dropped.emit()

    def _add_icon(self, card: NoteCard, y: int) -> int:
        m = self._theme.metrics
        icon = IconButton(self._theme, "note-pencil", card.accessibleName(), parent=self._sheet)
        icon.clicked.connect(lambda: self._pop_up(card))
        icon.setGeometry((self.width() - m.control) // 2, y, m.control, m.control)
        icon.show()
        self._icons.append(icon)
        return y + m.control

    def _clear_icons(self) -> None:
        for icon in self._icons:
            _drop(icon)
        self._icons.clear()

    def _pop_up(self, card: NoteCard) -> None:
        """Open one card over the text; it goes back to the sheet when the focus leaves it."""
        self._close_popup()
        popup = Popup(self.window())
        self._popup = popup
        card.setParent(popup)
        card.show()
        self._fit_popup(card)
        popup.closed.connect(self._close_popup)
        popup.show()
        popup.raise_()
        card.setFocus()

    def _fit_popup(self, card: NoteCard) -> None:
        m, window = self._theme.metrics, self.window()
        tall = card.height_at(m.notes)
        card.setGeometry(0, 0, m.notes, tall)
        y = min(max(self._heights[card] - self._top, 0), max(self.height() - tall, 0))
        corner = self.mapTo(window, QPoint(self.width() - m.notes, y))
        if self._popup is not None:
            self._popup.setGeometry(QRect(corner.x(), corner.y(), m.notes, tall))

    def _close_popup(self) -> None:
        popup, self._popup = self._popup, None
        if popup is None:
            return
        for card in popup.findChildren(NoteCard):
            card.setParent(self._sheet)
            card.setVisible(not self._is_narrow)
        _drop(popup)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cards to the new width."""
        super().resizeEvent(event)
        self.arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text from here too."""
        self.scrolled.emit(-event.angleDelta().y())
        event.accept()


def _is_kept(card: NoteCard, ids: set[int]) -> bool:
    return card.placed is None or (card.is_editing and card.placed.mark.id in ids)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
