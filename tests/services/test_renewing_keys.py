from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.storage import rekeying
from sotay.storage.audit import AuditTrail
from sotay.storage.keyfile import backup_of
from sotay.storage.keys import DataKey
from sotay.storage.wraps import Argon2
from tests.storage.making import apply, document

OLD = "mật khẩu của bí thư cũ"
NEW = "mật khẩu của bí thư mới"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path / "sổ")


@pytest.fixture
def store() -> MemoryKeyStore:
    return MemoryKeyStore()


@pytest.fixture
def old_code(paths: DataPaths, store: MemoryKeyStore) -> str:
    made, code = Workspace.create(paths, OLD, store, cost=QUICK)
    with made:
        made.notebook.set_setting("cell_name", "Chi bộ thôn Đông")
        apply(made.library, 1, added=[document("a")])
    return code


def renewed(paths: DataPaths, passphrase: str = NEW) -> str:
    with Workspace.open(paths, passphrase=OLD, write=True) as workspace:
        assert workspace.notebook.setting("cell_name")
        return workspace.renew_keys(passphrase, cost=QUICK)


def assert_whole(paths: DataPaths, **way: str) -> None:
    with Workspace.open(paths, write=False, **way) as workspace:  # type: ignore[arg-type]
        assert workspace.notebook.setting("cell_name") == "Chi bộ thôn Đông"
        assert len(workspace.library.facts()) == 1
        assert AuditTrail(workspace.notebook.database).verify().problems == ()


def test_only_the_new_passphrase_and_code_open_the_book(paths: DataPaths, store: MemoryKeyStore, old_code: str) -> None:
    new_code = renewed(paths)
    assert_whole(paths, passphrase=NEW)
    assert_whole(paths, recovery_code=new_code)
    for way in ({"passphrase": OLD}, {"recovery_code": old_code}, {"keystore": store}):
        with pytest.raises(SotayError) as caught:
            Workspace.open(paths, **way)
        assert caught.value.code in {Code.WRONG_PASSPHRASE, Code.PASSPHRASE_NEEDED}


@pytest.mark.usefixtures("old_code")
def test_the_private_file_no_longer_opens_with_the_old_key(paths: DataPaths) -> None:
    with Workspace.open(paths, passphrase=OLD) as workspace:
        old = workspace.data_key
    renewed(paths)
    with Workspace.open(paths, passphrase=NEW) as workspace:
        new = workspace.data_key
    with pytest.raises(SotayError) as caught:
        rekeying.rekey(paths.notebook, old.notebook, new.notebook)
    assert caught.value.code in {Code.WRONG_KEY, Code.DATABASE_DAMAGED}
    assert (old.library, old.blobs) == (new.library, new.blobs)


@pytest.mark.usefixtures("old_code")
def test_the_keys_can_be_renewed_again_and_again(paths: DataPaths) -> None:
    renewed(paths)
    with Workspace.open(paths, passphrase=NEW, write=True) as workspace:
        workspace.renew_keys("mật khẩu thứ ba", cost=QUICK)
    assert_whole(paths, passphrase="mật khẩu thứ ba")


@pytest.mark.usefixtures("old_code")
def test_what_was_interrupted_is_done_at_the_next_opening(paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    class PowerCutError(Exception):
        pass

    def cut(*_: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as broken:
        broken.setattr(rekeying, "pour", cut)
        with pytest.raises(PowerCutError):
            renewed(paths)
    assert_whole(paths, passphrase=NEW)  # read with the key before: nobody may write now
    with Workspace.open(paths, passphrase=NEW, write=True) as workspace:
        workspace.notebook.set_setting("a", "1")
    assert_whole(paths, passphrase=NEW)
    assert not list(paths.root.glob("*.rekeyed*"))


@pytest.mark.usefixtures("old_code")
def test_a_weak_passphrase_changes_nothing(paths: DataPaths) -> None:
    before = paths.keys.read_bytes()
    with pytest.raises(SotayError) as caught:
        renewed(paths, "1234")
    assert caught.value.code is Code.WEAK_PASSPHRASE
    assert paths.keys.read_bytes() == before
    assert_whole(paths, passphrase=OLD)


@pytest.mark.usefixtures("old_code")
def test_damaged_former_keys_are_told_and_the_copy_beside_helps(paths: DataPaths) -> None:
    renewed(paths)
    whole = paths.keys.read_text()
    paths.keys.write_text(whole.replace('"former": "', '"former": "00'))
    assert_whole(paths, passphrase=NEW)
    backup_of(paths.keys).unlink()
    with pytest.raises(SotayError) as caught:
        Workspace.open(paths, passphrase=NEW)
    assert caught.value.code is Code.KEYS_DAMAGED


def test_a_key_knows_those_before_it_newest_first() -> None:
    first = DataKey.random()
    second = first.renewed()
    third = second.renewed()
    assert [key.secret for key in third.former] == [second.secret, first.secret]
    assert third.former[0].library == third.library == first.library
    assert third.notebook != second.notebook
