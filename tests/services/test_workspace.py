import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services import workspace as workspace_module
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.storage.keyfile import backup_of
from sotay.storage.wraps import Argon2
from tests.storage.making import apply, document

PASSPHRASE = "mật khẩu của chi bộ"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path / "dữ liệu")


def create(paths: DataPaths, passphrase: str | None = PASSPHRASE, store: MemoryKeyStore | None = None) -> str:
    made, code = Workspace.create(paths, passphrase, store, cost=QUICK)
    made.close()
    return code


def opened(paths: DataPaths, **options: object) -> Workspace:
    return Workspace.open(paths, **(options or {"passphrase": PASSPHRASE}))  # type: ignore[arg-type]


def refused(paths: DataPaths, **options: object) -> SotayError:
    with pytest.raises(SotayError) as caught:
        opened(paths, **options)
    return caught.value


def test_a_new_folder_is_open_for_writing_and_its_code_is_given_once(paths: DataPaths) -> None:
    made, code = Workspace.create(paths, PASSPHRASE, cost=QUICK)
    with made:
        assert made.ways_in == ("recovery", "passphrase")
        made.notebook.set_setting("a", "b")
        apply(made.library, 1, added=[document("a")])
        assert refused(paths, passphrase=PASSPHRASE, write=True).code is Code.LIBRARY_BUSY
    for options in ({"passphrase": PASSPHRASE}, {"recovery_code": code.lower().replace("-", " ")}):
        with opened(paths, **options) as again:
            assert again.notebook.setting("a") == "b"
            assert len(again.library.facts()) == 1


def test_attachments_are_kept_under_the_folders_key(paths: DataPaths) -> None:
    create(paths)
    content = b"bien ban hop chi bo"
    name = hashlib.sha256(content).hexdigest()
    with opened(paths) as workspace:
        workspace.blobs.put(io.BytesIO(content), name, len(content))
    with opened(paths) as workspace, workspace.blobs.open(name) as file:
        assert file.read() == content
    stored = [path.read_bytes() for path in paths.blobs.rglob("*") if path.is_file()]
    assert len(stored) == 1
    assert content not in stored[0]


def test_a_folder_is_made_once(paths: DataPaths) -> None:
    create(paths)
    with pytest.raises(SotayError) as caught:
        create(paths)
    assert caught.value.code is Code.ALREADY_INITIALISED


def test_a_folder_that_was_never_made_is_told(paths: DataPaths) -> None:
    assert refused(paths).code is Code.NOT_INITIALISED


def test_a_wrong_passphrase_or_code_is_refused(paths: DataPaths) -> None:
    create(paths)
    assert refused(paths, passphrase="mật khẩu khác").code is Code.WRONG_PASSPHRASE
    assert refused(paths, recovery_code="ABCDE").code is Code.WRONG_PASSPHRASE


def test_a_weak_passphrase_makes_nothing(paths: DataPaths) -> None:
    with pytest.raises(SotayError) as caught:
        create(paths, "ngắn")
    assert caught.value.code is Code.WEAK_PASSPHRASE
    assert not paths.keys.exists()
    create(paths)


def test_the_key_store_opens_the_folder_and_losing_it_loses_nothing(paths: DataPaths) -> None:
    store = MemoryKeyStore()
    code = create(paths, store=store)
    opened(paths, keystore=store).close()
    lost = MemoryKeyStore()
    error = refused(paths, keystore=lost)
    assert error.code is Code.PASSPHRASE_NEEDED
    assert error.detail == {"ways": ["recovery", "passphrase", "keyring"]}
    opened(paths, passphrase=PASSPHRASE).close()
    opened(paths, recovery_code=code).close()


def test_a_stale_secret_in_the_key_store_asks_for_the_passphrase(paths: DataPaths) -> None:
    store = MemoryKeyStore()
    create(paths, store=store)
    for folder in list(store._secrets):
        store.save(folder, b"stale")
    assert refused(paths, keystore=store).code is Code.PASSPHRASE_NEEDED


def test_a_folder_can_do_without_a_passphrase_only_where_a_key_store_works(paths: DataPaths) -> None:
    with pytest.raises(SotayError) as caught:
        create(paths, None)
    assert caught.value.code is Code.PASSPHRASE_NEEDED
    store = MemoryKeyStore()
    code = create(paths, None, store)
    opened(paths, keystore=store).close()
    opened(paths, recovery_code=code).close()


