# What is remembered between backups, in backups/state.json: the last good one, the last failure, the second copy.
# It must hold nothing private; everything in it can be lost without losing a backup.

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sotay.domain.errors import Code
from sotay.paths import DataPaths
from sotay.storage.files import write_whole

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class State:
    """Hold the highest number ever given, what the notebook's files were at the last backup, and what went wrong since.

    `second` stands for the folder of second copies, without naming it; `second_sequence` is the newest copy there, and
    `second_names` are the files that this computer put there: another one may use the same stick.
    """

    sequence: int = 0
    made: datetime | None = None
    mark: str = ""
    failure: Code | None = None
    failed: datetime | None = None
    second: str = ""
    second_sequence: int = 0
    second_made: datetime | None = None
    second_names: tuple[str, ...] = ()
    second_failure: Code | None = None


def load_state(paths: DataPaths) -> State:
    """Read what is remembered; nothing where the file is gone or damaged."""
    try:
        values: Any = json.loads(_file(paths).read_bytes())
        if values.pop("format") != _FORMAT:
            return State()
        for name in ("made", "failed", "second_made"):
            values[name] = values.get(name) and datetime.fromisoformat(values[name])
        for name in ("failure", "second_failure"):
            values[name] = values[name] and Code(values[name])
        values["second_names"] = tuple(map(str, values.get("second_names", ())))
        return State(**values)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return State()


def save_state(paths: DataPaths, state: State) -> None:
    """Write what is to be remembered; on a full disk the old state stays."""
    values = {"format": _FORMAT, **asdict(state)}
    with suppress(OSError):
        write_whole(_file(paths), json.dumps(values, default=str, indent=1).encode())


def notebook_mark(paths: DataPaths) -> str:
    """Return what changes with every change of the notebook; its log has been moved into it before, where possible."""
    facts = []
    for path in (paths.notebook, paths.notebook.with_name(paths.notebook.name + "-wal")):
        with suppress(OSError):
            told = path.stat()
            facts.append(f"{told.st_mtime_ns}:{told.st_size}" if told.st_size else "0")
    return " ".join(fact for fact in facts if fact != "0")


def _file(paths: DataPaths) -> Path:
    return paths.backups / "state.json"
