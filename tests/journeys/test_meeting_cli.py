# A vote checked at the command line: given as JSON, told with its base, its rule and the outcome, or refused.

import io
import json
import sys
from pathlib import Path

import pytest

from sotay.services.meeting_rules import meeting_rules
from tests.journeys.ctl import Answer, Ctl

OCTOBER: dict[str, object] = {
    "matter": "resolution",
    "date": "2026-10-05",
    "official": 22,
    "exempt_away": 2,
    "excused": 1,
    "present": 20,
    "probationary": 2,
    "for": 17,
    "against": 0,
    "other": 1,
    "method": "hand",
}


@pytest.fixture
def ctl(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    """Return the command line of somebody who has no book at all: a vote is checked without one."""
    monkeypatch.setenv("SOTAY_LANG", "en")
    return Ctl(tmp_path / "no book", capsys)


def check(ctl: Ctl, *more: object, **changed: object) -> Answer:
    case = ctl.folder.parent / "case.json"
    case.write_text(json.dumps(OCTOBER | changed), encoding="utf-8")
    return ctl("meeting", "vote-check", case, *more)


def test_a_vote_is_told_with_base_counts_rule_and_outcome(ctl: Ctl) -> None:
    answer = check(ctl)
    assert answer.status == 0
    told = answer.json
    assert told["base"] == {
        "official": 22,
        "less": {"exempt_away": 2, "suspended": 0, "elsewhere": 0, "excused": 1},
        "base": 19,
        "needed": 10,
        "voters": 18,
    }
    assert told["counts"] == {"for": 17, "against": 0, "other": 1, "sum": 18}
    assert (told["passed"], told["problem"], told["method"], told["usual_method"]) == (True, None, "hand", True)
    assert told["of_base"] == {"part": 17, "whole": 19, "percent": "89,5 %"}
    assert told["of_present"] == {"part": 17, "whole": 18, "percent": "94,4 %"}
    rule = told["rule"]
    assert (rule["title"], rule["valid_from"], rule["valid_to"]) == ("Nghị quyết thường", "2026-07-26", None)
    assert (rule["numerator"], rule["denominator"], rule["more"], rule["secret"]) == (1, 2, True, False)
    assert rule["source"].startswith("208-QĐ/TW (26/7/2026)")
    assert not ctl.folder.exists()


def test_a_case_is_read_from_stdin_too(ctl: Ctl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(OCTOBER).encode("utf-8-sig"))))
    assert ctl("meeting", "vote-check").json["passed"] is True


def test_the_rule_is_that_of_the_day(ctl: Ctl) -> None:
    rule = check(ctl, date="2026-07-25").json["rule"]
    assert (rule["valid_from"], rule["valid_to"]) == ("2011-01-19", "2026-07-25")


def test_what_follows_when_two_thirds_are_not_reached_is_told(ctl: Ctl) -> None:
    told = check(ctl, matter="admission", **{"for": 13, "against": 5, "other": 0}).json
    assert (told["base"]["base"], told["base"]["needed"], told["passed"]) == (20, 14, False)
    assert told["reach"].startswith("Ba lần biểu quyết chưa đủ 2/3")
    assert check(ctl, matter="admission", **{"for": 18, "other": 0}).json["reach"] is None


def test_another_way_of_voting_than_usual_is_told(ctl: Ctl) -> None:
    told = check(ctl, matter="election").json
    assert (told["method"], told["usual_method"], told["rule"]["secret"]) == ("hand", False, True)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"for": 18}, "sum_exceeds_voters"),
        ({"for": 20, "other": 0}, "for_exceeds_base"),
        ({"for": 19, "other": 5}, "sum_exceeds_base"),
        ({"against": -1}, "negative"),
        ({"exempt_away": 22}, "base_unknown"),
    ],
)
def test_counts_that_cannot_be_right_are_an_answer_without_an_outcome(
    ctl: Ctl, changed: dict[str, object], problem: str
) -> None:
    answer = check(ctl, **changed)
    assert answer.status == 0
    assert (answer.json["passed"], answer.json["problem"]) == (None, problem)


def test_a_vote_not_given_is_a_warning(ctl: Ctl) -> None:
    told = check(ctl, other=0).json
    assert (told["passed"], told["problem"]) == (True, "sum_below_voters")


