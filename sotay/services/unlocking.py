# The keys of one data folder: whether it has any, making them, and unlocking the data key.
# It must not know what the data key opens.

import contextlib
import secrets
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.keystore import KeyStore
from sotay.storage.faults import files_translated
from sotay.storage.keyfile import KeyFile, backup_of
from sotay.storage.keys import KEY_LENGTH, DataKey
from sotay.storage.wraps import Argon2, WrapKind


def pending_keys(paths: DataPaths) -> Path:
    """Return where the keys of a folder wait until the folder is made."""
    return paths.keys.with_name(paths.keys.name + ".new")


def _is_initialised(paths: DataPaths) -> bool:
    return paths.keys.exists() or backup_of(paths.keys).exists()


def refuse_initialised(paths: DataPaths) -> None:
    """Raise ALREADY_INITIALISED where the folder has keys."""
    if _is_initialised(paths):
        raise SotayError(Code.ALREADY_INITIALISED, {"folder": str(paths.root)})


def clear_interrupted(paths: DataPaths) -> Path:
    """Remove what an interrupted creation left; return where the new keys wait until the folder is made.

    Raise ALREADY_INITIALISED, or KEYS_DAMAGED (`missing`) for databases that no such creation explains.
    """
    # Asked again under the lock: another process may have come first.
    refuse_initialised(paths)
    pending = pending_keys(paths)
    databases = [path for path in (paths.library, paths.notebook) if path.exists()]
    if databases and not pending.exists():
        raise _keys_lost(paths)
    with files_translated(paths.root):
        for path in databases:
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                path.with_name(name).unlink(missing_ok=True)
    return pending


def _keys_lost(paths: DataPaths) -> SotayError:
    return SotayError(Code.KEYS_DAMAGED, {"file": paths.keys.name, "missing": True})


def load_keys(paths: DataPaths) -> KeyFile:
    """Read the keys of a folder; raise NOT_INITIALISED, or KEYS_DAMAGED (`missing` where they are gone)."""
    if _is_initialised(paths):
        return KeyFile.load(paths.keys)
    databases = paths.library.exists() or paths.notebook.exists()
    if databases and not pending_keys(paths).exists():
        raise _keys_lost(paths)
    raise SotayError(Code.NOT_INITIALISED, {"folder": str(paths.root)})


def new_keys(passphrase: str | None, keystore: KeyStore | None, cost: Argon2 | None) -> tuple[KeyFile, DataKey, str]:
    """Make a data key with its wraps; return them, the key and the recovery code. Raise WEAK_PASSPHRASE."""
    data_key = DataKey.random()
    keys, code = KeyFile.new().with_new_code(data_key)
    if passphrase is not None:
        keys = keys.with_passphrase(data_key, passphrase, cost)
    secret = secrets.token_bytes(KEY_LENGTH)
    if keystore is not None and keystore.save(keys.folder_id, secret):
        keys = keys.with_keyring(data_key, secret)
    return keys, data_key, code


def unlock(keys: KeyFile, passphrase: str | None, recovery_code: str | None, keystore: KeyStore | None) -> DataKey:
    """Return the data key by the first of passphrase, code and key store that is given.

    Raise WRONG_PASSPHRASE, or PASSPHRASE_NEEDED (`ways`) where the key store cannot open the folder.
    """
    if passphrase is not None:
        return keys.unlock_with_passphrase(passphrase)
    if recovery_code is not None:
        return keys.unlock_with_code(recovery_code)
    secret = keystore.load(keys.folder_id) if keystore is not None and keys.has(WrapKind.KEYRING) else None
    if secret is not None:
        # A key store brought over from another computer may hold a stale secret: the person is asked, not refused.
        with contextlib.suppress(SotayError):
            return keys.unlock_with_keyring(secret)
    raise SotayError(Code.PASSPHRASE_NEEDED, {"ways": [wrap.kind.value for wrap in keys.wraps]})
