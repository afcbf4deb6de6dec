# Which page opens which kind of file: those that are dropped on the window, or named when the program is started.
# It must not know what the pages do with them.

from pathlib import Path

from PySide6.QtCore import QMimeData

_PAGES = {".goi": "packs", ".sotayhop": "packet"}


def page_of(path: Path) -> str:
    """Return the key of the page that opens a file, "" where none does."""
    return _PAGES.get(path.suffix.lower(), "")


def dropped_file(data: QMimeData) -> Path | None:
    """Return the first file of this computer among what is dragged, None where there is none."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
