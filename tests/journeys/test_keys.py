# What opens a book, changed at the command line.

from pathlib import Path

import pytest

from tests.journeys.ctl import Ctl


@pytest.fixture
def new_passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "moi.txt"
    file.write_text("mật khẩu mới của chi bộ\n", encoding="utf-8")
    return file


def test_after_a_change_only_the_new_passphrase_opens(ctl: Ctl, new_passphrase: Path) -> None:
    assert ctl("keys", "passphrase", "--new-passphrase-file", new_passphrase).status == 0
    assert ctl("pack", "history").error["code"] == "wrong_passphrase"
    assert ctl("--passphrase-file", new_passphrase, "pack", "history").status == 0


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(
    ctl: Ctl, new_passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ctl("keys", "recovery-code").json["recovery_code"]
    monkeypatch.delenv("SOTAY_PASSPHRASE")
    monkeypatch.setenv("SOTAY_RECOVERY_CODE", "AAAAA-AAAAA")
    assert ctl("keys", "recover", "--new-passphrase-file", new_passphrase).error["code"] == "wrong_passphrase"
    monkeypatch.setenv("SOTAY_RECOVERY_CODE", code.lower().replace("-", " "))
    opened = ctl("keys", "recover", "--new-passphrase-file", new_passphrase)
    assert sorted(opened.json["ways_in"]) == ["passphrase", "recovery"]
    assert ctl("--passphrase-file", new_passphrase, "doctor").json["healthy"]


def test_without_a_trusted_key_store_the_book_keeps_its_other_ways_in(
    ctl: Ctl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert ctl("keys", "remember").error["code"] == "key_store_unavailable"
    assert ctl("pack", "history").status == 0


def test_a_weak_passphrase_changes_nothing(ctl: Ctl, tmp_path: Path) -> None:
    weak = tmp_path / "weak.txt"
    weak.write_text("1234")
    assert ctl("keys", "passphrase", "--new-passphrase-file", weak).error["code"] == "weak_passphrase"
    assert ctl("pack", "history").status == 0
