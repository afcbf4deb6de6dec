from datetime import date
from uuid import uuid4

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Attachment, Level, RelationKind, Status
from sotay.domain.errors import Code, SotayError
from sotay.storage.connecting import connect
from sotay.storage.library import Library
from sotay.storage.records import Facet
from sotay.storage.schemas import LIBRARY
from tests.storage.making import KEY, apply, document, rich_document, uid


def test_a_document_comes_back_as_it_went_in(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu")])
    found = library.document(uid("giàu"))
    assert found.current
    assert not found.withdrawn
    assert (found.revision, found.pack_id, found.section_count) == (1, 1, 2)
    assert (found.effective, found.expires, found.summary) == (date(2025, 2, 1), date(2030, 1, 1), "Tóm tắt")
    assert found.tags == ("chi bộ", "sinh hoạt")
    assert found.attachments == (Attachment("phụ lục.pdf", "application/pdf", "ab" * 32, 12),)
    card = found.card
    assert (card.uid, card.channel, card.number) == (uid("giàu"), "trung-uong", "021 – NQ/TW")
    assert (card.type, card.issuer, card.issued) == ("Nghị quyết", "Chi bộ thôn Đông", PartialDate(2025))
    assert (card.title, card.status, card.term, card.must_read) == ("Nghị quyết giàu", Status.IN_FORCE, "XIV", True)


def test_a_document_may_lack_what_is_optional(library: Library) -> None:
    bare = document("trần", number=None, issued=None, sections=0, tags=())
    apply(library, 1, added=[bare])
    found = library.document(bare.uid)
    assert (found.card.number, found.card.issued, found.effective, found.tags) == (None, None, None, ())
    assert library.sections(found.card.revision_id) == ()


def test_sections_come_in_reading_order_with_ids_in_a_row(library: Library) -> None:
    apply(library, 1, added=[document("một", sections=3), document("hai", sections=2)])
    first = library.sections(library.document(uid("một")).card.revision_id)
    second = library.sections(library.document(uid("hai")).card.revision_id)
    assert [section.id for section in (*first, *second)] == [1, 2, 3, 4, 5]
    assert [section.label for section in first] == ["Điều 1", "Điều 2", "Điều 3"]
    assert (first[0].level, first[0].heading) == (Level.ARTICLE, "Sinh hoạt")
    assert first[2].text == "Chi bộ họp mỗi tháng một lần. 3"
    assert len({section.anchor for section in first}) == 3


def test_an_unknown_document_is_not_found(library: Library) -> None:
    with pytest.raises(SotayError) as caught:
        library.document(uuid4())
    assert caught.value.code is Code.DOCUMENT_NOT_FOUND


def test_an_older_revision_can_be_asked_for(library: Library) -> None:
    apply(library, 1, added=[document("một")])
    old = library.document(uid("một")).card.revision_id
    apply(library, 2, changed=[document("một", title="Nghị quyết sửa")])
    assert library.document(uid("một")).card.title == "Nghị quyết sửa"
    before = library.document(uid("một"), old)
    assert (before.card.title, before.current) == ("Nghị quyết một", False)


def test_a_withdrawn_document_is_not_found_but_its_last_revision_names_it(library: Library) -> None:
    apply(library, 1, added=[document("một")])
    apply(library, 2, withdrawn=["một"])
    with pytest.raises(SotayError):
        library.document(uid("một"))
    last = library.document(uid("một"), 2)
    assert (last.withdrawn, last.current, last.card.title) == (True, False, "Nghị quyết một")
    assert library.current_digests("trung-uong") == {}


def test_documents_are_found_by_number_in_one_spelling_newest_first(library: Library) -> None:
    older = document("cũ", number="05-HD/VPTW", issued=PartialDate(2021, 5, 1))
    newer = document("mới", number="5 hd vptw", issued=PartialDate(2026, 5, 27))
    apply(library, 1, added=[newer, older])
    assert [card.uid for card in library.by_number("5hdvptw")] == [newer.uid, older.uid]
    assert library.by_number("6hdvptw") == ()


def test_cards_come_in_the_order_asked_without_unknown_ones(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b"), document("c")])
    assert [card.revision_id for card in library.cards([3, 99, 1])] == [3, 1]


def test_relations_are_seen_from_both_sides(library: Library) -> None:
    target = document("đích", number="33-NQ/TW")
    apply(library, 1, added=[rich_document("giàu"), target])
    said = library.relations_of(library.document(uid("giàu")).card.revision_id)
    assert [(r.kind, r.number, r.issued) for r in said] == [
        (RelationKind.REPLACES, "12-NQ/TW", PartialDate(2018, 5, 19)),
        (RelationKind.CITES, "33-NQ/TW", None),
    ]
    (heard,) = library.relations_to("33nqtw")
    assert (heard.source.uid, heard.kind) == (uid("giàu"), RelationKind.CITES)


def test_relations_of_replaced_revisions_are_not_heard(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu")])
    apply(library, 2, changed=[document("giàu")])
    assert library.relations_to("33nqtw") == ()


def test_facts_tell_identity_and_relations_of_current_documents(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu"), document("khác"), document("rút")])
    apply(library, 2, changed=[document("khác", title="Mới")], withdrawn=["rút"])
    by_uid = {fact.uid: fact for fact in library.facts()}
    assert set(by_uid) == {uid("giàu"), uid("khác")}
    assert by_uid[uid("khác")].title == "Mới"
    rich = by_uid[uid("giàu")]
    assert rich.relations == rich_document("giàu").relations
    assert (rich.number, rich.term, rich.effective, rich.expires) == (
        "021 – NQ/TW",
        "XIV",
        date(2025, 2, 1),
        date(2030, 1, 1),
    )


def test_facts_are_told_by_revision_too(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b")])
    apply(library, 2, changed=[document("a")])
    found = library.facts_by_revision()
    assert {revision: fact.uid for revision, fact in found.items()} == {2: uid("b"), 3: uid("a")}
    assert tuple(found.values()) == library.facts()


def test_documents_have_names_even_when_withdrawn(library: Library) -> None:
    apply(library, 1, added=[document("a", number=None), document("bc")])
    apply(library, 2, withdrawn=["bc"])
    assert library.name_of(uid("a")) == "Nghị quyết a"
    assert library.name_of(uid("bc")) == "2-NQ/CB · Nghị quyết bc"
    with pytest.raises(SotayError) as caught:
        library.name_of(uuid4())
    assert caught.value.code is Code.DOCUMENT_NOT_FOUND


def test_the_stamp_differs_after_every_import_and_undo(library: Library) -> None:
    stamps = [library.stamp()]
    apply(library, 1, added=[document("a")])
    stamps.append(library.stamp())
    library.undo(1)
    stamps.append(library.stamp())
    apply(library, 1, added=[document("a")])
    stamps.append(library.stamp())
    assert len(set(stamps)) == 4
    assert library.stamp() == stamps[-1]


def test_lists_for_filters_count_current_documents(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b", type="Kế hoạch", tags=("đảng phí",)), document("c")])
    apply(library, 2, withdrawn=["c"])
    assert library.types() == (Facet("Kế hoạch", 1), Facet("Nghị quyết", 1))
    assert library.issuers() == (Facet("Chi bộ thôn Đông", 2),)
    assert set(library.tags()) == {Facet("sinh hoạt", 1), Facet("chi bộ", 1), Facet("đảng phí", 1)}


def test_blobs_of_older_revisions_stay_in_use(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu")])
    apply(library, 2, changed=[document("giàu")])
    assert library.blob_hashes_in_use() == {"ab" * 32}


def test_a_sound_library_passes_its_check(library: Library) -> None:
    apply(library, 1, added=[document("a"), document("b")])
    apply(library, 2, changed=[document("a", sections=3)], withdrawn=["b"])
    found = library.check(deep=True)
    assert found.sound
    assert (found.documents, found.revisions, found.sections, found.packs) == (1, 4, 7, 2)


def test_the_check_finds_missing_sections_and_rows_that_point_nowhere(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    with library.database.writer() as connection:
        connection.execute("DELETE FROM section WHERE id = 2")
    other = connect(library.database.path, KEY, LIBRARY, busy_ms=10)
    other.execute("PRAGMA foreign_keys = OFF")
    other.execute("INSERT INTO revision_tag VALUES (77, 'mồ côi')")
    other.close()
    problems = library.check().problems
    assert any("revision 1 holds 1 sections of 2" in line for line in problems)
    assert any("revision_tag" in line for line in problems)
