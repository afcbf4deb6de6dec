# What is typed into a paper gets kept: as a draft within a second, and into the paper when it is left.
# It must not know what else is done with papers.

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.services.papers import Paper
from sotay.ui.pages.base import Desk
from sotay.ui.pages.paper_editor import PaperEditor
from sotay.ui.tasks import Lane

_KEEP_MS = 700  # after the first letter, however long a person goes on typing


class PaperTyping(QObject):
    """Follow one paper in an editor; tell `kept_changed` when `is_dirty` may have changed."""

    kept_changed = Signal()

    def __init__(self, desk: Desk, editor: PaperEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._paper: Paper | None = None
        self.is_dirty = False
        """Whether anything was typed that is not kept yet."""
        self._unsaved = False  # kept as a draft, and not in the paper yet
        self.timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self.timer.timeout.connect(self.keep)
        editor.edited.connect(self._on_edited)

    @property
    def paper(self) -> Paper | None:
        """Return the paper with the text of the screen."""
        return None if self._paper is None else replace(self._paper, blocks=self._editor.blocks())

    def follow(self, paper: Paper | None) -> None:
        """Follow another paper, whose blocks the editor shows."""
        self._paper = paper
        self.is_dirty = self._unsaved = False
        self.timer.stop()
        self.kept_changed.emit()

    def keep(self) -> None:
        """Keep what was typed as a draft; the text on the screen stays as it is."""
        self._write(self._desk.book.papers.keep)

    def save(self) -> Paper | None:
        """Write what was typed into the paper, because something else follows; return the paper."""
        if self._unsaved:
            self.is_dirty, self._unsaved = True, False
            self._write(self._desk.book.papers.save)
        return self.paper

    def settle(self) -> None:
        """Write what was typed into the paper before this returns: the book is about to be closed."""
        self.timer.stop()
        paper, unsaved = self.paper, self._unsaved
        self.is_dirty = self._unsaved = False
        if unsaved and paper is not None:
            self._desk.book.papers.save(paper)

    def _on_edited(self) -> None:
        self.is_dirty = self._unsaved = True
        self.kept_changed.emit()
        if not self.timer.isActive():
            self.timer.start()

    def _write(self, write: Callable[[Paper], object]) -> None:
        self.timer.stop()
        paper = self.paper
        if not self.is_dirty or paper is None:
            return
        self.is_dirty = False

        def failed(error: Exception) -> None:
            self.is_dirty = self._unsaved = True
            self._desk.messages.error(error, self.keep)

        self._desk.tasks.run(
            lambda _: write(paper), lambda _: self.kept_changed.emit(), failed, owner=self, lane=Lane.NOTEBOOK
        )
