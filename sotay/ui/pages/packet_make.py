# The dialog that makes a meeting packet: what goes out, locked or open, the passphrase to tell by phone.
# It must not know how packets are made.

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.progress import Progress
from sotay.services.packets import Cost, MadePacket, PacketContents, PacketService
from sotay.ui.pages.base import Desk
from sotay.ui.pages.packet_files import choose_target
from sotay.ui.pages.packet_parts import PartList
from sotay.ui.pages.packet_phrase import PhraseBox
from sotay.ui.pages.packet_words import told_size
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

_LOCKED, _OPEN = "locked", "open"
_WIDTH = 6.6  # times a group of a recovery code: room for a passphrase in large letters
_HEIGHT, _MOST_HEIGHT = 600, 680  # in pixels: what fits an office screen


class PacketDialog(QDialog):
    """Make the packet of a meeting; tell `made` with its `MadePacket`. It deletes itself when closed."""

    made = Signal(object)

    def __init__(self, desk: Desk, meeting_id: int, window: QWidget, cost: Cost | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Meeting packet"))
        self._desk = desk
        self._theme = desk.theme
        self._meeting_id = meeting_id
        self._packets = PacketService(desk.book, cost)
        self._contents: PacketContents | None = None
        self.banner = Banner(self._theme)
        self.banner.hide()
        self.parts = PartList(self._theme)
        self.total = Paragraph(self._theme, "", "caption")
        self.way = SegmentedChoice(self._theme, self.tr("Who can read it"), self._ways())
        self.phrase = PhraseBox(self._theme)
        self.other = Button(self._theme, self.tr("Suggest another"), icon="arrows-clockwise")
        self.open_note = Paragraph(self._theme, self._told_open(), "second")
        self.save = Button(self._theme, self.tr("Save the packet…"), Kind.PRIMARY, icon="floppy-disk")
        self.leave = Button(self._theme, self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._choose(_LOCKED)
        self.phrase.setFocus()
        self._look()

    # what it asks

    def _ways(self) -> tuple[Choice, ...]:
        locked = Choice(_LOCKED, self.tr("With a passphrase"), "lock-key")
        return (locked, Choice(_OPEN, self.tr("Open, signed"), "lock-key-open"))

    def _told_open(self) -> str:
        return self.tr(
            "Whoever gets hold of the file can read it. The signature shows that it comes from this book and was not "
            "changed. For anything internal, lock it."
        )

    def _connect(self) -> None:
        self.way.chosen.connect(self._choose)
        self.other.clicked.connect(self.phrase.suggest)
        self.phrase.edited.connect(self._on_phrase_edited)
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self.reject)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_Return, self, self.save.click)

    def _choose(self, way: str) -> None:
        self.way.set_current(way)
        self.phrase.setVisible(way == _LOCKED)
        self.other.setVisible(way == _LOCKED)
        self.open_note.setVisible(way == _OPEN)

    @property
    def _passphrase(self) -> str | None:
        return self.phrase.text if self.way.current() == _LOCKED else None

    def _on_phrase_edited(self, _: str) -> None:
        self.phrase.set_error("")

    # what goes out

    def _look(self) -> None:
        """Work out the contents; nothing can be saved before they are known."""
        self.save.setEnabled(False)
        packets, meeting_id = self._packets, self._meeting_id

        def work(_: Progress) -> PacketContents:
            return packets.contents(meeting_id)

        self._desk.tasks.run(work, self._on_contents, self._on_failed, owner=self, slot="packet")

    def _on_contents(self, contents: PacketContents) -> None:
        self._contents = contents
        self.parts.show_parts(contents.parts)
        most = told_size(contents.most)
        if contents.fits and contents.size is not None:
            told = self.tr("The file will have about {0}; at most {1} can be sent. Fingerprint of this book: {2}")
            words = told.format(told_size(contents.size), most, contents.fingerprint)
            self.total.set_plain(words, contents.fingerprint)
        else:
            told = self.tr("This is too much for one packet: at most {0}. Take a paper off the meeting first.")
            self.banner.show_message(Tone.SON, told.format(most))
        self.save.setEnabled(contents.fits)

    def _on_save(self) -> None:
        contents, passphrase = self._contents, self._passphrase
        if contents is None:
            return
        if passphrase is not None and not contents.takes(passphrase):
            self.phrase.set_error(
                self.tr(
                    "Too easy to guess. Take the suggested one, or more words that have nothing to do with the cell."
                )
            )
            return
        choose_target(self, contents.file_name, lambda path: self._make(path, passphrase))

    def _make(self, path: Path, passphrase: str | None) -> None:
        self.save.setEnabled(False)
        packets, meeting_id = self._packets, self._meeting_id

        def work(_: Progress) -> MadePacket:
            return packets.make(meeting_id, path, passphrase)

        self._desk.tasks.run(work, self._on_made, self._on_failed, owner=self, slot="packet")

    def _on_made(self, made: MadePacket) -> None:
        """Say what to do with the file; the passphrase stays in sight until it was told."""
        for widget in (self.way, self.other, self.parts, self.total, self.open_note, self.save):
            widget.hide()
        self.phrase.freeze()
        told = self.tr("Saved: {0} ({1}). Send it to the members.").format(made.path.name, told_size(made.size))
        self.banner.show_message(Tone.GREEN, told)
        self.after.set_plain(self._told_after(made), made.fingerprint)
        self.after.show()
        self.leave.setText(self.tr("Done"))
        self.leave.setFocus()
        self.adjustSize()
        self.made.emit(made)

    def _told_after(self, made: MadePacket) -> str:
        compare = self.tr("Who opens it for the first time compares this fingerprint by phone: {0}")
        tell = self.tr("Tell the passphrase by phone, never in a message beside the file. The book does not keep it.")
        return "\n".join(filter(None, (tell if made.sealed else "", compare.format(made.fingerprint))))

    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(self._contents is not None and self._contents.fits)
        self._desk.messages.error(error)

    # room

    def _lay_out(self) -> None:
        m = self._theme.metrics
        self.after = Paragraph(self._theme, "", "base")
        self.after.hide()
        row = QHBoxLayout()
        row.setSpacing(m.gap_3)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.save)
        ways = QHBoxLayout()
        ways.setSpacing(m.gap_3)
        ways.addWidget(self.way)
        ways.addStretch(1)
        ways.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_3)
        column.addWidget(label(self.tr("Meeting packet for the members"), "dialog"))
        column.addWidget(self.banner)
        column.addWidget(self.parts, 1)
        column.addWidget(self.total)
        column.addLayout(ways)
        column.addWidget(self.phrase)
        column.addWidget(self.open_note)
        column.addWidget(self.after)
        column.addStretch(0)
        column.addLayout(row)
        self.setMinimumWidth(round(_WIDTH * m.code_group))
        self.resize(self.minimumWidth(), min(round(_HEIGHT * m.scale), _MOST_HEIGHT))
