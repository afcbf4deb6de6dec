# Words found in a few hundred texts: marks optional, phrases first, the newest where nothing else differs.

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.text_finding import Findable, find, searchable, spaced

TEXTS = [
    ("Số 03-NQ/CB nhiệm vụ tháng 3", "Chi bộ thống nhất trồng cây, vệ sinh đường làng và thu đảng phí."),
    ("Số 04-NQ/CB nhiệm vụ tháng 4", "Đồng chí Lan phụ trách vận động hiến đất làm đường."),
    ("sinh hoạt chi bộ tháng 4", "Vệ sinh. Đường sá. Các đồng chí phát biểu về làng văn hóa."),
    ("sinh hoạt chi bộ tháng 5", "Bàn về đất đai, không ai nói đến đường."),
]


def text(number: int, title: str, body: str) -> Findable:
    whole = searchable(f"{title}\n{body}")
    return Findable(number, date(2026, 1 + number, 5), whole, spaced(whole), whole.index("\n"))


LIBRARY = [text(number, *one) for number, one in enumerate(TEXTS)]


def found(question: str) -> list[int]:
    return [one.id for one in find(LIBRARY, question)]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("vệ sinh đường làng", 0),
        ("ve sinh duong lang", 0),
        ("VỆ SINH đường làng", 0),
        ("hien dat", 1),
        ("04-NQ/CB", 1),
        ("04 nq cb", 1),
        ("tháng 5", 3),
        ("đất đ", 3),
        ("đồng chí Lan", 1),
    ],
)
def test_the_best_text_comes_first(question: str, best: int) -> None:
    assert found(question)[0] == best


def test_every_word_must_be_there_and_only_the_last_may_go_on() -> None:
    assert found("hiến đất trồng cây") == []
    assert found("hiến đấ") == [1]
    assert found("hiế đất") == []


@pytest.mark.parametrize("question", ["", "   ", "…", "-/-"])
def test_a_question_without_words_finds_nothing(question: str) -> None:
    assert found(question) == []


def test_marks_that_were_typed_weigh() -> None:
    texts = [text(0, "a", "Bàn về đất"), text(1, "b", "Ban ve dat")]
    assert [one.id for one in find(texts, "đất")] == [0, 1]
    assert [one.id for one in find(texts, "dat")] == [1, 0]


def test_marks_weigh_behind_many_words_without_them() -> None:
    texts = [text(0, "a", "Bàn " * 3 + "bán đất"), text(1, "b", "Bàn " * 3 + "bạn đất")]
    assert [one.id for one in find(texts, "bán")] == [0, 1]
    assert [one.id for one in find(texts, " Bạn Đất ")] == [1, 0]
    assert [one.id for one in find([text(0, "a", "ban " * 99 + "bán"), text(1, "b", "bán")], "bán")] == [1, 0]


def test_the_newer_of_two_alike_comes_first() -> None:
    assert [one.id for one in find([text(0, "a", "họp"), text(2, "a", "họp"), text(1, "a", "họp")], "họp")] == [2, 1, 0]


def test_a_passage_shows_the_words_and_where_they_are() -> None:
    (first, *_) = find([text(0, "tiêu đề", "x " * 200 + "chi bộ thống nhất trồng cây " + "y " * 200)], "trong cay")
    assert [first.passage[start:end] for start, end in first.hits] == ["trồng", "cây"]
    assert len(first.passage) <= 180


def test_a_word_that_is_only_in_the_title_is_shown_there() -> None:
    (one,) = find([text(0, "nhiệm vụ tháng 3", "Nội dung khác")], "tháng 3")
    assert [one.passage[start:end] for start, end in one.hits] == ["tháng", "3"]


@given(st.text(max_size=300))
def test_the_spaced_text_keeps_every_letter_in_its_place(content: str) -> None:
    whole = searchable(content)
    assert len(spaced(whole)) == len(whole) + 2


@given(st.text(max_size=80), st.text(max_size=20))
def test_hits_lie_inside_the_passage(content: str, question: str) -> None:
    for one in find([text(0, "tiêu đề", content)], question):
        assert all(0 <= start < end <= len(one.passage) for start, end in one.hits)
