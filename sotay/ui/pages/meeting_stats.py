# The page of figures over meetings: attendance, thematic meetings, tasks of resolutions, and each member's coming.
# It must not know how figures are worked out.

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sotay.services.cell import cell_of
from sotay.services.listings import Listing
from sotay.services.meeting_figures import MeetingFigures, figures_listing, look_at_figures
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.figure_charts import (
    ChartCard,
    attendance_caption,
    attendance_points,
    completion_caption,
    completion_points,
    thematic_caption,
    thematic_points,
)
from sotay.ui.pages.kind_menu import open_kind_menu
from sotay.ui.pages.stats_table import MemberFiguresModel, MemberFiguresTable
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label

_KINDS = (PaperKind.PDF, PaperKind.XLSX, PaperKind.DOCX)


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
        self.table = MemberFiguresTable(desk.theme, self.model)
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
        self.save_button.setText(self.tr("Save the figures"))
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
        area = ColumnScroll()
        self._charts = QHBoxLayout()
        for card in (self.attendance, self.thematic, self.completion):
            self._charts.addWidget(card, 1)
        area.column.addLayout(self._charts)
        area.column.addWidget(self._members_head)
        area.column.addWidget(self.table, 1)
        self._area = area
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(area)
        self._stack.addWidget(self.empty)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._area.column.setContentsMargins(m.gap_5, m.gap_5, m.page_right, m.gap_4)
        self._area.column.setSpacing(m.gap_4)
        self._charts.setSpacing(m.gap_7)

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
        needed = found.quarters[-1].needed
        self.attendance.show_points(
            self.tr("Attendance, 12 months"),
            attendance_points(found.months),
            found.target,
            attendance_caption(found),
            found.source,
        )
        self.thematic.show_points(
            self.tr("Thematic meetings"),
            thematic_points(found),
            None if needed is None else float(needed),
            thematic_caption(found),
        )
        self.completion.show_points(
            self.tr("Tasks of resolutions"),
            completion_points(found.resolutions),
            None,
            completion_caption(found.resolutions),
        )

    def _print(self) -> None:
        if self._found is not None and not self._found.is_empty:
            self.papers.print_(self._wanted(self._found))

    def _save(self) -> None:
        if self._found is not None and not self._found.is_empty:
            wanted = self._wanted(self._found)
            open_kind_menu(self.save_button, _KINDS, lambda kind: self.papers.save(kind, wanted))

    def _wanted(self, found: MeetingFigures) -> Wanted:
        notebook = self.desk.book.workspace.notebook

        def make() -> Listing:
            return figures_listing(found, cell_of(notebook))

        return Wanted(make, f"Thống kê sinh hoạt {found.last:%Y-%m-%d}", landscape=False)
