# The sample year of meetings: sound by the rules of the field, complete, and never written twice.

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sotay.domain.meetings import MeetingState, TaskState
from sotay.domain.papers import MINUTES, RESOLUTION, PaperState
from sotay.services.book import Book
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.storage.audit import AuditTrail
from tests.services.books import HANOI, WHEN, Clock, new_book


@pytest.mark.parametrize("now", [datetime(2026, 11, 22, 8, tzinfo=HANOI), datetime(2031, 2, 1, 8, tzinfo=HANOI)])
def test_the_sample_year_is_whole(tmp_path: Path, now: datetime) -> None:
    workspace, _ = new_book(tmp_path / "sổ")
    fill_notebook(workspace.notebook, WHEN)
    book = Book(workspace, Clock(now))
    book.today = now.date()
    written = fill_meetings(book)
    rows = book.meetings.all()
    assert written == len(rows) == 14
    ahead = [row for row in rows if row.meeting.day > now.date()]
    assert 1 <= len(ahead) <= 2
    assert {row.meeting.state for row in ahead} == {MeetingState.PLANNED}
    assert ahead[0].meeting.day - now.date() < timedelta(days=31)
    held = rows[: -len(ahead)]
    assert {row.meeting.state for row in held} == {MeetingState.CLOSED}
    for row in held[:-1]:
        papers = {paper.type: paper for paper in book.papers.of_meeting(row.meeting.id)}
        assert {kind: papers[kind].state for kind in papers} == dict.fromkeys((MINUTES, RESOLUTION), PaperState.ADOPTED)
        assert all(paper.missing == 0 for paper in papers.values())
        assert all(vote.passed for vote in book.meetings.record(row.meeting.id).votes)
        assert row.present > row.summoned / 2
    states = {task.state for row in rows for task in book.meetings.record(row.meeting.id).tasks}
    assert states == set(TaskState)
    assert fill_meetings(book) == written
    assert AuditTrail(workspace.notebook.database).verify().problems == ()
    assert book.meetings.record(rows[0].meeting.id).meeting == replace(rows[0].meeting)
    book.close()
