# What the window works with from its first picture on, before any book is open.
# It must not know screens or books.

from dataclasses import dataclass
from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.keystore import KeyStore
from sotay.ui.language import Languages
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Hold what the window works with from its first picture on, before any book is open."""

    theme: Theme
    languages: Languages
    settings: UiSettings
    paths: DataPaths
    keystore: KeyStore
    resources: Path
    remembers_folder: bool = True
    """Whether a folder that is chosen is also the one for the next start; not where it was named at this start."""
    is_sample: bool = False
    """Whether the book is the one of sample data that lies beside the cell's own."""
