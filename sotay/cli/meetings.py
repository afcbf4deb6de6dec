# Commands about meetings: the group `meeting`, and how a vote is checked without the book.
# It must not know how meetings are stored, or how votes are counted.

from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import session

app = typer.Typer(no_args_is_help=True, help=say("Sinh hoạt chi bộ: kiểm biểu quyết.", "Meetings: vote-check."))


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
