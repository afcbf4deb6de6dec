# What the audit trail says in words: about whom, what changed, nothing that is to stay hidden.

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.marks import MarkKind
from sotay.domain.members import Badge, Member, MemberState, Person, Position, StateChange
from sotay.domain.thinning import Reason
from sotay.services.audit import AuditRow, AuditService, FieldChange, Topic, trail_listing, verified
from sotay.services.audit_texts import (
    KINDS,
    OPS,
    context_words,
    field_words,
    problem_words,
    topic_of,
    value_words,
)
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.error_texts import Language
from sotay.storage.annotations import Annotations
from sotay.storage.audit import AuditFilter, AuditTrail
from sotay.storage.migrations.notebook.versions.notebook_0003 import _TRACED
from sotay.storage.sealing import doing
from tests.services.books import new_book
from tests.storage.fixture_files import mark

PERSON = Person("Nguyễn Văn Đông", card="012345678901", phone="0912345678", residence="Xóm Đình, thôn Đông, Sông Bạch")
SINCE = StateChange(MemberState.OFFICIAL, PartialDate(2020, 5, 19), reason="chuyển đến")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "sổ")
    workspace.notebook.set_setting("profile", "Trần Thị Bưởi")
    made = Book(workspace)
    yield made
    made.close()


def added(book: Book, person: Person = PERSON) -> int:
    (member_id,) = book.members.add_all([Member(person.full_name, person, (SINCE,))], "member.add")
    return member_id


def newest(book: Book, language: Language = "vi") -> AuditRow:
    return book.audit.rows(book.audit.ids()[:1], language)[0]


def texts(book: Book, count: int, language: Language = "vi") -> list[str]:
    return [row.text for row in book.audit.rows(book.audit.ids()[:count], language)]


def test_a_line_names_the_member_and_the_fields_in_both_languages(book: Book) -> None:
    member_id = added(book)
    book.members.edit(member_id, replace(PERSON, phone="0987654321", occupation_now="Làm ruộng"))
    vi, en = newest(book), newest(book, "en")
    assert vi.text == "Sửa hồ sơ Nguyễn Văn Đông: nghề nghiệp hiện nay, số điện thoại"
    assert en.text == "Changed the record of Nguyễn Văn Đông: occupation now, telephone"
    assert (vi.who, vi.deed, vi.topic, vi.context) == ("Trần Thị Bưởi", "Sửa", Topic.MEMBERS, "")


def test_what_belongs_to_a_member_is_told_by_their_name(book: Book) -> None:
    member_id = added(book)
    assert texts(book, 2) == [
        "Ghi tình trạng Nguyễn Văn Đông: chính thức, từ 19/05/2020",
        "Thêm hồ sơ Nguyễn Văn Đông",
    ]
    book.members.set_positions(member_id, [Position("Bí thư", PartialDate(2025, 1))])
    assert texts(book, 1) == ["Ghi chức vụ Nguyễn Văn Đông: Bí thư, từ 01/2025"]
    book.members.set_positions(member_id, [])
    assert texts(book, 1) == ["Bỏ chức vụ Nguyễn Văn Đông: Bí thư, từ 01/2025"]
    book.members.set_badges(member_id, [Badge(30)])
    assert texts(book, 1) == ["Ghi Huy hiệu 30 năm: Nguyễn Văn Đông"]
    (state,) = book.members.member(member_id).history
    book.members.strike(state.id)
    assert texts(book, 1) == ["Gạch dòng ghi nhầm của Nguyễn Văn Đông: chính thức, từ 19/05/2020"]
    book.members.unstrike(state.id)
    assert texts(book, 1) == ["Bỏ gạch dòng của Nguyễn Văn Đông: chính thức, từ 19/05/2020"]


def test_a_renamed_member_is_told_by_the_name_of_now(book: Book) -> None:
    member_id = added(book)
    book.members.edit(member_id, replace(PERSON, full_name="Nguyễn Văn Đoài"))
    assert texts(book, 3)[2] == "Thêm hồ sơ Nguyễn Văn Đoài"


