# The shipped rules about dues, and payers for the tests of them.

from functools import cache

from sotay.domain.dues import DuesRelief, DuesStanding, Month
from sotay.domain.dues_owed import Owed, Payer, owed
from sotay.domain.dues_rules import DuesRules
from sotay.domain.members import Member
from sotay.paths import resource_dir
from tests.unit.people import official

OLD_RATE = 'valid_to = 2027-12-31\nsource = "01-QĐ/TW (03/02/2026), điều 3 khoản 2 điểm 2.2: 0,3 %'


@cache
def shipped_text() -> str:
    return (resource_dir() / "rules" / "dues.toml").read_text(encoding="utf-8")


@cache
def shipped() -> DuesRules:
    return DuesRules.parse(shipped_text())


def month(text: str) -> Month:
    return Month.parse(text)


def payer(
    group: str = "",
    base: int = 0,
    region: int = 0,
    *reliefs: DuesRelief,
    of: Member | None = None,
    since: str = "2026-01",
) -> Payer:
    standings = (DuesStanding(0, group, month(since), base, region),) if group else ()
    return Payer(of or official(), standings, reliefs)


def relief(percent: int, since: str = "2026-02", until: str | None = None, reason: str = "hardship") -> DuesRelief:
    return DuesRelief(0, reason, percent, month(since), month(until) if until else None)


def owes(who: Payer, when: str, rules: DuesRules | None = None) -> Owed:
    return owed(rules or shipped(), who, month(when))
