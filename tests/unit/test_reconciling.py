# The members beside the central export: its columns, its cells, who is who, and what differs.

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.central_columns import Columns, guess_columns
from sotay.domain.central_rows import (
    FIELDS,
    CellError,
    CentralRow,
    RowWhy,
    cell_card,
    cell_citizen_id,
    cell_date,
    cell_text,
    central_rows,
    parse_day,
)
from sotay.domain.dates import PartialDate
from sotay.domain.member_differences import DifferenceKind, compared_fields, date_difference, text_difference
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import Member, MemberState
from sotay.domain.reconciling import MatchedBy, Reconciliation, Unclear, reconcile
from sotay.services.member_rules import load_member_rules
from tests.unit.people import change, day, member, official

TODAY = date(2026, 11, 22)
HEADINGS = (
    "STT",
    "Họ và tên",
    "Số thẻ Đảng viên",
    "Số CCCD",
    "Ngày sinh",
    "Ngày kết nạp",
    "Chi bộ đang sinh hoạt",
    "Chi bộ nơi cư trú",
    "Trạng thái",
)
COLUMNS = {name: at for at, name in enumerate(FIELDS, 1)}
CARDS = ("001234567890", "001234567891", "001234567892")


@pytest.fixture(scope="module")
def rules() -> MemberRules:
    return load_member_rules()


def row(number: int = 2, full_name: str = "Trần Thị Mẫu", born: str = "", joined: str = "", **more: str) -> CentralRow:
    return CentralRow(
        number, full_name, born=day(born) if born else None, joined=day(joined) if joined else None, **more
    )


# --- columns ---


def test_the_columns_of_the_known_export_are_found() -> None:
    assert guess_columns([HEADINGS]) == Columns(COLUMNS, 1)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("HỌ VÀ TÊN", "full_name"),
        ("Họ tên đảng viên", "full_name"),
        ("ho va ten", "full_name"),
        ("Số thẻ đảng", "card"),
        ("Số TĐV", "card"),
        ("CCCD/CMND", "citizen_id"),
        ("Số định danh cá nhân", "citizen_id"),
        ("Ngày, tháng, năm sinh", "born"),
        ("Năm sinh", "born"),
        ("Ngày vào Đảng", "joined"),
        ("Ngày kết nạp\nĐảng", "joined"),
        ("Chi bộ sinh hoạt", "cell_here"),
        ("Chi bộ nơi cư trú", "cell_home"),
        ("Tình trạng đảng viên", "state"),
    ],
)
def test_a_heading_may_read_otherwise(heading: str, field: str) -> None:
    other = ("Ngày sinh", "Trạng thái") if field == "full_name" else ("Họ và tên",)
    assert guess_columns([(heading, *other)]).fields[field] == 0


@pytest.mark.parametrize(
    "heading",
    [
        "Ngày vào Đảng chính thức",
        "Họ tên cha",
        "Ngày cấp CCCD",
        "Tình trạng hôn nhân",
        "Ghi chú",
        "Nơi sinh",
        "Mã đảng viên",
        "",
    ],
)
def test_a_heading_of_something_else_is_left_alone(heading: str) -> None:
    found = guess_columns([("Họ và tên", "Số thẻ", heading)])
    assert 2 not in found.fields.values()


def test_the_closest_heading_wins() -> None:
    found = guess_columns([("Họ và tên", "Chi bộ", "Chi bộ đang sinh hoạt", "Ngày vào Đảng", "Ngày kết nạp Đảng")])
    assert found.fields == {"full_name": 0, "cell_here": 2, "joined": 4}


def test_headings_may_stand_below_a_title() -> None:
    title = ("DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN ĐÔNG",) * len(HEADINGS)
    rows: list[Sequence[object]] = [title, (), (None, 2026), HEADINGS, (1, "Trần Thị Mẫu", "001234567890")]
    assert guess_columns(rows) == Columns(COLUMNS, 4)


