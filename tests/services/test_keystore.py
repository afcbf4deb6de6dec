import threading
import time
from collections.abc import Callable
from typing import Any

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from sotay.services.keystore import SERVICE, MemoryKeyStore, OsKeyStore, is_trusted


class Working(KeyringBackend):
    """Stand in for the Secret Service, which a test machine need not have."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Forgetful(Working):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Broken(Working):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("no session bus")


class Hanging(Working):
    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait()
        return None


class PlaintextKeyring(Working):
    pass


PlaintextKeyring.__module__ = "keyrings.alt.file"
for _trusted in (Working, Forgetful, Broken, Hanging):
    _trusted.__module__ = "keyring.backends.SecretService"


_USELESS: list[Any] = [keyring.backends.null.Keyring, keyring.backends.fail.Keyring]


def chain_of(*parts: KeyringBackend) -> KeyringBackend:
    chain: KeyringBackend = type("Chain", (ChainerBackend,), {"backends": list(parts)})()
    return chain


def store_with(backend: KeyringBackend, time_limit: float = 5.0) -> OsKeyStore:
    return OsKeyStore(lambda: backend, time_limit)


@pytest.mark.parametrize("make", [MemoryKeyStore, lambda: store_with(Working())])
def test_a_secret_is_kept_until_forgotten(make: Callable[[], Any]) -> None:
    store = make()
    assert store.load("folder") is None
    assert store.save("folder", b"\x00\xffsecret")
    assert store.load("folder") == b"\x00\xffsecret"
    assert store.load("other") is None
    assert store.forget("folder")
    assert store.load("folder") is None
    assert not store.forget("folder")


def test_a_secret_is_filed_under_our_name_and_the_folder() -> None:
    backend = Working()
    store_with(backend).save("folder", b"\x01")
    assert backend.kept == {(SERVICE, "folder"): "01"}


@pytest.mark.parametrize(
    "backend",
    [
        *(made() for made in _USELESS),
        PlaintextKeyring(),
        chain_of(),
        chain_of(Working(), PlaintextKeyring()),
    ],
)
def test_backends_that_keep_nothing_or_keep_it_in_clear_are_refused(backend: KeyringBackend) -> None:
    store = store_with(backend)
    assert not is_trusted(backend)
    assert store.problem() == "refused"
    assert not store.save("folder", b"secret")
    assert store.load("folder") is None
    assert not store.forget("folder")


def test_a_chain_of_trusted_backends_is_trusted() -> None:
    assert is_trusted(chain_of(Working(), Working()))
    assert store_with(Working()).problem() is None


def test_a_store_that_does_not_keep_what_it_took_is_noticed() -> None:
    assert not store_with(Forgetful()).save("folder", b"secret")


def test_a_stored_value_that_is_no_secret_is_ignored() -> None:
    backend = Working()
    backend.set_password(SERVICE, "folder", "not hexadecimal")
    assert store_with(backend).load("folder") is None


def test_a_failing_backend_never_raises() -> None:
    store = store_with(Broken())
    assert store.load("folder") is None
    assert not store.save("folder", b"secret")

    def missing() -> KeyringBackend:
        raise ImportError("no keyring here")

    assert OsKeyStore(missing).problem() == "failed"


def test_a_hanging_backend_is_cut_off_by_the_time_limit() -> None:
    backend = Hanging()
    store = store_with(backend, time_limit=0.05)
    started = time.monotonic()
    assert store.load("folder") is None
    assert not store.save("folder", b"secret")
    assert time.monotonic() - started < 2
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "sotay-keystore")
    backend.let_go.set()


def test_finding_the_backend_is_under_the_time_limit_too() -> None:
    let_go = threading.Event()

    def hang() -> KeyringBackend:
        let_go.wait()
        return Working()

    assert OsKeyStore(hang, 0.05).problem() == "slow"
    let_go.set()


def test_the_default_asks_the_system_and_has_three_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = Working()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    store = OsKeyStore()
    assert store.save("folder", b"secret")
    assert len(backend.kept) == 1
    assert store._time_limit == 3.0
