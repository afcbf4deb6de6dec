# Commands about dues: the report of a month, as JSON, as a table, as a workbook.
# It must not know how dues are worked out or stored.

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import table
from sotay.cli.language import say
from sotay.cli.session import session

if TYPE_CHECKING:
    from sotay.domain.dues import Month

app = typer.Typer(no_args_is_help=True, help=say("Đảng phí.", "Dues: the report of a month."))


@app.callback()
def dues() -> None:
    """Keep `report` a command of its own, also while it is the only one."""


@app.command("report", help=say("Báo cáo thu, nộp đảng phí của một tháng.", "Report the dues of a month."))
def report(
    context: typer.Context,
    month: Annotated[str, typer.Argument(metavar="MONTH", help=say("Tháng, ví dụ 2026-10.", "A month, as 2026-10."))],
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FILE", help=say("Ghi báo cáo cho Excel.", "Write a workbook."))
    ] = None,
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="FILE", help=say("Ghi báo cáo cho Word.", "Write a document."))
    ] = None,
) -> None:
    """Tell the sums of a month and who owes what; write the report in the prescribed form where a file is named."""
    from sotay.services.book import Book
    from sotay.services.dues_json import month_json
    from sotay.services.dues_papers import DuesPapers
    from sotay.services.listings import ListKind, export_list
    from sotay.services.sample import marked

    run, at = session(context), _month(month)
    with run.open(write=False) as workspace:
        book = Book(workspace)
        papers = DuesPapers(workspace.notebook, book.dues, book.members)
        told = month_json(book.dues, papers, at)
        for kind, target in ((ListKind.XLSX, xlsx), (ListKind.DOCX, docx)):
            if target is not None:
                export_list(marked(workspace.notebook, papers.report(at, at)), kind, target, book.today)
    run.console.emit(told, _table(told))


def _month(text: str) -> "Month":
    from sotay.domain.dues import Month

    try:
        return Month.parse(text)
    except ValueError as error:
        raise typer.BadParameter(say("tháng phải có dạng 2026-10", "a month is written as 2026-10")) from error


def _table(told: dict[str, object]) -> str:
    """Return the rows of members and the sums below them, for people."""
    from sotay.domain.money import money_text

    def money(amount: object) -> str:
        return money_text(amount) if isinstance(amount, int) else "?"

    heads = (
        *(say("Họ và tên", "Name"), say("Phải đóng", "Owed"), say("Đã đóng", "Paid"), say("Còn thiếu", "Missing")),
        say("Ghi chú", "Remarks"),
    )
    members = told["members"]
    names = ("owed", "paid", "missing")
    known = members if isinstance(members, list) else []
    rows = [
        heads,
        *((row["full_name"], *(money(row[name]) for name in names), _remark(row["pays_late"])) for row in known),
    ]
    sums = say(
        "Thu trong tháng {0} đồng; giữ lại {1}; nộp cấp trên {2}.", "Came in {0} đồng; kept {1}; to hand over {2}."
    )
    return f"{table(rows)}\n\n{sums.format(*(money(told[name]) for name in ('collected', 'kept', 'due')))}"


def _remark(delay: dict[str, str] | None) -> str:
    """Return until when a member may pay late, and why."""
    late = say("nộp chậm đến hết {until}: {reason}", "may pay late through {until}: {reason}")
    return late.format(**delay) if delay else ""
