# How long a book takes to open: with the key from a real Secret Service, and with the passphrase at its full cost.
# It must not touch the key store of whoever measures.

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figure import Figure
from tests.bench.workload import Workload
from tests.services.secret_service import Daemon, missing_tools, run_in_session

# The program is loaded and the bus spoken to once before, as at the lock screen; the median of some tries.
_MEASURE = """
import json, statistics, sys, time
from pathlib import Path
from sotay.paths import DataPaths
from sotay.services.keystore import MemoryKeyStore, OsKeyStore
from sotay.services.workspace import Workspace
paths = DataPaths(Path(sys.argv[1]))
store = OsKeyStore() if sys.argv[2] == "real" else MemoryKeyStore()
Workspace.create(paths, "mật khẩu của chi bộ", store)[0].close()
def median(**way):
    spans = []
    for _ in range(6):
        begun = time.perf_counter()
        with Workspace.open(paths, write=True, **way) as workspace:
            workspace.notebook.setting("cell_name")
        spans.append(time.perf_counter() - begun)
    return 1000 * statistics.median(spans[1:])
print(json.dumps([median(keystore=store), median(passphrase="mật khẩu của chi bộ")]))
"""


def unlocking_figures(_: Workload) -> Iterator[Figure]:
    """Measure both ways in; without gnome-keyring the store is one in memory, and the figure says so."""
    real = not missing_tools()
    with tempfile.TemporaryDirectory(prefix="sotay-bench-") as folder:
        daemon = Daemon.UNLOCKED if real else Daemon.NONE
        told = run_in_session(Path(folder), _MEASURE, daemon, f"{folder}/book", "real" if real else "memory")
    by_store, by_passphrase = json.loads(told)
    yield Figure(f"unlock by key store ({'real' if real else 'in memory'})", by_store, "ms", limit=100)
    yield Figure("unlock by passphrase", by_passphrase, "ms", limit=1000)
