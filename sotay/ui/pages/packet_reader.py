# An opened packet: what is in it at the left, the part being read in the middle, the reader's note beside or below it.
# It must not know files or how notes are kept.

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sotay.services.packet_text import document_html, draft_html
from sotay.services.packets import PROGRAMME_KEY, OpenedPacket, PacketFile, PacketPaper
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.packet_note import NotePane
from sotay.ui.pages.packet_view import PaperView
from sotay.ui.pages.packet_words import programme_html, programme_words, rows_of, signer_words, told_size
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import ElidedLabel, Paragraph

_WIDE = 1000  # effective width of the page from which the note stands beside the text
_PDF = b"%PDF"


class PacketReader(QWidget):
    """Show a packet; tell `noted` (key, text), `compared` once the signer was, `save_wanted` (key, file)."""

    noted = Signal(str, str)
    compared = Signal()
    save_wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._opened: OpenedPacket | None = None
        self._notes: dict[str, str] = {}
        self._key = PROGRAMME_KEY
        self.signer = Banner(theme)
        self.list = EntryList(theme)
        self.known = Paragraph(theme, "", "caption")
        self.view = PaperView(theme)
        self.note = NotePane(theme)
        self.name = ElidedLabel("", "section")
        self.save = Button(theme, "", icon="download-simple")
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.note.typed.connect(self._on_typed)
        self.save.clicked.connect(self._on_save)
        self.setFocusProxy(self.list)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def key(self) -> str:
        """Return the key of the part being read."""
        return self._key

    @property
    def notes(self) -> dict[str, str]:
        """Return the notes as they stand, those not kept yet too."""
        self.note.keep()
        return dict(self._notes)

    def show_packet(self, opened: OpenedPacket, notes: Mapping[str, str]) -> None:
        """Show a packet from its programme on; one of the same meeting stays at the part being read."""
        self.note.keep()
        same = self._opened is not None and self._opened.packet.uid == opened.packet.uid
        self._opened, self._notes = opened, dict(notes)
        self._key = self._key if same and self._key in opened.packet.keys else PROGRAMME_KEY
        self.retranslate()
        self.list.choose(opened.packet.keys.index(self._key) + 1)

    def show_signer(self, opened: OpenedPacket) -> None:
        """Show anew what is known of who signed."""
        self._opened = opened
        tone, words = signer_words(opened)
        compared = BannerAction(self.tr("Compared: it is the same"), self.compared.emit, icon="shield-check")
        self.signer.show_message(tone, words, (compared,), strong=opened.fingerprint)
        self.signer.setVisible(not opened.is_trusted)
        told = self.tr("{0} Fingerprint: {1}").format(words, opened.fingerprint)
        self.known.set_plain(told if opened.is_trusted else "", opened.fingerprint)
        self.known.setVisible(opened.is_trusted)

    def retranslate(self) -> None:
        """Set every text."""
        self.note.keep()
        self.list.setAccessibleName(self.tr("What is in the packet"))
        self.save.setText(self.tr("Save the file"))
        self.note.retranslate()
        if self._opened is not None:
            self.show_signer(self._opened)
            self.list.show_rows(rows_of(self._opened.packet, self._notes))
            self._read()

    def keep(self) -> None:
        """Hand over now what was typed."""
        self.note.keep()

    # one part

    def _read(self) -> None:
        """Show the part that is chosen, and the note on it."""
        if self._opened is None:
            return
        packet, key = self._opened.packet, self._key
        name = packet.name_of(key) or programme_words()
        paper = next((one for one in packet.papers if one.key == key), None)
        self.name.set_full(name)
        self.name.setVisible(key != PROGRAMME_KEY)  # it begins with its own title
        self.view.set_name(name)
        self.save.setVisible(paper is not None and paper.file is not None)
        if paper is not None:
            self._read_paper(paper)
        elif packet.draft is not None and key == packet.draft.key:
            self.view.show_text(draft_html(packet.draft))
        else:
            self.view.show_text(programme_html(packet))
        self.note.show_note(key, self._notes.get(key, ""))

    def _read_paper(self, paper: PacketPaper) -> None:
        if paper.sections:
            self.view.show_text(document_html(paper.sections))
        elif paper.file is None:
            told = self.tr("The sender's library no longer held it. Ask the sender, or look for it in your library.")
            self.view.explain(self.tr("Only the name of this paper came along"), told)
        elif not self._is_shown(paper.file):
            told = self.tr("{0}, {1}. Save the file and open it with another program, if you know the sender.")
            self.view.explain(
                self.tr("This file cannot be read here"), told.format(paper.file.name, told_size(paper.file.size))
            )

    def _is_shown(self, file: PacketFile) -> bool:
        return file.content.startswith(_PDF) and self.view.show_pdf(file.content)

    def _on_chosen(self, index: QModelIndex) -> None:
        if self._opened is None or not self.list.current:
            return
        self._key = self._opened.packet.keys[self.list.current - 1]
        self._read()

    def _on_typed(self, key: str, text: str) -> None:
        self._notes.pop(key, None)
        if text.strip():
            self._notes[key] = text
        if self._opened is not None:
            self.list.show_rows(rows_of(self._opened.packet, self._notes))
        self.noted.emit(key, text)

    def _on_save(self) -> None:
        papers = self._opened.packet.papers if self._opened is not None else ()
        found = next((one.file for one in papers if one.key == self._key), None)
        if found is not None:
            self.save_wanted.emit(self._key, found)

    # room

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.save)
        paper = QFrame()
        paper.setObjectName("surface")
        self._paper = QVBoxLayout(paper)
        self._paper.addLayout(self._head)
        self._paper.addWidget(self.view, 1)
        self.middle.addWidget(paper)
        self.middle.addWidget(self.note)
        self.middle.setStretchFactor(0, 1)
        self.middle.setChildrenCollapsible(False)
        self._side = QWidget()
        self._left = QVBoxLayout(self._side)
        self._left.addWidget(self.list, 1)
        self._left.addWidget(self.known)
        self._row = QHBoxLayout()
        self._row.addWidget(self._side)
        self._row.addWidget(self.middle, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.signer)
        self._column.addLayout(self._row, 1)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.page_left, m.gap_3, m.page_right, m.gap_2)
        for layout in (self._paper, self._row, self._left, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.known.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, m.gap_3)
        self._side.setFixedWidth(m.notes)
        self.middle.setHandleWidth(m.hairline)
        self._place_note()

    def _place_note(self) -> None:
        m = self._theme.metrics
        beside = self.width() >= _WIDE * m.scale
        self.middle.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.note.set_low(low=not beside)
        room, share = (self.middle.width(), m.notes) if beside else (self.middle.height(), m.row_result)
        self.middle.setSizes([max(room - share, share), share])

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note beside the text where there is room, else below it."""
        super().resizeEvent(event)
        self._place_note()
