# Questions about documents: which one is meant, what it says, whether it holds on a day, what a text cites.
# It must not know how documents are stored or printed.

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from sotay.domain.anchors import find_section
from sotay.domain.citations import Citation, CitationParser
from sotay.domain.dates import PartialDate
from sotay.domain.documents import Level, RelationKind, Section, Status
from sotay.domain.errors import Code, SotayError
from sotay.domain.identity import number_key
from sotay.domain.resolution import CitationIndex, DocumentFacts, resolve
from sotay.domain.validity import Validity
from sotay.domain.vietnamese import fold
from sotay.domain.vocabulary import Vocabulary
from sotay.services.statuses import StatusBook
from sotay.storage.library import Library
from sotay.storage.records import Card, StoredDocument, StoredRelation, StoredSection

# Among documents that share a number, the one a person most likely means comes first.
_STANDING = (Status.IN_FORCE, Status.AMENDED, Status.UNKNOWN, Status.NOT_YET, Status.REPLACED, Status.EXPIRED)


@dataclass(frozen=True, slots=True)
class RelatedDocument:
    """Hold one relation of a document and the documents of the library that it may mean; none is common."""

    kind: RelationKind
    number: str
    issuer: str | None
    issued: str | None
    candidates: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Hold a document as a reader wants it: text, validity on the day asked, relations both ways."""

    document: StoredDocument
    validity: Validity
    day: date
    sections: tuple[StoredSection, ...]
    relations: tuple[RelatedDocument, ...]
    namesakes: tuple[Card, ...]  # other documents with the same number


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """Hold one citation of a text and the documents that it may mean, the likeliest first."""

    citation: Citation
    candidates: tuple[DocumentFacts, ...]
    guess: bool


class LibraryService:
    """Answer questions about the documents of one library as it is when first asked."""

    def __init__(self, library: Library, vocabulary: Callable[[], Vocabulary], today: date) -> None:
        self._library = library
        self._vocabulary = vocabulary
        self._today = today
        self._statuses = StatusBook(library)

    @cached_property
    def _index(self) -> CitationIndex:
        return CitationIndex(self._library.facts(), self._vocabulary())

    def find(self, reference: str) -> tuple[Card, ...]:
        """Return the documents with a uid or a number-symbol, newest in force first.

        Raise SotayError(DOCUMENT_NOT_FOUND) where there is none.
        """
        uid = _uid(reference)
        if uid is not None:
            return (self._library.document(uid).card,)
        found = self._library.by_number(number_key(reference)) or self._cited(reference) or self._titled(reference)
        if not found:
            raise SotayError(Code.DOCUMENT_NOT_FOUND, {"document": reference})
        return tuple(sorted(found, key=lambda card: _STANDING.index(self._on(card, self._today).status)))

    def _cited(self, reference: str) -> tuple[Card, ...]:
        """Return what a reference means that is written as a citation: "21-NQ/TW khóa XIII", "Chỉ thị 05"."""
        found = self.cite(reference)
        candidates = found[0].candidates if len(found) == 1 else ()
        return tuple(self._library.document(candidate.uid).card for candidate in candidates)

    def _titled(self, reference: str) -> tuple[Card, ...]:
        """Return the documents called so by type or title: the Statute has no number."""
        wanted = fold(reference).split()
        names = ((facts, (facts.type, facts.title, f"{facts.type} {facts.title}")) for facts in self._index.facts)
        found = (facts for facts, spellings in names if wanted and wanted in (fold(name).split() for name in spellings))
        return tuple(self._library.document(facts.uid).card for facts in found)

    def view(self, reference: str, day: date | None = None) -> DocumentView:
        """Return a document by uid or number-symbol, its validity taken on a day (default today); raise as `find`."""
        card, *others = self.find(reference)
        asked = day or self._today
        return DocumentView(
            document=self._library.document(card.uid),
            validity=self._on(card, asked),
            day=asked,
            sections=self._library.sections(card.revision_id),
            relations=(*self._stated(card), *self._reversed(card)),
            namesakes=tuple(others),
        )

    def related(self, uid: str) -> tuple[StoredDocument, tuple[RelatedDocument, ...]]:
        """Return a document without its text and its relations both ways; raise DOCUMENT_NOT_FOUND."""
        document = self._library.document(UUID(uid))
        return document, (*self._stated(document.card), *self._reversed(document.card))

    def cite(self, text: str, day: date | None = None) -> list[CitedDocument]:
        """Return the citations of a text in its order, each with the documents that it may mean."""
        parser = CitationParser(self._vocabulary())
        found = ((citation, resolve(citation, self._index, day or self._today)) for citation in parser.parse(text))
        return [CitedDocument(citation, result.candidates, result.guess) for citation, result in found]

    def _on(self, card: Card, day: date) -> Validity:
        # Judged alone: the index of all documents takes a third of a second on a large library, citations need it.
        return self._statuses.on(day).validity(card.revision_id)

    def _stated(self, card: Card) -> list[RelatedDocument]:
        """Return what the document says of others."""
        found = []
        for relation in self._library.relations_of(card.revision_id):
            named = self._library.by_number(relation.number_key)
            meant = tuple(other for other in named if _may_mean(relation, other) and other.uid != card.uid)
            found.append(RelatedDocument(relation.kind, relation.number, relation.issuer, _iso(relation.issued), meant))
        return found

    def _reversed(self, card: Card) -> list[RelatedDocument]:
        """Return what others say of the document, seen from it."""
        stated = self._library.relations_to(number_key(card.number)) if card.number else ()
        return [
            RelatedDocument(
                relation.kind.inverse,
                relation.source.number or relation.source.title,
                relation.source.issuer,
                _iso(relation.source.issued),
                (relation.source,),
            )
            for relation in stated
            if relation.source.uid != card.uid and _may_mean(relation, card)
        ]


def _may_mean(relation: StoredRelation, card: Card) -> bool:
    return relation.issued is None or card.issued is None or relation.issued.matches(card.issued)


def _iso(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)


def section_of(view: DocumentView, label: str) -> tuple[StoredSection, ...]:
    """Return the section with a label or anchor and all that stands under it; raise SotayError(SECTION_NOT_FOUND)."""
    plain = [Section(s.level, s.label, s.heading, s.text) for s in view.sections]
    place = find_section(plain, label)
    if place is None:
        raise SotayError(Code.SECTION_NOT_FOUND, {"document": view.document.card.number, "section": label})
    end = next((i for i in range(place + 1, len(plain)) if _ends(plain[i].level, plain[place].level)), len(plain))
    return view.sections[place:end]


def _ends(level: Level, opened: Level) -> bool:
    return level.depth <= opened.depth


def _uid(reference: str) -> UUID | None:
    try:
        return UUID(reference)
    except ValueError:
        return None
