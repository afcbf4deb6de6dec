# The panes of the cockpit as a person uses them: speeches, votes, tasks, points; typed, kept, deleted, brought back.

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, Speech, Task
from sotay.ui.delegates.entry_row import EntryRow, wrapped
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_pane import Pane
from sotay.ui.pages.cockpit_scores import ScoresPane
from sotay.ui.pages.cockpit_speeches import SpeechesPane
from sotay.ui.pages.cockpit_tasks import TasksPane
from sotay.ui.pages.cockpit_votes import VotesPane
from sotay.ui.theme import Theme
from sotay.ui.widgets.date_field import DateField, typed_day
from sotay.ui.widgets.member_choice import MemberChoice, matching, named
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.cockpit import NAMES, running
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
P = TypeVar("P", bound=Pane)
KEPT_WITHIN_MS = 2000
OPINION = "Nhất trí với báo cáo; đề nghị sửa đường liên thôn trước mùa mưa."


def shown(qtbot: QtBot, desk: Desk, kind: Callable[[Desk], P], record: MeetingRecord | None = None) -> P:
    pane = kind(desk)
    window = desk.messages.bar.window()
    pane.setParent(window)
    window.resize(1000, 760)
    pane.setGeometry(0, 120, 680, 560)
    desk.messages.foot.setGeometry(0, 690, 1000, 60)  # below the page, as the frame lays it
    seen = record or running(desk)
    pane.changed.connect(lambda new: pane.show_record(new, pane.names))  # as the cockpit does
    pane.show_record(seen, desk.book.run.names(seen))
    with qtbot.waitExposed(window):
        window.show()
        pane.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settled(qtbot, desk)
    return pane


def settled(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=10_000)


def kept(pane: Pane) -> MeetingRecord:
    """Return the meeting as another program start would find it."""
    return pane.desk.book.meetings.record(pane.meeting_id)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def undo(qtbot: QtBot, desk: Desk) -> None:
    (bar,) = desk.messages.bar.window().findChildren(UndoBar)
    qtbot.waitUntil(bar.isVisible)
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], LEFT)
    settled(qtbot, desk)


def id_of(pane: Pane, name: str) -> int:
    return next(one for one, called in pane.names.items() if called == name)


