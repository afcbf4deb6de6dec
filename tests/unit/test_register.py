# The printed list of members: 14 columns as texts, in Vietnamese order, as the books stand on a day.

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.members import Badge, Leaving, Member, MemberState, Person, Service, Sex
from sotay.domain.register import HEADERS, RegisterRow, masked_number, printed_card, printed_date, register_rows
from tests.unit.people import change, day, member, official, person

TODAY = date(2026, 11, 22)
S = MemberState


def whole() -> Member:
    someone = person(
        "Trần Thị Mẫu",
        sex=Sex.FEMALE,
        ethnicity="Kinh",
        religion="Không",
        native_place="Xã Sông Bạch",
        schooling="12/12",
        political_theory="Sơ cấp",
        profession="Cử nhân luật",
        languages="Tiếng Anh B",
        occupation_before="Làm ruộng",
        occupation_now="Giáo viên",
        joined="1990-02-03",
        official="1991-02",
        card="001234567890",
        file="000001 HN",
        service=Service.RETIRED,
        note="Vợ liệt sĩ",
    )
    history = (
        change(S.OFFICIAL, "1991-02", place="Chi bộ Trường học"),
        change(S.TEMPORARY_ELSEWHERE, "2000-05-01", place="Chi bộ thôn Đoài"),
        change(S.OFFICIAL, "2001-05-01"),
        change(S.EXEMPT, "2020-01-15"),
        change(S.DECEASED, "2026-12-01", reason="bệnh"),
        change(S.LEFT, "2010", leaving=Leaving.ASKED, struck=True),
    )
    badges = (Badge(40, day("2030-02-03")), Badge(30, day("2020-02-03"), "HN 00000001"))
    return Member("m1", someone, history, badges=badges)


def column(row: RegisterRow, number: int) -> str:
    return row.columns[number - 1]


def test_a_row_says_what_the_form_asks() -> None:
    (row,) = register_rows([whole()], TODAY)
    assert row.columns == (
        "1",
        "Trần Thị Mẫu",
        "Nữ\nKinh\nKhông",
        "Xã Sông Bạch",
        "Văn hóa: 12/12\nLý luận: Sơ cấp\nChuyên môn: Cử nhân luật\nNgoại ngữ: Tiếng Anh B",
        "Trước khi vào Đảng: Làm ruộng\nHiện nay: Giáo viên",
        "Vào Đảng: 03/02/1990\nChính thức: 02/1991",
        "Thẻ: 001234567890\nLý lịch: 000001 HN\nHuy hiệu 30 năm: HN 00000001",
        "Hưu trí",
        "01/05/2000, Chi bộ thôn Đoài, tạm thời",
        "02/1991, Chi bộ Trường học",
        "",
        "",
        "Miễn công tác và sinh hoạt đảng từ 15/01/2020\nVợ liệt sĩ",
    )
    assert len(row.columns) == len(HEADERS) == 14


def test_the_end_is_told_once_it_has_come() -> None:
    (row,) = register_rows([whole()], date(2026, 12, 1))
    assert column(row, 12) == "01/12/2026, bệnh"
    assert column(row, 14) == "Vợ liệt sĩ"


@pytest.mark.parametrize(
    ("leaving", "text"),
    [
        (Leaving.ASKED, "2020, xin ra khỏi Đảng, lý do riêng"),
        (Leaving.DELETED, "2020, xóa tên, lý do riêng"),
        (Leaving.EXPELLED, "2020, khai trừ, lý do riêng"),
        (Leaving.ANNULLED, "2020, hủy quyết định kết nạp, lý do riêng"),
        (None, "2020, lý do riêng"),
    ],
)
def test_leaving_is_told_with_its_form(leaving: Leaving | None, text: str) -> None:
    left = member(change(S.OFFICIAL, "2000"), change(S.LEFT, "2020", leaving=leaving, reason="lý do riêng"))
    assert column(register_rows([left], TODAY)[0], 13) == text


