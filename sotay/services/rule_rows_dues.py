# The fields of the table of rules about dues: what each is called, how it is edited.
# It must not hold a rule; a name that stands in no row here is edited under its own name.

from dataclasses import replace

from sotay.domain.dues_rule_rows import LineSum, Pays, RateWay
from sotay.domain.members import MemberState
from sotay.services.dues_rule_lines import EDGES
from sotay.services.error_texts import Words
from sotay.services.rule_rows_fields import DATED, KEY, TITLE, RuleField, RuleGroup, fixed, named, of_rows
from sotay.services.rule_rows_values import FieldKind

_MONTHS, _VND, _PERCENT = Words("tháng", "months"), Words("đồng", "đồng"), Words("%", "%")
_GROUPS = of_rows("group", "key", "short")
_WAYS = fixed(
    {
        RateWay.BASE: Words("Phần trăm của tiền làm căn cứ", "Percent of the member's base"),
        RateWay.WAGE: Words("Phần trăm của lương tối thiểu vùng", "Percent of the regional minimum wage"),
        RateWay.FIXED: Words("Một số tiền", "An amount"),
        RateWay.UNKNOWN: Words("Chưa biết mức đóng", "Not known yet"),
    }
)
_PAYS = fixed(
    {
        Pays.HERE: Words("Đóng ở chi bộ", "In the cell"),
        Pays.ELSEWHERE: Words("Đóng ở nơi khác", "Elsewhere"),
        Pays.ASK: Words("Hỏi từng người", "To be asked of each member"),
    }
)
_SUMS = fixed(
    {
        LineSum.MEMBERS: Words("Số đảng viên", "Members"),
        LineSum.COLLECTED: Words("Thu trong kỳ", "Collected in the period"),
        LineSum.COLLECTED_YEAR: Words("Thu từ đầu năm", "Collected in the year"),
        LineSum.KEPT: Words("Giữ lại trong kỳ", "Kept in the period"),
        LineSum.KEPT_CELL: Words("Giữ lại trong kỳ: chi bộ", "Kept in the period: cell"),
        LineSum.KEPT_GRASSROOTS: Words("Giữ lại trong kỳ: cơ sở", "Kept in the period: grassroots"),
        LineSum.KEPT_ABOVE: Words("Giữ lại trong kỳ: trên cơ sở", "Kept in the period: above"),
        LineSum.KEPT_YEAR: Words("Giữ lại từ đầu năm", "Kept in the year"),
        LineSum.KEPT_YEAR_CELL: Words("Giữ lại từ đầu năm: chi bộ", "Kept in the year: cell"),
        LineSum.KEPT_YEAR_GRASSROOTS: Words("Giữ lại từ đầu năm: cơ sở", "Kept in the year: grassroots"),
        LineSum.KEPT_YEAR_ABOVE: Words("Giữ lại từ đầu năm: trên cơ sở", "Kept in the year: above"),
        LineSum.DUE: Words("Phải nộp trong kỳ", "Due in the period"),
        LineSum.DUE_YEAR: Words("Phải nộp từ đầu năm", "Due in the year"),
        LineSum.STILL_DUE: Words("Còn phải nộp", "Still due"),
    }
)

