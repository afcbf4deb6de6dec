# The stored index itself: runs, gaps, wide numbers, dropping, memory of words.

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as driver

from sotay.storage.search import inversion, writer
from sotay.storage.search.inversion import postings
from sotay.storage.search.passages import Passages
from sotay.storage.search.reader import Entries, IndexReader
from sotay.storage.search.schema import DDL, HEADING, MEAN_TEXT, RUN_SPAN, pair_term
from sotay.storage.search.vocabulary import Vocabulary
from sotay.storage.search.writer import IndexWriter, drop_segment

if TYPE_CHECKING:
    from sqlite3 import Connection


@pytest.fixture
def connection(tmp_path: Path) -> "Iterator[Connection]":
    opened = driver.connect(str(tmp_path / "index.db"), isolation_level=None)
    for statement in DDL:
        opened.execute(statement)
    opened.execute("BEGIN")
    yield opened
    opened.close()


def write(connection: "Connection", segment: int, *sections: tuple[int, str, str, str]) -> None:
    index = IndexWriter(connection, segment)
    for section in sections:
        index.add(*section)
    index.finish()


def sections_with(connection: "Connection", first: str, second: str, field: int = 0) -> list[int]:
    folded = Vocabulary.load(connection).folded
    term = pair_term(folded[first], folded.get(second, 0)) + field
    return places(IndexReader(connection).entries([term]))


def places(entries: Iterator[Entries]) -> list[int]:
    return sorted({found.first_section + place for found in entries for place in found.places.tolist()})


def contents(connection: "Connection") -> list[object]:
    tables = ("search_run", "search_posting", "search_forward", "search_title")
    return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]


def test_pairs_are_found_by_field_and_the_last_word_ends_in_a_pair_with_nothing(connection: "Connection") -> None:
    write(connection, 1, (1, "Quy chế", "Chi bộ", "họp chi bộ"), (2, "Quy chế", "", "bộ chi"))
    assert sections_with(connection, "chi", "bo") == [1]
    assert sections_with(connection, "chi", "bo", HEADING) == [1]
    assert sections_with(connection, "bo", "chi") == [2]
    assert sections_with(connection, "bo", "-") == [1]
    folded = Vocabulary.load(connection).folded
    sections, impacts = IndexReader(connection).syllable_places(folded["bo"])
    assert sorted(sections.tolist()) == [1, 1, 2]  # one text has it twice, before "chi" and at the end of a section
    assert len(impacts) == len(sections)
    assert not len(IndexReader(connection).syllable_places(10**6)[0])


def test_pairs_do_not_reach_from_one_section_into_the_next(connection: "Connection") -> None:
    write(connection, 1, (1, "", "", "chi"), (2, "", "", "bộ"))
    assert sections_with(connection, "chi", "bo") == []


def test_counts_add_up_over_runs_and_fields(connection: "Connection") -> None:
    write(connection, 1, (1, "", "chi bộ", "chi bộ chi bộ"))
    write(connection, 2, (2, "", "", "chi bộ"))
    folded = Vocabulary.load(connection).folded
    term = pair_term(folded["chi"], folded["bo"])
    assert IndexReader(connection).counts([term, pair_term(9, 9)]) == {term: 3}
    facts = IndexReader(connection).facts()
    assert (facts.sections, facts.words, facts.occurrences(folded["chi"]), facts.occurrences(10**6)) == (2, 8, 4, 0)


def test_a_segment_is_dropped_without_a_trace_and_words_keep_their_numbers(connection: "Connection") -> None:
    write(connection, 1, (1, "Một", "chi bộ", "họp"))
    before = contents(connection)
    numbers = Vocabulary.load(connection).words
    write(connection, 2, (2, "Hai", "đảng ủy", "họp"), (3, "Hai", "", "chi bộ"))
    assert contents(connection) != before
    drop_segment(connection, 2)
    assert contents(connection) == before
    assert Vocabulary.load(connection).words.items() >= numbers.items()
    write(connection, 2, (2, "Hai", "đảng ủy", "họp"))
    assert sections_with(connection, "dang", "uy", HEADING) == [2]


