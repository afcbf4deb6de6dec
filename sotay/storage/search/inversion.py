# Turns the word numbers of a run of sections into postings: for each term, sections and impacts.
# It must not know SQL or the vocabulary.

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.schema import LENGTH_SHARE, SATURATION, SYLLABLE_BITS, TOP_IMPACT

# Bounds the memory of one sort: 8 bytes an entry, several copies.
_PART = 250_000
_SECTION_BITS = 16


class Posting(NamedTuple):
    """Hold one term's sections: `size` uint16 places and `size` uint8 impacts in one string of bytes."""

    term: int
    size: int
    entries: bytes


def postings(
    tokens: NDArray[np.uint32], lengths: NDArray[np.uint32], mean_length: int, field: int = 0
) -> Iterator[Posting]:
    """Yield the postings of all adjacent pairs in rising order of terms.

    `tokens` are folded word numbers of consecutive sections, `lengths` how many each section has (at most 65,536
    sections). The last word of a section pairs with 0. `field` is added to every term.
    """
    if not len(tokens):
        return
    places = np.repeat(np.arange(len(lengths), dtype=np.uint16), lengths)
    shares = LENGTH_SHARE / mean_length * lengths
    norms = (SATURATION * (1 - LENGTH_SHARE + shares)).astype(np.float32)
    for low, high in _parts(tokens):
        keys = _sorted_keys(tokens, places, low, high)
        yield from _grouped(keys, norms, field)


def _parts(tokens: NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    """Cut the range of first syllables so that each part has about `_PART` entries."""
    reached = np.cumsum(np.bincount(tokens))
    cuts = np.searchsorted(reached, np.arange(_PART, int(reached[-1]), _PART)) + 1
    edges = np.unique(np.concatenate(([0], cuts, [len(reached)])))
    yield from zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)


def _sorted_keys(tokens: NDArray[np.uint32], places: NDArray[np.uint16], low: int, high: int) -> NDArray[np.int64]:
    """Return sorted keys (first, second, place) of all pairs whose first syllable is in [low, high)."""
    at = np.flatnonzero((tokens >= low) & (tokens < high))
    after = np.minimum(at + 1, len(tokens) - 1)
    inside = (places[after] == places[at]) & (after > at)
    second = np.where(inside, tokens[after], 0).astype(np.int64)
    keys = tokens[at].astype(np.int64) << (SYLLABLE_BITS + _SECTION_BITS)
    keys |= second << _SECTION_BITS
    keys |= places[at]
    keys.sort()
    return keys


def _grouped(keys: NDArray[np.int64], norms: NDArray[np.float32], field: int) -> Iterator[Posting]:
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    times = np.diff(np.append(starts, len(keys))).astype(np.float32)
    unique = keys[starts]
    places = (unique & ((1 << _SECTION_BITS) - 1)).astype("<u2")
    impacts = np.maximum(np.rint(TOP_IMPACT * times / (times + norms[places])), 1).astype(np.uint8).tobytes()
    terms = unique >> _SECTION_BITS
    firsts = np.flatnonzero(np.concatenate(([True], terms[1:] != terms[:-1])))
    ends = np.append(firsts[1:], len(terms)).tolist()
    ids = places.tobytes()
    for term, start, end in zip((terms[firsts] + field).tolist(), firsts.tolist(), ends, strict=True):
        yield Posting(term, end - start, ids[2 * start : 2 * end] + impacts[start:end])
