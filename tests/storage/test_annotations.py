from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError
from sotay.domain.marks import Colour, Mark, MarkKind
from sotay.storage.annotations import Annotations, ReadingPlace
from sotay.storage.database import Database
from sotay.storage.schemas import NOTEBOOK
from tests.storage.making import KEY

WHEN = datetime(2026, 3, 1, 8, tzinfo=UTC)
HIGHLIGHT = Mark(
    id=0,
    uid="u1",
    kind=MarkKind.HIGHLIGHT,
    colour=Colour.YELLOW,
    text="",
    anchor="dieu-1",
    start=3,
    end=9,
    quote="chi bộ",
    made_at=WHEN,
    changed_at=WHEN,
    before="Ở ",
    after=" họp",
    digest="d1",
)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Annotations]:
    database = Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK)
    yield Annotations(database)
    database.close()


def test_a_mark_comes_back_as_it_was_written(kept: Annotations) -> None:
    added = kept.add(HIGHLIGHT)
    assert added == replace(HIGHLIGHT, id=added.id)
    assert kept.of("u1") == (added,)
    assert kept.of("u2") == ()


def test_a_removed_mark_returns_under_its_own_id_and_only_once(kept: Annotations) -> None:
    first = kept.add(HIGHLIGHT)
    assert kept.remove(first.id) == first
    second = kept.add(HIGHLIGHT)
    assert second.id != first.id
    kept.put_back(first)
    kept.put_back(first)
    assert kept.of("u1") == (first, second)


def test_what_is_gone_is_refused_and_nothing_changes(kept: Annotations) -> None:
    added = kept.add(HIGHLIGHT)
    for work in (
        lambda: kept.remove(added.id + 1),
        lambda: kept.rewrite(added.id + 1, "khác", WHEN),
        lambda: kept.recolour(added.id + 1, Colour.RED, WHEN),
        lambda: kept.delete_search(1),
    ):
        with pytest.raises(SotayError) as caught:
            work()
        assert caught.value.code is Code.NOTE_NOT_FOUND
    assert kept.of("u1") == (added,)


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": None},
        {"start": -1},
        {"end": 3},
        {"quote": ""},
        {"kind": "scribble"},
        {"colour": "pink"},
    ],
)
def test_a_mark_that_makes_no_sense_is_refused_by_the_table(kept: Annotations, wrong: dict[str, object]) -> None:
    with pytest.raises(driver.IntegrityError, match="CHECK"):
        kept.add(replace(HIGHLIGHT, **wrong))  # type: ignore[arg-type]
    assert kept.of("u1") == ()


def test_a_place_in_a_document_lies_between_its_ends(kept: Annotations) -> None:
    with pytest.raises(driver.IntegrityError, match="CHECK"):
        kept.keep_place(ReadingPlace("u1", "", 1.5, WHEN))
    assert kept.place_of("u1") is None


def test_a_document_and_a_section_have_one_bookmark_each(kept: Annotations) -> None:
    for anchor in ("", "dieu-1", "", "dieu-1"):
        kept.set_bookmark("u1", anchor, WHEN)
    assert [mark.anchor for mark in kept.of("u1")] == ["", "dieu-1"]
    kept.remove_bookmark("u1", "")
    kept.remove_bookmark("u1", "")
    assert [mark.anchor for mark in kept.of("u1")] == ["dieu-1"]


def test_the_order_of_changes_does_not_hang_on_the_zone_of_the_clock(kept: Annotations) -> None:
    hanoi = timezone(timedelta(hours=7))
    first = kept.add(replace(HIGHLIGHT, changed_at=datetime(2026, 3, 1, 8, tzinfo=hanoi)))
    second = kept.add(replace(HIGHLIGHT, changed_at=datetime(2026, 3, 1, 2, tzinfo=UTC)))
    assert [mark.id for mark in kept.newest()] == [second.id, first.id]


def test_marks_are_counted_by_document_and_kind(kept: Annotations) -> None:
    for uid in ("u1", "u1", "u2"):
        kept.add(replace(HIGHLIGHT, uid=uid))
    kept.set_bookmark("u3", "", WHEN)
    assert kept.counts(["u1", "u3", "u4"], [MarkKind.HIGHLIGHT]) == {"u1": 2}
    assert kept.documents([MarkKind.HIGHLIGHT]) == {"u1", "u2"}
    assert kept.documents([MarkKind.BOOKMARK]) == {"u3"}
    assert kept.bookmarked() == {"u3"}


def test_threads_write_beside_each_other_and_lose_nothing(kept: Annotations) -> None:
    def work(n: int) -> None:
        added = kept.add(replace(HIGHLIGHT, uid=f"u{n % 3}"))
        kept.keep_place(ReadingPlace(f"u{n % 3}", "", n / 60, WHEN))
        kept.rewrite(added.id, f"lần {n}", WHEN)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(60)))
    assert sorted(mark.text for mark in kept.newest()) == sorted(f"lần {n}" for n in range(60))
    assert len(kept.recent(10)) == 3
