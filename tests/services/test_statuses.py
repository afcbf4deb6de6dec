from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.validity import LEGAL_KINDS, ValidityIndex
from sotay.services.statuses import StatusBook
from sotay.storage.library import Library
from tests.storage.making import apply, document, open_library, uid

DAY = date(2026, 6, 1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.db")
    replacing = (Relation(RelationKind.REPLACES, "01-NQ/CB", None, PartialDate(2025)),)
    apply(
        opened,
        1,
        added=[
            document("old", number="01-NQ/CB", issued=PartialDate(2025)),
            document("new", number="02-NQ/CB", issued=PartialDate(2026, 5), relations=replacing),
            document("ended", number="03-NQ/CB", expires=date(2026, 4, 1)),
            document("coming", number="04-NQ/CB", effective=date(2026, 9, 1)),
            *(document(f"plain{n}", number=f"{n}-KH/CB") for n in range(10, 14)),
        ],
    )
    yield opened
    opened.database.close()


@pytest.mark.parametrize("lookups", [0, 2, 400])
def test_one_by_one_or_all_at_once_the_answer_is_that_of_the_whole_library(
    library: Library, monkeypatch: pytest.MonkeyPatch, lookups: int
) -> None:
    monkeypatch.setattr("sotay.services.statuses._SINGLE_LOOKUPS", lookups)
    facts = library.facts_by_revision()
    whole = ValidityIndex(facts.values())
    statuses = StatusBook(library).on(DAY)
    assert {id_: statuses[id_] for id_ in facts} == {id_: whole.on(f.uid, DAY).status for id_, f in facts.items()}
    found = {str(statuses[id_]) for id_ in facts}
    assert found == {"replaced", "in_force", "expired", "not_yet"}
    assert statuses.get(9_999) is None


def test_what_decides_on_a_page_of_documents_is_read_with_it_and_nothing_else(library: Library) -> None:
    ids = {fact.uid: id_ for id_, fact in library.facts_by_revision().items()}
    assert library.neighbours([ids[uid("old")]], LEGAL_KINDS) == (ids[uid("old")], ids[uid("new")])
    assert library.neighbours([ids[uid("new")]], LEGAL_KINDS) == (ids[uid("old")], ids[uid("new")])
    assert library.neighbours([ids[uid("plain10")], 9_999], LEGAL_KINDS) == (ids[uid("plain10")],)


def test_two_documents_of_one_number_are_told_apart_whichever_is_asked_for(tmp_path: Path) -> None:
    opened = open_library(tmp_path / "twins.db")
    replacing = (Relation(RelationKind.REPLACES, "01-NQ/CB", None, None),)
    apply(
        opened,
        1,
        added=[
            document("older", number="01-NQ/CB", issued=PartialDate(2020)),
            document("nearer", number="01-NQ/CB", issued=PartialDate(2025)),
            document("new", number="02-NQ/CB", issued=PartialDate(2026, 5), relations=replacing),
        ],
    )
    ids = {fact.uid: id_ for id_, fact in opened.facts_by_revision().items()}
    found = [StatusBook(opened).on(DAY)[ids[uid(name)]] for name in ("older", "nearer", "new")]
    assert found == [Status.IN_FORCE, Status.REPLACED, Status.IN_FORCE]
    opened.database.close()


def test_a_validity_tells_its_day_and_its_causes(library: Library) -> None:
    ids = {fact.uid: id_ for id_, fact in library.facts_by_revision().items()}
    statuses = StatusBook(library).on(DAY)
    old, ended = statuses.validity(ids[uid("old")]), statuses.validity(ids[uid("ended")])
    assert (old.status, [cause.number for cause in old.by]) == (Status.REPLACED, ["02-NQ/CB"])
    assert (ended.status, ended.since, ended.by) == (Status.EXPIRED, date(2026, 4, 1), ())
    with pytest.raises(KeyError):
        statuses.validity(9_999)


def test_an_import_is_noticed(library: Library) -> None:
    book = StatusBook(library)
    new = next(id_ for id_, fact in library.facts_by_revision().items() if fact.uid == uid("new"))
    assert book.on(DAY)[new] is Status.IN_FORCE
    ending = (Relation(RelationKind.REPEALS, "02-NQ/CB"),)
    apply(library, 2, added=[document("last", number="05-NQ/CB", issued=PartialDate(2026, 6, 1), relations=ending)])
    assert book.on(DAY)[new] is Status.EXPIRED
