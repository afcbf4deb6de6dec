# The dated tables: what they answer, and that every value of the shipped ones has a source.

import tomllib
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.vocabulary import Period, Vocabulary
from sotay.paths import resource_dir
from sotay.services.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("day", "roman"),
    [
        (date(1998, 7, 16), "VIII"),
        (date(2001, 4, 22), "VIII"),
        (date(2001, 4, 23), "IX"),
        (date(2021, 2, 1), "XII"),
        (date(2021, 2, 2), "XIII"),
        (date(2026, 1, 9), "XIII"),
        (date(2026, 2, 3), "XIV"),
        (date(2030, 1, 1), "XIV"),
        (date(1950, 1, 1), None),
    ],
)
def test_terms_follow_each_other(vocabulary: Vocabulary, day: date, roman: str | None) -> None:
    term = vocabulary.term_on(day)
    assert (term and term.roman) == roman


def test_terms_leave_no_day_out(vocabulary: Vocabulary) -> None:
    for earlier, later in zip(vocabulary.terms, vocabulary.terms[1:], strict=False):
        assert earlier.period.valid_to is not None
        assert later.period.valid_from is not None
        assert (later.period.valid_from - earlier.period.valid_to).days == 1
        assert later.number == earlier.number + 1


@pytest.mark.parametrize("name", ["XIII", "xiii", " 13 "])
def test_a_term_is_named_in_roman_or_arabic(vocabulary: Vocabulary, name: str) -> None:
    term = vocabulary.term_named(name)
    assert term is not None
    assert term.number == 13
    assert vocabulary.term_named("L") is None


@pytest.mark.parametrize("name", ["Quy định", "QUI ĐỊNH", "quy dinh", "Regulation"])
def test_a_type_is_named_in_any_spelling(vocabulary: Vocabulary, name: str) -> None:
    found = vocabulary.type_named(name)
    assert found is not None
    assert found.name == "Quy định"
    assert vocabulary.type_named("Thông tư") is None


def test_letters_may_stand_for_two_types_or_for_none(vocabulary: Vocabulary) -> None:
    assert [kind.name for kind in vocabulary.types_of_abbreviation("QĐ")] == ["Quyết định", "Quy định"]
    assert vocabulary.type_of_abbreviation("QĐ") is None
    assert vocabulary.type_of_abbreviation("ct") is None
    chi_thi = vocabulary.type_of_abbreviation("CT")
    assert chi_thi is not None
    assert chi_thi.name == "Chỉ thị"


def test_an_abbreviation_holds_for_its_days_only(vocabulary: Vocabulary) -> None:
    assert vocabulary.type_of_abbreviation("QĐi", date(2018, 10, 25)) is not None
    assert vocabulary.type_of_abbreviation("QĐi", date(2017, 1, 1)) is None
    assert vocabulary.type_of_abbreviation("QĐi", date(2026, 6, 1)) is None
    assert vocabulary.type_of_abbreviation("QĐi") is not None


def test_a_cell_issues_no_directives(vocabulary: Vocabulary) -> None:
    names = {kind.name for kind in vocabulary.types_issued_by("CB", date(2026, 10, 1))}
    assert {"Nghị quyết", "Quy chế", "Biên bản", "Phương án"} <= names
    assert names.isdisjoint({"Chỉ thị", "Quy định", "Hướng dẫn", "Thông tri"})
    assert len(vocabulary.types_issued_by("CB", date(2020, 1, 1))) < len(names)


def test_bodies_are_found_by_name_and_symbol(vocabulary: Vocabulary) -> None:
    body = vocabulary.organisation_named("ban chap hanh trung uong dang")
    assert body is not None
    assert body.name == "Ban Chấp hành Trung ương"
    assert vocabulary.organisation_named("Chi bộ thôn Đông") is None
    assert len(vocabulary.organisations_with_symbol("TW")) == 3


def test_the_district_level_ended(vocabulary: Vocabulary) -> None:
    assert vocabulary.organisations_with_symbol("HU", date(2025, 6, 30))
    assert not vocabulary.organisations_with_symbol("HU", date(2025, 7, 1))
    assert vocabulary.organisations_with_symbol("HU")


def test_a_plenum_may_have_several_documents(vocabulary: Vocabulary) -> None:
    (plenum,) = vocabulary.plenum("XIII", 5)
    assert {document.number for document in plenum.documents} == {"21-NQ/TW", "18-NQ/TW"}
    assert [meeting.term for meeting in vocabulary.plenum(None, 4)] == ["XIII", "XII"]
    assert vocabulary.plenum("XIII", 99) == ()


def test_a_period_includes_both_its_ends() -> None:
    period = Period(date(2020, 1, 1), date(2020, 1, 2))
    assert [period.holds_on(date(2020, 1, day)) for day in (1, 2, 3)] == [True, True, False]
    assert not period.holds_on(date(2019, 12, 31))
    assert Period().holds_on(date.min)


@pytest.mark.parametrize("name", ["document_types", "issuers", "terms", "plenums"])
def test_every_shipped_value_names_its_source(name: str) -> None:
    tables = tomllib.loads((resource_dir() / "rules" / f"{name}.toml").read_text(encoding="utf-8"))
    rows = [row for table in tables.values() for row in (table if isinstance(table, list) else [table])]
    assert rows
    assert all(row["source"].strip() for row in rows)


def test_a_folder_of_other_tables_can_be_read(tmp_path: Path, vocabulary: Vocabulary) -> None:
    for table in (resource_dir() / "rules").glob("*.toml"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    assert load_vocabulary(tmp_path) == vocabulary


def test_a_table_that_lacks_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        Vocabulary.parse('[[type]]\nname = "Nghị quyết"', "", "", "")
    with pytest.raises(ValueError, match="Expected"):
        Vocabulary.parse("[[type", "", "", "")
