# Why a pack was not taken, for the page that was asked to take it, and what helps.
# It must not know the work; it is given the error.

from typing import Literal, cast

from PySide6.QtCore import QCoreApplication

from sotay.domain.errors import Code, SotayError
from sotay.services.error_texts import sentence
from sotay.ui.widgets.tones import Tone

# Refusals that another try may get past without another file.
_PASSING = {Code.LIBRARY_BUSY, Code.NO_SPACE, Code.READ_FAILED, Code.FILE_NOT_FOUND, Code.NOT_WRITABLE}


def told(error: Exception, language: str) -> str:
    """Return the sentence for whoever wanted a pack imported."""
    if not isinstance(error, SotayError):
        return QCoreApplication.translate(
            "PackRefusals", "Not done: the program made a mistake, which is told in a window of its own."
        )
    if error.code is Code.UNKNOWN_ISSUER:
        return QCoreApplication.translate(
            "PackRefusals",
            "The pack was not imported: the book does not trust its issuer yet. Ask the issuer for its root.json, "
            "then compare the fingerprint by telephone. The book is unchanged.",
        )
    return sentence(error, cast(Literal["vi", "en"], language))


def tone(error: Exception) -> Tone:
    """Return how serious it is: to stop on purpose is not."""
    return Tone.INK if isinstance(error, SotayError) and error.code is Code.CANCELLED else Tone.SON


def wants_issuer(error: Exception) -> bool:
    """Tell whether trusting the issuer is the way on."""
    return isinstance(error, SotayError) and error.code is Code.UNKNOWN_ISSUER


def may_pass(error: Exception) -> bool:
    """Tell whether the same file may be taken at another try."""
    return isinstance(error, SotayError) and error.code in _PASSING
