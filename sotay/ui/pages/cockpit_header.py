# The head of the screen that runs a meeting: what it is, how long it has lasted, whether all is written, the pause.
# It must not know how a meeting is kept.

from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord, MeetingState
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.cockpit_clock import MeetingClock
from sotay.ui.pages.cockpit_words import day_words, hour_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.tones import Tone, strong


class Kept(StrEnum):
    """Name whether everything that was typed is written."""

    YES = "yes"
    WRITING = "writing"
    NO = "no"


_LONG_MS = 400  # from which on writing is told
_LOOKS = {
    Kept.YES: ("check-circle", Tone.GREEN),
    Kept.WRITING: ("floppy-disk", Tone.PLAIN),
    Kept.NO: ("warning-circle", Tone.SON),
}


class Room(StrEnum):
    """Name how much room there is: for everything, without words that an icon may stand for, without the bar."""

    WIDE = "wide"
    TIGHT = "tight"
    NARROW = "narrow"


class CockpitHeader(QFrame):
    """Tell `paused` when the clock is to stop or go on, `left` when the person goes back to the meetings."""

    paused = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self._theme = theme
        self._record: MeetingRecord | None = None
        self._chair = ""
        self._kept = Kept.YES
        self._waiting = QTimer(self, singleShot=True, interval=_LONG_MS)
        self._waiting.timeout.connect(lambda: self._say_kept(Kept.WRITING))
        self._room, self._low = Room.WIDE, False
        self.back = IconButton(theme, "arrow-left", "")
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel("", "section")
        self.facts = ElidedLabel("", "caption")
        self.clock = MeetingClock(theme)
        self.kept = KeptState(theme)
        self.pause_button = Button(theme, "", icon="pause")
        self.pause_button.clicked.connect(self.paused)
        self._lay_out()
        for part in (self.clock, self.kept, self.pause_button):
            part.hide()  # until there is a meeting
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.back.set_name(self.tr("Back to the meetings"))
        self.clock.retranslate()
        self._say_kept(self._kept)
        if self._record is not None:
            self.show_record(self._record, self._chair)

    def show_record(self, record: MeetingRecord, chair: str) -> None:
        """Show a meeting, and who chairs it ("" for nobody)."""
        self._record, self._chair = record, chair
        meeting, state = record.meeting, record.meeting.state
        self.title.set_full(meeting.title)
        self.facts.set_full(self._facts(record, chair))
        self.setAccessibleName(meeting.title)
        running = state is MeetingState.RUNNING
        self.clock.setVisible(running or state is MeetingState.CLOSED)
        self.kept.show()
        self.pause_button.setVisible(running)
        stands = record.is_paused
        self.pause_button.setText(self.tr("Go on") if stands else self.tr("Pause"))
        self.pause_button.set_icon("play" if stands else "pause")
        self.pause_button.setToolTip(shown_keys("clock"))
        self.pause_button.updateGeometry()

    def show_kept(self, kept: Kept) -> None:
        """Tell whether everything is written; writing that is soon over is not worth telling."""
        if kept is Kept.WRITING and self._kept is Kept.YES:
            if not self._waiting.isActive():
                self._waiting.start()
            return
        self._waiting.stop()
        self._say_kept(kept)

    def _say_kept(self, kept: Kept) -> None:
        self._kept = kept
        words = {
            Kept.YES: self.tr("Saved by itself"),
            Kept.WRITING: self.tr("Saving …"),
            Kept.NO: self.tr("Not saved"),
        }
        self.kept.show_state(kept, words[kept], bare=self._room is not Room.WIDE and kept is Kept.YES)

    def set_room(self, room: Room, *, low: bool) -> None:
        """Leave out what has no room, and take less height in a low window."""
        if (room, low) != (self._room, self._low):
            self._room, self._low = room, low
            self._restyle()

    def _facts(self, record: MeetingRecord, chair: str) -> str:
        meeting = record.meeting
        begun, ended = record.started, record.ended
        hour = begun if begun is not None else meeting.begins
        told = [day_words(meeting.day)]
        if begun is not None:
            told.append(self.tr("began {0}").format(hour_words(begun)))
        elif hour is not None:
            told.append(self.tr("planned for {0}").format(hour_words(hour)))
        if ended is not None:
            told.append(self.tr("ended {0}").format(hour_words(ended)))
        if chair:
            told.append(self.tr("chaired by {0}").format(chair))
        return " · ".join(told)

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.title, self.facts):
            column.addWidget(part)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._gap = QSpacerItem(0, 0)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(words, 1)
        self._row.addWidget(self.clock)
        self._row.addItem(self._gap)
        self._row.addWidget(self.kept)
        self._row.addWidget(self.pause_button)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.header if self._low else m.cockpit_header)
        self._row.setContentsMargins(m.gap_2, 0, m.page_right, 0)
        self._row.setSpacing(m.gap_3)
        wide = self._room is Room.WIDE
        self.clock.bar.setFixedWidth(m.clock_bar if wide else m.clock_bar * 6 // 10)
        self.clock.bar.setVisible(self._room is not Room.NARROW)
        self._gap.changeSize(m.page_left * 2 if wide else m.gap_2, 0)
        self._row.invalidate()
        self._say_kept(self._kept)


class KeptState(QWidget):
    """Show an icon and a word for whether everything is written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = QLabel()
        self.words = label("", "caption")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words)

    def show_state(self, kept: Kept, words: str, *, bare: bool) -> None:
        """Show a state; `bare` leaves the words to the tool tip."""
        m, t = self._theme.metrics, self._theme.tokens
        icon, tone = _LOOKS[kept]
        self._row.setSpacing(m.gap_1 + m.gap_1 // 2)
        self._icon.setPixmap(self._theme.pixmap(icon, strong(t, tone), m.icon_badge))
        self.words.setText(words)
        self.words.setVisible(not bare)
        self.words.setStyleSheet(f"color: {strong(t, tone)};")
        self.setToolTip(words if bare else "")
        self.setAccessibleName(words)
