# Rule tables about meetings that somebody edited: what cannot be read is named with table, row and value.

from fractions import Fraction

import pytest

from sotay.domain.meeting_rule_reading import RuleError, Why
from sotay.domain.meeting_rules import MeetingRules
from tests.unit.meeting_rows import DAY, fault

_DURATION = '[[duration]]\nkinds = ["regular"]\nminutes = 90\nsource = "chung"\n'
_QUORUM = '[[quorum]]\nkinds = ["regular"]\nnumerator = 2\ndenominator = 3\nless = []\nblocks = false\nsource = "x"\n'
_VOTE = (
    '[[vote]]\nmatter = "m"\ntitle = "M"\nnumerator = 1\ndenominator = 2\nmore = true\nbase = "official"\n'
    'less = []\nsecret = false\nsource = "x"\n'
)
_ATTENDANCE = '[[attendance]]\nroll = []\nrate = []\noptional = []\nvote = []\nofficial = []\nsource = "x"\n'
_AGENDA = (
    '[[agenda]]\nkind = "regular"\nsource = "x"\nitems = [\n'
    '{ key = "a", part = "body", title = "A {month}", minutes = 5, step = "talk" },\n'
    '{ key = "b", part = "body", title = "B", minutes = 5, step = "talk" },\n]\n'
)
_NOTICE = '[[notice]]\nname = "papers_before"\ndays = 1\nsource = "x"\n'
_FORM = (
    '[[score_form]]\ntitle = "F"\nsource = "x"\n'
    'criteria = [{ key = "a", title = "A", points = 5, fact = "attendance", bands = [[90, 5], [0, 1]] }]\n'
    'grades = [{ key = "low", title = "L", from = 0 }, { key = "high", title = "H", from = 3 }]\n'
)


@pytest.mark.parametrize("text", [_DURATION, _QUORUM, _VOTE, _ATTENDANCE, _AGENDA, _NOTICE, _FORM])
def test_a_table_with_one_row_can_be_read(text: str) -> None:
    MeetingRules.parse(text)


def test_bands_and_grades_may_stand_in_any_order() -> None:
    form = MeetingRules.parse(_FORM.replace("[[90, 5], [0, 1]]", "[[0, 1], [90, 5]]")).score_form(DAY)
    assert form is not None
    assert form.criteria[0].points_for(Fraction(9, 10)) == 5
    assert form.criteria[0].points_for(Fraction(1, 2)) == 1
    assert [grade.key for grade in form.grades] == ["high", "low"]


