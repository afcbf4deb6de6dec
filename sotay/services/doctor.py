# Checks of a data folder: keys, databases, index, attachments; says what is wrong and what to do.
# It must not repair anything.

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress, silent
from sotay.packs.acceptance import age_of
from sotay.services.anchors import anchors
from sotay.services.backups_listing import rows_of
from sotay.services.opening import trusted_today
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail

_WAYS_IN = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold the outcome of one check; `detail` says what was counted, or what is wrong."""

    what: str
    good: bool
    detail: str

    def as_json(self) -> dict[str, object]:
        """Return plain JSON values."""
        return asdict(self)


def examine(workspace: Workspace, *, deep: bool = False, progress: Progress = silent) -> list[Finding]:
    """Check a data folder; `deep` also authenticates every page, recounts the index and reads every attachment."""
    checks = (_keys, _library, _notebook, _audit, _backups, _attachments, _age)
    findings: list[Finding] = []
    for done, check in enumerate(checks):
        progress("check", done, len(checks))
        findings += check(workspace, deep)
    return findings


def _keys(workspace: Workspace, _deep: bool) -> Iterator[Finding]:
    ways = workspace.ways_in
    whole = workspace.keys_are_whole
    detail = ", ".join(ways) if whole else f"{', '.join(ways)}; keys.json is damaged, its copy keys.json.bak is in use"
    yield Finding("keys", whole and len(ways) >= _WAYS_IN, detail)


def _library(workspace: Workspace, deep: bool) -> Iterator[Finding]:
    try:
        check = workspace.library.check(deep=deep)
    except SotayError as error:
        yield Finding("library", good=False, detail=str(error))
        return
    counted = f"documents={check.documents} revisions={check.revisions} sections={check.sections} packs={check.packs}"
    yield Finding("library", check.sound, "; ".join((counted, *check.problems)))


def _notebook(workspace: Workspace, deep: bool) -> Iterator[Finding]:
    try:
        roots = workspace.notebook.roots()
        problems = workspace.notebook.database.problems(deep=deep)
    except SotayError as error:
        yield Finding("notebook", good=False, detail=str(error))
        return
    yield Finding("notebook", not problems, "; ".join((f"trusted_issuers={len(roots)}", *problems)))


def _audit(workspace: Workspace, deep: bool) -> Iterator[Finding]:
    """Recount the chain of the audit trail, compare it with the records and with what backups sealed of it."""
    if not deep:
        return
    try:
        check = AuditTrail(workspace.notebook.database).verify()
    except SotayError as error:
        yield Finding("audit", good=False, detail=str(error))
        return
    known = list(anchors(workspace))
    lost = [f"backup {anchor.sequence} knows another trail" for anchor in known if not anchor.held]
    problems = (*check.problems, *lost)
    yield Finding("audit", not problems, "; ".join((f"lines={check.head.count} backups={len(known)}", *problems)))


def _backups(workspace: Workspace, deep: bool) -> Iterator[Finding]:
    """Look at the backups in the book's folder: a damaged one is a fault, none at all only a reminder."""
    rows = rows_of(workspace.paths.backups, workspace.keys.folder_id, thorough=deep)
    damaged = [row.path.name for row in rows if not row.whole]
    newest = next((row.made for row in rows if row.own and row.whole), None)
    told = f"files={len(rows)} newest={newest.date() if newest else 'none'}"
    yield Finding("backups", not damaged, "; ".join((told, *(f"{name} is damaged" for name in damaged))))


def _attachments(workspace: Workspace, deep: bool) -> Iterator[Finding]:
    held = sorted(workspace.library.blob_hashes_in_use())
    missing = [sha256 for sha256 in held if not workspace.blobs.has(sha256)]
    damaged = [sha256 for sha256 in held if sha256 not in missing and deep and not _readable(workspace, sha256)]
    detail = f"files={len(held)} missing={len(missing)}" + (f" damaged={len(damaged)}" if deep else "")
    yield Finding("attachments", not missing and not damaged, "; ".join((detail, *missing, *damaged)))


def _age(workspace: Workspace, _deep: bool) -> Iterator[Finding]:
    """Tell how old the newest pack of each channel is: a reminder, never a fault."""
    applied = [row.record for row in workspace.library.history() if row.undone_at is None]
    newest = {record.channel: record for record in reversed(applied)}
    today = trusted_today(workspace)
    for channel, record in newest.items():
        age = age_of(record.issued, record.next_expected, today)
        yield Finding(f"pack {channel}", good=True, detail=f"sequence={record.sequence} issued={record.issued} {age}")


def _readable(workspace: Workspace, sha256: str) -> bool:
    try:
        workspace.blobs.verify(sha256)
    except SotayError:
        return False
    return True
