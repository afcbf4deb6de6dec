from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Relation, RelationKind
from sotay.services.replacements import Replacements
from sotay.storage.library import Library
from tests.storage.making import apply, document, open_library

DAY = date(2026, 10, 2)
OLD = replace(document("old"), number="12-NQ/CB", issued=PartialDate(2020, 5, 1))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = open_library(tmp_path / "library.db")
    apply(made, 1, added=[OLD, replace(document("other"), number="12-NQ/CB", issued=PartialDate(2015, 1, 1))])
    yield made
    made.database.close()


def new(kind: RelationKind, *, name: str = "new", number: str = "12-NQ/CB", issued: str = "2020-05-01") -> Document:
    relation = Relation(kind, number, None, PartialDate.parse(issued))
    made = document(name, relations=(relation,))
    return replace(made, number="30-NQ/CB", issued=PartialDate(2026, 9, 1), effective=date(2026, 11, 1))


def found(library: Library, *documents: Document) -> list[tuple[str, str, date | None]]:
    replacements = Replacements(library)
    for one in documents:
        replacements.add(one)
    return [(str(each.card.issued), each.by, each.since) for each in replacements.found(DAY)]


@pytest.mark.parametrize("kind", [RelationKind.REPLACES, RelationKind.REPEALS])
def test_a_document_that_a_new_one_ends_is_found_even_before_the_day(library: Library, kind: RelationKind) -> None:
    assert found(library, new(kind)) == [("2020-05-01", "30-NQ/CB", date(2026, 11, 1))]


@pytest.mark.parametrize("kind", [RelationKind.AMENDS, RelationKind.CITES])
def test_a_document_that_goes_on_is_not_told(library: Library, kind: RelationKind) -> None:
    assert found(library, new(kind)) == []


def test_what_the_library_does_not_hold_is_not_told(library: Library) -> None:
    assert found(library) == []
    assert found(library, new(RelationKind.REPLACES, number="99-NQ/CB")) == []
    assert found(library, new(RelationKind.REPLACES, issued="2019-05-01")) == []


def test_what_is_over_already_is_not_told_again(library: Library) -> None:
    first = replace(new(RelationKind.REPLACES, name="first"), number="20-NQ/CB", effective=date(2026, 9, 1))
    apply(library, 2, added=[first])
    assert found(library, new(RelationKind.REPLACES)) == []


def test_a_document_that_the_pack_brings_anew_itself_is_not_told(library: Library) -> None:
    again = replace(OLD, relations=(Relation(RelationKind.REPLACES, "12-NQ/CB", None, PartialDate(2020, 5, 1)),))
    assert found(library, again) == []
