# Everything in open formats: written to a folder in clear, and taken from there into a new book.
# It must not know formats, tables or where records lie.

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.open_formats import Drawer, Exported, Imported, export_everything, import_everything, read_export
from sotay.ui.documents.official_pdf import official_pdf
from sotay.ui.documents.printing import pdf_of
from sotay.ui.documents.table_pages import table_job
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane, Task
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.tones import Tone

Rows = Mapping[str, list[dict[str, object]]]


class OpenFormatsSection(Section):
    """Export everything a person made, and import it into a book that is still empty."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Open formats"))
        self.add_words(
            lambda: self.tr(
                "Everything you wrote, in files that other programs read: members and meetings as sheets, minutes and "
                "resolutions as documents and PDF, the audit trail, and all records as JSON. They are not encrypted; "
                "keep them as you keep members' files."
            )
        )
        self.export_button = Button(desk.theme, "", icon="export")
        self.say(self.export_button.setText, lambda: self.tr("Export everything"))
        self.export_button.clicked.connect(self._ask_folder)
        self.put(self.export_button, "gap_4", left=True)
        self.add_title(lambda: self.tr("Into a new book"))
        self.add_words(
            lambda: self.tr("A book that is still empty can take in what another one exported, on any computer.")
        )
        self.import_button = Button(desk.theme, "", icon="download-simple")
        self.say(self.import_button.setText, lambda: self.tr("Import from open formats"))
        self.import_button.clicked.connect(self._ask_file)
        self.put(self.import_button, "gap_4", left=True)
        self.fill()

    # out

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose where the folder is made"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.export_to(Path(folder)))
        dialog.open()

    def export_to(self, folder: Path) -> None:
        """Write everything into a new folder inside a folder that was chosen."""
        book = self.desk.book

        def work(progress: Progress) -> Exported:
            drawer = Drawer(
                lambda listing: pdf_of(table_job(listing), progress), lambda paper: official_pdf(paper, progress)
            )
            return export_everything(book, folder, drawer, progress)

        self._set_busy(busy=True)
        task = self.desk.tasks.run(work, self._on_exported, self._on_failed, owner=self, lane=Lane.NOTEBOOK)
        self._show_work(self.tr("Exporting …"), task)

    def _on_exported(self, done: Exported) -> None:
        self._set_busy(busy=False)
        told = self.tr("Exported: {0} records in {1}. The files are readable by whoever has them.")
        url = QUrl.fromLocalFile(str(done.folder))
        show = BannerAction(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(url), icon="folder-open")
        self.tell(Tone.GREEN, told.format(done.records, done.folder), (show,))

    # in

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the file so-tay.json"), "", self.tr("Export (so-tay.json *.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.look_at(Path(file)))
        dialog.open()

    def look_at(self, file: Path) -> None:
        """Read an export and say what is in it; nothing is written before that is confirmed."""
        self._set_busy(busy=True)
        self.desk.tasks.run(
            lambda _: read_export(file), lambda rows: self._offer(file, rows), self._on_failed, owner=self, slot="read"
        )

    def _offer(self, file: Path, tables: Rows) -> None:
        self._set_busy(busy=False)
        counts = (len(tables.get(name, ())) for name in ("member", "meeting", "annotation"))
        told = self.tr("The export holds {0} members, {1} meetings, {2} notes and marks.").format(*counts)
        go_on = BannerAction(self.tr("Import it into this book"), lambda: self._bring_in(file))
        self.tell(Tone.INK, told, (go_on, BannerAction(self.tr("Cancel"), self.banner.hide)))

    def _bring_in(self, file: Path) -> None:
        book = self.desk.book
        self._set_busy(busy=True)
        task = self.desk.tasks.run(
            lambda progress: import_everything(file, book.workspace, progress),
            self._on_imported,
            self._on_failed,
            owner=self,
            lane=Lane.NOTEBOOK,
        )
        self._show_work(self.tr("Importing …"), task)

    def _on_imported(self, done: Imported) -> None:
        self._set_busy(busy=False)
        self.tell(Tone.GREEN, self.tr("Imported: {0} records.").format(sum(done.rows.values())))
        self.desk.book.rules_changed()
        self.changed.emit(Changes.of("members", "meetings", "tasks", "papers", "notes", "settings"))

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self.tell(Tone.INK, self.tr("Stopped as asked. The book is as it was."))
        else:
            self.tell_error(error)

    def _show_work(self, sentence: str, task: Task) -> None:
        self.tell(Tone.INK, sentence, (BannerAction(self.tr("Stop"), task.cancel),))

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.export_button, self.import_button):
            button.setEnabled(not busy)
