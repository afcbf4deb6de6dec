# The data that figures are measured on: the real text beside the project, as packs and as an imported library.
# It must not measure anything.

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.packs import PackService, read_root
from sotay.services.publishing import publish
from sotay.services.workspace import Workspace
from tests.packs.builders import document, make_keys, make_pack

ROOT = Path(__file__).parents[2]
EVALUATION = ROOT.parent / "shared" / "tools" / "search_eval.py"
PASSPHRASE = "chi bộ thôn Đông"


@dataclass(frozen=True)
class Workload:
    """Make what the measures need below one folder, each thing once."""

    folder: Path

    @cached_property
    def source(self) -> Path:
        """Return the publisher's folder made of the real text."""
        command = [sys.executable, str(EVALUATION), "prepare", str(self.folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return self.folder / "source"

    @property
    def documents(self) -> Path:
        """Return the real text, a document a line."""
        return self.source / "documents.jsonl"

    @cached_property
    def questions(self) -> list[dict[str, str]]:
        """Return the judged questions: id, set, q."""
        lines = (self.source.parent / "queries.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    @cached_property
    def keys(self) -> Path:
        """Return an issuer's keys."""
        return make_keys(self.folder / "keys")

    @cached_property
    def pack(self) -> Path:
        """Return the real text as a signed pack."""
        out = self.folder / "that.goi"
        publish(self.source, self.keys, out, silent)
        return out

    @cached_property
    def scans(self) -> Path:
        """Return a pack of two large attachments, 300 MB in all."""
        files = {f"scan{n}.pdf": os.urandom(150 * 1024 * 1024) for n in range(2)}
        return make_pack(self.folder, self.keys, [document(1, attachments=list(files))], files, name="scan.goi")

    def new_book(self, name: str) -> Path:
        """Return a new, empty data folder that trusts the issuer."""
        book = self.folder / name
        workspace, _ = Workspace.create(DataPaths(book), PASSPHRASE)
        with workspace:
            PackService(workspace).trust(read_root(self.keys / "root.json"))
        return book


def open_book(book: Path, *, write: bool = False) -> Workspace:
    """Open a data folder of the workload."""
    return Workspace.open(DataPaths(book), passphrase=PASSPHRASE, write=write)
