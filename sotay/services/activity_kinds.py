# The kinds of activity and the templates that a cell uses: the shipped list, or its own in the settings.
# It must not know entries or windows.

import json
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sotay.domain.activities import ActivityKind
from sotay.domain.errors import Code, SotayError
from sotay.domain.vietnamese import fold
from sotay.paths import resource_dir
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

KINDS, TEMPLATES = "log.kinds", "log.templates"


@dataclass(frozen=True, slots=True)
class ActivityTemplate:
    """Hold what an entry begins with: a kind, words, how long it takes, the names and units of its figures."""

    name: str
    kind: str
    title: str = ""
    text: str = ""
    place: str = ""
    hours: float | None = None
    figures: tuple[tuple[str, str], ...] = ()


def shipped_kinds() -> tuple[ActivityKind, ...]:
    """Return the kinds that a new book begins with."""
    return tuple(ActivityKind(row["key"], row["title"]) for row in _shipped())


def kind_icons() -> dict[str, str]:
    """Return the icons of the shipped kinds by their keys."""
    return {row["key"]: row["icon"] for row in _shipped()}


def kinds_of(notebook: Notebook) -> tuple[ActivityKind, ...]:
    """Return the kinds of a cell in its order, retired ones too."""
    told = _told(notebook, KINDS)
    try:
        return tuple(ActivityKind(**row) for row in told) if told else shipped_kinds()
    except (TypeError, KeyError):  # a later version wrote them
        return shipped_kinds()


def save_kinds(notebook: Notebook, kinds: Sequence[ActivityKind]) -> None:
    """Keep the cell's own list; raise BAD_ACTIVITY for a title that is missing or there twice."""
    titles = [fold(kind.title).strip() for kind in kinds]
    if not all(titles) or len(set(titles)) < len(titles) or len({kind.key for kind in kinds}) < len(kinds):
        raise SotayError(Code.BAD_ACTIVITY, {"field": "kind", "reason": "activity_kind_twice"})
    with doing("log.kinds"):
        notebook.set_setting(KINDS, json.dumps([asdict(kind) for kind in kinds], ensure_ascii=False))


def templates_of(notebook: Notebook) -> tuple[ActivityTemplate, ...]:
    """Return the templates of a cell in its order."""
    try:
        return tuple(_template(row) for row in _told(notebook, TEMPLATES))
    except (TypeError, KeyError, ValueError):
        return ()


def save_templates(notebook: Notebook, templates: Sequence[ActivityTemplate]) -> None:
    """Keep the templates of a cell."""
    with doing("log.templates"):
        notebook.set_setting(TEMPLATES, json.dumps([asdict(one) for one in templates], ensure_ascii=False))


def _template(row: dict[str, Any]) -> ActivityTemplate:
    figures = tuple((str(name), str(unit)) for name, unit in row.pop("figures", ()))
    return ActivityTemplate(**row, figures=figures)


def _told(notebook: Notebook, key: str) -> list[dict[str, Any]]:
    try:
        told = json.loads(notebook.setting(key) or "[]")
    except ValueError:
        return []
    return [row for row in told if isinstance(row, dict)] if isinstance(told, list) else []


def _shipped() -> list[dict[str, Any]]:
    text = (resource_dir() / "rules" / "activities.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["kind"])
