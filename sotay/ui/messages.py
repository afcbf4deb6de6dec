# What the window tells a person after something was done or failed: a bar with undo, a bar with retry.
# It must not know pages or what is undone.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import SotayError
from sotay.services.error_texts import sentence
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import BannerAction, MessageBar, Words, announce, said
from sotay.ui.widgets.tones import Tone
from sotay.ui.widgets.undo_bar import UndoBar


class Messages(QObject):
    """Show one message at a time in the window: `bar` stands above the page, the offer to undo in `foot` below it.

    Words that are given as what says them follow the window into another language; a plain text goes away with its own.
    `left` tells that a message went while the keyboard stood on it.
    """

    left = Signal()

    def __init__(self, theme: Theme, settings: UiSettings, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._settings = settings
        self._window = window
        self.bar = MessageBar(theme, self.tr("Close message"), window)
        self.bar.closed.connect(self.left)
        self.foot = QWidget(window)
        self._column = QVBoxLayout(self.foot)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._offer: UndoBar | None = None
        self._offered: Words = ""
        self._undo: Callable[[], object] | None = None

    def info(self, text: Words, undo: Callable[[], object] | None = None) -> None:
        """Tell a fact in the past tense; with `undo`, offer to take it back for 20 seconds and by Ctrl+Z."""
        if undo is None:
            self._withdraw()
            self.bar.show_message(Tone.GREEN, text)
        else:
            self.bar.hide()
            self._undo, self._offered = undo, text
            self._undo_bar().offer(said(text))

    def warn(self, text: Words, actions: Sequence[BannerAction] = ()) -> None:
        """Tell what needs the person, with up to two buttons."""
        self.bar.show_message(Tone.AMBER, text, tuple(actions))

    def error(self, error: Exception, retry: Callable[[], object] | None = None) -> None:
        """Tell what did not happen, why, and what to do; raise what is no known error: it is a bug."""
        if not isinstance(error, SotayError):
            raise error
        actions = (BannerAction(lambda: self.tr("Try again"), self._closing(retry)),) if retry else ()
        self.bar.show_message(Tone.SON, lambda: self.sentence(error), actions)

    def sentence(self, error: SotayError) -> str:
        """Return a known error in the language of the window."""
        return sentence(error, self._settings.language)

    def turn_page(self) -> None:
        """End the offer of the page that was left: its bar would lie over another page, and its key undo unseen."""
        self._withdraw()

    def retranslate(self) -> None:
        """Say what is shown in the language of now, or take it away; what can be undone stays so by its key."""
        self.bar.retranslate(self.tr("Close message"))
        if self._offer is not None:
            self._offer.set_words(said(self._offered), self.tr("Undo"))
            if isinstance(self._offered, str):
                self._offer.end()

    def say(self, text: str) -> None:
        """Let a screen reader speak a sentence that the screen shows elsewhere."""
        announce(self._window, text)

    def _closing(self, retry: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            self.bar.hide()
            retry()

        return run

    def _undo_bar(self) -> UndoBar:
        if self._offer is None:
            self._offer = UndoBar(self._theme, self._window, self.tr("Undo"))
            self._offer.undone.connect(self._on_undone)
            self._offer.left.connect(self.left)
            self._column.addWidget(self._offer)
        return self._offer

    def _withdraw(self) -> None:
        self._undo = None
        if self._offer is not None:
            self._offer.withdraw()

    def _on_undone(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
