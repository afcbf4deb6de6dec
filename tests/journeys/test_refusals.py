# Exit statuses and errors that scripts rely on.

import json
import os
import sys
from pathlib import Path

import pytest

from sotay.cli.app import hoisted, run
from tests.journeys.ctl import PASSPHRASE, Ctl
from tests.packs.builders import document, make_keys, make_pack, make_source, uid


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["search", "x", "--json"], ["--json", "search", "x"]),
        (["search", "--data-dir", "D", "x"], ["--data-dir", "D", "search", "x"]),
        (["search", "--data-dir=D", "x"], ["--data-dir=D", "search", "x"]),
        (["search", "--", "--json"], ["search", "--", "--json"]),
        (["pack", "history", "--passphrase-file"], ["pack", "history", "--passphrase-file"]),
    ],
)
def test_common_options_count_wherever_they_are_typed(typed: list[str], expected: list[str]) -> None:
    assert hoisted(typed) == expected


def test_init_prints_a_recovery_code_once_and_never_overwrites(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    fresh = Ctl(tmp_path / "new", capsys)
    made = fresh("init")
    assert made.status == 0
    assert sorted(made.json["ways_in"]) == ["passphrase", "recovery"]
    assert len(made.json["recovery_code"].replace("-", "")) >= 32
    assert fresh("init").error["code"] == "already_initialised"


def test_a_wrong_or_missing_passphrase_is_refused(ctl: Ctl, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", "không phải mật khẩu")
    wrong = ctl("search", "x")
    assert (wrong.status, wrong.error["code"]) == (3, "wrong_passphrase")
    monkeypatch.delenv("SOTAY_PASSPHRASE")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    missing = ctl("search", "x")
    assert (missing.status, missing.error["code"]) == (3, "passphrase_needed")
    right = tmp_path / "passphrase.txt"
    right.write_text(PASSPHRASE + "\n", encoding="utf-8")
    assert ctl("--passphrase-file", right, "search", "x").status == 0
    assert ctl("--passphrase-file", tmp_path / "none", "search", "x").error["code"] == "file_not_found"


def test_a_folder_without_a_book_is_told_as_such(tmp_path: Path, ctl: Ctl, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = Ctl(tmp_path / "empty", capsys)
    assert elsewhere("pack", "history").error["code"] == "not_initialised"
    assert elsewhere.plain("pack", "history").err.startswith("The book was not opened: there is none in")


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["search"], ["search", "x", "--limit", "0"], ["search", "x", "--from", "soon"], ["pack", "import"]],
)
def test_wrong_use_ends_with_two_and_a_code(ctl: Ctl, arguments: list[str]) -> None:
    told = ctl(*arguments)
    assert (told.status, told.error["code"], told.out) == (2, "usage", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["search", "x", "--ngày"], "Không có tùy chọn --ngày."),
        (["dues", "report"], "Thiếu 'MONTH'."),
        (["dues", "report", "2026-13"], "tháng phải có dạng 2026-10"),
        (["calendar", "list", "--from", "2026-12-31", "--to", "2026-12-01"], "--to: ngày cuối trước ngày đầu"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_use_is_told_in_vietnamese_with_the_place_of_help(
    ctl: Ctl, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.setenv("SOTAY_LANG", "vi")
    message, hint = ctl.plain(*arguments).err.splitlines()
    assert told in message
    assert hint.startswith("Xem cách viết: sotayctl")
    assert hint.endswith("--help")


def test_a_group_without_its_command_shows_its_help_and_is_wrong_use(ctl: Ctl) -> None:
    alone = ctl.plain("pack")
    assert (alone.status, alone.err) == (2, "")
    assert "preview" in alone.out
    assert ctl("pack").error == {"code": "usage", "message": "Missing command.", "detail": {"command": "sotayctl pack"}}


@pytest.mark.parametrize("command", ["inspect", "verify", "preview", "import"])
def test_a_file_that_is_no_pack_is_refused_by_every_command(ctl: Ctl, tmp_path: Path, command: str) -> None:
    junk = tmp_path / "junk.goi"
    junk.write_bytes(b"not a pack at all " * 100)
    refused = ctl("pack", command, junk)
    assert (refused.status, refused.error["code"]) == (3, "not_a_pack")
    assert ctl("pack", command, tmp_path / "absent.goi").error["code"] == "file_not_found"


def test_import_asks_and_without_an_answer_changes_nothing(ctl: Ctl, tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    pack = make_pack(tmp_path, keys)
    ctl("pack", "trust", keys / "root.json", "--yes")
    refused = ctl("pack", "import", pack)
    assert (refused.status, refused.error["code"]) == (3, "confirmation_needed")
    assert ctl("pack", "history").json == []
    assert ctl("pack", "undo", "--yes").error["code"] == "nothing_to_undo"


def test_trust_is_never_given_silently(ctl: Ctl, tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    assert ctl("pack", "trust", keys / "root.json").error["code"] == "confirmation_needed"
    assert ctl("pack", "trust", tmp_path / "absent.json", "--yes").error["code"] == "file_not_found"
    (tmp_path / "bad.json").write_text("{}")
    assert ctl("pack", "trust", tmp_path / "bad.json", "--yes").error["code"] == "bad_root"


def test_a_fault_of_ours_ends_with_four_and_leaves_a_log(
    ctl: Ctl, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("card 012345678901")

    monkeypatch.setattr("sotay.services.workspace.Workspace.open", broken)
    capsys.readouterr()
    assert run(["--data-dir", str(ctl.folder), "--json", "doctor"]) == 4
    error = json.loads(capsys.readouterr().err)["error"]
    assert error["code"] == "fault"
    assert "012345678901" not in error["message"]
    log = Path(error["detail"]["log"]).read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "012345678901" not in log


def test_sentences_are_vietnamese_unless_the_locale_is_english(ctl: Ctl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOTAY_LANG", "vi")
    assert ctl.plain("pack", "undo", "--yes").err == "Không có gói nào để hoàn tác.\n"


def test_doctor_finds_a_damaged_key_file_and_every_damaged_page_of_the_notebook(ctl: Ctl) -> None:
    assert ctl("doctor", "--deep").json["healthy"]
    keys = ctl.folder / "keys.json"
    whole = keys.read_bytes()
    keys.write_text("{")
    assert not ctl("doctor").json["healthy"]
    keys.write_bytes(whole)
    notebook = (ctl.folder / "notebook.db").read_bytes()
    for page in range(1, len(notebook) // 4096):
        (ctl.folder / "notebook.db").write_bytes(_flipped(notebook, page * 4096 + 700))
        assert ctl("doctor", "--deep").status == 3
    (ctl.folder / "notebook.db").write_bytes(notebook)
    assert ctl("doctor", "--deep").json["healthy"]


def _flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def test_readers_are_told_of_a_lost_library_and_an_import_brings_it_back(ctl: Ctl, tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    pack = make_pack(tmp_path, keys)
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", pack, "--yes")
    for path in ctl.folder.glob("library.db*"):
        path.unlink()
    assert ctl("search", "nội dung").error["code"] == "database_damaged"
    assert not (ctl.folder / "library.db").exists()
    assert ctl("pack", "import", pack, "--yes").json["added"] == 3


def test_a_base_pack_cannot_withdraw_by_a_line(ctl: Ctl, tmp_path: Path) -> None:
    source = make_source(tmp_path / "source", [document(1), {"uid": uid(2), "op": "withdraw"}])
    keys = make_keys(tmp_path / "keys")
    refused = ctl("pack", "build", source, "--keys", keys, "--out", tmp_path / "x.goi")
    assert refused.error["code"] == "bad_source"
    assert not (tmp_path / "x.goi").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders there")
def test_a_pipe_is_no_pack(ctl: Ctl, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.goi")
    assert ctl("pack", "inspect", tmp_path / "pipe.goi").error["code"] == "not_a_pack"


def test_a_passphrase_file_in_another_encoding_is_refused_not_a_fault(ctl: Ctl, tmp_path: Path) -> None:
    file = tmp_path / "utf16.txt"
    file.write_bytes("mật khẩu".encode("utf-16"))
    assert ctl("--passphrase-file", file, "pack", "history").error["code"] == "wrong_passphrase"
