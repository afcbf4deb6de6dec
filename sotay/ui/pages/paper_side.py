# Beside a paper: what it is about, who signs it, and its revisions with their reasons.
# It must not know how papers are kept.

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.papers import Paper
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.meetings_words import PAPER_LOOKS
from sotay.ui.pages.paper_words import number_words, revision_words, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label


class PaperSide(QFrame):
    """Show the facts and revisions of a paper; tell `revision_wanted` with the id of one that is to be seen."""

    revision_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._paper: Paper | None = None
        self._history: tuple[Paper, ...] = ()
        self._told: Column | None = None
        self.buttons: dict[int, Button] = {}
        self._column = QVBoxLayout(self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_paper(self, paper: Paper, history: Sequence[Paper]) -> None:
        """Show a paper and all of its revisions, the newest first."""
        self._paper, self._history = paper, tuple(reversed(history))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        self.buttons = {}
        if self._paper is not None:
            self._told = self._tell(self._paper)
            self._column.addWidget(self._told)
        self._column.addStretch(1)

    def _tell(self, paper: Paper) -> Column:
        told = Column(self._theme)
        told.put(label(self.tr("About the paper"), "group"))
        for name, value in self._facts(paper):
            told.put(label(name, "caption"), "gap_3")
            told.put(Paragraph(self._theme, value, "dense"), "gap_1")
        told.put(label(self.tr("Versions"), "group"), "gap_7")
        for one in self._history:
            told.put(self._revision(one, paper), "gap_3")
        return told

    def _facts(self, paper: Paper) -> list[tuple[str, str]]:
        nobody = self.tr("not known yet")
        signers = "\n".join(f"{name or nobody} ({position.lower()})" for position, name in paper.signers)
        facts = [
            (self.tr("Number"), number_words(paper)),
            (self.tr("Day"), f"{paper.day:%d/%m/%Y}"),
            (self.tr("Signed by"), signers),
        ]
        if paper.recipients:
            facts.append((self.tr("Sent to"), "\n".join(paper.recipients)))
        return facts

    def _revision(self, one: Paper, shown: Paper) -> QWidget:
        made = Column(self._theme)
        icon, tone = PAPER_LOOKS[one.state]
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.metrics.gap_2)
        row.addWidget(label(revision_words(one), "strong" if one.id == shown.id else "base"))
        row.addWidget(Badge(self._theme, state_words()[one.state], tone, icon))
        row.addStretch(1)
        made.put(head)
        if one.reason:
            made.put(Paragraph(self._theme, one.reason, "dense-second"), "gap_1")
        if one.id != shown.id:
            button = Button(self._theme, self.tr("Show this version"), Kind.SECOND, size=Size.SMALL)
            button.clicked.connect(lambda: self.revision_wanted.emit(one.id))
            self.buttons[one.id] = button
            made.put(button, "gap_1", left=True)
        return made

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_5, m.gap_5, m.gap_5)
        self.retranslate()
