# Catalogues as offices really write them are read; what cannot be read is named by file, row and column.

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.errors import Code, SotayError
from sotay.packs.sources.catalogue import Entry, read_catalogue
from sotay.packs.sources.cells import read_partial_date, read_relations, read_status, read_yes
from tests.packs.source_folder_files import write_csv, write_xlsx

VIETNAMESE = {
    "Số, ký hiệu": "05-NQ/CB",
    "Loại": "Nghị quyết",
    "Cơ quan ban hành": "Chi bộ thôn Đông",
    "Ngày ban hành": "05/10/2026",
    "Hiệu lực": "06/10/2026",
    "Hết hiệu lực": "31/12/2026",
    "Trích yếu": "lãnh đạo thực hiện nhiệm vụ tháng 10",
    "Tệp": "van-ban\\05.docx",
    "Thẻ": "nghị quyết tháng; thôn Đông, nghị quyết tháng",
    "Khóa": "khóa XIV",
    "Phải đọc": "x",
    "Tóm tắt": "Nhiệm vụ  tháng 10.",
    "Quan hệ": "thay thế 02-NQ/CB (03/02/2026)",
    "UID": "6d1c4a0e-5f0b-5c1d-9a83-2f6f9f0c7be1",
    "Tình trạng": "Còn hiệu lực",
}
EXPECTED = Entry(
    row=2,
    number="05-NQ/CB",
    type="Nghị quyết",
    issuer="Chi bộ thôn Đông",
    issued=PartialDate(2026, 10, 5),
    effective=date(2026, 10, 6),
    expires=date(2026, 12, 31),
    title="lãnh đạo thực hiện nhiệm vụ tháng 10",
    file="van-ban/05.docx",
    tags=("nghị quyết tháng", "thôn Đông"),
    term="XIV",
    must_read=True,
    summary="Nhiệm vụ tháng 10.",
    relations=(Relation(RelationKind.REPLACES, "02-NQ/CB", None, PartialDate(2026, 2, 3)),),
    uid=UUID("6d1c4a0e-5f0b-5c1d-9a83-2f6f9f0c7be1"),
    status=Status.IN_FORCE,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(("name", "delimiter"), [("c.csv", ","), ("c.csv", ";"), ("c.csv", "\t"), ("c.tsv", "\t")])
def test_a_text_table_in_any_unicode_and_with_any_separator(
    tmp_path: Path, name: str, delimiter: str, encoding: str
) -> None:
    write_csv(tmp_path / name, [VIETNAMESE], delimiter, encoding)
    assert read_catalogue(tmp_path / name) == [EXPECTED]


def test_a_spreadsheet_with_merged_titles_days_and_numbers(tmp_path: Path) -> None:
    headings = ["STT", "Number", "Type", "Issuer", "Issued (ngày)", "Title *", "Term", "Must read", "Hết hiệu lực"]
    rows: list[list[Any]] = [
        ["DANH MỤC VĂN BẢN QUÝ IV", None],
        [None],
        headings,
        [1, " 05-NQ/CB", "Nghị quyết", "Chi bộ", date(2026, 10, 5), "lãnh đạo\nnhiệm vụ", 14.0, True, "31/12/2026"],
        [None, None],
        [2, "06-NQ/CB", "Nghị quyết", "Chi bộ", 2026, "kết nạp đảng viên", None, None, None],
    ]
    write_xlsx(tmp_path / "catalogue.xlsx", rows, merged=["A1:F1"])
    first, second = read_catalogue(tmp_path / "catalogue.xlsx")
    assert (first.row, first.issued, first.title) == (4, PartialDate(2026, 10, 5), "lãnh đạo nhiệm vụ")
    assert (first.term, first.must_read, first.expires) == ("14", True, date(2026, 12, 31))
    assert (second.row, second.issued, second.number) == (6, PartialDate(2026), "06-NQ/CB")


def test_all_faults_of_all_rows_are_told_together_with_their_places(tmp_path: Path) -> None:
    good = {"Số, ký hiệu": "01-NQ/CB", "Trích yếu": "một", "Ngày ban hành": "", "Phải đọc": "", "Quan hệ": "", "op": ""}
    rows = [
        good | {"Ngày ban hành": "31/02/2026", "Phải đọc": "chắc là"},
        good,
        good | {"Quan hệ": "gần giống 02-NQ/CB", "Trích yếu": ""},
        good | {"op": "xóa"},
    ]
    write_csv(tmp_path / "catalogue.csv", rows)
    with pytest.raises(SotayError) as refused:
        read_catalogue(tmp_path / "catalogue.csv")
    assert refused.value.code is Code.BAD_SOURCE
    problems = refused.value.detail["problems"]
    assert isinstance(problems, list)
    assert [(p["row"], p["column"]) for p in problems] == [
        (2, "Ngày ban hành"),
        (2, "Phải đọc"),
        (4, "Quan hệ"),
        (4, "Trích yếu"),
        (5, "op"),
    ]
    assert {p["file"] for p in problems} == {"catalogue.csv"}


def test_only_the_first_twenty_faults_are_shown_and_all_are_counted(tmp_path: Path) -> None:
    write_csv(tmp_path / "catalogue.csv", [{"title": "t", "issued": "hôm qua"}] * 57)
    with pytest.raises(SotayError) as refused:
        read_catalogue(tmp_path / "catalogue.csv")
    problems = refused.value.detail["problems"]
    assert isinstance(problems, list)
    assert (len(problems), refused.value.detail["count"]) == (20, 57)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("catalogue.csv", b"", "rỗng"),
        ("catalogue.csv", b"a,b\n1,2\n", "tiêu đề"),
        ("catalogue.csv", "số ký hiệu,loại\n1,2\n".encode(), "thiếu cột"),
        ("catalogue.csv", "trích yếu,title,loại\n1,2,3\n".encode(), "hai lần"),
        ("catalogue.csv", "trích yếu,loại\n".encode("cp1258", errors="replace") + b"\xe9\xff,1\n", "UTF-8"),
        ("catalogue.csv", "trích yếu,loại\nmột\x00,hai\n".encode(), "điều khiển"),
        ("catalogue.xlsx", b"PK\x03\x04 junk", "hỏng"),
        ("catalogue.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mật khẩu"),
        ("catalogue.xlsx", b"no zip at all", "hỏng"),
    ],
)
def test_a_table_that_is_none_is_refused_by_name(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SotayError) as refused:
        read_catalogue(tmp_path / name)
    assert refused.value.detail["file"] == name
    assert reason in str(refused.value.detail["reason"])


