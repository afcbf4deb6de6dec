# The page on which a member opens a meeting packet, reads it and notes what to say; nothing in it can be changed.
# It must not know how packets are encrypted or signed.

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.error_texts import sentence
from sotay.services.packet_text import notes_text
from sotay.services.packets import Cost, OpenedPacket, PacketFile, PacketService, save_copy, save_notes
from sotay.ui.files import dropped_file, page_of
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.packet_files import choose_copy, choose_notes, choose_packet
from sotay.ui.pages.packet_lock import PacketLock
from sotay.ui.pages.packet_reader import PacketReader
from sotay.ui.pages.packet_words import notes_heads, programme_words, when_words
from sotay.ui.pages.step_frame import in_the_middle
from sotay.ui.tasks import Lane
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader

Read = tuple[OpenedPacket, dict[str, str]]


class PacketPage(Page):
    """Open a packet given as a Path, or ask for one."""

    key = "packet"
    icon = "files"
    help_topic = "packet"

    def __init__(self, desk: Desk, cost: Cost | None = None) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._cost = cost
        self._path: Path | None = None
        self._opened: OpenedPacket | None = None
        self._passphrase: str | None = None
        self.header = PageHeader(theme, "")
        self.back = Button(theme, "", Kind.TEXT, icon="arrow-left")
        self.save_notes = Button(theme, "", icon="export")
        self.choose = Button(theme, "", icon="folder-open")
        self.header.set_back(self.back)
        self.header.add_action(self.save_notes)
        self.header.add_action(self.choose)
        self.first = Button(theme, "", Kind.PRIMARY, icon="folder-open")
        self.empty = EmptyState(theme, "files", "", "", self.first)
        self.locked = PacketLock(theme)
        self.reader = PacketReader(theme)
        self.stack = QStackedWidget()
        self._nothing = in_the_middle(self.empty)
        for widget in (self._nothing, self.locked, self.reader):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.first)
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Meeting packet")

    def open(self, argument: object) -> None:
        """Open a packet."""
        if isinstance(argument, Path):
            self.take(argument)

    def settle(self) -> None:
        """Write down what was typed."""
        self.reader.keep()

    def retranslate(self) -> None:
        """Set every text."""
        self.back.setText(self.tr("Meetings"))
        self.save_notes.setText(self.tr("Save my notes"))
        self.choose.setText(self.tr("Open a packet…"))
        self.first.setText(self.tr("Open a packet…"))
        self.empty.set_words(
            self.tr("No meeting packet is open"),
            self.tr("Choose the file that the secretary sent (.sotayhop), or drop it on this page."),
        )
        self.locked.retranslate()
        self.reader.retranslate()
        self._tell()

    def take(self, path: Path) -> None:
        """Open the packet in a file; where it is locked, ask for its passphrase."""
        self.reader.keep()
        if page_of(path) not in (self.key, ""):
            self.wanted.emit(page_of(path), path)
            return
        self._path, self._passphrase = path, None
        self._read(path, None)

    def choose_packet(self) -> None:
        """Ask for a packet."""
        choose_packet(self, self.take)

    def _connect(self) -> None:
        for button in (self.choose, self.first):
            button.clicked.connect(self.choose_packet)
        self.back.clicked.connect(lambda: self.wanted.emit("meetings", None))
        self.save_notes.clicked.connect(self._on_save_notes)
        self.locked.given.connect(self._on_passphrase)
        self.reader.noted.connect(self._on_noted)
        self.reader.compared.connect(self._on_compared)
        self.reader.save_wanted.connect(self._on_save_wanted)
        bind(self, "open_pack", self.choose_packet)

    @property
    def _packets(self) -> PacketService:
        return PacketService(self.desk.book, self._cost)

    # opening

    def _read(self, path: Path, passphrase: str | None) -> None:
        packets = self._packets

        def work(_: Progress) -> Read:
            opened = packets.open(path, passphrase)
            return opened, packets.notes(opened.packet)

        self.desk.tasks.run(work, self._on_read, self._on_failed, owner=self, slot="packet")

    def _on_passphrase(self, passphrase: str) -> None:
        if self._path is not None:
            self._passphrase = passphrase
            self._read(self._path, passphrase)

    def _on_read(self, read: Read) -> None:
        opened, notes = read
        self.reader.keep()
        if self._opened is not None and self._opened.packet.uid == opened.packet.uid:
            notes = self.reader.notes  # what was typed last may not have been written when the file was read
        self._opened = opened
        self.reader.show_packet(opened, notes)
        self._bring(self.reader)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, SotayError) and error.code is Code.PACKET_LOCKED:
            wrong = sentence(error, self.desk.settings.language) if self._passphrase else ""
            self._opened = None
            self._bring(self.locked)
            self.locked.ask(wrong)
            return
        self.locked.set_busy(busy=False)
        self._bring(self._nothing if self._opened is None else self.reader)
        self.desk.messages.error(error)

    def _bring(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        self.setFocusProxy(widget if widget is not self._nothing else self.first)
        self._tell()
        if self.isVisible():
            self.setFocus()

    def _tell(self) -> None:
        packet = self._opened.packet if self._opened is not None else None
        self.header.set_title(self.title(), f"{packet.title} · {when_words(packet)}" if packet else "")
        self.save_notes.setVisible(self.stack.currentWidget() is self.reader)
        self.choose.setVisible(self.stack.currentWidget() is not self._nothing)

    # what a reader does

    def _on_noted(self, key: str, text: str) -> None:
        if self._opened is None:
            return
        packets, packet = self._packets, self._opened.packet
        self.desk.tasks.run(
            lambda _: packets.keep_note(packet, key, text), lambda _: None, owner=self, lane=Lane.NOTEBOOK
        )

    def _on_compared(self) -> None:
        self._settle_signer(known=True)

    def _settle_signer(self, *, known: bool) -> None:
        """Remember or forget who signed; either can be undone."""
        opened, packets = self._opened, self._packets
        if opened is None:
            return

        def done(settled: OpenedPacket) -> None:
            self._opened = settled
            self.reader.show_signer(settled)
            self.changed.emit(Changes.of("settings"))
            if known:
                self.desk.messages.info(
                    lambda: self.tr("Remembered as compared: {0}").format(settled.packet.cell),
                    lambda: self._settle_signer(known=False),
                )

        work = packets.remember if known else packets.forget
        self.desk.tasks.run(lambda _: work(opened), done, owner=self, slot="signer", lane=Lane.NOTEBOOK)

    def _on_save_wanted(self, key: str, file: PacketFile) -> None:
        if self._opened is None:
            return
        place = self._opened.packet.keys.index(key)

        def use(path: Path) -> None:
            told = lambda: self.tr("The file was saved: {0}").format(path.name)  # noqa: E731
            done = self.desk.messages.info
            self.desk.tasks.run(lambda _: save_copy(file, path), lambda _: done(told), owner=self, slot="copy")

        choose_copy(self, place, file.name, use)

    def _on_save_notes(self) -> None:
        if self._opened is None:
            return
        packet, notes = self._opened.packet, self.reader.notes
        if not notes:
            self.desk.messages.info(lambda: self.tr("There is no note yet. Write one beside a paper first."))
            return
        text = notes_text(packet, notes, notes_heads(packet), programme_words())

        def use(path: Path) -> None:
            told = self.tr("The notes were saved: {0}. Send the file back, or bring it along.").format(path.name)
            done = self.desk.messages.info
            self.desk.tasks.run(lambda _: save_notes(text, path), lambda _: done(told), owner=self, slot="copy")

        choose_notes(self, self.tr("Notes {0}").format(packet.day.isoformat()), use)

    # Qt overrides
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped packet."""
        path = dropped_file(event.mimeData())
        if path is not None:
            self.take(path)
            event.acceptProposedAction()
