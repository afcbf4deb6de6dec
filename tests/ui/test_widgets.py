from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Status
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.banner import Banner, BannerAction, MessageBar
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.card import Fingerprint
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.facets import Facet, FacetGroup, FacetList
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label, unbroken
from sotay.ui.widgets.progress_panel import ProgressPanel, Stage, StageState
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.splitter import RememberingSplitter
from sotay.ui.widgets.status_line import Fact, StatusItem, StatusLine
from sotay.ui.widgets.stepper import Stepper
from sotay.ui.widgets.tones import Tone
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui import gallery
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
MARKS = "ẪỖẾẰ Nghị quyết gỹ"


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    return widget


def window_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    return shown(qtbot, window)


def ink_rows(image: QImage, colour: str) -> list[int]:
    """Return the rows of pixels that hold something near a colour."""
    wanted = QColor(colour)

    def near(x: int, y: int) -> bool:
        found = image.pixelColor(x, y)
        distance = abs(found.red() - wanted.red()) + abs(found.green() - wanted.green())
        return distance + abs(found.blue() - wanted.blue()) < 120

    return [y for y in range(image.height()) if any(near(x, y) for x in range(image.width()))]


ROLES = ("first", "title", "dialog", "section", "base", "strong", "dense", "field", "caption", "group")


@pytest.mark.parametrize("role", ROLES)
def test_stacked_marks_are_not_cut_in_a_label(scaled_theme: Theme, qtbot: QtBot, role: str) -> None:
    words = label(MARKS, role)
    qtbot.addWidget(words)
    words.resize(words.sizeHint())
    rows = ink_rows(words.grab().toImage(), words.palette().color(words.foregroundRole()).name())
    assert rows
    assert rows[0] > 0
    assert rows[-1] < words.height() - 1
    assert words.width() >= words.fontMetrics().horizontalAdvance(MARKS)


def test_stacked_marks_are_not_cut_in_a_button_or_a_badge(scaled_theme: Theme, qtbot: QtBot) -> None:
    t = scaled_theme.tokens
    badge = Badge(scaled_theme, MARKS, Tone.GREEN, "check-circle")
    for widget, ink in ((Button(scaled_theme, MARKS, Kind.TEXT), t.ink), (badge, t.green)):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        rows = ink_rows(widget.grab().toImage(), ink)
        assert rows[0] > 0
        assert rows[-1] < widget.height() - 1


def test_a_paragraph_grows_until_every_line_is_seen(scaled_theme: Theme, qtbot: QtBot) -> None:
    words = Paragraph(scaled_theme, " ".join([MARKS] * 12))
    qtbot.addWidget(words)
    width = scaled_theme.metrics.empty
    words.resize(width, words.heightForWidth(width))
    rows = ink_rows(words.grab().toImage(), scaled_theme.tokens.text)
    lines = words.height() // scaled_theme.metrics.line_base
    assert lines >= 3
    assert rows[0] > 0
    assert rows[-1] < words.height() - 1


def test_a_strong_number_is_not_broken_between_lines() -> None:
    assert unbroken("42-HD/BTCTW") == "42\u2011HD/\u2060BTCTW"


def test_a_paragraph_shows_text_not_markup(theme: Theme, qtbot: QtBot) -> None:
    words = Paragraph(theme, "a < b & c")
    qtbot.addWidget(words)
    assert "a &lt; b &amp; c" in words.text()
    assert words.accessibleName() == "a < b & c"


def test_a_shortened_line_tells_all_of_it_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    words = ElidedLabel("Chi bộ thôn Đông · Đảng bộ xã Sông Bạch")
    shown(qtbot, words)
    words.resize(80, words.height())
    assert words.text().endswith("…")
    assert words.toolTip() == words.full
    words.resize(900, words.height())
    assert words.text() == words.full
    assert words.toolTip() == ""


@pytest.mark.parametrize("kind", Kind)
def test_a_button_is_clicked_by_mouse_and_by_space(theme: Theme, qtbot: QtBot, kind: Kind) -> None:
    button = Button(theme, "Nạp 15 thay đổi", kind, icon="download-simple", key="Enter")
    shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("kind", [Kind.PRIMARY, Kind.SECOND, Kind.TEXT, Kind.DANGER])
