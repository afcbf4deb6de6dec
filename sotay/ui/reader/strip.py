# How far the document is read, below the text, and the button at its end that marks it as read.
# It must not know documents or how reading is kept.

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.tones import Tone

_BAR = 160
_ROOMY = 560
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
        self.related = RelatedOpener(theme)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # words go where there is no room
        self._row.addWidget(self.words)
        self._row.addWidget(self._bar)
        self._row.addWidget(self.left, 1)
        self._row.addWidget(self.badge)
        self._row.addWidget(self.related)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._bar.setAccessibleName(self.tr("Reading progress"))
        self.set_progress(self._share, self._minutes)
        self.set_read(read=self._is_read, before=self._was_read)

    def set_related(self, count: int) -> None:
        """Offer the related documents here, because they have no place of their own; 0 offers nothing."""
        self.related.setVisible(count > 0)
        self.related.set_words(self.tr("Related documents: {0}").format(count), str(count))

    def set_progress(self, share: float, minutes: int) -> None:
        """Show a share of 0 to 1 and the minutes that are left."""
        self._share, self._minutes = share, minutes
        self.words.setText(self.tr("{0} % read").format(round(100 * share)))
        self._bar.setValue(round(100 * share))
        self._bar.setAccessibleDescription(self.words.text())
        self._fit()

    def _fit(self) -> None:
        """Leave words away where there is no room for them."""
        narrow = self.width() < _ROOMY * self._theme.metrics.scale
        self.related.set_narrow(narrow)
        self.left.set_full("" if narrow else self._left_text())

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

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return QSize(self._theme.metrics.empty // 2, self._theme.metrics.status)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave away what has no room."""
        super().resizeEvent(event)
        self._fit()


class RelatedOpener(Button):
    """Open the menu of related documents; as low as the strip it stands in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", Kind.TEXT, icon="link", size=Size.SMALL)
        self._words, self._count = "", ""
        self._is_narrow = False
        self.hide()

    def set_words(self, words: str, count: str) -> None:
        """Show other words, or their count alone while the button is narrow."""
        self._words, self._count = words, count
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setText(count if self._is_narrow else words)

    def set_narrow(self, narrow: bool) -> None:
        """Show the count alone, or all of the words again."""
        self._is_narrow = narrow
        self.set_words(self._words, self._count)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for no more height than the strip has."""
        return QSize(super().sizeHint().width(), self._theme.metrics.status - self._theme.metrics.hairline)


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
