# Members as plain JSON values and back: for scripts, for the export in open formats, for the sample register.
# It must not know files; who writes such values out decides whether personal numbers are to be in them.

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from sotay.domain.dates import PartialDate
from sotay.domain.members import DATES, Badge, Leaving, Member, MemberState, Person, Position, Service, Sex, StateChange

_TEXTS = tuple(field.name for field in fields(Person) if field.name not in DATES)


def member_as_json(member: Member) -> dict[str, object]:
    """Return everything the register keeps of a member; days as ISO text, partly known ones as far as they are."""
    return {
        "uid": member.uid,
        **_plain(asdict(member.person)),
        "history": [_plain(asdict(change)) for change in member.history],
        "positions": [_plain(asdict(held)) for held in member.positions],
        "badges": [_plain(asdict(badge)) for badge in member.badges],
        "erased": member.erased,
    }


def member_from_json(values: Mapping[str, Any], uid: str = "") -> Member:
    """Read what `member_as_json` gave, or as much of it as somebody wrote by hand; `uid` where it tells none.

    Raise KeyError, TypeError or ValueError on anything else.
    """
    told: dict[str, Any] = {name: str(values[name]) for name in _TEXTS if name in values}
    told |= {name: _day(values.get(name)) for name in DATES}
    told |= {"sex": Sex(values.get("sex", "")), "service": Service(values.get("service", ""))}
    return Member(
        str(values.get("uid") or uid),
        Person(**told),
        tuple(map(_state, values.get("history", ()))),
        tuple(map(_position, values.get("positions", ()))),
        tuple(map(_badge, values.get("badges", ()))),
        erased=bool(values.get("erased", False)),
    )


def _plain(values: Mapping[str, Any]) -> dict[str, object]:
    return {name: _told(value) for name, value in values.items() if name != "id"}


def _told(value: Any) -> object:
    # asdict has turned days into dictionaries as well
    if isinstance(value, dict):
        return str(PartialDate(**value))
    return value


def _state(values: Mapping[str, Any]) -> StateChange:
    leaving = values.get("leaving")
    place, reason, decision = (str(values.get(name, "")) for name in ("place", "reason", "decision"))
    return StateChange(
        MemberState(values["state"]),
        PartialDate.parse(values["since"]),
        place,
        reason,
        None if leaving is None else Leaving(leaving),
        decision,
        struck=bool(values.get("struck", False)),
    )


def _position(values: Mapping[str, Any]) -> Position:
    return Position(str(values["title"]), PartialDate.parse(values["since"]), _day(values.get("until")))


def _badge(values: Mapping[str, Any]) -> Badge:
    return Badge(int(values["years"]), _day(values.get("awarded")), str(values.get("number", "")))


def _day(told: str | None) -> PartialDate | None:
    return PartialDate.parse(told) if told else None