@pytest.mark.parametrize(
    ("text", "was", "becomes", "why", "key"),
    [
        (_DURATION, "minutes = 90", "", Why.MISSING, "minutes"),
        (_DURATION, "minutes = 90", "minutes = '90'", Why.NOT_NUMBER, "minutes"),
        (_DURATION, "minutes = 90", "minutes = true", Why.NOT_NUMBER, "minutes"),
        (_DURATION, "minutes = 90", "minutes = 90.5", Why.NOT_NUMBER, "minutes"),
        (_DURATION, "minutes = 90", "minutes = 0", Why.BAD_VALUE, "minutes"),
        (_DURATION, '["regular"]', '"regular"', Why.NOT_LIST, "kinds"),
        (_DURATION, '["regular"]', '["weekly"]', Why.BAD_VALUE, "kinds"),
        (_DURATION, '["regular"]', "[1]", Why.BAD_VALUE, "kinds"),
        (_DURATION, '"chung"', "3", Why.NOT_TEXT, "source"),
        (_DURATION, '"chung"', '" "', Why.NOT_TEXT, "source"),
        (_DURATION, 'source = "chung"', "", Why.MISSING, "source"),
        (_DURATION, "minutes = 90", "minutes = 90\nvalid_form = 2026-01-01", Why.UNKNOWN, "valid_form"),
        (_DURATION, "minutes = 90", "minutes = 90\nvalid_to = '2026'", Why.NOT_DATE, "valid_to"),
        (_DURATION, "minutes = 90", "minutes = 90\nvalid_to = 2026-01-01T00:00:00", Why.NOT_DATE, "valid_to"),
        (
            _DURATION,
            "minutes = 90",
            "minutes = 90\nvalid_from = 2026-01-02\nvalid_to = 2026-01-01",
            Why.BACKWARDS,
            "valid_to",
        ),
        (_DURATION, "minutes = 90", "minutes = 90\nmin_members = 9\nmax_members = 8", Why.BAD_VALUE, "max_members"),
        (_QUORUM, "blocks = false", "blocks = 0", Why.NOT_FLAG, "blocks"),
        (_QUORUM, "numerator = 2", "numerator = 4", Why.BAD_VALUE, "numerator"),
        (_QUORUM, "denominator = 3", "denominator = 0", Why.BAD_VALUE, "denominator"),
        (_QUORUM, "less = []", 'less = ["ill"]', Why.BAD_VALUE, "less"),
        (_VOTE, "numerator = 1", "numerator = 2", Why.BAD_VALUE, "numerator"),
        (_VOTE, 'base = "official"', 'base = "present"', Why.BAD_VALUE, "base"),
        (_VOTE, 'matter = "m"', 'matter = ""', Why.NOT_TEXT, "matter"),
        (_ATTENDANCE, "vote = []", 'vote = ["probationary"]', Why.BAD_VALUE, "vote"),
        (_AGENDA, '"B"', '"B {year}"', Why.BAD_VALUE, "items[2].title"),
        (_AGENDA, '"B"', '"B {month!r}"', Why.BAD_VALUE, "items[2].title"),
        (_AGENDA, '"B"', '"B {"', Why.BAD_VALUE, "items[2].title"),
        (_AGENDA, 'key = "b"', 'key = "a"', Why.BAD_VALUE, "items"),
        (_AGENDA, 'key = "b"', 'key = "b", note = "c"', Why.UNKNOWN, "items[2].note"),
        (_AGENDA, 'step = "talk"', 'step = "sing"', Why.BAD_VALUE, "items[1].step"),
        (_NOTICE, "days = 1", "percent = 1", Why.MISSING, "days"),
        (_NOTICE, "papers_before", "papers_after", Why.BAD_VALUE, "name"),
        (_FORM, "[90, 5]", "[90, 6]", Why.BAD_VALUE, "criteria[1].bands"),
        (_FORM, "[90, 5]", "[90]", Why.BAD_VALUE, "criteria[1].bands"),
        (_FORM, "[90, 5]", "90", Why.BAD_VALUE, "criteria[1].bands"),
        (_FORM, "[90, 5]", "[90, true]", Why.BAD_VALUE, "criteria[1].bands"),
        (_FORM, 'fact = "attendance", ', "", Why.UNKNOWN, "criteria[1].bands"),
        (_FORM, "points = 5", "points = 5, note = 1", Why.UNKNOWN, "criteria[1].note"),
        (_FORM, 'criteria = [{ key = "a",', 'criteria = [3, { key = "a",', Why.NOT_ROW, "criteria[1]"),
        (_FORM, "from = 0", "from = 1", Why.BAD_VALUE, "grades"),
        (_FORM, "from = 0", "from = 0, note = 1", Why.UNKNOWN, "grades[1].note"),
    ],
)
def test_a_value_that_cannot_be_read_is_named(text: str, was: str, becomes: str, why: Why, key: str) -> None:
    assert was in text
    error = fault(text.replace(was, becomes, 1))
    assert (error.why, error.key, error.row) == (why, key, 1)
    assert text.startswith(f"[[{error.table}]]")


def test_a_score_form_needs_criteria_and_grades() -> None:
    head, rest = _FORM.split("criteria = ")
    criteria, grades = rest.split("grades = ")
    assert fault(f"{head}criteria = []\ngrades = {grades}").key == "criteria"
    assert fault(f"{head}criteria = {criteria}grades = []\n").key == "grades"


def test_the_row_at_fault_is_counted_within_its_table() -> None:
    error = fault(_DURATION + _NOTICE + _DURATION.replace("90", "'90'"))
    assert (error.table, error.row, str(error)) == ("duration", 2, "[[duration]] 2: minutes: not_number")


@pytest.mark.parametrize(
    ("text", "why", "key"),
    [
        ("[[durations]]\n", Why.UNKNOWN, "durations"),
        ("[duration]\nminutes = 3\n", Why.NOT_LIST, "duration"),
        ("duration = 3\n", Why.NOT_LIST, "duration"),
        ("duration = [3]\n", Why.NOT_ROW, ""),
    ],
)
def test_a_table_that_is_not_made_of_rows_is_refused(text: str, why: Why, key: str) -> None:
    error = fault(text)
    assert (error.why, error.key) == (why, key)


def test_what_is_no_toml_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="line 1"):
        MeetingRules.parse("minutes 90")
    assert issubclass(RuleError, ValueError)
