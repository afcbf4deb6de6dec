# The card of the tour: a stop's title, what one does there, one thing to try, and the buttons on and back.
# It must not know the stops or the pages; it lies over a corner of the window and never stops the work.

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui import keys
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.tones import Tone

_SHARES = (0.45, 0.7, 1.0)  # of the page that the card may cover from side to side, the first that holds its words


class TourCard(QFrame):
    """Tell `forward`, `back`, `ended`, and `chosen` when the button of the last stop is pressed.

    The focus stays here while pages that open take it by themselves; it goes wherever a person puts it.
    """

    forward = Signal()
    back = Signal()
    ended = Signal()
    chosen = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._holds = False
        self._place_of_stop = label("", "caption")
        self._badge = Badge(theme)
        self._title = Paragraph(theme, role="section")
        self._text = Paragraph(theme)
        self._task = Paragraph(theme)
        self.back_button = Button(theme, "", icon="arrow-left")
        self.next_button = Button(theme, "")
        self.end_button = Button(theme, "", Kind.TEXT)
        self.choice_button = Button(theme, "", Kind.PRIMARY)
        self.close_button = IconButton(theme, "x", self.tr("End the tour"))
        self._lay_out()
        self._bind()
        window.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self.hide()

    def show_stop(self, place: int, count: int, title: str, text: str, task: str, *, sample: bool) -> None:
        """Show a stop, the first has place 1, and speak it."""
        where = self.tr("Guided tour, stop {0} of {1}").format(place, count)
        trying = self.tr("Try it:")
        self._place_of_stop.setText(where)
        self._badge.set_badge(self.tr("Sample data"), Tone.AMBER)
        self._badge.setVisible(sample)
        self._title.set_plain(title)
        self._text.set_plain(text)
        self._task.set_plain(f"{trying} {task}", trying)
        self.back_button.setEnabled(place > 1)
        self.next_button.setVisible(place < count)
        self.setAccessibleName(f"{where}: {title}")
        self.setAccessibleDescription(f"{text} {self._task.plain}")
        self.next_button.setAccessibleDescription(f"{where}: {title}. {text} {self._task.plain}")

    def show_choice(self, text: str) -> None:
        """Offer what comes after the last stop; "" offers nothing but the end."""
        self.choice_button.setText(text)
        self.choice_button.setVisible(bool(text))

    def come(self) -> None:
        """Come to the front with the focus on the button that leads on, and speak."""
        self._restyle()
        self.show()
        self.raise_()
        self._place()
        self.take_focus()
        announce(self, f"{self.accessibleName()}. {self.accessibleDescription()}")

    def take_focus(self) -> None:
        """Take the focus and keep it from pages that take it unasked."""
        self._holds = True
        self._leading().setFocus()

    def let_go(self) -> None:
        """Leave the focus to whoever asks for it."""
        self._holds = False

    def retranslate(self) -> None:
        """Set the words that no stop brings along."""
        self.back_button.setText(self.tr("Back"))
        self.next_button.setText(self.tr("Next"))
        self.end_button.setText(self.tr("End the tour"))
        self.close_button.set_name(self.tr("End the tour"))

    def _leading(self) -> Button:
        shown = (self.next_button, self.choice_button, self.end_button)
        return next(button for button in shown if not button.isHidden())

    def _lay_out(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._place_of_stop)
        self._head.addWidget(self._badge)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        self._foot.addWidget(self.end_button)
        self._foot.addStretch(1)
        for button in (self.back_button, self.next_button, self.choice_button):
            self._foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for part in (self._title, self._text, self._task):
            self._column.addWidget(part)
        self._column.addLayout(self._foot)
        order = (self.next_button, self.choice_button, self.back_button, self.end_button, self.close_button)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _bind(self) -> None:
        for button, told in (
            (self.next_button, self.forward),
            (self.back_button, self.back),
            (self.end_button, self.ended),
            (self.close_button, self.ended),
            (self.choice_button, self.chosen),
        ):
            button.clicked.connect(told)
            button.installEventFilter(self)
        keys.bind(self, "close", self.ended.emit)
        keys.bind(self, "back", self.back_button.click)
        keys.bind(self, "forward", self.next_button.click)
        keys.bind(self, "open", self._press)

    def _press(self) -> None:
        """Press the button with the focus; Enter alone presses no button in a window that is no dialog."""
        for button in (self.next_button, self.choice_button, self.back_button, self.end_button, self.close_button):
            if button.hasFocus():
                button.click()
                return

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_4 + m.select_bar, m.gap_2, m.gap_4, m.gap_4)
        self._column.setSpacing(m.gap_2)
        for row in (self._head, self._foot):
            row.setSpacing(m.gap_2)
        self._foot.setContentsMargins(0, m.gap_1, 0, 0)
        self._place()

    def _place(self) -> None:
        m, window = self._theme.metrics, self._window
        left, right = m.rail_width + m.gap_3, window.width() - m.scroll - m.gap_3
        room, least = window.height() - m.status - 2 * m.gap_3, self._column.minimumSize().width()
        for share in _SHARES:
            width = max(min(m.empty, int((right - left) * share)), least)
            height = self._column.totalHeightForWidth(width)
            if height <= room:
                break
        top = window.height() - m.status - m.gap_3 - height
        self.setGeometry(QRect(right - width, top, width, height))

    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        if reason is not Qt.FocusReason.OtherFocusReason:
            self._holds = False
        elif self._holds and self.isVisible():
            QTimer.singleShot(0, self, self._hold)

    def _hold(self) -> None:
        if self._holds and self.isVisible() and not self.isAncestorOf(self._window.window().focusWidget() or self):
            self._leading().setFocus()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the window, and take the focus back where nobody put it elsewhere."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_focus_lost(event.reason())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the bar at its left."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius_card, t.surface, t.control, m.hairline)
        painter.setClipRect(QRect(0, 0, m.select_bar, self.height()))
        box(painter, self.rect(), m.radius_card, t.ink)
        painter.end()
