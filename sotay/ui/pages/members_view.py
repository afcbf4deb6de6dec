# What the page of members is made of: header, parts of the register, table, what is to be done; what has room.
# It must not know how members are found.

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.member_list import Due, ListAnswer
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.members_chips import MembersBar
from sotay.ui.pages.members_due import DuePane
from sotay.ui.pages.members_empty import NewRegister, NobodyFound
from sotay.ui.pages.members_marked import MarkedMembers
from sotay.ui.pages.members_model import MembersModel
from sotay.ui.pages.members_papers import PapersMenu
from sotay.ui.pages.members_table import MembersTable
from sotay.ui.pages.members_words import summary
from sotay.ui.pages.step_frame import rule, upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.pane_walk import FieldAboveList, walk_panes
from sotay.ui.widgets.search_field import SearchField

_WITH_DUE, _WITH_TITLE, _WITH_WORDS = 1200, 1000, 800  # effective widths of the window
_DUE_WIDTH = 1.55  # times the width of an outline


class MembersView(QWidget):
    """Lay the parts out; tell `cards_wanted` when the numbers are to be bared or hidden."""

    cards_wanted = Signal(bool)

    def __init__(self, theme: Theme, *, imports: bool) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._make_header(imports=imports)
        self._make_list()
        self._make_panes(imports=imports)
        self._make_keys()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.due_button.toggled.connect(self.arrange)

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        hint = self.tr("Name, with or without marks, or card number")
        self.search.set_words(self.tr("Search members"), hint, self.tr("Empty the field"))
        self.add_button.setText(self.tr("Add a member"))
        self.table.setAccessibleName(self.tr("List of members"))
        for part in (self.bar, self.due, self.marked, self.model, self.new, self.nobody, self.papers):
            part.retranslate()
        self._say_cards()
        self._say_due()
        self.add_button.updateGeometry()
        self.table.arrange()
        self.arrange()

    def show_answer(self, answer: ListAnswer) -> None:
        """Show the list, or what helps where it is empty."""
        is_new = not answer.register
        self.stack.setCurrentWidget(self.table if answer.total else self.nobody)
        self.whole.setCurrentWidget(self.new if is_new else self._panes)
        self.summary.set_full(summary(answer))
        self.bar.show_answer(answer)
        self.table.show_question(answer.question)
        self.papers.set_usable(bool(answer.total))
        self.arrange()

    def show_due(self, due: tuple[Due, ...]) -> None:
        """Show what is to be done, and on the button for how much a day is set."""
        self.due.show_due(due)
        self._say_due()

    def show_cards(self, shown: bool) -> None:
        """Tell on the button what it does next."""
        self.cards_button.setChecked(shown)
        self._say_cards()

    def arrange(self) -> None:
        """Show the panes and buttons that the width has room for."""
        wide = self._effective() >= _WITH_DUE
        roomy = self._effective() >= _WITH_TITLE
        is_new = self.whole.currentWidget() is self.new
        alone = not wide and self.due_button.isChecked()
        self.due_button.setVisible(not wide and not is_new)
        self._due_room.setVisible(wide or alone)
        self._due_edge.setVisible(wide)
        self._due_room.setMaximumWidth(round(self._theme.metrics.outline * _DUE_WIDTH) if wide else _ANY)
        self._list.setVisible(not alone)
        self.papers_button.setVisible(not is_new)
        self._say_papers(in_words=self._effective() >= _WITH_WORDS)
        self.add_button.setVisible(not is_new)
        self.add_button.show_key(roomy)
        self.search.setVisible(not is_new)
        self.header.set_title(self._title if roomy or is_new else "")
        self.header.setAccessibleName(self._title)

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def enter_list(self) -> None:
        """Go from the field into the list."""
        if self.stack.currentWidget() is self.table and self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_header(self, *, imports: bool) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.search = SearchField(theme, "", "", "", shown_keys("search_page"))
        self.header.set_search(self.search)
        self.due_button = Button(theme, "", icon="calendar-check")
        self.due_button.setCheckable(True)
        self.papers = PapersMenu(self, compares=imports)
        self.papers_button = Button(theme, "", icon="printer")
        self.papers_button.clicked.connect(self._open_papers)
        self.add_button = Button(theme, "", Kind.PRIMARY, icon="plus", key=shown_keys("new"))
        for action in (self.due_button, self.papers_button, self.add_button):
            self.header.add_action(action)

    def _make_list(self) -> None:
        theme = self._theme
        self.model = MembersModel(self)
        self.bar = MembersBar(theme)
        self.table = MembersTable(theme, self.model)
        self.marked = MarkedMembers(theme)
        self.table.marked.connect(self.marked.show_count)
        self.nobody = NobodyFound(theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nobody)
        self.summary = ElidedLabel("", "dense")
        self.cards_button = Button(theme, "", Kind.TEXT, icon="eye", size=Size.SMALL)
        self.cards_button.setCheckable(True)
        self.cards_button.clicked.connect(self.cards_wanted)
        self.table.arranged.connect(lambda: self.cards_button.setVisible(self.table.shows_card_column))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.summary, 1)
        self._foot.addWidget(self.cards_button)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.marked)
        column.addWidget(self.stack, 1)
        column.addWidget(rule(theme))
        column.addLayout(self._foot)

    def _make_panes(self, *, imports: bool) -> None:
        theme = self._theme
        self.due, self._due_edge = DuePane(theme), upright_rule(theme)
        self._due_room = QWidget()
        room = QHBoxLayout(self._due_room)
        self._panes = QWidget()
        panes = QHBoxLayout(self._panes)
        for row in (room, panes):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
        room.addWidget(self._due_edge)
        room.addWidget(self.due, 1)
        panes.addWidget(self._list, 1)
        panes.addWidget(self._due_room, 1)
        self.new = NewRegister(theme, imports=imports)
        self.whole = QStackedWidget()
        self.whole.addWidget(self._panes)
        self.whole.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.whole, 1)

    def _make_keys(self) -> None:
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        FieldAboveList(self.search, self.enter_list, self.table, self.focus_search)
        self.search.returnPressed.connect(self.enter_list)
        self.setFocusProxy(self.search)

    def _walk(self, by: int) -> None:
        """Go to the next pane: field, parts of the register, list, what is to be done."""
        starts = (
            (self.header, self.search),
            (self.bar, self.bar.first()),
            (self.stack, self.table),
            (self._due_room, self.due.list),
        )
        walk_panes(starts, by)

    def _open_papers(self) -> None:
        self.papers.popup(self.papers_button.mapToGlobal(QPoint(0, self.papers_button.height())))

    def _say_cards(self) -> None:
        shown = self.cards_button.isChecked()
        self.cards_button.setText(self.tr("Hide card numbers") if shown else self.tr("Show card numbers"))
        self.cards_button.set_icon("eye-slash" if shown else "eye")
        self.cards_button.updateGeometry()

    def _say_papers(self, *, in_words: bool) -> None:
        name = self.tr("Print or export the list")
        self.papers_button.setText(self.tr("Print, export") if in_words else "")
        self.papers_button.setAccessibleName(name)
        self.papers_button.setToolTip("" if in_words else name)
        self.papers_button.updateGeometry()

    def _say_due(self) -> None:
        urgent = self.due.model.urgent
        self.due_button.setText(self.tr("To do ({0})").format(urgent) if urgent else self.tr("To do"))
        self.due_button.updateGeometry()

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._foot.setContentsMargins(m.gap_5, m.gap_1, m.gap_2, m.gap_1)
        self.arrange()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()


_ANY = 16777215  # what Qt takes for no limit
