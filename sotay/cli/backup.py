# Commands under `sotayctl backup`: create, list, verify, restore.
# It must not know file formats or databases.

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import EXIT_REFUSED, table
from sotay.cli.language import say
from sotay.cli.session import Session, session

if TYPE_CHECKING:
    from sotay.services.backups import BackupFacts, BackupRow, BackupService, Secret
    from sotay.services.workspace import Workspace

app = typer.Typer(no_args_is_help=True, help=say("Sao lưu và khôi phục.", "Backups: create, list, verify, restore."))

BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help=say("Tệp sao lưu (.sotaybk).", "Backup (.sotaybk)."))]
Yes = Annotated[bool, typer.Option("--yes", help=say("Không hỏi lại.", "Do not ask."))]
To = typer.Option("--to", metavar="DIR", help=say("Chép thêm vào thư mục này.", "Also copy it to this folder."))


@app.command(help=say("Tạo bản sao lưu đã kiểm tra.", "Make a verified backup."))
def create(context: typer.Context, to: Annotated[Path | None, To] = None) -> None:
    """Make a verified backup in the book's folder, and copy it to DIR; works while the window is open."""
    from sotay.services.backups import Reason, copy_backup

    run = session(context)
    with run.open(write=False) as workspace, run.console.progress() as progress:
        row = _service(workspace).make(Reason.MANUAL, progress)
        copied = copy_backup(row.path, to, progress) if to is not None else None
    told = say("Đã sao lưu và kiểm tra: {0}", "Backed up and verified: {0}")
    run.console.emit(row_json(row) | {"copy": copied and str(copied)}, told.format(copied or row.path))


@app.command("list", help=say("Các bản sao lưu.", "List the backups."))
def list_backups(context: typer.Context) -> None:
    """Print the backups of the book, newest first."""
    run = session(context)
    with run.open(write=False) as workspace:
        rows = _service(workspace).list()
    nothing = say("Chưa có bản sao lưu nào.", "No backup yet.")
    run.console.emit([row_json(row) for row in rows], table([_told(row) for row in rows]) or nothing)


@app.command(help=say("Kiểm tra bản sao lưu.", "Read a backup wholly: every byte, every page, every count."))
def verify(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help=say("Tệp sao lưu.", "Backup."))] = None,
    every: Annotated[bool, typer.Option("--all", help=say("Mọi bản sao lưu.", "All backups of the book."))] = False,
) -> None:
    """Verify one backup, or all of them: exit status 3 where one is not whole."""
    if (file is None) != every:
        raise typer.BadParameter(say("cho FILE hoặc --all", "give FILE or --all"))
    run = session(context)
    with run.open(write=False) as workspace, run.console.progress() as progress:
        service = _service(workspace)
        if file is not None:
            facts = service.verify(file, progress, secret=_secret(run))
            told = say("Bản sao lưu nguyên vẹn: {0}", "The backup is whole: {0}")
            run.console.emit(facts_json(facts), told.format(file))
            return
        _verify_all(run, service)


def _verify_all(run: Session, service: "BackupService") -> None:
    from sotay.domain.errors import SotayError

    results: list[dict[str, object]] = []
    for row in service.list():
        try:
            service.verify(row.path, secret=_secret(run))
            fault = None
        except SotayError as error:
            fault = error.code.value
        results.append({"file": str(row.path), "whole": fault is None, "fault": fault})
    lines = [f"{'✓' if result['whole'] else '✗'} {result['file']} {result['fault'] or ''}" for result in results]
    whole = all(result["whole"] for result in results)
    run.console.emit({"whole": whole, "backups": results}, "\n".join(lines))
    if not whole:
        raise typer.Exit(EXIT_REFUSED)


