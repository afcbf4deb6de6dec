# What the home page tells about dues: who went months without paying, which reliefs end, whose dues nobody can tell.
# It must not know how records are stored, nor how a warning reads.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.dues import DuesDelay, DuesEntry, Month
from sotay.domain.dues_owed import Payer, owed
from sotay.domain.dues_rules import DuesRules
from sotay.domain.dues_sums import unpaid_months


class DuesWarningKind(StrEnum):
    """Name what the home page tells about dues."""

    PROPOSE = "propose"  # so many months unpaid that deletion is to be proposed
    UNPAID = "unpaid"
    RELIEF_ENDS = "relief_ends"
    EXCUSED = "excused"  # months unpaid, for a reason that is written in the book
    UNKNOWN = "unknown"  # nobody can tell what the member owes


@dataclass(frozen=True, slots=True)
class DuesWarning:
    """Hold one thing to look after: whom it is about, the months it is about, what lets the member pay late."""

    kind: DuesWarningKind
    member_id: int
    name: str
    months: tuple[Month, ...]
    delay: DuesDelay | None = None


def warned(
    rules: DuesRules, payers: Iterable[tuple[Payer, Sequence[DuesEntry]]], month: Month
) -> tuple[DuesWarning, ...]:
    """Return what is to be looked after in a month, the most urgent first."""
    found = [one for payer, entries in payers for one in _warned(rules, payer, entries, month)]
    return tuple(sorted(found, key=lambda one: list(DuesWarningKind).index(one.kind)))


def _warned(rules: DuesRules, payer: Payer, entries: Sequence[DuesEntry], month: Month) -> Iterator[DuesWarning]:
    member, now = payer.member, owed(rules, payer, month)
    if not now.here:
        return
    name = member.person.full_name
    kind, months = _late(rules, payer, entries, month)
    delay = payer.delay(month)
    if kind:
        yield DuesWarning(DuesWarningKind.EXCUSED if delay else kind, member.id, name, months, delay)
    for end in _endings(rules, payer, month):
        yield DuesWarning(DuesWarningKind.RELIEF_ENDS, member.id, name, (end,))
    if now.amount is None:
        yield DuesWarning(DuesWarningKind.UNKNOWN, member.id, name, (month,))


def _late(
    rules: DuesRules, payer: Payer, entries: Iterable[DuesEntry], month: Month
) -> tuple[DuesWarningKind | None, tuple[Month, ...]]:
    """Return whether a member went so many months without paying that something follows."""
    months, rule = unpaid_months(rules, payer, entries, month.plus(-1)), rules.late(month.first)
    if rule is None or len(months) < rule.warn:
        return None, months
    return DuesWarningKind.PROPOSE if len(months) >= rule.propose else DuesWarningKind.UNPAID, months


def _endings(rules: DuesRules, payer: Payer, month: Month) -> list[Month]:
    """Return the last months of reliefs that end soon and are followed by none."""
    rule = rules.ending(month.first)
    last = month.plus(rule.value if rule else 0)
    ends = [one.until for one in payer.reliefs if one.until is not None and month <= one.until <= last]
    return [end for end in ends if payer.relief(end.plus(1)) is None]
