# Reports in words and looks: what a row of the list of periods says.
# It must not know pages.

from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.domain.numerals import to_roman
from sotay.services.papers import Paper, PaperState
from sotay.services.reports import Period, ReportRow, Span
from sotay.services.written_books import BookKind
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.meetings_words import PAPER_LOOKS
from sotay.ui.pages.paper_words import number_words, state_words
from sotay.ui.widgets.tones import Tone


def period_words(period: Period) -> str:
    """Return what a period is called, to begin a line."""
    if period.span is Span.HALF:
        first = QCoreApplication.translate("ReportWords", "First half of {0}")
        second = QCoreApplication.translate("ReportWords", "Second half of {0}")
        return (first if period.place == 1 else second).format(period.year)
    if period.span is Span.QUARTER:
        words = QCoreApplication.translate("ReportWords", "Quarter {0} of {1}")
        return words.format(to_roman(period.place), period.year)
    if period.span is Span.MONTH:
        return QCoreApplication.translate("ReportWords", "Month {0} of {1}").format(period.place, period.year)
    return QCoreApplication.translate("ReportWords", "Year {0}").format(period.year)


def book_words(kind: BookKind) -> str:
    """Return what a book of the cell is called."""
    return {
        BookKind.RESOLUTIONS: QCoreApplication.translate("ReportWords", "Book of resolutions"),
        BookKind.MINUTES: QCoreApplication.translate("ReportWords", "Book of minutes"),
        BookKind.MEMBERS: QCoreApplication.translate("ReportWords", "List of members (7-HSĐV)"),
        BookKind.DUES: QCoreApplication.translate("ReportWords", "Book of dues"),
        BookKind.DUES_REPORT: QCoreApplication.translate("ReportWords", "Report on dues"),
        BookKind.LOG: QCoreApplication.translate("ReportWords", "Activity log"),
        BookKind.OUTGOING: QCoreApplication.translate("ReportWords", "Register of papers sent"),
        BookKind.INCOMING: QCoreApplication.translate("ReportWords", "Register of papers received"),
        BookKind.HANDED_OUT: QCoreApplication.translate("ReportWords", "Book of papers handed out"),
        BookKind.FILES: QCoreApplication.translate("ReportWords", "Book of files lent and handed over"),
    }[kind]


def report_entry(place: int, row: ReportRow, today: date) -> EntryRow:
    """Return a period as a row of the list; `place` is its id there."""
    head = period_words(row.period)
    if row.paper is None:
        begun = row.period.first <= today
        words = (
            QCoreApplication.translate("ReportWords", "Not made yet")
            if begun
            else QCoreApplication.translate("ReportWords", "Not begun yet")
        )
        icon = "circle-dashed" if begun else "clock"
        return EntryRow(place, head, badge=words, icon=icon, tone=Tone.GREY)
    icon, tone = PAPER_LOOKS[row.paper.state]
    badge = state_words()[row.paper.state]
    return EntryRow(place, head, foot=_standing(row.paper), badge=badge, icon=icon, tone=tone)


def _standing(paper: Paper) -> str:
    if paper.state is PaperState.ADOPTED:
        return f"{number_words(paper)} · {paper.day:%d/%m/%Y}"
    if gaps := paper.missing:
        return QCoreApplication.translate("ReportWords", "%n gap(s) left", "", gaps)
    return QCoreApplication.translate("ReportWords", "Nothing is missing")
