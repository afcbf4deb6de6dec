# What leaves the window before a meeting: invitation and programme printed or saved, all papers as one PDF, a calendar.
# It must not know what the papers say.

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.domain.progress import Progress
from sotay.services.exporting import READING, save
from sotay.services.meeting_papers import BookPart, MeetingPapers, bound, page_count
from sotay.services.official import OfficialPaper, export_official
from sotay.ui.documents.official_pages import official_job
from sotay.ui.documents.official_pdf import official_pdf
from sotay.ui.documents.printing import draw_job, pdf_bytes, printed_pages
from sotay.ui.documents.told_work import ToldWork
from sotay.ui.pages.base import Desk

PDF, DOCX, ICS = "pdf", "docx", "ics"
Make = Callable[[int], OfficialPaper]


class MeetingPrints(ToldWork):
    """Carry out what a person asks for with the papers of a meeting; what became of it is told by the messages."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk, window)
        self._papers = MeetingPapers(desk.book)

    def print_invitation(self, meeting_id: int) -> None:
        """Ask for a printer and print the invitation."""
        self._print(self._papers.invitation, self.tr("Invitation"), meeting_id)

    def print_programme(self, meeting_id: int) -> None:
        """Ask for a printer and print the programme."""
        self._print(self._papers.programme, self.tr("Programme"), meeting_id)

    def save_invitation(self, meeting_id: int) -> None:
        """Ask for a file and write the invitation, as PDF or as a Word document."""
        write = partial(self.save_paper, self._papers.invitation, meeting_id)
        self._ask((PDF, DOCX), self._papers.name(meeting_id, "Giấy mời"), write)

    def save_programme(self, meeting_id: int) -> None:
        """Ask for a file and write the programme, as PDF or as a Word document."""
        write = partial(self.save_paper, self._papers.programme, meeting_id)
        self._ask((PDF, DOCX), self._papers.name(meeting_id, "Chương trình"), write)

    def save_book(self, meeting_id: int) -> None:
        """Ask for a file and write all papers of the meeting into one PDF."""
        name = self._papers.name(meeting_id, "Tài liệu sinh hoạt")
        self._ask((PDF,), name, partial(self.save_book_to, meeting_id))

    def save_calendar(self, meeting_id: int) -> None:
        """Ask for a file and write the meeting for calendars."""
        name = self._papers.name(meeting_id, "Lịch sinh hoạt")
        self._ask((ICS,), name, partial(self.save_calendar_to, [meeting_id]))

    def save_year(self, year: int, meeting_ids: Sequence[int]) -> None:
        """Ask for a file and write the meetings of a year for calendars."""
        self._ask((ICS,), f"Lịch sinh hoạt {year}", partial(self.save_calendar_to, meeting_ids))

    def save_paper(self, make: Make, meeting_id: int, target: Path) -> None:
        """Write a paper into a file that was chosen, in a thread."""

        def work(progress: Progress) -> None:
            paper = make(meeting_id)
            if target.suffix.lower() == f".{DOCX}":
                export_official(paper, target)
            else:
                save(target, official_pdf(paper, progress))

        self._write(work, target, partial(self.save_paper, make, meeting_id, target))

    def save_book_to(self, meeting_id: int, target: Path) -> None:
        """Bind programme, list and papers into a file that was chosen, in a thread."""
        papers = self._papers

        def work(progress: Progress) -> None:
            save(target, _bound(papers, meeting_id, progress))

        self._write(work, target, partial(self.save_book_to, meeting_id, target))

    def save_calendar_to(self, meeting_ids: Sequence[int], target: Path) -> None:
        """Write meetings for calendars into a file that was chosen, in a thread."""
        papers = self._papers

        def work(_: Progress) -> None:
            save(target, papers.calendar(meeting_ids))

        self._write(work, target, partial(self.save_calendar_to, meeting_ids, target))

    def print_on(self, printer: QPrinter, make: Make, name: str, meeting_id: int) -> None:
        """Print on a printer that was chosen, in a thread; say so when it has everything."""
        pages = printed_pages(printer)

        def work(progress: Progress) -> None:
            draw_job(official_job(make(meeting_id)), printer, progress, pages)

        done = self.tr("Sent to the printer: {0}.").format(name)
        self._run(work, done, self.tr("Printing …"), partial(self.print_on, printer, make, name, meeting_id))

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: no paper was made.")

    def _print(self, make: Make, name: str, meeting_id: int) -> None:
        use = partial(self.print_on, make=make, name=name, meeting_id=meeting_id)
        instead = self.save_invitation if make == self._papers.invitation else self.save_programme
        self._ask_printer(name, use, partial(instead, meeting_id))

    def _ask(self, kinds: Sequence[str], name: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Save"), self._start_folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        names = self._filters()
        dialog.setNameFilters([names[kind] for kind in kinds])
        dialog.setDefaultSuffix(kinds[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ending(names, chosen)))
        dialog.selectFile(self._named(f"{name}.{kinds[0]}"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
        dialog.open()

    def _write(self, work: Callable[[Progress], None], target: Path, again: Callable[[], None]) -> None:
        self._folder = str(target.parent)
        self._run(work, self.tr("Saved {0}.").format(target), self.tr("Making the file …"), again)

    def _filters(self) -> dict[str, str]:
        return {
            PDF: self.tr("PDF (*.pdf)"),
            DOCX: self.tr("Word document (*.docx)"),
            ICS: self.tr("Calendar (*.ics)"),
        }


def _ending(names: dict[str, str], chosen: str) -> str:
    return next((kind for kind, name in names.items() if name == chosen), PDF)


def _bound(papers: MeetingPapers, meeting_id: int, progress: Progress) -> bytes:
    """Return programme, list of papers and papers as one PDF; those that cannot be bound are only listed."""
    parts = papers.parts(meeting_id)
    drawn = [_drawn(part, progress) for part in parts]
    programme = official_pdf(papers.programme(meeting_id), progress)
    if not parts:
        return programme
    counts = [page_count(one) if one else 0 for one in drawn]
    names = [part.name for part in parts]
    # How long the list is shows only when it is made; it is made again with the pages that follow from that.
    listed = official_pdf(papers.contents(meeting_id, names, [1] * len(parts)), progress)
    first = page_count(programme) + page_count(listed) + 1
    starts = [first + sum(counts[:at]) if count else 0 for at, count in enumerate(counts)]
    listed = official_pdf(papers.contents(meeting_id, names, starts), progress)
    return bound([programme, listed, *filter(None, drawn)])


def _drawn(part: BookPart, progress: Progress) -> bytes:
    return pdf_bytes(part.copy, READING, progress) if part.copy is not None else part.pdf
