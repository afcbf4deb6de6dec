# What the audit trail says about the activity log: every column has words, entries go by their titles.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.activities import Activity, ActivityKind, Figure, Link, LinkKind
from sotay.services.activities import new_entry
from sotay.services.audit_texts import Topic, field_words, topic_of
from sotay.services.audit_texts_log import LOG_FIELDS, LOG_TABLES, log_value
from tests.services.meetings import Cell, small_cell

_STAMPED = {"id", "uid", "changed_at"}


@pytest.fixture
def cell(tmp_path: Path) -> Iterator[Cell]:
    made = small_cell(tmp_path / "sổ")
    yield made
    made.book.close()


def newest(cell: Cell, count: int = 1) -> list[str]:
    return [row.text for row in cell.book.audit.rows(cell.book.audit.ids()[:count], "vi")]


def added(cell: Cell, **more: object) -> Activity:
    return cell.book.log.add(replace(new_entry(date(2026, 10, 1), "visit", "Thăm hỏi"), **more))  # type: ignore[arg-type]


def test_every_column_of_the_log_has_words_in_both_languages(cell: Cell) -> None:
    with cell.book.workspace.notebook.database.reader() as connection:
        for table, words in LOG_FIELDS.items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} - _STAMPED
            assert set(words) == columns, table
            for name in (*columns, table):
                assert field_words(name, "vi", table) != field_words(name, "en", table), name
    assert {topic_of(table) for table in LOG_TABLES} == {Topic.LOG}


def test_lines_name_entries_by_their_titles(cell: Cell, tmp_path: Path) -> None:
    entry = added(cell)
    assert newest(cell) == ["Ghi nhật ký: Thăm hỏi"]
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    cell.book.log.save(replace(entry, result="Vui", files=(cell.book.log.attach(tmp_path / "a.txt"),)))
    assert newest(cell, 2) == ["Thêm tệp a.txt vào nhật ký", "Sửa việc “Thăm hỏi”: kết quả"]
    cell.book.log.remove([entry.id])
    assert newest(cell) == ["Bỏ việc “Thăm hỏi” khỏi nhật ký"]
    cell.book.log.bring_back([entry.id])
    assert newest(cell) == ["Lấy lại việc “Thăm hỏi” vào nhật ký"]
    cell.book.log.save_kinds([ActivityKind("visit", "Thăm")])
    assert "các loại việc của nhật ký" in newest(cell)[0]


def test_lists_of_an_entry_are_told_in_words(cell: Cell) -> None:
    link = Link(LinkKind.DOCUMENT, "d", "21-NQ/TW")
    added(cell, people=(1, 2), figures=(Figure("Suất quà", 4.0, "suất"),), links=(link,))
    detail = cell.book.audit.detail(cell.book.audit.ids()[0], "vi")
    assert detail is not None
    told = {field.name: field.after for field in detail.fields}
    assert (told["người tham gia"], told["số liệu"]) == ("2 đồng chí", "Suất quà: 4 suất")
    assert told["văn bản, buổi họp, nhiệm vụ"] == "21-NQ/TW"


def test_a_list_that_cannot_be_read_is_shown_as_it_stands() -> None:
    assert log_value("figures", "{", "vi") == "{"
    assert log_value("figures", "[1]", "en") == "[1]"
    assert log_value("people", "", "en") == ""
    assert log_value("title", "x", "en") is None
