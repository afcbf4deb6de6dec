# The sample book at the command line: made anew, filled again, never among somebody's own records.

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sotay.domain.members import Member, Person
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from sotay.storage.members import Members
from tests.journeys.ctl import PASSPHRASE, Ctl


def test_a_new_folder_becomes_a_sample_book(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    new = Ctl(tmp_path / "mẫu", capsys)
    made = new("demo", "create").json
    assert (made["members"], made["meetings"]) == (26, 14)
    assert made["recovery_code"]
    assert new("audit", "verify").json["whole"]


def test_filling_it_again_changes_nothing(ctl: Ctl) -> None:
    assert ctl("demo", "create").json["members"] == 26
    lines = ctl("audit", "verify").json["lines"]
    assert "recovery_code" not in ctl("demo", "create").json
    assert ctl("audit", "verify").json["lines"] == lines


def test_somebodys_own_records_are_never_mixed_with_sample_ones(ctl: Ctl) -> None:
    with Workspace.open(DataPaths(ctl.folder), passphrase=PASSPHRASE, write=True) as workspace:
        own = Member("own", Person("Người thật trong sổ"))
        Members(workspace.notebook.database).add([own], datetime.now(UTC).isoformat())
    assert ctl("demo", "create").error["code"] == "book_not_empty"