@app.command(help=say("Khôi phục từ bản sao lưu.", "Restore: as a book of its own (--to), or instead of the notebook."))
def restore(
    context: typer.Context,
    file: BackupFile,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help=say("Thành sổ mới ở đây.", "As a new book in DIR."))
    ] = None,
    instead: Annotated[
        bool, typer.Option("--instead", help=say("Thay sổ hiện nay.", "In the place of the notebook of now."))
    ] = False,
    foreign: Annotated[
        bool, typer.Option("--foreign", help=say("Kể cả bản của sổ khác.", "Even a backup of another book."))
    ] = False,
    yes: Yes = False,
) -> None:
    """Restore a backup; SOTAY_BACKUP_PASSPHRASE or SOTAY_RECOVERY_CODE opens one that the book's key does not."""
    if (to is None) != instead:
        raise typer.BadParameter(say("cho --to DIR hoặc --instead", "give --to DIR or --instead"))
    run = session(context)
    if to is not None:
        _restore_beside(run, file, to)
        return
    run.console.confirm(say("Thay sổ hiện nay bằng bản này?", "Put this in the place of the notebook?"), yes)
    _restore_instead(run, file, foreign=foreign)


def _restore_beside(run: Session, file: Path, folder: Path) -> None:
    from sotay.services.backups import Secret
    from sotay.services.restoring_fresh import restore_beside

    # No book is asked for the key: this is what works where none can be opened.
    secret = _secret(run) or Secret(run.asked_passphrase(say("Mật khẩu của bản sao lưu: ", "Its passphrase: ")))
    with run.console.progress() as progress:
        made = restore_beside(file, folder, secret=secret, progress=progress)
    told = say("Đã mở bản sao lưu thành sổ trong {0}.", "The backup is a book of its own in {0}.")
    run.console.emit({"data_dir": str(made.root)}, told.format(made.root))


def _restore_instead(run: Session, file: Path, *, foreign: bool) -> None:
    from sotay.services.restoring import RestoreService

    with run.open(write=True) as workspace, run.console.progress() as progress:
        service = RestoreService(workspace, _service(workspace))
        restored = service.restore_instead(file, _secret(run), progress, foreign=foreign)
    told = say("Đã khôi phục. Sổ trước khi khôi phục còn trong {0}.", "Restored. What was there before is kept in {0}.")
    value = {"restored": str(file), "made": restored.made.isoformat(), "before": str(restored.before.path)}
    run.console.emit(value, told.format(restored.before.path))


def _service(workspace: "Workspace") -> "BackupService":
    from sotay.services.backups import BackupService

    return BackupService(workspace, lambda: datetime.now().astimezone())


def _secret(run: Session) -> "Secret | None":
    """Return what opens a backup that the book's own key does not open."""
    from sotay.services.backups import Secret

    code = os.environ.get("SOTAY_RECOVERY_CODE") or None
    passphrase = os.environ.get("SOTAY_BACKUP_PASSPHRASE") or (None if code else run.given_passphrase())
    return Secret(passphrase, code) if passphrase or code else None


def row_json(row: "BackupRow") -> dict[str, object]:
    """Return a backup as plain JSON values, in the form that scripts rely on."""
    return {
        "file": str(row.path),
        "made": row.made and row.made.isoformat(),
        "reason": row.reason and row.reason.value,
        "sequence": row.sequence,
        "bytes": row.size,
        "whole": row.whole,
        "fault": row.fault and row.fault.value,
        "second": row.second,
        "own": row.own,
        "app": row.app,
        "schema": row.schema,
    }


def facts_json(facts: "BackupFacts") -> dict[str, object]:
    """Return what a verified backup contains as plain JSON values."""
    return {
        "file": str(facts.path),
        "whole": True,
        "made": facts.made.isoformat(),
        "reason": facts.reason.value,
        "sequence": facts.sequence,
        "schema": facts.schema,
        "own": facts.own,
        "counts": dict(facts.counts),
        "audit": {"count": facts.head.count, "hash": facts.head.hash},
    }


def _told(row: "BackupRow") -> tuple[str, ...]:
    made = f"{row.made:%d/%m/%Y %H:%M:%S}" if row.made else "?"
    state = "" if row.whole else say("bị hỏng", "damaged")
    reason = _REASONS.get(row.reason.value, "") if row.reason else ""
    return str(row.sequence), made, reason, f"{row.size:,}", row.path.name, state


_REASONS = {
    "automatic": say("tự động", "automatic"),
    "before_import": say("trước khi nạp", "before an import"),
    "before_migration": say("trước khi nâng cấp", "before an upgrade"),
    "before_restore": say("trước khi khôi phục", "before a restore"),
    "manual": say("làm bằng tay", "by hand"),
    "handover": say("bàn giao", "hand-over"),
}
