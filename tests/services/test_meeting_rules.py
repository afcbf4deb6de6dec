# The cell's own copy of the rules about meetings: checked to the line, kept in the notebook, dropped again.

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meeting_rule_reading import Why
from sotay.domain.meetings import MeetingKind
from sotay.services.audit import AuditService
from sotay.services.error_texts import sentence
from sotay.services.meeting_rules import load_meeting_rules, meeting_rules
from sotay.services.reason_texts import REASONS
from sotay.services.rule_tables import RuleFinding, read_rules, refusal
from sotay.storage.notebook import Notebook
from tests.services.books import new_book

DAY = date(2026, 10, 5)
LONGER = (
    meeting_rules()
    .shipped()
    .replace("minutes = 120\nvalid_from = 2025-10-28", "minutes = 150\nvalid_from = 2025-10-28")
)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    workspace, _ = new_book(tmp_path / "sổ")
    with workspace:
        yield workspace.notebook


def combined(notebook: Notebook) -> int:
    rule = meeting_rules().in_force(notebook).duration(MeetingKind.COMBINED, 22, DAY)
    assert rule is not None
    return rule.minutes


def line_of(text: str, words: str) -> int:
    return next(at for at, line in enumerate(text.splitlines(), 1) if words in line)


def finding(text: str) -> RuleFinding:
    rules, (found,) = meeting_rules().checked(text)
    assert rules is None
    return found


# --- what is wrong with an edited copy ---


def test_the_shipped_table_has_nothing_to_tell() -> None:
    rules, findings = meeting_rules().checked(meeting_rules().shipped())
    assert rules == load_meeting_rules()
    assert findings == ()


def test_a_text_that_is_no_toml_is_told_with_its_line() -> None:
    text = meeting_rules().shipped().replace("minutes = 120", "minutes 120", 1)
    found = finding(text)
    assert (found.line, found.key, found.column) == (line_of(text, "minutes 120"), "minutes 120", 9)


def test_what_is_not_closed_is_told_at_the_end() -> None:
    for text in ("[[duration]]\nkinds = [", '[[duration]]\nsource = """\n'):
        found = finding(text)
        assert (found.line, found.key, found.column) == (2, text.splitlines()[1], 0)
    assert finding("[").line == 1


