# The audit trail in words, Vietnamese and English: its topics, what a line says, what is wrong with the trail.
# It must not know how lines are stored or drawn; audit_texts_register.py and its neighbours hold the words of records.

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from sotay.domain.money import money_text
from sotay.domain.paper_words import points
from sotay.services.audit_texts_calendar import (
    CALENDAR_CONTEXTS,
    CALENDAR_DATED,
    CALENDAR_FIELDS,
    CALENDAR_LINES,
    CALENDAR_SETTINGS,
    CALENDAR_TABLES,
    CALENDAR_TELLING,
    CALENDAR_VALUES,
    grading_value,
    mark_deeds,
)
from sotay.services.audit_texts_dues import (
    DUES_FIELDS,
    DUES_LINES,
    DUES_MONEY,
    DUES_SETTINGS,
    DUES_TABLES,
    DUES_TELLING,
    DUES_VALUES,
    dues_deeds,
)
from sotay.services.audit_texts_log import (
    LOG_CONTEXTS,
    LOG_FIELDS,
    LOG_LINES,
    LOG_SETTINGS,
    LOG_TABLES,
    LOG_TELLING,
    log_value,
)
from sotay.services.audit_texts_meetings import (
    MEETING_CONTEXTS,
    MEETING_FIELDS,
    MEETING_LINES,
    MEETING_TABLES,
    MEETING_TELLING,
    MEETING_VALUES,
    meeting_deeds,
)
from sotay.services.audit_texts_register import FIELDS, LINES, SETTINGS, TELLING, VALUES
from sotay.services.error_texts import Language, Words
from sotay.storage.audit import AuditLine
from sotay.storage.sealing import OUTSIDE


class Topic(StrEnum):
    """Name what lines are about, as a person filters them; its kinds are the tables and notes of the notebook."""

    MEMBERS = "members"
    MEETINGS = "meetings"
    TASKS = "tasks"
    PAPERS = "papers"
    LOG = "log"
    CALENDAR = "calendar"
    DUES = "dues"
    NOTES = "notes"
    SETTINGS = "settings"
    ISSUERS = "issuers"
    BACKUPS = "backups"
    BOOK = "book"


