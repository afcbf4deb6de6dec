import tomllib

import pytest

from sotay.domain.search_rules import SearchRules, folded_words
from sotay.paths import resource_dir

TABLE = """
[abbreviations]
"UBND" = ["ủy ban nhân dân"]
"QĐ" = ["quyết định", "quy định"]
"TU" = ["tỉnh ủy"]
[question]
phrases = ["là gì"]
[rank]
"Luật" = 1.0
"""


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (("ubnd",), (("uy", "ban", "nhan", "dan"),)),
        (("uy", "ban", "nhan", "dan"), (("ubnd",),)),
        (("qd",), (("quyet", "dinh"), ("quy", "dinh"))),
        (("quy", "dinh"), (("qd",),)),
    ],
)
def test_abbreviations_expand_both_ways(words: tuple[str, ...], others: tuple[tuple[str, ...], ...]) -> None:
    assert SearchRules.parse(TABLE).expansions[words] == others


def test_an_abbreviation_that_reads_as_a_syllable_counts_in_capitals_only() -> None:
    rules = SearchRules.parse(TABLE)
    assert rules.capitals == {("tu",): (("tinh", "uy"),)}
    assert ("tu",) not in rules.expansions
    assert ("tinh", "uy") not in rules.expansions


def test_question_phrases_and_ranks_are_folded() -> None:
    rules = SearchRules.parse(TABLE)
    assert rules.question_phrases == (("la", "gi"),)
    assert rules.ranks == {("luat",): 1.0}


@pytest.mark.parametrize(("text", "error"), [("[abbreviations", tomllib.TOMLDecodeError), ("[rank]", KeyError)])
def test_a_broken_table_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        SearchRules.parse(text)


def test_the_shipped_table_is_whole_and_its_ranks_run_from_0_to_1() -> None:
    text = (resource_dir() / "rules" / "abbreviations.toml").read_text(encoding="utf-8")
    rules = SearchRules.parse(text)
    assert rules.expansions[folded_words("HĐND")] == (folded_words("hội đồng nhân dân"),)
    assert all(0 <= rank <= 1 for rank in rules.ranks.values())
    names = list(tomllib.loads(text)["abbreviations"])
    assert len({folded_words(name) for name in names}) == len(names)
