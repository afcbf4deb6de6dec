# The activity log in a real notebook: found by anything, marks optional, one transaction each, files kept by hash.

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.activities import Activity, ActivityFile, Figure, Link, LinkKind
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Meeting, MeetingKind, MeetingPaper, MeetingRecord
from sotay.domain.progress import Progress
from sotay.storage.activities import Activities
from sotay.storage.activity_finding import matching
from sotay.storage.attachments import Attachments
from sotay.storage.audit import AuditFilter, AuditTrail
from sotay.storage.database import Database
from sotay.storage.drafts import Drafts
from sotay.storage.meetings import Meetings
from sotay.storage.schemas import NOTEBOOK
from sotay.storage.tables_dump import dump, fill
from tests.storage.making import KEY

WHEN = "2026-11-22T01:00:00.000000+00:00"
DOCUMENT = Link(LinkKind.DOCUMENT, "doc-1", "21-NQ/TW")
ENTRIES = (
    Activity("u1", date(2026, 9, 5), "people", "Vận động hiến đất mở đường xóm 3", people=(1, 2), links=(DOCUMENT,)),
    Activity("u2", date(2026, 10, 2), "visit", "Thăm đảng viên cao tuổi", text="Tặng quà", result="Vui", place="Tổ 2"),
    Activity("u3", date(2026, 10, 2), "people", "Đường làng ngõ xóm", people=(2,), figures=(Figure("Hộ", 3.5, "hộ"),)),
    Activity("u4", date(2026, 10, 9), "study", "Học nghị quyết", links=(Link(LinkKind.MEETING, "m", "Tháng 10"),)),
    Activity("u5", date(2026, 11, 1), "study", "Ảnh", files=(ActivityFile("a.jpg", "hash", 3, "small"),)),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK)
    yield made
    made.close()


@pytest.fixture
def log(database: Database) -> Activities:
    made = Activities(database)
    made.add(ENTRIES, WHEN)
    return made


def asked(log: Activities, **question: object) -> list[str]:
    return [one.uid for one in log.entries(log.ids(ActivityQuestion(**question)))]  # type: ignore[arg-type]


def test_entries_come_back_as_they_were_written_newest_first(log: Activities) -> None:
    found = log.entries(log.ids(ActivityQuestion()))
    assert [one.uid for one in found] == ["u5", "u4", "u3", "u2", "u1"]
    as_written = {one.uid: one for one in ENTRIES}
    for one in found:
        plain = replace(one, id=0, files=tuple(replace(file, id=0) for file in one.files))
        assert plain == as_written[one.uid]


@pytest.mark.parametrize(
    ("question", "uids"),
    [
        ({"first": date(2026, 10, 2), "last": date(2026, 10, 9)}, "u4 u3 u2"),
        ({"kinds": frozenset({"people", "visit"})}, "u3 u2 u1"),
        ({"person_id": 2}, "u3 u1"),
        ({"person_id": 1}, "u1"),
        ({"documents": frozenset({"doc-1", "other"})}, "u1"),
        ({"meeting": "m"}, "u4"),
        ({"task": "none"}, ""),
        ({"has_photos": True}, "u5"),
        ({"text": "duong"}, "u3 u1"),
        ({"text": "ĐƯỜNG làng"}, "u3"),
        ({"text": "duo"}, "u3 u1"),
        ({"text": "z"}, "u5 u4 u3 u2 u1"),
        ({"text": "tang qua"}, "u2"),
        ({"text": "21-NQ/TW"}, "u1"),
        ({"text": '"; DROP TABLE activity; --'}, ""),
        ({"text": "AND OR NOT"}, ""),
        ({"text": "hien dat", "kinds": frozenset({"people"}), "person_id": 2, "first": date(2026, 9, 1)}, "u1"),
    ],
)
def test_a_question_finds(log: Activities, question: dict[str, object], uids: str) -> None:
    assert asked(log, **question) == uids.split()


def test_signs_alone_find_nothing(log: Activities) -> None:
    assert matching("***") == '""'
    assert asked(log, text="***") == []


def test_months_count_what_was_found(log: Activities) -> None:
    assert log.find(ActivityQuestion()).months == (("2026-11", 1), ("2026-10", 3), ("2026-09", 1))
    assert log.find(ActivityQuestion(text="duong")).months == (("2026-10", 1), ("2026-09", 1))
    tally = {(one.month, one.kind): one.count for one in log.tally(ActivityQuestion())}
    assert tally[("2026-10", "people")] == 1
    assert sum(tally.values()) == 5


def test_what_was_just_written_is_found_although_an_answer_is_kept(log: Activities) -> None:
    assert asked(log, text="hội nghị") == []
    log.add([Activity("u6", date(2026, 12, 1), "online", "Hội nghị trực tuyến")], WHEN)
    assert asked(log, text="hội nghị") == ["u6"]
    assert asked(log)[0] == "u6"


