# What a library just opened is listed from: the newest revision of each document, read from one index.

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.storage.library import Library
from sotay.storage.rows import NEWEST_OF_EACH
from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.orders import by_day, revisions_by_day
from tests.storage.making import apply, document, open_library
from tests.storage.shelf import RULES


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = open_library(tmp_path / "library.db")
    days = [PartialDate(2026, 3), None, PartialDate(2025), PartialDate(2026, 3, 1), PartialDate(2024, 2, 29)]
    apply(made, 1, added=[document(f"{place}", issued=day) for place, day in enumerate(days)])
    apply(made, 2, added=[document("mới")], changed=[document("2", issued=PartialDate(2027))], withdrawn=["4"])
    apply(made, 3, changed=[document("0", title="Bỏ đi")], withdrawn=["1"])
    made.undo(3, datetime(2026, 5, 1, tzinfo=UTC))
    yield made
    made.database.close()


def test_changed_withdrawn_and_undone_documents_are_listed_as_they_are_now(library: Library) -> None:
    with library.database.reader() as connection:
        catalogue = Catalogue.load(connection, RULES)
    assert sorted(r.id for r in catalogue.revisions) == list(library.facts_by_revision())
    firsts = [r.first_section for r in catalogue.revisions]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_first_list_is_in_the_order_of_the_whole_catalogue(library: Library, newest_first: bool) -> None:
    with library.database.reader() as connection:
        catalogue = Catalogue.load(connection, RULES)
        quick = revisions_by_day(connection, newest_first=newest_first)
    assert quick == tuple(catalogue.ids[by_day(catalogue, newest_first=newest_first)].tolist())


def test_a_library_without_documents_has_an_empty_list(tmp_path: Path) -> None:
    empty = open_library(tmp_path / "empty.db")
    with empty.database.reader() as connection:
        assert Catalogue.load(connection, RULES).revisions == []
        assert revisions_by_day(connection, newest_first=True) == ()
    empty.database.close()


def test_what_the_first_list_asks_is_answered_by_one_index_alone(library: Library) -> None:
    columns = "max(id), document_id, first_section, section_count, number_key, type, issuer, issued, term"
    with library.database.reader() as connection:
        for asked in (columns, "max(id), issued, effective, expires, status"):
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT {asked} {NEWEST_OF_EACH}").fetchall()
            assert [row[-1] for row in plan] == ["SCAN revision USING COVERING INDEX ix_revision_newest"]
