# The audit trail in words about the activity log: names of records, fields and values, what a line says.
# It must not know how lines are stored or drawn.

import json
from collections.abc import Mapping

from sotay.domain.activities import Figure
from sotay.domain.activity_summary import figure_words
from sotay.services.error_texts import Language, Words

LOG_TABLES: Mapping[str, Words] = {
    "activity": Words("việc trong nhật ký", "entries of the log"),
    "activity_file": Words("tệp của nhật ký", "files of the log"),
}
LOG_FIELDS: Mapping[str, Mapping[str, Words]] = {
    "activity": {
        "day": Words("ngày", "day"),
        "kind": Words("loại việc", "kind"),
        "title": Words("nội dung", "title"),
        "text": Words("lời kể", "text"),
        "result": Words("kết quả", "result"),
        "place": Words("nơi làm", "place"),
        "hours": Words("số giờ", "hours"),
        "others": Words("người khác cùng dự", "others who came"),
        "people": Words("người tham gia", "who took part"),
        "figures": Words("số liệu", "figures"),
        "links": Words("văn bản, buổi họp, nhiệm vụ", "links"),
        "removed_at": Words("lúc bỏ khỏi sổ", "taken out of the book"),
    },
    "activity_file": {
        "activity_id": Words("việc trong nhật ký", "entry of the log"),
        "name": Words("tên tệp", "name of the file"),
        "hash": Words("dấu của tệp", "hash"),
        "size": Words("số byte", "size in bytes"),
        "thumbnail": Words("dấu của ảnh nhỏ", "hash of the small picture"),
    },
}
LOG_LINES: Mapping[tuple[str, str], Words] = {
    ("activity", "insert"): Words("Ghi nhật ký: {value}", "Wrote into the log: {value}"),
    ("activity", "update"): Words("Sửa việc “{value}”: {fields}", "Changed the entry “{value}”: {fields}"),
    ("activity", "remove"): Words("Bỏ việc “{value}” khỏi nhật ký", "Took “{value}” out of the log"),
    ("activity", "bring back"): Words("Lấy lại việc “{value}” vào nhật ký", "Brought “{value}” back into the log"),
    ("activity", "delete"): Words("Xóa hẳn việc “{value}”", "Deleted the entry “{value}”"),
    ("activity_file", "insert"): Words("Thêm tệp {value} vào nhật ký", "Added {value} to the log"),
    ("activity_file", "update"): Words("Sửa tệp {value} của nhật ký: {fields}", "Changed {value} of the log: {fields}"),
    ("activity_file", "delete"): Words("Bỏ tệp {value} khỏi nhật ký", "Took {value} off the log"),
}
# Which field stands for a record in a sentence.
LOG_TELLING: Mapping[str, str] = {"activity": "title", "activity_file": "name"}
# What was being done, where it is more than the line itself tells.
LOG_CONTEXTS: Mapping[str, Words] = {
    "log.bulk": Words("Khi sửa nhiều việc một lúc", "While changing several entries"),
}
# What stands for another record, or follows from what else is told.
LOG_DERIVED: Mapping[str, frozenset[str]] = {
    "activity": frozenset(),
    "activity_file": frozenset({"activity_id", "hash", "thumbnail"}),
}
LOG_SETTINGS: Mapping[str, Words] = {
    "log.kinds": Words("các loại việc của nhật ký", "kinds of the activity log"),
    "log.templates": Words("mẫu việc của nhật ký", "templates of the activity log"),
}
_MEMBERS = Words("{0} đồng chí", "{0} members")


def log_value(name: str, value: str, language: Language) -> str | None:
    """Return a list in a field of an entry as people read it; None for a field that is no list."""
    if name not in ("people", "figures", "links"):
        return None
    try:
        told = json.loads(value or "[]")
        if name == "people":
            words = _MEMBERS.vi if language == "vi" else _MEMBERS.en
            return words.format(len(told)) if told else ""
        if name == "figures":
            return "\n".join(figure_words(Figure(what, float(count), unit)) for what, count, unit in told)
        return "\n".join(label for _, _, label in told)
    except (TypeError, ValueError):  # a line that somebody wrote past the program
        return value
