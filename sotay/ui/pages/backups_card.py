# How safe the book is, in one card: its newest copy with what it holds, and the second copy in another place.
# It must not know how either is made.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from sotay.services.backups import SecondCopy
from sotay.ui.backup_words import counted, fault_words, moment, still_there, why_not
from sotay.ui.pages.backups_work import Overview, Verified
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.labels import ElidedLabel, Paragraph
from sotay.ui.widgets.tones import Tone, strong

_LARGE = 1.5


class SafetyCard(Card):
    """Say how the newest and the second copy stand; tell `make_wanted`, `place_wanted` or `end_wanted`."""

    make_wanted = Signal()
    place_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, overview: Overview) -> None:
        super().__init__(theme)
        self._overview = overview
        self.column.setSpacing(theme.metrics.gap_3)
        self.make = Button(theme, self.tr("Back up now"), Kind.PRIMARY, icon="hard-drive")
        self.make.clicked.connect(self.make_wanted)
        tone, icon, title, told = self._newest()
        self.words = Paragraph(theme, told, "second")
        self.column.addLayout(self._row(icon, tone, title, self.words, self.make))
        self.column.addWidget(rule(theme))
        self.place = Button(theme, self._place_words(), icon="folder-open")
        self.place.clicked.connect(self.place_wanted)
        self.end = Button(theme, self.tr("No second copy"), Kind.TEXT)
        if overview.second is None:
            self.end.hide()
        self.end.clicked.connect(self.end_wanted)
        tone, icon, title, told = self._second()
        self.second_words = Paragraph(theme, told, "second")
        self.column.addLayout(self._row(icon, tone, title, self.second_words, self.end, self.place))

    def set_calm(self, *, calm: bool) -> None:
        """Let things be asked for only while nothing is under way."""
        for button in (self.make, self.place, self.end):
            button.setEnabled(calm)

    def tell_content(self, found: Verified) -> None:
        """Say what the newest copy holds, or what is wrong with it."""
        if found.counts is not None:
            self.words.set_plain(self.tr("Verified: {0}").format(counted(found.counts)))
        elif found.fault is not None:
            told = self.tr("{0}. Back up again now; the copies before it are still there.")
            self.words.set_plain(told.format(fault_words(found.fault)))

    def _newest(self) -> tuple[Tone, str, str, str]:
        status, now = self._overview.status, self._overview.now
        last = status.last
        if last is None or last.made is None:
            told = why_not(status.failure) if status.failure else self.tr("It is made by itself in a moment.")
            return Tone.AMBER, "warning", self.tr("The book has no backup yet"), told
        title = self.tr("Newest copy: {0}").format(moment(last.made, now))
        if status.failure is not None:
            return Tone.SON, "warning-circle", title, f"{why_not(status.failure)} {still_there(status, now)}"
        if status.overdue:
            return Tone.AMBER, "warning", title, self.tr("It is older than seven days, and the book has changed.")
        return Tone.GREEN, "shield-check", title, self.tr("Being verified…")

    def _second(self) -> tuple[Tone, str, str, str]:
        status, now = self._overview.status, self._overview.now
        if status.second is SecondCopy.NOT_CHOSEN:
            told = self.tr(
                "If this computer breaks, the copies on it are gone too. A stick or another disk keeps them."
            )
            return Tone.PLAIN, "hard-drive", self.tr("No second copy in another place"), told
        title = self.tr("Second copy: {0}").format(self._overview.second)
        last = (
            self.tr("Last done: the copy of {0}.").format(moment(status.second_made, now)) if status.second_made else ""
        )
        if status.second is SecondCopy.DONE:
            return Tone.GREEN, "check-circle", title, self.tr("The newest copy lies there too.")
        if status.second_failure is not None:
            told = self.tr("The newest copy could not be written there: the place is full or read-only.")
            return Tone.AMBER, "warning", title, f"{told} {last}".strip()
        told = self.tr("Waiting for the stick to be plugged in, or for the folder to come back.")
        return Tone.INK, "clock", title, f"{told} {last}".strip()

    def _place_words(self) -> str:
        return self.tr("Choose another place") if self._overview.second else self.tr("Choose a place")

    def _row(self, icon: str, tone: Tone, title: str, told: Paragraph, *buttons: Button) -> QBoxLayout:
        t, m = self._theme.tokens, self._theme.metrics
        picture = QLabel()
        picture.setPixmap(self._theme.pixmap(icon, strong(t, tone), m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, "section"))
        words.addWidget(told)
        head = QHBoxLayout()
        head.setSpacing(m.gap_4)
        head.addWidget(picture)
        head.addLayout(words, 1)
        across = m.scale <= _LARGE
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(m.gap_4 if across else m.gap_2)
        row.addLayout(head, 1)
        tail = QHBoxLayout()
        tail.setSpacing(m.gap_2)
        for button in buttons:
            tail.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not across:
            tail.addStretch(1)
        row.addLayout(tail)
        return row
