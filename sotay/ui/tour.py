# The tour through the book: opens the page of each stop, and shows a card beside it with what one does there.
# It must not know what the pages do with what they open; it writes nothing into the book.

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from sotay.ui.settings import TOUR_SEEN
from sotay.ui.tour_card import TourCard
from sotay.ui.tour_places import TourPlaces, tour_places
from sotay.ui.tour_stops import TourStop, tour_stops

if TYPE_CHECKING:
    from sotay.ui.frame import Frame


class Tour(QObject):
    """Lead through a frame; tell `own_wanted` or `sample_wanted` when that was chosen at the end."""

    own_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, frame: "Frame") -> None:
        super().__init__(frame)
        self._frame = frame
        self._places = TourPlaces()
        self._stops: tuple[TourStop, ...] = ()
        self._at = 0
        self._before: QWidget | None = None
        self.card = TourCard(frame.desk.theme, frame)
        self.card.forward.connect(lambda: self._go(self._at + 1))
        self.card.back.connect(lambda: self._go(self._at - 1))
        self.card.ended.connect(self.end)
        self.card.chosen.connect(self._on_chosen)
        frame.installEventFilter(self)

    @property
    def stop(self) -> TourStop | None:
        """Return the stop that is shown, None while the tour does not run."""
        return self._stops[self._at] if self._stops and self.card.isVisible() else None

    def start(self) -> None:
        """Begin with the first stop; while the tour runs, bring the focus back to its card."""
        if self.stop is not None:
            self.card.raise_()
            self.card.take_focus()
            return
        desk = self._frame.desk
        self._before = self._frame.window().focusWidget()
        desk.settings.put(TOUR_SEEN, desk.book.clock().date().isoformat())
        desk.tasks.run(
            lambda _: tour_places(desk.book), self._on_places, desk.messages.error, owner=self.card, slot="tour"
        )

    def end(self) -> None:
        """Take the card away and give the focus back: to where it was, where that is in view, else to the page."""
        self.let_go()
        self.card.hide()
        before, page = self._before, self._frame.page()
        if before is not None and before.isVisible():
            before.setFocus()
        elif page is not None:
            page.setFocus()

    def let_go(self) -> None:
        """Leave the focus to the page that somebody goes to now."""
        self.card.let_go()

    def _on_places(self, places: TourPlaces) -> None:
        self._places = places
        self._stops = tour_stops(places)
        self._go(0)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._stops):
            self._at = at
            stop = self._stops[at]
            self._frame.go(stop.page, stop.argument)
            self._show(stop)
            self.card.come()

    def _show(self, stop: TourStop) -> None:
        count = len(self._stops)
        self.card.retranslate()
        self.card.show_stop(self._at + 1, count, stop.title, stop.text, stop.task, sample=self._places.is_sample)
        self.card.show_choice(self._choice() if self._at + 1 == count else "")

    def _choice(self) -> str:
        if self._places.is_sample:
            return self.tr("Begin the cell's own book")
        return self.tr("See it with sample data") if self._places.is_empty else ""

    def _on_chosen(self) -> None:
        self.end()
        (self.own_wanted if self._places.is_sample else self.sample_wanted).emit()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak the new language where one stands, without going there again."""
        if event.type() == QEvent.Type.LanguageChange and self.stop is not None:
            self._stops = tour_stops(self._places)
            self._show(self._stops[self._at])
            self.card.come()
        return super().eventFilter(watched, event)
