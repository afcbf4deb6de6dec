# The charts over meetings: what their points are called and the sentence that each of them says.
# It must not know where the figures come from.

from collections.abc import Iterable, Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.shares import percent_text
from sotay.services.meeting_figures import Completed, MeetingFigures, MonthFigures
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.chart import Chart, ChartPoint
from sotay.ui.widgets.labels import ElidedLabel, Paragraph


def attendance_points(months: Iterable[MonthFigures]) -> tuple[ChartPoint, ...]:
    """Return the rate of each month; one without a meeting has none."""
    return tuple(
        ChartPoint(
            str(one.month),
            "" if one.rate is None else percent_text(one.rate),
            None if one.rate is None else float(one.rate),
            f"{one.month:02d}/{one.year}",
        )
        for one in months
    )


def thematic_points(found: MeetingFigures) -> tuple[ChartPoint, ...]:
    """Return how many thematic meetings each quarter had."""
    words = QCoreApplication.translate("FigureCharts", "Quarter {0}")
    return tuple(ChartPoint(words.format(one.quarter), str(one.held), float(one.held)) for one in found.quarters)


def completion_points(resolutions: Sequence[Completed]) -> tuple[ChartPoint, ...]:
    """Return the share of tasks done of each meeting that gave any."""
    return tuple(
        ChartPoint(
            f"{one.meeting.day:%d/%m}",
            "" if one.tasks.done is None else percent_text(one.tasks.done),
            None if one.tasks.done is None else float(one.tasks.done),
            f"{one.meeting.day:%d/%m/%Y}, {one.meeting.title}",
        )
        for one in resolutions
    )


def attendance_caption(found: MeetingFigures) -> str:
    """Return the average, the lowest month, and how many months miss the aim, by which rule."""
    told = average_and_lowest(found.months)
    if told is None:
        return ""
    average, lowest = told
    words = QCoreApplication.translate("FigureCharts", "Average {0}. Lowest in {1}: {2}.").format(
        percent_text(average), f"{lowest.month:02d}/{lowest.year}", percent_text(lowest.rate or Fraction())
    )
    return f"{words} {_aim(found, [month for month in found.months if month.rate is not None])}".strip()


def average_and_lowest(months: Iterable[MonthFigures]) -> tuple[Fraction, MonthFigures] | None:
    """Return the average rate and the month with the lowest one, None where nobody met."""
    met = [month for month in months if month.rate is not None]
    if not met:
        return None
    average = Fraction(sum(month.present for month in met), sum(month.summoned for month in met))
    return average, min(met, key=lambda month: month.rate or 0)


def _aim(found: MeetingFigures, met: Sequence[MonthFigures]) -> str:
    if found.target is None:
        return ""
    below = sum((month.rate or 0) < found.target for month in met)
    told = QCoreApplication.translate("FigureCharts", "%n month(s) below the aim of {0} by {1}.", "", below)
    by = found.source.partition(":")[0]  # the number and the day of the guidance; the tooltip has the rest
    return told.format(percent_text(Fraction(found.target).limit_denominator(1000)), by)


def thematic_caption(found: MeetingFigures) -> str:
    """Return how many quarters have as many thematic meetings as the rule asks for."""
    enough = sum(quarter.enough for quarter in found.quarters)
    return QCoreApplication.translate("FigureCharts", "{0} of 4 quarters of {1} have enough.").format(
        enough, found.last.year
    )


def completion_caption(resolutions: Sequence[Completed]) -> str:
    """Return how many of all tasks are done, and how many are late."""
    if not resolutions:
        return QCoreApplication.translate("FigureCharts", "No meeting gave any task.")
    done = sum(one.tasks.in_time + one.tasks.late for one in resolutions)
    given = sum(one.tasks.total for one in resolutions)
    overdue = sum(one.tasks.overdue for one in resolutions)
    told = QCoreApplication.translate("FigureCharts", "{0} of {1} tasks are done.").format(done, given)
    late = QCoreApplication.translate("FigureCharts", "%n task(s) overdue.", "", overdue) if overdue else ""
    return f"{told} {late}".strip()


class ChartCard(QWidget):
    """Show a chart under its name, and a sentence that says what it tells."""

    def __init__(self, theme: Theme, *, bars: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ElidedLabel("", "section")
        self._caption = Paragraph(theme, "", "caption")
        self.chart = Chart(theme, bars=bars)
        self.chart.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap_2)
        for part in (self._name, self.chart, self._caption):
            column.addWidget(part)
        column.addStretch(1)

    def show_points(
        self, name: str, points: Sequence[ChartPoint], target: float | None, caption: str, source: str = ""
    ) -> None:
        """Draw other values under a name; `source` tells the rule that the target comes from."""
        self._name.set_full(name)
        self._caption.set_plain(caption)
        self.chart.setAccessibleName(name)
        numbers = QCoreApplication.translate("FigureCharts", "Enter or a click shows the numbers")
        self.chart.setToolTip("\n".join(filter(None, (source, numbers))))
        self.chart.show_points(points, target, caption)

    def _open(self) -> None:
        dialog = NumbersDialog(self._theme, self.window(), self._name.full, self.chart.points)
        dialog.open()


class NumbersDialog(RecordDialog):
    """Show the numbers of a chart as words."""

    def __init__(self, theme: Theme, window: QWidget, title: str, points: Sequence[ChartPoint]) -> None:
        super().__init__(theme, window, title, self.tr("Close"))
        self.cancel_button.hide()
        self.numbers = Paragraph(theme, "\n".join(point.line for point in points))
        self.content.put(self.numbers, "form_gap")

    def value(self) -> object | None:
        """Return that there is nothing to be given: the dialog only closes."""
        return True
