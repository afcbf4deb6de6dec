# Backups in words: when one was made and why, what is wrong with it, why none could be made.
# It must not know pages or how a backup is made.

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from sotay.domain.errors import Code
from sotay.services.backups import BackupStatus, Reason
from sotay.ui.figures import spaced

_HELD = "{:%d/%m/%Y %H:%M}"


def moment(made: datetime, now: datetime) -> str:
    """Return a moment as it is said: today 14:05, yesterday 17:05, or its day."""
    local = made.astimezone(now.tzinfo)
    clock = f"{local:%H:%M}"
    if local.date() == now.date():
        return QCoreApplication.translate("BackupWords", "today {0}").format(clock)
    if local.date() == now.date() - timedelta(days=1):
        return QCoreApplication.translate("BackupWords", "yesterday {0}").format(clock)
    return _HELD.format(local)


def reason_words(reason: Reason | None) -> str:
    """Return why a backup was made."""
    return (
        {
            Reason.AUTOMATIC: QCoreApplication.translate("BackupWords", "By itself"),
            Reason.MANUAL: QCoreApplication.translate("BackupWords", "By hand"),
            Reason.BEFORE_IMPORT: QCoreApplication.translate("BackupWords", "Before an import"),
            Reason.BEFORE_MIGRATION: QCoreApplication.translate("BackupWords", "Before an upgrade"),
            Reason.BEFORE_RESTORE: QCoreApplication.translate("BackupWords", "Before a restore"),
            Reason.HANDOVER: QCoreApplication.translate("BackupWords", "Hand-over"),
        }.get(reason, "")
        if reason
        else ""
    )


def fault_words(fault: Code) -> str:
    """Return what is wrong with a backup, in a word or two."""
    return {
        Code.BACKUP_TRUNCATED: QCoreApplication.translate("BackupWords", "Cut short"),
        Code.NOT_A_BACKUP: QCoreApplication.translate("BackupWords", "Not a backup"),
        Code.READ_FAILED: QCoreApplication.translate("BackupWords", "Cannot be read"),
        Code.FILE_NOT_FOUND: QCoreApplication.translate("BackupWords", "Gone"),
    }.get(fault) or QCoreApplication.translate("BackupWords", "Damaged")


def size_words(size: int) -> str:
    """Return a length in bytes as people read it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def counted(counts: Mapping[str, int]) -> str:
    """Return what a backup holds: its members, its meetings, and the lines of its audit trail."""
    members, meetings, lines = counts.get("member", 0), counts.get("meeting", 0), counts.get("audit", 0)
    return ", ".join(
        (
            QCoreApplication.translate("BackupWords", "%n member(s)", "", members),
            QCoreApplication.translate("BackupWords", "%n meeting(s)", "", meetings),
            spaced(QCoreApplication.translate("BackupWords", "%n line(s) of the audit trail", "", lines), lines),
        )
    )


def why_not(failure: Code) -> str:
    """Return why no backup was made, and what to do now."""
    return {
        Code.NO_SPACE: QCoreApplication.translate(
            "BackupWords", "Not backed up: the disk is full. Free some space, then try again."
        ),
        Code.NOT_WRITABLE: QCoreApplication.translate(
            "BackupWords", "Not backed up: the folder of backups cannot be written. Check its permissions."
        ),
        Code.DATABASE_DAMAGED: QCoreApplication.translate(
            "BackupWords", "Not backed up: the book's own records are damaged. Restore the newest backup."
        ),
        Code.FILE_NOT_FOUND: QCoreApplication.translate(
            "BackupWords", "Not backed up: the folder of the book is gone. Plug its stick in again."
        ),
        Code.BACKUP_DAMAGED: QCoreApplication.translate(
            "BackupWords", "Not backed up: what was written does not read back. The disk may be failing."
        ),
    }.get(failure) or QCoreApplication.translate("BackupWords", "Not backed up. Try again; the book is unchanged.")


def still_there(status: BackupStatus, now: datetime) -> str:
    """Return which backup there is in spite of a failure."""
    if status.last is None or status.last.made is None:
        return QCoreApplication.translate("BackupWords", "The book has no backup yet.")
    told = QCoreApplication.translate("BackupWords", "The copy of {0} is still there.")
    return told.format(moment(status.last.made, now))
