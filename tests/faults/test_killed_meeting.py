# The program killed at every step of a meeting: what was done and typed before is there, and the meeting goes on.

import multiprocessing
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from sotay.domain.meetings import (
    MeetingRecord,
    MeetingState,
    Presence,
    ScoreMark,
    Speech,
    Task,
    VoteCase,
    VoteMethod,
)
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from tests.services.books import PASSPHRASE, Clock
from tests.services.meetings import EVENING, rest_came, small_cell

if sys.platform == "win32":
    pytest.skip("a process cannot be stopped there as a power cut stops it", allow_module_level=True)

LOADED = ("sotay.storage.engine", "sotay.services.meeting_run", "sotay.services.meetings", __name__)
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(list(LOADED))
VOTE = VoteCase(
    *("Nghị quyết", "resolution", VoteMethod.HAND, 4, 0, 0, 5, 3, 5), passed=True, rule="r", source="208-QĐ/TW"
)


def open_book(folder: Path) -> Book:
    return Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True), Clock(EVENING))


def acts(book: Book, meeting_id: int) -> Iterator[Callable[[], object]]:
    """Give what a secretary does in a meeting, one write after the other."""
    run = book.run
    yield lambda: run.start(meeting_id)
    roll = book.meetings.record(meeting_id).roll
    yield lambda: run.mark(meeting_id, roll[0].member_id, Presence.PRESENT)
    yield lambda: run.mark(meeting_id, roll[1].member_id, Presence.EXCUSED, "Đi viện thăm con")
    yield lambda: rest_came(book, meeting_id)
    first, second, *_ = book.meetings.record(meeting_id).agenda
    yield lambda: run.write(first.id, content="Đồng chí bí thư nêu lý do")
    yield lambda: run.write(first.id, content="Đồng chí bí thư nêu lý do, giới thiệu đại biểu")
    yield lambda: run.done(meeting_id, first.id)
    yield lambda: run.speak(meeting_id, Speech(second.id, roll[0].member_id, "Tôi"))
    (speech,) = book.meetings.record(meeting_id).speeches
    yield lambda: run.rewrite(replace(speech, text="Tôi nhất trí với dự thảo"))
    yield lambda: run.write(second.id, conclusion="Thống nhất")
    yield lambda: run.pause(meeting_id)
    yield lambda: run.resume(meeting_id)
    yield lambda: run.vote(meeting_id, VOTE)
    yield lambda: run.assign(meeting_id, Task("việc", "Vệ sinh đường làng", member_id=roll[0].member_id))
    yield lambda: run.score(meeting_id, [ScoreMark("conduct", 38)])
    yield lambda: run.write(second.id, content="Chữ cuối cùng")
    yield lambda: run.close(meeting_id)


STEPS = 17


def hold(told: Connection, folder: Path, meeting_id: int) -> None:
    """Hold the meeting and tell after each write that it is done."""
    book = open_book(folder)
    told.send("open")
    for act in acts(book, meeting_id):
        act()
        told.send("done")


@dataclass(frozen=True)
class Held:
    """Hold a book in which a meeting is planned, and what the book holds after each step of it."""

    folder: Path
    meeting_id: int
    records: tuple[MeetingRecord, ...]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    folder = tmp_path_factory.mktemp("họp") / "sổ"
    cell = small_cell(folder)
    meeting_id = cell.planned().meeting.id
    cell.book.close()
    shutil.copytree(folder, folder.parent / "cả buổi")
    book = open_book(folder.parent / "cả buổi")
    records = [book.meetings.record(meeting_id)]
    for act in acts(book, meeting_id):
        act()
        records.append(book.meetings.record(meeting_id))
    book.close()
    return Held(folder, meeting_id, tuple(records))


@pytest.mark.parametrize("step", range(STEPS + 1))
def test_a_meeting_that_is_killed_goes_on_where_it_was(held: Held, tmp_path: Path, step: int) -> None:
    folder = tmp_path / "sổ"
    shutil.copytree(held.folder, folder)
    ready, told = CONTEXT.Pipe()
    worker = CONTEXT.Process(target=hold, args=(told, folder, held.meeting_id))
    worker.start()
    told.close()
    for _ in range(step + 1):
        ready.recv()
    worker.kill()
    worker.join()
    book = open_book(folder)
    found = book.meetings.record(held.meeting_id)
    # It may have come further before it was stopped; nothing that it told of is lost, and nothing is half there.
    assert found in held.records[step:]
    assert AuditTrail(book.workspace.notebook.database).verify().problems == ()
    if found.meeting.state is MeetingState.RUNNING:
        assert book.run.close(held.meeting_id).meeting.state is MeetingState.CLOSED
    book.close()


def test_the_steps_are_those_of_a_whole_meeting(held: Held) -> None:
    assert len(held.records) == STEPS + 1
    assert len(set(map(repr, held.records))) == STEPS + 1
    last = held.records[-1]
    assert last.meeting.state is MeetingState.CLOSED
    assert last.agenda[1].content == "Chữ cuối cùng"
    assert [speech.text for speech in last.speeches] == ["Tôi nhất trí với dự thảo"]
