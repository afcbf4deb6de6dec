# The figures of a report as a list, for a sheet: one row each, with how many records it was counted from.
# It must not know windows, printers or files.

from fractions import Fraction

from sotay.domain.periods import Period
from sotay.domain.report_facts import ReportFacts
from sotay.domain.report_figures import Place, ReportFigure, ReportPart
from sotay.services.cell import Cell
from sotay.services.listings import Align, Column, Heading, Listing, Value

__all__ = ["figures_listing", "figures_name"]

_PARTS = {
    ReportPart.MEMBERS: "Đảng viên",
    ReportPart.MEETINGS: "Sinh hoạt",
    ReportPart.ACTIVITIES: "Hoạt động",
    ReportPart.DUES: "Đảng phí",
}
_RECORDS = {
    Place.MEMBER: "đảng viên",
    Place.MEETING: "buổi sinh hoạt",
    Place.PAPER: "văn bản",
    Place.TASK: "nhiệm vụ",
    Place.ACTIVITY: "mục nhật ký",
    Place.DUES: "tháng thu đảng phí",
}


def figures_listing(facts: ReportFacts, cell: Cell) -> Listing:
    """Return every figure of a report, part by part; a share is a number that is printed in percent."""
    return Listing(
        titles=("SỐ LIỆU BÁO CÁO", f"{facts.period.title} (tính đến ngày {facts.until:%d/%m/%Y})"),
        columns=(
            Column("TT", 4, Align.MIDDLE),
            Column("Phần", 9),
            Column("Mã số", 6, Align.MIDDLE),
            Column("Chỉ tiêu", 34),
            Column("Số liệu", 10, Align.RIGHT, amount=True),
            Column("Đơn vị", 9, Align.MIDDLE),
            Column("Ghi chú", 20),
            Column("Tính từ", 14),
        ),
        rows=tuple(_row(at, one) for at, one in enumerate(facts.figures, 1)),
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        source=f"Số liệu báo cáo {facts.period.title}; {cell.name or 'chi bộ'}",
    )


def figures_name(period: Period) -> str:
    """Return what a file with the figures is called, without its ending."""
    return f"Số liệu báo cáo {period.name}"


def _row(at: int, one: ReportFigure) -> tuple[Value, ...]:
    counted = f"{len(one.source.ids)} {_RECORDS[one.source.place]}" if one.source.ids else ""
    return at, _PARTS[one.part], one.code, one.title, _value(one), one.unit, one.note, counted


def _value(one: ReportFigure) -> Value:
    if one.value is None:
        return ""
    if isinstance(one.value, Fraction):
        return one.shown
    return int(one.value) if one.value == int(one.value) else float(one.value)
