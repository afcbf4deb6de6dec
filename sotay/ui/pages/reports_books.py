# The books that the cell keeps on paper: each with how much is in it, to be printed for signing or saved as PDF.
# It must not know what a book says.

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.written_books import BookKind, WrittenBook
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.reports_words import book_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label


class BookShelf(Column):
    """List the books; tell `print_wanted` and `save_wanted` with the `BookKind` that a person asks for."""

    print_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: dict[BookKind, BookRow] = {}
        self._title, self._words = label("", "section"), Paragraph(theme, "", "dense-second")
        self.put(self._title)
        self.put(self._words, "gap_1")
        self.say(self._title.setText, lambda: self.tr("Books to be printed and signed"))
        self.say(
            self._words.set_plain,
            lambda: self.tr("They are made from the records of the year; forms without records are filled in by hand."),
        )

    def show_books(self, books: Sequence[WrittenBook]) -> None:
        """Show the books of a year."""
        for one in books:
            if one.kind not in self._rows:
                self._rows[one.kind] = self._row(one.kind)
            self._rows[one.kind].show_book(one)

    def row(self, kind: BookKind) -> "BookRow":
        """Return the row of a book."""
        return self._rows[kind]

    def _row(self, kind: BookKind) -> "BookRow":
        made = BookRow(self.theme, lambda: self.print_wanted.emit(kind), lambda: self.save_wanted.emit(kind))
        self.put(made, "gap_4")
        return made


class BookRow(QWidget):
    """Show one book, its count, and what can be done with it."""

    def __init__(self, theme: Theme, print_: Callable[[], object], save: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self.name, self.count = Paragraph(theme, "", "strong"), ElidedLabel("", "caption")
        self.print_button = Button(theme, "", Kind.SECOND, icon="printer", size=Size.SMALL)
        self.save_button = IconButton(theme, "export", "")
        self.print_button.clicked.connect(print_)
        self.save_button.clicked.connect(save)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.count)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.print_button)
        self._row.addWidget(self.save_button)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_book(self, book: WrittenBook) -> None:
        """Show a book."""
        title = book_words(book.kind)
        self.name.set_plain(title)
        if book.count is None:
            self.count.set_full(self.tr("Empty form"))
        else:
            self.count.set_full(self.tr("%n record(s)", "", book.count))
        self.print_button.setText(self.tr("Print"))
        self.print_button.setAccessibleName(self.tr("Print: {0}").format(title))
        self.save_button.set_name(self.tr("Save as PDF: {0}").format(title))
        for button in (self.print_button, self.save_button):
            button.setEnabled(book.count != 0)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.metrics.gap_3)
