# Puts services together over an open workspace: the one place that knows what each of them needs.
# It must not know who asks.

from datetime import date

from sotay.domain.validity import ValidityIndex
from sotay.services.library import LibraryService
from sotay.services.search import SearchService, load_search_rules
from sotay.services.vocabulary import load_vocabulary
from sotay.services.workspace import Workspace
from sotay.storage.library import Library
from sotay.storage.search.filters import Statuses


def trusted_today(workspace: Workspace) -> date:
    """Return today by the later of the clock and the newest signed day: a PC's clock may have gone back."""
    return workspace.notebook.trusted_day(date.today())


def library_service(workspace: Workspace, today: date) -> LibraryService:
    """Return the service that answers questions about documents as of a day."""
    return LibraryService(workspace.library, load_vocabulary, today)


def search_service(workspace: Workspace, today: date) -> SearchService:
    """Return the service that finds passages as of a day."""
    statuses = StatusBook(workspace.library)
    return SearchService(workspace.library.database, load_search_rules(), statuses.on, lambda: today)


class StatusBook:
    """Know the validity of every current revision on a day; worked out once for each state of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: tuple[object, Statuses] | None = None

    def on(self, day: date) -> Statuses:
        """Return the validity on a day by revision id."""
        key = (day, self._library.stamp())
        if self._known is None or self._known[0] != key:
            facts = self._library.facts_by_revision()
            validity = ValidityIndex(facts.values())
            self._known = (key, {id_: validity.on(fact.uid, day).status for id_, fact in facts.items()})
        return self._known[1]
