# The list of documents: what answers, in which order, what the facets count, what the rows show.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.library_question import LibraryQuestion
from sotay.services.notes import NotesService
from sotay.services.opening import search_service, shelf
from sotay.services.shelf import BOOKMARKED, NOTED, UNREAD, Field, Shelf, ShelfAnswer, ShelfRow, Sort
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2
from tests.storage.making import apply
from tests.storage.shelf import NAMED, PAPERS, paper

TODAY = date(2026, 11, 2)
PASSWORD = "mật khẩu của chi bộ"
REPLACED = paper(
    "quy-dinh-cu",
    "Những điều đảng viên không được làm",
    ("Phạm vi", "Áp dụng cho mọi đảng viên trong đảng bộ."),
    number="37-QĐ/TW",
    type="Quy định",
    issuer="Ban Chấp hành Trung ương",
    issued=PartialDate(2021, 10, 25),
)
SUCCESSOR = replace(
    paper(
        "quy-dinh-moi",
        "Những điều đảng viên không được làm (mới)",
        ("Phạm vi", "Áp dụng cho đảng viên và cấp ủy."),
        number="207-QĐ/TW",
        type="Quy định",
        issuer="Ban Chấp hành Trung ương",
        issued=PartialDate(2026, 7, 20),
        must_read=True,
        summary="Thay quy định cũ.",
    ),
    relations=(Relation(RelationKind.REPLACES, "37-QĐ/TW"),),
)
ALL = (*PAPERS, REPLACED, SUCCESSOR)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    cheap = Argon2(memory_kib=64, time=1, lanes=1)
    made, _ = Workspace.create(DataPaths(tmp_path_factory.mktemp("book") / "book"), PASSWORD, cost=cheap)
    with made:
        apply(made.library, 1, added=ALL)
        yield made


@pytest.fixture(scope="module")
def notes(workspace: Workspace) -> NotesService:
    return NotesService(workspace.notebook)


@pytest.fixture(scope="module")
def books(workspace: Workspace, notes: NotesService) -> Shelf:
    return shelf(workspace, search_service(workspace, TODAY), notes)


def rows(books: Shelf, question: LibraryQuestion) -> tuple[ShelfRow, ...]:
    answer = books.answer(question)
    return books.rows(answer, answer.revision_ids)


def numbers(books: Shelf, question: LibraryQuestion) -> list[str | None]:
    return [row.number for row in rows(books, question)]


def test_without_words_all_documents_come_newest_first(books: Shelf) -> None:
    found = rows(books, LibraryQuestion())
    assert len(found) == len(ALL)
    days = [row.issued or "" for row in found]
    assert days == sorted(days, reverse=True)
    assert found[0].number == "207-QĐ/TW"
    assert found[0].snippet == "Thay quy định cũ."
    assert found[0].must_read
    assert not found[0].title_hits


def test_a_library_just_opened_lists_everything_before_it_counts(books: Shelf) -> None:
    for sort in Sort:
        first = books.opening(sort)
        assert not first.counted
        assert first.revision_ids == books.answer(LibraryQuestion(sort=sort)).revision_ids
        assert len(books.rows(first, first.revision_ids)) == len(ALL)


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        (Sort.NEWEST, "207-QĐ/TW"),
        (Sort.OLDEST, "37-QĐ/TW"),
        (Sort.NUMBER, "03-TB/CB"),
        (Sort.TITLE, "12-HD/BTCTW"),
    ],
)
def test_orders(books: Shelf, sort: Sort, first: str) -> None:
    assert numbers(books, LibraryQuestion(sort=sort))[0] == first
    found = numbers(books, LibraryQuestion("đảng viên", sort=sort))
    whole = numbers(books, LibraryQuestion(sort=sort))
    assert len(found) > 1
    assert found == [number for number in whole if number in found]


def test_titles_stand_in_dictionary_order(books: Shelf) -> None:
    titles = [row.title for row in rows(books, LibraryQuestion(sort=Sort.TITLE))]
    assert titles == [
        "Hướng dẫn sinh hoạt chi bộ",
        "Hướng dẫn sinh hoạt chuyên đề năm 2024",
        "Nghị quyết về chuyển đổi số ở xã Sông Bạch",
        "Những điều đảng viên không được làm",
        "Những điều đảng viên không được làm (mới)",
        "Quy chế làm việc của Chi bộ thôn Đông",
        "Thông báo về đường thôn",
        "Văn bản chỉ có tên",
    ]


