# The arithmetic of votes: from whom a share is taken, how many are needed, whether the matter passes; exact integers.
# It must not know a share by itself, nor who voted how.

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sotay.domain.meeting_rule_rows import AttendanceRule, Reason, VoteRule
from sotay.domain.rolls import OfficialBase, RollEntry, official_base, voters
from sotay.domain.shares import percent_text, share


class VoteProblem(StrEnum):
    """Name what is wrong with the counts of a vote; all but the last leave it undecided."""

    NEGATIVE = "negative"
    BASE_UNKNOWN = "base_unknown"  # nobody is left to take a share of
    FOR_EXCEEDS_BASE = "for_exceeds_base"
    SUM_EXCEEDS_BASE = "sum_exceeds_base"
    SUM_EXCEEDS_VOTERS = "sum_exceeds_voters"
    SUM_BELOW_VOTERS = "sum_below_voters"  # somebody present gave no vote: a warning


@dataclass(frozen=True, slots=True)
class VoteCount:
    """Hold the votes given: tán thành, không tán thành, ý kiến khác (void ballots among the last)."""

    in_favour: int
    against: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        """Return all votes given."""
        return self.in_favour + self.against + self.other


@dataclass(frozen=True, slots=True)
class VoteFigures:
    """Hold the counts of a meeting where there is no roll to count them from.

    `official`: official members of the list; `less`: how many of them each reason takes off; `present`: members
    present, of whom `probationary` do not vote, nor do `guests_of_cell` (here for a time).
    """

    official: int
    less: Mapping[Reason, int]
    present: int
    probationary: int = 0
    guests_of_cell: int = 0


@dataclass(frozen=True, slots=True)
class VoteBase:
    """Hold from whom the share is taken: the sum down to `base`, how many are `needed`, how many can vote now."""

    sum: OfficialBase
    needed: int
    voters: int
    rule: VoteRule

    @property
    def base(self) -> int:
        """Return the number of whom the share is taken."""
        return self.sum.base

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        """Return the sum line by line, by names: "official", each `Reason` that takes anybody off, "base", "needed"."""
        less = ((reason.value, count) for reason, count in self.sum.less if count)
        return (("official", self.sum.official), *less, ("base", self.base), ("needed", self.needed))


@dataclass(frozen=True, slots=True)
class VoteOutcome:
    """Hold whether a matter passed (None: it cannot be told), both ratios, and what is wrong with the counts."""

    passed: bool | None
    count: VoteCount
    base: VoteBase
    problem: VoteProblem | None = None

    @property
    def needed(self) -> int:
        """Return how many votes in favour are needed."""
        return self.base.needed

    @property
    def of_base(self) -> Fraction | None:
        """Return the votes in favour as a share of the base; it decides."""
        return share(self.count.in_favour, self.base.base)

    @property
    def of_present(self) -> Fraction | None:
        """Return the votes in favour as a share of those who could vote; for information."""
        return share(self.count.in_favour, self.base.voters)

    @property
    def ratio_text(self) -> str:
        """Return the share of the base as the page shows it: "17/19 = 89,5 %"; empty without a base."""
        ratio = self.of_base
        return "" if ratio is None else f"{self.count.in_favour}/{self.base.base} = {percent_text(ratio)}"


def vote_base(rule: VoteRule, entries: Iterable[RollEntry], attendance: AttendanceRule) -> VoteBase:
    """Return the base of a vote from the roll as it stands now."""
    roll = list(entries)
    return _base(rule, official_base(roll, attendance, rule.less), voters(roll, attendance))


def vote_base_of(rule: VoteRule, figures: VoteFigures) -> VoteBase:
    """Return the base of a vote from counts; reasons that the rule does not take off stay in the base."""
    less = tuple((reason, figures.less.get(reason, 0)) for reason in rule.less)
    may_vote = figures.present - figures.probationary - figures.guests_of_cell
    return _base(rule, OfficialBase(figures.official, less), may_vote)


def judge(base: VoteBase, count: VoteCount) -> VoteOutcome:
    """Tell whether a matter passes; with counts that cannot be right it is not told."""
    problem = _problem(base, count)
    if problem not in (None, VoteProblem.SUM_BELOW_VOTERS):
        return VoteOutcome(None, count, base, problem)
    return VoteOutcome(count.in_favour >= base.needed, count, base, problem)


def _base(rule: VoteRule, counted: OfficialBase, may_vote: int) -> VoteBase:
    return VoteBase(counted, rule.threshold.needed(max(counted.base, 0)), may_vote, rule)


def _problem(base: VoteBase, count: VoteCount) -> VoteProblem | None:
    given = (count.in_favour, count.against, count.other, base.voters, base.sum.official)
    if min(*given, *(less for _, less in base.sum.less), 0) < 0:
        return VoteProblem.NEGATIVE
    if base.base <= 0:
        return VoteProblem.BASE_UNKNOWN
    if count.in_favour > base.base:
        return VoteProblem.FOR_EXCEEDS_BASE
    if count.total > base.base:
        return VoteProblem.SUM_EXCEEDS_BASE
    if count.total > base.voters:
        return VoteProblem.SUM_EXCEEDS_VOTERS
    return VoteProblem.SUM_BELOW_VOTERS if count.total < base.voters else None