def test_the_focus_of_a_button_is_seen(theme: Theme, qtbot: QtBot, kind: Kind, choice: ThemeChoice) -> None:
    theme.choose(choice)
    button, other = Button(theme, "Lưu", kind), QLineEdit()
    window = window_of(qtbot, button, other)
    other.setFocus()
    rest = button.grab().toImage()
    button.setFocus()
    assert window.focusWidget() is button
    assert button.grab().toImage() != rest


def test_a_button_is_never_narrower_than_its_words(scaled_theme: Theme, qtbot: QtBot) -> None:
    button = Button(scaled_theme, "Dừng và giữ nguyên sổ", Kind.PRIMARY, icon="x", key="Esc")
    qtbot.addWidget(button)
    least = scaled_theme.font(scaled_theme.metrics.text_base, 600)
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.sizeHint().width() > len("Dừng và giữ nguyên sổ") * least.pixelSize() // 3
    assert button.sizeHint().height() >= scaled_theme.metrics.control


def test_an_icon_button_has_a_name_a_tip_and_room_for_a_finger(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "bookmark-simple", "Đánh dấu")
    button.setCheckable(True)
    shown(qtbot, button)
    rest = button.grab().toImage()
    qtbot.mouseClick(button, LEFT)
    assert (button.accessibleName(), button.toolTip()) == ("Đánh dấu", "Đánh dấu")
    assert min(button.sizeHint().toTuple()) >= 36
    assert button.grab().toImage() != rest


def choices(theme: Theme) -> SegmentedChoice:
    return SegmentedChoice(
        theme, "Nền", (Choice("light", "Sáng"), Choice("dark", "Tối"), Choice("contrast", "Tương phản cao"))
    )


def test_a_choice_is_made_by_mouse_and_by_arrow_keys(theme: Theme, qtbot: QtBot) -> None:
    choice = choices(theme)
    shown(qtbot, choice)
    choice.set_current("light")
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(choice.segment("dark"), LEFT)
    assert told.args == ["dark"]
    choice.segment("dark").setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.segment("dark"), Qt.Key.Key_Right)
    assert told.args == ["contrast"]
    assert choice.current() == "contrast"


def test_choosing_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    choice = choices(theme)
    shown(qtbot, choice)
    before = choice.sizeHint()
    choice.set_current("contrast")
    assert choice.sizeHint() == before


def test_the_rail_opens_pages_by_mouse_and_keys_and_asks_at_its_foot(theme: Theme, qtbot: QtBot) -> None:
    rail = gallery.rail(theme)
    shown(qtbot, rail)
    rail.resize(rail.width(), 696)
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.item("packs"), LEFT)
    assert (told.args, rail.current()) == (["packs"], "packs")
    rail.item("packs").setFocus()
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(rail.item("packs"), Qt.Key.Key_Down)
    assert told.args == ["settings"]
    with qtbot.waitSignal(rail.asked) as told:
        qtbot.mouseClick(rail.item("lock"), LEFT)
    assert (told.args, rail.current()) == (["lock"], "settings")


def test_the_rail_tells_its_counts_to_eye_and_ear(theme: Theme, qtbot: QtBot) -> None:
    rail = gallery.rail(theme)
    shown(qtbot, rail)
    many = rail.item("library").grab().toImage()
    assert rail.item("library").accessibleName() == "Thư viện, 3 văn bản chưa đọc"
    rail.set_count("library", 12, "12 văn bản chưa đọc")
    assert rail.item("library").grab().toImage() != many
    rail.set_count("library", 0)
    assert rail.item("library").accessibleName() == "Thư viện"


def test_the_rail_fits_a_low_window(scaled_theme: Theme, qtbot: QtBot) -> None:
    rail = gallery.rail(scaled_theme)
    shown(qtbot, rail)
    rail.resize(rail.width(), 696)
    qtbot.waitUntil(lambda: rail.item("lock").geometry().bottom() <= 696)
    assert rail.item("lock").geometry().bottom() <= 696
    for key in ("home", "members", "lock"):
        item = rail.item(key)
        words = QFontMetrics(scaled_theme.font(scaled_theme.metrics.text_tab, 600)).horizontalAdvance(item.text())
        assert words <= item.width() - scaled_theme.metrics.rail_inset // 2
        assert item.height() >= scaled_theme.metrics.rail_item_low


