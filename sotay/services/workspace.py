# One data folder: made, unlocked, locked against a second writer, and its stores opened.
# It must not know what a person does with them; SQL and ciphers are storage's.

import secrets
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.paths import DataPaths
from sotay.services.keystore import KeyStore
from sotay.services.unlocking import clear_interrupted, load_keys, new_keys, refuse_initialised, unlock
from sotay.storage.allocator import give_back
from sotay.storage.blobs import BlobStore
from sotay.storage.database import Database
from sotay.storage.faults import files_translated
from sotay.storage.files import flush_folder, replace
from sotay.storage.keyfile import KeyFile
from sotay.storage.keys import KEY_LENGTH, DataKey
from sotay.storage.library import Library
from sotay.storage.locking import WriterLock
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import LIBRARY, NOTEBOOK
from sotay.storage.wraps import Argon2, WrapKind


class Workspace:
    """Hold the open stores of one data folder; a context manager."""

    def __init__(self, paths: DataPaths, keys: KeyFile, data_key: DataKey, lock: WriterLock | None) -> None:
        self.paths = paths
        self._keys = keys
        self._data_key = data_key
        self._lock = lock
        self._guard = threading.RLock()  # two threads may be the first to ask
        self._library: Library | None = None
        self._notebook: Notebook | None = None
        self.blobs = BlobStore(paths.blobs, data_key.blobs)

    @classmethod
    def create(
        cls, paths: DataPaths, passphrase: str | None, keystore: KeyStore | None = None, *, cost: Argon2 | None = None
    ) -> "tuple[Workspace, str]":
        """Make a data folder; return it, open for writing, and the recovery code, which is never shown again.

        Without a passphrase the key store must work. Raise ALREADY_INITIALISED, WEAK_PASSPHRASE, PASSPHRASE_NEEDED,
        KEYS_DAMAGED (databases whose keys.json is gone), NOT_WRITABLE, NO_SPACE or LIBRARY_BUSY.

        keys.json comes into being last, by one rename: until then the folder does not count as made, and its new key
        waits in a file beside it. That file tells an interrupted creation, which is done again from the start, from a
        folder whose keys were lost, which is never touched.
        """
        refuse_initialised(paths)
        with files_translated(paths.root):
            paths.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ExitStack() as undo:
            lock = undo.enter_context(WriterLock(paths.lock))
            pending = clear_interrupted(paths)
            keys, data_key, code = new_keys(passphrase, keystore, cost)
            keys.save(pending, copy=False)
            workspace = undo.enter_context(cls(paths, keys, data_key, lock))
            workspace._make_databases()
            workspace._commit_keys(pending)
            undo.pop_all()
        return workspace, code

    @classmethod
    def open(
        cls,
        paths: DataPaths,
        *,
        passphrase: str | None = None,
        recovery_code: str | None = None,
        keystore: KeyStore | None = None,
        write: bool = False,
    ) -> "Workspace":
        """Open a data folder with the first of: passphrase, recovery code, key store.

        `write` holds the single-writer lock until close. Raise NOT_INITIALISED, KEYS_DAMAGED, PASSPHRASE_NEEDED,
        WRONG_PASSPHRASE, LIBRARY_BUSY (`pid` of the other process, where known), and what Database.open raises.
        """
        load_keys(paths)  # refused before a lock file is made where there is nothing
        with ExitStack() as undo:
            lock = undo.enter_context(WriterLock(paths.lock)) if write else None
            keys = load_keys(paths)  # under the lock: another writer may just have changed them
            data_key = unlock(keys, passphrase, recovery_code, keystore)
            workspace = undo.enter_context(cls(paths, keys, data_key, lock))
            _ = workspace.library  # a damaged or newer file is told now
            undo.pop_all()
        return workspace

    def copy_at(self, paths: DataPaths) -> "Workspace":
        """Open a copy of this folder, for reading, with the key that is unlocked already; raise as `open`."""
        return type(self)(paths, load_keys(paths), self._data_key, None)

    @property
    def library(self) -> Library:
        """Return the published documents; a library that was lost begins anew, its packs bring it back."""
        with self._guard:
            return self._opened_library()

    def _opened_library(self) -> Library:
        if self._library is None:
            # A lost library begins anew only where a pack can bring it back: reading an empty one would hide the loss.
            path, create = self.paths.library, self._lock is not None
            if not create and not path.exists():
                raise SotayError(Code.DATABASE_DAMAGED, {"file": path.name, "missing": True})
            self._library = Library(Database.open(path, self._data_key.library, LIBRARY, create=create))
        return self._library

    @property
    def notebook(self) -> Notebook:
        """Return the person's own records, opened when first asked for.

        Raise FILE_NOT_FOUND or DATABASE_DAMAGED when the file is gone or empty: nothing brings it back but a backup.
        """
        with self._guard:
            if self._notebook is None:
                self._notebook = self._opened_notebook(create=False)
            return self._notebook

    def change_passphrase(self, passphrase: str, *, cost: Argon2 | None = None) -> None:
        """Set another passphrase; the old one opens nothing any more. Raise WEAK_PASSPHRASE."""
        self._replace_keys(self._keys.with_passphrase(self._data_key, passphrase, cost))

    def renew_keys(self, passphrase: str, *, cost: Argon2 | None = None, progress: Progress = silent) -> str:
        """Move the private records to a new key with a new passphrase; return its recovery code, shown only once.

        Whatever opened the folder before opens nothing any more, the key store included. The notebook is closed: nobody
        may be using it, and what was made with it is to be made anew. Raise WEAK_PASSPHRASE (nothing has changed then),
        NO_SPACE, NOT_WRITABLE or LIBRARY_BUSY: the new passphrase counts by then, and the next opening does the rest.
        """
        keys, data_key, code = self._keys.renewed(self._data_key, passphrase, cost)
        with self._guard:
            if self._notebook is not None:
                self._notebook.database.close()
                self._notebook = None
            self._replace_keys(keys)
            self._data_key = data_key
            self._rekey_notebook(progress)
        return code

    def new_recovery_code(self) -> str:
        """Return a new recovery code; the old one opens nothing any more."""
        keys, code = self._keys.with_new_code(self._data_key)
        self._replace_keys(keys)
        return code

    def draft_recovery_code(self) -> tuple[str, Callable[[], None]]:
        """Return a new recovery code, and what makes it count; until then the old one opens the folder.

        Raise ValueError there when other keys were set meanwhile.
        """
        base = self._keys
        keys, code = base.with_new_code(self._data_key)

        def keep() -> None:
            if self._keys is not base:
                raise ValueError("the keys changed while the code was being written down")
            self._replace_keys(keys)

        return code, keep

    def check_passphrase(self, passphrase: str) -> None:
        """Return when a passphrase opens the folder; raise WRONG_PASSPHRASE."""
        self._keys.unlock_with_passphrase(passphrase)

    def remember_in(self, keystore: KeyStore) -> bool:
        """Let the system's key store open the folder; return whether it took the secret."""
        secret = secrets.token_bytes(KEY_LENGTH)
        if not keystore.save(self._keys.folder_id, secret):
            return False
        self._replace_keys(self._keys.with_keyring(self._data_key, secret))
        return True

    def forget_in(self, keystore: KeyStore) -> None:
        """Stop the key store from opening the folder; raise PASSPHRASE_NEEDED when too few ways would stay."""
        self._replace_keys(self._keys.without(WrapKind.KEYRING))
        keystore.forget(self._keys.folder_id)

    @property
    def keys_are_whole(self) -> bool:
        """Tell whether keys.json itself can be read, not only its copy."""
        return KeyFile.is_whole(self.paths.keys)

    @property
    def keys(self) -> KeyFile:
        """Return the wraps that open the folder now; a backup carries them, so that it opens on any computer."""
        return self._keys

    @property
    def data_key(self) -> DataKey:
        """Return the key of the folder."""
        return self._data_key

    @property
    def ways_in(self) -> tuple[str, ...]:
        """Name what opens the folder: passphrase, recovery, keyring."""
        return tuple(wrap.kind.value for wrap in self._keys.wraps)

    def rest(self) -> None:
        """Give memory back that only makes the next question faster, of stores that are open; from any thread."""
        with self._guard:
            stores = [store for store in (self._library, self._notebook) if store is not None]
        for store in stores:
            store.database.rest()
        give_back()

    def close(self) -> None:
        """Close all stores and let other writers in."""
        for store in (self._library, self._notebook):
            if store is not None:
                store.database.close()
        self._library = self._notebook = None
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _opened_notebook(self, *, create: bool) -> Notebook:
        key = self._data_key.notebook
        try:
            return self._notebook_under(key, create=create)
        except SotayError as error:
            if error.code is not Code.WRONG_KEY or not self._data_key.former:
                raise
        # The keys were renewed, and then the power went: the notebook is still under the key before.
        if self._lock is not None:
            self._rekey_notebook(silent)
        else:
            key = self._data_key.former[0].notebook
        return self._notebook_under(key, create=create)

    def _notebook_under(self, key: bytes, *, create: bool) -> Notebook:
        keep = self._keep_old_notebook
        return Notebook(Database.open(self.paths.notebook, key, NOTEBOOK, create=create, before_migration=keep))

    def _keep_old_notebook(self) -> None:
        """Make a backup of a notebook that an older version wrote; what cannot be kept is not migrated."""
        from sotay.services.backups_making import keep_before_migration

        keep_before_migration(self.paths, self._keys, self._data_key)

    def _rekey_notebook(self, progress: Progress) -> None:
        from sotay.storage.rekeying import rekey

        rekey(self.paths.notebook, self._data_key.former[0].notebook, self._data_key.notebook, progress)

    def _make_databases(self) -> None:
        self._notebook = self._opened_notebook(create=True)
        self._notebook.database.checkpoint()
        self.library.database.checkpoint()
        with files_translated(self.paths.root):
            flush_folder(self.paths.root)

    def _commit_keys(self, pending: Path) -> None:
        with files_translated(self.paths.keys):
            replace(pending, self.paths.keys)
        with suppress(SotayError):  # the folder is made; the copy beside the keys comes with their next change
            self._keys.save(self.paths.keys)

    def _replace_keys(self, keys: KeyFile) -> None:
        if self._lock is None:
            raise ValueError("keys change only in a workspace open for writing")
        keys.save(self.paths.keys)
        self._keys = keys