@pytest.mark.parametrize("over", ["Chi bộ", None])
def test_merged_headings_are_read_together(over: str | None) -> None:
    upper = ("Họ và tên", "Giấy tờ", None, "Chi bộ", over, "Trạng thái")
    lower = (None, "Số thẻ đảng", "Số CCCD", "Đang sinh hoạt", "Nơi cư trú")
    expected = {"full_name": 0, "card": 1, "citizen_id": 2, "cell_here": 3, "cell_home": 4, "state": 5}
    assert guess_columns([upper, lower]) == Columns(expected, 2)


def test_headings_merged_downwards_and_a_row_of_numbers_are_no_people() -> None:
    assert guess_columns([HEADINGS, HEADINGS]).first_row == 2
    rows, faults = central_rows([(1, "(2)", "(3)"), (1, 2, 3.0), (1, "Trần Thị Mẫu")], COLUMNS, 2)
    assert [found.row for found in rows] == [4]
    assert faults == ()


@given(st.lists(st.lists(st.none() | st.text(max_size=12) | st.integers() | st.sampled_from(HEADINGS), max_size=10)))
def test_any_sheet_gives_each_field_a_column_of_its_own(sheet: list[list[object]]) -> None:
    found = guess_columns(sheet)
    assert len(set(found.fields.values())) == len(found.fields)
    assert set(found.fields) <= set(FIELDS)
    assert found.first_row <= len(sheet)


def test_a_sheet_without_headings_gives_no_columns() -> None:
    assert guess_columns([("Trần Thị Mẫu", 5), ("Số thẻ",)]) == Columns({}, 0)
    assert guess_columns([]) == Columns({}, 0)


# --- cells ---


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (date(1984, 2, 3), "1984-02-03"),
        (datetime(1984, 2, 3, 12, 30), "1984-02-03"),
        (30715, "1984-02-03"),
        (30715.0, "1984-02-03"),
        (30715.75, "1984-02-03"),
        ("30715", "1984-02-03"),
        (1984, "1984"),
        (1984.0, "1984"),
        ("1984", "1984"),
        ("03/02/1984", "1984-02-03"),
        ("3-2-1984", "1984-02-03"),
        (" 3.2.1984 ", "1984-02-03"),
        ("3 / 2 / 1984", "1984-02-03"),
        ("03/02/1984 00:00:00", "1984-02-03"),
        ("1984-02-03", "1984-02-03"),
        ("1984-02-03T00:00:00", "1984-02-03"),
        ("1984-02", "1984-02"),
        ("2/1984", "1984-02"),
        ("tháng 2 năm 1984", "1984-02"),
        ("Ngày 3 tháng 2 năm 1984", "1984-02-03"),
    ],
)
def test_a_day_may_be_written_in_many_ways(cell: object, expected: str) -> None:
    assert str(cell_date(cell)) == expected


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("31/02/1984", RowWhy.BAD_DATE),
        ("12/25/1984", RowWhy.BAD_DATE),
        ("03/02/84", RowWhy.BAD_DATE),
        ("00/02/1984", RowWhy.BAD_DATE),
        ("không nhớ", RowWhy.BAD_DATE),
        (5, RowWhy.BAD_DATE),
        (123456.0, RowWhy.BAD_DATE),
        (True, RowWhy.BAD_DATE),
        (float("nan"), RowWhy.BAD_DATE),
        (float("inf"), RowWhy.BAD_DATE),
        ("#N/A", RowWhy.FORMULA),
        ("=B2+1", RowWhy.FORMULA),
    ],
)
def test_what_is_no_day_is_told_and_not_guessed(cell: object, why: RowWhy) -> None:
    with pytest.raises(CellError) as caught:
        cell_date(cell)
    assert caught.value.why is why


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_a_day_written_out_reads_back(some: date) -> None:
    expected = PartialDate.of(some)
    assert parse_day(f"{some.day}/{some.month}/{some.year}") == expected
    assert parse_day(some.isoformat()) == expected
    assert cell_date(some) == expected