# a day typed

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15/11/2026", date(2026, 11, 15)),
        ("15-11-26", date(2026, 11, 15)),
        ("15/11", date(2027, 11, 15)),
        ("22/11", date(2026, 11, 22)),
        ("1.12", date(2026, 12, 1)),
        ("5 1", date(2027, 1, 5)),
        ("30", date(2026, 11, 30)),
        ("10", date(2026, 12, 10)),
        ("31", date(2026, 12, 31)),
        ("29/2", date(2028, 2, 29)),
        ("15112026", date(2026, 11, 15)),
        ("2026-12-01", date(2026, 12, 1)),
        ("+7", date(2026, 11, 29)),
        ("+ 30", date(2026, 12, 22)),
        ("  ", None),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, meant: date | None) -> None:
    assert typed_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["31/11/2026", "15/13", "0", "mai", "15/11/", "1/2/3/4", "+", "+-3", "30/2"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        typed_day(typed, TODAY)


def test_a_wrong_day_is_marked_and_told_nothing(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, TODAY)
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(told.append)
    with qtbot.waitExposed(field):
        field.show()
    type_text(field, "31/11/2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.property("wrong"), told, field.text()) == ("true", [], "31/11/2026")
    field.selectAll()
    type_text(field, "+7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.property("wrong"), told, field.text()) == ("false", [date(2026, 11, 29)], "29/11/2026")


def test_the_calendar_opens_by_key_and_gives_the_day_that_was_picked(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, TODAY)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    type_text(field, "1/12")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.calendar is not None
    assert field.calendar.isVisible()
    assert field.calendar.calendar.selectedDate() == QDate(2026, 12, 1)
    with qtbot.waitSignal(field.edited) as told:
        field.calendar.calendar.clicked.emit(QDate(2026, 12, 4))
    assert told.args == [date(2026, 12, 4)]
    assert (field.text(), field.calendar.isVisible()) == ("04/12/2026", False)


# a member typed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hoa", "Nguyễn Văn Hòa"),  # given names first, without marks
        ("hòa", "Nguyễn Văn Hòa"),
        ("hoai", "Lý Thu Hoài"),
        ("tran", "Trần Thị Lan"),
        ("ngoc le", "Lê Thị Bích Ngọc"),
        ("đông", "Tạ Văn Đông"),
        ("dong", "Tạ Văn Đông"),
        ("thu", "Ngô Thị Thu"),
    ],
)
def test_any_part_of_a_name_finds_a_member_given_names_first(typed: str, first: str) -> None:
    people = named(dict(enumerate(NAMES)))
    assert matching(people, typed)[0].name == first


def test_marks_that_are_typed_must_agree() -> None:
    people = named(dict(enumerate(NAMES)))
    assert matching(people, "lán") == []
    assert {one.name for one in matching(people, "đ")} == {
        "Hoàng Đức Thắng",
        "Đặng Văn Khoa",
        "Đỗ Hữu Phúc",
        "Đinh Thị Ngọc",
        "Tạ Văn Đông",
    }


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> Iterator[MemberChoice]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    made = MemberChoice(theme, parent=window)
    made.setGeometry(20, 20, 300, 36)
    made.set_people(named(dict(enumerate(NAMES, 1))))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()


def test_a_member_is_chosen_with_the_arrow_keys(qtbot: QtBot, choice: MemberChoice) -> None:
    type_text(choice, "ngoc")
    assert choice.suggestions.lines == ["Đinh Thị Ngọc", "Lê Thị Bích Ngọc"]
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert told.args == [NAMES.index("Lê Thị Bích Ngọc") + 1, "Lê Thị Bích Ngọc"]
    assert choice.suggestions.lines == []


def test_esc_closes_the_list_and_keeps_the_words(qtbot: QtBot, choice: MemberChoice) -> None:
    type_text(choice, "thu")
    qtbot.keyClick(choice, Qt.Key.Key_Escape)
    assert (choice.suggestions.lines, choice.text(), choice.member_id) == ([], "thu", 0)


def test_a_name_that_is_nobodys_is_marked_wrong_until_it_is_mended(qtbot: QtBot, choice: MemberChoice) -> None:
    type_text(choice, "Ông Khách")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert (choice.property("wrong"), choice.member_id) == ("true", 0)
    choice.selectAll()
    type_text(choice, "lan")
    qtbot.keyClick(choice, Qt.Key.Key_Escape)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert (choice.property("wrong"), choice.text()) == ("false", "Trần Thị Lan")  # the only one it can mean


def test_the_button_lists_all_members_by_given_name(qtbot: QtBot, choice: MemberChoice) -> None:
    click(qtbot, choice.button)
    assert choice.suggestions.lines[:2] == ["Tống Văn Bình", "Tạ Văn Đông"]
    assert len(choice.suggestions.lines) == len(NAMES)


# speeches


def speak(qtbot: QtBot, pane: SpeechesPane, who: str, text: str) -> None:
    type_text(pane.editor.who, who)
    qtbot.keyClick(pane.editor.who, Qt.Key.Key_Return)
    qtbot.waitUntil(pane.editor.text.hasFocus)
    type_text(pane.editor.text, text)


def test_a_speech_is_kept_while_it_is_typed_and_grows_in_the_notebook(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    assert pane.record is not None
    assert pane.record.current is not None
    item_id = pane.record.current.id
    pane.begin(item_id)
    speak(qtbot, pane, "hạnh", OPINION[:10])
    qtbot.waitUntil(lambda: bool(kept(pane).speeches), timeout=KEPT_WITHIN_MS)
    (speech,) = kept(pane).speeches
    assert (speech.item_id, speech.member_id, speech.text) == (item_id, id_of(pane, "Phạm Thị Hạnh"), OPINION[:10])
    type_text(pane.editor.text, OPINION[10:])
    qtbot.waitUntil(lambda: kept(pane).speeches[0].text == OPINION, timeout=KEPT_WITHIN_MS)
    assert len(kept(pane).speeches) == 1
    assert pane.editor.text.toPlainText() == OPINION  # what the notebook tells does not disturb who types


def test_ctrl_enter_ends_a_speech_and_begins_the_next_one(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    pane.begin(0)
    speak(qtbot, pane, "hạnh", OPINION)
    qtbot.keyClick(pane.editor.text, Qt.Key.Key_Return, CTRL)
    assert pane.editor.who.hasFocus()
    assert not pane.editor.text.toPlainText()
    speak(qtbot, pane, "Bà Khách của xã", "Chúc chi bộ họp tốt.")
    qtbot.keyClick(pane.editor.text, Qt.Key.Key_Return, CTRL)
    settled(qtbot, empty_desk)
    first, second = kept(pane).speeches
    assert (first.text, second.member_id, second.speaker) == (OPINION, 0, "Bà Khách của xã")
    assert pane.count() == 2


def test_a_speech_is_opened_from_the_list_and_mended_speaker_and_all(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    pane.begin(0)
    speak(qtbot, pane, "hạnh", OPINION)
    qtbot.keyClick(pane.editor.text, Qt.Key.Key_Return, CTRL)
    settled(qtbot, empty_desk)
    pane.list.setFocus()
    pane.list.choose(kept(pane).speeches[0].id)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert (pane.editor.text.toPlainText(), pane.editor.who.text()) == (OPINION, "Phạm Thị Hạnh")
    pane.editor.who.setFocus()
    pane.editor.who.selectAll()
    type_text(pane.editor.who, "Trần Thị Lan")
    qtbot.keyClick(pane.editor.who, Qt.Key.Key_Escape)
    qtbot.keyClick(pane.editor.who, Qt.Key.Key_Escape)
    settled(qtbot, empty_desk)
    qtbot.waitUntil(lambda: kept(pane).speeches[0].member_id == id_of(pane, "Trần Thị Lan"), timeout=KEPT_WITHIN_MS)
    assert kept(pane).speeches[0].text == OPINION
    assert pane.list.hasFocus()


def test_a_deleted_speech_comes_back_at_its_place(qtbot: QtBot, empty_desk: Desk) -> None:
    record = running(empty_desk)
    for text in ("Một", "Hai", "Ba"):
        empty_desk.book.run.speak(record.meeting.id, Speech(record.agenda[0].id, 0, text, speaker="Khách"))
    pane = shown(qtbot, empty_desk, SpeechesPane, empty_desk.book.meetings.record(record.meeting.id))
    before = kept(pane).speeches
    pane.list.setFocus()
    pane.list.choose(before[1].id)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    settled(qtbot, empty_desk)
    assert [one.text for one in kept(pane).speeches] == ["Một", "Ba"]
    undo(qtbot, empty_desk)
    assert kept(pane).speeches == before
    assert pane.record is not None
    assert pane.record.speeches == before


def test_a_speech_without_words_is_not_written_and_one_emptied_goes(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    pane.begin(0)
    type_text(pane.editor.who, "hạnh")
    qtbot.keyClick(pane.editor.who, Qt.Key.Key_Return)
    pane.begin(0)
    settled(qtbot, empty_desk)
    assert kept(pane).speeches == ()
    speak(qtbot, pane, "hạnh", "Nhầm")
    qtbot.waitUntil(lambda: bool(kept(pane).speeches), timeout=KEPT_WITHIN_MS)
    settled(qtbot, empty_desk)
    pane.editor.text.selectAll()
    qtbot.keyClick(pane.editor.text, Qt.Key.Key_Delete)
    pane.begin(0)
    settled(qtbot, empty_desk)
    assert kept(pane).speeches == ()
    undo(qtbot, empty_desk)
    assert [one.text for one in kept(pane).speeches] == ["Nhầm"]


def test_words_stay_and_are_written_later_when_the_notebook_refuses(
    qtbot: QtBot, empty_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    run = empty_desk.book.run
    speak_then = run.speak

    def full(meeting_id: int, speech: Speech) -> Speech:
        raise SotayError(Code.NO_SPACE)

    monkeypatch.setattr(run, "speak", full)
    pane.begin(0)
    speak(qtbot, pane, "hạnh", OPINION)
    bar = empty_desk.messages.bar
    qtbot.waitUntil(bar.isVisible, timeout=KEPT_WITHIN_MS)
    assert pane.editor.text.toPlainText() == OPINION
    monkeypatch.setattr(run, "speak", speak_then)
    again = next(button for button in bar.findChildren(QPushButton) if button.text() == "Try again")
    click(qtbot, again)
    qtbot.waitUntil(lambda: bool(kept(pane).speeches), timeout=KEPT_WITHIN_MS)
    assert kept(pane).speeches[0].text == OPINION


def test_what_is_typed_is_written_when_the_book_is_closed(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    pane.begin(0)
    speak(qtbot, pane, "hạnh", OPINION)
    pane.settle()
    empty_desk.tasks.close()
    assert kept(pane).speeches[0].text == OPINION


def test_speeches_of_the_current_item_stand_first(qtbot: QtBot, empty_desk: Desk) -> None:
    record = running(empty_desk)
    run, meeting_id = empty_desk.book.run, record.meeting.id
    for item in record.agenda[:3]:
        run.speak(meeting_id, Speech(item.id, 0, item.title, speaker="Khách"))
    at = run.done(meeting_id, record.agenda[0].id)
    pane = shown(qtbot, empty_desk, SpeechesPane, at)
    rows = pane.list.entries.rows
    said = [row.words for row in rows if isinstance(row, EntryRow)]
    assert said == [record.agenda[1].title, record.agenda[0].title, record.agenda[2].title]


def test_twelve_pages_of_opinions_do_not_stall_the_window(qtbot: QtBot, empty_desk: Desk) -> None:
    record = running(empty_desk)
    long = " ".join([OPINION] * 12)  # twelve pages hold some fifty of these
    speeches = tuple(
        Speech(record.agenda[place % 10].id, 0, f"{place} {long}", speaker="Khách", id=place + 1) for place in range(60)
    )
    pane = shown(qtbot, empty_desk, SpeechesPane, record)
    with StallWatch() as watch:
        full = MeetingRecord(record.meeting, record.agenda, record.roll, speeches, clock=record.clock)
        watch.do("showing", lambda: pane.show_record(full, pane.names))
        watch.do("painting", pane.list.repaint)
        watch.do("opening one", lambda: pane.edit(30))
        watch.do("typing", lambda: type_text(pane.editor.text, "a"))


def test_words_are_wrapped_to_four_lines(qtbot: QtBot, theme: Theme) -> None:
    lines = wrapped(" ".join([OPINION] * 9), theme.font(14), 400)
    assert len(lines) == 4
    assert "".join(lines).replace(" ", "").startswith(OPINION.replace(" ", ""))
    assert wrapped("", theme.font(14), 400) == ()


# tasks


def test_a_task_is_typed_once_and_kept_field_by_field(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, TasksPane)
    click(qtbot, pane.new_button)
    (line,) = pane.lines
    assert line.title.hasFocus()
    type_text(line.title, "Nạo vét mương nội đồng")
    qtbot.waitUntil(lambda: bool(kept(pane).tasks), timeout=KEPT_WITHIN_MS)
    qtbot.keyClick(line.title, Qt.Key.Key_Return)
    assert line.who.hasFocus()
    type_text(line.who, "thang")
    qtbot.keyClick(line.who, Qt.Key.Key_Tab)
    type_text(line.helpers, "Chi đoàn")
    qtbot.keyClick(line.helpers, Qt.Key.Key_Tab)
    type_text(line.due, "+7")
    qtbot.keyClick(line.due, Qt.Key.Key_Return, CTRL)
    assert len(pane.lines) == 2
    assert pane.lines[1].title.hasFocus()
    qtbot.waitUntil(lambda: kept(pane).tasks[0].due == date(2026, 10, 12), timeout=KEPT_WITHIN_MS)
    (task,) = kept(pane).tasks
    assert (task.title, task.member_id) == ("Nạo vét mương nội đồng", id_of(pane, "Hoàng Đức Thắng"))
    assert (task.helpers, task.meeting_id, pane.count()) == ("Chi đoàn", pane.meeting_id, 1)


def test_a_deleted_task_comes_back(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, TasksPane)
    for title in ("Một", "Hai"):
        pane.begin(0)
        type_text(pane.lines[-1].title, title)
        pane.settle()
        settled(qtbot, empty_desk)
    click(qtbot, pane.lines[0].drop_button)
    settled(qtbot, empty_desk)
    assert [one.title for one in kept(pane).tasks] == ["Hai"]
    undo(qtbot, empty_desk)
    assert [one.title for one in kept(pane).tasks] == ["Một", "Hai"]
    assert [line.title.text() for line in pane.lines] == ["Một", "Hai"]


def test_a_task_deleted_while_it_is_first_written_leaves_nothing(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, TasksPane)
    pane.begin(0)
    type_text(pane.lines[0].title, "Nhầm")
    click(qtbot, pane.lines[0].drop_button)
    settled(qtbot, empty_desk)
    assert (kept(pane).tasks, pane.lines) == ((), [])


def test_tasks_say_what_is_missing(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, TasksPane)
    pane.begin(0)
    type_text(pane.lines[0].title, "Một")
    pane.settle()
    settled(qtbot, empty_desk)
    assert pane.told == "1 task(s) · 1 without a person · 1 without a day"


def test_many_tasks_of_a_large_cell_do_not_stall_the_window(qtbot: QtBot, empty_desk: Desk) -> None:
    record = running(empty_desk)
    pane = shown(qtbot, empty_desk, TasksPane, record)
    names = {place: f"{name} {place}" for place, name in enumerate(NAMES * 13, 1)}
    tasks = tuple(Task(f"t{n}", f"Việc {n}", record.meeting.id, member_id=n, due=TODAY, id=n) for n in range(1, 13))
    with StallWatch() as watch:
        watch.do("showing", lambda: pane.show_record(replace(record, tasks=tasks), names))
        watch.do("typing a name", lambda: type_text(pane.lines[3].who, "n"))


def test_what_is_typed_at_one_meeting_does_not_reach_another(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, SpeechesPane)
    first = pane.meeting_id
    pane.begin(0)
    speak(qtbot, pane, "hạnh", OPINION)
    other = empty_desk.book.meetings.plan(Meeting("sau", MeetingKind.REGULAR, "Buổi sau", TODAY))
    pane.show_record(other, pane.names)
    settled(qtbot, empty_desk)
    assert empty_desk.book.meetings.record(first).speeches[0].text == OPINION
    assert (pane.record, pane.editor.text.toPlainText()) == (other, "")


# points


def test_points_are_filled_in_from_facts_and_set_by_the_meeting(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, ScoresPane)
    attendance = next(line for line in pane.lines if "attendance" in line.fact)
    assert (attendance.fact, attendance.points.points) == ("From the book: attendance 95,5 %.", 5)
    before = len(kept(pane).scores)
    waiting = [line for line in pane.lines if line.points.points is None]
    pane.begin(0)
    assert waiting[0].points.hasFocus()
    qtbot.keyClicks(waiting[0].points, "4")
    qtbot.keyClick(waiting[0].points, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(kept(pane).scores) == before + 1, timeout=KEPT_WITHIN_MS)
    assert kept(pane).scores[0].points == 4


def test_enter_goes_through_the_points_and_stays_at_the_last(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, ScoresPane)
    pane.lines[0].points.setFocus()
    for line in pane.lines:
        assert line.points.hasFocus()
        qtbot.keyClick(line.points, Qt.Key.Key_Return)
    assert pane.lines[-1].points.hasFocus()


def test_points_beyond_the_most_are_not_taken_and_the_grade_waits_for_all_lines(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, ScoresPane)
    assert pane.grade.text() == ""
    most = (5, 5, 10, 40, 5, 30, 5)
    for line, points in zip(pane.lines, most, strict=True):
        line.points.setFocus()
        line.points.selectAll()
        qtbot.keyClicks(line.points, f"{points}9")  # the 9 would be too much
        qtbot.keyClick(line.points, Qt.Key.Key_Return)
    pane.settle()
    settled(qtbot, empty_desk)
    assert (pane.total.text(), pane.grade.text()) == ("100", "Tốt")
    assert {mark.key for mark in kept(pane).scores} == {
        "time",
        "preparation",
        "conduct",
        "principles",
        "results",
        "closing",
    }


# votes


def test_a_vote_is_counted_recorded_and_brought_back(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, VotesPane)
    pane.begin(0)
    settled(qtbot, empty_desk)
    assert pane.dialog is not None
    form = pane.dialog.form
    for count in ("16", "1", "0"):
        at = next(field for field in (form.favour, form.against, form.other) if field.hasFocus())
        qtbot.keyClicks(at, count)
        qtbot.keyClick(at, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.dialog.finished):
        qtbot.keyClick(pane.dialog, Qt.Key.Key_Return, CTRL)
    settled(qtbot, empty_desk)
    (case,) = kept(pane).votes
    assert (case.favour, case.against, case.base, case.needed, case.passed) == (16, 1, 19, 10, True)
    assert case.lines[0] == ("official", 22)
    pane.list.choose(case.id)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    settled(qtbot, empty_desk)
    assert kept(pane).votes == ()
    undo(qtbot, empty_desk)
    assert kept(pane).votes == (case,)


def test_a_recorded_vote_is_corrected_under_its_id(qtbot: QtBot, empty_desk: Desk) -> None:
    pane = shown(qtbot, empty_desk, VotesPane)
    pane.begin(0)
    settled(qtbot, empty_desk)
    assert pane.dialog is not None
    pane.dialog.form.favour.setValue(9)
    pane.dialog.record()
    settled(qtbot, empty_desk)
    (before,) = kept(pane).votes
    pane.edit(before.id)
    settled(qtbot, empty_desk)
    assert pane.dialog is not None
    assert pane.dialog.form.favour.value() == 9
    pane.dialog.form.favour.setValue(12)
    pane.dialog.record()
    settled(qtbot, empty_desk)
    (after,) = kept(pane).votes
    assert (after.id, after.at, after.favour, before.passed, after.passed) == (before.id, before.at, 12, False, True)


@pytest.mark.parametrize("kind", [SpeechesPane, VotesPane, TasksPane, ScoresPane])
def test_a_closed_meeting_is_shown_and_not_written_to(qtbot: QtBot, empty_desk: Desk, kind: type[Pane]) -> None:
    record = running(empty_desk)
    closed = empty_desk.book.run.close(record.meeting.id)
    pane = shown(qtbot, empty_desk, kind, closed)
    pane.begin(0)
    settled(qtbot, empty_desk)
    assert not pane.is_open
    assert kept(pane) == closed
