# The icons of the program: Phosphor glyphs in the colours of a theme.
# It must not know which widget shows an icon.

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from qtawesome.iconic_font import IconicFont  # type: ignore[import-untyped]

_PREFIX = "ph"
_FONT = (_PREFIX, "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")
_RATIOS = (1.0, 2.0)


class Icons:
    """Draw icons by their Phosphor name; one object serves one application.

    Glyphs are drawn here: the icon engines of QtAwesome hold each other in cycles, and collecting those crashes.
    """

    def __init__(self) -> None:
        self._font = IconicFont(_FONT)
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

    def _drawn(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        glyph: str = self._font.charmap[_PREFIX][name]
        picture = QPixmap(QSize(size, size) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(QColor(colour))
        painter.setFont(self._font.font(_PREFIX, size))
        painter.drawText(QRect(0, 0, size, size), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), glyph)
        painter.end()
        return picture
