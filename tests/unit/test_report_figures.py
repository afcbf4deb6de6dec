"""Figures of a report: how they are shown and linked, tasks as they stood on a day, blocks that carry links."""

from datetime import date
from fractions import Fraction

import pytest

from sotay.domain.activities import Activity, Figure, Link, LinkKind
from sotay.domain.meetings import Meeting, MeetingKind, Task, TaskState
from sotay.domain.papers import Fill, FillKind, Writer, as_edited
from sotay.domain.report_activities import Documented, activity_part
from sotay.domain.report_figures import Place, ReportFigure, ReportPart, Source
from sotay.domain.report_meetings import Held, meeting_part, task_part

NOTHING = Source.of(Place.MEETING, ())


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1250, "1.250"), (2.5, "2,5"), (0, "0"), (None, ""), (Fraction(8, 9), "88,9\u00a0%"), (Fraction(1), "100\u00a0%")],
)
def test_a_figure_is_shown_as_papers_write_it(value: int | float | Fraction | None, shown: str) -> None:
    assert ReportFigure("a", ReportPart.MEETINGS, "A", value, NOTHING).shown == shown


def test_a_source_is_a_link_and_back() -> None:
    source = Source.of(Place.ACTIVITY, (3, 4, 3))
    assert str(source) == "activity:3,4"
    assert Source.parse(str(source)) == source
    with pytest.raises(ValueError, match="nowhere"):
        Source.parse("nowhere:1")


def test_a_figure_without_records_has_no_link() -> None:
    assert ReportFigure("a", ReportPart.MEETINGS, "A", 0, NOTHING).link == ""


def test_a_link_stays_with_its_figure_while_words_are_typed_beside_it() -> None:
    block = Writer().say("Số buổi: ").fact("12", link="meeting:1,2").say(".").block("a")
    edited = as_edited(block, "Tổng số buổi: 12.")
    assert edited.fills == (Fill(14, 16, FillKind.FACT, "meeting:1,2"),)


def task(number: int, state: TaskState, due: date | None, done: date | None = None) -> Task:
    return Task(str(number), f"Việc {number}", state=state, due=due, done_on=done, id=number)


def test_tasks_are_told_as_they_stood_on_the_day() -> None:
    due, end = date(2026, 6, 20), date(2026, 6, 30)
    part = task_part(
        [
            task(1, TaskState.DONE, due, due),
            task(2, TaskState.DONE, due, date(2026, 6, 25)),
            task(3, TaskState.DONE, due, date(2026, 7, 5)),  # still open at the end of June, and late
            task(4, TaskState.OPEN, date(2026, 7, 20)),
            task(5, TaskState.DROPPED, due),
        ],
        end,
    )
    told = [one.value for one in part.figures]
    assert told == [4, 1, 1, 1, 1, 1, Fraction(1, 2)]
    assert part.overdue.link == "task:3"


def test_meetings_of_the_committee_do_not_count_among_those_of_the_cell() -> None:
    rows = [
        Held(Meeting(str(at), kind, "", date(2026, 2, 5), id=at), 10, 9)
        for at, kind in enumerate((MeetingKind.REGULAR, MeetingKind.COMMITTEE, MeetingKind.THEMATIC), 1)
    ]
    part = meeting_part(rows, (), (), date(2026, 1, 1), date(2026, 3, 31))
    assert (part.held.value, part.rate.value) == (2, Fraction(9, 10))
    assert [one.key for one in part.others] == ["meetings.kind.committee"]
    assert [(one.key, one.value) for one in part.thematic] == [("meetings.thematic.2026-Q1", 1)]


def test_quarters_over_new_year_are_told_apart() -> None:
    part = meeting_part((), (), (), date(2025, 12, 1), date(2026, 1, 31))
    assert [one.key for one in part.thematic] == ["meetings.thematic.2025-Q4", "meetings.thematic.2026-Q1"]
    assert part.rate.value is None


def test_entries_are_summed_by_kind_and_by_document() -> None:
    link = Link(LinkKind.DOCUMENT, "d1", "21-NQ/TW")
    entries = [
        Activity("a", date(2026, 1, 1), "study", "A", hours=2.0, people=(1, 2), figures=(Figure("Hộ", 3, "hộ"),), id=1),
        Activity("b", date(2026, 2, 1), "labour", "B", others=5, figures=(Figure("hộ", 4, "hộ"),), links=(link,), id=2),
    ]
    part = activity_part(
        entries, {"labour": "Lao động", "study": "Học tập"}, [Documented("21-NQ/TW", frozenset({"d1", "d2"}))]
    )
    assert [group.title for group in part.kinds] == ["Lao động", "Học tập"]
    assert (part.whole.count.value, part.whole.turns.value, part.whole.hours.value) == (2, 7, 2.0)
    assert part.whole.hours.link == "activity:1"
    assert [(one.key, one.value, one.link) for one in part.documents[0].sums] == [
        ("activities.document.21-NQ/TW.sum.ho/ho", 4, "activity:2")
    ]
