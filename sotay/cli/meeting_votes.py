# `meeting vote-check`: a vote given as JSON, its base and outcome by the rule of its day.
# It must not count votes itself, nor open the book.

from pathlib import Path

from sotay.cli.console import Console, table
from sotay.cli.language import say
from sotay.cli.meeting_case import Case, case_fault, case_text, read_case
from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_rows import Reason, VoteRule
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.shares import percent_text, share
from sotay.domain.votes import VoteOutcome, VoteProblem, judge, vote_base_of

_LINES = {
    "official": say("Đảng viên chính thức", "Official members"),
    Reason.EXEMPT_AWAY.value: say("Trừ: được miễn sinh hoạt, không dự", "Less: exempt, not attending"),
    Reason.SUSPENDED.value: say("Trừ: đình chỉ sinh hoạt", "Less: suspended"),
    Reason.ELSEWHERE.value: say("Trừ: sinh hoạt tạm thời ở nơi khác", "Less: elsewhere for a time"),
    Reason.EXCUSED.value: say("Trừ: vắng cả buổi có lý do", "Less: excused for the whole meeting"),
    "base": say("Số đảng viên làm căn cứ", "Base of the vote"),
    "needed": say("Cần tán thành", "Votes in favour needed"),
}
_PROBLEMS = {
    VoteProblem.NEGATIVE: say("có số nhỏ hơn 0", "a count is below 0"),
    VoteProblem.BASE_UNKNOWN: say("không còn ai làm căn cứ", "nobody is left to take a share of"),
    VoteProblem.FOR_EXCEEDS_BASE: say("số tán thành lớn hơn căn cứ", "more votes in favour than the base"),
    VoteProblem.SUM_EXCEEDS_BASE: say("tổng số phiếu lớn hơn căn cứ", "more votes than the base"),
    VoteProblem.SUM_EXCEEDS_VOTERS: say(
        "tổng số phiếu lớn hơn số người được biểu quyết có mặt", "more votes than members present who may vote"
    ),
    VoteProblem.SUM_BELOW_VOTERS: say(
        "có người được biểu quyết mà chưa biểu quyết", "somebody present who may vote gave no vote"
    ),
}


def vote_check(console: Console, file: Path | None, rules_file: Path | None) -> None:
    """Print base, counts, rule and outcome of a vote: {matter, date, official, present, for} and more counts.

    `official` counts all official members of the list; `exempt_away`, `suspended`, `elsewhere`, `excused` how many of
    them are so; `present` everybody who came, `probationary` and `temporary` ones among them. A vote that cannot be
    right is an answer too: `passed` is null and `problem` says why. Raises SotayError(BAD_VOTE_CASE, NO_RULE,
    BAD_RULES, FILE_NOT_FOUND).
    """
    case = read_case(case_text(file))
    outcome = judge(vote_base_of(_rule(case, _rules(rules_file)), case.figures), case.count)
    console.emit(outcome_json(case, outcome), outcome_text(outcome))


def outcome_json(case: Case, outcome: VoteOutcome) -> dict[str, object]:
    """Return an outcome in the form that scripts rely on."""
    base, count, rule = outcome.base, outcome.count, outcome.base.rule
    return {
        "matter": case.matter,
        "date": case.day.isoformat(),
        "rule": _rule_json(rule),
        "base": {
            "official": base.sum.official,
            "less": {reason.value: taken for reason, taken in base.sum.less},
            "base": base.base,
            "needed": base.needed,
            "voters": base.voters,
        },
        "counts": {"for": count.in_favour, "against": count.against, "other": count.other, "sum": count.total},
        "method": (case.method or rule.method).value,
        "usual_method": case.method in (None, rule.method),
        "passed": outcome.passed,
        "of_base": _ratio(count.in_favour, base.base),
        "of_present": _ratio(count.in_favour, base.voters),
        "problem": outcome.problem.value if outcome.problem else None,
        "reach": rule.reach if outcome.passed is False and rule.reach else None,
    }


def outcome_text(outcome: VoteOutcome) -> str:
    """Return an outcome for a person: the sum, the counts, the outcome, the rule and its source."""
    base, count, rule = outcome.base, outcome.count, outcome.base.rule
    ways = say(
        "Tán thành {0}, không tán thành {1}, ý kiến khác {2}; được biểu quyết {3}.",
        "For {0}, against {1}, other {2}; {3} may vote.",
    )
    lines = [table([(_LINES[name], str(number)) for name, number in base.lines])]
    lines.append(ways.format(count.in_favour, count.against, count.other, base.voters))
    if outcome.problem:
        lines.append(f"! {_PROBLEMS[outcome.problem]}")
    lines.append(_verdict(outcome))
    lines.append(f"{rule.title}. {rule.source}")
    return "\n".join(lines)


def _verdict(outcome: VoteOutcome) -> str:
    if outcome.passed is None:
        return say("Chưa kết luận được.", "It cannot be told.")
    if outcome.passed:
        return say("Đạt: {0}", "Passed: {0}").format(outcome.ratio_text)
    reach = f". {outcome.base.rule.reach}" if outcome.base.rule.reach else ""
    return say("Không đạt: {0}", "Not passed: {0}").format(outcome.ratio_text) + reach


def _rule_json(rule: VoteRule) -> dict[str, object]:
    first, last = rule.period.valid_from, rule.period.valid_to
    return {
        "title": rule.title,
        "numerator": rule.threshold.numerator,
        "denominator": rule.threshold.denominator,
        "more": rule.threshold.more,
        "secret": rule.secret,
        "valid_from": first.isoformat() if first else None,
        "valid_to": last.isoformat() if last else None,
        "source": rule.source,
    }


def _ratio(part: int, whole: int) -> dict[str, object] | None:
    ratio = share(part, whole)
    return None if ratio is None else {"part": part, "whole": whole, "percent": percent_text(ratio)}


def _rules(file: Path | None) -> MeetingRules:
    from sotay.services.meeting_rules import load_meeting_rules, meeting_rules
    from sotay.services.rule_tables import read_rules, refusal

    if file is None:
        return load_meeting_rules()
    rules, findings = meeting_rules().checked(read_rules(file))
    if rules is None:
        raise refusal(findings[0])
    return rules


def _rule(case: Case, rules: MeetingRules) -> VoteRule:
    if case.matter not in {rule.matter for rule in rules.votes}:
        raise case_fault("matter", "rule_bad_value")
    rule = rules.vote(case.matter, case.day)
    if rule is None:
        raise SotayError(Code.NO_RULE, {"day": case.day.isoformat(), "matter": case.matter})
    return rule
