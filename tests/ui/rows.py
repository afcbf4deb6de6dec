"""Sample rows and a small model for lists and tables; people, places and texts are invented."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sotay.domain.documents import Status
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText, ChangeRow, OutlineRow, ResultRow, Span
from sotay.ui.widgets.tones import Tone

Index = QModelIndex | QPersistentModelIndex
STATUS_TEXTS = {
    Status.IN_FORCE: "Còn hiệu lực",
    Status.AMENDED: "Được sửa đổi",
    Status.REPLACED: "Bị thay thế",
    Status.EXPIRED: "Hết hiệu lực",
    Status.NOT_YET: "Chưa có hiệu lực",
    Status.UNKNOWN: "Chưa rõ hiệu lực",
}


def hits(text: str, *words: str) -> tuple[Span, ...]:
    return tuple((text.index(word), text.index(word) + len(word)) for word in words)


def result(number: str, status: Status, date: str, title: str, snippet: str, count: str, **more: str) -> ResultRow:
    word = "sinh hoạt chi bộ"
    return ResultRow(
        tile=number.split("-")[1].split("/")[0],
        number=number,
        status=status,
        status_text=STATUS_TEXTS[status],
        date=date,
        title=title,
        title_hits=hits(title, word) if word in title else (),
        snippet=snippet,
        snippet_hits=hits(snippet, word) if word in snippet else (),
        count=count,
        **more,
    )


RESULTS = (
    result(
        "42-HD/BTCTW",
        Status.IN_FORCE,
        "28/10/2025",
        "Thực hiện Chỉ thị 50-CT/TW về tiếp tục đổi mới và nâng cao chất lượng sinh hoạt chi bộ trong giai đoạn mới",
        "… thời lượng sinh hoạt chi bộ ít nhất 90 phút; kết hợp chuyên đề ít nhất 120 phút",
        "12 đoạn",
    ),
    result(
        "50-CT/TW",
        Status.IN_FORCE,
        "23/7/2025",
        "Về tiếp tục đổi mới và nâng cao chất lượng sinh hoạt chi bộ trong giai đoạn mới",
        "… bí thư cấp ủy chịu trách nhiệm về chất lượng sinh hoạt chi bộ ở nơi mình phụ trách",
        "8 đoạn",
    ),
    result(
        "12-HD/BTCTW",
        Status.REPLACED,
        "06/7/2018",
        "Một số vấn đề về nâng cao chất lượng sinh hoạt chi bộ",
        "… sinh hoạt chi bộ thường kỳ mỗi tháng một lần, ẪỖẾẰ",
        "9 đoạn",
        remark="Thay bằng 42-HD/BTCTW.",
    ),
    result(
        "208-QĐ/TW",
        Status.IN_FORCE,
        "26/7/2026",
        "Về thi hành Điều lệ Đảng",
        "… đảng viên được miễn công tác và sinh hoạt chi bộ; số đảng viên tính theo danh sách",
        "4 đoạn",
        must_read="Cần đọc",
    ),
    result(
        "02-QC/CB",
        Status.AMENDED,
        "15/3/2025",
        "Quy chế làm việc của chi bộ thôn Đông nhiệm kỳ 2025-2027",
        "… sinh hoạt chi bộ vào ngày 05 hằng tháng tại nhà văn hóa thôn",
        "3 đoạn",
        remark="Sửa bởi 05-QĐ/CB.",
    ),
    result(
        "03-KH/CB",
        Status.EXPIRED,
        "08/01/2025",
        "Kế hoạch sinh hoạt chi bộ chuyên đề năm 2025",
        "Hết thời gian thực hiện ngày 31/12/2025.",
        "2 đoạn",
    ),
)
CHANGES = (
    ChangeRow(
        Tone.SON,
        "arrow-bend-up-right",
        "Thay thế",
        "37-QĐ/TW",
        "Những điều đảng viên không được làm",
        "thay bằng 207-QĐ/TW",
        "25/10/2021",
    ),
    ChangeRow(
        Tone.SON, "arrow-bend-up-right", "Thay thế", "20-QĐ/TW", "Thi hành Điều lệ Đảng", "thay bằng 208-QĐ/TW", "2026"
    ),
    ChangeRow(
        Tone.GREY,
        "prohibit",
        "Hết hiệu lực",
        "26-CT/TW",
        "Tổ chức Tết Giáp Thìn năm 2024",
        "hết thời gian thực hiện",
        "23/11/2023",
    ),
    ChangeRow(
        Tone.AMBER,
        "pencil-simple",
        "Sửa",
        "213-QĐ/TW",
        "Ngày ban hành: 02/01/2021 đổi thành 02/01/2020",
        "",
        "02/01/2020",
    ),
    ChangeRow(Tone.GREEN, "plus-circle", "Thêm", "208-QĐ/TW", "Quy định thi hành Điều lệ Đảng", "", "26/7/2026"),
)
OUTLINE = (
    OutlineRow("I- Mục đích, yêu cầu"),
    OutlineRow("II- Nội dung sinh hoạt", 0, 3),
    OutlineRow("1. Sinh hoạt thường kỳ", 1, 2),
    OutlineRow("2. Sinh hoạt chuyên đề", 1, 1),
    OutlineRow("III- Quy trình sinh hoạt", 0, 4),
    OutlineRow("1. Công tác chuẩn bị", 1, 1),
    OutlineRow("2. Tiến hành sinh hoạt", 1, 12),
    OutlineRow("IV- Đánh giá chất lượng", 0, 2),
)
CELLS: tuple[tuple[CellText | Band, ...], ...] = (
    (Band("Tháng 10/2026", "2 việc"),) * 4,
    (
        CellText("02/10"),
        CellText("Học tập", icon="book-open"),
        CellText("Phát tài liệu Quy định 208-QĐ/TW cho đảng viên đọc trước", "22 bản · sổ cấp phát số 14"),
        CellText("Trần Thị Lan"),
    ),
    (
        CellText("01/10"),
        CellText("Gói quý", icon="package"),
        CellText("Nạp gói cập nhật quý III/2026: 15 thay đổi", "máy tự ghi"),
        CellText("Nguyễn Văn Hòa"),
    ),
    (
        CellText("29/9"),
        CellText("Sinh hoạt", icon="users-three"),
        CellText("Họp chi ủy chuẩn bị sinh hoạt tháng 10", "3 đồng chí dự · biên bản 09"),
        CellText("Nguyễn Văn Hòa"),
    ),
)


class RowModel(QAbstractListModel):
    def __init__(self, rows: Sequence[ResultRow | ChangeRow | OutlineRow]) -> None:
        super().__init__()
        self._rows = rows

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()] if role == ROW_ROLE else None


class CellModel(QAbstractTableModel):
    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(CELLS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return ("Ngày", "Loại", "Nội dung", "Người phụ trách")[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return CELLS[index.row()][index.column()] if role == ROW_ROLE else None
