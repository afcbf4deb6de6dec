# Commands about the calendar: the group `calendar`, what is due and the file for telephones.
# It must not know how duties are stored, or which rule says when one is due.

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import table
from sotay.cli.language import say
from sotay.cli.session import session

if TYPE_CHECKING:
    from sotay.services.duties import DutyRow

_YEAR, _MOST = 364, 3653
app = typer.Typer(no_args_is_help=True, help=say("Lịch công tác của chi bộ.", "The calendar: list, export."))
_STATES = {
    "done": say("đã xong", "done"),
    "overdue": say("quá hạn", "overdue"),
    "due": say("đến hạn", "due"),
    "postponed": say("đã hoãn", "postponed"),
    "coming": say("sắp tới", "coming"),
    "passed": say("không ghi", "not marked"),
    "cancelled": say("đã hủy", "cancelled"),
}


@app.command("list", help=say("Liệt kê việc trong lịch.", "List what stands in the calendar, by day."))
def list_all(
    context: typer.Context,
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
) -> None:
    """Print the rows of the calendar between two days, by default of a year from this month on."""
    from sotay.services.book import Book

    run = session(context)
    with run.open(write=False) as workspace:
        duties = Book(workspace).duties
        rows = duties.between(*_span(duties.today(), first, last))
    told = table([_heads(), *map(_cells, rows)]) if rows else say("Không có việc nào.", "There is nothing.")
    run.console.emit([_json(row) for row in rows], told)


@app.command("export", help=say("Xuất lịch ra tệp .ics.", "Write the calendar as an .ics file."))
def export(
    context: typer.Context,
    ics: Annotated[Path, typer.Option("--ics", help=say("Ghi tệp .ics này.", "Write this .ics file."))],
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
) -> None:
    """Write duties and meetings between two days for telephones. Default: a year from this month on."""
    from sotay.services.book import Book
    from sotay.services.duty_papers import calendar_ics
    from sotay.services.exporting import save

    run = session(context)
    with run.open(write=False) as workspace:
        book = Book(workspace)
        span = _span(book.duties.today(), first, last)
        content = calendar_ics(book, *span)
    save(ics, content)
    count = content.count(b"BEGIN:VEVENT")
    told = say("Đã ghi {0} việc từ {1} đến {2}: {3}", "Wrote {0} entries from {1} to {2}: {3}")
    days = [f"{day:%d/%m/%Y}" for day in span]
    made = {"file": str(ics), "entries": count, "first": span[0].isoformat(), "last": span[1].isoformat()}
    run.console.emit(made, told.format(count, *days, ics))


def _span(today: date, first: datetime | None, last: datetime | None) -> tuple[date, date]:
    """Return the days that are meant: at most ten years, and never the last day that calendars know."""
    begin = first.date() if first else today.replace(day=1)
    end = last.date() if last else _later(begin, _YEAR)
    if end < begin:
        raise typer.BadParameter(say("ngày cuối trước ngày đầu", "lies before the first day"), param_hint="--to")
    return begin, min(end, _later(begin, _MOST))


def _later(day: date, by: int) -> date:
    return date.fromordinal(min(day.toordinal() + by, date.max.toordinal() - 1))


def _heads() -> tuple[str, ...]:
    return say("Ngày", "Day"), say("Việc", "Duty"), say("Tình trạng", "State"), say("Nguồn", "Source")


def _cells(row: "DutyRow") -> tuple[str, ...]:
    return f"{row.day:%d/%m/%Y}", row.title, _STATES[row.state], row.source


def _json(row: "DutyRow") -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "key": row.key,
        "title": row.title,
        "due": row.due.isoformat(),
        "day": row.day.isoformat(),
        "state": row.state.value,
        "done_on": row.done_on.isoformat() if row.done_on else None,
        "reason": row.reason,
        "source": row.source,
    }
