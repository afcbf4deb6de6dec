# One import in a process of its own: prints the seconds it took and the memory it needed.
# It must not load what an import does not load.

import json
import sys
import time
from pathlib import Path

from sotay.domain.progress import silent
from sotay.services.packs import PackService
from tests.bench.memory import peak_megabytes
from tests.bench.workload import open_book


def main(book: Path, pack: Path) -> None:
    """Verify, stage, compare and apply a pack as the command line does."""
    with open_book(book, write=True) as workspace:
        service = PackService(workspace)
        start = time.perf_counter()
        service.apply(service.prepare(pack, silent), silent)
        seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
