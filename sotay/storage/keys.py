# The data key and what is derived from it: one key for each thing that is encrypted.
# It must not know files, passphrases or databases.

import secrets
from collections.abc import Sequence

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH = 32
_NONCE = 12


def derive(key: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Return a 256-bit key for one purpose (HKDF-SHA-256, RFC 5869)."""
    return HKDF(SHA256(), KEY_LENGTH, salt, f"sotay {purpose}".encode()).derive(key)


class DataKey:
    """Hold the random key of one data folder; it never shows itself in a message or a crash report.

    `former` are the secrets before it, oldest first: the private records move to each new key, what packs brought stays
    under the first one, and older backups open with the key of their day.
    """

    __slots__ = ("_former", "_secret")

    def __init__(self, secret: bytes, former: Sequence[bytes] = ()) -> None:
        if any(len(each) != KEY_LENGTH for each in (secret, *former)):
            raise ValueError("a data key has 32 bytes")
        self._secret = secret
        self._former = tuple(former)

    @classmethod
    def random(cls) -> "DataKey":
        """Return a new key."""
        return cls(secrets.token_bytes(KEY_LENGTH))

    @property
    def secret(self) -> bytes:
        """Return the key itself, to be wrapped."""
        return self._secret

    @property
    def former(self) -> "tuple[DataKey, ...]":
        """Return the keys that this one came after, newest first."""
        return tuple(DataKey(secret, self._former[:place]) for place, secret in enumerate(self._former))[::-1]

    def renewed(self) -> "DataKey":
        """Return a new random key that knows this one and those before it."""
        return DataKey(secrets.token_bytes(KEY_LENGTH), (*self._former, self._secret))

    def sealed_former(self, bound: bytes) -> bytes:
        """Return the keys before it, encrypted under it; nothing where there are none."""
        if not self._former:
            return b""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(derive(self._secret, "former")).encrypt(nonce, b"".join(self._former), bound)

    def with_former(self, sealed: bytes, bound: bytes) -> "DataKey":
        """Return the key with those before it, as `sealed_former` gave them; raise InvalidTag on anything else."""
        if not sealed:
            return self
        clear = AESGCM(derive(self._secret, "former")).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound)
        return DataKey(self._secret, [clear[at : at + KEY_LENGTH] for at in range(0, len(clear), KEY_LENGTH)])

    @property
    def _published(self) -> bytes:
        return self._former[0] if self._former else self._secret

    @property
    def library(self) -> bytes:
        """Return the key of library.db."""
        return derive(self._published, "library")

    @property
    def notebook(self) -> bytes:
        """Return the key of notebook.db."""
        return derive(self._secret, "notebook")

    @property
    def blobs(self) -> bytes:
        """Return the key of the attachments."""
        return derive(self._published, "blobs")

    @property
    def backups(self) -> bytes:
        """Return the key of what a backup tells of its content."""
        return derive(self._secret, "backup")

    @property
    def packets(self) -> bytes:
        """Return the private key that signs meeting packets; who kept the book before a renewal signs no more."""
        return derive(self._secret, "meeting packets")

    def __repr__(self) -> str:
        return "DataKey(…)"
