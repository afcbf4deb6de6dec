"""Draw every component in every theme at several text scales: python -m tests.ui.gallery DIR."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sotay.domain.documents import Status
from sotay.paths import resource_dir
from sotay.ui.delegates.base import RowDelegate
from sotay.ui.delegates.outline import OutlineDelegate
from sotay.ui.delegates.pack_change import PackChangeDelegate
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.delegates.rows import ChangeRow, OutlineRow, ResultRow
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.card import Card, Fingerprint
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.facets import Facet, FacetGroup, FacetList
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import KeyCap, Paragraph, label
from sotay.ui.widgets.progress_panel import ProgressPanel, Stage, StageState
from sotay.ui.widgets.rail import NavRail, RailEntry
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.splitter import RememberingSplitter
from sotay.ui.widgets.status_line import StatusItem, StatusLine
from sotay.ui.widgets.stepper import Stepper
from sotay.ui.widgets.tones import Tone
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.rows import CHANGES, OUTLINE, RESULTS, STATUS_TEXTS, CellModel, RowModel

PAGES = (
    RailEntry("home", "Hôm nay", "sun-horizon", "Ctrl+1"),
    RailEntry("library", "Thư viện", "books", "Ctrl+2"),
    RailEntry("meetings", "Sinh hoạt", "users-three", "Ctrl+3"),
    RailEntry("log", "Nhật ký", "notebook", "Ctrl+4"),
    RailEntry("members", "Đảng viên", "identification-card", "Ctrl+5"),
    RailEntry("dues", "Đảng phí", "wallet", "Ctrl+6"),
    RailEntry("packs", "Gói quý", "package", "Ctrl+7"),
    RailEntry("settings", "Cài đặt", "gear-six", "Ctrl+8"),
)
FOOT = (RailEntry("lock", "Khóa sổ", "lock-key", "Ctrl+L"),)
FACETS = (
    FacetGroup(
        "status",
        "Hiệu lực",
        (Facet("in", "Còn hiệu lực", 31), Facet("am", "Được sửa đổi", 2), Facet("re", "Bị thay thế", 5)),
    ),
    FacetGroup(
        "type",
        "Loại văn bản",
        (Facet("nq", "Nghị quyết", 6), Facet("hd", "Hướng dẫn của cơ quan tham mưu", 12), Facet("ot", "Loại khác", 8)),
    ),
)


def rail(theme: Theme) -> NavRail:
    made = NavRail(theme, "Các trang", PAGES, FOOT)
    made.set_current("library")
    made.set_count("library", 3, "3 văn bản chưa đọc")
    return made


def list_of(
    theme: Theme,
    rows: tuple[ResultRow, ...] | tuple[ChangeRow, ...] | tuple[OutlineRow, ...],
    delegate: Callable[[Theme, QListView], RowDelegate],
) -> QListView:
    view = QListView()
    model = RowModel(rows)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(delegate(theme, view))
    view.setAccessibleName("Danh sách")
    return view


def facets(theme: Theme) -> FacetList:
    made = FacetList(theme, "Điều kiện lọc")
    made.set_groups(FACETS)
    made.row("type", "hd").setChecked(True)
    return made


def library(theme: Theme) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail(theme))
    page = QVBoxLayout()
    page.setSpacing(0)
    row.addLayout(page, 1)
    head = PageHeader(theme, "Thư viện")
    field = SearchField(theme, "Tìm văn bản", "Tìm văn bản", "Xóa chữ", "Ctrl+F")
    field.setText("sinh hoat chi bo")
    field.set_hint("Khớp cả chữ có dấu")
    head.set_search(field)
    head.add_action(Button(theme, "Lưu tìm kiếm", icon="bookmark-simple"))
    head.add_action(IconButton(theme, "question", "Trợ giúp"))
    page.addWidget(head)
    page.addWidget(_library_panes(theme), 1)
    page.addWidget(_status(theme))
    field.setFocus()
    return window


def _library_panes(theme: Theme) -> QWidget:
    panes = RememberingSplitter(theme, "Lọc và kết quả")
    results = list_of(theme, RESULTS, ResultRowDelegate)
    results.setCurrentIndex(results.model().index(0, 0))
    wide = theme.metrics.scale == 1
    for pane in (facets(theme), results, _preview(theme)) if wide else (results,):
        panes.addWidget(pane)
    panes.setSizes([theme.metrics.facets, theme.metrics.search_width, theme.metrics.search_width])
    return panes


def _preview(theme: Theme) -> QFrame:
    pane = QFrame()
    pane.setObjectName("surface")
    column = QVBoxLayout(pane)
    column.setContentsMargins(*(theme.metrics.gap_5,) * 4)
    column.setSpacing(theme.metrics.gap_3)
    head = QHBoxLayout()
    head.addWidget(label("42-HD/BTCTW", "dialog"))
    badge = Badge(theme)
    badge.set_status(Status.IN_FORCE, STATUS_TEXTS[Status.IN_FORCE])
    head.addWidget(badge)
    head.addStretch(1)
    column.addLayout(head)
    column.addWidget(Paragraph(theme, RESULTS[0].title))
    buttons = QHBoxLayout()
    buttons.addWidget(Button(theme, "Đọc", Kind.PRIMARY, icon="book-open", key="Enter"))
    buttons.addWidget(Button(theme, "Ghi chú", icon="note-pencil"))
    buttons.addStretch(1)
    column.addLayout(buttons)
    column.addStretch(1)
    return pane


def _status(theme: Theme) -> StatusLine:
    line = StatusLine(theme, "Tình trạng sổ")
    line.set_place("Chi bộ thôn Đông · Đảng bộ xã Sông Bạch", "Dữ liệu mẫu")
    line.set_items(
        (
            StatusItem("package", "Gói quý III/2026"),
            StatusItem("hard-drive", "Sao lưu 17:05 hôm qua"),
            StatusItem("wifi-slash", "Không nối mạng"),
        )
    )
    return line


def components(theme: Theme) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    for parts in (_controls(theme), _messages(theme), _empty_and_card(theme)):
        column = QVBoxLayout()
        column.setSpacing(theme.metrics.gap_3)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)
        row.addLayout(column, 1)
    row.setSpacing(theme.metrics.page_left)
    return window


def _line(*widgets: QWidget) -> QBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def _controls(theme: Theme) -> list[QWidget | QBoxLayout]:
    kinds = ((Kind.PRIMARY, "Lưu"), (Kind.SECOND, "Hủy"), (Kind.TEXT, "Xem"), (Kind.DANGER, "Xóa"))
    wrong = FormField(theme, "Ngày", QLineEdit("32/13/2026"), "bắt buộc")
    wrong.set_error("Chưa có tháng 13. Gõ ngày/tháng/năm, ví dụ 05/10/2026.")
    choice = QComboBox()
    choice.addItems(["Quý III và IV/2026", "Quý II/2026"])
    done, yes = QCheckBox("Đã đọc"), QRadioButton("Phiếu kín")
    done.setChecked(True)
    yes.setChecked(True)
    present = SegmentedChoice(
        theme,
        "Điểm danh",
        (Choice("a", "Có mặt", tone=Tone.GREEN), Choice("b", "Vắng có lý do"), Choice("c", "Vắng không lý do")),
    )
    present.set_current("a")
    return [
        label("Nút", "group"),
        *(_line(Button(theme, text, kind), _off(Button(theme, text, kind))) for kind, text in kinds),
        _line(Button(theme, "Đính kèm", icon="paperclip", size=Size.SMALL), IconButton(theme, "x", "Đóng")),
        SearchField(theme, "Tìm", "Tìm văn bản", "Xóa chữ", "Ctrl+F"),
        wrong,
        _off(QLineEdit("Không sửa được")),
        FormField(theme, "Khoảng thời gian", choice),
        _line(QCheckBox("Chưa đọc"), done, QRadioButton("Giơ tay"), yes),
        _line(present),
        _line(KeyCap(theme, "Ctrl"), KeyCap(theme, "+")),
    ]


def _messages(theme: Theme) -> list[QWidget | QBoxLayout]:
    banners = []
    for tone, text, strong, button in (
        (Tone.SON, "Đã bị thay thế bởi 42-HD/BTCTW.", "42-HD/BTCTW", "Mở bản mới"),
        (Tone.AMBER, "Thiếu gói quý II/2026.", "", "Chọn gói"),
        (Tone.INK, "Đang xem bản ngày 01/01/2025.", "", "Về hôm nay"),
        (Tone.GREEN, "Đạt: 17/19 = 89,5 %", "", ""),
    ):
        banner = Banner(theme, "Đóng")
        actions = (BannerAction(button, banner.hide),) if button else ()
        banner.show_message(tone, text, actions, strong=strong)
        banners.append(banner)
    progress = ProgressPanel(theme, "Đang nạp gói quý III/2026", "Dừng và giữ nguyên sổ")
    progress.set_progress(0.64, "64 %")
    progress.set_stages(
        (
            Stage("Sao lưu sổ", StageState.DONE, "64 MB"),
            Stage("Ghi văn bản", StageState.NOW, "23 trong 36 tệp"),
            Stage("Lập chỉ mục tìm kiếm", StageState.LATER),
        )
    )
    steps = Stepper(theme, "Các bước", ("Xong", "Đang làm", "Chưa"))
    steps.set_current(1, back=True)
    badges = [Badge(theme) for _ in Status]
    for badge, status in zip(badges, Status, strict=True):
        badge.set_status(status, STATUS_TEXTS[status])
    return [label("Hiệu lực văn bản", "group"), _line(*badges[:3]), _line(*badges[3:]), *banners, progress, steps]


def _empty_and_card(theme: Theme) -> list[QWidget | QBoxLayout]:
    empty = EmptyState(
        theme,
        "notebook",
        "Chưa có hoạt động nào trong quý này",
        "Ghi việc đầu tiên, hoặc để máy tự ghi khi đồng chí tổ chức sinh hoạt.",
        Button(theme, "Ghi mới", Kind.PRIMARY, icon="plus", key="Ctrl+N"),
    )
    box = Card(theme)
    box.column.addWidget(empty)
    card = Card(theme)
    card.add_fact("Nơi phát hành", "Văn phòng Đảng ủy xã Sông Bạch")
    mark = Fingerprint(theme, "Mã khóa")
    mark.set_value("7C3A91F02B6E58D47C3A91F02B6E58D4")
    card.column.addWidget(mark)
    sizes = [
        label(f"{role} ẪỖẾẰ Nghị quyết", role) for role in ("first", "title", "dialog", "section", "base", "caption")
    ]
    return [box, card, *sizes]


def lists(theme: Theme) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    outline = list_of(theme, OUTLINE, OutlineDelegate)
    outline.setCurrentIndex(outline.model().index(6, 0))
    outline.setFixedWidth(theme.metrics.outline)
    changes = list_of(theme, CHANGES, PackChangeDelegate)
    changes.setCurrentIndex(changes.model().index(0, 0))
    table = table_of(theme)
    row.addWidget(outline)
    column = QVBoxLayout()
    column.addWidget(Stepper(theme, "Các bước", ("Chọn gói", "Kiểm tra chữ ký", "Xem thay đổi", "Nạp", "Kết quả")))
    column.addWidget(changes)
    column.addWidget(table)
    row.addLayout(column, 1)
    undo = UndoBar(theme, window, "Hoàn tác")
    column.addWidget(undo)
    undo.offer("Đã xóa ghi chú ở mục II.1")
    return window


def table_of(theme: Theme) -> QTableView:
    table = QTableView()
    model = CellModel(table)
    table.setModel(model)
    table.setItemDelegate(TableDelegate(theme, table))
    table.setSpan(0, 0, 1, 4)
    table.verticalHeader().resizeSection(0, theme.metrics.row_band)
    for column, width in enumerate((90, 160, 520)):
        table.setColumnWidth(column, round(width * theme.metrics.scale))
    table.horizontalHeader().setStretchLastSection(True)
    table.selectRow(2)
    return table


SCENES: dict[str, Callable[[Theme], QWidget]] = {"library": library, "components": components, "lists": lists}
HEIGHTS = {"library": 696, "components": 860, "lists": 640}


def draw(app: QApplication, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(app, resource_dir(), ThemeChoice.LIGHT)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        for scale in (1.0, 1.5, 2.0):
            theme.choose(choice)
            theme.set_scale(scale)
            for name, scene in SCENES.items():
                _draw_one(scene(theme), name, scale, folder / f"{name}_{choice}_{round(scale * 100)}.png")


def _draw_one(widget: QWidget, name: str, scale: float, path: Path) -> None:
    fixed = name == "library"
    widget.resize(1366 if fixed else round(1366 * scale), HEIGHTS[name] if fixed else round(HEIGHTS[name] * scale))
    widget.show()
    widget.activateWindow()
    QCursor.setPos(widget.geometry().bottomRight())
    QApplication.processEvents()
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()


if __name__ == "__main__":
    draw(QApplication(sys.argv[:1]), Path(sys.argv[1]))
