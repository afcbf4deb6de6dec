# Commands about the activity log: the group `log`, its options and what each command runs.
# It must not know how entries are stored or found.

from typing import Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import session

app = typer.Typer(no_args_is_help=True, help=say("Nhật ký hoạt động.", "The activity log: add, list."))


@app.command("add", help=say("Ghi một việc vào nhật ký.", "Write an entry; --kind takes a key or a title."))
def add_entry(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help=say("Việc đã làm.", "What was done."))],
    kind: Annotated[str, typer.Option(help=say("Loại: mã hoặc tên.", "Kind: its key or title."))],
    day: Annotated[str, typer.Option(help=say("Ngày YYYY-MM-DD; mặc định hôm nay.", "Day; default: today."))] = "",
    text: Annotated[str, typer.Option(help=say("Kể thêm.", "More about it."))] = "",
    result: Annotated[str, typer.Option(help=say("Kết quả.", "Result."))] = "",
    place: Annotated[str, typer.Option(help=say("Nơi làm.", "Place."))] = "",
    hours: Annotated[float | None, typer.Option(help=say("Số giờ.", "Hours."))] = None,
    others: Annotated[int, typer.Option(help=say("Số người khác cùng dự.", "How many others came."))] = 0,
    person: Annotated[
        list[str] | None, typer.Option(help=say("Họ tên đảng viên; nhắc lại được.", "Full name; repeatable."))
    ] = None,
    figure: Annotated[
        list[str] | None, typer.Option(help=say("Số liệu: tên=số đơn vị.", "Figure: NAME=VALUE UNIT; repeatable."))
    ] = None,
    document: Annotated[
        list[str] | None, typer.Option(help=say("Số, ký hiệu văn bản.", "Number of a document; repeatable."))
    ] = None,
) -> None:
    """Write one entry and print it."""
    from sotay.cli.log_entries import Given, add

    given = Given(
        *(title, kind, day, text, result, place, hours, others),
        *(tuple(person or ()), tuple(figure or ()), tuple(document or ())),
    )
    add(session(context), given)


@app.command("list", help=say("Liệt kê việc trong nhật ký.", "List entries, newest first."))
def list_all(
    context: typer.Context,
    period: Annotated[
        str, typer.Option(help=say("Kỳ: 2026-10, 2026-Q4, 2026-H2, 2026.", "2026-10, 2026-Q4, 2026-H2 or 2026."))
    ] = "",
    kind: Annotated[str, typer.Option(help=say("Loại: mã hoặc tên.", "Kind: its key or title."))] = "",
    person: Annotated[str, typer.Option(help=say("Họ tên đảng viên.", "Full name of a member."))] = "",
    document: Annotated[str, typer.Option(help=say("Số, ký hiệu văn bản.", "Number of a document."))] = "",
    text: Annotated[str, typer.Option(help=say("Chữ phải có; dấu tùy ý.", "Words; marks optional."))] = "",
    limit: Annotated[int, typer.Option(min=1, help=say("Nhiều nhất từng này.", "At most so many."))] = 1000,
) -> None:
    """Print entries: one JSON list, or a table."""
    from sotay.cli.log_entries import Asked, list_entries

    list_entries(session(context), Asked(period, kind, person, document, text, limit))
