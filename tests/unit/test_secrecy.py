# Secrecy grades are found where a document bears them and nowhere else.

import unicodedata
from uuid import UUID

import pytest

from sotay.domain.documents import Document, Level, Section
from sotay.domain.secrecy import secrecy_mark


def document(
    text: str = "", *, title: str = "Nghị quyết", tags: tuple[str, ...] = (), summary: str = "", heading: str = ""
) -> Document:
    sections = (Section(Level.PASSAGE, "", heading, text),)
    uid = UUID(int=1)
    return Document(
        uid, "05-NQ/CB", "Nghị quyết", "Chi bộ thôn Đông", None, title, tags=tags, summary=summary, sections=sections
    )


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("MẬT", "MẬT"),
        ("\n \nMẬT", "MẬT"),
        ("ĐẢNG BỘ XÃ SÔNG BẠCH\nTỐI MẬT\nNội dung", "TỐI MẬT"),
        ("T U Y Ệ T  M Ậ T", "TUYỆT MẬT"),
        ("TUYỆTMẬT", "TUYỆT MẬT"),
        ("(MẬT)", "MẬT"),
        ("*** MẬT ***", "MẬT"),
        ("[Tối mật]", "TỐI MẬT"),
        ("Mật", "MẬT"),
        ("MẬT\tBản số: 03", "MẬT"),
        ("MẬT Bản số 3", "MẬT"),
        ("Độ mật: Tối mật", "TỐI MẬT"),
        ("Mức độ mật: mật", "MẬT"),
        ("DẤU CHỈ ĐỘ MẬT: TUYỆT MẬT", "TUYỆT MẬT"),
        ("TÀI LIỆU MẬT", "MẬT"),
        ("M\u200bẬ\u00adT", "MẬT"),
        ("ＭẬＴ", "MẬT"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM        TUYỆT MẬT", "TUYỆT MẬT"),
        ("Số 05-NQ/CB (MẬT), ngày 05 tháng 10 năm 2026", "MẬT"),
        ("MẬT\nsau đó\nTUYỆT MẬT", "TUYỆT MẬT"),
    ],
)
def test_a_stamp_on_the_first_page_is_found(text: str, grade: str) -> None:
    assert secrecy_mark(document(text)) == grade
    assert secrecy_mark(document(unicodedata.normalize("NFD", text))) == grade


@pytest.mark.parametrize(
    ("title", "grade"),
    [
        ("Kế hoạch (MẬT)", "MẬT"),
        ("TỐI MẬT - Kế hoạch", "TỐI MẬT"),
        ("Mật", "MẬT"),
        ("[Tuyệt mật] Kế hoạch", "TUYỆT MẬT"),
        ("Kế hoạch. Độ mật: Tối mật", "TỐI MẬT"),
    ],
)
def test_a_grade_in_title_or_summary_is_found(title: str, grade: str) -> None:
    assert secrecy_mark(document(title=title)) == grade
    assert secrecy_mark(document(summary=title)) == grade


@pytest.mark.parametrize("tag", ["mật", "MẬT", "Tối mật", "tuyệt mật", "Độ mật: Mật", "độ mật mật", "tài liệu mật"])
def test_a_grade_among_the_tags_is_found_in_any_case(tag: str) -> None:
    assert secrecy_mark(document(tags=("Tổ chức", tag))) is not None


def test_a_stamp_in_a_heading_is_found() -> None:
    assert secrecy_mark(document(heading="TUYỆT MẬT")) == "TUYỆT MẬT"


@pytest.mark.parametrize(
    "text",
    [
        "Giữ bí mật nhà nước độ Mật, Tối mật và Tuyệt mật.",
        "1. Mật",
        "a) Tuyệt mật;",
        "Văn bản mật",
        "Hồ sơ mật được giao tận tay.",
        "Mật độ dân số",
        "Xác định độ mật của văn bản",
        "DANH MỤC BÍ MẬT NHÀ NƯỚC",
        "Độ mật: ........",
        "mat",
        "",
        "x\n" * 60 + "MẬT",
    ],
)
def test_a_text_about_secrets_is_no_secret(text: str) -> None:
    assert secrecy_mark(document(text)) is None


@pytest.mark.parametrize(
    "title",
    [
        "Quy định về bảo vệ bí mật nhà nước độ Tuyệt mật, Tối mật",
        "Hướng dẫn nuôi ong lấy mật",
        "Mật độ xây dựng",
        "Hướng dẫn xác định và bảo vệ bí mật nhà nước trong hoạt động của cấp ủy, tổ chức đảng ở cơ sở",
        "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
    ],
)
def test_a_title_about_secrets_is_no_secret(title: str) -> None:
    assert secrecy_mark(document(title=title, tags=("bảo mật", "bí mật nhà nước"), summary=title)) is None


@pytest.mark.parametrize(
    ("title", "mark"), [("TUYỆT MẬT về x", "TUYỆT MẬT"), ("TỐI MẬT báo cáo", "TỐI MẬT"), ("MẬT ONG RỪNG", None)]
)
def test_a_title_that_begins_with_a_high_grade_in_capitals_is_marked(title: str, mark: str | None) -> None:
    assert secrecy_mark(document(title=title)) == mark
