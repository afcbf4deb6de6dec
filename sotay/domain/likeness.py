# How much of a passage stayed at a place of another text, word by word, and where its first and last word are now.
# It must not know sections or which places are worth a look.

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from sotay.domain.vietnamese import Syllable, syllables

# Characters of a quote that are compared; comparing words costs up to their number squared.
LONGEST = 3_000
_SEED_WORDS = 3
_SLACK = 80  # characters; what may have been put into a passage beyond a quarter of its length


@dataclass(frozen=True, slots=True)
class Likeness:
    """Hold how many words of a passage and its surroundings stayed, as a number and as a share, and its new range.

    `same` says that the words of the passage itself are all there and no others: only spaces, signs or the place of
    a tone mark differ.
    """

    words: int
    share: float
    same: bool
    start: int
    end: int


@dataclass(frozen=True)
class Excerpt:
    """Hold the words of a passage and of its surroundings."""

    quote: str
    before: str
    after: str

    @cached_property
    def around(self) -> str:
        """Return the passage between its surroundings."""
        return f"{self.before}{self.quote}{self.after}"

    @cached_property
    def compared(self) -> str:
        """Return what is compared: of a very long passage the beginning."""
        return self.around if self.unseen == 0 else f"{self.before}{self.quote[:LONGEST]}"

    @property
    def unseen(self) -> int:
        """Return how many characters at the end of a very long passage are not compared."""
        return max(0, len(self.quote) - LONGEST)

    @cached_property
    def words(self) -> list[Syllable]:
        """Return the words that are compared."""
        return syllables(self.compared)

    @cached_property
    def covered(self) -> range:
        """Return which of the words belong to the passage, those cut by its edge too."""
        end = len(self.before) + len(self.quote)
        inside = [i for i, word in enumerate(self.words) if word.end > len(self.before) and word.start < end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def seeds(self, most: int) -> Iterator[tuple[int, str]]:
        """Yield places in `compared` and the few words from there on, in lower case, evenly spread."""
        starts = range(max(0, len(self.words) - _SEED_WORDS + 1))
        for i in starts[:: -(-len(starts) // most) or 1]:
            first, last = self.words[i].start, self.words[i + _SEED_WORDS - 1].end
            yield first, self.compared[first:last].lower()


def surrounded(excerpt: Excerpt, text: str, at: int) -> Likeness:
    """Compare the surroundings of an excerpt with those of its very words at a place of a text."""
    end = at + len(excerpt.quote)
    before, after = syllables(excerpt.before), syllables(excerpt.after)
    left = syllables(text[max(0, at - len(excerpt.before) - _SLACK) : at])
    right = syllables(text[end : end + len(excerpt.after) + _SLACK])
    quoted = len(syllables(excerpt.quote))
    words = quoted + len(_stayed(before, left)) + len(_stayed(after, right))
    return Likeness(words, words / max(1, quoted + len(before) + len(after)), same=True, start=at, end=end)


def compared(excerpt: Excerpt, text: str, first: int) -> Likeness | None:
    """Compare an excerpt with a text from about `first` on; None where nothing stands in the place of the passage."""
    slack = _SLACK + len(excerpt.compared) // 4
    low = max(0, first - slack)
    found = syllables(text[low : max(0, first) + len(excerpt.compared) + slack])
    stayed = _stayed(excerpt.words, found)
    covered = excerpt.covered
    new = _new_range(stayed, covered, len(found)) if covered else range(0)
    if not new:
        return None
    start, end = low + found[new[0]].start, low + found[new[-1]].end
    exact = start - (excerpt.words[covered[0]].start - len(excerpt.before))
    same = exact >= 0 and text.startswith(excerpt.quote, exact)
    if same:  # signs at its edges too, which are no words
        start, end = exact, exact + len(excerpt.quote)
    else:
        same = excerpt.unseen == 0 and len(new) == len(covered) and all(word in stayed for word in covered)
        end = min(len(text), end + excerpt.unseen)
    return Likeness(len(stayed), len(stayed) / len(excerpt.words), same, start, end)


def _stayed(old: list[Syllable], new: list[Syllable]) -> dict[int, int]:
    """Return which word became which, both in order."""
    matcher = SequenceMatcher(None, [w.canonical for w in old], [w.canonical for w in new], autojunk=False)
    return {a + i: b + i for a, b, size in matcher.get_matching_blocks() for i in range(size)}


def _new_range(stayed: dict[int, int], covered: range, words: int) -> range:
    """Return which of the words there now stand in the place of the covered ones.

    From the first to the last of these that stayed; where an edge did not stay, on to the nearest word of the
    surroundings that did; at the edge of a text, where there are none, for as many words as there were.
    """
    inside = [new for old, new in stayed.items() if old in covered]
    before = [new + 1 for old, new in stayed.items() if old < covered.start]
    after = [new - 1 for old, new in stayed.items() if old >= covered.stop]
    left = inside[:1] if covered.start in stayed else before[-1:] or inside[:1]
    right = inside[-1:] if covered.stop - 1 in stayed else after[:1] or inside[-1:]
    if not left and not right:
        return range(0)
    first = left[0] if left else max(0, right[0] - len(covered) + 1)
    last = right[0] if right else min(words, left[0] + len(covered)) - 1
    return range(first, last + 1)
