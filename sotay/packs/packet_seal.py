# What keeps a meeting packet shut: a key made of the passphrase told by phone, and frames encrypted with it.
# It must not know what is in the packet or where the file lies.

import re
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sotay.domain.vietnamese import fold

SALT = 16
FRAME = 1 << 20
_TAG = 16
_KEY = 32
_LAST, _MORE = b"\x01", b"\x00"
_SPOKEN = re.compile(r"[^0-9a-z]")


class WrongPassphraseError(Exception):
    """Say that the passphrase does not open the packet."""


class AlteredError(Exception):
    """Say that frames are not what was sealed, though the passphrase opens the first."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Hold the cost of trying one passphrase (Argon2id, RFC 9106: the second recommended option).

    A file names its own cost: what asks for more than this computer should give raises ValueError.
    """

    memory_kib: int = 64 * 1024
    time: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not (1 <= self.time <= 10 and 1 <= self.lanes <= 8 and 8 * self.lanes <= self.memory_kib <= 256 * 1024):
            raise ValueError("Argon2 parameters out of range")

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """Return the key that a passphrase stands for; tone marks, case, blanks and dashes do not count.

        What is told by phone is typed as it was heard: with the marks that an input method adds, or without.
        """
        from argon2.low_level import Type, hash_secret_raw

        typed = spoken(passphrase).encode()
        return hash_secret_raw(typed, salt, self.time, self.memory_kib, self.lanes, _KEY, Type.ID)


def spoken(passphrase: str) -> str:
    """Return what counts of a passphrase: its letters without marks, in lower case, and its digits."""
    return _SPOKEN.sub("", fold(passphrase))


def new_salt() -> bytes:
    """Return a salt for one file: with it, the key of each file is its own, and so are the frames' numbers."""
    return secrets.token_bytes(SALT)


def sealed_length(clear: int) -> int:
    """Return how many bytes that many take once sealed."""
    return clear + _TAG * max(1, -(-clear // FRAME))


def seal(clear: bytes, key: bytes, bound: bytes) -> bytes:
    """Return bytes encrypted in frames of 1 MiB, bound to the head of the file; the last frame says that it is."""
    frames = range(0, max(1, len(clear)), FRAME)
    cipher = AESGCM(key)
    last = frames[-1]
    return b"".join(
        cipher.encrypt(_nonce(number, is_last=at == last), clear[at : at + FRAME], bound)
        for number, at in enumerate(frames)
    )


def unseal(sealed: bytes | memoryview, key: bytes, bound: bytes) -> bytes:
    """Return what was sealed.

    Raise WrongPassphraseError where not even the first frame opens, AlteredError where a later one does not.
    """
    size = FRAME + _TAG
    frames = range(0, max(1, len(sealed)), size)
    cipher, clear = AESGCM(key), []
    for number, at in enumerate(frames):
        try:
            clear.append(cipher.decrypt(_nonce(number, is_last=at == frames[-1]), sealed[at : at + size], bound))
        except InvalidTag as problem:
            raise (AlteredError if number else WrongPassphraseError) from problem
    return b"".join(clear)


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + (_LAST if is_last else _MORE)
