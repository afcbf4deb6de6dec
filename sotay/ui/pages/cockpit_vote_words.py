# The words of a vote: what is taken off a base, how large a share is, what is wrong with the counts.
# It must not know widgets, nor how anything is counted.

from PySide6.QtCore import QCoreApplication

from sotay.domain.meeting_rule_rows import Reason, VoteRule
from sotay.domain.meetings import VoteMethod
from sotay.domain.shares import Threshold
from sotay.domain.votes import VoteBase, VoteOutcome, VoteProblem

# Matters of one person; the name of that person belongs to the vote.
PERSONAL = frozenset({"admission", "recognition", "deletion", "reprimand", "warning", "removal", "expulsion"})

# Words of the book, in its language: they go into the record and the minutes, whatever the window speaks.


def method_words() -> dict[VoteMethod, str]:
    """Return the words for the ways of voting."""
    return {
        VoteMethod.HAND: QCoreApplication.translate("VoteWords", "Show of hands"),
        VoteMethod.BALLOT: QCoreApplication.translate("VoteWords", "Secret ballot"),
    }


def share_words(threshold: Threshold) -> str:
    """Return a threshold: "more than half", "at least 2/3"."""
    if (threshold.numerator, threshold.denominator, threshold.more) == (1, 2, True):
        return QCoreApplication.translate("VoteWords", "more than half")
    part = f"{threshold.numerator}/{threshold.denominator}"
    if threshold.more:
        return QCoreApplication.translate("VoteWords", "more than {0}").format(part)
    return QCoreApplication.translate("VoteWords", "at least {0}").format(part)


def reason_words() -> dict[Reason, str]:
    """Return the words for who is taken off a base."""
    return {
        Reason.EXEMPT_AWAY: QCoreApplication.translate("VoteWords", "Less: exempt from meetings, not here"),
        Reason.SUSPENDED: QCoreApplication.translate("VoteWords", "Less: suspended from meetings"),
        Reason.ELSEWHERE: QCoreApplication.translate("VoteWords", "Less: elsewhere for a time"),
        Reason.EXCUSED: QCoreApplication.translate("VoteWords", "Less: away with reason"),
    }


def sum_lines(base: VoteBase) -> tuple[tuple[str, int], ...]:
    """Return the sum line by line: official members, who is taken off (below zero), the base, how many are needed.

    Reasons that take nobody off are left out.
    """
    words = reason_words()
    needed = QCoreApplication.translate("VoteWords", "Needed in favour ({0})").format(share_words(base.rule.threshold))
    return (
        (QCoreApplication.translate("VoteWords", "Official members"), base.sum.official),
        *((words[reason], -count) for reason, count in base.sum.less if count),
        (QCoreApplication.translate("VoteWords", "Members the share is taken of"), base.base),
        (needed, base.needed),
    )


def kept_rule(rule: VoteRule) -> str:
    """Return a rule as the book keeps it, in its language: "Nghị quyết thường: hơn một nửa"."""
    return f"{rule.title}: {_kept_share(rule.threshold)}"


def _kept_share(threshold: Threshold) -> str:
    if (threshold.numerator, threshold.denominator, threshold.more) == (1, 2, True):
        return "hơn một nửa"
    return f"{'hơn' if threshold.more else 'ít nhất'} {threshold.numerator}/{threshold.denominator}"


def rule_words(rule: VoteRule) -> str:
    """Return a rule as the banner names it: "Nghị quyết thường: more than half"."""
    return f"{rule.title}: {share_words(rule.threshold)}"


def source_words(rule: VoteRule) -> str:
    """Return the papers a rule comes from, without what they say."""
    return rule.source.partition(": ")[0]


def total_words(outcome: VoteOutcome) -> str:
    """Return how the votes given compare with those who can vote; "" where `refusal` says what is wrong with them."""
    total, voters = outcome.count.total, outcome.base.voters
    if outcome.problem not in (None, VoteProblem.SUM_BELOW_VOTERS):
        return ""
    if total == voters:
        return QCoreApplication.translate("VoteWords", "{0} in all, as many as are present").format(total)
    words = QCoreApplication.translate("VoteWords", "{0} in all, {1} members not counted yet")
    return words.format(total, voters - total)


def refusal(outcome: VoteOutcome | None) -> str:
    """Return why a result is not recorded: what did not happen, why, what to do; "" where it can be."""
    if outcome is None:
        return QCoreApplication.translate(
            "VoteWords", "Result not recorded: nobody is marked present yet. Call the roll first, then count the votes."
        )
    count, base = outcome.count, outcome.base
    if outcome.problem is VoteProblem.BASE_UNKNOWN:
        return QCoreApplication.translate(
            "VoteWords",
            "Result not recorded: there are no official members to take the share of. Mark the attendance first.",
        )
    if outcome.problem not in (None, VoteProblem.SUM_BELOW_VOTERS):
        if count.total > base.voters:
            words = QCoreApplication.translate(
                "VoteWords",
                "Result not recorded: {0} votes exceed {1} official members present."
                " Check the count or the attendance.",
            )
            return words.format(count.total, base.voters)
        words = QCoreApplication.translate(
            "VoteWords",
            "Result not recorded: {0} votes exceed {1} members the share is taken of."
            " Check the count or the attendance.",
        )
        return words.format(count.total, base.base)
    if not count.total:
        return QCoreApplication.translate(
            "VoteWords", "Result not recorded: no vote was entered. Enter how many are in favour, against, or other."
        )
    return ""
