# A person's own marks: made, changed, taken back, and read again with the document.

import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sotay.domain.documents import Level
from sotay.domain.errors import Code, SotayError
from sotay.services.notes import Colour, Mark, MarkKind, NotesService, PlacedMark, Standing, StoredSection
from sotay.storage.database import Database
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import NOTEBOOK
from tests.storage.making import KEY

UID = "0b9d9f5e-0000-4000-8000-000000000001"
FIRST = "Chi bộ họp thường kỳ mỗi tháng một lần."
SECOND = "Bí thư chi bộ chủ trì cuộc họp; phó bí thư ghi biên bản."
MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)


def section(anchor: str, text: str) -> StoredSection:
    return StoredSection(1, 1, Level.ARTICLE, anchor, anchor, "", text, "")


SECTIONS = (section("dieu-1", FIRST), section("dieu-2", SECOND))


class Clock:
    """Go on by a minute each time it is asked."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[NotesService]:
    notebook = Notebook(Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK))
    yield NotesService(notebook, Clock())
    notebook.database.close()


def highlighted(notes: NotesService, words: str, part: int = 0, colour: Colour = Colour.YELLOW) -> Mark:
    start = SECTIONS[part].text.index(words)
    return notes.highlight(UID, "d1", SECTIONS[part], start, start + len(words), colour)


def noted(notes: NotesService, words: str, text: str, part: int = 0) -> Mark:
    start = SECTIONS[part].text.index(words)
    return notes.write_note(UID, "d1", SECTIONS[part], start, start + len(words), text)


def test_a_highlight_keeps_the_words_it_covers_and_those_around(notes: NotesService) -> None:
    made = highlighted(notes, "chủ trì", part=1, colour=Colour.BLUE)
    assert (made.kind, made.colour, made.anchor, made.quote) == (MarkKind.HIGHLIGHT, Colour.BLUE, "dieu-2", "chủ trì")
    assert (made.before, made.after) == ("Bí thư chi bộ ", " cuộc họp; phó bí thư ghi biên bản."[:40])
    assert (made.uid, made.digest, made.made_at) == (UID, "d1", MORNING + timedelta(minutes=1))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4), (0, len(FIRST) + 1)])
def test_a_range_that_covers_nothing_of_the_section_is_a_mistake(notes: NotesService, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        notes.highlight(UID, "d1", SECTIONS[0], start, end, Colour.RED)
    assert notes.overview() == ()


def test_marks_come_in_reading_order_the_bookmark_first_and_lost_ones_last(notes: NotesService) -> None:
    late = noted(notes, "biên bản", "Lưu ở tủ", part=1)
    early = highlighted(notes, "mỗi tháng")
    gone = highlighted(notes, "thường kỳ")
    first = highlighted(notes, "Chi bộ")
    notes.set_bookmark(UID, on=True)
    newer = (section("dieu-1", FIRST.replace("thường kỳ ", "")), SECTIONS[1])
    found = notes.marks(UID, newer)
    assert [placed.mark.id for placed in found][1:] == [first.id, early.id, late.id, gone.id]
    assert found[0].mark.kind is MarkKind.BOOKMARK
    assert found[1] == PlacedMark(first, Standing.HERE, 0, 0, 6)
    assert found[4] == PlacedMark(gone, Standing.LOST, None, 0, 0)


def test_a_mark_is_read_again_as_it_was_once_its_text_is_back(notes: NotesService) -> None:
    made = highlighted(notes, "mỗi tháng một lần")
    newer = (section("dieu-1", FIRST.replace("mỗi tháng một lần", "mỗi quý một lần")), SECTIONS[1])
    (placed,) = notes.marks(UID, newer)
    assert placed.standing is Standing.CHANGED
    assert newer[0].text[placed.start : placed.end] == "mỗi quý một lần"
    assert placed.mark.quote == "mỗi tháng một lần"
    assert notes.marks(UID, SECTIONS) == (PlacedMark(made, Standing.HERE, 0, made.start, made.end),)


def test_a_note_is_rewritten_and_recoloured(notes: NotesService) -> None:
    made = noted(notes, "họp", "Hỏi lại")
    assert (made.kind, made.colour, made.text) == (MarkKind.NOTE, None, "Hỏi lại")
    notes.change_note(made.id, "Hỏi lại bí thư")
    changed = notes.recolour(made.id, Colour.GREEN)
    assert (changed.text, changed.colour, changed.made_at) == ("Hỏi lại bí thư", Colour.GREEN, made.made_at)
    assert changed.changed_at > made.changed_at
    assert notes.overview() == (changed,)


def test_text_typed_in_parts_is_kept_composed(notes: NotesService) -> None:
    typed = unicodedata.normalize("NFD", "hỏi lại đồng chí bí thư")
    made = noted(notes, "họp", typed)
    assert made.text == "hỏi lại đồng chí bí thư"
    assert notes.change_note(made.id, typed).text == made.text
    assert notes.save_search(typed, {}).name == made.text


def test_a_removed_mark_is_restored_as_it_was(notes: NotesService) -> None:
    made = noted(notes, "họp", "Hỏi lại")
    removed = notes.remove(made.id)
    assert notes.marks(UID, SECTIONS) == ()
    notes.restore(removed)
    assert notes.overview() == (made,)


@pytest.mark.parametrize(
    "work",
    [
        lambda notes: notes.remove(7),
        lambda notes: notes.change_note(7, "…"),
        lambda notes: notes.recolour(7, Colour.RED),
        lambda notes: notes.delete_search(7),
    ],
)
def test_a_mark_that_is_gone_is_told(notes: NotesService, work: Callable[[NotesService], object]) -> None:
    with pytest.raises(SotayError) as caught:
        work(notes)
    assert caught.value.code is Code.NOTE_NOT_FOUND


def test_a_bookmark_is_set_once_and_taken_back(notes: NotesService) -> None:
    notes.set_bookmark(UID, on=True)
    notes.set_bookmark(UID, on=True)
    assert notes.bookmarked() == {UID}
    assert len(notes.overview()) == 1
    notes.set_bookmark(UID, on=False)
    notes.set_bookmark(UID, on=False)
    assert notes.bookmarked() == frozenset()


def test_a_bookmark_of_a_section_stands_there_while_there_is_one(notes: NotesService) -> None:
    notes.set_bookmark(UID, on=True, anchor="dieu-2")
    (placed,) = notes.marks(UID, SECTIONS)
    assert (placed.standing, placed.section, placed.start) == (Standing.HERE, 1, 0)
    assert [placed.standing for placed in notes.marks(UID, SECTIONS[:1])] == [Standing.LOST]
    assert notes.bookmarked() == frozenset()
    notes.set_bookmark(UID, on=False, anchor="dieu-2")
    assert notes.overview() == ()


def test_documents_with_marks_are_named_and_counted(notes: NotesService) -> None:
    highlighted(notes, "Chi bộ")
    noted(notes, "họp", "Hỏi lại")
    notes.set_bookmark("other", on=True)
    assert notes.noted() == {UID}
    assert notes.touched([UID, "other", "third"]) == {UID: 2}
    assert notes.touched([]) == {}


def test_the_place_in_a_document_is_remembered_newest_first(notes: NotesService) -> None:
    assert notes.place_of(UID) is None
    notes.keep_place(UID, "dieu-2", 0.25)
    notes.keep_place("other", "", 3)
    notes.keep_place(UID, "dieu-1", 0.75)
    place = notes.place_of(UID)
    assert place is not None
    assert (place.anchor, place.fraction, place.opened_at) == ("dieu-1", 0.75, MORNING + timedelta(minutes=3))
    assert [(place.uid, place.fraction) for place in notes.recent(5)] == [(UID, 0.75), ("other", 1.0)]
    assert [place.uid for place in notes.recent(1)] == [UID]


def test_a_document_is_read_in_one_revision(notes: NotesService) -> None:
    notes.set_read(UID, "d1")
    assert notes.read_digests() == {UID: "d1"}
    assert notes.place_of(UID) is None
    assert notes.recent(5) == ()
    notes.keep_place(UID, "dieu-2", 0.5)
    notes.set_read(UID, "d2")
    place = notes.place_of(UID)
    assert place is not None
    assert place.anchor == "dieu-2"
    assert notes.read_digests() == {UID: "d2"}
    notes.set_read(UID, None)
    assert notes.read_digests() == {}


def test_searches_are_kept_by_name_in_vietnamese_order(notes: NotesService) -> None:
    for name in ("Sinh hoạt", "đảng phí", "  Bầu cử "):
        notes.save_search(name, {"text": name.strip(), "types": ["Nghị quyết"]})
    assert [search.name for search in notes.saved_searches()] == ["Bầu cử", "đảng phí", "Sinh hoạt"]
    assert notes.saved_searches()[1].question == {"text": "đảng phí", "types": ["Nghị quyết"]}


def test_a_search_of_the_same_name_replaces_the_old_one(notes: NotesService) -> None:
    first = notes.save_search("Đảng phí", {"text": "đảng phí"})
    again = notes.save_search("Đảng phí", {"text": "mức đóng"})
    assert again.id == first.id
    assert notes.saved_searches() == (again,)


def test_a_deleted_search_is_restored(notes: NotesService) -> None:
    kept = notes.save_search("Đảng phí", {"text": "đảng phí"})
    deleted = notes.delete_search(kept.id)
    assert notes.saved_searches() == ()
    notes.restore_search(deleted)
    assert notes.saved_searches() == (kept,)


def test_a_deleted_search_takes_its_name_back_from_one_made_since(notes: NotesService) -> None:
    deleted = notes.delete_search(notes.save_search("Đảng phí", {"text": "đảng phí"}).id)
    notes.save_search("Đảng phí", {"text": "khác"})
    notes.restore_search(deleted)
    notes.restore_search(deleted)
    assert [search.question for search in notes.saved_searches()] == [{"text": "đảng phí"}]