def test_people_read_the_sum_the_outcome_and_the_rule(ctl: Ctl) -> None:
    check(ctl, other=0)
    lines = ctl.plain("meeting", "vote-check", ctl.folder.parent / "case.json").out.splitlines()
    told = {line.rsplit(maxsplit=1)[0]: line.rsplit(maxsplit=1)[1] for line in lines[:5]}
    assert told == {
        "Official members": "22",
        "Less: exempt, not attending": "2",
        "Less: excused for the whole meeting": "1",
        "Base of the vote": "19",
        "Votes in favour needed": "10",
    }
    assert lines[5:8] == [
        "For 17, against 0, other 0; 18 may vote.",
        "! somebody present who may vote gave no vote",
        "Passed: 17/19 = 89,5 %",
    ]
    assert lines[8].startswith("Nghị quyết thường. 208-QĐ/TW (26/7/2026)")


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({"for": 9, "against": 9, "other": 0}, "Not passed: 9/19 = 47,4 %"),
        ({"for": 21}, "It cannot be told."),
        (
            {"matter": "deletion", "for": 9, "against": 9, "other": 0},
            "Not passed: 9/20 = 45 %. Ba lần biểu quyết chưa đủ 2/3: báo cáo cấp ủy cấp trên quyết định",
        ),
    ],
)
def test_people_read_that_a_matter_did_not_pass(ctl: Ctl, changed: dict[str, object], verdict: str) -> None:
    check(ctl, **changed)
    assert verdict in ctl.plain("meeting", "vote-check", ctl.folder.parent / "case.json").out.splitlines()


# --- refused ---


@pytest.mark.parametrize(
    ("changed", "key", "reason"),
    [
        ({"matter": None}, "matter", "rule_missing"),
        ({"matter": 3}, "matter", "rule_not_text"),
        ({"matter": "picnic"}, "matter", "rule_bad_value"),
        ({"date": "5/10/2026"}, "date", "rule_not_date"),
        ({"official": None}, "official", "rule_missing"),
        ({"present": "20"}, "present", "rule_not_number"),
        ({"for": True}, "for", "rule_not_number"),
        ({"for": 1.5}, "for", "rule_not_number"),
        ({"offical": 3}, "offical", "rule_unknown"),
        ({"method": "voice"}, "method", "rule_bad_value"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_by_name(
    ctl: Ctl, changed: dict[str, object], key: str, reason: str
) -> None:
    answer = check(ctl, **changed)
    assert (answer.status, answer.out) == (3, "")
    assert (answer.error["code"], answer.error["detail"]) == ("bad_vote_case", {"key": key, "reason": reason})
    assert key in answer.error["message"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "case_not_json"),
        (b"", "case_not_json"),
        (b"[" * 100_000, "case_not_json"),
        (b"[1]", "case_not_object"),
        ("Chi bộ".encode("utf-16"), "rule_not_utf8"),
    ],
)
def test_what_is_no_case_is_refused(ctl: Ctl, content: bytes, reason: str) -> None:
    case = ctl.folder.parent / "case.json"
    case.write_bytes(content)
    answer = ctl("meeting", "vote-check", case)
    assert answer.status == 3
    assert (answer.error["code"], answer.error["detail"]["reason"]) == ("bad_vote_case", reason)


def test_a_file_that_is_not_there_is_refused(ctl: Ctl) -> None:
    answer = ctl("meeting", "vote-check", ctl.folder / "none.json")
    assert (answer.status, answer.error["code"]) == (3, "file_not_found")


def test_a_day_without_a_rule_is_refused(ctl: Ctl) -> None:
    answer = check(ctl, date="2001-01-01")
    assert (answer.status, answer.error["code"]) == (3, "no_rule")
    assert answer.error["detail"] == {"day": "2001-01-01", "matter": "resolution"}
    assert "2001-01-01" in answer.error["message"]


# --- an edited table ---


def test_an_edited_table_is_used(ctl: Ctl) -> None:
    own = ctl.folder.parent / "own.toml"
    own.write_text(meeting_rules().shipped().replace('"elsewhere", "excused"]', '"elsewhere"]'), encoding="utf-8")
    assert check(ctl, "--rules", own).json["base"]["base"] == 20


def test_an_edited_table_that_cannot_be_read_is_refused_with_its_line(ctl: Ctl) -> None:
    own = ctl.folder.parent / "own.toml"
    own.write_text("[[vote]]\nmatter = 'resolution'\nnumerator = 'one'\n", encoding="utf-8")
    answer = check(ctl, "--rules", own)
    assert (answer.status, answer.error["code"]) == (3, "bad_rules")
    assert answer.error["detail"]["line"] == 1  # the title is missing before the numerator is wrong
    assert check(ctl, "--rules", ctl.folder / "none.toml").error["code"] == "file_not_found"
