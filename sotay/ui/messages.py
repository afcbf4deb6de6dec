# What the window tells a person after something was done or failed: a bar with undo, a bar with retry.
# It must not know pages or what is undone.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import SotayError
from sotay.services.error_texts import sentence
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import BannerAction, MessageBar, announce
from sotay.ui.widgets.tones import Tone
from sotay.ui.widgets.undo_bar import UndoBar


class Messages(QObject):
    """Show one message at a time in the window; `bar` stands above the page, the offer to undo at its foot."""

    def __init__(self, theme: Theme, settings: UiSettings, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._settings = settings
        self._window = window
        self.bar = MessageBar(theme, self.tr("Close message"), window)
        self._offer: UndoBar | None = None
        self._undo: Callable[[], object] | None = None

    def info(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell a fact in the past tense; with `undo`, offer to take it back for 20 seconds and by Ctrl+Z."""
        if undo is None:
            self._withdraw()
            self.bar.show_message(Tone.GREEN, text)
        else:
            self.bar.hide()
            self._undo = undo
            self._undo_bar().offer(text)

    def warn(self, text: str, actions: Sequence[BannerAction] = ()) -> None:
        """Tell what needs the person, with up to two buttons."""
        self.bar.show_message(Tone.AMBER, text, tuple(actions))

    def error(self, error: Exception, retry: Callable[[], object] | None = None) -> None:
        """Tell what did not happen, why, and what to do; raise what is no known error: it is a bug."""
        if not isinstance(error, SotayError):
            raise error
        actions = (BannerAction(self.tr("Try again"), self._closing(retry)),) if retry else ()
        self.bar.show_message(Tone.SON, self.sentence(error), actions)

    def sentence(self, error: SotayError) -> str:
        """Return a known error in the language of the window."""
        return sentence(error, self._settings.language)

    def turn_page(self) -> None:
        """End the offer of the page that was left: its bar would lie over another page, and its key undo unseen."""
        self._withdraw()

    def retranslate(self) -> None:
        """Give up the offer in the old language; a shown message stays as it was told."""
        if self._offer is not None and not self._offer.isVisible():
            self._offer.deleteLater()
            self._offer = None

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
        return self._offer

    def _withdraw(self) -> None:
        self._undo = None
        if self._offer is not None:
            self._offer.withdraw()

    def _on_undone(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
