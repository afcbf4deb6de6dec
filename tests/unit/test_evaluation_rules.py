# The rules of gradings: what the shipped table says, what is refused, sums, grades and caps by hand-computed cases.

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.evaluation_rules import SPANS, About, EvaluationRules, mark_fault, points
from sotay.domain.evaluations import Evaluation, EvaluationMark
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meeting_rule_reading import RuleError, Why
from sotay.domain.periods import Span
from sotay.paths import resource_dir

DAY = date(2026, 12, 31)
RULES = EvaluationRules.parse((resource_dir() / "rules" / "evaluation.toml").read_text(encoding="utf-8"))
FORM = '[[form]]\nkey = "a"\ntitle = "Mẫu"\nabout = "member"\nnotes = []\nsource = "sổ"\ncriteria = [{0}]\n'
SCALE = '[[scale]]\nsource = "sổ"\ngrades = [{0}]\n'
CAP = '[[cap]]\ngrade = "a"\nof = ["b"]\npercent = {0}\nsource = "sổ"\n'
LINE = '{{ key = "{0}", title = "Mục", points = {1} }}'
GRADE = '{{ key = "{0}", title = "Mức", least = {1} }}'
AB = SCALE.replace("{0}", f"{GRADE.format('a', 90)}, {GRADE.format('b', 0)}")


def test_the_shipped_table_has_three_forms_of_a_hundred_points_with_sources() -> None:
    assert not RULES.problems()
    assert [(form.key, form.about, form.most) for form in RULES.forms] == [
        *(("member", About.MEMBER, 100), ("cell", About.CELL, 100), ("model", About.CELL, 100)),
    ]
    sources = [[rule.source for rule in table] for table in (RULES.forms, RULES.scales, RULES.caps)]
    assert all(map(all, sources))
    assert [form.key for form in RULES.of(About.CELL, DAY)] == ["cell", "model"]


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        (100, "excellent"),
        (90, "excellent"),
        (89.5, "good"),
        (70, "good"),
        (69.9, "done"),
        (50, "done"),
        (49, "not_done"),
    ],
)
def test_points_lead_to_grades(told: float, grade: str) -> None:
    scale = RULES.scale(DAY)
    assert scale is not None
    assert scale.grade(told).key == grade
    assert scale.named(grade) is not None
    assert scale.named("none") is None


def test_there_was_no_such_scale_before_the_rule() -> None:
    assert RULES.scale(date(2025, 8, 29)) is None
    assert RULES.form("member", date(2025, 8, 29)) is None
    assert RULES.of(About.MEMBER, date(2025, 8, 29)) == ()


@pytest.mark.parametrize(
    ("excellent", "good", "most", "kept"), [(0, 0, 0, True), (1, 4, 0, False), (1, 5, 1, True), (3, 14, 2, False)]
)
def test_at_most_a_fifth_of_the_good_ones_are_excellent(excellent: int, good: int, most: int, kept: bool) -> None:
    (check,) = RULES.check(["excellent"] * excellent + ["good"] * good + ["done"] * 3, DAY)
    assert (check.count, check.most, check.base, check.is_kept) == (excellent, most, good, kept)


def test_a_cap_that_no_longer_holds_is_not_checked() -> None:
    rules = EvaluationRules.parse(AB + CAP.format(20) + "valid_to = 2025-12-31\n")
    assert rules.check(["a"], DAY) == ()


def test_two_caps_on_a_grade_at_once_are_told() -> None:
    rules = EvaluationRules.parse(AB + CAP.format(20) + CAP.format(30) + "valid_from = 2026-01-01\n")
    assert [(one.flaw, one.name) for one in rules.problems()] == [(Flaw.OVERLAP, "cap a")]
    assert rules.check(["a", "b", "b", "b", "b"], DAY)[0].rule.percent == 30


