import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.query import MAX_CHARACTERS, MAX_WORDS, NumberCandidate, Phrase, parse_query


def folded(text: str) -> list[str]:
    return [word.folded for word in parse_query(text).words]


def test_words_are_folded_in_order_and_marks_are_noted() -> None:
    query = parse_query("Đảng phí, chi ủy")
    assert [word.folded for word in query.words] == ["dang", "phi", "chi", "uy"]
    assert [word.canonical for word in query.words] == ["đảng", "phí", "chi", "ủy"]
    assert query.has_marks
    assert not parse_query("dang phi").has_marks


@pytest.mark.parametrize("text", ["hoà mạng", "hòa mạng", "HÒA MẠNG", "ho\u0300a ma\u0323ng"])
def test_spellings_of_one_query_give_the_same_words(text: str) -> None:
    assert [word.canonical for word in parse_query(text).words] == ["hòa", "mạng"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ('"chi bộ" họp', [Phrase(0, 2, marked=True)]),
        ('họp "chi bo"', [Phrase(1, 3, marked=False)]),
        ("“chi bộ” họp «đảng phí»", [Phrase(0, 2, marked=True), Phrase(3, 5, marked=True)]),
        ('"chi bộ họp', []),
        ('"" họp', []),
        ('"..." họp', []),
    ],
)
def test_quotes_make_phrases(text: str, phrases: list[Phrase]) -> None:
    assert list(parse_query(text).phrases) == phrases


def test_every_run_of_words_after_a_digit_may_be_a_number_symbol() -> None:
    candidates = parse_query("xem 12 HD-BTCTW").numbers
    assert candidates == (
        NumberCandidate("12hdbtctw", 1, 4),
        NumberCandidate("12hd", 1, 3),
        NumberCandidate("12", 1, 2),
    )
    assert [candidate.bare for candidate in candidates] == [False, False, True]


def test_letters_and_a_number_in_one_word_may_be_a_number_symbol() -> None:
    assert parse_query("theo NQ57").numbers == (NumberCandidate("nq57", 1, 2),)
    assert parse_query("theo nghiquyet57").numbers == ()


def test_a_number_with_a_year_is_bare() -> None:
    assert [c.key for c in parse_query("57/2020").numbers if c.bare] == ["57.2020", "57", "2020"]


def test_long_queries_are_cut() -> None:
    query = parse_query("chi bộ " * 5000)
    assert len(query.text) == MAX_CHARACTERS
    assert len(query.words) == MAX_WORDS


@pytest.mark.parametrize("text", ["", "   ", "?!…—", "😀", "\x00", '"', "__", "%"])
def test_queries_without_letters_have_no_words(text: str) -> None:
    query = parse_query(text)
    assert (query.words, query.phrases, query.numbers) == ((), (), ())


@given(st.text(max_size=60))
def test_every_text_is_a_query_whose_words_stand_in_it(text: str) -> None:
    query = parse_query(text)
    assert all(0 <= word.start < word.end <= len(text) for word in query.words)
    assert all(0 <= p.start < p.stop <= len(query.words) for p in query.phrases)
    assert all(any(map(str.isdigit, query.words[n.start].folded)) for n in query.numbers)
