# The head of the reader: the way back, which document this is, finding, text size, and what can be done with it.
# It must not know how any of it is done: every button tells.

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sotay.ui.reader.faces import DEFAULT_SIZE, SIZES
from sotay.ui.reader.find_box import FindBox
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Look
from sotay.ui.widgets.labels import ElidedLabel, label, unbroken
from sotay.ui.widgets.painting import CENTRE, box, write

_WIDE = 1150
_MEDIUM = 960
_NARROW = 840
_SMALL = 700


class ToolButton(Button):
    """Show an icon with a word in the colour of text; narrow, the icon alone with its word as tool tip."""

    def __init__(self, theme: Theme, icon: str, key: str) -> None:
        super().__init__(theme, "", Kind.TEXT, icon=icon)
        self._keys = key
        self._word = ""
        self._is_narrow = False

    def set_word(self, word: str) -> None:
        """Show another word."""
        self._word = word
        self.setAccessibleName(word)
        self.setToolTip(f"{word} ({self._keys})" if self._keys else word)
        self.setText("" if self._is_narrow else word)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word away, or show it again."""
        self._is_narrow = narrow
        self.set_word(self._word)
        self.updateGeometry()

    # Qt overrides
    def look(self) -> Look:
        """Return the colours of the button: plain text, lit under the mouse."""
        look, t = super().look(), self._theme.tokens
        lit = t.hover if self.isEnabled() and (self.underMouse() or self.isDown()) else ""
        return Look(lit, look.border, t.text if self.isEnabled() else t.disabled, width=look.width)

    def sizeHint(self) -> QSize:
        """Ask for icon and word, a little closer than other buttons."""
        m, hint = self._theme.metrics, super().sizeHint()
        return QSize(max(hint.width() - m.gap_3, m.control), hint.height())


class SizeBox(QFrame):
    """Let a person set smaller or larger text; the middle tells the size and sets it back."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = DEFAULT_SIZE
        self.smaller, self.plain, self.larger = (_Part(theme, place) for place in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.smaller, self.plain, self.larger):
            row.addWidget(part)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self.plain.clicked.connect(lambda: self.chosen.emit(DEFAULT_SIZE))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (self.tr("Smaller text"), self.tr("Text size of 100 %"), self.tr("Larger text"))
        for part, text in zip((self.smaller, self.plain, self.larger), texts, strict=True):
            part.setAccessibleName(text)
            part.setToolTip(text)
        self.set_size(self._size)

    def set_size(self, size: int) -> None:
        """Show a size in pixels as percent."""
        self._size = size
        self.smaller.setText("A−")
        self.larger.setText("A+")
        self.plain.setText(f"{round(100 * size / DEFAULT_SIZE)}%")
        self.plain.setAccessibleDescription(self.plain.text())
        self.smaller.setEnabled(size > SIZES[0])
        self.larger.setEnabled(size < SIZES[-1])

    def _step(self, by: int) -> None:
        place = min(max(SIZES.index(self._size) + by, 0), len(SIZES) - 1)
        self.chosen.emit(SIZES[place])


