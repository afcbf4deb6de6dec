# The publisher's work: make keys, build a pack from a source, look into a pack.
# It must not know the importer's library.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sotay.domain.citations import CitationParser
from sotay.domain.progress import Progress
from sotay.packs.build import build_pack
from sotay.packs.contents import PackInfo
from sotay.packs.keys import generate_keys, rotate_root
from sotay.packs.sources import open_source
from sotay.packs.trust import fingerprint, grouped
from sotay.packs.verify import inspect
from sotay.services.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class IssuerKeys:
    """Name a new issuer's root file and its fingerprint."""

    root: Path
    fingerprint: str

    @property
    def grouped(self) -> str:
        """Return the fingerprint in groups to read over the phone."""
        return grouped(self.fingerprint)


@dataclass(frozen=True, slots=True)
class Published:
    """Hold what was built, and what the publisher should look at."""

    info: PackInfo
    warnings: Sequence[str]


def make_keys(out: Path, root_keys: int, root_threshold: int, signing_keys: int, threshold: int) -> IssuerKeys:
    """Write an issuer's keys into a new folder; raise SotayError(FILE_EXISTS, BAD_KEYS)."""
    root = generate_keys(out, root_keys, root_threshold, signing_keys, threshold)
    return IssuerKeys(root, fingerprint(root.read_bytes()))


def rotate(
    folder: Path, drop: Sequence[str], new_root_keys: int, new_signing_keys: int, revoked: Mapping[str, Sequence[int]]
) -> IssuerKeys:
    """Write the issuer's next root version: keys dropped by id, keys added, packs revoked by channel and sequence.

    Raise SotayError(BAD_KEYS) where too few private keys are in the folder to sign it.
    """
    root = rotate_root(
        folder, drop=drop, new_root_keys=new_root_keys, new_signing_keys=new_signing_keys, revoked=revoked
    )
    return IssuerKeys(root, fingerprint(root.read_bytes()))


def publish(source: Path, keys: Path, out: Path, progress: Progress) -> Published:
    """Build and sign a pack; raise SotayError(BAD_SOURCE, BAD_KEYS, SECRET_DOCUMENT, FILE_EXISTS, NO_SPACE)."""
    opened = open_source(source, CitationParser(load_vocabulary()))
    repairs: list[str] = []
    info = build_pack(opened, keys, out, progress, repairs.append)
    return Published(info, (*opened.warnings, *repairs))


def describe(file: Path) -> PackInfo:
    """Return what a pack says of itself, trusting nothing."""
    return inspect(file)
