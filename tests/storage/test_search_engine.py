# Search as a table of questions and the passages expected, over the library of shelf.py.

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.documents import Status
from sotay.storage.search.filters import SearchFilters
from tests.storage.making import apply
from tests.storage.shelf import NAMED, Shelf, open_shelf, paper


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    opened = open_shelf(tmp_path_factory.mktemp("shelf") / "library.db")
    yield opened
    opened.library.database.close()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # marks, case, tone placement, đ
        ("nộp đảng phí", "quy-che 2"),
        ("nop dang phi", "quy-che 2"),
        ("NOP DANG PHI", "quy-che 2"),
        ("nộp dang phí", "quy-che 2"),
        ("hòa mạng", "nghi-quyet 1"),
        ("hoà mạng", "nghi-quyet 1"),
        ("đường liên thôn", "thong-bao 1"),
        ("duong lien thon", "thong-bao 1"),
        # one to three syllables: phrase, then all words, then some
        ("thủ quỹ", "quy-che 2"),
        ("trưởng thôn", "quy-che 3"),
        ("quỹ", "quy-che 2"),
        ("truyền", "nghi-quyet 1"),
        ("đoàn thanh niên", "nghi-quyet 2"),
        ("niên đoàn", "nghi-quyet 2"),
        ("chế độ sinh hoạt", "quy-che 1"),
        # a heading that matches whole, a title
        ("quan hệ công tác", "quy-che 3"),
        ("sinh hoạt chuyên đề", "huong-dan-moi 2"),
        ("mục tiêu chuyển đổi số", "nghi-quyet 1"),
        # abbreviations, both ways
        ("UBND xã lập kế hoạch", "nghi-quyet 2"),
        ("mttq xã", "quy-che 3"),
        # questions
        ("Chi bộ họp thường kỳ khi nào?", "quy-che 1"),
        ("đảng viên nộp đảng phí cho ai, đúng hay sai?", "quy-che 2"),
        # slips and leftovers of input methods
        ("nộp đnảg phí", "quy-che 2"),
        ("thru quỹ lập sổ", "quy-che 2"),
        ("nghij quyeets", "nghi-quyet 2"),
        ("dduwongf lieen thoon", "thong-bao 1"),
        ("d9u7o7ng2 lien6 thon6", "thong-bao 1"),
    ],
)
def test_the_right_passage_comes_first(shelf: Shelf, query: str, first: str) -> None:
    assert shelf.found(query)[0] == first


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("12-HD/BTCTW", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("12 hd btctw", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("012-hd/btctw", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("số 12-HD/BTCTW", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("Hướng dẫn 12-HD/BTCTW", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("Hướng dẫn số 12", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("HD 12", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("12 HD", ["huong-dan-moi 1", "huong-dan-cu 1"]),
        ("21-nq/đu", ["nghi-quyet 1"]),
        ("21 nq du", ["nghi-quyet 1"]),
        ("Nghị quyết 21", ["nghi-quyet 1"]),
        ("nghi quyet 21", ["nghi-quyet 1"]),
        ("NQ 21", ["nghi-quyet 1"]),
        ("21 NQ", ["nghi-quyet 1"]),
        ("77-CV/CB", ["muc-luc -"]),
        ("12-HD/BTCTW và 21-NQ/ĐU", ["huong-dan-moi 1", "nghi-quyet 1", "huong-dan-cu 1"]),
    ],
)
def test_a_number_symbol_in_any_spelling_gives_its_documents_newest_first(
    shelf: Shelf, query: str, documents: list[str]
) -> None:
    found = shelf.found(query.replace(" và ", " "))
    assert found == documents


def test_of_documents_with_one_number_those_in_force_come_first(shelf: Shelf) -> None:
    statuses = {shelf.revision("huong-dan-moi"): Status.NOT_YET, shelf.revision("huong-dan-cu"): Status.IN_FORCE}
    assert shelf.found("12-HD/BTCTW", statuses=statuses) == ["huong-dan-cu 1", "huong-dan-moi 1"]


def test_a_number_symbol_with_words_ranks_sections_of_its_documents_only(shelf: Shelf) -> None:
    assert shelf.found("12-HD/BTCTW không quá chín mươi phút")[0] == "huong-dan-cu 2"
    assert {hit.split()[0] for hit in shelf.found("12-HD/BTCTW chi bộ họp")} <= {"huong-dan-moi", "huong-dan-cu"}


def test_a_number_symbol_with_words_found_nowhere_in_it_still_gives_its_documents(shelf: Shelf) -> None:
    assert shelf.found("21-NQ/ĐU đảng phí") == ["nghi-quyet 1"]


def test_a_type_and_number_with_words_prefers_that_document(shelf: Shelf) -> None:
    assert shelf.found("quy chế 5 chi bộ họp")[0] == "quy-che 1"


@pytest.mark.parametrize("query", ["quyết định 30 ngày", "99-NQ/TW", "9", "nghị quyết 999"])
def test_numbers_that_name_no_document_are_words(shelf: Shelf, query: str) -> None:
    assert all("-" not in hit.split()[1] for hit in shelf.found(query))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"sinh hoạt chuyên đề"', {"huong-dan-moi 2", "huong-dan-cu 1"}),
        ('"sinh hoat chuyen de"', {"huong-dan-moi 2", "huong-dan-cu 1"}),
        ("“đường liên thôn”", {"thong-bao 1"}),
        ('"dưỡng đường"', {"thong-bao 1"}),
        ('"chi bộ" "đảng ủy"', {"huong-dan-moi 1"}),
        ('"đảng ủy" hướng dẫn quý', {"huong-dan-cu 1", "huong-dan-moi 1"}),
        ('"họp"', {"quy-che 1", "huong-dan-moi 1"}),
    ],
)
def test_phrases_stand_word_for_word(shelf: Shelf, query: str, found: set[str]) -> None:
    assert set(shelf.found(query)) == found


def test_words_of_a_phrase_found_nowhere_are_searched_as_words(shelf: Shelf) -> None:
    assert shelf.found('"đảng phí đảng viên"') == shelf.found("đảng phí đảng viên") != []


def test_marks_bind_in_a_phrase_typed_with_marks(shelf: Shelf) -> None:
    assert set(shelf.found('"duong do"')) == {"thong-bao 1"}
    assert shelf.found('"đương do"') == shelf.found("đương do")  # found nowhere: taken as words


def test_a_phrase_does_not_reach_from_the_heading_into_the_text(shelf: Shelf) -> None:
    relaxed = shelf.found('"thời gian không quá"')
    assert relaxed == shelf.found("thời gian không quá")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("thủ qu", "quy-che 2"),
        ("đoàn thanh ni", "nghi-quyet 2"),
        ("liên th", "thong-bao 1"),
        ("truy", "nghi-quyet 1"),
        ("họ", "quy-che 1"),
    ],
)
def test_the_last_word_may_be_unfinished_while_typing(shelf: Shelf, typed: str, first: str) -> None:
    assert shelf.found(typed, as_you_type=True)[0] == first


def test_what_is_searched_instead_of_a_slip_is_told(shelf: Shelf) -> None:
    assert shelf.answer("nộp đnảg phí").corrections == {"đnảg": "đảng"}
    assert shelf.answer("nộp đảng phí").corrections == {}
    assert shelf.answer("nộp đảng phí xyzxyz").corrections == {}


@pytest.mark.parametrize(
    ("filters", "documents"),
    [
        (SearchFilters(type="Hướng dẫn"), {"huong-dan-cu", "huong-dan-moi"}),
        (SearchFilters(type="huong dan"), {"huong-dan-cu", "huong-dan-moi"}),
        (SearchFilters(issuer="chi bo thon dong"), {"quy-che"}),
        (SearchFilters(term="XIV"), {"huong-dan-moi"}),
        (SearchFilters(tag="Sinh hoạt"), {"huong-dan-moi"}),
        (SearchFilters(issued_from=date(2026, 3, 1)), {"quy-che", "huong-dan-moi"}),
        (SearchFilters(issued_to=date(2026, 2, 28)), {"huong-dan-cu"}),
        (SearchFilters(issued_from=date(2026, 1, 1), issued_to=date(2026, 4, 1)), {"quy-che"}),
        (SearchFilters(documents=frozenset({str(NAMED["quy-che"].uid)})), {"quy-che"}),
        (SearchFilters(status=Status.REPLACED), {"huong-dan-cu"}),
        (SearchFilters(status=Status.UNKNOWN, type="Hướng dẫn"), {"huong-dan-moi"}),
        (SearchFilters(type="Luật"), set()),
        (SearchFilters(type="Hướng dẫn", term="XIII"), {"huong-dan-cu"}),
    ],
)
def test_filters_narrow_the_hits(shelf: Shelf, filters: SearchFilters, documents: set[str]) -> None:
    statuses = {shelf.revision("huong-dan-cu"): Status.REPLACED}
    hits = shelf.found("sinh hoạt chi bộ đảng ủy", filters=filters, statuses=statuses)
    assert {hit.split()[0] for hit in hits} == documents


def test_filters_narrow_a_look_up_by_number(shelf: Shelf) -> None:
    assert shelf.found("12-HD/BTCTW", filters=SearchFilters(term="XIII")) == ["huong-dan-cu 1"]


def test_what_is_in_force_comes_before_what_was_replaced(shelf: Shelf) -> None:
    statuses = {shelf.revision("huong-dan-cu"): Status.REPLACED, shelf.revision("huong-dan-moi"): Status.IN_FORCE}
    turned = {shelf.revision("huong-dan-cu"): Status.IN_FORCE, shelf.revision("huong-dan-moi"): Status.REPLACED}
    query = "hướng dẫn của Ban Tổ chức"
    assert shelf.found(query, statuses=statuses) != shelf.found(query, statuses=turned)


def test_the_limit_holds_and_answers_repeat(shelf: Shelf) -> None:
    everything = shelf.answer("chi bộ sinh hoạt")
    assert len(shelf.found("chi bộ sinh hoạt", limit=2)) == 2
    assert shelf.found("chi bộ sinh hoạt", limit=0) == []
    assert shelf.answer("chi bộ sinh hoạt").hits == everything.hits
    scores = [hit.score for hit in everything.hits]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "?!…",
        "😀",
        "\x00",
        "a" * 10_000,
        "đảng phí " * 1200,
        "NEAR(chi AND bộ) OR *",
        "'; DROP TABLE section; --",
        '"""',
        '"chi bộ',
        "chi\x00bộ\x1f họp",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "\ud800",
    ],
)
def test_absurd_queries_are_answered(shelf: Shelf, query: str) -> None:
    for options in ({}, {"as_you_type": True}):
        assert isinstance(shelf.found(query, **options), list)