def test_a_row_tells_where_the_words_stand(books: Shelf) -> None:
    row = rows(books, LibraryQuestion("chuyen doi so"))[0]
    assert row.uid == str(NAMED["nghi-quyet"].uid)
    assert [row.title[start:stop] for start, stop in row.title_hits] == ["chuyển đổi số"]
    assert row.tile == "NQ"
    assert row.passages > 0
    found = rows(books, LibraryQuestion("nop dang phi"))[0]
    assert [found.snippet[start:stop] for start, stop in found.snippet_hits] == ["nộp đảng phí"]
    assert found.anchor == "dieu-2"


def test_a_row_tells_by_what_a_document_was_replaced(books: Shelf) -> None:
    old = next(row for row in rows(books, LibraryQuestion()) if row.number == "37-QĐ/TW")
    assert old.validity.status is Status.REPLACED
    assert [cause.number for cause in old.validity.by] == ["207-QĐ/TW"]


def test_tiles_follow_the_number_then_the_rules_then_the_name(books: Shelf) -> None:
    tiles = {row.number: row.tile for row in rows(books, LibraryQuestion())}
    assert (tiles["207-QĐ/TW"], tiles["21-NQ/ĐU"], tiles["77-CV/CB"]) == ("QĐ", "NQ", "CV")


def count(answer: ShelfAnswer, field: Field) -> dict[object, int]:
    return dict(answer.facets[field])


def test_facets_count_documents_and_leave_out_their_own_choice(books: Shelf) -> None:
    whole = books.answer(LibraryQuestion())
    assert count(whole, Field.TYPE)["Hướng dẫn"] == 2
    assert count(whole, Field.STATUS) == {Status.REPLACED: 1, Status.IN_FORCE: 7}
    chosen = books.answer(LibraryQuestion(types=frozenset({"Hướng dẫn"})))
    assert chosen.total == 2
    assert count(chosen, Field.TYPE) == count(whole, Field.TYPE)
    assert count(chosen, Field.ISSUER) == {"Ban Tổ chức Trung ương": 2}
    assert count(chosen, Field.YEAR) == {2024: 1, 2026: 1}


def test_several_values_of_a_field_widen_and_several_fields_narrow(books: Shelf) -> None:
    both = LibraryQuestion(types=frozenset({"Hướng dẫn", "Quy định"}))
    assert books.answer(both).total == 4
    assert numbers(books, replace(both, years=frozenset({2026}))) == ["207-QĐ/TW", "12-HD/BTCTW"]
    assert numbers(books, LibraryQuestion(tags=frozenset({"nội quy"}))) == ["05-QC/CB"]
    assert numbers(books, LibraryQuestion(statuses=frozenset({Status.REPLACED}))) == ["37-QĐ/TW"]
    assert numbers(books, LibraryQuestion("đảng viên", types=frozenset({"Luật"}))) == []


def test_choosing_brings_as_many_documents_as_the_facet_said(books: Shelf) -> None:
    for text in ("", "đảng viên", "chi bo", "12-HD", "thôn"):
        answer = books.answer(LibraryQuestion(text))
        for field in (Field.TYPE, Field.ISSUER, Field.STATUS, Field.YEAR, Field.TAG, Field.MINE):
            for value, documents in answer.facets[field].items():
                chosen = books.answer(LibraryQuestion(text).choosing({field: {value}}))
                assert chosen.total == documents, (text, field, value)


def test_what_is_mine_narrows_too(books: Shelf, notes: NotesService, workspace: Workspace) -> None:
    document = workspace.library.document(SUCCESSOR.uid)
    section = workspace.library.sections(document.card.revision_id)[0]
    uid = str(SUCCESSOR.uid)
    assert count(books.answer(LibraryQuestion()), Field.MINE) == {UNREAD: len(ALL)}
    notes.set_bookmark(uid, on=True)
    notes.write_note(uid, document.digest, section, 0, 4, "Phổ biến ở chi bộ")
    notes.set_read(uid, document.digest)
    assert count(books.answer(LibraryQuestion()), Field.MINE) == {UNREAD: len(ALL) - 1, BOOKMARKED: 1, NOTED: 1}
    assert numbers(books, LibraryQuestion(mine=frozenset({NOTED}))) == ["207-QĐ/TW"]
    notes.set_read(uid, "an older revision")
    assert count(books.answer(LibraryQuestion()), Field.MINE)[UNREAD] == len(ALL)
    notes.set_bookmark(uid, on=False)


