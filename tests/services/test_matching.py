# The register beside the superior's list: what is read, what differs, what is written and taken back.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.services.matching import (
    Applied,
    CentralFile,
    Compared,
    Group,
    Hindrance,
    Item,
    MatchingService,
    RefusedBy,
    RowWhy,
    Unclear,
)
from sotay.services.matching_sheets import Note, column_choices
from sotay.services.member_rules import load_member_rules
from sotay.services.members import LIST_CHECKED, MemberService
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditFilter, AuditTrail
from tests.services.books import new_book, refused
from tests.services.central_sheets import (
    as_macro_file,
    many,
    numbered,
    person,
    under_merged_heads,
    write_cells,
    write_sheet,
)

TODAY = date(2026, 11, 22)
HOA_CARD, AN_CARD = "031200012345", "031200054321"


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


HOA = Person("Nguyễn Văn Hòa", born=day("1968-02-03"), joined=day("1992-05-19"), card=HOA_CARD, phone="0912345678")
AN = Person("Trần Thị Ân", born=day("1975-07"), joined=day("1999-02-03"), card=AN_CARD)
KHOA = Person("Đặng Văn Khoa", born=day("1950-01-31"), joined=day("1986-10-20"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened, _ = new_book(tmp_path / "book")
    with opened:
        opened.notebook.set_setting("cell_name", "Chi bộ thôn Đông · Đảng bộ xã Sông Bạch")
        yield opened


class Book:
    """Hold the services over one book, and count the backups."""

    def __init__(self, workspace: Workspace) -> None:
        rules = load_member_rules()
        self.notebook = workspace.notebook
        self.members = MemberService(workspace.notebook, lambda: rules, lambda: TODAY)
        self.backups: list[int] = []
        self.service = MatchingService(self.members, workspace.notebook, self._back_up)

    def _back_up(self) -> None:
        self.backups.append(len(self.members.all()))

    def add(self, *people: Person) -> tuple[int, ...]:
        made = (Member(one.full_name, one, (StateChange(MemberState.OFFICIAL, day("2000-01-01")),)) for one in people)
        return self.members.add_all(tuple(made))

    def compare(self, path: Path) -> Compared:
        file = self.service.read(path)
        return self.service.compare(file, file.layout)

    def accept(self, compared: Compared, *, everything: bool = True, items: tuple[int, ...] = ()) -> Applied:
        return self.service.apply(compared, {*(compared.acceptable() if everything else ()), *items})

    def people(self) -> dict[str, Person]:
        return {member.person.full_name: member.person for member in self.members.all()}

    def entries(self) -> int:
        return AuditTrail(self.notebook.database).head().count


@pytest.fixture
def book(workspace: Workspace) -> Book:
    return Book(workspace)


def of(compared: Compared, group: Group) -> list[Item]:
    return [compared.items[at] for at in compared.of(group)]


def told(compared: Compared, group: Group) -> list[tuple[str, str]]:
    return [(item.name, item.field) for item in of(compared, group)]


def faults(compared: Compared) -> list[tuple[int, str, RowWhy]]:
    return [(item.row, item.field, item.fault.why) for item in of(compared, Group.FAULTS) if item.fault]


def sheet(tmp_path: Path, *rows: object, name: str = "DS_DANGVIEN.xlsx", title: str = "") -> Path:
    return write_sheet(tmp_path / name, rows, title=title)  # type: ignore[arg-type]


# what is found


def test_differences_are_told_field_by_field_and_nothing_is_written(book: Book, tmp_path: Path) -> None:
    book.add(HOA, AN, KHOA)
    before = book.entries()
    path = sheet(
        tmp_path,
        person("Nguyễn Văn Hoà", HOA_CARD, "031068000111", date(1968, 2, 3), date(1992, 5, 20)),
        person("Trần Thị Ân", AN_CARD, "", date(1975, 7, 14), date(1999, 2, 3)),
        person("Bùi Văn Cường", "031200099999", "", date(1990, 1, 1), date(2015, 5, 19)),
        title="DANH SÁCH ĐẢNG VIÊN",
    )
    compared = book.compare(path)
    assert told(compared, Group.DIFFERENT) == [
        ("Nguyễn Văn Hòa", "citizen_id"),
        ("Nguyễn Văn Hòa", "joined"),
        ("Trần Thị Ân", "born"),
    ]
    assert told(compared, Group.FORMAL) == [("Nguyễn Văn Hòa", "full_name")]
    assert told(compared, Group.ONLY_THERE) == [("Bùi Văn Cường", "")]
    assert told(compared, Group.ONLY_HERE) == [("Đặng Văn Khoa", "")]
    assert (compared.people, compared.matched, compared.same) == (3, 2, 0)
    assert book.entries() == before
    assert book.backups == []


def test_what_is_accepted_is_written_after_a_backup_and_the_rest_stays(book: Book, tmp_path: Path) -> None:
    hoa, _ = book.add(HOA, AN)
    path = sheet(
        tmp_path,
        person("Nguyễn Văn Hoà", HOA_CARD, "031068000111", date(1968, 2, 3), date(1992, 5, 20)),
        person("Bùi Văn Cường", "031200099999", "", date(1990, 1, 1), date(2015, 5, 19), "Được miễn sinh hoạt"),
    )
    compared = book.compare(path)
    wanted = tuple(at for at, item in enumerate(compared.items) if item.field == "citizen_id" or not item.members)
    applied = book.accept(compared, everything=False, items=wanted)
    assert book.backups == [2]
    assert book.members.member(hoa).person == replace(HOA, citizen_id="031068000111")
    assert book.people()["Bùi Văn Cường"].card == "031200099999"
    assert (applied.differences, len(applied.added)) == (1, 1)
    assert book.notebook.setting(LIST_CHECKED) == TODAY.isoformat()


def test_the_audit_trail_names_what_wrote_it(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    path = sheet(
        tmp_path, person(HOA.full_name, HOA_CARD, "031068000111"), person("Lý Thu Hoài", "", "", date(1990, 1, 1))
    )
    book.accept(book.compare(path))
    trail = AuditTrail(book.notebook.database)
    lines = trail.lines(trail.ids(AuditFilter(kinds=("member",))))
    assert [line.what for line in lines][:2] == ["members.reconcile"] * 2


def test_a_value_that_the_list_lacks_never_erases_ours(book: Book, tmp_path: Path) -> None:
    book.add(HOA, AN)
    path = sheet(
        tmp_path,
        person(HOA.full_name, HOA_CARD, "", 1968, None),
        person(AN.full_name, AN_CARD, "", date(1975, 7, 2), date(1999, 2, 3)),
    )
    compared = book.compare(path)
    found = {item.field: item.hindrance for item in of(compared, Group.DIFFERENT) if item.row == 2}
    assert found == {"born": Hindrance.COARSER, "joined": Hindrance.KEEPS}
    hindered = tuple(at for at, item in enumerate(compared.items) if item.hindrance)
    book.accept(compared, items=hindered)
    assert book.people()[HOA.full_name] == HOA


def test_states_and_cells_are_for_reading_only(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    row = (HOA.full_name, HOA_CARD, "", HOA.born and date(1968, 2, 3), date(1992, 5, 19), "Chi bộ thôn Tây", "Từ trần")
    compared = book.compare(sheet(tmp_path, row))
    found = {item.field: item.hindrance for item in of(compared, Group.DIFFERENT)}
    assert found == {"state": Hindrance.READ_ONLY, "cell_here": Hindrance.READ_ONLY}
    assert compared.acceptable() == frozenset()


def test_a_new_member_has_the_state_of_the_word_but_never_an_end(book: Book, tmp_path: Path) -> None:
    words = ("Được miễn sinh hoạt", "Chính thức", "Từ trần", "không rõ từ này")
    path = sheet(tmp_path, *(person(f"Lê Văn {n}", f"03120000000{n}", state=w) for n, w in enumerate(words)))
    book.accept(book.compare(path))
    states = {member.person.full_name: member.state_on(TODAY) for member in book.members.all()}
    assert states == {
        "Lê Văn 0": MemberState.EXEMPT,
        "Lê Văn 1": MemberState.OFFICIAL,
        "Lê Văn 2": None,
        "Lê Văn 3": None,
    }


def test_an_erased_member_is_unclear_and_never_added_back(book: Book, tmp_path: Path) -> None:
    (hoa,) = book.add(HOA)
    book.members.erase(hoa)
    compared = book.compare(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "031068000111", date(1968, 2, 3))))
    assert [item.unclear for item in of(compared, Group.UNCLEAR)] == [Unclear.NAME_ONLY]
    assert compared.acceptable() == frozenset()


def test_two_people_of_one_name_are_left_to_a_person(book: Book, tmp_path: Path) -> None:
    book.add(replace(AN, card="", born=day("1975")), replace(AN, card="", full_name="Trần Thị  Ân", born=day("1975")))
    compared = book.compare(sheet(tmp_path, person("Trần Thị Ân", "", "", 1975)))
    assert [(item.unclear, len(item.members)) for item in of(compared, Group.UNCLEAR)] == [(Unclear.SEVERAL, 2)]


# bad input: what was odd is told by row, the rest is used


def test_headings_over_two_rows_and_a_band_over_the_people(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    path = under_merged_heads(
        tmp_path / "merged.xlsx", [person(HOA.full_name, HOA_CARD, "031068000111", date(1968, 2, 3), date(1992, 5, 19))]
    )
    compared = book.compare(path)
    assert (compared.people, compared.matched, compared.bands) == (1, 1, (5,))
    assert told(compared, Group.DIFFERENT) == [(HOA.full_name, "citizen_id")]


def test_a_formula_without_a_value_is_told_and_its_row_used(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    path = sheet(tmp_path, person(HOA.full_name, HOA_CARD, "=A1&B1", "#REF!", date(1992, 5, 19)))
    compared = book.compare(path)
    assert faults(compared) == [(2, "citizen_id", RowWhy.FORMULA), (2, "born", RowWhy.FORMULA)]
    assert told(compared, Group.DIFFERENT) == []
    assert compared.matched == 1
    assert compared.acceptable() == frozenset()


def test_a_row_whose_name_cannot_be_read_is_told_once_and_not_added(book: Book, tmp_path: Path) -> None:
    compared = book.compare(sheet(tmp_path, person("=B9", "031200099999", "", date(1990, 1, 1))))
    assert faults(compared) == [(2, "full_name", RowWhy.FORMULA)]
    assert [item.hindrance for item in of(compared, Group.ONLY_THERE)] == [Hindrance.NAME_MISSING]


def test_days_as_texts_numbers_and_serials_are_the_same_days(book: Book, tmp_path: Path) -> None:
    people = [
        replace(HOA, full_name=f"Lê Văn {n}", card=f"03120000000{n}", born=day("1984-02-03"), joined=None)
        for n in range(4)
    ]
    book.add(*people)
    days = ("03/02/1984", 30715, "ngày 3 tháng 2 năm 1984", "1984-02-03 00:00:00")
    path = sheet(tmp_path, *(person(one.full_name, one.card, "", told) for one, told in zip(people, days, strict=True)))
    compared = book.compare(path)
    assert compared.same == 4
    assert compared.items == ()


def test_a_day_that_no_calendar_has_is_told(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    compared = book.compare(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "", "31/02/1968", date(1992, 5, 19))))
    assert faults(compared) == [(2, "born", RowWhy.BAD_DATE)]
    assert book.people()[HOA.full_name].born == HOA.born


def test_numbers_that_lost_their_zeros_still_match(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    compared = book.compare(
        sheet(tmp_path, person(HOA.full_name, int(HOA_CARD), "", date(1968, 2, 3), date(1992, 5, 19)))
    )
    assert compared.same == 1
    assert faults(compared) == [(2, "card", RowWhy.ZEROS_RESTORED)]


def test_a_person_in_two_rows_is_told_and_not_added(book: Book, tmp_path: Path) -> None:
    one = person("Lý Thu Hoài", "031200099999", "", date(1990, 1, 1))
    compared = book.compare(sheet(tmp_path, one, one))
    assert {item.hindrance for item in of(compared, Group.ONLY_THERE)} == {Hindrance.DUPLICATE}
    assert [why for _, _, why in faults(compared)] == [RowWhy.DUPLICATE] * 2
    assert book.accept(compared).added == {}


def test_names_that_differ_in_marks_or_spaces_are_the_same_people(book: Book, tmp_path: Path) -> None:
    book.add(replace(HOA, card=""), replace(KHOA, card=""))
    path = sheet(
        tmp_path,
        person("NGUYỄN  VĂN HOÀ", "", "", date(1968, 2, 3), date(1992, 5, 19)),
        person("Dang Van Khoa", "", "", date(1950, 1, 31), date(1986, 10, 20)),
    )
    compared = book.compare(path)
    assert compared.matched == 2
    assert told(compared, Group.DIFFERENT) == []
    assert told(compared, Group.FORMAL) == [(HOA.full_name, "full_name"), (KHOA.full_name, "full_name")]
    assert compared.acceptable() == frozenset()  # capitals, or no marks, only by a tick of their own
    book.accept(compared, everything=False, items=compared.of(Group.FORMAL)[:1])
    assert "NGUYỄN VĂN HOÀ" in book.people()


def test_a_spelling_that_is_no_poorer_is_accepted_with_its_group(book: Book, tmp_path: Path) -> None:
    book.add(HOA, replace(KHOA, card="031200077777"))
    path = sheet(tmp_path, person("Nguyễn Văn Hoà", HOA_CARD), person("Đặng Văn Khóa", "031200077777"))
    compared = book.compare(path)
    assert len(compared.acceptable(Group.FORMAL)) == 2
    book.accept(compared)
    assert set(book.people()) == {"Nguyễn Văn Hoà", "Đặng Văn Khóa"}


def test_a_line_below_the_table_is_not_added_with_the_others(book: Book, tmp_path: Path) -> None:
    path = sheet(tmp_path, person("Lý Thu Hoài", "031200099999"), ("Tổng số: 1 đảng viên",))
    compared = book.compare(path)
    assert told(compared, Group.ONLY_THERE) == [("Lý Thu Hoài", ""), ("Tổng số: 1 đảng viên", "")]
    book.accept(compared)
    assert list(book.people()) == ["Lý Thu Hoài"]


def test_a_number_that_fits_no_register_is_not_added(book: Book, tmp_path: Path) -> None:
    compared = book.compare(sheet(tmp_path, person("Lý Thu Hoài", "", "", date(2030, 1, 1), date(2031, 1, 1))))
    assert [item.hindrance for item in of(compared, Group.ONLY_THERE)] == [Hindrance.BAD_VALUE]


def test_a_macro_file_is_read_and_its_macros_are_named(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    path = as_macro_file(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "", date(1968, 2, 3), date(1992, 5, 19))))
    compared = book.compare(path)
    assert compared.same == 1
    assert compared.notes == (Note.MACROS,)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "sheet_old"),
        (b"<html><table><tr><td>DS</td></tr></table>", "sheet_text"),
        (b"PK\x03\x04 broken", "sheet_damaged"),
    ],
)
def test_what_is_no_workbook_is_refused_with_its_reason(
    book: Book, tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "DS_DANGVIEN.xlsx"
    path.write_bytes(content)
    with refused(Code.NOT_A_SHEET) as caught:
        book.service.read(path)
    assert caught.value.detail["reason"] == reason


def test_a_file_cut_short_is_refused(book: Book, tmp_path: Path) -> None:
    path = sheet(tmp_path, *many(50))
    path.write_bytes(path.read_bytes()[:-400])
    with refused(Code.NOT_A_SHEET):
        book.service.read(path)


def test_an_empty_file_is_refused(book: Book, tmp_path: Path) -> None:
    with refused(Code.NOT_A_SHEET) as caught:
        book.service.read(write_cells(tmp_path / "empty.xlsx", []))
    assert caught.value.detail["reason"] == "sheet_empty"


def test_a_sheet_without_people_gives_an_empty_comparison(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    compared = book.compare(sheet(tmp_path))
    assert compared.people == 0
    assert told(compared, Group.ONLY_HERE) == [(HOA.full_name, "")]


def test_without_a_column_of_names_nothing_is_compared(book: Book, tmp_path: Path) -> None:
    path = write_cells(tmp_path / "a.xlsx", [("Mã", "Ghi chú"), ("1", "x")])
    with refused(Code.NO_NAME_COLUMN):
        book.compare(path)


def test_the_sheet_with_the_people_is_found_among_others(book: Book, tmp_path: Path) -> None:
    rows = [("Họ và tên", "Số thẻ đảng viên"), (HOA.full_name, HOA_CARD)]
    path = write_cells(tmp_path / "b.xlsx", rows, names=("Ghi chú",))
    file = book.service.read(path)
    assert (file.layout.sheet, len(file.sheets)) == (0, 2)


# columns


def headed(tmp_path: Path, name: str) -> Path:
    return write_cells(tmp_path / name, [("Cột một", "Cột hai"), (HOA_CARD, HOA.full_name)])


def test_columns_that_a_person_chose_are_known_the_next_time(book: Book, tmp_path: Path) -> None:
    first = book.service.read(headed(tmp_path, "1.xlsx"))
    assert dict(first.layout.columns) == {}
    book.service.remember(first, replace(first.layout, columns={"full_name": 1, "card": 0}))
    again = book.service.read(headed(tmp_path, "2.xlsx"))
    assert dict(again.layout.columns) == {"full_name": 1, "card": 0}
    assert again.layout.first_row == 1


def test_choosing_the_same_columns_again_writes_nothing(book: Book, tmp_path: Path) -> None:
    file = book.service.read(headed(tmp_path, "1.xlsx"))
    layout = replace(file.layout, columns={"full_name": 1})
    book.service.remember(file, layout)
    entries = book.entries()
    book.service.remember(file, layout)
    assert book.entries() == entries


def test_a_damaged_memory_of_columns_is_no_hindrance(book: Book, tmp_path: Path) -> None:
    for kept in ("{", "[1]", '{"full_name": "gone"}'):
        book.notebook.set_setting("members.columns", kept)
        assert book.service.read(sheet(tmp_path, person(HOA.full_name))).layout.columns["full_name"] == 1


def test_samples_hide_numbers_until_they_are_wanted(book: Book, tmp_path: Path) -> None:
    file: CentralFile = book.service.read(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "", date(1968, 2, 3))))
    hidden = {one.at: one.samples for one in column_choices(file.sheet, file.layout.first_row, numbers=False)}
    bare = {one.at: one.samples for one in column_choices(file.sheet, file.layout.first_row, numbers=True)}
    assert hidden[2] == ("********2345",)
    assert bare[2] == (HOA_CARD,)
    assert hidden[4] == ("03/02/1968",)
    assert 3 in hidden  # headed, though empty


