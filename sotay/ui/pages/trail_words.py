# The words and looks of the page of the audit trail: what was done, about what, on which day.
# It must not know widgets; what a line says comes from services/audit_texts.py.

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from sotay.services.audit import Topic
from sotay.ui.widgets.tones import Tone

OUTSIDE_ICON = "warning-circle"
OP_LOOKS: Mapping[str, tuple[str, Tone]] = {
    "insert": ("plus-circle", Tone.GREEN),
    "update": ("pencil-simple", Tone.INK),
    "delete": ("minus-circle", Tone.SON),
    "baseline": ("archive", Tone.GREY),
    "erase": ("eraser", Tone.AMBER),
    "note": ("note", Tone.GREY),
}


def topic_words() -> dict[Topic | None, str]:
    """Return the names of what lines are about, in the order in which they are offered; None is everything."""
    return {
        None: QCoreApplication.translate("TrailWords", "All kinds"),
        Topic.MEMBERS: QCoreApplication.translate("TrailWords", "Members"),
        Topic.MEETINGS: QCoreApplication.translate("TrailWords", "Meetings"),
        Topic.TASKS: QCoreApplication.translate("TrailWords", "Tasks"),
        Topic.PAPERS: QCoreApplication.translate("TrailWords", "Papers of the cell"),
        Topic.LOG: QCoreApplication.translate("TrailWords", "Activity log"),
        Topic.DUES: QCoreApplication.translate("TrailWords", "Dues"),
        Topic.CALENDAR: QCoreApplication.translate("TrailWords", "Calendar"),
        Topic.NOTES: QCoreApplication.translate("TrailWords", "Notes"),
        Topic.SETTINGS: QCoreApplication.translate("TrailWords", "Settings"),
        Topic.ISSUERS: QCoreApplication.translate("TrailWords", "Issuers"),
        Topic.BACKUPS: QCoreApplication.translate("TrailWords", "Backups"),
        Topic.BOOK: QCoreApplication.translate("TrailWords", "The whole book"),
    }


def who_words(who: str) -> str:
    """Return who wrote a line."""
    return who or QCoreApplication.translate("TrailWords", "Not named")


def day_words(day: str, today: date) -> str:
    """Return a day (ISO) as it stands above its lines."""
    told = date.fromisoformat(day)
    shown = f"{told:%d/%m/%Y}"
    if told == today:
        return QCoreApplication.translate("TrailWords", "Today, {0}").format(shown)
    if told == today - timedelta(days=1):
        return QCoreApplication.translate("TrailWords", "Yesterday, {0}").format(shown)
    return shown


def grouped(seal: str) -> str:
    """Return the beginning of a seal as it is read aloud."""
    plain = seal[:8].upper()
    return f"{plain[:4]} {plain[4:]}"
