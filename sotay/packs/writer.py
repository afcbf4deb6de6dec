# Writes the archive of a pack: stored members, fixed dates, whole or not at all.
# It must not know what the members mean, nor signatures.

import os
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sotay.domain.errors import Code, SotayError
from sotay.packs.container import ATTRIBUTES, EXTRACT, MADE_BY
from sotay.packs.files import replace, writing
from sotay.packs.schema import MAX_PACK_BYTES

_HEADERS = 2 * 80 + 76  # more than a member's two headers ever take


class PackWriter:
    """Write a pack beside its final name, and put it there when everything is in it; same input, same bytes."""

    def __init__(self, out: Path) -> None:
        """Begin; raises SotayError: FILE_EXISTS, NOT_WRITABLE."""
        if out.exists():
            raise SotayError(Code.FILE_EXISTS, {"file": str(out)})
        self._out = out
        self._temporary = out.with_name(f".{out.name}.part")
        self._written = 0
        with writing(out):
            self._zip = zipfile.ZipFile(self._temporary, "w", zipfile.ZIP_STORED)

    def add(self, name: str, length: int, pieces: Iterable[bytes]) -> None:
        """Append one member of known length; raises SotayError: BAD_SOURCE over 2 GiB, NO_SPACE, NOT_WRITABLE.

        `pieces` must turn its own read errors into SotayError.
        """
        self._written += length + _HEADERS
        if self._written > MAX_PACK_BYTES:
            raise SotayError(Code.BAD_SOURCE, {"file": str(self._out), "reason": "pack over 2 GiB", "member": name})
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.create_system, info.create_version = divmod(MADE_BY, 256)
        info.extract_version, info.external_attr = EXTRACT, ATTRIBUTES
        with writing(self._out, length), self._zip.open(info, "w") as member:
            for piece in pieces:
                member.write(piece)

    def finish(self) -> None:
        """Close the archive and give it its name; raises SotayError: FILE_EXISTS, NO_SPACE, NOT_WRITABLE."""
        with writing(self._out):
            self._zip.close()
            with self._temporary.open("rb+") as file:
                os.fsync(file.fileno())
        if self._out.exists():
            raise SotayError(Code.FILE_EXISTS, {"file": str(self._out)})
        with writing(self._out):
            replace(self._temporary, self._out)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # After a failed write the archive cannot be closed in order, yet its handle must go before the file can.
        handle, self._zip.fp = self._zip.fp, None
        with suppress(OSError):
            if handle is not None:
                handle.close()
        with suppress(OSError):
            self._temporary.unlink(missing_ok=True)
