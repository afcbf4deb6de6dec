# What is done with the papers of a meeting: found, added, taken off, exchanged for newer ones.
# It must not know how a paper is shown.

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.domain.meetings import MeetingPaper
from sotay.services.meeting_view import Found, documents_for, newer_one
from sotay.ui.pages.base import Desk
from sotay.ui.pages.meeting_papers_pane import PapersPane
from sotay.ui.pages.meeting_writes import MeetingWrites

_FOUND = 6


class PaperWork(QObject):
    """Carry out what a person asks for in the pane of papers."""

    def __init__(self, desk: Desk, pane: PapersPane, writes: MeetingWrites, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._pane, self._writes, self._page = desk, pane, writes, page
        pane.finder.searched.connect(self._find)
        pane.finder.chosen.connect(self._add_document)
        pane.file_wanted.connect(self._ask_file)
        pane.removed.connect(self._remove)
        pane.newer_wanted.connect(self._take_newer)

    def add_files(self, names: Sequence[str]) -> None:
        """Put files of one's own among the papers."""
        for path in map(Path, names):
            self._writes.write(partial(self._add_file, path))

    def _find(self, text: str) -> None:
        book, finder = self._desk.book, self._pane.finder
        self._desk.tasks.run(
            lambda _: documents_for(book, text, _FOUND),
            lambda found: finder.show_found(text, found),
            self._desk.messages.error,
            owner=self,
            slot="find",
        )

    def _add_document(self, found: Found) -> None:
        meetings = self._desk.book.meetings
        self._writes.write(lambda meeting_id: meetings.add_document(meeting_id, found.uid, found.title, found.number))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._page.window(), self.tr("Choose a file for the meeting"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    def _add_file(self, path: Path, meeting_id: int) -> MeetingPaper:
        return self._desk.book.meetings.add_file(meeting_id, path)

    def _remove(self, paper: MeetingPaper) -> None:
        meetings, told = self._desk.book.meetings, self.tr("Taken off the papers: {0}")
        self._writes.write(
            lambda _: meetings.remove_paper(paper),
            lambda _: self._writes.tell(
                told.format(paper.number or paper.title),
                lambda meeting_id: meetings.bring_back_paper(meeting_id, paper),
            ),
        )

    def _take_newer(self, paper: MeetingPaper, uid: str) -> None:
        book, told = self._desk.book, self.tr("Among the papers now: {0}")

        def done(fresh: object) -> None:
            if isinstance(fresh, MeetingPaper):
                self._writes.tell(told.format(fresh.number or fresh.title), partial(back, fresh))

        def back(fresh: MeetingPaper, meeting_id: int) -> None:
            book.meetings.bring_back_paper(meeting_id, paper)
            book.meetings.remove_paper(fresh)

        self._writes.write(lambda meeting_id: newer_one(book, meeting_id, paper, uid), done)
