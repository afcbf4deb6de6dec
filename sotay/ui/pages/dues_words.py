# The words of the page of dues for values of the field: how a member stands, why a rate is not known, lines of a sum.
# It must not know widgets, nor work anything out.

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from sotay.domain.dues import DuesDelay, Month, PayWay
from sotay.domain.dues_owed import Owed, OwedStep, StepKind, Unknown
from sotay.domain.dues_rule_rows import RateWay, percent_words
from sotay.domain.dues_rules import DuesRules
from sotay.domain.money import money_text
from sotay.domain.numerals import to_roman
from sotay.services.dues_records import MemberDues
from sotay.ui.widgets.tones import Tone

_WHOLE = 100
_RUN = 3  # months that follow each other and are told in one


class Standing(StrEnum):
    """Name how a member stands in a month."""

    LATE = "late"  # so many months of the year unpaid that the book warns
    EXCUSED = "excused"  # as many, for a reason that is written in the book
    UNKNOWN = "unknown"
    PAID = "paid"
    FREE = "free"
    PART = "part"
    BEHIND = "behind"  # this month is paid, one before it is not
    OPEN = "open"
    ELSEWHERE = "elsewhere"


LOOKS: Mapping[Standing, tuple[str, Tone]] = {
    Standing.LATE: ("warning-circle", Tone.SON),
    Standing.EXCUSED: ("clock", Tone.GREY),
    Standing.UNKNOWN: ("question", Tone.AMBER),
    Standing.PAID: ("check-circle", Tone.GREEN),
    Standing.FREE: ("minus-circle", Tone.GREY),
    Standing.PART: ("circle-half", Tone.AMBER),
    Standing.BEHIND: ("clock-counter-clockwise", Tone.AMBER),
    Standing.OPEN: ("circle-dashed", Tone.PLAIN),
    Standing.ELSEWHERE: ("sign-out", Tone.GREY),
}


def standing_of(row: MemberDues, rules: DuesRules) -> Standing:
    """Return how a member stands in the month of a row."""
    line, late = row.account.line, rules.late(row.account.month.first)
    if late is not None and len(row.unpaid) >= late.warn and row.account.late:
        return Standing.EXCUSED if row.delay else Standing.LATE
    if line.owed.amount is None:
        return Standing.UNKNOWN
    if line.missing:
        return Standing.PART if line.paid > 0 else Standing.OPEN
    if row.account.late:
        return Standing.BEHIND
    if line.owed.amount or line.paid:
        return Standing.PAID
    return Standing.FREE if line.owed.here else Standing.ELSEWHERE


def standing_words(standing: Standing, unpaid: int = 0) -> str:
    """Return the word of a badge."""
    if standing is Standing.LATE:
        return QCoreApplication.translate("DuesWords", "%n month(s) unpaid", "", unpaid)
    return {
        Standing.EXCUSED: QCoreApplication.translate("DuesWords", "May pay late"),
        Standing.UNKNOWN: QCoreApplication.translate("DuesWords", "Rate not known"),
        Standing.PAID: QCoreApplication.translate("DuesWords", "Paid"),
        Standing.FREE: QCoreApplication.translate("DuesWords", "Exempt"),
        Standing.PART: QCoreApplication.translate("DuesWords", "Paid in part"),
        Standing.BEHIND: QCoreApplication.translate("DuesWords", "Owes of before"),
        Standing.OPEN: QCoreApplication.translate("DuesWords", "Not paid yet"),
        Standing.ELSEWHERE: QCoreApplication.translate("DuesWords", "Elsewhere"),
    }[standing]


def unknown_words(why: Unknown | None) -> str:
    """Return why nobody can tell what is owed, and what to do."""
    return {
        None: "",
        Unknown.NO_STATE: QCoreApplication.translate(
            "DuesWords", "The register holds no state of this member. Write it on the member's page."
        ),
        Unknown.ASK_STATE: QCoreApplication.translate(
            "DuesWords",
            "Suspended: in custody nothing is collected, for other reasons ask the superior. Write an exemption, or"
            " type the amount.",
        ),
        Unknown.NO_RULE: QCoreApplication.translate(
            "DuesWords",
            "The table of rules says nothing of members in this state. Ask the superior, then add the rule.",
        ),
        Unknown.NO_GROUP: QCoreApplication.translate("DuesWords", "No group is written for this month. Choose it."),
        Unknown.NO_SUCH_GROUP: QCoreApplication.translate(
            "DuesWords", "The table of rules no longer names this group. Choose another one."
        ),
        Unknown.INSTEAD: QCoreApplication.translate(
            "DuesWords", "This group pays as one of groups 4 to 7, whichever fits. Choose that one."
        ),
        Unknown.NO_BASE: QCoreApplication.translate("DuesWords", "The base is missing. Write the salary or pension."),
        Unknown.NO_REGION: QCoreApplication.translate("DuesWords", "The region of the minimum wage is missing."),
        Unknown.NO_RATE: QCoreApplication.translate(
            "DuesWords", "The table of rules has no rate for this month. Ask the superior, then add the rule."
        ),
        Unknown.RATE_UNREAD: QCoreApplication.translate(
            "DuesWords", "The rule of this month is known, its figures are not. Ask the superior, or type the amount."
        ),
        Unknown.NO_WAGE: QCoreApplication.translate(
            "DuesWords", "The table of rules has no minimum wage for this month and region. Add it."
        ),
    }[why]


