# The audit trail in words about meetings, tasks and papers: names of records, fields and values, what a line says.
# It must not know how lines are stored or drawn, nor put what somebody said into a sentence.

from collections.abc import Mapping

from sotay.services.error_texts import Words

Values = Mapping[str, object]

MEETING_TABLES: Mapping[str, Words] = {
    "meeting": Words("buổi sinh hoạt", "meetings"),
    "agenda_item": Words("mục chương trình", "items of agendas"),
    "attendance": Words("điểm danh", "roll calls"),
    "speech": Words("ý kiến phát biểu", "speeches"),
    "vote": Words("biểu quyết", "votes"),
    "score": Words("điểm buổi sinh hoạt", "points of meetings"),
    "meeting_paper": Words("tài liệu họp", "papers for meetings"),
    "stretch": Words("giờ họp", "hours of meetings"),
    "task": Words("nhiệm vụ", "tasks"),
    "task_report": Words("báo cáo nhiệm vụ", "reports on tasks"),
    "paper": Words("văn bản của chi bộ", "papers of the cell"),
    "report": Words("báo cáo", "reports"),
    "term": Words("nhiệm kỳ", "terms"),
}
_MEETING = Words("buổi sinh hoạt", "meeting")
_ITEM = Words("mục chương trình", "item of the agenda")
_REMOVED = Words("lúc bỏ khỏi sổ", "taken out of the book")
_BEGAN = Words("lúc bắt đầu", "begun")
MEETING_FIELDS: Mapping[str, Mapping[str, Words]] = {
    "meeting": {
        "kind": Words("loại buổi", "kind"),
        "title": Words("tên buổi", "title"),
        "day": Words("ngày", "day"),
        "begins": Words("giờ bắt đầu", "hour"),
        "minutes": Words("số phút dự kiến", "planned minutes"),
        "place": Words("nơi họp", "place"),
        "chair_id": Words("chủ trì", "chair"),
        "secretary_id": Words("thư ký", "secretary"),
        "guests": Words("khách mời", "guests"),
        "theme": Words("chuyên đề", "theme"),
        "note": Words("ghi chú", "remarks"),
        "state": Words("tình trạng", "state"),
        "invited_at": Words("lúc gửi tài liệu", "papers sent out"),
        "reported_at": Words("lúc báo cáo kết quả", "results reported"),
        "removed_at": _REMOVED,
    },
    "agenda_item": {
        "meeting_id": _MEETING,
        "place": Words("thứ tự", "place in the agenda"),
        "part": Words("phần", "part"),
        "title": Words("tên mục", "title"),
        "minutes": Words("số phút", "minutes"),
        "step": Words("việc của mục", "what is done"),
        "key": Words("mã của mục", "code of the item"),
        "presenter_id": Words("người trình bày", "presenter"),
        "content": Words("diễn biến", "what was said"),
        "conclusion": Words("kết luận", "conclusion"),
        "begun_at": _BEGAN,
        "done_at": Words("lúc xong", "done"),
    },
    "attendance": {
        "meeting_id": _MEETING,
        "member_id": Words("đảng viên", "member"),
        "standing": Words("tình trạng đảng viên", "state of the member"),
        "presence": Words("điểm danh", "roll call"),
        "reason": Words("lý do vắng", "reason for absence"),
        "arrived": Words("giờ đến", "arrived"),
        "departed": Words("giờ về sớm", "left early"),
    },
    "speech": {
        "meeting_id": _MEETING,
        "item_id": _ITEM,
        "member_id": Words("người phát biểu", "speaker"),
        "speaker": Words("khách phát biểu", "guest who spoke"),
        "text": Words("nội dung phát biểu", "what was said"),
        "at": Words("lúc phát biểu", "moment"),
    },
    "vote": {
        "meeting_id": _MEETING,
        "item_id": _ITEM,
        "title": Words("việc biểu quyết", "matter put to the vote"),
        "matter": Words("loại việc", "kind of matter"),
        "method": Words("cách biểu quyết", "way of voting"),
        "favour": Words("tán thành", "for"),
        "against": Words("không tán thành", "against"),
        "other": Words("ý kiến khác", "other"),
        "base": Words("số làm căn cứ", "base"),
        "needed": Words("số tán thành cần có", "votes needed"),
        "voters": Words("số được biểu quyết", "who could vote"),
        "passed": Words("kết quả", "outcome"),
        "rule": Words("quy tắc", "rule"),
        "source": Words("nguồn quy tắc", "source of the rule"),
        "lines": Words("cách tính", "sum"),
        "about_id": Words("về đảng viên", "about the member"),
        "names": Words("ai có ý kiến khác", "who was of another mind"),
        "at": Words("lúc biểu quyết", "moment"),
    },
    "score": {
        "meeting_id": _MEETING,
        "key": Words("tiêu chí", "criterion"),
        "points": Words("điểm", "points"),
        "note": Words("ghi chú", "remarks"),
    },
    "meeting_paper": {
        "meeting_id": _MEETING,
        "title": Words("tên tài liệu", "title"),
        "document_uid": Words("văn bản của thư viện", "document of the library"),
        "number": Words("số, ký hiệu", "number"),
        "file_hash": Words("mã băm của tệp", "hash of the file"),
        "file_name": Words("tên tệp", "file"),
        "size": Words("số byte", "bytes"),
    },
    "stretch": {"meeting_id": _MEETING, "begun_at": _BEGAN, "ended_at": Words("lúc dừng", "stopped")},
    "task": {
        "meeting_id": Words("buổi giao việc", "meeting that gave it"),
        "item_id": _ITEM,
        "member_id": Words("người phụ trách", "who does it"),
        "title": Words("nhiệm vụ", "task"),
        "helpers": Words("người phối hợp", "with whom"),
        "due": Words("thời hạn", "due"),
        "report_at": Words("báo cáo tại", "to be reported at"),
        "state": Words("tình trạng", "state"),
        "result": Words("kết quả", "result"),
        "done_on": Words("ngày xong", "done on"),
        "removed_at": _REMOVED,
    },
    "task_report": {
        "task_id": Words("nhiệm vụ", "task"),
        "meeting_id": Words("báo cáo tại buổi", "reported at"),
        "day": Words("ngày báo cáo", "day of the report"),
        "state": Words("tình trạng", "state"),
        "result": Words("kết quả", "result"),
        "evidence": Words("minh chứng", "evidence"),
    },
    "paper": {
        "type": Words("loại văn bản", "type"),
        "subject": Words("trích yếu", "subject"),
        "day": Words("ngày văn bản", "day"),
        "meeting_id": _MEETING,
        "number": Words("số", "number"),
        "term_id": Words("nhiệm kỳ", "term"),
        "state": Words("tình trạng", "state"),
        "revision": Words("bản thứ", "revision"),
        "reason": Words("lý do đính chính", "reason for the correction"),
        "signer": Words("người ký", "who signs"),
        "position": Words("chức vụ người ký", "position of who signs"),
        "recipients": Words("nơi nhận", "recipients"),
        "blocks": Words("nội dung", "text"),
        "adopted_at": Words("lúc thông qua", "adopted"),
        "removed_at": _REMOVED,
    },
    "report": {
        "paper_id": Words("văn bản", "paper"),
        "period": Words("kỳ báo cáo", "period"),
    },
    "term": {"name": Words("tên nhiệm kỳ", "name of the term"), "begins": Words("ngày bắt đầu", "begins")},
}
_TASK_STATES = {
    "open": Words("chưa làm", "open"),
    "doing": Words("đang làm", "being done"),
    "done": Words("đã xong", "done"),
    "dropped": Words("không làm nữa", "dropped"),
}
MEETING_VALUES: Mapping[tuple[str, str], Mapping[str, Words]] = {
    ("meeting", "kind"): {
        "regular": Words("thường kỳ", "regular"),
        "thematic": Words("chuyên đề", "thematic"),
        "combined": Words("thường kỳ kết hợp chuyên đề", "regular with a theme"),
        "extraordinary": Words("bất thường", "extraordinary"),
        "committee": Words("họp chi ủy", "committee"),
        "congress": Words("đại hội chi bộ", "congress"),
        "conference": Words("hội nghị trực tuyến", "online conference"),
    },
    ("meeting", "state"): {
        "planned": Words("đã lên lịch", "planned"),
        "running": Words("đang họp", "running"),
        "closed": Words("đã kết thúc", "closed"),
        "cancelled": Words("đã hủy", "cancelled"),
    },
    ("agenda_item", "part"): {
        "opening": Words("mở đầu", "opening"),
        "body": Words("nội dung", "body"),
        "end": Words("kết thúc", "end"),
    },
    ("agenda_item", "step"): {
        "talk": Words("thảo luận", "talk"),
        "roll": Words("điểm danh", "roll call"),
        "dues": Words("đảng phí", "dues"),
        "tasks": Words("kết quả nghị quyết kỳ trước", "tasks of the last resolution"),
        "assign": Words("giao nhiệm vụ", "giving tasks"),
        "vote": Words("biểu quyết", "vote"),
        "score": Words("chấm điểm", "points"),
        "minutes": Words("thông qua biên bản", "minutes"),
    },
    ("attendance", "presence"): {
        "present": Words("có mặt", "present"),
        "excused": Words("vắng có lý do", "excused"),
        "unexcused": Words("vắng không lý do", "unexcused"),
    },
    ("vote", "method"): {
        "hand": Words("giơ tay", "by hand"),
        "ballot": Words("bỏ phiếu kín", "secret ballot"),
    },
    ("vote", "passed"): {"1": Words("đạt", "passed"), "0": Words("không đạt", "not passed")},
    ("task", "state"): _TASK_STATES,
    ("task_report", "state"): _TASK_STATES,
    ("paper", "state"): {
        "draft": Words("dự thảo", "draft"),
        "reviewed": Words("đã rà soát", "reviewed"),
        "adopted": Words("đã thông qua", "adopted"),
    },
    ("paper", "type"): {
        "BB": Words("Biên bản", "Minutes"),
        "NQ": Words("Nghị quyết", "Resolution"),
        "BC": Words("Báo cáo", "Report"),
    },
}
# Braces name: the record, the meeting it belongs to, the value that stands for it, the fields that differ.
MEETING_LINES: Mapping[tuple[str, str], Words] = {
    ("meeting", "insert"): Words("Lập buổi {record}", "Planned {record}"),
    ("meeting", "update"): Words("Sửa buổi {record}: {fields}", "Changed {record}: {fields}"),
    ("meeting", "remove"): Words("Bỏ buổi {record}", "Removed {record}"),
    ("meeting", "bring back"): Words("Lấy lại buổi {record}", "Brought {record} back"),
    ("meeting", "to running"): Words("Bắt đầu buổi {record}", "Began {record}"),
    ("meeting", "to closed"): Words("Kết thúc buổi {record}", "Ended {record}"),
    ("meeting", "closed to running"): Words("Mở lại buổi {record}", "Opened {record} again"),
    ("meeting", "to cancelled"): Words("Hủy buổi {record}", "Cancelled {record}"),
    ("meeting", "to planned"): Words("Lên lịch lại buổi {record}", "Planned {record} again"),
    ("agenda_item", "insert"): Words("Thêm mục “{value}” của {record}", "Added “{value}” to {record}"),
    ("agenda_item", "update"): Words(
        "Sửa mục “{value}” của {record}: {fields}", "Changed “{value}” · {record}: {fields}"
    ),
    ("agenda_item", "delete"): Words("Bỏ mục “{value}” của {record}", "Removed “{value}” from {record}"),
    ("attendance", "insert"): Words("Ghi {record} vào danh sách dự {meeting}", "{record} is on the roll · {meeting}"),
    ("attendance", "mark"): Words(
        "Điểm danh {record}: {value} · {meeting}", "Roll call, {record}: {value} · {meeting}"
    ),
    ("attendance", "unmark"): Words("Bỏ điểm danh {record} · {meeting}", "Roll call undone, {record} · {meeting}"),
    ("attendance", "update"): Words(
        "Sửa điểm danh {record}: {fields} · {meeting}", "Changed the roll, {record}: {fields} · {meeting}"
    ),
    ("attendance", "delete"): Words("Bỏ {record} khỏi danh sách dự {meeting}", "{record} is off the roll · {meeting}"),
    ("attendance", "erase"): Words("Xóa lý do vắng: {record} · {meeting}", "Reason erased: {record} · {meeting}"),
    ("speech", "insert"): Words("Ghi ý kiến của {record} · {meeting}", "Speech of {record} · {meeting}"),
    ("speech", "update"): Words(
        "Sửa ý kiến của {record}: {fields} · {meeting}", "Changed a speech of {record}: {fields} · {meeting}"
    ),
    ("speech", "delete"): Words("Bỏ ý kiến của {record} · {meeting}", "Removed a speech of {record} · {meeting}"),
    ("vote", "insert"): Words("Ghi biểu quyết “{value}” · {record}", "Recorded the vote “{value}” · {record}"),
    ("vote", "update"): Words(
        "Sửa biểu quyết “{value}” · {record}: {fields}", "Changed the vote “{value}” · {record}: {fields}"
    ),
    ("vote", "delete"): Words("Bỏ biểu quyết “{value}” · {record}", "Removed the vote “{value}” · {record}"),
    ("score", "insert"): Words("Chấm một tiêu chí của {record}: {value}", "Points for {record}: {value}"),
    ("score", "update"): Words("Chấm lại một tiêu chí của {record}: {value}", "Other points for {record}: {value}"),
    ("score", "delete"): Words("Bỏ điểm của {record}: {value}", "Removed points of {record}: {value}"),
    ("meeting_paper", "insert"): Words("Thêm tài liệu “{value}” cho {record}", "Added the paper “{value}” to {record}"),
    ("meeting_paper", "update"): Words(
        "Sửa tài liệu “{value}” của {record}: {fields}", "Changed the paper “{value}” of {record}: {fields}"
    ),
    ("meeting_paper", "delete"): Words("Bỏ tài liệu “{value}” của {record}", "Removed the paper “{value}” · {record}"),
    ("stretch", "insert"): Words("Bắt đầu tính giờ {record}", "The clock of {record} runs"),
    ("stretch", "stop"): Words("Dừng tính giờ {record}", "The clock of {record} stands"),
    ("stretch", "update"): Words("Sửa giờ của {record}: {fields}", "Changed the hours of {record}: {fields}"),
    ("stretch", "delete"): Words("Bỏ giờ của {record}", "Removed hours of {record}"),
    ("task", "insert"): Words("Giao nhiệm vụ “{value}”: {record}", "Gave the task “{value}”: {record}"),
    ("task", "update"): Words("Sửa nhiệm vụ “{value}”: {fields}", "Changed the task “{value}”: {fields}"),
    ("task", "remove"): Words("Bỏ nhiệm vụ “{value}”", "Removed the task “{value}”"),
    ("task", "bring back"): Words("Lấy lại nhiệm vụ “{value}”", "Brought the task “{value}” back"),
    ("task", "delete"): Words("Bỏ hẳn nhiệm vụ “{value}”", "Deleted the task “{value}”"),
    ("task_report", "insert"): Words("Báo cáo nhiệm vụ “{record}”: {value}", "Report on “{record}”: {value}"),
    ("task_report", "update"): Words(
        "Sửa báo cáo nhiệm vụ “{record}”: {fields}", "Changed a report on “{record}”: {fields}"
    ),
    ("task_report", "delete"): Words(
        "Bỏ báo cáo nhiệm vụ “{record}”: {value}", "Removed a report on “{record}”: {value}"
    ),
    ("paper", "insert"): Words("Soạn {record}", "Drafted {record}"),
    ("paper", "correct"): Words("Mở bản đính chính {record}", "Began a correction of {record}"),
    ("paper", "update"): Words("Sửa {record}: {fields}", "Changed {record}: {fields}"),
    ("paper", "to reviewed"): Words("Rà soát {record}", "Reviewed {record}"),
    ("paper", "to draft"): Words("Đưa {record} về dự thảo", "Made {record} a draft again"),
    ("paper", "to adopted"): Words("Thông qua {record}", "Adopted {record}"),
    ("paper", "remove"): Words("Bỏ dự thảo {record}", "Discarded {record}"),
    ("paper", "bring back"): Words("Lấy lại dự thảo {record}", "Brought {record} back"),
    ("paper", "delete"): Words("Xóa {record}", "Deleted {record}"),
    ("report", "insert"): Words("Lập báo cáo {record}", "Made the report on {record}"),
    ("report", "update"): Words("Sửa báo cáo {record}: {fields}", "Changed the report on {record}: {fields}"),
    ("report", "delete"): Words("Xóa báo cáo {record}", "Deleted the report on {record}"),
    ("term", "insert"): Words("Ghi nhiệm kỳ {value}", "Wrote down the term {value}"),
    ("term", "update"): Words("Sửa nhiệm kỳ {value}: {fields}", "Changed the term {value}: {fields}"),
    ("term", "delete"): Words("Bỏ nhiệm kỳ {value}", "Removed the term {value}"),
}
# Which field stands for a record in a sentence; never what somebody said.
MEETING_TELLING: Mapping[str, str] = {
    "agenda_item": "title",
    "attendance": "presence",
    "vote": "title",
    "score": "points",
    "meeting_paper": "title",
    "task": "title",
    "task_report": "state",
    "term": "name",
}
# What was being done, where it is more than the line itself tells.
MEETING_CONTEXTS: Mapping[str, Words] = {
    "meetings.plan": Words("Khi lập lịch nhiều buổi", "While planning several meetings"),
    "meetings.import": Words("Khi nhập buổi đã họp", "While bringing in meetings"),
    "meeting.agenda": Words("Khi sửa chương trình", "While changing the agenda"),
    "meeting.start": Words("Khi bắt đầu buổi", "As the meeting began"),
    "meeting.pause": Words("Khi tạm dừng buổi", "As the meeting paused"),
    "meeting.resume": Words("Khi họp tiếp", "As the meeting went on"),
    "meeting.close": Words("Khi kết thúc buổi", "As the meeting ended"),
    "meeting.reopen": Words("Khi mở lại buổi", "As the meeting was opened again"),
    "meeting.step": Words("Khi chuyển bước", "While going from item to item"),
    "meeting.write": Words("Khi ghi trong buổi", "While taking notes"),
    "paper.tell": Words("Theo số liệu của buổi", "As the records of the meeting tell"),
    "report.tell": Words("Theo số liệu của kỳ", "As the records of the period tell"),
    "paper.adopt": Words("Khi thông qua văn bản", "As the paper was adopted"),
    "task.report": Words("Khi báo cáo nhiệm vụ", "While reporting on a task"),
    "task.report_off": Words("Khi bỏ một báo cáo", "While removing a report"),
}
# What stands for a number of another record, or follows from what else is told.
MEETING_DERIVED: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(),
    "agenda_item": frozenset({"meeting_id"}),
    "attendance": frozenset({"meeting_id"}),
    "speech": frozenset({"meeting_id", "item_id"}),
    "vote": frozenset({"meeting_id", "item_id", "matter", "lines"}),
    "score": frozenset({"meeting_id"}),
    "meeting_paper": frozenset({"meeting_id", "document_uid", "file_hash"}),
    "stretch": frozenset({"meeting_id"}),
    "task": frozenset({"meeting_id", "item_id"}),
    "task_report": frozenset({"task_id", "meeting_id"}),
    "paper": frozenset({"meeting_id", "term_id"}),
    "report": frozenset({"paper_id"}),
    "term": frozenset(),
}


def meeting_deeds(op: str, before: Values, after: Values) -> tuple[str, ...]:
    """Return what a line may be told as, the most telling first; the last is what was done to the row."""
    if op == "insert":
        return ("correct", op) if int(str(after.get("revision") or 1)) > 1 else (op,)
    if op != "update":
        return (op,)
    return (*_turned(before, after), op)


def _turned(before: Values, after: Values) -> tuple[str, ...]:
    if _differs("removed_at", before, after):
        return ("remove" if after.get("removed_at") else "bring back",)
    if _differs("state", before, after):
        return f"{before.get('state')} to {after.get('state')}", f"to {after.get('state')}"
    if _differs("presence", before, after):
        return ("mark" if after.get("presence") else "unmark",)
    return ("stop",) if _differs("ended_at", before, after) and after.get("ended_at") else ()


def _differs(name: str, before: Values, after: Values) -> bool:
    return name in after and before.get(name) != after.get(name)
