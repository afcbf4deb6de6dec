# The line at the foot of the window: whose book this is, and how it stands.
# It must not know where the facts come from.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.tones import Tone


@dataclass(frozen=True, slots=True)
class StatusItem:
    """Name one fact at the right: an icon, a few words, and all of it in `told`."""

    icon: str
    text: str
    told: str = ""


class StatusLine(QFrame):
    """Show a place at the left, a chip beside it, facts at the right."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(name)
        self._theme = theme
        self._place = ElidedLabel("", "caption")
        self._chip = Badge(theme, "", Tone.AMBER)
        self._chip.hide()
        self._items: tuple[StatusItem, ...] = ()
        self._shown: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._place)
        self._row.addWidget(self._chip)
        self._row.addStretch(1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_place(self, text: str, chip: str = "") -> None:
        """Show whose book this is, and a chip such as "Dữ liệu mẫu"; "" shows none."""
        self._place.set_full(text)
        self._chip.set_badge(chip, Tone.AMBER)
        self._chip.setVisible(bool(chip))

    def set_items(self, items: Sequence[StatusItem]) -> None:
        """Show facts at the right, in reading order."""
        self._items = tuple(items)
        self._restyle()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.status)
        self._row.setContentsMargins(m.page_left, 0, m.gap_4, 0)
        self._row.setSpacing(m.gap_2)
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [part for item in self._items for part in self._parts(item)]
        for part in self._shown:
            self._row.addWidget(part)
        self._fit()

    def _fit(self) -> None:
        """Leave the words of the facts away where they have no room; icon and tool tip stay."""
        place = self._place.sizeHint().width() if self._place.full else 0
        chip = self._chip.sizeHint().width()
        facts = sum(part.sizeHint().width() + self._row.spacing() for part in self._shown)
        words = place + chip + facts + self._theme.metrics.page_left * 2 <= self.width()
        for word in self._shown[1::2]:
            word.setVisible(words)

    def _parts(self, item: StatusItem) -> tuple[QWidget, QWidget]:
        t, m = self._theme.tokens, self._theme.metrics
        icon, words = QLabel(), label(item.text, "caption")
        icon.setPixmap(self._theme.pixmap(item.icon, t.muted, m.icon_badge))
        icon.setContentsMargins(m.gap_3, 0, 0, 0)
        icon.setToolTip(item.told or item.text)
        icon.setAccessibleName(item.told or item.text)
        words.setToolTip(item.told or item.text)
        words.setAccessibleName(item.told or item.text)
        return icon, words

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows: words are left away."""
        return QSize(self._theme.metrics.empty, self._theme.metrics.status)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the facts to the new width."""
        super().resizeEvent(event)
        self._fit()
