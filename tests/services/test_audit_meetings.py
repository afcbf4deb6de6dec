# What the audit trail says about meetings, tasks and papers: every table and column has words, people have names.

import inspect
import re
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest

from sotay.domain.meetings import Presence, ScoreMark, Speech, Task, TaskReport, TaskState, VoteCase, VoteMethod
from sotay.domain.papers import MINUTES, Term
from sotay.services import meeting_run, meetings, papers, reports, tasks
from sotay.services.audit import KINDS, AuditService, FieldChange, Topic
from sotay.services.audit_texts import TOPICS, context_words, field_words, problem_words, topic_of, value_words
from sotay.services.audit_texts_meetings import (
    MEETING_CONTEXTS,
    MEETING_FIELDS,
    MEETING_LINES,
    MEETING_TABLES,
    MEETING_VALUES,
)
from sotay.services.papers import Adoption
from sotay.storage.migrations.notebook.versions import notebook_0003, notebook_0004
from sotay.storage.tracing import traced_tables
from tests.services.meetings import DAY, Cell, cell

__all__ = ["cell"]

_STAMPED = {"id", "uid", "name_key", "folded", "changed_at", "made_at", "digest", "starts", "ends"}
_STAMPED |= {"text_before", "text_after", "root_json"}
_AGREED = re.compile(r"CHECK \((\w+) IN \(([^)]*)\)\)")
_MEETING = "Sinh hoạt tháng 12 (05/12/2026)"


def texts(cell: Cell, count: int) -> list[str]:
    return [row.text for row in cell.book.audit.rows(cell.book.audit.ids()[:count], "vi")]


def newest(cell: Cell) -> str:
    return texts(cell, 1)[0]


def fields(cell: Cell) -> dict[str, FieldChange]:
    detail = cell.book.audit.detail(cell.book.audit.ids()[0], "vi")
    assert detail is not None
    return {field.name: field for field in detail.fields}


# --- every record and column has words ---


def test_every_traced_table_and_column_has_words_in_both_languages(cell: Cell) -> None:
    tables = (*notebook_0003._TRACED, *notebook_0004._TRACED)
    with cell.book.workspace.notebook.database.reader() as connection:
        assert set(tables) <= set(traced_tables(connection))
        columns = [
            (table, row[1])
            for table in tables
            for row in connection.execute(f"PRAGMA table_info({table})")
            if row[1] not in _STAMPED
        ]
    known = {kind for kinds in KINDS.values() for kind in kinds}
    assert {table for table, _ in columns} <= known
    for table, name in columns:
        words = field_words(name, "vi", table), field_words(name, "en", table)
        assert words[0] != name, (table, name)
        assert words[0] != words[1], (table, name)


def test_the_tables_of_meetings_have_their_own_words_for_every_column(cell: Cell) -> None:
    with cell.book.workspace.notebook.database.reader() as connection:
        for table, words in MEETING_FIELDS.items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            assert set(words) == columns - _STAMPED, table


def test_every_agreed_word_of_a_column_is_told_in_words(cell: Cell) -> None:
    asked = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    with cell.book.workspace.notebook.database.reader() as connection:
        tables = {name: sql for name, sql in connection.execute(asked) if name in MEETING_FIELDS}
    found = [
        (t, name, w) for t, sql in tables.items() for name, words in _AGREED.findall(sql) for w in words.split(", ")
    ]
    assert len(found) > sum(map(len, MEETING_VALUES.values()))
    for table, name, word in found:
        value = word.strip("'")
        assert value_words(name, value, "vi", table) not in {value, value_words(name, value, "en", table)}


def test_every_table_of_meetings_tells_of_what_is_written_changed_and_removed() -> None:
    for table in MEETING_TABLES:
        assert {deed for kind, deed in MEETING_LINES if kind == table} >= {"insert", "update"}, table
        name = MEETING_TABLES[table].vi
        told = problem_words(f"{table} 7 is not as the trail tells", "vi")
        assert told == f"{name[:1].upper()}{name[1:]} (7) khác với điều lịch sử ghi lại."


def test_both_languages_of_a_line_name_the_same_things() -> None:
    for key, words in MEETING_LINES.items():
        vi, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in words)
        assert vi == en, key


def test_every_context_is_one_that_a_service_names() -> None:
    source = "".join(inspect.getsource(module) for module in (meetings, meeting_run, tasks, papers, reports))
    for what in MEETING_CONTEXTS:
        assert f'"{what}"' in source, what
        assert context_words(what, "vi") != context_words(what, "en")


