# What search and import are measured against: FTS5 as it comes, and bare inserts of the same rows.
# It must not use the storage layer, whose speed it judges.

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from sotay.domain.vietnamese import WORD, canonical_word, fold

if TYPE_CHECKING:
    from sqlite3 import Connection

_KEY = "00" * 32
_BATCH = 500
_SECTIONS = "CREATE TABLE section (id INTEGER PRIMARY KEY, label TEXT, heading TEXT, text TEXT) STRICT"
_PLAIN = "CREATE VIRTUAL TABLE plain USING fts5(heading, text, content='section', content_rowid='id')"
_COLUMNS = """CREATE VIRTUAL TABLE columns USING fts5(
    heading, title, text, pairs, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
)"""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one section with the tokens of its index columns ready: folded words, and folded pairs joined by "_"."""

    label: str
    heading: str
    text: str
    tokens: tuple[str, str, str, str]  # heading, title, text, pairs


def rows(documents: Path) -> Iterator[Row]:
    """Yield the sections of a publisher's documents.jsonl, tokens made on the way."""
    folds: dict[str, str] = {}

    def folded(text: str) -> list[str]:
        words = WORD.findall(text)
        for word in words:
            if word not in folds:
                folds[word] = fold(canonical_word(word))
        return [folds[word] for word in words]

    with documents.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            title = " ".join(folded(document["title"]))
            for section in document["sections"]:
                heading, words = folded(section["heading"]), folded(section["text"])
                pairs = " ".join(map("_".join, pairwise(words)))
                tokens = (" ".join(heading), title, " ".join(words), pairs)
                yield Row(section["label"] or "", section["heading"], section["text"], tokens)


def open_encrypted(path: Path) -> "Connection":
    """Open a new SQLCipher file with the pragmas of the library."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    for pragma in (
        f"key = \"x'{_KEY}'\"",
        "cipher_page_size = 8192",
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "secure_delete = OFF",
        "temp_store = MEMORY",
        "cache_size = -16384",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def import_seconds(path: Path, source: Iterable[Row]) -> float:
    """Return the seconds that bare `executemany` takes for the rows and their four index columns; tokenising is free.

    Memory stays bounded, because batches are made outside the clock.
    """
    with closing(open_encrypted(path)) as connection:
        connection.execute(_SECTIONS)
        connection.execute(_COLUMNS)
        seconds = _timed(connection, "BEGIN IMMEDIATE")
        for first, batch in _batches(source):
            start = time.perf_counter()
            connection.executemany(
                "INSERT INTO section VALUES (?, ?, ?, ?)",
                ((id_, row.label, row.heading, row.text) for id_, row in enumerate(batch, first)),
            )
            connection.executemany(
                "INSERT INTO columns (rowid, heading, title, text, pairs) VALUES (?, ?, ?, ?, ?)",
                ((id_, *row.tokens) for id_, row in enumerate(batch, first)),
            )
            seconds += time.perf_counter() - start
        return seconds + _timed(connection, "COMMIT")


def make_plain(path: Path, source: Iterable[Row]) -> "Connection":
    """Return an encrypted library with FTS5 over headings and texts, the default tokenizer, nothing else."""
    connection = open_encrypted(path)
    connection.execute(_SECTIONS)
    connection.execute(_PLAIN)
    connection.execute("BEGIN IMMEDIATE")
    for first, batch in _batches(source):
        connection.executemany(
            "INSERT INTO section VALUES (?, ?, ?, ?)",
            ((id_, row.label, row.heading, row.text) for id_, row in enumerate(batch, first)),
        )
    connection.execute("INSERT INTO plain (plain) VALUES ('rebuild')")
    connection.execute("COMMIT")
    return connection


def plain_search(connection: "Connection", query: str, limit: int = 10) -> list[int]:
    """Return the ids of the best sections for the `OR` of all syllables of a query, by bm25."""
    syllables = dict.fromkeys(WORD.findall(query))
    if not syllables:
        return []
    match = " OR ".join(f'"{syllable}"' for syllable in syllables)
    found = connection.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?", (match, limit))
    return [section for (section,) in found]


def plain_milliseconds(connection: "Connection", queries: Sequence[str]) -> list[float]:
    """Return how long each query takes, in the order asked."""
    taken = []
    for query in queries:
        start = time.perf_counter()
        plain_search(connection, query)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def _batches(source: Iterable[Row]) -> Iterator[tuple[int, list[Row]]]:
    """Yield rows by the batch, each with the section id of its first."""
    first, batch = 1, list[Row]()
    for row in source:
        batch.append(row)
        if len(batch) == _BATCH:
            yield first, batch
            first, batch = first + _BATCH, []
    if batch:
        yield first, batch


def _timed(connection: "Connection", statement: str) -> float:
    start = time.perf_counter()
    connection.execute(statement)
    return time.perf_counter() - start
