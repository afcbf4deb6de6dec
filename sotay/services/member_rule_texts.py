# The rules about members in words, Vietnamese and English: terms, badges, award days, who counts, what the list
# asks for. It must not know where the table is kept; sources stay as the table has them.

from collections.abc import Iterator
from datetime import date

from sotay.domain.member_rule_rows import SpanName, SpanRule, Use
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import MemberState
from sotay.services.audit_texts import said, value_words
from sotay.services.audit_texts_register import FIELDS
from sotay.services.error_texts import Language, Words
from sotay.services.member_rules import member_rules
from sotay.services.rule_tables import RuleFinding
from sotay.services.rule_words import RuleLine, days_wrong, holding, rule_line, unread_words
from sotay.services.rules_in_use import EditedTable

SPANS = {
    SpanName.ADMISSION_AGE: Words("Tuổi kết nạp", "Age of admission"),
    SpanName.PROBATION: Words("Thời gian dự bị", "Probation"),
    SpanName.PROLONGATION: Words("Kéo dài dự bị, nhiều nhất", "Prolonged probation, at most"),
    SpanName.TRANSFER: Words("Thời hạn chuyển sinh hoạt", "Term of a transfer"),
    SpanName.BADGE_FILES: Words("Nộp hồ sơ Huy hiệu trước ngày trao", "Files of a badge before the award day"),
    SpanName.LIST_CHECK: Words("Đối chiếu danh sách, mỗi", "List compared every"),
    SpanName.PROBATION_NOTICE: Words("Nhắc trước khi hết dự bị", "Reminder before probation ends"),
    SpanName.BADGE_NOTICE: Words("Nhắc trước hạn hồ sơ Huy hiệu", "Reminder before badge files are due"),
    SpanName.TRANSFER_NOTICE: Words("Nhắc trước và sau hạn chuyển", "Reminder around the end of a transfer"),
    SpanName.LIST_CHECK_NOTICE: Words("Nhắc trước ngày đối chiếu", "Reminder before the list is compared"),
}
USES = {
    Use.ON_LIST: Words("Có tên trong danh sách", "On the list"),
    Use.SUMMONED: Words("Đảng viên chính thức được triệu tập", "Official members who are summoned"),
    Use.ATTENDING: Words("Tính vào tỷ lệ dự họp", "Counted in the rate of attendance"),
    Use.BADGE: Words("Được xét Huy hiệu Đảng", "Considered for a badge"),
}
SPAN, BADGE = Words("Thời hạn, lời nhắc", "Terms and reminders"), Words("Huy hiệu Đảng", "Badges of Party age")
AWARD, STATES = Words("Đợt trao Huy hiệu", "Award days"), Words("Ai được tính", "Who counts")
REQUIRED = Words("Danh sách đòi hỏi những gì", "What the list asks for")
SHAPE = Words("Cách ghi các số", "How numbers are written")
STATE_WORD = Words("Lời ghi trong bản xuất của ứng dụng toàn quốc", "Words of the central export")
_LENGTHS = (
    ("months", Words("{0} tháng", "{0} month(s)")),
    ("days", Words("{0} ngày", "{0} day(s)")),
    ("working_days", Words("{0} ngày làm việc", "{0} working day(s)")),
)
_YEARS, _EARLY = Words("{0} năm", "{0} years"), Words("xét sớm đến {0} tháng", "up to {0} months early")
_AWARD, _REACHED = Words("Ngày {0}", "On {0}"), Words("đủ tuổi đảng từ {0} đến {1}", "age reached from {0} to {1}")
_COLUMN = Words("Cột {0}", "Column {0}")


def member_table() -> EditedTable:
    """Return the table of rules about members as a person edits it."""
    return EditedTable(member_rules(), member_finding_words, member_rule_lines)


def member_rule_lines(rules: MemberRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the rules that hold on a day, group by group; words of the central export and shapes are not told."""
    return (*_spans(rules, day, language), *_badges(rules, day, language), *_counts(rules, day, language))


def member_finding_words(found: RuleFinding, language: Language, _rules: MemberRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence."""
    if found.problem is None:
        return unread_words(found, language)
    return days_wrong(found.problem, _series(found.problem.name, language), language)


def _series(name: str, language: Language) -> str:
    table, _, which = name.partition(" ")
    if table == "span":
        return said(SPANS[SpanName(which)], language)
    if table == "states":
        return said(USES[Use(which)], language)
    if table == "badge":
        return f"{said(BADGE, language)} ({said(_YEARS, language).format(which)})"
    return said(AWARD, language)


def _spans(rules: MemberRules, day: date, language: Language) -> Iterator[RuleLine]:
    for name in SpanName:
        if rule := rules.span(name, day):
            yield rule_line(SPAN, said(SPANS[name], language), _length(rule, language), rule, language)


def _length(rule: SpanRule, language: Language) -> str:
    counts = ((words, getattr(rule, unit)) for unit, words in _LENGTHS)
    return ", ".join(said(words, language).format(count) for words, count in counts if count)


def _badges(rules: MemberRules, day: date, language: Language) -> Iterator[RuleLine]:
    for badge in holding(rules.badges, day):
        years = said(_YEARS, language).format(", ".join(map(str, badge.years)))
        yield rule_line(BADGE, years, said(_EARLY, language).format(badge.early_months), badge, language)
    for award in holding(rules.award_days, day):
        reached = said(_REACHED, language).format(_day(award.reached_from), _day(award.reached_to))
        yield rule_line(AWARD, said(_AWARD, language).format(_day(award.day)), reached, award, language)


def _counts(rules: MemberRules, day: date, language: Language) -> Iterator[RuleLine]:
    for rule in holding(rules.states, day):
        states = ", ".join(value_words("state", state, language) for state in MemberState if state in rule.states)
        yield rule_line(STATES, said(USES[rule.use], language), states, rule, language)
    for row in holding(rules.required, day):
        told = ", ".join(said(FIELDS[name], language) for name in row.fields)
        if row.standing:
            told = f"{told} ({value_words('state', row.standing, language)})"
        yield rule_line(REQUIRED, said(_COLUMN, language).format(row.column), told, row, language)


def _day(pair: tuple[int, int]) -> str:
    return f"{pair[1]:02}/{pair[0]:02}"
