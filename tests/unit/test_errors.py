# Refusals carry a stable code and plain facts.

import json
import re

import pytest

from sotay.domain.errors import Code, SotayError


def test_an_error_says_its_code_and_facts() -> None:
    error = SotayError(Code.FILE_EXISTS, {"path": "thu.goi", "bytes": 3})
    assert str(error) == "file_exists (path=thu.goi, bytes=3)"
    assert (error.code, error.detail) == (Code.FILE_EXISTS, {"path": "thu.goi", "bytes": 3})


def test_an_error_without_facts_is_its_code() -> None:
    assert str(SotayError(Code.BAD_QUERY)) == "bad_query"
    assert SotayError(Code.BAD_QUERY).detail == {}


def test_the_facts_of_an_error_are_its_own() -> None:
    facts = {"count": 1}
    error = SotayError(Code.NO_SPACE, facts)
    facts["count"] = 2
    assert json.dumps(error.detail) == '{"count": 1}'


@pytest.mark.parametrize("code", Code)
def test_codes_are_words_for_scripts(code: Code) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", code.value)
    assert code.value == code.name.lower()
