# The tables that a cell may edit, in words: every rule in force with its days and source, what is wrong line by line.

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.services.book import Book
from sotay.services.edited_tables import edited_tables
from sotay.services.error_texts import Language
from sotay.services.rule_words import RuleLine
from sotay.services.rules_in_use import EditedTable
from tests.services.books import new_book

TODAY = date(2026, 11, 22)
TABLES = list(edited_tables().values())
NAMES = list(edited_tables())
CALENDAR, DUES, EVALUATION, MEMBERS = (edited_tables()[name] for name in ("calendar", "dues", "evaluation", "members"))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "sổ")
    made = Book(workspace)
    yield made
    made.close()


def lines(
    table: EditedTable, text: str | None = None, day: date = TODAY, language: Language = "vi"
) -> dict[str, RuleLine]:
    rules = table.table.parse(table.table.shipped() if text is None else text)
    return {f"{one.group}: {one.name}": one for one in table.lines(rules, day, language)}


def told(table: EditedTable, text: str, language: Language = "vi") -> list[str]:
    rules, findings = table.table.checked(text)
    return [table.words(found, language, rules) for found in findings]


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_every_rule_has_a_name_a_value_days_and_a_source_in_both_languages(table: EditedTable) -> None:
    vi, en = lines(table), lines(table, language="en")
    assert len(vi) == len(en)
    assert {one.group for one in vi.values()}.isdisjoint(one.group for one in en.values())
    assert [one.source for one in vi.values()] == [one.source for one in en.values()]
    assert all(one.group and one.name and one.value and one.days and one.source for one in (*vi.values(), *en.values()))
    assert not any(mark in one.value + one.name for one in vi.values() for mark in "{}")


def test_the_calendar_tells_day_reminder_and_proof() -> None:
    found = lines(CALENDAR)
    dues = found["Hằng tháng: Thu, nộp đảng phí của tháng"]
    assert dues.value == "ngày làm việc cuối; nhắc trước 5 ngày; xong khi đã khóa sổ đảng phí của tháng"
    assert found["Hằng quý: Sinh hoạt chuyên đề của quý"].value.startswith("ngày 5 tháng thứ 3; nhắc trước 20 ngày")
    assert found["Hằng năm: Kiểm điểm, đánh giá, xếp loại cuối năm"].value.startswith("ngày 10 tháng 12;")
    assert found["Việc chi bộ tự thêm: Nhắc trước"].value == "nhắc trước 3 ngày"


def test_a_duty_of_every_week_tells_its_weekday() -> None:
    row = '[[duty]]\nkey = "hall"\ntitle = "Trực nhà văn hóa"\nevery = "week"\n{0}\nsource = "Chi bộ"\n'
    week = "Hằng tuần: Trực nhà văn hóa"
    assert lines(CALENDAR, row.format("day = 2"))[week].value == "thứ Ba"
    assert lines(CALENDAR, row.format("last_working = true"))[week].value == "ngày làm việc cuối"


def test_gradings_tell_forms_grades_and_caps() -> None:
    found = lines(EVALUATION)
    form = found["Mẫu đánh giá chi bộ: Bảng điểm chi bộ kiểu mẫu"]
    assert (form.value, form.days) == ("4 tiêu chí, 100 điểm; dùng cho năm, quý", "không ghi ngày")
    assert found["Mức xếp loại: Hoàn thành tốt nhiệm vụ"].value == "từ 70 điểm"
    cap = found["Tỷ lệ xếp loại: Hoàn thành xuất sắc nhiệm vụ"]
    assert cap.value == "nhiều nhất 20 % số Hoàn thành tốt nhiệm vụ"
    assert "335/2025/NĐ-CP" in cap.source
    assert not any("đảng viên" in name for name in lines(EVALUATION, day=date(2025, 8, 29)))


def test_dues_tell_rates_reliefs_places_and_shares() -> None:
    found = lines(DUES)
    assert found["Mức đóng hằng tháng: Hưởng lương hưu"].value == "0,5 %: Mức lương hưu"
    assert found["Mức đóng hằng tháng: Học sinh, sinh viên"].value == "5.000 đồng"
    assert found["Mức đóng hằng tháng: Sinh hoạt ở nước ngoài"].value == "chưa rõ mức đóng"
    young = found["Mức đóng hằng tháng: Không đóng BHXH, không lương hưu, dưới tuổi nghỉ hưu"]
    assert (young.value, young.days) == ("0,3 % lương tối thiểu vùng", "từ 01/02/2026 đến 31/12/2027")
    assert found["Lương tối thiểu vùng: Vùng III"].value == "4.140.000 đồng"
    assert found["Miễn, giảm: Đủ 50 năm tuổi đảng trở lên"].value == "giảm 100 %, từ 50 năm tuổi đảng"
    assert found["Miễn, giảm: Hoàn cảnh khó khăn khác"].value == "giảm 30, 50, 70, 100 %, nhiều nhất 12 tháng"
    assert found["Tháng đến, tháng đi: Tháng chuyển đến"].value == "không đóng ở chi bộ"
    assert found["Chậm đóng: Nhắc khi chưa đóng"].value == "2 tháng"
    assert found["Tỷ lệ chi bộ giữ lại: Chi bộ thôn, tổ dân phố"].value == "70 %"
    unknown = found["Tỷ lệ chi bộ giữ lại: Chi bộ khác (cơ quan, doanh nghiệp, trường học)"]
    assert unknown.value == "chưa rõ tỷ lệ"


