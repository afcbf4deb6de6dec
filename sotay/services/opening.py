# Puts services together over an open workspace: the one place that knows what each of them needs.
# It must not know who asks.

from datetime import date
from typing import TYPE_CHECKING

from sotay.services.workspace import Workspace

# One command needs one of the services, and each loads a tenth of a second's worth of modules.
if TYPE_CHECKING:
    from sotay.services.library import LibraryService
    from sotay.services.notes import NotesService
    from sotay.services.search import SearchService
    from sotay.services.shelf import Shelf


def trusted_today(workspace: Workspace) -> date:
    """Return the later of the clock and the newest signed day of a pack: a PC's clock may have gone back."""
    return workspace.notebook.trusted_day(date.today())


def library_is_lost(workspace: Workspace) -> bool:
    """Tell whether packs were once imported and the library knows of none: its file was lost or set aside."""
    return bool(workspace.notebook.channels()) and not workspace.library.history()


def library_service(workspace: Workspace, today: date) -> "LibraryService":
    """Return the service that answers questions about documents as of a day."""
    from sotay.services.library import LibraryService
    from sotay.services.vocabulary import load_vocabulary

    return LibraryService(workspace.library, load_vocabulary, today)


def search_service(workspace: Workspace, today: date) -> "SearchService":
    """Return the service that finds passages as of a day."""
    from sotay.services.search import SearchService, load_search_rules
    from sotay.services.statuses import StatusBook

    statuses = StatusBook(workspace.library)
    return SearchService(workspace.library.database, load_search_rules(), statuses.on, lambda: today)


def shelf(workspace: Workspace, search: "SearchService", notes: "NotesService") -> "Shelf":
    """Return the service that lists and narrows down documents as of the day of the search."""
    from sotay.services.shelf import Shelf
    from sotay.services.vocabulary import load_vocabulary

    return Shelf(workspace.library, search, notes, load_vocabulary)
