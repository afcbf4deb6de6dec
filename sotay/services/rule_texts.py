# The rules about meetings in words, Vietnamese and English: what each asks for, what is wrong with an edited table.
# It must not know where the table is kept or how words are shown; sources and titles stay as the table has them.

from collections.abc import Iterable, Iterator
from datetime import date

from sotay.domain.meeting_rule_days import Dated, RuleProblem
from sotay.domain.meeting_rule_rows import (
    AttendanceRule,
    DurationRule,
    NoticeName,
    NoticeRule,
    QuorumRule,
    Unit,
    VoteRule,
)
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import MeetingKind, VoteMethod
from sotay.domain.members import MemberState
from sotay.domain.shares import Threshold
from sotay.services.audit_texts import said, value_words
from sotay.services.error_texts import Language, Words
from sotay.services.meeting_rules import meeting_rules
from sotay.services.rule_tables import RuleFinding
from sotay.services.rule_words import RuleLine, days_wrong, holding, rule_line, unread_words
from sotay.services.rules_in_use import EditedTable

_DURATION = Words("Thời lượng ít nhất", "Least length")
_QUORUM = Words("Đảng viên chính thức phải có mặt", "Official members who must be there")
_VOTE = Words("Biểu quyết", "Votes")
_ATTENDANCE = Words("Điểm danh", "Roll call")
_AGENDA = Words("Chương trình mẫu", "Model agendas")
_NOTICE = Words("Con số phải nhớ", "Figures to remember")
_SCORE = Words("Phiếu chấm điểm", "Score form")
_SERIES = {
    "duration": _DURATION,
    "quorum": _QUORUM,
    "vote": _VOTE,
    "attendance": _ATTENDANCE,
    "agenda": _AGENDA,
    "notice": _NOTICE,
    "score_form": _SCORE,
}
_NOTICES = {
    NoticeName.PAPERS_BEFORE: Words("Gửi tài liệu trước buổi họp", "Papers sent before the meeting"),
    NoticeName.RESULTS_AFTER: Words("Báo cáo kết quả sau buổi họp", "Results reported after it"),
    NoticeName.ATTENDANCE_TARGET: Words("Tỷ lệ dự họp cần đạt", "Attendance to be reached"),
    NoticeName.MEETINGS_PER_MONTH: Words("Số buổi mỗi tháng", "Meetings a month"),
    NoticeName.THEMATIC_PER_QUARTER: Words("Số buổi chuyên đề mỗi quý", "Thematic meetings a quarter"),
    NoticeName.REMIND_BEFORE: Words("Nhắc việc trước hạn", "Reminder before a task is due"),
    NoticeName.ABSENCES_IN_A_ROW: Words("Nhắc khi vắng liền nhau", "Absences in a row that are told"),
}
_UNITS = {
    Unit.DAYS: Words("{0} ngày", "{0} day(s)"),
    Unit.PERCENT: Words("{0} %", "{0} %"),
    Unit.COUNT: Words("{0} buổi", "{0} meeting(s)"),
}
_MINUTES = Words("{0} phút", "{0} minutes")
_SIZES = Words("{0}, chi bộ {1} đảng viên", "{0}, cells of {1} members")
_FROM, _UP_TO = Words("từ {0}", "{0} or more"), Words("đến {0}", "up to {0}")
_LEAST, _MORE = Words("ít nhất {0}", "at least {0}"), Words("hơn {0}", "more than {0}")
_BLOCKS = {
    True: Words("{0}; thiếu thì không họp", "{0}, or there is no meeting"),
    False: Words("{0}; thiếu thì nhắc", "{0}, or the book warns"),
}
_METHODS = {
    VoteMethod.HAND: Words("{0}, giơ tay", "{0}, by hand"),
    VoteMethod.BALLOT: Words("{0}, phiếu kín", "{0}, secret ballot"),
}
_ROLLS: tuple[tuple[str, Words], ...] = (
    ("roll", Words("Ai có tên khi điểm danh", "Who is called")),
    ("rate", Words("Ai được tính vào tỷ lệ dự", "Who counts in the rate")),
    ("optional", Words("Ai không bắt buộc dự", "Who may stay away")),
    ("vote", Words("Ai được biểu quyết", "Who votes")),
)
_ITEMS = Words("{0} mục, {1} phút", "{0} items, {1} minutes")
_FORM = Words("{0} tiêu chí, {1} điểm, {2} mức", "{0} criteria, {1} points, {2} grades")


