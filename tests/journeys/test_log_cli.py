# The activity log at the command line: written and listed by a script, refused in words, with its exit statuses.

from pathlib import Path

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from sotay.storage.members import Members
from tests.journeys.ctl import PASSPHRASE, Ctl, make_book

WHEN = "2026-11-22T01:00:00.000000+00:00"


@pytest.fixture
def ctl(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    monkeypatch.setenv("SOTAY_LANG", "en")
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    make_book(tmp_path / "book")
    with Workspace.open(DataPaths(tmp_path / "book"), passphrase=PASSPHRASE, write=True) as workspace:
        joined = StateChange(MemberState.OFFICIAL, PartialDate(2015, 5, 19))
        Members(workspace.notebook.database).add([Member("u-lan", Person("Trần Thị Lan"), (joined,))], WHEN)
    return Ctl(tmp_path / "book", capsys)


def test_an_entry_is_written_with_everything_and_listed(ctl: Ctl) -> None:
    added = ctl(
        *("log", "add", "Vận động hiến đất", "--kind", "dan van", "--day", "2026-10-05", "--hours", "2.5"),
        *("--others", "12", "--person", "trần thị lan", "--figure", "Đất được hiến=1.250,5 m²", "--result", "Xong"),
        *("--document", "21-NQ/TW", "--place", "Xóm 3", "--text", "Đến từng nhà"),
    )
    assert added.status == 0
    told = added.json
    assert (told["title"], told["kind"], told["kind_title"], told["day"]) == (
        *("Vận động hiến đất", "people", "Dân vận"),
        "2026-10-05",
    )
    assert [one["name"] for one in told["people"]] == ["Trần Thị Lan"]
    assert told["figures"] == [{"name": "Đất được hiến", "value": 1250.5, "unit": "m²"}]
    assert (told["taking_part"], told["hours"], told["links"][0]["label"]) == (13, 2.5, "21-NQ/TW")
    for question in (
        (),
        ("--period", "2026-Q4"),
        ("--kind", "people"),
        ("--person", "Trần Thị Lan"),
        ("--document", "21 nq tw"),
        ("--text", "hien dat"),
    ):
        assert ctl("log", "list", *question).json == [told], question


@pytest.mark.parametrize(
    "question", [("--period", "2026-09"), ("--kind", "visit"), ("--text", "không có"), ("--document", "07-NQ/ĐU")]
)
def test_what_does_not_fit_is_left_out(ctl: Ctl, question: tuple[str, str]) -> None:
    assert ctl("log", "add", "Dọn đường", "--kind", "labour", "--day", "2026-10-05").status == 0
    answer = ctl("log", "list", *question)
    assert (answer.status, answer.json) == (0, [])


def test_people_see_a_table_and_how_many_there_are(ctl: Ctl) -> None:
    for day in ("2026-10-04", "2026-10-05"):
        ctl("log", "add", "Dọn đường", "--kind", "Lao động", "--day", day, "--figure", "Đường=2 km")
    told = ctl.plain("log", "list", "--limit", "1").out.splitlines()
    assert told[0].split() == ["ID", "Day", "Kind", "Title", "Figures"]
    assert "05/10/2026" in told[1]
    assert told[1].endswith("Đường: 2 km")
    assert told[-1] == "2 entries."
    assert ctl.plain("log", "add", "Thăm hỏi", "--kind", "visit").out == "Written into the log: Thăm hỏi\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("Dọn đường", "--kind", "nothing"), "bad_activity"),
        ((" ", "--kind", "labour"), "bad_activity"),
        (("Dọn đường", "--kind", "labour", "--hours", "-1"), "bad_activity"),
        (("Dọn đường", "--kind", "labour", "--figure", "Đường=nhiều"), "bad_activity"),
        (("Dọn đường", "--kind", "labour", "--person", "Ai Đó"), "member_not_found"),
    ],
)
def test_a_wrong_entry_is_refused_and_nothing_is_written(ctl: Ctl, arguments: tuple[str, ...], code: str) -> None:
    answer = ctl("log", "add", *arguments)
    assert (answer.status, answer.error["code"]) == (3, code)
    assert ctl("log", "list").json == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("log", "add", "Dọn đường"),
        ("log", "add", "Dọn đường", "--kind", "labour", "--day", "mai"),
        ("log", "list", "--period", "2026-13"),
        ("log", "list", "--limit", "0"),
        ("log", "list", "--kind", "nothing"),
    ],
)
def test_wrong_use_is_told_apart(ctl: Ctl, arguments: tuple[str, ...]) -> None:
    assert ctl(*arguments).status == 2


def test_a_kind_that_the_log_lacks_is_answered_with_those_it_has(ctl: Ctl) -> None:
    assert "visit" in ctl.plain("log", "list", "--kind", "nothing").err


def test_a_name_that_is_nobodys_is_told_so(ctl: Ctl) -> None:
    answer = ctl("log", "list", "--person", "Ai Đó")
    assert (answer.status, answer.error["detail"]) == (3, {"name": "Ai Đó", "found": 0})
    assert "one member alone" in answer.error["message"]


def test_without_a_book_nothing_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = Ctl(tmp_path / "no book", capsys)("log", "list")
    assert (answer.status, answer.error["code"]) == (3, "not_initialised")
