# The dues of a month as plain JSON values, in the form that scripts rely on; None for what nobody can tell.
# It must not know who prints them.

from sotay.domain.dues import DuesDelay, Month
from sotay.domain.dues_rule_rows import percent_words
from sotay.services.dues import DuesService
from sotay.services.dues_papers import DuesPapers
from sotay.services.dues_records import MemberDues


def month_json(dues: DuesService, papers: DuesPapers, month: Month) -> dict[str, object]:
    """Return the sums of a month in đồng, the figures of its report by their codes, and a row for each member.

    `owed` is by the rules of now, `closed_owed` what the month was closed with.
    """
    shown, sums, share = dues.month(month), dues.sums(month, month), dues.share_choice(month).share
    return {
        "month": str(month),
        "closed_on": shown.closed.closed_on.isoformat() if shown.closed else None,
        "closed_owed": shown.closed.owed if shown.closed else None,
        "owed": shown.owed,
        "paid": shown.paid,
        "missing": shown.missing,
        "collected": shown.till.collected,
        "share_percent": percent_words(share).replace(",", ".") if share is not None else None,
        "kept": shown.till.kept,
        "due": shown.till.due,
        "figures": {line.code: papers.figure(line, sums) for line in dues.rules.lines},
        "members": [_row_json(row) for row in shown.rows],
    }


def _row_json(row: MemberDues) -> dict[str, object]:
    account, owed = row.account, row.account.line.owed
    return {
        "uid": row.member.uid,
        "full_name": row.name,
        "group": owed.group or None,
        "base": owed.base or None,
        "percent_off": owed.percent_off,
        "owed": owed.amount,
        "unknown": owed.why.value if owed.why else None,
        "source": owed.rate.source if owed.rate else None,
        "paid": account.line.paid,
        "missing": account.missing,
        "ahead": account.ahead,
        "pays_late": _delay_json(row.delay) if row.delay else None,
        "unpaid_months": [str(month) for month in row.unpaid],
    }


def _delay_json(delay: DuesDelay) -> dict[str, object]:
    return {"since": str(delay.since), "until": str(delay.until), "reason": delay.reason}
