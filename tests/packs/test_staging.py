# Copying from a stick that is pulled, to a disk that is full, by a program that is killed.

import json
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.packs.container import Container
from sotay.packs.contents import AuthenticPack
from sotay.packs.schema import CHUNK
from sotay.packs.staging import stage
from sotay.packs.verify import authenticate
from tests.packs.builders import document, flipped, make_pack, offset_of, root_of

MIB = 1024 * 1024
REREAD = 8 * MIB  # packs.md: what a resumed copy may read a second time


class CountedContainer(Container):
    """Count the bytes read from the stick, and pull it out after some."""

    def __init__(self, path: Path, limit: int = sys.maxsize) -> None:
        super().__init__(path)
        self.count = 0
        self.limit = limit

    def pieces(self, name: str, skip: int = 0) -> Iterator[bytes]:
        for piece in super().pieces(name, skip):
            if self.count + len(piece) > self.limit:
                raise SotayError(Code.READ_FAILED, {"member": name})
            self.count += len(piece)
            yield piece


def _counted(path: Path, keys: Path, limit: int = sys.maxsize) -> tuple[AuthenticPack, CountedContainer]:
    container = CountedContainer(path, limit)
    return replace(authenticate(path, [root_of(keys)]), container=container), container


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, keys: Path) -> Path:
    """Return a pack with attachments of 1, 7 and 18 MiB."""
    files = {f"{size}.pdf": random.Random(size).randbytes(size * MIB + 1) for size in (1, 7, 18)}
    folder = tmp_path_factory.mktemp("large")
    return make_pack(folder, keys, [document(size, attachments=[name]) for size, name in enumerate(files)], files)


def _length(pack: AuthenticPack) -> int:
    return sum(entry.length for entry in pack.manifest.entries)