@pytest.mark.parametrize(
    ("kind", "topic"),
    [("vote", Topic.MEETINGS), ("task_report", Topic.TASKS), ("paper", Topic.PAPERS), ("term", Topic.PAPERS)],
)
def test_records_of_meetings_are_found_under_their_topic(kind: str, topic: Topic) -> None:
    assert topic_of(kind) is topic
    assert TOPICS[topic].vi != TOPICS[topic].en


# --- what lines say ---


def test_a_meeting_is_told_by_its_title_and_day(cell: Cell) -> None:
    meeting = cell.planned().meeting
    told = texts(cell, 40)
    assert told[-1] != f"Lập buổi {_MEETING}"  # members came first
    assert f"Lập buổi {_MEETING}" in told
    assert any(text.startswith("Thêm mục “") and text.endswith(f"của {_MEETING}") for text in told)
    cell.book.meetings.edit(replace(meeting, place="Đình làng", chair_id=cell.ids["Trần Thị Lan"]))
    assert newest(cell) == f"Sửa buổi {_MEETING}: nơi họp, chủ trì"
    assert fields(cell)["chủ trì"] == FieldChange("chủ trì", "Nguyễn Văn Hòa", "Trần Thị Lan")
    cell.book.meetings.remove(meeting.id)
    assert newest(cell) == f"Bỏ buổi {_MEETING}"
    cell.book.meetings.bring_back(meeting.id)
    assert newest(cell) == f"Lấy lại buổi {_MEETING}"
    cell.book.meetings.cancel(meeting.id, "Bão")
    assert newest(cell) == f"Hủy buổi {_MEETING}"


def test_a_renamed_meeting_is_told_by_the_title_of_now(cell: Cell) -> None:
    meeting = cell.planned().meeting
    cell.book.meetings.edit(replace(meeting, title="Họp bàn đường làng"))
    assert "Lập buổi Họp bàn đường làng (05/12/2026)" in texts(cell, 40)


def test_the_course_of_a_meeting_is_told(cell: Cell) -> None:
    record = cell.running()
    told = texts(cell, 60)
    assert f"Bắt đầu buổi {_MEETING}" in told
    assert f"Bắt đầu tính giờ {_MEETING}" in told
    assert f"Ghi Lê Quang Minh vào danh sách dự {_MEETING}" in told
    meeting_id = record.meeting.id
    cell.book.run.mark(meeting_id, cell.ids["Lê Quang Minh"], Presence.EXCUSED, "đi công tác")
    assert newest(cell) == f"Điểm danh Lê Quang Minh: vắng có lý do · {_MEETING}"
    assert fields(cell)["lý do vắng"].after == "đi công tác"
    cell.book.run.mark(meeting_id, cell.ids["Lê Quang Minh"], None)
    assert newest(cell) == f"Bỏ điểm danh Lê Quang Minh · {_MEETING}"
    cell.book.run.pause(meeting_id)
    assert newest(cell) == f"Dừng tính giờ {_MEETING}"
    cell.book.run.close(meeting_id)
    assert f"Kết thúc buổi {_MEETING}" in texts(cell, 2)
    cell.book.run.reopen(meeting_id)
    assert newest(cell) == f"Mở lại buổi {_MEETING}"
    (row,) = cell.book.audit.rows(cell.book.audit.ids()[:1], "vi")
    assert (row.topic, row.context) == (Topic.MEETINGS, "Khi mở lại buổi")


def test_what_somebody_said_stands_in_no_sentence(cell: Cell) -> None:
    record = cell.running()
    said = "Đề nghị sửa con đường xóm Đình"
    item = record.agenda[0].id
    cell.book.run.speak(record.meeting.id, Speech(item, cell.ids["Phạm Thị Hạnh"], said))
    assert newest(cell) == f"Ghi ý kiến của Phạm Thị Hạnh · {_MEETING}"
    guest = cell.book.run.speak(record.meeting.id, Speech(item, 0, said, "Ông Bùi Văn Khách"))
    assert newest(cell) == f"Ghi ý kiến của Ông Bùi Văn Khách · {_MEETING}"
    cell.book.run.drop_speech(guest.id)
    assert newest(cell) == f"Bỏ ý kiến của Ông Bùi Văn Khách · {_MEETING}"
    assert not any("con đường" in text for text in texts(cell, 60))
    assert fields(cell)["nội dung phát biểu"].before == said


