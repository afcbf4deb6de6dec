# When the book cannot be opened at all: one calm page with the sentence, its details and the ways on.
# It must not know what went wrong; the sentence of the error says it.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.logs import masked
from sotay.services.error_texts import Language, sentence
from sotay.ui.gate.folders import ask_folder
from sotay.ui.gate.frame import GateFrame
from sotay.ui.gate.speaking import Column, Speaking
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label

# A wrong key and a ruined first page are one and the same to the cipher.
_RENEWABLE = {Code.DATABASE_DAMAGED, Code.WRONG_KEY}
# The sentence of each of these sends the person to a backup; a newer book is whole, and its program opens it.
_RESTORABLE = _RENEWABLE | {Code.FILE_NOT_FOUND}
_REBUILT_FROM_PACKS, _PRIVATE = "library.db", "notebook.db"


class StartFault(Speaking):
    """Tell what is wrong with the data folder, and which way on was taken.

    `retried`, `folder_chosen` with DataPaths, `renewed` (the damaged library is to be set aside), `restore_wanted` (a
    backup is to be chosen; offered by `offer_restore`) or `left`.
    """

    retried = Signal()
    renewed = Signal()
    restore_wanted = Signal()
    folder_chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, settings: UiSettings, error: SotayError) -> None:
        super().__init__(theme)
        self._settings = settings
        self._error = error
        frame = GateFrame(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        frame.set_content(self._content())
        frame.set_foot("", *self._ways_out())
        self.say(frame.set_remark, lambda: self.tr("Nothing in the folder was changed."))
        self.setFocusProxy(self.retry_button)

    def offer_restore(self) -> None:
        """Show the button that tells `restore_wanted`, where a backup would help: called by whoever can restore one."""
        private = self._error.detail.get("file") == _PRIVATE
        helps = self._error.code in _RESTORABLE if private else self._error.code is Code.KEYS_DAMAGED
        self.restore_button.setVisible(helps)

    def _content(self) -> QWidget:
        column = Column(self.theme)
        self._icon = QLabel()
        column.put(self._icon)
        title = Paragraph(self.theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("The book cannot be opened"))
        column.put(title)
        self.words = Paragraph(self.theme, "", "base")
        self.say(self.words.set_plain, lambda: self.sentence)
        column.put(self.words)
        self.details_button = Button(self.theme, "", Kind.TEXT, icon="caret-down")
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._on_details_toggled)
        self.say(self.details_button.setText, lambda: self.tr("Show the details"))
        if self._error.code in _RENEWABLE and self._error.detail.get("file") == _REBUILT_FROM_PACKS:
            self._offer_renewal(column)
        self.restore_button = Button(self.theme, "", icon="clock-counter-clockwise")
        self.say(self.restore_button.setText, lambda: self.tr("Restore a backup"))
        self.restore_button.clicked.connect(self.restore_wanted)
        self.restore_button.hide()
        column.put(self.restore_button, "gap_4", left=True)
        column.put(self.details_button, "gap_5", left=True)
        self.details = label(masked(str(self._error)), "caption")
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.details.hide()
        column.put(self.details, "gap_2")
        column.fill()
        self._refit()
        self.theme.changed.connect(self._refit)
        return column

    def _offer_renewal(self, column: Column) -> None:
        """Offer the way on that only a damaged library has: its packs bring it back."""
        told = Paragraph(self.theme, "", "second")
        self.say(
            told.set_plain,
            lambda: self.tr(
                "Documents can be imported again from their packs. What was written in the book is in another file and "
                "stays; the damaged library is kept under another name."
            ),
        )
        column.put(told, "gap_5")
        self.renew_button = Button(self.theme, "", icon="books")
        self.say(self.renew_button.setText, lambda: self.tr("Begin the library anew"))
        self.renew_button.clicked.connect(self.renewed)
        column.put(self.renew_button, "gap_4", left=True)

    @property
    def sentence(self) -> str:
        """Return what is told, in the language of now."""
        language: Language = "vi" if self._settings.language == "vi" else "en"
        return sentence(self._error, language)

    def _ways_out(self) -> tuple[Button, ...]:
        self.leave_button = Button(self.theme, "", Kind.TEXT, size=Size.TALL)
        self.folder_button = Button(self.theme, "", icon="folder-open", size=Size.TALL)
        self.retry_button = Button(self.theme, "", Kind.PRIMARY, icon="arrow-clockwise", size=Size.TALL)
        self.say(self.leave_button.setText, lambda: self.tr("Quit"))
        self.say(self.folder_button.setText, lambda: self.tr("Choose another folder"))
        self.say(self.retry_button.setText, lambda: self.tr("Try again"))
        self.leave_button.clicked.connect(self.left)
        self.folder_button.clicked.connect(self._on_folder_clicked)
        self.retry_button.clicked.connect(self.retried)
        return self.leave_button, self.folder_button, self.retry_button

    def _on_details_toggled(self, shown: bool) -> None:
        self.details.setVisible(shown)

    def _on_folder_clicked(self) -> None:
        ask_folder(self, self.tr("Choose a folder for the book"), self.folder_chosen.emit)

    def _refit(self) -> None:
        m = self.theme.metrics
        self._icon.setPixmap(self.theme.pixmap("warning-circle", self.theme.tokens.son, m.icon_empty))
