# Commands that ask the library: search, show, cite.
# It must not know how text is indexed or stored.

import json
import time
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import Console
from sotay.cli.language import say
from sotay.cli.session import session
from sotay.domain.documents import Status
from sotay.domain.errors import Code, SotayError

if TYPE_CHECKING:
    from sotay.services.search import Hit, SearchFilters, SearchService


class Form(StrEnum):
    """Name the forms that `show` prints a document in."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("search", help=say("Tìm đoạn văn bản.", "Find passages; marks are optional."))(search)
    app.command("show", help=say("Xem một văn bản.", "Show a document or one of its sections."))(show)
    app.command("cite", help=say("Nhận diện viện dẫn.", "Find citations in a text and what they mean."))(cite)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(say("ngày viết dạng YYYY-MM-DD", "write a date as YYYY-MM-DD")) from error


def search(
    context: typer.Context,
    query: Annotated[str | None, typer.Argument(metavar="QUERY")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 10,
    type_: Annotated[str | None, typer.Option("--type", help=say("Thể loại.", "Document type."))] = None,
    issuer: Annotated[str | None, typer.Option(help=say("Cơ quan ban hành.", "Issuing body."))] = None,
    term: Annotated[str | None, typer.Option(help=say("Khóa.", "Term of the committee, as XIII."))] = None,
    tag: Annotated[str | None, typer.Option(help=say("Thẻ.", "Tag."))] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD")] = None,
    status: Annotated[Status | None, typer.Option(help=say("Hiệu lực hôm nay.", "Validity today."))] = None,
    batch: Annotated[Path | None, typer.Option(metavar="FILE.jsonl")] = None,
) -> None:
    """Find passages; --batch answers one JSON line for each line {"id", "q"} of a file."""
    from sotay.services.search import SearchFilters

    if (query is None) == (batch is None):
        raise typer.BadParameter(say("cho QUERY hoặc --batch, một trong hai", "give either QUERY or --batch"))
    run = session(context)
    filters = SearchFilters(
        type=type_, issuer=issuer, term=term, tag=tag, issued_from=_day(from_), issued_to=_day(to), status=status
    )
    questions = list(_questions(batch)) if batch else []
    with run.open(write=False) as workspace:
        service = workspace.search_service()
        if batch:
            _answer_all(run.console, service, questions, filters, limit)
        else:
            hits = service.search(query or "", filters, limit=limit)
            run.console.emit([hit_json(hit) for hit in hits], hits_text(hits))


def _questions(path: Path) -> Iterator[tuple[str, str]]:
    """Read lines {"id", "q"}; raise SotayError(BAD_QUERY) naming the line at fault."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _question(line, number)
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from error
    except UnicodeDecodeError as error:
        raise SotayError(Code.BAD_QUERY, {"reason": f"{path.name}: not UTF-8"}) from error


def _question(line: str, number: int) -> tuple[str, str]:
    try:
        asked = json.loads(line)
        return str(asked["id"]), str(asked["q"])
    except (ValueError, TypeError, KeyError) as error:
        raise SotayError(Code.BAD_QUERY, {"reason": f"line {number} is no {{id, q}}", "line": number}) from error


def _answer_all(
    console: Console,
    service: "SearchService",
    questions: list[tuple[str, str]],
    filters: "SearchFilters",
    limit: int,
) -> None:
    with console.progress() as progress:
        for done, (name, query) in enumerate(questions, start=1):
            start = time.perf_counter()
            hits = service.search(query, filters, limit=limit)
            ms = (time.perf_counter() - start) * 1000
            console.line({"id": name, "ms": round(ms, 2), "hits": [hit_json(hit) for hit in hits]})
            progress("search", done, len(questions))


def hit_json(hit: "Hit") -> dict[str, object]:
    """Return a hit in the form that scripts rely on."""
    return {
        "uid": hit.uid,
        "number": hit.number,
        "type": hit.type,
        "issuer": hit.issuer,
        "issued": hit.issued,
        "title": hit.title,
        "label": hit.label,
        "heading": hit.heading,
        "snippet": hit.snippet,
        "highlights": [list(span) for span in hit.highlights],
        "score": round(hit.score, 4),
    }
