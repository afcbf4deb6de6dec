# An import killed at fifty random moments leaves the old library or the new one, and the next import completes.

import multiprocessing
import random
import shutil
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.doctor import examine
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, make_book
from tests.packs.builders import document, make_keys, make_pack
from tests.storage.making import dump

if sys.platform == "win32":
    pytest.skip("a process cannot be stopped there as a power cut stops it", allow_module_level=True)

KILLS = 50
# What an import loads on its way is there before the clock starts, or kills would mostly hit the loading.
LOADED = ("filelock", "numpy", "sotay.storage.applying", "sotay.storage.engine", "sotay.storage.notebook", __name__)
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(list(LOADED))
Rows = dict[str, list[tuple[Any, ...]]]


def open_book(folder: Path, *, write: bool = False) -> Workspace:
    return Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=write)


def import_pack(folder: Path, pack: Path) -> None:
    with open_book(folder, write=True) as workspace:
        service = PackService(workspace)
        service.apply(service.prepare(pack, silent), silent)


def import_when_told(told: Connection, folder: Path, pack: Path) -> None:
    told.send("ready")
    import_pack(folder, pack)


def stopped_import(folder: Path, pack: Path, after: float | None) -> float:
    """Run an import in a process of its own, killed after some seconds; return how long it ran."""
    ready, told = CONTEXT.Pipe()
    worker = CONTEXT.Process(target=import_when_told, args=(told, folder, pack))
    worker.start()
    ready.recv()
    start = time.perf_counter()
    worker.join(after)
    worker.kill()
    worker.join()
    return time.perf_counter() - start


def rows(folder: Path) -> Rows:
    """Return every row of the library but the time of import, after a deep check."""
    with open_book(folder) as workspace:
        assert all(finding.good for finding in examine(workspace, deep=True))
        found = dump(workspace.library)
    found["pack"] = [row[:12] for row in found["pack"]]
    return found


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a book that holds pack 1, and lies ready for pack 2 beside it."""
    keys = make_keys(tmp_path / "keys")
    make_book(tmp_path / "book")
    text = "Chi bộ thôn Đông sinh hoạt chuyên đề mỗi quý một kỳ. " * 40
    sections = [{"level": "điều", "label": f"Điều {n}", "heading": "", "text": f"{n}. {text}"} for n in range(8)]
    first = make_pack(tmp_path, keys, [document(n, sections=sections) for n in range(40)], name="1.goi")
    later = [document(n, sections=sections[n % 4 :], attachments=["scan.pdf"]) for n in range(10, 90)]
    scan = {"scan.pdf": random.Random(7).randbytes(9 * 1024 * 1024)}
    make_pack(tmp_path, keys, later, scan, name="2.goi", sequence=2)
    with open_book(tmp_path / "book", write=True) as workspace:
        PackService(workspace).trust(read_root(keys / "root.json"))
    import_pack(tmp_path / "book", first)
    return tmp_path / "book"


def test_a_killed_import_leaves_the_old_or_the_new_library(book: Path, tmp_path: Path) -> None:
    pack, spare, finished = tmp_path / "2.goi", tmp_path / "spare", tmp_path / "finished"
    shutil.copytree(book, spare)
    shutil.copytree(book, finished)
    old = rows(book)
    whole = stopped_import(finished, pack, after=None)
    new = rows(finished)
    assert old != new

    moments = random.Random(20261121)
    outcomes = {"old": 0, "new": 0}
    for _ in range(KILLS):
        stopped_import(book, pack, after=moments.uniform(0, 1.1 * whole))
        found = rows(book)
        assert found in (old, new)
        outcomes["new" if found == new else "old"] += 1
        if found == new:
            shutil.rmtree(book)
            shutil.copytree(spare, book)
    assert outcomes["old"], outcomes

    import_pack(book, pack)
    assert rows(book) == new
