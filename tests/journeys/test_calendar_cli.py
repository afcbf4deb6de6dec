# The calendar at the command line: listed for scripts, written for telephones and read back by another library.

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from sotay.paths import DataPaths
from sotay.services.demo_notebook import fill_notebook
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, Ctl, make_book

SPAN = ("--from", "2026-12-01", "--to", "2026-12-31")


@pytest.fixture
def ctl(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("SOTAY_LANG", "en")
    folder = tmp_path / "sổ"
    make_book(folder)
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        fill_notebook(workspace.notebook, "2026-11-22T01:00:00+00:00")
    return Ctl(folder, capsys)


def test_duties_are_listed_between_two_days(ctl: Ctl) -> None:
    answer = ctl("calendar", "list", *SPAN)
    assert answer.status == 0
    assert {row["key"] for row in answer.json} >= {"evaluation", "dues", "meeting", "statistics"}
    assert all("2026-12-01" <= row["day"] <= "2026-12-31" for row in answer.json)
    (evaluation,) = [row for row in answer.json if row["key"] == "evaluation"]
    assert (evaluation["due"], evaluation["kind"], evaluation["done_on"]) == ("2026-12-10", "rule", None)
    assert evaluation["source"].startswith("366-QĐ/TW")
    table = ctl.plain("calendar", "list", *SPAN).out
    assert "10/12/2026" in table
    assert "Source" in table


def test_the_file_for_telephones_holds_what_the_list_tells(ctl: Ctl, tmp_path: Path) -> None:
    target = tmp_path / "lịch.ics"
    listed = [row for row in ctl("calendar", "list", *SPAN).json if row["state"] != "passed"]
    made = ctl("calendar", "export", "--ics", target, *SPAN).json
    assert (made["entries"], made["first"], made["last"]) == (len(listed), "2026-12-01", "2026-12-31")
    read = vobject.readOne(target.read_text(encoding="utf-8"))
    found = {(one.summary.value, one.dtstart.value.isoformat()) for one in read.vevent_list}
    assert found == {(f"[MẪU] {row['title']}", row["day"]) for row in listed}  # of a sample book


def test_a_year_is_meant_where_no_days_are_named(ctl: Ctl, tmp_path: Path) -> None:
    made = ctl("calendar", "export", "--ics", tmp_path / "lịch.ics").json
    assert made["first"].endswith("-01")
    assert made["entries"] >= 40
    assert f"Wrote {made['entries']} entries" in ctl.plain("calendar", "export", "--ics", tmp_path / "lịch.ics").out


def test_days_that_go_backwards_are_refused_and_far_ones_cut_off(ctl: Ctl, tmp_path: Path) -> None:
    assert ctl("calendar", "list", "--from", "2026-12-31", "--to", "2026-12-01").status == 2
    made = ctl("calendar", "export", "--ics", tmp_path / "x.ics", "--from", "2026-01-01", "--to", "9999-12-31").json
    assert made["last"] == "2036-01-02"
    assert ctl("calendar", "export", "--ics", tmp_path / "x.ics", "--from", "9999-12-01").json["last"] == "9999-12-30"


def test_a_file_that_cannot_be_written_is_told(ctl: Ctl, tmp_path: Path) -> None:
    assert ctl("calendar", "export", "--ics", tmp_path / "không có" / "lịch.ics", *SPAN).status == 3
