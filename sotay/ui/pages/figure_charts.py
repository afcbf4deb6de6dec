# The charts over meetings: what their points are called and the sentence that each of them says.
# It must not know where the figures come from.

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.shares import percent_text
from sotay.services.meeting_figures import Completed, MeetingFigures
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.chart import Chart, ChartPoint
from sotay.ui.widgets.labels import Paragraph, label


def attendance_points(found: MeetingFigures) -> tuple[ChartPoint, ...]:
    """Return the rate of each month; one without a meeting has none."""
    return tuple(
        ChartPoint(
            f"{one.month:02d}/{one.year % 100:02d}",
            "" if one.rate is None else percent_text(one.rate),
            None if one.rate is None else float(one.rate),
        )
        for one in found.months
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
        )
        for one in resolutions
    )


class ChartCard(QWidget):
    """Show a chart under its name, and a sentence that says what it tells."""

    def __init__(self, theme: Theme, *, bars: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = label("", "section")
        self._caption = Paragraph(theme, "", "caption")
        self.chart = Chart(theme, bars=bars)
        self.chart.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap_2)
        for part in (self._name, self.chart, self._caption):
            column.addWidget(part)
        column.addStretch(1)

    def show_points(self, name: str, points: Sequence[ChartPoint], target: float | None, caption: str) -> None:
        """Draw other values under a name."""
        self._name.setText(name)
        self._caption.set_plain(caption)
        self.chart.setAccessibleName(name)
        self.chart.setToolTip(QCoreApplication.translate("FigureCharts", "Enter or a click shows the numbers"))
        self.chart.show_points(points, target, caption)

    def _open(self) -> None:
        dialog = NumbersDialog(self._theme, self.window(), self._name.text(), self.chart.points)
        dialog.open()


class NumbersDialog(RecordDialog):
    """Show the numbers of a chart as words."""

    def __init__(self, theme: Theme, window: QWidget, title: str, points: Sequence[ChartPoint]) -> None:
        super().__init__(theme, window, title, self.tr("Close"))
        self.cancel_button.hide()
        lines = [f"{point.name}: {point.told or '–'}" for point in points]
        self.content.put(Paragraph(theme, "\n".join(lines)), "form_gap")

    def value(self) -> object | None:
        """Return that there is nothing to be given: the dialog only closes."""
        return True
