# Which pack may follow which, and how old a library is.

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.errors import Code, SotayError
from sotay.packs.acceptance import Age, Installed, age_of, check_acceptance
from sotay.packs.sources.base import PackKind
from tests.packs.builders import CHANNEL, info_of

HELD = Installed(CHANNEL, sequence=5, base_sequence=3, newest_issued=date(2026, 6, 30))
UPDATE = {"kind": PackKind.UPDATE}


@pytest.mark.parametrize(
    ("installed", "words"),
    [
        (None, {"sequence": 1}),
        (HELD, {"sequence": 6}),
        (HELD, {"sequence": 6, "base_sequence": 3, **UPDATE}),
        (HELD, {"sequence": 9, "base_sequence": 3, **UPDATE}),
    ],
)
def test_what_may_follow(installed: Installed | None, words: dict[str, object]) -> None:
    check_acceptance(info_of(**words), installed)


@pytest.mark.parametrize(
    ("installed", "words", "code"),
    [
        (HELD, {"sequence": 4}, Code.PACK_OLDER),
        (HELD, {"sequence": 4, "base_sequence": 3, **UPDATE}, Code.PACK_OLDER),
        (HELD, {"sequence": 5}, Code.PACK_ALREADY_INSTALLED),
        (HELD, {"sequence": 6, "base_sequence": 4, **UPDATE}, Code.BASE_NEEDED),
        (HELD, {"sequence": 6, "base_sequence": 5, **UPDATE}, Code.BASE_NEEDED),
        (HELD, {"sequence": 6, "base_sequence": 1, **UPDATE}, Code.BASE_NEEDED),
        (None, {"sequence": 6, "base_sequence": 3, **UPDATE}, Code.BASE_NEEDED),
        (HELD, {"sequence": 6, "channel": "khac"}, Code.WRONG_CHANNEL),
    ],
)
def test_what_may_not_follow(installed: Installed | None, words: dict[str, object], code: Code) -> None:
    with pytest.raises(SotayError) as error:
        check_acceptance(info_of(**words), installed)
    assert error.value.code == code


def test_needed_base_is_named() -> None:
    with pytest.raises(SotayError) as error:
        check_acceptance(info_of(sequence=6, base_sequence=4, **UPDATE), HELD)
    assert error.value.detail["base_sequence"] == 4
    assert error.value.detail["installed_base"] == 3


@pytest.mark.parametrize("installed", [None, HELD])
def test_revoked_pack_is_refused_whatever_is_installed(installed: Installed | None) -> None:
    with pytest.raises(SotayError) as error:
        check_acceptance(info_of(sequence=6), installed, revoked={6})
    assert error.value.code == Code.PACK_REVOKED


@given(st.integers(1, 20), st.integers(1, 20))
def test_accepted_sequences_only_grow(installed: int, offered: int) -> None:
    held = Installed(CHANNEL, installed, installed, date(2026, 1, 1))
    try:
        check_acceptance(info_of(sequence=offered), held)
    except SotayError:
        assert offered <= installed
    else:
        assert offered > installed


@pytest.mark.parametrize(
    ("days", "age"), [(-400, Age.FRESH), (0, Age.FRESH), (1, Age.AMBER), (92, Age.AMBER), (93, Age.RED)]
)
def test_age_counts_from_the_day_the_next_pack_is_due(days: int, age: Age) -> None:
    due = date(2026, 9, 30)
    assert age_of(date(2026, 6, 30), due, due + timedelta(days)) == age
    unsigned_due = date(2026, 6, 30) + timedelta(92)
    assert age_of(date(2026, 6, 30), None, unsigned_due + timedelta(days)) == age