def test_a_search_is_told_once_after_a_pause_and_at_once_on_enter(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Tìm văn bản", "Tìm văn bản", "Xóa chữ", "Ctrl+K")
    shown(qtbot, field)
    with qtbot.waitSignal(field.searched) as told:
        type_text(field, "đảng phí")
    assert told.args == ["đảng phí"]
    type_text(field, "?")
    with qtbot.waitSignal(field.searched, timeout=100) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["đảng phí?"]


def test_a_search_is_emptied_by_its_cross_and_by_escape(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Tìm văn bản", "Tìm văn bản", "Xóa chữ")
    shown(qtbot, field)
    cross = field.findChild(IconButton)
    assert cross is not None
    assert not cross.isVisible()
    type_text(field, "quy định")
    assert cross.isVisible()
    qtbot.mouseClick(cross, LEFT)
    assert field.text() == ""
    type_text(field, "ủy")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.hasFocus()


def test_focus_does_not_move_a_field(scaled_theme: Theme, qtbot: QtBot) -> None:
    one, other = SearchField(scaled_theme, "Tìm", "Tìm", "Xóa chữ"), QLineEdit()
    window = window_of(qtbot, one, other)
    for first, second in ((one, other), (other, one)):
        second.setFocus()
        rest = first.height()
        first.setFocus()
        assert window.focusWidget() is first
        assert first.height() == rest


def test_a_field_tells_what_is_wrong_and_forgets_it(theme: Theme, qtbot: QtBot) -> None:
    field = FormField(theme, "Số đảng viên dự", QLineEdit(), "bắt buộc")
    shown(qtbot, field)
    before = field.sizeHint().height()
    sentence = "Chưa lưu được: 34 lớn hơn 24 đảng viên của chi bộ. Nhập số từ 0 đến 24."
    field.set_error(sentence)
    assert field.error() == sentence
    assert field.editor.accessibleDescription() == sentence
    assert field.sizeHint().height() > before
    field.set_error("")
    assert field.sizeHint().height() == before
    assert field.editor.accessibleName() == "Số đảng viên dự, bắt buộc"


def test_a_banner_runs_its_actions_and_is_closed(theme: Theme, qtbot: QtBot) -> None:
    runs: list[str] = []
    banner = Banner(theme, "Đóng")
    banner.show_message(
        Tone.SON,
        "Đã bị thay thế bởi 42-HD/BTCTW.",
        (BannerAction("So sánh", lambda: runs.append("so")), BannerAction("Mở bản mới", lambda: runs.append("mở"))),
        strong="42-HD/BTCTW",
    )
    shown(qtbot, banner)
    for button in banner.findChildren(QPushButton)[1:]:
        qtbot.mouseClick(button, LEFT)
    assert runs == ["so", "mở"]
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChildren(IconButton)[0], LEFT)
    assert not banner.isVisible()


def test_a_message_replaces_the_one_before(theme: Theme, qtbot: QtBot) -> None:
    bar = MessageBar(theme, "Đóng")
    window = window_of(qtbot, bar)
    assert not bar.isVisible()
    bar.show_message(Tone.AMBER, "Thiếu gói quý II/2026.", (BannerAction("Chọn gói", bar.hide),))
    bar.show_message(Tone.GREEN, "Đã nạp gói quý III/2026.")
    assert bar.isVisibleTo(window)
    assert bar.accessibleName() == "Đã nạp gói quý III/2026."
    qtbot.waitUntil(lambda: not [button for button in bar.findChildren(QPushButton) if button.text()])


def test_a_button_of_a_message_that_was_replaced_cannot_be_clicked_any_more(theme: Theme, qtbot: QtBot) -> None:
    runs: list[str] = []
    banner = Banner(theme)
    shown(qtbot, banner)

    def offered() -> list[QPushButton]:
        return [button for button in banner.findChildren(QPushButton) if button.isVisible()]

    banner.show_message(Tone.SON, "một", (BannerAction("Thử lại", partial(runs.append, "một")),))
    qtbot.waitUntil(lambda: bool(offered()))
    banner.show_message(Tone.SON, "hai", (BannerAction("Thử lại", partial(runs.append, "hai")),))
    assert not offered()  # the old one is gone at once, the new one comes with the layout
    qtbot.waitUntil(lambda: bool(offered()))
    qtbot.mouseClick(offered()[0], LEFT)
    assert runs == ["hai"]


def undo_in(qtbot: QtBot, theme: Theme, lasts: int = 60) -> tuple[QWidget, QLineEdit, UndoBar]:
    window, field = QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(field)
    window.resize(800, 500)
    bar = UndoBar(theme, window, "Hoàn tác", lasts)
    column.addWidget(bar)
    return shown(qtbot, window), field, bar


def test_an_undo_is_taken_by_its_button(theme: Theme, qtbot: QtBot) -> None:
    _window, _, bar = undo_in(qtbot, theme, 20_000)
    bar.offer("Đã xóa ghi chú ở mục II.1")
    assert bar.isVisible()
    with qtbot.waitSignal(bar.undone):
        qtbot.mouseClick(bar.findChildren(Button)[0], LEFT)
    assert not bar.isVisible()


def test_an_undo_outlives_its_bar_on_ctrl_z_but_only_once(theme: Theme, qtbot: QtBot) -> None:
    window, _, bar = undo_in(qtbot, theme, 30)
    with qtbot.waitSignal(bar.expired):
        bar.offer("Đã xóa ghi chú ở mục II.1")
    assert not bar.isVisible()
    window.setFocus()
    with qtbot.waitSignal(bar.undone):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(bar.undone, wait=20):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_time_of_an_undo_stands_still_under_the_focus(theme: Theme, qtbot: QtBot) -> None:
    _window, field, bar = undo_in(qtbot, theme, 20_000)
    bar.offer("Đã xóa ghi chú ở mục II.1")
    assert bar.is_running()
    bar.findChildren(Button)[0].setFocus()
    assert not bar.is_running()
    field.setFocus()
    qtbot.waitUntil(bar.is_running)


def test_an_undo_bar_stays_inside_its_window_and_off_what_is_above(scaled_theme: Theme, qtbot: QtBot) -> None:
    window, field, bar = undo_in(qtbot, scaled_theme, 20_000)
    bar.offer("Đã xóa ghi chú ở mục II.1")
    window.resize(420, 400)
    qtbot.waitUntil(lambda: field.geometry().bottom() < bar.y())
    button = bar.findChildren(Button)[0]
    assert window.rect().contains(bar.geometry())
    assert bar.rect().contains(button.geometry())
    assert bar._card().contains(button.geometry())


def test_an_undo_that_goes_under_the_keyboard_tells_it(theme: Theme, qtbot: QtBot) -> None:
    _window, field, bar = undo_in(qtbot, theme, 20_000)
    bar.offer("Đã xóa ghi chú ở mục II.1")
    field.setFocus()
    with qtbot.assertNotEmitted(bar.left):
        bar.withdraw()
    bar.offer("Đã xóa ghi chú ở mục II.1")
    bar.findChildren(Button)[0].setFocus()
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.findChildren(Button)[0], Qt.Key.Key_Space)


