# What a member owes for a month, against sums made by hand from the figures of 01-QĐ/TW and Nghị định 293/2025/NĐ-CP.

from datetime import date
from fractions import Fraction

import pytest

from sotay.domain.dues import DuesDelay, DuesStanding
from sotay.domain.dues_checks import delay_fault
from sotay.domain.dues_owed import Payer, StepKind, Unknown
from sotay.domain.dues_rules import DuesRules
from sotay.domain.members import Member, MemberState
from tests.unit.dues import OLD_RATE, month, owes, payer, relief, shipped_text
from tests.unit.people import change, member, official, probationary

S = MemberState


def delay(since: str, until: str, reason: str = "Đi làm xa") -> DuesDelay:
    return DuesDelay(0, reason, month(since), month(until), date(2026, 5, 4))


def test_the_delay_that_lasts_longest_holds_in_its_months() -> None:
    short, long = delay("2026-03", "2026-04"), delay("2026-04", "2026-06")
    who = Payer(official(), delays=(short, long))
    found = [who.delay(month(f"2026-{at:02d}")) for at in range(2, 8)]
    assert found == [None, short, long, long, long, None]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        (delay("2026-03", "2026-03"), ""),
        (delay("2026-03", "2026-02"), "dues_backwards"),
        (delay("1989-12", "2026-02"), "dues_month"),
        (delay("2200-12", "2200-12"), ""),
        (delay("2026-03", "2026-04", " "), "dues_delay_reason"),
    ],
)
def test_a_delay_needs_a_reason_and_months_in_their_order(told: DuesDelay, fault: str) -> None:
    assert delay_fault(told) == fault


# group, base, region, month, percent taken off, đồng
BY_HAND = [
    ("insured", 8_000_000, 0, "2026-03", 0, 80_000),
    ("insured", 8_765_432, 0, "2026-03", 0, 87_654),  # 87.654,32
    ("insured", 8_765_450, 0, "2026-03", 0, 87_655),  # 87.654,5: half up
    ("leave_paid", 4_200_000, 0, "2026-03", 0, 42_000),
    ("pensioner", 3_456_789, 0, "2026-03", 0, 17_284),  # 17.283,945
    ("pensioner", 3_456_700, 0, "2028-03", 0, 17_284),  # 17.283,5
    ("below_age", 0, 1, "2026-02", 0, 15_930),  # 0,3 % of 5.310.000
    ("below_age", 0, 2, "2026-02", 0, 14_190),
    ("below_age", 0, 3, "2026-02", 0, 12_420),
    ("below_age", 0, 4, "2026-02", 0, 11_100),
    ("below_age", 0, 1, "2027-12", 0, 15_930),  # the last month of the old rate
    ("below_age", 0, 1, "2028-01", 0, 26_550),  # the first of the new one, 0,5 %
    ("below_age", 0, 3, "2027-12", 0, 12_420),
    ("below_age", 0, 3, "2028-01", 0, 20_700),
    ("above_age", 0, 1, "2027-12", 0, 10_620),  # 0,2 %
    ("above_age", 0, 1, "2028-01", 0, 15_930),  # 0,3 %
    ("above_age", 0, 4, "2027-12", 0, 7_400),
    ("above_age", 0, 4, "2028-01", 0, 11_100),
    ("student", 0, 0, "2026-02", 0, 5_000),
    ("student", 0, 0, "2035-02", 0, 5_000),
    ("pensioner_working", 3_000_000 + 2_500_000, 0, "2026-05", 0, 27_500),
    ("allowance", 1_780_000, 0, "2026-05", 0, 8_900),
    ("below_age", 0, 2, "2026-06", 30, 9_933),
    ("below_age", 0, 2, "2026-06", 50, 7_095),
    ("below_age", 0, 2, "2026-06", 70, 4_257),
    ("below_age", 0, 2, "2026-06", 100, 0),
    ("student", 0, 0, "2026-06", 70, 1_500),
    ("pensioner", 3_456_700, 0, "2026-06", 50, 8_642),  # 8.641,75: rounded once, at the end
]


@pytest.mark.parametrize(("group", "base", "region", "when", "off", "amount"), BY_HAND)
def test_dues_are_as_worked_out_by_hand(group: str, base: int, region: int, when: str, off: int, amount: int) -> None:
    reliefs = (relief(off),) if off else ()
    assert owes(payer(group, base, region, *reliefs), when).amount == amount


def test_the_sum_is_told_line_by_line_with_its_sources() -> None:
    found = owes(payer("below_age", 0, 2, relief(50)), "2026-06")
    kinds = [(step.kind, step.amount) for step in found.steps]
    assert kinds == [
        (StepKind.WAGE, 4_730_000),
        (StepKind.SHARE, Fraction(14_190)),
        (StepKind.RELIEF, Fraction(7_095)),
    ]
    assert all("QĐ/TW" in step.source or "NĐ-CP" in step.source for step in found.steps)


def test_a_rounded_sum_says_so() -> None:
    assert owes(payer("pensioner", 3_456_789), "2026-03").steps[-1].kind is StepKind.ROUNDED


