import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.errors import Code, SotayError
from sotay.storage.blobs import FRAME, BlobStore

_HEADER, _SEALED = 24, FRAME + 16


def content_of(length: int) -> bytes:
    return (b"ban scan bien ban hop chi bo " * (length // 29 + 1))[:length]


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "blobs", bytes(32))


def put(store: BlobStore, content: bytes) -> str:
    store.put(io.BytesIO(content), sha(content), len(content))
    return sha(content)


def file_of(tmp_path: Path, sha256: str) -> Path:
    return tmp_path / "blobs" / sha256[:2] / sha256[2:]


def refusal(store: BlobStore, sha256: str) -> SotayError:
    with pytest.raises(SotayError) as caught:
        store.verify(sha256)
    return caught.value


@pytest.mark.parametrize("length", [0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 5])
def test_a_file_comes_back_as_it_went_in(store: BlobStore, length: int) -> None:
    content = content_of(length)
    name = put(store, content)
    assert store.has(name)
    with store.open(name) as file:
        assert file.read() == content
    store.verify(name)


def test_any_part_can_be_read_first(store: BlobStore) -> None:
    content = os.urandom(2 * FRAME + 100)
    with store.open(put(store, content)) as file:
        for start, length in [(2 * FRAME + 90, 50), (FRAME - 3, 10), (0, 5), (5 * FRAME, 4)]:
            assert file.seek(start) == start
            assert file.read(length) == content[start : start + length]
        assert file.seek(-10, io.SEEK_END) == len(content) - 10
        assert file.read() == content[-10:]
        with pytest.raises((ValueError, OSError)):
            file.seek(-1)


def test_a_file_is_written_once(store: BlobStore, tmp_path: Path) -> None:
    content = content_of(100)
    assert store.put(io.BytesIO(content), sha(content), 100)
    before = file_of(tmp_path, sha(content)).read_bytes()
    assert not store.put(io.BytesIO(content), sha(content), 100)
    assert file_of(tmp_path, sha(content)).read_bytes() == before


class Dripping(io.RawIOBase):
    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        part, self._rest = self._rest[:7], self._rest[7:]
        return part


def test_a_stream_that_gives_little_at_a_time_is_read_whole(store: BlobStore) -> None:
    content = content_of(1000)
    store.put(Dripping(content), sha(content), 1000)  # type: ignore[arg-type]
    store.verify(sha(content))


@pytest.mark.parametrize(("given_content", "length"), [(b"other", 5), (b"conten", 6), (b"content!", 7), (b"", 7)])
def test_a_stream_that_holds_something_else_is_refused_and_leaves_nothing(
    store: BlobStore, tmp_path: Path, given_content: bytes, length: int
) -> None:
    with pytest.raises(SotayError) as caught:
        store.put(io.BytesIO(given_content), sha(b"content"), length)
    assert caught.value.code is Code.PACK_DAMAGED
    assert not store.has(sha(b"content"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_was_stored_cannot_be_read_in_the_file(store: BlobStore, tmp_path: Path) -> None:
    name = put(store, content_of(FRAME + 50))
    assert b"bien ban" not in file_of(tmp_path, name).read_bytes()


@settings(max_examples=40, deadline=None)
@given(place=st.integers(0, _HEADER + 2 * _SEALED + 100 + 16 - 1), flip=st.integers(1, 255))
def test_any_changed_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, place: int, flip: int) -> None:
    folder = tmp_path_factory.mktemp("flipped")
    store = BlobStore(folder / "blobs", bytes(32))
    name = put(store, content_of(2 * FRAME + 100))
    sealed = bytearray(file_of(folder, name).read_bytes())
    sealed[place] ^= flip
    file_of(folder, name).write_bytes(sealed)
    error = refusal(store, name)
    assert (error.code, error.detail) == (Code.DATABASE_DAMAGED, {"file": name})


def frames(sealed: bytes) -> list[bytes]:
    body = sealed[_HEADER:]
    return [body[start : start + _SEALED] for start in range(0, len(body), _SEALED)]


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 2), (0, 1), (0,), (0, 1, 1, 2), (0, 1, 2, 2), ()])
def test_frames_moved_dropped_or_repeated_are_noticed(store: BlobStore, tmp_path: Path, order: tuple[int, ...]) -> None:
    name = put(store, content_of(3 * FRAME))
    path = file_of(tmp_path, name)
    sealed = path.read_bytes()
    parts = frames(sealed)
    path.write_bytes(sealed[:_HEADER] + b"".join(parts[number] for number in order))
    assert refusal(store, name).code is Code.DATABASE_DAMAGED


@pytest.mark.parametrize("kept", [0, 10, _HEADER, _HEADER + 15, _HEADER + 16, _HEADER + 500, _HEADER + _SEALED])
def test_a_cut_file_is_noticed_before_anything_is_read(store: BlobStore, tmp_path: Path, kept: int) -> None:
    name = put(store, content_of(FRAME + 1000))
    path = file_of(tmp_path, name)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(SotayError):
        store.open(name)


def test_a_file_under_another_name_or_key_does_not_open(store: BlobStore, tmp_path: Path) -> None:
    one, two = put(store, b"one"), put(store, b"two")
    file_of(tmp_path, two).write_bytes(file_of(tmp_path, one).read_bytes())
    assert refusal(store, two).code is Code.DATABASE_DAMAGED
    assert refusal(BlobStore(tmp_path / "blobs", b"x" * 32), one).code is Code.DATABASE_DAMAGED


def test_a_missing_file_is_not_found(store: BlobStore) -> None:
    error = refusal(store, "0" * 64)
    assert (error.code, error.detail) == (Code.FILE_NOT_FOUND, {"file": "0" * 64})


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "0" * 63])
def test_only_a_hash_names_a_file(store: BlobStore, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        store.has(name)


def test_unused_files_and_leftovers_are_deleted(store: BlobStore, tmp_path: Path) -> None:
    one, two = put(store, b"one"), put(store, b"two")
    leftover = file_of(tmp_path, one).with_suffix(".part")
    leftover.write_bytes(b"cut off")
    assert store.delete_unused({one}) == 2
    assert (store.has(one), store.has(two), leftover.exists()) == (True, False, False)
    assert store.delete_unused({one}) == 0


def test_deleting_in_a_store_without_files_does_nothing(store: BlobStore) -> None:
    assert store.delete_unused(()) == 0


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "blobs").write_text("a file where the folder should be")
    with pytest.raises(SotayError) as caught:
        put(BlobStore(tmp_path / "blobs", bytes(32)), b"one")
    assert caught.value.code is Code.NOT_WRITABLE


def test_a_full_disk_leaves_no_half_file(store: BlobStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SotayError) as caught:
        put(store, b"one")
    assert caught.value.code is Code.NO_SPACE
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
