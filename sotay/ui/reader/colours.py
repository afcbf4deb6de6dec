# The four highlighters: their names and their swatches in menus.
# It must not know marks or texts.

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QPainter, QPixmap

from sotay.services.notes import Colour
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box


def colour_names() -> dict[Colour, str]:
    """Return the names of the highlighters in the language of the moment."""
    return {
        Colour.YELLOW: QCoreApplication.translate("Highlighter", "Yellow"),
        Colour.GREEN: QCoreApplication.translate("Highlighter", "Green"),
        Colour.BLUE: QCoreApplication.translate("Highlighter", "Blue"),
        Colour.RED: QCoreApplication.translate("Highlighter", "Red"),
    }


def swatch(theme: Theme, colour: Colour) -> QIcon:
    """Return a field of a highlighter's colour with a border that can be seen in every theme."""
    t, m = theme.tokens, theme.metrics
    fill = {Colour.YELLOW: t.hl_y, Colour.GREEN: t.hl_g, Colour.BLUE: t.hl_b, Colour.RED: t.hl_r}[colour]
    pixmap = QPixmap(m.icon_button, m.icon_button)
    pixmap.fill("transparent")
    painter = QPainter(pixmap)
    box(painter, pixmap.rect(), m.radius_badge, fill, t.control, m.hairline)
    painter.end()
    return QIcon(pixmap)
