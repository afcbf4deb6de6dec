# What a sentence for an error is made of: words in both languages, and what follows in the window or after a command.
# It must not know any error.

from enum import Enum
from typing import Literal, NamedTuple

Language = Literal["vi", "en"]


class Told(Enum):
    """Name where a sentence is read: what to do next is a button in the one, a command in the other."""

    WINDOW = "window"
    COMMAND = "command"


class Words(NamedTuple):
    """Hold the same words in both languages; braces name entries of the error's detail."""

    vi: str
    en: str


class Sentence(NamedTuple):
    """Hold one error's sentence in both languages, and what follows it in the window and on the command line."""

    vi: str
    en: str
    window: Words = Words("", "")
    command: Words = Words("", "")

    def whole(self, language: Language, told: Told) -> str:
        """Return the sentence with what follows it there."""
        follows: Words = getattr(self, told.value)
        return " ".join(filter(None, (getattr(self, language), getattr(follows, language))))