KINDS: Mapping[Topic, tuple[str, ...]] = {
    Topic.MEMBERS: ("member", "member_state", "member_position", "member_badge", "evaluation"),
    Topic.MEETINGS: ("meeting", "agenda_item", "attendance", "speech", "vote", "score", "meeting_paper", "stretch"),
    Topic.TASKS: ("task", "task_report"),
    Topic.PAPERS: ("paper", "report", "term"),
    Topic.LOG: ("activity", "activity_file"),
    Topic.CALENDAR: ("duty", "duty_mark"),
    Topic.DUES: tuple(DUES_TABLES),
    Topic.NOTES: ("annotation", "saved_search"),
    Topic.SETTINGS: ("setting",),
    Topic.ISSUERS: ("trusted_root", "channel_trust"),
    Topic.BACKUPS: ("backup",),
    Topic.BOOK: ("handover", "import", "audit"),
}
TOPICS: Mapping[Topic, Words] = {
    Topic.MEMBERS: Words("Đảng viên", "Members"),
    Topic.MEETINGS: Words("Sinh hoạt", "Meetings"),
    Topic.TASKS: Words("Nhiệm vụ", "Tasks"),
    Topic.PAPERS: Words("Văn bản của chi bộ", "Papers of the cell"),
    Topic.LOG: Words("Nhật ký hoạt động", "Activity log"),
    Topic.CALENDAR: Words("Lịch", "Calendar"),
    Topic.DUES: Words("Đảng phí", "Dues"),
    Topic.NOTES: Words("Ghi chú", "Notes"),
    Topic.SETTINGS: Words("Thiết lập", "Settings"),
    Topic.ISSUERS: Words("Nơi phát hành", "Issuers"),
    Topic.BACKUPS: Words("Bản sao", "Backups"),
    Topic.BOOK: Words("Cả sổ", "The whole book"),
}
OPS: Mapping[str, Words] = {
    "insert": Words("Thêm", "Added"),
    "update": Words("Sửa", "Changed"),
    "delete": Words("Bỏ", "Removed"),
    "baseline": Words("Có sẵn", "Was there"),
    "erase": Words("Xóa nội dung", "Erased"),
    "note": Words("Việc", "Event"),
}
# What was being done, where it is more than the line itself tells.
_CONTEXTS: Mapping[str, Words] = {
    OUTSIDE: Words("Ghi từ ngoài sổ, không qua chương trình", "Written past the program"),
    "demo": Words("Dữ liệu mẫu", "Sample data"),
    "import": Words("Khi nhập sổ từ tệp", "While importing a book"),
    "members.import": Words("Khi nhập danh sách", "While importing a list"),
    "members.reconcile": Words("Khi đối chiếu danh sách", "While reconciling the list"),
    "members.checked": Words("Khi đối chiếu danh sách", "While reconciling the list"),
    "member.erase": Words("Theo yêu cầu xóa dữ liệu", "Erased on request"),
    "backup.restore": Words("Khi khôi phục bản sao", "While restoring a backup"),
    "handover": Words("Khi bàn giao sổ", "While handing the book over"),
    "handover.failed": Words("Khi thôi bàn giao sổ", "As the hand-over was given up"),
    **MEETING_CONTEXTS,
    **LOG_CONTEXTS,
    **CALENDAR_CONTEXTS,
}
# Each part of the notebook brings its words; fields and values of a kind go before those that every kind shares.
_FIELDS = {**FIELDS, **MEETING_TABLES, **LOG_TABLES, **DUES_TABLES, **CALENDAR_TABLES}
_OWN_FIELDS = {**MEETING_FIELDS, **LOG_FIELDS, **DUES_FIELDS, **CALENDAR_FIELDS}
_OWN_VALUES = {**MEETING_VALUES, **DUES_VALUES, **CALENDAR_VALUES}
_LINES = {**LINES, **MEETING_LINES, **LOG_LINES, **DUES_LINES, **CALENDAR_LINES}
_TELLING = {**TELLING, **MEETING_TELLING, **LOG_TELLING, **DUES_TELLING, **CALENDAR_TELLING}
_SETTINGS = {**SETTINGS, **LOG_SETTINGS, **DUES_SETTINGS, **CALENDAR_SETTINGS}
# Records that are taken out of the book and brought back by a field.
_TURNED = frozenset({*MEETING_TABLES, *LOG_TABLES, "duty"})
_OTHER = Words("{op}: {record}", "{op}: {record}")
_ERASED = Words("Nội dung đã xóa theo yêu cầu: {record}", "Content erased on request: {record}")
_FINGERPRINT = 8
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*")
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_DATED = frozenset(
    {
        *("born", "joined", "ceremony", "official", "since", "until", "awarded", "highest_issued"),
        *("day", "begins", "due", "done_on", "month", "paid_on", "closed_on"),
        *CALENDAR_DATED,
    }
)
_LISTS = frozenset({("paper", "blocks"), ("paper", "recipients")})
_NEUTRAL = {
    True: Words("một đảng viên đã xóa dữ liệu (số {0})", "a member whose data was erased (number {0})"),
    False: Words("một đảng viên không còn trong sổ (số {0})", "a member who is no longer in the book (number {0})"),
}
_PROBLEMS: tuple[tuple[str, str], ...] = (
    (r"lines (\d+) to \1 are missing", "Mất dòng {0}."),
    (r"lines (\d+) to (\d+) are missing", "Mất các dòng từ {0} đến {1}."),
    (r"line (\d+) was written past the program", "Dòng {0} ghi từ ngoài sổ, không qua chương trình."),
    (r"line (\d+) does not follow the line before it", "Dòng {0} không nối với dòng trước."),
    (r"line (\d+) was changed", "Dòng {0} đã bị sửa."),
    (r"line (\d+) has another content than was sealed", "Dòng {0} có nội dung khác lúc ghi."),
    (r"line (\d+) lost its content without an erasure", "Dòng {0} mất nội dung mà không có yêu cầu xóa."),
    (r"table (\S+) leaves no lines any more", "{0}: ghi vào sổ mà không để lại dòng nào."),
    (r"(\S+) (\S+) is not as the trail tells", "{0} ({1}) khác với điều lịch sử ghi lại."),
    (r"backup (\d+) knows another trail", "Bản sao số {0} giữ một lịch sử khác."),
    (r"and (\d+) more", "Và {0} chỗ nữa."),
)


def said(words: Words, language: Language) -> str:
    """Return words in a language."""
    return words.vi if language == "vi" else words.en


def topic_of(kind: str) -> Topic:
    """Return what a kind of record is about; what nobody knows is about the whole book."""
    return next((topic for topic, kinds in KINDS.items() if kind in kinds), Topic.BOOK)


