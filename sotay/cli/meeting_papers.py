# `meeting export`: minutes or a resolution of a meeting as DOCX and PDF in the prescribed form.
# It must not know how papers are told or laid out. Pages are drawn by Qt, which is loaded by name: it may be missing.

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sotay.cli.language import say
from sotay.cli.session import Session
from sotay.domain.errors import Code, SotayError
from sotay.domain.papers import Paper, PaperState

if TYPE_CHECKING:
    from sotay.services.official import OfficialPaper

_DRAWER = "sotay.ui.documents.official_pdf"
PAPER_STATES = {
    PaperState.DRAFT: say("dự thảo", "draft"),
    PaperState.REVIEWED: say("đã rà soát", "reviewed"),
    PaperState.ADOPTED: say("đã thông qua", "adopted"),
}


def export(run: Session, meeting_id: int, type_: str, docx: Path | None, pdf: Path | None) -> None:
    """Write a paper of a meeting into files; where there is none yet, a draft told from the facts, which is not kept.

    Every file is made before the first is written. Raise MEETING_NOT_FOUND, NOTHING_DECIDED, NO_PAGE_DRAWER, NO_SPACE,
    NOT_WRITABLE.
    """
    from sotay.services.book import Book
    from sotay.services.exporting import save
    from sotay.services.official import official_file
    from sotay.services.paper_files import PaperFiles

    with run.open(write=False) as workspace:
        paper = Book(workspace).papers.preview(meeting_id, type_)
        official = PaperFiles(workspace.notebook).official(paper)
    makers = ((docx, official_file), (pdf, drawn))
    made = [(path, maker(official)) for path, maker in makers if path is not None]
    for path, content in made:
        save(path, content)
    run.console.emit(_paper_json(paper, [path for path, _ in made]), _text(paper, [path for path, _ in made]))


def drawn(paper: "OfficialPaper") -> bytes:
    """Return a paper as the bytes of a PDF; raise NO_PAGE_DRAWER where Qt is not installed or cannot be loaded."""
    try:
        module = import_module(_DRAWER)
    except ImportError as error:
        raise SotayError(Code.NO_PAGE_DRAWER, {"reason": error.name or ""}) from error
    return cast("Callable[[OfficialPaper], bytes]", module.official_pdf)(paper)


def _paper_json(paper: Paper, files: list[Path]) -> dict[str, object]:
    return {
        "meeting": paper.meeting_id,
        "type": paper.type,
        "state": paper.state.value,
        "number": paper.number,
        "revision": paper.revision,
        "day": paper.day.isoformat(),
        "kept": bool(paper.id),
        "missing": paper.missing,
        "files": [str(path) for path in files],
    }


def _text(paper: Paper, files: list[Path]) -> str:
    lines = [say("Đã ghi {0}", "Written: {0}").format(path) for path in files]
    if paper.state is not PaperState.ADOPTED:
        told = say("Đây là bản {0}, còn {1} chỗ chưa có.", "It is a {0} copy; {1} places are still missing.")
        lines.append(told.format(PAPER_STATES[paper.state], paper.missing))
    return "\n".join(lines)
