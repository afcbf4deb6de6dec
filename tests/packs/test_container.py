# Archives made to harm: what they try, and the one error that each gets before anything is unpacked.

import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.packs.container import MANIFEST, PACK_JSON, Container
from sotay.packs.files import replace
from sotay.packs.writer import PackWriter
from tests.packs.builders import flipped, members_of, offset_of, rezipped, truncated, write_members

_BLOB = "blobs/" + "0" * 64


def _refusal(path: Path) -> SotayError:
    with pytest.raises(SotayError) as error:
        Container(path)
    return error.value


def _archive(path: Path, *infos: zipfile.ZipInfo | str, method: int = zipfile.ZIP_STORED) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", method) as archive:
        warnings.simplefilter("ignore")  # of duplicate names
        for info in infos:
            archive.writestr(info, b"0" * 1000)
    return path


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["../../etc/cron.d/evil"], "path"),
        (["/etc/passwd"], "path"),
        (["..\\..\\evil.exe"], "path"),
        (["C:\\evil.exe"], "path"),
        (["docs/0001.jsonl.zst/../../x"], "path"),
        (["readme.txt"], "unknown_name"),
        (["docs/1.jsonl.zst"], "unknown_name"),
        (["META/root/0.root.json"], "unknown_name"),
        (["docs/0001.jsonl.zst\n"], "unknown_name"),
        (["docs/đ001.jsonl.zst"], "unknown_name"),
        ([PACK_JSON, PACK_JSON], "duplicate"),
        ([PACK_JSON, "META/Pack.json"], "case_collision"),
        ([_BLOB, _BLOB.upper()], "case_collision"),
    ],
)
def test_names_outside_the_fixed_ones_are_refused(tmp_path: Path, names: list[str], reason: str) -> None:
    problem = _refusal(_archive(tmp_path / "a.goi", *names))
    assert (problem.code, problem.detail["reason"]) == (Code.PACK_UNSAFE, reason)
    assert str(problem.detail["member"]).isascii()


def test_symbolic_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo(PACK_JSON)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert _refusal(_archive(tmp_path / "a.goi", link)).detail == {"reason": "symlink", "member": PACK_JSON}


def test_compressed_member_is_refused_unread(tmp_path: Path) -> None:
    problem = _refusal(_archive(tmp_path / "a.goi", MANIFEST, method=zipfile.ZIP_DEFLATED))
    assert problem.detail == {"reason": "compressed", "member": MANIFEST}


def test_encrypted_member_is_refused(pack: Path) -> None:
    directory = pack.read_bytes().index(b"PK\x01\x02")
    assert _refusal(flipped(pack, directory + 8)).detail["reason"] == "encrypted"


def test_member_with_an_extra_field_is_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo(PACK_JSON)
    info.extra = b"\x99\x99\x04\x00evil"
    assert _refusal(_archive(tmp_path / "a.goi", info)).detail["reason"] == "hidden_data"


def _moved(pack: Path, edit: Callable[[bytes, int], bytes]) -> Path:
    """Insert bytes before the directory or elsewhere, and set the end record's offset right again."""
    data = pack.read_bytes()
    start = struct.unpack_from("<L", data, len(data) - 6)[0]
    edited = edit(data, start)
    grown = len(edited) - len(data)
    pack.write_bytes(edited[:-6] + struct.pack("<L", start + grown) + edited[-2:])
    return pack


def test_data_hidden_between_members_and_directory_is_refused(pack: Path) -> None:
    problem = _refusal(_moved(pack, lambda data, start: data[:start] + b"evil" + data[start:]))
    assert (problem.code, problem.detail["reason"]) == (Code.PACK_UNSAFE, "hidden_data")


