import os
from pathlib import Path

import pytest

from sotay.services.drives import Drive, Mount, mounts, packs_on, removable_drives


def pack(path: Path, when: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * 10)
    os.utime(path, (when, when))
    return path


def found(folder: Path) -> list[Path]:
    return [pack.path for pack in packs_on([Drive("USB", folder)])]


def test_the_drives_of_this_computer_can_be_asked() -> None:
    assert all(isinstance(mount.point, Path) for mount in mounts())


@pytest.mark.parametrize(
    ("system", "mount", "removable"),
    [
        ("linux", Mount(Path("/media/lan/KINGSTON"), frozenset({"rw"})), True),
        ("linux", Mount(Path("/run/media/lan/KINGSTON"), frozenset({"rw"})), True),
        ("linux", Mount(Path("/home"), frozenset({"rw"})), False),
        ("win32", Mount(Path("E:"), frozenset({"rw", "removable"})), True),
        ("win32", Mount(Path("C:"), frozenset({"rw", "fixed"})), False),
    ],
)
def test_only_what_can_be_pulled_out_counts(
    monkeypatch: pytest.MonkeyPatch, system: str, mount: Mount, removable: bool
) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert removable_drives(lambda: [mount]) == ((Drive(mount.point.name, mount.point),) if removable else ())


def test_packs_are_found_newest_first_whatever_the_case_of_their_suffix(tmp_path: Path) -> None:
    old = pack(tmp_path / "cũ.goi", 1000)
    new = pack(tmp_path / "Gói quý" / "MỚI.GOI", 2000)
    pack(tmp_path / "thư.txt", 3000)
    assert found(tmp_path) == [new, old]


def test_what_lies_deep_or_hidden_is_not_searched(tmp_path: Path) -> None:
    shown = pack(tmp_path / "a" / "b" / "hai.goi")
    pack(tmp_path / "a" / "b" / "c" / "ba.goi")
    pack(tmp_path / ".thùng rác" / "một.goi")
    pack(tmp_path / "$RECYCLE.BIN" / "một.goi")
    assert found(tmp_path) == [shown]


def test_a_crowded_drive_is_given_up_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sotay.services.drives._MOST_ENTRIES", 3)
    for number in range(4):
        pack(tmp_path / f"{number}.jpg")
    pack(tmp_path / "sâu" / "gói.goi")
    assert found(tmp_path) == []


def test_a_drive_that_was_pulled_out_has_no_packs(tmp_path: Path) -> None:
    assert found(tmp_path / "absent") == []


def test_a_pack_tells_its_drive_and_length(tmp_path: Path) -> None:
    pack(tmp_path / "một.goi")
    (one,) = packs_on([Drive("KINGSTON", tmp_path)])
    assert (one.drive.name, one.length) == ("KINGSTON", 10)
    assert one.written.tzinfo is not None
