# The words of the screen that runs a meeting: states on the roll, parts of an agenda, days, hours, shares.
# It must not know widgets.

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from sotay.domain.meetings import AgendaItem, Attendance, Part, Presence
from sotay.domain.members import MemberState
from sotay.ui.pages.meetings_words import weekday_words
from sotay.ui.widgets.tones import Tone

TONES: Mapping[Presence, Tone] = {
    Presence.PRESENT: Tone.GREEN,
    Presence.EXCUSED: Tone.AMBER,
    Presence.UNEXCUSED: Tone.SON,
}
# Words of the book, in its language: they go into the minutes.
REASONS = (
    "Ốm",
    "Đi viện",
    "Chăm người nhà ốm",
    "Việc gia đình",
    "Đi công tác",
    "Đi học",
    "Trực ở cơ quan",
    "Đi làm ăn xa",
)


def presence_words() -> dict[Presence, str]:
    """Return the words for what the roll says, in the order of their keys."""
    return {
        Presence.PRESENT: QCoreApplication.translate("CockpitWords", "Present"),
        Presence.EXCUSED: QCoreApplication.translate("CockpitWords", "Excused"),
        Presence.UNEXCUSED: QCoreApplication.translate("CockpitWords", "Unexcused"),
    }


def short_presence_words() -> dict[Presence, str]:
    """Return shorter words, for a narrow window."""
    return {
        Presence.PRESENT: QCoreApplication.translate("CockpitWords", "Present"),
        Presence.EXCUSED: QCoreApplication.translate("CockpitWords", "With reason"),
        Presence.UNEXCUSED: QCoreApplication.translate("CockpitWords", "No reason"),
    }


def standing_words() -> dict[MemberState, str]:
    """Return the words for the standing of members on a roll."""
    return {
        MemberState.OFFICIAL: QCoreApplication.translate("CockpitWords", "Official"),
        MemberState.PROBATIONARY: QCoreApplication.translate("CockpitWords", "Probationary"),
        MemberState.EXEMPT: QCoreApplication.translate("CockpitWords", "Exempt from meetings"),
        MemberState.TEMPORARY_HERE: QCoreApplication.translate("CockpitWords", "Here for a time"),
        MemberState.TEMPORARY_ELSEWHERE: QCoreApplication.translate("CockpitWords", "Elsewhere for a time"),
        MemberState.SUSPENDED: QCoreApplication.translate("CockpitWords", "Suspended from meetings"),
        MemberState.MOVED: QCoreApplication.translate("CockpitWords", "Moved away"),
        MemberState.LEFT: QCoreApplication.translate("CockpitWords", "Left the Party"),
        MemberState.DECEASED: QCoreApplication.translate("CockpitWords", "Deceased"),
    }


def part_words() -> dict[Part, str]:
    """Return the words for the parts of an agenda."""
    return {
        Part.OPENING: QCoreApplication.translate("CockpitWords", "Opening"),
        Part.BODY: QCoreApplication.translate("CockpitWords", "Body"),
        Part.END: QCoreApplication.translate("CockpitWords", "End"),
    }


def day_words(day: date) -> str:
    """Return a day with its name, such as "Thứ Hai 05/10/2026"."""
    return f"{weekday_words(day)} {day:%d/%m/%Y}"


def hour_words(hour: time | datetime | None) -> str:
    """Return an hour as 19:30, "" for none."""
    return f"{hour:%H:%M}" if hour else ""


def parsed_hour(text: str) -> time | None:
    """Return the hour that was typed, such as 19:30, 19h30 or 1930; None for none."""
    digits = "".join(letter for letter in text if letter.isdigit())
    if not digits or len(digits) > len("1930"):
        return None
    whole = digits if len(digits) > 2 else f"{digits}00"  # 19 is 19:00
    try:
        return time(int(whole[:-2]), int(whole[-2:]))
    except ValueError:
        return None


def minutes_of(length: timedelta) -> int:
    """Return full minutes."""
    return int(length.total_seconds()) // 60


def share_words(part: int, whole: int) -> str:
    """Return a share in per cent with one place, as the language writes it; "" of nothing."""
    return f"{QLocale().toString(100 * part / whole, 'f', 1)} %" if whole else ""


def stay_words(row: Attendance) -> str:
    """Return when a member came, and when they left early."""
    if row.left is None:
        return hour_words(row.arrived)
    left = QCoreApplication.translate("CockpitWords", "left {0}").format(hour_words(row.left))
    return f"{hour_words(row.arrived)} · {left}" if row.arrived else left


def item_name(item: AgendaItem) -> str:
    """Return what an item of the agenda is called, on one line."""
    return " ".join(item.title.split()) or QCoreApplication.translate("CockpitWords", "Step without a title")
