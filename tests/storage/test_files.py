import errno
import os
import time
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.storage.faults import files_translated, free_space
from sotay.storage.files import replace, write_whole


def test_a_file_is_replaced_whole_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_keeps_the_old_file_and_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "keys.json"
    write_whole(path, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("refusals", [0, 3, 100])
def test_a_rename_is_tried_again_but_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    waits: list[float] = []
    rename = Path.replace

    def held(source: Path, target: Path) -> Path:
        if len(waits) < refusals:
            raise PermissionError(errno.EACCES, "held by another program")
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", waits.append)
    if refusals == 100:
        with pytest.raises(PermissionError):
            replace(tmp_path / "new", tmp_path / "old")
        assert sum(waits) < 5
    else:
        replace(tmp_path / "new", tmp_path / "old")
        assert (tmp_path / "old").read_bytes() == b"new"
        assert len(waits) == refusals


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.NO_SPACE),
        (errno.EDQUOT, Code.NO_SPACE),
        (errno.EFBIG, Code.NO_SPACE),
        (errno.EACCES, Code.NOT_WRITABLE),
        (errno.EROFS, Code.NOT_WRITABLE),
        (errno.ENOENT, Code.FILE_NOT_FOUND),
        (errno.EIO, Code.READ_FAILED),
    ],
)
def test_errors_of_the_system_become_refusals(tmp_path: Path, number: int, code: Code) -> None:
    with pytest.raises(SotayError) as caught, files_translated(tmp_path / "some.file"):
        raise OSError(number, "told by the system")
    assert caught.value.code is code
    assert caught.value.detail["file"] == "some.file"


def test_free_space_is_told_for_files_that_do_not_exist_yet(tmp_path: Path) -> None:
    assert free_space(tmp_path / "not" / "yet") is not None
