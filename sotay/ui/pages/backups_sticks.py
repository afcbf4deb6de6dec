# The backups on drives that were just plugged in, each with the way to look inside.
# It must not know how drives are looked at.

from sotay.ui.pages.sticks import StickList


class BackupStickList(StickList):
    """List backups found on sticks; tell `chosen` with the path of one."""

    def take_words(self) -> tuple[str, str]:
        """Return what the button of a backup does."""
        return self.tr("Look inside"), self.tr("Look inside {0}")

    def gone_words(self) -> str:
        """Return what is said of a drive that was pulled out."""
        return self.tr("The drive {0} was pulled out. Plug it in again to restore from it.")
