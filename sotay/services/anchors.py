# What backups remember of the audit trail: a trail that was rewritten whole agrees with itself, but not with them.
# It must not repair anything.

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sotay.domain.errors import SotayError
from sotay.services.backups_listing import rows_of
from sotay.services.backups_opening import opened_by
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditFilter, AuditHead, AuditTrail
from sotay.storage.backup_file import read_layout

_RESTORED = "backup.restore"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold a state of the trail that a backup sealed, and whether the trail of now went through it."""

    sequence: int
    made: datetime
    head: AuditHead
    held: bool


def anchors(workspace: Workspace) -> Iterator[Anchor]:
    """Return what the backups in the book's folder say of the trail, those before the last restore left out.

    A restored notebook goes its own way from its backup on: what was written between is in the backups only.
    """
    trail = AuditTrail(workspace.notebook.database)
    since = _last_restored(trail)
    for row in rows_of(workspace.paths.backups, workspace.keys.folder_id):
        if not (row.own and row.whole) or row.made is None or (since is not None and row.made <= since):
            continue
        try:
            opened = opened_by(workspace.data_key, read_layout(row.path))
        except SotayError:
            continue  # a backup that cannot be read is told where backups are
        if opened is not None:
            head = opened[0].content.head
            yield Anchor(row.sequence, row.made, head, trail.holds(head))


def _last_restored(trail: AuditTrail) -> datetime | None:
    lines = trail.lines(trail.ids(AuditFilter(kinds=("backup",))))
    return next((line.at for line in lines if line.what == _RESTORED), None)