def meeting_table() -> EditedTable:
    """Return the table of rules about meetings as a person edits it."""
    return EditedTable(meeting_rules(), finding_words, rule_lines)


def rule_lines(rules: MeetingRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the rules that hold on a day, group by group, in the order of the table."""

    def line(group: Words, name: str, value: str, rule: Dated) -> RuleLine:
        return rule_line(group, name, value, rule, language)

    found = [
        *(
            line(_DURATION, _kinds(one.kinds, language), _length(one, language), one)
            for one in holding(rules.durations, day)
        ),
        *(
            line(_QUORUM, _kinds(one.kinds, language), _quorum(one, language), one)
            for one in holding(rules.quorums, day)
        ),
        *(line(_VOTE, one.title, _vote(one, language), one) for one in rules.matters(day)),
    ]
    attendance = rules.attendance(day)
    if attendance is not None:
        found += [line(_ATTENDANCE, *told, attendance) for told in _rolls(attendance, language)]
    for kind in MeetingKind:
        if agenda := rules.agenda(kind, day):
            value = said(_ITEMS, language).format(len(agenda.items), agenda.minutes)
            found.append(line(_AGENDA, _kinds((kind,), language), value, agenda))
    for name in NoticeName:
        if notice := rules.notice(name, day):
            found.append(line(_NOTICE, said(_NOTICES[name], language), _figure(notice, language), notice))
    if form := rules.score_form(day):
        value = said(_FORM, language).format(len(form.criteria), form.most, len(form.grades))
        found.append(line(_SCORE, form.title, value, form))
    return tuple(found)


def finding_words(found: RuleFinding, language: Language, rules: MeetingRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence that names its line where it is known.

    `rules` are those that could be read; their titles name the matters of votes.
    """
    if found.problem is not None:
        return flaw_words(found.problem, language, rules)
    return unread_words(found, language)


def flaw_words(problem: RuleProblem, language: Language, rules: MeetingRules | None = None) -> str:
    """Return what is wrong with the days of a series of rules."""
    return days_wrong(problem, _series(problem.name, language, rules), language)


def _series(name: str, language: Language, rules: MeetingRules | None) -> str:
    """Return the name of a series, "vote resolution", in words."""
    table, _, which = name.partition(" ")
    if table == "notice":
        return said(_NOTICES[NoticeName(which)], language)
    if table == "vote":
        which = next((rule.title for rule in rules.votes if rule.matter == which), which) if rules else which
    elif which:
        which = value_words("kind", which, language, "meeting")
    words = said(_SERIES[table], language)
    return f"{words} ({which})" if which else words


def _kinds(kinds: Iterable[MeetingKind], language: Language) -> str:
    told = ", ".join(value_words("kind", kind, language, "meeting") for kind in kinds)
    return told[:1].upper() + told[1:]


def _length(rule: DurationRule, language: Language) -> str:
    least, most = rule.min_members, rule.max_members
    minutes = said(_MINUTES, language).format(rule.minutes)
    if not rule.by_size:
        return minutes
    size = f"{least}–{most}" if least and most else said(_FROM if least else _UP_TO, language).format(least or most)
    return said(_SIZES, language).format(minutes, size)


def _quorum(rule: QuorumRule, language: Language) -> str:
    return said(_BLOCKS[rule.blocks], language).format(_share(rule.threshold, language))


def _vote(rule: VoteRule, language: Language) -> str:
    return said(_METHODS[rule.method], language).format(_share(rule.threshold, language))


def _share(threshold: Threshold, language: Language) -> str:
    part = f"{threshold.numerator}/{threshold.denominator}"
    return said(_MORE if threshold.more else _LEAST, language).format(part)


def _rolls(rule: AttendanceRule, language: Language) -> Iterator[tuple[str, str]]:
    for name, words in _ROLLS:
        states = [state for state in MemberState if state in getattr(rule, name)]
        yield said(words, language), ", ".join(value_words("state", state, language) for state in states)


def _figure(rule: NoticeRule, language: Language) -> str:
    return said(_UNITS[rule.unit], language).format(rule.value)
