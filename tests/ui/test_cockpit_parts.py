# The parts of the screen that runs a meeting, each by itself: clock, tabs, minutes beside it, what a step changes.

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Part,
    Presence,
    Stretch,
)
from sotay.domain.members import MemberState
from sotay.domain.papers import BlockRole, PaperBlock, Writer
from sotay.ui.pages import cockpit_state as state
from sotay.ui.pages.cockpit_clock import MeetingClock
from sotay.ui.pages.cockpit_header import CockpitHeader, Kept
from sotay.ui.pages.cockpit_minutes import MinutesPane, as_html, near
from sotay.ui.pages.cockpit_news import banner_of, missing_at_end
from sotay.ui.pages.cockpit_read import Lengths
from sotay.ui.pages.cockpit_tab import Counts, Tab
from sotay.ui.pages.cockpit_tabs import Tabs
from sotay.ui.pages.cockpit_words import parsed_hour, share_words, stay_words
from sotay.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ZONE = timezone(timedelta(hours=7))
BEGAN = datetime(2026, 10, 5, 23, 30, tzinfo=ZONE)
MEETING = Meeting("m", MeetingKind.REGULAR, "Sinh hoạt tháng 10", date(2026, 10, 5), state=MeetingState.RUNNING, id=1)


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


def record(**changes: object) -> MeetingRecord:
    agenda = tuple(AgendaItem(Part.BODY, f"Bước {at}", 5, id=at) for at in (1, 2, 3))
    made = MeetingRecord(MEETING, agenda, clock=(Stretch(BEGAN),))
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("19:30", time(19, 30)),
        ("19h05", time(19, 5)),
        ("7h", time(7)),
        ("1930", time(19, 30)),
        ("730", time(7, 30)),
        ("19", time(19)),
        ("24:00", None),
        ("19:75", None),
        ("", None),
        ("tối", None),
        ("193000", None),
    ],
)
def test_hours_are_read_as_they_are_typed(typed: str, hour: time | None) -> None:
    assert parsed_hour(typed) == hour


def test_a_stay_tells_coming_and_leaving() -> None:
    here = Attendance(1, MemberState.OFFICIAL, Presence.PRESENT, arrived=time(19, 20))
    assert stay_words(here) == "19:20"
    assert stay_words(replace(here, left=time(20, 45))) == "19:20 · left 20:45"
    assert stay_words(replace(here, arrived=None, left=time(20, 45))) == "left 20:45"
    assert share_words(0, 0) == ""


# what a step changes


def test_a_mark_keeps_only_what_belongs_to_it() -> None:
    line = Attendance(1, MemberState.OFFICIAL)
    here = state.marked(line, Presence.PRESENT, arrived=time(19, 20))
    assert (here.presence, here.arrived) == (Presence.PRESENT, time(19, 20))
    gone = replace(here, left=time(20))
    assert state.marked(gone, Presence.PRESENT, arrived=time(19, 25)).left == time(20)
    away = state.marked(gone, Presence.EXCUSED, "Ốm")
    assert (away.reason, away.arrived, away.left) == ("Ốm", None, None)
    assert state.marked(away, Presence.EXCUSED).reason == "Ốm"
    assert state.marked(away, Presence.UNEXCUSED).reason == ""
    assert state.marked(away, None) == line


def test_steps_go_on_and_back() -> None:
    first = record()
    assert state.last_done(first) is None
    assert state.stepped_back(first) == first
    after = state.stepped(first, BEGAN + minutes(5))
    assert after.current is not None
    assert (after.current.id, after.current.begun_at) == (2, BEGAN + minutes(5))
    assert state.stepped_back(after).current == replace(after.agenda[0], done_at=None)
    for _ in range(2):
        after = state.stepped(after, BEGAN + minutes(9))
    assert after.current is None
    assert state.stepped(after, BEGAN) == after
    assert state.last_done(after) == after.agenda[2]


