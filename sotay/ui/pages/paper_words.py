# The words of papers: their types, their states, their revisions.
# It must not know widgets, nor where papers lie.

from PySide6.QtCore import QCoreApplication

from sotay.services.paper_files import symbol_of
from sotay.services.papers import MINUTES, REPORT, RESOLUTION, Paper, PaperState


def type_words(type: str) -> str:
    """Return what a type of paper is called."""
    return {
        MINUTES: QCoreApplication.translate("PaperWords", "Minutes"),
        RESOLUTION: QCoreApplication.translate("PaperWords", "Resolution"),
        REPORT: QCoreApplication.translate("PaperWords", "Report"),
    }[type]


def state_words() -> dict[PaperState, str]:
    """Return the words for the states."""
    return {
        PaperState.DRAFT: QCoreApplication.translate("PaperWords", "Draft"),
        PaperState.REVIEWED: QCoreApplication.translate("PaperWords", "Reviewed"),
        PaperState.ADOPTED: QCoreApplication.translate("PaperWords", "Adopted"),
    }


def number_words(paper: Paper) -> str:
    """Return the number of a paper as it is printed, or that it has none yet."""
    if paper.number is None:
        return QCoreApplication.translate("PaperWords", "No number yet")
    return symbol_of(paper)


def revision_words(paper: Paper) -> str:
    """Return which revision it is."""
    if paper.revision == 1:
        return QCoreApplication.translate("PaperWords", "First version")
    return QCoreApplication.translate("PaperWords", "Correction {0}").format(paper.revision - 1)
