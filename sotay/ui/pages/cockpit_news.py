# What is told above a meeting, such as that it was running when the book was closed; and what is missing at its end.
# It must not know widgets beyond the banner's values.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from sotay.domain.meetings import MeetingRecord, MeetingState
from sotay.ui.pages.cockpit_read import Lengths
from sotay.ui.pages.cockpit_words import hour_words, minutes_of
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone


@dataclass(frozen=True, slots=True)
class News:
    """Hold one banner: its tone, its sentence, its buttons as (name of what they do, words)."""

    tone: Tone
    text: str
    buttons: tuple[tuple[str, str], ...] = ()

    def actions(self, runs: Mapping[str, Callable[[], object]]) -> tuple[BannerAction, ...]:
        """Return the buttons with what they do."""
        return tuple(BannerAction(words, runs[name]) for name, words in self.buttons)


def banner_of(record: MeetingRecord, made_at: datetime, *, welcome: bool) -> News | None:
    """Return what is told above a meeting; the clock of one that ran before this start goes on until somebody says."""
    state = record.meeting.state
    if state is MeetingState.CANCELLED:
        return News(Tone.GREY, QCoreApplication.translate("CockpitNews", "This meeting was called off."))
    if state is MeetingState.CLOSED:
        return _closed(record)
    ran = (
        record.clock and record.clock[-1].ended is None and record.clock[-1].begun < made_at.replace(microsecond=0)
    )  # clocks are kept in seconds
    if state is not MeetingState.RUNNING or not ran or welcome:
        return None
    begun = hour_words(record.clock[-1].begun.astimezone(made_at.tzinfo))
    return News(
        Tone.AMBER,
        QCoreApplication.translate(
            "CockpitNews",
            "The meeting was under way when the book was closed; its clock has run since {0}. Go on with it?",
        ).format(begun),
        (
            ("go_on", QCoreApplication.translate("CockpitNews", "Go on")),
            ("pause", QCoreApplication.translate("CockpitNews", "Stop the clock")),
        ),
    )


def missing_at_end(record: MeetingRecord, lengths: Lengths, unmarked: int, now: datetime) -> tuple[str, ...]:
    """Return what is still missing, a sentence each: the roll, the minutes that the rule asks for, steps."""
    lasted = minutes_of(record.elapsed(now))
    called = [row for row in record.roll if row.presence is not None]
    open_steps = sum(not item.is_done for item in record.agenda[:-1])
    told: list[str] = []
    if not called:
        told.append(QCoreApplication.translate("CockpitNews", "Nobody was marked on the roll."))
    elif unmarked:
        told.append(QCoreApplication.translate("CockpitNews", "%n member(s) not called yet.", "", unmarked))
    if lengths.least and lasted < lengths.least:
        words = QCoreApplication.translate("CockpitNews", "{0} minutes so far; the rule asks for {1} ({2}).")
        told.append(words.format(lasted, lengths.least, lengths.source))
    if open_steps:
        told.append(QCoreApplication.translate("CockpitNews", "%n step(s) of the agenda not done.", "", open_steps))
    return tuple(told)


def _closed(record: MeetingRecord) -> News:
    ended = hour_words(record.ended) if record.ended else ""
    return News(
        Tone.INK,
        QCoreApplication.translate("CockpitNews", "The meeting ended at {0}. What it wrote can be read here.").format(
            ended
        ),
        (
            ("paper", QCoreApplication.translate("CockpitNews", "See the minutes")),
            ("reopen", QCoreApplication.translate("CockpitNews", "Take it up again")),
        ),
    )
