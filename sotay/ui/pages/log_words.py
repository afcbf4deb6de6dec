# Words of the activity log: what a row says below its title, periods, looks of kinds.
# It must not know widgets or where entries lie.

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.domain.activities import LinkKind
from sotay.domain.activity_summary import figure_words
from sotay.services.activity_view import LogRow, Period, Span
from sotay.ui.delegates.rows import CellText
from sotay.ui.figures import spaced
from sotay.ui.pages.meetings_words import weekday_words

PLAIN_ICON = "notebook"
LINK_ICONS = {LinkKind.DOCUMENT: "book-open", LinkKind.MEETING: "users-three", LinkKind.TASK: "check-square"}


def month_words(month: str) -> str:
    """Return a month as a band names it: "Tháng 10/2026"."""
    year, number = month.split("-")
    return QCoreApplication.translate("Log", "Month {0}/{1}").format(int(number), year)


def period_words(period: Period) -> str:
    """Return a period in the language of now."""
    words = {
        Span.MONTH: QCoreApplication.translate("Log", "Month {0}/{1}"),
        Span.QUARTER: QCoreApplication.translate("Log", "Quarter {0}/{1}"),
        Span.HALF: QCoreApplication.translate("Log", "Half {0} of {1}"),
        Span.YEAR: QCoreApplication.translate("Log", "Year {1}"),
    }
    place = ("I", "II", "III", "IV")[period.place - 1] if period.span is Span.QUARTER else period.place
    return words[period.span].format(place, period.year)


def day_words(day: date) -> str:
    """Return a day with the day of its week."""
    return f"{weekday_words(day)}, {day:%d/%m/%Y}"


def count_words(count: int) -> str:
    """Return how many entries there are."""
    return spaced(QCoreApplication.translate("Log", "%n record(s)", "", count), count)


def title_cell(row: LogRow) -> CellText:
    """Return the title with the result, figures, people and files below it."""
    entry = row.entry
    people = entry.taking_part
    photos = sum(one.is_photo for one in entry.files)
    files = len(entry.files) - photos
    told = [
        entry.result.splitlines()[0] if entry.result else "",
        "; ".join(figure_words(one) for one in entry.figures[:2]),
        QCoreApplication.translate("Log", "%n person(s)", "", people) if people else "",
        QCoreApplication.translate("Log", "%n photo(s)", "", photos) if photos else "",
        QCoreApplication.translate("Log", "%n attachment(s)", "", files) if files else "",
    ]
    return CellText(entry.title, " · ".join(filter(None, told)))


def person_cell(row: LogRow) -> CellText:
    """Return who is named first, and how many more."""
    more = len(row.names) - 1
    detail = QCoreApplication.translate("Log", "and %n more", "", more) if more > 0 else ""
    return CellText(row.names[0] if row.names else "", detail)


def kind_cell(row: LogRow, icons: Mapping[str, str]) -> CellText:
    """Return the kind with its icon."""
    return CellText(row.kind, icon=icons.get(row.entry.kind, PLAIN_ICON))


def row_sentence(row: LogRow) -> str:
    """Return a row for a screen reader."""
    cell = title_cell(row)
    return ", ".join(filter(None, (f"{row.entry.day:%d/%m/%Y}", row.kind, cell.text, cell.detail, *row.names[:1])))


def link_words(kind: LinkKind) -> str:
    """Return what a link points at."""
    return {
        LinkKind.DOCUMENT: QCoreApplication.translate("Log", "Document"),
        LinkKind.MEETING: QCoreApplication.translate("Log", "Meeting"),
        LinkKind.TASK: QCoreApplication.translate("Log", "Task"),
    }[kind]
