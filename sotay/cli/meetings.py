# Commands about meetings: the group `meeting`, its options and what each command runs.
# It must not know how meetings are stored, papers laid out, or votes counted.

from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import session

app = typer.Typer(no_args_is_help=True, help=say("Sinh hoạt chi bộ.", "Meetings: list, export, vote-check."))


@app.command("list", help=say("Liệt kê buổi sinh hoạt.", "List the meetings, oldest first."))
def list_all(
    context: typer.Context,
    year: Annotated[
        int | None, typer.Option(min=1, max=9999, help=say("Chỉ năm này.", "Of this year only; default: all."))
    ] = None,
) -> None:
    """Print the meetings: one JSON list, or a table."""
    from sotay.cli.meeting_list import list_meetings

    list_meetings(session(context), year)


@app.command("export", help=say("Xuất biên bản, nghị quyết.", "Write minutes or a resolution as DOCX, PDF."))
def export_paper(
    context: typer.Context,
    meeting_id: Annotated[
        int, typer.Argument(metavar="ID", help=say("Số của buổi (meeting list).", "As in the list."))
    ],
    minutes: Annotated[bool, typer.Option("--minutes", help=say("Biên bản (mặc định).", "Minutes; default."))] = False,
    resolution: Annotated[bool, typer.Option("--resolution", help=say("Nghị quyết.", "The resolution."))] = False,
    docx: Annotated[Path | None, typer.Option(help=say("Ghi tệp .docx này.", "Write this .docx file."))] = None,
    pdf: Annotated[Path | None, typer.Option(help=say("Ghi tệp .pdf này.", "Write this .pdf file."))] = None,
) -> None:
    """Write a paper of a meeting in the prescribed form; one that is not adopted says so above all."""
    from sotay.cli.meeting_papers import export
    from sotay.domain.papers import MINUTES, RESOLUTION

    if minutes and resolution:
        raise typer.BadParameter(say("chọn một trong hai", "choose one of them"), param_hint="--minutes, --resolution")
    if docx is None and pdf is None:
        raise typer.BadParameter(say("cần ít nhất một tệp", "name at least one file"), param_hint="--docx, --pdf")
    export(session(context), meeting_id, RESOLUTION if resolution else MINUTES, docx, pdf)


@app.command("vote-check", help=say("Kiểm kết quả biểu quyết từ JSON.", "Check a vote given as JSON."))
def check_vote(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help=say("Tệp JSON; mặc định đọc từ stdin.", "JSON file; default: stdin."))
    ] = None,
    rules: Annotated[
        Path | None, typer.Option(help=say("Bảng quy tắc đã sửa.", "An edited table of rules; default: the shipped."))
    ] = None,
) -> None:
    """Print base, counts, rule and outcome of a vote."""
    from sotay.cli.meeting_votes import vote_check

    vote_check(session(context).console, file, rules)