@pytest.mark.parametrize(
    ("cell", "card"),
    [
        ("001234567890", "001234567890"),
        (1234567890, "001234567890"),
        (12345678901.0, "012345678901"),
        ("001 234 567 890", "001234567890"),
        ("12.345678", "12345678"),
        ("'001234567890", "001234567890"),
        (1234567, "01234567"),
    ],
)
def test_zeros_that_a_sheet_lost_come_back_to_a_card(cell: object, card: str) -> None:
    assert cell_card(cell) == card


def test_zeros_come_back_to_a_citizens_number() -> None:
    assert cell_citizen_id(1234567890) == "001234567890"
    assert cell_citizen_id(12345678) == "012345678"
    assert cell_citizen_id("123456789") == "123456789"


@pytest.mark.parametrize("cell", ["1.23457E+11", "12", "không có", 1.5, "1234567890123", "١٢٣٤٥٦٧٨"])
def test_a_number_of_another_length_is_told(cell: object) -> None:
    for read in (cell_card, cell_citizen_id):
        with pytest.raises(CellError) as caught:
            read(cell)
        assert caught.value.why is RowWhy.BAD_NUMBER


def test_texts_of_cells_are_tidied() -> None:
    assert cell_text("  Tra\u0302\u0300n  Thị\u00a0Mẫu\n") == "Trần Thị Mẫu"
    assert cell_text(3.0) == "3"
    assert cell_text(3.5) == "3.5"


def test_rows_are_read_with_what_was_odd() -> None:
    sheet: list[Sequence[object]] = [
        (1, "Trần Thị Mẫu", 1234567890, "001234567890", 30715, "2004", "Chi bộ thôn Đông", None, "Chính thức"),
        (2, "", None, "  "),
        (),
        (3, None, "#REF!", "001234567890", "hôm qua"),
        (4, "Lê Văn Ngắn"),
    ]
    rows, faults = central_rows(sheet, COLUMNS, 2)
    assert [found.row for found in rows] == [2, 5, 6]
    assert rows[0] == CentralRow(
        2, "Trần Thị Mẫu", CARDS[0], CARDS[0], day("1984-02-03"), day("2004"), "Chi bộ thôn Đông", "", "Chính thức"
    )
    assert [(fault.row, fault.field, fault.why) for fault in faults] == [
        (2, "card", RowWhy.ZEROS_RESTORED),
        (5, "card", RowWhy.FORMULA),
        (5, "born", RowWhy.BAD_DATE),
        (5, "full_name", RowWhy.NAME_MISSING),
        (2, "citizen_id", RowWhy.DUPLICATE),
        (5, "citizen_id", RowWhy.DUPLICATE),
    ]
    assert faults[-1].facts == {"rows": (2, 5)}
    assert "1234567890" not in repr(faults)


# --- who is who ---


def ours(uid: str, full_name: str, born: str = "", card: str = "", **more: str) -> Member:
    known = {"born": born} if born else {}
    return official(uid=uid, full_name=full_name, card=card, **known, **more)


def pairs(found: Reconciliation) -> list[tuple[str, int, MatchedBy]]:
    return [(pair.member.uid, pair.row.row, pair.by) for pair in found.pairs]


def unclear(found: Reconciliation) -> list[tuple[Unclear, list[str], list[int]]]:
    return [(one.why, [m.uid for m in one.members], [r.row for r in one.rows]) for one in found.ambiguous]


