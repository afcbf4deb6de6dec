# Number-symbols in any spelling have one key; documents without a publisher's uid keep theirs.

import unicodedata
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.identity import Symbol, default_uid, document_key, number_key, parse_symbol

SPELLINGS = ["21-NQ/TW", "21 nq tw", "21/NQ-TW", "Số 21 – NQ/TW", "021-NQ/TW", "số: 21-NQ/TW", "21-NQ&#x2F;TW"]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_has_the_same_key(spelling: str) -> None:
    assert number_key(spelling) == "21nqtw"
    assert number_key(unicodedata.normalize("NFD", spelling)) == "21nqtw"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("57/2020/QH14", "57.2020qh14"),
        ("22/2011/TT-BVHTTDL", "22.2011ttbvhttdl"),
        ("294QĐ/TW", "294qdtw"),
        ("[03-NQ/TW]", "3nqtw"),
        ("00", "0"),
        ("", ""),
        ("số31-QĐ/TW", "31qdtw"),
        ("08/TU", "8tu"),
    ],
)
def test_keys_of_other_shapes(number: str, key: str) -> None:
    assert number_key(number) == key


def test_state_numbers_keep_their_parts_apart() -> None:
    assert number_key("5/72020/QH14") != number_key("57/2020/QH14")


def test_a_regulation_and_a_decision_of_the_same_number_stay_apart() -> None:
    assert number_key("08-QĐi/TW") != number_key("08-QĐ/TW")


@given(st.text() | st.from_regex(r"[0-9]{1,5}[-/ ][A-ZĐ]{2}[-/ ][A-Za-zĐđ0-9/.]{1,12}"))
def test_the_key_of_a_key_is_itself(number: str) -> None:
    key = number_key(number)
    assert number_key(key) == key


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("21-NQ/TW", Symbol("21", "NQ", "TW")),
        ("Số 16 - HD/BTCTW", Symbol("16", "HD", "BTCTW")),
        ("217/QĐ–TW", Symbol("217", "QĐ", "TW")),
        ("294QĐ/TW", Symbol("294", "QĐ", "TW")),
        ("08-QĐi/TW", Symbol("08", "QĐi", "TW")),
        (unicodedata.normalize("NFD", "05-NQ/ĐU"), Symbol("05", "NQ", "ĐU")),
        ("57/2020/QH14", None),
        ("Điều lệ Đảng", None),
        ("", None),
    ],
)
def test_a_symbol_has_three_parts_or_is_none(number: str, parts: Symbol | None) -> None:
    assert parse_symbol(number) == parts


def test_people_tell_documents_apart_by_number_issuer_and_day() -> None:
    first = document_key("12-HD/BTCTW", "Ban Tổ chức Trung ương", PartialDate(2018, 7, 6))
    second = document_key("12-HD/BTCTW", "Ban Tổ chức Trung ương", PartialDate(2022, 1, 18))
    assert first == "12hdbtctw|ban to chuc trung uong|2018-07-06"
    assert first != second
    assert document_key("02-HD/BTCTW", "BAN TỔ CHỨC  TRUNG ƯƠNG", None) == "2hdbtctw|ban to chuc trung uong|"


def test_a_default_uid_does_not_depend_on_spelling() -> None:
    day = PartialDate(2022, 6, 16)
    one = default_uid("21-NQ/TW", "Nghị quyết", "Ban Chấp hành Trung ương", day, "về tổ chức cơ sở đảng")
    other = default_uid("Số 21 – NQ/TW", "nghị quyết", "BAN CHẤP HÀNH TRUNG ƯƠNG", day, "another title")
    assert one == other
    assert one != default_uid("21-NQ/TW", "Nghị quyết", "Ban Chấp hành Trung ương", PartialDate(2026, 7, 28), "")


def test_a_document_without_number_is_known_by_type_title_and_issuer() -> None:
    congress = "Đại hội đại biểu toàn quốc"
    statute = default_uid(None, "Điều lệ Đảng", congress, None, "Điều lệ Đảng Cộng sản Việt Nam")
    assert statute == default_uid(" – ", "Điều lệ Đảng", congress, PartialDate(2011), "Điều lệ Đảng Cộng sản Việt Nam")
    assert statute != default_uid(None, "Cương lĩnh chính trị", congress, None, "Điều lệ Đảng Cộng sản Việt Nam")


def test_default_uids_never_change() -> None:
    assert default_uid("05-NQ/CB", "Nghị quyết", "Chi bộ thôn Đông", PartialDate(2026, 10, 5), "") == UUID(
        "c3ae40ce-849d-5ff5-b56d-7bdd10801188"
    )
