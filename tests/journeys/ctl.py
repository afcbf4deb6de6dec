# The command line as a script uses it: arguments in, exit status and JSON out.
# It must not assert anything.

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sotay.cli.app import run
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

PASSPHRASE = "thôn Đông xã Sông Bạch"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what one command printed and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return the JSON value on stdout."""
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        """Return the error that --json prints on stderr."""
        return json.loads(self.err)["error"]


class Ctl:
    """Run `sotayctl` on one data folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Answer:
        """Run a command under --json."""
        return self.plain("--json", *arguments)

    def plain(self, *arguments: object) -> Answer:
        """Run a command as a person does."""
        self._capsys.readouterr()
        status = run(["--data-dir", str(self.folder), *map(str, arguments)])
        return Answer(status, *self._capsys.readouterr())


def make_book(folder: Path) -> None:
    """Make a data folder whose passphrase is quick to try."""
    workspace, _ = Workspace.create(DataPaths(folder), PASSPHRASE, cost=QUICK)
    workspace.close()
