# Commands that ask the library: search, show, cite.
# It must not know how text is indexed or stored.

import json
import time
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import Console
from sotay.cli.language import say
from sotay.cli.session import session
from sotay.domain.documents import RelationKind, Status
from sotay.domain.errors import Code, SotayError

if TYPE_CHECKING:
    from sotay.services.library import CitedDocument, DocumentView
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
    from sotay.services.opening import search_service, trusted_today
    from sotay.services.search import SearchFilters

    if (query is None) == (batch is None):
        raise typer.BadParameter(say("cho QUERY hoặc --batch, một trong hai", "give either QUERY or --batch"))
    run = session(context)
    filters = SearchFilters(
        type=type_, issuer=issuer, term=term, tag=tag, issued_from=_day(from_), issued_to=_day(to), status=status
    )
    questions = list(_questions(batch)) if batch else []
    with run.open(write=False) as workspace:
        service = search_service(workspace, trusted_today(workspace))
        if batch:
            _answer_all(run.console, service, questions, filters, limit)
        else:
            hits = service.search(query or "", filters, limit=limit)
            if meant := service.did_you_mean(query or ""):
                run.console.note(say("Đã tìm: {0}", "Searched: {0}").format(meant))
            run.console.emit([hit_json(hit) for hit in hits], hits_text(hits))


def _questions(path: Path) -> Iterator[tuple[object, str]]:
    """Read lines {"id", "q"}; raise SotayError(BAD_QUERY) naming the line at fault."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _question(line, number)
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from error
    except UnicodeDecodeError as error:
        raise SotayError(Code.BAD_QUERY, {"reason": f"{path.name}: not UTF-8"}) from error


def _question(line: str, number: int) -> tuple[object, str]:
    try:
        asked = json.loads(line)
        return asked["id"], _text(asked["q"])
    except (ValueError, TypeError, KeyError) as error:
        raise SotayError(Code.BAD_QUERY, {"reason": f"line {number} is no {{id, q}}", "line": number}) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _answer_all(
    console: Console,
    service: "SearchService",
    questions: list[tuple[object, str]],
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
        "snippet_highlights": [list(span) for span in hit.snippet_highlights],
        "score": round(hit.score, 4),
    }


def hits_text(hits: Sequence["Hit"]) -> str:
    """Return hits for a person: what and where, then the passage with its found words between ‹ and ›."""
    if not hits:
        return say(
            "Không thấy đoạn nào. Bớt từ, bỏ điều kiện lọc, hoặc gõ số như 42-HD.",
            "Nothing found. Use fewer words, drop a filter, or type a number like 42-HD.",
        )
    return "\n\n".join(_hit_text(place, hit) for place, hit in enumerate(hits, start=1))


def _hit_text(place: int, hit: "Hit") -> str:
    name = " ".join(part for part in (hit.type, hit.number, f"({hit.issued})" if hit.issued else "") if part)
    where = ". ".join(part for part in (hit.label.rstrip("."), hit.heading) if part)
    lines = (
        f"{place}. {name} [{STATUS_WORDS[hit.status]}]",
        hit.title,
        where,
        _marked(hit.snippet, hit.snippet_highlights),
    )
    return "\n   ".join(line for line in lines if line)


def _marked(snippet: str, highlights: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(highlights):
        snippet = f"{snippet[:start]}‹{snippet[start:end]}›{snippet[end:]}"
    return snippet.replace("\n", " ")


STATUS_WORDS = {
    Status.IN_FORCE: say("còn hiệu lực", "in force"),
    Status.AMENDED: say("được sửa đổi", "amended"),
    Status.REPLACED: say("bị thay thế", "replaced"),
    Status.EXPIRED: say("hết hiệu lực", "expired"),
    Status.NOT_YET: say("chưa có hiệu lực", "not yet in force"),
    Status.UNKNOWN: say("chưa rõ hiệu lực", "validity unknown"),
}


CAUSE_WORDS = {
    RelationKind.REPLACED_BY: say("bị thay thế bởi", "replaced by"),
    RelationKind.REPEALED_BY: say("bị bãi bỏ bởi", "repealed by"),
    RelationKind.AMENDED_BY: say("được sửa đổi bởi", "amended by"),
}


def show(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="UID|NUMBER")],
    section: Annotated[str | None, typer.Option(metavar="LABEL", help=say("Ví dụ: Điều 5.", "As Điều 5."))] = None,
    as_: Annotated[Form, typer.Option("--as", help=say("Dạng in ra.", "Form to print."))] = Form.TEXT,
    on: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help=say("Hiệu lực vào ngày.", "Validity on."))
    ] = None,
) -> None:
    """Print a document, or one of its sections, and its validity on a day."""
    from sotay.services.library import section_of
    from sotay.services.opening import library_service, trusted_today
    from sotay.services.rendering import as_html, as_text, document_json

    day = _day(on)
    run = session(context)
    with run.open(write=False) as workspace:
        view = library_service(workspace, trusted_today(workspace)).view(reference, day)
    sections = section_of(view, section) if section else view.sections
    if run.console.as_json or as_ is Form.JSON:
        run.console.line(document_json(view, sections))
    elif as_ is Form.HTML:
        print(as_html(sections))
    else:
        print(_head(view), as_text(sections), sep="\n\n")


def _head(view: "DocumentView") -> str:
    card = view.document.card
    lines = [
        " ".join(part for part in (card.type, card.number) if part),
        card.title,
        ", ".join(part for part in (card.issuer, str(card.issued or "")) if part),
        say("Hiệu lực ngày {0}: {1}", "Validity on {0}: {1}").format(
            view.day.strftime("%d/%m/%Y"), STATUS_WORDS[view.validity.status]
        ),
    ]
    lines += [f"  {CAUSE_WORDS[cause.kind]}: {cause.number}" for cause in view.validity.by]
    if view.namesakes:
        others = ", ".join(f"{card.number} ({card.issued or '—'})" for card in view.namesakes)
        lines.append(say("Văn bản khác cùng số: {0}", "Others with this number: {0}").format(others))
    return "\n".join(lines)


def cite(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(metavar="TEXT")] = None,
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help=say("Tệp văn bản thuần.", "Plain text file."))
    ] = None,
) -> None:
    """Print each document that a text cites, and the documents of the library that it may mean."""
    from sotay.services.opening import library_service, trusted_today
    from sotay.services.rendering import cited_json

    if (text is None) == (file is None):
        raise typer.BadParameter(say("cho TEXT hoặc --file, một trong hai", "give either TEXT or --file"))
    run = session(context)
    asked = text if file is None else _read_text(file)
    with run.open(write=False) as workspace:
        found = library_service(workspace, trusted_today(workspace)).cite(asked or "")
    lines = [_cited_text(cited) for cited in found]
    nothing = say("Không thấy viện dẫn nào.", "No citation found.")
    run.console.emit([cited_json(cited) for cited in found], "\n".join(lines) or nothing)


def _read_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")  # line ends as they are: offsets count them
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(file)}) from error
    except UnicodeDecodeError as error:
        raise SotayError(Code.BAD_QUERY, {"reason": f"{file.name}: not UTF-8"}) from error


def _cited_text(cited: "CitedDocument") -> str:
    names = [f"{c.number or c.type} ({c.issued or '—'}) {c.title}" for c in cited.candidates]
    maybe = say("có thể là", "may be") if cited.guess else say("là", "is")
    missing = say("không có trong thư viện", "not in the library")
    return (
        f"{cited.citation.text}\n   {maybe} " + "\n   ".join(names) if names else f"{cited.citation.text}\n   {missing}"
    )
