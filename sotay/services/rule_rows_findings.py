# What is wrong with a table of rules, in words for its form: by the names of rows and fields, never by lines of text.
# It must not know windows; the reader of the rules says what is wrong, this says where a person finds it.

import re
from collections.abc import Mapping
from typing import Any

from sotay.domain.meeting_rule_reading import Why
from sotay.services.audit_texts import said
from sotay.services.error_texts import Language, Words
from sotay.services.reason_texts import REASONS
from sotay.services.rule_rows import SheetRow
from sotay.services.rule_rows_fields import Rows, RuleField, RuleGroup
from sotay.services.rule_rows_values import FieldKind, is_of
from sotay.services.rule_tables import RuleFinding

_INNER = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?")
_LINE = Words("{0}, dòng {1}", "{0}, line {1}")
_PLACE = Words("{0} – {1}: {2} {3}.", "{0} – {1}: {2} {3}.")
_FORM: Mapping[Why, Words] = {
    Why.NOT_TEXT: Words("phải là chữ", "must be a text"),
    Why.NOT_FLAG: Words("phải là có hoặc không", "must be yes or no"),
    Why.NOT_DATE: Words("phải là ngày có thật, như 26/07/2026", "must be a day that exists, as 26/07/2026"),
    Why.NOT_LIST: Words("phải là danh sách", "must be a list"),
    Why.NOT_NUMBER: Words("phải là số nguyên, như 90 hoặc 5.000", "must be a whole number, as 90 or 5.000"),
    Why.MISSING: Words("chưa ghi", "is not filled in"),
    Why.BACKWARDS: Words("sớm hơn ngày bắt đầu", "is before the first day"),
}
_KIND_FAULTS = {
    FieldKind.DAY: Why.NOT_DATE,
    FieldKind.NUMBER: Why.NOT_NUMBER,
    FieldKind.MONEY: Why.NOT_NUMBER,
    FieldKind.FLAG: Why.NOT_FLAG,
    FieldKind.LINES: Why.NOT_LIST,
    FieldKind.CHOICES: Why.NOT_LIST,
    FieldKind.ROWS: Why.NOT_LIST,
}


def fault_words(why: Why, language: Language) -> str:
    """Return what is wrong with a value, as the end of a sentence."""
    if why in _FORM:
        return said(_FORM[why], language)
    reason = REASONS[f"rule_{why.value}"]
    return reason.vi if language == "vi" else reason.en


def row_faults(group: RuleGroup, row: SheetRow) -> dict[str, Why]:
    """Return the fields of a row that hold no value of their kind, or none where there must be one."""
    found = {field.key: _fault(field, row.values) for field in group.fields_of(row)}
    return {key: why for key, why in found.items() if why is not None}


def field_key(found: RuleFinding) -> str:
    """Return the field of its row that a finding is about: the key itself, or the list that a row within lies in."""
    return found.key.partition("[")[0]


def finding_words(found: RuleFinding, group: RuleGroup, row: SheetRow, rows: Rows, language: Language) -> str:
    """Return what is wrong with a value of a row, as a sentence that names group, row and field."""
    label, why = _label(found.key, group, row, language), fault_words(found.why or Why.BAD_VALUE, language)
    name = group.name_of(row, rows, language)
    return said(_PLACE, language).format(said(group.words, language), name, label, why)


def inner_fault(found: RuleFinding, field: RuleField, language: Language) -> str:
    """Return what is wrong within a field that holds rows: which line, which column, why."""
    why = fault_words(found.why or Why.BAD_VALUE, language)
    return f"{_inner_label(found.key, field, language)} {why}."


def _label(key: str, group: RuleGroup, row: SheetRow, language: Language) -> str:
    field = group.field(key.partition("[")[0], row)
    return key if field is None else f"“{_inner_label(key, field, language)}”"


def _inner_label(key: str, field: RuleField, language: Language) -> str:
    label, inner = said(field.words, language), _INNER.fullmatch(key)
    if inner is None:
        return label
    line = said(_LINE, language).format(label, inner[2])
    column = next((one for one in field.columns if one.key == inner[3]), None)
    return f"{line}, {said(column.words, language)}" if column else line


def _fault(field: RuleField, values: Mapping[str, Any]) -> Why | None:
    if field.key not in values:
        return Why.MISSING if field.must else None
    value = values[field.key]
    if field.kind is FieldKind.TEXT and isinstance(value, str) and not value.strip():
        return Why.MISSING
    return None if is_of(field.kind, value) else _KIND_FAULTS.get(field.kind, Why.NOT_TEXT)
