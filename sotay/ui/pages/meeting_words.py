# What is missing or due for a meeting, in words, and how serious it looks.
# It must not know widgets or how it was found out.

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from sotay.services.meeting_view import Check, CheckKind
from sotay.ui.pages.meetings_words import left_words
from sotay.ui.widgets.tones import Tone

CHECK_ICONS = {
    CheckKind.OVERLAP: "warning-circle",
    CheckKind.RESULTS_DUE: "clock",
    CheckKind.PAPERS_DUE: "clock",
    CheckKind.DOCUMENT_REPLACED: "arrow-bend-up-right",
    CheckKind.DOCUMENT_EXPIRED: "prohibit",
    CheckKind.DOCUMENT_GONE: "question",
    CheckKind.NO_CELL: "flag",
    CheckKind.NO_HOUR: "clock",
    CheckKind.NO_PLACE: "map-pin",
    CheckKind.NO_CHAIR: "user",
    CheckKind.NO_SECRETARY: "user",
    CheckKind.NO_AGENDA: "list-numbers",
    CheckKind.TOO_SHORT: "hourglass",
    CheckKind.NO_PAPERS: "files",
}
_LATE = frozenset({CheckKind.OVERLAP, CheckKind.DOCUMENT_REPLACED, CheckKind.DOCUMENT_EXPIRED})


def check_tone(check: Check) -> Tone:
    """Return how serious it is."""
    if check.kind in _LATE or check.facts.get("late") is True:
        return Tone.SON
    return Tone.AMBER if check.urgent else Tone.PLAIN


def check_words(check: Check, now: datetime) -> str:
    """Return what is missing or due, as one sentence."""
    told = _PLAIN.get(check.kind)
    return told() if told is not None else _TOLD[check.kind](check, now)


def _papers_due(check: Check, now: datetime) -> str:
    left = _left(check, now)
    return QCoreApplication.translate("MeetingWords", "Papers are to be sent out: {0}").format(left)


def _results_due(check: Check, now: datetime) -> str:
    left = _left(check, now)
    return QCoreApplication.translate("MeetingWords", "Results are to be reported: {0}").format(left)


def _left(check: Check, now: datetime) -> str:
    due = check.facts.get("due")
    return left_words(due, now) if isinstance(due, datetime) else ""


def _overlap(check: Check, _: datetime) -> str:
    day = check.facts.get("day")
    shown = f"{day:%d/%m/%Y}" if isinstance(day, date) else ""
    told = QCoreApplication.translate("MeetingWords", "At the same time as “{0}” of {1}")
    return told.format(check.facts.get("title", ""), shown)


def _too_short(check: Check, _: datetime) -> str:
    told = QCoreApplication.translate("MeetingWords", "The programme has {0} minutes, {1} are asked for")
    return told.format(check.facts.get("planned"), check.facts.get("needed"))


def _replaced(check: Check, _: datetime) -> str:
    number, by = check.facts.get("number", ""), check.facts.get("by_number", "")
    if by:
        return QCoreApplication.translate("MeetingWords", "{0} is replaced by {1}").format(number, by)
    return QCoreApplication.translate("MeetingWords", "{0} is replaced").format(number)


def _expired(check: Check, _: datetime) -> str:
    return QCoreApplication.translate("MeetingWords", "{0} has expired").format(check.facts.get("number", ""))


def _gone(check: Check, _: datetime) -> str:
    told = QCoreApplication.translate("MeetingWords", "{0} is no longer in the library")
    return told.format(check.facts.get("number", ""))


def _no_cell() -> str:
    return QCoreApplication.translate("MeetingWords", "Papers lack the name of the cell or of the committee above")


def _no_hour() -> str:
    return QCoreApplication.translate("MeetingWords", "The hour is not settled yet")


def _no_place() -> str:
    return QCoreApplication.translate("MeetingWords", "The place is not settled yet")


def _no_chair() -> str:
    return QCoreApplication.translate("MeetingWords", "Nobody is in the chair yet")


def _no_secretary() -> str:
    return QCoreApplication.translate("MeetingWords", "Nobody writes the minutes yet")


def _no_agenda() -> str:
    return QCoreApplication.translate("MeetingWords", "There is no programme yet")


def _no_papers() -> str:
    return QCoreApplication.translate("MeetingWords", "No papers are chosen yet")


_PLAIN: dict[CheckKind, Callable[[], str]] = {
    CheckKind.NO_CELL: _no_cell,
    CheckKind.NO_HOUR: _no_hour,
    CheckKind.NO_PLACE: _no_place,
    CheckKind.NO_CHAIR: _no_chair,
    CheckKind.NO_SECRETARY: _no_secretary,
    CheckKind.NO_AGENDA: _no_agenda,
    CheckKind.NO_PAPERS: _no_papers,
}
_TOLD: dict[CheckKind, Callable[[Check, datetime], str]] = {
    CheckKind.OVERLAP: _overlap,
    CheckKind.RESULTS_DUE: _results_due,
    CheckKind.PAPERS_DUE: _papers_due,
    CheckKind.DOCUMENT_REPLACED: _replaced,
    CheckKind.DOCUMENT_EXPIRED: _expired,
    CheckKind.DOCUMENT_GONE: _gone,
    CheckKind.TOO_SHORT: _too_short,
}
