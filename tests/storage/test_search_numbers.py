# Number-symbols as people type them: glued, unfinished, with letters that stand for two types, with a slip.

from collections.abc import Iterator

import pytest

from sotay.domain.query import parse_query
from sotay.storage.search.engine import SearchEngine
from sotay.storage.search.request import Request
from tests.storage.making import apply, open_library
from tests.storage.shelf import Shelf, paper

PAPERS = (
    paper("quyet-dinh", "Thành lập tổ công tác", ("", "Thành lập tổ."), number="30-QĐ/ĐU", type="Quyết định"),
    paper("quy-dinh", "Thi hành Điều lệ Đảng", ("", "Đảng viên."), number="207-QĐ/TW", type="Quy định"),
    paper("nghi-quyet", "Đột phá khoa học", ("", "Khoa học."), number="57-NQ/TW", type="Nghị quyết"),
    paper("nghi-quyet-khac", "Phát triển kinh tế", ("", "Kinh tế."), number="57-NQ/ĐU", type="Nghị quyết"),
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    library = open_library(tmp_path_factory.mktemp("numbers") / "library.db")
    apply(library, 1, added=PAPERS)
    yield Shelf(library)
    library.database.close()


def found(shelf: Shelf, text: str, *, as_you_type: bool = False) -> set[str | None]:
    hits = shelf.answer(text, as_you_type=as_you_type).hits
    return {card.number for card in shelf.library.cards(hit.revision_id for hit in hits)}


@pytest.mark.parametrize("text", ["NQ57", "57NQ", "nq57", "57 nq", "NQ 57", "nghị quyết 57"])
def test_letters_and_number_may_be_glued(shelf: Shelf, text: str) -> None:
    assert found(shelf, text) == {"57-NQ/TW", "57-NQ/ĐU"}


@pytest.mark.parametrize(("text", "number"), [("QĐ 207", "207-QĐ/TW"), ("qd 30", "30-QĐ/ĐU"), ("QD207", "207-QĐ/TW")])
def test_letters_that_stand_for_two_types_find_either(shelf: Shelf, text: str, number: str) -> None:
    assert found(shelf, text) == {number}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("57-N", {"57-NQ/TW", "57-NQ/ĐU"}),
        ("57-NQ/", {"57-NQ/TW", "57-NQ/ĐU"}),
        ("57-nq/t", {"57-NQ/TW"}),
        ("207-q", {"207-QĐ/TW"}),
    ],
)
def test_a_number_is_found_while_it_is_being_typed(shelf: Shelf, text: str, numbers: set[str]) -> None:
    assert found(shelf, text, as_you_type=True) == numbers


def test_an_unfinished_number_counts_only_while_typing(shelf: Shelf) -> None:
    assert found(shelf, "207-q") != {"207-QĐ/TW"}


def near(shelf: Shelf, text: str) -> set[str | None]:
    with shelf.library.database.reader() as connection:
        ids = SearchEngine(connection, shelf.cache).near_numbers(text)
    return {card.number for card in shelf.library.cards(ids)}


@pytest.mark.parametrize("text", ["58-NQ/TW", "5-NQ/TW", "75-NQ/TW", "57-QN/TW", "57-NQ/W"])
def test_a_number_with_a_slip_is_near_the_right_one(shelf: Shelf, text: str) -> None:
    assert "57-NQ/TW" in near(shelf, text)


@pytest.mark.parametrize("text", ["", "57", "chi bộ", "999-NQ/TW"])
def test_nothing_is_near_a_bare_number_or_words(shelf: Shelf, text: str) -> None:
    assert near(shelf, text) == set()


def test_passages_of_one_revision_stand_in_reading_order(shelf: Shelf) -> None:
    (card,) = shelf.library.by_number("57nqtw")
    with shelf.library.database.reader() as connection:
        answer = SearchEngine(connection, shelf.cache).passages(Request(parse_query("khoa học")), card.revision_id)
    assert [hit.revision_id for hit in answer.hits] == [card.revision_id]
