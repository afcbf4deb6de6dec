# The table of rules about dues: sound as it is shipped, and refused with its place where a person mistyped it.

import tomllib
from fractions import Fraction

import pytest

from sotay.domain.dues import Month
from sotay.domain.dues_rule_rows import LineSum, RateWay, parse_percent, percent_words
from sotay.domain.dues_rules import DuesRules
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meeting_rule_reading import RuleError
from tests.unit.dues import month, shipped, shipped_text


def test_the_shipped_table_is_whole() -> None:
    rules = shipped()
    assert rules.problems() == ()
    assert [group.number for group in rules.groups] == list(range(1, 11))
    assert rules.regions() == (1, 2, 3, 4)
    assert [line.code for line in rules.lines] == [f"{number:02d}" for number in range(1, 15)]
    assert {line.sum for line in rules.lines} == set(LineSum)


def test_every_dated_row_names_its_source() -> None:
    for table, rows in tomllib.loads(shipped_text()).items():
        for row in rows:
            assert table in ("group", "line") or row["source"]


def test_what_was_not_read_is_marked_unknown_and_never_guessed() -> None:
    rules = shipped()
    before = [rules.rate(group.key, month("2020-01")) for group in rules.groups if not group.instead]
    assert {rate.way for rate in before if rate} == {RateWay.UNKNOWN}
    other = rules.share("other", month("2026-03"))
    assert other is not None
    assert other.percent is None


@pytest.mark.parametrize(
    ("old", "new", "table", "key"),
    [
        ('percent = "0,3"', 'percent = "0.3.1"', "rate", "percent"),
        ('percent = "0,3"', "percent = 0.3", "rate", "percent"),
        ('percent = "0,3"', 'per_cent = "0,3"', "rate", "percent"),
        ('groups = ["student"]', 'groups = ["pupil"]', "rate", "groups"),
        ("amount = 5000", "amount = -5000", "rate", "amount"),
        ("amount = 5310000", 'amount = "5.310.000"', "wage", "amount"),
        ("valid_to = 2027-12-31", "valid_till = 2027-12-31", "rate", "valid_till"),
        ("percents = [100]", "percents = [120]", "relief", "percents"),
        ("propose = 3", "propose = 1", "late", "propose"),
        ('pays = "ask"', 'pays = "maybe"', "payer", "pays"),
    ],
)
def test_a_mistyped_row_is_refused_with_its_place(old: str, new: str, table: str, key: str) -> None:
    assert old in shipped_text()
    with pytest.raises(RuleError) as caught:
        DuesRules.parse(shipped_text().replace(old, new, 1))
    assert (caught.value.table, caught.value.key) == (table, key)


def test_two_rules_of_one_month_are_told_and_the_later_one_counts() -> None:
    text = shipped_text().replace("valid_to = 2027-12-31\n", "", 1)
    rules = DuesRules.parse(text)
    (problem,) = rules.problems()
    assert (problem.flaw, problem.name) == (Flaw.OVERLAP, "rate below_age")
    rate = rules.rate("below_age", Month(2028, 1))
    assert rate is not None
    assert rate.percent == Fraction(5, 1000)


@pytest.mark.parametrize(("text", "share"), [("0,3", "3/1000"), ("1", "1/100"), ("70 %", "7/10"), ("12.5", "1/8")])
def test_percents_are_exact_and_read_back(text: str, share: str) -> None:
    assert parse_percent(text) == Fraction(share)
    assert parse_percent(percent_words(Fraction(share))) == Fraction(share)


@pytest.mark.parametrize("text", ["", "-1", "100,1", "một", "1,2,3"])
def test_what_is_no_percent_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_percent(text)
