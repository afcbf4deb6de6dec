# The library as a list: which documents answer a question, what their rows show, which passages of one match.
# It must not know pages, or how words are found.

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from sotay.domain.identity import number_key, parse_symbol
from sotay.domain.progress import Progress, silent
from sotay.domain.validity import Validity
from sotay.domain.vocabulary import Vocabulary
from sotay.services.library_question import BOOKMARKED, NOTED, UNREAD, Field, LibraryQuestion, Sort
from sotay.services.notes import NotesService
from sotay.services.search import Hit, SearchService, Span, mended
from sotay.storage.library import Library
from sotay.storage.records import Card
from sotay.storage.search.excerpts import Excerpt
from sotay.storage.search.request import SectionHit
from sotay.storage.search.shelf_columns import Own
from sotay.storage.search.shelving import Shelved
from sotay.storage.search.snippets import Highlighter

__all__ = [
    "BOOKMARKED",
    "NOTED",
    "UNREAD",
    "Field",
    "Hit",
    "LibraryQuestion",
    "Shelf",
    "ShelfAnswer",
    "ShelfRow",
    "Sort",
]

_TILE_LETTERS = 3


@dataclass(frozen=True, slots=True)
class ShelfAnswer:
    """Hold which documents answer a question, in order; `facets` counts the values of each field in documents.

    A field's own choice does not narrow its counts. `passages` counts the matching passages of each document, where
    there was a text. `did_you_mean` is the text that should have been asked, or was asked instead (`mended`).
    """

    question: LibraryQuestion
    revision_ids: tuple[int, ...]
    facets: Mapping[Field, Mapping[Any, int]]
    passages: Mapping[int, int] = field(default_factory=dict)
    did_you_mean: str | None = None
    mended: bool = False
    best: Mapping[int, int] = field(default_factory=dict, repr=False)  # section ids, -1 for none
    highlighter: Highlighter | None = field(default=None, repr=False)

    @property
    def counted(self) -> bool:
        """Tell whether the facets are known."""
        return bool(self.facets)

    @property
    def total(self) -> int:
        """Return how many documents answer."""
        return len(self.revision_ids)


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """Hold what a list shows of one document; spans count code points of the text beside them."""

    revision_id: int
    uid: str
    number: str | None
    type: str
    tile: str
    issuer: str
    issued: str | None  # ISO, as far as it is known
    title: str
    title_hits: tuple[Span, ...]
    validity: Validity
    snippet: str
    snippet_hits: tuple[Span, ...]
    anchor: str
    passages: int
    must_read: bool


