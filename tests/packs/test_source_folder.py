# A publisher's folder becomes documents: whole, with what the text itself says, or refused with every fault named.

from pathlib import Path
from typing import Any

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Relation, RelationKind
from sotay.domain.errors import Code, SotayError
from sotay.domain.identity import default_uid
from sotay.domain.progress import silent
from sotay.packs.sources import open_source
from sotay.packs.sources.base import SourceItem
from sotay.packs.sources.folder import NO_TEXT, SCAN
from sotay.packs.sources.jsonl import JsonlSource
from tests.packs.source_folder_files import PACK_TOML, RESOLUTION, make_folder, pdf_bytes, write_docx, write_xlsx

ROW = {
    "số ký hiệu": "05-NQ/CB",
    "loại": "Nghị quyết",
    "cơ quan ban hành": "Chi bộ thôn Đông",
    "ngày ban hành": "05/10/2026",
    "trích yếu": "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026",
    "tệp": "05.md",
    "tóm tắt": "",
    "op": "",
}
BARE = dict.fromkeys(ROW, "")


def items(folder: Path) -> list[SourceItem]:
    return list(open_source(folder).items(silent))


def documents(folder: Path) -> list[Document]:
    return [item.document for item in items(folder) if item.document is not None]


def refusal(folder: Path) -> dict[str, Any]:
    with pytest.raises(SotayError) as refused:
        items(folder)
    assert refused.value.code is Code.BAD_SOURCE
    return refused.value.detail


def test_a_row_and_its_file_become_a_document(tmp_path: Path) -> None:
    source = open_source(make_folder(tmp_path, [ROW], {"05.md": RESOLUTION}))
    (item,) = source.items(silent)
    document = item.document
    assert document is not None
    assert (source.header.channel, source.header.sequence) == ("song-bach", 3)
    assert (document.number, document.issued) == ("05-NQ/CB", PartialDate(2026, 10, 5))
    assert [section.label for section in document.sections] == ["", "I", "1", "2", "II", "1", "2", ""]
    assert item.uid == document.uid == default_uid("05-NQ/CB", "", "Chi bộ thôn Đông", PartialDate(2026, 10, 5), "")
    assert (item.files, source.warnings) == ((), [])


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html", ".docx", ".pdf"])
def test_every_format_gives_the_same_steps(tmp_path: Path, suffix: str) -> None:
    lines = [line for line in RESOLUTION.splitlines() if line]
    folder = make_folder(tmp_path, [ROW | {"tệp": f"05{suffix}"}], {"05.md": RESOLUTION, "05.txt": RESOLUTION})
    write_docx(folder / "05.docx", lines)
    (folder / "05.pdf").write_bytes(pdf_bytes([lines[:18], lines[18:]]))
    (folder / "05.html").write_text("".join(f"<p>{line}</p>" for line in lines), encoding="utf-8")
    (item,) = items(folder)
    assert item.document is not None
    assert [section.label for section in item.document.sections] == ["", "I", "1", "2", "II", "1", "2", ""]
    assert item.document.sections[5].text == "Vận động Nhân dân làm đường."
    assert [file.name for file in item.files] == ([f"05{suffix}"] if suffix in {".docx", ".pdf"} else [])


def test_what_the_catalogue_leaves_empty_is_read_from_the_heading_block(tmp_path: Path) -> None:
    (document,) = documents(make_folder(tmp_path, [BARE | {"tệp": "05.md"}], {"05.md": RESOLUTION}))
    assert (document.number, document.type, document.issuer) == ("05-NQ/CB", "Nghị quyết", "Chi bộ thôn Đông")
    assert document.issued == PartialDate(2026, 10, 5)
    assert document.title == "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026"


def test_a_catalogue_that_contradicts_the_text_wins_with_warnings(tmp_path: Path) -> None:
    row = ROW | {"số ký hiệu": "06-NQ/CB", "loại": "Kế hoạch", "ngày ban hành": "06/10/2026"}
    source = open_source(make_folder(tmp_path, [row], {"05.md": RESOLUTION}))
    (item,) = source.items(silent)
    assert item.document is not None
    assert item.document.number == "06-NQ/CB"
    assert source.warnings == [
        "05.md: danh mục ghi số 06-NQ/CB, văn bản ghi 05-NQ/CB",
        "05.md: danh mục ghi ngày 2026-10-06, văn bản ghi 2026-10-05",
        "05.md: danh mục ghi loại Kế hoạch, văn bản ghi Nghị quyết",
    ]


