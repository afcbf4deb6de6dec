# Papers of the cell for outside the app: in the prescribed form, as text to paste, as a bundle for the national app.
# It must not know windows or printers.

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from sotay.domain.meetings import Meeting
from sotay.domain.paper_issuing import Issuing, congress_term, issuing_kind, organ_of
from sotay.domain.papers import MINUTES, REPORT, RESOLUTION, FillKind, Paper, PaperBlock, PaperState
from sotay.exports.copies import LINE_BREAK
from sotay.services.cell import cell_of
from sotay.services.official import (
    OfficialPaper,
    OfficialSignature,
    PresentationRules,
    blocks_of,
    load_presentation_rules,
    official_file,
    paper_date,
    paper_symbol,
)
from sotay.services.sample import mark_of, marked, sample_name
from sotay.storage.meetings import Meetings
from sotay.storage.notebook import Notebook
from sotay.storage.papers import Papers

__all__ = ["TYPE_NAMES", "PaperFiles", "symbol_of"]

TYPE_NAMES = {MINUTES: "Biên bản", RESOLUTION: "Nghị quyết", REPORT: "Báo cáo"}
_NO_PLACE, _DOTS = "." * 20, "." * 30  # room to write


def symbol_of(paper: Paper) -> str:
    """Return number and symbol, "Số 05-NQ/CB", with room to write the number while it has none."""
    return paper_symbol(paper.number, paper.type, organ_of(paper.term_id))


class PaperFiles:
    """Make what leaves the app of the papers of one notebook."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    @cached_property
    def _rules(self) -> PresentationRules:
        return load_presentation_rules()

    def official(self, paper: Paper, *, draft_mark: bool = True) -> OfficialPaper:
        """Return a paper in the form of its day; a draft says so above all, unless it is printed to be signed.

        Gaps are told in words in a draft; what is signed has dots there, to be written on.
        """
        cell, meeting = cell_of(self._notebook), self._meeting(paper)
        issuing = self._rules.issuing(issuing_kind(paper, meeting), paper.day)
        minutes = paper.type == MINUTES
        in_words = draft_mark and paper.state is not PaperState.ADOPTED
        official = OfficialPaper(
            form=self._rules.form(paper.day),
            superior=cell.superior,
            body=LINE_BREAK.join(issuing.body_of(cell.name or "Chi bộ", self._term(meeting))),
            blocks=blocks_of(_printed(block, in_words=in_words) for block in paper.shown),
            title_for_file=self.name(paper),
            made=paper.day,
            symbol=symbol_of(paper),
            place_day="" if minutes else f"{cell.signing_place or _NO_PLACE}, {paper_date(paper.day)}",
            above=_above(paper, draft_mark=draft_mark),
            type_name=TYPE_NAMES[paper.type],
            subject=paper.subject,
            signatures=tuple(_signature(paper, issuing, *signer) for signer in paper.signers),
            recipients=paper.recipients,
        )
        return marked(self._notebook, official)

    def _meeting(self, paper: Paper) -> Meeting | None:
        return Meetings(self._notebook.database).meeting(paper.meeting_id) if paper.meeting_id else None

    def _term(self, meeting: Meeting | None) -> str:
        return congress_term(Papers(self._notebook.database).terms(), meeting.day) if meeting is not None else ""

    def name(self, paper: Paper) -> str:
        """Return what a file is called without its ending: type, number, day; Windows and Linux take it."""
        number = "" if paper.number is None else symbol_of(paper).removeprefix("Số ")
        told = " ".join(filter(None, (TYPE_NAMES[paper.type], number, f"{paper.day:%Y-%m-%d}")))
        corrected = f" đính chính {paper.revision - 1}" if paper.revision > 1 else ""
        return sample_name(self._notebook, f"{told}{corrected}".replace("/", "_"))

    def docx(self, paper: Paper, *, draft_mark: bool = True) -> bytes:
        """Return a paper as the bytes of a .docx file in the prescribed form."""
        return official_file(self.official(paper, draft_mark=draft_mark))

    def text(self, paper: Paper) -> str:
        """Return the words of a paper, to be pasted elsewhere."""
        head = (symbol_of(paper) if paper.number else "", TYPE_NAMES[paper.type].upper(), paper.subject)
        signed = (" - ".join(filter(None, signer)) for signer in paper.signers)
        parts = (mark_of(self._notebook), "\n".join(filter(None, head)), paper.text, "\n".join(filter(None, signed)))
        return "\n\n".join(filter(None, parts)) + "\n"

    def bundle(self, paper: Paper, pdf: bytes) -> bytes:
        """Return a .zip with the paper as PDF, DOCX and text, for uploading it where it is reported."""
        name = self.name(paper)
        files = (
            (".pdf", pdf),
            (".docx", self.docx(paper, draft_mark=False)),
            (".txt", _windows_text(self.text(paper))),
        )
        return _zipped([(f"{name}{ending}", content) for ending, content in files], paper.day)


def _printed(block: PaperBlock, *, in_words: bool) -> PaperBlock:
    text = block.text
    for fill in reversed(block.fills):
        if fill.kind is FillKind.MISSING:
            shown = f"[{text[fill.start : fill.end]}]" if in_words else _DOTS
            text = text[: fill.start] + shown + text[fill.end :]
    return replace(block, text=text, fills=())


def _above(paper: Paper, *, draft_mark: bool) -> tuple[str, ...]:
    if paper.state is not PaperState.ADOPTED:
        return (f"Dự thảo lần {paper.revision}",) if draft_mark else ()
    return (f"Bản đính chính lần {paper.revision - 1}",) if paper.revision > 1 else ()


def _signature(paper: Paper, issuing: Issuing, position: str, name: str) -> OfficialSignature:
    if paper.type == MINUTES:
        return OfficialSignature(position or issuing.minutes[0], name=name)
    return OfficialSignature(issuing.authority, position, name)


def _windows_text(text: str) -> bytes:
    """Return a text as the editors of Windows know it for what it is."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _zipped(files: Sequence[tuple[str, bytes]], day: date) -> bytes:
    """Return files in one, dated with a day."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0)), content)
    return written.getvalue()