# writing


def test_a_whole_acceptance_is_taken_back(book: Book, tmp_path: Path) -> None:
    book.add(HOA, AN)
    before = book.people()
    path = sheet(
        tmp_path,
        person("Nguyễn Văn Hoà", HOA_CARD, "031068000111"),
        person("Bùi Văn Cường", "031200099999", "", date(1990, 1, 1), None, "Được miễn sinh hoạt"),
    )
    applied = book.accept(book.compare(path))
    assert book.people() != before
    undone = book.service.undo(applied)
    assert (undone.edited, undone.removed, undone.kept) == (1, 1, 0)
    assert book.people() == before
    assert AuditTrail(book.notebook.database).verify().problems == ()


def test_whoever_was_changed_since_stays_as_they_are(book: Book, tmp_path: Path) -> None:
    (hoa,) = book.add(HOA)
    path = sheet(tmp_path, person(HOA.full_name, HOA_CARD, "031068000111"), person("Lý Thu Hoài", "031200099999"))
    applied = book.accept(book.compare(path))
    book.members.edit(hoa, replace(book.members.member(hoa).person, note="sửa sau"))
    (new,) = applied.added
    book.members.change_state(new, StateChange(MemberState.OFFICIAL, day("2020-01-01")))
    undone = book.service.undo(applied)
    assert (undone.edited, undone.removed, undone.kept) == (0, 0, 2)
    assert book.members.member(hoa).person.citizen_id == "031068000111"


