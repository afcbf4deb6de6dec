# What a person narrows a search down to.
# It must not know how the narrowing is carried out.

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sotay.domain.documents import Status

Statuses = Mapping[int, Status]
"""Validity by revision id, computed by the caller for the day asked; what is missing is unknown."""


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """Hold the conditions every hit meets; None asks for nothing. Words compare without marks or case."""

    type: str | None = None
    issuer: str | None = None
    term: str | None = None
    tag: str | None = None
    issued_from: date | None = None
    issued_to: date | None = None
    status: Status | None = None
    documents: frozenset[str] | None = None  # publisher's uids
