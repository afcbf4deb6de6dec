import io
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.thinning import Reason
from sotay.storage.audit import AuditHead
from sotay.storage.backup_file import (
    Content,
    Header,
    Layout,
    check_whole,
    extract,
    open_manifest,
    read_layout,
    write_backup,
)
from sotay.storage.keyfile import KeyFile
from sotay.storage.keys import DataKey
from sotay.storage.wraps import Argon2

KEY = DataKey(bytes(range(32)))
CONTENT = Content({"member": 37, "setting": 5}, AuditHead(42, "ab" * 32))
BLOCK = 64 * 1024
PAYLOAD = random.Random(4).randbytes(9 * BLOCK + 123)


@pytest.fixture(scope="module")
def keys() -> KeyFile:
    made, _ = KeyFile.new().with_new_code(KEY)
    return made.with_passphrase(KEY, "chi bộ thôn Đông", Argon2(memory_kib=64, time=1, lanes=1))


@pytest.fixture
def header(keys: KeyFile) -> Header:
    made = datetime(2026, 11, 22, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    return Header(made, "0.1.0", "0003", Reason.AUTOMATIC, 7, len(PAYLOAD), keys)


@pytest.fixture
def backup(tmp_path: Path, header: Header) -> Path:
    path = tmp_path / "a.sotaybk"
    write_backup(path, header, io.BytesIO(PAYLOAD), CONTENT, KEY.backups)
    return path


@pytest.fixture
def small(tmp_path: Path, header: Header) -> Path:
    path = tmp_path / "small.sotaybk"
    write_backup(path, replace(header, length=500), io.BytesIO(PAYLOAD[:500]), CONTENT, KEY.backups)
    return path


def code_of(check: Callable[[Path], object], path: Path) -> Code:
    with pytest.raises(SotayError) as caught:
        check(path)
    return caught.value.code


def opened(layout: Layout) -> Content:
    manifest = open_manifest(layout, KEY.backups)
    assert manifest is not None
    return manifest.content


def test_a_backup_says_what_it_is_and_gives_back_what_was_put_in(backup: Path, header: Header, tmp_path: Path) -> None:
    layout = check_whole(backup)
    assert layout.header == header
    assert opened(layout) == CONTENT
    manifest = open_manifest(layout, KEY.backups)
    assert manifest is not None
    extract(layout, manifest, tmp_path / "out.db")
    assert (tmp_path / "out.db").read_bytes() == PAYLOAD


def test_the_clear_part_tells_no_counts(backup: Path) -> None:
    clear = backup.read_bytes().replace(PAYLOAD, b"")
    for private in (b"member", b"setting", b"counts", b"abab"):
        assert private not in clear


def test_another_key_opens_nothing(backup: Path) -> None:
    assert open_manifest(check_whole(backup), DataKey.random().backups) is None


def test_a_header_that_was_exchanged_does_not_open(backup: Path, header: Header) -> None:
    clear = header.as_bytes()
    other = clear.replace(b'"reason":"automatic"', b'"reason":"before_im"')
    layout = read_layout(backup)
    forged = Layout(layout.path, layout.header, other, layout.begin, layout.sealed_length)
    assert open_manifest(forged, KEY.backups) is None


DAMAGE = {Code.BACKUP_DAMAGED, Code.BACKUP_TRUNCATED, Code.NOT_A_BACKUP}


def test_a_flip_in_any_block_is_found(backup: Path) -> None:
    whole, chance = backup.read_bytes(), random.Random(20261122)
    for start in range(0, len(whole), BLOCK):
        place = chance.randrange(start, min(start + BLOCK, len(whole)))
        broken = bytearray(whole)
        broken[place] ^= 1 << chance.randrange(8)
        backup.write_bytes(broken)
        assert code_of(check_whole, backup) in DAMAGE, place


def test_a_flip_of_any_single_byte_is_found(small: Path) -> None:
    whole = small.read_bytes()
    for place in range(len(whole)):
        broken = bytearray(whole)
        broken[place] ^= 0x04
        small.write_bytes(broken)
        assert code_of(check_whole, small) in DAMAGE, place


def test_a_wiped_or_moved_block_is_found(backup: Path) -> None:
    whole = backup.read_bytes()
    for start in range(0, len(whole) - 2 * BLOCK, BLOCK):
        wiped = whole[:start] + bytes(BLOCK) + whole[start + BLOCK :]
        one, two = whole[start : start + BLOCK], whole[start + BLOCK : start + 2 * BLOCK]
        moved = whole[:start] + two + one + whole[start + 2 * BLOCK :]
        for broken in (wiped, moved):
            backup.write_bytes(broken)
            assert code_of(check_whole, backup) in DAMAGE


def test_a_backup_cut_anywhere_is_found(backup: Path) -> None:
    whole, layout = backup.read_bytes(), read_layout(backup)
    for length in [*range(12), layout.begin - 1, *range(layout.begin, layout.end, BLOCK)]:
        backup.write_bytes(whole[:length])
        wanted = Code.BACKUP_TRUNCATED if length else Code.NOT_A_BACKUP
        assert code_of(read_layout, backup) is wanted, length
    for length in range(layout.end + 1, len(whole)):
        backup.write_bytes(whole[:length])
        assert code_of(read_layout, backup) in DAMAGE, length


def test_something_after_the_end_is_found(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes() + b"\0")
    assert code_of(check_whole, backup) is Code.BACKUP_DAMAGED


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"PK\3\4" + bytes(100)])
def test_another_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thu.sotaybk"
    path.write_bytes(content)
    assert code_of(read_layout, path) is Code.NOT_A_BACKUP


def test_a_backup_that_is_gone_is_told(tmp_path: Path) -> None:
    assert code_of(check_whole, tmp_path / "none.sotaybk") is Code.FILE_NOT_FOUND


def test_a_header_longer_than_any_is_not_read(backup: Path) -> None:
    whole = bytearray(backup.read_bytes())
    whole[9:13] = b"\xff\xff\xff\xff"
    backup.write_bytes(whole)
    assert code_of(read_layout, backup) is Code.BACKUP_DAMAGED


def test_an_extracted_copy_that_differs_is_refused(backup: Path, tmp_path: Path) -> None:
    layout = check_whole(backup)
    manifest = open_manifest(layout, KEY.backups)
    assert manifest is not None
    whole = bytearray(backup.read_bytes())
    whole[layout.begin + 5] ^= 1
    backup.write_bytes(whole)  # between the two looks
    with pytest.raises(SotayError) as caught:
        extract(layout, manifest, tmp_path / "out.db")
    assert caught.value.code is Code.BACKUP_DAMAGED


def test_a_failure_leaves_nothing_and_the_old_backup_whole(backup: Path, header: Header) -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    before = backup.read_bytes()
    with pytest.raises(SotayError):
        write_backup(backup, header, io.BytesIO(PAYLOAD), CONTENT, KEY.backups, stop)
    assert backup.read_bytes() == before
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_a_short_copy_is_not_given_a_name(tmp_path: Path, header: Header) -> None:
    path = tmp_path / "b.sotaybk"
    with pytest.raises(SotayError) as caught:
        write_backup(path, header, io.BytesIO(PAYLOAD[:-1]), CONTENT, KEY.backups)
    assert caught.value.code in DAMAGE
    assert not list(tmp_path.iterdir())