@pytest.mark.parametrize(
    ("was", "becomes", "why", "key"),
    [
        ("percent = 90", "percent = '90'", Why.NOT_NUMBER, "percent"),
        ('kind = "congress"', 'kind = "party"', Why.BAD_VALUE, "kind"),
        ("minutes = 30, step", 'minutes = "30", step', Why.NOT_NUMBER, "items[6].minutes"),
        ('fact = "results"', 'fact = "result"', Why.BAD_VALUE, "criteria[6].fact"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_with_its_line(was: str, becomes: str, why: Why, key: str) -> None:
    text = meeting_rules().shipped().replace(was, becomes, 1)
    found = finding(text)
    assert (found.why, found.key, found.line) == (why, key, line_of(text, becomes))


def test_a_value_that_is_missing_is_told_with_the_line_of_its_row() -> None:
    text = meeting_rules().shipped().replace('title = "Bầu cử"\n', "", 1)
    found = finding(text)
    assert (found.table, found.row, found.key, found.why) == ("vote", 17, "title", Why.MISSING)
    assert text.splitlines()[found.line - 1] == "[[vote]]"
    assert text.splitlines()[found.line] == 'matter = "election"'


def test_a_table_that_nobody_knows_is_told_with_its_line() -> None:
    found = finding("# của chi bộ\n[[durations]]\nminutes = 3\n")
    assert (found.line, found.table, found.why) == (2, "durations", Why.UNKNOWN)


@pytest.mark.parametrize(
    "text", ['duration = [{ kinds = ["regular"] }]', "duration = 3", "[[agenda]]\nkind = 'regular'\nitems = [{}]"]
)
def test_a_table_written_in_another_way_is_told_all_the_same(text: str) -> None:
    found = finding(text)
    assert found.why is not None
    assert found.line <= 3


def test_holes_and_overlaps_are_told_and_the_table_can_be_used() -> None:
    rules, (found,) = meeting_rules().checked(
        meeting_rules().shipped().replace("valid_to = 2026-07-25", "valid_to = 2026-07-20", 1)
    )
    assert rules is not None
    assert found.problem is not None
    assert (found.problem.flaw, found.problem.name) == (Flaw.HOLE, "vote resolution")
    assert (found.problem.first, found.problem.last) == (date(2026, 7, 21), date(2026, 7, 25))


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words(why: Why) -> None:
    assert f"rule_{why}" in REASONS
    told = refusal(RuleFinding(line=7, key="minutes", why=why))
    assert "dòng 7, “minutes” " in sentence(told)
    assert REASONS[f"rule_{why}"].en in sentence(told, "en")


# --- the cell's own copy ---


def test_a_cell_begins_with_the_shipped_rules(notebook: Notebook) -> None:
    assert meeting_rules().own(notebook) is None
    assert combined(notebook) == 120


def test_an_edited_copy_is_kept_and_used(notebook: Notebook) -> None:
    assert meeting_rules().save(notebook, LONGER) == ()
    assert meeting_rules().own(notebook) == LONGER
    assert combined(notebook) == 150


def test_a_copy_with_a_hole_is_kept_and_the_hole_told(notebook: Notebook) -> None:
    (problem,) = meeting_rules().save(notebook, LONGER.replace("valid_to = 2026-07-25", "valid_to = 2026-07-20", 1))
    assert problem.flaw is Flaw.HOLE
    assert combined(notebook) == 150


def test_a_copy_that_cannot_be_read_is_refused_and_nothing_changes(notebook: Notebook) -> None:
    meeting_rules().save(notebook, LONGER)
    with pytest.raises(SotayError) as refused:
        meeting_rules().save(notebook, LONGER.replace("minutes = 90", "minutes = ninety", 1))
    assert refused.value.code is Code.BAD_RULES
    assert "TOML" in sentence(refused.value)
    assert meeting_rules().own(notebook) == LONGER


def test_the_shipped_rules_come_back(notebook: Notebook) -> None:
    meeting_rules().drop(notebook)
    meeting_rules().save(notebook, LONGER)
    meeting_rules().drop(notebook)
    assert meeting_rules().own(notebook) is None
    assert combined(notebook) == 120


def test_a_copy_of_another_version_that_cannot_be_read_stands_aside(notebook: Notebook) -> None:
    notebook.set_setting(meeting_rules().setting, "[[quarrel]]\n")
    assert combined(notebook) == 120
    assert meeting_rules().own(notebook) is not None


def test_saving_and_dropping_are_in_the_trail(notebook: Notebook) -> None:
    meeting_rules().save(notebook, LONGER)
    meeting_rules().drop(notebook)
    meeting_rules().drop(notebook)
    audit = AuditService(notebook)
    lines = [line for line in audit.lines(audit.ids()) if line.entity == meeting_rules().setting]
    assert [line.what for line in lines] == ["rules.drop", "rules.save"]


# --- files ---


def test_a_table_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "quy-tac.toml"
    file.write_text(LONGER, encoding="utf-8-sig")
    assert read_rules(file) == LONGER


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SotayError) as missing:
        read_rules(tmp_path / "none.toml")
    assert missing.value.code is Code.FILE_NOT_FOUND
    (tmp_path / "chi-bo.toml").write_bytes("Chi bộ".encode("utf-16"))
    with pytest.raises(SotayError) as odd:
        read_rules(tmp_path / "chi-bo.toml")
    assert odd.value.code is Code.BAD_RULES
    assert "chi-bo.toml" in sentence(odd.value)