def test_a_member_edited_after_the_comparison_is_not_overwritten(book: Book, tmp_path: Path) -> None:
    (hoa,) = book.add(HOA)
    compared = book.compare(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "031068000111")))
    book.members.edit(hoa, replace(HOA, note="vừa sửa"))
    applied = book.accept(compared)
    assert [one.why for one in applied.refused] == [RefusedBy.CHANGED]
    assert book.members.member(hoa).person == replace(HOA, note="vừa sửa")
    assert book.backups == []


def test_what_would_contradict_itself_is_left_out_and_the_rest_written(book: Book, tmp_path: Path) -> None:
    book.add(HOA, AN)
    path = sheet(
        tmp_path,
        person(HOA.full_name, HOA_CARD, "031068000111", date(1968, 2, 3), date(1960, 1, 1)),
        person(AN.full_name, AN_CARD, "031175000222", date(1975, 7, 14), date(1999, 2, 3)),
    )
    applied = book.accept(book.compare(path))
    assert {(one.why, one.fields) for one in applied.refused} == {(RefusedBy.BAD_VALUE, ("born",))}
    assert book.people()[HOA.full_name] == HOA
    assert book.people()[AN.full_name].citizen_id == "031175000222"


def numbered_by_id(name: str, citizen_id: str, card: str) -> Person:
    return Person(name, born=day("1970-01-01"), citizen_id=citizen_id, card=card)


