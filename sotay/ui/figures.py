# Counts in the words of a window, with thousands apart as the language writes them: 1.437 dòng, 1,437 lines.
# It must not know what is counted.

from PySide6.QtCore import QLocale


def count_text(count: int) -> str:
    """Return a count as the language of now writes it."""
    return QLocale().toString(count)


def spaced(words: str, count: int) -> str:
    """Return translated words that hold a plain count (from %n) with its thousands apart."""
    return words.replace(str(count), count_text(count), 1)
