# Anchors are unique, say what a section is called, and survive changes elsewhere.

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.anchors import anchors, find_section
from sotay.domain.documents import Level, Section


def section(level: Level, label: str = "", heading: str = "", text: str = "") -> Section:
    return Section(level, label, heading, text)


REGULATION = [
    section(Level.PASSAGE, text="Căn cứ Điều lệ Đảng và quy chế làm việc"),
    section(Level.CHAPTER, "Chương I", "QUY ĐỊNH CHUNG"),
    section(Level.ARTICLE, "Điều 1", "Phạm vi"),
    section(Level.CLAUSE, "1."),
    section(Level.POINT, "a)"),
    section(Level.POINT, "d)"),
    section(Level.POINT, "đ)"),
    section(Level.CLAUSE, "2."),
    section(Level.CHAPTER, "Chương II"),
    section(Level.ARTICLE, "Điều 5a"),
    section(Level.APPENDIX, "Phụ lục số 01"),
    section(Level.ARTICLE, "Điều 1"),
    section(Level.PART, "Phần thứ hai"),
    section(Level.HEADING, "Mục 3"),
    section(Level.ARTICLE, "Điều 1"),
    section(Level.ARTICLE, "", "Thi hành"),
    section(Level.ARTICLE, "Điều 1"),
]


def test_anchors_follow_the_labels() -> None:
    assert anchors(REGULATION) == [
        "doan-can-cu-dieu-le-dang-va",
        "chuong-1",
        "chuong-1.dieu-1",
        "chuong-1.dieu-1.khoan-1",
        "chuong-1.dieu-1.khoan-1.diem-a",
        "chuong-1.dieu-1.khoan-1.diem-d",
        "chuong-1.dieu-1.khoan-1.diem-dd",
        "chuong-1.dieu-1.khoan-2",
        "chuong-2",
        "chuong-2.dieu-5a",
        "phu-luc-1",
        "phu-luc-1.dieu-1",
        "phan-2",
        "phan-2.muc-3",
        "phan-2.muc-3.dieu-1",
        "phan-2.muc-3.dieu-thi-hanh",
        "phan-2.muc-3.dieu-1~2",
    ]


def test_a_passage_between_steps_does_not_break_their_path() -> None:
    rows = [section(Level.CHAPTER, "Chương II"), section(Level.PASSAGE, text="*"), section(Level.ARTICLE, "Điều 6")]
    assert anchors(rows) == ["chuong-2", "doan", "chuong-2.dieu-6"]


LABELS = st.sampled_from(["Điều 1", "Điều 2", "Chương I", "1.", "a)", "đ)", "", "Phụ lục", "Phần thứ nhất", "…"])
SECTIONS = st.lists(st.builds(section, st.sampled_from(list(Level)), LABELS, st.text(max_size=9), st.text(max_size=9)))


@given(SECTIONS)
def test_anchors_are_unique_ascii_and_find_their_section(rows: list[Section]) -> None:
    names = anchors(rows)
    assert len(set(names)) == len(names) == len(rows)
    assert all(re.fullmatch(r"[a-z0-9.~-]+", name) for name in names)
    assert [find_section(rows, name) for name in names] == list(range(len(rows)))


@given(SECTIONS, SECTIONS)
def test_anchors_do_not_change_when_a_part_is_added_behind(rows: list[Section], more: list[Section]) -> None:
    assert anchors([*rows, *more])[: len(rows)] == anchors(rows)


def test_anchors_do_not_change_when_unrelated_sections_come_in_front() -> None:
    more = [section(Level.PASSAGE, text="Lời nói đầu"), section(Level.PART, "Phần thứ nhất"), *REGULATION]
    assert anchors([more[0], *REGULATION])[1:] == anchors(REGULATION)


@pytest.mark.parametrize(
    ("label", "anchor"),
    [
        ("Điều 1", "chuong-1.dieu-1"),
        ("điều 5a", "chuong-2.dieu-5a"),
        ("dieu 1", "chuong-1.dieu-1"),
        ("1", "chuong-1.dieu-1"),
        ("chuong-2.dieu-5a", "chuong-2.dieu-5a"),
        ("khoản 2 Điều 1", "chuong-1.dieu-1.khoan-2"),
        ("điểm đ khoản 1 điều 1", "chuong-1.dieu-1.khoan-1.diem-dd"),
        ("điểm đ) khoản 1", "chuong-1.dieu-1.khoan-1.diem-dd"),
        ("phụ lục 1", "phu-luc-1"),
        ("Điều 1 Phụ lục 01", "phu-luc-1.dieu-1"),
        ("chương ii", "chuong-2"),
        ("II", "chuong-2"),
        ("Phần thứ hai", "phan-2"),
        ("khoản 4 Điều 5a", "chuong-2.dieu-5a"),
        ("điểm a khoản 2 Điều 1", "chuong-1.dieu-1.khoan-2"),
        ("đ)", "chuong-1.dieu-1.khoan-1.diem-dd"),
    ],
)
def test_a_section_is_found_as_people_name_it(label: str, anchor: str) -> None:
    index = find_section(REGULATION, label)
    assert index is not None
    assert anchors(REGULATION)[index] == anchor


@pytest.mark.parametrize("label", ["Điều 9", "khoản 3 Điều 1", "99", "", "  ", "Căn cứ"])
def test_what_is_not_there_is_not_found(label: str) -> None:
    assert find_section(REGULATION, label) is None


def test_nothing_is_found_in_a_document_without_steps() -> None:
    assert find_section([section(Level.PASSAGE, text="Kính gửi")], "khoản 1 Điều 1") is None
    assert find_section([], "1") is None