def test_an_empty_list_says_what_to_do_first(scaled_theme: Theme, qtbot: QtBot) -> None:
    button = Button(scaled_theme, "Ghi mới", Kind.PRIMARY)
    empty = EmptyState(scaled_theme, "notebook", "Chưa có hoạt động nào trong quý này", "Ghi việc đầu tiên.", button)
    shown(qtbot, empty)
    assert empty.accessibleName() == "Chưa có hoạt động nào trong quý này"
    assert empty.accessibleDescription() == "Ghi việc đầu tiên."
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)


def test_progress_is_told_in_words_and_stopped_once(theme: Theme, qtbot: QtBot) -> None:
    panel = ProgressPanel(theme, "Đang nạp gói quý III/2026", "Dừng và giữ nguyên sổ")
    shown(qtbot, panel)
    panel.set_progress(0.64, "64 %")
    panel.set_stages((Stage("Sao lưu sổ", StageState.DONE), Stage("Ghi văn bản", StageState.NOW, "23 trong 36 tệp")))
    panel.set_stages((Stage("Ghi văn bản", StageState.DONE),))
    assert "64 %" in [words.text() for words in panel.findChildren(type(label("")))]
    stop = panel.findChildren(Button)[0]
    with qtbot.waitSignal(panel.stopped):
        qtbot.mouseClick(stop, LEFT)
    with qtbot.assertNotEmitted(panel.stopped):
        qtbot.mouseClick(stop, LEFT)


