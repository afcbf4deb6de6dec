# Photos and files of the entry in the form: chosen, brought in, shown small and large, saved outside of the book.
# It must not know entries beyond their files.

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from sotay.domain.activities import ActivityFile
from sotay.domain.errors import SotayError
from sotay.services.exporting import save
from sotay.ui.pages.base import Desk
from sotay.ui.pages.log_dialogs import PhotoDialog
from sotay.ui.pages.log_files import FilesEditor
from sotay.ui.tasks import Lane

_SHOWN = 4  # refused files that are named; the others are counted


class LogAttachments(QObject):
    """Do what the files of a form ask for."""

    def __init__(self, desk: Desk, files: FilesEditor) -> None:
        super().__init__(files)
        self._desk, self._files = desk, files
        self.photo: PhotoDialog | None = None
        files.wanted.connect(self._choose)
        files.missing.connect(self._fetch)
        files.opened.connect(self._open)
        files.saved.connect(self._choose_target)

    def attach(self, paths: Sequence[Path]) -> None:
        """Bring files into the book, one after the other; those that are refused are told together, the others stay."""
        log, refused = self._desk.book.log, list[tuple[Path, Exception]]()

        def done(path: Path) -> None:
            if path is paths[-1] and refused:
                self._tell(refused)

        def attached(path: Path, file: ActivityFile) -> None:
            self._files.add_files([file])
            done(path)

        def failed(path: Path, error: Exception) -> None:
            refused.append((path, error))
            done(path)

        for path in paths:
            self._desk.tasks.run(
                lambda _, path=path: log.attach(path),  # type: ignore[misc]
                partial(attached, path),
                partial(failed, path),
                owner=self,
                lane=Lane.NOTEBOOK,
            )

    def _tell(self, refused: Sequence[tuple[Path, Exception]]) -> None:
        """Tell which files were not brought in, and of the first why."""
        messages, (path, first) = self._desk.messages, refused[0]
        strange = next((error for _, error in refused if not isinstance(error, SotayError)), None)
        if strange is not None or not isinstance(first, SotayError):
            messages.error(strange or first)
            return
        if len(refused) == 1 and path.name in messages.sentence(first):
            messages.error(first)
            return
        names = ", ".join(path.name for path, _ in refused[:_SHOWN])
        more = self.tr("and %n more", "", len(refused) - _SHOWN) if len(refused) > _SHOWN else ""
        told = self.tr("Not attached: {0}.").format(" ".join(filter(None, (names, more))))
        messages.warn(f"{told} {messages.sentence(first)}")

    def save_to(self, target: Path, file: ActivityFile) -> None:
        """Write a file where a person wants it."""
        log = self._desk.book.log
        told = self.tr("Saved: {0}").format(target.name)
        self._desk.tasks.run(
            lambda _: save(target, log.content(file.hash)),
            lambda _: self._desk.messages.info(told),
            self._desk.messages.error,
            owner=self,
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self._files.window(), self.tr("Attach photos, documents"), QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        everything = self.tr("All documents (*)")
        dialog.setNameFilters([self.tr("Photos (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)"), everything])
        dialog.selectNameFilter(everything)
        dialog.filesSelected.connect(lambda names: self.attach([Path(name) for name in names]))
        dialog.open()

    def _choose_target(self, file: ActivityFile) -> None:
        dialog = QFileDialog(self._files.window(), self.tr("Save outside of the book"), QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name), file))
        dialog.open()

    def _fetch(self, hashes: Sequence[str]) -> None:
        log = self._desk.book.log

        def read(_: object) -> list[tuple[str, bytes]]:
            return [(one, log.content(one)) for one in hashes]

        def show(found: list[tuple[str, bytes]]) -> None:
            for one, content in found:
                self._files.show_picture(one, content)

        self._desk.tasks.run(read, show, self._desk.messages.error, owner=self, slot="pictures")

    def _open(self, file: ActivityFile) -> None:
        log = self._desk.book.log

        def show(content: bytes) -> None:
            self.photo = PhotoDialog(self._desk.theme, self._files.window(), file.name, content)
            self.photo.save_button.clicked.connect(lambda _=False: self._choose_target(file))
            self.photo.open()

        self._desk.tasks.run(
            lambda _: log.content(file.hash), show, self._desk.messages.error, owner=self, slot="photo"
        )
