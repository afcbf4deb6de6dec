# Validity on any day, from dates and relations told by either side.

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.validity import DocumentFacts, Validity, ValidityIndex, same_body
from tests.unit.conftest import facts

TODAY = date(2026, 10, 1)


def relation(kind: RelationKind, number: str, issued: str | None = None, issuer: str | None = None) -> Relation:
    return Relation(kind, number, issuer, PartialDate.parse(issued) if issued else None)


def validity(document: DocumentFacts, *others: DocumentFacts, day: date = TODAY) -> Validity:
    return ValidityIndex([document, *others]).on(document.uid, day)


def test_a_replacement_told_by_the_newer_document_counts_from_its_effective_day() -> None:
    old = facts("24-QĐ/TW", "2021-07-30")
    new = facts(
        "294-QĐ/TW",
        "2025-05-26",
        effective=date(2025, 7, 1),
        relations=(relation(RelationKind.REPLACES, "24-QĐ/TW", "2021"),),
    )
    assert validity(old, new, day=date(2025, 6, 30)) == Validity(Status.IN_FORCE, date(2021, 7, 30))
    ended = validity(old, new, day=date(2025, 7, 1))
    assert (ended.status, ended.since) == (Status.REPLACED, date(2025, 7, 1))
    assert [(cause.number, cause.uid) for cause in ended.by] == [("294-QĐ/TW", new.uid)]
    assert validity(new, old, day=date(2025, 6, 30)).status is Status.NOT_YET


def test_a_replacement_told_by_the_older_document_counts_as_well_and_once() -> None:
    old = facts("37-QĐ/TW", "2021-10-25", relations=(relation(RelationKind.REPLACED_BY, "207-QĐ/TW", "2026"),))
    new = facts("207-QĐ/TW", "2026-07-26", relations=(relation(RelationKind.REPLACES, "37-QĐ/TW"),))
    ended = validity(old, new)
    assert (ended.status, ended.since, len(ended.by)) == (Status.REPLACED, date(2026, 7, 26), 1)


def test_a_replacement_outside_the_library_counts_from_the_day_told() -> None:
    old = facts("124-QĐ/TW", "2023-10-04", relations=(relation(RelationKind.REPLACED_BY, "366-QĐ/TW", "2025-08-30"),))
    ended = validity(old)
    assert (ended.status, ended.since, ended.by[0].uid) == (Status.REPLACED, date(2025, 8, 30), None)
    assert validity(old, day=date(2025, 8, 29)).status is Status.IN_FORCE


def test_a_replacement_of_unknown_day_counts_from_the_start() -> None:
    old = facts("09-HD/BTCTW", "2012-03-02", relations=(relation(RelationKind.REPLACED_BY, "12-HD/BTCTW"),))
    assert validity(old).status is Status.REPLACED
    assert validity(old).since is None
    assert validity(old, day=date(2012, 3, 1)).status is Status.NOT_YET


def test_an_undated_replacement_is_dated_by_the_older_document() -> None:
    old = facts("08-QĐ/TW", "2001-01-01", relations=(relation(RelationKind.REPLACED_BY, "20-QĐ/TW", "2026-03"),))
    assert validity(old, facts("20-QĐ/TW", None)).since == date(2026, 3, 1)


def test_the_earliest_end_wins() -> None:
    old = facts("10-QĐ/TW", "2010-01-01", expires=date(2020, 1, 1))
    new = facts("11-QĐ/TW", "2021-01-01", relations=(relation(RelationKind.REPLACES, "10-QĐ/TW"),))
    repeal = facts("12-QĐ/TW", "2015-01-01", relations=(relation(RelationKind.REPEALS, "10-QĐ/TW"),))
    assert validity(old, new) == Validity(Status.EXPIRED, date(2020, 1, 1))
    repealed = validity(old, new, repeal)
    assert (repealed.status, repealed.since, repealed.by[0].uid) == (Status.EXPIRED, date(2015, 1, 1), repeal.uid)
    assert validity(old, new, repeal, day=date(2014, 12, 31)).status is Status.IN_FORCE


def test_a_replacement_tells_more_than_an_end_of_the_same_day() -> None:
    old = facts("10-QĐ/TW", "2010-01-01", expires=date(2021, 1, 1))
    kinds = (RelationKind.REPLACES, RelationKind.REPEALS)
    new = facts("11-QĐ/TW", "2021-01-01", relations=tuple(relation(kind, "10-QĐ/TW") for kind in kinds))
    assert validity(old, new).status is Status.REPLACED


