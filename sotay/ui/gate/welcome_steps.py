# The first steps before the book is made: the look, what the computer is for, and what will open the book.
# They must not make anything; each tells what was chosen.

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from sotay.services.passphrases import Strength, strength
from sotay.ui.gate.cards import CardChoice, CardGroup
from sotay.ui.gate.new_passphrase import NewPassphrase
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import ElidedLabel, KeyCap, Paragraph, label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

_SIZES = ((1.0, 15), (1.25, 19), (1.5, 22))


class LookStep(Column):
    """Let a person choose language, size and colours, worn at once.

    Tell `language_chosen`, `folder_wanted`, or `restore_wanted` for a book that was kept elsewhere.
    """

    language_chosen = Signal(str)
    folder_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme, settings: UiSettings, folder: str) -> None:
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("Welcome, comrade"))
        self.put(title)
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, lambda: self.tr("Choose the size that is easiest to read."))
        self.put(words, "gap_1")
        keys = label("", "second")
        self.say(keys.setText, lambda: self.tr("It can be changed at any time:"))
        self.put(Row(theme, keys, KeyCap(theme, "Ctrl +"), KeyCap(theme, "Ctrl −")), "gap_1")
        self.sizes = CardGroup(theme, lambda: self.tr("Size of the text"), _sizes(), across=True)
        self.sizes.chosen.connect(self._on_size_chosen)
        self.put(self.sizes, "gap_4")
        self.colours = self._colours()
        self._colours_row = self._named(lambda: self.tr("Colours"), self.colours)
        self.put(self._colours_row, "gap_5")
        self.languages = SegmentedChoice(theme, "", [Choice("vi", "Tiếng Việt"), Choice("en", "English")])
        self.say(self.languages.setAccessibleName, lambda: self.tr("Language"))
        self.languages.set_current("en" if settings.language == "en" else "vi")
        self.languages.chosen.connect(self.language_chosen)
        self.put(self._named(lambda: self.tr("Language"), self.languages), "gap_3")
        self.restore_button = Button(theme, "", Kind.TEXT, icon="clock-counter-clockwise")
        self.say(self.restore_button.setText, lambda: self.tr("I have a backup or a hand-over file"))
        self.restore_button.clicked.connect(self.restore_wanted)
        self.put(self.restore_button, "gap_3", left=True)
        self._add_place(folder)
        self.fill()
        self._show_size()
        theme.changed.connect(self._show_size)
        self.setFocusProxy(self.sizes.cards[self.sizes.current() or _size_key(1.0)])

    def _add_place(self, folder: str) -> None:
        head = label("", "caption")
        self.say(head.setText, lambda: self.tr("The book will lie in this folder:"))
        self.put(head, "gap_3")
        self.put(ElidedLabel(folder, "base"), "gap_1")
        self.folder_button = Button(self.theme, "", Kind.TEXT, icon="folder-open")
        self.say(self.folder_button.setText, lambda: self.tr("Choose another folder, or open the book in it"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.put(self.folder_button, "gap_1", left=True)

    def _named(self, words: Callable[[], str], choice: QWidget) -> Row:
        name = label("", "base")
        name.setMinimumWidth(self.theme.metrics.change_number)
        self.say(name.setText, words)
        return Row(self.theme, name, choice)

    def _colours(self) -> SegmentedChoice:
        choices = [
            Choice(ThemeChoice.LIGHT, self.tr("Light"), "sun"),
            Choice(ThemeChoice.DARK, self.tr("Dark"), "moon"),
            Choice(ThemeChoice.CONTRAST, self.tr("High contrast"), "circle-half"),
        ]
        made = SegmentedChoice(self.theme, self.tr("Colours"), choices)
        chosen = self.theme.choice
        made.set_current(self.theme.tokens.name if chosen is ThemeChoice.SYSTEM else chosen)
        made.chosen.connect(lambda key: self.theme.choose(ThemeChoice(key)))
        return made

    def retranslate(self) -> None:
        """Set every text; the colours are made anew, because a segment keeps its words."""
        super().retranslate()
        old, self.colours = self.colours, self._colours()
        self._colours_row.swap(old, self.colours)

    def _show_size(self) -> None:
        self.sizes.set_current(_size_key(self.theme.metrics.scale))

    def _on_size_chosen(self, key: str) -> None:
        self.theme.set_scale(float(key))


class RoleStep(Column):
    """Ask what the computer is for; tell `chosen` with one of first_book.ROLES."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("What is this computer for?"))
        self.put(title)
        words = Paragraph(theme, "", "second")
        self.say(
            words.set_plain, lambda: self.tr("The book puts first what is used most. Everything else stays at hand.")
        )
        self.put(words, "gap_1")
        self.cards = CardGroup(theme, lambda: self.tr("What is this computer for?"), _roles())
        self.cards.set_current(role)
        self.cards.chosen.connect(self.chosen)
        self.put(self.cards, "gap_5")
        self.fill()
        self.setFocusProxy(self.cards.cards[role])


class KeysStep(Column):
    """Ask what will open the book: a passphrase, this computer's key store, or both; tell `entered` on Enter."""

    entered = Signal()

    def __init__(self, theme: Theme, passphrase: str, ways: tuple[bool, bool]) -> None:
        """Begin with what was chosen before: the passphrase, and whether passphrase and key store are wanted."""
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("What opens the book?"))
        self.put(title)
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, self._why)
        self.put(words, "gap_1")
        self.banner = Banner(theme)
        self.banner.hide()
        self.put(self.banner, "gap_3")
        self.with_passphrase = QCheckBox()
        self.say(self.with_passphrase.setText, lambda: self.tr("A passphrase"))
        self.put(self.with_passphrase, "gap_3", left=True)
        self.passphrase = NewPassphrase(theme)
        self.passphrase.fill_in(passphrase)
        self.passphrase.entered.connect(self.entered)
        self.put(self.passphrase, "gap_1")
        self.with_keystore = QCheckBox()
        self.say(self.with_keystore.setText, lambda: self.tr("The key store of this computer: nothing has to be typed"))
        self.put(self.with_keystore, "gap_4", left=True)
        self.keystore_words = Paragraph(theme, "", "caption")
        self.put(self.keystore_words, "gap_1")
        self.fill()
        self.with_passphrase.toggled.connect(self.passphrase.setVisible)
        self.with_passphrase.setChecked(ways[0])
        self.passphrase.setVisible(ways[0])
        self._wants_keystore = ways[1]
        self._problem: str | None = "asking"
        self.say(self.keystore_words.set_plain, self._told_of_keystore)
        self.with_keystore.setEnabled(False)
        self.setFocusProxy(self.passphrase if ways[0] else self.with_passphrase)

    def set_keystore(self, problem: str | None) -> None:
        """Say whether the key store can be used: None, or the word for what is wrong with it."""
        self._problem = problem
        self.with_keystore.setEnabled(problem is None)
        self.with_keystore.setChecked(problem is None and self._wants_keystore)
        self.keystore_words.set_plain(self._told_of_keystore())

    def check(self) -> bool:
        """Return whether enough was chosen; where not, say what is missing."""
        self.banner.hide()
        if self.with_passphrase.isChecked():
            return self.passphrase.check()
        if not self.with_keystore.isChecked():
            self.banner.show_message(
                Tone.AMBER, self.tr("Nothing opens the book yet: choose a passphrase, the key store, or both.")
            )
            return False
        return True

    def tell_failure(self, sentence: str, *actions: BannerAction) -> None:
        """Say why the book was not made."""
        self.banner.show_message(Tone.SON, sentence, actions)

    @property
    def is_weak(self) -> bool:
        """Tell whether a passphrase was typed that is easily guessed."""
        return self.with_passphrase.isChecked() and strength(self.passphrase.value) is Strength.WEAK

    def _why(self) -> str:
        return self.tr(
            "The book is encrypted. Without one of these, or the recovery code of the next step, nobody can read it, "
            "not even we."
        )

    def _told_of_keystore(self) -> str:
        return {
            "asking": self.tr("Asking whether it can be used…"),
            None: self.tr("It opens the book for whoever is signed in to this computer."),
            "refused": self.tr("It cannot be used: this computer would keep the key unprotected. Use a passphrase."),
            "failed": self.tr("It cannot be used: this computer has none, or it is locked. Use a passphrase."),
            "slow": self.tr("It cannot be used: it does not answer. Use a passphrase."),
        }.get(self._problem, "")


