# What was done in a month, quarter or year: a text to take along, a chart of the kinds, the table on paper.
# It must not know how it is worked out.

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from sotay.services.activity_papers import ActivityPapers
from sotay.services.activity_view import Period, PeriodSummary, Span, look_at_period
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk
from sotay.ui.pages.log_words import count_words, period_words
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.chart import Chart, ChartPoint
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_WIDE, _HIGH = 0.62, 0.9  # of the window
_SPANS = (Span.MONTH, Span.QUARTER, Span.YEAR)


class SummaryDialog(QDialog):
    """Show the summary of a period; tell `period_chosen` when its entries are to be seen."""

    period_chosen = Signal(object)

    def __init__(self, desk: Desk, window: QWidget, papers: ListingActions) -> None:
        super().__init__(window)
        self._desk, self._papers = desk, papers
        self.period = Period.around(desk.book.today, Span.QUARTER)
        self.shown: PeriodSummary | None = None
        self.setWindowTitle(self.tr("Summary of the log"))
        self._make_head()
        self._make_body()
        self._make_foot()
        m = desk.theme.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_3)
        column.addLayout(self._head)
        column.addWidget(self.counts)
        column.addWidget(self.chart)
        column.addWidget(self.text, 1)
        column.addLayout(self._foot)
        wide = max(round(window.width() * _WIDE), min(window.width() - 2 * m.gap_5, m.progress_width))
        self.resize(wide, round(window.height() * _HIGH))
        self.finished.connect(self.deleteLater)
        self._ask()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self.period = period
        self._ask()

    def _ask(self) -> None:
        book, period = self._desk.book, self.period
        self.title.setText(period_words(period))
        self._desk.tasks.run(
            lambda _: look_at_period(book, period), self._on_read, self._desk.messages.error, owner=self, slot="period"
        )

    def _on_read(self, told: PeriodSummary) -> None:
        self.shown = told
        people, hours = told.summary.turns, told.summary.hours
        words = [
            count_words(told.summary.count),
            self.tr("%n person(s) took part, each time counted", "", people) if people else "",
            self.tr("{0} hours").format(f"{hours:g}".replace(".", ",")) if hours else "",
        ]
        self.counts.set_full(" · ".join(filter(None, words)))
        points = [ChartPoint(_short(title), str(part.count), part.count) for title, part in told.kinds]
        caption = ", ".join(f"{title}: {part.count}" for title, part in told.kinds)
        self.chart.show_points(points, None, caption)
        self.chart.setToolTip(caption)
        self.chart.setVisible(bool(points))
        self.text.setPlainText(told.text)
        for button in (self.copy_button, self.print_button, self.save_button, self.list_button):
            button.setEnabled(told.summary.count > 0)

    def _make_head(self) -> None:
        theme = self._desk.theme
        self.title = label("", "dialog")
        self.earlier = IconButton(theme, "caret-left", self.tr("Period before"))
        self.later = IconButton(theme, "caret-right", self.tr("Next period"))
        self.earlier.clicked.connect(lambda _=False: self.show_period(self.period.moved(-1)))
        self.later.clicked.connect(lambda _=False: self.show_period(self.period.moved(1)))
        words = {Span.MONTH: self.tr("Month"), Span.QUARTER: self.tr("Quarter"), Span.YEAR: self.tr("Year")}
        self.spans = SegmentedChoice(
            theme, self.tr("Length of the period"), [Choice(span.value, words[span]) for span in _SPANS]
        )
        self.spans.set_current(self.period.span.value)
        self.spans.chosen.connect(self._on_span)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.metrics.gap_2)
        for part in (self.earlier, self.later, self.title):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self.spans)

    def _make_body(self) -> None:
        self.counts = ElidedLabel("", "second")
        self.chart = Chart(self._desk.theme, bars=True)
        self.chart.setAccessibleName(self.tr("Entries of each kind"))
        self.chart.opened.connect(self._show_list)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setProperty("field", "true")
        self.text.setAccessibleName(self.tr("Text of the summary"))

    def _make_foot(self) -> None:
        theme = self._desk.theme
        self.list_button = Button(theme, self.tr("See the entries"), Kind.TEXT)
        self.copy_button = Button(theme, self.tr("Copy the text"), Kind.PRIMARY, icon="copy")
        self.print_button = Button(theme, self.tr("Print the table"), icon="printer")
        self.save_button = Button(theme, self.tr("Save the table"), icon="export")
        self.close_button = Button(theme, self.tr("Close"))
        self._menu = QMenu(self)
        for kind, words in (
            (PaperKind.PDF, self.tr("As PDF …")),
            (PaperKind.XLSX, self.tr("For Excel …")),
            (PaperKind.DOCX, self.tr("For Word …")),
        ):
            self._menu.addAction(words, partial(self._save, kind))
        self.save_button.clicked.connect(
            lambda _=False: self._menu.popup(self.save_button.mapToGlobal(self.save_button.rect().bottomLeft()))
        )
        self.list_button.clicked.connect(lambda _=False: self._show_list())
        self.copy_button.clicked.connect(lambda _=False: self._copy())
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.close_button.clicked.connect(self.reject)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.metrics.gap_2)
        self._foot.addWidget(self.list_button)
        self._foot.addStretch(1)
        for button in (self.close_button, self.save_button, self.print_button, self.copy_button):
            self._foot.addWidget(button)

    def _on_span(self, span: str) -> None:
        self.show_period(Period.around(self.period.first, Span(span)))

    def _show_list(self) -> None:
        self.period_chosen.emit(self.period)
        self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.messages.info(self.tr("Copied: the summary of {0}").format(period_words(self.period)))

    def _wanted(self) -> Wanted | None:
        papers, told = ActivityPapers(self._desk.book), self.shown
        if told is None:
            return None
        return Wanted(lambda: papers.period(told), papers.name(f"Tổng hợp hoạt động {told.period.name}"))

    def _print(self) -> None:
        if (wanted := self._wanted()) is not None:
            self._papers.print_(wanted)

    def _save(self, kind: PaperKind) -> None:
        if (wanted := self._wanted()) is not None:
            self._papers.save(kind, wanted)


def _short(title: str) -> str:
    """Return the first words of a kind, as there is room for below a bar."""
    return " ".join(title.partition(",")[0].split()[:2])
