# The orders in which documents are listed, worked out once for a state of the library.
# It must not know questions or filters.

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sotay.domain.vietnamese import WORD, sort_key
from sotay.storage.search.catalogue import Catalogue, Revision

Places = NDArray[np.int64]

_LEADING = re.compile(r"([0-9]{1,9})(.*)")
_LAST = 1 << 40
# Titles that agree so far stay in the order in which they came.
_WORDS_COMPARED = 12


class Sort(StrEnum):
    """Name an order of documents."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    NUMBER = "number"
    TITLE = "title"


def by_day(catalogue: Catalogue, *, newest_first: bool) -> Places:
    """Return the places by day of issue; what has no day comes last, what came to the library later comes first."""
    known = {day: day.earliest.toordinal() if day else 0 for day in {r.issued for r in catalogue.revisions}}
    days = np.array([known[r.issued] for r in catalogue.revisions], np.int64)
    keys = np.where(days == 0, _LAST, -days if newest_first else days)
    return np.lexsort((-catalogue.ids, keys))


def by_number(catalogue: Catalogue) -> Places:
    """Return the places by number, then symbol ("9-NQ/TW" before "12-CT/TW"); what has no number comes last."""
    keys = [_number(revision) for revision in catalogue.revisions]
    symbols = _ranks([symbol for _, symbol in keys])
    return np.lexsort((-catalogue.ids, symbols, np.array([number for number, _ in keys], np.int64)))


def by_title(catalogue: Catalogue, titles: Mapping[int, str]) -> Places:
    """Return the places by title, given by revision id, in dictionary order: letters of all words, then their tones."""
    words = [WORD.findall(titles[revision.id])[:_WORDS_COMPARED] for revision in catalogue.revisions]
    numbers: dict[str, int] = {}
    table = np.zeros((len(words), _WORDS_COMPARED), np.int64)
    for place, title in enumerate(words):
        table[place, : len(title)] = [numbers.setdefault(word, len(numbers) + 1) for word in title]
    letters, tones = _word_ranks(list(numbers))
    keys = [*letters[table].T, *tones[table].T]  # the most telling first
    return np.lexsort((-catalogue.ids, *reversed(keys)))


def _number(revision: Revision) -> tuple[int, str]:
    match = _LEADING.match(revision.number_key or "")
    return (int(match[1]), match[2]) if match else (_LAST, revision.number_key or "")


def _ranks(keys: Sequence[Any]) -> Places:
    order = {key: rank for rank, key in enumerate(sorted(set(keys)), start=1)}
    return np.array([order[key] for key in keys], np.int64)


def _word_ranks(words: Sequence[str]) -> tuple[Places, Places]:
    """Return by word number the rank of its letters and of its tones; "no word" stands before all."""
    keys = [tuple(sort_key(word).split("\x00")) for word in words]
    letters, tones = (_ranks([key[part] for key in keys]) for part in (0, 1))
    return np.append(0, letters), np.append(0, tones)