def test_people_are_matched_by_the_surest_sign_they_have(rules: MemberRules) -> None:
    people = [
        ours("card", "Trần Thị Mẫu", "1960", CARDS[0]),
        ours("id", "Lê Văn Bản", "1961-01-01", citizen_id=CARDS[1]),
        ours("name", "Phạm Văn Thử", "1962-01-01"),
        ours("folded", "Vũ Thị Hoà", "1963-01-01"),
        ours("year", "Đỗ Văn Năm", "1964"),
        ours("here", "Bùi Thị Riêng", "1965"),
        member(change(MemberState.MOVED, "2020"), uid="gone", full_name="Ngô Văn Đi", born="1966"),
    ]
    rows = [
        row(8, "Đinh Văn Lạ", "1970-01-01"),
        row(7, "do van nam", "1964-05-05"),
        row(6, "VU THI HOA", "1963-01-01"),
        row(5, "PHẠM  VĂN THỬ", "1962-01-01"),
        row(3, "Lê Văn Bản", "1961-01-01", citizen_id=CARDS[1]),
        row(2, "Trần Thị Mẫu", "1960-02-02", card=CARDS[0]),
    ]
    found = reconcile(rules, people, rows, TODAY)
    assert pairs(found) == [
        ("card", 2, MatchedBy.CARD),
        ("id", 3, MatchedBy.CITIZEN_ID),
        ("name", 5, MatchedBy.NAME_AND_BIRTH),
        ("folded", 6, MatchedBy.FOLDED_NAME_AND_BIRTH),
        ("year", 7, MatchedBy.FOLDED_NAME_AND_YEAR),
    ]
    assert [member.uid for member in found.only_here] == ["here"]
    assert [other.row for other in found.only_there] == [8]
    assert found.ambiguous == ()


def test_the_number_of_a_new_card_is_the_citizens_own(rules: MemberRules) -> None:
    old_card = ours("m1", "Trần Thị Mẫu", card="12345678", citizen_id=CARDS[0])
    found = reconcile(rules, [old_card], [row(2, card=CARDS[0])], TODAY)
    assert pairs(found) == [("m1", 2, MatchedBy.CITIZEN_ID)]
    assert [(one.field, one.kind) for one in found.pairs[0].differences] == [("card", DifferenceKind.OTHER)]


def test_names_that_differ_in_marks_are_told_apart_where_both_are_there(rules: MemberRules) -> None:
    people = [ours("level", "Lê Thị Hoa", "1960-01-01"), ours("falling", "Lê Thị Hòa", "1960-01-01")]
    rows = [row(2, "Lê Thị Hoà", "1960-01-01"), row(3, "Lê Thị Hoa", "1960-01-01")]
    assert [pair[:2] for pair in pairs(reconcile(rules, people, rows, TODAY))] == [("falling", 2), ("level", 3)]
    bare = [row(2, "Le Thi Hoa", "1960-01-01"), row(3, "LE THI HOA", "1960-01-01")]
    assert unclear(reconcile(rules, people, bare, TODAY)) == [(Unclear.SEVERAL, ["level", "falling"], [2, 3])]