def test_an_amended_document_stays_valid_and_names_what_changed_it() -> None:
    base = facts("31-QĐ/TW", "1997-10-01")
    change = facts("91-QĐ/TW", "2004-02-16", relations=(relation(RelationKind.AMENDS, "31-QĐ/TW", "1997"),))
    found = validity(base, change)
    assert (found.status, found.since, found.by[0].uid) == (Status.AMENDED, date(2004, 2, 16), change.uid)
    assert validity(base, change, day=date(2004, 2, 15)).status is Status.IN_FORCE


def test_an_undated_amendment_counts() -> None:
    base = facts("31-QĐ/TW", "1997-10-01", relations=(relation(RelationKind.AMENDED_BY, "91-QĐ/TW"),))
    assert validity(base) == Validity(Status.AMENDED, None, validity(base).by)


def test_numbers_that_came_twice_are_told_apart_by_date_issuer_and_order() -> None:
    first, second = facts("18-NQ/TW", "2022-06-16"), facts("18-NQ/TW", "2026-07-28")
    dated = facts("21-NQ/TW", "2026-07-28", relations=(relation(RelationKind.REPLACES, "18-NQ/TW", "2022-06-16"),))
    index = ValidityIndex([first, second, dated])
    assert index.on(first.uid, TODAY).status is Status.REPLACED
    assert index.on(second.uid, TODAY).status is Status.IN_FORCE
    undated = facts("30-NQ/TW", "2023-01-01", relations=(relation(RelationKind.REPLACES, "18-NQ/TW"),))
    index = ValidityIndex([first, second, undated])
    assert index.on(first.uid, TODAY).status is Status.REPLACED
    assert index.on(second.uid, TODAY).status is Status.IN_FORCE


def test_the_issuer_narrows_where_it_fits_one() -> None:
    ours = facts("05-NQ/ĐU", "2025-01-01", issuer="Đảng ủy xã Sông Bạch")
    theirs = facts("05-NQ/ĐU", "2025-02-01", issuer="Đảng ủy xã Núi Xanh", uid=None)
    new = facts(
        "06-NQ/ĐU", "2026-01-01", relations=(relation(RelationKind.REPLACES, "05-NQ/ĐU", None, "xã Sông Bạch"),)
    )
    index = ValidityIndex([ours, theirs, new])
    assert index.on(ours.uid, TODAY).status is Status.REPLACED
    assert index.on(theirs.uid, TODAY).status is Status.IN_FORCE
    stranger = facts("06-NQ/ĐU", "2026-01-01", relations=(relation(RelationKind.REPLACES, "05-NQ/ĐU", None, "Chi bộ"),))
    assert ValidityIndex([ours, stranger]).on(ours.uid, TODAY).status is Status.REPLACED


def test_what_is_not_in_the_library_is_not_mistaken_for_another_document() -> None:
    other = facts("18-NQ/TW", "2026-07-28")
    new = facts("40-NQ/TW", "2026-08-01", relations=(relation(RelationKind.REPLACES, "18-NQ/TW", "2017-10-25"),))
    assert validity(other, new).status is Status.IN_FORCE


def test_nothing_replaces_itself_or_what_came_later() -> None:
    itself = facts("10-QĐ/TW", "2020-01-01", relations=(relation(RelationKind.REPLACES, "10-QĐ/TW"),))
    assert validity(itself).status is Status.IN_FORCE
    later = facts("11-QĐ/TW", "2021-01-01")
    wrong = facts("12-QĐ/TW", "2020-01-01", relations=(relation(RelationKind.REPLACES, "11-QĐ/TW"),))
    assert validity(later, wrong).status is Status.IN_FORCE


def test_a_cycle_ends_with_the_older_one_replaced() -> None:
    old = facts("10-QĐ/TW", "2020-01-01", relations=(relation(RelationKind.REPLACES, "11-QĐ/TW"),))
    new = facts("11-QĐ/TW", "2021-01-01", relations=(relation(RelationKind.REPLACES, "10-QĐ/TW"),))
    assert validity(old, new).status is Status.REPLACED
    assert validity(new, old).status is Status.IN_FORCE


