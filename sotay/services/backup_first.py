# The backup that comes before every import.
# It must not know what is imported.

from datetime import datetime

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.backup_places import second_place
from sotay.services.backups import BackupService, Reason
from sotay.services.workspace import Workspace


def backup_service(workspace: Workspace) -> BackupService:
    """Return the service that keeps the backups of an open workspace, by the clock of this computer."""
    return BackupService(workspace, lambda: datetime.now().astimezone(), second_place(workspace.notebook))


def back_up_first(backups: BackupService, progress: Progress) -> None:
    """Make the backup that comes before an import; what cannot be kept is not risked. Raise as BackupService.make.

    Where another process makes one at this moment, that one serves.
    """
    try:
        backups.make(Reason.BEFORE_IMPORT, lambda _, done, total: progress("backup", done, total))
    except SotayError as error:
        if error.code is not Code.LIBRARY_BUSY:
            raise
