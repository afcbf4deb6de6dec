# The dated rules about meetings: which length, quorum, share, agenda, figure or score form holds on a day.
# It must not know where the table lies, and holds no value of its own: every value comes with its days and its source.

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sotay.domain.meeting_rule_days import RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_forms import AgendaRule, ScoreForm, agenda_rule, score_form
from sotay.domain.meeting_rule_reading import RuleError, Why, rows_of
from sotay.domain.meeting_rule_rows import (
    AttendanceRule,
    DurationRule,
    NoticeName,
    NoticeRule,
    QuorumRule,
    VoteRule,
    attendance_rule,
    duration_rule,
    notice_rule,
    quorum_rule,
    vote_rule,
)
from sotay.domain.meetings import MeetingKind

_TABLES = ("duration", "quorum", "vote", "attendance", "agenda", "notice", "score_form")


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """Answer which rule about meetings holds on a day; all rules come with days and sources.

    Where two rules of a series hold at once, the one that began later is used; `problems` tells it.
    """

    durations: tuple[DurationRule, ...]
    quorums: tuple[QuorumRule, ...]
    votes: tuple[VoteRule, ...]
    attendances: tuple[AttendanceRule, ...]
    agendas: tuple[AgendaRule, ...]
    notices: tuple[NoticeRule, ...]
    score_forms: tuple[ScoreForm, ...]

    @classmethod
    def parse(cls, text: str) -> "MeetingRules":
        """Read the text of the TOML table; raise TOMLDecodeError, or RuleError with the row at fault: both ValueError.

        Values that nobody knows are faults too: a mistyped `valid_to` would make a rule hold for ever.
        """
        table = tomllib.loads(text)
        for name in table:
            if name not in _TABLES:
                raise RuleError(Why.UNKNOWN, name, name)
        return cls(
            rows_of(table, "duration", duration_rule),
            rows_of(table, "quorum", quorum_rule),
            rows_of(table, "vote", vote_rule),
            rows_of(table, "attendance", attendance_rule),
            rows_of(table, "agenda", agenda_rule),
            rows_of(table, "notice", notice_rule),
            rows_of(table, "score_form", score_form),
        )

    def duration(self, kind: MeetingKind, members: int, day: date) -> DurationRule | None:
        """Return how long a meeting lasts at least in a cell with so many members; one for its size goes first."""
        fitting = [rule for rule in self.durations if kind in rule.kinds and rule.fits(members)]
        own = newest((rule for rule in fitting if rule.by_size), day)
        return own or newest(fitting, day)

    def quorum(self, kind: MeetingKind, day: date) -> QuorumRule | None:
        """Return how many must be there."""
        return newest((rule for rule in self.quorums if kind in rule.kinds), day)

    def vote(self, matter: str, day: date) -> VoteRule | None:
        """Return what a matter needs to pass."""
        return newest((rule for rule in self.votes if rule.matter == matter), day)

    def matters(self, day: date) -> tuple[VoteRule, ...]:
        """Return what each matter needs to pass, in the order of the table; matters without a rule are left out."""
        names = dict.fromkeys(rule.matter for rule in self.votes)
        return tuple(rule for name in names if (rule := self.vote(name, day)) is not None)

    def attendance(self, day: date) -> AttendanceRule | None:
        """Return which states of members count for what."""
        return newest(self.attendances, day)

    def agenda(self, kind: MeetingKind, day: date) -> AgendaRule | None:
        """Return the agenda of a kind of meeting."""
        return newest((rule for rule in self.agendas if rule.kind is kind), day)

    def notice(self, name: NoticeName, day: date) -> NoticeRule | None:
        """Return a single figure."""
        return newest((rule for rule in self.notices if rule.name is name), day)

    def score_form(self, day: date) -> ScoreForm | None:
        """Return how a meeting grades itself."""
        return newest(self.score_forms, day)

    def problems(self) -> tuple[RuleProblem, ...]:
        """Return what is wrong with the days of the rules, each series by itself, in the order of the table."""
        found = [problem for kind in MeetingKind for problem in self._duration_problems(kind)]
        for name, rules in self._series():
            found += [*holes(name, rules), *overlaps(name, rules)]
        return tuple(dict.fromkeys(found))

    def _series(self) -> Iterator[tuple[str, Sequence[Any]]]:
        """Give each series but lengths under its name; those that the program cannot do without may be empty."""
        for kind in dict.fromkeys(kind for rule in self.quorums for kind in rule.kinds):
            yield f"quorum {kind}", [rule for rule in self.quorums if kind in rule.kinds]
        for matter in dict.fromkeys(rule.matter for rule in self.votes):
            yield f"vote {matter}", [rule for rule in self.votes if rule.matter == matter]
        yield "attendance", self.attendances
        for kind in MeetingKind:
            yield f"agenda {kind}", [rule for rule in self.agendas if rule.kind is kind]
        for name in NoticeName:
            yield f"notice {name}", [rule for rule in self.notices if rule.name is name]
        yield "score_form", self.score_forms

    def _duration_problems(self, kind: MeetingKind) -> Iterator[RuleProblem]:
        """Tell what is wrong for cells of any size: only rules that hold for the same size can overlap."""
        name, rules = f"duration {kind}", [rule for rule in self.durations if kind in rule.kinds]
        for members in _sizes(rules):
            fitting = [rule for rule in rules if rule.fits(members)]
            if fitting:
                yield from holes(name, fitting)
            for by_size in (True, False):
                yield from overlaps(name, [rule for rule in fitting if rule.by_size is by_size])


def _sizes(rules: Sequence[DurationRule]) -> list[int]:
    """Return one size for each stretch of sizes within which the same rules hold."""
    starts = {1, *(rule.min_members or 1 for rule in rules)}
    return sorted(starts | {rule.max_members + 1 for rule in rules if rule.max_members is not None})
