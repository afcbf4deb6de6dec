# Documents that no honest builder writes, in packs signed in order: each refused by name, and the whole pack with it.

import json
from pathlib import Path
from uuid import UUID

import pytest
import zstandard

from sotay.domain.documents import Document
from sotay.domain.errors import Code, SotayError
from sotay.packs.compression import deflate
from sotay.packs.staged import StagedDocument, member_path
from sotay.packs.staging import stage
from sotay.packs.verify import verify
from tests.packs.builders import Json, document, forge, make_pack, root_of, uid, wire

SHARD = "docs/0001.jsonl.zst"
GIB = 1024**3


def _documents(pack: Path, keys: Path) -> list[StagedDocument]:
    return list(stage(verify(pack, [root_of(keys)]), pack.parent / "staging").documents())


def _refusal(pack: Path, keys: Path) -> SotayError:
    with pytest.raises(SotayError) as error:
        _documents(pack, keys)
    return error.value


def test_documents_and_withdrawals_come_in_the_packs_order(tmp_path: Path, keys: Path) -> None:
    lines: list[Json] = [
        document(1),
        {"uid": uid(2), "op": "withdraw"},
        document(3, relations=[{"kind": "cites", "number": "9"}]),
    ]
    found = _documents(make_pack(tmp_path, keys, lines, kind="update", base_sequence=1, sequence=2), keys)
    assert [str(one.uid) for one in found] == [uid(1), uid(2), uid(3)]
    assert [one.document is None for one in found] == [False, True, False]
    assert [len(one.digest) for one in found] == [64, 0, 64]
    assert found[2].document is not None
    assert found[2].document.relations[0].number == "9"  # of an unknown document: kept


def test_progress_counts_lines(tmp_path: Path, keys: Path) -> None:
    pack = make_pack(tmp_path, keys, (document(n) for n in range(1500)))
    steps: list[tuple[int, int]] = []
    staged = stage(verify(pack, [root_of(keys)]), tmp_path / "staging")
    list(staged.documents(lambda step, done, total: steps.append((done, total))))
    assert steps == [(1000, 1500), (1500, 1500)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (wire(2).replace("Nội".encode(), b"N\xe1i"), "unicode"),
        (wire(2, title="Nghi\u0323 quyết"), "NFC"),
        (wire(2, title="a\x07b"), "control"),
        (wire(2, title="a\u202eb"), "control"),
        (wire(2, sections=[{"level": "điều", "html": "<script>x()</script>"}]), "HTML"),
        (wire(2, sections=[{"level": "điều", "html": '<img src="https://example.com/a.png">'}]), "HTML"),
        (wire(2, novelty=1), "Extra"),
        (wire(2, issued="2026-02-31"), "day"),
        (wire(2, attachments=[{"name": "a", "media_type": "a/b", "sha256": "0" * 64, "length": 1}]), "attachment"),
        (wire(2)[:-2] + b"\n", "JSON"),
        (wire(1), "twice"),
    ],
)
def test_refused_document_is_named_with_its_line_and_reason(
    tmp_path: Path, keys: Path, line: bytes, reason: str
) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, [wire(1), line]), keys)
    assert problem.code == Code.DOCUMENT_REFUSED
    assert (problem.detail["shard"], problem.detail["line"]) == (SHARD, 2)
    assert problem.detail["uid"] == uid(1 if reason == "twice" else 2)
    assert reason in str(problem.detail["reason"])


def test_all_refused_documents_can_be_listed(tmp_path: Path, keys: Path) -> None:
    pack = forge(tmp_path / "a.goi", keys, [wire(1, novelty=1), wire(2), wire(2), b"{}\n"])
    refused: list[SotayError] = []
    staged = stage(verify(pack, [root_of(keys)]), tmp_path / "staging")
    good = list(staged.documents(refuse=refused.append))
    assert [str(one.uid) for one in good] == [uid(2)]
    assert [(error.detail["uid"], error.detail["line"]) for error in refused] == [(uid(1), 1), (uid(2), 3), (None, 4)]


def test_reason_never_repeats_the_text_at_fault(tmp_path: Path, keys: Path) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, [wire(1, title="riêng tư\x07")]), keys)
    assert "riêng tư" not in str(problem)


def test_line_without_a_uid_is_refused_by_its_place(tmp_path: Path, keys: Path) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, [b"{}\n"]), keys)
    assert (problem.detail["uid"], problem.detail["line"]) == (None, 1)


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_one_secret_document_refuses_the_whole_pack(tmp_path: Path, keys: Path, mark: str) -> None:
    secret = wire(2, sections=[{"level": "đoạn", "text": f"{mark}\nNội dung"}])
    problem = _refusal(forge(tmp_path / "a.goi", keys, [wire(1), secret]), keys)
    assert problem.code == Code.SECRET_DOCUMENT
    named = {
        "document": "2-NQ/ĐU",
        "uid": uid(2),
        "number": "2-NQ/ĐU",
        "title": "Nghị quyết số 2 của Đảng bộ xã Sông Bạch",
        "mark": mark,
    }
    assert problem.detail == named