def test_votes_points_and_papers_for_a_meeting_are_told(cell: Cell) -> None:
    record = cell.running()
    case = VoteCase(
        "Thông qua nghị quyết", "resolution", VoteMethod.HAND, 5, 0, 0, 5, 3, 5, passed=True, rule="r", source="s"
    )
    cell.book.run.vote(record.meeting.id, case)
    assert newest(cell) == f"Ghi biểu quyết “Thông qua nghị quyết” · {_MEETING}"
    told = fields(cell)
    assert (told["cách biểu quyết"].after, told["kết quả"].after) == ("giơ tay", "đạt")
    assert "loại việc" not in told
    cell.book.run.score(record.meeting.id, [ScoreMark("time", 4.5)])
    assert newest(cell) == f"Chấm một tiêu chí của {_MEETING}: 4,5"
    cell.book.meetings.add_document(record.meeting.id, "0" * 32, "Nghị quyết quý", "12-NQ/ĐU")
    assert newest(cell) == f"Thêm tài liệu “Nghị quyết quý” cho {_MEETING}"


def test_tasks_name_who_does_them_and_what_was_reported(cell: Cell) -> None:
    task = cell.book.tasks.add(Task("một", "Quét dọn đường làng", member_id=cell.ids["Đặng Văn Khoa"], due=DAY))
    assert newest(cell) == "Giao nhiệm vụ “Quét dọn đường làng”: Đặng Văn Khoa"
    cell.book.tasks.edit(replace(task, member_id=cell.ids["Trần Thị Lan"]))
    assert newest(cell) == "Sửa nhiệm vụ “Quét dọn đường làng”: người phụ trách"
    assert fields(cell)["người phụ trách"] == FieldChange("người phụ trách", "Đặng Văn Khoa", "Trần Thị Lan")
    cell.book.tasks.report(TaskReport(task.id, DAY, TaskState.DONE, "Xong"))
    assert "Báo cáo nhiệm vụ “Quét dọn đường làng”: đã xong" in texts(cell, 2)
    cell.book.tasks.remove(task.id)
    assert newest(cell) == "Bỏ nhiệm vụ “Quét dọn đường làng”"
    cell.book.tasks.add(Task("hai", "Góp ý"))
    assert newest(cell) == "Giao nhiệm vụ “Góp ý”: chưa rõ ai phụ trách"


def test_a_paper_is_told_by_type_number_and_day(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    paper = cell.book.papers.draft(meeting_id, MINUTES)
    assert newest(cell) == "Soạn Biên bản ngày 05/12/2026"
    text = fields(cell)["nội dung"].after
    assert "{" not in text
    assert paper.blocks[0].text in text
    cell.book.papers.review(paper.id)
    assert newest(cell) == "Rà soát Biên bản ngày 05/12/2026"
    cell.book.papers.adopt(paper.id, Adoption(despite_gaps=True))
    assert newest(cell) == "Thông qua Biên bản 01-BB/CB ngày 05/12/2026"
    cell.book.papers.correct(paper.id, "Ghi nhầm số")
    assert newest(cell) == "Mở bản đính chính Biên bản 01-BB/CB ngày 05/12/2026"
    cell.book.papers.save_term(Term("2025-2030", date(2025, 1, 1)))
    assert newest(cell) == "Ghi nhiệm kỳ 2025-2030"


def test_a_member_whose_data_was_erased_is_nobody_in_the_lines_of_meetings(cell: Cell) -> None:
    cell.running()
    member_id = cell.ids["Phạm Thị Hạnh"]
    cell.book.members.erase(member_id)
    told = texts(cell, 80)
    assert not any("Phạm Thị Hạnh" in text for text in told)
    nobody = f"một đảng viên đã xóa dữ liệu (số {member_id})"
    assert f"Ghi {nobody} vào danh sách dự {_MEETING}" in told


def test_a_meeting_that_is_not_in_the_book_is_just_a_meeting(cell: Cell) -> None:
    meeting_id = cell.planned().meeting.id
    with cell.book.workspace.notebook.database.writer() as connection:
        connection.execute("DELETE FROM agenda_item WHERE meeting_id = ?", (meeting_id,))
        connection.execute("DELETE FROM meeting WHERE id = ?", (meeting_id,))
    english = AuditService(cell.book.workspace.notebook)
    assert "của một buổi sinh hoạt" in texts(cell, 2)[1]
    assert english.rows(english.ids()[1:2], "en")[0].text.endswith("from a meeting")
