# Gradings on paper: the sheet on which a person or the cell grades itself, and the list of all grades of a period.
# It must not know windows, printers or files. Its words are Vietnamese only, as the book's are.

from datetime import date

from sotay.services.cell import Cell
from sotay.services.evaluations import About, EvaluationMark, EvaluationRow, EvaluationYear
from sotay.services.listings import Align, Column, Heading, Listing, Signature

__all__ = ["number_text", "sheet_listing", "year_listing"]

_SHEET = (
    Column("TT", 4, Align.MIDDLE),
    Column("Nội dung", 34),
    Column("Điểm tối đa", 8, Align.MIDDLE),
    Column("Tự chấm", 8, Align.MIDDLE),
    Column("Chi bộ chấm", 8, Align.MIDDLE),
    Column("Ghi chú", 16),
)
_YEAR = (
    Column("TT", 4, Align.MIDDLE),
    Column("Họ và tên", 24),
    Column("Điểm tự chấm", 9, Align.MIDDLE),
    Column("Điểm chi bộ chấm", 9, Align.MIDDLE),
    Column("Xếp loại", 24),
    Column("Ghi chú", 14),
)


def number_text(value: float | None) -> str:
    """Return points as papers write them ("87,5"), "" for none."""
    return "" if value is None else f"{value:g}".replace(".", ",")


def sheet_listing(row: EvaluationRow, period: str, cell: Cell, secretary: str, day: date) -> Listing:
    """Return the sheet of one grading, empty columns where nothing was written yet."""
    marks = {mark.key: mark for mark in row.evaluation.marks}
    lines = [
        (at, one.title, one.points, *_marked(marks.get(one.key))) for at, one in enumerate(row.form.criteria, start=1)
    ]
    total = ("", "Cộng", row.form.most, number_text(row.own), number_text(row.given), "")
    grade = row.grade.title if row.grade else "." * 40
    who = () if row.form.about is About.CELL else (Signature("", "NGƯỜI TỰ ĐÁNH GIÁ", row.name),)
    titles = (row.form.title.upper(), " - ".join(filter(None, (f"Đồng chí {row.name}" if row.name else "", period))))
    return Listing(
        titles=titles,
        columns=_SHEET,
        rows=(*lines, total),
        heading=_heading(cell),
        notes=(f"Xếp loại: {grade}.", *filter(None, (row.evaluation.note,)), *row.form.notes),
        place_day=_place(cell, day),
        signatures=(*who, Signature("T/M CHI BỘ", "BÍ THƯ", secretary)),
        source=f"{row.form.source}; lập ngày {day:%d/%m/%Y}",
        landscape=False,
    )


def year_listing(year: EvaluationYear, cell: Cell, secretary: str, day: date) -> Listing:
    """Return the grades of all members, with how many have each and the caps."""
    counts = [(grade.title, sum(row.grade == grade for row in year.members)) for grade in year.grades]
    caps = [f"Xuất sắc {one.count}, nhiều nhất {one.most} ({one.rule.source})." for one in year.caps]
    lines = [
        (at, row.name, number_text(row.own), number_text(row.given), row.grade.title if row.grade else "", "")
        for at, row in enumerate(year.members, start=1)
    ]
    return Listing(
        titles=("KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN", year.period.title),
        columns=_YEAR,
        rows=tuple(lines),
        heading=_heading(cell),
        notes=("; ".join(f"{title}: {count}" for title, count in counts) + ".", *caps),
        place_day=_place(cell, day),
        signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", secretary),),
        source=f"Đánh giá, xếp loại; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
        landscape=False,
    )


def _marked(mark: EvaluationMark | None) -> tuple[str, str, str]:
    return ("", "", "") if mark is None else (number_text(mark.own), number_text(mark.given), mark.note)


def _heading(cell: Cell) -> Heading:
    return Heading(cell.superior, cell.name or "Chi bộ")


def _place(cell: Cell, day: date) -> str:
    return f"{cell.signing_place or '.' * 20}, ngày {day:%d} tháng {day:%m} năm {day:%Y}"