def test_a_spreadsheet_serves_as_well(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    (folder / "catalogue.csv").unlink()
    write_xlsx(folder / "catalogue.xlsx", [list(ROW), [value or None for value in ROW.values()]])
    assert [document.number for document in documents(folder)] == ["05-NQ/CB"]


def test_a_row_without_a_file_is_a_bibliographic_entry(tmp_path: Path) -> None:
    rows = [ROW | {"tệp": ""}, ROW | {"tệp": "", "số ký hiệu": "06-NQ/CB", "tóm tắt": "Về làm đường."}]
    first, second = documents(make_folder(tmp_path, rows, {}))
    assert [section.text for section in first.sections] == [NO_TEXT]
    assert ([section.text for section in second.sections], second.summary) == (["Về làm đường."], "Về làm đường.")


def test_a_scan_is_kept_as_an_attachment_with_a_warning(tmp_path: Path) -> None:
    source = open_source(make_folder(tmp_path, [ROW | {"tệp": "scan.pdf"}], {"scan.pdf": pdf_bytes([[]])}))
    (item,) = source.items(silent)
    assert item.document is not None
    assert [section.text for section in item.document.sections] == [SCAN]
    assert [(file.name, file.media_type) for file in item.files] == [("scan.pdf", "application/pdf")]
    assert len(source.warnings) == 1


def test_a_withdrawal_names_the_document_by_the_same_facts(tmp_path: Path) -> None:
    published = items(make_folder(tmp_path / "one", [ROW], {"05.md": RESOLUTION}))
    withdrawn = items(make_folder(tmp_path / "two", [ROW | {"tệp": "", "op": "thu hồi"}], {}))
    assert [(item.uid, item.document) for item in withdrawn] == [(published[0].uid, None)]


def test_progress_counts_documents_and_may_stop_the_work(tmp_path: Path) -> None:
    rows = [ROW | {"tệp": "", "số ký hiệu": f"{n:02d}-NQ/CB"} for n in range(1, 4)]
    told: list[tuple[str, int, int]] = []
    list(open_source(make_folder(tmp_path, rows, {})).items(lambda *step: told.append(step)))
    assert [(done, total) for _, done, total in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError, match="cancelled"):
        list(open_source(tmp_path).items(stop))


def test_faults_of_rows_and_files_are_told_together(tmp_path: Path) -> None:
    rows = [
        ROW | {"tệp": "không-có.md"},
        ROW | {"tệp": "hỏng.docx", "số ký hiệu": "02-NQ/CB"},
        ROW,
        ROW | {"tệp": "", "loại": "", "số ký hiệu": "03-NQ/CB"},
    ]
    detail = refusal(make_folder(tmp_path, rows, {"05.md": RESOLUTION, "hỏng.docx": b"PK\x03\x04"}))
    told = [(problem["row"], problem["reason"]) for problem in detail["problems"]]
    assert [row for row, _ in told] == [2, 3, 5]
    for (_, reason), word in zip(told, ("không-có.md", "hỏng.docx", "thiếu loại"), strict=True):
        assert word in reason


def test_two_rows_for_one_document_or_one_file_are_refused(tmp_path: Path) -> None:
    twice = make_folder(tmp_path / "uid", [ROW | {"tệp": ""}, ROW | {"tệp": ""}], {})
    assert "trùng với văn bản ở hàng 2" in refusal(twice)["reason"]
    same_file = make_folder(tmp_path / "file", [ROW, ROW | {"số ký hiệu": "06-NQ/CB"}], {"05.md": RESOLUTION})
    assert "đã dùng ở hàng 2" in refusal(same_file)["reason"]


@pytest.mark.parametrize("name", ["../secret.md", "/etc/hostname", "a/../../secret.md", "..\\secret.md", "link.md"])
def test_a_file_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.md").write_text("Mật", encoding="utf-8")
    folder = make_folder(tmp_path / "source", [ROW | {"tệp": name}], {"a/x.md": "x"})
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    assert "nằm ngoài thư mục" in refusal(folder)["reason"]


def test_a_file_name_in_another_unicode_form_is_found(tmp_path: Path) -> None:
    nfd = "nghi\u0323 quyê\u0301t.md"
    folder = make_folder(tmp_path, [ROW | {"tệp": "van-ban/nghị quyết.md"}], {f"van-ban/{nfd}": RESOLUTION})
    assert len(documents(folder)) == 1


def test_files_that_the_catalogue_forgets_are_named(tmp_path: Path) -> None:
    source = open_source(make_folder(tmp_path, [ROW], {"05.md": RESOLUTION, "van-ban/06.txt": "x"}))
    list(source.items(silent))
    assert source.warnings == [f"{Path('van-ban/06.txt')}: tệp không có trong danh mục"]


def test_a_source_needs_one_catalogue_and_a_header(tmp_path: Path) -> None:
    with pytest.raises(SotayError, match="không phải là thư mục"):
        open_source(tmp_path / "nowhere")
    with pytest.raises(SotayError, match="bad_source"):
        open_source(tmp_path)
    (tmp_path / "pack.toml").write_text(PACK_TOML, encoding="utf-8")
    with pytest.raises(SotayError, match="không thấy catalogue"):
        open_source(tmp_path)
    (tmp_path / "catalogue.csv").write_text("title,type\n", encoding="utf-8")
    (tmp_path / "catalogue.tsv").write_text("title\ttype\n", encoding="utf-8")
    with pytest.raises(SotayError, match="nhiều danh mục"):
        open_source(tmp_path)


def test_a_folder_of_lines_is_the_other_kind_of_source(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text(PACK_TOML, encoding="utf-8")
    (tmp_path / "documents.jsonl").write_text("", encoding="utf-8")
    assert isinstance(open_source(tmp_path), JsonlSource)


def test_relations_of_the_catalogue_are_kept_without_a_parser(tmp_path: Path) -> None:
    row = ROW | {"quan hệ": "thay thế 02-NQ/CB (03/02/2026)"}
    (document,) = documents(make_folder(tmp_path, [row], {"05.md": RESOLUTION}))
    assert document.relations == (Relation(RelationKind.REPLACES, "02-NQ/CB", None, PartialDate(2026, 2, 3)),)
