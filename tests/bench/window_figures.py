# The figures of the window: cold start, memory, first rows, pages of the list, a long document.
# It must not run Qt itself: each run is a process of its own, as a person starts it.

import statistics
import time
from collections.abc import Iterator

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.keystore import MemoryKeyStore
from sotay.services.packs import PackService
from sotay.services.unlocking import load_keys
from tests.bench.figure import Figure
from tests.bench.process import told_by
from tests.bench.workload import Workload, open_book
from tests.packs.builders import document, make_pack, uid

_RUNS = 7
_LONG = 1_000_000
_SECTION = "Chi bộ họp định kỳ mỗi tháng một lần, bàn việc lãnh đạo thực hiện nhiệm vụ chính trị của địa phương. "


def window_figures(work: Workload) -> Iterator[Figure]:
    """Start the window over the real text; the floor is a bare window with a table and a text view."""
    secret = _prepare(work)
    bare, cold = [], []
    _run("whole_window", work.folder / "book", secret, "")  # compiles what was never imported
    for _ in range(_RUNS):
        bare.append(_run("bare_window")["painted"])
        cold.append(_run("whole_window", work.folder / "book", secret, ""))
    floor = statistics.median(bare) * 1000
    yield Figure("window painted / bare window", _median(cold, "painted") * 1000, "ms", floor, 3)
    yield Figure("library answering / bare window", _median(cold, "answered") * 1000, "ms", floor, 7)
    yield Figure("window with the library open, memory", _median(cold, "megabytes"), "MB", limit=200)
    warm = [_run("whole_window", work.folder / "book", secret, uid("long")) for _ in range(3)]
    yield Figure("first rows after a key", _median(warm, "first_rows") * 1000, "ms", limit=100)
    yield Figure("a page of the list, main thread at most", _median(warm, "page") * 1000, "ms", limit=16)
    yield Figure("a document of 1 MB opened", _median(warm, "document") * 1000, "ms", limit=250)


def _prepare(work: Workload) -> str:
    """Put a document of 1 MB beside the real text, and let a key store open the book; return its secret."""
    paragraphs = _LONG // (len(_SECTION.encode()) * 20)
    sections = [
        {"level": "điều", "label": f"Điều {n}", "heading": "Nội dung", "text": "\n".join([_SECTION * 4] * 5)}
        for n in range(1, paragraphs + 1)
    ]
    pack = make_pack(work.folder, work.keys, [document("long", sections=sections)], name="long.goi", channel="dai")
    keystore = MemoryKeyStore()
    paths = DataPaths(work.folder / "book")
    with open_book(paths.root, write=True) as workspace:
        service = PackService(workspace)
        service.apply(service.prepare(pack, silent), silent)
        workspace.remember_in(keystore)
    secret = keystore.load(load_keys(paths).folder_id)
    assert secret is not None
    return secret.hex()


def _run(module: str, *arguments: object) -> dict[str, float]:
    return told_by(module, time.time(), *arguments)


def _median(runs: list[dict[str, float]], name: str) -> float:
    return statistics.median(run[name] for run in runs)
