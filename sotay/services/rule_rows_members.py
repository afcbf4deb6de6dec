# The fields of the table of rules about members: what each is called, how it is edited.
# It must not hold a rule; a name that stands in no row here is edited under its own name.

from sotay.domain.member_rule_rows import PERSON_FIELDS
from sotay.domain.members import MemberState
from sotay.services.audit_texts_register import FIELDS
from sotay.services.error_texts import Words
from sotay.services.member_rule_texts import (
    AWARD,
    BADGE,
    REQUIRED,
    SHAPE,
    SPAN,
    SPANS,
    STATE_WORD,
    STATES,
    USES,
)
from sotay.services.rule_rows_fields import DATED, RuleField, RuleGroup, fixed, named
from sotay.services.rule_rows_values import FieldKind

_STATES = named(MemberState, "state")
_FIELDS = fixed({name: FIELDS[name] for name in PERSON_FIELDS})
_MONTHS, _DAYS = Words("tháng", "months"), Words("ngày", "days")
_WORKING = Words("ngày làm việc", "working days")
_DAY_HINT = Words("Ghi ngày/tháng, như 03/02.", "Written as day/month, such as 03/02.")

MEMBER_GROUPS = (
    RuleGroup(
        "span",
        SPAN,
        (
            RuleField("name", Words("Thời hạn nào", "Which term"), FieldKind.CHOICE, fixed(SPANS)),
            RuleField("months", Words("Số tháng", "Months"), FieldKind.NUMBER, must=False, unit=_MONTHS),
            RuleField("days", Words("Số ngày", "Days"), FieldKind.NUMBER, must=False, unit=_DAYS),
            RuleField(
                "working_days",
                Words("Số ngày làm việc", "Working days"),
                FieldKind.NUMBER,
                must=False,
                unit=_WORKING,
                hint=Words("Trừ thứ Bảy, Chủ nhật.", "Without Saturdays and Sundays."),
            ),
            *DATED,
        ),
        ("name", "months", "days", "working_days"),
    ),
    RuleGroup(
        "badge",
        BADGE,
        (
            RuleField(
                "years",
                Words("Đủ bao nhiêu năm tuổi đảng", "Years of Party age"),
                FieldKind.NUMBERS,
                unit=Words("năm", "years"),
                hint=Words("Các mức ghi cách nhau: 30, 40, 45.", "Several are written as 30, 40, 45."),
            ),
            RuleField(
                "early_months", Words("Được xét sớm đến", "Up to so much earlier"), FieldKind.NUMBER, unit=_MONTHS
            ),
            *DATED,
        ),
        ("years",),
    ),
    RuleGroup(
        "award_day",
        AWARD,
        (
            RuleField("day", Words("Ngày trao", "Award day"), FieldKind.DAY_OF_YEAR, hint=_DAY_HINT),
            RuleField("reached_from", Words("Đủ tuổi đảng từ", "Age reached from"), FieldKind.DAY_OF_YEAR, begins=True),
            RuleField("reached_to", Words("đến hết", "up to"), FieldKind.DAY_OF_YEAR),
            *DATED,
        ),
        ("day",),
    ),
    RuleGroup(
        "states",
        STATES,
        (
            RuleField("use", Words("Tính vào đâu", "For what"), FieldKind.CHOICE, fixed(USES)),
            RuleField("states", Words("Những ai", "Who"), FieldKind.CHOICES, _STATES),
            *DATED,
        ),
        ("use",),
    ),
    RuleGroup(
        "required",
        REQUIRED,
        (
            RuleField(
                "column",
                Words("Cột của mẫu 7-HSĐV", "Column of form 7-HSĐV"),
                FieldKind.NUMBER,
                named=Words("Cột {0}", "Column {0}"),
            ),
            RuleField(
                "standing", Words("Chỉ với đảng viên", "Only of members who are"), FieldKind.CHOICE, _STATES, must=False
            ),
            RuleField("fields", Words("Phải ghi những gì", "What must be filled in"), FieldKind.CHOICES, _FIELDS),
            *DATED,
        ),
        ("column", "fields"),
    ),
    RuleGroup(
        "shape",
        SHAPE,
        (
            RuleField("field", Words("Số nào", "Which number"), FieldKind.CHOICE, _FIELDS),
            RuleField(
                "pattern",
                Words("Dạng của số", "Its shape"),
                FieldKind.WORD,
                hint=Words(
                    "[0-9]{12} là 12 chữ số; khoảng trắng, dấu chấm không tính.",
                    "[0-9]{12} is 12 digits; spaces and dots do not count.",
                ),
            ),
            *DATED,
        ),
        ("field", "pattern"),
    ),
    RuleGroup(
        "state_word",
        STATE_WORD,
        (
            RuleField(
                "words",
                Words("Lời ghi", "Words"),
                FieldKind.LINES,
                hint=Words("Mỗi dòng một lời ghi.", "One on each line."),
            ),
            RuleField("states", Words("Có thể là", "They can mean"), FieldKind.CHOICES, _STATES),
            *DATED,
        ),
        ("words",),
    ),
)
