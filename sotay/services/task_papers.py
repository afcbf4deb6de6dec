# The four-column table of tasks on paper: what was given, how it stands, what came of it, remarks.
# It must not know windows, printers or files. Its words are Vietnamese only, as the book's are.

from collections.abc import Iterable
from datetime import date

from sotay.domain.meeting_stats import Completion, completion
from sotay.domain.meetings import Meeting, TaskState
from sotay.domain.shares import percent_text
from sotay.services.cell import Cell
from sotay.services.listings import Align, Column, Heading, Listing, Signature
from sotay.services.tasks import TaskRow

__all__ = ["task_listing"]

_STATES = {
    TaskState.OPEN: "chưa làm",
    TaskState.DOING: "đang làm",
    TaskState.DONE: "đã xong",
    TaskState.DROPPED: "không làm nữa",
}
_COLUMNS = (
    Column("TT", 4, Align.MIDDLE),
    Column("Nhiệm vụ, người thực hiện, thời hạn", 30),
    Column("Tình trạng", 10, Align.MIDDLE),
    Column("Kết quả", 24),
    Column("Ghi chú", 12),
)


def task_listing(
    rows: Iterable[TaskRow], cell: Cell, secretary: str, day: date, meeting: Meeting | None = None
) -> Listing:
    """Return tasks as a table as it stands on a day; `meeting` is the one that is to hear of it."""
    shown = tuple(rows)
    done = completion((row.task for row in shown), day)
    place = f"{cell.signing_place or '.' * 20}, ngày {day:%d} tháng {day:%m} năm {day:%Y}"
    return Listing(
        titles=("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", f"({_heard_at(meeting)}tính đến ngày {day:%d/%m/%Y})"),
        columns=_COLUMNS,
        rows=tuple(_row(number, row) for number, row in enumerate(shown, 1)),
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        notes=(_sum(done),),
        place_day=place,
        signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", secretary),),
        source=f"Bảng theo dõi nhiệm vụ; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
        landscape=False,
    )


def _heard_at(meeting: Meeting | None) -> str:
    return "" if meeting is None else f"báo cáo tại kỳ sinh hoạt ngày {meeting.day:%d/%m/%Y}; "


def _sum(done: Completion) -> str:
    rate = "" if done.done is None else f" ({percent_text(done.done)})"
    return f"Đã hoàn thành {done.in_time + done.late}/{done.total} nhiệm vụ{rate}; quá hạn {done.overdue}."


def _row(number: int, row: TaskRow) -> tuple[int, str, str, str, str]:
    task = row.task
    who = "; ".join(filter(None, (f"đ/c {row.name}" if row.name else "", task.helpers)))
    due = f"hạn {task.due:%d/%m/%Y}" if task.due else ""
    what = "\n".join(filter(None, (task.title, " - ".join(filter(None, (who, due))))))
    remark = "quá hạn" if row.overdue else "xong sau hạn" if task.was_late else task.report_at
    return number, what, _STATES[task.state], task.result, remark
