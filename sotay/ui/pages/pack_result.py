# What an import did: its numbers, what to do next, the way back, and the minute to print and sign.
# It must not know how packs are applied or undone.

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.documents import name_from
from sotay.services.news import NewDocument
from sotay.ui.pages.pack_work import Imported
from sotay.ui.pages.step_frame import StepFrame, centred, rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.tones import Tone

_WIDTH = 860
_READINGS = 3
_LARGE = 1.5  # above this scale the foot has no room for the minute


class ResultStep(StepFrame):
    """Show an import that is done; tell what a person wants next."""

    finished = Signal()
    undo_wanted = Signal()
    print_wanted = Signal()
    minute_wanted = Signal()
    reading_wanted = Signal(str)  # uid of a document

    def __init__(self, theme: Theme, imported: Imported, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.receipt = imported.receipt
        self._imported = imported
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.gap_5)
        self._add_head()
        self._add_numbers()
        if imported.must_read or imported.noted:
            self._add_next()
        self._add_undo()
        self.body.addWidget(centred(theme, holder, round(_WIDTH * theme.metrics.scale)))
        self._add_buttons()
        self.set_remark(self.tr("The book keeps a copy of the minute."))

    def _add_head(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        tick = QLabel()
        tick.setPixmap(self._theme.pixmap("check-circle-fill", t.green, m.icon_empty))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self.tr("Imported: {0}").format(self.receipt.title), "dialog"))
        told = self.tr("{0} changes. The channel now has {1} documents.").format(
            sum(count for count, _ in self._numbers()[:4]), self.receipt.documents_now
        )
        words.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(tick)
        row.addLayout(words, 1)
        self._column.addLayout(row)

    def _numbers(self) -> tuple[tuple[int, str], ...]:
        receipt = self.receipt
        return (
            (receipt.added, self.tr("new")),
            (self._imported.replaced, self.tr("replaced")),
            (receipt.changed, self.tr("changed")),
            (receipt.withdrawn, self.tr("withdrawn")),
            (receipt.unchanged, self.tr("unchanged")),
        )

    def _add_numbers(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column, (count, words) in enumerate(self._numbers()):
            grid.addWidget(label(str(count), "big"), 0, column)
            grid.addWidget(label(words, "second"), 1, column)
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)

    def _add_next(self) -> None:
        box = QVBoxLayout()
        box.setSpacing(self._theme.metrics.gap_2)
        box.addWidget(label(self.tr("What to do next"), "section"))
        box.addWidget(rule(self._theme))
        self._add_noted(box)
        documents = self._imported.must_read
        for document in documents[:_READINGS]:
            box.addLayout(self._reading_row(document))
            box.addWidget(rule(self._theme))
        if len(documents) > _READINGS:
            more = self.tr("{0} more must be read; the first page lists them.").format(len(documents) - _READINGS)
            box.addWidget(label(more, "caption"))
        self._column.addLayout(box)

    def _add_noted(self, box: QVBoxLayout) -> None:
        if not self._imported.noted:
            return
        told = self.tr("%n note(s) of yours stand in documents that have changed", "", self._imported.noted)
        kept = self.tr("Each is kept at its passage, or beside the old text where the passage is gone.")
        box.addLayout(self._row("warning", self._theme.tokens.amber, told, kept))
        box.addWidget(rule(self._theme))

    def _reading_row(self, document: NewDocument) -> QHBoxLayout:
        card = document.card
        first = self.tr("Must be read: {0}").format(card.number or card.type)
        row = self._row("book-open", self._theme.tokens.ink, first, name_from(None, card.type, card.title))
        read = Button(self._theme, self.tr("Read"), size=Size.SMALL)
        read.setAccessibleName(self.tr("Read {0}").format(card.number or card.title))
        uid = str(card.uid)
        read.clicked.connect(lambda: self.reading_wanted.emit(uid))
        row.addWidget(read)
        return row

    def _row(self, name: str, colour: str, first: str, second: str) -> QHBoxLayout:
        m = self._theme.metrics
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(name, colour, m.icon_tool))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(first, "base"))
        words.addWidget(ElidedLabel(second, "caption"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _add_undo(self) -> None:
        self.undo_banner = Banner(self._theme, parent=self)
        undo = BannerAction(self.tr("Undo the pack"), self.undo_wanted.emit, icon="arrow-counter-clockwise")
        told = self.tr("The whole pack can be undone until the next one is imported.")
        self.undo_banner.show_message(Tone.INK, told, (undo,), icon="arrow-counter-clockwise")
        self._column.addWidget(self.undo_banner)

    def _add_buttons(self) -> None:
        printed = Button(self._theme, self.tr("Print the minute"), icon="printer")
        printed.clicked.connect(self.print_wanted)
        save = Button(self._theme, self.tr("Save as PDF"), icon="file-pdf")
        save.clicked.connect(self.minute_wanted)
        copy = Button(self._theme, self.tr("Copy its text"), Kind.TEXT, icon="copy")
        copy.clicked.connect(self._on_copy_clicked)
        if self._theme.metrics.scale <= _LARGE:
            for button in (printed, save, copy):
                self.add_left(button)
        else:
            self._column.addWidget(_below_each_other(printed, save, copy))
        done = Button(self._theme, self.tr("Done"), Kind.PRIMARY)
        done.clicked.connect(self.finished)
        self.set_key(Qt.Key.Key_Escape, done)
        self.add_button(done)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.receipt.as_text())
        self.set_remark(self.tr("Copied."))


def _below_each_other(*buttons: Button) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        column.addWidget(button)
    return holder
