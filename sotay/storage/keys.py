# The data key and what is derived from it: one key for each thing that is encrypted.
# It must not know files, passphrases or databases.

import secrets

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH = 32


def derive(key: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Return a 256-bit key for one purpose (HKDF-SHA-256, RFC 5869)."""
    return HKDF(SHA256(), KEY_LENGTH, salt, f"sotay {purpose}".encode()).derive(key)


class DataKey:
    """Hold the random key of one data folder; it never shows itself in a message or a crash report."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_LENGTH:
            raise ValueError("a data key has 32 bytes")
        self._secret = secret

    @classmethod
    def random(cls) -> "DataKey":
        """Return a new key."""
        return cls(secrets.token_bytes(KEY_LENGTH))

    @property
    def secret(self) -> bytes:
        """Return the key itself, to be wrapped."""
        return self._secret

    @property
    def library(self) -> bytes:
        """Return the key of library.db."""
        return derive(self._secret, "library")

    @property
    def notebook(self) -> bytes:
        """Return the key of notebook.db."""
        return derive(self._secret, "notebook")

    @property
    def blobs(self) -> bytes:
        """Return the key of the attachments."""
        return derive(self._secret, "blobs")

    def __repr__(self) -> str:
        return "DataKey(…)"
