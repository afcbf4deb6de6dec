from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.members import Leaving, Member, MemberState, Person, Position, StateChange
from sotay.services.book import Book
from sotay.services.member_list import Group, ListQuestion, MemberList, MemberSort, WarningKind, hidden_card
from sotay.services.member_papers import MemberPapers, Signing, register_listing
from tests.services.books import new_book

TODAY = date(2026, 10, 5)
CARD, OLD_CARD = "031200012345", "12345678"


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def person(name: str, joined: str = "2010-05-19", **more: str) -> Person:
    kept = {key: day(value) if key in ("born", "official", "ceremony") else value for key, value in more.items()}
    return Person(name, joined=day(joined), **kept)  # type: ignore[arg-type]


def line(state: MemberState, since: str, leaving: Leaving | None = None) -> StateChange:
    return StateChange(state, day(since), leaving=leaving)


PEOPLE = (
    Member(
        "hoa",
        person("Nguyễn Văn Hòa", "1992-05-19", card=CARD, born="1968", official="1993-05-19"),
        (line(MemberState.OFFICIAL, "1993-05-19"),),
        (Position("Bí thư", day("2025-01-01")), Position("Phó bí thư", day("2020"), day("2024-12-31"))),
    ),
    Member("an", person("Trần Thị Ân", "2015", card=OLD_CARD), (line(MemberState.OFFICIAL, "2016"),)),
    Member(
        "anh", person("Lê Ánh", "2025-11-02", ceremony="2025-11-02"), (line(MemberState.PROBATIONARY, "2025-11-02"),)
    ),
    Member(
        "khoa",
        person("Đặng Khoa"),
        (line(MemberState.OFFICIAL, "2011"), line(MemberState.LEFT, "2024-03-01", Leaving.ASKED)),
    ),
    Member("moi", Person("Vũ Mới")),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "book")
    made = Book(workspace)
    made.today = TODAY
    yield made
    made.close()


@pytest.fixture
def members(book: Book) -> MemberList:
    book.members.add_all(PEOPLE)
    return MemberList(book.members)


def names(members: MemberList, question: ListQuestion) -> list[str]:
    return [row.name for row in members.rows(members.answer(question).ids)]


def test_the_list_has_those_on_it_and_those_whose_state_nobody_wrote_down(members: MemberList) -> None:
    assert names(members, ListQuestion()) == ["Lê Ánh", "Trần Thị Ân", "Nguyễn Văn Hòa", "Vũ Mới"]


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        (Group.ENDED, ["Đặng Khoa"]),
        (Group.UNKNOWN, ["Vũ Mới"]),
        (Group.ALL, ["Lê Ánh", "Trần Thị Ân", "Nguyễn Văn Hòa", "Đặng Khoa", "Vũ Mới"]),
        (MemberState.PROBATIONARY, ["Lê Ánh"]),
        (MemberState.SUSPENDED, []),
    ],
)
def test_a_part_of_the_register_can_be_chosen(members: MemberList, choice: Group, wanted: list[str]) -> None:
    assert names(members, ListQuestion(choice=choice)) == wanted


@pytest.mark.parametrize("text", ["hoa", "HÒA", "hoà", "nguyen van", " 1200012345 ", "0312.0001.2345", "012345"])
def test_a_name_is_found_without_marks_and_a_card_by_its_digits(members: MemberList, text: str) -> None:
    assert names(members, ListQuestion(text)) == ["Nguyễn Văn Hòa"]


@pytest.mark.parametrize("text", ["%", "_", "Bí thư", "zzz"])
def test_what_is_in_no_name_and_no_card_finds_nobody(members: MemberList, text: str) -> None:
    answer = members.answer(ListQuestion(text))
    assert (answer.total, answer.first, answer.register) == (0, (), 5)


def test_the_order_turns_round(members: MemberList) -> None:
    up = names(members, ListQuestion(sort=MemberSort.JOINED, choice=Group.ALL))
    assert up == ["Nguyễn Văn Hòa", "Đặng Khoa", "Trần Thị Ân", "Lê Ánh", "Vũ Mới"]
    down = names(members, ListQuestion(sort=MemberSort.JOINED, choice=Group.ALL, descending=True))
    assert down == [*up[3::-1], "Vũ Mới"]  # whose day is not known stays last


def test_states_are_in_the_order_of_the_register_and_names_within_them(members: MemberList) -> None:
    up = names(members, ListQuestion(sort=MemberSort.STATE, choice=Group.ALL))
    assert up == ["Vũ Mới", "Lê Ánh", "Trần Thị Ân", "Nguyễn Văn Hòa", "Đặng Khoa"]
    down = names(members, ListQuestion(sort=MemberSort.STATE, choice=Group.ALL, descending=True))
    assert down == ["Đặng Khoa", "Trần Thị Ân", "Nguyễn Văn Hòa", "Lê Ánh", "Vũ Mới"]


