# Commands that make and check a data folder: init, doctor.
# It must not know how keys or databases work.

from typing import Annotated

import typer

from sotay.cli.console import EXIT_REFUSED
from sotay.cli.language import say
from sotay.cli.session import session


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("init", help=say("Tạo sổ mới trong thư mục dữ liệu.", "Make a new book in the data folder."))(init)
    app.command("doctor", help=say("Kiểm tra sổ.", "Check the book; --deep reads everything."))(doctor)


def init(
    context: typer.Context,
    key_store: Annotated[
        bool,
        typer.Option(
            help=say("Cất thêm khóa vào kho khóa của máy này.", "Also keep the key in this computer's store.")
        ),
    ] = False,
) -> None:
    """Make a new book; print the recovery code, which is shown only once."""
    from sotay.services.keystore import OsKeyStore
    from sotay.services.workspace import Workspace

    run = session(context)
    passphrase = run.given_passphrase() or run.asked_twice()
    workspace, recovery_code = Workspace.create(run.paths, passphrase, OsKeyStore() if key_store else None)
    with workspace:
        ways_in = list(workspace.ways_in)
        made = {"data_dir": str(run.paths.root), "recovery_code": recovery_code, "ways_in": ways_in}
        told = say(
            "Đã tạo sổ trong {data_dir}.\n\nMã khôi phục (chỉ hiện một lần; in ra và cất nơi an toàn):\n\n    {code}\n",
            "Made a book in {data_dir}.\n\nRecovery code (shown only once; print it and keep it safe):\n\n    {code}\n",
        )
        run.console.emit(made, told.format(data_dir=run.paths.root, code=recovery_code))


def doctor(
    context: typer.Context,
    deep: Annotated[
        bool, typer.Option("--deep", help=say("Đọc lại toàn bộ.", "Read every page, index entry and attachment."))
    ] = False,
) -> None:
    """Check the book; exit status 3 where something is wrong."""
    from sotay.services.doctor import examine

    run = session(context)
    with run.open(write=False) as workspace, run.console.progress() as progress:
        findings = examine(workspace, deep=deep, progress=progress)
    lines = [f"{'✓' if finding.good else '✗'} {finding.what}: {finding.detail}" for finding in findings]
    healthy = all(finding.good for finding in findings)
    report = {"healthy": healthy, "findings": [finding.as_json() for finding in findings]}
    run.console.emit(report, "\n".join(lines))
    if not healthy:
        raise typer.Exit(EXIT_REFUSED)
