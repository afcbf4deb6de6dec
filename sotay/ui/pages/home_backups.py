# What the first page says of the backups: nothing while all is well, else one sentence and the way to mend it.
# It must not know how backups are made.

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from sotay.services.backups import BackupStatus, SecondCopy
from sotay.ui.backup_words import moment, still_there, why_not
from sotay.ui.widgets.tones import Tone

_LONG = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Worry:
    """Hold what is wrong with the backups and how serious that is."""

    tone: Tone
    told: str


def worry(status: BackupStatus, now: datetime) -> Worry | None:
    """Return what is to be told of the backups, the most serious first; None while all is well.

    A book without any backup is no worry by itself: its first one is made within moments, or fails, and that is told.
    """
    if status.failure is not None:
        return Worry(Tone.SON, f"{why_not(status.failure)} {still_there(status, now)}")
    if status.overdue and status.last is not None and status.last.made is not None:
        told = QCoreApplication.translate(
            "HomeBackups", "The newest backup is of {0}, and the book has changed since. Back it up now."
        )
        return Worry(Tone.AMBER, told.format(moment(status.last.made, now)))
    return _second(status, now)


def _second(status: BackupStatus, now: datetime) -> Worry | None:
    if status.second is not SecondCopy.PENDING:
        return None
    if status.second_failure is not None:
        told = QCoreApplication.translate(
            "HomeBackups", "The second copy could not be written: its place is full or read-only. Choose another one."
        )
        return Worry(Tone.AMBER, told)
    if status.second_made is None or now - status.second_made <= _LONG:
        return None
    told = QCoreApplication.translate(
        "HomeBackups", "The second copy is of {0}. Plug its stick in; it is written by itself."
    )
    return Worry(Tone.AMBER, told.format(moment(status.second_made, now)))