def test_two_under_one_number_are_left_to_a_person(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", "1960-01-01", CARDS[0])
    twice = [row(2, born="1960-01-01", card=CARDS[0]), row(3, born="1960-01-01", card=CARDS[0])]
    found = reconcile(rules, [one], twice, TODAY)
    assert unclear(found) == [(Unclear.SEVERAL, ["m1"], [2, 3])]
    assert (found.pairs, found.only_here, found.only_there) == ((), (), ())
    two = [one, replace(one, uid="m2")]
    assert unclear(reconcile(rules, two, twice[:1], TODAY)) == [(Unclear.SEVERAL, ["m1", "m2"], [2])]


def test_a_number_under_another_name_and_birth_is_left_to_a_person(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", "1960-01-01", CARDS[0])
    other = row(2, "Lê Văn Khác", "1975-05-05", card=CARDS[0])
    assert unclear(reconcile(rules, [one], [other], TODAY)) == [(Unclear.CONFLICT, ["m1"], [2])]
    renamed = row(2, "Trần Thị Mẫu Mới", "1960-01-01", card=CARDS[0])
    assert pairs(reconcile(rules, [one], [renamed], TODAY)) == [("m1", 2, MatchedBy.CARD)]
    nameless = row(2, "", "1960-01-01", card=CARDS[0])
    assert pairs(reconcile(rules, [one], [nameless], TODAY)) == [("m1", 2, MatchedBy.CARD)]


def test_a_row_with_the_numbers_of_two_members_is_left_to_a_person(rules: MemberRules) -> None:
    first = ours("m1", "Trần Thị Mẫu", "1960-01-01", "12345678")
    second = ours("m2", "Lê Văn Bản", "1961-01-01", citizen_id=CARDS[1])
    mixed = row(2, "Trần Thị Mẫu", "1960-01-01", card="12345678", citizen_id=CARDS[1])
    also = row(3, "Lê Văn Bản", "1961-01-01", citizen_id=CARDS[1])
    found = reconcile(rules, [first, second], [mixed, also], TODAY)
    assert unclear(found) == [(Unclear.CONFLICT, ["m1", "m2"], [2])]
    assert [other.row for other in found.only_there] == [3]
    matched_before = replace(second, person=replace(second.person, card="87654321"))
    by_card = replace(also, card="87654321", citizen_id="")
    again = reconcile(rules, [matched_before, first], [by_card, mixed], TODAY)
    assert pairs(again) == [("m2", 3, MatchedBy.CARD)]
    assert unclear(again) == [(Unclear.CONFLICT, ["m1"], [2])]


def test_one_name_and_birth_with_two_numbers_may_be_two_people(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", "1960-01-01", citizen_id=CARDS[0])
    other = row(2, born="1960-01-01", citizen_id=CARDS[1])
    assert unclear(reconcile(rules, [one], [other], TODAY)) == [(Unclear.CONFLICT, ["m1"], [2])]
    old_number = replace(other, citizen_id="123456789")
    assert pairs(reconcile(rules, [one], [old_number], TODAY)) == [("m1", 2, MatchedBy.NAME_AND_BIRTH)]


def test_one_name_without_a_birth_is_not_enough(rules: MemberRules) -> None:
    found = reconcile(rules, [ours("m1", "Trần Thị Mẫu", "1960")], [row(2, "TRAN THI MAU")], TODAY)
    assert unclear(found) == [(Unclear.NAME_ONLY, ["m1"], [2])]
    apart = reconcile(rules, [ours("m1", "Trần Thị Mẫu", "1960-01-01")], [row(2, born="1960-05-05")], TODAY)
    assert unclear(apart) == []
    assert (len(apart.only_here), len(apart.only_there)) == (1, 1)


TWICE = "Đinh Văn Mới"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, TWICE, "1990-01-01"), row(3, "ĐINH VĂN MOI", "1990-01-01")),
        (row(2, TWICE, "1990-01-01", card="031200000001"), row(3, TWICE, "1990", card="031200000002")),
        (row(2, TWICE, "1990-01-01"), row(3, TWICE)),
        (row(2, TWICE, card="031200000001"), row(3, TWICE)),
        (row(2, TWICE, card="12345678"), row(3, TWICE, citizen_id="031090000111")),
        (row(2, TWICE), row(3, TWICE)),
    ],
)
def test_two_rows_that_may_tell_of_one_person_are_left_to_a_person(
    rules: MemberRules, one: CentralRow, other: CentralRow
) -> None:
    found = reconcile(rules, [], [one, other], date(2026, 10, 1))
    assert unclear(found) == [(Unclear.SEVERAL, [], [2, 3])]
    assert found.only_there == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, TWICE, "1990-01-01"), row(3, TWICE, "1990-01-02")),
        (row(2, TWICE, card="12345678"), row(3, TWICE, card="12345679")),
        (row(2, TWICE, citizen_id="031090000111"), row(3, TWICE, citizen_id="031090000112")),
        (row(2, "", "1990-01-01"), row(3, "", "1990-01-01")),
    ],
)
def test_rows_of_one_name_that_can_be_told_apart_are_two_people(
    rules: MemberRules, one: CentralRow, other: CentralRow
) -> None:
    found = reconcile(rules, [], [one, other], date(2026, 10, 1))
    assert found.only_there == (one, other)


def test_a_second_row_of_a_member_is_not_taken_for_somebody_new(rules: MemberRules) -> None:
    hoa = ours("a", "Nguyễn Văn Hòa", "1968-02-03", card="031200012345")
    rows = [
        row(2, "Nguyễn Văn Hòa", "1968-02-04", card="031200012345"),
        row(3, "Nguyễn Văn Hòa", "1968-02-04"),  # as the row that was matched
        row(4, "Nguyễn Văn Hoà", "1968-02-03", card="031200099999"),  # as the member
    ]
    found = reconcile(rules, [hoa], rows, date(2026, 10, 1))
    assert pairs(found) == [("a", 2, MatchedBy.CARD)]
    assert unclear(found) == [(Unclear.SEVERAL, [], [3, 4])]


