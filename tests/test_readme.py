from pathlib import Path

import pytest

from sotay.domain.errors import Code

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", Code)
def test_every_code_that_scripts_may_meet_is_documented(code: Code) -> None:
    assert f"`{code.value}`" in README