@pytest.mark.parametrize(
    ("declared", "issued", "expected"),
    [
        (Status.REPLACED, "2020-01-01", Status.REPLACED),
        (Status.EXPIRED, None, Status.EXPIRED),
        (Status.NOT_YET, None, Status.NOT_YET),
        (Status.NOT_YET, "2020-01-01", Status.IN_FORCE),
        (Status.AMENDED, None, Status.AMENDED),
        (Status.IN_FORCE, None, Status.IN_FORCE),
        (Status.UNKNOWN, None, Status.UNKNOWN),
        (Status.UNKNOWN, "2020", Status.IN_FORCE),
    ],
)
def test_the_declared_status_is_a_fallback(declared: Status, issued: str | None, expected: Status) -> None:
    assert validity(facts("10-QĐ/TW", issued, status=declared)).status is expected


def test_a_dated_end_outweighs_the_declared_status_before_that_day() -> None:
    document = facts("10-QĐ/TW", "2020-01-01", status=Status.EXPIRED, expires=date(2027, 1, 1))
    assert validity(document).status is Status.IN_FORCE
    new = facts("11-QĐ/TW", "2026-12-01", relations=(relation(RelationKind.REPLACES, "10-QĐ/TW"),))
    assert validity(facts("10-QĐ/TW", "2020-01-01", status=Status.REPLACED), new).status is Status.IN_FORCE


def test_a_document_replaced_before_it_came_into_force_never_does() -> None:
    old = facts("10-QĐ/TW", "2026-01-01", effective=date(2027, 1, 1))
    new = facts("11-QĐ/TW", "2026-09-01", relations=(relation(RelationKind.REPLACES, "10-QĐ/TW"),))
    assert validity(old, new).status is Status.REPLACED


def test_other_relations_leave_validity_alone() -> None:
    base = facts("10-QĐ/TW", "2020-01-01")
    citing = facts("11-QĐ/TW", "2021-01-01", relations=(relation(RelationKind.CITES, "10-QĐ/TW"),))
    assert validity(base, citing).by == ()


def test_all_documents_are_answered_at_once_and_strangers_are_refused() -> None:
    one, other = facts("10-QĐ/TW", "2020-01-01"), facts(None, "2011", type="Điều lệ Đảng")
    index = ValidityIndex([one, other])
    assert {uid for uid, _ in index.all_on(TODAY)} == {one.uid, other.uid}
    with pytest.raises(KeyError):
        index.on(facts("99-QĐ/TW").uid, TODAY)


def test_bodies_are_the_same_when_one_name_says_more() -> None:
    assert same_body("Bộ Chính trị [assumed]", "BỘ CHÍNH TRỊ")
    assert not same_body("Bộ Chính trị", "Ban Bí thư")


DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))
KINDS = st.sampled_from(list(RelationKind))
NUMBERS = st.sampled_from(["01-QĐ/TW", "02-QĐ/TW", "03-QĐ/TW"])


@st.composite
def libraries(draw: st.DrawFn) -> list[DocumentFacts]:
    found = []
    for place in range(draw(st.integers(1, 5))):
        issued = draw(st.none() | DAYS.map(PartialDate.of))
        related = draw(st.lists(st.builds(Relation, KINDS, NUMBERS, st.none(), st.none()), max_size=3))
        document = facts(draw(NUMBERS), title=str(place), expires=draw(st.none() | DAYS), relations=tuple(related))
        found.append(
            DocumentFacts(
                document.uid, document.number, "Quy định", "", issued, None, "", None, document.expires,
                draw(st.sampled_from(list(Status))), document.relations,
            )
        )  # fmt: skip
    return found


@given(libraries(), DAYS)
def test_any_library_has_one_answer_whatever_its_order(library: list[DocumentFacts], day: date) -> None:
    answers = dict(ValidityIndex(library).all_on(day))
    assert dict(ValidityIndex(library[::-1]).all_on(day)) == answers
    for document in library:
        answer = answers[document.uid]
        assert answer.since is None or answer.since <= day
        assert all(cause.uid != document.uid for cause in answer.by)


@given(libraries(), DAYS, DAYS)
def test_what_ended_stays_ended(library: list[DocumentFacts], one: date, other: date) -> None:
    index = ValidityIndex(library)
    ends = {Status.REPLACED, Status.EXPIRED}
    for uid, earlier in index.all_on(min(one, other)):
        if earlier.status in ends:
            assert index.on(uid, max(one, other)).status in ends
