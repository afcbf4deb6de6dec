import shutil
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.keystore import MemoryKeyStore
from sotay.services.starting import LEAST_SPACE, check_folder, has_book, is_on_network, ways_in
from sotay.services.workspace import Workspace
from sotay.storage.keyfile import backup_of
from sotay.storage.wraps import Argon2

PASSPHRASE = "mật khẩu của chi bộ"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)
Part = namedtuple("Part", "device mountpoint fstype opts")


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path / "dữ liệu")


def make(paths: DataPaths) -> Workspace:
    return Workspace.create(paths, PASSPHRASE, cost=QUICK)[0]


def refusal(paths: DataPaths) -> SotayError:
    with pytest.raises(SotayError) as caught:
        check_folder(paths)
    return caught.value


def test_a_chosen_folder_that_is_gone_is_told_and_not_made(paths: DataPaths) -> None:
    with pytest.raises(SotayError) as caught:
        check_folder(paths, chosen=True)
    assert (caught.value.code, caught.value.detail["file"]) == (Code.FILE_NOT_FOUND, str(paths.root))
    assert not paths.root.exists()
    paths.root.mkdir()
    check_folder(paths, chosen=True)


def mount(monkeypatch: pytest.MonkeyPatch, *parts: Part) -> None:
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: [Part("d", "/", "ext4", "rw"), *parts])


def test_a_folder_to_be_made_is_fit_and_is_not_made(paths: DataPaths, tmp_path: Path) -> None:
    check_folder(paths)
    assert list(tmp_path.iterdir()) == []
    assert not has_book(paths)


def test_a_closed_book_is_fit_and_stays_as_it_is(paths: DataPaths) -> None:
    make(paths).close()
    before = sorted(path.name for path in paths.root.iterdir())
    check_folder(paths)
    assert has_book(paths)
    assert sorted(path.name for path in paths.root.iterdir()) == before


def test_a_book_that_is_open_elsewhere_is_busy(paths: DataPaths) -> None:
    with make(paths):
        assert refusal(paths).code is Code.LIBRARY_BUSY
    check_folder(paths)


def test_lost_and_damaged_keys_are_told_and_count_as_a_book(paths: DataPaths) -> None:
    make(paths).close()
    for path in (paths.keys, backup_of(paths.keys)):
        path.write_bytes(b"{")
    assert refusal(paths).code is Code.KEYS_DAMAGED
    for path in (paths.keys, backup_of(paths.keys)):
        path.unlink()
    assert refusal(paths).code is Code.KEYS_DAMAGED
    assert has_book(paths)


def test_a_file_in_the_place_of_the_folder_is_told(paths: DataPaths) -> None:
    paths.root.write_text("x")
    assert refusal(paths).code is Code.NOT_WRITABLE


def test_a_file_above_the_folder_is_told(paths: DataPaths) -> None:
    paths.root.write_text("x")
    assert refusal(DataPaths(paths.root / "inner")).detail["file"] == str(paths.root)


def test_a_folder_that_refuses_files_is_told(paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    error = refusal(paths)
    assert (error.code, error.detail["file"]) == (Code.NOT_WRITABLE, str(paths.root))


def test_a_full_disk_is_told_with_figures(paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1_000))
    error = refusal(paths)
    assert (error.code, error.detail["needed"], error.detail["free"]) == (Code.NO_SPACE, LEAST_SPACE, 1_000)


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_network_folder_is_refused(paths: DataPaths, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    mount(monkeypatch, Part("server:/x", str(paths.root.parent), kind, "rw"))
    assert refusal(paths).code is Code.NETWORK_FOLDER


def test_a_link_into_a_network_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    mount(monkeypatch, Part("server:/x", str(tmp_path / "far"), "nfs", "rw"))
    assert refusal(DataPaths(tmp_path / "near")).code is Code.NETWORK_FOLDER


def test_the_nearest_and_newest_mount_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = str(tmp_path)
    mount(monkeypatch, Part("d", here, "ext4", "rw"), Part("s:/x", str(tmp_path.parent), "nfs", "rw"))
    assert not is_on_network(tmp_path)
    mount(monkeypatch, Part("d", here, "ext4", "rw"), Part("s:/x", here, "nfs", "rw"))
    assert is_on_network(tmp_path)


def test_a_mapped_drive_of_windows_is_a_network_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mount(monkeypatch, Part("Z:", str(tmp_path), "NTFS", "rw,remote"))
    assert is_on_network(tmp_path)


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("\\\\server\\share\\so", True),
        ("//server/share/so", True),
        ("\\\\?\\UNC\\server\\share\\so", True),
        ("\\\\?\\C:\\so", False),
    ],
)
def test_names_of_windows_shares_are_known(path: str, network: bool) -> None:
    assert is_on_network(Path(path)) is network


def test_the_ways_into_a_book_are_named_without_opening_it(paths: DataPaths) -> None:
    Workspace.create(paths, None, MemoryKeyStore(), cost=QUICK)[0].close()
    assert set(ways_in(paths)) == {"recovery", "keyring"}
