# The audit trail at the command line: verified, exported with its seals, and its alteration told by every check.

import hashlib
import json
from pathlib import Path

import pytest

from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, Ctl
from tests.services.books import add_member, rename_member

NO_GUARDS = ("DROP TRIGGER audit_keeps_lines", "DROP TRIGGER audit_keeps_content")
ALTERED = {
    "who": ((*NO_GUARDS, "UPDATE audit SET who = 'kẻ khác' WHERE id = 3"), "line 3 was changed"),
    "content": (
        (*NO_GUARDS, "UPDATE audit SET \"after\" = '{}' WHERE id = 3"),
        "line 3 has another content than was sealed",
    ),
    "taken out": ((*NO_GUARDS, "DELETE FROM audit WHERE id = 3"), "lines 3 to 3 are missing"),
    "record": (
        ("DROP TRIGGER member_update_traced", "UPDATE member SET full_name = 'Người khác'"),
        "member 1 is not as the trail tells",
    ),
    "past the program": (("UPDATE member SET full_name = 'Người khác'",), "was written past the program"),
}


def fill(folder: Path) -> None:
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        workspace.notebook.set_setting("profile", "Trần Thị Bưởi")
        rename_member(workspace, add_member(workspace, "Nguyễn Văn Đông"), "Nguyễn Văn Đoài")


def alter(folder: Path, statements: tuple[str, ...]) -> None:
    """Run statements as somebody who has the key of the book would, past the program."""
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        connection = workspace.notebook.database._connect()
        for statement in statements:
            connection.execute(statement)
        connection.close()


@pytest.fixture
def kept(ctl: Ctl) -> Ctl:
    fill(ctl.folder)
    return ctl


def test_a_trail_as_it_was_written_is_whole(kept: Ctl) -> None:
    answer = kept("audit", "verify")
    assert answer.status == 0
    assert answer.json["whole"]
    assert answer.json["lines"] >= 4
    assert answer.json["problems"] == []
    (audit,) = [found for found in kept("doctor", "--deep").json["findings"] if found["what"] == "audit"]
    assert audit["good"]


@pytest.mark.parametrize("what", ALTERED)
def test_a_trail_that_was_altered_with_the_key_is_told_by_verify_and_by_the_doctor(kept: Ctl, what: str) -> None:
    statements, problem = ALTERED[what]
    alter(kept.folder, statements)
    answer = kept("audit", "verify")
    assert answer.status == 3
    assert not answer.json["whole"]
    assert any(problem in told for told in answer.json["problems"])
    deep = kept("doctor", "--deep")
    (audit,) = [found for found in deep.json["findings"] if found["what"] == "audit"]
    assert deep.status == 3
    assert not deep.json["healthy"]
    assert not audit["good"]
    assert problem in audit["detail"]


def test_what_is_wrong_is_told_in_the_language_of_the_person(kept: Ctl, monkeypatch: pytest.MonkeyPatch) -> None:
    alter(kept.folder, ALTERED["taken out"][0])
    monkeypatch.setenv("SOTAY_LANG", "vi")
    assert "Mất dòng 3." in kept.plain("audit", "verify").out


def test_whoever_has_the_exported_file_can_recount_the_chain(kept: Ctl, tmp_path: Path) -> None:
    head = kept("audit", "verify").json["head"]
    target = tmp_path / "lịch sử.jsonl"
    exported = kept("audit", "export", target)
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert exported.json["lines"] == len(lines)
    previous = "0" * 64
    for line in lines:
        names = ("previous", "id", "at", "who", "what", "kind", "entity", "op", "content")
        told = json.dumps([line[name] for name in names], ensure_ascii=False, separators=(",", ":"))
        assert line["previous"] == previous
        assert hashlib.sha256(told.encode()).hexdigest() == line["hash"]
        previous = line["hash"]
    assert previous == head


def test_an_export_leaves_a_line(kept: Ctl, tmp_path: Path) -> None:
    before = kept("audit", "verify").json["lines"]
    kept("audit", "export", tmp_path / "a.jsonl")
    after = kept("audit", "verify").json
    assert after["lines"] == before + 1
    assert after["whole"]


def test_a_place_that_cannot_be_written_leaves_no_line(kept: Ctl, tmp_path: Path) -> None:
    before = kept("audit", "verify").json["lines"]
    refused = kept("audit", "export", tmp_path / "nowhere" / "a.jsonl")
    assert refused.error["code"] == "file_not_found"
    assert kept("audit", "verify").json["lines"] == before
