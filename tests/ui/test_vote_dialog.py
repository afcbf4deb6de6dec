# The dialog of a vote as a person uses it: counts by key, the sum, the outcome, and what is refused.

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import Meeting, MeetingKind, Presence, VoteCase, VoteMethod
from sotay.domain.members import MemberState
from sotay.domain.rolls import RollEntry
from sotay.paths import resource_dir
from sotay.ui.pages.cockpit_ballot import Ballot
from sotay.ui.pages.cockpit_vote_dialog import VoteDialog
from sotay.ui.theme import Theme
from tests.ui.cockpit import NAMES
from tests.ui.typing import type_text

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 10, 5)
TOP = 72  # where the clock of the cockpit ends
PROBATION, EXEMPT, EXCUSED, GONE = {8, 21}, {9, 17}, 5, 6
Open = Callable[..., VoteDialog]


def entry(place: int, name: str) -> RollEntry:
    state = MemberState.OFFICIAL
    if place in PROBATION:
        state = MemberState.PROBATIONARY
    if place in EXEMPT:
        state = MemberState.EXEMPT
    presence = Presence.EXCUSED if place == EXCUSED else None if place in EXEMPT else Presence.PRESENT
    return RollEntry(place + 1, name, state, presence, left=place == GONE)


# 22 official members: 2 exempt and away, 1 excused, 1 who left early: 18 can vote, 19 are the base.
ROLL = tuple(entry(place, name) for place, name in enumerate(NAMES))


def ballot(entries: tuple[RollEntry, ...] = ROLL, known: VoteCase | None = None) -> Ballot:
    rules = MeetingRules.parse((resource_dir() / "rules" / "meetings.toml").read_text(encoding="utf-8"))
    meeting = Meeting("u", MeetingKind.REGULAR, "Sinh hoạt tháng 10", DAY)
    names = dict(enumerate(NAMES, 1))
    return Ballot(meeting, rules.matters(DAY), rules.attendance(DAY), entries, names, 12, known)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Iterator[Open]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 668)
    with qtbot.waitExposed(window):
        window.show()

    def open_dialog(what: Ballot | None = None) -> VoteDialog:
        dialog = VoteDialog(theme, window, what or ballot())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.place_below(TOP)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.form.favour.hasFocus)
        return dialog

    yield open_dialog
    window.close()


def count(qtbot: QtBot, dialog: VoteDialog, *counts: int) -> None:
    """Type counts one after the other, going on with Enter."""
    dialog.form.favour.setFocus()
    for field, number in zip((dialog.form.favour, dialog.form.against, dialog.form.other), counts, strict=False):
        assert field.hasFocus()
        field.selectAll()
        qtbot.keyClicks(field, str(number))
        qtbot.keyClick(field, Qt.Key.Key_Return)


def recorded(qtbot: QtBot, dialog: VoteDialog) -> VoteCase:
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    case = given.args[0]
    assert isinstance(case, VoteCase)
    return case


def refused(qtbot: QtBot, dialog: VoteDialog) -> str:
    with qtbot.assertNotEmitted(dialog.given):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    return dialog.outcome.head


def choose(dialog: VoteDialog, matter: str) -> None:
    dialog.form.matter.setCurrentIndex(dialog.form.matter.findData(matter))


def test_the_sum_is_shown_line_by_line_down_to_what_is_needed(opened: Open) -> None:
    dialog = opened()
    assert dialog.form.sum.lines == (
        ("Official members", 22),
        ("Less: exempt from meetings, not here", -2),
        ("Less: away with reason", -1),
        ("Members the share is taken of", 19),
        ("Needed in favour (more than half)", 10),
    )
    assert dialog.watching.plain == "2 probationary member(s) do not vote."