def _sizes() -> list[CardChoice]:
    def sample() -> str:
        return QCoreApplication.translate("LookStep", "Resolution\nof the cell")

    titles = (
        lambda: QCoreApplication.translate("LookStep", "Normal"),
        lambda: QCoreApplication.translate("LookStep", "Large"),
        lambda: QCoreApplication.translate("LookStep", "Very large"),
    )
    return [
        CardChoice(_size_key(scale), title, sample=sample, sample_size=pixels)
        for (scale, pixels), title in zip(_SIZES, titles, strict=True)
    ]


def _size_key(scale: float) -> str:
    return f"{scale:.2f}"


def _roles() -> list[CardChoice]:
    return [
        CardChoice(
            "secretary",
            lambda: QCoreApplication.translate("RoleStep", "Secretary of the cell, or its clerk"),
            lambda: QCoreApplication.translate("RoleStep", "Prepares meetings, looks up what a resolution rests on."),
            icon="notebook",
        ),
        CardChoice(
            "member",
            lambda: QCoreApplication.translate("RoleStep", "Party member"),
            lambda: QCoreApplication.translate(
                "RoleStep", "Reads documents and studies them, keeps notes of their own."
            ),
            icon="book-open",
        ),
        CardChoice(
            "importer",
            lambda: QCoreApplication.translate("RoleStep", "Brings the packs"),
            lambda: QCoreApplication.translate(
                "RoleStep", "Takes packs from the higher level, checks and imports them."
            ),
            icon="package",
        ),
    ]
