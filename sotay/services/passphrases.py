# What a passphrase must be, and how hard it is to guess, for the windows in which one is chosen.
# It must not know how keys are made of it.

import unicodedata
from enum import StrEnum
from itertools import pairwise

from sotay.storage.wraps import MIN_PASSPHRASE, Argon2

__all__ = ["MIN_PASSPHRASE", "Argon2", "Strength", "strength"]

# Letters and digits that add something new; four or five Vietnamese syllables bring about this many.
_FAIR, _GOOD = 10, 15
_COMMON = frozenset({"matkhau", "password", "dangvien", "chibo", "sotay", "qwerty", "dangcongsan", "vietnam"})


class Strength(StrEnum):
    """Name how hard a passphrase is to guess."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str) -> Strength:
    """Return how hard a passphrase is to guess; SHORT ones are refused by the key file."""
    plain = unicodedata.normalize("NFC", passphrase).strip()
    if len(plain) < MIN_PASSPHRASE:
        return Strength.SHORT
    told = _surprises(plain.lower())
    if told < _FAIR or _is_common(plain):
        return Strength.WEAK
    return Strength.GOOD if told >= _GOOD else Strength.FAIR


def _surprises(text: str) -> int:
    """Return how many characters neither repeat nor count on from the one before; digits alone count half."""
    steps = [ord(one) - ord(other) for other, one in pairwise(text)]
    new = 1 + sum(step not in (-1, 0, 1) for step in steps)
    new = min(new, 2 * len(set(text)))
    return new // 2 if text.isdigit() else new


def _is_common(text: str) -> bool:
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower().replace("đ", "d")) if c.isalpha())
    return bare in _COMMON
