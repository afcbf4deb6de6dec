# What the engine is asked and what it answers.
# It must not know how sections are found.

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sotay.domain.query import Query
from sotay.storage.search.filters import SearchFilters, Statuses
from sotay.storage.search.snippets import Highlighter


@dataclass(frozen=True, slots=True)
class Request:
    """Hold one question; `statuses` hold on the day `today`; `as_you_type`: the last word may be unfinished."""

    query: Query
    filters: SearchFilters = field(default_factory=SearchFilters)
    limit: int = 10
    statuses: Statuses = field(default_factory=dict)
    today: date | None = None
    as_you_type: bool = False


@dataclass(frozen=True, slots=True)
class SectionHit:
    """Hold a section found, or a document without sections (section_id None), and its score: higher is better."""

    section_id: int | None
    revision_id: int
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold the hits, best first, what to highlight in them, and which words were searched instead of others."""

    hits: tuple[SectionHit, ...]
    highlighter: Highlighter
    corrections: Mapping[str, str]  # canonical spelling as typed to the one searched (did you mean)


@dataclass(frozen=True, slots=True)
class Facets:
    """Hold how many matching sections each value of each field has, and each document (by revision id)."""

    total: int
    types: Mapping[str, int]
    issuers: Mapping[str, int]
    terms: Mapping[str, int]
    years: Mapping[int, int]
    statuses: Mapping[str, int]
    tags: Mapping[str, int]
    documents: Mapping[int, int]
