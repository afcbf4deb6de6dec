# The shipped rules about members: they can be read, every value has a source, and every name means something.

import tomllib
from dataclasses import fields
from datetime import date
from pathlib import Path

from sotay.domain.member_rule_rows import SpanName, Use
from sotay.domain.members import Person
from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.member_rule_texts import member_table
from sotay.services.member_rules import load_member_rules
from tests.services.books import new_book

TABLE = resource_dir() / "rules" / "members.toml"


def test_every_shipped_value_names_its_source() -> None:
    rows = [row for table in tomllib.loads(TABLE.read_text(encoding="utf-8")).values() for row in table]
    assert len(rows) > 30
    assert all(row["source"].strip() for row in rows)


def test_every_term_and_use_is_in_the_shipped_table() -> None:
    rules, today = load_member_rules(), date(2026, 11, 22)
    assert all(rules.span(name, today) for name in SpanName)
    assert all(rules.counting(use, today) for use in Use)


def test_only_fields_of_a_person_are_asked_for() -> None:
    rules = load_member_rules()
    known = {field.name for field in fields(Person)}
    assert {name for rule in rules.required for name in rule.fields} <= known
    assert {rule.field for rule in rules.shapes} <= known
    assert {rule.column for rule in rules.required} <= set(range(1, 15))


def test_a_folder_of_other_tables_can_be_read(tmp_path: Path) -> None:
    text = TABLE.read_text(encoding="utf-8").replace("years = [30, 40,", "years = [20, 30, 40,")
    (tmp_path / "members.toml").write_text(text, encoding="utf-8")
    assert load_member_rules(tmp_path).badge_years(date(2026, 1, 1))[0][0] == 20
    assert load_member_rules().badge_years(date(2026, 1, 1))[0][0] == 30


def test_the_book_goes_by_the_cells_own_terms_at_once_and_by_the_shipped_ones_again(tmp_path: Path) -> None:
    workspace, _ = new_book(tmp_path / "sổ")
    book = Book(workspace)
    try:
        table, today = member_table(), book.today
        own = table.table.shipped().replace(
            'name = "probation_notice"\ndays = 60', 'name = "probation_notice"\ndays = 90'
        )
        assert notice(book, today) == 60
        table.put(book, own)
        assert notice(book, today) == 90
        table.put(book, None)
        assert notice(book, today) == 60
    finally:
        book.close()


def notice(book: Book, day: date) -> int:
    span = book.members.rules.span(SpanName.PROBATION_NOTICE, day)
    assert span is not None
    return span.days
