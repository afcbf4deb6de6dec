# Read plain text: one line, one block.
# It must not know what the lines mean.

import re

from sotay.domain.vietnamese import nfc
from sotay.packs.sources.blocks import Block, Reading
from sotay.packs.sources.problems import UnreadableError

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Everything that is no text: control characters other than tab and line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(data: bytes) -> str:
    """Return the text of UTF-8 or marked UTF-16 bytes in NFC; raise UnreadableError on others."""
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        reason = "tệp không phải Unicode (UTF-8), có thể là bảng mã cũ TCVN3 hoặc VNI: hãy lưu lại thành UTF-8"
        raise UnreadableError(reason) from error
    if _CONTROL.search(text):
        raise UnreadableError("tệp có ký tự điều khiển, không phải là văn bản thuần")
    return nfc(text)


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def read_text(data: bytes) -> Reading:
    """Read plain text, one block for each line that is not blank."""
    return Reading([Block(squeeze(line)) for line in decode(data).splitlines() if line.strip()])
