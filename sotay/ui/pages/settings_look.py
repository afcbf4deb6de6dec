# How the window looks and speaks: colours, size of the text with a sample, language.
# It must not know what the window shows.

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sotay.domain.documents import Status
from sotay.ui.gate.speaking import Speaking
from sotay.ui.pages.base import Desk
from sotay.ui.pages.news_rows import status_words
from sotay.ui.pages.settings_section import Section
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_SCALES = ("1.0", "1.25", "1.5", "1.75", "2.0")
_LANGUAGES = (Choice("vi", "Tiếng Việt"), Choice("en", "English"))


class ChoiceRow(Speaking):
    """Hold one choice among a few and make it anew when its words or its room change; tell `chosen` with its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: Callable[[], str], choices: Callable[[], Sequence[Choice]]) -> None:
        super().__init__(theme)
        self._name, self._choices = name, choices
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.choice = self._made()
        self._column.addWidget(self.choice)

    def set_current(self, key: str) -> None:
        """Show what is chosen, nothing where it is none of the choices."""
        if any(choice.key == key for choice in self._choices()):
            self.choice.set_current(key)

    def retranslate(self) -> None:
        """Name the choices in the language of now."""
        current, focused = self.choice.current(), self.choice.isAncestorOf(self.focusWidget() or self)
        old, self.choice = self.choice, self._made()
        self._column.replaceWidget(old, self.choice)
        old.hide()
        old.deleteLater()
        self.set_current(current)
        if focused and current:
            self.choice.segment(current).setFocus()

    def _made(self) -> SegmentedChoice:
        made = SegmentedChoice(self.theme, self._name(), self._choices())
        made.chosen.connect(self.chosen)
        return made


class LookSection(Section):
    """Let a person choose colours and the size of the text; both are worn at once and kept."""

    theme_chosen = Signal(str)
    scale_chosen = Signal(float)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Appearance"))
        self.add_title(lambda: self.tr("Colours"))
        self.colours = ChoiceRow(desk.theme, lambda: self.tr("Colours"), self._colours)
        self.put(self.colours)
        self.add_title(lambda: self.tr("Size of the text"))
        self.sizes = ChoiceRow(desk.theme, lambda: self.tr("Size of the text"), self._sizes)
        self.put(self.sizes)
        self.add_words(lambda: self.tr("Ctrl and +, Ctrl and − change it from any page; Ctrl and 0 set it back."))
        self.add_title(lambda: self.tr("A sample"))
        self.put(self._sample())
        self.colours.chosen.connect(self._on_colours_chosen)
        self.sizes.chosen.connect(self._on_size_chosen)
        desk.theme.changed.connect(self.on_shown)
        self.on_shown()

    def on_shown(self) -> None:
        """Show what is worn now; keys may have changed it."""
        self.colours.set_current(self.theme.choice.value)
        self.sizes.set_current(str(self.theme.metrics.scale))

    def _colours(self) -> list[Choice]:
        return [
            Choice(ThemeChoice.LIGHT, self.tr("Light")),
            Choice(ThemeChoice.DARK, self.tr("Dark")),
            Choice(ThemeChoice.CONTRAST, self.tr("High contrast")),
            Choice(ThemeChoice.SYSTEM, self.tr("As the computer")),
        ]

    def _sizes(self) -> list[Choice]:
        return [Choice(scale, f"{float(scale):.0%}".replace("%", " %")) for scale in _SCALES]

    def _sample(self) -> Card:
        card = Card(self.theme)
        number = label("10-NQ/CB", "strong")
        badge = Badge(self.theme)
        self.say(lambda _: badge.set_status(Status.IN_FORCE, status_words()[Status.IN_FORCE]), str)
        head = QWidget()
        row = QGridLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(number, 0, 0)
        row.addWidget(badge, 0, 1)
        row.setColumnStretch(2, 1)
        words = Paragraph(self.theme)
        self.say(words.set_plain, lambda: self.tr("Resolution on the tasks of the fourth quarter"))
        button = Button(self.theme, "", Kind.PRIMARY, icon="book-open")
        self.say(button.setText, lambda: self.tr("A button"))
        for part in (head, words, button):
            card.column.addWidget(part)
        card.column.insertSpacing(card.column.indexOf(button), self.theme.metrics.gap_2)
        return card

    def _on_colours_chosen(self, key: str) -> None:
        choice = ThemeChoice(key)
        self.desk.settings.theme = choice
        self.theme.choose(choice)
        self.theme_chosen.emit(key)

    def _on_size_chosen(self, key: str) -> None:
        self.desk.settings.scale = float(key)
        self.theme.set_scale(float(key))
        self.scale_chosen.emit(float(key))


class LanguageSection(Section):
    """Let a person choose the language of the window."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Language"))
        self.languages = ChoiceRow(desk.theme, lambda: self.tr("Language"), lambda: _LANGUAGES)
        self.languages.set_current(desk.settings.language)
        self.put(self.languages, "gap_5")
        self.add_words(lambda: self.tr("Documents, types and issuers stay in Vietnamese. The window changes at once."))
        self.languages.chosen.connect(self._on_chosen)

    def _on_chosen(self, key: str) -> None:
        self.desk.settings.language = key
        self.language_chosen.emit(key)
