# The demo packs: two quarters of a fictitious commune, built from the shipped sources and signed with new keys.
# It must not know where they are used.

from dataclasses import dataclass
from pathlib import Path

from sotay.domain.progress import Progress
from sotay.paths import resource_dir
from sotay.services.publishing import IssuerKeys, make_keys, publish

QUARTERS = ("quarter1", "quarter2")


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
