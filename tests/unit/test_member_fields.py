# Fields of a person in one spelling, what cannot be true of them, and histories that cannot have happened.

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.member_fields import Why, checked_person, faults, file_number, hindering, phone_number
from sotay.domain.member_history import history_faults
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import Leaving, MemberState, Person, Service, Sex, StateChange
from sotay.services.member_rules import load_member_rules
from tests.unit.people import change, day, person

TODAY = date(2026, 11, 22)
S = MemberState


@pytest.fixture(scope="module")
def rules() -> MemberRules:
    return load_member_rules()


def whys(someone: Person, rules: MemberRules) -> list[tuple[str, str]]:
    return [(fault.name, fault.why) for fault in faults(someone, TODAY, rules)]


# --- one spelling ---


def test_texts_are_written_in_one_spelling() -> None:
    untidy = person(
        "  Nguye\u0302\u0303n   Thị\u00a0Mẫu ",
        card="12.345 678",
        citizen_id="001 234-567.890",
        file="000001hn",
        phone="(+84) 912 345.678",
        note="dòng một\n  dòng hai",
        sex=Sex.FEMALE,
        born="1960-02",
    )
    tidy = checked_person(untidy)
    assert tidy.full_name == "Nguyễn Thị Mẫu"
    assert (tidy.card, tidy.citizen_id, tidy.file) == ("12345678", "001234567890", "000001 HN")
    assert tidy.note == "dòng một\ndòng hai"
    assert (tidy.sex, tidy.born) == (Sex.FEMALE, day("1960-02"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("000001 HN", "000001 HN"),
        ("000001.đng", "000001 ĐNG"),
        ("000001-hn", "000001 HN"),
        ("00001 HN", "00001 HN"),
        ("chưa có", "chưa có"),
    ],
)
def test_a_file_number_is_written_with_one_space_and_capitals(typed: str, kept: str) -> None:
    assert file_number(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("+84 912.345.678", "0912345678"),
        ("84912345678", "0912345678"),
        ("+84 0912345678", "0912345678"),
        ("0203-3825-123", "02033825123"),
        ("+1 202 555 0100", "+12025550100"),
        ("0912345678 (con gái)", "0912345678 (con gái)"),
        ("", ""),
    ],
)
def test_a_phone_number_is_written_from_0_on(typed: str, kept: str) -> None:
    assert phone_number(typed) == kept


TEXTS = st.text(max_size=20) | st.from_regex(r"[0-9+. ()\-A-Za-zđ]{0,16}", fullmatch=True)


@given(
    st.builds(Person, full_name=TEXTS, card=TEXTS, citizen_id=TEXTS, file=TEXTS, phone=TEXTS, email=TEXTS, note=TEXTS)
)
def test_writing_in_one_spelling_twice_changes_nothing(someone: Person) -> None:
    once = checked_person(someone)
    assert checked_person(once) == once


# --- what is wrong ---


def test_a_whole_person_has_no_fault(rules: MemberRules) -> None:
    someone = person(
        born="1980-05-05",
        joined="2015-02-03",
        ceremony="2015-02-20",
        official="2016-02-20",
        card="001234567890",
        file="000001 HN",
        citizen_id="001234567890",
        email="mau@thon-dong.example",
    )
    assert whys(someone, rules) == []
    assert whys(person(), rules) == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("card", "1234567"),
        ("card", "1234567890123"),
        ("card", "12345678x"),
        ("citizen_id", "12345678"),
        ("citizen_id", "１２３４５６７８９"),
        ("file", "00001 HN"),
        ("file", "000001HN"),
        ("file", "000001 H"),
        ("email", "mau.example"),
        ("email", "mau@example"),
        ("email", "mau@example..vn"),
        ("email", "hai chữ@example.vn"),
    ],
)
def test_a_number_or_address_of_another_shape_is_a_fault(rules: MemberRules, field: str, text: str) -> None:
    someone = person(**{field: text})
    (fault,) = faults(someone, TODAY, rules)
    assert (fault.name, fault.why) == (field, Why.SHAPE)
    assert text not in repr(fault)


