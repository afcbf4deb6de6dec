# The size and typeface in which texts are read: chosen in the header, kept, and followed by the sheet.
# It must not know documents.

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from sotay.ui.pages.base import Desk
from sotay.ui.reader.faces import DEFAULT_SIZE, FAMILIES, SIZES, Face
from sotay.ui.reader.header import ReaderHeader, below
from sotay.ui.reader.menus import Choice, font_menu
from sotay.ui.reader.panes import ReaderPanes

_SIZE, _FAMILY = "reader.size", "reader.family"


class Looks(QObject):
    """Hold the face of the texts, as a person chose it; the text on the sheet is written anew in another one."""

    def __init__(self, desk: Desk, header: ReaderHeader, panes: ReaderPanes, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._header, self._sheet, self._page = desk, header, panes.sheet, page
        header.size_box.set_size(self.face.size)
        header.size_box.chosen.connect(self._choose_size)
        header.fonts.clicked.connect(self._offer_families)
        desk.theme.changed.connect(self._on_theme_changed)

    @property
    def face(self) -> Face:
        """Return the face of now."""
        kept, scale = self._desk.settings, self._desk.theme.metrics.scale
        size, family = kept.value(_SIZE, DEFAULT_SIZE), kept.value(_FAMILY, "serif")
        return Face(family if family in FAMILIES else "serif", size if size in SIZES else DEFAULT_SIZE, scale)

    def size_choices(self) -> list[Choice]:
        """Return the sizes beside that of now, where the header has no room for them."""
        if not self._header.hides_size:
            return []
        place = SIZES.index(self.face.size)
        larger, smaller = min(place + 1, len(SIZES) - 1), max(place - 1, 0)
        words = QCoreApplication.translate("ReaderPage", "Larger text")
        less = QCoreApplication.translate("ReaderPage", "Smaller text")
        return [
            Choice(words, lambda: self._choose_size(SIZES[larger]), enabled=larger > place),
            Choice(less, lambda: self._choose_size(SIZES[smaller]), enabled=smaller < place),
        ]

    def _choose_size(self, size: int) -> None:
        self._desk.settings.put(_SIZE, size)
        self._header.size_box.set_size(size)
        self._sheet.write_anew(self.face)

    def _offer_families(self) -> None:
        font_menu(self._page, self.face.family, self._choose_family).popup(below(self._header.fonts))

    def _choose_family(self, family: str) -> None:
        self._desk.settings.put(_FAMILY, family)
        self._sheet.write_anew(self.face)

    def _on_theme_changed(self) -> None:
        if self.face != self._sheet.face:
            self._sheet.write_anew_soon(self.face)