def test_a_formula_fault_in_a_cell_is_refused(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "catalogue.xlsx", [["title", "type"], ["#REF!", "Kế hoạch"]])
    with pytest.raises(SotayError, match="REF"):
        read_catalogue(tmp_path / "catalogue.xlsx")


def test_an_expiry_before_the_effect_is_a_fault(tmp_path: Path) -> None:
    write_csv(tmp_path / "c.csv", [{"title": "t", "effective": "02/01/2026", "expires": "01/01/2026"}])
    with pytest.raises(SotayError, match="trước ngày"):
        read_catalogue(tmp_path / "c.csv")


@pytest.mark.parametrize("word", ["withdraw", "Thu hồi", "x"])
def test_a_row_may_withdraw_by_number_issuer_and_day(tmp_path: Path, word: str) -> None:
    row = {"number": "01-NQ/CB", "issuer": "Chi bộ", "issued": "05/01/2026", "title": "", "op": word}
    write_csv(tmp_path / "c.csv", [row])
    assert [(entry.number, entry.withdrawn) for entry in read_catalogue(tmp_path / "c.csv")] == [("01-NQ/CB", True)]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"number": "01-NQ/CB"},
        {"number": "01-NQ/CB", "issuer": "Chi bộ"},
        {"issuer": "Chi bộ", "title": "Điều lệ"},
    ],
)
def test_a_withdrawal_that_would_find_nothing_is_a_fault(tmp_path: Path, facts: dict[str, str]) -> None:
    write_csv(tmp_path / "c.csv", [{"number": "", "issuer": "", "title": "", "op": "withdraw"} | facts])
    with pytest.raises(SotayError, match="thu hồi thì ghi uid"):
        read_catalogue(tmp_path / "c.csv")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06/7/2018", PartialDate(2018, 7, 6)),
        ("06.07.2018", PartialDate(2018, 7, 6)),
        ("6-7-2018", PartialDate(2018, 7, 6)),
        ("2018-07-06", PartialDate(2018, 7, 6)),
        ("07/2018", PartialDate(2018, 7)),
        ("2018-07", PartialDate(2018, 7)),
        ("2018", PartialDate(2018)),
        ("ngày 06 tháng 7 năm 2018", PartialDate(2018, 7, 6)),
    ],
)
def test_days_are_read_as_vietnamese_write_them(text: str, expected: PartialDate) -> None:
    assert read_partial_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thay thế 12-HD/BTCTW (06/7/2018)", [("replaces", "12-HD/BTCTW", "2018-07-06", None)]),
        (
            "replaces 31-QĐ/TW (1997); amends 91-QĐ/TW (2004)",
            [("replaces", "31-QĐ/TW", "1997", None), ("amends", "91-QĐ/TW", "2004", None)],
        ),
        (
            "implements 31-QĐ/TW and 91-QĐ/TW",
            [("implements", "31-QĐ/TW", "None", None), ("implements", "91-QĐ/TW", "None", None)],
        ),
        ("follows up 10-CT/TW (khóa X)", [("follows_up", "10-CT/TW", "None", None)]),
        ("replaced by 21-NQ/TW (2026-07-28)", [("replaced_by", "21-NQ/TW", "2026-07-28", None)]),
        ("được thay thế bởi 21 - NQ/TW", [("replaced_by", "21-NQ/TW", "None", None)]),
        ("sửa đổi, bổ sung 08/2021/QĐ-UBND", [("amends", "08/2021/QĐ-UBND", "None", None)]),
        ("replaces quy định kèm 09-QĐ/TW (2001)", [("replaces", "09-QĐ/TW", "2001", None)]),
        (
            "căn cứ 42-HD/BTCTW (28/10/2025, Ban Tổ chức Trung ương)",
            [("cites", "42-HD/BTCTW", "2025-10-28", "Ban Tổ chức Trung ương")],
        ),
        (
            "bãi bỏ 01-QC/CB\nthực hiện 02-KH/ĐU",
            [("repeals", "01-QC/CB", "None", None), ("implements", "02-KH/ĐU", "None", None)],
        ),
        ("", []),
    ],
)
def test_a_relations_cell_in_either_language(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    found = [(r.kind.value, r.number, str(r.issued), r.issuer) for r in read_relations(text)]
    assert found == expected


@pytest.mark.parametrize("text", ["in force 2025-07-01", "thay thế quy chế cũ", "12-HD/BTCTW", "amends 06/7/2018"])
def test_a_relations_cell_that_names_no_act_or_no_document_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text[:5]):
        read_relations(text)


def test_days_must_be_whole_where_a_day_is_meant(tmp_path: Path) -> None:
    write_csv(tmp_path / "c.csv", [{"title": "t", "effective": "07/2026", "status": "cũ rồi"}])
    with pytest.raises(SotayError) as refused:
        read_catalogue(tmp_path / "c.csv")
    assert refused.value.detail["count"] == 2


def test_yes_no_and_status_words() -> None:
    assert [read_yes(word) for word in ("Có", "x", "YES", "", None, "không", "0")] == [True] * 3 + [False] * 4
    assert [read_status(word) for word in ("hết hiệu lực", "in_force", "Bị thay thế")] == [
        Status.EXPIRED,
        Status.IN_FORCE,
        Status.REPLACED,
    ]