def test_an_edit_changes_what_finds_an_entry(log: Activities) -> None:
    entry = log.by_uid("u1")
    assert entry is not None
    log.edit([replace(entry, title="Trồng cây", people=(7,), links=())], WHEN)
    assert asked(log, text="hiến đất") == []
    assert asked(log, text="trong cay") == ["u1"]
    assert asked(log, person_id=7) == ["u1"]
    assert asked(log, person_id=1) == []
    assert asked(log, documents=frozenset({"doc-1"})) == []


def test_removed_entries_are_not_found_and_come_back_whole(log: Activities) -> None:
    ids = log.ids(ActivityQuestion(kinds=frozenset({"people"})))
    log.remove(ids, WHEN)
    assert asked(log) == ["u5", "u4", "u2"]
    assert asked(log, text="duong") == asked(log, person_id=2) == []
    assert all(one.removed for one in log.entries(ids))
    log.remove(ids, None)
    assert asked(log, text="duong") == ["u3", "u1"]
    assert asked(log, person_id=2) == ["u3", "u1"]


def test_writes_are_all_or_none(log: Activities) -> None:
    entries = log.entries(log.ids(ActivityQuestion()))
    ghost = replace(entries[0], id=999)
    writes: tuple[Callable[[], None], ...] = (
        lambda: log.edit([replace(entries[0], title="x"), ghost], WHEN),
        lambda: log.remove([entries[0].id, 999], WHEN),
    )
    for write in writes:
        with pytest.raises(SotayError) as refused:
            write()
        assert refused.value.code is Code.ACTIVITY_NOT_FOUND
    assert log.entries(log.ids(ActivityQuestion())) == entries


def test_files_that_an_entry_no_longer_names_are_taken_off(log: Activities) -> None:
    entry = log.by_uid("u5")
    assert entry is not None
    kept = replace(entry, files=(*entry.files, ActivityFile("b.pdf", "other", 9)))
    log.edit([kept], WHEN)
    two = log.entries([entry.id])[0].files
    assert [file.name for file in two] == ["a.jpg", "b.pdf"]
    log.edit([replace(kept, files=two[1:])], WHEN)
    assert [file.name for file in log.entries([entry.id])[0].files] == ["b.pdf"]
    assert asked(log, has_photos=True) == []


def test_documents_are_told_with_what_they_were_called_then(log: Activities) -> None:
    assert log.linked(LinkKind.DOCUMENT) == (("doc-1", "21-NQ/TW", date(2026, 9, 5)),)
    assert log.span() == (date(2026, 9, 5), date(2026, 11, 1))


def test_an_entry_removed_by_an_older_program_is_found_again_once_it_is_back(
    log: Activities, database: Database
) -> None:
    ids = log.ids(ActivityQuestion(text="hien dat"))
    log.remove(ids, WHEN)
    with database.writer() as connection:  # it took the words of what it removed away
        connection.execute("DELETE FROM found_activity WHERE rowid = ?", ids)
        connection.execute("DELETE FROM activity_index WHERE activity_id = ?", ids)
    log.edit(log.entries(ids), WHEN)
    log.remove(ids, None)
    assert asked(log, text="hien dat") == ["u1"]
    assert asked(log, person_id=1) == ["u1"]


def test_what_only_removed_entries_point_at_is_not_told(log: Activities) -> None:
    assert [target for target, *_ in log.linked(LinkKind.DOCUMENT)] == ["doc-1"]
    log.remove(log.ids(ActivityQuestion(text="hien dat")), WHEN)
    assert log.linked(LinkKind.DOCUMENT) == ()


def test_other_words_and_people_are_found_and_the_earlier_ones_are_not(log: Activities) -> None:
    (one,) = log.entries(log.ids(ActivityQuestion(text="hien dat")))
    log.edit([replace(one, title="Trồng cây", people=(3,))], WHEN)
    assert asked(log, text="trong cay") == asked(log, person_id=3) == ["u1"]
    assert asked(log, text="hien dat") == asked(log, person_id=1) == []


