# The audit trail in words about the calendar and gradings: names of records, fields and values, what a line says.
# It must not know how lines are stored or drawn.

import json
import re
from collections.abc import Mapping

from sotay.domain.numerals import to_roman
from sotay.services.error_texts import Language, Words

Values = Mapping[str, object]
_QUARTER, _OF_QUARTER = re.compile(r"(\d{4})-Q([1-4])"), Words("quý {0}/{1}", "quarter {0}/{1}")

CALENDAR_TABLES: Mapping[str, Words] = {
    "duty": Words("việc của lịch", "duties of the calendar"),
    "duty_mark": Words("việc đã xong, đã hoãn", "duties done or postponed"),
    "evaluation": Words("đánh giá, xếp loại", "gradings"),
}
CALENDAR_FIELDS: Mapping[str, Mapping[str, Words]] = {
    "duty": {
        "title": Words("việc", "duty"),
        "due": Words("đến hạn ngày", "due on"),
        "every": Words("lặp lại", "how often"),
        "note": Words("ghi chú", "note"),
        "until": Words("lặp lại đến hết ngày", "last time not after"),
        "removed_at": Words("lúc bỏ khỏi sổ", "taken out of the book"),
    },
    "duty_mark": {
        "key": Words("mã việc", "code of the duty"),
        "due": Words("đến hạn ngày", "due on"),
        "done_on": Words("xong ngày", "done on"),
        "postponed_to": Words("hoãn đến ngày", "postponed to"),
        "reason": Words("lý do hoãn", "reason for postponing"),
    },
    "evaluation": {
        "period": Words("kỳ đánh giá", "period"),
        "form": Words("mẫu đánh giá", "form"),
        "member_id": Words("đảng viên", "member"),
        "marks": Words("điểm từng tiêu chí", "points"),
        "grade": Words("xếp loại", "grade"),
        "state": Words("bước đánh giá", "how far it has come"),
        "note": Words("ghi chú", "note"),
    },
}
CALENDAR_VALUES: Mapping[tuple[str, str], Mapping[str, Words]] = {
    ("duty", "every"): {
        "once": Words("một lần", "once"),
        "week": Words("hằng tuần", "every week"),
        "month": Words("hằng tháng", "every month"),
        "quarter": Words("hằng quý", "every quarter"),
        "half": Words("6 tháng một lần", "every six months"),
        "year": Words("hằng năm", "every year"),
    },
    ("evaluation", "state"): {
        "self": Words("tự đánh giá", "graded by oneself"),
        "proposed": Words("chi bộ đề nghị", "proposed by the cell"),
        "decided": Words("cấp có thẩm quyền quyết định", "decided by the committee"),
    },
    ("evaluation", "grade"): {
        "excellent": Words("hoàn thành xuất sắc nhiệm vụ", "excellent"),
        "good": Words("hoàn thành tốt nhiệm vụ", "good"),
        "done": Words("hoàn thành nhiệm vụ", "done"),
        "not_done": Words("không hoàn thành nhiệm vụ", "not done"),
    },
}
CALENDAR_LINES: Mapping[tuple[str, str], Words] = {
    ("duty", "insert"): Words("Thêm vào lịch: {value}", "Added to the calendar: {value}"),
    ("duty", "update"): Words("Sửa việc của lịch “{value}”: {fields}", "Changed the duty “{value}”: {fields}"),
    ("duty", "remove"): Words("Bỏ khỏi lịch: {value}", "Took out of the calendar: {value}"),
    ("duty", "bring back"): Words("Lấy lại vào lịch: {value}", "Brought back into the calendar: {value}"),
    ("duty", "delete"): Words("Xóa hẳn khỏi lịch: {value}", "Deleted from the calendar: {value}"),
    ("duty_mark", "done"): Words("Ghi đã xong: {record}, hạn {value}", "Done: {record}, due {value}"),
    ("duty_mark", "undone"): Words("Ghi lại là chưa xong: {record}, hạn {value}", "Not done: {record}, due {value}"),
    ("duty_mark", "postponed"): Words("Hoãn: {record}, hạn {value}", "Postponed: {record}, due {value}"),
    ("duty_mark", "insert"): Words("Ghi về việc {record}, hạn {value}", "Said of {record}, due {value}"),
    ("duty_mark", "update"): Words("Sửa: {record}, hạn {value}: {fields}", "Changed: {record}, due {value}: {fields}"),
    ("duty_mark", "delete"): Words("Bỏ dấu của việc {record}, hạn {value}", "Mark taken off {record}, due {value}"),
    ("evaluation", "insert"): Words("Đánh giá {record}, kỳ {value}", "Graded {record}, {value}"),
    ("evaluation", "update"): Words(
        "Sửa đánh giá {record}, kỳ {value}: {fields}", "Changed the grading of {record}, {value}: {fields}"
    ),
    ("evaluation", "delete"): Words("Bỏ đánh giá {record}, kỳ {value}", "Removed the grading of {record}, {value}"),
}
# Which field stands for a record in a sentence.
CALENDAR_TELLING: Mapping[str, str] = {"duty": "title", "duty_mark": "due", "evaluation": "period"}
# What was being done, where it is more than the line itself tells.
CALENDAR_CONTEXTS: Mapping[str, Words] = {
    "duty.put_back": Words("Khi hoàn tác", "While undoing"),
    "evaluation.put_back": Words("Khi hoàn tác", "While undoing"),
}
# What stands for another record, or follows from what else is told.
CALENDAR_DERIVED: Mapping[str, frozenset[str]] = {
    "duty": frozenset(),
    "duty_mark": frozenset({"key"}),
    "evaluation": frozenset({"form"}),
}
CALENDAR_SETTINGS: Mapping[str, Words] = {
    "rules.calendar": Words("bảng quy tắc lịch của chi bộ", "the cell's own rules of the calendar"),
    "rules.evaluation": Words("bảng quy tắc đánh giá của chi bộ", "the cell's own rules of gradings"),
}
CALENDAR_DATED = frozenset({"postponed_to", "done_on", "due", "until"})


def mark_deeds(op: str, before: Values, after: Values) -> tuple[str, ...]:
    """Return what a line about a mark may be told as, the most telling first; the last is what was done to the row."""
    if op == "delete":
        return (op,)
    if after.get("done_on") != before.get("done_on"):
        return ("done" if after.get("done_on") else "undone", op)
    return ("postponed", op) if after.get("postponed_to") != before.get("postponed_to") else (op,)


def grading_value(name: str, value: str, language: Language) -> str | None:
    """Return the points of a grading, a criterion a line, own and given ones, or its quarter; None for other fields."""
    if name == "period" and (found := _QUARTER.fullmatch(value)):
        words = _OF_QUARTER.vi if language == "vi" else _OF_QUARTER.en
        return words.format(to_roman(int(found[2])), found[1])
    if name != "marks":
        return None
    try:
        told = [(one["key"], one.get("own"), one.get("given")) for one in json.loads(value or "[]")]
    except (TypeError, ValueError, KeyError, AttributeError):  # a line that somebody wrote past the program
        return value
    return "\n".join(f"{key}: {_points(own)} · {_points(given)}" for key, own, given in told)


def _points(value: object) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, (int, float)) else "–"
