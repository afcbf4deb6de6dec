# A Party paper as a PDF file, made without a window: for the command line and for upload bundles.
# It must not know dialogs.

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from sotay.domain.progress import Progress, silent
from sotay.services.exporting import save
from sotay.services.official import OfficialPaper
from sotay.ui.documents.official_pages import official_job
from sotay.ui.documents.printing import pdf_of

_WITHOUT_SCREEN = ["sotay", "-platform", "offscreen"]


def official_pdf(paper: OfficialPaper, progress: Progress = silent) -> bytes:
    """Return a paper as the bytes of a PDF on A4; a program without Qt's application gets one that has no screen."""
    if QGuiApplication.instance() is None:
        QGuiApplication(_WITHOUT_SCREEN)
    return pdf_of(official_job(paper), progress)


def write_official_pdf(paper: OfficialPaper, target: Path) -> Path:
    """Write a paper into a PDF file, whole or not at all; raise as `exporting.save`."""
    save(target, official_pdf(paper))
    return target
