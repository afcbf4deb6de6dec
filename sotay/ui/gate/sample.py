# The way into the book of sample data and back: what the window works with on either side.
# It must not know what either book holds.

from dataclasses import replace
from typing import TYPE_CHECKING

from sotay.paths import DataPaths
from sotay.services.keystore import MemoryKeyStore
from sotay.ui.settings import SETTINGS_FILE, UiSettings

if TYPE_CHECKING:
    from sotay.ui.surroundings import Surroundings


def in_sample(around: "Surroundings", paths: DataPaths) -> "Surroundings":
    """Return what the window works with in a sample book: no key is kept, and the next start does not look here."""
    settings = UiSettings(paths.root / SETTINGS_FILE)
    sample = replace(around, paths=paths, settings=settings, keystore=MemoryKeyStore())
    return worn(replace(sample, remembers_folder=False, is_sample=True))


def worn(around: "Surroundings") -> "Surroundings":
    """Return the same, its settings told the look and language that the window has now: they are the person's."""
    settings, theme = around.settings, around.theme
    settings.language = around.languages.current
    settings.theme = theme.choice
    settings.scale = theme.metrics.scale
    return around
