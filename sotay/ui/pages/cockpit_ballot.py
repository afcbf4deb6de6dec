# What a vote is about before it is counted: the rules to choose from, the base by each of them, who may be named.
# It must not know widgets.

from collections.abc import Mapping
from dataclasses import dataclass

from sotay.domain.meeting_rule_rows import AttendanceRule, VoteRule
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, Presence, VoteCase, VoteMethod
from sotay.domain.members import MemberState
from sotay.domain.rolls import RollEntry
from sotay.domain.votes import VoteBase, VoteCount, judge, vote_base
from sotay.ui.pages.cockpit_vote_words import PERSONAL, kept_rule

RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class Ballot:
    """Hold what the dialog of a vote works with; `known` is a vote that is to be corrected."""

    meeting: Meeting
    rules: tuple[VoteRule, ...]
    attendance: AttendanceRule | None
    entries: tuple[RollEntry, ...]
    names: Mapping[int, str]
    item_id: int = 0
    known: VoteCase | None = None

    def base(self, rule: VoteRule) -> VoteBase | None:
        """Return the base of a vote by a rule, None while nobody is marked present or no rule tells who votes."""
        here = any(entry.presence is Presence.PRESENT for entry in self.entries)
        return vote_base(rule, self.entries, self.attendance) if self.attendance and here else None

    def watching(self) -> tuple[int, int]:
        """Return how many members are present without a vote: those on probation, and others."""
        votes = self.attendance.vote if self.attendance else frozenset[MemberState]()
        here = [entry for entry in self.entries if entry.presence is Presence.PRESENT and not entry.left]
        on_probation = sum(entry.probationary or entry.state is MemberState.PROBATIONARY for entry in here)
        return on_probation, sum(entry.probationary or entry.state not in votes for entry in here) - on_probation

    def title(self, rule: VoteRule, name: str) -> str:
        """Return what a vote is called unless it is called otherwise, in the language of the book."""
        if rule.matter in PERSONAL and name:
            return f"{rule.title}: đồng chí {name}"
        if rule.matter != RESOLUTION:
            return rule.title
        theme = self.meeting.theme.strip()
        if self.meeting.kind is MeetingKind.THEMATIC and theme:
            return f"Nghị quyết chuyên đề: {theme}"
        return f"Nghị quyết lãnh đạo nhiệm vụ tháng {self.meeting.day.month}"


@dataclass(frozen=True, slots=True)
class Votes:
    """Hold what stands in the dialog."""

    title: str
    rule: VoteRule
    method: VoteMethod
    count: VoteCount
    about_id: int = 0
    names: str = ""


def case_of(ballot: Ballot, votes: Votes, base: VoteBase) -> VoteCase:
    """Return the vote as it is recorded: the counts, the sum that was shown, the rule that was used."""
    known = ballot.known
    return VoteCase(
        votes.title,
        votes.rule.matter,
        votes.method,
        votes.count.in_favour,
        votes.count.against,
        votes.count.other,
        base.base,
        base.needed,
        base.voters,
        bool(judge(base, votes.count).passed),
        kept_rule(votes.rule),
        votes.rule.source,
        base.lines,
        votes.about_id,
        votes.names if votes.method is VoteMethod.HAND else "",
        known.item_id if known else ballot.item_id,
        known.at if known else None,
        known.id if known else 0,
    )


def ballot_of(
    rules: MeetingRules,
    record: MeetingRecord,
    entries: tuple[RollEntry, ...],
    names: Mapping[int, str],
    item_id: int = 0,
    known: VoteCase | None = None,
) -> Ballot:
    """Return what a vote at a meeting works with, by the rules of its day."""
    day = record.meeting.day
    return Ballot(record.meeting, rules.matters(day), rules.attendance(day), entries, names, item_id, known)
