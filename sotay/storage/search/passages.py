# The words of several sections side by side, ready for looking at all of them in one go.
# It must not know queries, SQL or the vocabulary.

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.schema import WIDE


class Passages:
    """Hold the words of several sections in one array; a header stands before each and parts it from the last."""

    def __init__(self, stored: Sequence[bytes]) -> None:
        heads = np.array([int.from_bytes(words[:2], "little") for words in stored], np.int64)
        if (heads & WIDE).any():
            parts = [np.concatenate(([0], _words(words))) for words in stored]
            lengths = np.array([len(part) for part in parts], np.int64)
            self.tokens: NDArray[np.unsignedinteger] = np.concatenate(parts).astype(np.uint32)
        else:
            lengths = np.array([len(words) // 2 for words in stored], np.int64)
            self.tokens = np.frombuffer(b"".join(stored), "<u2")
        self.starts = np.cumsum(lengths) - lengths
        self.heading_lengths = heads & (WIDE - 1)
        self.text_starts = self.starts + 1 + self.heading_lengths
        self.lengths = lengths - 1 - self.heading_lengths
        self.rows = np.repeat(np.arange(len(stored), dtype=np.int32), lengths)

    def __len__(self) -> int:
        return len(self.starts)

    def numbered(self, lookup: NDArray[np.uint16]) -> NDArray[np.uint16]:
        """Return the query's own small number for each word, 0 for words not asked for and for headers."""
        numbers: NDArray[np.uint16] = lookup[self.tokens]
        numbers[self.starts] = 0
        return numbers


def _words(stored: bytes) -> NDArray[np.unsignedinteger]:
    wide = int.from_bytes(stored[:2], "little") & WIDE
    return np.frombuffer(stored, "<u4" if wide else "<u2", offset=2)
