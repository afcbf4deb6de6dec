# Fictitious members for the tests of the rules about members.

from dataclasses import replace
from typing import Any

from sotay.domain.dates import PartialDate
from sotay.domain.members import Badge, Member, MemberState, Person, StateChange


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def change(state: MemberState, since: str, **more: Any) -> StateChange:
    return StateChange(state, day(since), **more)


def person(full_name: str = "Trần Thị Mẫu", **more: Any) -> Person:
    dates = {name: day(value) for name, value in more.items() if name in ("born", "joined", "ceremony", "official")}
    return replace(Person(full_name), **{**more, **dates})


def member(*history: StateChange, uid: str = "m1", badges: tuple[Badge, ...] = (), **more: Any) -> Member:
    return Member(uid, person(**more), history, badges=badges)


def official(since: str = "1985-02-03", **more: Any) -> Member:
    return member(change(MemberState.OFFICIAL, since), **more)


def probationary(since: str, **more: Any) -> Member:
    return member(change(MemberState.PROBATIONARY, since), **more)
