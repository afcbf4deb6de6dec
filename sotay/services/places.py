# A place in the library that a page can be asked to show.
# It must not know pages or how a document is stored.

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Name a document, and where wanted a section, the words to look for in it, and an older revision of it."""

    uid: str
    anchor: str = ""
    query: str = ""
    revision_id: int | None = None