def test_numbers_are_in_stars_until_they_are_shown(book: Book) -> None:
    member_id = added(book)
    book.members.edit(member_id, replace(PERSON, phone="0987654321", residence="Số 1"))
    line = book.audit.ids()[0]
    hidden, shown = book.audit.detail(line, "vi"), book.audit.detail(line, "vi", shown=True)
    assert hidden is not None
    assert shown is not None
    assert hidden.hides
    assert not shown.hides
    assert FieldChange("số điện thoại", "******5678", "******4321", hidden=True) in hidden.fields
    assert FieldChange("nơi ở", "******", "******", hidden=True) in hidden.fields
    assert FieldChange("số điện thoại", "0912345678", "0987654321") in shown.fields
    assert hidden.record == "Nguyễn Văn Đông"


def test_an_erased_member_is_nobody_in_every_line_and_their_content_is_told_as_gone(book: Book) -> None:
    member_id = added(book)
    book.members.edit(member_id, replace(PERSON, phone="0987654321"))
    book.members.erase(member_id)
    ids = book.audit.ids(AuditFilter(kinds=KINDS[Topic.MEMBERS]))
    rows = book.audit.rows(ids, "vi")
    assert len(rows) >= 5
    told = json.dumps([row.text for row in rows], ensure_ascii=False)
    assert PERSON.full_name not in told
    assert f"một đảng viên đã xóa dữ liệu (số {member_id})" in told
    erased = [row for row in rows if row.erased]
    assert {row.text for row in erased} == {
        f"Nội dung đã xóa theo yêu cầu: một đảng viên đã xóa dữ liệu (số {member_id})"
    }
    detail = book.audit.detail(erased[-1].id, "vi")
    assert detail is not None
    assert detail.fields == ()
    assert detail.erased_at is not None
    assert not detail.erased_at < detail.row.at


def test_a_member_who_is_no_longer_in_the_book_has_a_neutral_name(book: Book) -> None:
    member_id = added(book)
    with book.workspace.notebook.database.writer() as connection:
        connection.execute("DELETE FROM member_state WHERE member_id = ?", (member_id,))
        connection.execute("DELETE FROM member WHERE id = ?", (member_id,))
    assert texts(book, 1) == [f"Bỏ hồ sơ một đảng viên không còn trong sổ (số {member_id})"]
    assert texts(book, 1, "en") == [f"Removed the record of a member who is no longer in the book (number {member_id})"]


def test_settings_issuers_notes_and_events_speak_too(book: Book) -> None:
    notebook = book.workspace.notebook
    save_cell(notebook, Cell("Chi bộ thôn Đông", keeper="Trần Thị Bưởi"))
    assert texts(book, 1) == ["Đặt tên chi bộ"]
    notebook.accept_root("abcdef0123" + "0" * 54, 1, "{}")
    assert texts(book, 1) == ["Tin nơi phát hành có dấu khóa ABCD EF01"]
    kept = Annotations(notebook.database)
    kept.add(mark(MarkKind.NOTE, None, "Hỏi lại"))
    assert texts(book, 1) == ["Thêm ghi chú ở một văn bản"]
    trail = AuditTrail(notebook.database)
    with doing("backup.restore"):
        trail.note("backup", "3", {"made": "2026-01-02T03:04:05+07:00"})
    restored = newest(book)
    assert (restored.text, restored.context) == ("Khôi phục từ bản sao số 3", "Khi khôi phục bản sao")
    trail.note("handover", "", {"receiver": "Lê Thị Cúc"})
    assert texts(book, 1) == ["Bàn giao sổ cho Lê Thị Cúc"]


def test_a_document_is_named_where_it_is_known(book: Book) -> None:
    made = mark(MarkKind.BOOKMARK, None, "")
    Annotations(book.workspace.notebook.database).add(made)
    service = AuditService(book.workspace.notebook, {made.uid: "Nghị quyết 10-NQ/CB"}.__getitem__)
    assert service.rows(service.ids()[:1], "vi")[0].text == "Thêm đánh dấu ở Nghị quyết 10-NQ/CB"


