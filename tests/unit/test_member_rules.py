# Dated rules about members, and what follows from them: Party age, badges, probation, transfers, warnings, counts.

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meeting_rule_reading import RuleError, Why
from sotay.domain.member_deadlines import (
    PartyAge,
    badges_around,
    next_badge,
    party_age,
    probation,
    standing_on,
    transfer,
)
from sotay.domain.member_rule_rows import SpanName, Use
from sotay.domain.member_rules import MemberRules
from sotay.domain.member_warnings import (
    MemberWarning,
    Missing,
    WarningKind,
    counts,
    list_check,
    missing_data,
    warnings,
)
from sotay.domain.members import Badge, Member, MemberState, Service, Sex
from sotay.domain.spans import DayRange, add_months, add_working_days, full_years
from sotay.domain.vocabulary import Period
from sotay.services.member_rules import load_member_rules
from tests.unit.people import change, member, official, person, probationary

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
NO_SPANS = (SpanName.PROBATION_NOTICE, SpanName.BADGE_NOTICE, SpanName.TRANSFER_NOTICE, SpanName.LIST_CHECK_NOTICE)


@pytest.fixture(scope="module")
def rules() -> MemberRules:
    return load_member_rules()


def without(rules: MemberRules, *names: SpanName) -> MemberRules:
    return replace(rules, spans=tuple(rule for rule in rules.spans if rule.name not in names))


def complete(**more: str) -> Member:
    whole = person(
        sex=Sex.FEMALE,
        ethnicity="Kinh",
        native_place="Xã Sông Bạch",
        schooling="12/12",
        occupation_now="Giáo viên",
        joined="2010-05-05",
        official="2011-05-05",
        card="001234567890",
        file="000001 HN",
        service=Service.NONE,
        **more,
    )
    return Member("whole", whole, (change(MemberState.OFFICIAL, "2011-05-05"),))


# --- days apart ---


