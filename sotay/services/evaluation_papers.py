# Gradings on paper: the sheet on which a person or the cell grades itself, and the list of all grades of a period.
# It must not know windows, printers or files. Its words are Vietnamese only, as the book's are.

from datetime import date

from sotay.services.cell import Cell
from sotay.services.evaluations import About, CapCheck, EvaluationMark, EvaluationRow, Gradings
from sotay.services.listings import Align, Column, Heading, Listing, Signature

__all__ = ["number_text", "results_listing", "sheet_listing"]

_SHEET = (
    Column("TT", 4, Align.MIDDLE),
    Column("Nội dung", 34),
    Column("Điểm tối đa", 8, Align.MIDDLE),
    Column("Tự chấm", 8, Align.MIDDLE),
    Column("Chi bộ chấm", 8, Align.MIDDLE),
    Column("Ghi chú", 16),
)
_RESULTS = (
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
    total = ("", "Cộng", row.form.most, row.own, row.given, "")
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


def results_listing(found: Gradings, cell: Cell, secretary: str, day: date) -> Listing:
    """Return the grades of all members in a period, how many have each, the caps."""
    counts = [f"{grade.title}: {sum(row.grade == grade for row in found.members)}" for grade in found.grades]
    lines = [
        (
            at,
            row.name,
            row.own,
            row.given,
            row.grade.title if row.grade else "",
            row.evaluation.note,
        )
        for at, row in enumerate(found.members, start=1)
    ]
    return Listing(
        titles=("KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN", found.period.title),
        columns=_RESULTS,
        rows=tuple(lines),
        heading=_heading(cell),
        notes=("; ".join(counts), *map(_cap, found.caps), *filter(None, map(_of_cell, found.cell))),
        place_day=_place(cell, day),
        signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", secretary),),
        source=f"Đánh giá, xếp loại; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
        landscape=False,
    )


def _marked(mark: EvaluationMark | None) -> tuple[float | None, float | None, str]:
    return (None, None, "") if mark is None else (mark.own, mark.given, mark.note)


def _cap(check: CapCheck) -> str:
    return f"{check.grade}: {check.count}, nhiều nhất {check.most} ({check.rule.source})."


def _of_cell(row: EvaluationRow) -> str:
    """Return what the cell has by one of its forms, "" where it was not graded."""
    told = f"{number_text(row.given)} điểm" if row.given is not None else "", row.grade.title if row.grade else ""
    return f"{row.form.title}: {', '.join(filter(None, told))}." if any(told) else ""


def _heading(cell: Cell) -> Heading:
    return Heading(cell.superior, cell.name or "Chi bộ")


def _place(cell: Cell, day: date) -> str:
    return f"{cell.signing_place or '.' * 20}, ngày {day:%d} tháng {day:%m} năm {day:%Y}"