def test_overlapping_members_are_refused(pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    pack.write_bytes(data)
    assert _refusal(pack).detail["reason"] == "hidden_data"


def test_program_put_before_the_archive_is_no_pack(pack: Path) -> None:
    pack.write_bytes(b"MZ evil" + pack.read_bytes())
    assert _refusal(pack).code == Code.NOT_A_PACK


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7 not a pack at all, but long enough for one"])
def test_other_files_are_no_packs(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.goi").write_bytes(content)
    assert _refusal(tmp_path / "a.goi").code == Code.NOT_A_PACK


def test_a_missing_file_is_told_apart_from_what_is_no_pack(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "none.goi").code == Code.FILE_NOT_FOUND
    assert _refusal(tmp_path).code == Code.NOT_A_PACK


@pytest.mark.parametrize("missing", [1, 21, 22, 300])
def test_truncated_pack_says_so(pack: Path, missing: int) -> None:
    assert _refusal(truncated(pack, pack.stat().st_size - missing)).code == Code.PACK_TRUNCATED


def test_half_copy_that_ends_in_zeros_is_truncated(pack: Path) -> None:
    data = pack.read_bytes()
    pack.write_bytes(data[: len(data) // 2].ljust(len(data), b"\0"))
    assert _refusal(pack).code == Code.PACK_TRUNCATED


@pytest.mark.parametrize("shift", [4, 6, 8, 10, 12, 16, 20])
def test_end_record_that_does_not_fit_is_refused(pack: Path, shift: int) -> None:
    problem = _refusal(flipped(pack, pack.stat().st_size - 22 + shift))
    assert problem.code in {Code.PACK_DAMAGED, Code.PACK_UNSAFE}


@pytest.mark.parametrize("shift", [0, 28, 29])
def test_directory_record_that_does_not_fit_is_refused(pack: Path, shift: int) -> None:
    directory = pack.read_bytes().index(b"PK\x01\x02")
    problem = _refusal(flipped(pack, directory + shift, 0x40))
    assert problem.code in {Code.PACK_DAMAGED, Code.PACK_UNSAFE}


def test_directory_that_ends_inside_a_record_is_damage(tmp_path: Path) -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 10, 4, 0)
    (tmp_path / "a.goi").write_bytes(b"PK\x03\x04" + b"PK\x01\x02" + b"\0" * 6 + end)
    assert _refusal(tmp_path / "a.goi").code == Code.PACK_DAMAGED


def test_million_members_are_refused_by_their_count(tmp_path: Path) -> None:
    # What a ZIP program writes for a million members: 46 MB of directory, and the counts at their limit.
    directory = b"PK\x01\x02" + b"\0" * 42
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    (tmp_path / "a.goi").write_bytes(b"PK\x03\x04" + directory * 1_000_000 + end)
    assert _refusal(tmp_path / "a.goi").detail["reason"] == "too_many_members"


def test_directory_longer_than_its_count_is_refused_unread(tmp_path: Path) -> None:
    size = 46 * 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 5, 5, size, 4, 0)
    with (tmp_path / "a.goi").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(4 + size)
        file.seek(0, 2)
        file.write(end)
    assert _refusal(tmp_path / "a.goi").detail["reason"] == "directory"


def test_file_over_two_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.goi").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(2**31)
    assert _refusal(tmp_path / "a.goi").detail["reason"] == "too_large"


@pytest.mark.parametrize("shift", [0, 4, 14, 26])
def test_local_header_that_differs_from_the_directory_is_damage(pack: Path, shift: int) -> None:
    header = offset_of(pack, MANIFEST) - 30 - len(MANIFEST)
    with pytest.raises(SotayError) as error:
        list(Container(flipped(pack, header + shift)).pieces(MANIFEST))
    assert error.value.detail == {"member": MANIFEST, "reason": "header"}


def test_ordinary_zip_program_is_noticed(pack: Path) -> None:
    Container(pack).require_as_built()
    with pytest.raises(SotayError) as error:
        Container(rezipped(pack)).require_as_built()
    assert error.value.detail["reason"] == "repacked"


def test_pulled_stick_is_a_read_failure(pack: Path) -> None:
    container = Container(pack)
    pack.unlink()
    with pytest.raises(SotayError) as error:
        list(container.pieces(MANIFEST))
    assert error.value.code == Code.READ_FAILED


def test_file_that_shrinks_while_read_is_a_read_failure(pack: Path) -> None:
    container = Container(pack)
    pack.write_bytes(pack.read_bytes()[: offset_of(pack, MANIFEST) + 3])
    with pytest.raises(SotayError) as error:
        list(container.pieces(MANIFEST))
    assert error.value.code == Code.READ_FAILED


def test_member_is_read_from_the_middle(tmp_path: Path) -> None:
    content = bytes(range(256)) * 8192  # 2 MiB
    container = Container(write_members(tmp_path / "a.goi", {_BLOB: content}))
    assert b"".join(container.pieces(_BLOB, 1_500_000)) == content[1_500_000:]


def test_large_metadata_is_not_read(pack: Path) -> None:
    with pytest.raises(SotayError) as error:
        Container(pack).read(PACK_JSON, limit=100)
    assert error.value.detail["reason"] == "too_large"


def test_written_archive_opens_in_any_zip_program(pack: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        assert archive.testzip() is None
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}


def test_abandoned_archive_leaves_nothing_behind(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.goi") as writer:
        writer.add(PACK_JSON, 2, [b"{}"])
    assert list(tmp_path.iterdir()) == []


def test_archive_over_two_gigabytes_is_never_begun(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.goi") as writer, pytest.raises(SotayError) as error:
        writer.add(_BLOB, 2**31, [])
    assert error.value.code == Code.BAD_SOURCE


def test_archive_that_appeared_meanwhile_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "a.goi"
    with PackWriter(out) as writer:
        writer.add(PACK_JSON, 2, [b"{}"])
        out.write_bytes(b"other")
        with pytest.raises(SotayError) as error:
            writer.finish()
    assert error.value.code == Code.FILE_EXISTS
    assert out.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [out]


def test_folder_that_is_not_there_is_not_writable(tmp_path: Path) -> None:
    with pytest.raises(SotayError) as error:
        PackWriter(tmp_path / "none" / "a.goi")
    assert error.value.code == Code.NOT_WRITABLE


def test_replacing_waits_for_a_short_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").write_bytes(b"new")
    refusals = [PermissionError("antivirus"), PermissionError("antivirus")]
    original = Path.replace

    def held(path: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return original(path, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("sotay.packs.files.time.sleep", lambda seconds: None)
    replace(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_bytes() == b"new"


def test_replacing_gives_up_on_a_long_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    def held(path: Path, target: Path) -> Path:
        raise PermissionError("antivirus")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("sotay.packs.files.time.sleep", waits.append)
    with pytest.raises(PermissionError):
        replace(tmp_path / "new", tmp_path / "old")
    assert 1 < sum(waits) < 3


def test_members_come_back_as_written(pack: Path) -> None:
    container = Container(pack)
    assert {name: b"".join(container.pieces(name)) for name in container.members} == members_of(pack)
