# The pages of the lock: the passphrase, the recovery code, the new passphrase after it, a code nobody confirmed.
# They must not know how a book is opened; they tell what was typed.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from sotay.ui.gate.fields import GateField, SecretField
from sotay.ui.gate.new_passphrase import NewPassphrase
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph
from sotay.ui.widgets.tones import Tone


class Heading(QWidget):
    """Show a large title behind its icon."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = icon
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._words = Paragraph(theme, "", "first")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._refit()
        theme.changed.connect(self._refit)

    def set_text(self, text: str) -> None:
        """Show another title."""
        self._words.set_plain(text)

    def _refit(self) -> None:
        m = self._theme.metrics
        self._row.setSpacing(m.gap_3)
        self._icon.setContentsMargins(0, (m.line_first - m.text_first) * 3 // 4, 0, 0)
        self._icon.setPixmap(self._theme.pixmap(self._name, self._theme.tokens.ink, m.text_first))


class PassphrasePage(Column):
    """Ask for the passphrase; tell `entered`, `forgotten`, `keystore_wanted`, or `skipped`: no key store, please."""

    entered = Signal()
    forgotten = Signal()
    keystore_wanted = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, folder: str) -> None:
        super().__init__(theme)
        heading = Heading(theme, "lock-key")
        self.say(heading.set_text, lambda: self.tr("The book is locked"))
        self.put(heading)
        place = ElidedLabel(folder, "second")
        self.put(place, "gap_1")
        self.field = SecretField(theme, lambda: self.tr("Passphrase of the book"))
        self.field.entered.connect(self.entered)
        self.put(self.field, "gap_7")
        self.wait = Paragraph(theme, "", "base")
        self.put(self.wait, "gap_2")
        self.wait.hide()
        self._add_buttons()
        self._add_asking()
        self.fill()
        self.setFocusProxy(self.field)

    def set_ways(self, ways: tuple[str, ...]) -> None:
        """Offer only what opens this book."""
        self.field.setVisible("passphrase" in ways)
        self.open_button.setVisible("passphrase" in ways)
        self.keystore_button.setVisible("keyring" in ways)

    def set_asking(self, asking: bool) -> None:
        """Show that the key store is being asked, or no more."""
        self._asking.setVisible(asking)
        self.keystore_button.setEnabled(not asking)

    def set_wait(self, told: str) -> None:
        """Show how long the next try has to wait, or nothing."""
        self.wait.set_plain(told)
        self.wait.setVisible(bool(told))
        self.open_button.setEnabled(not told)

    def _add_buttons(self) -> None:
        self.open_button = Button(self.theme, "", Kind.PRIMARY, key="Enter", size=Size.TALL)
        self.keystore_button = Button(self.theme, "", icon="key", size=Size.TALL)
        self.forgotten_button = Button(self.theme, "", Kind.TEXT, size=Size.TALL)
        self.say(self.open_button.setText, lambda: self.tr("Open the book"))
        self.say(self.keystore_button.setText, lambda: self.tr("Open with the key store"))
        self.say(self.forgotten_button.setText, lambda: self.tr("Passphrase forgotten"))
        self.open_button.clicked.connect(self.entered)
        self.keystore_button.clicked.connect(self.keystore_wanted)
        self.forgotten_button.clicked.connect(self.forgotten)
        self.keystore_button.hide()
        self.put(Row(self.theme, self.open_button, self.keystore_button, self.forgotten_button), "gap_5")

    def _add_asking(self) -> None:
        words = Paragraph(self.theme, "", "second")
        self.say(words.set_plain, lambda: self.tr("Asking this computer's key store…"))
        self.skip_button = Button(self.theme, "", Kind.TEXT, size=Size.SMALL)
        self.say(self.skip_button.setText, lambda: self.tr("Do not ask it"))
        self.skip_button.clicked.connect(self.skipped)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(self.skip_button)
        self._asking.hide()
        self.put(self._asking, "gap_4")


class CodePage(Column):
    """Ask for the recovery code; tell `entered` or `left`."""

    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        heading = Heading(theme, "key")
        self.say(heading.set_text, lambda: self.tr("Open with the recovery code"))
        self.put(heading)
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, self._how)
        self.put(words, "gap_2")
        self.field = GateField(theme, lambda: self.tr("Recovery code"), mono=True)
        self.field.entered.connect(self.entered)
        self.field.edited.connect(lambda _text: self.field.set_error(""))
        self.put(self.field, "gap_5")
        self.open_button = Button(theme, "", Kind.PRIMARY, key="Enter", size=Size.TALL)
        self.back_button = Button(theme, "", Kind.TEXT, icon="arrow-left", size=Size.TALL)
        self.say(self.open_button.setText, lambda: self.tr("Open with the code"))
        self.say(self.back_button.setText, lambda: self.tr("Back to the passphrase"))
        self.open_button.clicked.connect(self.entered)
        self.back_button.clicked.connect(self.left)
        self.put(Row(theme, self.open_button, self.back_button), "gap_5")
        self.fill()
        self.setFocusProxy(self.field)

    def _how(self) -> str:
        return self.tr(
            "Type the eight groups from the sheet that was printed or saved when the book was made. Capitals, spaces "
            "and dashes do not matter."
        )


class RenewPage(Column):
    """Ask for a new passphrase after the recovery code; tell `entered`."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        heading = Heading(theme, "lock-key-open")
        self.say(heading.set_text, lambda: self.tr("Choose a new passphrase"))
        self.put(heading)
        words = Paragraph(theme, "", "second")
        self.say(
            words.set_plain, lambda: self.tr("The old passphrase and the old code open nothing any more after this.")
        )
        self.put(words, "gap_2")
        self.passphrase = NewPassphrase(theme)
        self.passphrase.entered.connect(self.entered)
        self.put(self.passphrase, "gap_5")
        self.set_button = Button(theme, "", Kind.PRIMARY, size=Size.TALL)
        self.say(self.set_button.setText, lambda: self.tr("Set the new passphrase"))
        self.set_button.clicked.connect(self.entered)
        self.put(self.set_button, "gap_5", left=True)
        self.fill()
        self.setFocusProxy(self.passphrase)


