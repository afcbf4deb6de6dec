# Values of documents side by side, for narrowing a list down and counting what is left; all in arrays.
# It must not know SQL, words or what a value means.

from collections.abc import Collection, Hashable, Mapping, Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


class Field(StrEnum):
    """Name what a list of documents is narrowed down by."""

    STATUS = "statuses"
    TYPE = "types"
    ISSUER = "issuers"
    YEAR = "years"
    TAG = "tags"
    MINE = "mine"


Choice = Mapping[Field, Collection[Hashable]]
"""What a person checked: a document passes with any of the values of a field, in every field that has some."""
Counts = Mapping[Field, Mapping[Hashable, int]]


class Column:
    """Hold the values of one field for documents by place; a document may have several or none.

    `values` are the distinct ones; `codes` are their places in it, one for each of `places`.
    """

    def __init__(
        self, size: int, values: Sequence[Hashable], codes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> None:
        self._size = size
        self._values = tuple(values)
        self._codes = codes
        self._places = places

    @classmethod
    def of(cls, size: int, each: Sequence[Hashable], places: NDArray[np.int64] | None = None) -> "Column":
        """Return the column of one value for each document, or of values with their `places`."""
        codes: dict[Hashable, int] = {}
        coded = np.fromiter((codes.setdefault(value, len(codes)) for value in each), np.int64, len(each))
        return cls(size, tuple(codes), coded, np.arange(size) if places is None else places)

    def holding(self, wanted: Collection[Hashable]) -> Mask:
        """Return which documents have one of the values."""
        chosen = np.fromiter((value in wanted for value in self._values), bool, len(self._values))
        found = np.zeros(self._size, bool)
        found[self._places[chosen[self._codes]]] = True
        return found

    def counts(self, among: Mask) -> dict[Hashable, int]:
        """Return how many documents have each value; values nobody has are missing."""
        tally = np.bincount(self._codes[among[self._places]], minlength=len(self._values)).tolist()
        return {value: count for value, count in zip(self._values, tally, strict=True) if count}


class Narrowing:
    """Apply a choice to columns."""

    def __init__(self, size: int, columns: Mapping[Field, Column], choice: Choice) -> None:
        self._columns = columns
        self._everything = np.ones(size, bool)
        self._masks = {field: columns[field].holding(values) for field, values in choice.items() if values}

    def accepted(self, *, but: Field | None = None) -> Mask:
        """Return which documents pass every field that was chosen from; one field may be left out."""
        masks = [mask for field, mask in self._masks.items() if field is not but]
        return np.logical_and.reduce(masks) if masks else self._everything

    def counts(self, among: Mask) -> Counts:
        """Count the values of each field among the documents that pass all the other fields."""
        return {field: column.counts(among & self.accepted(but=field)) for field, column in self._columns.items()}