def test_without_any_way_in_the_passphrase_is_asked_for(paths: DataPaths) -> None:
    create(paths)
    assert refused(paths, keystore=None).code is Code.PASSPHRASE_NEEDED
    assert refused(paths, keystore=MemoryKeyStore()).code is Code.PASSPHRASE_NEEDED


def test_passphrase_code_and_key_store_can_be_changed(paths: DataPaths) -> None:
    store = MemoryKeyStore()
    old_code = create(paths)
    with opened(paths, passphrase=PASSPHRASE, write=True) as workspace:
        workspace.change_passphrase("mật khẩu mới", cost=QUICK)
        new_code = workspace.new_recovery_code()
        assert workspace.remember_in(store)
    assert refused(paths, passphrase=PASSPHRASE).code is Code.WRONG_PASSPHRASE
    assert refused(paths, recovery_code=old_code).code is Code.WRONG_PASSPHRASE
    opened(paths, passphrase="mật khẩu mới").close()
    opened(paths, recovery_code=new_code).close()
    with opened(paths, keystore=store, write=True) as workspace:
        workspace.forget_in(store)
        assert workspace.ways_in == ("passphrase", "recovery")
    assert store._secrets == {}


def test_a_key_store_that_refuses_changes_no_keys(paths: DataPaths) -> None:
    class Refusing(MemoryKeyStore):
        def save(self, folder_id: str, secret: bytes) -> bool:
            return False

    create(paths)
    before = paths.keys.read_bytes()
    with opened(paths, passphrase=PASSPHRASE, write=True) as workspace:
        assert not workspace.remember_in(Refusing())
    assert paths.keys.read_bytes() == before


def test_keys_change_only_under_the_lock(paths: DataPaths) -> None:
    create(paths)
    with opened(paths) as workspace, pytest.raises(ValueError, match="writing"):
        workspace.new_recovery_code()


def test_damaged_keys_are_told_when_the_copy_is_damaged_too(paths: DataPaths) -> None:
    create(paths)
    paths.keys.write_bytes(b"{}")
    opened(paths).close()
    backup_of(paths.keys).write_bytes(b"{}")
    assert refused(paths).code is Code.KEYS_DAMAGED


def test_lost_keys_are_told_and_never_replaced(paths: DataPaths) -> None:
    create(paths)
    paths.keys.unlink()
    backup_of(paths.keys).unlink()
    before = paths.notebook.read_bytes()
    error = refused(paths)
    assert (error.code, error.detail["missing"]) == (Code.KEYS_DAMAGED, True)
    with pytest.raises(SotayError) as caught:
        create(paths)
    assert caught.value.code is Code.KEYS_DAMAGED
    assert paths.notebook.read_bytes() == before


def test_a_lost_library_begins_anew_for_an_import_but_is_told_to_readers(paths: DataPaths) -> None:
    made, _ = Workspace.create(paths, PASSPHRASE, cost=QUICK)
    apply(made.library, 1, added=[document("a")])
    made.close()
    paths.library.unlink()
    assert refused(paths, passphrase=PASSPHRASE).code is Code.DATABASE_DAMAGED
    paths.library.touch()
    assert refused(paths, passphrase=PASSPHRASE).code is Code.DATABASE_DAMAGED
    paths.library.unlink()
    with opened(paths, passphrase=PASSPHRASE, write=True) as workspace:
        assert workspace.library.history() == ()


def test_a_lost_notebook_is_told(paths: DataPaths) -> None:
    create(paths)
    paths.notebook.unlink()
    with opened(paths) as workspace, pytest.raises(SotayError) as caught:
        _ = workspace.notebook
    assert caught.value.code is Code.FILE_NOT_FOUND
    assert not paths.notebook.exists()


def test_an_emptied_notebook_is_told_as_damage_and_not_begun_anew(paths: DataPaths) -> None:
    create(paths)
    paths.notebook.write_bytes(b"")
    with opened(paths) as workspace, pytest.raises(SotayError) as caught:
        _ = workspace.notebook
    assert caught.value.code is Code.DATABASE_DAMAGED
    assert paths.notebook.read_bytes() == b""


