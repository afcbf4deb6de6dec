# How the window looks and stood when it was closed: language, theme, text size, places of splitters.
# It must not hold anything private: the file can be read by anyone who has the folder.

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sotay.services.error_texts import Language
from sotay.ui.metrics import MAX_SCALE, MIN_SCALE
from sotay.ui.theme import ThemeChoice

_log = logging.getLogger(__name__)
SETTINGS_FILE = "window.json"
TOUR_SEEN = "tour"  # the key of the day on which the tour was first begun here


class UiSettings:
    """Keep the look of the window in a small file; one that is missing or damaged means the defaults."""

    def __init__(self, path: Path, overrides: Mapping[str, Any] | None = None) -> None:
        """Read `path`; `overrides` hold for this run and are not written unless chosen again."""
        self.path = path
        self._kept = _read(path)
        self._overrides = dict(overrides or {})

    def at(self, path: Path) -> "UiSettings":
        """Return the settings of another file; what it does not tell stays as it is here."""
        made = UiSettings(path, self._overrides)
        made._kept = {**self._kept, **made._kept}
        return made

    @property
    def language(self) -> Language:
        """Return the language of the window."""
        return "en" if self.value("language", "vi") == "en" else "vi"

    @language.setter
    def language(self, chosen: str) -> None:
        self.put("language", chosen)

    @property
    def theme(self) -> ThemeChoice:
        """Return the colours chosen, which may be to follow the computer."""
        try:
            return ThemeChoice(self.value("theme", ThemeChoice.SYSTEM))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, chosen: ThemeChoice) -> None:
        self.put("theme", chosen.value)

    @property
    def scale(self) -> float:
        """Return the text scale, 1.0 to 2.0."""
        kept = self.value("scale", 1.0)
        return min(max(float(kept), MIN_SCALE), MAX_SCALE) if isinstance(kept, int | float) else 1.0

    @scale.setter
    def scale(self, chosen: float) -> None:
        self.put("scale", chosen)

    def value(self, key: str, default: Any = None) -> Any:
        """Return what is kept under a key: a value of JSON."""
        return self._overrides.get(key, self._kept.get(key, default))

    def put(self, key: str, value: Any) -> None:
        """Keep a value of JSON under a key, on disk too; a folder that cannot be written only forgets it later."""
        self._overrides.pop(key, None)
        if self._kept.get(key) == value:
            return
        self._kept[key] = value
        self._save()

    def _save(self) -> None:
        whole = json.dumps(self._kept, ensure_ascii=False, indent=1)
        if not self.path.parent.is_dir():
            return  # nothing is written before there is a book; what was chosen is written with it
        beside = self.path.with_name(self.path.name + ".new")
        try:
            beside.write_text(whole, encoding="utf-8")
            beside.replace(self.path)
        except OSError:
            _log.warning("the look of the window could not be kept in %s", self.path.name)


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
