# The rules of the calendar in words, Vietnamese and English: which duties come back, when, what shows one was done.
# It must not know where the table is kept; titles and sources stay as the table has them.

from collections.abc import Iterator
from datetime import date

from sotay.domain.duties import Every
from sotay.domain.duty_rules import CalendarRules, DutyRule, Proof
from sotay.domain.meeting_rule_days import newest
from sotay.services.audit_texts import said
from sotay.services.calendar_rules import calendar_rules
from sotay.services.error_texts import Language, Words
from sotay.services.rule_tables import RuleFinding
from sotay.services.rule_words import RuleLine, days_wrong, rule_line, unread_words
from sotay.services.rules_in_use import EditedTable

_GROUPS = {
    Every.WEEK: Words("Hằng tuần", "Every week"),
    Every.MONTH: Words("Hằng tháng", "Every month"),
    Every.QUARTER: Words("Hằng quý", "Every quarter"),
    Every.HALF: Words("6 tháng một lần", "Every six months"),
    Every.YEAR: Words("Hằng năm", "Every year"),
}
_OWN, _OWN_NAME = Words("Việc chi bộ tự thêm", "Duties that the cell adds"), Words("Nhắc trước", "Reminder")
_WEEKDAYS = (
    Words("thứ Hai", "Monday"),
    Words("thứ Ba", "Tuesday"),
    Words("thứ Tư", "Wednesday"),
    Words("thứ Năm", "Thursday"),
    Words("thứ Sáu", "Friday"),
    Words("thứ Bảy", "Saturday"),
    Words("Chủ nhật", "Sunday"),
)
_DAY, _LAST = Words("ngày {0}", "day {0}"), Words("ngày làm việc cuối", "last working day")
_OF_MONTH = Words("{0} tháng {1}", "{0} of month {1}")
_OF_PERIOD = Words("{0} tháng thứ {1}", "{0} of its month {1}")
_LEAD = Words("nhắc trước {0} ngày", "reminder {0} day(s) before")
_DONE = Words("xong khi {0}", "done once {0}")
_PROOFS = {
    Proof.MEETING: Words("đã họp thường kỳ", "the monthly meeting was held"),
    Proof.THEMATIC: Words("đã sinh hoạt chuyên đề", "a thematic meeting was held"),
    Proof.COMMITTEE: Words("đã họp chi ủy", "the committee met"),
    Proof.DUES: Words("đã khóa sổ đảng phí của tháng", "the dues of the month are closed"),
}


def calendar_table() -> EditedTable:
    """Return the table of rules of the calendar as a person edits it."""
    return EditedTable(calendar_rules(), calendar_finding_words, calendar_rule_lines)


def calendar_rule_lines(rules: CalendarRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the duties that come back by the rules of a day, the most frequent first, then what holds for own ones."""
    keys = dict.fromkeys(rule.key for rule in rules.duties)
    held = (newest((rule for rule in rules.duties if rule.key == key), day) for key in keys)
    duties = [rule for rule in held if rule is not None]
    found = [
        rule_line(group, rule.title, _when(rule, language), rule, language)
        for every, group in _GROUPS.items()
        for rule in duties
        if rule.pattern.every is every
    ]
    if own := newest(rules.owns, day):
        found.append(rule_line(_OWN, said(_OWN_NAME, language), said(_LEAD, language).format(own.lead), own, language))
    return tuple(found)


def calendar_finding_words(found: RuleFinding, language: Language, rules: CalendarRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence; `rules` name the duties."""
    if found.problem is None:
        return unread_words(found, language)
    table, _, key = found.problem.name.partition(" ")
    titles = {rule.key: rule.title for rule in rules.duties} if rules else {}
    series = said(_OWN, language) if table == "own" else titles.get(key, key)
    return days_wrong(found.problem, series, language)


def _when(rule: DutyRule, language: Language) -> str:
    """Return on which day a duty falls, when the book reminds, what shows that it was done."""
    parts = [_on(rule, language), *_after(rule, language)]
    return "; ".join(parts)


def _on(rule: DutyRule, language: Language) -> str:
    pattern = rule.pattern
    if pattern.every is Every.WEEK:
        return said(_LAST if not pattern.day else _WEEKDAYS[pattern.day - 1], language)
    day = said(_DAY, language).format(pattern.day) if pattern.day else said(_LAST, language)
    if pattern.every is Every.MONTH:
        return day
    return said(_OF_MONTH if pattern.every is Every.YEAR else _OF_PERIOD, language).format(day, pattern.month)


def _after(rule: DutyRule, language: Language) -> Iterator[str]:
    if rule.lead:
        yield said(_LEAD, language).format(rule.lead)
    if rule.proofs:
        proofs = ", ".join(said(_PROOFS[proof], language) for proof in rule.proofs)
        yield said(_DONE, language).format(proofs)
