# The papers of a meeting: documents of the library and own files, with a warning where one no longer holds.
# It must not know how documents are found, nor where files are kept.

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingPaper
from sotay.services.meeting_view import Check, CheckKind
from sotay.ui.pages.meeting_finder import PaperFinder
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.tones import Tone

_KIB, _MIB = 1024, 1024 * 1024


class PapersPane(QWidget):
    """Tell `file_wanted`, `opened` and `removed` with a paper, `newer_wanted` with a paper and the uid of the newer."""

    file_wanted = Signal()
    opened = Signal(object)
    removed = Signal(object)
    newer_wanted = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._papers: tuple[MeetingPaper, ...] = ()
        self._standing: Mapping[int, Check] = {}
        self._fixed = False
        self._title = label("", "section")
        self.finder = PaperFinder(theme)
        self.file_button = Button(theme, "", icon="paperclip", size=Size.SMALL)
        self.file_button.clicked.connect(lambda _=False: self.file_wanted.emit())
        self.remove_buttons: dict[int, IconButton] = {}
        self.newer_buttons: dict[int, Button] = {}
        self._rows = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self.finder):
            self._column.addWidget(part)
        self._column.addLayout(self._rows)
        self._column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_papers(self, papers: Sequence[MeetingPaper], checks: Sequence[Check], *, fixed: bool = False) -> None:
        """Show the papers; `checks` tell which of them no longer hold, `fixed` leaves them to be read only."""
        kinds = (CheckKind.DOCUMENT_REPLACED, CheckKind.DOCUMENT_EXPIRED, CheckKind.DOCUMENT_GONE)
        self._papers, self._fixed = tuple(papers), fixed
        self._standing = {int(str(one.facts["paper_id"])): one for one in checks if one.kind in kinds}
        self.finder.setVisible(not fixed)
        self.file_button.setVisible(not fixed)
        self._build()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.file_button.setText(self.tr("Add a file of your own"))
        self.file_button.updateGeometry()
        self.finder.retranslate()
        self._build()

    def _build(self) -> None:
        count = len(self._papers)
        self._title.setText(self.tr("Papers ({0})").format(count) if count else self.tr("Papers"))
        while (item := self._rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.remove_buttons, self.newer_buttons = {}, {}
        if not self._papers:
            told = self.tr("No papers.") if self._fixed else self.tr("No papers yet. Choose from the library.")
            self._rows.addWidget(Paragraph(self._theme, told, "caption"))
        for paper in self._papers:
            self._rows.addWidget(self._row(paper))

    def _row(self, paper: MeetingPaper) -> QWidget:
        m, made = self._theme.metrics, QWidget()
        whole, line, column = QVBoxLayout(made), QHBoxLayout(), QVBoxLayout()
        for layout in (whole, line, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(m.gap_2 if layout is line else 0)
        whole.addLayout(line)
        picture = QLabel()
        name = "book-open" if paper.document_uid else "paperclip"
        picture.setPixmap(self._theme.pixmap(name, self._theme.tokens.text2, m.icon_button))
        picture.setContentsMargins(0, (m.control_small - m.icon_button) // 2, 0, 0)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self._add_words(column, paper)
        self._add_standing(column, paper)
        line.addLayout(column, 1)
        if not self._fixed:
            line.addWidget(self._remove_button(paper), 0, Qt.AlignmentFlag.AlignTop)
        self._add_newer(whole, paper)
        return made

    def _add_words(self, column: QVBoxLayout, paper: MeetingPaper) -> None:
        """Name a document by its number, which opens it, over its title; a file by its name over its size."""
        if not paper.document_uid:
            column.addWidget(ElidedLabel(paper.file_name or paper.title, "dense"))
            column.addWidget(label(size_words(paper.size), "caption"))
            return
        opener = Button(self._theme, paper.number or self.tr("Read the document"), Kind.TEXT, size=Size.SMALL)
        opener.setAccessibleName(self.tr("Read {0}").format(paper.number or paper.title))
        opener.clicked.connect(lambda _=False: self.opened.emit(paper))
        column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._indented(Paragraph(self._theme, paper.title, "dense-second")))

    def _add_standing(self, column: QVBoxLayout, paper: MeetingPaper) -> None:
        check = self._standing.get(paper.id)
        if check is None:
            return
        words, icon, tone = {
            CheckKind.DOCUMENT_REPLACED: (self.tr("Replaced"), "arrow-bend-up-right", Tone.SON),
            CheckKind.DOCUMENT_EXPIRED: (self.tr("Expired"), "prohibit", Tone.GREY),
        }.get(check.kind, (self.tr("Not in the library"), "question", Tone.PLAIN))
        column.addWidget(self._indented(Badge(self._theme, words, tone, icon)))

    def _add_newer(self, column: QVBoxLayout, paper: MeetingPaper) -> None:
        """Offer the newer document, below all that is said and the cross, for its words are long."""
        check, m = self._standing.get(paper.id), self._theme.metrics
        if check is None:
            return
        newer, number = str(check.facts.get("by_uid") or ""), str(check.facts.get("by_number") or "")
        if not newer or self._fixed:
            return
        told = self.tr("Take {0} instead").format(number) if number else self.tr("Take the newer one instead")
        button = Button(self._theme, told, size=Size.SMALL, icon="arrows-clockwise")
        button.clicked.connect(lambda _=False: self.newer_wanted.emit(paper, newer))
        self.newer_buttons[paper.id] = button
        holder = self._indented(button)
        holder.setContentsMargins(m.icon_button + m.gap_2, 0, 0, 0)
        column.addWidget(holder)

    def _indented(self, part: QWidget) -> QWidget:
        """Return a part in line with the words of a button above it."""
        m, holder = self._theme.metrics, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(m.button_pad_small, 0, 0, m.gap_1)
        row.addWidget(part)
        if not isinstance(part, Paragraph):
            row.addStretch(1)
        return holder

    def _remove_button(self, paper: MeetingPaper) -> IconButton:
        button = IconButton(self._theme, "x", self.tr("Take {0} off the papers").format(paper.number or paper.title))
        button.clicked.connect(lambda _=False: self.removed.emit(paper))
        self.remove_buttons[paper.id] = button
        return button

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setSpacing(m.gap_2)
        self._rows.setSpacing(m.gap_2)
        self._build()


def size_words(size: int) -> str:
    """Return a size as it is printed: "18,4 MB"."""
    number, unit = (size / _MIB, "MB") if size >= _MIB else (max(size / _KIB, 1), "KB")
    shown = f"{number:.1f}" if unit == "MB" else f"{number:.0f}"
    return f"{shown.replace('.', ',')} {unit}"
