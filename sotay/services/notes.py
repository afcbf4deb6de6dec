# A person's own marks in documents: made, changed, undone, and found again after an update of the text.
# It must not know how marks are stored or drawn.

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sotay.domain.marks import CONTEXT, Colour, Mark, MarkKind
from sotay.domain.placing import Placer, Standing
from sotay.domain.vietnamese import nfc, sort_key
from sotay.storage.annotations import Annotations, ReadingPlace, SavedSearch
from sotay.storage.notebook import Notebook
from sotay.storage.records import StoredSection

__all__ = [
    "Colour",
    "Mark",
    "MarkKind",
    "NotesService",
    "PlacedMark",
    "ReadingPlace",
    "SavedSearch",
    "Standing",
    "StoredSection",
]

_PASSAGES = (MarkKind.HIGHLIGHT, MarkKind.NOTE)


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """Hold a mark and where its passage stands in the sections asked about; no section where it is lost.

    A bookmark of the whole document has no section either and is never lost.
    """

    mark: Mark
    standing: Standing
    section: int | None
    start: int
    end: int


class NotesService:
    """Keep a person's marks, reading places and searches; every write is one short transaction, from any thread.

    Times come from the clock in the person's own zone. A mark or search that is gone raises SotayError(NOTE_NOT_FOUND).
    """

    def __init__(self, notebook: Notebook, clock: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        self._kept = Annotations(notebook.database)
        self._clock = clock

    # marks

    def marks(self, uid: str, sections: Sequence[StoredSection]) -> tuple[PlacedMark, ...]:
        """Return the marks of a document as they stand in the sections of a revision, in reading order, lost last."""
        placer = Placer(sections)
        return tuple(sorted((_placed(mark, placer) for mark in self._kept.of(uid)), key=_reading_order))

    def highlight(self, uid: str, digest: str, section: StoredSection, start: int, end: int, colour: Colour) -> Mark:
        """Colour the passage from `start` to `end`, code points in the section's text; `digest` is its revision's."""
        return self._kept.add(self._passage(MarkKind.HIGHLIGHT, uid, digest, section, start, end, colour=colour))

    def write_note(
        self,
        uid: str,
        digest: str,
        section: StoredSection,
        start: int,
        end: int,
        text: str,
        colour: Colour | None = None,
    ) -> Mark:
        """Write a note on a passage; the range as in `highlight`."""
        return self._kept.add(self._passage(MarkKind.NOTE, uid, digest, section, start, end, text, colour))

    def change_note(self, mark_id: int, text: str) -> Mark:
        """Give a note other words."""
        return self._kept.rewrite(mark_id, nfc(text), self._clock())

    def recolour(self, mark_id: int, colour: Colour) -> Mark:
        """Give a highlight or a note another colour."""
        return self._kept.recolour(mark_id, colour, self._clock())

    def remove(self, mark_id: int) -> Mark:
        """Remove a mark; return it for `restore`."""
        return self._kept.remove(mark_id)

    def restore(self, mark: Mark) -> None:
        """Put a removed mark back as it was, under its old id."""
        self._kept.put_back(mark)

    def set_bookmark(self, uid: str, on: bool, anchor: str = "") -> None:
        """Set or take the bookmark of a document, or of the section with an anchor."""
        if on:
            self._kept.set_bookmark(uid, anchor, self._clock())
        else:
            self._kept.remove_bookmark(uid, anchor)

    def bookmarked(self) -> frozenset[str]:
        """Return the documents that have a bookmark as a whole."""
        return self._kept.bookmarked()

    def noted(self) -> frozenset[str]:
        """Return the documents that have a highlight or a note."""
        return self._kept.documents(_PASSAGES)

    def overview(self) -> tuple[Mark, ...]:
        """Return all marks of all documents, newest first."""
        return self._kept.newest()

    def touched(self, uids: Iterable[str]) -> dict[str, int]:
        """Count the highlights and notes in each of some documents; documents without any are left out."""
        return self._kept.counts(uids, _PASSAGES)

    # reading

    def keep_place(self, uid: str, anchor: str, fraction: float) -> None:
        """Remember where a person is reading: the section, and how far down the document, from 0 to 1."""
        self._kept.keep_place(ReadingPlace(uid, anchor, min(1.0, max(0.0, fraction)), self._clock()))

    def place_of(self, uid: str) -> ReadingPlace | None:
        """Return where a person stopped reading a document, or None where it was never opened."""
        return self._kept.place_of(uid)

    def recent(self, limit: int) -> tuple[ReadingPlace, ...]:
        """Return the documents opened last, newest first."""
        return self._kept.recent(limit)

    def set_read(self, uid: str, digest: str | None) -> None:
        """Mark the revision with a digest as read; None takes the mark back."""
        self._kept.set_read(uid, digest, self._clock())

    def read_digests(self) -> dict[str, str]:
        """Return what was read, by uid: a document is read while its current digest is this one."""
        return self._kept.read_digests()

    # searches

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept, by name."""
        return tuple(sorted(self._kept.searches(), key=lambda search: sort_key(search.name)))

    def save_search(self, name: str, question: dict[str, Any]) -> SavedSearch:
        """Keep a search under a name; one of the same name is replaced."""
        return self._kept.save_search(nfc(name).strip(), question, self._clock())

    def delete_search(self, search_id: int) -> SavedSearch:
        """Delete a search; return it for `restore_search`."""
        return self._kept.delete_search(search_id)

    def restore_search(self, search: SavedSearch) -> None:
        """Put a deleted search back."""
        self._kept.put_search_back(search)

    def _passage(
        self,
        kind: MarkKind,
        uid: str,
        digest: str,
        section: StoredSection,
        start: int,
        end: int,
        text: str = "",
        colour: Colour | None = None,
    ) -> Mark:
        if not 0 <= start < end <= len(section.text):
            raise ValueError(f"no passage: {start} to {end} of {len(section.text)}")
        now = self._clock()
        return Mark(
            id=0,
            uid=uid,
            kind=kind,
            colour=colour,
            text=nfc(text),
            anchor=section.anchor,
            start=start,
            end=end,
            quote=section.text[start:end],
            made_at=now,
            changed_at=now,
            before=section.text[max(0, start - CONTEXT) : start],
            after=section.text[end : end + CONTEXT],
            digest=digest,
        )


def _placed(mark: Mark, placer: Placer) -> PlacedMark:
    if mark.kind is MarkKind.BOOKMARK and not mark.anchor:
        return PlacedMark(mark, Standing.HERE, None, 0, 0)
    found = placer.place(mark.quote, mark.before, mark.after, mark.anchor, mark.start)
    return PlacedMark(mark, found.state, found.index, found.start, found.end)


def _reading_order(placed: PlacedMark) -> tuple[bool, int, int, int]:
    lost, section = placed.standing is Standing.LOST, -1 if placed.section is None else placed.section
    return lost, section, placed.start, placed.mark.id
