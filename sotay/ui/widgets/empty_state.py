# What a list shows while it has nothing: what is not here yet, and the first step.
# It must not know the list.

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import Paragraph


class EmptyState(QWidget):
    """Show an icon, a title, a sentence and perhaps buttons, one below the other, in the middle of the room."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str = "",
        action: Button | None = None,
        parent: QWidget | None = None,
        *,
        second: Button | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = icon
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = Paragraph(theme, title, "section")
        self._sentence = Paragraph(theme, sentence, "second")
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self._icon, self._title, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in (action, second):
            if button:
                self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.set_words(title, sentence)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_words(self, title: str, sentence: str = "") -> None:
        """Say something else."""
        self._title.set_plain(title)
        self._sentence.set_plain(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._icon.setPixmap(self._theme.pixmap(self._name, self._theme.tokens.muted, m.icon_empty))
        self._column.setSpacing(m.gap_3)
        self._column.setContentsMargins(m.gap_5, m.gap_5, m.gap_5, m.gap_5)
        self._fit()

    def _fit(self) -> None:
        m = self._theme.metrics
        for part in (self._title, self._sentence):
            part.setFixedWidth(max(min(m.empty, self.width()), m.facets) - 2 * m.gap_5)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the column of 420."""
        return QSize(self._theme.metrics.empty, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow column; while the list is shown instead, no room at all is needed."""
        if self.isHidden():
            return QSize(0, 0)
        return QSize(self._theme.metrics.facets, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new width."""
        super().resizeEvent(event)
        self._fit()