def test_a_form_is_for_a_year_unless_it_says_that_it_is_for_quarters_too() -> None:
    assert {form.key: form.spans for form in RULES.forms} == dict.fromkeys(("member", "cell", "model"), SPANS)
    (form,) = EvaluationRules.parse(form_of(LINE.format("x", 100))).forms
    assert form.spans == (Span.YEAR,)
    (form,) = EvaluationRules.parse(form_of(LINE.format("x", 100)) + 'spans = ["quarter"]\n').forms
    assert form.spans == (Span.QUARTER,)


def form_of(*lines: str) -> str:
    return FORM.replace("{0}", ", ".join(lines))


def fault(text: str) -> tuple[Why, str]:
    with pytest.raises(RuleError) as caught:
        EvaluationRules.parse(text)
    return caught.value.why, caught.value.key


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (form_of(LINE.format("x", 99)), (Why.BAD_VALUE, "criteria")),
        (form_of(LINE.format("x", 50), LINE.format("x", 50)), (Why.BAD_VALUE, "criteria")),
        (form_of('{ key = "x", title = "Mục", points = 100, more = 1 }'), (Why.UNKNOWN, "criteria[1].more")),
        (SCALE.replace("{0}", ""), (Why.BAD_VALUE, "grades")),
        (SCALE.replace("{0}", GRADE.format("a", 10)), (Why.BAD_VALUE, "grades")),
        (SCALE.replace("{0}", f"{GRADE.format('a', 0)}, {GRADE.format('b', 90)}"), (Why.BAD_VALUE, "grades")),
        (CAP.format(101), (Why.BAD_VALUE, "percent")),
        (AB + CAP.format(20).replace('"a"', '"c"'), (Why.BAD_VALUE, "grade")),
        (AB + CAP.format(20).replace('["b"]', '["c"]'), (Why.BAD_VALUE, "of")),
        (form_of(LINE.format("x", 100)) + "spans = []\n", (Why.BAD_VALUE, "spans")),
        (form_of(LINE.format("x", 100)) + 'spans = ["month"]\n', (Why.BAD_VALUE, "spans")),
        ("[[caps]]\n", (Why.UNKNOWN, "caps")),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(text: str, told: tuple[Why, str]) -> None:
    assert fault(text) == told


def graded(*marks: tuple[str, float | None, float | None]) -> Evaluation:
    return Evaluation("u", "2026", "member", 1, tuple(EvaluationMark(*mark) for mark in marks))


@given(st.lists(st.integers(0, 10), min_size=6, max_size=6))
def test_a_sum_is_that_of_its_criteria_and_none_while_one_is_missing(given: list[int]) -> None:
    form = RULES.form("member", DAY)
    assert form is not None
    keys = [one.key for one in form.criteria]
    whole = graded(*((key, value, None) for key, value in zip(keys, given, strict=True)))
    assert points(form, whole, given=False) == sum(given)
    assert points(form, whole, given=True) is None
    assert points(form, graded(*((key, 1, 1) for key in keys[1:])), given=False) is None
    assert mark_fault(form, whole) == ""


@pytest.mark.parametrize(("key", "value"), [("politics", 20.5), ("politics", -1), ("weather", 1)])
def test_points_outside_of_a_criterion_are_named(key: str, value: float) -> None:
    form = RULES.form("member", DAY)
    assert form is not None
    assert mark_fault(form, graded((key, value, None))) == key
    assert mark_fault(form, graded((key, None, value))) == key


def test_a_sum_that_is_just_a_grade_is_that_grade() -> None:
    form, scale = RULES.form("member", DAY), RULES.scale(DAY)
    assert form is not None
    assert scale is not None
    tenths = (18.5, 13.8, 14.5, 8.4, 25.7, 9.1)  # 89.99999999999999 in binary fractions
    told = points(
        form, graded(*((one.key, None, mark) for one, mark in zip(form.criteria, tenths, strict=True))), given=True
    )
    assert told == 90
    assert scale.grade(told).key == "excellent"
