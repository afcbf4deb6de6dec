# Commands about the sample data: a walk through the main job, the packs alone, a book filled with it.
# It must not know what the sample data are.

from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import Session, session
from sotay.services.workspace import Workspace

app = typer.Typer(help=say("Dữ liệu mẫu.", "Sample data: a walk through the main job; `create` fills a book."))


@app.callback(invoke_without_command=True)
def demo(
    context: typer.Context,
    packs_only: Annotated[
        Path | None,
        typer.Option("--packs", help=say("Chỉ tạo gói mẫu vào thư mục này.", "Only build the demo packs into DIR.")),
    ] = None,
) -> None:
    """Build the demo packs and walk through the main job in a throw-away folder."""
    if context.invoked_subcommand is not None:
        return
    from sotay.cli.demo import show_demo
    from sotay.services.demo import build_demo_packs

    run = session(context)
    if packs_only is None:
        show_demo(run.console)
        return
    with run.console.progress() as progress:
        built = build_demo_packs(packs_only, progress)
    run.console.emit({"packs": [str(path) for path in built.packs]}, "\n".join(str(path) for path in built.packs))


@app.command("create", help=say("Tạo sổ mẫu trong thư mục dữ liệu.", "Fill the data folder with the sample book."))
def create(context: typer.Context) -> None:
    """Write the sample cell into a new book or one of sample data; never among somebody's own records."""
    from datetime import UTC, datetime

    from sotay.services.book import Book
    from sotay.services.demo_activities import fill_activities
    from sotay.services.demo_dues import fill_dues
    from sotay.services.demo_duties import fill_duties
    from sotay.services.demo_evaluations import fill_evaluations
    from sotay.services.demo_meetings import fill_meetings
    from sotay.services.demo_notebook import fill_notebook, refuse_own_records

    run = session(context)
    code, workspace = _opened(run)
    with workspace:
        refuse_own_records(workspace.notebook)
        members = fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())
        book = Book(workspace)
        meetings = fill_meetings(book)
        activities = fill_activities(book)
        dues = fill_dues(book)
        fill_duties(book)
        fill_evaluations(book)
    told = say(
        "Sổ mẫu trong {0}: {1} đảng viên, {2} buổi sinh hoạt, {3} việc trong nhật ký, {4} khoản đảng phí.",
        "Sample book in {0}: {1} members, {2} meetings, {3} entries of the log, {4} lines of dues.",
    ).format(run.paths.root, members, meetings, activities, dues)
    if code:
        told += say("\nMã khôi phục (chỉ hiện một lần): {0}", "\nRecovery code (shown only once): {0}").format(code)
    made = {
        "data_dir": str(run.paths.root),
        "members": members,
        "meetings": meetings,
        "activities": activities,
        "dues": dues,
    }
    run.console.emit(made | ({"recovery_code": code} if code else {}), told)


def _opened(run: Session) -> tuple[str, Workspace]:
    """Open the book that is there, or make one; return the recovery code of a new one."""
    if run.paths.keys.exists():
        return "", run.open(write=True)
    workspace, code = Workspace.create(run.paths, run.given_passphrase() or run.asked_twice())
    return code, workspace
