# Commands about the audit trail: verify, export.
# It must not know how lines are chained.

from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.console import EXIT_REFUSED
from sotay.cli.language import say
from sotay.cli.session import session

app = typer.Typer(no_args_is_help=True, help=say("Nhật ký ghi sổ.", "The audit trail."))


@app.command(
    "verify", help=say("Kiểm chuỗi và đối chiếu với sổ.", "Recount the chain and compare it with the records.")
)
def verify(context: typer.Context) -> None:
    """Verify the audit trail; exit status 3 where it was altered."""
    from sotay.services.audit import AuditService

    run = session(context)
    with run.open(write=False) as workspace, run.console.progress() as progress:
        check = AuditService(workspace.notebook).verify(progress)
    value = {"whole": not check.problems, "lines": check.head.count, "head": check.head.hash}
    told = say("{0} dòng, nguyên vẹn. Mã cuối: {1}", "{0} lines, whole. Last seal: {1}")
    lines = (
        [told.format(check.head.count, check.head.hash)] if not check.problems else [f"✗ {p}" for p in check.problems]
    )
    run.console.emit(value | {"problems": list(check.problems)}, "\n".join(lines))
    if check.problems:
        raise typer.Exit(EXIT_REFUSED)


@app.command("export", help=say("Xuất toàn bộ, mỗi dòng một JSON.", "Export the whole trail, one JSON object a line."))
def export(context: typer.Context, file: Annotated[Path, typer.Argument()]) -> None:
    """Export the audit trail with its seals; the file holds personal data."""
    from sotay.services.audit import AuditService

    run = session(context)
    with run.open(write=True) as workspace:
        written = AuditService(workspace.notebook).export(file)
    run.console.emit(
        {"file": str(file), "lines": written}, say("Đã xuất {0} dòng.", "{0} lines exported.").format(written)
    )