@given(st.text(alphabet=st.sampled_from('chibộọpđảng ủyquy"12-/NQ'), max_size=40), st.booleans())
def test_no_query_fails_and_normal_forms_agree(shelf: Shelf, query: str, typing: bool) -> None:
    found = shelf.found(query, as_you_type=typing)
    assert shelf.found(unicodedata.normalize("NFD", query), as_you_type=typing) == found


def test_facets_count_matching_sections_by_every_field(shelf: Shelf) -> None:
    statuses = {shelf.revision("huong-dan-moi"): Status.IN_FORCE}
    facets = shelf.facets("12-HD/BTCTW", statuses=statuses)
    assert facets.total == 4
    assert facets.types == {"Hướng dẫn": 4}
    assert facets.issuers == {"Ban Tổ chức Trung ương": 4}
    assert facets.terms == {"XIII": 2, "XIV": 2}
    assert facets.years == {2024: 2, 2026: 2}
    assert facets.statuses == {"unknown": 2, "in_force": 2}
    assert facets.tags == {"sinh hoạt": 2}
    assert facets.documents == {shelf.revision("huong-dan-cu"): 2, shelf.revision("huong-dan-moi"): 2}


def test_facets_of_words_count_what_matches_well(shelf: Shelf) -> None:
    assert shelf.facets("nộp đảng phí").documents == {shelf.revision("quy-che"): 1}
    assert shelf.facets("zzz").total == 0