def test_passages_come_in_reading_order(books: Shelf) -> None:
    question = LibraryQuestion("sinh hoạt chi bộ")
    answer = books.answer(question)
    first = answer.revision_ids[0]
    found = books.passages(question, first, 10)
    assert {hit.revision_id for hit in found} == {first}
    assert [hit.section_id for hit in found] == sorted(hit.section_id or 0 for hit in found)
    assert len(books.passages(question, first, 1)) == 1
    assert books.passages(LibraryQuestion(), first, 10) == ()


def test_a_slip_is_mended_and_told(books: Shelf) -> None:
    answer = books.answer(LibraryQuestion("nộp đnảg phí"))
    assert answer.mended
    assert answer.did_you_mean == "nộp đảng phí"
    assert answer.total


def test_a_number_that_is_not_here_leads_to_a_near_one(books: Shelf) -> None:
    answer = books.answer(LibraryQuestion("27-QĐ/TW", types=frozenset({"Luật"})))
    assert (answer.total, answer.mended) == (0, False)
    assert answer.did_you_mean in {"37-QĐ/TW", "207-QĐ/TW"}


def test_a_near_number_is_told_beside_what_the_words_found(books: Shelf) -> None:
    answer = books.answer(LibraryQuestion("22-NQ/ĐU"))
    assert (answer.did_you_mean, answer.mended) == ("21-NQ/ĐU", False)
    for text in ("21-NQ/ĐU", "21-NQ", "21-nq/đ"):
        assert books.answer(LibraryQuestion(text)).did_you_mean is None


def test_a_quoted_phrase_finds_only_documents_that_hold_it(books: Shelf) -> None:
    assert numbers(books, LibraryQuestion('"thủ quỹ lập sổ"')) == ["05-QC/CB"]


def test_an_answer_can_be_stopped(books: Shelf) -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError, match=r"cancelled|CANCELLED"):
        books.answer(LibraryQuestion("chi bộ"), stop)


def test_an_empty_library_answers_nothing(tmp_path: Path) -> None:
    cheap = Argon2(memory_kib=64, time=1, lanes=1)
    workspace, _ = Workspace.create(DataPaths(tmp_path / "book"), PASSWORD, cost=cheap)
    with workspace:
        empty = shelf(workspace, search_service(workspace, TODAY), NotesService(workspace.notebook))
        for text in ("", "chi bộ", "21-NQ/TW", '"chi bộ"'):
            for sort in Sort:
                answer = empty.answer(LibraryQuestion(text, sort=sort))
                assert (answer.total, answer.did_you_mean) == (0, None)
                assert empty.rows(answer, ()) == ()
        assert not any(empty.answer(LibraryQuestion()).facets.values())


@pytest.mark.parametrize(
    "question",
    [
        LibraryQuestion(),
        LibraryQuestion("sinh hoạt", frozenset({"Nghị quyết"}), sort=Sort.NUMBER),
        LibraryQuestion(
            issuers=frozenset({"Chi bộ thôn Đông"}),
            statuses=frozenset({Status.AMENDED, Status.IN_FORCE}),
            years=frozenset({2024, 2026}),
            tags=frozenset({"đảng phí"}),
            mine=frozenset({UNREAD}),
        ),
    ],
)
def test_a_question_survives_being_kept(question: LibraryQuestion) -> None:
    assert LibraryQuestion.from_json(question.to_json()) == question


def test_a_kept_question_of_another_version_loses_only_what_is_not_known() -> None:
    kept = {"text": "chi bộ", "sort": "colour", "statuses": ["in_force", "lost"], "mine": ["red"], "years": ["2024"]}
    assert LibraryQuestion.from_json(kept) == LibraryQuestion("chi bộ", statuses=frozenset({Status.IN_FORCE}))