def test_a_row_of_somebody_who_is_unclear_is_not_taken_for_somebody_new(rules: MemberRules) -> None:
    members = [ours("a", "Nguyễn Văn An", "1960-01-01", card="1" * 12), ours("b", "Trần Văn Ba", "1961-01-01")]
    rows = [
        row(2, "Nguyễn Văn An", "1960-01-01", card="3" * 12),
        row(3, "Trần Văn Ba", "1961-01-01", card="1" * 12),  # the card of the other
    ]
    found = reconcile(rules, members, rows, date(2026, 10, 1))
    assert found.only_there == ()
    assert (Unclear.SEVERAL, [], [2]) in unclear(found)


def test_an_erased_member_comes_up_where_a_row_may_be_theirs(rules: MemberRules) -> None:
    erased = replace(ours("m1", "Trần Thị Mẫu", card="********7890"), erased=True)
    found = reconcile(rules, [erased], [row(2, born="1960-01-01", card=CARDS[0])], TODAY)
    assert unclear(found) == [(Unclear.NAME_ONLY, ["m1"], [2])]
    alone = reconcile(rules, [erased], [], TODAY)
    assert (alone.pairs, alone.only_here, alone.ambiguous) == ((), (), ())


NAMES = st.sampled_from(["Lê Thị Hoa", "Lê Thị Hòa", "LE THI HOA", "Trần Văn Ân", ""])
BIRTHS = st.sampled_from(["", "1960", "1960-01", "1960-01-01", "1960-02-02"])
NUMBERS = st.sampled_from(["", "", *CARDS])


@given(
    st.lists(st.tuples(NAMES, BIRTHS, NUMBERS, NUMBERS), max_size=6),
    st.lists(st.tuples(NAMES, BIRTHS, NUMBERS, NUMBERS), max_size=6),
)
def test_everybody_comes_up_exactly_once(
    here: list[tuple[str, str, str, str]], there: list[tuple[str, str, str, str]]
) -> None:
    people = [ours(f"m{at}", name, born, card, citizen_id=number) for at, (name, born, card, number) in enumerate(here)]
    rows = [row(at, name, born, card=card, citizen_id=number) for at, (name, born, card, number) in enumerate(there)]
    found = reconcile(load_member_rules(), people, rows, TODAY)
    members = Counter(pair.member.uid for pair in found.pairs) + Counter(one.uid for one in found.only_here)
    members += Counter(one.uid for group in found.ambiguous for one in group.members)
    numbers = Counter(pair.row.row for pair in found.pairs) + Counter(one.row for one in found.only_there)
    numbers += Counter(one.row for group in found.ambiguous for one in group.rows)
    assert members == Counter(one.uid for one in people)
    assert numbers == Counter(one.row for one in rows)
    assert all(group.rows for group in found.ambiguous)


# --- what differs ---