@pytest.mark.parametrize(
    ("since", "months", "expected"),
    [
        (date(2026, 2, 3), 12, date(2027, 2, 3)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -13, date(2024, 12, 15)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_term_of_months_ends_on_the_same_day_or_the_last_of_the_month(
    since: date, months: int, expected: date
) -> None:
    assert add_months(since, months) == expected


def test_years_are_full_on_their_day_and_not_before() -> None:
    assert full_years(date(1984, 2, 3), date(2026, 2, 2)) == 41
    assert full_years(date(1984, 2, 3), date(2026, 2, 3)) == 42
    assert full_years(date(2004, 2, 29), date(2005, 2, 28)) == 1
    assert full_years(date(2026, 1, 1), date(2020, 1, 1)) == 0


@given(DAYS, DAYS)
def test_full_years_are_those_whose_day_has_come(since: date, until: date) -> None:
    years = full_years(since, until)
    assert years == 0 or add_months(since, 12 * years) <= until
    assert add_months(since, 12 * (years + 1)) > until


def test_working_days_leave_out_weekends() -> None:
    friday = date(2026, 11, 20)
    assert add_working_days(friday, 1) == date(2026, 11, 23)
    assert add_working_days(friday, 5) == date(2026, 11, 27)
    assert add_working_days(date(2026, 11, 23), -1) == friday
    assert add_working_days(date(2026, 11, 22), 0) == date(2026, 11, 22)
    assert add_working_days(date(2027, 2, 3), -30) == date(2026, 12, 23)


@given(DAYS, st.integers(-130, 130).filter(bool))
def test_working_days_are_counted_one_by_one(since: date, count: int) -> None:
    until = add_working_days(since, count)
    assert until.weekday() < 5
    first, last = sorted((since, until))
    between = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    assert sum(day.weekday() < 5 for day in between if day != since) == abs(count)


# --- the table ---


def test_the_rule_that_began_last_holds(rules: MemberRules) -> None:
    newer, older = (rules.span(SpanName.TRANSFER, on) for on in (date(2026, 7, 26), date(2026, 7, 25)))
    assert newer is not None
    assert older is not None
    assert (newer.working_days, newer.months) == (60, 0)
    assert (older.working_days, older.months) == (0, 3)
    assert rules.span(SpanName.TRANSFER, date(2025, 9, 28)) is None


def test_a_state_counts_for_what_the_table_says(rules: MemberRules) -> None:
    assert MemberState.EXEMPT in rules.counting(Use.ON_LIST, TODAY)
    assert MemberState.EXEMPT not in rules.counting(Use.SUMMONED, TODAY)
    assert MemberState.PROBATIONARY in rules.counting(Use.ATTENDING, TODAY)
    assert replace(rules, states=()).counting(Use.ON_LIST, TODAY) == frozenset()


@pytest.mark.parametrize(
    ("reached", "award"),
    [
        (date(2026, 12, 1), date(2027, 2, 3)),
        (date(2026, 12, 31), date(2027, 2, 3)),
        (date(2027, 1, 1), date(2027, 2, 3)),
        (date(2028, 2, 29), date(2028, 2, 3)),
        (date(2027, 2, 28), date(2027, 2, 3)),
        (date(2027, 3, 1), date(2027, 5, 19)),
        (date(2027, 5, 31), date(2027, 5, 19)),
        (date(2027, 6, 1), date(2027, 9, 2)),
        (date(2027, 9, 30), date(2027, 9, 2)),
        (date(2027, 10, 1), date(2027, 11, 7)),
        (date(2026, 11, 30), date(2026, 11, 7)),
    ],
)
def test_an_age_reached_falls_to_the_award_day_of_its_window(rules: MemberRules, reached: date, award: date) -> None:
    found = rules.award_day(reached)
    assert found is not None
    assert found[0] == award
    assert found[1].source


@given(reached=DAYS)
def test_every_day_of_the_year_has_one_award_day(reached: date) -> None:
    rules = load_member_rules()
    assert len([rule for rule in rules.award_days if rule.for_reached(reached)]) == 1


@pytest.mark.parametrize(
    ("text", "why", "place"),
    [
        ('[[span]]\nname = "probation"\nsource = "x"', Why.MISSING, ("span", 1, "months")),
        ('[[span]]\nname = "overtime"\ndays = 1\nsource = "x"', Why.BAD_VALUE, ("span", 1, "name")),
        ('[[span]]\nname = "probation"\ndays = -1\nsource = "x"', Why.BAD_VALUE, ("span", 1, "days")),
        ("[[badge]]\nyears = []\nearly_months = 1", Why.BAD_VALUE, ("badge", 1, "years")),
        ("[[award_day]]\nday = [2, 29]", Why.BAD_VALUE, ("award_day", 1, "day")),
        ("[[award_day]]\nday = [2]", Why.BAD_VALUE, ("award_day", 1, "day")),
        ("[[award_day]]\nday = [2, 3]\nreached_from = [2, 30]", Why.BAD_VALUE, ("award_day", 1, "reached_from")),
        ('[[required]]\ncolumn = 3\nfields = ["shoe"]', Why.BAD_VALUE, ("required", 1, "fields")),
        ('[[shape]]\nfield = "shoe"', Why.BAD_VALUE, ("shape", 1, "field")),
        ('[[shape]]\nfield = "card"\npattern = "["', Why.BAD_VALUE, ("shape", 1, "pattern")),
        ("[[state_word]]\nwords = [1]", Why.BAD_VALUE, ("state_word", 1, "words")),
        ('[[states]]\nuse = "badge"\nstates = ["happy"]', Why.BAD_VALUE, ("states", 1, "states")),
        ("[[picnic]]\nday = 1", Why.UNKNOWN, ("picnic", 0, "picnic")),
    ],
)
def test_a_value_that_is_not_as_agreed_is_refused_with_its_place(
    text: str, why: Why, place: tuple[str, int, str]
) -> None:
    with pytest.raises(RuleError) as caught:
        MemberRules.parse(text)
    assert (caught.value.why, (caught.value.table, caught.value.row, caught.value.key)) == (why, place)


def test_a_text_that_is_no_toml_is_refused() -> None:
    with pytest.raises(ValueError, match="Expected"):
        MemberRules.parse("[[span")


def test_the_shipped_days_leave_no_hole_and_a_hole_is_told(rules: MemberRules) -> None:
    assert rules.problems() == ()
    assert {problem.flaw for problem in MemberRules.parse("").problems()} == {Flaw.ABSENT}
    ended = replace(rules.badges[0], period=Period(None, date(2026, 12, 31)))
    (first, *others) = replace(rules, badges=(ended, *rules.badges[1:])).problems()
    assert (first.flaw, first.name, first.first) == (Flaw.ENDED, "badge 30", date(2027, 1, 1))
    assert len(others) == len(ended.years) - 1


def test_words_of_the_central_export_name_states(rules: MemberRules) -> None:
    assert rules.states_named("  chính  THỨC ") == rules.states_named("Đảng viên chính thức")
    assert rules.states_named("Từ trần") == frozenset({MemberState.DECEASED})
    assert rules.states_named("không rõ") is None


# --- Party age and badges ---


def test_party_age_counts_from_the_decision() -> None:
    assert party_age(official(joined="1984-02-03"), date(2026, 2, 2)) == PartyAge(41, 41)
    assert party_age(official(joined="1984"), date(2026, 2, 3)) == PartyAge(41, 42)
    assert party_age(official(), TODAY) is None


def test_the_next_badge_names_its_days(rules: MemberRules) -> None:
    badge = next_badge(rules, official(joined="1987-02-03"), TODAY)
    assert badge is not None
    assert badge.years == 40
    assert badge.reached == DayRange(date(2027, 2, 3), date(2027, 2, 3))
    assert badge.reached.certain
    assert badge.award_day == badge.due == date(2027, 2, 3)
    assert badge.files_due == date(2026, 12, 23)
    assert badge.early_from == date(2026, 2, 3)
    assert badge.days_left(TODAY) == 73


def test_from_seventy_years_on_a_badge_may_come_two_years_early(rules: MemberRules) -> None:
    badge = next_badge(rules, official(joined="1957-05-19"), TODAY)
    assert badge is not None
    assert (badge.years, badge.early_from) == (70, date(2025, 5, 19))


def test_badges_already_awarded_are_passed_over(rules: MemberRules) -> None:
    awarded_early = official(joined="1987-02-03", badges=(Badge(40), Badge(30)))
    assert badges_around(rules, awarded_early, TODAY)[0] is None
    badge = next_badge(rules, awarded_early, TODAY)
    assert badge is not None
    assert badge.years == 45
    assert next_badge(rules, official(joined="1987-02-03", badges=(Badge(90),)), TODAY) is None


def test_a_badge_whose_day_passed_without_record_is_missed(rules: MemberRules) -> None:
    missed, coming = badges_around(rules, official(joined="1980-01-01"), TODAY)
    assert missed is not None
    assert coming is not None
    assert (missed.years, coming.years) == (45, 50)
    assert next_badge(rules, official(joined="1930-01-01"), TODAY) is None


def test_a_day_known_by_its_month_is_enough_for_the_award_day_and_a_year_is_not(rules: MemberRules) -> None:
    by_month = next_badge(rules, official(joined="1987-06"), TODAY)
    assert by_month is not None
    assert by_month.award_day == date(2027, 9, 2)
    assert by_month.reached == DayRange(date(2027, 6, 1), date(2027, 6, 30))
    by_year = next_badge(rules, official(joined="1987"), TODAY)
    assert by_year is not None
    assert (by_year.award_day, by_year.files_due, by_year.source) == (None, None, "")
    assert by_year.due == date(2027, 12, 31)


def test_without_a_rule_for_files_no_day_is_told(rules: MemberRules) -> None:
    badge = next_badge(without(rules, SpanName.BADGE_FILES), official(joined="1987-02-03"), TODAY)
    assert badge is not None
    assert badge.files_due is None
    nowhere = next_badge(replace(rules, award_days=()), official(joined="1987-02-03"), TODAY)
    assert nowhere is not None
    assert nowhere.award_day is None


@pytest.mark.parametrize(
    ("state", "kept"),
    [
        (MemberState.EXEMPT, True),
        (MemberState.TEMPORARY_ELSEWHERE, True),
        (MemberState.MOVED, False),
        (MemberState.LEFT, False),
        (MemberState.DECEASED, False),
    ],
)
def test_the_exempt_keep_the_right_to_a_badge_and_the_gone_do_not(
    rules: MemberRules, state: MemberState, kept: bool
) -> None:
    found = member(change(MemberState.OFFICIAL, "1988-02-03"), change(state, "2020-01-01", id=2), joined="1987-02-03")
    assert (next_badge(rules, found, TODAY) is not None) is kept


@given(joined=st.dates(date(1930, 1, 1), date(2026, 1, 1)), on=st.dates(date(2026, 1, 1), date(2040, 1, 1)))
def test_the_missed_badge_lies_before_the_coming_one(joined: date, on: date) -> None:
    rules = load_member_rules()
    someone = replace(official(), person=person(joined=str(PartialDate.of(joined))))
    missed, coming = badges_around(rules, replace(someone, history=(change(MemberState.OFFICIAL, "1900"),)), on)
    assert missed is None or missed.due < on
    assert coming is None or coming.due >= on
    if missed is not None and coming is not None:
        ladder = [years for years, _ in rules.badge_years(on)]
        assert ladder.index(coming.years) == ladder.index(missed.years) + 1


# --- probation and transfer ---


def test_probation_ends_twelve_months_after_the_ceremony(rules: MemberRules) -> None:
    found = probation(rules, probationary("2026-01-05", ceremony="2026-01-05"), TODAY)
    assert found is not None
    assert found.ends == DayRange(date(2027, 1, 5), date(2027, 1, 5))
    assert not found.prolonged
    assert found.days_left(TODAY) == 44
    assert not found.overdue(date(2027, 1, 5))
    assert found.overdue(date(2027, 1, 6))


def test_a_second_line_prolongs_probation_and_a_transfer_or_return_does_not(rules: MemberRules) -> None:
    first = change(MemberState.PROBATIONARY, "2025-06-01", id=1)
    prolonged = change(MemberState.PROBATIONARY, "2026-06-01", id=2)
    moved_in = replace(prolonged, place="Chi bộ thôn Đoài")
    struck = replace(prolonged, struck=True)
    away = change(MemberState.TEMPORARY_ELSEWHERE, "2025-08-01")
    found = probation(rules, member(first, prolonged, ceremony="2025-06-01"), TODAY)
    assert found is not None
    assert found.prolonged
    assert found.ends.first == date(2027, 6, 1)
    for others in ((moved_in,), (struck,), (away, prolonged)):
        plain = probation(rules, member(first, *others, ceremony="2025-06-01"), TODAY)
        assert plain is not None
        assert not plain.prolonged
    unknown = without(rules, SpanName.PROLONGATION)
    kept = probation(unknown, member(first, prolonged, ceremony="2025-06-01"), TODAY)
    assert kept is not None
    assert kept.ends.first == date(2026, 6, 1)


def test_there_is_no_probation_without_its_begin_or_after_its_end(rules: MemberRules) -> None:
    assert probation(rules, probationary("2026-01-05"), TODAY) is None
    assert probation(rules, member(ceremony="2026-01-05"), TODAY) is None
    assert probation(rules, official("2025-01-05", ceremony="2024-01-05"), TODAY) is None
    assert probation(rules, probationary("2026-01-05", ceremony="2025-01-05", official="2026-01-05"), TODAY) is None
    assert probation(rules, probationary("2009-01-05", ceremony="2009-01-05"), date(2009, 6, 1)) is None
    left = member(
        change(MemberState.PROBATIONARY, "2026-01-05"), change(MemberState.MOVED, "2026-05-05"), ceremony="2026-01-05"
    )
    assert probation(rules, left, TODAY) is None


def test_standing_is_kept_while_a_member_is_elsewhere(rules: MemberRules) -> None:
    away = member(
        change(MemberState.PROBATIONARY, "2026-01-05"),
        change(MemberState.TEMPORARY_ELSEWHERE, "2026-05-05"),
        ceremony="2026-01-05",
    )
    assert standing_on(away.history, TODAY) is MemberState.PROBATIONARY
    assert probation(rules, away, TODAY) is not None
    assert standing_on(away.history, date(2025, 1, 1)) is None


def test_a_transfer_has_a_deadline_by_the_rule_of_its_day(rules: MemberRules) -> None:
    old, new = (member(change(MemberState.MOVED, since)) for since in ("2026-05-04", "2026-10-05"))
    before, after = transfer(rules, old, TODAY), transfer(rules, new, TODAY)
    assert before is not None
    assert after is not None
    assert before.due == date(2026, 8, 4)
    assert after.due == date(2026, 12, 28)
    assert after.days_left(TODAY) == 36
    assert after.since.first == date(2026, 10, 5)
    assert transfer(rules, member(change(MemberState.MOVED, "2020-01-01")), TODAY) is None
    assert transfer(rules, official(), TODAY) is None
    assert transfer(rules, member(), TODAY) is None


# --- warnings, gaps, counts ---


def test_a_complete_member_lacks_nothing(rules: MemberRules) -> None:
    assert missing_data(rules, complete(), TODAY) == ()
    assert warnings(rules, [complete()], TODAY) == ()


def test_what_the_list_lacks_is_named_by_column(rules: MemberRules) -> None:
    someone = complete()
    lacking = replace(someone, person=replace(someone.person, ethnicity="", card="", file="", ceremony=None))
    found = missing_data(rules, lacking, TODAY)
    assert [(gap.column, gap.field) for gap in found] == [(3, "ethnicity"), (8, "card"), (8, "file")]
    assert all(isinstance(gap, Missing) and gap.source for gap in found)
    (warning,) = warnings(rules, [lacking], TODAY)
    assert warning.kind is WarningKind.DATA_MISSING
    assert warning.facts == {"columns": (3, 8), "fields": ("ethnicity", "card", "file")}
    assert missing_data(rules, replace(lacking, erased=True), TODAY) == ()


def test_the_probationary_need_a_ceremony_and_no_card(rules: MemberRules) -> None:
    someone = replace(complete(), history=(change(MemberState.PROBATIONARY, "2026-05-05"),))
    someone = replace(someone, person=replace(someone.person, card="", official=None))
    assert [gap.field for gap in missing_data(rules, someone, TODAY)] == ["ceremony"]


def test_who_is_not_on_the_list_lacks_nothing(rules: MemberRules) -> None:
    gone = member(change(MemberState.OFFICIAL, "2000"), change(MemberState.DECEASED, "2020"))
    assert missing_data(rules, gone, TODAY) == ()
    assert warnings(rules, [gone], TODAY) == ()


def kinds(found: tuple[MemberWarning, ...]) -> list[tuple[WarningKind, str]]:
    return [(warning.kind, warning.member_uid) for warning in found if warning.kind is not WarningKind.DATA_MISSING]


def test_warnings_come_by_their_days_and_the_gaps_last(rules: MemberRules) -> None:
    people = [
        official("1985", uid="missed", joined="1980-01-01"),
        member(uid="stateless"),
        member(change(MemberState.MOVED, "2026-09-01"), uid="moved"),
        official("1990", uid="badge", joined="1987-02-03", badges=(Badge(30),)),
        probationary("2025-12-01", uid="ending", ceremony="2025-12-01"),
        probationary("2025-10-01", uid="overdue", ceremony="2025-10-01"),
        replace(official(uid="erased", joined="1980-01-01"), erased=True),
    ]
    found = warnings(rules, people, TODAY)
    assert kinds(found) == [
        (WarningKind.PROBATION_OVERDUE, "overdue"),
        (WarningKind.TRANSFER_DUE, "moved"),
        (WarningKind.PROBATION_ENDING, "ending"),
        (WarningKind.BADGE_DUE, "badge"),
        (WarningKind.STATE_MISSING, "stateless"),
        (WarningKind.BADGE_MISSED, "missed"),
    ]
    assert [warning.facts["days_left"] for warning in found[:4]] == [-52, 2, 9, 31]
    assert all(warning.source for warning in found if warning.kind is not WarningKind.STATE_MISSING)
    assert found[3].day == found[3].facts["files_due"] == date(2026, 12, 23)


def test_a_state_that_begins_later_is_no_gap(rules: MemberRules) -> None:
    assert warnings(rules, [probationary("2027-01-01")], TODAY) == ()
    struck = member(change(MemberState.OFFICIAL, "2000", struck=True))
    assert kinds(warnings(rules, [struck], TODAY)) == [(WarningKind.STATE_MISSING, "m1")]


def test_nothing_is_said_before_its_time(rules: MemberRules) -> None:
    early = date(2026, 3, 1)
    people = [
        probationary("2026-01-05", ceremony="2026-01-05"),
        official("1990", joined="1987-02-03", badges=(Badge(30),)),
    ]
    assert kinds(warnings(rules, people, early)) == []
    moved = member(change(MemberState.MOVED, "2026-07-27"))
    due = date(2026, 10, 19)
    for apart, told in ((-16, 0), (-15, 1), (15, 1), (16, 0)):
        assert len(kinds(warnings(rules, [moved], due + timedelta(days=apart)))) == told


def test_without_notices_only_what_is_due_is_told(rules: MemberRules) -> None:
    quiet = without(rules, *NO_SPANS)
    ending = probationary("2025-12-01", ceremony="2025-12-01")
    assert kinds(warnings(quiet, [ending], TODAY)) == []
    assert kinds(warnings(quiet, [ending], date(2026, 12, 1))) == [(WarningKind.PROBATION_ENDING, "m1")]
    assert kinds(warnings(quiet, [member(change(MemberState.MOVED, "2026-09-01"))], date(2026, 11, 24))) == []


def test_the_list_is_to_be_checked_every_three_months(rules: MemberRules) -> None:
    last = date(2026, 9, 1)
    assert list_check(rules, last, date(2026, 11, 23)) is None
    found = list_check(rules, last, date(2026, 11, 25))
    assert found is not None
    assert (found.kind, found.day, found.facts["days_left"]) == (WarningKind.LIST_CHECK_DUE, date(2026, 12, 1), 6)
    never = list_check(rules, None, TODAY)
    assert never is not None
    assert never.day == TODAY
    assert list_check(without(rules, SpanName.LIST_CHECK), None, TODAY) is None


def test_members_are_counted_by_state(rules: MemberRules) -> None:
    states = {
        MemberState.OFFICIAL: 2,
        MemberState.PROBATIONARY: 1,
        MemberState.EXEMPT: 1,
        MemberState.TEMPORARY_HERE: 1,
        MemberState.LEFT: 1,
    }
    found = counts(rules, states, TODAY)
    assert (found.on_list, found.summoned, found.attending) == (5, 2, 4)
    assert found.by_state == states


def test_facts_of_warnings_hold_no_personal_data(rules: MemberRules) -> None:
    people = [
        official("1985", joined="1980-01-01", full_name="Lê Văn Riêng", card="001234567890", residence="Thôn Đông")
    ]
    told = repr(warnings(rules, people, TODAY))
    for private in ("Riêng", "001234567890", "Thôn Đông"):
        assert private not in told
