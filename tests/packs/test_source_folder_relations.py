# Relations read from the text: what only points is taken, what changes validity waits for the publisher's word.

import csv
from pathlib import Path

import pytest

from sotay.domain.citations import CitationParser
from sotay.domain.documents import Document, Level, RelationKind, Section
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.packs.sources import open_source
from sotay.packs.sources.decisions import FILE
from sotay.packs.sources.relations import propose_relations
from sotay.services.vocabulary import load_vocabulary
from tests.packs.source_folder_files import RESOLUTION, make_folder

ROW = {
    "số ký hiệu": "05-NQ/CB",
    "loại": "Nghị quyết",
    "cơ quan ban hành": "Chi bộ thôn Đông",
    "ngày ban hành": "05/10/2026",
    "trích yếu": "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026",
    "tệp": "05.md",
    "quan hệ": "",
}


@pytest.fixture(scope="module")
def parser() -> CitationParser:
    return CitationParser(load_vocabulary())


def proposals(parser: CitationParser, text: str, title: str = "") -> list[tuple[str, str, str]]:
    found = propose_relations(parser, "09-NQ/CB", title, [Section(Level.PASSAGE, "", "", text)])
    return [(p.relation.kind.value, p.relation.number, str(p.relation.issued)) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- Căn cứ Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương;",
            [("cites", "42-HD/BTCTW", "2025-10-28")],
        ),
        (
            "Nghị quyết này thay thế Nghị quyết số 02-NQ/CB, ngày 03/02/2026.",
            [("replaces", "02-NQ/CB", "2026-02-03")],
        ),
        ("Bãi bỏ Quy chế số 01-QC/CB, ngày 05/01/2024.", [("repeals", "01-QC/CB", "2024-01-05")]),
        ("Quy chế số 01-QC/CB, ngày 05/01/2024 hết hiệu lực từ hôm nay.", [("repeals", "01-QC/CB", "2024-01-05")]),
        (
            "Sửa đổi, bổ sung khoản 2 Quy chế số 01-QC/CB, ngày 05/01/2024.",
            [("amends", "01-QC/CB", "2024-01-05")],
        ),
        ("Theo Chỉ thị số 50-CT/TW, ngày 23/7/2025.", [("cites", "50-CT/TW", "2025-07-23")]),
        (
            "Thay thế quy chế. Theo Chỉ thị số 50-CT/TW, ngày 23/7/2025.",
            [("cites", "50-CT/TW", "2025-07-23")],
        ),
        ("Căn cứ Quyết định số 07-QĐ/ĐU, ngày 05/01/2024 sửa đổi quy chế;", [("cites", "07-QĐ/ĐU", "2024-01-05")]),
        ("Nghị quyết số 09-NQ/CB, ngày 05/10/2026 là của chính chi bộ.", []),
        ("Đề nghị chi ủy dự thảo sửa đổi Quy chế số 01-QC/CB, ngày 05/01/2024.", [("cites", "01-QC/CB", "2024-01-05")]),
        (
            "Quy định số 01-QĐ/TW, ngày 03/02/2026 thay thế Quyết định số 342-QĐ/TW, ngày 28/12/2010.",
            [("cites", "01-QĐ/TW", "2026-02-03"), ("cites", "342-QĐ/TW", "2010-12-28")],
        ),
        (
            "Theo Quyết định số 07-QĐ/ĐU, ngày 05/01/2024, văn bản này thay thế Quy chế số 01-QC/CB và số 02-QC/CB.",
            [("cites", "07-QĐ/ĐU", "2024-01-05"), ("replaces", "01-QC/CB", "None"), ("replaces", "02-QC/CB", "None")],
        ),
        ("Quy chế số 01-QC/CB, ngày 05/01/2024 đã hết hiệu lực.", [("cites", "01-QC/CB", "2024-01-05")]),
        ("Theo Nghị quyết 57 của Bộ Chính trị.", []),
        ("Theo Chỉ thị 50-CT/TW. Theo Chỉ thị số 50-CT/TW, ngày 23/7/2025.", [("cites", "50-CT/TW", "2025-07-23")]),
    ],
)
def test_the_verb_before_a_citation_says_what_is_done(
    parser: CitationParser, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert proposals(parser, text) == expected


def test_a_title_says_what_is_implemented_and_a_mere_mention_adds_nothing(parser: CitationParser) -> None:
    title = "thực hiện Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư"
    text = "Căn cứ Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư;"
    assert proposals(parser, text, title) == [("implements", "50-CT/TW", "2025-07-23")]


def built(folder: Path, parser: CitationParser) -> tuple[Document, list[str]]:
    source = open_source(folder, parser)
    (item,) = source.items(silent)
    assert item.document is not None
    return item.document, source.warnings


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(relation.kind.value, relation.number) for relation in document.relations]


