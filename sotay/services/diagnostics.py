# What a helper needs to know of a book that misbehaves: versions, counts, checks, masked logs, in one zip.
# It must not hold anything a person wrote: no names, numbers, texts, file names of their own, or paths of their home.

import io
import json
import platform
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sotay import __version__
from sotay.domain.progress import Progress, silent
from sotay.logs import masked
from sotay.services.doctor import examine
from sotay.services.exporting import save
from sotay.services.workspace import Workspace
from sotay.storage.faults import free_space

# What the program stands on; a fault is often theirs.
_PARTS = (
    "PySide6",
    "PySide6_Essentials",
    "SQLModel",
    "SQLAlchemy",
    "sqlcipher3",
    "cryptography",
    "keyring",
    "openpyxl",
)
_LOG_BYTES = 200_000  # the end of a log tells what happened last
# Tried only where a word begins, and never tried again with less: a log may be one long line of letters.
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one file of the report as text, so that it can be read before it is given away."""

    name: str
    text: str


def report(workspace: Workspace, progress: Progress = silent) -> tuple[Part, ...]:
    """Return everything that would be saved; it takes a check of the whole book."""
    return (
        Part("versions.json", _as_text(versions())),
        Part("counts.json", _as_text(counts(workspace))),
        Part("checks.json", _as_text(_checks(workspace, progress))),
        *_logs(workspace.paths.logs),
    )


def save_report(parts: tuple[Part, ...], path: Path) -> None:
    """Write the parts into one zip; raise NO_SPACE or NOT_WRITABLE."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part.name, part.text)
    save(path, packed.getvalue())


def versions() -> dict[str, str]:
    """Return the versions of the program, of what it stands on, and of the system."""
    found = {"sotay": __version__, "python": platform.python_version(), "system": platform.platform()}
    for name in _PARTS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def counts(workspace: Workspace) -> dict[str, object]:
    """Return how much there is of everything, and how large the files are."""
    rows = workspace.notebook.database.counts()
    paths = workspace.paths
    files = {path.name: path.stat().st_size for path in (paths.library, paths.notebook, paths.keys) if path.exists()}
    return {"notebook": rows, "bytes": files, "free_bytes": free_space(paths.root)}


def _checks(workspace: Workspace, progress: Progress) -> list[dict[str, object]]:
    findings = examine(workspace, deep=True, progress=progress)
    return [{**finding.as_json(), "detail": cleaned(finding.detail)} for finding in findings]


def _logs(folder: Path) -> Iterator[Part]:
    for path in sorted(folder.glob("*.log*")):
        text = path.read_bytes()[-_LOG_BYTES:].decode("utf-8", "replace")
        yield Part(f"logs/{path.name}.txt", cleaned(text))


def cleaned(text: str) -> str:
    """Return a text with personal numbers and addresses in stars, and the home folder as `~`."""
    home = str(Path.home())
    shown = text.replace(home, "~") if len(home) > 1 else text
    return _ADDRESS.sub("***@***", masked(shown))


def _as_text(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
