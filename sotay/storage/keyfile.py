# keys.json: the wrapped copies of the data key. Any one of them opens the folder; at least two always stay.
# It must not know the system's key store or the databases.

import hashlib
import json
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from cryptography.exceptions import InvalidTag

from sotay.domain.errors import Code, SotayError
from sotay.storage import recovery
from sotay.storage.faults import files_translated
from sotay.storage.files import write_whole
from sotay.storage.keys import DataKey
from sotay.storage.wraps import Argon2, Wrap, WrapKind

_FORMAT = 1
_FORMAT_RENEWED = 2
LEAST_WRAPS = 2


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Hold the wraps of one data folder; every change returns a new value, to be saved by the caller.

    `former` are the data keys before the present one, sealed under it.
    """

    folder_id: str
    wraps: tuple[Wrap, ...] = ()
    former: bytes = b""

    @classmethod
    def new(cls) -> Self:
        """Return a file without wraps for a new data folder; the id names the folder in the key store."""
        return cls(secrets.token_hex(16))

    def has(self, kind: WrapKind) -> bool:
        """Tell whether there is a wrap of a kind."""
        return any(wrap.kind is kind for wrap in self.wraps)

    def unlock_with_passphrase(self, passphrase: str) -> DataKey:
        """Return the data key; raise WRONG_PASSPHRASE. Takes a fifth of a second, on purpose."""
        return self._whole(self._wrap(WrapKind.PASSPHRASE).open_with_passphrase(self.folder_id, passphrase))

    def unlock_with_code(self, code: str) -> DataKey:
        """Return the data key; raise WRONG_PASSPHRASE (`mistyped` when the code's checksum is wrong)."""
        secret = recovery.from_code(code)
        return self._whole(self._wrap(WrapKind.RECOVERY).open_with_secret(self.folder_id, secret))

    def unlock_with_keyring(self, secret: bytes) -> DataKey:
        """Return the data key; raise WRONG_PASSPHRASE."""
        return self._whole(self._wrap(WrapKind.KEYRING).open_with_secret(self.folder_id, secret))

    def with_passphrase(self, data_key: DataKey, passphrase: str, cost: Argon2 | None = None) -> Self:
        """Set or change the passphrase; raise WEAK_PASSPHRASE."""
        return self._with(Wrap.by_passphrase(data_key, self.folder_id, passphrase, cost or Argon2()))

    def with_new_code(self, data_key: DataKey) -> tuple[Self, str]:
        """Make a recovery code, to be shown once; the one before it opens nothing any more."""
        secret = recovery.new_secret()
        wrap = Wrap.by_secret(WrapKind.RECOVERY, data_key, self.folder_id, secret)
        return self._with(wrap), recovery.as_code(secret)

    def with_keyring(self, data_key: DataKey, secret: bytes) -> Self:
        """Let a random secret, kept in the system's key store, open the folder."""
        return self._with(Wrap.by_secret(WrapKind.KEYRING, data_key, self.folder_id, secret))

    def renewed(self, data_key: DataKey, passphrase: str, cost: Argon2 | None = None) -> tuple[Self, DataKey, str]:
        """Make a new data key, a passphrase and a recovery code for it; nothing that opened the old one opens it.

        The old key stays inside, sealed under the new one. Raise WEAK_PASSPHRASE.
        """
        key = data_key.renewed()
        empty = type(self)(self.folder_id, (), key.sealed_former(self._bound))
        keys, code = empty.with_new_code(key)
        return keys.with_passphrase(key, passphrase, cost), key, code

    def without(self, kind: WrapKind) -> Self:
        """Take a wrap away; raise PASSPHRASE_NEEDED when fewer than two would stay."""
        rest = tuple(wrap for wrap in self.wraps if wrap.kind is not kind)
        if len(rest) < LEAST_WRAPS:
            raise SotayError(Code.PASSPHRASE_NEEDED, {"wraps": len(rest), "least": LEAST_WRAPS})
        return replace(self, wraps=rest)

    def save(self, path: Path, *, copy: bool = True) -> None:
        """Write the file whole, then its copy `.bak`; raise NO_SPACE or NOT_WRITABLE, the old file untouched.

        The copy is no older state: a passphrase that was changed must not stay in it.
        """
        if len(self.wraps) < LEAST_WRAPS:
            raise SotayError(Code.PASSPHRASE_NEEDED, {"wraps": len(self.wraps), "least": LEAST_WRAPS})
        content = self._as_bytes()
        with files_translated(path):
            write_whole(path, content)
            if copy:
                write_whole(backup_of(path), content)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file, or its copy where the file is gone or damaged; raise KEYS_DAMAGED where both are."""
        for candidate in (path, backup_of(path)):
            try:
                return cls._from_bytes(candidate.read_bytes())
            except (OSError, ValueError, KeyError, TypeError):
                continue
        raise SotayError(Code.KEYS_DAMAGED, {"file": path.name, "missing": not path.exists()})

    @classmethod
    def is_whole(cls, path: Path) -> bool:
        """Tell whether the file itself, not its copy, can be read."""
        try:
            cls._from_bytes(path.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return False
        return True

    @property
    def _bound(self) -> bytes:
        return f"sotay former {self.folder_id}".encode()

    def _whole(self, key: DataKey) -> DataKey:
        try:
            return key.with_former(self.former, self._bound)
        except InvalidTag as error:
            raise SotayError(Code.KEYS_DAMAGED, {"file": "keys.json", "missing": False}) from error

    def _with(self, wrap: Wrap) -> Self:
        rest = tuple(other for other in self.wraps if other.kind is not wrap.kind)
        return replace(self, wraps=(*rest, wrap))

    def _wrap(self, kind: WrapKind) -> Wrap:
        for wrap in self.wraps:
            if wrap.kind is kind:
                return wrap
        raise SotayError(Code.WRONG_PASSPHRASE, {"wrap": kind.value, "known": [w.kind.value for w in self.wraps]})

    def as_json(self) -> dict[str, Any]:
        """Return the body of the file, as a backup carries it."""
        body = {"format": _FORMAT, "folder": self.folder_id, "wraps": [wrap.as_json() for wrap in self.wraps]}
        if self.former:  # a program that does not know them would find no library
            body |= {"format": _FORMAT_RENEWED, "former": self.former.hex()}
        return body | {"checksum": _checksum(body)}

    @classmethod
    def from_json(cls, values: object) -> Self:
        """Read what `as_json` gave; raise KeyError, TypeError or ValueError on anything else."""
        body: Any = dict(values) if isinstance(values, dict) else {"checksum": None}
        # Without the checksum, a flipped bit in a wrap would be told as a wrong passphrase.
        if body.pop("checksum") != _checksum(body) or body["format"] not in (_FORMAT, _FORMAT_RENEWED):
            raise ValueError("not a key file")
        former = bytes.fromhex(body.get("former", ""))
        return cls(str(body["folder"]), tuple(map(Wrap.from_json, body["wraps"])), former)

    def _as_bytes(self) -> bytes:
        return (json.dumps(self.as_json(), indent=1) + "\n").encode()

    @classmethod
    def _from_bytes(cls, content: bytes) -> Self:
        return cls.from_json(json.loads(content))


def backup_of(path: Path) -> Path:
    """Return where the copy of a key file lies."""
    return path.with_name(path.name + ".bak")


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
