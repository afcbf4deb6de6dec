# The icons of the program: Phosphor glyphs in the colours of a theme.
# It must not know which widget shows an icon.

import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

_FONT, _GLYPHS = "phosphor-*.ttf", "phosphor-charmap-*.json"
_RATIOS = (1.0, 2.0)


class Icons:
    """Draw icons by their Phosphor name; one object serves one application.

    Glyphs are drawn here, from the font that QtAwesome ships: importing QtAwesome itself takes 200 ms of the start, and
    its icon engines hold each other in cycles, which crashes when those are collected.
    """

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def icon(self, name: str, colour: str, size: int, disabled: str = "") -> QIcon:
        """Return an icon in one colour, and in another while it is disabled, for menus and native widgets."""
        made = QIcon()
        for ratio in _RATIOS:
            made.addPixmap(self.pixmap(name, colour, size, ratio))
            if disabled:
                made.addPixmap(self.pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
        return made

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """Return a picture `size` pixels wide for a screen with this device pixel ratio; pictures are kept.

        Raise KeyError for a name Phosphor does not have.
        """
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(name, colour, size, ratio)
        return self._pixmaps[key]

    @cached_property
    def _glyphs(self) -> dict[str, str]:
        """Return the glyph of each name, read when the first icon is drawn."""
        codes = json.loads(_shipped(_GLYPHS).read_text(encoding="utf-8"))
        return {name: chr(int(code, 16)) for name, code in codes.items()}

    @cached_property
    def _family(self) -> str:
        """Return the name of the font of icons, known to Qt from now on."""
        return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(_shipped(_FONT))))[0]

    def _drawn(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        glyph = self._glyphs[name]
        font = QFont(self._family)
        font.setPixelSize(size)
        picture = QPixmap(QSize(size, size) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(QColor(colour))
        painter.setFont(font)
        painter.drawText(QRect(0, 0, size, size), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), glyph)
        painter.end()
        return picture


def _shipped(pattern: str) -> Path:
    """Return the file of QtAwesome that a pattern means, whatever its version."""
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("qtawesome")
    return next((Path(package.origin).parent / "fonts").glob(pattern))
