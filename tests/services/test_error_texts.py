from string import Formatter

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.services.error_texts import SENTENCES, sentence


def test_every_code_has_a_sentence_in_both_languages() -> None:
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_both_languages_tell_the_same_facts(code: Code) -> None:
    def facts(template: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(template) if name}

    vi, en = SENTENCES[code]
    assert facts(vi) == facts(en)


def test_facts_are_filled_in_and_missing_ones_do_not_break_the_sentence() -> None:
    told = sentence(SotayError(Code.PACK_OLDER, {"sequence": 3, "installed": 4}), "en")
    assert told.startswith("Pack 3 was not imported: the library already holds a newer one (4)")
    assert "…" in sentence(SotayError(Code.BASE_NEEDED, {"sequence": 3}))