def test_a_card_passed_on_is_written_in_the_order_that_frees_it(book: Book, tmp_path: Path) -> None:
    one = numbered_by_id("Lê Văn Một", "031070000001", "031200000001")
    two = numbered_by_id("Lê Văn Hai", "031070000002", "")
    three = numbered_by_id("Lê Văn Ba", "031070000003", "031200000003")
    book.add(two, one, three)
    path = sheet(
        tmp_path,
        person(three.full_name, "031200000009", three.citizen_id, date(1970, 1, 1)),
        person(one.full_name, "", one.citizen_id, date(1970, 1, 1)),
    )
    applied = book.accept(book.compare(path))
    assert applied.refused == ()
    assert book.people()["Lê Văn Ba"].card == "031200000009"
    assert book.people()["Lê Văn Một"].card == "031200000001"


def test_nothing_is_written_where_the_backup_fails(book: Book, tmp_path: Path) -> None:
    def fail() -> None:
        raise SotayError(Code.NO_SPACE)

    book.add(HOA)
    compared = book.compare(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "031068000111")))
    entries = book.entries()
    service = MatchingService(book.members, book.notebook, fail)
    with refused(Code.NO_SPACE):
        service.apply(compared, compared.acceptable())
    assert book.entries() == entries


def test_edits_are_taken_back_where_the_additions_fail(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> tuple[int, ...]:
        raise SotayError(Code.NO_SPACE)

    book.add(HOA)
    path = sheet(tmp_path, person(HOA.full_name, HOA_CARD, "031068000111"), person("Lý Thu Hoài", "031200099999"))
    compared = book.compare(path)
    monkeypatch.setattr(book.members, "add_all", fail)
    with refused(Code.NO_SPACE):
        book.accept(compared)
    assert book.people() == {HOA.full_name: HOA}


def test_accepting_nothing_only_notes_the_day(book: Book, tmp_path: Path) -> None:
    book.add(HOA)
    applied = book.accept(book.compare(sheet(tmp_path, person(HOA.full_name, HOA_CARD, "1"))), everything=False)
    assert applied.written == frozenset()
    assert book.backups == []
    assert book.notebook.setting(LIST_CHECKED) == TODAY.isoformat()


def test_a_second_comparison_has_nothing_left_to_accept(book: Book, tmp_path: Path) -> None:
    path = sheet(tmp_path, *many(200))
    first = book.accept(book.compare(path))
    assert len(first.added) == 200
    again = book.compare(path)
    assert (again.matched, again.acceptable()) == (200, frozenset())
    assert again.items == ()


def test_5000_rows_are_compared_and_written(book: Book, tmp_path: Path) -> None:
    book.accept(book.compare(sheet(tmp_path, *many(2_500))))
    changed = [list(numbered(n)) for n in range(5_000)]
    for row in changed[:1_000]:
        row[2] = f"{int(str(row[2])) + 500_000:012d}"
    compared = book.compare(sheet(tmp_path, *changed, name="2.xlsx"))
    assert (compared.people, compared.matched) == (5_000, 2_500)
    assert len(of(compared, Group.ONLY_THERE)) == 2_500
    applied = book.accept(compared)
    assert (applied.differences, len(applied.added), applied.refused) == (1_000, 2_500, ())
    undone = book.service.undo(applied)
    assert (undone.edited, undone.removed, undone.kept) == (1_000, 2_500, 0)


# paper


def test_the_list_to_send_up_holds_what_was_not_settled_with_masked_numbers(book: Book, tmp_path: Path) -> None:
    book.add(HOA, KHOA)
    path = sheet(tmp_path, person("Nguyễn Văn Hoà", HOA_CARD, "031068000111", "31/02/1968", date(1992, 5, 20)))
    compared = book.compare(path)
    joined = next(at for at, item in enumerate(compared.items) if item.field == "joined")
    listing = book.service.listing(compared, numbers=False, without={joined})
    text = "\n".join(str(cell) for row in listing.rows for cell in row)
    assert "031068000111" not in text
    assert "********0111" in text
    assert "20/05/1992" not in text
    assert "Danh sách không có người này" in text
    assert "không đọc được ngày" in text
    assert listing.issuer == "Chi bộ thôn Đông"
    bare = book.service.listing(compared, numbers=True)
    assert any("031068000111" in row for row in bare.rows)
    assert len(bare.rows) == len(compared.items)
