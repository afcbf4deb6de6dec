# What the library shows instead of results: a new book, or nothing found and what may help.
# It must not know how documents are found.

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sotay.services.shelf import ShelfAnswer
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import unbroken

_FEWEST_WORDS = 2
_MOST_SHORTER = 4


class NewBook(QWidget):
    """Say that there are no documents yet; tell `packs_wanted`."""

    packs_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = Button(theme, "", Kind.PRIMARY, icon="package")
        self.button.clicked.connect(self.packs_wanted)
        self._state = EmptyState(theme, "books", "", "", self.button)
        column = QVBoxLayout(self)
        column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignCenter)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.button.setText(self.tr("Import the first pack"))
        self.button.updateGeometry()
        told = self.tr("Documents come in signed packs. Import the first one, and they are listed here.")
        self._state.set_words(self.tr("The book has no documents yet"), told)


class NothingFound(QWidget):
    """Offer other words, fewer words, fewer conditions; tell `text_wanted` and `clear_wanted`."""

    text_wanted = Signal(str)
    clear_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answer: ShelfAnswer | None = None
        self._state = EmptyState(theme, "magnifying-glass", "")
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.offers: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_answer(self, answer: ShelfAnswer) -> None:
        """Offer what may help with an answer that is empty."""
        self._answer = answer
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self._answer is None:
            return
        told = self.tr("Take away a condition, or type a number such as {0}.").format(unbroken("42-HD"))
        self._state.set_words(self.tr("No document fits"), told)
        for offer in self.offers:
            self._column.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.offers = list(self._made_offers(self._answer))
        for offer in self.offers:
            self._column.addWidget(offer, 0, Qt.AlignmentFlag.AlignHCenter)

    def _made_offers(self, answer: ShelfAnswer) -> Iterator[Button]:
        if answer.question.narrowed:
            button = Button(self._theme, self.tr("Clear all conditions"), Kind.PRIMARY, icon="x")
            button.clicked.connect(self.clear_wanted)
            yield button
        if answer.did_you_mean:
            told = self.tr("Search “{0}” instead").format(answer.did_you_mean)
            yield self._offer(told, answer.did_you_mean, Kind.SECOND)
        for word, rest in shorter(answer.question.text):
            yield self._offer(self.tr("Leave out “{0}”").format(word), rest)

    def _offer(self, told: str, text: str, kind: Kind = Kind.TEXT) -> Button:
        button = Button(self._theme, told, kind)
        button.clicked.connect(lambda: self.text_wanted.emit(text))
        return button


def shorter(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a question, from the last one, and the question without it."""
    words = text.split()
    if len(words) >= _FEWEST_WORDS:
        for at in reversed(range(max(len(words) - _MOST_SHORTER, 0), len(words))):
            yield words[at], " ".join((*words[:at], *words[at + 1 :]))


def meant_words(answer: ShelfAnswer) -> str:
    """Return what the line above the results says: what was searched instead, or what may have been meant."""
    if answer.mended:
        return QCoreApplication.translate("LibraryEmpty", "Searched for “{0}”").format(answer.did_you_mean)
    return QCoreApplication.translate("LibraryEmpty", "Did you mean “{0}”?").format(answer.did_you_mean)
