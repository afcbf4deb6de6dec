# Vietnamese words have one canonical spelling, one fold, a place in the text and a place in the dictionary.

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.vietnamese import (
    canonical,
    canonical_word,
    fold,
    has_marks,
    name_sort_key,
    nfc,
    sort_key,
    syllables,
)

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐqghnmtc"
VIETNAMESE = st.text(alphabet=LETTERS + LETTERS.upper() + " -/57\n")
ANY = VIETNAMESE | st.text()


@pytest.mark.parametrize(
    ("printed", "spelling"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "hòa"),
        ("khoá", "khóa"),
        ("uỷ", "ủy"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("quý", "quý"),
        ("hoàn", "hoàn"),
        ("toán", "toán"),
        ("Ðảng", "đảng"),
        ("ðồng", "đồng"),
        ("QĐ", "qđ"),
        ("ủ\u200by", "ủy"),
        ("57", "57"),
    ],
)
def test_a_word_has_one_canonical_spelling(printed: str, spelling: str) -> None:
    assert canonical_word(printed) == spelling
    assert canonical_word(unicodedata.normalize("NFD", printed)) == spelling


def test_a_text_keeps_everything_but_its_words() -> None:
    assert canonical("Đảng uỷ – xã, 57-NQ/TW!") == "đảng ủy – xã, 57-nq/tw!"


@pytest.mark.parametrize(("text", "plain"), [("Nghị quyết", "nghi quyet"), ("ĐẢNG ỦY", "dang uy"), ("Ð ð", "d d")])
def test_folding_drops_marks(text: str, plain: str) -> None:
    assert fold(text) == fold(unicodedata.normalize("NFD", text)) == plain


@given(ANY)
def test_folding_and_canonical_spelling_change_nothing_twice(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert canonical(canonical(text)) == canonical(text)
    assert nfc(nfc(text)) == nfc(text)


@given(VIETNAMESE)
def test_the_form_of_the_text_does_not_matter(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert canonical(decomposed) == canonical(text)
    assert fold(decomposed) == fold(text) == fold(canonical(text))


@given(ANY)
def test_syllables_stand_where_they_say(text: str) -> None:
    found = syllables(text)
    for syllable in found:
        assert canonical_word(text[syllable.start : syllable.end]) == syllable.canonical
        assert fold(syllable.canonical) == syllable.folded
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_syllables_of_decomposed_text_keep_their_marks() -> None:
    text = unicodedata.normalize("NFD", "Đảng ủy")
    assert [text[s.start : s.end] for s in syllables(text)] == text.split()


@pytest.mark.parametrize(("text", "marked"), [("nghị quyết", True), ("đ", True), ("NGHI quyet 57", False), ("", False)])
def test_marks_are_noticed(text: str, marked: bool) -> None:
    assert has_marks(text) is marked


def test_words_sort_as_in_a_vietnamese_dictionary() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "măng", "mân", "me", "đa", "da", "dạ", "an", "ăn", "ân", "z1", "z-2"]
    ordered = ["an", "ăn", "ân", "da", "dạ", "đa", "ma", "mà", "mả", "mã", "má", "mạ", "măng", "mân", "me", "z-2", "z1"]
    assert sorted(words, key=sort_key) == ordered


def test_tones_decide_last() -> None:
    assert sorted(["má an", "ma ba", "mạ a"], key=sort_key) == ["mạ a", "má an", "ma ba"]


def test_people_sort_by_given_name_first() -> None:
    people = ["Trần Văn Bình", "Nguyễn Thị An", "Lê Văn An", "Bình", "Đỗ Ánh", ""]
    assert sorted(people, key=name_sort_key) == [
        "", "Lê Văn An", "Nguyễn Thị An", "Đỗ Ánh", "Bình", "Trần Văn Bình"
    ]  # fmt: skip


@given(VIETNAMESE)
def test_sort_keys_do_not_depend_on_the_form(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)