def test_a_slip_in_the_year_leaves_the_months_as_they_are(log: Activities) -> None:
    log.add([replace(ENTRIES[0], uid=f"y{year}", day=date(year, 12, 31)) for year in (1, 2036, 9999)], WHEN)
    found = log.find(ActivityQuestion())
    assert [month for month, _ in found.months] == ["9999-12", "2036-12", "2026-11", "2026-10", "2026-09", "0001-12"]
    assert len(found.ids) == sum(count for _, count in found.months) == len(ENTRIES) + 3


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (None, None),
        (date(2026, 10, 2), None),
        (None, date(2026, 10, 2)),
        (date(2026, 9, 5), date(2026, 10, 8)),
        (date(2026, 10, 3), date(2026, 10, 8)),
        (date(2030, 1, 1), None),
        (None, date(1999, 1, 1)),
        (date(2026, 11, 1), date(2026, 9, 1)),
    ],
)
def test_months_are_counted_within_the_days_asked_for(log: Activities, first: date | None, last: date | None) -> None:
    found = log.find(ActivityQuestion(first=first, last=last))
    days = [one.day for one in ENTRIES if (first or one.day) <= one.day <= (last or one.day)]
    counts = Counter(f"{day:%Y-%m}" for day in days)
    assert [one.day for one in log.entries(found.ids)] == sorted(days, reverse=True)
    assert found.months == tuple(sorted(counts.items(), reverse=True))


def stopping(after: int) -> Progress:
    """Return what asks work to stop once it has told of so many entries."""

    def tell(_: str, done: int, _total: int) -> None:
        if done >= after:
            raise SotayError(Code.CANCELLED)

    return tell


@pytest.mark.parametrize("after", [0, 500, 1200])
def test_a_change_of_many_entries_that_is_stopped_changes_none(log: Activities, database: Database, after: int) -> None:
    many = log.add([replace(ENTRIES[0], uid=f"m{at}") for at in range(1200)], WHEN)
    ids, trail = log.ids(ActivityQuestion()), AuditTrail(database)
    lines = len(trail.ids(AuditFilter()))
    work: tuple[Callable[[], None], ...] = (
        lambda: log.remove(ids, WHEN, stopping(after)),
        lambda: log.edit([replace(one, title="khác") for one in many], WHEN, stopping(after)),
    )
    for stopped in work:
        with pytest.raises(SotayError) as refused:
            stopped()
        assert refused.value.code is Code.CANCELLED
    assert log.ids(ActivityQuestion()) == ids
    assert log.ids(ActivityQuestion(text="khác")) == []
    assert len(trail.ids(AuditFilter())) == lines


def test_a_change_of_many_entries_tells_how_far_it_is_and_each_leaves_a_sealed_line(
    log: Activities, database: Database
) -> None:
    log.add([replace(ENTRIES[0], uid=f"m{at}") for at in range(1200)], WHEN)
    ids, trail, told = log.ids(ActivityQuestion()), AuditTrail(database), list[tuple[int, int]]()
    lines = len(trail.ids(AuditFilter()))
    log.remove(ids, WHEN, lambda _, done, total: told.append((done, total)))
    log.remove(ids, None)
    log.edit([replace(one, title="Khác") for one in log.entries(ids)], WHEN)
    assert told == [(0, 1205), (500, 1205), (1000, 1205), (1205, 1205)]
    assert len(trail.ids(AuditFilter())) == lines + 3 * 1205
    assert trail.verify().problems == ()
    assert log.ids(ActivityQuestion(text="khac")) == ids


def test_an_empty_log_has_no_days(database: Database) -> None:
    log = Activities(database)
    assert log.span() is None
    assert log.find(ActivityQuestion(text="gì")).ids == []
    assert log.by_uid("u1") is None


def test_an_imported_book_is_findable(log: Activities, database: Database, tmp_path: Path) -> None:
    tables = dump(database)
    tables["activity_index"] = []  # what a hand-made export may leave out
    other = Database.open(tmp_path / "other.db", KEY, NOTEBOOK)
    fill(other, tables)
    again = Activities(other)
    assert asked(again, text="hien dat") == ["u1"]
    assert asked(again, person_id=2) == ["u3", "u1"]
    other.close()


def test_contents_that_anything_names_are_not_dropped(log: Activities, database: Database) -> None:
    kept = Attachments(database)
    of_entry, small, of_draft, of_meeting, nobodys = kept.put(b"photo", b"small", b"draft", b"paper", b"nobody's")
    entry = Activity("u9", date(2026, 11, 2), "study", "x", files=(ActivityFile("a", of_entry, 5, small),))
    log.add([entry], WHEN)
    Drafts(database).keep("log:0", {"files": [{"hash": of_draft}]}, WHEN)
    meetings = Meetings(database)
    (meeting,) = meetings.add([MeetingRecord(Meeting("m1", MeetingKind.REGULAR, "Họp", date(2026, 11, 5)))], WHEN)
    meetings.add_paper(meeting, MeetingPaper("Giấy", file_name="a.txt"), b"paper")
    assert meetings.drop_unused_files() == 1
    assert [kept.content(one) for one in (of_entry, small, of_draft, of_meeting)] == [
        b"photo",
        b"small",
        b"draft",
        b"paper",
    ]
    with pytest.raises(SotayError) as refused:
        kept.content(nobodys)
    assert refused.value.code is Code.FILE_NOT_FOUND