def test_facets_are_checked_anywhere_in_their_row(theme: Theme, qtbot: QtBot) -> None:
    facets = FacetList(theme, "Điều kiện lọc")
    facets.set_groups(gallery.FACETS)
    shown(qtbot, facets)
    row = facets.row("status", "re")
    with qtbot.waitSignal(facets.changed):
        qtbot.mouseClick(row, LEFT, pos=QPoint(row.width() - 6, row.height() // 2))
    assert facets.checked() == {"status": frozenset({"re"})}
    assert row.height() >= 28
    with qtbot.waitSignal(facets.changed):
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert facets.checked() == {}


def test_new_counts_window_checks_and_focus(theme: Theme, qtbot: QtBot) -> None:
    facets = FacetList(theme, "Điều kiện lọc")
    facets.set_groups(gallery.FACETS)
    shown(qtbot, facets)
    row = facets.row("type", "nq")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    fewer = tuple(
        FacetGroup(g.key, g.title, tuple(Facet(f.key, f.text, f.count // 2) for f in g.facets)) for g in gallery.FACETS
    )
    facets.set_groups(fewer)
    assert facets.row("type", "nq") is row
    assert (row.isChecked(), row.hasFocus()) == (True, True)
    assert row.accessibleName() == "Nghị quyết, 3"
    with qtbot.waitSignal(facets.changed):
        facets.clear()
    assert facets.checked() == {}


def test_other_facets_window_the_checks_they_share(theme: Theme, qtbot: QtBot) -> None:
    facets = FacetList(theme, "Điều kiện lọc")
    qtbot.addWidget(facets)
    facets.set_groups(gallery.FACETS)
    facets.row("type", "nq").setChecked(True)
    facets.set_groups((FacetGroup("type", "Loại văn bản", (Facet("nq", "Nghị quyết", 6),)),))
    assert facets.checked() == {"type": frozenset({"nq"})}


def test_a_finished_step_can_be_returned_to_only_where_allowed(theme: Theme, qtbot: QtBot) -> None:
    steps = Stepper(theme, "Các bước", ("Chọn gói", "Xem thay đổi", "Nạp"))
    shown(qtbot, steps)
    first = steps.findChildren(QAbstractButton)[0]
    steps.set_current(1)
    assert first.focusPolicy() is Qt.FocusPolicy.NoFocus
    steps.set_current(1, back=True)
    with qtbot.waitSignal(steps.asked) as told:
        qtbot.mouseClick(first, LEFT)
    assert told.args == [0]


def test_steps_window_inside_a_narrow_page(scaled_theme: Theme, qtbot: QtBot) -> None:
    names = ("Chọn gói", "Kiểm tra chữ ký", "Xem thay đổi", "Nạp", "Kết quả")
    steps = Stepper(scaled_theme, "Các bước", names)
    shown(qtbot, steps)
    steps.set_current(2)
    steps.resize(steps.minimumSizeHint())
    assert max(button.geometry().right() for button in steps.findChildren(QAbstractButton)) <= steps.width()


def test_the_status_line_leaves_words_away_in_a_narrow_window(scaled_theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(scaled_theme, "Tình trạng sổ")
    line.set_place("Chi bộ thôn Đông · Đảng bộ xã Sông Bạch", "Dữ liệu mẫu")
    line.set_items((StatusItem("package", "Gói quý III/2026"), StatusItem("wifi-slash", "Không nối mạng")))
    shown(qtbot, line)
    line.resize(2000, line.height())
    words = [part for part in line.findChildren(type(label(""))) if part.text() == "Không nối mạng"]
    assert words[0].isVisible()
    line.resize(500, line.height())
    assert not words[0].isVisible()


def test_the_first_fact_of_the_status_line_keeps_its_words_longest(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme, "Tình trạng sổ")
    line.set_place("Chi bộ thôn Đông", "Dữ liệu mẫu")
    line.set_items((StatusItem("arrow-right", "Bắt đầu sổ", key="own"), StatusItem("wifi-slash", "Không nối mạng")))
    shown(qtbot, line)
    (fact,) = line.findChildren(Fact)
    (words,) = (part for part in line.findChildren(type(label(""))) if part.text() == "Không nối mạng")
    line.resize(2000, line.height())
    narrower = iter(range(1999, 300, -1))
    while words.isVisible():
        line.resize(next(narrower), line.height())
    assert fact.text() == "Bắt đầu sổ"
    while fact.text():
        line.resize(next(narrower), line.height())
    assert not words.isVisible()


def test_a_header_lines_up_title_search_and_actions(scaled_theme: Theme, qtbot: QtBot) -> None:
    header = PageHeader(scaled_theme, "Thư viện", "112 văn bản")
    field, action = SearchField(scaled_theme, "Tìm", "Tìm", "Xóa chữ"), IconButton(scaled_theme, "question", "Trợ giúp")
    header.set_search(field)
    header.add_action(action)
    shown(qtbot, header)
    header.resize(1274, header.height())
    header.set_title("Gói quý", "2 gói")
    assert field.geometry().right() < action.geometry().left()
    assert header.accessibleName() == "Gói quý"


def test_a_fingerprint_is_read_in_groups_of_four(theme: Theme, qtbot: QtBot) -> None:
    mark = Fingerprint(theme, "Mã khóa")
    qtbot.addWidget(mark)
    mark.set_value("7c3a 91f02b6e58d4")
    assert mark.groups() == ("7C3A", "91F0", "2B6E", "58D4")
    assert mark.accessibleName() == "Mã khóa: 7C3A, 91F0, 2B6E, 58D4"


def test_a_splitter_remembers_its_widths(theme: Theme, qtbot: QtBot) -> None:
    one, other = (RememberingSplitter(theme, "Thư viện") for _ in range(2))
    for panes in (one, other):
        for _ in range(2):
            pane = QWidget()
            pane.setMinimumWidth(50)
            panes.addWidget(pane)
        qtbot.addWidget(panes)
        panes.resize(800, 100)
        panes.show()
    with qtbot.waitSignal(one.settled) as told:
        one.moveSplitter(620, 1)
    assert other.restore_text(told.args[0])
    assert other.sizes() == one.sizes()
    assert not other.restore_text("")


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("scene", gallery.SCENES.values(), ids=gallery.SCENES.keys())
def test_every_scene_lives_through_a_change_of_theme_and_scale(
    theme: Theme, qtbot: QtBot, scene: Callable[[Theme], QWidget], choice: ThemeChoice
) -> None:
    window = shown(qtbot, scene(theme))
    window.resize(1366, 696)
    before = window.grab().toImage()
    theme.set_scale(1.5)
    theme.choose(choice)
    after = window.grab().toImage()
    assert after != before


@pytest.mark.parametrize("scene", gallery.SCENES.values(), ids=gallery.SCENES.keys())
def test_everything_that_can_be_used_has_a_name_and_is_reached_by_tab(
    theme: Theme, qtbot: QtBot, scene: Callable[[Theme], QWidget]
) -> None:
    window = shown(qtbot, scene(theme))
    window.resize(1366, 900)
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        if focused := window.focusWidget():
            reached.add(focused)
    # Qt enters radio buttons at the first one; arrow keys reach the others
    exclusive = set(window.findChildren(QRadioButton))
    assert {getattr(w, "text", str)() for w in wanted - reached - exclusive} == set()
    for widget in wanted:
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        assert named or widget.parentWidget() in wanted or not isinstance(widget, QAbstractButton), widget


def test_a_badge_tells_validity_by_word_icon_and_colour(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme)
    qtbot.addWidget(badge)
    pictures = set()
    for status in Status:
        badge.set_status(status, "x")
        badge.resize(badge.sizeHint())
        pictures.add(bytes(badge.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits()))
    assert len(pictures) == len(Status)
    assert badge.accessibleName() == "x"
