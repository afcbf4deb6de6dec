# The records behind a figure: one is opened at once, several are listed to be chosen from.
# It must not know how a figure was counted.

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sotay.services.report_records import FigureRecord, records_of
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import label

_WIDTH, _HEIGHT = 6.6, 4.6  # times a group of a recovery code: room for a sentence, and for some rows


class PaperRecords(QObject):
    """Open what a figure was counted from; tell `wanted` with a page and what it is to open."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.dialog: RecordsDialog | None = None

    def show(self, link: str) -> None:
        """Show the records of a link."""
        book = self._desk.book
        self._desk.tasks.run(
            lambda _: records_of(book, link), self._on_read, self._desk.messages.error, owner=self, slot="records"
        )

    def _on_read(self, records: Sequence[FigureRecord]) -> None:
        if not records:
            self._desk.messages.info(self.tr("The records of this figure are not there any more."))
        elif len(records) == 1:
            self._open(records[0])
        else:
            self.dialog = RecordsDialog(self._desk.theme, self._page.window(), records)
            self.dialog.chosen.connect(self._open)
            self.dialog.open()

    def _open(self, record: object) -> None:
        if isinstance(record, FigureRecord):
            self.wanted.emit(record.page, record.argument)


class RecordsDialog(QDialog):
    """List records; tell `chosen` with the one to be opened. It deletes itself when closed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, records: Sequence[FigureRecord]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("%n record(s) behind the figure", "", len(records))
        self.setWindowTitle(title)
        self._records = tuple(records)
        self.list = EntryList(theme, self)
        self.list.setAccessibleName(title)
        self.list.show_rows([_row(place, one) for place, one in enumerate(records, 1)])
        self.list.choose(1)
        self.list.opened.connect(self._on_opened)
        self.close_button = Button(theme, self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        m, column = theme.metrics, QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_4)
        column.addWidget(label(title, "dialog"))
        column.addWidget(self.list, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumSize(round(_WIDTH * m.code_group), round(_HEIGHT * m.code_group))
        self.list.setFocus()

    def _on_opened(self, place: int) -> None:
        self.chosen.emit(self._records[place - 1])
        self.accept()


def _row(place: int, record: FigureRecord) -> EntryRow:
    day = "" if record.day is None else f"{record.day:%d/%m/%Y}"
    return EntryRow(place, record.title, aside=day, foot=record.note)
