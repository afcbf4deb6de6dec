# The audit trail in words, Vietnamese and English: kinds of records, fields, values, what a line says, what is wrong.
# It must not know how lines are stored or drawn, nor put what stands in a field of a person into a sentence.

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from sotay.services.error_texts import Language, Words
from sotay.storage.audit import AuditLine
from sotay.storage.sealing import OUTSIDE


class Topic(StrEnum):
    """Name what lines are about, as a person filters them; its kinds are the tables and notes of the notebook."""

    MEMBERS = "members"
    NOTES = "notes"
    SETTINGS = "settings"
    ISSUERS = "issuers"
    BACKUPS = "backups"
    BOOK = "book"


KINDS: Mapping[Topic, tuple[str, ...]] = {
    Topic.MEMBERS: ("member", "member_state", "member_position", "member_badge"),
    Topic.NOTES: ("annotation", "saved_search"),
    Topic.SETTINGS: ("setting",),
    Topic.ISSUERS: ("trusted_root", "channel_trust"),
    Topic.BACKUPS: ("backup",),
    Topic.BOOK: ("handover", "import", "audit"),
}
TOPICS: Mapping[Topic, Words] = {
    Topic.MEMBERS: Words("Đảng viên", "Members"),
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
}
_FIELDS: Mapping[str, Words] = {
    "full_name": Words("họ và tên", "full name"),
    "other_names": Words("tên khác", "other names"),
    "sex": Words("giới tính", "sex"),
    "born": Words("ngày sinh", "day of birth"),
    "ethnicity": Words("dân tộc", "ethnic group"),
    "religion": Words("tôn giáo", "religion"),
    "native_place": Words("quê quán", "native place"),
    "residence": Words("nơi ở", "residence"),
    "schooling": Words("giáo dục phổ thông", "general education"),
    "political_theory": Words("lý luận chính trị", "political theory"),
    "profession": Words("chuyên môn, nghiệp vụ", "professional training"),
    "languages": Words("ngoại ngữ", "foreign languages"),
    "occupation_before": Words("nghề nghiệp trước khi vào Đảng", "occupation before joining"),
    "occupation_now": Words("nghề nghiệp hiện nay", "occupation now"),
    "service": Words("bộ đội, công an, hưu trí", "service"),
    "joined": Words("ngày quyết định kết nạp", "admission decision"),
    "ceremony": Words("ngày kết nạp", "admission ceremony"),
    "official": Words("ngày chính thức", "official since"),
    "card": Words("số thẻ đảng viên", "card number"),
    "file": Words("số lý lịch", "file number"),
    "citizen_id": Words("số căn cước", "citizen ID number"),
    "phone": Words("số điện thoại", "telephone"),
    "email": Words("thư điện tử", "e-mail"),
    "note": Words("ghi chú", "remarks"),
    "erased_at": Words("lúc xóa dữ liệu", "data erased"),
    "member_id": Words("số của đảng viên trong sổ", "number of the member"),
    "state": Words("tình trạng", "state"),
    "since": Words("từ ngày", "since"),
    "until": Words("đến ngày", "until"),
    "place": Words("nơi đến, nơi đi", "place"),
    "reason": Words("lý do", "reason"),
    "leaving": Words("hình thức ra khỏi Đảng", "how they left"),
    "decision": Words("số quyết định", "decision"),
    "struck_at": Words("lúc gạch bỏ", "struck out"),
    "title": Words("chức vụ", "position"),
    "years": Words("số năm tuổi Đảng", "years of Party age"),
    "awarded": Words("ngày trao", "awarded"),
    "number": Words("số", "number"),
    "document": Words("văn bản", "document"),
    "kind": Words("loại", "kind"),
    "colour": Words("màu", "colour"),
    "anchor": Words("mục", "section"),
    "quote": Words("đoạn văn", "passage"),
    "name": Words("tên", "name"),
    "question": Words("câu tìm", "search"),
    "key": Words("thiết lập", "setting"),
    "value": Words("nội dung", "value"),
    "fingerprint": Words("dấu khóa", "fingerprint"),
    "version": Words("phiên bản khóa", "version of the keys"),
    "accepted_at": Words("lúc tin", "trusted since"),
    "channel": Words("kênh", "channel"),
    "root_id": Words("nơi phát hành số", "issuer number"),
    "highest_sequence": Words("số gói mới nhất", "newest pack"),
    "highest_issued": Words("ngày gói mới nhất", "day of the newest pack"),
    "receiver": Words("người nhận", "receiver"),
    "lines": Words("số dòng", "lines"),
    "made": Words("lúc tạo bản sao", "backup made"),
    "before": Words("bản sao trước khi khôi phục", "backup before the restore"),
    "member": Words("hồ sơ đảng viên", "members"),
    "member_state": Words("dòng tình trạng", "states"),
    "member_position": Words("chức vụ", "positions"),
    "member_badge": Words("Huy hiệu Đảng", "badges"),
    "annotation": Words("ghi chú trong văn bản", "notes in documents"),
    "saved_search": Words("câu tìm đã lưu", "saved searches"),
    "setting": Words("thiết lập", "settings"),
    "trusted_root": Words("nơi phát hành", "issuers"),
    "channel_trust": Words("kênh gói", "channels of packs"),
}
_VALUES: Mapping[tuple[str, str], Words] = {
    ("sex", "male"): Words("Nam", "Male"),
    ("sex", "female"): Words("Nữ", "Female"),
    ("service", "army"): Words("Bộ đội", "Army"),
    ("service", "police"): Words("Công an", "Police"),
    ("service", "retired"): Words("Hưu trí", "Retired"),
    ("state", "probationary"): Words("dự bị", "probationary"),
    ("state", "official"): Words("chính thức", "official"),
    ("state", "exempt"): Words("được miễn công tác và sinh hoạt", "exempt"),
    ("state", "temporary_here"): Words("sinh hoạt tạm thời tại đây", "here for a time"),
    ("state", "temporary_elsewhere"): Words("sinh hoạt tạm thời ở nơi khác", "elsewhere for a time"),
    ("state", "suspended"): Words("đình chỉ sinh hoạt", "suspended"),
    ("state", "moved"): Words("đã chuyển đi", "moved away"),
    ("state", "left"): Words("đã ra khỏi Đảng", "left the Party"),
    ("state", "deceased"): Words("đã từ trần", "deceased"),
    ("leaving", "asked"): Words("xin ra khỏi Đảng", "asked to leave"),
    ("leaving", "deleted"): Words("xóa tên", "taken off the list"),
    ("leaving", "expelled"): Words("khai trừ", "expelled"),
    ("leaving", "annulled"): Words("hủy quyết định kết nạp", "admission annulled"),
    ("kind", "highlight"): Words("tô màu", "highlight"),
    ("kind", "note"): Words("ghi chú", "note"),
    ("kind", "bookmark"): Words("đánh dấu", "bookmark"),
    ("value", "secretary"): Words("bí thư, thư ký chi bộ", "secretary or clerk of the cell"),
    ("value", "member"): Words("đảng viên", "Party member"),
    ("value", "importer"): Words("người mang gói", "who brings the packs"),
    ("colour", "yellow"): Words("vàng", "yellow"),
    ("colour", "green"): Words("xanh lá", "green"),
    ("colour", "blue"): Words("xanh dương", "blue"),
    ("colour", "red"): Words("đỏ", "red"),
}
_SETTINGS: Mapping[str, Words] = {
    "profile": Words("người giữ sổ", "keeper of the book"),
    "cell_name": Words("tên chi bộ", "name of the cell"),
    "superior_name": Words("tên đảng bộ cấp trên", "the superior committee"),
    "cell_place": Words("nơi ghi trên giấy tờ", "place on papers"),
    "role": Words("việc của máy này", "what this computer is for"),
    "idle_minutes": Words("số phút tự khóa", "minutes until the book locks"),
    "demo": Words("dấu dữ liệu mẫu", "mark of sample data"),
    "recovery_code": Words("việc giữ mã khôi phục", "keeping of the recovery code"),
    "second_copies": Words("nơi để bản sao thứ hai", "place of second copies"),
    "packet_signers": Words("nơi gửi tài liệu họp được tin", "trusted senders of meeting packets"),
    "members.list_checked": Words("ngày đối chiếu danh sách", "day of the last reconciliation"),
    "rules.meetings": Words("bảng quy tắc sinh hoạt của chi bộ", "the cell's own rules of meetings"),
}
_LINES: Mapping[tuple[str, str], Words] = {
    ("member", "insert"): Words("Thêm hồ sơ {record}", "Added the record of {record}"),
    ("member", "update"): Words("Sửa hồ sơ {record}: {fields}", "Changed the record of {record}: {fields}"),
    ("member", "delete"): Words("Bỏ hồ sơ {record}", "Removed the record of {record}"),
    ("member", "baseline"): Words("Có sẵn hồ sơ {record}", "The record of {record} was there"),
    ("member", "erase"): Words("Xóa dữ liệu theo yêu cầu: {record}", "Data erased on request: {record}"),
    ("member_state", "insert"): Words("Ghi tình trạng {record}: {value}", "State of {record}: {value}"),
    ("member_state", "update"): Words("Sửa tình trạng {record}: {fields}", "Changed a state of {record}: {fields}"),
    ("member_state", "strike"): Words("Gạch dòng ghi nhầm của {record}: {value}", "Struck out for {record}: {value}"),
    ("member_state", "unstrike"): Words("Bỏ gạch dòng của {record}: {value}", "No longer struck, {record}: {value}"),
    ("member_state", "delete"): Words("Bỏ dòng tình trạng của {record}: {value}", "Removed from {record}: {value}"),
    ("member_state", "baseline"): Words("Có sẵn tình trạng {record}: {value}", "{record} was there as: {value}"),
    ("member_state", "erase"): Words("Xóa lý do và nơi: {record}", "Reason and place erased: {record}"),
    ("member_position", "insert"): Words("Ghi chức vụ {record}: {value}", "Position of {record}: {value}"),
    ("member_position", "update"): Words(
        "Sửa chức vụ {value} của {record}: {fields}", "Changed {record} as {value}: {fields}"
    ),
    ("member_position", "delete"): Words("Bỏ chức vụ {record}: {value}", "Position removed from {record}: {value}"),
    ("member_position", "baseline"): Words("Có sẵn chức vụ {record}: {value}", "{record} was there as {value}"),
    ("member_badge", "insert"): Words("Ghi Huy hiệu {value} năm: {record}", "Badge of {value} years: {record}"),
    ("member_badge", "update"): Words(
        "Sửa Huy hiệu {value} năm của {record}: {fields}", "Changed the badge of {value} years of {record}: {fields}"
    ),
    ("member_badge", "delete"): Words("Bỏ Huy hiệu {value} năm: {record}", "Badge of {value} years removed: {record}"),
    ("member_badge", "baseline"): Words(
        "Có sẵn Huy hiệu {value} năm: {record}", "Badge of {value} years was there: {record}"
    ),
    ("annotation", "insert"): Words("Thêm {value} ở {record}", "Added a {value} in {record}"),
    ("annotation", "update"): Words("Sửa {value} ở {record}", "Changed a {value} in {record}"),
    ("annotation", "delete"): Words("Bỏ {value} ở {record}", "Removed a {value} in {record}"),
    ("annotation", "baseline"): Words("Có sẵn {value} ở {record}", "A {value} in {record} was there"),
    ("saved_search", "insert"): Words("Lưu câu tìm “{value}”", "Saved the search “{value}”"),
    ("saved_search", "update"): Words("Sửa câu tìm “{value}”", "Changed the search “{value}”"),
    ("saved_search", "delete"): Words("Bỏ câu tìm “{value}”", "Removed the search “{value}”"),
    ("saved_search", "baseline"): Words("Có sẵn câu tìm “{value}”", "The search “{value}” was there"),
    ("setting", "insert"): Words("Đặt {record}", "Set the {record}"),
    ("setting", "update"): Words("Đổi {record}", "Changed the {record}"),
    ("setting", "delete"): Words("Bỏ {record}", "Removed the {record}"),
    ("setting", "baseline"): Words("Có sẵn {record}", "The {record} was there"),
    ("trusted_root", "insert"): Words("Tin nơi phát hành có dấu khóa {value}", "Trusted the issuer {value}"),
    ("trusted_root", "update"): Words("Nhận khóa mới của nơi phát hành {value}", "New keys of the issuer {value}"),
    ("trusted_root", "delete"): Words("Thôi tin nơi phát hành {value}", "The issuer {value} is no longer trusted"),
    ("trusted_root", "baseline"): Words("Đã tin nơi phát hành {value}", "The issuer {value} was trusted"),
    ("channel_trust", "insert"): Words("Nạp gói đầu tiên của kênh {value}", "First pack of the channel {value}"),
    ("channel_trust", "update"): Words("Nạp gói của kênh {value}: {fields}", "Pack of the channel {value}: {fields}"),
    ("channel_trust", "delete"): Words("Quên kênh {value}", "The channel {value} was forgotten"),
    ("channel_trust", "baseline"): Words("Có sẵn kênh {value}", "The channel {value} was there"),
    ("backup", "note"): Words("Khôi phục từ bản sao số {record}", "Restored from backup {record}"),
    ("handover", "note"): Words("Bàn giao sổ cho {value}", "Handed the book over to {value}"),
    ("import", "note"): Words("Nhập sổ từ tệp", "Imported a book from a file"),
    ("audit", "note"): Words("Xuất lịch sử ghi sổ: {value} dòng", "Exported the audit trail: {value} lines"),
}
_OTHER = Words("{op}: {record}", "{op}: {record}")
_ERASED = Words("Nội dung đã xóa theo yêu cầu: {record}", "Content erased on request: {record}")
# Which field stands for a record in a sentence; never one of a person.
_TELLING = {
    "member_state": "state",
    "member_position": "title",
    "member_badge": "years",
    "annotation": "kind",
    "saved_search": "name",
    "trusted_root": "fingerprint",
    "channel_trust": "channel",
    "handover": "receiver",
    "audit": "lines",
}
_FINGERPRINT = 8
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*")
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_DATED = frozenset({"born", "joined", "ceremony", "official", "since", "until", "awarded", "highest_issued"})
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


