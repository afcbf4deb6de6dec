# A folder of documents.jsonl and pack.toml: what it may say, and how its faults are named.

from datetime import date
from pathlib import Path

import pytest
import zstandard

from sotay.domain.documents import Level, Status
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.packs.sources.base import PackKind, SourceItem
from sotay.packs.sources.jsonl import JsonlSource
from sotay.packs.sources.pack_toml import read_pack_toml
from tests.packs.builders import Json, document, make_source, uid


def _items(folder: Path) -> list[SourceItem]:
    return list(JsonlSource(folder).items(silent))


def _fault(folder: Path) -> dict[str, object]:
    with pytest.raises(SotayError) as error:
        _items(folder)
    assert error.value.code == Code.BAD_SOURCE
    return error.value.detail


def test_lines_become_documents(tmp_path: Path) -> None:
    lines = [document(1, effective="2026-04-01", issued="2026-03"), {"uid": uid(2), "op": "withdraw", "revision": 3}]
    first, second = _items(make_source(tmp_path, lines))
    assert first.document is not None
    assert (str(first.uid), first.document.effective, str(first.document.issued)) == (
        uid(1),
        date(2026, 4, 1),
        "2026-03",
    )
    assert (first.revision, second.document, second.revision) == (0, None, 3)


def test_nulls_mean_nothing_said(tmp_path: Path) -> None:
    names = ("number", "issued", "effective", "expires", "status", "tags", "relations", "attachments", "summary")
    section = {"level": "điều", "label": None, "heading": None, "text": "a"}
    line = document(1, **dict.fromkeys(names), sections=[section])
    (item,) = _items(make_source(tmp_path, [line]))
    assert item.document is not None
    assert (item.document.number, item.document.status, item.document.tags) == (None, Status.UNKNOWN, ())
    assert item.document.sections[0].label == ""


def test_decomposed_level_is_understood(tmp_path: Path) -> None:
    (item,) = _items(make_source(tmp_path, [document(1, sections=[{"level": "đie\u0302\u0300u", "text": "a"}])]))
    assert item.document is not None
    assert item.document.sections[0].level is Level.ARTICLE


def test_compressed_lines_are_read_alike(tmp_path: Path) -> None:
    plain = _items(make_source(tmp_path / "a"))
    make_source(tmp_path / "b")
    packed = zstandard.compress((tmp_path / "b" / "documents.jsonl").read_bytes())
    (tmp_path / "b" / "documents.jsonl.zst").write_bytes(packed)
    (tmp_path / "b" / "documents.jsonl").unlink()
    assert _items(tmp_path / "b") == plain


def test_progress_reaches_the_end_of_the_file(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    list(JsonlSource(make_source(tmp_path)).items(lambda step, done, total: steps.append((done, total))))
    assert steps[-1][0] == steps[-1][1] == (tmp_path / "documents.jsonl").stat().st_size


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (document(1, issued="31/3/2026"), "issued"),
        (document(1, effective="2026-02-30"), "effective"),
        (document(1, uid="x"), "uid"),
        (document(1, novelty=1), "novelty"),
        (document(1, status="valid"), "status"),
        (document(1, title=""), "title"),
        (document(1, op="delete"), "op"),
        (document(1, sections=[{"level": "tầng", "text": ""}]), "level"),
        (document(1, relations=[{"kind": "likes", "number": "1"}]), "kind"),
        (document(1, attachments=["none.pdf"]), "none.pdf"),
        (document(1, attachments=["../secret.pdf"]), "outside"),
        (document(1, attachments=["/etc/hostname"]), "outside"),
        (document(1, attachments=[{"name": "a.pdf", "file": "C:\\a.pdf"}]), "outside"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path: Path, line: Json, reason: str) -> None:
    (tmp_path / "secret.pdf").write_bytes(b"%PDF")
    detail = _fault(make_source(tmp_path / "source", [document(9), line]))
    assert (detail["file"], detail["line"]) == ("documents.jsonl", 2)
    assert reason in str(detail["reason"])


def test_link_out_of_the_folder_is_no_attachment(tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_bytes(b"%PDF")
    source = make_source(tmp_path / "source", [document(1, attachments=["a.pdf"])])
    try:
        (source / "a.pdf").symlink_to(tmp_path / "secret.pdf")
    except OSError:
        pytest.skip("this system lets no ordinary person make links")
    assert "outside" in str(_fault(source)["reason"])


def test_attachments_have_names_and_media_types(tmp_path: Path) -> None:
    named: list[object] = [
        "files/a.PDF",
        {"name": "Mẫu 1.docx", "file": "files/b.bin", "media_type": "application/x-b"},
    ]
    files = {"files/a.PDF": b"%PDF", "files/b.bin": b"b"}
    (item,) = _items(make_source(tmp_path, [document(1, attachments=named)], files))
    assert [(file.name, file.media_type) for file in item.files] == [
        ("a.PDF", "application/pdf"),
        ("Mẫu 1.docx", "application/x-b"),
    ]


@pytest.mark.parametrize("content", [b"\xff\xfe\n", b'{"uid": \n', b"\n"])
def test_unreadable_lines_are_named(tmp_path: Path, content: bytes) -> None:
    source = make_source(tmp_path)
    (source / "documents.jsonl").write_bytes(content)
    assert _fault(source)["line"] == 1


def test_missing_and_broken_files_are_named(tmp_path: Path) -> None:
    source = make_source(tmp_path)
    (source / "documents.jsonl").unlink()
    assert _fault(source)["file"] == "documents.jsonl"
    (source / "documents.jsonl.zst").write_bytes(b"no frame")
    assert _fault(source)["file"] == "documents.jsonl.zst"


def test_pack_toml_takes_dates_quoted_or_not(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(
        'channel = "mau"\nsequence = 4\ntitle = "Gói"\nissuer = "Đảng bộ"\nissued = 2026-06-30\n'
        'next_expected = "2026-09-30"\nkind = "update"\nbase_sequence = 1\n',
        encoding="utf-8",
    )
    header = read_pack_toml(path)
    assert (header.issued, header.next_expected) == (date(2026, 6, 30), date(2026, 9, 30))
    assert (header.kind, header.base_sequence) == (PackKind.UPDATE, 1)


@pytest.mark.parametrize(
    "toml",
    [
        {"channel": "Đảng bộ"},
        {"channel": "../x"},
        {"sequence": 0},
        {"sequence": "1"},
        {"sequence": 1_000_000},
        {"issued": "31/3/2026"},
        {"issued": 20260331},
        {"title": ""},
        {"kind": "delta"},
        {"kind": "update"},
        {"base_sequence": 1},
        {"kind": "update", "base_sequence": 1, "sequence": 1},
        {"novelty": 1},
    ],
)
def test_pack_toml_outside_the_schema_is_refused(tmp_path: Path, toml: dict[str, object]) -> None:
    with pytest.raises(SotayError) as error:
        JsonlSource(make_source(tmp_path, None, None, **toml))
    assert error.value.code == Code.BAD_SOURCE
    assert error.value.detail["file"] == "pack.toml"


@pytest.mark.parametrize("content", [b"channel = ", b"\xff", None])
def test_unreadable_pack_toml_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "pack.toml").write_bytes(content)
    with pytest.raises(SotayError) as error:
        JsonlSource(tmp_path)
    assert error.value.detail["file"] == "pack.toml"