def decide(folder: Path, decision: str) -> None:
    path = folder / FILE
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    for row in rows[1:]:
        row[-1] = decision
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(rows)


def test_a_replacement_is_only_proposed_and_written_beside_the_catalogue(
    tmp_path: Path, parser: CitationParser
) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    document, warnings = built(folder, parser)
    assert kinds(document) == [("cites", "42-HD/BTCTW")]
    assert warnings == [f"{FILE}: 1 quan hệ đề xuất chờ quyết định"]
    table = (folder / FILE).read_text(encoding="utf-8-sig")
    assert "05.md\t05-NQ/CB\tthay thế\t02-NQ/CB\t03/02/2026\t" in table
    assert "thông qua với 26/26 đồng chí" in table


@pytest.mark.parametrize("word", ["x", "có", "yes"])
def test_an_accepted_proposal_is_applied_on_the_next_build(tmp_path: Path, parser: CitationParser, word: str) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    built(folder, parser)
    decide(folder, word)
    decided = (folder / FILE).read_bytes()
    document, warnings = built(folder, parser)
    assert kinds(document) == [("replaces", "02-NQ/CB"), ("cites", "42-HD/BTCTW")]
    assert str(document.relations[0].issued) == "2026-02-03"
    assert warnings == []
    assert (folder / FILE).read_bytes() == decided


def test_a_refused_proposal_is_neither_applied_nor_asked_again(tmp_path: Path, parser: CitationParser) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    built(folder, parser)
    decide(folder, "không")
    document, warnings = built(folder, parser)
    assert kinds(document) == [("cites", "42-HD/BTCTW")]
    assert warnings == []


def test_new_proposals_join_the_decided_ones(tmp_path: Path, parser: CitationParser) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    built(folder, parser)
    decide(folder, "không")
    more = RESOLUTION + "\nBãi bỏ Quy chế số 01-QC/CB, ngày 05/01/2024.\n"
    (folder / "05.md").write_text(more, encoding="utf-8")
    _, warnings = built(folder, parser)
    assert warnings == [f"{FILE}: 1 quan hệ đề xuất chờ quyết định"]
    assert len((folder / FILE).read_text(encoding="utf-8-sig").splitlines()) == 3


def test_what_the_catalogue_says_is_not_proposed(tmp_path: Path, parser: CitationParser) -> None:
    row = ROW | {"quan hệ": "thay thế 02-NQ/CB (03/02/2026); thực hiện 42-HD/BTCTW (28/10/2025)"}
    folder = make_folder(tmp_path, [row], {"05.md": RESOLUTION})
    document, warnings = built(folder, parser)
    assert [r.kind for r in document.relations] == [RelationKind.REPLACES, RelationKind.IMPLEMENTS]
    assert warnings == []
    assert not (folder / FILE).exists()


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("05.md\t05-NQ/CB\tthay thế\t02-NQ/CB\t\t…\tcó lẽ", "nhận (x = có)"),
        ("05.md\t05-NQ/CB\tlàm ngơ\t02-NQ/CB\t\t…\tx", "quan hệ"),
    ],
)
def test_a_decision_that_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, parser: CitationParser, line: str, column: str
) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    (folder / FILE).write_text(f"tệp\tvăn bản\tquan hệ\tsố\tngày\tcâu\tnhận\n{line}\n", encoding="utf-8")
    with pytest.raises(SotayError) as refused:
        built(folder, parser)
    assert refused.value.code is Code.BAD_SOURCE
    assert (refused.value.detail["file"], refused.value.detail["row"]) == (FILE, 2)
    assert refused.value.detail["column"] == column


def test_a_folder_that_cannot_be_written_warns_and_goes_on(tmp_path: Path, parser: CitationParser) -> None:
    folder = make_folder(tmp_path, [ROW], {"05.md": RESOLUTION})
    (folder / FILE).with_suffix(".tmp").mkdir()  # stands where the new table would be written
    document, warnings = built(folder, parser)
    assert kinds(document) == [("cites", "42-HD/BTCTW")]
    assert any("không ghi được" in warning for warning in warnings)
