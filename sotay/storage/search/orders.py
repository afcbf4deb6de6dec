# The orders in which documents are listed, worked out once for a state of the library.
# It must not know questions or filters.

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sotay.domain.dates import PartialDate
from sotay.domain.vietnamese import WORD, sort_key
from sotay.storage.rows import NEWEST_OF_EACH
from sotay.storage.search.catalogue import Catalogue, Revision

if TYPE_CHECKING:
    from sqlite3 import Connection

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


BY_DAY = frozenset({Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST})
"""The orders that need days only; what nothing was asked of is listed from the newest."""


def by_day(catalogue: Catalogue, *, newest_first: bool) -> Places:
    """Return the places by day of issue; what has no day comes last, what came to the library later comes first."""
    return _by_day(catalogue.ids, catalogue.first_days, newest_first=newest_first)


def revisions_by_day(connection: "Connection", *, newest_first: bool) -> tuple[int, ...]:
    """Return all current revisions as `by_day` orders them, without a catalogue: it takes a third of the time."""
    rows = connection.execute(f"SELECT max(id), issued {NEWEST_OF_EACH}").fetchall()
    known = {text: PartialDate.parse(text).earliest.toordinal() if text else 0 for text in {text for _, text in rows}}
    ids = np.array([revision for revision, _ in rows], np.int64)
    days = np.array([known[text] for _, text in rows], np.int64)
    return tuple(ids[_by_day(ids, days, newest_first=newest_first)].tolist())


def _by_day(ids: NDArray[np.int64], days: NDArray[np.int64], *, newest_first: bool) -> Places:
    keys = np.where(days == 0, _LAST, -days if newest_first else days)
    return np.lexsort((-ids, keys))


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
