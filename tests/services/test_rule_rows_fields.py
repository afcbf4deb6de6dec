# The fields of the forms: every shipped value has a label in both languages, a kind it is of, and a name for its row.

from typing import Any

import pytest

from sotay.domain.meeting_rule_reading import Why
from sotay.services.audit_texts import said
from sotay.services.edited_tables import describes, edited_tables, row_group
from sotay.services.rule_rows import RuleSheet
from sotay.services.rule_rows_fields import RuleField
from sotay.services.rule_rows_findings import field_key, finding_words, inner_fault, row_faults
from sotay.services.rule_rows_values import FieldKind, is_of

SHEETS = {name: RuleSheet.parse(table.table.shipped()) for name, table in edited_tables().items()}
ROWS = [(name, at) for name, sheet in SHEETS.items() for at in range(len(sheet.rows))]


def inner(field: RuleField, value: Any) -> list[tuple[RuleField, Any]]:
    """Return the fields of the rows that lie within a field, with their values."""
    if field.kind is not FieldKind.ROWS:
        return []
    columns = {one.key: one for one in field.columns}
    return [(columns[key], told) for row in value for key, told in row.items()]


@pytest.mark.parametrize(("name", "at"), ROWS)
def test_every_shipped_value_is_described_and_of_its_kind(name: str, at: int) -> None:
    rows = SHEETS[name].rows
    row = rows[at]
    group = row_group(name, row)
    fields = {field.key: field for field in group.fields}
    assert row.values.keys() <= fields.keys()
    told = [(fields[key], value) for key, value in row.values.items()]
    told += [one for field, value in told for one in inner(field, value)]
    for field, value in told:
        assert field.kind is FieldKind.KEY or is_of(field.kind, value), field.key
        if labels := field.choices(rows, "vi"):
            assert set(value if isinstance(value, list) else [value]) <= labels.keys()
            assert labels.keys() == field.choices(rows, "en").keys()
    assert row_faults(group, row) == {}
    assert group.name_of(row, rows, "vi")


def test_rows_are_called_by_what_they_say() -> None:
    def names(name: str, table: str, language: str = "vi") -> list[str]:
        rows = SHEETS[name].rows
        told = [row for row in rows if row.table == table]
        return [row_group(name, row).name_of(row, rows, "vi" if language == "vi" else "en") for row in told]

    assert names("dues", "rate")[1:4] == [
        "1 % · BHXH bắt buộc, Ốm đau, thai sản",
        "0,5 % · Lương hưu",
        "0,3 % · Dưới tuổi hưu",
    ]
    assert names("dues", "wage", "en")[0] == "Region 1 · 5.310.000 đồng"
    assert names("meetings", "duration")[0] == "Thường kỳ, Chuyên đề · 90 phút"
    assert names("meetings", "attendance") == ["Điểm danh"]
    assert names("calendar", "own") == ["3 ngày"]
    assert names("evaluation", "cap") == ["Hoàn thành xuất sắc nhiệm vụ · 20 %"]


@pytest.mark.parametrize("name", SHEETS)
def test_labels_of_a_form_differ_within_it_and_between_the_languages(name: str) -> None:
    for row in SHEETS[name].rows:
        group = row_group(name, row)
        labels = [said(field.words, "vi") for field in group.fields]
        assert len(set(labels)) == len(labels)
        assert said(group.words, "vi") != said(group.words, "en")


def test_a_field_and_a_table_that_nobody_described_can_be_edited_by_their_names() -> None:
    sheet = RuleSheet.parse(
        '[[wage]]\nregion = 1\namount = 5\nvalid_too = 2026-01-01\nsource = "x"\n[[picnic]]\nday = 1\n'
    )
    wage, picnic = sheet.rows
    assert [field.key for field in row_group("dues", wage).fields_of(wage)][-1] == "valid_too"
    stranger = row_group("dues", picnic)
    assert stranger.name_of(picnic, sheet.rows, "vi") == "1"
    assert [field.kind for field in stranger.fields_of(picnic)] == [FieldKind.NUMBER]
    assert describes("dues", (wage,))
    assert not describes("dues", sheet.rows)


def test_what_is_wrong_is_told_by_row_and_field_in_both_languages() -> None:
    table = edited_tables()["dues"].table
    sheet = RuleSheet.parse(table.shipped().replace('percent = "0,5"', 'percent = "half"', 1))
    (found,) = table.checked(sheet.text)[1]
    at = sheet.place("rate", found.row)
    assert at is not None
    row = sheet.rows[at]
    group = row_group("dues", row)
    assert finding_words(found, group, row, sheet.rows, "vi") == (
        "Mức đóng hằng tháng – half % · Lương hưu: “Phần trăm” có giá trị không dùng được."
    )
    assert "“Percent” has a value that cannot be used." in finding_words(found, group, row, sheet.rows, "en")


def test_what_is_wrong_within_an_agenda_is_told_by_its_line() -> None:
    table = edited_tables()["meetings"].table
    sheet = RuleSheet.parse(table.shipped().replace("minutes = 15, step", 'minutes = "15", step', 1))
    (found,) = table.checked(sheet.text)[1]
    at = sheet.place("agenda", found.row)
    assert at is not None
    field = row_group("meetings", sheet.rows[at]).field(field_key(found), sheet.rows[at])
    assert field is not None
    assert inner_fault(found, field, "vi") == (
        "Các mục của chương trình, dòng 6, Phút phải là số nguyên, như 90 hoặc 5.000."
    )


def test_what_is_missing_or_of_another_kind_is_found_field_by_field() -> None:
    row = RuleSheet.parse('[[duty]]\nevery = "month"\nday = "late"\nvalid_from = "soon"\nsource = ""\n').rows[0]
    assert row_faults(row_group("calendar", row), row) == {
        "title": Why.MISSING,
        "key": Why.MISSING,
        "day": Why.NOT_NUMBER,
        "valid_from": Why.NOT_DATE,
        "source": Why.MISSING,
    }
