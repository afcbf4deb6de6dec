# Which words two passages have in common, in runs: what a reader sees as unchanged.
# It must not know passages, or how words are told apart.

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_MOST_WORK = 9_000_000  # pairs of words, some milliseconds; above it the middle that differs is common to nobody


class Run(NamedTuple):
    """Hold where a run of common words begins on both sides, and how many words it has."""

    old: int
    new: int
    size: int


def common_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return the runs of common words in order, without those too short amid changes; the same either way."""
    if (len(old), old) > (len(new), new):
        return [Run(b, a, size) for a, b, size in common_runs(new, old)]
    return _readable(_runs(_common_words(old, new)), len(old), len(new))


def _common_words(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence; what both begin and end with needs no search."""
    head = _alike(zip(old, new, strict=False))
    tail = _alike(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    pairs = [(place, place) for place in range(head)]
    inner, outer = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(inner) * len(outer) <= _MOST_WORK:
        pairs += [(head + a, head + b) for a, b in _subsequence(inner, outer)]
    return pairs + [(len(old) - left, len(new) - left) for left in range(tail, 0, -1)]


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _subsequence(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence, found with one bit for a word (Hyyrö 2004).

    A bit that is 0 after a word of `new` tells that the longest common subsequence up to here grew with that word of
    `old`. difflib takes several times as long for a passage that was reworded.
    """
    places: dict[str, int] = {}
    for place, word in enumerate(old):
        places[word] = places.get(word, 0) | 1 << place
    full = (1 << len(old)) - 1
    bits, after = full, []
    for word in new:
        met = bits & places.get(word, 0)
        bits = ((bits + met) | (bits - met)) & full
        after.append(bits)
    pairs = []
    a, b = len(old), len(new)
    while a and b:
        if old[a - 1] == new[b - 1]:
            a, b = a - 1, b - 1
            pairs.append((a, b))
        elif after[b - 1] >> (a - 1) & 1:
            a -= 1
        else:
            b -= 1
    return pairs[::-1]


def _runs(pairs: Iterable[tuple[int, int]]) -> list[Run]:
    found: list[Run] = []
    a = b = size = 0
    for old, new in pairs:
        if size and old == a + size and new == b + size:
            size += 1
            continue
        if size:
            found.append(Run(a, b, size))
        a, b, size = old, new, 1
    return [*found, Run(a, b, size)] if size else found


def _readable(runs: Sequence[Run], old: int, new: int) -> list[Run]:
    """Leave runs away that are shorter than the changes on both sides of them."""
    kept: list[Run] = []
    a = b = 0
    for run, after in zip(runs, [*runs[1:], Run(old, new, 0)], strict=False):
        before = max(run.old - a, run.new - b)
        behind = max(after.old - run.old - run.size, after.new - run.new - run.size)
        if run.size >= min(before, behind):
            kept.append(run)
            a, b = run.old + run.size, run.new + run.size
    return kept
