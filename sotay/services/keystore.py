# The system's key store (Windows Credential Manager, Secret Service, KWallet), asked with a time limit.
# It must not know what a secret opens. Whatever goes wrong here, passphrase and recovery code still open the folder.

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "sotay"
# Without a desktop session D-Bus may answer after minutes, or never.
TIME_LIMIT = 3.0
# Named one by one: others write the secret to a file in clear, or nowhere.
_TRUSTED = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")

_Found = TypeVar("_Found")


class KeyStore(Protocol):
    """Keep one secret for each data folder; nothing here ever raises."""

    def load(self, folder_id: str) -> bytes | None:
        """Return a secret, or None when it cannot be had."""

    def save(self, folder_id: str, secret: bytes) -> bool:
        """Write a secret; return whether it is kept."""

    def forget(self, folder_id: str) -> bool:
        """Delete a secret; return whether it is gone."""

    def problem(self) -> str | None:
        """Return in one word why it cannot be used: `refused`, `failed` or `slow`; or None."""


class MemoryKeyStore:
    """Keep secrets as long as the object lives."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def load(self, folder_id: str) -> bytes | None:
        """Return a secret, or None."""
        return self._secrets.get(folder_id)

    def save(self, folder_id: str, secret: bytes) -> bool:
        """Write a secret."""
        self._secrets[folder_id] = secret
        return True

    def forget(self, folder_id: str) -> bool:
        """Delete a secret."""
        return self._secrets.pop(folder_id, None) is not None

    def problem(self) -> str | None:
        """Return None: memory is always there."""
        return None


class OsKeyStore:
    """Ask the system's key store, each call in a thread of its own that is left behind when it hangs."""

    def __init__(
        self, find_backend: "Callable[[], KeyringBackend] | None" = None, time_limit: float = TIME_LIMIT
    ) -> None:
        self._find_backend = find_backend or _system_backend
        self._time_limit = time_limit

    def load(self, folder_id: str) -> bytes | None:
        """Return a secret, or None when it cannot be had in time."""
        _, stored = self._ask(lambda backend: backend.get_password(SERVICE, folder_id))
        try:
            return bytes.fromhex(stored) if stored else None
        except ValueError:
            return None

    def save(self, folder_id: str, secret: bytes) -> bool:
        """Write a secret and read it back; return whether it is kept."""

        def write(backend: "KeyringBackend") -> bool:
            backend.set_password(SERVICE, folder_id, secret.hex())
            return backend.get_password(SERVICE, folder_id) == secret.hex()

        return bool(self._ask(write)[1])

    def forget(self, folder_id: str) -> bool:
        """Delete a secret; return whether it is gone."""

        def delete(backend: "KeyringBackend") -> bool:
            backend.delete_password(SERVICE, folder_id)
            return True

        return bool(self._ask(delete)[1])

    def problem(self) -> str | None:
        """Return in one word why the key store cannot be used: `refused`, `failed` or `slow`; or None."""
        return self._ask(lambda _backend: True)[0]

    def _ask(self, question: "Callable[[KeyringBackend], _Found]") -> "tuple[str | None, _Found | None]":
        # Importing keyring and finding the backend may hang as well, so they happen in the thread. A daemon thread does
        # not keep the program from ending.
        outcomes: list[tuple[str | None, _Found | None]] = []

        def ask() -> None:
            try:
                backend = self._find_backend()
                outcomes.append((None, question(backend)) if is_trusted(backend) else ("refused", None))
            except Exception:  # backends raise whatever their system gives them
                outcomes.append(("failed", None))

        thread = threading.Thread(target=ask, name="sotay-keystore", daemon=True)
        thread.start()
        thread.join(self._time_limit)
        return outcomes[0] if outcomes else ("slow", None)


def is_trusted(backend: "KeyringBackend") -> bool:
    """Tell whether a backend keeps secrets in the system's own store; a chain must be so in every link."""
    parts = getattr(backend, "backends", None)
    if parts is not None:
        return bool(parts) and all(map(is_trusted, parts))
    package, _, name = type(backend).__module__.rpartition(".")
    return package == "keyring.backends" and name in _TRUSTED


def _system_backend() -> "KeyringBackend":
    import keyring

    return keyring.get_keyring()
