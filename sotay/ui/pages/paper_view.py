# What the page of a paper shows: head, state, banner, the text on its sheet, what belongs to it beside.
# It must not know how papers are kept; the page tells it what to show.

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.paper_files import TYPE_NAMES
from sotay.services.papers import REPORT, RESOLUTION, Paper, PaperState
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.paper_bar import PaperBar
from sotay.ui.pages.paper_find import PaperFind
from sotay.ui.pages.paper_legend import PaperLegend
from sotay.ui.pages.paper_menu import PaperMenu
from sotay.ui.pages.paper_side import PaperSide
from sotay.ui.pages.paper_tables import TableEditor
from sotay.ui.pages.paper_words import type_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_BESIDE = 1000  # effective width from which text and facts stand beside each other
_TEXT, _SIDE = "text", "side"


class PaperView(QWidget):
    """Lay out a paper; below a width, its text and what belongs to it take turns."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper: Paper | None = None
        self.back, self.more = IconButton(theme, "arrow-left", ""), IconButton(theme, "dots-three", "")
        self.menu = PaperMenu(self)
        self.print_button = Button(theme, "", Kind.SECOND, icon="printer")
        self.do_button = Button(theme, "", Kind.PRIMARY)
        self.meeting_button = Button(theme, "", Kind.PRIMARY)
        self.parts = SegmentedChoice(theme, "", (Choice(_TEXT, ""), Choice(_SIDE, "")))
        self.parts.set_current(_TEXT)
        self.bar, self.banner, self.editor = PaperBar(theme), Banner(theme), TableEditor(theme)
        self.finder = PaperFind(theme, self.editor)
        self.side, self.legend = PaperSide(theme), PaperLegend(theme)
        self.empty = EmptyState(theme, "file-text", "", "", self.meeting_button)
        self._side_area = ColumnScroll()
        self._side_area.column.setContentsMargins(0, 0, 0, 0)
        self._side_area.column.addWidget(self.side)
        self._lay_out()
        self.more.clicked.connect(self._open_menu)
        self.parts.chosen.connect(lambda _: self._arrange())
        self.editor.gaps_changed.connect(self.bar.show_gaps)
        self.editor.in_table.connect(self.legend.show_inside)
        self.show_nothing()

    def show_paper(self, paper: Paper, history: Sequence[Paper], *, editable: bool) -> None:
        """Show a paper whose blocks the editor has."""
        self._paper = paper
        newest = not history or history[-1].id == paper.id
        self.editor.setReadOnly(not editable)
        self.editor.set_heading(TYPE_NAMES[paper.type].upper(), paper.subject)
        self.bar.show_paper(paper, editable=editable)
        self.legend.show_table(shown=self.editor.has_table, editable=editable)
        self.side.show_paper(paper, history)
        self.menu.show_paper(paper, editable=editable, newest=newest)
        adopted = paper.state is PaperState.ADOPTED
        self.do_button.setVisible(newest and not adopted)
        self.print_button.set_kind(Kind.PRIMARY if adopted else Kind.SECOND)
        self._stack.setCurrentWidget(self._body)
        self._head_usable(usable=True)
        self.retranslate()

    def begin_find(self) -> None:
        """Find words in the text, which is shown for it."""
        if self._paper is not None:
            self.parts.set_current(_TEXT)
            self._arrange()
            self.finder.begin()

    def show_nothing(self) -> None:
        """Show neither paper nor words, while one is read."""
        self._paper = None
        self.banner.hide()
        self.bar.show_nothing()
        self._stack.setCurrentWidget(self._blank)
        self._head_usable(usable=False)
        self.retranslate()

    def show_undecided(self) -> None:
        """Tell that there is no resolution, and why."""
        self.show_nothing()
        self._stack.setCurrentWidget(self._nothing)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        paper = self._paper
        is_report = paper is not None and paper.type == REPORT
        self.back.set_name(self.tr("Back to the reports") if is_report else self.tr("Back to the meeting"))
        self.more.set_name(self.tr("More"))
        self.print_button.setText(self.tr("Print to sign"))
        draft = paper is None or paper.state is PaperState.DRAFT
        self.do_button.setText(self.tr("Mark as reviewed") if draft else self.tr("Adopt and number"))
        self.meeting_button.setText(self.tr("Open the meeting"))
        self.empty.set_words(
            self.tr("No resolution yet"),
            self.tr("The meeting has no conclusion, no task and no vote that passed. Write them down in the meeting."),
        )
        self.parts.setAccessibleName(self.tr("Parts of the page"))
        for key, words in ((_TEXT, self.tr("Text")), (_SIDE, self.tr("Versions"))):
            self.parts.segment(key).setText(words)
        self.editor.setAccessibleName(self.tr("Text of the paper"))
        self.menu.retranslate(paper.day.year if paper else 0)
        for part in (self.bar, self.side, self.legend, self.finder):
            part.retranslate()
        if paper is not None:
            self.header.set_title(type_words(paper.type), paper.subject)
        elif self._stack.currentWidget() is self._nothing:
            self.header.set_title(type_words(RESOLUTION))
        else:
            self.header.set_title("")
        self._arrange()

    def _head_usable(self, *, usable: bool) -> None:
        for button in (self.print_button, self.more):
            button.setVisible(usable)
        if not usable:
            self.do_button.hide()

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _lay_out(self) -> None:
        self.header = PageHeader(self._theme, "")
        self.header.set_back(self.back)
        for part in (self.parts, self.print_button, self.do_button, self.more):
            self.header.add_action(part)
        text = QWidget()
        column = _column(text)
        column.addWidget(self.finder)
        column.addWidget(self.editor, 1)
        column.addWidget(self.legend)
        self._text = text
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(text, 1)
        row.addWidget(self._side_area)
        self._body, self._blank, self._stack = body, QWidget(), QStackedWidget()
        self._nothing = QWidget()
        # No wider than it asks for: its sentence is measured at the width it is given.
        _column(self._nothing).addWidget(self.empty, 1, Qt.AlignmentFlag.AlignHCenter)
        for page in (body, self._blank, self._nothing):
            self._stack.addWidget(page)
        whole = _column(self)
        whole.addWidget(self.header)
        whole.addWidget(self.bar)
        whole.addWidget(self.banner)
        whole.addWidget(self._stack, 1)
        self.banner.hide()

    def _arrange(self) -> None:
        """Show text and facts beside each other, or the one that is chosen."""
        beside = self.width() / self._theme.metrics.scale >= _BESIDE
        chosen = self.parts.current()
        self.parts.setVisible(not beside and self._paper is not None)
        self._text.setVisible(beside or chosen == _TEXT)
        self._side_area.setVisible(beside or chosen == _SIDE)
        if beside:
            self._side_area.setFixedWidth(self._theme.metrics.notes)
        else:
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(16_777_215)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new width has room for."""
        super().resizeEvent(event)
        self._arrange()


def _column(owner: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(owner)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made
