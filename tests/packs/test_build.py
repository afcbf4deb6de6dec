# What the builder makes of a publisher's source, and what it refuses to sign.

import random
from pathlib import Path
from uuid import UUID

import pytest

from sotay.domain.documents import Document, Section
from sotay.domain.errors import Code, SotayError
from sotay.packs.build import build_pack
from sotay.packs.contents import PackInfo
from sotay.packs.schema import CHUNK
from sotay.packs.sources.base import PackKind
from sotay.packs.sources.jsonl import JsonlSource
from sotay.packs.staging import stage
from sotay.packs.verify import verify
from tests.packs.builders import Json, document, make_keys, make_pack, make_source, root_of, uid


def _read(pack: Path, keys: Path) -> dict[str, Document | None]:
    staged = stage(verify(pack, [root_of(keys)]), pack.parent / "staging")
    return {str(one.uid): one.document for one in staged.documents()}


def _build(folder: Path, keys: Path, documents: list[Json], **toml: object) -> tuple[PackInfo, list[str]]:
    warnings: list[str] = []
    source = JsonlSource(make_source(folder / "source", documents, None, **toml))
    info = build_pack(source, keys, folder / "pack.goi", warn=warnings.append)
    return info, warnings


def _refusal(folder: Path, keys: Path, documents: list[Json]) -> SotayError:
    with pytest.raises(SotayError) as error:
        _build(folder, keys, documents)
    assert not (folder / "pack.goi").exists()
    return error.value


def test_info_from_the_builder_is_what_readers_find(tmp_path: Path, keys: Path) -> None:
    toml: dict[str, object] = {"kind": "update", "base_sequence": 3, "sequence": 4, "next_expected": "2026-06-30"}
    info, _ = _build(tmp_path, keys, [document(1), {"uid": uid(9), "op": "withdraw"}], **toml)
    assert (info.kind, info.base_sequence, info.documents, info.withdrawn) == (PackKind.UPDATE, 3, 1, 1)
    found = verify(tmp_path / "pack.goi", [root_of(keys)]).info
    assert (found.title, found.manifest_sha256, found.next_expected) == (
        info.title,
        info.manifest_sha256,
        info.next_expected,
    )


def test_building_twice_gives_the_same_bytes(tmp_path: Path, keys: Path) -> None:
    documents = [document(n, attachments=[f"{n}.pdf"]) for n in range(5)]
    files = {f"{n}.pdf": bytes([n]) * 100 for n in range(5)}
    first = make_pack(tmp_path, keys, documents, files, name="a.goi")
    second = make_pack(tmp_path, keys, documents, files, name="b.goi")
    assert first.read_bytes() == second.read_bytes()


def test_every_field_survives(tmp_path: Path, keys: Path) -> None:
    line = document(
        1,
        effective="2026-04-01",
        expires="2030-12-31",
        term="2025-2030",
        tags=["Kiểm tra"],
        must_read=True,
        summary="Tóm tắt",
        issued="2026-03",
        relations=[{"kind": "replaces", "number": "2-NQ/ĐU", "issuer": "Đảng bộ xã Sông Bạch", "issued": "2020"}],
        sections=[{"level": "điểm", "label": "a)", "heading": "", "text": "Một", "html": "<p><b>Một</b></p>"}],
    )
    found = _read(make_pack(tmp_path, keys, [line]), keys)[uid(1)]
    assert found is not None
    assert (str(found.issued), found.term, found.tags, found.must_read) == ("2026-03", "2025-2030", ("Kiểm tra",), True)
    assert found.sections[0].html == "<p><b>Một</b></p>"
    assert str(found.relations[0].issued) == "2020"


def test_shards_hold_at_most_a_thousand_documents(tmp_path: Path, keys: Path) -> None:
    pack = make_pack(tmp_path, keys, (document(n) for n in range(2001)))
    opened = verify(pack, [root_of(keys)])
    assert [shard.name for shard in opened.shards] == [f"docs/{n:04d}.jsonl.zst" for n in (1, 2, 3)]
    assert len(_read(pack, keys)) == 2001