def test_an_answer_counts_what_it_shows_and_what_may_be_chosen(members: MemberList) -> None:
    answer = members.answer(ListQuestion())
    assert answer.total == 4
    assert dict(answer.states) == {MemberState.OFFICIAL: 2, MemberState.PROBATIONARY: 1}
    assert [answer.choices[one] for one in Group] == [4, 1, 1, 5]
    assert (answer.choices[MemberState.OFFICIAL], answer.choices[MemberState.LEFT]) == (2, 1)
    found = members.answer(ListQuestion("ng"))
    assert (found.choices[Group.ALL], found.choices[Group.ENDED]) == (2, 1)


def test_rows_come_with_the_answer_and_tell_what_holds_today(members: MemberList) -> None:
    row = members.answer(ListQuestion("Hòa")).first[0]
    assert (row.state, row.positions, row.since) == (MemberState.OFFICIAL, ("Bí thư",), day("1993-05-19"))
    assert row.age is not None
    assert (row.age.years, row.age.at_most) == (34, 34)
    assert (row.joined, row.official, row.born) == (day("1992-05-19"), day("1993-05-19"), day("1968"))


def test_a_card_shows_its_last_digits_until_it_is_asked_for(members: MemberList) -> None:
    ids = members.answer(ListQuestion(choice=MemberState.OFFICIAL)).ids
    assert [row.card for row in members.rows(ids)] == ["****5678", "********2345"]
    bare = members.rows(ids, cards=True)
    assert [row.card for row in bare] == ["12.345678", CARD]
    assert [hidden_card(row).card for row in bare] == ["****5678", "********2345"]
    assert [hidden_card(row) for row in bare] == list(members.rows(ids))


def test_an_erased_member_stays_on_the_list(book: Book, members: MemberList) -> None:
    (erased,) = members.answer(ListQuestion("Hòa")).ids
    book.members.erase(erased)
    row = MemberList(book.members).rows([erased], cards=True)[0]
    assert (row.erased, row.born, row.card) == (True, None, "********2345")


def test_what_has_a_day_is_urgent_and_comes_first(members: MemberList) -> None:
    due = members.due()
    assert [one.is_urgent for one in due] == sorted((one.is_urgent for one in due), reverse=True)
    kinds = {(one.name, one.warning.kind) for one in due}
    assert ("Lê Ánh", WarningKind.PROBATION_ENDING) in kinds
    assert ("Vũ Mới", WarningKind.STATE_MISSING) in kinds
    assert all(one.member_id for one in due if one.name)


def test_a_new_book_owes_nothing(book: Book) -> None:
    assert MemberList(book.members).due() == ()
    answer = MemberList(book.members).answer(ListQuestion())
    assert (answer.total, answer.register) == (0, 0)


def test_the_paper_is_form_7_of_those_asked_for(book: Book, members: MemberList) -> None:
    book.workspace.notebook.set_setting("cell_name", "Chi bộ thôn Đông · Đảng bộ xã Sông Bạch")
    papers = MemberPapers(book)
    listing = papers.listing(members.answer(ListQuestion()).ids, cards=False)
    assert listing.title == "DANH SÁCH ĐẢNG VIÊN"
    assert len(listing.columns) == 14
    assert [row[1] for row in listing.rows] == ["Lê Ánh", "Trần Thị Ân", "Nguyễn Văn Hòa", "Vũ Mới"]
    assert listing.heading is not None
    assert (listing.heading.superior, listing.heading.body) == ("Đảng bộ xã Sông Bạch", "Chi bộ thôn Đông")
    assert listing.place_day == "Sông Bạch, ngày 05 tháng 10 năm 2026"
    assert listing.signatures[-1].name == "Nguyễn Văn Hòa"
    assert listing.notes == ("Danh sách này có 4 đảng viên: 2 chính thức, 1 dự bị, 1 chưa ghi tình trạng.",)


def test_numbers_of_cards_are_on_paper_only_where_they_are_asked_for(book: Book, members: MemberList) -> None:
    ids = members.answer(ListQuestion()).ids
    masked, full = (str(MemberPapers(book).listing(ids, cards=cards).rows) for cards in (False, True))
    assert CARD not in masked
    assert "********2345" in masked
    assert CARD in full


def test_a_cell_without_a_name_has_room_to_write_it() -> None:
    listing = register_listing(PEOPLE[:1], Signing(), TODAY, cards=True)
    assert listing.place_day.startswith(".....")
    assert listing.heading is not None
    assert listing.heading.body == "Chi bộ"


def test_a_paper_is_named_after_its_day(book: Book) -> None:
    assert MemberPapers(book).name() == "Danh sách đảng viên 2026-10-05"
