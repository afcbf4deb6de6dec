# The two charts of the first page: who came to the meetings of twelve months, and the documents of the library by type.
# It must not know how anything is counted.

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.shares import percent_text
from sotay.services.home import Figures, Kinds
from sotay.services.meeting_figures import Attendance
from sotay.services.shelf import LibraryQuestion
from sotay.ui.pages.figure_charts import attendance_points, average_and_lowest
from sotay.ui.pages.home_bars import Bar, BarList
from sotay.ui.theme import Theme
from sotay.ui.widgets.chart import Chart
from sotay.ui.widgets.labels import Paragraph, label

_WIDTH = 268
_ROWS = 6


class HomeCharts(QWidget):
    """Show `Figures`; tell `wanted` with a page and what it should open. A chart without any figures is left out."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Figures | None = None
        self._attendance_name, self._months = label("", "section"), label("", "caption")
        self._kinds_name, self._documents = label("", "section"), label("", "caption")
        self.attendance = Chart(theme, bars=False, rows=_ROWS)
        self.told = Paragraph(theme, "", "caption")
        self.kinds = BarList(theme)
        self.meetings_part = _part(theme, self._attendance_name, self._months, self.attendance, self.told)
        self.kinds_part = _part(theme, self._kinds_name, self._documents, self.kinds)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.meetings_part)
        self._column.addWidget(self.kinds_part)
        self._column.addStretch(1)
        self.attendance.opened.connect(lambda: self.wanted.emit("stats", None))
        self.kinds.opened.connect(self._open_kind)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def has_any(self) -> bool:
        """Tell whether there is anything to be drawn."""
        return not (self.meetings_part.isHidden() and self.kinds_part.isHidden())

    def show_figures(self, figures: Figures) -> None:
        """Show other figures."""
        self._figures = figures
        self._show_attendance(figures.attendance)
        self._show_kinds(figures.kinds)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._attendance_name.setText(self.tr("Attendance"))
        self._months.setText(self.tr("12 months"))
        self._kinds_name.setText(self.tr("Documents by type"))
        self.attendance.setAccessibleName(self.tr("Attendance"))
        self.kinds.setAccessibleName(self.tr("Documents by type"))
        if self._figures is not None:
            self.show_figures(self._figures)

    def _show_attendance(self, found: Attendance) -> None:
        self.meetings_part.setVisible(not found.is_empty)
        told = self._average(found)
        self.told.set_plain(told)
        self.attendance.setToolTip("\n".join(filter(None, (found.source, self.tr("Opens the figures of meetings")))))
        self.attendance.show_points(attendance_points(found.months), found.target, told)

    def _average(self, found: Attendance) -> str:
        known = average_and_lowest(found.months)
        if known is None:
            return ""
        told, (average, lowest) = self.tr("Average {0}. Lowest in month {1}: {2}."), known
        words = told.format(percent_text(average), lowest.month, percent_text(lowest.rate or Fraction()))
        return words.replace(" %", "\u00a0%")

    def _show_kinds(self, found: Kinds) -> None:
        self.kinds_part.setVisible(bool(found.documents))
        bars = [Bar(one.name, one.documents) for one in found.first]
        if found.rest:
            bars.append(Bar(self.tr("Other types"), found.rest_documents))
        self._documents.setText(str(found.documents))
        self.kinds.show_bars(bars, ", ".join(bar.sentence for bar in bars))

    def _open_kind(self, place: int) -> None:
        if self._figures is None:
            return
        kinds = self._figures.kinds
        types = (kinds.first[place].name,) if place < len(kinds.first) else kinds.rest
        self.wanted.emit("library", LibraryQuestion(types=frozenset(types)))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setMinimumWidth(round(_WIDTH * m.scale))
        self._column.setSpacing(m.gap_3)
        self._column.setContentsMargins(0, (m.control_small - m.line_section) // 2, 0, 0)  # in line with its neighbour


def _part(theme: Theme, name: QLabel, aside: QLabel, *below: QWidget) -> QWidget:
    """Return a chart under its name, with a remark at the right end."""
    part, head = QWidget(), QHBoxLayout()
    head.addWidget(name)
    head.addStretch(1)
    head.addWidget(aside)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.metrics.gap_1)
    column.addLayout(head)
    for one in below:
        column.addWidget(one)
    return part
