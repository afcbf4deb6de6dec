# The words of the index and their numbers, canonical and folded; grown by the writer, read by the engine.
# It must not know about postings or ranking.

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sotay.domain.vietnamese import WORD, canonical_word, fold

if TYPE_CHECKING:
    from sqlite3 import Connection

_CACHED_RUNS = 100_000


class Vocabulary:
    """Hold every word of the index: `words` and `folded` map spellings to numbers from 1 upwards.

    `fold_of[number of a word]` is the number of its fold; index 0 stands for "no word".
    """

    def __init__(self, words: Iterable[str], folded: Iterable[str], fold_of: NDArray[np.uint32]) -> None:
        self.words = {word: number for number, word in enumerate(words, start=1)}
        self.folded = {word: number for number, word in enumerate(folded, start=1)}
        self.fold_of = fold_of

    @cached_property
    def sorted_folds(self) -> list[str]:
        """Return the folded words in plain order, to find those that begin alike."""
        return sorted(self.folded)

    @cached_property
    def spelled_folds(self) -> list[str]:
        """Return the folded words by number."""
        return ["", *self.folded]

    @cached_property
    def _spelled(self) -> list[str]:
        return list(self.words)

    def spellings(self, syllable: int) -> list[str]:
        """Return the canonical spellings of a folded number."""
        return [self._spelled[number - 1] for number in np.flatnonzero(self.fold_of == syllable).tolist() if number]

    @classmethod
    def load(cls, connection: "Connection") -> "Vocabulary":
        """Read all words of the index; an empty index gives an empty vocabulary."""
        words, folded, folds = cls._stored(connection)
        return cls(words, folded, np.frombuffer(b"\0\0\0\0" + folds, "<u4").astype(np.uint32))

    @staticmethod
    def _stored(connection: "Connection") -> tuple[list[str], list[str], bytes]:
        words: list[str] = []
        folded: list[str] = []
        folds = b""
        for some_words, some_folds, some_folded in connection.execute(
            "SELECT words, folds, folded FROM search_word ORDER BY id"
        ):
            words += some_words.split("\n")
            folded += some_folded.split("\n") if some_folded else []
            folds += some_folds
        return words, folded, folds


class _Spellings(dict[str, tuple[int, ...]]):
    """Map runs of text between blanks to the numbers of their words; a run not met before is read once.

    Splitting at blanks is four times as fast as finding words, and "đai," or "(sau" come again and again.
    """

    def __init__(self, number: Callable[[str], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, run: str) -> tuple[int, ...]:
        if len(self) >= _CACHED_RUNS:
            self.clear()
        self[run] = found = tuple(self._number(canonical_word(word)) for word in WORD.findall(run))
        return found


class GrowingVocabulary:
    """Number the words of texts, new ones included, and store what is new with `save`."""

    def __init__(self, connection: "Connection") -> None:
        known = Vocabulary.load(connection)
        self._connection = connection
        self._words = known.words
        self._folded = known.folded
        self._fold_of = known.fold_of.tolist()
        self._saved = (len(self._words), len(self._folded))
        self._spellings = _Spellings(self._intern)

    def _intern(self, word: str) -> int:
        number = self._words.get(word)
        if number is None:
            number = self._words[word] = len(self._words) + 1
            self._fold_of.append(self._folded.setdefault(fold(word), len(self._folded) + 1))
        return number

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of a text's words in order."""
        return list(chain.from_iterable(map(self._spellings.__getitem__, text.split())))

    def fold_of(self) -> NDArray[np.uint32]:
        """Return the folded number of every word so far, by word number."""
        return np.array(self._fold_of, np.uint32)

    def save(self) -> None:
        """Append the words met since the last call."""
        words, folded = self._saved
        if len(self._words) == words:
            return
        row = (
            "\n".join(islice(self._words, words, None)),
            np.array(self._fold_of[words + 1 :], "<u4").tobytes(),
            "\n".join(islice(self._folded, folded, None)),
        )
        self._connection.execute("INSERT INTO search_word (words, folds, folded) VALUES (?, ?, ?)", row)
        self._saved = (len(self._words), len(self._folded))
