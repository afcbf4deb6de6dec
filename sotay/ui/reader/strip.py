# How far the document is read, below the text, and the button at its end that marks it as read.
# It must not know documents or how reading is kept.

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.tones import Tone

_BAR = 160
_LONG = 90  # minutes, from which hours are told


class ReadingStrip(QFrame):
    """Show "Đã đọc 58 %", a bar, and about how long the rest takes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._theme = theme
        self._share, self._minutes = 0.0, 0
        self._is_read = self._was_read = False
        self.words, self.left = label("", "caption"), ElidedLabel("", "caption")
        self._bar = QProgressBar(minimum=0, maximum=100, textVisible=False)
        self.badge = Badge(theme)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words)
        self._row.addWidget(self._bar)
        self._row.addWidget(self.left, 1)
        self._row.addWidget(self.badge)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._bar.setAccessibleName(self.tr("Reading progress"))
        self.set_progress(self._share, self._minutes)
        self.set_read(read=self._is_read, before=self._was_read)

    def set_progress(self, share: float, minutes: int) -> None:
        """Show a share of 0 to 1 and the minutes that are left."""
        self._share, self._minutes = share, minutes
        self.words.setText(self.tr("{0} % read").format(round(100 * share)))
        self._bar.setValue(round(100 * share))
        self._bar.setAccessibleDescription(self.words.text())
        self.left.set_full(self._left_text())

    def set_read(self, *, read: bool, before: bool) -> None:
        """Show whether this version, or an earlier one, is marked as read."""
        self._is_read, self._was_read = read, before
        if read:
            self.badge.set_badge(self.tr("Read"), Tone.GREEN, "check-circle")
        else:
            self.badge.set_badge(self.tr("An earlier version was read"), Tone.AMBER, "clock-counter-clockwise")
        self.badge.setVisible(read or before)

    def _left_text(self) -> str:
        if self._share >= 1:
            return ""
        if self._minutes < 1:
            return self.tr("less than a minute left")
        if self._minutes > _LONG:
            return self.tr("about %n hour(s) left", "", round(self._minutes / 60))
        return self.tr("about %n minute(s) left", "", self._minutes)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.status)
        self._row.setContentsMargins(m.gap_5, 0, m.gap_4, 0)
        self._row.setSpacing(m.gap_3)
        self._bar.setFixedWidth(round(_BAR * min(m.scale, 1.25)))
        low = m.progress_status
        self._bar.setStyleSheet(
            f"QProgressBar {{ min-height: {low}px; max-height: {low}px; border-radius: {low // 2}px; }}"
            f"QProgressBar::chunk {{ border-radius: {low // 2}px; }}"
        )


class EndOfText(QWidget):
    """Offer to mark the document as read, where its text ends; tell `asked` with what is wanted."""

    asked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read = False
        self.button = Button(theme, "", icon="check-circle")
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text of the button."""
        self.button.setText(read_action_text(self._is_read))
        self.adjustSize()

    def set_read(self, read: bool) -> None:
        """Offer the opposite of what is so."""
        self._is_read = read
        self.retranslate()

    def _on_clicked(self) -> None:
        self.asked.emit(not self._is_read)


def read_action_text(read: bool) -> str:
    """Return what the button and the menu offer to do."""
    if read:
        return QCoreApplication.translate("EndOfText", "Mark as not read")
    return QCoreApplication.translate("EndOfText", "Mark as read")
