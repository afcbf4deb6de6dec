# The audit trail as people read it: who did what when to which record, verified, and exported with its seals.
# It must not know how lines are stored or drawn.

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sotay.domain.members import SENSITIVE
from sotay.domain.progress import Progress, silent
from sotay.domain.register import masked_number
from sotay.services.exporting import save
from sotay.storage.audit import AuditCheck, AuditFilter, AuditHead, AuditLine, AuditTrail
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "AuditCheck",
    "AuditFilter",
    "AuditHead",
    "AuditLine",
    "AuditService",
    "FieldChange",
    "export_line",
]

# What the program derives or stamps by itself tells a reader nothing.
_DERIVED = frozenset({"id", "uid", "name_key", "folded", "changed_at", "made_at"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Hold one field of a record before and after; `hidden` where digits were replaced by stars."""

    name: str
    before: str
    after: str
    hidden: bool = False


class AuditService:
    """Read, verify and export the trail; nothing here can change it, an export leaves a line in it."""

    def __init__(self, notebook: Notebook) -> None:
        self._trail = AuditTrail(notebook.database)

    def ids(self, wanted: AuditFilter = AuditFilter()) -> list[int]:  # noqa: B008 - frozen
        """Return the lines that pass a filter, newest first."""
        return self._trail.ids(wanted)

    def lines(self, ids: Sequence[int]) -> tuple[AuditLine, ...]:
        """Return lines by id, in the order asked for."""
        return self._trail.lines(ids)

    def people(self) -> tuple[str, ...]:
        """Return everybody who wrote, by name."""
        return self._trail.people()

    def verify(self, progress: Progress = silent) -> AuditCheck:
        """Recount every seal and compare the trail with the records."""
        return self._trail.verify(progress)

    @staticmethod
    def changes(line: AuditLine, *, shown: bool = False) -> tuple[FieldChange, ...]:
        """Return the fields that a line changed; personal numbers in stars unless they are to be `shown`."""
        before, after = line.before or {}, line.after or {}
        names = [name for name in {**before, **after} if name not in _DERIVED and before.get(name) != after.get(name)]
        return tuple(_change(name, before.get(name), after.get(name), shown) for name in names)

    def export(self, path: Path) -> int:
        """Write the whole trail with its seals, one JSON object a line; return how many lines.

        Whoever gets the file can recount the chain; it holds personal data. Raise NO_SPACE or NOT_WRITABLE.
        """
        told = [export_line(values) for values in self._trail.sealed()]
        save(path, "".join(told).encode())
        with doing("audit.export"):
            self._trail.note("audit", "", {"lines": len(told)})
        return len(told)


def export_line(values: dict[str, object]) -> str:
    """Return one line of the trail as a line of JSON."""
    return json.dumps(values, ensure_ascii=False) + "\n"


def _change(name: str, before: object, after: object, shown: bool) -> FieldChange:
    texts = ["" if value is None else str(value) for value in (before, after)]
    hidden = name in SENSITIVE and not shown
    if hidden:
        texts = [masked_number(text) for text in texts]
    return FieldChange(name, texts[0], texts[1], hidden)
