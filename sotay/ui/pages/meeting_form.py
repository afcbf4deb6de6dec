# The form of a meeting: what kind, when and where, who takes the chair and writes the minutes, who is invited.
# It must not know where meetings are kept or which rules hold.

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.meeting_plan import suggested_title
from sotay.domain.meetings import Meeting, MeetingKind
from sotay.services.meeting_view import Seat
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.pages.meeting_editors import DateEditor, HourEditor, LinesEditor
from sotay.ui.pages.meetings_words import kind_words
from sotay.ui.pages.member_editors import ChoiceEditor, TextEditor, Words
from sotay.ui.theme import Theme

_NOBODY = "0"


class SeatEditor(ChoiceEditor):
    """Choose one of the members, or nobody yet."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._people: tuple[Seat, ...] = ()
        super().__init__(theme, words, self._named)
        self.editor.setSizeAdjustPolicy(self.editor.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def member_id(self) -> int:
        """Return who is chosen, 0 for nobody."""
        return int(self.value or _NOBODY)

    def show_people(self, people: Sequence[Seat], chosen: int) -> None:
        """Offer other people and choose one, without telling."""
        with QSignalBlocker(self.editor):
            self._people = tuple(people)
            self.editor.clear()
            self._fill()
            self.set_value(str(chosen))

    def _named(self) -> Mapping[str, str]:
        named = {str(seat.id): " · ".join(filter(None, (seat.name, seat.position))) for seat in self._people}
        return {_NOBODY: self.tr("Not settled yet"), **named}


class MeetingForm(Column):
    """Edit what a meeting is; tell `edited`, and `turned` when its kind or month became another one."""

    edited = Signal()
    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._meeting: Meeting | None = None
        self._filling = False
        kinds = {str(kind): kind for kind in MeetingKind}
        self.kind = ChoiceEditor(
            theme, lambda: self.tr("Kind"), lambda: {key: kind_words()[kind] for key, kind in kinds.items()}
        )
        self.title = TextEditor(theme, lambda: self.tr("Title"))
        self.day = DateEditor(theme, lambda: self.tr("Day"))
        self.hour = HourEditor(theme, lambda: self.tr("Hour"))
        self.place = TextEditor(theme, lambda: self.tr("Place"))
        self.chair = SeatEditor(theme, lambda: self.tr("In the chair"))
        self.secretary = SeatEditor(theme, lambda: self.tr("Secretary of minutes"))
        self.theme_of = TextEditor(theme, lambda: self.tr("Subject of the thematic part"))
        self.guests = LinesEditor(theme, lambda: self.tr("Guests, one a line"))
        when = Row(theme, self.day, self.hour, even=True)
        named = QWidget()  # closes up where the subject is hidden
        self._named = QVBoxLayout(named)
        for editor in (self.title, self.theme_of):
            self._named.addWidget(editor)
        for part in (self.kind, named, when, self.place, self.chair, self.secretary, self.guests):
            self.put(part, "form_gap")
        self.fill()
        self._space()
        theme.changed.connect(self._space)
        self._connect()

    @property
    def meeting(self) -> Meeting | None:
        """Return the meeting as typed; what is no day or hour yet leaves the old one. None before one was shown."""
        before = self._meeting
        if before is None:
            return None
        return replace(
            before,
            kind=MeetingKind(self.kind.value),
            title=self.title.value.strip() or before.title,
            day=self.day.day or before.day,
            begins=self.hour.hour_or(before.begins),
            place=self.place.value.strip(),
            chair_id=self.chair.member_id,
            secretary_id=self.secretary.member_id,
            guests=self.guests.value.strip(),
            theme=self.theme_of.value.strip(),
        )

    def show_meeting(self, meeting: Meeting, people: Sequence[Seat]) -> None:
        """Show a meeting; nothing is told."""
        self._filling = True
        self._meeting = meeting
        self.kind.set_value(meeting.kind)
        self.title.set_value(meeting.title)
        self.day.set_day(meeting.day)
        self.hour.set_hour(meeting.begins)
        self.place.set_value(meeting.place)
        self.theme_of.set_value(meeting.theme)
        self.chair.show_people(people, meeting.chair_id)
        self.secretary.show_people(people, meeting.secretary_id)
        self.guests.set_value(meeting.guests)
        self._show_theme()
        self._filling = False

    def take(self, meeting: Meeting) -> None:
        """Go on from what was written, leaving alone what is being typed."""
        self._meeting = meeting

    def _space(self) -> None:
        self._named.setContentsMargins(0, 0, 0, 0)
        self._named.setSpacing(self.theme.metrics.form_gap)

    def _connect(self) -> None:
        for editor in (self.title, self.place, self.chair, self.secretary, self.theme_of, self.guests, self.hour):
            editor.edited.connect(lambda _: self._tell())
        self.kind.edited.connect(lambda _: self._on_turned())
        self.day.edited.connect(lambda _: self._on_day())

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _on_day(self) -> None:
        if self.day.day is not None:
            self._on_turned()

    def _on_turned(self) -> None:
        """Give a title that nobody wrote the words of the new kind and month."""
        before = self._meeting
        if self._filling or before is None:
            return
        kind, day = MeetingKind(self.kind.value), self.day.day or before.day
        if self.title.value.strip() in ("", suggested_title(before.kind, before.day)):
            self._filling = True
            self.title.set_value(suggested_title(kind, day))
            self._filling = False
        self._show_theme()
        self._meeting = replace(before, kind=kind, day=day, title=self.title.value.strip() or before.title)
        self.turned.emit()
        self._tell()

    def _show_theme(self) -> None:
        thematic = MeetingKind(self.kind.value) in (MeetingKind.THEMATIC, MeetingKind.COMBINED, MeetingKind.CONFERENCE)
        self.theme_of.setVisible(thematic)
