# The register at the command line: listed with masked numbers, compared with the superior's list, written, refused.

from datetime import date
from pathlib import Path

import pytest

from sotay.services.demo_notebook import demo_members
from tests.journeys.ctl import PASSPHRASE, Ctl
from tests.services.central_sheets import person, write_cells, write_sheet

FIRST = next(member.person for member in demo_members() if member.person.full_name == "Lê Thị Hạnh")


@pytest.fixture
def filled(ctl: Ctl) -> Ctl:
    assert ctl("demo", "create").status == 0
    return ctl


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return a list with a new number of one member, one new member, one odd cell, and a line below the table."""
    rows = [
        person(FIRST.full_name, FIRST.card, "001183000111", date(1983, 11, 30), "31/02/2012", ""),
        person("Hoàng Thị Lựu", "031200099991", "001190003333", date(1990, 3, 8), date(2016, 5, 19), ""),
        ("Tổng số: 2 đảng viên",),
    ]
    return write_sheet(tmp_path / "DS_DANGVIEN.xlsx", rows)


def entries(ctl: Ctl) -> int:
    return int(ctl("audit", "verify").json["lines"])


# list


def test_members_are_listed_with_masked_numbers(filled: Ctl) -> None:
    rows = filled("members", "list").json
    assert len(rows) == 26
    (row,) = (row for row in rows if row["full_name"] == FIRST.full_name)
    assert row["card"] == "********" + FIRST.card[-4:]
    assert row["history"]
    assert FIRST.card not in filled("members", "list").out


def test_numbers_are_listed_in_full_where_they_are_asked_for(filled: Ctl) -> None:
    assert FIRST.card in filled("members", "list", "--show-numbers").out
    assert FIRST.card in filled.plain("members", "list", "--show-numbers").out


def test_the_list_is_a_table_for_people(filled: Ctl) -> None:
    told = filled.plain("members", "list").out
    (line,) = (line for line in told.splitlines() if line.startswith(FIRST.full_name))
    assert "30/11/1983" in line
    assert "26 members." in told
    assert FIRST.card not in told


def test_an_empty_register_is_an_empty_list(ctl: Ctl) -> None:
    assert ctl("members", "list").json == []
    assert ctl.plain("members", "list").out == "0 members.\n"


# import


def test_a_dry_run_tells_everything_and_writes_nothing(filled: Ctl, sheet: Path) -> None:
    before = entries(filled)
    told = filled("members", "import", sheet, "--dry-run").json
    assert (told["people"], told["matched"], told["dry_run"]) == (3, 1, True)
    assert told["acceptable"] == {"differences": 1, "members": 1}
    assert (told["differences_written"], told["members_added"]) == (0, 0)
    (item,) = (item for item in told["items"] if item["field"] == "citizen_id")
    assert (item["row"], item["theirs"], item["acceptable"]) == (2, "********0111", True)
    (fault,) = (item for item in told["items"] if item["group"] == "faults")
    assert (fault["row"], fault["field"], fault["why"]) == (2, "joined", "bad_date")
    assert entries(filled) == before


def test_what_is_accepted_is_written_after_a_backup(filled: Ctl, sheet: Path) -> None:
    told = filled("members", "import", sheet, "--accept-all").json
    assert (told["differences_written"], told["members_added"], told["refused"]) == (1, 1, [])
    rows = {row["full_name"]: row for row in filled("members", "list", "--show-numbers").json}
    assert rows[FIRST.full_name]["citizen_id"] == "001183000111"
    assert rows["Hoàng Thị Lựu"]["card"] == "031200099991"
    assert "Tổng số: 2 đảng viên" not in rows
    (backup,) = filled("backup", "list").json
    assert backup["reason"] == "before_import"
    assert filled("audit", "verify").json["whole"]
    assert filled("members", "import", sheet, "--dry-run").json["acceptable"] == {"differences": 0, "members": 0}


def test_people_read_the_differences_as_tables_without_numbers(filled: Ctl, sheet: Path) -> None:
    answer = filled.plain("members", "import", sheet, "--dry-run")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert any(line.startswith("+  row 2  Lê Thị Hạnh") and line.endswith("********0111") for line in lines)
    assert any(line.startswith("+  row 3  Hoàng Thị Lựu") for line in lines)
    assert any(line.startswith("   row 4  Tổng số: 2 đảng viên") for line in lines)
    assert lines[-1] == "Nothing was written. 1 differences and 1 new members could be."
    assert "001183000111" not in answer.out
    assert "001183000111" in filled.plain("members", "import", sheet, "--dry-run", "--show-numbers").out


@pytest.mark.parametrize("arguments", [("--json",), ()])
def test_nothing_is_written_where_nobody_agreed(filled: Ctl, sheet: Path, arguments: tuple[str, ...]) -> None:
    before = entries(filled)
    answer = filled.plain("members", "import", sheet, *arguments)
    assert answer.status == 3
    assert entries(filled) == before


def test_scripts_are_told_that_they_must_agree(filled: Ctl, sheet: Path) -> None:
    assert filled("members", "import", sheet).error["code"] == "confirmation_needed"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "sheet_old"), (b"PK\x03\x04", "sheet_damaged")],
)
def test_what_is_no_workbook_is_refused(ctl: Ctl, tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "DS_DANGVIEN.xlsx"
    file.write_bytes(content)
    answer = ctl("members", "import", file, "--dry-run")
    assert answer.status == 3
    assert (answer.error["code"], answer.error["detail"]["reason"]) == ("not_a_sheet", reason)


def test_a_column_that_was_not_recognised_is_named_by_its_letter_and_remembered(filled: Ctl, tmp_path: Path) -> None:
    file = write_cells(tmp_path / "a.xlsx", [("Một", "Hai"), (FIRST.card, FIRST.full_name)])
    assert filled("members", "import", file, "--dry-run").error["code"] == "no_name_column"
    columns = ("--column", "full_name=b", "--column", "card=A")
    assert filled("members", "import", file, "--dry-run", *columns).json["matched"] == 1
    assert filled("members", "import", file, "--accept-all", *columns).status == 0
    assert filled("members", "import", file, "--dry-run").json["matched"] == 1


@pytest.mark.parametrize("wrong", ["full_name=Z", "nickname=A", "full_name"])
def test_a_column_that_is_not_there_is_wrong_use(filled: Ctl, sheet: Path, wrong: str) -> None:
    assert filled("members", "import", sheet, "--dry-run", "--column", wrong).status == 2


def test_the_first_row_can_be_told(filled: Ctl, sheet: Path) -> None:
    assert filled("members", "import", sheet, "--dry-run", "--first-row", "3").json["people"] == 2


def test_a_locked_book_is_not_read(filled: Ctl, sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE + " sai")
    assert filled("members", "list").error["code"] == "wrong_passphrase"
    assert filled("members", "import", sheet, "--dry-run").error["code"] == "wrong_passphrase"
