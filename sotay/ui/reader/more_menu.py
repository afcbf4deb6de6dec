# What else can be done with the open document: how it is read, what it is compared with, its scans, copies of it.
# It must not know how any of it is done.

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.reading import DocumentView, Reading
from sotay.ui.documents.actions import DocumentActions
from sotay.ui.reader.finding import Finding
from sotay.ui.reader.looks import Looks
from sotay.ui.reader.marking import Marking
from sotay.ui.reader.menus import Choice, menu_of
from sotay.ui.reader.strip import read_action_text

_PDF = "application/pdf"


class MoreMenu(QObject):
    """Offer what the header has no button for; `wanted` asks for another page, as that of a page does."""

    wanted = Signal(str, object)
    alone_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self, marking: Marking, finding: Finding, looks: Looks, copies: DocumentActions, page: QWidget
    ) -> None:
        super().__init__(page)
        self._marking, self._finding, self._looks, self._copies = marking, finding, looks, copies
        self._page = page

    def menu(self, reading: Reading | None, *, alone: bool) -> QMenu:
        """Return the menu for what is open, whose text may stand `alone`; the caller shows it."""
        sizes = self._looks.size_choices()
        if reading is None:
            return menu_of(self._page, (sizes,))
        return menu_of(self._page, (self._reading_choices(reading, alone=alone), sizes, self._copies_of(reading.view)))

    def _reading_choices(self, reading: Reading, *, alone: bool) -> list[Choice]:
        read, finding = self._marking.kept.read, self._finding
        text_only = QCoreApplication.translate("ReaderPage", "Text only")
        exactly = QCoreApplication.translate("ReaderPage", "Match marks exactly")
        return [
            Choice(read_action_text(read), lambda: self._marking.set_read(not read)),
            Choice(text_only, self.alone_wanted.emit, alone, "F11"),
            Choice(exactly, finding.switch_marks, finding.with_marks),
            *self._comparisons(reading),
            *self._scans(reading),
        ]

    def _comparisons(self, reading: Reading) -> list[Choice]:
        if reading.before is None:
            return []
        pair = (reading.uid, reading.before, reading.uid, reading.view.document.card.revision_id)
        words = QCoreApplication.translate("ReaderPage", "Compare with the version before")
        return [Choice(words, partial(self.wanted.emit, "compare", pair))]

    def _scans(self, reading: Reading) -> list[Choice]:
        scans = [one for one in reading.view.document.attachments if one.media_type == _PDF]
        wanted = {one.name: partial(self.wanted.emit, "scan", (reading.uid, one.sha256)) for one in scans}
        words = QCoreApplication.translate("ReaderPage", "Open the scan {0}")
        return [Choice(words.format(name), run) for name, run in wanted.items()]

    def _copies_of(self, view: DocumentView) -> list[Choice]:
        copies = self._copies
        sheet = QCoreApplication.translate("ReaderPage", "Large-type sheet")
        word = QCoreApplication.translate("ReaderPage", "Save as a Word document")
        return [
            Choice(QCoreApplication.translate("ReaderPage", "Print"), self.print_wanted.emit, key="Ctrl+P"),
            Choice(sheet, lambda: copies.study_sheet(view)),
            Choice(QCoreApplication.translate("ReaderPage", "Save as PDF"), lambda: copies.export(view, "pdf")),
            Choice(word, lambda: copies.export(view, "docx")),
            Choice(QCoreApplication.translate("ReaderPage", "Save as plain text"), lambda: copies.export(view, "text")),
        ]