def step_words(step: OwedStep) -> str:
    """Return what stands before the amount of a line of the sum."""
    share = percent_words(step.share)
    region = region_words(int(step.name)) if step.kind is StepKind.WAGE else ""
    return {
        StepKind.NOT_HERE: QCoreApplication.translate("DuesWords", "Not collected by this cell in this month"),
        StepKind.BASE: step.name,
        StepKind.WAGE: QCoreApplication.translate("DuesWords", "Minimum wage, region {0}").format(region),
        StepKind.SHARE: QCoreApplication.translate("DuesWords", "× {0} %").format(share),
        StepKind.FIXED: QCoreApplication.translate("DuesWords", "Fixed amount"),
        StepKind.RELIEF: relief_words(share, step.name),
        StepKind.ROUNDED: QCoreApplication.translate("DuesWords", "Rounded to whole đồng"),
    }[step.kind]


def relief_words(share: str, title: str) -> str:
    """Return how much is taken off and why; the reason is gone where a member's data was erased."""
    if not title:
        return QCoreApplication.translate("DuesWords", "less {0} %").format(share)
    return QCoreApplication.translate("DuesWords", "less {0} %: {1}").format(share, title)


def rate_words(owed: Owed) -> str:
    """Return the rate of a row in short: "1 % of 9.200.000", "5.000 đồng", "exempt"."""
    if owed.percent_off == _WHOLE:
        return QCoreApplication.translate("DuesWords", "exempt")
    rate = owed.rate
    if rate is None or rate.way is RateWay.UNKNOWN:
        return ""
    if rate.way is RateWay.FIXED:
        told = money_words(rate.amount)
    else:
        told = QCoreApplication.translate("DuesWords", "{0} % of {1}").format(percent_words(rate.percent), _whole(owed))
    if not owed.percent_off:
        return told
    return QCoreApplication.translate("DuesWords", "{0}, less {1} %").format(told, owed.percent_off)


def delay_words(delay: DuesDelay) -> str:
    """Return until when a member may pay late and why; the reason is gone where a member's data was erased."""
    until = month_words(delay.until)
    if not delay.reason:
        return QCoreApplication.translate("DuesWords", "may pay late through {0}").format(until)
    return QCoreApplication.translate("DuesWords", "may pay late through {0}: {1}").format(until, delay.reason)


def balance_words(row: MemberDues) -> tuple[str, str]:
    """Return how the account stands in two short lines: what is missing, more or nothing; what is paid ahead."""
    account = row.account
    if account.missing:
        first = lacking_words(money_text(account.missing))
    elif account.more:
        first = QCoreApplication.translate("DuesWords", "{0} more").format(money_text(account.more))
    else:
        first = "" if account.line.owed.amount is None else QCoreApplication.translate("DuesWords", "even")
    ahead = QCoreApplication.translate("DuesWords", "{0} ahead").format(money_text(account.ahead))
    return first, ahead if account.ahead else ""


def lacking_words(amount: str) -> str:
    """Return that an amount is missing, in short."""
    return QCoreApplication.translate("DuesWords", "lacks {0}").format(amount)


def way_words() -> dict[str, str]:
    """Return the words for the ways of paying."""
    return {
        PayWay.CASH: QCoreApplication.translate("DuesWords", "Cash"),
        PayWay.PORTAL: QCoreApplication.translate("DuesWords", "National public service portal"),
    }


def ahead_words(today: date) -> str:
    """Return that a day lies ahead: of a slip of the hand, or of a clock that went wrong."""
    told = QCoreApplication.translate("DuesWords", "This day has not come yet: by the clock it is {0}.")
    return told.format(f"{today:%d/%m/%Y}")


def month_words(month: Month) -> str:
    """Return a month in short: 11/2026."""
    return f"{month.number:02d}/{month.year}"


def months_words(months: Sequence[Month]) -> str:
    """Return months in their order, three or more that follow each other in one: "02/2026, 05/2026 – 09/2026"."""
    runs: list[list[Month]] = []
    for month in months:
        if runs and runs[-1][-1].plus(1) == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(_run_words(run) for run in runs)


def _run_words(run: Sequence[Month]) -> str:
    if len(run) < _RUN:
        return ", ".join(map(month_words, run))
    return f"{month_words(run[0])} – {month_words(run[-1])}"


def money_words(amount: int) -> str:
    """Return an amount with its unit."""
    return QCoreApplication.translate("DuesWords", "{0} đồng").format(money_text(amount))


def group_words(rules: DuesRules, key: str) -> str:
    """Return the number and the name of a group, the key where the table does not name it."""
    group = rules.group(key)
    return f"{group.number}. {group.title}" if group else key


def _whole(owed: Owed) -> str:
    """Return what the percent is taken of, "?" where that is not known."""
    found = next((step.amount for step in owed.steps if step.kind in (StepKind.BASE, StepKind.WAGE)), None)
    return "?" if found is None else money_text(int(found))


def region_words(region: int) -> str:
    """Return how a region of the minimum wage is written: IV."""
    return to_roman(region)
