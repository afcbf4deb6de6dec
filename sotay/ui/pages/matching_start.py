# Where the comparison begins: the superior's list is chosen or dropped; what will happen, and what will not.
# It must not know how a file is read.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.labels import Paragraph, label

_WIDTH = 760


class MatchingStart(QWidget):
    """Ask for the file; tell `file_wanted`; `banner` says why an earlier one was not taken, or what was undone."""

    file_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        m = theme.metrics
        self.banner = Banner(theme, self.tr("Close"), self)
        self.banner.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap_5)
        column.addWidget(self.banner)
        column.addWidget(self._way_in())
        column.addWidget(label(self.tr("What happens"), "section"))
        for icon, text in self._sentences():
            column.addLayout(self._sentence(icon, text))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(theme, holder, round(_WIDTH * m.scale)))
        self.setFocusProxy(self.choose)

    def _way_in(self) -> Card:
        t, m = self._theme.tokens, self._theme.metrics
        card = Card(self._theme)
        card.column.setSpacing(m.gap_3)
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap("table", t.muted, m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(m.gap_1)
        words.addWidget(label(self.tr("The superior's list of members"), "section"))
        told = self.tr("Drop the file (DS_DANGVIEN.xlsx) on this page, or choose it.")
        words.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(icon)
        row.addLayout(words, 1)
        card.column.addLayout(row)
        self.choose = Button(self._theme, self.tr("Choose the file"), Kind.PRIMARY, icon="folder-open")
        self.choose.clicked.connect(self.file_wanted)
        card.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _sentences(self) -> tuple[tuple[str, str], ...]:
        return (
            ("eye", self.tr("The file is only read. Macros in it are never run.")),
            ("columns", self.tr("You see which column holds what, and can change it. The book remembers it.")),
            ("arrows-left-right", self.tr("The book and the list stand side by side, difference by difference.")),
            (
                "check-square",
                self.tr("Only what you tick is written, after a backup, and it can be undone as a whole."),
            ),
        )

    def _sentence(self, icon: str, text: str) -> QHBoxLayout:
        t, m = self._theme.tokens, self._theme.metrics
        picture = QLabel()
        picture.setPixmap(self._theme.pixmap(icon, t.ink, m.icon_tool))
        row = QHBoxLayout()
        row.setSpacing(m.gap_3)
        row.addWidget(picture)
        row.addWidget(Paragraph(self._theme, text), 1)
        return row