@pytest.mark.parametrize(("field", "text"), [("card", "12345678"), ("citizen_id", "123456789"), ("file", "000001 ĐNG")])
def test_old_numbers_are_accepted(rules: MemberRules, field: str, text: str) -> None:
    assert whys(person(**{field: text}), rules) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"born": "2026-11-23"}, [("born", Why.FUTURE)]),
        ({"born": "2026-11-22"}, []),
        ({"born": "2026-11"}, []),
        ({"joined": "2027"}, [("joined", Why.FUTURE)]),
        ({"born": "1990", "joined": "1989"}, [("born", Why.BORN_AFTER_JOINED)]),
        ({"joined": "2015-02-03", "ceremony": "2015-02-02"}, [("ceremony", Why.CEREMONY_BEFORE_DECISION)]),
        ({"joined": "2015-02-03", "ceremony": "2015-02"}, []),
        ({"ceremony": "2015-02-03", "official": "2014-02-03"}, [("official", Why.OFFICIAL_BEFORE_CEREMONY)]),
        ({"joined": "2015-02-03", "official": "2014"}, [("official", Why.OFFICIAL_BEFORE_CEREMONY)]),
        ({"ceremony": "2015-02-03", "official": "2016-02-02"}, [("official", Why.OFFICIAL_EARLY)]),
        ({"ceremony": "2015-02-03", "official": "2016-02-03"}, []),
        ({"ceremony": "2015-02-03", "official": "2016"}, []),
        ({"ceremony": "1975-02-03", "official": "1975-11-03"}, []),
        ({"born": "2000-05-05", "joined": "2018-05-04"}, [("joined", Why.UNDER_AGE)]),
        ({"born": "2000-05-05", "joined": "2018-05-05"}, []),
        ({"born": "2000", "joined": "2018-01-01"}, []),
        ({"born": "2000", "joined": "2017"}, [("joined", Why.UNDER_AGE)]),
        ({"born": "1950", "joined": "1967"}, []),
    ],
)
def test_days_are_compared_as_far_as_they_are_known(
    rules: MemberRules, days: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert whys(person(**days), rules) == expected


def test_what_only_a_rule_speaks_against_hinders_nothing(rules: MemberRules) -> None:
    someone = person("", born="2000", joined="2016", ceremony="2016", official="2016")
    found = faults(someone, TODAY, rules)
    assert {fault.why for fault in found} == {Why.MISSING, Why.UNDER_AGE, Why.OFFICIAL_EARLY}
    assert [fault.name for fault in hindering(found)] == ["full_name"]


# --- histories ---


def doubts(*lines: StateChange, joined: str | None = None) -> list[str]:
    return [fault.why for fault in history_faults(lines, TODAY, day(joined) if joined else None)]


def test_a_usual_life_raises_no_doubt() -> None:
    life = (
        change(S.PROBATIONARY, "2000-02-03"),
        change(S.PROBATIONARY, "2001-02-03"),
        change(S.OFFICIAL, "2002-02-03"),
        change(S.TEMPORARY_ELSEWHERE, "2005"),
        change(S.OFFICIAL, "2006"),
        change(S.MOVED, "2008", place="Chi bộ thôn Đoài"),
        change(S.OFFICIAL, "2010", place="Chi bộ thôn Đoài"),
        change(S.EXEMPT, "2020"),
        change(S.DECEASED, "2025"),
    )
    assert doubts(*life, joined="2000-01-20") == []
    assert doubts(change(S.TEMPORARY_HERE, "2026-01"), change(S.MOVED, "2026-06")) == []
    assert doubts() == []


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([change(S.OFFICIAL, "2027")], Why.FUTURE),
        ([change(S.OFFICIAL, "1999-12")], Why.JOINED_LATER),
        ([change(S.LEFT, "2010")], Why.LEAVING_MISSING),
        ([change(S.DECEASED, "2010"), change(S.OFFICIAL, "2011")], Why.AFTER_DEATH),
        ([change(S.LEFT, "2010", leaving=Leaving.ASKED), change(S.MOVED, "2011")], Why.AFTER_LEAVING),
        ([change(S.OFFICIAL, "2009"), change(S.MOVED, "2010"), change(S.SUSPENDED, "2011")], Why.AFTER_MOVING),
        ([change(S.OFFICIAL, "2010"), change(S.PROBATIONARY, "2011")], Why.PROBATION_AFTER_OFFICIAL),
        ([change(S.EXEMPT, "2010")], Why.NO_STANDING),
        (
            [change(S.OFFICIAL, "2010"), change(S.TEMPORARY_ELSEWHERE, "2011"), change(S.TEMPORARY_HERE, "2012")],
            Why.NOT_AWAY,
        ),
        ([change(S.OFFICIAL, "2010"), change(S.OFFICIAL, "2011")], Why.REPEATED),
        ([change(S.OFFICIAL, "2010-01-01", id=1), change(S.EXEMPT, "2010-01-01", id=2)], Why.SAME_DAY),
    ],
)
def test_a_history_that_cannot_be_is_doubted(lines: list[StateChange], why: Why) -> None:
    assert doubts(*lines, joined="2000-01-01") == [why]


def test_who_left_may_be_admitted_again() -> None:
    left = change(S.LEFT, "2010", leaving=Leaving.DELETED)
    assert doubts(change(S.OFFICIAL, "2000"), left, change(S.PROBATIONARY, "2014")) == []


def test_doubts_come_by_days_and_name_the_line() -> None:
    lines = [
        change(S.OFFICIAL, "2012", id=3),
        change(S.DECEASED, "2010", id=2),
        change(S.EXEMPT, "2008", id=1),
        change(S.MOVED, "2009", id=4, struck=True),
    ]
    found = history_faults(lines, TODAY)
    assert [(fault.name, fault.facts["line"], fault.why) for fault in found] == [
        ("history", 1, Why.NO_STANDING),
        ("history", 3, Why.AFTER_DEATH),
    ]
    assert found[0].facts["since"] == "2008"


def test_a_tidy_person_stays_as_they_are() -> None:
    texts = {field.name: f"{field.name} nào đó" for field in fields(Person) if field.default == ""}
    tidy = person(**{**texts, "sex": Sex.FEMALE, "service": Service.ARMY})
    assert checked_person(tidy) == tidy
