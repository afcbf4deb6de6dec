# Rows edited one step after another: taken back, done again, compared with what is shipped, found by what is wrong.

from datetime import date

from sotay.services.dues_rules import dues_rules
from sotay.services.edited_tables import edited_tables
from sotay.services.meeting_rules import meeting_rules
from sotay.services.rule_rows import RuleSheet
from sotay.services.rule_rows_edits import RuleEdits, places_of

SHIPPED = RuleSheet.parse(dues_rules().shipped())


def edits(sheet: RuleSheet = SHIPPED) -> RuleEdits:
    return RuleEdits(sheet, SHIPPED.rows)


def at_rate(number: int) -> RuleEdits:
    made = edits()
    place = SHIPPED.place("rate", number)
    assert place is not None
    made.look_at(place)
    return made


def value(made: RuleEdits, key: str) -> object:
    assert made.row is not None
    return made.row.values.get(key)


def test_letters_typed_into_one_field_are_one_step() -> None:
    made = at_rate(3)
    for text in ("0", "0,", "0,6"):
        made.put("percent", text)
    made.left()
    made.put("percent", "0,7")
    made.undo()
    assert value(made, "percent") == "0,6"
    made.undo()
    assert made.sheet == SHIPPED
    assert not made.can_undo
    made.redo()
    made.redo()
    assert (value(made, "percent"), made.can_redo) == ("0,7", False)


def test_a_field_emptied_and_filled_again_keeps_its_comment() -> None:
    made = edits(RuleSheet.parse('[[own]]\nlead = 3 # ngày\nsource = "x"\n'))
    made.put("lead", None)
    made.put("lead", 5)
    assert made.sheet.text == '[[own]]\nlead = 5 # ngày\nsource = "x"\n'


def test_another_deed_after_taking_back_leaves_nothing_to_do_again() -> None:
    made = at_rate(2)
    made.put("percent", "2")
    made.undo()
    made.remove()
    assert not made.can_redo
    made.undo()
    assert made.sheet == SHIPPED


def test_a_value_that_is_there_already_is_no_step() -> None:
    made = at_rate(2)
    made.put("percent", "1")
    assert not made.can_undo


def test_taking_back_shows_the_row_where_it_happened() -> None:
    made = at_rate(2)
    there = made.at
    made.renew(date(2027, 1, 1))
    assert (made.at, value(made, "valid_from")) == (there + 1, date(2027, 1, 1))
    made.look_at(0)
    made.undo()
    assert made.at == there


def test_the_last_row_of_all_can_go_and_a_table_may_be_empty() -> None:
    made = edits(RuleSheet.parse("[[own]]\nlead = 3\n"))
    made.remove()
    assert made.row is None
    made.undo()
    assert value(made, "lead") == 3


def test_every_shipped_row_is_its_own_origin() -> None:
    for table in edited_tables().values():
        sheet = RuleSheet.parse(table.table.shipped())
        assert dict(RuleEdits(sheet, sheet.rows).origins()) == dict(enumerate(sheet.rows))


def test_an_edited_row_knows_what_it_was_and_can_become_it_again() -> None:
    made = at_rate(4)
    shipped = made.row
    made.put("percent", "0,4")
    assert made.origin() == shipped
    made.take_shipped()
    assert made.sheet == SHIPPED
    made.undo()
    assert value(made, "percent") == "0,4"


def test_a_renewed_rule_is_the_edited_one_and_its_copy_is_new() -> None:
    made = at_rate(2)
    shipped = made.row
    made.renew(date(2027, 1, 1))
    assert made.origin() is None
    made.take_shipped()
    assert value(made, "valid_from") == date(2027, 1, 1)
    made.look_at(made.at - 1)
    assert made.origin() == shipped


def test_a_row_that_shares_little_with_any_shipped_one_is_new() -> None:
    made = edits(RuleSheet.parse('[[wage]]\nregion = 9\namount = 1\nvalid_from = 2030-01-01\nsource = "x"\n'))
    assert made.origin() is None


def test_a_value_at_fault_is_found_in_its_row() -> None:
    made = at_rate(3)
    made.put("percent", "one")
    rules, (found,) = dues_rules().checked(made.sheet.text)
    assert (rules, found.key) == (None, "percent")
    assert places_of(found, made.sheet) == (made.at,)


def test_days_at_fault_are_found_in_the_rows_around_them() -> None:
    sheet = RuleSheet.parse(meeting_rules().shipped().replace("valid_from = 2026-07-26", "valid_from = 2026-08-26", 1))
    _, (found,) = meeting_rules().checked(sheet.text)
    assert [(sheet.rows[at].table, sheet.rows[at].values["matter"]) for at in places_of(found, sheet)] == [
        ("vote", "resolution"),
        ("vote", "resolution"),
    ]


def test_a_table_that_nobody_knows_is_found_in_its_first_row() -> None:
    sheet = RuleSheet.parse(meeting_rules().shipped() + "\n[[picnic]]\nday = 1\n")
    _, (found,) = meeting_rules().checked(sheet.text)
    assert places_of(found, sheet) == (len(sheet.rows) - 1,)
    assert places_of(dues_rules().checked("[[picnic\n")[1][0], sheet) == ()
