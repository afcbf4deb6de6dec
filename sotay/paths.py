# Where things lie: the person's data folder and the files shipped with the program.
# It must not create, open or check anything.

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_HERE = Path(__file__).resolve().parent


def default_data_dir() -> Path:
    """Return the data folder of this user on this computer, moved or not; SOTAY_DATA_DIR overrides it."""
    override = os.environ.get("SOTAY_DATA_DIR")
    if override:
        return Path(override)
    return moved_to() or Path(platformdirs.user_data_dir("sotay", appauthor=False))


def pointer_file() -> Path:
    """Return the file that names the data folder after it was moved; there is none before."""
    return Path(platformdirs.user_config_dir("sotay", appauthor=False)) / "data-folder.txt"


def moved_to() -> Path | None:
    """Return the data folder that a person moved the book to or chose, None where it was never elsewhere."""
    try:
        named = pointer_file().read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(named) if named and Path(named).is_absolute() else None


def resource_dir() -> Path:
    """Return the folder of shipped resources: inside an installed package, or beside it in a source tree."""
    packaged = _HERE / "_resources"
    return packaged if packaged.is_dir() else _HERE.parent / "resources"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Name every file and folder of one data folder."""

    root: Path

    @property
    def library(self) -> Path:
        """Return the database of published documents; it can be rebuilt from packs."""
        return self.root / "library.db"

    @property
    def notebook(self) -> Path:
        """Return the private database of everything a person made."""
        return self.root / "notebook.db"

    @property
    def keys(self) -> Path:
        """Return the wrapped copies of the data key; useless without a passphrase, key store or recovery code."""
        return self.root / "keys.json"

    @property
    def lock(self) -> Path:
        """Return the file that one writing process holds locked."""
        return self.root / "sotay.lock"

    @property
    def blobs(self) -> Path:
        """Return the encrypted content-addressed store of attachments."""
        return self.root / "blobs"

    @property
    def staging(self) -> Path:
        """Return where a pack is copied to before it is applied."""
        return self.root / "staging"

    @property
    def receipts(self) -> Path:
        """Return the folder of import minutes (biên bản nạp gói)."""
        return self.root / "receipts"

    @property
    def backups(self) -> Path:
        """Return the folder of the notebook's backups (bản sao lưu)."""
        return self.root / "backups"

    @property
    def backup_work(self) -> Path:
        """Return where copies are checked before they become backups or are restored."""
        return self.backups / "work"

    @property
    def logs(self) -> Path:
        """Return the folder of log files."""
        return self.root / "logs"