@pytest.fixture
def own_shelf(tmp_path: Any) -> Iterator[Shelf]:
    opened = open_shelf(tmp_path / "library.db")
    yield opened
    opened.library.database.close()


def test_of_very_many_sections_the_best_are_found_in_the_order_of_the_library(own_shelf: Shelf) -> None:
    many = paper("nhieu", "Sổ tay", *(("", f"Tưới cây xanh {at}. " + "Ghi chép. " * 9) for at in range(1, 1201)))
    best = paper("mot", "Sổ tay", ("Tưới cây xanh", "Tưới cây xanh ở sân đình."))
    apply(own_shelf.library, 2, added=[many, best])
    found = own_shelf.found("tưới cây xanh", limit=5)
    assert found == [f"{best.uid} 1", *(f"{many.uid} {at}" for at in range(1, 5))]
    assert own_shelf.found('"tưới cây xanh 700"') == [f"{many.uid} 700"]


def test_phrases_of_withdrawn_documents_are_not_found(own_shelf: Shelf) -> None:
    gone = paper("gone", "Sổ tay", ("", "Tưới cây xanh ở sân đình."))
    apply(own_shelf.library, 2, added=[gone])
    assert own_shelf.found('"tưới cây xanh"') == [f"{gone.uid} 1"]
    apply(own_shelf.library, 3, withdrawn=["gone"])
    assert f"{gone.uid} 1" not in own_shelf.found('"tưới cây xanh"')


def test_a_long_lived_engine_sees_imports_and_undo(own_shelf: Shelf) -> None:
    revised = paper("quy-che", "Quy chế mới", ("Họp", "Chi bộ họp vào ngày chủ nhật tuần đầu."))
    fresh = paper("moi", "Kế hoạch phun khử khuẩn", ("Việc", "Phun khử khuẩn toàn thôn."))
    new = f"{fresh.uid} 1"
    assert new not in own_shelf.found("phun khử khuẩn")
    apply(own_shelf.library, 2, added=[fresh], changed=[revised], withdrawn=["thong-bao"])
    assert own_shelf.found("phun khử khuẩn")[0] == new
    assert own_shelf.found("ngày chủ nhật")[0] == "quy-che 1"
    assert "quy-che 2" not in own_shelf.found("nộp đảng phí")
    assert "thong-bao 1" not in own_shelf.found("đường liên thôn")
    own_shelf.library.undo(own_shelf.library.history()[0].id)
    assert new not in own_shelf.found("phun khử khuẩn")
    assert own_shelf.found("nộp đảng phí")[0] == "quy-che 2"
    assert own_shelf.found("đường liên thôn")[0] == "thong-bao 1"
    apply(own_shelf.library, 2, added=[fresh])
    assert own_shelf.found("phun khử khuẩn")[0] == new
