# The page of figures over meetings: attendance, thematic meetings, tasks of resolutions, and each member's coming.
# It must not know how figures are worked out.

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedLayout, QTableView, QVBoxLayout, QWidget

from sotay.domain.shares import percent_text
from sotay.services.cell import cell_of
from sotay.services.listings import Listing
from sotay.services.meeting_figures import MeetingFigures, MemberLine, figures_listing, look_at_figures
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.figure_charts import ChartCard, attendance_points, completion_points, thematic_points
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 5


class StatsPage(Page):
    """Show the figures of a year, or of the twelve months up to today."""

    key = "stats"
    icon = "chart-line"
    help_topic = "tasks"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: MeetingFigures | None = None
        self._year = desk.book.today.year
        self.papers = ListingActions(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.before_button = IconButton(desk.theme, "caret-left", "")
        self.after_button = IconButton(desk.theme, "caret-right", "")
        self._shown_year = label("", "section")
        self.print_button = Button(desk.theme, "", icon="printer", key=shown_keys("print"))
        self.save_button = Button(desk.theme, "", icon="export")
        self.attendance = ChartCard(desk.theme)
        self.thematic = ChartCard(desk.theme, bars=True)
        self.completion = ChartCard(desk.theme)
        self._members_head = label("", "section")
        self.model = MemberFiguresModel(self)
        self.table = QTableView()
        self.empty = EmptyState(desk.theme, "chart-line", "", "")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.before_button)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Figures of meetings")

    def on_shown(self) -> None:
        """Work the figures out, where they are not shown yet."""
        if self._found is None:
            self.refresh()

    def refresh(self) -> None:
        """Work the figures out again."""
        book, last = self.desk.book, min(date(self._year, 12, 31), self.desk.book.today)
        self.desk.tasks.run(
            lambda _: look_at_figures(book, last),
            self._on_found,
            lambda error: self.desk.messages.error(error, self.refresh),
            owner=self,
            slot="figures",
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.before_button.set_name(self.tr("The year before"))
        self.after_button.set_name(self.tr("The year after"))
        self.print_button.setText(self.tr("Print the figures"))
        self.save_button.setText(self.tr("Save for Excel"))
        self._members_head.setText(self.tr("Who came"))
        self.table.setAccessibleName(self.tr("Who came"))
        self.empty.set_words(
            self.tr("No meeting was held in these twelve months."),
            self.tr("Figures come by themselves when a meeting has ended."),
        )
        self.model.retranslate()
        self._show()

    def _lay_out(self) -> None:
        for part in (self.before_button, self._shown_year, self.after_button, self.print_button, self.save_button):
            self.header.add_action(part)
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        area = ColumnScroll()
        self._charts = QHBoxLayout()
        for card in (self.attendance, self.thematic, self.completion):
            self._charts.addWidget(card, 1)
        area.column.addLayout(self._charts)
        area.column.addWidget(self._members_head)
        area.column.addWidget(self.table, 1)
        self._area = area
        self._stack = QStackedLayout()
        self._stack.addWidget(area)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._stack, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._area.column.setContentsMargins(m.gap_5, m.gap_5, m.page_right, m.gap_4)
        self._area.column.setSpacing(m.gap_4)
        self._charts.setSpacing(m.gap_7)
        self.table.verticalHeader().setDefaultSectionSize(m.row_table_one)
        self.table.setMinimumHeight(6 * m.row_table_one)

    def _connect(self) -> None:
        self.before_button.clicked.connect(lambda: self._go(-1))
        self.after_button.clicked.connect(lambda: self._go(1))
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        bind(self, "print", self._print)

    def _go(self, years: int) -> None:
        self._year += years
        self.refresh()

    def _on_found(self, found: MeetingFigures) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        self._shown_year.setText(str(self._year))
        self.after_button.setEnabled(self._year < self.desk.book.today.year)
        found = self._found
        if found is None:
            return
        self._stack.setCurrentWidget(self.empty if found.is_empty else self._area)
        for button in (self.print_button, self.save_button):
            button.setEnabled(not found.is_empty)
        self.model.show_lines(found)
        self._show_charts(found)

    def _show_charts(self, found: MeetingFigures) -> None:
        below = sum(month.rate is not None and month.rate < (found.target or 0) for month in found.months)
        told = self.tr("%n month(s) below the aim", "", below)
        self.attendance.show_points(self.tr("Attendance"), attendance_points(found), found.target, told)
        enough = sum(quarter.enough for quarter in found.quarters)
        needed = found.quarters[-1].needed
        told = self.tr("{0} of 4 quarters have enough").format(enough)
        self.thematic.show_points(
            self.tr("Thematic meetings"), thematic_points(found), None if needed is None else float(needed), told
        )
        done = sum(one.tasks.in_time + one.tasks.late for one in found.resolutions)
        given = sum(one.tasks.total for one in found.resolutions)
        told = self.tr("{0} of {1} tasks are done").format(done, given)
        self.completion.show_points(self.tr("Tasks of resolutions"), completion_points(found.resolutions), None, told)

    def _print(self) -> None:
        if self._found is not None and not self._found.is_empty:
            self.papers.print_(self._wanted(self._found))

    def _save(self) -> None:
        if self._found is not None and not self._found.is_empty:
            self.papers.save(PaperKind.XLSX, self._wanted(self._found))

    def _wanted(self, found: MeetingFigures) -> Wanted:
        notebook = self.desk.book.workspace.notebook

        def make() -> Listing:
            return figures_listing(found, cell_of(notebook))

        return Wanted(make, f"Thống kê sinh hoạt {found.last:%Y-%m-%d}", landscape=False)


class MemberFiguresModel(QAbstractTableModel):
    """Hold the attendance of each member; who missed several meetings in a row is told in words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[MemberLine, ...] = ()
        self._in_a_row = 0
        self._heads: tuple[str, ...] = ("",) * _COLUMNS

    def show_lines(self, found: MeetingFigures) -> None:
        """Show other members."""
        self.beginResetModel()
        self._lines, self._in_a_row = found.members, found.in_a_row
        self.endResetModel()

    def retranslate(self) -> None:
        """Name the columns."""
        self._heads = (
            self.tr("Full name"),
            self.tr("Present"),
            self.tr("Away with a reason"),
            self.tr("Away without one"),
            self.tr("Rate"),
        )
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)

    def _words(self, line: MemberLine) -> tuple[str, ...]:
        one = line.figures
        missed = ""
        if self._in_a_row and one.in_a_row >= self._in_a_row:
            missed = " · " + self.tr("missed %n meeting(s) in a row", "", one.in_a_row)
        rate = "" if one.rate is None else percent_text(one.rate)
        return f"{line.name}{missed}", str(one.present), str(one.excused), str(one.unexcused), rate

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of members."""
        return len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a place."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(self._lines[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = zip(self._heads, self._words(self._lines[index.row()]), strict=True)
            return ", ".join(f"{head}: {told}" for head, told in words)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and not section:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None
