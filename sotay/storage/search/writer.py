# Writes and drops the full-text index of one segment (one update pack).
# It must not commit, and must not know documents: a section is an id, a title, a heading and a text.

import struct
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.inversion import Posting, postings
from sotay.storage.search.schema import HEADING, MEAN_HEADING, MEAN_TEXT, RUN_SPAN, SHORT_HEADING, WIDE
from sotay.storage.search.vocabulary import GrowingVocabulary

if TYPE_CHECKING:
    from sqlite3 import Connection

# A run is kept in memory until it is sorted: 4 million words are about 60 MB with the copies made on the way.
_RUN_WORDS = 4_000_000
_BATCH = 512
_RUN = """
    INSERT INTO search_run (id, segment, first_section, last_section, sections, syllables) VALUES (?, ?, ?, ?, ?, ?)
"""
_HEADER = struct.Struct("<H")


class _Field:
    """Collect the folded words of one field of the sections of a run."""

    def __init__(self) -> None:
        self._parts: list[NDArray[np.uint32]] = []
        self.lengths: list[int] = []

    def extend(self, sections: list[list[int]], fold_of: NDArray[np.uint32]) -> None:
        lengths = [len(section) for section in sections]
        words = np.fromiter(chain.from_iterable(sections), np.uint32, sum(lengths))
        self._parts.append(fold_of[words])
        self.lengths += lengths

    def tokens(self) -> NDArray[np.uint32]:
        parts, self._parts = self._parts, []
        return np.concatenate(parts) if parts else np.zeros(0, np.uint32)


class IndexWriter:
    """Index the sections of one segment inside the caller's open transaction; nothing counts before `finish`."""

    def __init__(self, connection: "Connection", segment: int) -> None:
        self._connection = connection
        self._segment = segment
        self._vocabulary = GrowingVocabulary(connection)
        self._title: str | None = None
        self._pending: list[tuple[int, list[int], list[int]]] = []
        self._start_run()

    def _start_run(self) -> None:
        self._ids: list[int] = []
        self._words = 0
        self._texts = _Field()
        self._headings = _Field()

    def add(self, section_id: int, title: str, heading: str, text: str) -> None:
        """Add one section; sections come in rising order of ids, those of one document together."""
        if self._ids and (section_id - self._ids[0] >= RUN_SPAN or self._words >= _RUN_WORDS):
            self._end_run()
        if title != self._title:
            self._add_title(section_id, title)
        head = self._vocabulary.numbers(heading)[:SHORT_HEADING]
        body = self._vocabulary.numbers(text)
        self._ids.append(section_id)
        self._words += len(body)
        self._pending.append((section_id, head, body))
        if len(self._pending) >= _BATCH:
            self._end_batch()

    def finish(self) -> None:
        """Write what is still in memory."""
        if self._ids:
            self._end_run()

    def _add_title(self, section_id: int, title: str) -> None:
        words = np.array(self._vocabulary.numbers(title), "<u4").tobytes()
        self._connection.execute("INSERT INTO search_title (first_section, tokens) VALUES (?, ?)", (section_id, words))
        self._title = title

    def _end_batch(self) -> None:
        rows = [(section, _forward(head, body)) for section, head, body in self._pending]
        self._connection.executemany("INSERT INTO search_forward (section, tokens) VALUES (?, ?)", rows)
        fold_of = self._vocabulary.fold_of()
        self._headings.extend([head for _, head, _ in self._pending], fold_of)
        self._texts.extend([body for _, _, body in self._pending], fold_of)
        self._pending = []

    def _end_run(self) -> None:
        self._end_batch()
        self._vocabulary.save()
        places = np.array(self._ids) - self._ids[0]
        texts, headings = self._texts.tokens(), self._headings.tokens()
        (run,) = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM search_run").fetchone()
        row = (run, self._segment, self._ids[0], self._ids[-1], len(self._ids), _counts(texts, headings))
        self._connection.execute(_RUN, row)
        self._write(run, postings(texts, _spread(places, self._texts.lengths), MEAN_TEXT))
        self._write(run, postings(headings, _spread(places, self._headings.lengths), MEAN_HEADING, HEADING))
        self._start_run()
        self._title = None

    def _write(self, run: int, found: Iterator[Posting]) -> None:
        self._connection.executemany(
            "INSERT INTO search_posting (run, term, count, entries) VALUES (?, ?, ?, ?)", ((run, *row) for row in found)
        )


def drop_segment(connection: "Connection", segment: int) -> None:
    """Forget everything indexed for a segment; word numbers stay."""
    for run, first, last in connection.execute(
        "SELECT id, first_section, last_section FROM search_run WHERE segment = ?", (segment,)
    ).fetchall():
        connection.execute("DELETE FROM search_posting WHERE run = ?", (run,))
        connection.execute("DELETE FROM search_forward WHERE section BETWEEN ? AND ?", (first, last))
        connection.execute("DELETE FROM search_title WHERE first_section BETWEEN ? AND ?", (first, last))
        connection.execute("DELETE FROM search_run WHERE id = ?", (run,))


def _forward(heading: list[int], text: list[int]) -> bytes:
    words = heading + text
    if max(words, default=0) <= 0xFFFF:
        return _HEADER.pack(len(heading)) + np.array(words, "<u2").tobytes()
    return _HEADER.pack(len(heading) | WIDE) + np.array(words, "<u4").tobytes()


def _spread(places: NDArray[np.int64], lengths: list[int]) -> NDArray[np.uint32]:
    """Return the lengths by place, 0 where section ids leave a gap."""
    spread = np.zeros(int(places[-1]) + 1, np.uint32)
    spread[places] = lengths
    return spread


def _counts(texts: NDArray[np.uint32], headings: NDArray[np.uint32]) -> bytes:
    size = int(max(texts.max(initial=0), headings.max(initial=0))) + 1
    counts = np.bincount(texts, minlength=size) + np.bincount(headings, minlength=size)
    return counts.astype("<u4").tobytes()