class NewCodePage(Column):
    """Head the new recovery code, and hold the view that shows it; a `draft` counts once it is confirmed."""

    def __init__(self, theme: Theme, view: QWidget, *, draft: bool = False) -> None:
        super().__init__(theme)
        heading = Heading(theme, "key")
        self.say(heading.set_text, lambda: self.tr("Keep the new recovery code"))
        self.put(heading)
        words = Paragraph(theme, "", "second")
        self._draft = draft
        self.say(words.set_plain, self._about_old)
        self.put(words, "gap_2")
        self.put(view, "gap_5")
        self.fill()

    def _about_old(self) -> str:
        if self._draft:
            return self.tr("The code before it opens the book until this one is confirmed; then destroy its sheet.")
        return self.tr("The code on the old sheet is no longer valid; destroy that sheet.")


class ReminderPage(Column):
    """Say that nobody has confirmed the recovery code; tell `wanted` (a new one, now) or `put_off`."""

    wanted = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        heading = Heading(theme, "key")
        self.say(heading.set_text, lambda: self.tr("The recovery code was not confirmed"))
        self.put(heading)
        self.banner = Banner(theme)
        self.put(self.banner, "gap_4")
        self.say(lambda told: self.banner.show_message(Tone.AMBER, told), self._why)
        words = Paragraph(theme, "", "second")
        self.say(
            words.set_plain,
            lambda: self.tr("Make a new one, and print it or save it on a stick."),
        )
        self.put(words, "gap_4")
        self.new_button = Button(theme, "", Kind.PRIMARY, icon="key", size=Size.TALL)
        self.later_button = Button(theme, "", Kind.TEXT, size=Size.TALL)
        self.say(self.new_button.setText, lambda: self.tr("Make a new recovery code"))
        self.say(self.later_button.setText, lambda: self.tr("Open the book, remind me again"))
        self.new_button.clicked.connect(self.wanted)
        self.later_button.clicked.connect(self.put_off)
        self.put(Row(theme, self.new_button, self.later_button), "gap_5")
        self.fill()
        self.setFocusProxy(self.new_button)

    def _why(self) -> str:
        return self.tr(
            "The window was closed before the code was typed back. Without it, a forgotten passphrase or a broken "
            "computer means that nobody can read this book any more."
        )
