# The words of meetings: kinds, steps, states of papers, days and what is left until them.
# It must not know widgets, nor where meetings lie.

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from sotay.domain.meetings import MeetingKind, Part
from sotay.domain.papers import PaperState
from sotay.ui.widgets.tones import Tone

PAPER_LOOKS: Mapping[PaperState, tuple[str, Tone]] = {
    PaperState.DRAFT: ("pencil-simple", Tone.AMBER),
    PaperState.REVIEWED: ("eye", Tone.INK),
    PaperState.ADOPTED: ("check-circle", Tone.GREEN),
}
_DAY = timedelta(days=1)
_HOUR = 3600


def kind_words() -> dict[MeetingKind, str]:
    """Return the words for the kinds, in the order in which they are offered."""
    return {
        MeetingKind.REGULAR: QCoreApplication.translate("MeetingsWords", "Regular"),
        MeetingKind.THEMATIC: QCoreApplication.translate("MeetingsWords", "Thematic"),
        MeetingKind.COMBINED: QCoreApplication.translate("MeetingsWords", "Regular with a thematic part"),
        MeetingKind.EXTRAORDINARY: QCoreApplication.translate("MeetingsWords", "Extraordinary"),
        MeetingKind.COMMITTEE: QCoreApplication.translate("MeetingsWords", "Committee"),
        MeetingKind.CONGRESS: QCoreApplication.translate("MeetingsWords", "Congress of the cell"),
        MeetingKind.CONFERENCE: QCoreApplication.translate("MeetingsWords", "Online conference"),
    }


def part_words() -> dict[Part, str]:
    """Return the words for the parts of an agenda, in their order."""
    return {
        Part.OPENING: QCoreApplication.translate("MeetingsWords", "Opening"),
        Part.BODY: QCoreApplication.translate("MeetingsWords", "Matters"),
        Part.END: QCoreApplication.translate("MeetingsWords", "End"),
    }


def step_words() -> tuple[str, ...]:
    """Return the words for the way of a meeting, from getting ready to reporting."""
    return (
        QCoreApplication.translate("MeetingsWords", "Get ready"),
        QCoreApplication.translate("MeetingsWords", "Send papers"),
        QCoreApplication.translate("MeetingsWords", "Meet"),
        QCoreApplication.translate("MeetingsWords", "Minutes"),
        QCoreApplication.translate("MeetingsWords", "Resolution"),
        QCoreApplication.translate("MeetingsWords", "Report"),
    )


def minutes_words(state: PaperState) -> str:
    """Return how far the minutes are."""
    return {
        PaperState.DRAFT: QCoreApplication.translate("MeetingsWords", "Minutes: draft"),
        PaperState.REVIEWED: QCoreApplication.translate("MeetingsWords", "Minutes: reviewed"),
        PaperState.ADOPTED: QCoreApplication.translate("MeetingsWords", "Minutes: adopted"),
    }[state]


def resolution_words(state: PaperState) -> str:
    """Return how far the resolution is."""
    return {
        PaperState.DRAFT: QCoreApplication.translate("MeetingsWords", "Resolution: draft"),
        PaperState.REVIEWED: QCoreApplication.translate("MeetingsWords", "Resolution: reviewed"),
        PaperState.ADOPTED: QCoreApplication.translate("MeetingsWords", "Resolution: adopted"),
    }[state]


def weekday_words(day: date) -> str:
    """Return the day of the week."""
    return weekdays()[day.weekday()]


def weekdays() -> tuple[str, ...]:
    """Return the days of the week, from Monday."""
    return (
        QCoreApplication.translate("MeetingsWords", "Monday"),
        QCoreApplication.translate("MeetingsWords", "Tuesday"),
        QCoreApplication.translate("MeetingsWords", "Wednesday"),
        QCoreApplication.translate("MeetingsWords", "Thursday"),
        QCoreApplication.translate("MeetingsWords", "Friday"),
        QCoreApplication.translate("MeetingsWords", "Saturday"),
        QCoreApplication.translate("MeetingsWords", "Sunday"),
    )


def hour_words(hour: time | None) -> str:
    """Return an hour as it is read, "" where it is not settled."""
    return f"{hour:%H:%M}" if hour is not None else ""


def month_words(day: date) -> str:
    """Return a month with its year, as a heading."""
    return QCoreApplication.translate("MeetingsWords", "Month {0}").format(f"{day.month}/{day.year}")


def days_words(day: date, today: date) -> str:
    """Return how far a day is away."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("MeetingsWords", "Today")
    if days == 1:
        return QCoreApplication.translate("MeetingsWords", "Tomorrow")
    if days < 0:
        return QCoreApplication.translate("MeetingsWords", "%n day(s) ago", "", -days)
    return QCoreApplication.translate("MeetingsWords", "In %n day(s)", "", days)


def left_words(until: datetime, now: datetime) -> str:
    """Return how much time is left until a moment, or how much has passed since: days, below two of them hours."""
    seconds = int((until - now).total_seconds())
    days, hours = abs(seconds) // int(_DAY.total_seconds()), max(1, abs(seconds) // _HOUR)
    in_days = abs(seconds) >= 2 * int(_DAY.total_seconds())
    if seconds < 0:
        if in_days:
            return QCoreApplication.translate("MeetingsWords", "%n day(s) over", "", days)
        return QCoreApplication.translate("MeetingsWords", "%n hour(s) over", "", hours)
    if in_days:
        return QCoreApplication.translate("MeetingsWords", "%n day(s) left", "", days)
    return QCoreApplication.translate("MeetingsWords", "%n hour(s) left", "", hours)


def rate_words(present: int, summoned: int) -> str:
    """Return the share of those present as it is printed, "" where nobody counts."""
    return f"{100 * present / summoned:.1f} %".replace(".", ",") if summoned else ""