class _Part(Button):
    """Paint one third of the size box."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme, "")
        self._place = place

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for room for the widest text."""
        m = self._theme.metrics
        wide = QFontMetrics(self._theme.font(m.text_dense)).horizontalAdvance("100%")
        return QSize(max(m.control, wide + m.gap_2 + m.gap_1) if self._place == 1 else m.control + m.gap_1, m.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a third of one frame, and the text."""
        t, m = self._theme.tokens, self._theme.metrics
        look, rect = self.look(), self.rect()
        painter = QPainter(self)
        painter.setClipRect(rect)
        frame = rect.adjusted(-m.radius * self._place, 0, m.radius * (2 - self._place), 0)
        if self._place == 1:
            frame = rect.adjusted(-m.radius, 0, m.radius, 0)
        box(painter, frame, m.radius, look.fill, t.control, m.hairline)
        if self._place:
            painter.fillRect(0, 0, m.hairline, self.height(), t.control)
        if self.hasFocus():
            box(painter, rect, m.radius_badge, "", t.focus, m.focus)
        sizes = (m.text_small, m.text_dense, m.text_section)
        painter.setFont(self._theme.font(sizes[self._place], 400 if self._place == 1 else 600))
        write(painter, rect, self.text(), look.text, CENTRE)
        painter.end()


class ReaderHeader(QFrame):
    """Line up everything; leave words away, then parts, where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._theme = theme
        self.library = Button(theme, "", Kind.TEXT, icon="arrow-left")
        self.back = IconButton(theme, "caret-left", "")
        self.forward = IconButton(theme, "caret-right", "")
        self._rule = _rule()
        self.number, self.day = label("", "strong"), ElidedLabel("", "second")
        self.finder = FindBox(theme)
        self.size_box = SizeBox(theme)
        self.fonts = IconButton(theme, "text-aa", "")
        self.colour = ToolButton(theme, "highlighter-circle", "Ctrl+H")
        self.note = ToolButton(theme, "note-pencil", "Ctrl+M")
        self.print_ = ToolButton(theme, "printer", "Ctrl+P")
        self.bookmark = IconButton(theme, "bookmark-simple", "")
        self.bookmark.setCheckable(True)
        self.more = IconButton(theme, "dots-three", "")
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # parts go where there is no room
        for part in (self.library, self.back, self.forward, self._rule, self.number):
            self._row.addWidget(part)
        self._row.addWidget(self.day)
        self._row.addStretch(1)
        self._row.addWidget(self.finder)
        self._row.addWidget(self.size_box)
        for part in (self.fonts, self.colour, self.note, self.print_, self.bookmark, self.more):
            self._row.addWidget(part)
        self.set_history(back=False, forward=False)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.library.setText(self.tr("Library"))
        self.library.setAccessibleName(self.tr("Back to the library"))
        self.colour.set_word(self.tr("Highlight"))
        self.note.set_word(self.tr("Note"))
        self.print_.set_word(self.tr("Print"))
        named = (
            (self.back, self.tr("Back to where you were"), "Alt+←"),
            (self.forward, self.tr("Forward again"), "Alt+→"),
            (self.fonts, self.tr("Typeface"), ""),
            (self.bookmark, self.tr("Bookmark"), "Ctrl+D"),
            (self.more, self.tr("More"), ""),
        )
        for button, name, key in named:
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})" if key else name)
        self.finder.retranslate()
        self.size_box.retranslate()

    def set_document(self, number: str, day: str, title: str) -> None:
        """Show which document this is."""
        self.number.setText(unbroken(number))
        self.number.setAccessibleName(number)
        self.number.setToolTip(title)
        self.day.set_full(day)
        self._fit()

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Show the ways back and forward once there are any."""
        self.back.setVisible(back or forward)
        self.forward.setVisible(back or forward)
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_usable(self, usable: bool) -> None:
        """Say whether there is a text to work on."""
        for part in (self.finder, self.size_box, self.fonts, self.colour, self.note):
            part.setEnabled(usable)

    @property
    def hides_size(self) -> bool:
        """Tell whether the size box had no room and its work belongs in the menu."""
        return self.size_box.isHidden()

    def _fit(self) -> None:
        width = self.width() / self._theme.metrics.scale
        for button in (self.colour, self.note, self.print_):
            button.set_narrow(width < _WIDE)
        self.size_box.setVisible(width >= _MEDIUM)
        for part in (self.fonts, self.print_, self.day):
            part.setVisible(width >= _NARROW)
        self.number.setVisible(width >= _SMALL)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.header)
        self._row.setContentsMargins(m.gap_2, 0, m.gap_3, 0)
        self._row.setSpacing(m.gap_2 if m.scale == 1 else m.gap_1)
        self._rule.setFixedSize(m.hairline, m.gap_7)
        self._fit()

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return QSize(self._theme.metrics.empty, self._theme.metrics.header)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave away what has no room."""
        super().resizeEvent(event)
        self._fit()


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("rule", "line")
    return made


def below(widget: QWidget) -> QPoint:
    """Return the point of the screen where a menu of a button opens."""
    return widget.mapToGlobal(QPoint(0, widget.height()))
