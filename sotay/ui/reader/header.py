# The head of the reader: the way back, which document this is, finding, text size, and what can be done with it.
# It must not know how any of it is done: every button tells.

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sotay.ui.reader.find_box import FindBox
from sotay.ui.reader.size_box import SizeBox
from sotay.ui.reader.tool_button import ToolButton
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.labels import ElidedLabel, label, unbroken

_ROOMY = 1320
_WIDE = 1150
_MEDIUM = 960
_NARROW = 840
_SMALL = 700
_TINY = 480


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
        self._day = ""
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
        self._fit()
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
        self._day = day
        self.day.set_full(day)
        self._fit()

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Show the ways back and forward once there are any."""
        self.back.setVisible(back or forward)
        self.forward.setVisible(back or forward)
        self._fit()
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_usable(self, usable: bool) -> None:
        """Say whether there is a text to work on."""
        for part in (self.finder, self.size_box, self.fonts, self.colour, self.note, self.print_):
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
        self._fit_day(width)
        for part in (self.fonts, self.print_):
            part.setVisible(width >= _NARROW)
        self.number.setVisible(width >= _SMALL)
        self._rule.setVisible(width >= _TINY)
        self.library.setText(self.tr("Library") if width >= _TINY else "")
        self.finder.set_parts(arrows=width >= _TINY, marks=width >= _SMALL)
        if self._row.minimumSize().width() + self._theme.metrics.find_width // 6 > self.width():
            self.finder.set_parts(arrows=width >= _TINY, marks=False)

    def _fit_day(self, width: float) -> None:
        """Show the whole date or none: the find field gives way to it, the ways back and forward do not."""
        self.day.setMinimumWidth(self.day.fontMetrics().horizontalAdvance(self._day) + 1)
        self.day.setVisible(width >= (_MEDIUM if self.back.isHidden() else _ROOMY))

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
