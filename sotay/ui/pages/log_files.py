# The photos and files of an entry as small pictures: opened, saved, taken off.
# It must not know where contents lie: pictures are brought to it.

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QMenu

from sotay.domain.activities import ActivityFile
from sotay.ui.backup_words import size_words
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Size
from sotay.ui.widgets.labels import ElidedLabel

_WIDE, _HIGH = 96, 72  # of a small picture at 100 %


class _Pictures(QListWidget):
    """Tell `entered` and `dropped` from the keyboard."""

    entered_row = Signal(int)
    dropped_row = Signal(int)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, take off on Delete."""
        row = self.currentRow()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Delete:
            self.dropped_row.emit(row)
        else:
            super().keyPressEvent(event)


class FilesEditor(Column):
    """Edit files; tell `edited`, `wanted` to choose files, `missing` with hashes of pictures, `opened`, `saved`."""

    edited = Signal()
    wanted = Signal()
    missing = Signal(object)
    opened = Signal(object)
    saved = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._files: tuple[ActivityFile, ...] = ()
        self._pictures: dict[str, QPixmap] = {}
        self.add_button = Button(theme, "", icon="paperclip", size=Size.NORMAL)
        self.add_button.clicked.connect(lambda _=False: self.wanted.emit())
        self.count = ElidedLabel("", "caption")
        self.list = _Pictures()
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setWordWrap(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.list.itemClicked.connect(lambda item: self._open(self.list.row(item)))
        self.list.entered_row.connect(self._open)
        self.list.dropped_row.connect(self._drop)
        self.put(Row(theme, self.add_button, self.count))
        self.put(self.list, "gap_2")
        self.say(self._name_button, lambda: self.tr("Attach photos, documents"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Photos and documents of the entry"))
        self._build()
        theme.changed.connect(self._build)

    @property
    def files(self) -> tuple[ActivityFile, ...]:
        """Return the files."""
        return self._files

    def set_files(self, files: Sequence[ActivityFile]) -> None:
        """Show the files of an entry, without telling."""
        self._files = tuple(files)
        self._build()

    def add_files(self, files: Sequence[ActivityFile]) -> None:
        """Take files that were kept for this entry."""
        if files:
            self.set_files((*self._files, *files))
            self.edited.emit()

    def show_picture(self, file_hash: str, content: bytes) -> None:
        """Show a small picture that was missing."""
        picture = QPixmap()
        picture.loadFromData(content)
        self._pictures[file_hash] = picture
        for row, file in enumerate(self._files):
            if file.thumbnail == file_hash and (item := self.list.item(row)) is not None:
                item.setIcon(QIcon(picture))

    def menu(self, row: int) -> QMenu:
        """Return what may be done with a file."""
        made, file = QMenu(self), self._files[row]
        if file.is_photo:
            made.addAction(self.tr("Open larger"), lambda: self.opened.emit(file))
        made.addAction(self.tr("Save outside of the book …"), lambda: self.saved.emit(file))
        made.addSeparator()
        made.addAction(self.tr("Take off the entry"), lambda: self._drop(row))
        return made

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._build()

    def _build(self) -> None:
        m = self.theme.metrics
        size = QSize(round(_WIDE * m.scale), round(_HIGH * m.scale))
        self.list.setIconSize(size)
        self.list.setGridSize(QSize(size.width() + m.gap_3, size.height() + m.line_small + m.gap_3))
        self.list.clear()
        for file in self._files:
            self.list.addItem(self._item(file))
        rows = -(-len(self._files) // 3)
        self.list.setFixedHeight(rows * self.list.gridSize().height() + m.gap_1)
        self.list.setVisible(bool(self._files))
        photos = sum(file.is_photo for file in self._files)
        told = (
            self.tr("%n photo(s)", "", photos) if photos else "",
            self.tr("%n document(s)", "", len(self._files) - photos) if len(self._files) > photos else "",
        )
        self.count.set_full(", ".join(filter(None, told)))
        if missing := [
            file.thumbnail for file in self._files if file.thumbnail not in self._pictures and file.is_photo
        ]:
            self.missing.emit(missing)

    def _item(self, file: ActivityFile) -> QListWidgetItem:
        icon = self._pictures.get(file.thumbnail) if file.is_photo else None
        plain = "image" if file.is_photo else "file-text"
        m = self.theme.metrics
        picture = icon or self.theme.pixmap(plain, self.theme.tokens.text2, m.icon_empty)
        item = QListWidgetItem(QIcon(picture), file.name)
        item.setToolTip(" · ".join((file.name, size_words(file.size))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, file.name)
        return item

    def _open(self, row: int) -> None:
        file = self._files[row]
        (self.opened if file.is_photo else self.saved).emit(file)

    def _drop(self, row: int) -> None:
        self.set_files(self._files[:row] + self._files[row + 1 :])
        self.edited.emit()

    def _on_menu_wanted(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is not None:
            made = self.menu(self.list.row(item))
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.popup(self.list.viewport().mapToGlobal(at))

    def _name_button(self, words: str) -> None:
        self.add_button.setText(words)
        self.add_button.updateGeometry()