@pytest.mark.parametrize(
    ("who", "when", "why"),
    [
        (payer(), "2026-03", Unknown.NO_GROUP),
        (payer("gone"), "2026-03", Unknown.NO_SUCH_GROUP),
        (payer("leave_unpaid"), "2026-03", Unknown.INSTEAD),
        (payer("insured"), "2026-03", Unknown.NO_BASE),
        (payer("below_age"), "2026-03", Unknown.NO_REGION),
        (payer("below_age", 0, 9), "2026-03", Unknown.NO_WAGE),
        (payer("abroad"), "2026-03", Unknown.RATE_UNREAD),
        (payer("insured", 5_000_000), "2026-01", Unknown.RATE_UNREAD),  # 342-QĐ/TW was not read
        (payer("insured", 5_000_000, since="2010-01"), "2011-03", Unknown.NO_RATE),
        (payer("student", of=member()), "2026-03", Unknown.NO_STATE),
        (payer("student", of=member(change(S.SUSPENDED, "2020-01-01"))), "2026-03", Unknown.ASK_STATE),
    ],
)
def test_what_cannot_be_told_is_asked(who: Payer, when: str, why: Unknown) -> None:
    found = owes(who, when)
    assert (found.amount, found.why) == (None, why)


def test_a_month_that_the_table_misses_is_told() -> None:
    holed = DuesRules.parse(shipped_text().replace(OLD_RATE, OLD_RATE.replace("2027-12-31", "2027-11-30")))
    who = payer("below_age", 0, 1)
    assert [owes(who, when, holed).amount for when in ("2027-11", "2027-12", "2028-01")] == [15_930, None, 26_550]
    assert owes(who, "2027-12", holed).why is Unknown.NO_RATE
    assert [problem.name for problem in holed.problems()] == ["rate below_age"]


@pytest.mark.parametrize(
    ("who", "paid"),
    [
        # a moved member: dues are taken through the month of the paper, at the new cell from the next month
        (member(change(S.OFFICIAL, "2020-05-19"), change(S.MOVED, "2026-06-10")), "11111100"),
        (member(change(S.OFFICIAL, "2026-06-10", place="Đảng bộ khác")), "00000011"),
        (member(change(S.PROBATIONARY, "2026-06-10")), "00000111"),  # admitted: from the month of the ceremony
        (member(change(S.OFFICIAL, "2020-05-19"), change(S.DECEASED, "2026-06-10")), "11111000"),
        (member(change(S.OFFICIAL, "2020-05-19"), change(S.LEFT, "2026-06-10")), "11111000"),
        (member(change(S.EXEMPT, "2020-05-19")), "11111111"),
        (probationary("2025-09-02"), "11111111"),  # pays like an official one
        (member(change(S.TEMPORARY_HERE, "2026-06-10")), "00000011"),
        (
            member(
                change(S.OFFICIAL, "2020-05-19"),
                change(S.TEMPORARY_ELSEWHERE, "2026-04-10"),
                change(S.OFFICIAL, "2026-06-20"),
            ),
            "11110011",
        ),
        (member(change(S.OFFICIAL, "2020-05-19"), change(S.MOVED, "2026-06-10", struck=True)), "11111111"),
    ],
)
def test_who_pays_here_in_which_month(who: Member, paid: str) -> None:
    """Months from January to August; a rate is known from February on, so a student's dues tell it."""
    found = [owes(payer("student", of=who), f"2026-{number:02d}") for number in range(1, 9)]
    assert "".join("1" if one.here else "0" for one in found) == paid
    assert all(one.amount == 0 for one in found if not one.here)


def test_custody_is_not_collected_once_it_is_written() -> None:
    held = member(change(S.SUSPENDED, "2020-01-01"))
    found = owes(payer("student", 0, 0, relief(100, reason="custody"), of=held), "2026-03")
    assert (found.amount, found.why) == (0, None)


@pytest.mark.parametrize(("joined", "amount"), [("1976-03-01", 0), ("1976-03-02", 5_000), ("1976", 5_000)])
def test_fifty_full_years_of_party_age_exempt(joined: str, amount: int) -> None:
    """The age must be full on the first day of the month, for certain."""
    assert owes(payer("student", of=official(joined=joined)), "2026-03").amount == amount


def test_a_free_member_needs_no_group() -> None:
    assert owes(payer(of=official(joined="1960-01-01")), "2026-03").amount == 0


def test_a_reduction_ends_with_its_last_month() -> None:
    who = payer("below_age", 0, 2, relief(50, "2026-03", "2026-08"))
    assert [owes(who, f"2026-{n:02d}").amount for n in (2, 3, 8, 9)] == [14_190, 7_095, 7_095, 14_190]


def test_a_change_of_group_holds_from_its_month() -> None:
    lines = (
        DuesStanding(0, "insured", month("2026-02"), 8_000_000),
        DuesStanding(0, "pensioner", month("2026-07"), 5_000_000),
    )
    who = Payer(official(), lines)
    assert [owes(who, f"2026-{n:02d}").amount for n in (2, 6, 7)] == [80_000, 80_000, 25_000]