@pytest.mark.parametrize("custom", [{"documents": 1, "withdrawn": 1}, {"documents": 3}])
def test_counts_must_fit_the_signed_words(tmp_path: Path, keys: Path, custom: dict[str, object]) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, [wire(1), wire(2)], custom=custom), keys)
    assert (problem.code, problem.detail["reason"]) == (Code.PACK_UNSAFE, "counts")


def test_shard_of_too_many_lines_is_refused(tmp_path: Path, keys: Path) -> None:
    lines = [json.dumps({"op": "withdraw", "uid": uid(n), "revision": 1}).encode() + b"\n" for n in range(1001)]
    bad = forge(tmp_path / "a.goi", keys, lines, custom={"documents": 0, "withdrawn": 1000})
    assert _refusal(bad, keys).detail == {"reason": "counts", "member": SHARD}


def _bomb(declared: int | None) -> bytes:
    """Return a frame of a few kilobytes that unpacks to 1 GiB, its own length declared, or not."""
    compressor = zstandard.ZstdCompressor(level=1)
    packer = compressor.compressobj(size=-1 if declared is None else declared)
    zeros = bytes(16 * 1024 * 1024)
    return b"".join(packer.compress(zeros) for _ in range(GIB // len(zeros))) + packer.flush()


@pytest.mark.parametrize("frame_says", [None, GIB])
def test_bomb_declared_small_is_stopped_before_it_unfolds(tmp_path: Path, keys: Path, frame_says: int | None) -> None:
    packed = _bomb(frame_says)
    assert len(packed) < GIB / 5000
    bomb = forge(tmp_path / "a.goi", keys, packed=packed, shard={"raw_length": 2000})
    assert _refusal(bomb, keys).detail == {"reason": "bomb", "member": SHARD}


def test_bomb_whose_frame_lies_about_its_length_is_stopped_while_unfolding(tmp_path: Path, keys: Path) -> None:
    packed = bytearray(zstandard.ZstdCompressor().compress(bytes(100_000)))
    header = zstandard.frame_header_size(bytes(packed))
    packed[header - 4 : header] = (2000).to_bytes(4, "little")
    assert zstandard.get_frame_parameters(bytes(packed)).content_size == 2000
    bomb = forge(tmp_path / "a.goi", keys, packed=bytes(packed), shard={"raw_length": 2000})
    assert _refusal(bomb, keys).code in {Code.PACK_UNSAFE, Code.PACK_DAMAGED}


def test_bomb_declared_large_is_refused_with_the_manifest(tmp_path: Path, keys: Path) -> None:
    bomb = forge(tmp_path / "a.goi", keys, packed=_bomb(GIB), shard={"raw_length": 10 * GIB})
    with pytest.raises(SotayError) as error:
        verify(bomb, [root_of(keys)])
    assert error.value.code == Code.PACK_DAMAGED


def test_shard_shorter_than_declared_is_refused(tmp_path: Path, keys: Path) -> None:
    bad = forge(tmp_path / "a.goi", keys, shard={"raw_length": 5000})
    assert _refusal(bad, keys).detail["reason"] == "bomb"


@pytest.mark.parametrize("packed", [b"no frame at all", deflate(wire())[:-3]])
def test_shard_that_cannot_be_unpacked_is_damage(tmp_path: Path, keys: Path, packed: bytes) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, packed=packed), keys)
    assert problem.code in {Code.PACK_DAMAGED, Code.PACK_UNSAFE}
    assert problem.detail["member"] == SHARD


def test_second_reading_of_the_same_bytes_searches_no_marks_again(
    pack: Path, keys: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []

    def search(document: Document) -> str | None:
        searched.append(document.title)
        return None

    monkeypatch.setattr("sotay.packs.staged.secrecy_mark", search)
    staged = stage(verify(pack, [root_of(keys)]), tmp_path / "staging")
    next(staged.documents())
    assert len(searched) == 1
    assert list(staged.documents()) == list(staged.documents())
    assert len(searched) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"x", Code.PACK_DAMAGED), (deflate(wire(1) + wire(2)), Code.PACK_DAMAGED), (None, Code.READ_FAILED)],
)
def test_staged_shard_gone_bad_afterwards_is_noticed(
    pack: Path, keys: Path, tmp_path: Path, content: bytes | None, code: Code
) -> None:
    staged = stage(verify(pack, [root_of(keys)]), tmp_path / "staging")
    path = member_path(staged.folder, SHARD)
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SotayError) as error:
        list(staged.documents())
    assert error.value.code == code
    assert error.value.detail.get("reason") in {None, "hash"}


def test_revisions_may_exceed_the_sequence(tmp_path: Path, keys: Path) -> None:
    found = _documents(forge(tmp_path / "a.goi", keys, [wire(1, revision=12)]), keys)
    assert [(one.uid, one.revision) for one in found] == [(UUID(uid(1)), 12)]