def test_counts_are_typed_and_the_outcome_follows_them(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert dialog.outcome.head == "Enter the votes: the book works out the result."
    count(qtbot, dialog, 16)
    assert dialog.form.total.full == "16 in all, 2 members not counted yet"
    count(qtbot, dialog, 17, 0, 1)
    assert dialog.form.total.full == "18 in all, as many as are present"
    assert dialog.outcome.head == "Passed: 17/19 = 89,5 %"


def test_ctrl_enter_records_the_vote_with_its_sum_and_rule(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    count(qtbot, dialog, 17, 0, 1)
    case = recorded(qtbot, dialog)
    assert (case.title, case.matter, case.item_id) == ("Nghị quyết lãnh đạo nhiệm vụ tháng 10", "resolution", 12)
    assert (case.favour, case.against, case.other, case.base, case.needed, case.voters) == (17, 0, 1, 19, 10, 18)
    assert (case.passed, case.method) == (True, VoteMethod.HAND)
    assert case.rule == "Nghị quyết thường: hơn một nửa"
    assert case.source.startswith("208-QĐ/TW (26/7/2026)")
    assert case.lines[1] == ("exempt_away", 2)
    assert not dialog.isVisible()


def test_a_matter_that_does_not_pass_can_be_recorded(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    count(qtbot, dialog, 9, 8, 1)
    assert dialog.outcome.head == "Not passed: 9/19 = 47,4 %"
    assert recorded(qtbot, dialog).passed is False


def test_more_votes_than_members_present_are_refused_until_they_are_mended(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    count(qtbot, dialog, 17, 1, 1)
    why = "Result not recorded: 19 votes exceed 18 official members present. Check the count or the attendance."
    assert refused(qtbot, dialog) == why
    assert dialog.form.total.full == ""  # not told a second time above
    assert dialog.form.favour.hasFocus()
    count(qtbot, dialog, 16, 1, 1)
    assert recorded(qtbot, dialog).favour == 16


def test_without_a_roll_it_says_what_to_do(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(ballot(()))
    count(qtbot, dialog, 3)
    assert refused(qtbot, dialog) == (
        "Result not recorded: nobody is marked present yet. Call the roll first, then count the votes."
    )
    assert not dialog.form.sum.isVisible()


def test_nothing_counted_is_no_result(qtbot: QtBot, opened: Open) -> None:
    assert refused(qtbot, opened()).startswith("Result not recorded: no vote was entered.")


def test_enter_goes_from_count_to_count_and_records_nothing(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    with qtbot.assertNotEmitted(dialog.given):
        count(qtbot, dialog, 17, 0, 1)
    assert dialog.isVisible()


def test_esc_closes_and_records_nothing(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    count(qtbot, dialog, 17, 0, 1)
    with qtbot.assertNotEmitted(dialog.given), qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_show_of_hands_may_note_names_and_a_secret_ballot_keeps_none(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    form = dialog.form
    assert not form.names.isVisible()
    count(qtbot, dialog, 15, 3, 0)
    assert form.names.isVisible()
    assert not form.secret.isVisible()
    type_text(form.names, "Mai Văn Quý: cần bàn thêm")
    ballot_button = form.method.segment(VoteMethod.BALLOT)
    qtbot.mouseClick(ballot_button, LEFT, pos=QPoint(10, 10))
    assert not form.names.isVisible()
    assert form.secret.full == "Secret ballot: the book keeps no names."
    case = recorded(qtbot, dialog)
    assert (case.method, case.names) == (VoteMethod.BALLOT, "")


def test_names_of_a_show_of_hands_are_recorded(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    count(qtbot, dialog, 15, 3, 0)
    type_text(dialog.form.names, "Mai Văn Quý: cần bàn thêm")
    assert recorded(qtbot, dialog).names == "Mai Văn Quý: cần bàn thêm"


def test_recognition_is_about_a_member_and_needs_two_thirds_of_those_summoned(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    choose(dialog, "recognition")
    assert dialog.form.sum.lines[-2:] == (
        ("Members the share is taken of", 20),
        ("Needed in favour (at least 2/3)", 14),
    )
    type_text(dialog.form.about, "hoai")
    qtbot.keyClick(dialog.form.about, Qt.Key.Key_Return)
    count(qtbot, dialog, 13, 5, 0)
    assert dialog.outcome.head == "Not passed: 13/20 = 65 %"
    case = recorded(qtbot, dialog)
    assert (case.about_id, case.title) == (9, "Công nhận đảng viên chính thức: đồng chí Lý Thu Hoài")


def test_a_title_written_by_hand_stays(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    dialog.form.title.selectAll()
    type_text(dialog.form.title, "Quy chế làm việc của chi bộ")
    choose(dialog, "other")
    count(qtbot, dialog, 18)
    assert recorded(qtbot, dialog).title == "Quy chế làm việc của chi bộ"


def test_the_source_of_the_rule_is_shown_on_demand(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert dialog.outcome.source == ""
    qtbot.mouseClick(dialog.outcome.source_button, LEFT)
    assert dialog.outcome.source == dialog.form.rule.source


def test_a_recorded_vote_is_opened_with_its_counts_and_keeps_its_id(qtbot: QtBot, opened: Open) -> None:
    first = opened()
    count(qtbot, first, 9, 8, 1)
    case = recorded(qtbot, first)
    dialog = opened(ballot(known=replace(case, id=7, title="Tên đã sửa")))
    assert (dialog.form.favour.value(), dialog.form.title.text()) == (9, "Tên đã sửa")
    count(qtbot, dialog, 11, 6, 1)
    again = recorded(qtbot, dialog)
    assert (again.id, again.title, again.favour, again.passed) == (7, "Tên đã sửa", 11, True)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_clock_stays_in_sight_and_the_buttons_too(qtbot: QtBot, theme: Theme, opened: Open, scale: float) -> None:
    theme.set_scale(scale)
    dialog = opened()
    choose(dialog, "admission")
    count(qtbot, dialog, 10, 7, 1)
    window = dialog.parentWidget()
    assert window is not None
    top = window.mapToGlobal(QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: dialog.geometry().top() >= top + TOP)
    assert dialog.geometry().bottom() <= top + window.height()
    foot = dialog.record_button.mapTo(dialog, QPoint(0, dialog.record_button.height()))
    assert foot.y() <= dialog.height()
