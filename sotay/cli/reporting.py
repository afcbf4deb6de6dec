# `report`: the report of the cell on a period as DOCX and PDF in the prescribed form, its figures as XLSX.
# It must not know how reports are told or laid out.

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import Session, session
from sotay.domain.errors import Code, SotayError

if TYPE_CHECKING:
    from sotay.domain.papers import Paper
    from sotay.domain.periods import Period
    from sotay.domain.report_facts import ReportFacts
    from sotay.domain.report_figures import ReportFigure


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("report", help=say("Báo cáo của chi bộ về một kỳ.", "The report on a period as DOCX, PDF, XLSX."))(
        report
    )


def report(
    context: typer.Context,
    period: Annotated[
        str,
        typer.Argument(
            metavar="PERIOD", help=say("2026, 2026-H2, 2026-Q4, 2026-10.", "2026, 2026-H2, 2026-Q4, 2026-10.")
        ),
    ],
    docx: Annotated[Path | None, typer.Option(help=say("Ghi tệp .docx này.", "Write this .docx file."))] = None,
    pdf: Annotated[Path | None, typer.Option(help=say("Ghi tệp .pdf này.", "Write this .pdf file."))] = None,
    xlsx: Annotated[
        Path | None, typer.Option(help=say("Ghi số liệu vào tệp .xlsx này.", "Write the figures into this .xlsx file."))
    ] = None,
) -> None:
    """Write the report on a period; where none is kept yet, one told from the records, which is not kept."""
    if not (docx or pdf or xlsx):
        raise typer.BadParameter(
            say("cần ít nhất một tệp", "name at least one file"), param_hint="--docx, --pdf, --xlsx"
        )
    _write(session(context), _parsed(period), docx, pdf, xlsx)


def _parsed(text: str) -> "Period":
    from sotay.domain.periods import Period

    try:
        return Period.parse(text)
    except ValueError as error:
        raise SotayError(Code.BAD_PERIOD, {"text": text}) from error


def _write(run: Session, period: "Period", docx: Path | None, pdf: Path | None, xlsx: Path | None) -> None:
    """Write the files; every one is made before the first is written."""
    from sotay.cli.meeting_papers import drawn
    from sotay.services.book import Book
    from sotay.services.cell import cell_of
    from sotay.services.exporting import save
    from sotay.services.listings import ListKind, list_file
    from sotay.services.official import official_file
    from sotay.services.paper_files import PaperFiles
    from sotay.services.report_papers import figures_listing
    from sotay.services.sample import marked

    with run.open(write=False) as workspace:
        book = Book(workspace)
        paper, facts, today = book.reports.preview(period), book.reports.facts(period), book.today
        official = PaperFiles(workspace.notebook).official(paper)
        listing = marked(workspace.notebook, figures_listing(facts, cell_of(workspace.notebook)))
    made = [(path, make(official)) for path, make in ((docx, official_file), (pdf, drawn)) if path is not None]
    if xlsx is not None:
        made.append((xlsx, list_file(listing, ListKind.XLSX, today)))
    for path, content in made:
        save(path, content)
    files = [path for path, _ in made]
    run.console.emit(_report_json(paper, facts, files), _text(paper, files))


def _report_json(paper: "Paper", facts: "ReportFacts", files: list[Path]) -> dict[str, object]:
    return {
        "period": facts.period.name,
        "until": facts.until.isoformat(),
        "state": paper.state.value,
        "number": paper.number,
        "revision": paper.revision,
        "kept": bool(paper.id),
        "missing": paper.missing,
        "figures": {one.key: _figure_json(one) for one in facts.figures},
        "files": [str(path) for path in files],
    }


def _figure_json(one: "ReportFigure") -> dict[str, object]:
    value = one.value if one.value is None or isinstance(one.value, int) else round(float(one.value), 4)
    return {"title": one.title, "value": value, "unit": one.unit, "records": len(one.source.ids)}


def _text(paper: "Paper", files: list[Path]) -> str:
    from sotay.cli.meeting_papers import PAPER_STATES
    from sotay.domain.papers import PaperState

    lines = [say("Đã ghi {0}", "Written: {0}").format(path) for path in files]
    if paper.state is not PaperState.ADOPTED:
        told = say("Đây là bản {0}, còn {1} chỗ chưa có.", "It is a {0} copy; {1} places are still missing.")
        lines.append(told.format(PAPER_STATES[paper.state], paper.missing))
    return "\n".join(lines)