def test_an_unused_writer_leaves_the_index_empty(connection: "Connection") -> None:
    write(connection, 1)
    assert contents(connection) == [[], [], [], []]
    assert Vocabulary.load(connection).words == {}


def test_gaps_in_section_ids_and_long_spans_are_kept_apart_in_runs(connection: "Connection") -> None:
    far = RUN_SPAN + 10
    write(connection, 1, (1, "A", "", "chi bộ"), (7, "A", "", "chi bộ"), (far, "A", "", "chi bộ"))
    assert sections_with(connection, "chi", "bo") == [1, 7, far]
    spans = connection.execute("SELECT first_section, last_section, sections FROM search_run").fetchall()
    assert spans == [(1, 7, 2), (far, far, 1)]
    starts, titles = IndexReader(connection).titles()
    assert starts.tolist() == [1, far]
    assert titles[0].tolist() == titles[1].tolist()


def test_a_run_ends_when_it_is_full(connection: "Connection", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_RUN_WORDS", 4)
    write(connection, 1, *((at, "A", "", "chi bộ họp") for at in range(1, 7)))
    assert connection.execute("SELECT count(*) FROM search_run").fetchone() == (3,)
    assert sections_with(connection, "chi", "bo") == [1, 2, 3, 4, 5, 6]


def test_word_numbers_beyond_sixteen_bits_are_stored_wide(connection: "Connection") -> None:
    many = " ".join(f"w{at}" for at in range(70_000))
    write(connection, 1, (1, "A", "", many), (2, "A", "Chi bộ", "họp w3 w4"), (3, "A", "", "w1 w2"))
    stored = IndexReader(connection).forward([2, 3])
    passages = Passages([stored[2], stored[3]])
    words = list(Vocabulary.load(connection).words)
    shown = [words[number - 1] for at, number in enumerate(passages.tokens.tolist()) if at not in passages.starts]
    assert shown == ["chi", "bộ", "họp", "w3", "w4", "w1", "w2"]
    assert passages.heading_lengths.tolist() == [2, 0]
    assert passages.lengths.tolist() == [3, 2]


@given(st.lists(st.lists(st.integers(1, 5), max_size=12), min_size=1, max_size=8))
def test_postings_are_what_counting_by_hand_gives(sections: list[list[int]]) -> None:
    expected: dict[int, list[int]] = {}
    for place, words in enumerate(sections):
        for pair in sorted({pair_term(a, b) for a, b in pairwise([*words, 0])}):
            expected.setdefault(pair, []).append(place)
    tokens = np.array([word for words in sections for word in words], np.uint32)
    lengths = np.array([len(words) for words in sections], np.uint32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inversion, "_PART", 7)
        found = list(postings(tokens, lengths, MEAN_TEXT))
    assert [posting.term for posting in found] == sorted(expected)
    for posting in found:
        assert np.frombuffer(posting.entries, "<u2", posting.size).tolist() == expected[posting.term]
        impacts = np.frombuffer(posting.entries, np.uint8, offset=2 * posting.size)
        assert len(impacts) == posting.size
        assert (impacts > 0).all()


def test_an_impact_grows_with_repetition_and_shrinks_with_length() -> None:
    def impact(words: list[int]) -> int:
        found = postings(np.array(words, np.uint32), np.array([len(words)], np.uint32), MEAN_TEXT)
        return next(posting.entries[-1] for posting in found if posting.term == pair_term(1, 2))

    assert impact([1, 2, 1, 2]) > impact([1, 2, 3, 3]) > impact([1, 2] + [3] * 400)


def test_the_cache_of_runs_is_bounded(connection: "Connection", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sotay.storage.search.vocabulary._CACHED_RUNS", 2)
    write(connection, 1, (1, "", "", "chi bộ họp Chi Bộ HỌP chi bộ"))
    assert list(Vocabulary.load(connection).words) == ["chi", "bộ", "họp"]
