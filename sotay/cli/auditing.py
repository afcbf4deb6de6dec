# Commands about the audit trail: verify, export.
# It must not know how lines are chained.

from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.console import EXIT_REFUSED
from sotay.cli.language import language, say
from sotay.cli.session import session

app = typer.Typer(no_args_is_help=True, help=say("Nhật ký ghi sổ.", "The audit trail."))


@app.command(
    "verify", help=say("Kiểm chuỗi và đối chiếu với sổ.", "Recount the chain and compare it with the records.")
)
def verify(context: typer.Context) -> None:
    """Verify the audit trail; exit status 3 where it was altered."""
    from sotay.services.audit import verified
    from sotay.services.audit_texts import problem_words

    run = session(context)
    with run.open(write=False) as workspace, run.console.progress() as progress:
        check = verified(workspace, progress)
    value = {
        "whole": not check.problems,
        "lines": check.head.count,
        "head": check.head.hash,
        "backups": check.backups,
    }
    told = say(
        "{0} dòng, nguyên vẹn, khớp với {1} bản sao. Mã cuối: {2}",
        "{0} lines, whole, agreeing with {1} backups. Last seal: {2}",
    )
    lines = [f"✗ {problem_words(problem, language())}" for problem in check.problems] or [
        told.format(check.head.count, check.backups, check.head.hash)
    ]
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
