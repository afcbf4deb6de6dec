# Where a pack comes in: choose or drop a file, take it from a stick; below, what was imported and who is trusted.
# It must not know how packs are verified or stored.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.news import Age
from sotay.ui.keys import shown
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.history import history_table
from sotay.ui.pages.issuer_list import IssuerList
from sotay.ui.pages.pack_work import Overview
from sotay.ui.pages.step_frame import in_the_middle
from sotay.ui.pages.sticks import StickList
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

_LARGE = 1.5
_ROWS = 3


class StartStep(QWidget):
    """Offer the ways in and list what came; tell what a person wants."""

    pack_wanted = Signal()
    issuer_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, overview: Overview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overview = overview
        self._news = overview.news
        m = theme.metrics
        self.banner = Banner(theme, self.tr("Close"), self)
        self.banner.hide()
        column = self._scrolling()
        column.setContentsMargins(m.page_left, m.gap_4, m.page_right, m.gap_3)
        column.setSpacing(m.gap_3)
        column.addWidget(self.banner)
        column.addWidget(self._ways_in())
        column.addLayout(self._lists_head())
        column.addWidget(self._lists(), 1)
        self._tell_age()

    def _scrolling(self) -> QVBoxLayout:
        """Return the column of the page, which scrolls as a whole where large text leaves no room."""
        area = ColumnScroll()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return area.column

    def ask_undo(self) -> None:
        """Ask whether the newest pack is really to be undone."""
        if self._news is None:
            return
        told = self.tr("Undo {0}? The library becomes what it was before; the pack can be imported again later.")
        undo = BannerAction(self.tr("Undo the pack"), self.undo_wanted.emit, Kind.DANGER)
        keep = BannerAction(self.tr("Keep it"), self.banner.hide)
        title = self._news.pack.record.title
        self.banner.show_message(Tone.AMBER, told.format(title), (undo, keep), strong=title)

    def _tell_age(self) -> None:
        """Remind of a pack that is overdue; nothing is ever blocked by it."""
        if self._news is None or self._news.age is Age.FRESH:
            return
        tone = Tone.AMBER if self._news.age is Age.AMBER else Tone.SON
        told = self.tr("The newest pack is {0} days old; the next one is due. Ask the issuer for it.")
        self.banner.show_message(tone, told.format(self._news.days))

    def _ways_in(self) -> Card:
        m = self._theme.metrics
        card = Card(self._theme)
        card.column.setSpacing(m.gap_3)
        across = m.scale < _LARGE
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(m.gap_4)
        row.addLayout(self._invitation(), 1)
        row.addLayout(self._buttons())
        card.column.addLayout(row)
        self.sticks = StickList(self._theme)
        card.column.addWidget(self.sticks)
        return card

    def _invitation(self) -> QHBoxLayout:
        t, m = self._theme.tokens, self._theme.metrics
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap("package", t.muted, m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("Import a pack"), "section"))
        told = self.tr("Plug the stick in and choose the pack file (.goi), or drop it on this page.")
        words.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _one_below_other(self) -> QBoxLayout:
        """Return a row, or a column where large text would push the last button over the edge."""
        stacked = self._theme.metrics.scale > _LARGE
        return QBoxLayout(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def _buttons(self) -> QBoxLayout:
        key = shown("open_pack")
        self.choose = Button(self._theme, self.tr("Choose a pack file"), Kind.PRIMARY, icon="folder-open", key=key)
        self.choose.clicked.connect(self.pack_wanted)
        self.trust = Button(self._theme, self.tr("Trust an issuer"), icon="shield-check")
        self.trust.clicked.connect(self.issuer_wanted)
        row = self._one_below_other()
        row.setSpacing(self._theme.metrics.gap_2)
        row.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        if self._theme.metrics.scale == _LARGE:
            row.addStretch(1)
        return row

    def _lists_head(self) -> QBoxLayout:
        packs = self.tr("Packs imported {0}").format(len(self._overview.history))
        issuers = self.tr("Issuers {0}").format(len(self._overview.issuers))
        choices = (Choice("packs", packs, "package"), Choice("issuers", issuers, "shield-check"))
        self.lists = SegmentedChoice(self._theme, self.tr("What is listed"), choices)
        self.lists.set_current("packs")
        self.lists.chosen.connect(self._on_list_chosen)
        self.undo = Button(self._theme, self.tr("Undo the newest pack"), icon="arrow-counter-clockwise")
        if self._news is None:
            self.undo.hide()
        self.undo.clicked.connect(self.ask_undo)
        row = self._one_below_other()
        row.addWidget(self.lists)
        row.addStretch(1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _on_list_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(1 if key == "issuers" else 0)
        self.undo.setVisible(self._news is not None and key == "packs")

    def _lists(self) -> QStackedWidget:
        m = self._theme.metrics
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(m.table_header + _ROWS * m.row_table)
        self._stack.addWidget(self._history())
        self._stack.addWidget(IssuerList(self._theme, self._overview.issuers))
        return self._stack

    def _history(self) -> QWidget:
        if self._overview.history:
            return history_table(self._theme, self._overview.history, self.tr("Packs imported"))
        told = self.tr("Trust the issuer first, then choose its pack file.")
        return in_the_middle(EmptyState(self._theme, "package", self.tr("No pack imported yet"), told))
