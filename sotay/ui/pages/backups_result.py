# What restoring did: what is in the book now, where what was there before is kept, and the way back.
# It must not know how copies are restored.

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.ui.backup_words import moment
from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.restoring import Restored

_WIDTH = 760


class ResultStep(StepFrame):
    """Show what was done; tell `finished`, `undo_wanted`, or `open_wanted`: the book that was opened beside."""

    finished = Signal()
    undo_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.gap_5)
        self.banner = Banner(theme, parent=self)
        self.body.addWidget(centred(theme, holder, round(_WIDTH * theme.metrics.scale)))
        self.done = Button(theme, self.tr("Done"), Kind.PRIMARY)
        self.done.clicked.connect(self.finished)
        self.add_button(self.done)
        self.set_key(Qt.Key.Key_Escape, self.done)
        self.setFocusProxy(self.done)

    def tell_restored(self, restored: "Restored", now: datetime) -> None:
        """Say what was restored, and show the way back."""
        title = self.tr("The book is as it was {0}").format(moment(restored.made, now))
        self._add_head(title, self.tr("All pages show the restored book. The passphrase is the one of now."))
        undo = BannerAction(self.tr("Undo the restore"), self.undo_wanted.emit, icon="arrow-counter-clockwise")
        told = self.tr("What was in the book before is kept in a backup, and can be brought back at any time.")
        self.banner.show_message(Tone.INK, told, (undo,), icon="arrow-counter-clockwise")
        self._column.addWidget(self.banner)
        self.set_remark(self.tr("The audit trail tells of it."))

    def tell_beside(self, folder: Path) -> None:
        """Say where the copy was opened, and show the way to that book."""
        self._add_head(self.tr("The copy is a book of its own"), self.tr("It lies in {0}.").format(folder))
        go = BannerAction(self.tr("Open that book now"), self.open_wanted.emit, icon="book-open")
        told = self.tr("Its library begins empty: import the packs there again. The book in use has not changed.")
        self.banner.show_message(Tone.INK, told, (go,))
        self._column.addWidget(self.banner)

    def _add_head(self, title: str, told: str) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        tick = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        tick.setPixmap(self._theme.pixmap("check-circle-fill", t.green, m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = Paragraph(self._theme, title, "dialog")
        words.addWidget(self.title)
        words.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(tick)
        row.addLayout(words, 1)
        self._column.addLayout(row)
