# Push buttons with words, an icon and the cap of their key, and the few buttons that are an icon only.
# It must not know what a button does.

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from sotay.ui.theme import Theme
from sotay.ui.tokens import Tokens
from sotay.ui.widgets.painting import box, draw_key, key_width, picture, write


class Kind(StrEnum):
    """Name how loud a button is; one PRIMARY in a window at a time, INVERSE only on the undo bar."""

    PRIMARY = "primary"
    SECOND = "second"
    TEXT = "text"
    DANGER = "danger"
    INVERSE = "inverse"


class Size(StrEnum):
    """Name how tall a button is: in a banner, on a page, on the first-run and lock screens."""

    SMALL = "small"
    NORMAL = "normal"
    TALL = "tall"


class Fold(IntEnum):
    """Name what a button leaves away where its row has no room: nothing, the cap of its key, its words as well."""

    NONE = 0
    KEY = 1
    WORDS = 2


@dataclass(frozen=True, slots=True)
class Look:
    """Hold the colours of a button at one moment; "" is none."""

    fill: str
    border: str
    text: str
    ring: str = ""
    width: int = 1


class Button(QPushButton):
    """Show a verb and its object; paint every state from the tokens."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = Kind.SECOND,
        *,
        icon: str = "",
        key: str = "",
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._key = key
        self._key_shown = True
        self._fold = Fold.NONE
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            self.setAccessibleDescription(key)
        theme.changed.connect(self.updateGeometry)

    @property
    def kind(self) -> Kind:
        """Return how loud the button is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make the button louder or quieter."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def show_key(self, shown: bool) -> None:
        """Show the cap of its key, or leave it out where there is no room; the key works either way."""
        if shown is not self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    @property
    def folds(self) -> bool:
        """Tell whether it has words; those of a button without an icon stay."""
        return bool(self.text())

    @property
    def folded(self) -> Fold:
        """Return what the button leaves away now."""
        return self._fold

    def set_fold(self, fold: Fold) -> None:
        """Leave key cap or words away; words that are not seen are told by a tool tip."""
        if fold is not self._fold:
            self._fold = fold
            self.updateGeometry()
            self.update()

    def width_at(self, fold: Fold) -> int:
        """Return how wide the button is when so much is left away, in pixels."""
        m = self._theme.metrics
        pad = m.button_pad_small if self._size is Size.SMALL else m.button_pad
        parts = [width for width in self._parts_at(fold) if width]
        return sum(parts) + m.gap_2 * (len(parts) - 1) + 2 * pad

    def look(self) -> Look:
        """Return the colours of the button as it is now."""
        t, m = self._theme.tokens, self._theme.metrics
        if not self.isEnabled():
            plain = self._kind is Kind.TEXT
            return Look("" if plain else t.disabled_bg, "" if plain else t.line, t.disabled, width=m.hairline)
        pressed, hovered = self.isDown() or self.isChecked(), self.underMouse()
        if self._kind is Kind.PRIMARY:
            fill = t.ink_down if pressed else t.ink_hover if hovered else t.ink
            return Look(fill, "", t.on_ink, t.on_ink if self.hasFocus() else "")
        width = m.focus if self.hasFocus() else m.hairline
        return Look(
            _fill(t, self._kind, pressed or hovered),
            _border(t, self._kind, self.hasFocus()),
            _ink(t, self._kind),
            width=width,
        )

    def _font(self) -> QFont:
        m = self._theme.metrics
        return self._theme.font(m.text_base, 600 if self._kind is Kind.PRIMARY else 500)

    def _parts(self) -> list[int]:
        """Return the widths of icon, words and key cap; 0 where there is none."""
        return self._parts_at(self._fold)

    def _parts_at(self, fold: Fold) -> list[int]:
        has_words = bool(self.text()) and not (fold is Fold.WORDS and self._icon)
        words = QFontMetrics(self._font()).horizontalAdvance(self.text()) if has_words else 0
        has_key = self._key and self._key_shown and fold < Fold.KEY
        return [
            self._theme.metrics.icon_button if self._icon else 0,
            words,
            key_width(self._theme, self._key) if has_key else 0,
        ]

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the words, the icon and the key cap with their gaps."""
        m = self._theme.metrics
        height = {Size.SMALL: m.control_small, Size.NORMAL: m.control, Size.TALL: m.control_tall}[self._size]
        return QSize(self.width_at(self._fold), height)

    def minimumSizeHint(self) -> QSize:
        """Never shorten the words of a button."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Tell the words that are not seen where the pointer rests."""
        if isinstance(event, QHelpEvent) and self._fold is Fold.WORDS and self.text() and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, ring, icon, words and key cap."""
        m, look = self._theme.metrics, self.look()
        painter = QPainter(self)
        box(painter, self.rect(), m.radius, look.fill, look.border, look.width)
        if look.ring:
            inset = m.ring_inset - m.hairline
            box(painter, self.rect().adjusted(inset, inset, -inset, -inset), m.radius_badge, "", look.ring, m.focus)
        self._draw_parts(painter, look)
        painter.end()

    def _draw_parts(self, painter: QPainter, look: Look) -> None:
        m = self._theme.metrics
        icon, words, key = self._parts()
        shown = [width for width in (icon, words, key) if width]
        x = (self.width() - sum(shown) - m.gap_2 * (len(shown) - 1)) // 2
        if icon:
            picture(painter, self._theme, self._icon, look.text, icon, QPoint(x, (self.height() - icon) // 2))
            x += icon + m.gap_2
        if words:
            painter.setFont(self._font())
            write(painter, QRect(x, 0, words + 1, self.height()), self.text(), look.text)
            x += words + m.gap_2
        if key:
            cap = QRect(x, (self.height() - m.keycap) // 2, key, m.keycap)
            draw_key(painter, self._theme, cap, self._key, look.text, self._cap_border(look))

    def _cap_border(self, look: Look) -> str:
        return self._theme.tokens.line if self._kind is Kind.SECOND and self.isEnabled() else look.text


class IconButton(Button):
    """Show an icon only, with a name, a tool tip that tells the key, and a filled icon when checked."""

    def __init__(
        self, theme: Theme, icon: str, name: str, *, key: QKeySequence | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", Kind.TEXT, icon=icon, parent=parent)
        self._plain = icon
        if key:
            self.setShortcut(key)
        self.set_name(name)
        self.toggled.connect(self._on_toggled)

    def set_name(self, name: str) -> None:
        """Give the button another name, such as in another language."""
        self.setAccessibleName(name)
        shown = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{name} ({shown})" if shown else name)

    def _on_toggled(self, checked: bool) -> None:
        self._icon = f"{self._plain}-fill" if checked else self._plain
        self.update()

    # Qt overrides
    def look(self) -> Look:
        """Return the colours of the button: second text until it is checked."""
        look, t = super().look(), self._theme.tokens
        fill = t.hover if self.underMouse() and self.isEnabled() else ""
        text = t.ink if self.isChecked() else t.text2
        return Look(fill, look.border, text if self.isEnabled() else t.disabled, width=look.width)

    def sizeHint(self) -> QSize:
        """Ask for a square that a finger finds."""
        side = self._theme.metrics.control
        return QSize(side, side)


def _fill(t: Tokens, kind: Kind, active: bool) -> str:
    rest = {Kind.TEXT: "", Kind.INVERSE: t.text}.get(kind, t.surface)
    if not active:
        return rest
    if kind is Kind.DANGER and not t.outlined:
        return t.son_soft
    return rest if kind is Kind.INVERSE else t.hover


def _border(t: Tokens, kind: Kind, focused: bool) -> str:
    if kind is Kind.DANGER:
        return t.son
    if kind is Kind.INVERSE:
        return t.page
    return t.focus if focused else "" if kind is Kind.TEXT else t.control


def _ink(t: Tokens, kind: Kind) -> str:
    return {Kind.TEXT: t.ink, Kind.DANGER: t.son, Kind.INVERSE: t.page}.get(kind, t.text)