def test_staged_pack_is_complete_without_the_stick(large: Path, keys: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick.goi"
    shutil.copyfile(large, stick)
    steps: list[tuple[int, int]] = []
    opened = authenticate(stick, [root_of(keys)])
    staged = stage(opened, tmp_path / "staging", lambda step, done, total: steps.append((done, total)))
    stick.unlink()
    assert steps[-1] == (_length(opened), _length(opened))
    assert len(list(staged.documents())) == 3
    assert {blob.path.stat().st_size for blob in staged.blobs()} == {size * MIB + 1 for size in (1, 7, 18)}
    assert staged.folder == tmp_path / "staging" / opened.info.manifest_sha256


def test_staging_again_reads_nothing_from_the_stick(large: Path, keys: Path, tmp_path: Path) -> None:
    stage(authenticate(large, [root_of(keys)]), tmp_path)
    pack, container = _counted(large, keys)
    stage(pack, tmp_path)
    assert container.count == 0


@pytest.mark.parametrize("megabytes", [0, 2, 5, 9, 13, 22, 25])
def test_pulled_stick_resumes_where_it_stopped(large: Path, keys: Path, tmp_path: Path, megabytes: int) -> None:
    pack, first = _counted(large, keys, megabytes * MIB)
    with pytest.raises(SotayError) as error:
        stage(pack, tmp_path)
    assert error.value.code == Code.READ_FAILED
    pack, second = _counted(large, keys)
    staged = stage(pack, tmp_path)
    assert first.count + second.count - _length(pack) <= CHUNK
    assert sum(blob.path.stat().st_size for blob in staged.blobs()) == pack.info.blob_bytes


_KILLED = """
import os, pathlib, signal, sys
from sotay.packs.staging import stage
from sotay.packs.verify import authenticate

def progress(step, done, total):
    if done >= int(sys.argv[4]):
        os.kill(os.getpid(), signal.SIGKILL)

root = pathlib.Path(sys.argv[2]).read_bytes()
stage(authenticate(pathlib.Path(sys.argv[1]), [root]), pathlib.Path(sys.argv[3]), progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize("megabytes", [6, 12, 19])
def test_killed_staging_resumes_where_it_stopped(large: Path, keys: Path, tmp_path: Path, megabytes: int) -> None:
    arguments = [str(large), str(keys / "root.json"), str(tmp_path), str(megabytes * MIB)]
    killed = subprocess.run([sys.executable, "-c", _KILLED, *arguments], check=False)
    assert killed.returncode == -signal.SIGKILL
    pack, container = _counted(large, keys)
    staged = stage(pack, tmp_path)
    assert container.count <= _length(pack) - megabytes * MIB + REREAD // 2
    assert len(list(staged.documents())) == 3


def test_torn_journal_line_costs_one_chunk(large: Path, keys: Path, tmp_path: Path) -> None:
    staged = stage(authenticate(large, [root_of(keys)]), tmp_path)
    journal = staged.folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    pack, container = _counted(large, keys)
    stage(pack, tmp_path)
    assert 0 < container.count <= CHUNK
    assert all(json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("rubbish", [b"\xff\xfe", b"{}\n", b"[1]\n", b"\0" * 4096])
def test_rubbish_in_the_journal_is_no_claim(pack: Path, keys: Path, tmp_path: Path, rubbish: bytes) -> None:
    opened = authenticate(pack, [root_of(keys)])
    home = tmp_path / "staging" / opened.info.manifest_sha256
    home.mkdir(parents=True)
    (home / "journal.jsonl").write_bytes(rubbish)
    assert len(list(stage(opened, tmp_path / "staging").documents())) == 2


@pytest.mark.parametrize("damage", ["flip", "truncate", "remove"])
def test_copy_gone_bad_on_the_disk_is_made_again(large: Path, keys: Path, tmp_path: Path, damage: str) -> None:
    staged = stage(authenticate(large, [root_of(keys)]), tmp_path)
    victim = next(blob.path for blob in staged.blobs() if blob.path.stat().st_size > 7 * MIB)
    content = bytearray(victim.read_bytes())
    if damage == "remove":
        victim.unlink()
    elif damage == "truncate":
        victim.write_bytes(content[: 5 * MIB])
    else:
        victim.write_bytes(content[:100] + bytes([content[100] ^ 1]) + content[101:])
    pack, container = _counted(large, keys)
    stage(pack, tmp_path)
    assert container.count == len(content)
    assert victim.read_bytes() == content


def test_damaged_member_is_named_and_a_good_stick_helps(pack: Path, keys: Path, tmp_path: Path) -> None:
    name = "docs/0001.jsonl.zst"
    bad = flipped(pack, offset_of(pack, name) + 5)
    for _ in range(2):
        with pytest.raises(SotayError) as error:
            stage(authenticate(bad, [root_of(keys)]), tmp_path / "staging")
        assert (error.value.code, error.value.detail["member"]) == (Code.PACK_DAMAGED, name)
    assert len(list(stage(authenticate(pack, [root_of(keys)]), tmp_path / "staging").documents())) == 2


def test_damage_early_in_a_member_does_not_outlive_the_bad_stick(large: Path, keys: Path, tmp_path: Path) -> None:
    blob = next(entry for entry in authenticate(large, [root_of(keys)]).blobs if entry.length == 7 * MIB + 1)
    data = bytearray(large.read_bytes())
    data[offset_of(large, blob.member) + 1] ^= 1
    bad = tmp_path / "bad.goi"
    bad.write_bytes(data)
    with pytest.raises(SotayError) as error:
        stage(authenticate(bad, [root_of(keys)]), tmp_path / "staging")
    assert error.value.detail == {"member": blob.member, "reason": "hash"}
    staged = stage(authenticate(large, [root_of(keys)]), tmp_path / "staging")
    assert len(list(staged.blobs())) == 3


def test_damaged_chunk_stops_the_copy_early(large: Path, keys: Path, tmp_path: Path) -> None:
    blob = max(authenticate(large, [root_of(keys)]).blobs, key=lambda entry: entry.length)
    data = bytearray(large.read_bytes())
    data[offset_of(large, blob.member) + CHUNK + 1] ^= 1
    bad = tmp_path / "bad.goi"
    bad.write_bytes(data)
    pack, container = _counted(bad, keys)
    with pytest.raises(SotayError) as error:
        stage(pack, tmp_path / "staging")
    assert error.value.detail == {"member": blob.member, "reason": "chunk 2"}
    good, resumed = _counted(large, keys)
    stage(good, tmp_path / "staging")
    assert container.count + resumed.count <= _length(good) + CHUNK


def test_two_packs_are_staged_apart(tmp_path: Path, keys: Path) -> None:
    opened = [
        authenticate(make_pack(tmp_path, keys, [document(n)], name=f"{n}.goi", sequence=n), [root_of(keys)])
        for n in (1, 2)
    ]
    staged = [stage(pack, tmp_path / "staging") for pack in opened]
    assert [next(one.documents()).revision for one in staged] == [1, 2]
    staged[0].discard()
    assert [path.name for path in (tmp_path / "staging").iterdir()] == [staged[1].folder.name]


def test_attachments_already_held_are_not_copied(large: Path, keys: Path, tmp_path: Path) -> None:
    pack, container = _counted(large, keys)
    held = max(pack.blobs, key=lambda blob: blob.length).sha256
    staged = stage(pack, tmp_path, held=lambda sha256: sha256 == held)
    assert container.count < 9 * MIB
    assert held not in {blob.entry.sha256 for blob in staged.blobs()}
    assert len(list(staged.blobs())) == 2


def test_disk_without_room_is_noticed_before_copying(
    large: Path, keys: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr("sotay.packs.staging.shutil.disk_usage", lambda path: usage._replace(free=5))
    pack, container = _counted(large, keys)
    with pytest.raises(SotayError) as error:
        stage(pack, tmp_path)
    assert error.value.code == Code.NO_SPACE
    assert (error.value.detail["needed"], error.value.detail["free"]) == (_length(pack), 5)
    assert container.count == 0


def test_disk_that_fills_up_is_typed_and_the_copy_goes_on_later(large: Path, keys: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="file size limits are of Unix")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6 * MIB, before[1]))
    try:
        with pytest.raises(SotayError) as error:
            stage(authenticate(large, [root_of(keys)]), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert error.value.code == Code.NO_SPACE
    assert error.value.detail["needed"] in {7 * MIB + 1, 18 * MIB + 1}
    assert len(list(stage(authenticate(large, [root_of(keys)]), tmp_path).documents())) == 3


def test_folder_that_cannot_be_made_is_not_writable(pack: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SotayError) as error:
        stage(authenticate(pack, [root_of(keys)]), tmp_path / "file" / "staging")
    assert error.value.code == Code.NOT_WRITABLE


def test_cancelled_staging_goes_on_later(large: Path, keys: Path, tmp_path: Path) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if done > 9 * MIB:
            raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError) as error:
        stage(authenticate(large, [root_of(keys)]), tmp_path, stop)
    assert error.value.code == Code.CANCELLED
    pack, container = _counted(large, keys)
    stage(pack, tmp_path)
    assert container.count <= _length(pack) - 5 * MIB