class Shelf:
    """List the documents of one library as of the day of its search; safe to use from several threads."""

    def __init__(
        self,
        library: Library,
        search: SearchService,
        notes: NotesService,
        vocabulary: Callable[[], Vocabulary],
    ) -> None:
        self._library = library
        self._search = search
        self._notes = notes
        self._vocabulary = vocabulary

    def answer(self, question: LibraryQuestion, progress: Progress = silent) -> ShelfAnswer:
        """Return the documents that answer; `progress` may stop it by raising CANCELLED.

        The last word may be unfinished; only where nothing begins like it is it taken as a slip.
        """
        progress("mine", 0, 2)
        own = self._own()
        progress("search", 1, 2)
        found = self._shelved(question, own, as_you_type=True)
        if found.revisions or not question.text.strip():
            near = None if self._is_named(question.text, found) else self._near_number(question.text)
            return _answer(question, found, mended(question.text, found.corrections), near)
        progress("search", 1, 2)
        found = self._shelved(question, own, as_you_type=False)
        meant = mended(question.text, found.corrections)
        return _answer(question, found, meant, self._near_number(question.text))

    def opening(self, sort: Sort = Sort.RELEVANCE) -> ShelfAnswer:
        """Return all documents, nothing counted: in a library just opened it comes in half the time of `answer`."""
        return _answer(LibraryQuestion(sort=sort), self._search.first_shelf(sort))

    def rows(self, answer: ShelfAnswer, revision_ids: Sequence[int]) -> tuple[ShelfRow, ...]:
        """Return the rows of some documents of an answer, in the order asked; unknown ids are left out."""
        cards = self._library.cards(revision_ids)
        known = [card.revision_id for card in cards]
        validities, shown = self._search.validities_of(known), self._shown(answer, known)
        return tuple(self._row(answer, card, validities[card.revision_id], shown[card.revision_id]) for card in cards)

    def passages(self, question: LibraryQuestion, revision_id: int, limit: int) -> tuple[Hit, ...]:
        """Return the best passages of one document, in reading order; none without text."""
        return tuple(self._search.passages(question.text, revision_id, limit)) if question.text.strip() else ()

    def _shelved(self, question: LibraryQuestion, own: Own, *, as_you_type: bool) -> Shelved:
        text = question.text.strip()
        return self._search.shelve(text, question.choice, own, question.sort, as_you_type=as_you_type)

    def _own(self) -> Own:
        read, bookmarked, noted = self._notes.read_digests(), self._notes.bookmarked(), self._notes.noted()
        current = self._library.current_of(map(UUID, {*read, *bookmarked, *noted}))
        known = {str(uid): found for uid, found in current.items()}
        return Own(
            read=[revision for uid, (revision, digest) in known.items() if read.get(uid) == digest],
            bookmarked=[revision for uid, (revision, _) in known.items() if uid in bookmarked],
            noted=[revision for uid, (revision, _) in known.items() if uid in noted],
        )

    def _is_named(self, text: str, found: Shelved) -> bool:
        """Tell whether the first document found bears the number asked for, perhaps not typed to its end."""
        cards = self._library.cards(found.revisions[:1])
        return any(number_key(card.number or "").startswith(number_key(text)) for card in cards)

    def _near_number(self, text: str) -> str | None:
        cards = self._library.cards(self._search.near_numbers(text))
        return next((card.number for card in cards if card.number), None)

    def _shown(self, answer: ShelfAnswer, revision_ids: Sequence[int]) -> Mapping[int, Excerpt | str]:
        """Return the excerpt of each document's best passage, or without a text what it is about."""
        if answer.highlighter is None:
            return self._library.summaries(revision_ids)
        hits = [_hit(revision, answer.best.get(revision, -1)) for revision in revision_ids]
        found = self._search.excerpts(hits, answer.highlighter)
        return {hit.revision_id: excerpt for hit, excerpt in zip(hits, found, strict=True)}

    def _row(self, answer: ShelfAnswer, card: Card, validity: Validity, shown: Excerpt | str) -> ShelfRow:
        excerpt = shown if isinstance(shown, Excerpt) else None
        return ShelfRow(
            revision_id=card.revision_id,
            uid=str(card.uid),
            number=card.number,
            type=card.type,
            tile=self._tile(card),
            issuer=card.issuer,
            issued=None if card.issued is None else str(card.issued),
            title=card.title,
            title_hits=tuple(answer.highlighter.spans(card.title)) if answer.highlighter else (),
            validity=validity,
            snippet=excerpt.snippet.text if excerpt else str(shown),
            snippet_hits=excerpt.snippet.marked if excerpt else (),
            anchor=excerpt.anchor if excerpt else "",
            passages=answer.passages.get(card.revision_id, 0),
            must_read=card.must_read,
        )

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        kinds = self._vocabulary().types
        return {kind.name: kind.abbreviations[0].text for kind in kinds if kind.abbreviations}

    def _tile(self, card: Card) -> str:
        """Return the letters of a document's type: as its number has them, else by the rules, else its initials."""
        symbol = parse_symbol(card.number) if card.number else None
        if symbol is not None:
            return symbol.type_abbrev
        initials = "".join(word[0] for word in card.type.split())[:_TILE_LETTERS].upper()
        return self._letters.get(card.type, initials)


def _hit(revision_id: int, section_id: int) -> SectionHit:
    return SectionHit(section_id if section_id >= 0 else None, revision_id, 0.0)


def _answer(
    question: LibraryQuestion, found: Shelved, meant: str | None = None, near: str | None = None
) -> ShelfAnswer:
    """Return an answer; a number near the one asked for is a better guess than other words."""
    return ShelfAnswer(
        question=question,
        revision_ids=found.revisions,
        facets=found.facets,
        passages=found.passages,
        did_you_mean=near or meant,
        mended=bool(meant and found.revisions and not near),
        best=found.best,
        highlighter=found.highlighter,
    )
