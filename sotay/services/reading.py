# A document opened for reading: its pieces, outline, citations, and the marks a person made in it.
# It must not know Qt or how a page shows them.

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Level, RelationKind, Status
from sotay.domain.progress import Progress
from sotay.domain.resolution import DocumentFacts
from sotay.domain.validity import Cause
from sotay.services.book import Book
from sotay.services.library import CitedDocument, DocumentView, LibraryService, RelatedDocument
from sotay.services.notes import NotesService, PlacedMark
from sotay.services.reading_find import Finder, Found
from sotay.services.reading_pieces import Flow, Piece, flow_of
from sotay.services.rendering import section_title
from sotay.storage.records import Card, StoredSection

__all__ = [
    "Card",
    "Cause",
    "CitedDocument",
    "DocumentFacts",
    "DocumentView",
    "Entry",
    "Finder",
    "Flow",
    "Found",
    "Kept",
    "Link",
    "Piece",
    "Reading",
    "RelatedDocument",
    "RelationKind",
    "Status",
    "StoredSection",
    "kept_of",
    "links_of",
    "printed_day",
    "read_again",
    "read_document",
]

_SYLLABLES_A_MINUTE = 200
_LETTERS_OF_SYLLABLE = 4.6  # with the blank after it, counted over the demo texts


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one line of the outline and the half-open range of sections that stand under it."""

    text: str
    depth: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold a document as the page needs it; `before` is the revision id of the version before, where there is one."""

    view: DocumentView
    flow: Flow
    entries: tuple[Entry, ...]
    letters: int
    before: int | None = None

    @property
    def uid(self) -> str:
        """Return the key of the document."""
        return str(self.view.document.card.uid)

    @property
    def name(self) -> str:
        """Return the number of the document, else its title."""
        card = self.view.document.card
        return card.number or card.title

    def minutes(self, share: float) -> int:
        """Return about how long reading a share of the text takes."""
        return round(share * self.letters / _LETTERS_OF_SYLLABLE / _SYLLABLES_A_MINUTE)

    def section_with(self, anchor: str) -> int | None:
        """Return the place of the section with an anchor."""
        return next((place for place, one in enumerate(self.view.sections) if one.anchor == anchor), None)


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold what a person has kept about a document; `fraction` is how far it was read, 0 to 1."""

    marks: tuple[PlacedMark, ...] = ()
    bookmarked: bool = False
    read: bool = False
    read_before: bool = False  # an earlier revision was read
    anchor: str = ""
    fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """Hold one citation: the section and its half-open range of letters, and what it may mean; none is unknown here."""

    section: int
    start: int
    end: int
    text: str
    candidates: tuple[DocumentFacts, ...]


def read_document(book: Book, uid: str, revision_id: int | None = None) -> Reading:
    """Open a document, or an older revision of it; raise SotayError(DOCUMENT_NOT_FOUND)."""
    return _reading(book, _view(book, uid, revision_id))


def _reading(book: Book, view: DocumentView) -> Reading:
    flow = flow_of(view.sections, _title(view), _facts(view))
    letters = sum(len(section.text) for section in view.sections)
    return Reading(view, flow, outline_of(view.sections), letters, _before(book, view))


def _view(book: Book, uid: str, revision_id: int | None) -> DocumentView:
    """Return a document as it is now, with the text of the revision asked for."""
    view = book.library.view(uid)
    if revision_id is None or revision_id == view.document.card.revision_id:
        return view
    library = book.workspace.library
    document, sections = library.document(UUID(uid), revision_id), library.sections(revision_id)
    return replace(view, document=document, sections=sections)


def kept_of(notes: NotesService, reading: Reading) -> Kept:
    """Return what a person has kept about an open document."""
    uid = reading.uid
    place = notes.place_of(uid)
    digest = notes.read_digests().get(uid)
    return Kept(
        marks=notes.marks(uid, reading.view.sections),
        bookmarked=uid in notes.bookmarked(),
        read=digest == reading.view.document.digest,
        read_before=digest is not None,
        anchor=place.anchor if place else "",
        fraction=place.fraction if place else 0.0,
    )


def read_again(book: Book, reading: Reading) -> Reading:
    """Return an open document as the library has it now; its text is cut anew only where it changed."""
    document = reading.view.document
    view = _view(book, reading.uid, None if document.current else document.card.revision_id)
    if view.document.digest == document.digest:
        return replace(reading, view=view, before=_before(book, view))
    return _reading(book, view)


def _before(book: Book, view: DocumentView) -> int | None:
    card = view.document.card
    older = (one for one in book.workspace.library.revisions(card.uid) if one < card.revision_id)
    return next(older, None)


def links_of(library: LibraryService, reading: Reading, places: Sequence[int], progress: Progress) -> tuple[Link, ...]:
    """Return the citations of some sections in reading order, without those of the document itself."""
    own, sections = reading.view.document.card.uid, reading.view.sections
    found: list[Link] = []
    for done, place in enumerate(places):
        progress("citations", done, len(places))
        found += [_link(place, cited) for cited in library.cite(sections[place].text) if not _means(cited, own)]
    return tuple(found)


def outline_of(sections: Sequence[StoredSection]) -> tuple[Entry, ...]:
    """Return the headings of a document; points and steps without a heading of their own are left to the text."""
    listed = [place for place, section in enumerate(sections) if _is_listed(section)]
    steps = sorted({sections[place].level.depth for place in listed if not _is_passage(sections[place])})
    return tuple(
        Entry(section_title(sections[place]), _depth(sections[place], steps), place, _end(sections, place))
        for place in listed
    )


def _depth(section: StoredSection, steps: list[int]) -> int:
    return 0 if _is_passage(section) else steps.index(section.level.depth)


def _is_passage(section: StoredSection) -> bool:
    return section.level is Level.PASSAGE


def _is_listed(section: StoredSection) -> bool:
    if section.level in (Level.POINT, Level.CLAUSE, Level.PASSAGE):
        return bool(section.heading) and section.level is not Level.POINT
    return bool(section_title(section))


def _end(sections: Sequence[StoredSection], place: int) -> int:
    """Return where a heading ends; a plain passage holds no steps, and a step ends before a passage with a name."""
    depth = -1 if _is_passage(sections[place]) else sections[place].level.depth
    for other in range(place + 1, len(sections)):
        section = sections[other]
        named = bool(section.heading) if _is_passage(section) else depth < 0 or section.level.depth <= depth
        if named:
            return other
    return len(sections)


def _title(view: DocumentView) -> str:
    card = view.document.card
    titled = card.title.lower().startswith(card.type.lower())
    return card.title if titled else f"{card.type} {card.title}"


def _facts(view: DocumentView) -> str:
    card = view.document.card
    return " · ".join(part for part in (card.number, printed_day(card.issued), card.issuer) if part)


def printed_day(day: PartialDate | None) -> str:
    """Return a day as people write it, as far as it is known: 06/07/2018, 07/2018, 2018; "" for none."""
    if day is None:
        return ""
    known = [f"{day.day:02d}"] if day.day else []
    known += [f"{day.month:02d}"] if day.month else []
    return "/".join([*known, f"{day.year:04d}"])


def _link(place: int, cited: CitedDocument) -> Link:
    citation = cited.citation
    return Link(place, citation.start, citation.end, citation.text, cited.candidates)


def _means(cited: CitedDocument, uid: UUID) -> bool:
    return len(cited.candidates) == 1 and cited.candidates[0].uid == uid