def op_words(op: str, language: Language) -> str:
    """Return what was done to a record, in a word."""
    return said(OPS[op], language)


def context_words(what: str, language: Language) -> str:
    """Return what was being done, where it tells more than the line; else ""."""
    return said(_CONTEXTS[what], language) if what in _CONTEXTS else ""


def field_words(name: str, language: Language, kind: str = "") -> str:
    """Return the name of a field of a kind of record, in lower case; one that nobody named stays as it is."""
    words = _OWN_FIELDS.get(kind, {}).get(name) or _FIELDS.get(name)
    return name if words is None else said(words, language)


def value_words(name: str, value: str, language: Language, kind: str = "") -> str:
    """Return what stands in a field as people read it: a day, a moment, a word of the register, a paper's text."""
    own = _OWN_VALUES.get((kind, name), {})
    words = own.get(value) or VALUES.get(("state" if name == "standing" else name, value))
    if words is not None:
        return said(words, language)
    if kind in LOG_TABLES and (told := log_value(name, value, language)) is not None:
        return told
    if kind == "evaluation" and (told := grading_value(name, value, language)) is not None:
        return told
    if name == "fingerprint":
        return " ".join(re.findall(".{1,4}", value.upper()))
    if name in _DATED and _DAY.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    if _MOMENT.fullmatch(value):
        return f"{datetime.fromisoformat(value).astimezone():%d/%m/%Y %H:%M}"
    if (kind, name) in DUES_MONEY and value.lstrip("-").isdigit():
        return money_text(int(value))
    if name == "points":
        return points(float(value))
    return _listed(value) if (kind, name) in _LISTS else value


def neutral_name(member_id: str, language: Language, *, erased: bool) -> str:
    """Return what stands for a member whose name is not told."""
    return said(_NEUTRAL[erased], language).format(member_id)


def setting_words(key: str, language: Language) -> str:
    """Return the name of a setting; one that nobody named stays as it is."""
    return said(_SETTINGS[key], language) if key in _SETTINGS else key


def line_words(line: AuditLine, record: str, changed: Sequence[str], language: Language, meeting: str = "") -> str:
    """Return what a line says; `record` names what it is about, `changed` are the fields that differ.

    `meeting` names the meeting that a line about somebody belongs to.
    """
    values = line.after or line.before
    if line.erased_by is not None or (values is None and line.op != "erase"):
        return said(_ERASED, language).format(record=record)
    words = next((_LINES[line.kind, deed] for deed in _deeds(line) if (line.kind, deed) in _LINES), _OTHER)
    return said(words, language).format(
        record=record,
        meeting=meeting,
        value=_telling(line.kind, values or {}, language),
        fields=", ".join(field_words(name, language, line.kind) for name in changed),
        op=op_words(line.op, language),
    )


def problem_words(problem: str, language: Language) -> str:
    """Return what a verification found, as a sentence."""
    if language == "en":
        return f"{problem[:1].upper()}{problem[1:]}."
    for pattern, told in _PROBLEMS:
        if found := re.fullmatch(pattern, problem):
            words = told.format(*(field_words(part, language) for part in found.groups()))
            return words[:1].upper() + words[1:]
    return problem


def _deeds(line: AuditLine) -> tuple[str, ...]:
    before, after = line.before or {}, line.after or {}
    if line.kind == "member_state" and line.op == "update" and before.get("struck_at") != after.get("struck_at"):
        return ("strike" if after.get("struck_at") else "unstrike",)
    if line.kind in DUES_TABLES:
        return dues_deeds(line.kind, line.op, after)
    if line.kind == "duty_mark":
        return mark_deeds(line.op, before, after)
    return meeting_deeds(line.op, before, after) if line.kind in _TURNED else (line.op,)


def _listed(value: str) -> str:
    """Return what a list of blocks or of lines says, a line each."""
    parts = (part.get("text", "") if isinstance(part, dict) else str(part) for part in json.loads(value or "[]"))
    return "\n".join(filter(None, parts))


def _telling(kind: str, values: Mapping[str, object], language: Language) -> str:
    name = _TELLING.get(kind, "")
    told = "" if values.get(name) is None else str(values[name])
    if name == "fingerprint":
        told = told[:_FINGERPRINT]
    shown = value_words(name, told, language, kind)
    since = str(values.get("since") or "")
    if not since or kind not in ("member_state", "member_position"):
        return shown
    return said(Words("{0}, từ {1}", "{0}, since {1}"), language).format(shown, value_words("since", since, language))
