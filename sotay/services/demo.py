# The sample data: packs of two quarters of a fictitious commune, signed with new keys, and a cell's register.
# It must not know where they are used.

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sotay.domain.progress import Progress
from sotay.paths import DataPaths, resource_dir
from sotay.services.book import Book
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_duties import fill_duties
from sotay.services.demo_evaluations import fill_evaluations
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.packs import PackService, read_root
from sotay.services.publishing import IssuerKeys, make_keys, publish
from sotay.services.workspace import Workspace

QUARTERS = ("quarter1", "quarter2")
# Typed by hand where the window was locked: no input method is needed. It opens nothing but sample data.
DEMO_PASSPHRASE = "so tay du lieu mau"  # noqa: S105
# In this order: each leans on those before.
_FILLS = (fill_meetings, fill_activities, fill_dues, fill_duties, fill_evaluations)


@dataclass(frozen=True, slots=True)
class DemoPacks:
    """Name the built packs, oldest first, and the issuer's keys."""

    keys: IssuerKeys
    packs: tuple[Path, ...]


def build_demo_packs(folder: Path, progress: Progress) -> DemoPacks:
    """Build the demo packs into a folder; raise SotayError as `make_keys` and `publish`."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = make_keys(folder / "keys", root_keys=3, root_threshold=2, signing_keys=2, threshold=1)
    packs = []
    for number, quarter in enumerate(QUARTERS, start=1):
        pack = folder / f"song-bach-{number:06d}.goi"
        publish(resource_dir() / "demo" / quarter, folder / "keys", pack, progress)
        packs.append(pack)
    return DemoPacks(keys, tuple(packs))


def fill_with_demo(workspace: Workspace, folder: Path, progress: Progress) -> DemoPacks:
    """Build the demo packs into a folder, import them, and write the sample register and meetings.

    Raise as PackService.
    """
    built = build_demo_packs(folder, progress)
    service = PackService(workspace)
    service.trust(read_root(built.keys.root))
    for pack in built.packs:
        service.apply(service.prepare(pack, progress), progress)
    fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())
    book = Book(workspace)
    for at, fill in enumerate(_FILLS):
        progress("sample", at, len(_FILLS))
        fill(book)
    return built


def demo_workspace(folder: Path, progress: Progress) -> Workspace:
    """Make a book of sample data in an empty folder and return it open; `DEMO_PASSPHRASE` opens it again."""
    workspace, _ = Workspace.create(DataPaths(folder / "book"), DEMO_PASSPHRASE)
    try:
        fill_with_demo(workspace, folder / "packs", progress)
    except BaseException:
        workspace.close()
        raise
    return workspace
