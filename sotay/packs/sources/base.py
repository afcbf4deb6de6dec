# What a publisher's source gives to the builder, whatever it was made of.
# It must not know the pack's container, keys or signatures.

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from sotay.domain.documents import Document
from sotay.domain.progress import Progress


class PackKind(StrEnum):
    """Tell whether a pack holds a channel's complete state or only changes since a base."""

    BASE = "base"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class PackHeader:
    """Hold what `pack.toml` says of the pack as a whole."""

    channel: str
    sequence: int
    title: str
    issuer: str
    issued: date
    next_expected: date | None = None
    kind: PackKind = PackKind.BASE
    base_sequence: int | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Name a file on the publisher's disk that travels as an attachment."""

    path: Path
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class SourceItem:
    """Hold one document to publish, or its withdrawal (`document` is None); `revision` 0 means the pack's sequence."""

    uid: UUID
    document: Document | None
    files: tuple[SourceFile, ...] = ()
    revision: int = 0


class Source(Protocol):
    """Read a publisher's source; `items` raises SotayError(BAD_SOURCE) with the file and line at fault."""

    @property
    def header(self) -> PackHeader:
        """Return what the source says of the pack as a whole."""
        ...

    @property
    def warnings(self) -> list[str]:
        """Return what was repaired or guessed while reading, for the publisher to check; filled by `items`."""
        ...

    def items(self, progress: Progress) -> Iterator[SourceItem]:
        """Yield each document once, with attachments still on disk."""
        ...
