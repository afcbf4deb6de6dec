# What the audit trail says about the calendar: every column has words, duties go by their titles.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.evaluations import EvaluationMark, EvaluationState
from sotay.domain.periods import Period
from sotay.services.audit_texts import Topic, context_words, field_words, topic_of, value_words
from sotay.services.audit_texts_calendar import (
    CALENDAR_FIELDS,
    CALENDAR_LINES,
    CALENDAR_TABLES,
    CALENDAR_VALUES,
    grading_value,
)
from sotay.services.calendar_rules import calendar_rules
from sotay.services.duties import DutyRow, Every, OwnDuty
from tests.services.meetings import Cell, small_cell

_STAMPED = {"id", "uid"}
_DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
_EVALUATION = "Kiểm điểm, đánh giá, xếp loại cuối năm, hạn 10/12/2026"


@pytest.fixture
def cell(tmp_path: Path) -> Iterator[Cell]:
    made = small_cell(tmp_path / "sổ")
    yield made
    made.book.close()


def newest(cell: Cell) -> str:
    return cell.book.audit.rows(cell.book.audit.ids()[:1], "vi")[0].text


def evaluation(cell: Cell) -> DutyRow:
    return next(row for row in cell.book.duties.between(*_DECEMBER) if row.key == "evaluation")


def test_every_column_of_the_calendar_has_words_in_both_languages(cell: Cell) -> None:
    with cell.book.workspace.notebook.database.reader() as connection:
        for table, words in CALENDAR_FIELDS.items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} - _STAMPED
            assert set(words) == columns, table
            for name in columns:
                assert field_words(name, "vi", table) != field_words(name, "en", table), name
            assert field_words(table, "vi") != field_words(table, "en")
    assert {table: topic_of(table) for table in CALENDAR_TABLES} == {
        "duty": Topic.CALENDAR,
        "duty_mark": Topic.CALENDAR,
        "evaluation": Topic.MEMBERS,
    }
    assert {kind for kind, _ in CALENDAR_LINES} == set(CALENDAR_TABLES)


def test_every_word_for_how_often_is_told(cell: Cell) -> None:
    assert set(CALENDAR_VALUES["duty", "every"]) == set(Every)
    assert value_words("every", "half", "vi", "duty") == "6 tháng một lần"


def test_what_was_said_of_a_duty_names_it_and_its_day(cell: Cell) -> None:
    duties, before = cell.book.duties, evaluation(cell)
    duties.done(before)
    assert newest(cell) == f"Ghi đã xong: {_EVALUATION}"
    duties.put_back(before)
    assert newest(cell) == f"Bỏ dấu của việc {_EVALUATION}"
    assert context_words("duty.put_back", "vi") == "Khi hoàn tác"
    duties.postpone(before, date(2026, 12, 15), "chờ hướng dẫn")
    assert newest(cell) == f"Hoãn: {_EVALUATION}"
    assert "chờ hướng dẫn" not in newest(cell)
    duties.done(evaluation(cell))
    duties.undone(evaluation(cell))
    assert newest(cell) == f"Ghi lại là chưa xong: {_EVALUATION}"
    mark = evaluation(cell).mark
    assert mark is not None
    duties.put_back(replace(evaluation(cell), mark=replace(mark, reason="bận")))
    assert newest(cell) == f"Sửa: {_EVALUATION}: lý do hoãn"
    detail = cell.book.audit.detail(cell.book.audit.ids()[1], "vi")
    assert detail is not None


def test_own_duties_go_by_their_titles(cell: Cell) -> None:
    duties = cell.book.duties
    kept = duties.add(OwnDuty("", "Gửi danh sách", date(2026, 12, 8)))
    assert newest(cell) == "Thêm vào lịch: Gửi danh sách"
    duties.edit(replace(kept, every=Every.WEEK))
    assert newest(cell) == "Sửa việc của lịch “Gửi danh sách”: lặp lại"
    duties.done(next(row for row in duties.between(*_DECEMBER) if row.id == kept.id))
    assert newest(cell) == "Ghi đã xong: Gửi danh sách, hạn 08/12/2026"
    duties.remove(kept.id)
    assert newest(cell) == "Bỏ khỏi lịch: Gửi danh sách"
    duties.bring_back(kept.id)
    assert newest(cell) == "Lấy lại vào lịch: Gửi danh sách"


def test_the_cells_own_rules_are_named(cell: Cell) -> None:
    calendar_rules().save(cell.book.workspace.notebook, calendar_rules().shipped())
    assert "bảng quy tắc lịch của chi bộ" in newest(cell)


def test_gradings_name_the_member_or_the_cell_and_tell_points_a_line_each(cell: Cell) -> None:
    service = cell.book.evaluations
    year = service.gradings(Period.parse("2026"))
    service.save(year.cell[0].evaluation)
    assert newest(cell) == "Đánh giá chi bộ, kỳ 2026"
    lan = next(one for one in year.members if one.name == "Trần Thị Lan").evaluation
    kept = service.save(lan)
    assert newest(cell) == "Đánh giá Trần Thị Lan, kỳ 2026"
    service.save(replace(kept, marks=(EvaluationMark("politics", 17.5),), grade="good", state=EvaluationState.DECIDED))
    assert newest(cell) == "Sửa đánh giá Trần Thị Lan, kỳ 2026: điểm từng tiêu chí, xếp loại, bước đánh giá"
    detail = cell.book.audit.detail(cell.book.audit.ids()[0], "vi")
    assert detail is not None
    told = {field.name: field.after for field in detail.fields}
    assert told["điểm từng tiêu chí"] == "politics: 17,5 · –"
    assert told["xếp loại"] == "hoàn thành tốt nhiệm vụ"
    service.drop(kept.id)
    assert newest(cell) == "Bỏ đánh giá Trần Thị Lan, kỳ 2026"
    service.put_back(kept)
    assert newest(cell).startswith("Đánh giá Trần Thị Lan, kỳ 2026")
    service.save(replace(lan, period="2026-Q3"))
    assert newest(cell) == "Đánh giá Trần Thị Lan, kỳ quý III/2026"


def test_points_that_cannot_be_read_are_shown_as_they_stand() -> None:
    assert grading_value("marks", "{", "vi") == "{"
    assert grading_value("marks", "[1]", "vi") == "[1]"
    assert grading_value("marks", "", "vi") == ""
    assert grading_value("note", "x", "vi") is None
