# Reading a document: its text with outline, finding, marks and notes, and the way through what it cites.
# It must not know how any of these is drawn or kept; it brings them together.

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from sotay.domain.errors import Code, SotayError
from sotay.services.notes import PlacedMark
from sotay.services.places import Place
from sotay.services.reading import Kept, Link, Reading, kept_of, printed_day, read_again, read_document
from sotay.ui.documents.actions import DocumentActions
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.reader.finding import Finding
from sotay.ui.reader.header import ReaderHeader, below
from sotay.ui.reader.history import History, Stop
from sotay.ui.reader.linker import Linker
from sotay.ui.reader.looks import Looks
from sotay.ui.reader.marking import Marking
from sotay.ui.reader.menus import citation_menu
from sotay.ui.reader.more_menu import MoreMenu
from sotay.ui.reader.overlays import LinkMeaning
from sotay.ui.reader.panes import ReaderPanes
from sotay.ui.reader.related_rows import related_rows
from sotay.ui.reader.standing_banner import StandingBanner
from sotay.ui.widgets.empty_state import EmptyState

_SETTLED_MS = 1000
_LOOKED_MS = 60


class ReaderPage(Page):
    """Show one document at a time; remember where each was left."""

    key = "reader"
    icon = "book-open"
    help_topic = "reader"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reading: Reading | None = None
        self._place: Place | None = None
        self._stop: Stop | None = None  # where to scroll in the document being opened
        self.history = History()
        self.header = ReaderHeader(desk.theme)
        self.banner = StandingBanner(desk.theme)
        self.panes = ReaderPanes(desk.theme, desk.settings)
        self.empty = EmptyState(desk.theme, "book-open", "", "")
        self.marking = Marking(desk, self, self.header, self.panes)
        self.finding = Finding(desk.tasks, self.header.finder, self.panes, self)
        self.linker = Linker(desk.tasks, lambda: desk.book.library, self)
        self.copies = DocumentActions(desk, self)
        self.looks = Looks(desk, self.header, self.panes, self)
        self._more = MoreMenu(self.marking, self.finding, self.looks, self.copies, self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._looked = QTimer(self, singleShot=True, interval=_LOOKED_MS)
        self._build()
        self._connect()
        self._add_shortcuts()
        self.retranslate()

    # the page

    def title(self) -> str:
        """Return the name of the open document, for the window title."""
        return self.reading.name if self.reading else self.tr("Reader")

    def retranslate(self) -> None:
        """Set every text."""
        self.header.retranslate()
        self.panes.retranslate()
        self.banner.tell(self.reading)
        self._set_empty_words(missing=self._place is not None and self.reading is None)

    def open(self, argument: object) -> None:
        """Open a place; going back returns to the one before."""
        if isinstance(argument, str):
            argument = Place(argument)
        if not isinstance(argument, Place):
            return
        here = self._here()
        if here is not None and self._place != argument:
            self.history.leave(here)
        self._go(Stop(argument))

    def refresh(self) -> None:
        """Read the document and the marks again, and stay where the reader is."""
        reading, book = self.reading, self.desk.book
        if reading is None:
            return

        def work(_: object) -> tuple[Reading, Kept]:
            again = read_again(book, reading)
            return again, kept_of(book.notes, again)

        self.desk.tasks.run(work, self._on_read_again, self._on_missing, owner=self, slot="kept")

    def settle(self) -> None:
        """Write down the notes being written, and the place, because the book is about to be closed."""
        self._settled.stop()
        self._looked.stop()
        self.marking.settle(self._place_now())

    def focus_search(self) -> None:
        """Find in this document."""
        self.header.finder.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.finder.field.selectAll()

    def go_back(self) -> None:
        """Return to where the reader was before."""
        here = self._here()
        if self.history.can_go_back and here is not None:
            self._go(self.history.back(here))

    def go_forward(self) -> None:
        """Go again to where the reader came back from."""
        here = self._here()
        if self.history.can_go_forward and here is not None:
            self._go(self.history.forward(here))

    # building

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        head, panes = self.header, self.panes
        head.library.clicked.connect(lambda: self.wanted.emit("library", None))
        head.back.clicked.connect(self.go_back)
        head.forward.clicked.connect(self.go_forward)
        head.print_.clicked.connect(self._print)
        head.more.clicked.connect(lambda: self.more_menu().popup(below(head.more)))
        self._more.wanted.connect(self.wanted)
        self._more.alone_wanted.connect(self._toggle_alone)
        self._more.print_wanted.connect(self._print)
        panes.sheet.pressed.connect(self._on_pressed)
        panes.sheet.moved.connect(self._on_moved)
        panes.sheet.written.connect(self._on_moved)
        panes.related.chosen.connect(lambda uid: self.open(Place(uid)))
        self.banner.opened.connect(self.open)
        self.banner.compared.connect(lambda pair: self.wanted.emit("compare", pair))
        self._settled.timeout.connect(self._keep_place)
        self._looked.timeout.connect(self._find_links)
        self.linker.found.connect(panes.sheet.refresh)
        self.marking.written.connect(self._on_marks_written)

    def _add_shortcuts(self) -> None:
        runs: dict[str, Callable[[], object]] = {
            "next_hit": partial(self.finding.step, 1),
            "previous_hit": partial(self.finding.step, -1),
            "highlight": self.marking.highlight,
            "note": self.marking.begin_note,
            "bookmark": self.header.bookmark.click,
            "back": self.go_back,
            "forward": self.go_forward,
            "next_pane": partial(self.panes.next_pane, 1),
            "previous_pane": partial(self.panes.next_pane, -1),
            "wide": self._toggle_alone,
            "print": self._print,
        }
        for name, run in runs.items():
            bind(self, name, run)

    # opening

    def _here(self) -> Stop | None:
        """Return the present place, and note how far it is read."""
        if self._place is None:
            return None
        self._keep_place()
        return Stop(self._place, self.panes.sheet.top_letter() if self._is_open(self._place) else None)

    def _is_open(self, place: Place) -> bool:
        if self.reading is None or self.reading.uid != place.uid:
            return False
        document = self.reading.view.document
        return document.current if place.revision_id is None else document.card.revision_id == place.revision_id

    def _go(self, stop: Stop) -> None:
        """Open the document of a stop, or scroll where it is the open one."""
        self._place, self._stop = stop.place, stop
        self.header.set_history(back=self.history.can_go_back, forward=self.history.can_go_forward)
        if self._is_open(stop.place):
            self._aim()
            return
        book, uid, revision = self.desk.book, stop.place.uid, stop.place.revision_id

        def work(_: object) -> tuple[Reading, Kept]:
            reading = read_document(book, uid, revision)
            return reading, kept_of(book.notes, reading)

        self.desk.tasks.run(work, self._on_read, self._on_missing, owner=self, slot="read")

    def _on_read(self, result: tuple[Reading, Kept]) -> None:
        self._show(*result)
        self._aim()
        self.panes.sheet.setFocus()

    def _on_read_again(self, result: tuple[Reading, Kept]) -> None:
        reading, kept = result
        before = self.reading
        if before is None or before.uid != reading.uid:
            return
        if before.view.document.digest != reading.view.document.digest:
            top = self.panes.sheet.top_letter()
            self._show(reading, kept)
            self.panes.sheet.go_to(min(top[0], len(reading.view.sections) - 1), 0)
            return
        self.reading = reading
        self._show_facts(reading)
        self.marking.show(kept)

    def _show(self, reading: Reading, kept: Kept) -> None:
        self.reading = reading
        self.marking.begin(reading)
        self._stack.setCurrentWidget(self.panes if reading.view.sections else self.empty)
        self._set_empty_words(missing=False)
        self.panes.outline.fill(reading.entries)
        self.panes.set_has_outline(len(reading.entries) > 1)
        self.panes.sheet.show_reading(reading, self.looks.face)
        self.header.set_usable(bool(reading.view.sections))
        self._show_facts(reading)
        self.marking.show(kept)
        self.finding.begin(reading)
        self.linker.begin(reading)
        self.panes.sheet.set_links(self.linker.links)

    def _show_facts(self, reading: Reading) -> None:
        card = reading.view.document.card
        self.header.set_document(reading.name, printed_day(card.issued), card.title)
        self.panes.related.fill(related_rows(reading.view.relations))
        self.banner.tell(self.reading)
        self.setWindowTitle(self.title())

    def _aim(self) -> None:
        """Scroll to where the stop says, else to where the document was left."""
        stop, reading = self._stop, self.reading
        if stop is None or reading is None:
            return
        self.finding.look_for(stop.place.query)
        sheet, section = self.panes.sheet, reading.section_with(stop.place.anchor)
        if stop.top is not None:
            sheet.go_to(*stop.top)
        elif section is not None:
            sheet.go_to(section)
        elif self.marking.kept.fraction and not stop.place.query:
            sheet.restore(reading.section_with(self.marking.kept.anchor) or 0, self.marking.kept.fraction)
        else:
            sheet.go_to(-1)
        self._on_moved()

    def _on_missing(self, error: Exception) -> None:
        if not (isinstance(error, SotayError) and error.code is Code.DOCUMENT_NOT_FOUND):
            self.desk.messages.error(error)
            return
        self.reading = None
        self.marking.begin(None)
        self.banner.tell(None)
        self.header.set_document("", "", "")
        self.header.set_usable(False)
        self._set_empty_words(missing=True)
        self._stack.setCurrentWidget(self.empty)

    def _set_empty_words(self, *, missing: bool) -> None:
        if missing:
            title = self.tr("This document is not in the library any more")
            self.empty.set_words(title, self.tr("Your notes on it are kept; they come back with the document."))
        else:
            summary = self.reading.view.document.summary if self.reading else ""
            told = self.tr("Only its number, date and title are known.")
            self.empty.set_words(self.tr("This document has no text yet"), summary or told)

    # citations

    def _find_links(self) -> None:
        sheet = self.panes.sheet
        self.linker.need(sheet.top_letter()[0], sheet.placed.section_at(sheet.last_in_sight()))

    def _on_pressed(self, meaning: object, point: QPoint) -> None:
        if isinstance(meaning, LinkMeaning):
            self._follow(meaning.link, meaning.told, point)
        elif isinstance(meaning, PlacedMark):
            self.marking.press(meaning, point)

    def _follow(self, link: Link, told: str, point: QPoint) -> None:
        if len(link.candidates) == 1:
            self.open(Place(str(link.candidates[0].uid)))
        elif link.candidates:
            citation_menu(self, link, lambda uid: self.open(Place(uid))).popup(point)
        else:
            self.desk.messages.say(told)

    # marks

    def _on_marks_written(self) -> None:
        self.refresh()
        self.changed.emit(Changes.of("notes"))

    # the place

    def _on_moved(self) -> None:
        if self.reading is None:
            return
        share = self.panes.sheet.read_share()
        self.panes.strip.set_progress(share, self.reading.minutes(1 - share))
        self._settled.start()
        self._looked.start()

    def _keep_place(self) -> None:
        """Remember the place, if the reader moved since it was remembered."""
        if self._settled.isActive():
            self._settled.stop()
            place = self._place_now()
            if place is not None:
                self.marking.keep_place(*place)

    def _place_now(self) -> tuple[str, float] | None:
        """Return the anchor at the top and the share that is read."""
        reading, sheet = self.reading, self.panes.sheet
        if reading is None or not reading.view.sections or not sheet.is_whole:
            return None
        section = max(sheet.top_letter()[0], 0)
        return reading.view.sections[section].anchor, sheet.read_share()

    # looks and copies

    def _toggle_alone(self) -> None:
        self.panes.set_alone(not self.panes.is_alone)

    def _print(self) -> None:
        if self.reading is not None:
            self.copies.print_(self.reading.view)

    def more_menu(self) -> QMenu:
        """Return what else can be done; the caller shows it."""
        return self._more.menu(self.reading, alone=self.panes.is_alone)

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the place when the page is left."""
        super().hideEvent(event)
        self._keep_place()
