# The fields of the table of rules about meetings: what each is called, how it is edited.
# It must not hold a rule; a name that stands in no row here is edited under its own name.

from dataclasses import replace

from sotay.domain.meeting_rule_forms import FactName
from sotay.domain.meeting_rule_rows import Base, NoticeName, Reason
from sotay.domain.meetings import MeetingKind, Part, Step
from sotay.domain.members import MemberState
from sotay.services.error_texts import Words
from sotay.services.rule_rows_fields import DATED, KEY, ROW_KEY, TITLE, RuleField, RuleGroup, fixed, named
from sotay.services.rule_rows_values import FieldKind

_MINUTES, _POINTS = Words("phút", "minutes"), Words("điểm", "points")
_DAYS, _MEMBERS = Words("ngày", "days"), Words("đảng viên", "members")
_KINDS = named(MeetingKind, "kind", "meeting")
_STATES = named(MemberState, "state")
_REASONS = fixed(
    {
        Reason.EXEMPT_AWAY: Words("Được miễn sinh hoạt, không dự", "Exempt and not there"),
        Reason.SUSPENDED: Words("Bị đình chỉ sinh hoạt", "Suspended"),
        Reason.ELSEWHERE: Words("Sinh hoạt tạm thời ở nơi khác", "Temporarily in another cell"),
        Reason.EXCUSED: Words("Vắng cả buổi có lý do", "Excused for the whole meeting"),
    }
)
_BASES = fixed({Base.OFFICIAL: Words("Đảng viên chính thức được triệu tập", "Official members who are summoned")})
_NAMES = fixed(
    {
        NoticeName.PAPERS_BEFORE: Words("Gửi tài liệu trước buổi họp", "Papers sent before the meeting"),
        NoticeName.RESULTS_AFTER: Words("Báo cáo kết quả sau buổi họp", "Results reported after it"),
        NoticeName.ATTENDANCE_TARGET: Words("Tỷ lệ dự họp cần đạt", "Attendance to be reached"),
        NoticeName.MEETINGS_PER_MONTH: Words("Số buổi mỗi tháng", "Meetings a month"),
        NoticeName.THEMATIC_PER_QUARTER: Words("Số buổi chuyên đề mỗi quý", "Thematic meetings a quarter"),
        NoticeName.REMIND_BEFORE: Words("Nhắc việc trước hạn", "Reminder before a task is due"),
        NoticeName.ABSENCES_IN_A_ROW: Words("Nhắc khi vắng liền nhau", "Absences in a row that are told"),
    }
)
_FACTS = fixed(
    {
        FactName.DURATION: Words("Thời lượng so với quy định", "Length, of what the rule asks for"),
        FactName.ATTENDANCE: Words("Tỷ lệ dự họp", "Attendance"),
        FactName.PREPARATION: Words("Gửi tài liệu kịp", "Papers sent in time"),
        FactName.RESULTS: Words("Việc kỳ trước đã xong", "Tasks that are done"),
    }
)
_LESS = RuleField(
    "less",
    Words("Trừ những ai ra trước khi tính", "Who is taken off before it is worked out"),
    FieldKind.CHOICES,
    _REASONS,
)
_SHARE = (
    RuleField("numerator", Words("Tỷ lệ: mấy phần", "Share: how many parts"), FieldKind.NUMBER, begins=True),
    RuleField("denominator", Words("trên mấy phần", "of how many parts"), FieldKind.NUMBER),
)
_ITEMS = RuleField(
    "items",
    Words("Các mục của chương trình", "Items of the agenda"),
    FieldKind.ROWS,
    hint=Words(
        "Ghi {month}, {last_month}, {quarter} trong tên: sổ thay bằng tháng, tháng trước, quý của ngày họp.",
        "Write {month}, {last_month}, {quarter} in a name: the book puts in those of the day of the meeting.",
    ),
    columns=(
        ROW_KEY,
        TITLE,
        RuleField("minutes", Words("Phút", "Minutes"), FieldKind.NUMBER),
        RuleField("part", Words("Phần", "Part"), FieldKind.CHOICE, named(Part, "part", "agenda_item")),
        RuleField("step", Words("Việc của mục", "What is done"), FieldKind.CHOICE, named(Step, "step", "agenda_item")),
    ),
)
_CRITERIA = RuleField(
    "criteria",
    Words("Các tiêu chí", "Criteria"),
    FieldKind.ROWS,
    hint=Words(
        "Thang điểm ghi “từ bao nhiêu phần trăm: được mấy điểm”, như 90: 5; 80: 3. Tiêu chí không có thang điểm thì "
        "buổi họp tự cho điểm.",
        "Steps are written as “from which percent: how many points”, such as 90: 5; 80: 3. Where there are none, the "
        "meeting gives the points.",
    ),
    columns=(
        ROW_KEY,
        TITLE,
        RuleField("points", Words("Điểm", "Points"), FieldKind.NUMBER),
        RuleField("fact", Words("Sổ tính theo", "Worked out by"), FieldKind.CHOICE, _FACTS, must=False),
        RuleField("bands", Words("Thang điểm", "Steps"), FieldKind.PAIRS, must=False),
    ),
)
_GRADES = RuleField(
    "grades",
    Words("Các mức xếp loại", "Grades"),
    FieldKind.ROWS,
    columns=(ROW_KEY, TITLE, RuleField("from", Words("Từ điểm", "From points"), FieldKind.NUMBER)),
)

