# The log file: what went wrong, for the person who helps; card and ID numbers are masked before they are written.
# It must not know what the program does.

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

# Citizen IDs and new member cards have 12 digits, old IDs 9, old cards 8 ("NN.NNNNNN"), phones 10.
_NUMBER = re.compile(r"(?<![\w-])\d{2,4}[. ]?\d{3}[. ]?\d{3,7}(?![\w-])")
_NAME = "sotay.log"
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
        path = folder / _NAME
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOG_COPIES, encoding="utf-8")
    except OSError:
        return None
    _add(handler)
    return path


class BookLog(RotatingFileHandler):
    """Write the log of a data folder from the moment that the folder is there: a first start makes it only later."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of log files, which lies in the data folder."""
        self._file = folder / _NAME
        super().__init__(self._file, maxBytes=_LOG_BYTES, backupCount=_LOG_COPIES, encoding="utf-8", delay=True)

    @property
    def path(self) -> Path | None:
        """Return the file, None while nothing is written in it."""
        return self._file if self._file.is_file() else None

    # logging overrides
    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; without a data folder it goes, and what cannot be written is no fault of its own."""
        try:
            if self._file.parent.parent.is_dir():
                self._file.parent.mkdir(exist_ok=True)
                super().emit(record)
        except OSError:
            return


def log_in_book(folder: Path) -> BookLog:
    """Send warnings and errors to the log of a data folder as soon as that folder is there."""
    handler = BookLog(folder)
    _add(handler)
    return handler


def _add(handler: logging.Handler) -> None:
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
