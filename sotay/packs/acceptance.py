# Whether an authentic pack may follow what is installed, and how old the installed text is. Pure rules.
# It must not read files, databases or the clock.

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError

# Whoever only asks for an age, such as the first page of the window, waits for no reader of packs.
if TYPE_CHECKING:
    from sotay.packs.contents import PackInfo

_QUARTER = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Installed:
    """Say what a channel holds: its newest applied pack, the base below it, and the newest signed `issued` seen."""

    channel: str
    sequence: int
    base_sequence: int
    newest_issued: date


class Age(StrEnum):
    """Grade how old the installed text is; a reminder, never a stop."""

    FRESH = "fresh"
    AMBER = "amber"
    RED = "red"


def check_acceptance(info: "PackInfo", installed: Installed | None, revoked: Collection[int] = ()) -> None:
    """Return when the pack may be applied over what is installed (None: nothing yet).

    A base may follow anything older; an update is cumulative, so it needs exactly its base and a higher sequence than
    the installed one. `revoked` are the sequences that the newest root takes back. Raises SotayError: WRONG_CHANNEL,
    PACK_REVOKED, PACK_OLDER, PACK_ALREADY_INSTALLED, BASE_NEEDED (with `base_sequence`).
    """
    facts: dict[str, object] = {"channel": info.channel, "sequence": info.sequence}
    if info.sequence in revoked:
        raise SotayError(Code.PACK_REVOKED, facts)
    if installed is not None:
        _check_follows(info, installed, facts)
    base = installed.base_sequence if installed else None
    if info.base_sequence is not None and info.base_sequence != base:
        needed = {"base_sequence": info.base_sequence, "installed_base": base}
        raise SotayError(Code.BASE_NEEDED, facts | needed)


def _check_follows(info: "PackInfo", installed: Installed, facts: dict[str, object]) -> None:
    detail = facts | {"expected": installed.channel, "installed": installed.sequence}
    if info.channel != installed.channel:
        raise SotayError(Code.WRONG_CHANNEL, detail)
    if info.sequence < installed.sequence:
        raise SotayError(Code.PACK_OLDER, detail)
    if info.sequence == installed.sequence:
        raise SotayError(Code.PACK_ALREADY_INSTALLED, detail)


def age_of(issued: date, next_expected: date | None, today: date) -> Age:
    """Grade the newest installed pack on a day, taken by the trusted clock.

    Fresh until the next pack is due (no day signed: a quarter after `issued`), amber for a quarter more, then red.
    """
    due = next_expected or issued + _QUARTER
    if today <= due:
        return Age.FRESH
    return Age.AMBER if today <= due + _QUARTER else Age.RED
