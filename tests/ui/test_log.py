# The page of the activity log as a person uses it: written in seconds, found, changed at once, taken back, summed up.

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from sotay.domain.activities import Activity, Figure, Link, LinkKind
from sotay.domain.errors import Code, SotayError
from sotay.services.activities import ActivityQuestion, new_entry
from sotay.services.activity_form import ActivityDrafts
from sotay.services.activity_view import Period
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.base import Desk
from sotay.ui.pages.implementation import ImplementationPage
from sotay.ui.pages.log import LogPage
from sotay.ui.pages.log_dialogs import DayDialog, KindDialog, LinkDialog, PeopleDialog
from sotay.ui.pages.log_kinds import KindsDialog
from sotay.ui.quick import _log
from sotay.ui.widgets.labels import ElidedLabel
from tests.services.books import HANOI, Clock, add_member
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 3)
Open = Callable[..., LogPage]


@pytest.fixture
def desk_of_day(empty_desk: Desk) -> Desk:
    empty_desk.book.today = TODAY
    empty_desk.book.clock = Clock(datetime(2026, 10, 3, 15, 30, tzinfo=HANOI))
    return empty_desk


@pytest.fixture
def opened(qtbot: QtBot, desk_of_day: Desk) -> Open:
    def open_page(width: int = 1274, desk: Desk = desk_of_day) -> LogPage:
        page = LogPage(desk)
        qtbot.addWidget(page)
        page.changed.connect(lambda _: page.refresh())  # as the frame does
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: LogPage) -> None:
    qtbot.waitUntil(lambda: page.answered and not page.desk.tasks.busy, timeout=10_000)


def fill(desk: Desk, *titles: str, **more: object) -> list[int]:
    entries = [
        replace(new_entry(date(2026, 10, 1 + at % 3), "people", title), **more)  # type: ignore[arg-type]
        for at, title in enumerate(titles)
    ]
    return [one.id for one in desk.book.log.add_all(entries)]


def entries(desk: Desk, **question: object) -> list[Activity]:
    return list(desk.book.log.all(ActivityQuestion(**question)))  # type: ignore[arg-type]


def titles(page: LogPage) -> list[str]:
    return [one.title for one in page.desk.book.log.entries(page.view.model.answer.ids)]


def undo(qtbot: QtBot, page: LogPage) -> None:
    page.desk.messages._on_undone()
    settled(qtbot, page)


