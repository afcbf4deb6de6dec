# The passphrase of a meeting packet: one that can be told by phone and typed as it was heard, and what is too weak.
# It must not know files or how keys are made of it.

import secrets

from sotay.domain.errors import Code, SotayError
from sotay.domain.vietnamese import fold
from sotay.packs.packet_seal import spoken
from sotay.services.passphrases import Strength, strength

# Syllables that sound alike nowhere in the country (no l/n, s/x, tr/ch, d/gi/r, -n/-ng, -t/-c), and that no way of
# typing Vietnamese turns into others: neither a letter after the vowel that sets a mark, nor the same vowel twice.
_SYLLABLES = (
    *("ba", "bai", "bam", "bao", "be", "bem", "beo", "bo", "boi", "bua", "bui"),
    *("ca", "cai", "cam", "cao", "co", "coi", "com", "cua"),
    *("ha", "hai", "ham", "hao", "hem", "heo", "ho", "hoi", "hom", "hua", "hum"),
    *("ma", "mai", "mam", "mao", "me", "mem", "meo", "mo", "moi", "mom", "mua", "mui", "mum"),
    *("nha", "nhai", "nham", "nhao", "nhe", "nheo", "nho", "nhoi", "nhom", "nhua", "nhum"),
    *("pha", "phai", "phao", "phe", "pheo", "pho", "phoi", "phui"),
    *("ta", "tai", "tam", "tao", "te", "tem", "teo", "to", "toi", "tom", "tu", "tua", "tui", "tum"),
    *("tha", "thai", "tham", "thao", "the", "them", "theo", "tho", "thoi", "thom", "thu", "thua", "thui"),
    *("va", "vai", "vam", "vao", "ve", "veo", "vo", "voi", "vua", "vui"),
    *("kha", "khai", "kham", "khao", "khe", "kheo", "kho", "khoi", "khom", "khua", "khui"),
)
_GROUPS = 4
_NUMBERS = range(10, 100)  # two digits, never "không mấy"
LEAST_SPOKEN = 12


def suggested_passphrase() -> str:
    """Return four groups of a syllable and a number, some 53 random bits: "mai 48 tho 71 khe 93 bua 26"."""
    groups = (f"{secrets.choice(_SYLLABLES)} {secrets.choice(_NUMBERS)}" for _ in range(_GROUPS))
    return " ".join(groups)


def is_strong(passphrase: str, known: str = "") -> bool:
    """Tell whether a passphrase will do for a file that strangers may hold for years.

    Words that anybody would try first do not count: those of `known`, such as the name of the cell and the place.
    """
    told = set(fold(known).split())
    counted = spoken(" ".join(word for word in fold(passphrase).split() if word not in told))
    return len(counted) >= LEAST_SPOKEN and strength(counted) in (Strength.FAIR, Strength.GOOD)


def refuse_weak(passphrase: str, known: str = "") -> None:
    """Raise WEAK_PASSPHRASE (`minimum`) where a passphrase is too easy to guess."""
    if not is_strong(passphrase, known):
        raise SotayError(Code.WEAK_PASSPHRASE, {"minimum": LEAST_SPOKEN})
