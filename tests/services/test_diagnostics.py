import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.paths import DataPaths
from sotay.services.diagnostics import cleaned, report, save_report
from sotay.services.workspace import Workspace
from sotay.storage.members import Members
from sotay.storage.wraps import Argon2

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
PERSON = Person("Nguyễn Văn Đông", card="012345678901", phone="0912345678", email="dong@vidu.example")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = Workspace.create(DataPaths(tmp_path / "sổ"), "mật khẩu của chi bộ", cost=QUICK)
    with made:
        since = StateChange(MemberState.OFFICIAL, PartialDate(2020))
        Members(made.notebook.database).add([Member("a", PERSON, (since,))], "2026-01-01")
        made.paths.logs.mkdir(parents=True)
        log = f"ERROR {Path.home()}/tệp: thẻ 012345678901 của dong@vidu.example\n"
        (made.paths.logs / "sotay.log").write_text(log, encoding="utf-8")
        yield made


def test_the_report_counts_and_checks_but_tells_nothing_about_anybody(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "chẩn đoán.zip"
    parts = report(workspace)
    save_report(parts, target)
    with zipfile.ZipFile(target) as archive:
        whole = {name: archive.read(name).decode() for name in archive.namelist()}
    assert whole == {part.name: part.text for part in parts}
    assert set(whole) == {"versions.json", "counts.json", "checks.json", "logs/sotay.log.txt"}
    assert json.loads(whole["counts.json"])["notebook"]["member"] == 1
    assert all(check["good"] for check in json.loads(whole["checks.json"]))
    told = "".join(whole.values())
    for private in (PERSON.full_name, PERSON.card, PERSON.phone, PERSON.email, str(Path.home()) + "/"):
        assert private not in told


def test_the_log_is_cut_to_its_end(workspace: Workspace) -> None:
    (workspace.paths.logs / "sotay.log").write_text("đầu\n" + "x" * 300_000 + "\ncuối\n", encoding="utf-8")
    (log,) = [part for part in report(workspace) if part.name.startswith("logs/")]
    assert log.text.endswith("cuối\n")
    assert "đầu" not in log.text


def test_addresses_and_numbers_are_starred() -> None:
    assert cleaned("gọi 0912 345 678, thẻ 01.123456") == "gọi **********78, thẻ *******56"
