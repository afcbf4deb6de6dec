# `make bench`: prints the figures as ratios to floors measured in the same run; ends with 1 where a limit is broken.
# It must not be part of the tests: a busy machine is no defect.

import sys
from collections.abc import Callable, Iterable

from tests.bench.activities import activity_figures
from tests.bench.backups import backup_figures
from tests.bench.figure import Figure
from tests.bench.home import home_figures
from tests.bench.measures import (
    clean,
    cold_figures,
    import_figures,
    quality,
    search_figures,
    verify_figures,
)
from tests.bench.meetings import meeting_figures
from tests.bench.members import member_figures
from tests.bench.papers import paper_figures
from tests.bench.reconciling import reconciling_figures
from tests.bench.reports import report_figures
from tests.bench.unlocking import unlocking_figures
from tests.bench.window_figures import window_figures
from tests.bench.workload import EVALUATION, ROOT, Workload

PARTS: tuple[Callable[[Workload], Iterable[Figure]], ...] = (
    import_figures,
    verify_figures,
    search_figures,
    cold_figures,
    unlocking_figures,
    backup_figures,
    member_figures,
    reconciling_figures,
    paper_figures,
    activity_figures,
    report_figures,
    home_figures,
    meeting_figures,
    window_figures,
)
_LINE = "{:42} {:>10} {:>10} {:>7} {:>7}  {}"


def main() -> int:
    """Print the table; return the exit status."""
    if not EVALUATION.is_file():
        print("make bench needs the real text in ../shared/data; it is not on this machine")
        return 1
    work = Workload(clean(ROOT / ".bench"))
    print(_LINE.format("figure", "measured", "floor", "ratio", "limit", ""), flush=True)
    figures = []
    for part in PARTS:
        for figure in part(work):
            print(_line(figure), flush=True)
            figures.append(figure)
    print("\nanswers of the judged questions (search_eval.py):")
    print(quality(work))
    return 0 if all(figure.good for figure in figures) else 1


def _line(figure: Figure) -> str:
    floor = "" if figure.floor is None else f"{figure.floor:.1f} {figure.unit}"
    ratio = "" if figure.floor is None else f"{figure.judged:.2f}x"
    limit = "" if figure.limit is None else f"{figure.limit:g}" + ("x" if figure.floor else "")
    verdict = "" if figure.limit is None else ("ok" if figure.good else "OVER")
    return _LINE.format(figure.name, f"{figure.value:.1f} {figure.unit}", floor, ratio, limit, verdict)


if __name__ == "__main__":
    sys.exit(main())
