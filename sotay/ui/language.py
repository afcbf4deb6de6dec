# The language of the running program: which translations are worn, changed without a restart.
# It must not know pages, or where the choice is kept.

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),  # day before month, as the pages show it
}
LANGUAGES = tuple(_LOCALES)


class Languages:
    """Dress one application in a language; widgets hear of a change by one QEvent.LanguageChange, posted to them.

    Sentences without a translation stay in English, so a missing file never stops the program.
    """

    def __init__(self, app: QApplication, resources: Path) -> None:
        self._folder = resources / "i18n"
        self._current = "en"
        self._own, self._qt = QTranslator(), QTranslator()
        for translator in (self._qt, self._own):
            app.installTranslator(translator)

    @property
    def current(self) -> str:
        """Return the language worn: "vi" or "en"."""
        return self._current

    def choose(self, language: str) -> None:
        """Wear a language at once, for texts, dates and numbers; raise KeyError for one the program does not have."""
        QLocale.setDefault(_LOCALES[language])
        self._current = language
        self._own.load(f"sotay_{language}.qm", str(self._folder))
        self._qt.load(f"qtbase_{language}.qm", str(self._folder))
