# What the engine keeps in memory between queries, loaded anew when the library has changed.
# It must not outlive a change of packs unnoticed, and must not read section texts.

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sotay.domain.search_rules import SearchRules
from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.reader import IndexFacts, IndexReader
from sotay.storage.search.shelf_columns import ShelfColumns
from sotay.storage.search.snippets import FoldedSpellings
from sotay.storage.search.titles import TitleIndex
from sotay.storage.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sqlite3 import Connection

# Every change of the library applies or undoes a pack.
_STAMP = """
    SELECT (SELECT count(*) FROM pack), (SELECT max(id) FROM pack), (SELECT count(undone_at) FROM pack),
        (SELECT max(imported_at) FROM pack), (SELECT count(*) FROM search_run), (SELECT max(id) FROM search_run)
"""


@dataclass(frozen=True, slots=True)
class SearchState:
    """Hold the vocabulary, totals, current revisions and titles of one state of the library; `folds` fills with use."""

    vocabulary: Vocabulary
    facts: IndexFacts
    catalogue: Catalogue
    titles: TitleIndex
    folds: FoldedSpellings

    @classmethod
    def load(cls, connection: "Connection", catalogue: Catalogue) -> "SearchState":
        """Read what the catalogue does not hold; about 50 ms for 5,000 documents."""
        reader = IndexReader(connection)
        vocabulary = Vocabulary.load(connection)
        titles = TitleIndex(reader, catalogue, vocabulary.fold_of)
        return cls(vocabulary, reader.facts(), catalogue, titles, FoldedSpellings())


class SearchCache:
    """Keep the state of the library last seen, for engines over short-lived connections to the same library."""

    def __init__(self, rules: SearchRules) -> None:
        self.rules = rules
        self._guard = threading.Lock()
        self._stamp: tuple[object, ...] | None = None
        self._columns: ShelfColumns | None = None
        self._state: SearchState | None = None

    def state(self, connection: "Connection") -> SearchState:
        """Return the state of the library as the connection sees it now."""
        with self._guard:
            columns = self._current_columns(connection)
            if self._state is None:
                self._state = SearchState.load(connection, columns.catalogue)
            return self._state

    def columns(self, connection: "Connection") -> ShelfColumns:
        """Return what documents are listed and narrowed down by; it is read in half the time of the whole state."""
        with self._guard:
            return self._current_columns(connection)

    def knows(self, connection: "Connection") -> bool:
        """Tell whether this state of the library was read already."""
        with self._guard:
            return self._columns is not None and connection.execute(_STAMP).fetchone() == self._stamp

    def _current_columns(self, connection: "Connection") -> ShelfColumns:
        stamp = connection.execute(_STAMP).fetchone()
        if self._columns is None or stamp != self._stamp:
            self._columns = ShelfColumns(Catalogue.load(connection, self.rules))
            self._state, self._stamp = None, stamp
        return self._columns