@pytest.mark.parametrize(
    ("ours", "theirs", "kind", "formal"),
    [
        ("Lê Thị Hòa", "LÊ THỊ  HOÀ", DifferenceKind.SPELLING, True),
        ("Lê Thị Hòa", "Lê Thị Hoa", DifferenceKind.MARKS, True),
        ("Lê Thị Đào", "Le Thi Dao", DifferenceKind.MARKS, True),
        ("Lê Thị Hòa", "Lê Thị Hồng", DifferenceKind.OTHER, False),
        ("", "Lê", DifferenceKind.MISSING_HERE, False),
        ("Lê", "", DifferenceKind.MISSING_THERE, False),
    ],
)
def test_texts_differ_in_kinds(ours: str, theirs: str, kind: DifferenceKind, formal: bool) -> None:
    found = text_difference("full_name", ours, theirs)
    assert found is not None
    assert (found.ours, found.theirs, found.kind, found.formal) == (ours, theirs, kind, formal)
    assert text_difference("full_name", ours, ours) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("1960", "1960-02-02", DifferenceKind.FINER),
        ("1960-02-02", "1960-02", DifferenceKind.FINER),
        ("1960-02-02", "1960-02-03", DifferenceKind.OTHER),
        ("", "1960", DifferenceKind.MISSING_HERE),
        ("1960", "", DifferenceKind.MISSING_THERE),
    ],
)
def test_days_differ_in_kinds(ours: str, theirs: str, kind: DifferenceKind) -> None:
    found = date_difference("born", day(ours) if ours else None, day(theirs) if theirs else None)
    assert found is not None
    assert (found.ours, found.theirs, found.kind) == (ours, theirs, kind)
    assert date_difference("born", None, None) is None


def differing(rules: MemberRules, one: Member, other: CentralRow, cell: str = "") -> list[tuple[str, str, str]]:
    (pair,) = reconcile(rules, [one], [other], TODAY, cell).pairs
    return [(found.field, found.ours, found.theirs) for found in pair.differences]


def test_a_pair_tells_all_that_differs(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", "1960", CARDS[0], joined="1984-02-03")
    other = row(2, "Trần Thị Mậu", "1960-05-05", "1984-03-02", card=CARDS[0], citizen_id=CARDS[0], state="Dự bị")
    assert differing(rules, one, other) == [
        ("full_name", "Trần Thị Mẫu", "Trần Thị Mậu"),
        ("citizen_id", "", CARDS[0]),
        ("born", "1960", "1960-05-05"),
        ("joined", "1984-02-03", "1984-03-02"),
        ("state", "official", "Dự bị"),
    ]


def test_a_column_that_nobody_filled_is_no_difference(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", "1960", CARDS[0], joined="1984")
    assert differing(rules, one, row(2, card=CARDS[0])) == []
    assert compared_fields([row(2, card=CARDS[0]), row(3, "", born="1960")]) == {"full_name", "card", "born"}


def test_states_are_compared_where_the_word_is_known(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", card=CARDS[0])
    assert differing(rules, one, row(2, card=CARDS[0], state="Đang sinh hoạt")) == []
    assert differing(rules, one, row(2, card=CARDS[0], state="Mã 17")) == []
    assert differing(rules, replace(one, history=()), row(2, card=CARDS[0], state="Chính thức")) == [
        ("state", "", "Chính thức")
    ]


def test_the_cell_is_compared_for_those_who_meet_here(rules: MemberRules) -> None:
    one = ours("m1", "Trần Thị Mẫu", card=CARDS[0])
    other = row(2, card=CARDS[0], cell_here="Chi bộ thôn Đoài")
    assert differing(rules, one, other) == []
    assert differing(rules, one, other, "Chi bộ thôn Đông") == [("cell_here", "Chi bộ thôn Đông", "Chi bộ thôn Đoài")]
    assert differing(rules, one, other, "CHI BỘ THÔN ĐOÀI") == []
    away = replace(one, history=(*one.history, change(MemberState.TEMPORARY_ELSEWHERE, "2026")))
    assert differing(rules, away, other, "Chi bộ thôn Đông") == []
    assert differing(rules, replace(one, history=()), other, "Chi bộ thôn Đông") == []


def test_many_of_one_name_are_not_compared_each_with_each(rules: MemberRules) -> None:
    people = [ours(f"m{at}", "Nguyễn Văn Trùng", f"1960-01-{1 + at % 9:02d}") for at in range(2_000)]
    rows = [row(at, "NGUYEN VAN TRUNG", f"1960-02-{1 + at % 9:02d}") for at in range(2_000)]
    began = time.process_time()
    found = reconcile(rules, people, rows, TODAY)
    assert time.process_time() - began < 3
    assert (len(found.only_here), len(found.only_there)) == (2_000, 0)
    assert [len(group.rows) for group in found.ambiguous] == [2_000]  # nothing tells one row from another