def test_the_clock_of_a_step_leaves_pauses_out_and_goes_on_after_midnight() -> None:
    begun = replace(record().agenda[0], begun_at=BEGAN + minutes(10))
    halted = state.paused(record(agenda=(begun,)), BEGAN + minutes(20))
    assert halted.is_paused
    assert state.resumed(record(), BEGAN) == record()
    again = state.resumed(halted, BEGAN + minutes(60))
    assert state.time_of_item(again, begun, BEGAN + minutes(75)) == minutes(25)
    assert state.time_of_item(again, replace(begun, begun_at=None), BEGAN) == timedelta()


def test_texts_are_laid_over_their_items() -> None:
    laid = state.with_texts(record(), {2: ("nội dung", "kết luận"), 9: ("lạc", "")})
    assert [(one.content, one.conclusion) for one in laid.agenda] == [("", ""), ("nội dung", "kết luận"), ("", "")]


# what is told


def test_the_banner_tells_only_of_a_clock_that_ran_before() -> None:
    later = BEGAN + minutes(30)
    told = banner_of(record(), later, welcome=False)
    assert told is not None
    assert "23:30" in told.text
    assert [name for name, _ in told.buttons] == ["go_on", "pause"]
    assert banner_of(record(), later, welcome=True) is None
    assert banner_of(record(), BEGAN, welcome=False) is None
    assert banner_of(state.paused(record(), later), later, welcome=False) is None
    off = record(meeting=replace(MEETING, state=MeetingState.CANCELLED))
    assert banner_of(off, later, welcome=False) is not None


def test_what_is_missing_at_the_end_is_told_with_the_rule() -> None:
    roll = (Attendance(1, MemberState.OFFICIAL, Presence.PRESENT), Attendance(2, MemberState.OFFICIAL))
    lengths = Lengths((90, 120), 90, "42-HD/BTCTW")
    told = missing_at_end(record(roll=roll), lengths, 1, BEGAN + minutes(60))
    assert told == (
        "1 member(s) not called yet.",
        "60 minutes so far; the rule asks for 90 (42-HD/BTCTW).",
        "2 step(s) of the agenda not done.",
    )
    done = tuple(replace(one, done_at=BEGAN) for one in record().agenda)
    assert missing_at_end(record(roll=roll, agenda=done), lengths, 0, BEGAN + minutes(90)) == ()
    assert missing_at_end(record(agenda=done), Lengths(), 0, BEGAN) == ("Nobody was marked on the roll.",)


# widgets


def test_the_clock_says_what_is_left_in_words(theme: Theme, qtbot: QtBot) -> None:
    clock = MeetingClock(theme)
    qtbot.addWidget(clock)
    clock.retranslate()
    clock.set_rule((120, 90), 90)
    clock.show_minutes(84, stands=False)
    assert clock.accessibleDescription() == "6 minute(s) left"
    clock.show_minutes(90, stands=False)
    assert clock.accessibleDescription() == "Long enough"
    clock.show_minutes(90, stands=True)
    assert clock.accessibleDescription() == "The clock stands"
    clock.set_rule((), 0)
    clock.show_minutes(91, stands=False)
    assert clock.accessibleDescription() == ""
    clock.bar.resize(clock.bar.sizeHint())
    clock.set_rule((90, 120), 120)
    clock.show_minutes(400, stands=False)
    assert clock.bar.place_of(400) == clock.bar.width()
    clock.grab()


def test_writing_that_is_soon_over_is_not_told(theme: Theme, qtbot: QtBot) -> None:
    header = CockpitHeader(theme)
    qtbot.addWidget(header)
    header.retranslate()
    header.show_kept(Kept.WRITING)
    assert header.kept.words.text() == "Saved by itself"
    header.show_kept(Kept.YES)
    header.show_kept(Kept.WRITING)
    qtbot.waitUntil(lambda: header.kept.words.text() == "Saving …", timeout=2000)
    header.show_kept(Kept.NO)
    assert header.kept.words.text() == "Not saved"


