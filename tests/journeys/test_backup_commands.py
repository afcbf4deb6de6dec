# Backups at the command line: made, listed, verified, restored, refused.

import shutil
from pathlib import Path

import pytest

from tests.journeys.ctl import PASSPHRASE, Ctl, make_book


def made(ctl: Ctl) -> Path:
    answer = ctl("backup", "create")
    assert answer.status == 0
    return Path(answer.json["file"])


def test_a_backup_is_made_listed_verified_and_copied(ctl: Ctl, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    answer = ctl("backup", "create", "--to", stick)
    assert answer.json["reason"] == "manual"
    copy = Path(answer.json["copy"])
    assert copy.read_bytes() == Path(answer.json["file"]).read_bytes()
    (row,) = ctl("backup", "list").json
    assert (row["sequence"], row["whole"], row["own"]) == (1, True, True)
    facts = ctl("backup", "verify", copy).json
    assert facts["counts"]["setting"] == 0
    assert ctl("backup", "verify", "--all").json["whole"]


def test_one_damaged_backup_of_all_is_told_with_status_3(ctl: Ctl) -> None:
    first, second = made(ctl), made(ctl)
    content = bytearray(first.read_bytes())
    content[60_000] ^= 1
    first.write_bytes(content)
    answer = ctl("backup", "verify", "--all")
    assert answer.status == 3
    faults = {Path(row["file"]): row["fault"] for row in answer.json["backups"]}
    assert faults == {first: "backup_damaged", second: None}
    assert ctl("backup", "verify", first).error["code"] == "backup_damaged"


def test_a_restore_instead_asks_and_keeps_what_was_there(ctl: Ctl) -> None:
    file = made(ctl)
    assert ctl("backup", "restore", file, "--instead").error["code"] == "confirmation_needed"
    answer = ctl("backup", "restore", file, "--instead", "--yes")
    assert answer.status == 0
    assert Path(answer.json["before"]).is_file()
    assert [row["reason"] for row in ctl("backup", "list").json] == ["before_restore", "manual"]
    assert ctl("doctor", "--deep").json["healthy"]


def test_a_restore_beside_works_where_no_book_opens(ctl: Ctl, tmp_path: Path) -> None:
    file = Path(shutil.copy(made(ctl), tmp_path / "b.sotaybk"))
    shutil.rmtree(ctl.folder)
    assert ctl("backup", "restore", file, "--to", tmp_path / "again").status == 0
    ctl.folder = tmp_path / "again"
    assert ctl("doctor").json["healthy"]


def test_another_books_backup_needs_its_passphrase_and_a_yes(
    ctl: Ctl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    make_book(other)
    mine, ctl.folder = ctl.folder, other
    file = made(ctl)
    ctl.folder = mine
    assert ctl("backup", "restore", file, "--instead", "--yes").error["code"] == "backup_foreign"
    monkeypatch.setenv("SOTAY_BACKUP_PASSPHRASE", "mật khẩu khác hẳn")
    assert ctl("backup", "verify", file).error["code"] == "wrong_passphrase"
    monkeypatch.setenv("SOTAY_BACKUP_PASSPHRASE", PASSPHRASE)
    assert ctl("backup", "restore", file, "--instead", "--foreign", "--yes").status == 0


@pytest.mark.parametrize(
    "arguments", [("verify",), ("verify", "x", "--all"), ("restore", "x"), ("restore", "x", "--to", "y", "--instead")]
)
def test_half_a_command_is_wrong_use(ctl: Ctl, arguments: tuple[str, ...]) -> None:
    assert ctl("backup", *arguments).status == 2


def test_people_read_sentences(ctl: Ctl) -> None:
    assert ctl.plain("backup", "list").out.strip() == "No backup yet."
    file = made(ctl)
    assert file.name in ctl.plain("backup", "list").out
    assert ctl.plain("backup", "verify", file).out.startswith("The backup is whole")