def test_an_empty_log_asks_for_its_first_entry(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    assert page.view.new.isVisible()
    assert not page.view.bar.isVisible()
    qtbot.mouseClick(page.view.first_add, LEFT)
    assert page.view.pane.isVisible()


def test_entries_are_written_in_seconds_from_the_keyboard(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    form = page.view.pane.form
    qtbot.keyClick(page.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(form.kind.editor.hasFocus)
    qtbot.keyClick(form.kind.editor, Qt.Key.Key_Down)
    qtbot.keyClick(form.kind.editor, Qt.Key.Key_Tab)
    assert form.title.editor.hasFocus()
    for title in ("Giám sát hai đảng viên", "Kiểm tra đảng phí"):
        type_text(form.title.editor, title)
        qtbot.keyClick(form.title.editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: form.title.value == "" and form.title.editor.hasFocus())
        settled(qtbot, page)
    assert [(one.kind, one.title, one.day) for one in entries(page.desk)] == [
        ("inspection", "Kiểm tra đảng phí", TODAY),
        ("inspection", "Giám sát hai đảng viên", TODAY),
    ]
    assert titles(page) == ["Kiểm tra đảng phí", "Giám sát hai đảng viên"]
    undo(qtbot, page)
    assert [one.title for one in entries(page.desk)] == ["Giám sát hai đảng viên"]
    qtbot.keyClick(form.title.editor, Qt.Key.Key_Escape)
    assert not page.view.pane.isVisible()


def test_every_field_of_an_entry_is_written(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    person = add_member(page.desk.book.workspace, "Trần Thị Lan")
    page.refresh()
    settled(qtbot, page)
    Image.new("RGB", (900, 600), "#7A9").save(tmp_path / "ảnh.png")
    (tmp_path / "ghi.txt").write_text("x", encoding="utf-8")
    page.writer.begin()
    form = page.view.pane.form
    form.day.set_value("01/10/2026")
    type_text(form.title.editor, "Vận động hiến đất")
    type_text(form.people.field, "lan")
    qtbot.keyClick(form.people.field, Qt.Key.Key_Return)
    qtbot.mouseClick(form.more_button, LEFT)
    type_text(form.result.editor, "Xong")
    qtbot.mouseClick(form.figures.add_button, LEFT)
    row = form.figures.rows[0]
    for editor, text in ((row.name, "Đất"), (row.value, "1.250,5"), (row.unit, "m²")):
        type_text(editor, text)
    type_text(form.hours.editor, "2,5")
    type_text(form.others.editor, "12")
    page.attachments.attach([tmp_path / "ảnh.png", tmp_path / "ghi.txt"])
    settled(qtbot, page)
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.view.pane.isVisible())
    settled(qtbot, page)
    (one,) = entries(page.desk)
    assert (one.day, one.people, one.result, one.hours, one.others) == (date(2026, 10, 1), (person,), "Xong", 2.5, 12)
    assert one.figures == (Figure("Đất", 1250.5, "m²"),)
    assert [(file.name, file.is_photo) for file in one.files] == [("ảnh.jpg", True), ("ghi.txt", False)]
    page.open(one.id)
    settled(qtbot, page)
    assert form.files.list.count() == 2
    assert one.files[0].thumbnail in form.files._pictures
    form.files.opened.emit(one.files[0])
    qtbot.waitUntil(lambda: page.attachments.photo is not None and page.attachments.photo.isVisible())
    page.attachments.photo.reject()  # type: ignore[union-attr]
    page.attachments.save_to(tmp_path / "ra.jpg", one.files[0])
    settled(qtbot, page)
    assert (tmp_path / "ra.jpg").read_bytes() == page.desk.book.log.content(one.files[0].hash)


@pytest.mark.parametrize(
    ("name", "typed"), [("title", ""), ("day", "hôm kia"), ("hours", "vài giờ"), ("others", "2,5")]
)
def test_a_wrong_field_is_told_in_place_and_nothing_is_written(
    qtbot: QtBot, opened: Open, name: str, typed: str
) -> None:
    page = opened()
    page.writer.begin()
    form = page.view.pane.form
    form.title.set_value("Dọn đường")
    editor = getattr(form, name)
    editor.set_value(typed)
    qtbot.mouseClick(page.view.pane.save_button, LEFT)
    assert editor.error
    assert editor.isVisible()
    assert page.view.pane.isVisible()
    assert entries(page.desk) == []


def test_a_figure_that_is_no_number_is_told_in_place(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.writer.begin()
    form = page.view.pane.form
    form.title.set_value("Dọn đường")
    form.fold(folded=False)
    qtbot.mouseClick(form.figures.add_button, LEFT)
    form.figures.rows[0].name.setText("Đường")
    form.figures.rows[0].value.setText("nhiều")
    qtbot.mouseClick(page.view.pane.save_button, LEFT)
    assert form.figures._fault.isVisible()
    assert entries(page.desk) == []


def test_what_is_no_photo_is_told_and_the_others_stay(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    (tmp_path / "hỏng.jpg").write_text("không phải ảnh", encoding="utf-8")
    (tmp_path / "ghi.txt").write_text("x", encoding="utf-8")
    page.writer.begin()
    page.attachments.attach([tmp_path / "hỏng.jpg", tmp_path / "ghi.txt"])
    settled(qtbot, page)
    assert "hỏng.jpg" in page.desk.messages.bar.accessibleName()
    assert [file.name for file in page.view.pane.form.files.files] == ["ghi.txt"]


def test_several_refused_files_are_all_named(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.writer.begin()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_text("chữ", encoding="utf-8")
    (tmp_path / "c.txt").write_text("chữ", encoding="utf-8")
    page.attachments.attach([tmp_path / name for name in ("a.jpg", "b.jpg", "đã rút.png", "c.txt")])
    settled(qtbot, page)
    told = page.desk.messages.bar.accessibleName()
    assert told.startswith("Not attached: a.jpg, b.jpg, đã rút.png. The photo a.jpg was not added")
    assert [file.name for file in page.view.pane.form.files.files] == ["c.txt"]


def test_a_file_of_500_megabytes_is_named_and_what_was_typed_stays(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.writer.begin()
    type_text(page.view.pane.form.title.editor, "Hội thi")
    with (tmp_path / "quay phim.mp4").open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    page.attachments.attach([tmp_path / "quay phim.mp4"])
    settled(qtbot, page)
    assert page.desk.messages.bar.accessibleName().startswith("Not attached: quay phim.mp4. The document was not added")
    assert page.view.pane.form.title.value == "Hội thi"
    assert page.view.pane.form.files.files == ()


def test_what_was_typed_is_kept_as_a_draft_and_offered_again(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.writer.begin()
    type_text(page.view.pane.form.title.editor, "Đang gõ dở")
    page.settle()  # the book is locked
    assert ActivityDrafts(page.desk.book.workspace.notebook).find(0) is not None
    again = opened()
    again.writer.begin()
    qtbot.waitUntil(again.view.pane.banner.isVisible)
    again.writer._take_draft(ActivityDrafts(again.desk.book.workspace.notebook).find(0))  # type: ignore[arg-type]
    again.writer.save()
    settled(qtbot, again)
    assert [one.title for one in entries(again.desk)] == ["Đang gõ dở"]
    assert ActivityDrafts(again.desk.book.workspace.notebook).find(0) is None


def test_esc_keeps_what_was_typed(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.writer.begin()
    type_text(page.view.pane.form.title.editor, "Chưa xong")
    qtbot.keyClick(page.view.pane.form.title.editor, Qt.Key.Key_Escape)
    settled(qtbot, page)
    draft = ActivityDrafts(page.desk.book.workspace.notebook).find(0)
    assert draft is not None
    assert draft.title == "Chưa xong"


def test_a_draft_that_cannot_be_kept_is_told_and_what_was_typed_stays(
    qtbot: QtBot, opened: Open, desk_of_day: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(desk_of_day, "Đã ghi")
    written = entries(desk_of_day)[0]
    page = opened()
    page.writer.begin()
    pane = page.view.pane
    assert pane.remark.full == "Draft kept by itself"

    def full_disk(*_: object) -> None:
        raise SotayError(Code.NO_SPACE, {"folder": "notebook.db"})

    with monkeypatch.context() as full:
        full.setattr(ActivityDrafts, "keep", full_disk)
        type_text(pane.form.title.editor, "Đang gõ dở")
        page.writer.keep_draft()
        settled(qtbot, page)
        assert pane.remark.full == "Draft not kept"
        for leave in (page.writer.close, lambda: page.writer.open(written.id), page.writer.begin):
            leave()
            settled(qtbot, page)
            assert page.view.is_opened
            assert (page.writer.entry_id, pane.form.title.value) == (0, "Đang gõ dở")
            assert pane.remark.full == "Draft not kept"
            assert "kept as a draft" not in page.desk.messages.bar.accessibleName()
    pane.form.title.editor.setCursorPosition(len("Đang gõ dở"))
    type_text(pane.form.title.editor, " tiếp")
    page.writer.keep_draft()
    settled(qtbot, page)
    assert pane.remark.full == "Draft kept by itself"
    draft = ActivityDrafts(page.desk.book.workspace.notebook).find(0)
    assert draft is not None
    assert draft.title == "Đang gõ dở tiếp"


def test_months_head_the_entries_and_the_arrows_pass_them(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    fill(desk_of_day, "Một", "Hai")
    desk_of_day.book.log.add(new_entry(date(2026, 9, 30), "study", "Ba"))
    page = opened()
    model, table = page.view.model, page.view.table
    bands = [model.index(place, 0).data(ROW_ROLE) for place in (0, 3)]
    assert bands == [Band("Month 10/2026", "2 record(s)"), Band("Month 9/2026", "1 record(s)")]
    qtbot.waitUntil(lambda: model.row(4) is not None)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    for expected in ("Hai", "Một", "Ba"):
        row = model.row(table.currentIndex().row())
        assert row is not None, (table.hasFocus(), table.currentIndex().row())
        assert row.entry.title == expected
        qtbot.keyClick(table, Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(page.view.pane.isVisible)
    qtbot.waitUntil(lambda: page.view.pane.form.title.value == "Hai")


def test_the_log_is_searched_without_marks_and_filtered(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    person = add_member(desk_of_day.book.workspace, "Trần Thị Lan")
    fill(desk_of_day, "Vận động hiến đất", "Dọn đường")
    fill(desk_of_day, "Hiến máu", people=(person,), links=(Link(LinkKind.DOCUMENT, "d", "21-NQ/TW"),))
    page = opened()
    bar = page.view.bar
    type_text(bar.search, "hien")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert sorted(titles(page)) == ["Hiến máu", "Vận động hiến đất"]
    assert bar.count.full == "2 record(s)"
    bar._choose_person(person)
    settled(qtbot, page)
    assert titles(page) == ["Hiến máu"]
    bar._choose_kind("study")
    settled(qtbot, page)
    assert page.view.nothing.isVisible()
    qtbot.mouseClick(page.view.clear_button, LEFT)
    settled(qtbot, page)
    assert len(titles(page)) == 3
    for fill_menu in (bar._fill_periods, bar._fill_kinds, bar._fill_more):
        fill_menu()
    page.open(Period.parse("2025"))
    settled(qtbot, page)
    assert page.view.model.answer.total == 0


def test_entries_of_a_meeting_or_a_task_are_chosen_from_the_menu(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    for kind, title in ((LinkKind.MEETING, "Sinh hoạt tháng 10"), (LinkKind.TASK, "Trồng cây")):
        fill(desk_of_day, f"Việc của {title}", links=(Link(kind, f"uid-{kind}", title),))
    fill(desk_of_day, "Việc khác")
    page = opened()
    for place, title in ((3, "Sinh hoạt tháng 10"), (4, "Trồng cây")):
        page.view.bar._fill_more()
        menu = page.view.bar.more_menu.actions()[place].menu()
        assert isinstance(menu, QMenu)
        next(one for one in menu.actions() if one.text() == title).trigger()
        settled(qtbot, page)
        assert titles(page) == [f"Việc của {title}"]
        assert page.view.bar.more_button.text() == title
    page.view.bar.clear()
    settled(qtbot, page)
    assert len(titles(page)) == 3


def test_several_entries_are_changed_at_once_and_taken_back(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    person = add_member(desk_of_day.book.workspace, "Trần Thị Lan")
    ids = fill(desk_of_day, "Một", "Hai", "Ba")
    page = opened()
    page.view.table.select(ids[:2])
    assert page.view.marked.isVisible()

    qtbot.mouseClick(page.view.marked.kind_button, LEFT)
    kind = page.writer.dialog
    assert isinstance(kind, KindDialog)
    kind.kind.set_value("visit")
    kind.do_button.click()
    settled(qtbot, page)
    assert [one.title for one in entries(page.desk, kinds=frozenset({"visit"}))] == ["Hai", "Một"]
    undo(qtbot, page)
    assert entries(page.desk, kinds=frozenset({"visit"})) == []

    page.view.table.select(ids[:2])
    qtbot.mouseClick(page.view.marked.people_button, LEFT)
    people = page.writer.dialog
    assert isinstance(people, PeopleDialog)
    type_text(people.people.field, "lan")
    people.do_button.click()
    settled(qtbot, page)
    assert len(entries(page.desk, person_id=person)) == 2

    page.view.table.select(ids[:2])
    qtbot.mouseClick(page.view.marked.link_button, LEFT)
    links = page.writer.dialog
    assert isinstance(links, LinkDialog)
    links.links.set_links([Link(LinkKind.DOCUMENT, "d", "21-NQ/TW")])
    links.do_button.click()
    settled(qtbot, page)
    assert len(entries(page.desk, documents=frozenset({"d"}))) == 2

    page.view.table.select(ids[:2])
    qtbot.keyClick(page.view.table, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert titles(page) == ["Ba"]
    undo(qtbot, page)
    assert len(titles(page)) == 3


def test_the_month_shows_entries_and_begins_new_ones(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    fill(desk_of_day, "Một")
    page = opened()
    qtbot.mouseClick(page.view.bar.view.segment("calendar"), LEFT)
    settled(qtbot, page)
    grid = page.view.calendar.grid
    grid.setFocus()
    assert grid.day == TODAY
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert "Một" in grid.accessibleDescription()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.pane.form.title.value == "Một")
    page.writer.close()
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    settled(qtbot, page)
    assert (page.view.calendar.month.name, grid.day) == ("2026-09", date(2026, 9, 24))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert page.view.pane.form.day.day == date(2026, 9, 24)
    grid.repaint()
    qtbot.mouseClick(page.view.calendar.later, LEFT)
    settled(qtbot, page)
    grid.repaint()
    rect, entry = grid._hits[0]
    qtbot.mouseClick(grid, LEFT, pos=rect.center())
    qtbot.waitUntil(lambda: page.writer.entry_id == entry)


def test_a_quarter_is_summed_up_and_copied(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    fill(desk_of_day, "Một", "Hai", figures=(Figure("Hộ", 3, "hộ"),))
    page = opened()
    page.view.menus.summary_action.trigger()
    dialog = page.summary
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert [point.value for point in dialog.chart.points] == [2]
    assert "Hộ: 6 hộ" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    qtbot.mouseClick(dialog.earlier, LEFT)
    qtbot.waitUntil(lambda: dialog.shown is not None and dialog.shown.period.name == "2026-Q3")
    assert not dialog.copy_button.isEnabled()
    qtbot.mouseClick(dialog.spans.segment("month"), LEFT)
    assert dialog.period.name == "2026-07"
    dialog.show_period(Period.parse("2026-10"))
    qtbot.waitUntil(lambda: dialog.shown is not None and dialog.shown.period.name == "2026-10")
    qtbot.mouseClick(dialog.list_button, LEFT)
    settled(qtbot, page)
    assert page.view.bar.question.first == date(2026, 10, 1)


def test_kinds_are_renamed_added_and_put_aside(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.view.menus.kinds_action.trigger()
    dialog = page.writer.dialog
    assert isinstance(dialog, KindsDialog)
    dialog.list.item(0).setText("Học tập")
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog._on_add()
    dialog.list.item(dialog.list.count() - 1).setText("Học tập")
    assert dialog.value() is None
    dialog.list.item(dialog.list.count() - 1).setText("Việc mới")
    dialog.do_button.click()
    settled(qtbot, page)
    kinds = page.desk.book.log.kinds()
    assert (kinds[0].title, kinds[1].is_retired, kinds[-1].title) == ("Học tập", True, "Việc mới")
    undo(qtbot, page)
    assert page.desk.book.log.kinds()[0].title == "Học tập nghị quyết"


def test_a_template_is_kept_and_begins_an_entry(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    (one,) = fill(desk_of_day, "Chủ nhật xanh", figures=(Figure("Đường", 2.4, "km"),))
    page = opened()
    page.open(one)
    settled(qtbot, page)
    page.view.pane.template_action.trigger()
    assert page.writer.dialog is not None
    page.writer.dialog.do_button.click()  # type: ignore[attr-defined]
    settled(qtbot, page)
    (template,) = page.desk.book.log.templates()
    page.view.menus.template_menu.actions()[0].trigger()
    form = page.view.pane.form
    assert (form.title.value, form.figures.rows[0].name.text()) == ("Chủ nhật xanh", "Đường")
    page.view.menus.drop_menu.actions()[0].trigger()
    settled(qtbot, page)
    assert page.desk.book.log.templates() == ()
    undo(qtbot, page)
    assert page.desk.book.log.templates() == (template,)


def test_where_there_is_little_room_what_is_done_with_several_is_named_by_icons(
    qtbot: QtBot, opened: Open, desk_of_day: Desk
) -> None:
    ids = fill(desk_of_day, "Một", "Hai")
    page = opened(width=760)
    page.view.table.select(ids)
    day = page.view.marked.day_button
    assert (day.text(), day.accessibleName(), day.toolTip()) == ("", "Change the day", "Change the day")
    assert page.view.marked.words.full == "Selected: 2 record(s)"


def test_an_entry_that_is_asked_for_is_chosen_in_the_list(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    ids = fill(desk_of_day, "Một", "Hai", "Ba")
    page = opened()
    for entry_id in (ids[0], ids[2]):
        page.open(entry_id)
        settled(qtbot, page)
        assert page.view.table.selected_ids() == (entry_id,)


def test_a_narrow_window_shows_form_and_list_in_turn(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    ids = fill(desk_of_day, "Một")
    page = opened(width=860)
    assert page.view.table.isVisible()
    page.open(ids[0])
    settled(qtbot, page)
    assert page.view.pane.isVisible()
    assert not page.view.table.isVisible()
    page.writer.close()
    assert page.view.table.isVisible()


def test_a_link_leads_to_its_meeting_or_says_that_it_is_gone(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    told = page.desk.messages.bar
    with qtbot.assertNotEmitted(page.wanted):
        for kind in (LinkKind.MEETING, LinkKind.TASK):
            page._follow(Link(kind, "gone"))
            assert told.accessibleName() == "What this entry points at is no longer in the book."
        page._follow(Link(LinkKind.DOCUMENT, "0f0f0f0f-0000-4000-8000-000000000021", "21-NQ/TW"))
        settled(qtbot, page)
    assert told.accessibleName().startswith("21-NQ/TW is no longer in the library. The entry keeps what it cites")


def test_an_entry_keeps_what_it_cites_and_says_that_the_library_lost_it(
    qtbot: QtBot, opened: Open, desk_of_day: Desk
) -> None:
    (entry_id,) = fill(desk_of_day, "Học nghị quyết", links=(Link(LinkKind.DOCUMENT, "gone", "21-NQ/TW"),))
    page = opened()
    page.open(entry_id)
    settled(qtbot, page)
    links = page.view.pane.form.links
    told = "21-NQ/TW · no longer in the library"
    qtbot.waitUntil(lambda: [one.full for one in links.lines.findChildren(ElidedLabel)] == [told])
    page.writer.save()
    settled(qtbot, page)
    assert [one.label for one in page.desk.book.log.entry(entry_id).links] == ["21-NQ/TW"]


def test_delete_removes_the_row_that_the_keyboard_is_at(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    fill(desk_of_day, "Một", "Hai")
    page = opened()
    table = page.view.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.clearSelection()  # as Ctrl+Space leaves it
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert titles(page) == ["Một"]
    undo(qtbot, page)
    assert titles(page) == ["Hai", "Một"]


def test_several_entries_get_another_day_and_take_it_back(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    ids = fill(desk_of_day, "Một", "Hai", "Ba")
    page = opened()
    page.view.table.select(ids[:2])
    qtbot.mouseClick(page.view.marked.day_button, LEFT)
    dialog = page.writer.dialog
    assert isinstance(dialog, DayDialog)
    dialog.day.editor.selectAll()
    type_text(dialog.day.editor, "32/09/2026")
    dialog.do_button.click()
    assert dialog.day.error
    dialog.day.editor.selectAll()
    type_text(dialog.day.editor, "15/9/2026")
    dialog.do_button.click()
    settled(qtbot, page)
    assert {one.title: one.day for one in entries(page.desk)} == {
        "Một": date(2026, 9, 15),
        "Hai": date(2026, 9, 15),
        "Ba": date(2026, 10, 3),
    }
    undo(qtbot, page)
    assert {one.day.day for one in entries(page.desk)} == {1, 2, 3}


def test_a_draft_that_was_discarded_comes_back(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.writer.begin()
    type_text(page.view.pane.form.title.editor, "Đang gõ dở")
    page.writer.close()
    settled(qtbot, page)
    assert "kept as a draft" in page.desk.messages.bar.accessibleName()
    page.writer.begin()
    banner = page.view.pane.banner
    qtbot.waitUntil(banner.isVisible)
    drop = next(one for one in banner.findChildren(QPushButton) if one.text() == "Discard it")
    qtbot.mouseClick(drop, LEFT)
    settled(qtbot, page)
    drafts = ActivityDrafts(page.desk.book.workspace.notebook)
    assert drafts.find(0) is None
    undo(qtbot, page)
    qtbot.waitUntil(banner.isVisible)
    assert drafts.find(0) is not None


def test_another_language_is_spoken_at_once(qtbot: QtBot, opened: Open, desk_of_day: Desk) -> None:
    fill(desk_of_day, "Một")
    page = opened()
    page.writer.begin()
    page.retranslate()
    page.view.pane.form.retranslate()
    assert page.view.add_button.text()


def test_what_was_done_for_a_resolution_has_its_own_page(qtbot: QtBot, desk_of_day: Desk) -> None:
    link = Link(LinkKind.DOCUMENT, "0f0f0f0f-0000-4000-8000-000000000021", "21-NQ/TW")
    fill(desk_of_day, "Một", "Hai", links=(link,), figures=(Figure("Hộ", 3, "hộ"),))
    page = ImplementationPage(desk_of_day)
    qtbot.addWidget(page)
    page.resize(1100, 668)
    with qtbot.waitExposed(page):
        page.show()
    page.open("another")
    page.on_shown()
    qtbot.waitUntil(lambda: page.shown is not None)
    assert page.list.count() == 1
    assert page.shown is not None
    assert page.shown.summary.figures[0].value == 6
    qtbot.mouseClick(page.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == page.shown.text
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(page.entries_button, LEFT)
    assert asked.args == ["log", page.shown.document]
    page.retranslate()
    QApplication.sendPostedEvents()


def test_no_resolution_is_told_in_words(qtbot: QtBot, desk_of_day: Desk) -> None:
    page = ImplementationPage(desk_of_day)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.on_shown()
    qtbot.waitUntil(page.nothing.isVisible)


def test_entries_are_found_from_anywhere(desk_of_day: Desk) -> None:
    (one, _) = fill(desk_of_day, "Vận động hiến đất", "Dọn đường")
    assert [(found.page, found.argument) for found in _log(desk_of_day.book, "hien dat")] == [("log", one)]
    assert _log(desk_of_day.book, "h") == []
