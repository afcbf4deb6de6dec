# The rule table of the calendar: what is read, what is refused, what shows that a duty was done.

from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.duties import Every
from sotay.domain.duty_dates import occurrences
from sotay.domain.duty_rules import CalendarRules, Proof, proofs_of, proved_on
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meeting_rule_reading import RuleError, Why
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.paths import resource_dir

ROW = '[[duty]]\nkey = "a"\ntitle = "Việc"\nevery = "{every}"\n{more}\nsource = "Đặt trong sổ"\n'
OWN = '[[own]]\nlead = 3\nsource = "Đặt trong sổ"\n'


def table(more: str = "day = 5", every: str = "month") -> CalendarRules:
    return CalendarRules.parse(ROW.format(every=every, more=more) + OWN)


def fault(more: str, every: str = "month") -> tuple[Why, str]:
    with pytest.raises(RuleError) as caught:
        table(more, every)
    return caught.value.why, caught.value.key


def test_the_shipped_table_has_every_duty_of_the_year_with_its_source() -> None:
    rules = CalendarRules.parse((resource_dir() / "rules" / "calendar.toml").read_text(encoding="utf-8"))
    assert not rules.problems()
    assert all(rule.source for rule in rules.duties)
    counts: dict[str, int] = {}
    for one in occurrences([rule.duty for rule in rules.duties], [], date(2026, 1, 1), date(2026, 12, 31)):
        counts[one.duty.key] = counts.get(one.duty.key, 0) + 1
    assert counts == {
        **dict.fromkeys(("committee", "meeting", "dues", "month_report"), 12),
        **dict.fromkeys(("thematic", "list"), 4),
        **dict.fromkeys(("files", "statistics"), 2),
        **dict.fromkeys(("year_plan", "evaluation", "year_report"), 1),
    }


def test_a_row_is_read_with_its_days() -> None:
    (rule,) = table('month = 2\nlast_working = true\nlead = 4\nproof = ["dues"]', "quarter").duties
    assert (rule.pattern.every, rule.pattern.month, rule.pattern.day) == (Every.QUARTER, 2, 0)
    assert (rule.lead, rule.proofs, rule.duty.source) == (4, (Proof.DUES,), "Đặt trong sổ")


def test_the_last_month_of_a_period_is_meant_where_none_is_told() -> None:
    assert [table(every=every).duties[0].pattern.month for every in ("month", "quarter", "half", "year")] == [
        1,
        3,
        6,
        12,
    ]


@pytest.mark.parametrize(
    ("more", "every", "told"),
    [
        ("day = 0", "month", (Why.BAD_VALUE, "day")),
        ("day = 32", "month", (Why.BAD_VALUE, "day")),
        ("day = 8", "week", (Why.BAD_VALUE, "day")),
        ("month = 4\nday = 1", "quarter", (Why.BAD_VALUE, "month")),
        ("day = 1", "once", (Why.BAD_VALUE, "every")),
        ("last_working = false", "month", (Why.MISSING, "day")),
        ("day = 1\nlast_working = true", "month", (Why.UNKNOWN, "day")),
        ('day = 1\nproof = ["weather"]', "month", (Why.BAD_VALUE, "proof")),
    ],
)
def test_a_day_that_never_comes_is_refused(more: str, every: str, told: tuple[Why, str]) -> None:
    assert fault(more, every) == told


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(RuleError) as caught:
        CalendarRules.parse("[[duties]]\n")
    assert caught.value.why is Why.UNKNOWN


def test_days_without_a_rule_are_told() -> None:
    rules = table("day = 5\nvalid_to = 2026-12-31")
    assert [(one.flaw, one.name) for one in rules.problems()] == [(Flaw.ENDED, "duty a")]
    assert CalendarRules.parse("").problems()[0].name == "own"


def test_own_duties_are_told_some_days_ahead() -> None:
    assert table().lead(date(2026, 11, 22)) == 3
    assert CalendarRules.parse("").lead(date(2026, 11, 22)) == 0


MEETING = Meeting("m", MeetingKind.COMBINED, "Sinh hoạt", date(2026, 10, 5), state=MeetingState.CLOSED)


def test_a_meeting_that_was_held_proves_what_its_kind_is() -> None:
    meetings = [
        MEETING,
        replace(MEETING, kind=MeetingKind.COMMITTEE, day=date(2026, 10, 3)),
        replace(MEETING, day=date(2026, 11, 5), state=MeetingState.PLANNED),
        replace(MEETING, day=date(2026, 9, 5), removed=True),
    ]
    assert proofs_of(meetings, [date(2026, 10, 1)]) == {
        Proof.MEETING: (date(2026, 10, 5),),
        Proof.THEMATIC: (date(2026, 10, 5),),
        Proof.COMMITTEE: (date(2026, 10, 3),),
        Proof.DUES: (date(2026, 10, 1),),
    }


def test_a_duty_is_proved_within_its_own_period_only() -> None:
    rules = table('day = 5\nproof = ["thematic"]', "quarter")
    third, fourth = occurrences([rules.duties[0].duty], [], date(2026, 7, 1), date(2026, 12, 31))
    proofs = proofs_of([MEETING], ())
    assert proved_on(fourth, rules.proofs("a"), proofs) == date(2026, 10, 5)
    assert proved_on(third, rules.proofs("a"), proofs) is None
    assert rules.proofs("another") == ()