MEETING_GROUPS = (
    RuleGroup(
        "duration",
        Words("Thời lượng ít nhất", "Least length"),
        (
            RuleField("kinds", Words("Loại buổi họp", "Kinds of meetings"), FieldKind.CHOICES, _KINDS),
            RuleField("minutes", Words("Ít nhất", "At least"), FieldKind.NUMBER, unit=_MINUTES),
            RuleField(
                "min_members",
                Words("Cho chi bộ từ", "For cells from"),
                FieldKind.NUMBER,
                must=False,
                unit=_MEMBERS,
                begins=True,
            ),
            RuleField("max_members", Words("đến", "up to"), FieldKind.NUMBER, must=False, unit=_MEMBERS),
            *DATED,
        ),
        ("kinds", "minutes"),
    ),
    RuleGroup(
        "quorum",
        Words("Đảng viên chính thức phải có mặt", "Official members who must be there"),
        (
            RuleField("kinds", Words("Loại buổi họp", "Kinds of meetings"), FieldKind.CHOICES, _KINDS),
            *_SHARE,
            _LESS,
            RuleField("blocks", Words("Thiếu thì không được họp", "Without them there is no meeting"), FieldKind.FLAG),
            *DATED,
        ),
        ("kinds",),
    ),
    RuleGroup(
        "vote",
        Words("Biểu quyết", "Votes"),
        (
            TITLE,
            replace(KEY, key="matter", words=Words("Mã của việc", "Key of the matter")),
            *_SHARE,
            RuleField("more", Words("Phải hơn tỷ lệ ấy", "It must be more than the share"), FieldKind.FLAG),
            RuleField("secret", Words("Bỏ phiếu kín", "By secret ballot"), FieldKind.FLAG),
            RuleField("base", Words("Tính trên", "Share of"), FieldKind.CHOICE, _BASES),
            _LESS,
            RuleField("reach", Words("Không đạt thì làm gì", "What follows without it"), FieldKind.LINE, must=False),
            *DATED,
        ),
        ("title",),
    ),
    RuleGroup(
        "attendance",
        Words("Điểm danh", "Roll call"),
        (
            RuleField("roll", Words("Ai có tên khi điểm danh", "Who is called"), FieldKind.CHOICES, _STATES),
            RuleField("rate", Words("Ai được tính vào tỷ lệ dự", "Who counts in the rate"), FieldKind.CHOICES, _STATES),
            RuleField("optional", Words("Ai không bắt buộc dự", "Who may stay away"), FieldKind.CHOICES, _STATES),
            RuleField("vote", Words("Ai được biểu quyết", "Who votes"), FieldKind.CHOICES, _STATES),
            RuleField(
                "official",
                Words("Ai được tính là đảng viên chính thức", "Who counts as an official member"),
                FieldKind.CHOICES,
                _STATES,
            ),
            *DATED,
        ),
        (),
    ),
    RuleGroup(
        "agenda",
        Words("Chương trình mẫu", "Model agendas"),
        (RuleField("kind", Words("Loại buổi họp", "Kind of meeting"), FieldKind.CHOICE, _KINDS), *DATED, _ITEMS),
        ("kind",),
    ),
    RuleGroup(
        "notice",
        Words("Con số phải nhớ", "Figures to remember"),
        (
            RuleField("name", Words("Con số nào", "Which figure"), FieldKind.CHOICE, _NAMES),
            RuleField("days", Words("Số ngày", "Days"), FieldKind.NUMBER, must=False, unit=_DAYS),
            RuleField("percent", Words("Phần trăm", "Percent"), FieldKind.NUMBER, must=False, unit=Words("%", "%")),
            RuleField("count", Words("Số buổi", "Meetings"), FieldKind.NUMBER, must=False, unit=Words("buổi", "times")),
            *DATED,
        ),
        ("name", "days", "percent", "count"),
    ),
    RuleGroup(
        "score_form",
        Words("Phiếu chấm điểm", "Score form"),
        (TITLE, *DATED, _CRITERIA, _GRADES),
        ("title",),
    ),
)
