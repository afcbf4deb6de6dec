# The choice of the period that is graded: a year or a quarter, and the ones before and after it.
# It must not know gradings.

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.domain.evaluation_rules import SPANS
from sotay.domain.periods import Period, Span
from sotay.ui.pages.log_words import period_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_LAST_YEAR = 9998


class PeriodChoice(QWidget):
    """Show a period; tell `chosen` with another one that is wanted."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._period = Period(Span.YEAR, 1)
        self.spans = SegmentedChoice(theme, "", [Choice(span.value, "") for span in SPANS])
        self.before_button = IconButton(theme, "caret-left", "")
        self.after_button = IconButton(theme, "caret-right", "")
        self.name = label("", "section")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.spans, self.before_button, self.name, self.after_button):
            self._row.addWidget(part)
        self.spans.chosen.connect(self._on_span)
        self.before_button.clicked.connect(lambda _=False: self._turn(-1))
        self.after_button.clicked.connect(lambda _=False: self._turn(1))
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_period(self, period: Period) -> None:
        """Show a period."""
        self._period = period
        self.spans.set_current(period.span.value)
        self.name.setText(period_words(period))

    def retranslate(self) -> None:
        """Set every text."""
        self.spans.setAccessibleName(self.tr("For how long a period"))
        for span, words in ((Span.YEAR, self.tr("Year")), (Span.QUARTER, self.tr("Quarter"))):
            self.spans.segment(span.value).setText(words)
        self.before_button.set_name(self.tr("The period before"))
        self.after_button.set_name(self.tr("The period after"))
        self.show_period(self._period)

    def _on_span(self, span: str) -> None:
        """Ask for the year of the quarter, or for the quarter of the year that is nearest to today."""
        day = min(max(self._period.first, self._today), self._period.last)
        self.chosen.emit(Period.around(day, Span(span)))

    def _turn(self, by: int) -> None:
        period = self._period.moved(by)
        if 0 < period.year <= _LAST_YEAR:
            self.chosen.emit(period)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.metrics.gap_3)
