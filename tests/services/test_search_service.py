from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.documents import Status
from sotay.services.search import SearchFilters, SearchService, load_search_rules
from tests.storage.making import open_library
from tests.storage.shelf import NAMED, Shelf, open_shelf

TODAY = date(2026, 11, 2)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    opened = open_shelf(tmp_path_factory.mktemp("shelf") / "library.db")
    yield opened
    opened.library.database.close()


@pytest.fixture
def service(shelf: Shelf) -> SearchService:
    def statuses(day: date) -> Mapping[int, Status]:
        return {shelf.revision("quy-che"): Status.IN_FORCE if day == TODAY else Status.EXPIRED}

    return SearchService(shelf.library.database, load_search_rules(), statuses, lambda: TODAY)


def test_a_hit_says_what_it_is_and_where_its_words_stand(service: SearchService) -> None:
    hit = service.search("nop dang phi")[0]
    made = NAMED["quy-che"]
    text = made.sections[1].text
    assert (hit.uid, hit.number, hit.type) == (str(made.uid), "05-QC/CB", "Quy chế")
    assert (hit.issuer, hit.issued, hit.title) == ("Chi bộ thôn Đông", "2026-03-01", made.title)
    assert (hit.label, hit.heading, hit.status) == ("Điều 2", "Đảng phí", Status.IN_FORCE)
    assert [text[start:stop] for start, stop in hit.highlights] == ["nộp đảng phí"]
    assert [hit.snippet[start:stop] for start, stop in hit.snippet_highlights] == ["nộp đảng phí"]
    assert [hit.heading[start:stop] for start, stop in hit.heading_highlights] == ["Đảng phí"]
    assert hit.section_id is not None
    assert hit.anchor


def test_a_document_without_sections_is_found_by_number(service: SearchService) -> None:
    (hit,) = service.search("77-CV/CB")
    assert (hit.section_id, hit.label, hit.heading, hit.snippet, hit.highlights) == (None, "", "", "", ())
    assert hit.title == "Văn bản chỉ có tên"


def test_words_without_known_neighbours_do_not_fail_and_filters_pass_through(service: SearchService) -> None:
    assert service.search("đảng phí", SearchFilters(type="Luật")) == []
    assert service.search("đảng phí", SearchFilters(status=Status.IN_FORCE))[0].label == "Điều 2"
    assert service.search("đảng phí", SearchFilters(status=Status.EXPIRED)) == []
    assert len(service.search("chi bộ", limit=1)) == 1


def test_a_slip_is_told_within_the_query_as_typed(service: SearchService) -> None:
    assert service.did_you_mean("Nộp đnảg phí?") == "Nộp đảng phí?"
    assert service.did_you_mean("Nộp đảng phí?") is None


def test_unfinished_words_and_facets_are_passed_on(service: SearchService) -> None:
    assert service.search("thủ qu", as_you_type=True)[0].label == "Điều 2"
    assert service.facets("12-HD/BTCTW").types == {"Hướng dẫn": 4}


def test_an_empty_library_answers_nothing(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.db")
    service = SearchService(library.database, load_search_rules())
    for query in ("", "chi bộ", '"chi bộ"', "21-NQ/TW", "chi b", "đnảg"):
        assert service.search(query, as_you_type=True) == []
        assert service.did_you_mean(query) is None
        assert service.facets(query).total == 0
    library.database.close()