def test_comings_and_goings_have_a_line_each() -> None:
    guest = member(change(S.TEMPORARY_HERE, "2026-01-02"), change(S.MOVED, "2026-06-01", place="Chi bộ thôn Đoài"))
    (row,) = register_rows([guest], TODAY)
    assert column(row, 10) == "01/06/2026, Chi bộ thôn Đoài"
    assert column(row, 11) == "02/01/2026, tạm thời"
    twice = member(change(S.MOVED, "2020", place="A"), change(S.OFFICIAL, "2021", place="B"), change(S.MOVED, "2022"))
    assert column(register_rows([twice], TODAY)[0], 10) == "2020, A\n2022"


def test_what_is_not_known_leaves_no_trace() -> None:
    (row,) = register_rows([Member("m1", Person("Lê Văn Trống"))], TODAY)
    assert row.columns == ("1", "Lê Văn Trống", *[""] * 12)


def test_a_badge_without_number_shows_its_day_or_itself() -> None:
    someone = official(badges=(Badge(40), Badge(30, day("2015-11-07"))))
    assert column(register_rows([someone], TODAY)[0], 8) == "Huy hiệu 30 năm: 07/11/2015\nHuy hiệu 40 năm"


def test_names_stand_by_given_name_in_vietnamese_order() -> None:
    names = ["Trần Văn Ân", "Lê Thị Đào", "Bùi Văn Anh", "Phạm Thị Dung", "Vũ Văn An", "Đỗ Văn Ân", "Lê Văn Ẩn"]
    rows = register_rows([official(uid=name, full_name=name) for name in names], TODAY)
    assert [column(row, 2) for row in rows] == [
        "Vũ Văn An",
        "Bùi Văn Anh",
        "Đỗ Văn Ân",
        "Trần Văn Ân",
        "Lê Văn Ẩn",
        "Phạm Thị Dung",
        "Lê Thị Đào",
    ]
    assert [column(row, 1) for row in rows] == list("1234567")


@given(st.permutations(range(6)))
def test_the_order_does_not_hang_on_how_members_come(order: list[int]) -> None:
    people = [official(uid=f"m{at}", full_name="Lê Văn Trùng", born=f"19{60 + at // 2}") for at in range(6)]
    rows = register_rows([people[at] for at in order], TODAY)
    assert [row.member_uid for row in rows] == [f"m{at}" for at in range(6)]


def test_who_came_after_the_day_is_left_out() -> None:
    later = official("2027-01-01", uid="later")
    struck = member(change(S.OFFICIAL, "2000", struck=True), uid="struck")
    assert [row.member_uid for row in register_rows([later, struck], TODAY)] == ["struck"]


def test_what_came_after_the_day_is_left_out() -> None:
    someone = replace(whole(), person=replace(whole().person, official=day("2027-01-01")))
    assert column(register_rows([someone], TODAY)[0], 7) == "Vào Đảng: 03/02/1990"


def test_a_masked_list_shows_no_card() -> None:
    (row,) = register_rows([whole()], TODAY, masked=True)
    assert column(row, 8).startswith("Thẻ: ********7890\n")
    assert masked_number("12345678") == "****5678"
    assert masked_number("1234") == "****"
    assert masked_number("") == ""


@given(st.text(alphabet="0123456789", max_size=14))
def test_a_mask_keeps_the_length_and_at_most_four_digits(number: str) -> None:
    masked = masked_number(number)
    assert len(masked) == len(number)
    assert sum(char != "*" for char in masked) in (0, 4)


def test_old_cards_are_printed_as_on_the_card() -> None:
    assert printed_card("12345678") == "12.345678"
    assert printed_card("001234567890") == "001234567890"
    assert printed_card("chưa cấp") == "chưa cấp"


def test_days_are_printed_as_far_as_they_are_known() -> None:
    assert [printed_date(day(text)) for text in ("1984-02-03", "1984-02", "1984")] == ["03/02/1984", "02/1984", "1984"]
    assert printed_date(None) == ""


def test_service_and_suspension_are_told() -> None:
    suspended = member(change(S.OFFICIAL, "2000"), change(S.SUSPENDED, "2026-05"), service=Service.ARMY)
    (row,) = register_rows([suspended], TODAY)
    assert column(row, 9) == "Bộ đội"
    assert column(row, 14) == "Đình chỉ sinh hoạt đảng từ 05/2026"