DUES_GROUPS = (
    RuleGroup(
        "group",
        Words("Nhóm đối tượng", "Groups of members"),
        (
            TITLE,
            RuleField(
                "short", Words("Tên ngắn cho cột hẹp", "Short name for narrow columns"), FieldKind.WORD, must=False
            ),
            KEY,
            RuleField("number", Words("Thứ tự", "Number"), FieldKind.NUMBER),
            RuleField("base", Words("Tiền làm căn cứ", "What the base is"), FieldKind.LINE, must=False),
            RuleField(
                "instead",
                Words("Không tự có mức đóng, xếp vào một trong các nhóm", "No rate of its own, one of these counts"),
                FieldKind.CHOICES,
                _GROUPS,
                must=False,
            ),
        ),
        ("title",),
    ),
    RuleGroup(
        "rate",
        Words("Mức đóng hằng tháng", "Dues a month"),
        (
            RuleField("groups", Words("Cho những nhóm", "For the groups"), FieldKind.CHOICES, _GROUPS),
            RuleField("way", Words("Cách tính", "How it is worked out"), FieldKind.CHOICE, _WAYS),
            RuleField(
                "percent",
                Words("Phần trăm", "Percent"),
                FieldKind.PERCENT,
                must=False,
                unit=_PERCENT,
                hint=Words("Viết như 0,3 hoặc 1.", "Written as 0,3 or 1."),
            ),
            RuleField("amount", Words("Số tiền", "Amount"), FieldKind.MONEY, must=False, unit=_VND),
            *DATED,
        ),
        ("percent", "amount", "groups"),
    ),
    RuleGroup(
        "wage",
        Words("Lương tối thiểu vùng", "Regional minimum wage"),
        (
            RuleField("region", Words("Vùng", "Region"), FieldKind.NUMBER, named=Words("Vùng {0}", "Region {0}")),
            RuleField("amount", Words("Mỗi tháng", "A month"), FieldKind.MONEY, unit=_VND),
            *DATED,
        ),
        ("region", "amount"),
    ),
    RuleGroup(
        "relief",
        Words("Miễn, giảm", "Exemptions and reductions"),
        (
            TITLE,
            KEY,
            RuleField(
                "percents",
                Words("Được giảm", "Taken off"),
                FieldKind.NUMBERS,
                unit=_PERCENT,
                hint=Words("Nhiều mức thì ghi cách nhau: 30, 50, 70, 100.", "Several are written as 30, 50, 70, 100."),
            ),
            RuleField("months", Words("Dài nhất", "At most"), FieldKind.NUMBER, must=False, unit=_MONTHS),
            RuleField(
                "party_years",
                Words("Tự có khi đủ tuổi đảng", "By itself from a Party age of"),
                FieldKind.NUMBER,
                must=False,
                unit=Words("năm", "years"),
            ),
            *DATED,
        ),
        ("title",),
    ),
    RuleGroup(
        "payer",
        Words("Đóng ở đâu", "Where dues are paid"),
        (
            RuleField("states", Words("Đảng viên", "Members"), FieldKind.CHOICES, named(MemberState, "state")),
            RuleField("pays", Words("Đóng ở đâu", "Where they pay"), FieldKind.CHOICE, _PAYS),
            *DATED,
        ),
        ("states",),
    ),
    RuleGroup(
        "edge",
        Words("Tháng đến, tháng đi", "Months of coming and going"),
        (
            RuleField("name", Words("Tháng nào", "Which month"), FieldKind.CHOICE, fixed(EDGES)),
            RuleField("owed", Words("Chi bộ thu đảng phí của tháng ấy", "The cell takes its dues"), FieldKind.FLAG),
            *DATED,
        ),
        ("name",),
    ),
    RuleGroup(
        "late",
        Words("Chậm đóng", "Late payment"),
        (
            RuleField("warn", Words("Sổ nhắc khi chưa đóng", "The book reminds after"), FieldKind.NUMBER, unit=_MONTHS),
            RuleField(
                "propose", Words("Xem xét xóa tên khi", "Deletion is considered after"), FieldKind.NUMBER, unit=_MONTHS
            ),
            *DATED,
        ),
        ("warn", "propose"),
    ),
    RuleGroup(
        "ending",
        Words("Nhắc trước khi hết miễn, giảm", "Reminder before an exemption ends"),
        (RuleField("months", Words("Nhắc trước", "Ahead"), FieldKind.NUMBER, unit=_MONTHS), *DATED),
        ("months",),
    ),
    RuleGroup(
        "rounding",
        Words("Làm tròn", "Rounding"),
        (RuleField("unit", Words("Làm tròn đến", "To"), FieldKind.MONEY, unit=_VND), *DATED),
        ("unit",),
    ),
    RuleGroup(
        "share",
        Words("Tỷ lệ chi bộ giữ lại", "Share that the cell keeps"),
        (
            TITLE,
            replace(KEY, key="cell", words=Words("Mã loại chi bộ", "Key of the kind of cell")),
            RuleField(
                "percent",
                Words("Giữ lại", "Kept"),
                FieldKind.PERCENT,
                must=False,
                unit=_PERCENT,
                hint=Words("Để trống khi chưa biết tỷ lệ.", "Empty while it is not known."),
            ),
            RuleField(
                "line",
                Words("Chỉ tiêu trong báo cáo", "Line of the report"),
                FieldKind.CHOICE,
                of_rows("line", "code", "title"),
            ),
            RuleField("column", Words("Cột trong báo cáo", "Column of the report"), FieldKind.NUMBER, must=False),
            *DATED,
        ),
        ("title", "percent"),
    ),
    RuleGroup(
        "line",
        Words("Chỉ tiêu của báo cáo", "Lines of the report"),
        (
            RuleField("code", Words("Mã số", "Code"), FieldKind.WORD),
            RuleField("unit", Words("Đơn vị tính", "Unit"), FieldKind.WORD),
            TITLE,
            RuleField("sum", Words("Sổ ghi số nào", "What stands there"), FieldKind.CHOICE, _SUMS),
        ),
        ("code", "title"),
    ),
)
