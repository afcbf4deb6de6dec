# The meetings of a year as rows of a list: bands of months, meetings, and what is missing by the rules.
# It must not know where meetings lie.

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sotay.domain.meetings import Meeting, MeetingState
from sotay.domain.numerals import to_roman
from sotay.services.meeting_year import Gap, MeetingRow, YearView
from sotay.ui.delegates.meeting_row import Chip, MeetingListRow, NoticeRow
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.meetings_words import (
    PAPER_LOOKS,
    hour_words,
    kind_words,
    minutes_words,
    month_words,
    rate_words,
    resolution_words,
    weekday_words,
)
from sotay.ui.widgets.tones import Tone

Index = QModelIndex | QPersistentModelIndex
Entry = MeetingRow | Gap | Band
_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NO_FLAGS = Qt.ItemFlag(0)


class MeetingsModel(QAbstractListModel):
    """Hold a year; rows follow each other from its first month to its last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: YearView | None = None
        self._entries: list[Entry] = []

    @property
    def view(self) -> YearView | None:
        """Return the year that is shown."""
        return self._view

    def show_year(self, view: YearView) -> None:
        """Show another year, or the same in another language."""
        self.beginResetModel()
        self._view = view
        self._entries = list(self._made(view))
        self.endResetModel()

    def meeting(self, place: int) -> Meeting | None:
        """Return the meeting at a place, None for a band or a gap."""
        entry = self._entries[place] if 0 <= place < len(self._entries) else None
        return entry.meeting if isinstance(entry, MeetingRow) else None

    def gap(self, place: int) -> Gap | None:
        """Return the gap at a place, None for anything else."""
        entry = self._entries[place] if 0 <= place < len(self._entries) else None
        return entry if isinstance(entry, Gap) else None

    def place_of(self, meeting_id: int) -> int | None:
        """Return where a meeting stands."""
        found = (
            at for at, one in enumerate(self._entries) if isinstance(one, MeetingRow) and one.meeting.id == meeting_id
        )
        return next(found, None)

    def place_of_day(self, day: date) -> int | None:
        """Return the band of the month of a day, or of the first month after it, None where there is none."""
        for at, entry in enumerate(self._entries):
            if isinstance(entry, MeetingRow) and (entry.meeting.day.year, entry.meeting.day.month) >= (
                day.year,
                day.month,
            ):
                return max(place for place in range(at + 1) if isinstance(self._entries[place], Band))
        return None

    def _made(self, view: YearView) -> Iterator[Entry]:
        """Give the months with their meetings; a month or quarter that lacks something says so in its place."""
        placed: list[tuple[tuple[int, int], MeetingRow | Gap]] = [(gap.place, gap) for gap in view.gaps]
        placed += [((row.meeting.day.month, 0), row) for row in view.rows]
        for month, entries in groupby(sorted(placed, key=lambda one: one[0]), key=lambda one: one[0][0]):
            found = [entry for _, entry in entries]
            count = sum(isinstance(entry, MeetingRow) for entry in found)
            told = self.tr("%n meeting(s)", "", count) if count > 1 else ""
            yield Band(month_words(date(view.year, month, 1)), told)
            yield from found

    def _row(self, entry: Entry) -> Band | NoticeRow | MeetingListRow:
        if isinstance(entry, Band):
            return entry
        return self._notice(entry) if isinstance(entry, Gap) else self._listed(entry)

    def _notice(self, gap: Gap) -> NoticeRow:
        if gap.month:
            return NoticeRow(self.tr("No meeting this month"), self.tr("Plan it"), gap.source)
        told = self.tr("No thematic meeting in quarter {0}").format(to_roman(gap.quarter))
        return NoticeRow(told, self.tr("Plan it"), gap.source)

    def _listed(self, row: MeetingRow) -> MeetingListRow:
        meeting = row.meeting
        over = meeting.state is MeetingState.CLOSED
        return MeetingListRow(
            f"{meeting.day:%d/%m}",
            " ".join(filter(None, (weekday_words(meeting.day), hour_words(meeting.begins)))),
            meeting.title,
            self._detail(meeting),
            f"{row.present}/{row.summoned}" if over and row.summoned else "",
            rate_words(row.present, row.summoned) if over else "",
            tuple(self._chips(row)),
            self.tr("%n open task(s)", "", row.open_tasks) if row.open_tasks else "",
            quiet=meeting.state is MeetingState.CANCELLED,
        )

    def _detail(self, meeting: Meeting) -> str:
        if meeting.state is MeetingState.CANCELLED and meeting.note:
            return meeting.note
        return " · ".join(filter(None, (kind_words()[meeting.kind], meeting.place, meeting.theme)))

    def _chips(self, row: MeetingRow) -> Iterator[Chip]:
        state = row.meeting.state
        if state is MeetingState.CANCELLED:
            yield Chip(self.tr("Cancelled"), "prohibit", Tone.GREY)
        elif state is MeetingState.RUNNING:
            yield Chip(self.tr("Going on"), "play", Tone.INK)
        elif state is MeetingState.PLANNED:
            yield self._planned(row.meeting)
        if row.minutes is not None:
            yield Chip(minutes_words(row.minutes), *PAPER_LOOKS[row.minutes])
        if row.resolution is not None:
            yield Chip(resolution_words(row.resolution), *PAPER_LOOKS[row.resolution])

    def chip_columns(self) -> tuple[tuple[Chip, ...], ...]:
        """Return the chips that may stand in each of the two columns of them."""
        minutes = tuple(Chip(minutes_words(state), *look) for state, look in PAPER_LOOKS.items())
        resolutions = tuple(Chip(resolution_words(state), *look) for state, look in PAPER_LOOKS.items())
        return minutes, resolutions

    def _planned(self, meeting: Meeting) -> Chip:
        if self._view is not None and meeting.day < self._view.today:
            return Chip(self.tr("Not held"), "warning", Tone.AMBER)
        if meeting.invited_at is not None:
            return Chip(self.tr("Papers sent"), "check-circle", Tone.GREEN)
        return Chip(self.tr("Planned"), "calendar-blank", Tone.PLAIN)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, bands included."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Leave bands out of what can be chosen."""
        return _NO_FLAGS if isinstance(self._entries[index.row()], Band) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its sentence."""
        if not index.isValid() or int(role) not in (int(ROW_ROLE), _SENTENCE, _TIP):
            return None
        row = self._row(self._entries[index.row()])
        if int(role) == int(ROW_ROLE):
            return row
        return f"{row.text}, {row.detail}" if isinstance(row, Band) else row.sentence