def test_members_tell_terms_badges_award_days_and_who_counts() -> None:
    found = lines(MEMBERS)
    assert found["Thời hạn, lời nhắc: Thời gian dự bị"].value == "12 tháng"
    assert found["Thời hạn, lời nhắc: Thời hạn chuyển sinh hoạt"].value == "60 ngày làm việc"
    assert lines(MEMBERS, day=date(2026, 7, 25))["Thời hạn, lời nhắc: Thời hạn chuyển sinh hoạt"].value == "3 tháng"
    assert found["Huy hiệu Đảng: 70, 75, 80, 85, 90 năm"].value == "xét sớm đến 24 tháng"
    assert found["Đợt trao Huy hiệu: Ngày 03/02"].value == "đủ tuổi đảng từ 01/12 đến 29/02"
    assert found["Ai được tính: Đảng viên chính thức được triệu tập"].value == "chính thức"
    assert found["Danh sách đòi hỏi những gì: Cột 3"].value == "giới tính, dân tộc"


def test_days_of_members_are_told_by_what_people_call_the_rule() -> None:
    text = MEMBERS.table.shipped()
    for row, series in (
        ('name = "probation" # from the admission ceremony\n', "Thời gian dự bị"),
        ('use = "on_list"\n', "Có tên trong danh sách"),
        ("day = [2, 3]\n", "Đợt trao Huy hiệu"),
        ("years = [70, 75, 80, 85, 90]\n", "Huy hiệu Đảng (70 năm)"),
    ):
        ended = text.replace(row, row + "valid_to = 2026-12-31\n")
        sentence = f"{series}: quy tắc cuối đã hết, không có quy tắc nào từ 01/01/2027."
        assert told(MEMBERS, ended)[0] == sentence


def test_what_is_wrong_with_the_days_is_told_by_what_people_call_the_rule() -> None:
    calendar = CALENDAR.table.shipped().replace("day = 25\n", "day = 25\nvalid_to = 2026-12-31\n")
    assert told(CALENDAR, calendar) == [
        "Báo cáo tháng lên đảng ủy: quy tắc cuối đã hết, không có quy tắc nào từ 01/01/2027."
    ]
    assert told(CALENDAR, "") == ["Việc chi bộ tự thêm: không có quy tắc nào."]
    form = EVALUATION.table.shipped().replace('about = "member"\n', 'about = "member"\nvalid_to = 2026-12-31\n')
    assert told(EVALUATION, form)[0].startswith("Tự kiểm điểm, đánh giá, xếp loại đảng viên: quy tắc cuối đã hết")
    cap = EVALUATION.table.shipped()
    twice = cap + cap[cap.index("[[cap]]") :]
    assert told(EVALUATION, twice) == [
        "Tỷ lệ xếp loại (Hoàn thành xuất sắc nhiệm vụ): có hai quy tắc không ghi ngày; sổ dùng quy tắc bắt đầu sau."
    ]
    assert told(EVALUATION, "") == ["Mức xếp loại: không có quy tắc nào."]
    edge = DUES.table.shipped().replace('name = "gone"\n', 'name = "gone"\nvalid_to = 2026-12-31\n')
    assert told(DUES, edge) == ["Tháng chuyển đi: quy tắc cuối đã hết, không có quy tắc nào từ 01/01/2027."]


@pytest.mark.parametrize(
    ("table", "was", "becomes", "key"),
    [(CALENDAR, "day = 25", 'day = "25"', "day"), (EVALUATION, "percent = 20", "percent = 200", "percent")],
)
def test_a_value_that_cannot_be_read_is_told_with_its_line(
    table: EditedTable, was: str, becomes: str, key: str
) -> None:
    text = table.table.shipped()
    line = text.splitlines().index(was) + 1
    (sentence,) = told(table, text.replace(was, becomes))
    assert sentence.startswith(f"Dòng {line}: “{key}”")


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_an_own_copy_is_kept_given_up_and_refused_where_it_cannot_be_read(table: EditedTable, book: Book) -> None:
    own = table.table.shipped() + "\n# của chi bộ\n"
    assert (table.in_use(book).own, table.in_use(book).text) == (None, table.table.shipped())
    assert table.put(book, own) is None
    assert (table.in_use(book).own, table.in_use(book).text) == (own, own)
    with pytest.raises(SotayError) as caught:
        table.put(book, "[[picnic]]\n")
    assert caught.value.code is Code.BAD_RULES
    assert table.put(book, None) == own
    assert table.in_use(book).own is None


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_a_copy_that_cannot_be_read_any_more_leaves_the_shipped_rules(table: EditedTable, book: Book) -> None:
    book.workspace.notebook.set_setting(table.table.setting, "[[picnic]]\n")
    state = table.in_use(book)
    assert not state.is_readable
    assert state.rules == table.table.parse(table.table.shipped())
    assert table.table.in_force(book.workspace.notebook) == state.rules


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("meetings", "bảng quy tắc sinh hoạt"),
        ("dues", "bảng quy tắc đảng phí"),
        ("calendar", "bảng quy tắc lịch"),
        ("evaluation", "bảng quy tắc đánh giá"),
        ("members", "bảng quy tắc đảng viên"),
    ],
)
def test_every_table_is_named_in_the_audit_trail(name: str, words: str, book: Book) -> None:
    table = edited_tables()[name]
    table.put(book, table.table.shipped())
    (row,) = book.audit.rows(book.audit.ids()[:1], "vi")
    assert words in row.text
