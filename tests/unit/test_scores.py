# How a meeting grades itself: points from facts, points from the meeting, the grade.

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_rule_forms import FactName, ScoreForm
from sotay.domain.meetings import ScoreMark
from sotay.domain.scores import MeetingFacts, grade, marked, missing, prefilled, total
from sotay.services.meeting_rules import load_meeting_rules
from tests.unit.meeting_rows import DAY


def _form(day: date = DAY) -> ScoreForm:
    found = load_meeting_rules().score_form(day)
    assert found is not None
    return found


FORM = _form()
WHOLE = MeetingFacts(123, 120, Fraction(20, 22), 2, 2, 4, 3)
OWN = (ScoreMark("conduct", 38), ScoreMark("principles", 5), ScoreMark("closing", 4.5, "đọc biên bản muộn"))


def points(facts: MeetingFacts, form: ScoreForm = FORM) -> dict[str, float | None]:
    return {line.key: line.points for line in prefilled(form, facts)}


def test_facts_fill_in_what_they_can_and_the_meeting_gives_the_rest() -> None:
    lines = prefilled(FORM, WHOLE)
    assert points(WHOLE) == {
        "time": 5,
        "attendance": 5,
        "preparation": 10,
        "conduct": None,
        "principles": None,
        "results": 21,
        "closing": None,
    }
    assert missing(lines) == ("conduct", "principles", "closing")
    assert total(lines) == 41
    assert [line.most for line in lines] == [5, 5, 10, 40, 5, 30, 5]
    assert lines[5].value == Fraction(3, 4)
    assert lines[5].fact is FactName.RESULTS


def test_points_that_the_meeting_gives_stand_in_place_of_those_filled_in() -> None:
    lines = marked(prefilled(FORM, WHOLE), [*OWN, ScoreMark("results", 25)])
    assert missing(lines) == ()
    assert total(lines) == 5 + 5 + 10 + 38 + 5 + 25 + 4.5
    given_lines = {line.key: line for line in lines if line.given}
    assert set(given_lines) == {"conduct", "principles", "results", "closing"}
    assert given_lines["closing"].note == "đọc biên bản muộn"
    assert given_lines["results"].value == Fraction(3, 4)


def test_points_stay_within_a_criterion() -> None:
    lines = marked(prefilled(FORM, WHOLE), [ScoreMark("conduct", 41), ScoreMark("time", -1), ScoreMark("unknown", 9)])
    told = {line.key: line.points for line in lines}
    assert (told["conduct"], told["time"]) == (40, 0)
    assert "unknown" not in told


def test_nothing_is_filled_in_where_nothing_is_known() -> None:
    assert set(points(MeetingFacts()).values()) == {None}
    assert total(prefilled(FORM, MeetingFacts())) == 0
    assert points(MeetingFacts(minutes=90))["time"] is None


@pytest.mark.parametrize(
    ("minutes", "expected"), [(120, 5), (200, 5), (119, 3), (96, 3), (95, 1), (72, 1), (71, 0), (0, 0)]
)
def test_a_meeting_that_is_too_short_loses_points(minutes: int, expected: int) -> None:
    assert points(MeetingFacts(minutes=minutes, minutes_needed=120))["time"] == expected


@pytest.mark.parametrize(("present", "expected"), [(30, 5), (27, 5), (26, 3), (24, 3), (21, 1), (20, 0)])
def test_attendance_brings_all_points_from_90_percent_on(present: int, expected: int) -> None:
    assert points(MeetingFacts(attendance=Fraction(present, 30)))["attendance"] == expected


def test_a_share_just_below_is_not_rounded_up() -> None:
    facts = MeetingFacts(attendance=Fraction(269, 299))  # 89,97 %
    assert points(facts)["attendance"] == 3


def test_before_42_hd_85_percent_were_enough() -> None:
    facts = MeetingFacts(attendance=Fraction(86, 100))
    assert points(facts)["attendance"] == 3
    assert points(facts, _form(date(2025, 10, 27)))["attendance"] == 5


@pytest.mark.parametrize(
    ("points_given", "title"),
    [
        (100, "Tốt"),
        (90, "Tốt"),
        (89.5, "Khá"),
        (70, "Khá"),
        (69.5, "Trung bình"),
        (50, "Trung bình"),
        (49.5, "Kém"),
        (0, "Kém"),
    ],
)
def test_grades_begin_at_their_points(points_given: float, title: str) -> None:
    found = grade(FORM, points_given)
    assert found is not None
    assert found.title == title


def test_there_is_no_grade_below_nothing() -> None:
    assert grade(FORM, -1) is None


@given(
    st.integers(0, 500),
    st.integers(0, 200),
    st.fractions(0, 1),
    st.integers(0, 20).flatmap(lambda of: st.tuples(st.just(of), st.integers(0, of))),
    st.integers(0, 20).flatmap(lambda of: st.tuples(st.just(of), st.integers(0, of))),
)
def test_no_fact_brings_more_than_its_criterion_has(
    minutes: int, needed: int, attendance: Fraction, papers: tuple[int, int], tasks: tuple[int, int]
) -> None:
    lines = prefilled(FORM, MeetingFacts(minutes, needed, attendance, *papers, *tasks))
    assert all(line.points is None or 0 <= line.points <= line.most for line in lines)
    assert all((line.points is None) is (line.value is None) for line in lines)
    assert 0 <= total(lines) <= FORM.most
