# The text of a table as rows: one is changed, copied, renewed or removed, and nothing else changes by a letter.

import tomllib
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.services.edited_tables import edited_tables
from sotay.services.rule_rows import RuleSheet, SheetRow, UnusualTextError

TEXTS = {name: table.table.shipped() for name, table in edited_tables().items()}
SHEETS = {name: RuleSheet.parse(text) for name, text in TEXTS.items()}
RATE = """# Mức đóng

# --- mức đóng của từng nhóm

[[rate]]
groups = ["insured"] # đóng BHXH
percent = "0,3"  # đúng từng số lẻ
valid_from = 2026-02-01
source = "01-QĐ/TW"

# --- lương tối thiểu

[[wage]]
amount = 5310000
source = "Nghị định"
"""
ORDER = ("groups", "percent", "valid_from", "valid_to", "source")


def rate(text: str = RATE) -> SheetRow:
    return RuleSheet.parse(text).rows[0]


@pytest.mark.parametrize("name", TEXTS)
def test_a_shipped_table_comes_back_letter_by_letter(name: str) -> None:
    sheet = SHEETS[name]
    assert sheet.text == TEXTS[name]
    assert len(sheet.rows) == sum(map(len, tomllib.loads(TEXTS[name]).values()))


@pytest.mark.parametrize("name", TEXTS)
def test_a_value_put_in_again_changes_no_letter(name: str) -> None:
    for row in SHEETS[name].rows:
        for key, value in row.values.items():
            assert row.put({key: value}).text == row.text


@pytest.mark.parametrize("name", TEXTS)
def test_a_copy_that_is_removed_leaves_the_text_as_it_was(name: str) -> None:
    sheet = SHEETS[name]
    for at in range(len(sheet.rows)):
        copied = sheet.with_copy(at)
        assert copied.rows[at].values == copied.rows[at + 1].values == sheet.rows[at].values
        assert copied.without(at + 1).text == sheet.text


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_text_of_any_row_can_become_any_text_and_all_else_stays(data: st.DataObject) -> None:
    sheet = SHEETS[data.draw(st.sampled_from(sorted(SHEETS)))]
    at = data.draw(st.integers(0, len(sheet.rows) - 1))
    told = data.draw(st.text(st.characters(codec="utf-8"), max_size=40))
    changed = sheet.with_row(at, sheet.rows[at].put({"source": told}, ORDER))
    again = RuleSheet.parse(changed.text)
    assert again.rows[at].values["source"] == told
    assert [row.text for row in again.rows[:at]] == [row.text for row in sheet.rows[:at]]
    assert [row.text for row in again.rows[at + 1 :]] == [row.text for row in sheet.rows[at + 1 :]]
    back = changed.with_row(at, changed.rows[at].put({"source": sheet.rows[at].values.get("source")}, ORDER))
    assert tomllib.loads(back.text) == tomllib.loads(sheet.text)


@settings(max_examples=60, deadline=None)
@given(day=st.dates(date(2019, 1, 1), date(2040, 1, 1)), data=st.data())
def test_a_rule_renewed_on_a_day_leaves_no_hole_and_no_overlap(day: date, data: st.DataObject) -> None:
    sheet = SHEETS["meetings"]
    at = data.draw(st.sampled_from([at for at, row in enumerate(sheet.rows) if row.table == "vote"]))
    row = sheet.rows[at]
    if row.first is not None and day <= row.first:
        with pytest.raises(ValueError, match=str(day.year)):
            sheet.with_renewal(at, day)
        return
    old, new = sheet.with_renewal(at, day).rows[at : at + 2]
    if row.last is not None and row.last < day:
        assert (old, new.first, new.last) == (row, day, None)
    else:
        assert (old.first, old.last) == (row.first, day - timedelta(days=1))
        assert (new.first, new.last) == (day, row.last)
    assert {**new.values, "valid_from": 0, "valid_to": 0} == {**row.values, "valid_from": 0, "valid_to": 0}


def test_comments_stay_where_they_are_and_a_new_value_stands_in_its_place() -> None:
    changed = rate().put({"percent": "0,5", "valid_to": date(2027, 12, 31)}, ORDER)
    assert changed.text == (
        '[[rate]]\ngroups = ["insured"] # đóng BHXH\npercent = "0,5"  # đúng từng số lẻ\nvalid_from = 2026-02-01\n'
        'valid_to = 2027-12-31\nsource = "01-QĐ/TW"\n'
    )
    assert changed.put({"valid_to": None, "percent": "0,3"}, ORDER).text == rate().text


