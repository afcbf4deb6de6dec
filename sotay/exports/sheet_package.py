# An XLSX file as the zip of parts that it is: told from other files, unfolded within limits.
# It must not know what the parts say.

from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from sotay.exports.sheet_cells import NoSheetError, Note, SheetLimits, TooLargeError

_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SMALL = 10_000_000  # bytes; below it a dense file does no harm
_LOOKED_AT = 64 * 1024
_IS_ENCRYPTED = 0x1


class Package:
    """Find and open the parts of a file; names are not told apart by the case of their letters.

    Raise NoSheetError for what is no such file, TooLargeError for one that unfolds beyond the limits.
    """

    def __init__(self, content: bytes, limits: SheetLimits) -> None:
        _check_kind(content)
        self._archive = ZipFile(BytesIO(content))
        parts = self._archive.infolist()
        unfolded = sum(part.file_size for part in parts)
        passed = {
            "parts": len(parts) > limits.parts,
            "unfolded": unfolded > limits.unfolded,
            "ratio": unfolded > _SMALL and unfolded > limits.ratio * len(content),
        }
        for name in (name for name, is_passed in passed.items() if is_passed):
            raise TooLargeError(name)
        if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
            raise NoSheetError("sheet_locked")
        if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
            raise NoSheetError("sheet_damaged")
        self._parts = {part.filename.replace("\\", "/").lower(): part for part in parts}

    def has(self, name: str) -> bool:
        """Tell whether a part exists."""
        return name.lower() in self._parts

    def open(self, name: str) -> IO[bytes]:
        """Return the bytes of a part, no more of them than the file declares."""
        return self._archive.open(self._parts[name.lower()])

    def size(self, name: str) -> int:
        """Return how long a part is."""
        return self._parts[name.lower()].file_size

    def notes(self) -> tuple[Note, ...]:
        """Return what the file holds beside its sheets."""
        found = {
            Note.MACROS: any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in self._parts),
            Note.LINKS: any(name.startswith("xl/externallinks/") for name in self._parts),
        }
        return tuple(note for note, is_there in found.items() if is_there)


def _check_kind(content: bytes) -> None:
    """Refuse what is only called .xlsx: an old .xls, a locked file, a list of text, a web page."""
    if content.startswith(_ZIP):
        return
    if content.startswith(_OLE):
        raise NoSheetError("sheet_locked" if _LOCKED in content else "sheet_old")
    raise NoSheetError("sheet_text" if content and b"\0" not in content[:_LOOKED_AT] else "sheet_damaged")
