import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.storage.search import snippets
from sotay.storage.search.snippets import ELLIPSIS, FoldedSpellings, Highlighter

TEXT = "Chi bộ họp thường kỳ mỗi tháng một lần. " + "Đảng viên dự họp đầy đủ. " * 30 + "Thủ quỹ lập sổ thu đảng phí."


def highlighter(*words: str) -> Highlighter:
    pairs = frozenset(pairwise(words))
    return Highlighter(pairs, frozenset(words), FoldedSpellings())


def shown(text: str, *words: str) -> list[str]:
    return [text[start:stop] for start, stop in highlighter(*words).spans(text)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Nộp Đảng phí.", ("dang", "phi"), ["Đảng phí"]),
        ("đảng, phí", ("dang", "phi"), ["đảng", "phí"]),
        ("HOÀ MẠNG", ("hoa", "mang"), ["HOÀ MẠNG"]),
        ("phí đảng", ("dang", "phi"), ["phí đảng"]),  # no pair: single words
        ("đảng phí và đảng", ("dang", "phi"), ["đảng phí"]),
        ("không có gì", ("dang", "phi"), []),
        ("", ("dang", "phi"), []),
        (unicodedata.normalize("NFD", "đảng phí"), ("dang", "phi"), [unicodedata.normalize("NFD", "đảng phí")]),
    ],
)
def test_found_words_are_marked_in_the_text_as_stored(text: str, words: tuple[str, ...], found: list[str]) -> None:
    assert shown(text, *words) == found


def test_the_first_hit_stands_early_in_a_snippet_cut_from_a_long_text() -> None:
    snippet = highlighter("dang", "phi").snippet(TEXT)
    (place,) = snippet.highlights
    assert TEXT[slice(*place)] == "đảng phí"
    (marked,) = snippet.marked
    assert snippet.text[slice(*marked)] == "đảng phí"
    assert snippet.text.startswith(ELLIPSIS)
    assert not snippet.text.endswith(ELLIPSIS)


def test_a_hit_in_the_middle_is_within_forty_characters() -> None:
    text = "a b c d e f " * 60 + "đảng phí " + "g h i k " * 60
    snippet = highlighter("dang", "phi").snippet(text)
    assert 0 < snippet.marked[0][0] <= 41
    assert snippet.text.startswith(ELLIPSIS)
    assert snippet.text.endswith(ELLIPSIS)


@pytest.mark.parametrize("rule", ["-----", "———", "_______", "-----***-----", "=====\n-----"])
def test_lines_drawn_with_signs_are_left_out_and_the_marks_stay_in_place(rule: str) -> None:
    text = f"ĐẢNG BỘ XÃ SÔNG BẠCH\n{rule}\nNộp đảng phí mỗi tháng.\n{rule}\nGiảm đảng phí – xem Điều 3 ..."
    snippet = highlighter("dang", "phi").snippet(text)
    assert snippet.text == "ĐẢNG BỘ XÃ SÔNG BẠCH Nộp đảng phí mỗi tháng. Giảm đảng phí – xem Điều 3 ..."
    assert [snippet.text[slice(*place)] for place in snippet.marked] == ["đảng phí"] * 2
    assert [text[slice(*place)] for place in snippet.highlights] == ["đảng phí"] * 2


def test_the_densest_place_is_shown() -> None:
    text = "đảng phí ở đây. " + "chữ " * 100 + "đảng phí và đảng phí và đảng phí."
    assert len(highlighter("dang", "phi").snippet(text).highlights) == 3


def test_without_a_hit_the_beginning_is_shown_on_one_line() -> None:
    snippet = highlighter("dang", "phi").snippet("Một\nhai\tba")
    assert (snippet.text, snippet.highlights, snippet.marked) == ("Một hai ba", (), ())


def test_folds_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snippets, "_CACHED_SPELLINGS", 1)
    folds = FoldedSpellings()
    assert [folds["Đảng"], folds["PHÍ"]] == ["dang", "phi"]
    assert list(folds) == ["PHÍ"]


@given(st.text(alphabet="đảngphí cb.\n-", max_size=400), st.integers(50, 120))
def test_marks_in_the_snippet_and_in_the_text_are_the_same_words(text: str, width: int) -> None:
    snippet = highlighter("đảng", "dang", "phi").snippet(text, width)
    in_text = [text[start:stop].split() for start, stop in snippet.highlights]
    assert [snippet.text[start:stop].split() for start, stop in snippet.marked] == in_text
    assert len(snippet.text) <= width + 2