def test_what_was_written_past_the_program_is_told_so(book: Book) -> None:
    added(book)
    connection = book.workspace.notebook.database._connect()
    connection.execute("UPDATE member SET note = 'khác'")
    connection.close()
    assert not any(row.outside for row in book.audit.rows(book.audit.ids(), "vi"))  # it has no time yet
    book.workspace.notebook.set_setting("later", "1")
    rows = book.audit.rows(book.audit.ids()[:2], "vi")
    assert [row.outside for row in rows] == [False, True]
    assert "không qua chương trình" in rows[1].context


def test_every_kind_of_record_has_its_sentences(book: Book) -> None:
    known = {kind for kinds in KINDS.values() for kind in kinds}
    assert set(_TRACED) <= known
    assert topic_of("nobody knows") is Topic.BOOK
    for op in OPS:
        assert OPS[op].vi != OPS[op].en
    AuditTrail(book.workspace.notebook.database).note("unheard", "7", {"a": 1})
    assert texts(book, 1) == ["Việc: 7"]


def test_every_column_that_is_shown_has_a_name(book: Book) -> None:
    with book.workspace.notebook.database.reader() as connection:
        columns = {row[1] for table in _TRACED for row in connection.execute(f"PRAGMA table_info({table})")}
    hidden = {"id", "uid", "name_key", "folded", "changed_at", "made_at", "digest", "starts", "ends"}
    hidden |= {"text_before", "text_after", "root_json"}
    unnamed = [name for name in sorted(columns - hidden) if field_words(name, "vi") == name]
    assert not unnamed


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("born", "1960-02", "02/1960"),
        ("born", "", ""),
        ("sex", "female", "Nữ"),
        ("value", "2020-01-02", "2020-01-02"),
        ("state", "unheard", "unheard"),
    ],
)
def test_values_are_told_as_people_read_them(name: str, value: str, told: str) -> None:
    assert value_words(name, value, "vi") == told


def test_what_was_being_done_is_told_only_where_it_says_more() -> None:
    assert context_words("demo", "en") == "Sample data"
    assert context_words("member.edit", "en") == ""


def test_problems_are_told_in_words() -> None:
    assert problem_words("line 7 was changed", "vi") == "Dòng 7 đã bị sửa."
    differs = problem_words("member 3 is not as the trail tells", "vi")
    assert differs == "Hồ sơ đảng viên (3) khác với điều lịch sử ghi lại."
    assert problem_words("something new", "vi") == "something new"
    assert problem_words("line 7 was changed", "en") == "Line 7 was changed."


def test_lines_can_be_asked_for_by_kind_with_their_days(book: Book) -> None:
    added(book)
    days = book.audit.days(AuditFilter(kinds=KINDS[Topic.MEMBERS]))
    assert [day for _, day in days] == [date.today().isoformat()] * 2
    assert [one for one, _ in days] == book.audit.ids(AuditFilter(kinds=KINDS[Topic.MEMBERS]))


def test_a_whole_book_is_verified_with_its_backups(book: Book) -> None:
    added(book)
    book.backups.make(Reason.MANUAL)
    check = verified(book.workspace)
    assert (check.problems, check.backups) == ((), 1)
    assert check.head.count == len(book.audit.ids())


def test_a_list_on_paper_tells_deeds_and_no_numbers(book: Book) -> None:
    member_id = added(book)
    book.members.edit(member_id, replace(PERSON, phone="0987654321"))
    rows = book.audit.rows(book.audit.ids(), "vi")
    listing = trail_listing(rows, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"), date(2026, 10, 5))
    assert len(listing.rows) == len(rows)
    assert listing.issuer == "Chi bộ thôn Đông"
    assert "098765" not in json.dumps(listing.rows, ensure_ascii=False)
    assert listing.rows[0][3] == "Sửa hồ sơ Nguyễn Văn Đông: số điện thoại"
