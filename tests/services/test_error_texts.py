import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.services.error_texts import SENTENCES, Language, Told, sentence


def test_every_code_has_a_sentence_in_both_languages() -> None:
    assert set(SENTENCES) == set(Code)


def facts(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("told", Told)
@pytest.mark.parametrize("code", Code)
def test_both_languages_tell_the_same_facts(code: Code, told: Told) -> None:
    assert facts(SENTENCES[code].whole("vi", told)) == facts(SENTENCES[code].whole("en", told))


# What only a person at a command line can do.
_TYPED = re.compile(r"--|SOTAY_|sotayctl|lệnh|command|terminal|\b[Rr]un\b|\binit\b|pack trust")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", Code)
def test_the_window_never_tells_to_type_a_command(code: Code, language: Language) -> None:
    # "Another window or command is writing" names who does it, not what to do.
    told = SENTENCES[code].whole(language, Told.WINDOW).replace("cửa sổ hoặc lệnh", "").replace("window or command", "")
    assert not _TYPED.search(told)


@pytest.mark.parametrize("code", [Code.NOT_INITIALISED, Code.PASSPHRASE_NEEDED, Code.UNKNOWN_ISSUER])
def test_the_command_line_keeps_its_own_words(code: Code) -> None:
    error = SotayError(code, {"folder": "sổ", "grouped": "AAAA"})
    assert _TYPED.search(sentence(error, "vi", Told.COMMAND))
    assert _TYPED.search(sentence(error, "en", Told.COMMAND))


def test_facts_are_filled_in_and_missing_ones_do_not_break_the_sentence() -> None:
    told = sentence(SotayError(Code.PACK_OLDER, {"sequence": 3, "installed": 4}), "en")
    assert told.startswith("Pack 3 was not imported: the library already holds a newer one (4)")
    assert "…" in sentence(SotayError(Code.BASE_NEEDED, {"sequence": 3}))


def _refusals() -> list[tuple[str, str, set[str]]]:
    """Return place, code and facts of every refusal in the program that writes its facts in place."""
    found = []
    for path in sorted((Path(__file__).parents[2] / "sotay").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "SotayError":
                code = ast.unparse(node.args[0]).removeprefix("Code.")
                facts = node.args[1] if len(node.args) > 1 else ast.Dict([], [])
                if code in Code.__members__ and isinstance(facts, ast.Dict) and None not in facts.keys:
                    names = {key.value for key in facts.keys if isinstance(key, ast.Constant)}
                    found.append((f"{path.name}:{node.lineno}", code, {str(name) for name in names}))
    return found


def test_every_refusal_brings_the_facts_that_its_sentence_tells() -> None:
    refusals = _refusals()
    assert len(refusals) > 40
    lacking = [
        (place, code, missing)
        for place, code, given in refusals
        if (missing := facts(SENTENCES[Code[code]].whole("vi", Told.WINDOW)) - given)
    ]
    assert not lacking


def test_a_full_disk_says_how_much_room_is_needed() -> None:
    told = sentence(SotayError(Code.NO_SPACE, {"needed": 475_362_416, "free": 62_611_456}), "en")
    assert told.endswith("(476 MB are needed, 63 MB are free.)")


@pytest.mark.parametrize(("language", "wrong"), [("vi", "Thư viện"), ("en", "library")])
def test_a_full_disk_is_told_in_words_that_fit_any_work(language: Language, wrong: str) -> None:
    assert wrong not in sentence(SotayError(Code.NO_SPACE), language)


def test_a_reason_is_told_in_the_language_of_its_sentence() -> None:
    error = SotayError(Code.PACK_UNSAFE, {"reason": "case_collision", "member": "docs/A"})
    assert "chỉ khác chữ hoa, chữ thường" in sentence(error)
    assert "differ only in case" in sentence(error, "en")
    assert error.detail["reason"] == "case_collision"
