# What one member owes for one month, line by line, each line with the rule it follows from; or why it cannot be told.
# It must not know what was paid, nor hold a rule: where none is known it asks, it never guesses.

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding, Month
from sotay.domain.dues_rule_rows import EdgeName, Pays, RateRule, RateWay
from sotay.domain.dues_rules import DuesRules
from sotay.domain.members import ENDED, Member, MemberState, StateChange, change_on
from sotay.domain.money import rounded
from sotay.domain.spans import full_years

_WHOLE = 100


class Unknown(StrEnum):
    """Name why the book cannot tell what is owed."""

    NO_STATE = "no_state"  # the register holds no state of the member
    ASK_STATE = "ask_state"  # members in this state pay or not, as the superior says
    NO_RULE = "no_rule"  # nothing is ruled for members in this state
    NO_GROUP = "no_group"  # nobody has written by which group the member pays
    NO_SUCH_GROUP = "no_such_group"  # the table no longer names the group
    INSTEAD = "instead"  # the group pays as one of some others
    NO_BASE = "no_base"
    NO_REGION = "no_region"
    NO_RATE = "no_rate"  # the table has no rate for the month
    RATE_UNREAD = "rate_unread"  # a rule is known to hold, its figures are not
    NO_WAGE = "no_wage"  # the table has no minimum wage for the month


class StepKind(StrEnum):
    """Name the lines of the sum."""

    NOT_HERE = "not_here"
    BASE = "base"
    WAGE = "wage"
    SHARE = "share"
    FIXED = "fixed"
    RELIEF = "relief"
    ROUNDED = "rounded"


@dataclass(frozen=True, slots=True)
class OwedStep:
    """Hold one line of the sum: what there is after it in đồng, exactly; the share it took, a name, its source."""

    kind: StepKind
    amount: Fraction
    share: Fraction = Fraction(1)
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Payer:
    """Hold a member with everything that says what they owe; `standings` in the order of their months."""

    member: Member
    standings: tuple[DuesStanding, ...] = ()
    reliefs: tuple[DuesRelief, ...] = ()
    delays: tuple[DuesDelay, ...] = ()

    def standing(self, month: Month) -> DuesStanding | None:
        """Return the group and base that hold in a month."""
        begun = [one for one in self.standings if one.since <= month]
        return max(begun, key=lambda one: one.since, default=None)

    def relief(self, month: Month) -> DuesRelief | None:
        """Return the greatest exemption or reduction that holds in a month."""
        holding = [one for one in self.reliefs if one.since <= month and (one.until is None or month <= one.until)]
        return max(holding, key=lambda one: one.percent, default=None)

    def delay(self, month: Month) -> DuesDelay | None:
        """Return what lets the member pay late in a month, the one that lasts longest."""
        holding = [one for one in self.delays if one.since <= month <= one.until]
        return max(holding, key=lambda one: one.until, default=None)


