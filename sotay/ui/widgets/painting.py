# Small pictures that widgets and list rows share: rounded boxes, badges, key caps, focus rings.
# It must not know what the words in them mean.

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from sotay.ui.theme import Theme
from sotay.ui.widgets.tones import Tone, outline, soft, strong

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def box(painter: QPainter, rect: QRect, radius: int, fill: str = "", border: str = "", width: int = 1) -> None:
    """Draw a rounded box; its border lies inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(border), width) if border else Qt.PenStyle.NoPen)
    half = width / 2 if border else 0
    painter.drawRoundedRect(
        QRectF(rect).adjusted(half, half, -half, -half), max(radius - half, 0), max(radius - half, 0)
    )


def write(painter: QPainter, rect: QRect, text: str, colour: str, align: Qt.AlignmentFlag = LEFT) -> None:
    """Write one line of text, in the painter's font, shortened with an ellipsis to the rectangle."""
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align | Qt.TextFlag.TextDontClip), shown)


def picture(painter: QPainter, theme: Theme, name: str, colour: str, size: int, corner: QPoint) -> None:
    """Draw an icon with its top left corner at a point."""
    painter.drawPixmap(corner, theme.pixmap(name, colour, size))


def badge_width(theme: Theme, text: str, icon: str) -> int:
    """Return how wide a badge with this text is."""
    m = theme.metrics
    head = m.icon_badge + m.gap_1 if icon else 0
    return QFontMetrics(theme.font(m.text_small, 500)).horizontalAdvance(text) + head + 2 * m.gap_2


def draw_badge(painter: QPainter, theme: Theme, rect: QRect, text: str, icon: str, tone: Tone) -> None:
    """Draw a badge: an icon (may be "") and a word on the soft colour of a tone, or in its border."""
    m, t = theme.metrics, theme.tokens
    box(painter, rect, m.radius_badge, soft(t, tone), outline(t, tone), m.hairline)
    left = rect.left() + m.gap_2
    if icon:
        top = rect.top() + (rect.height() - m.icon_badge) // 2
        picture(painter, theme, icon, strong(t, tone), m.icon_badge, QPoint(left - m.gap_1 // 2, top))
        left += m.icon_badge + m.gap_1 // 2
    painter.setFont(theme.font(m.text_small, 500))
    painter.setPen(QColor(strong(t, tone)))
    words = QRect(left, rect.top(), rect.right() - left, rect.height())
    painter.drawText(words, int(LEFT | Qt.TextFlag.TextDontClip), text)


def key_width(theme: Theme, text: str) -> int:
    """Return how wide a key cap is."""
    m = theme.metrics
    return QFontMetrics(theme.font(m.text_key, 500)).horizontalAdvance(text) + 2 * m.gap_2 - m.gap_1


def draw_key(painter: QPainter, theme: Theme, rect: QRect, text: str, colour: str, border: str) -> None:
    """Draw the cap of a key, such as "Ctrl+F"."""
    m = theme.metrics
    box(painter, rect, m.radius_badge, "", border, m.hairline)
    painter.setFont(theme.font(m.text_key, 500))
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(CENTRE), text)


def draw_check(painter: QPainter, theme: Theme, rect: QRect, checked: bool, hovered: bool, enabled: bool) -> None:
    """Draw a check box: its frame, and its tick on ink when it is checked."""
    m, t = theme.metrics, theme.tokens
    border = t.ink if checked or hovered else t.control
    fill = t.ink if checked else t.surface
    if not enabled:
        border, fill = t.disabled, t.disabled_bg
    box(painter, rect, m.radius_badge, fill, border, m.hairline)
    if checked:
        size = rect.width() - m.gap_1
        corner = rect.center() - QPoint(size // 2 - 1, size // 2 - 1)
        picture(painter, theme, "check-bold", t.on_ink if enabled else t.disabled, size, corner)
