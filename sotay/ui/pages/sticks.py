# The packs on drives that were just plugged in: looked for every few seconds while somebody can see them.
# It must not know what a pack holds, or what is done with the one that is chosen.

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.services.drives import FoundPack, Plugged, plugged
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Size
from sotay.ui.widgets.labels import ElidedLabel, label

PAUSE_MS = 3000
_MOST = 3

Look = Callable[[], Plugged]


class Sticks(QObject):
    """Know what is plugged in; tell `changed` with the packs, and the names of drives that went with theirs."""

    changed = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QWidget, look: Look = plugged) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._watched = parent
        self._look = look
        self.now = Plugged()
        self.gone: tuple[str, ...] = ()
        # The next look begins after the last has ended: a drive that hangs must not take up both readers.
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._looking = False

    def look(self) -> None:
        """Look now, and from then on as long as the page is seen."""
        if self._looking or not self._watched.isVisible():
            return
        self._looking = True
        self._tasks.run(lambda _: self._look(), self._on_looked, self._on_failed, owner=self, slot="look")

    def _on_looked(self, found: Plugged) -> None:
        self._looking = False
        before, self.now = self.now, found
        gone = _gone(before, found)
        self.gone = gone or (self.gone if not found.packs else ())
        if found.packs != before.packs or gone:
            self.changed.emit(found.packs, self.gone)
        self._pause.start()

    def _on_failed(self, _error: Exception) -> None:
        self._on_looked(Plugged())


def _gone(before: Plugged, now: Plugged) -> tuple[str, ...]:
    """Return the names of drives that had packs and are not there any more."""
    lost = {pack.drive for pack in before.packs} - set(now.drives)
    return tuple(sorted(drive.name for drive in lost))


class StickList(QWidget):
    """List the packs found, each with its button; tell `chosen` with the path of one."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.gap_2)
        self.hide()

    def take_words(self) -> tuple[str, str]:
        """Return what the button of a file does, for the eye and, with the name of the file, for a screen reader."""
        return self.tr("Verify this pack"), self.tr("Verify {0}")

    def gone_words(self) -> str:
        """Return what is said of a drive that was pulled out."""
        return self.tr("The drive {0} was pulled out. Plug it in again to import from it.")

    def show_packs(self, packs: tuple[FoundPack, ...], gone: tuple[str, ...]) -> None:
        """Show what is plugged in, or which drive was pulled out."""
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        if packs:
            self._column.addWidget(label(self.tr("Found on a drive just plugged in"), "group"))
        for pack in packs[:_MOST]:
            self._column.addWidget(self._row(pack))
        if len(packs) > _MOST:
            more = len(packs) - _MOST
            told = QCoreApplication.translate("StickList", "%n more file(s)", "", more)
            self._column.addWidget(label(told, "caption"))
        for name in gone:
            self._column.addWidget(ElidedLabel(self.gone_words().format(name), "second"))
        self.setVisible(bool(packs or gone))

    def _row(self, pack: FoundPack) -> QWidget:
        t, m = self._theme.tokens, self._theme.metrics
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_4)
        icon = QLabel()
        icon.setFixedWidth(m.icon_empty)
        icon.setPixmap(self._theme.pixmap("hard-drive", t.text2, m.icon_tool))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(pack.path.name, "strong"))
        words.addWidget(ElidedLabel(self._facts(pack), "caption"))
        take, named = self.take_words()
        verify = Button(self._theme, take, size=Size.SMALL)
        verify.setAccessibleName(named.format(pack.path.name))
        verify.clicked.connect(lambda: self.chosen.emit(pack.path))
        row.addWidget(icon)
        row.addLayout(words, 1)
        row.addWidget(verify)
        return holder

    def _facts(self, pack: FoundPack) -> str:
        size = QLocale().formattedDataSize(pack.length, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        return self.tr("Drive {0} · {1} · written {2}").format(pack.drive.name, size, f"{pack.written:%d/%m/%Y}")
