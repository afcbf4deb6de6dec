# The fields of the tables of rules about the calendar and about gradings: what each is called, how it is edited.
# It must not hold a rule; a name that stands in no row here is edited under its own name.

from sotay.domain.duties import Every
from sotay.domain.duty_rules import Proof
from sotay.domain.evaluation_rules import About
from sotay.domain.periods import Span
from sotay.services.error_texts import Words
from sotay.services.rule_rows_fields import DATED, KEY, ROW_KEY, TITLE, RuleField, RuleGroup, fixed, of_rows
from sotay.services.rule_rows_values import FieldKind

_DAYS = Words("ngày", "days")
_POINTS = RuleField("points", Words("Điểm", "Points"), FieldKind.NUMBER)
_EVERY = fixed(
    {
        Every.WEEK: Words("Hằng tuần", "Every week"),
        Every.MONTH: Words("Hằng tháng", "Every month"),
        Every.QUARTER: Words("Hằng quý", "Every quarter"),
        Every.HALF: Words("6 tháng một lần", "Every six months"),
        Every.YEAR: Words("Hằng năm", "Every year"),
    }
)
_PROOFS = fixed(
    {
        Proof.MEETING: Words("Đã họp thường kỳ", "The monthly meeting was held"),
        Proof.THEMATIC: Words("Đã sinh hoạt chuyên đề", "A thematic meeting was held"),
        Proof.COMMITTEE: Words("Đã họp chi ủy", "The committee met"),
        Proof.DUES: Words("Đã khóa sổ đảng phí của tháng", "The dues of the month are closed"),
    }
)
_ABOUT = fixed({About.MEMBER: Words("Đảng viên", "A member"), About.CELL: Words("Chi bộ", "The cell")})
_SPANS = fixed({Span.YEAR: Words("Năm", "A year"), Span.QUARTER: Words("Quý", "A quarter")})
_GRADES = of_rows("scale", "key", "title", "grades")

CALENDAR_GROUPS = (
    RuleGroup(
        "duty",
        Words("Việc lặp lại của chi bộ", "Duties that come back"),
        (
            TITLE,
            KEY,
            RuleField("every", Words("Bao lâu một lần", "How often"), FieldKind.CHOICE, _EVERY),
            RuleField(
                "month",
                Words("Tháng thứ mấy trong kỳ", "Month within the period"),
                FieldKind.NUMBER,
                must=False,
                hint=Words("Để trống: tháng cuối của kỳ.", "Empty: the last month."),
            ),
            RuleField(
                "day",
                Words("Ngày mấy", "Day"),
                FieldKind.NUMBER,
                must=False,
                hint=Words("Hằng tuần: 1 là thứ Hai, 7 là Chủ nhật.", "Every week: 1 is Monday, 7 is Sunday."),
            ),
            RuleField(
                "last_working",
                Words("Vào ngày làm việc cuối", "On the last working day"),
                FieldKind.FLAG,
                must=False,
            ),
            RuleField("lead", Words("Nhắc trước", "Reminder"), FieldKind.NUMBER, must=False, unit=_DAYS),
            RuleField("proof", Words("Xong khi", "Done once"), FieldKind.CHOICES, _PROOFS, must=False),
            *DATED,
        ),
        ("title",),
    ),
    RuleGroup(
        "own",
        Words("Việc chi bộ tự thêm", "Duties that the cell adds"),
        (RuleField("lead", Words("Nhắc trước", "Reminder"), FieldKind.NUMBER, unit=_DAYS), *DATED),
        ("lead",),
    ),
)
EVALUATION_GROUPS = (
    RuleGroup(
        "form",
        Words("Mẫu đánh giá", "Forms"),
        (
            TITLE,
            KEY,
            RuleField("about", Words("Đánh giá ai", "About whom"), FieldKind.CHOICE, _ABOUT),
            RuleField("spans", Words("Dùng cho", "Used for"), FieldKind.CHOICES, _SPANS, must=False),
            *DATED,
            RuleField(
                "notes",
                Words("Ghi chú in dưới phiếu", "Notes below the sheet"),
                FieldKind.LINES,
                hint=Words("Mỗi dòng một ghi chú.", "One note a line."),
            ),
            RuleField(
                "criteria",
                Words("Các tiêu chí", "Criteria"),
                FieldKind.ROWS,
                hint=Words("Điểm cộng lại đủ 100.", "Their points are 100 in all."),
                columns=(ROW_KEY, TITLE, _POINTS),
            ),
        ),
        ("title",),
    ),
    RuleGroup(
        "scale",
        Words("Mức xếp loại", "Grades"),
        (
            *DATED,
            RuleField(
                "grades",
                Words("Các mức, cao nhất trước", "Grades, the highest first"),
                FieldKind.ROWS,
                hint=Words("Mức cuối từ 0 điểm.", "The last one is from 0 points."),
                columns=(ROW_KEY, TITLE, RuleField("least", Words("Từ điểm", "From points"), FieldKind.NUMBER)),
            ),
        ),
        (),
    ),
    RuleGroup(
        "cap",
        Words("Tỷ lệ xếp loại", "How many may have a grade"),
        (
            RuleField("grade", Words("Mức xếp loại", "Grade"), FieldKind.CHOICE, _GRADES),
            RuleField("percent", Words("Nhiều nhất", "At most"), FieldKind.NUMBER, unit=Words("%", "%")),
            RuleField("of", Words("của số có mức", "of those with"), FieldKind.CHOICES, _GRADES),
            *DATED,
        ),
        ("grade", "percent"),
    ),
)
