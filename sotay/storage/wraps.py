# One wrapped copy of the data key: by a passphrase, a recovery code or a secret in the system's key store.
# It must not know the file it lies in or what other copies there are.

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sotay.domain.errors import Code, SotayError
from sotay.storage.keys import KEY_LENGTH, DataKey, derive

MIN_PASSPHRASE = 8
_SALT = 16
_NONCE = 12


class WrapKind(StrEnum):
    """Name what opens a wrap."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a name, not a secret
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class Argon2:
    """Hold the cost of trying one passphrase (Argon2id, RFC 9106: the second recommended option)."""

    memory_kib: int = 64 * 1024
    time: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not (1 <= self.time <= 64 and 1 <= self.lanes <= 64 and 8 * self.lanes <= self.memory_kib <= 1024 * 1024):
            raise ValueError("Argon2 parameters out of range")

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """Return the key that a passphrase stands for; NFC and NFD, as input methods differ, give the same."""
        from argon2.low_level import Type, hash_secret_raw

        # Bytes of an environment variable that are no UTF-8 arrive as lone surrogates.
        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return hash_secret_raw(typed, salt, self.time, self.memory_kib, self.lanes, KEY_LENGTH, Type.ID)


@dataclass(frozen=True, slots=True)
class Wrap:
    """Hold the data key encrypted with AES-256-GCM; `argon2` is set where a passphrase opens it."""

    kind: WrapKind
    salt: bytes
    nonce: bytes
    sealed: bytes
    argon2: Argon2 | None = None

    @classmethod
    def by_passphrase(cls, data_key: DataKey, folder_id: str, passphrase: str, cost: Argon2) -> Self:
        """Wrap with a passphrase; raise WEAK_PASSPHRASE (`minimum`) when it is too short."""
        if len(unicodedata.normalize("NFC", passphrase).strip()) < MIN_PASSPHRASE:
            raise SotayError(Code.WEAK_PASSPHRASE, {"minimum": MIN_PASSPHRASE})
        salt = secrets.token_bytes(_SALT)
        return cls._seal(WrapKind.PASSPHRASE, data_key, folder_id, cost.key(passphrase, salt), salt, cost)

    @classmethod
    def by_secret(cls, kind: WrapKind, data_key: DataKey, folder_id: str, secret: bytes) -> Self:
        """Wrap with a secret that is random already: nothing slow is needed."""
        salt = secrets.token_bytes(_SALT)
        return cls._seal(kind, data_key, folder_id, derive(secret, kind, salt), salt)

    @classmethod
    def _seal(
        cls, kind: WrapKind, data_key: DataKey, folder_id: str, key: bytes, salt: bytes, cost: Argon2 | None = None
    ) -> Self:
        nonce = secrets.token_bytes(_NONCE)
        return cls(kind, salt, nonce, AESGCM(key).encrypt(nonce, data_key.secret, _bound(kind, folder_id)), cost)

    def open_with_passphrase(self, folder_id: str, passphrase: str) -> DataKey:
        """Return the data key; raise WRONG_PASSPHRASE."""
        return self._unseal(folder_id, (self.argon2 or Argon2()).key(passphrase, self.salt))

    def open_with_secret(self, folder_id: str, secret: bytes) -> DataKey:
        """Return the data key; raise WRONG_PASSPHRASE."""
        return self._unseal(folder_id, derive(secret, self.kind, self.salt))

    def _unseal(self, folder_id: str, key: bytes) -> DataKey:
        try:
            return DataKey(AESGCM(key).decrypt(self.nonce, self.sealed, _bound(self.kind, folder_id)))
        except InvalidTag as error:
            raise SotayError(Code.WRONG_PASSPHRASE, {"wrap": self.kind.value}) from error

    def as_json(self) -> dict[str, object]:
        """Return plain JSON values."""
        values: dict[str, object] = {"kind": self.kind.value}
        values |= {name: getattr(self, name).hex() for name in ("salt", "nonce", "sealed")}
        return values | ({"argon2id": asdict(self.argon2)} if self.argon2 else {})

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Read what `as_json` gave; raise KeyError, TypeError or ValueError on anything else."""
        kind = WrapKind(values["kind"])
        cost = Argon2(**values["argon2id"]) if kind is WrapKind.PASSPHRASE else None
        salt, nonce, sealed = (bytes.fromhex(values[name]) for name in ("salt", "nonce", "sealed"))
        if len(nonce) != _NONCE:
            raise ValueError("a nonce has 12 bytes")
        return cls(kind, salt, nonce, sealed, cost)


def _bound(kind: WrapKind, folder_id: str) -> bytes:
    # A wrap moved to another folder's file, or relabelled, does not open.
    return f"sotay wrap 1 {folder_id} {kind.value}".encode()
