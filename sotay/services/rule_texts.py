# The rules about meetings in words, Vietnamese and English: what each asks for, what is wrong with an edited table.
# It must not know where the table is kept or how words are shown; sources and titles stay as the table has them.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sotay.domain.meeting_rule_days import Dated, Flaw, RuleProblem
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
from sotay.domain.vocabulary import Period
from sotay.services.audit_texts import said, value_words
from sotay.services.error_texts import Language, Words
from sotay.services.meeting_rules import RuleFinding
from sotay.services.reason_texts import REASONS

_Rule = TypeVar("_Rule", bound=Dated)
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
_SINCE, _BETWEEN = Words("từ {0}", "since {0}"), Words("từ {0} đến {1}", "from {0} to {1}")
_UNTIL, _UNDATED = Words("đến {0}", "until {0}"), Words("không ghi ngày", "no days given")
_AT_LINE = Words("Dòng {0}: “{1}” {2}.", "Line {0}: “{1}” {2}.")
_NO_LINE = Words("“{0}” {1}.", "“{0}” {1}.")
_FLAWS = {
    Flaw.HOLE: Words("{0}: không có quy tắc nào {1}.", "{0}: there is no rule {1}."),
    Flaw.OVERLAP: Words(
        "{0}: có hai quy tắc {1}; sổ dùng quy tắc bắt đầu sau.", "{0}: two rules hold {1}; the later one is used."
    ),
    Flaw.ENDED: Words("{0}: quy tắc cuối đã hết, không có quy tắc nào {1}.", "{0}: the last rule ended; none {1}."),
    Flaw.ABSENT: Words("{0}: không có quy tắc nào.", "{0}: there is no rule at all."),
}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """Hold a rule in force in words: its group, its name, what it asks for, its days, where it comes from."""

    group: str
    name: str
    value: str
    days: str
    source: str


def rule_lines(rules: MeetingRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the rules that hold on a day, group by group, in the order of the table."""

    def line(group: Words, name: str, value: str, rule: Dated) -> RuleLine:
        return RuleLine(said(group, language), name, value, days_words(rule.period, language), rule.source)

    found = [
        *(
            line(_DURATION, _kinds(one.kinds, language), _length(one, language), one)
            for one in _on(rules.durations, day)
        ),
        *(line(_QUORUM, _kinds(one.kinds, language), _quorum(one, language), one) for one in _on(rules.quorums, day)),
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


def days_words(period: Period, language: Language) -> str:
    """Return from when to when a rule holds."""
    first, last = period.valid_from, period.valid_to
    if first and last:
        return said(_BETWEEN, language).format(_day(first), _day(last))
    if first or last:
        return said(_SINCE if first else _UNTIL, language).format(_day(first or last or date.min))
    return said(_UNDATED, language)


def finding_words(found: RuleFinding, language: Language, rules: MeetingRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence that names its line where it is known.

    `rules` are those that could be read; their titles name the matters of votes.
    """
    if found.problem is not None:
        return flaw_words(found.problem, language, rules)
    return unread_words(found, language)


def unread_words(found: RuleFinding, language: Language) -> str:
    """Return what cannot be read in any table of rules, as a sentence."""
    reason = REASONS[f"rule_{found.why.value if found.why else 'not_toml'}"]
    told = reason.vi if language == "vi" else reason.en
    key = found.key or found.table
    if not found.line:
        return said(_NO_LINE, language).format(key, told)
    return said(_AT_LINE, language).format(found.line, key, told)


def flaw_words(problem: RuleProblem, language: Language, rules: MeetingRules | None = None) -> str:
    """Return what is wrong with the days of a series of rules."""
    return days_wrong(problem, _series(problem.name, language, rules), language)


def days_wrong(problem: RuleProblem, series: str, language: Language) -> str:
    """Return what is wrong with the days of a series that was named in words."""
    days = days_words(Period(problem.first, problem.last), language)
    return said(_FLAWS[problem.flaw], language).format(series, days)


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


def _on(rules: Iterable[_Rule], day: date) -> Iterator[_Rule]:
    return (rule for rule in rules if rule.period.holds_on(day))


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


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