@dataclass(frozen=True, slots=True)
class Owed:
    """Hold what a member owes for a month in đồng, or None and why; `here` tells whether this cell collects it."""

    member_id: int
    month: Month
    amount: int | None
    why: Unknown | None = None
    here: bool = True
    group: str = ""
    base: int = 0
    rate: RateRule | None = None
    percent_off: int = 0
    state: MemberState | None = None
    steps: tuple[OwedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Hold where a member pays in a month (None: nowhere yet or any more), or why that is not known."""

    pays: Pays | None
    state: MemberState | None = None
    source: str = ""
    why: Unknown | None = None


def owed(rules: DuesRules, payer: Payer, month: Month) -> Owed:
    """Return what a member owes for a month by the rules that hold on its first day."""
    place = _place(rules, payer.member.history, month)
    found = Owed(payer.member.id, month, None, place.why, state=place.state)
    if place.pays is not Pays.HERE:
        return _not_here(found, place, rules, payer)
    free = _relief(rules, payer, month)
    if free is not None and not free.amount:
        return replace(found, amount=0, percent_off=_WHOLE, steps=(free,), group=_group(payer, month))
    return _by_group(rules, payer, found, free)


def _not_here(found: Owed, place: _Place, rules: DuesRules, payer: Payer) -> Owed:
    found = replace(found, group=_group(payer, found.month))
    if place.why is None:
        step = OwedStep(StepKind.NOT_HERE, Fraction(0), name=place.state or "", source=place.source)
        return replace(found, amount=0, here=False, steps=(step,))
    free = _relief(rules, payer, found.month)
    if place.why is Unknown.ASK_STATE and free is not None and not free.amount:
        return replace(found, amount=0, why=None, percent_off=_WHOLE, steps=(free,))
    return found


def _group(payer: Payer, month: Month) -> str:
    standing = payer.standing(month)
    return standing.group if standing else ""


def _by_group(rules: DuesRules, payer: Payer, found: Owed, relief: OwedStep | None) -> Owed:
    standing = payer.standing(found.month)
    group = rules.group(standing.group) if standing else None
    if standing is None or group is None:
        return replace(found, why=Unknown.NO_GROUP if standing is None else Unknown.NO_SUCH_GROUP)
    found = replace(found, group=group.key, base=standing.base)
    if group.instead:
        return replace(found, why=Unknown.INSTEAD)
    rate = rules.rate(group.key, found.month)
    if rate is None or rate.way is RateWay.UNKNOWN:
        return replace(found, why=Unknown.NO_RATE if rate is None else Unknown.RATE_UNREAD, rate=rate)
    steps = _steps(rules, rate, standing, found.month)
    if isinstance(steps, Unknown):
        return replace(found, why=steps, rate=rate)
    return _summed(rules, replace(found, rate=rate), steps, relief)


def _steps(rules: DuesRules, rate: RateRule, standing: DuesStanding, month: Month) -> tuple[OwedStep, ...] | Unknown:
    """Return the lines up to the full rate."""
    if rate.way is RateWay.FIXED:
        return (OwedStep(StepKind.FIXED, Fraction(rate.amount), source=rate.source),)
    whole = _whole(rules, rate, standing, month)
    if isinstance(whole, Unknown):
        return whole
    return whole, OwedStep(StepKind.SHARE, whole.amount * rate.percent, rate.percent, source=rate.source)


def _whole(rules: DuesRules, rate: RateRule, standing: DuesStanding, month: Month) -> OwedStep | Unknown:
    """Return what the percent is taken of."""
    if rate.way is RateWay.BASE:
        group = rules.group(standing.group)
        named = OwedStep(StepKind.BASE, Fraction(standing.base), name=group.base if group else "", source=standing.note)
        return named if standing.base else Unknown.NO_BASE
    if not standing.region:
        return Unknown.NO_REGION
    wage = rules.wage(standing.region, month)
    if wage is None:
        return Unknown.NO_WAGE
    return OwedStep(StepKind.WAGE, Fraction(wage.amount), name=str(wage.region), source=wage.source)


def _summed(rules: DuesRules, found: Owed, steps: tuple[OwedStep, ...], relief: OwedStep | None) -> Owed:
    full = steps[-1].amount
    if relief is not None:
        steps += (replace(relief, amount=full * (1 - relief.share)),)
    rule = rules.rounding(found.month)
    amount = rounded(steps[-1].amount, rule.value if rule else 1)
    if steps[-1].amount != amount:
        steps += (OwedStep(StepKind.ROUNDED, Fraction(amount), source=rule.source if rule else ""),)
    off = int(relief.share * _WHOLE) if relief else 0
    return replace(found, amount=amount, percent_off=off, steps=steps)


def _relief(rules: DuesRules, payer: Payer, month: Month) -> OwedStep | None:
    """Return what is taken off: by Party age, else by what was decided; its amount is 0 where nothing is left."""
    rule, joined = rules.by_party_age(month), payer.member.person.joined
    if rule is not None and joined is not None and full_years(joined.latest, month.first) >= rule.party_years:
        return _off(max(rule.percents), rule.title, rule.source)
    given = payer.relief(month)
    if given is None:
        return None
    ruled = rules.relief(given.reason, month)
    return _off(given.percent, rules.relief_title(given.reason), ruled.source if ruled else given.decision)


def _off(percent: int, title: str, source: str) -> OwedStep:
    share = Fraction(percent, _WHOLE)
    return OwedStep(StepKind.RELIEF, 1 - share, share, title, source)


def _place(rules: DuesRules, history: Sequence[StateChange], month: Month) -> _Place:
    """Return where a member pays: by the state on the first day, and by how they come or go within the month."""
    line = change_on(history, month.first)
    inside = sorted(
        (one for one in history if not one.struck and month.first < one.since.earliest <= month.last),
        key=lambda one: (one.since.earliest, one.id),
    )
    if line is None or line.state in ENDED:
        return _coming(rules, line, inside, month) if inside else _absent(line, history)
    place = _settled(rules, line.state, month)
    if place.pays is Pays.ELSEWHERE and inside and _settled(rules, inside[-1].state, month).pays is Pays.HERE:
        return _coming(rules, line, inside, month)
    if place.pays is Pays.HERE and inside:
        return _going(rules, place, inside[-1].state, month)
    return place


def _absent(line: StateChange | None, history: Sequence[StateChange]) -> _Place:
    if line is None and all(one.struck for one in history):
        return _Place(None, why=Unknown.NO_STATE)
    return _Place(None, line.state if line else None)


def _settled(rules: DuesRules, state: MemberState, month: Month) -> _Place:
    rule = rules.payer(state, month)
    if rule is None:
        return _Place(None, state, why=None if state in ENDED else Unknown.NO_RULE)
    why = Unknown.ASK_STATE if rule.pays is Pays.ASK else None
    return _Place(rule.pays, state, rule.source, why)


def _coming(rules: DuesRules, before: StateChange | None, inside: Sequence[StateChange], month: Month) -> _Place:
    first, last = inside[0], inside[-1]
    if last.state in ENDED:
        return _Place(None, last.state)
    is_new = before is None and first.state is MemberState.PROBATIONARY and not first.place
    return _edged(rules, EdgeName.ADMITTED if is_new else EdgeName.ARRIVED, last.state, month)


def _going(rules: DuesRules, place: _Place, state: MemberState, month: Month) -> _Place:
    if state in (MemberState.LEFT, MemberState.DECEASED):
        return _edged(rules, EdgeName.ENDED, state, month)
    if state is MemberState.MOVED or _settled(rules, state, month).pays is Pays.ELSEWHERE:
        return _edged(rules, EdgeName.GONE, state, month)
    return place


def _edged(rules: DuesRules, name: EdgeName, state: MemberState, month: Month) -> _Place:
    rule = rules.edge(name, month)
    if rule is None:
        return _Place(None, state, why=Unknown.NO_RULE)
    if not rule.owed:
        return _Place(None, state, rule.source)
    if name in (EdgeName.ADMITTED, EdgeName.ARRIVED):
        return _settled(rules, state, month)
    return _Place(Pays.HERE, state, rule.source)
