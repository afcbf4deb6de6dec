# The audit trail in words about dues: names of records, fields and values, what a line says.
# It must not know how lines are stored or drawn, nor work out a sum.

from collections.abc import Mapping

from sotay.services.error_texts import Words

DUES_TABLES: Mapping[str, Words] = {
    "dues_standing": Words("nhóm đóng đảng phí", "groups of dues"),
    "dues_relief": Words("miễn, giảm đảng phí", "exemptions of dues"),
    "dues_delay": Words("đảng phí nộp chậm có lý do", "leaves to pay dues late"),
    "dues_entry": Words("khoản đảng phí", "lines of dues"),
    "dues_month": Words("tháng đảng phí đã khóa", "closed months of dues"),
}
_MEMBER = Words("đảng viên", "member")
_SINCE, _UNTIL = Words("từ tháng", "from month"), Words("đến hết tháng", "through month")
_NOTE = Words("ghi chú", "remarks")
DUES_FIELDS: Mapping[str, Mapping[str, Words]] = {
    "dues_standing": {
        "member_id": _MEMBER,
        "group": Words("nhóm", "group"),
        "since": _SINCE,
        "base": Words("tiền làm căn cứ", "base"),
        "region": Words("vùng lương tối thiểu", "region"),
        "note": _NOTE,
    },
    "dues_relief": {
        "member_id": _MEMBER,
        "reason": Words("lý do", "reason"),
        "percent": Words("mức giảm (%)", "percent off"),
        "since": _SINCE,
        "until": _UNTIL,
        "decision": Words("nghị quyết, quyết định", "resolution, decision"),
    },
    "dues_delay": {
        "member_id": _MEMBER,
        "reason": Words("lý do", "reason"),
        "since": _SINCE,
        "until": _UNTIL,
        "noted_on": Words("ngày ghi", "noted on"),
    },
    "dues_entry": {
        "member_id": _MEMBER,
        "month": Words("đảng phí tháng", "dues of"),
        "amount": Words("số tiền", "amount"),
        "paid_on": Words("ngày đóng", "paid on"),
        "way": Words("hình thức", "way"),
        "receipt": Words("số biên nhận", "receipt"),
        "note": _NOTE,
        "reverses": Words("điều chỉnh khoản số", "takes back line"),
    },
    "dues_month": {
        "month": Words("tháng", "month"),
        "closed_on": Words("ngày khóa sổ", "closed on"),
        "owed": Words("phải đóng", "owed"),
        "collected": Words("thu trong tháng", "collected"),
        "kept": Words("giữ lại", "kept"),
        "remitted": Words("đã nộp cấp trên", "handed over"),
    },
}
DUES_VALUES: Mapping[tuple[str, str], Mapping[str, Words]] = {
    ("dues_entry", "way"): {
        "cash": Words("tiền mặt", "cash"),
        "portal": Words("Cổng Dịch vụ công", "public service portal"),
    },
    # Groups and reasons are rows of the rule table; one that a cell added itself stays as it is.
    ("dues_standing", "group"): {
        "insured": Words("đóng BHXH bắt buộc", "insured"),
        "leave_paid": Words("nghỉ hưởng trợ cấp BHXH", "on paid leave"),
        "leave_unpaid": Words("nghỉ không đóng BHXH", "on unpaid leave"),
        "pensioner": Words("hưởng lương hưu", "pensioner"),
        "below_age": Words("dưới tuổi nghỉ hưu", "below retirement age"),
        "above_age": Words("đủ tuổi nghỉ hưu trở lên", "at retirement age or over"),
        "student": Words("học sinh, sinh viên", "student"),
        "pensioner_working": Words("hưu trí có việc làm", "pensioner at work"),
        "allowance": Words("hưởng trợ cấp", "on an allowance"),
        "abroad": Words("ở nước ngoài", "abroad"),
    },
    ("dues_relief", "reason"): {
        "social_pension": Words("hưởng trợ cấp hưu trí xã hội", "social pension"),
        "poor": Words("hộ nghèo, cận nghèo, bệnh hiểm nghèo", "poor household, grave illness"),
        "hardship": Words("hoàn cảnh khó khăn", "hardship"),
        "custody": Words("bị tạm giữ, tạm giam", "in custody"),
        "party_age": Words("đủ 50 năm tuổi đảng", "50 years of Party age"),
    },
}
DUES_LINES: Mapping[tuple[str, str], Words] = {
    ("dues_standing", "insert"): Words(
        "Ghi nhóm đóng đảng phí của {record}: {value}", "Wrote the group of dues of {record}: {value}"
    ),
    ("dues_standing", "update"): Words(
        "Sửa nhóm đóng đảng phí của {record}: {fields}", "Changed the group of dues of {record}: {fields}"
    ),
    ("dues_standing", "delete"): Words(
        "Bỏ nhóm đóng đảng phí của {record}: {value}", "Removed a group of dues of {record}: {value}"
    ),
    ("dues_relief", "insert"): Words(
        "Ghi miễn, giảm đảng phí của {record}: {value} %", "Wrote a reduction of dues of {record}: {value} %"
    ),
    ("dues_relief", "update"): Words(
        "Sửa miễn, giảm đảng phí của {record}: {fields}", "Changed a reduction of dues of {record}: {fields}"
    ),
    ("dues_relief", "delete"): Words(
        "Bỏ miễn, giảm đảng phí của {record}: {value} %", "Removed a reduction of dues of {record}: {value} %"
    ),
    ("dues_delay", "insert"): Words(
        "Ghi đảng phí nộp chậm của {record}: đến hết tháng {value}", "Let {record} pay dues late: through {value}"
    ),
    ("dues_delay", "update"): Words(
        "Sửa đảng phí nộp chậm của {record}: {fields}", "Changed the leave of {record} to pay dues late: {fields}"
    ),
    ("dues_delay", "delete"): Words(
        "Bỏ đảng phí nộp chậm của {record}: đến hết tháng {value}",
        "Removed the leave of {record} to pay dues late: through {value}",
    ),
    ("dues_entry", "insert"): Words("Thu đảng phí của {record}: {value} đồng", "Took dues of {record}: {value} đồng"),
    ("dues_entry", "reverse"): Words(
        "Điều chỉnh đảng phí của {record}: {value} đồng", "Counter-entry of {record}: {value} đồng"
    ),
    ("dues_entry", "delete"): Words(
        "Hoàn tác khoản đảng phí của {record}: {value} đồng", "Undid dues of {record}: {value} đồng"
    ),
    ("dues_month", "insert"): Words("Khóa sổ đảng phí tháng {value}", "Closed the dues of {value}"),
}
# The field whose value a line tells.
DUES_TELLING: Mapping[str, str] = {
    "dues_standing": "group",
    "dues_relief": "percent",
    "dues_delay": "until",
    "dues_entry": "amount",
    "dues_month": "month",
}
DUES_MONEY = frozenset(
    {
        ("dues_standing", "base"),
        ("dues_entry", "amount"),
        *(("dues_month", name) for name in ("owed", "collected", "kept", "remitted")),
    }
)
DUES_SETTINGS: Mapping[str, Words] = {
    "dues.cell": Words("loại chi bộ (đảng phí)", "kind of cell (dues)"),
    "dues.share": Words("tỷ lệ đảng phí giữ lại", "share of dues that is kept"),
    "rules.dues": Words("bảng quy tắc đảng phí", "table of rules about dues"),
}


def dues_deeds(kind: str, op: str, after: Mapping[str, object]) -> tuple[str, ...]:
    """Return what a line may be told as, the most telling first; the last is what was done to the row."""
    return ("reverse", op) if kind == "dues_entry" and op == "insert" and after.get("reverses") else (op,)