@pytest.fixture
def tabs(theme: Theme, qtbot: QtBot) -> Tabs:
    made = Tabs(theme)
    qtbot.addWidget(made)
    for key in ("one", "two", "three"):
        made.add(key, QLabel(key))
        made.name(key, f"Thẻ {key}", {"one": "0", "two": "21/22", "three": ""}[key])
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_turns_to_a_tab(tabs: Tabs, qtbot: QtBot) -> None:
    assert tabs.current == "one"
    with qtbot.waitSignal(tabs.turned) as told:
        qtbot.mouseClick(tabs.tab("three"), LEFT)
    assert told.args == ["three"]
    assert tabs.page("three").isVisible()
    qtbot.keyClick(tabs.tab("two"), Qt.Key.Key_Return)
    assert tabs.current == "two"


def test_a_tab_that_goes_hands_over_to_the_first(tabs: Tabs) -> None:
    tabs.go("three")
    tabs.show_tab("three", shown=False)
    assert tabs.current == "one"
    assert not tabs.has("three")
    assert not tabs.has("four")


def test_counts_go_before_names(tabs: Tabs) -> None:
    parts = [tab for key in ("one", "two", "three") if isinstance(tab := tabs.tab(key), Tab)]
    some, none = (sum(tab.wanted(counts) for tab in parts) for counts in (Counts.SOME, Counts.NONE))
    assert none < some < sum(tab.wanted(Counts.ALL) for tab in parts)
    tabs.resize(none + 20, 300)
    assert tabs.tab("two").toolTip() == "Thẻ two, 21/22"
    tabs.resize(600, 300)
    assert tabs.tab("two").toolTip() == ""
    tabs.resize(120, 300)
    tabs.go("three")  # scrolled into sight, its name whole
    tab = tabs.tab("three")
    assert tab.visibleRegion().boundingRect().right() == tab.rect().right()


def block(key: str, words: str, fact: str = "", missing: str = "") -> PaperBlock:
    writer = Writer().say(words)
    if fact:
        writer.fact(fact)
    if missing:
        writer.fact("", missing)
    return writer.block(key, BlockRole.BODY)


def test_minutes_mark_what_is_known_and_what_is_missing(theme: Theme) -> None:
    told = as_html(
        theme.tokens,
        "sinh hoạt <chi bộ>",
        (block("head.begins", "Bắt đầu: ", fact="19 giờ & 30"), block("item.1", "1. Lý do ", missing="chưa ghi")),
        "item.1",
    )
    assert "sinh hoạt &lt;chi bộ&gt;" in told
    assert "<b>Bắt đầu:</b>" in told
    assert f'background-color:{theme.tokens.hl_b}">19 giờ &amp; 30<' in told
    assert f'background-color:{theme.tokens.hl_y}">chưa ghi<' in told
    assert told.count("<a name=") == 1


def test_of_long_minutes_only_what_is_near_is_shown() -> None:
    blocks = tuple(block(f"item.{at}", "ý kiến " * 20) for at in range(400))
    shown = near(blocks, "item.300")
    assert blocks[300] in shown
    assert len(shown) < 100
    assert near(blocks[:10], "item.3") == blocks[:10]


def test_minutes_scroll_to_the_step_of_now(theme: Theme, qtbot: QtBot) -> None:
    pane = MinutesPane(theme)
    qtbot.addWidget(pane)
    pane.resize(330, 400)
    pane.retranslate()
    with qtbot.waitExposed(pane):
        pane.show()
    blocks = tuple(block(f"item.{at}", f"{at}. Nội dung") for at in range(60))
    pane.show_minutes("sinh hoạt", blocks, "item.1")
    above = pane.text.verticalScrollBar().value()
    pane.show_minutes("sinh hoạt", blocks, "item.50")
    assert pane.text.verticalScrollBar().value() > above
    with qtbot.waitSignal(pane.print_wanted):
        qtbot.mouseClick(pane.print_button, LEFT)
