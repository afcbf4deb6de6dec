# The last steps, with the book made: whose packs it trusts, and what it begins with.
# They must not know the steps around them; each tells when it is done.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox

from sotay.domain.errors import SotayError
from sotay.services.packs import PackService, TrustCandidate, read_root
from sotay.services.workspace import Workspace
from sotay.ui.gate.cards import CardChoice, CardGroup
from sotay.ui.gate.folders import ask_file
from sotay.ui.gate.speaking import Column
from sotay.ui.tasks import Lane, Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.card import Card, Fingerprint
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

Told = Callable[[SotayError], str]


class IssuerStep(Column):
    """Read an issuer's root.json, have its fingerprint compared, and trust it.

    Tell `able` when it may be trusted, `unable` when not, or not any more, and `trusted` when it is.
    """

    able = Signal()
    unable = Signal()
    trusted = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, workspace: Workspace, told: Told) -> None:
        """Take the book, and what turns a refusal into a sentence."""
        super().__init__(theme)
        self._tasks = tasks
        self._workspace = workspace
        self._told = told
        self._candidate: TrustCandidate | None = None
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("Whose packs does the book trust?"))
        self.put(title)
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, self._how)
        self.put(words, "gap_1")
        self.choose_button = Button(theme, "", icon="shield-check")
        self.say(self.choose_button.setText, lambda: self.tr("Choose the issuer's file root.json"))
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.put(self.choose_button, "gap_4", left=True)
        self.banner = Banner(theme)
        self.banner.hide()
        self.put(self.banner, "gap_3")
        self._card = self._made_card()
        self._card.hide()
        self.put(self._card, "gap_3")
        self.check = QCheckBox()
        self.say(self.check.setText, lambda: self.tr("I compared all groups by telephone; they are the same"))
        self.check.toggled.connect(self._on_check_toggled)
        self.check.hide()
        self.put(self.check, "gap_3", left=True)
        self.fill()
        self.setFocusProxy(self.choose_button)

    def read(self, file: Path) -> None:
        """Read a root.json and show its fingerprint, or say what is wrong with it."""
        self.unable.emit()
        self._tasks.run(lambda _progress: read_root(file), self._on_read, self._on_failed, owner=self, slot="read")

    def trust(self) -> None:
        """Accept the issuer whose fingerprint was compared."""
        candidate, workspace = self._candidate, self._workspace
        if candidate is None or not self.check.isChecked():
            return
        self.unable.emit()
        self._tasks.run(
            lambda _progress: PackService(workspace).trust(candidate),
            lambda _nothing: self.trusted.emit(),
            self._on_failed,
            owner=self,
            lane=Lane.NOTEBOOK,
        )

    def _on_check_toggled(self, checked: bool) -> None:
        (self.able if checked else self.unable).emit()

    def _on_choose_clicked(self) -> None:
        ask_file(self, self.tr("Choose the issuer's file"), self.tr("Keys of an issuer (*.json)"), self.read)

    def _on_read(self, candidate: TrustCandidate) -> None:
        self._candidate = candidate
        self.banner.hide()
        self.mark.set_value(candidate.fingerprint)
        self._card.show()
        self.check.setChecked(False)
        self.check.show()
        self.check.setFocus()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SotayError):
            raise error
        self.banner.show_message(Tone.SON, self._told(error))
        self._on_check_toggled(self.check.isChecked())

    def _made_card(self) -> Card:
        card = Card(self.theme)
        name = label("", "caption")
        self.say(name.setText, lambda: self.tr("Fingerprint of the issuer's keys, to be read over the telephone"))
        card.column.addWidget(name)
        self.mark = Fingerprint(self.theme, self.tr("Fingerprint"))
        card.column.addWidget(self.mark)
        return card

    def _how(self) -> str:
        return self.tr(
            "Packs are taken only from an issuer whose keys were compared. Ring the issuer at a number already known "
            "and read the groups to each other. This can also be done later, on the page of packs."
        )


class BeginStep(Column):
    """Ask what the book begins with: "pack" or "empty", one of them chosen already; tell `chosen`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, chosen: str) -> None:
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("What does the book begin with?"))
        self.put(title)
        self.cards = CardGroup(theme, lambda: self.tr("What does the book begin with?"), _beginnings())
        self.cards.set_current(chosen)
        self.cards.chosen.connect(self.chosen)
        self.put(self.cards, "gap_5")
        self.fill()
        self.setFocusProxy(self.cards.cards[chosen])


def _beginnings() -> list[CardChoice]:
    return [
        CardChoice(
            "pack",
            lambda: QCoreApplication.translate("BeginStep", "A pack from the higher level"),
            lambda: QCoreApplication.translate(
                "BeginStep", "Choose the file on a stick or in a folder; it is checked first."
            ),
            icon="package",
        ),
        CardChoice(
            "empty",
            lambda: QCoreApplication.translate("BeginStep", "Empty"),
            lambda: QCoreApplication.translate("BeginStep", "Packs can be imported at any time."),
            icon="notebook",
        ),
    ]