def test_a_rule_that_changes_on_a_day_stands_below_the_old_one() -> None:
    new = RuleSheet.parse(RATE).with_renewal(0, date(2027, 1, 1), ORDER).text
    old = 'valid_from = 2026-02-01\nvalid_to = 2026-12-31\nsource = "01-QĐ/TW"\n'
    assert old in new
    assert new.index("valid_from = 2027-01-01") < new.index("# --- lương tối thiểu")
    assert new.count("# đúng từng số lẻ") == 2


def test_the_comment_of_the_next_part_stays_when_the_row_above_it_goes() -> None:
    assert RuleSheet.parse(RATE).without(0).text == (
        "# Mức đóng\n\n# --- mức đóng của từng nhóm\n\n# --- lương tối thiểu\n\n"
        '[[wage]]\namount = 5310000\nsource = "Nghị định"\n'
    )
    assert RuleSheet.parse(RATE).without(1).text == RATE[: RATE.index("\n[[wage]]")]


def test_a_last_row_without_the_end_of_a_line_can_be_copied() -> None:
    sheet = RuleSheet.parse('[[wage]]\namount = 1 # ít\nsource = "x"').with_copy(0, {"amount": 2})
    assert [row.values["amount"] for row in RuleSheet.parse(sheet.text).rows] == [1, 2]


ITEMS: list[dict[str, Any]] = [{"key": "a", "minutes": 3}, {"key": "b", "minutes": 5}]
AGENDA = '[[agenda]]\nitems = [\n    { key = "a", minutes = 3 }, # đầu\n    { key = "b", minutes = 5 },\n]\n'


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        (
            [{"key": "a", "minutes": 4}, ITEMS[1]],
            ['    { key = "a", minutes = 4 }, # đầu', '    { key = "b", minutes = 5 },'],
        ),
        (
            [*ITEMS, {"key": "c", "minutes": 1}],
            [
                '    { key = "a", minutes = 3 }, # đầu',
                '    { key = "b", minutes = 5 },',
                '    { key = "c", minutes = 1 },',
            ],
        ),
        (ITEMS[:1], ['    { key = "a", minutes = 3 }, # đầu']),
        ([], []),
    ],
)
def test_rows_within_a_row_keep_their_lines_and_comments(items: list[dict[str, Any]], lines: list[str]) -> None:
    changed = rate(AGENDA).put({"items": items})
    assert tomllib.loads(changed.text)["agenda"][0]["items"] == items
    if items:
        assert changed.text == "\n".join(["[[agenda]]", "items = [", *lines, "]", ""])


def test_a_list_of_rows_that_was_not_there_is_written_line_by_line() -> None:
    changed = rate('[[agenda]]\nkind = "regular"\nsource = "x"\n').put({"items": ITEMS}, ("kind", "items", "source"))
    assert changed.text == (
        '[[agenda]]\nkind = "regular"\nitems = [\n    { key = "a", minutes = 3 },\n    { key = "b", minutes = 5 },\n]\n'
        'source = "x"\n'
    )


def test_true_and_one_are_two_values() -> None:
    assert rate("[[edge]]\nowed = 1\n").put({"owed": True}).text == "[[edge]]\nowed = true\n"


@pytest.mark.parametrize(
    "text",
    [
        'name = "x"\n[[duty]]\nday = 1\n',  # a value outside of rows
        "[own]\nlead = 3\n",
        "duty = [{ day = 1 }]\n",
        "[[duty]]\nday = 1\n[duty.more]\nlead = 3\n",
        '[[duty]]\ntitle = """\n[[not a head]]\n[[own]]\n"""\n',
    ],
)
def test_a_table_written_in_another_way_is_not_taken_apart(text: str) -> None:
    tomllib.loads(text)
    with pytest.raises(UnusualTextError):
        RuleSheet.parse(text)


def test_what_is_no_toml_is_told_as_such() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        RuleSheet.parse("[[duty]]\nday = \n")


def test_a_table_without_rows_has_none() -> None:
    assert RuleSheet.parse("# nothing yet\n").rows == ()
    assert RuleSheet.parse("").text == ""


def test_a_row_is_found_by_its_number_within_its_table() -> None:
    sheet = RuleSheet.parse(RATE)
    assert (sheet.place("rate", 1), sheet.place("wage", 1)) == (0, 1)
    assert sheet.place("wage", 2) is sheet.place("picnic", 1) is sheet.place("rate", 0) is None
