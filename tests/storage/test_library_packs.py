from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.storage.library import Library
from sotay.storage.records import Change, Counts, Withdraw
from tests.storage.making import apply, document, dump, record, uid, upserts


def without_packs(library: Library) -> dict[str, list[tuple[object, ...]]]:
    # Word numbers of the index are kept for good, and the pack's row stays for the history.
    return {name: rows for name, rows in dump(library).items() if name not in ("pack", "search_word")}


def refused(library: Library, sequence: int, counts: Counts, changes: list[Change]) -> SotayError:
    before = dump(library)
    with pytest.raises(SotayError) as caught:
        library.apply(record(sequence, counts), changes)
    assert dump(library) == before
    return caught.value


def test_history_tells_every_import_newest_first(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    apply(library, 2, changed=[document("a")], added=[document("b")])
    newest, oldest = library.history()
    assert (newest.record, newest.undone_at) == (record(2, Counts(1, 1), kind="update"), None)
    assert oldest.record == record(1, Counts(1))


def test_installed_names_the_newest_pack_and_the_base_under_it(library: Library) -> None:
    assert library.installed("trung-uong") is None
    apply(library, 1, added=[document("a")])
    apply(library, 2, added=[document("b")])
    apply(library, 3, added=[document("c")], channel="xã")
    found = library.installed("trung-uong")
    assert found is not None
    assert (found.pack.record.sequence, found.base_sequence) == (2, 1)


def test_digests_are_those_of_current_revisions_of_one_channel(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b")])
    apply(library, 2, changed=[document("a")])
    apply(library, 3, added=[document("c")], channel="xã")
    digests = library.current_digests("trung-uong")
    assert digests == {str(uid("a")): f"{uid('a').hex}-2", str(uid("b")): f"{uid('b').hex}-1"}


def test_undo_restores_exactly_what_was_current(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b"), document("c")])
    before, sizes = without_packs(library), library.check()
    changed = [document("a", text="Văn bản đã sửa.", sections=5)]
    apply(library, 2, changed=changed, added=[document("d")], withdrawn=["b"])
    assert without_packs(library) != before
    undone = library.undo(2, datetime(2026, 5, 1, tzinfo=UTC))
    assert undone.undone_at == datetime(2026, 5, 1, tzinfo=UTC)
    assert without_packs(library) == before
    assert library.check() == sizes
    assert [pack.undone_at is None for pack in library.history()] == [False, True]


def test_an_undone_pack_can_be_applied_again(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    library.undo(1)
    assert library.installed("trung-uong") is None
    apply(library, 1, added=[document("a")])
    assert library.document(uid("a")).pack_id == 2


def test_undo_of_the_only_pack_leaves_an_empty_library(library: Library) -> None:
    empty = without_packs(library)
    apply(library, 1, added=[document("a")])
    library.undo(1)
    assert without_packs(library) == empty


@pytest.mark.parametrize("pack_id", [1, 99])
def test_only_the_newest_applied_pack_can_be_undone(library: Library, pack_id: int) -> None:
    apply(library, 1, added=[document("a")])
    apply(library, 2, added=[document("b")])
    before = dump(library)
    with pytest.raises(SotayError) as caught:
        library.undo(pack_id)
    assert caught.value.code is Code.NOTHING_TO_UNDO
    assert dump(library) == before


def test_a_pack_is_undone_once(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    library.undo(1)
    with pytest.raises(SotayError) as caught:
        library.undo(1)
    assert caught.value.code is Code.NOTHING_TO_UNDO


def test_packs_of_other_channels_do_not_hinder_an_undo(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    apply(library, 1, added=[document("b")], channel="xã")
    library.undo(1)
    assert [fact.uid for fact in library.facts()] == [uid("b")]
    assert library.check().sound


def test_a_withdrawn_document_may_come_back_as_a_new_one(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    apply(library, 2, withdrawn=["a"])
    assert apply(library, 3, added=[document("a", title="Trở lại")]) == Counts(added=1)
    assert library.document(uid("a")).card.title == "Trở lại"


def test_a_document_of_another_channel_is_not_touched(library: Library) -> None:
    apply(library, 1, added=[document("a")], channel="xã")
    error = refused(library, 1, Counts(added=2), upserts([document("b"), document("a")]))
    assert error.code is Code.WRONG_CHANNEL
    assert error.detail == {"uid": str(uid("a")), "channel": "trung-uong", "expected": "xã"}
    error = refused(library, 1, Counts(withdrawn=1), [Withdraw(uid("a"), 2)])
    assert error.code is Code.WRONG_CHANNEL


@pytest.mark.parametrize(
    "counts", [Counts(added=1), Counts(added=3), Counts(added=1, changed=1), Counts(added=2, withdrawn=1)]
)
def test_counts_that_differ_from_the_preview_roll_everything_back(library: Library, counts: Counts) -> None:
    error = refused(library, 1, counts, upserts([document("a"), document("b")]))
    assert error.code is Code.PACK_DAMAGED


def test_a_uid_twice_in_a_pack_is_refused(library: Library) -> None:
    error = refused(library, 1, Counts(added=2), upserts([document("a"), document("a")]))
    assert error.code is Code.DOCUMENT_REFUSED
    assert error.detail["document"] == str(uid("a"))


def test_withdrawing_what_is_not_there_is_refused(library: Library) -> None:
    assert refused(library, 1, Counts(withdrawn=1), [Withdraw(uid("a"), 1)]).code is Code.DOCUMENT_NOT_FOUND


@pytest.mark.parametrize(("sequence", "code"), [(2, Code.PACK_ALREADY_INSTALLED), (1, Code.PACK_OLDER)])
def test_an_older_or_equal_sequence_is_refused_under_the_lock_too(library: Library, sequence: int, code: Code) -> None:
    apply(library, 2, added=[document("a")])
    assert refused(library, sequence, Counts(added=1), upserts([document("b")])).code is code


def test_an_import_can_be_cancelled_until_its_end(library: Library) -> None:
    seen: list[tuple[str, int, int]] = []

    def cancel_at_the_last(step: str, done: int, total: int) -> None:
        seen.append((step, done, total))
        if done == total:
            raise SotayError(Code.CANCELLED)

    before = dump(library)
    with pytest.raises(SotayError):
        library.apply(record(1, Counts(added=2)), upserts([document("a"), document("b")]), cancel_at_the_last)
    assert seen == [("apply", 0, 2), ("apply", 1, 2), ("apply", 2, 2)]
    assert dump(library) == before


def test_an_error_of_the_reader_of_the_pack_rolls_everything_back(library: Library) -> None:
    def torn() -> Iterator[Change]:
        yield from upserts([document("a")])
        raise SotayError(Code.READ_FAILED)

    before = dump(library)
    with pytest.raises(SotayError):
        library.apply(record(1, Counts(added=2)), torn())
    assert dump(library) == before


def test_a_reader_sees_the_old_library_during_an_import(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    seen: list[object] = []

    def look(_step: str, _done: int, _total: int) -> None:
        seen.append(sorted(library.current_digests("trung-uong")))

    library.apply(record(2, Counts(added=1)), upserts([document("b")]), look)
    assert seen == [[str(uid("a"))]] * 2
    assert len(library.current_digests("trung-uong")) == 2


def test_a_large_import_leaves_no_log_beside_the_file(library: Library) -> None:
    long_text = "Đảng viên đóng đảng phí hằng tháng. " * 2_000
    apply(library, 1, added=[document(str(n), text=long_text) for n in range(20)])
    assert library.database.path.with_name("library.db-wal").stat().st_size == 0
    assert library.check().sections == 40
