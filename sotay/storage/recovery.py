# The recovery code (mã khôi phục): a random secret that a person writes down and types in again.
# It must not know what the secret opens.

import hashlib
import secrets

from sotay.domain.errors import Code, SotayError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32: no I, L, O, U
_ALIKE = str.maketrans("OIL", "011")
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_GROUP = 5
_SECRET_LETTERS = 7 * _GROUP
SECRET_BITS = _SECRET_LETTERS * 5
_SECRET_BYTES = (SECRET_BITS + 7) // 8


def new_secret() -> bytes:
    """Return 175 random bits as 22 bytes, big-endian."""
    return secrets.randbits(SECRET_BITS).to_bytes(_SECRET_BYTES, "big")


def as_code(secret: bytes) -> str:
    """Return a secret as eight groups of five letters and digits, the last group a checksum."""
    letters = _letters(int.from_bytes(secret, "big"), _SECRET_LETTERS)
    whole = letters + _checksum(letters)
    return "-".join(whole[i : i + _GROUP] for i in range(0, len(whole), _GROUP))


def from_code(code: str) -> bytes:
    """Read a code in any case, with O for 0, I or L for 1, and any spaces or dashes.

    Raise WRONG_PASSPHRASE with `mistyped` set: the checksum tells a slip of the pen before anything is tried.
    """
    typed = "".join(c for c in code.upper() if c.isalnum()).translate(_ALIKE)
    letters, checksum = typed[:_SECRET_LETTERS], typed[_SECRET_LETTERS:]
    if any(letter not in _VALUES for letter in typed) or checksum != _checksum(letters):
        raise SotayError(Code.WRONG_PASSPHRASE, {"wrap": "recovery", "mistyped": True})
    number = 0
    for letter in letters:
        number = number << 5 | _VALUES[letter]
    return number.to_bytes(_SECRET_BYTES, "big")


def _checksum(letters: str) -> str:
    digest = hashlib.sha256(b"sotay recovery code " + letters.encode()).digest()
    return _letters(int.from_bytes(digest, "big"), _GROUP)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
