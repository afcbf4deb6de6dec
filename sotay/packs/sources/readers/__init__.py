# Read one publisher's file into blocks, by the format that its content really has.
# It must not know the catalogue, nor what the text means.

from collections.abc import Callable
from pathlib import Path

from sotay.packs.fields import CONTROL
from sotay.packs.sources.blocks import Block, Reading
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers.docx import read_docx
from sotay.packs.sources.readers.html import read_html
from sotay.packs.sources.readers.legacy import is_legacy_text
from sotay.packs.sources.readers.markdown import read_markdown
from sotay.packs.sources.readers.pdf import read_pdf
from sotay.packs.sources.readers.text import read_text

MAX_FILE = 256 * 1024 * 1024

_READERS: dict[str, Callable[[bytes], Reading]] = {
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
    ".md": read_markdown,
    ".txt": read_text,
}
READABLE = frozenset(_READERS)
"""Endings of the files that can be read, in small letters."""

_MAGIC = {
    ".pdf": (b"%PDF", "tệp không phải là PDF dù có đuôi .pdf"),
    ".docx": (b"PK\x03\x04", "tệp không phải là DOCX dù có đuôi .docx"),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = (b"%PDF", b"PK\x03\x04", _OLE, b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_ADVICE = {
    ".doc": "định dạng .doc cũ: hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
    ".rtf": "định dạng .rtf: hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
    ".odt": "định dạng .odt: hãy lưu thành .docx",
    ".docm": "tệp có macro (.docm): hãy lưu thành .docx",
}

MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
"""Formats whose original travels with the document; the others say all they say in the text."""


def read_file(path: Path) -> Reading:
    """Read one file into blocks in NFC; raise UnreadableError with the reason in Vietnamese."""
    suffix = path.suffix.lower()
    reader = _READERS.get(suffix)
    if reader is None:
        raise UnreadableError(_ADVICE.get(suffix, f"không đọc được định dạng “{suffix or path.name}”"))
    data = _load(path)
    _check_content(suffix, data)
    reading = _printable(reader(data))
    if is_legacy_text(" ".join(block.text for block in reading.blocks)):
        raise UnreadableError("văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI): hãy chuyển sang Unicode rồi lưu lại")
    return reading


def _printable(reading: Reading) -> Reading:
    """Return the reading without control characters and bidirectional overrides, which a pack refuses."""
    blocks = [Block(CONTROL.sub("", b.text), CONTROL.sub("", b.html), b.kind) for b in reading.blocks]
    return Reading([block for block in blocks if block.text.strip()], reading.warnings)


def _load(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE:
            raise UnreadableError("tệp lớn hơn 256 MB")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"không mở được tệp ({error.strerror})") from error


def _check_content(suffix: str, data: bytes) -> None:
    if not data:
        raise UnreadableError("tệp rỗng (0 byte)")
    if suffix in _MAGIC:
        magic, reason = _MAGIC[suffix]
        if suffix == ".docx" and data.startswith(_OLE):
            raise UnreadableError("tệp đặt mật khẩu, hoặc là .doc cũ đổi đuôi: hãy bỏ mật khẩu và lưu lại thành .docx")
        if magic not in data[:1024]:
            raise UnreadableError(reason)
    elif data.startswith(_BINARY):
        raise UnreadableError(f"nội dung tệp không đúng với đuôi {suffix}")