def test_shards_hold_at_most_sixteen_megabytes(tmp_path: Path, keys: Path) -> None:
    text = {"sections": [{"level": "đoạn", "text": "a" * 3_900_000}] * 4}
    pack = make_pack(tmp_path, keys, (document(n, **text) for n in range(2)))
    assert [shard.raw_length // 1_000_000 for shard in verify(pack, [root_of(keys)]).shards] == [15, 15]


def test_document_longer_than_a_shard_is_refused(tmp_path: Path, keys: Path) -> None:
    long = document(1, sections=[{"level": "đoạn", "text": "a" * 3_500_000}] * 5)
    assert _refusal(tmp_path, keys, [long]).detail["reason"] == "longer than 16 MiB"


def test_text_is_repaired_and_the_publisher_told(tmp_path: Path, keys: Path) -> None:
    line = document(
        1, title="Nghi\u0323 quyê\u0301t\x07", sections=[{"level": "điều", "html": "<p>a<script></script>"}]
    )
    _, warnings = _build(tmp_path, keys, [line, document(2)])
    assert warnings == [f"{uid(1)}: 1 NFC, 1 control characters, 1 HTML repaired"]
    found = _read(tmp_path / "pack.goi", keys)[uid(1)]
    assert found is not None
    assert (found.title, found.sections[0].html) == ("Nghị quyết", "<p>a</p>")


def test_large_attachments_carry_chunk_hashes(tmp_path: Path, keys: Path) -> None:
    content = random.Random(1).randbytes(2 * CHUNK + 5)
    pack = make_pack(tmp_path, keys, [document(1, attachments=["a.pdf"])], {"a.pdf": content})
    (blob,) = verify(pack, [root_of(keys)]).blobs
    assert (len(blob.chunks), blob.length, blob.media_type) == (3, len(content), "application/pdf")


def test_one_file_in_two_documents_travels_once(tmp_path: Path, keys: Path) -> None:
    documents = [document(n, attachments=[{"name": f"{n}.pdf", "file": "a.pdf"}]) for n in (1, 2)]
    pack = make_pack(tmp_path, keys, documents, {"a.pdf": b"%PDF"})
    assert len(verify(pack, [root_of(keys)]).blobs) == 1
    names = [one.attachments[0].name for one in _read(pack, keys).values() if one]
    assert names == ["1.pdf", "2.pdf"]


def test_same_uid_twice_is_refused_with_both_lines(tmp_path: Path, keys: Path) -> None:
    problem = _refusal(tmp_path, keys, [document(1), document(2), document(1)])
    assert problem.code == Code.BAD_SOURCE
    assert (problem.detail["first"], problem.detail["item"]) == (1, 3)


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_document_with_a_secrecy_mark_is_never_signed(tmp_path: Path, keys: Path, mark: str) -> None:
    secret = document(2, sections=[{"level": "đoạn", "text": f"{mark}\nNội dung"}])
    problem = _refusal(tmp_path, keys, [document(1), secret])
    assert problem.code == Code.SECRET_DOCUMENT
    assert (problem.detail["uid"], problem.detail["number"], problem.detail["mark"]) == (uid(2), "2-NQ/ĐU", mark)


@pytest.mark.parametrize(
    "line",
    [
        document(1, title="x" * 4001),
        document(1, sections=[{"level": "điều", "label": "x" * 501}]),
        document(1, tags=["x"] * 201),
    ],
)
def test_what_readers_would_refuse_is_refused_here(tmp_path: Path, keys: Path, line: Json) -> None:
    problem = _refusal(tmp_path, keys, [line])
    assert (problem.code, problem.detail["item"]) == (Code.BAD_SOURCE, 1)


def test_source_without_documents_would_withdraw_everything_and_is_refused(tmp_path: Path, keys: Path) -> None:
    assert _refusal(tmp_path, keys, []).detail["reason"] == "no documents"


def test_existing_pack_is_never_overwritten(tmp_path: Path, keys: Path) -> None:
    (tmp_path / "pack.goi").write_bytes(b"old")
    with pytest.raises(SotayError) as error:
        _build(tmp_path, keys, [document(1)])
    assert error.value.code == Code.FILE_EXISTS
    assert (tmp_path / "pack.goi").read_bytes() == b"old"


def test_missing_signing_keys_are_noticed_before_the_work(tmp_path: Path) -> None:
    few = make_keys(tmp_path / "keys", threshold=2)
    (few / "signing-1.pem").unlink()
    assert _refusal(tmp_path, few, [document(1)]).code == Code.BAD_KEYS


def test_full_disk_leaves_no_half_pack(tmp_path: Path, keys: Path) -> None:
    resource = pytest.importorskip("resource", reason="file size limits are of Unix")
    content = random.Random(1).randbytes(200_000)
    source = make_source(tmp_path / "source", [document(1, attachments=["a.pdf"])], {"a.pdf": content})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(SotayError) as error:
            build_pack(JsonlSource(source), keys, tmp_path / "pack.goi")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert error.value.code == Code.NO_SPACE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source"]


def test_media_type_that_readers_would_refuse_is_refused(tmp_path: Path, keys: Path) -> None:
    line = document(1, attachments=[{"name": "a.pdf", "media_type": "text/html; charset=x"}])
    source = make_source(tmp_path / "source", [line], {"a.pdf": b"%PDF"})
    with pytest.raises(SotayError) as error:
        build_pack(JsonlSource(source), keys, tmp_path / "pack.goi")
    assert (error.value.code, error.value.detail["item"]) == (Code.BAD_SOURCE, 1)


def test_attachment_that_cannot_be_read_any_more_is_named(tmp_path: Path, keys: Path) -> None:
    source = make_source(tmp_path / "source", [document(1, attachments=["a.pdf"])], {"a.pdf": b"%PDF"})
    opened = JsonlSource(source)
    items = list(opened.items(lambda *_: None))
    (source / "a.pdf").unlink()
    opened.items = lambda progress: iter(items)  # type: ignore[method-assign]
    with pytest.raises(SotayError) as error:
        build_pack(opened, keys, tmp_path / "pack.goi")
    assert error.value.code == Code.BAD_SOURCE
    assert str(error.value.detail["file"]).endswith("a.pdf")


def test_attachment_that_changes_during_the_build_is_noticed(tmp_path: Path, keys: Path) -> None:
    source = make_source(tmp_path / "source", [document(1, attachments=["a.pdf"])], {"a.pdf": b"%PDF one"})
    opened = JsonlSource(source)
    original = opened.items

    def items(progress: object) -> object:
        yield from original(lambda *_: None)
        (source / "a.pdf").write_bytes(b"%PDF two")

    opened.items = items  # type: ignore[method-assign, assignment]
    with pytest.raises(SotayError) as error:
        build_pack(opened, keys, tmp_path / "pack.goi")
    assert error.value.code == Code.BAD_SOURCE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source"]


def test_revision_is_the_sequence_unless_the_source_says(tmp_path: Path, keys: Path) -> None:
    pack = make_pack(tmp_path, keys, [document(1), document(2, revision=40)], sequence=7)
    staged = stage(verify(pack, [root_of(keys)]), tmp_path / "staging")
    assert {one.uid: one.revision for one in staged.documents()} == {UUID(uid(1)): 7, UUID(uid(2)): 40}


def test_section_without_text_is_kept(tmp_path: Path, keys: Path) -> None:
    found = _read(make_pack(tmp_path, keys, [document(1, sections=[{"level": "chương", "label": "Chương I"}])]), keys)
    only = found[uid(1)]
    assert only is not None
    assert only.sections == (Section(only.sections[0].level, "Chương I", "", ""),)
