# The log file: what went wrong, for the person who helps; card and ID numbers are masked before they are written.
# It must not know what the program does.

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

# Citizen IDs and new member cards have 12 digits, old IDs 9, old cards 8 ("NN.NNNNNN"), phones 10.
_NUMBER = re.compile(r"(?<![\w-])\d{2,4}[. ]?\d{3}[. ]?\d{3,7}(?![\w-])")
_LOG_BYTES = 1_000_000
_LOG_COPIES = 3


def masked(text: str) -> str:
    """Return the text with every personal number replaced by stars but its last two digits."""
    return _NUMBER.sub(lambda m: "*" * (len(m[0]) - 2) + m[0][-2:], text)


class MaskingFormatter(logging.Formatter):
    """Format a record, traceback included, and mask it as a whole."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the masked line or lines."""
        return masked(super().format(record))


def start_logging(folder: Path) -> Path | None:
    """Send warnings and errors to `folder`/sotay.log; return its path, or None where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "sotay.log"
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOG_COPIES, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    return path
