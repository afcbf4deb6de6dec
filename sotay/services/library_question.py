# What a person asks of the library: words, what they chose to see, the order.
# It must not know how it is answered.

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from sotay.domain.documents import Status
from sotay.storage.search.columns import Choice, Field
from sotay.storage.search.orders import Sort
from sotay.storage.search.shelf_columns import BOOKMARKED, NOTED, UNREAD

__all__ = ["BOOKMARKED", "NOTED", "UNREAD", "Field", "LibraryQuestion", "Sort"]

_MINE = frozenset({UNREAD, BOOKMARKED, NOTED})


@dataclass(frozen=True, slots=True)
class LibraryQuestion:
    """Hold a question; of each field any of the values will do, an empty one asks for nothing.

    `mine` holds "unread", "bookmarked" and "noted". Without text the newest documents come first.
    """

    text: str = ""
    types: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    years: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    sort: Sort = Sort.RELEVANCE

    @property
    def choice(self) -> Choice:
        """Return what was chosen, by field."""
        return {field: chosen for field in Field if (chosen := getattr(self, field.value))}

    @property
    def narrowed(self) -> bool:
        """Tell whether anything was chosen."""
        return bool(self.choice)

    def choosing(self, choice: Mapping[Field, Iterable[Any]]) -> Self:
        """Return the same question with another choice."""
        chosen: dict[str, Any] = {field.value: frozenset(choice.get(field, ())) for field in Field}
        return replace(self, **chosen)

    def to_json(self) -> dict[str, Any]:
        """Return the question as plain JSON values; what asks for nothing is left out."""
        chosen = {field.value: sorted(values) for field, values in self.choice.items()}  # type: ignore[type-var]
        return {"text": self.text, "sort": self.sort.value, **chosen}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Read a kept question; words that this version does not know are left out."""
        texts = {name: frozenset(map(str, kept.get(name, ()))) for name in ("types", "issuers", "tags")}
        return cls(
            text=str(kept.get("text", "")),
            statuses=frozenset(Status(s) for s in kept.get("statuses", ()) if s in set(Status)),
            years=frozenset(year for year in kept.get("years", ()) if isinstance(year, int)),
            mine=_MINE.intersection(map(str, kept.get("mine", ()))),
            sort=Sort(kept["sort"]) if kept.get("sort") in set(Sort) else Sort.RELEVANCE,
            **texts,
        )
