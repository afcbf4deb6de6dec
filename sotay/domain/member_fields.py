# The fields of a person as the register keeps them: one way of writing each, and what cannot or hardly can be true.
# It must not know the clock nor hold a rule; faults tell the field and why, never what stands in it.

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sotay.domain.dates import PartialDate
from sotay.domain.member_rule_rows import SpanName
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import DATES, FieldFault, Person
from sotay.domain.vietnamese import nfc

_SEPARATORS = re.compile(r"[\s.\-]+")
_FILE = re.compile(r"([0-9]{6})[\s.\-]*([^\W\d_]{2,3})")
_PHONE = re.compile(r"\+?[0-9][0-9\s.()\-]*")
_HOME = re.compile(r"(?:\+84|84(?=[0-9]{9}$))0?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_SHAPED = ("card", "citizen_id", "file")


class Why(StrEnum):
    """Name why a field cannot be written as it is, or should be looked at again."""

    MISSING = "missing"
    SHAPE = "shape"
    FUTURE = "future"
    BORN_AFTER_JOINED = "born_after_joined"
    CEREMONY_BEFORE_DECISION = "ceremony_before_decision"
    OFFICIAL_BEFORE_CEREMONY = "official_before_ceremony"
    UNDER_AGE = "under_age"
    OFFICIAL_EARLY = "official_early"
    # of the history
    JOINED_LATER = "joined_later"
    LEAVING_MISSING = "leaving_missing"
    AFTER_DEATH = "after_death"
    AFTER_LEAVING = "after_leaving"
    AFTER_MOVING = "after_moving"
    PROBATION_AFTER_OFFICIAL = "probation_after_official"
    NO_STANDING = "no_standing"
    NOT_AWAY = "not_away"
    REPEATED = "repeated"
    SAME_DAY = "same_day"


# What only a rule speaks against: real books hold such days, so a person may keep them after looking again.
DOUBTS = frozenset({Why.UNDER_AGE, Why.OFFICIAL_EARLY})


def hindering(faults: Iterable[FieldFault]) -> tuple[FieldFault, ...]:
    """Return the faults that forbid writing, without the doubts."""
    return tuple(fault for fault in faults if fault.why not in DOUBTS)


def checked_person(person: Person) -> Person:
    """Return the person as it is to be written: NFC, single spaces, numbers in one spelling; says nothing of faults."""
    texts = {field.name: _tidy(value) for field in fields(person) if type(value := getattr(person, field.name)) is str}
    cleaned: dict[str, Any] = {name: _CLEANERS.get(name, str)(text) for name, text in texts.items()}
    return replace(person, **cleaned)


def _tidy(text: str) -> str:
    # A note may have several lines; where one is asked for, the window gives one.
    return "\n".join(" ".join(line.split()) for line in nfc(text).strip().splitlines())


def digits_only(text: str) -> str:
    """Return a number without spaces, dots and hyphens; a text with anything else in it stays as it is."""
    bare = _SEPARATORS.sub("", text)
    return bare if bare.isascii() and bare.isdigit() else text


def file_number(text: str) -> str:
    """Return a file number (số lý lịch) as `000001 HN`; a text of another shape stays as it is."""
    match = _FILE.fullmatch(text)
    return f"{match[1]} {match[2].upper()}" if match else text


def phone_number(text: str) -> str:
    """Return a phone number as digits, home ones from 0 on (+84 912 ... is 0912 ...); other texts stay as they are."""
    if not _PHONE.fullmatch(text):
        return text
    bare = re.sub(r"[^0-9+]", "", text)
    return _HOME.sub("0", bare, count=1) if _HOME.match(bare) else bare


_CLEANERS: dict[str, Callable[[str], str]] = {
    "card": digits_only,
    "citizen_id": digits_only,
    "file": file_number,
    "phone": phone_number,
}


def faults(person: Person, today: date, rules: MemberRules) -> tuple[FieldFault, ...]:
    """Return what is wrong with a checked person; partly known days count where they are surely wrong."""
    return (*_text_faults(person, rules), *_day_faults(person, today), *_rule_faults(person, rules))


def _text_faults(person: Person, rules: MemberRules) -> Iterator[FieldFault]:
    if not person.full_name:
        yield FieldFault("full_name", Why.MISSING)
    for name in _SHAPED:
        text = getattr(person, name)
        if text and not rules.fits(name, text):
            yield FieldFault(name, Why.SHAPE, {"length": len(text)})
    if person.email and not _EMAIL.fullmatch(person.email):
        yield FieldFault("email", Why.SHAPE)


def _day_faults(person: Person, today: date) -> Iterator[FieldFault]:
    for name in sorted(DATES):
        value = getattr(person, name)
        if value is not None and value.earliest > today:
            yield FieldFault(name, Why.FUTURE)
    if _surely_before(person.joined, person.born):
        yield FieldFault("born", Why.BORN_AFTER_JOINED)
    if _surely_before(person.ceremony, person.joined):
        yield FieldFault("ceremony", Why.CEREMONY_BEFORE_DECISION)
    if _surely_before(person.official, person.ceremony or person.joined):
        yield FieldFault("official", Why.OFFICIAL_BEFORE_CEREMONY)


def _rule_faults(person: Person, rules: MemberRules) -> Iterator[FieldFault]:
    if _sooner_than(rules, SpanName.ADMISSION_AGE, person.born, person.joined):
        yield FieldFault("joined", Why.UNDER_AGE)
    if _sooner_than(rules, SpanName.PROBATION, person.ceremony, person.official):
        yield FieldFault("official", Why.OFFICIAL_EARLY)


def _surely_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.latest < other.earliest


def _sooner_than(rules: MemberRules, name: SpanName, begin: PartialDate | None, end: PartialDate | None) -> bool:
    # The rule of the end day decides; an end surely before its begin is a fault of its own.
    if begin is None or end is None or end.latest < begin.earliest:
        return False
    rule = rules.span(name, end.latest)
    return rule is not None and end.latest < rule.after(begin.earliest)
