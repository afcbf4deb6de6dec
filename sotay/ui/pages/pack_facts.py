# What a verified pack is: its name, who signed it, which checks it passed, and whether notes are touched.
# It must not know how packs are read, or the list of changes beside it.

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Size
from sotay.ui.widgets.card import Fingerprint
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label

if TYPE_CHECKING:
    from sotay.services.packs import Prepared


_SIDE = 338
_WIDEST = 1.3  # times that; the list beside it needs the rest of the page


class PackFacts(QFrame):
    """Say what the pack is and which checks it passed; tell `notes_wanted` when a person asks for them."""

    notes_wanted = Signal()

    def __init__(self, theme: Theme, prepared: "Prepared", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._theme = theme
        self._preview = prepared.preview
        self._info = prepared.preview.info
        m = theme.metrics
        self.setFixedWidth(round(_SIDE * min(m.scale, _WIDEST)))
        self._column = self._scrolling()
        self._add_head()
        self._add_facts()
        self._column.addSpacing(m.gap_2)
        self._column.addWidget(rule(theme))
        self._column.addSpacing(m.gap_2)
        for text in self._checks():
            self._add_check(text)
        self._add_notes()
        self._column.addStretch(1)

    def _scrolling(self) -> QVBoxLayout:
        m = self._theme.metrics
        area = ColumnScroll()
        column = area.column
        column.setContentsMargins(m.page_left, m.gap_4, m.gap_4, m.gap_3)
        column.setSpacing(m.gap_1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return column

    def _add_head(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        row = QHBoxLayout()
        row.setSpacing(m.gap_3)
        row.addWidget(self._icon("shield-check", t.green, m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(self._theme, self._info.title, "section"))
        words.addWidget(label(self.tr("Signature is right"), "good"))
        row.addLayout(words, 1)
        self._column.addLayout(row)

    def _add_facts(self) -> None:
        info, m = self._info, self._theme.metrics
        place = self.tr("{0}, number {1}").format(f"{info.issued:%d/%m/%Y}", info.sequence)
        for name, value in ((self.tr("Issuer"), info.issuer), (self.tr("Issued"), place)):
            self._column.addSpacing(m.gap_1)
            self._column.addWidget(label(name, "caption"))
            self._column.addWidget(ElidedLabel(value))
        self._column.addSpacing(m.gap_1)
        self._column.addWidget(label(self.tr("Fingerprint, first half"), "caption"))
        mark = Fingerprint(self._theme, self.tr("Fingerprint"), 4 if m.scale < _WIDEST else 2)
        mark.set_value(info.fingerprint[: len(info.fingerprint) // 2])
        mark.setToolTip(info.fingerprint)
        self._column.addWidget(mark)

    def _checks(self) -> tuple[str, ...]:
        documents = self.tr("%n document(s), checksums right", "", self._info.documents)
        unchanged = self.tr("%n document(s) stay as they are", "", len(self._preview.unchanged))
        checks = (self.tr("Follows what the book holds"), documents, self.tr("No document is marked secret"))
        return (*checks, unchanged) if self._preview.unchanged else checks

    def _add_notes(self) -> None:
        touched = self._preview.touched
        if not touched:
            self._add_check(self.tr("None of your notes is touched"))
            return
        notes = self.tr("%n note(s) of yours stand in documents that change", "", sum(item.notes for item in touched))
        self._add_check(notes, "warning", self._theme.tokens.amber)
        show = Button(self._theme, self.tr("Show them"), icon="note-pencil", size=Size.SMALL)
        show.clicked.connect(self.notes_wanted)
        self._column.addWidget(show)

    def _add_check(self, text: str, icon: str = "check-circle", colour: str = "") -> None:
        m = self._theme.metrics
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, m.gap_1)
        row.setSpacing(m.gap_2 + m.gap_1 // 2)
        row.addWidget(self._icon(icon, colour or self._theme.tokens.green, m.icon_tool))
        row.addWidget(Paragraph(self._theme, text, "dense"), 1)
        self._column.addLayout(row)

    def _icon(self, name: str, colour: str, size: int) -> QLabel:
        made = QLabel()
        made.setPixmap(self._theme.pixmap(name, colour, size))
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made
