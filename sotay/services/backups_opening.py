# A backup opened with the key of the book, or with the passphrase or recovery code of the day it was made.
# It must not know what is done with it then.

from dataclasses import dataclass
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.services.unlocking import unlock
from sotay.storage.backup_file import Header, Layout, Manifest, check_whole, open_manifest
from sotay.storage.keys import DataKey
from sotay.storage.schemas import NOTEBOOK


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Hold what a person typed to open a backup: its passphrase, or its recovery code."""

    passphrase: str | None = None
    recovery_code: str | None = None


@dataclass(frozen=True, slots=True)
class OpenedBackup:
    """Hold a backup of which every byte was checked, the key of its copy, and the present key that led to it.

    `own`: the key that was known led to it, nothing typed.
    """

    layout: Layout
    manifest: Manifest
    data_key: DataKey
    present: DataKey
    own: bool

    @property
    def header(self) -> Header:
        """Return what the backup says of itself in clear."""
        return self.layout.header


def opened_by(key: DataKey, layout: Layout) -> tuple[Manifest, DataKey] | None:
    """Return the manifest and the key that opened it: this one, or one before it that was renewed since."""
    for each in (key, *key.former):
        manifest = open_manifest(layout, each.backups)
        if manifest is not None:
            return manifest, each
    return None


def open_backup(path: Path, known: DataKey | None, secret: Secret | None, progress: Progress = silent) -> OpenedBackup:
    """Check every byte of a backup and open its manifest: with a key that is known, else with a secret of its own.

    Raise as `check_whole`, PASSPHRASE_NEEDED (`ways`), WRONG_PASSPHRASE, or BACKUP_DAMAGED for a manifest that the
    backup's own key does not open.
    """
    layout = check_whole(path, progress)
    opened = opened_by(known, layout) if known is not None else None
    if known is not None and opened is not None:
        return OpenedBackup(layout, *opened, known, own=True)
    given = secret or Secret()
    present = unlock(layout.header.keys, given.passphrase, given.recovery_code, None)
    opened = opened_by(present, layout)
    if opened is None:
        raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "manifest"})
    return OpenedBackup(layout, *opened, present, own=False)


def refuse_newer(header: Header, path: Path) -> None:
    """Raise NEWER_SCHEMA (`found`, `known`) for a backup of a notebook that this program cannot read."""
    if header.schema not in NOTEBOOK.revisions:
        raise SotayError(
            Code.NEWER_SCHEMA, {"file": path.name, "found": header.schema, "known": NOTEBOOK.head, "app": header.app}
        )