def test_a_library_of_another_folder_is_a_wrong_key_and_leaves_no_lock(paths: DataPaths, tmp_path: Path) -> None:
    create(paths)
    other = DataPaths(tmp_path / "other")
    create(other)
    paths.library.write_bytes(other.library.read_bytes())
    for _ in range(2):
        assert refused(paths, passphrase=PASSPHRASE, write=True).code is Code.WRONG_KEY


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(SotayError) as caught:
            create(DataPaths(place))
        assert caught.value.code is Code.NOT_WRITABLE


_KILLED = """
import os, signal, sys
from pathlib import Path
from sotay.paths import DataPaths
from sotay.services import workspace
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

owner, name = {"Workspace": Workspace, "workspace": workspace}[sys.argv[2]], sys.argv[3]
if sys.argv[4] == "after":
    whole = getattr(owner, name)
    setattr(owner, name, lambda *values: (whole(*values), die()))
else:
    setattr(owner, name, die)
Workspace.create(DataPaths(Path(sys.argv[1])), "mật khẩu dở dang", cost=Argon2(64, 1, 1))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize(
    ("owner", "step", "when"),
    [
        ("Workspace", "_make_databases", "before"),
        ("Workspace", "_make_databases", "after"),
        ("workspace", "replace", "before"),
    ],
)
def test_a_kill_while_a_folder_is_made_lets_it_be_made_again(
    paths: DataPaths, owner: str, step: str, when: str
) -> None:
    command = [sys.executable, "-c", _KILLED, str(paths.root), owner, step, when]
    assert subprocess.run(command).returncode == -9
    assert refused(paths).code is Code.NOT_INITIALISED
    create(paths)
    with opened(paths) as workspace:
        assert workspace.notebook.setting("a") == ""
    assert sorted(path.name for path in paths.root.iterdir()) == [
        "keys.json",
        "keys.json.bak",
        "library.db",
        "notebook.db",
        "sotay.lock",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_just_after_the_keys_exist_leaves_a_folder_that_opens(paths: DataPaths) -> None:
    command = [sys.executable, "-c", _KILLED, str(paths.root), "workspace", "replace", "after"]
    assert subprocess.run(command).returncode == -9
    with opened(paths, passphrase="mật khẩu dở dang", write=True) as workspace:
        assert workspace.new_recovery_code()
    assert backup_of(paths.keys).exists()


_HOLDER = """
import sys
from pathlib import Path
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
with Workspace.open(DataPaths(Path(sys.argv[1])), passphrase=sys.argv[2], write=True):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_learns_who_holds_the_lock_and_a_kill_frees_it(paths: DataPaths) -> None:
    create(paths)
    command = [sys.executable, "-c", _HOLDER, str(paths.root), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        error = refused(paths, passphrase=PASSPHRASE, write=True)
        opened(paths).close()  # reading needs no lock
        holder.kill()
    assert error.code is Code.LIBRARY_BUSY
    assert error.detail == {"pid": holder.pid}
    opened(paths, passphrase=PASSPHRASE, write=True).close()


def test_the_lock_names_us_only_while_it_is_held(paths: DataPaths) -> None:
    create(paths)
    owner = paths.lock.with_name("sotay.lock.pid")
    with opened(paths, passphrase=PASSPHRASE, write=True) as workspace:
        assert owner.read_text() == str(os.getpid())
        workspace.close()
        assert not owner.exists()


@pytest.mark.parametrize("step", ["flush_folder", "replace"])
def test_a_failure_while_a_folder_is_made_frees_the_lock(
    paths: DataPaths, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_paths: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace_module, step, full)
    with pytest.raises(SotayError) as caught:
        create(paths)
    assert caught.value.code is Code.NO_SPACE
    monkeypatch.undo()
    create(paths)


_LOADED = """
import sys
from datetime import date
from pathlib import Path
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
with Workspace.open(DataPaths(Path(sys.argv[1])), passphrase=sys.argv[2]) as workspace:
    workspace.library.cards([1])
    workspace.notebook.trusted_day(date(2026, 1, 1))
heavy = {"alembic", "sqlalchemy", "sqlmodel", "pydantic", "filelock", "keyring", "numpy"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_opening_for_reading_loads_nothing_heavy(paths: DataPaths) -> None:
    create(paths)
    command = [sys.executable, "-c", _LOADED, str(paths.root), PASSPHRASE]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