def field_words(name: str, language: Language) -> str:
    """Return the name of a field, in lower case; one that nobody named stays as it is."""
    return said(_FIELDS[name], language) if name in _FIELDS else name


def value_words(name: str, value: str, language: Language) -> str:
    """Return what stands in a field as people read it: a day, a moment, a word of the register."""
    if (name, value) in _VALUES:
        return said(_VALUES[name, value], language)
    if name == "fingerprint":
        return " ".join(re.findall(".{1,4}", value.upper()))
    if name in _DATED and _DAY.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    if _MOMENT.fullmatch(value):
        return f"{datetime.fromisoformat(value).astimezone():%d/%m/%Y %H:%M}"
    return value


def neutral_name(member_id: str, language: Language, *, erased: bool) -> str:
    """Return what stands for a member whose name is not told."""
    return said(_NEUTRAL[erased], language).format(member_id)


def setting_words(key: str, language: Language) -> str:
    """Return the name of a setting; one that nobody named stays as it is."""
    return said(_SETTINGS[key], language) if key in _SETTINGS else key


def line_words(line: AuditLine, record: str, changed: Sequence[str], language: Language) -> str:
    """Return what a line says; `record` names what it is about, `changed` are the fields that differ."""
    values = line.after or line.before
    if line.erased_by is not None or (values is None and line.op != "erase"):
        return said(_ERASED, language).format(record=record)
    words = _LINES.get((line.kind, _deed(line)), _OTHER)
    return said(words, language).format(
        record=record,
        value=_telling(line.kind, values or {}, language),
        fields=", ".join(field_words(name, language) for name in changed),
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


def _deed(line: AuditLine) -> str:
    before, after = line.before or {}, line.after or {}
    if line.kind == "member_state" and line.op == "update" and before.get("struck_at") != after.get("struck_at"):
        return "strike" if after.get("struck_at") else "unstrike"
    return line.op


def _telling(kind: str, values: Mapping[str, object], language: Language) -> str:
    name = _TELLING.get(kind, "")
    told = str(values.get(name) or "")
    if name == "fingerprint":
        told = told[:_FINGERPRINT]
    shown = value_words(name, told, language)
    since = str(values.get("since") or "")
    if not since or kind not in ("member_state", "member_position"):
        return shown
    return said(Words("{0}, từ {1}", "{0}, since {1}"), language).format(shown, value_words("since", since, language))
