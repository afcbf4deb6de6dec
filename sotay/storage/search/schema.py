# The tables of the full-text index and the numbers its byte columns are built on.
# It must not know how queries are ranked or where sections come from.

DDL: tuple[str, ...] = (
    # Words get numbers once and keep them; rows are appended and survive an undo, since later runs may use them.
    # words: canonical spellings, one a line; folds: for each word its folded number, little-endian uint32;
    # folded: the folded words first seen here, one a line. Numbers start at 1: 0 means "no word".
    """CREATE TABLE search_word (
        id INTEGER PRIMARY KEY, words TEXT NOT NULL, folds BLOB NOT NULL, folded TEXT NOT NULL
    ) STRICT""",
    # A run is what was indexed in one go: at most 65,536 section ids, all of one segment (pack).
    # syllables: occurrences of each folded word, little-endian uint32 by number.
    """CREATE TABLE search_run (
        id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, first_section INTEGER NOT NULL,
        last_section INTEGER NOT NULL, sections INTEGER NOT NULL, syllables BLOB NOT NULL
    ) STRICT""",
    # entries: count x uint16 section ids relative to the run's first, then count x uint8 impacts.
    """CREATE TABLE search_posting (
        run INTEGER NOT NULL, term INTEGER NOT NULL, count INTEGER NOT NULL, entries BLOB NOT NULL,
        PRIMARY KEY (run, term)
    ) STRICT, WITHOUT ROWID""",
    # tokens: a uint16 header (length of the heading in words, top bit: wide), then word numbers as uint16, or uint32
    # if wide: heading first, then text.
    "CREATE TABLE search_forward (section INTEGER PRIMARY KEY, tokens BLOB NOT NULL) STRICT",
    # One row for each document title, valid from this section up to the next row; word numbers as uint32.
    "CREATE TABLE search_title (first_section INTEGER PRIMARY KEY, tokens BLOB NOT NULL) STRICT",
)

RUN_SPAN = 1 << 16
SYLLABLE_BITS = 20
"""A term is (first syllable << 20) | second syllable; second 0 closes a section. Both are folded numbers."""

HEADING = 1 << (2 * SYLLABLE_BITS)
"""Set in the terms of headings, which have postings of their own."""

WIDE = 0x8000
SHORT_HEADING = WIDE - 1

# BM25 saturation and length norm, fixed at indexing: an impact is round(255 * tf / (tf + norm)).
SATURATION = 0.9
LENGTH_SHARE = 0.5
MEAN_TEXT = 250
MEAN_HEADING = 10
TOP_IMPACT = 255


def pair_term(first: int, second: int) -> int:
    """Return the term of two adjacent folded syllables."""
    return first << SYLLABLE_BITS | second
