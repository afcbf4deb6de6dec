# The rules about duties of the calendar that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from typing import TYPE_CHECKING

from sotay.domain.duty_rules import CalendarRules
from sotay.domain.meeting_rule_days import RuleProblem
from sotay.paths import resource_dir
from sotay.services.meeting_rules import RuleFinding, checked_table, refusal
from sotay.storage.sealing import doing

if TYPE_CHECKING:
    from sotay.storage.notebook import Notebook

SETTING = "rules.calendar"


def shipped_calendar_rules() -> str:
    """Return the text of the shipped table, from which a cell's own copy begins."""
    return (resource_dir() / "rules" / "calendar.toml").read_text(encoding="utf-8")


def checked_calendar_rules(text: str) -> tuple[CalendarRules | None, tuple[RuleFinding, ...]]:
    """Return the rules of an edited text and what is wrong with it; no rules where it cannot be read."""
    return checked_table(text, CalendarRules.parse)


def own_calendar_rules(notebook: "Notebook") -> str | None:
    """Return the text of the cell's own copy, or None where it uses the shipped table."""
    return notebook.setting(SETTING) or None


def calendar_rules_in_force(notebook: "Notebook") -> CalendarRules:
    """Return the rules that the cell goes by: those of its own copy, or the shipped ones where that cannot be read."""
    own = own_calendar_rules(notebook)
    rules = None if own is None else checked_calendar_rules(own)[0]
    return rules or CalendarRules.parse(shipped_calendar_rules())


def save_calendar_rules(notebook: "Notebook", text: str) -> tuple[RuleProblem, ...]:
    """Keep an edited copy and return what is wrong with its days; raise SotayError(BAD_RULES) if it cannot be read."""
    rules, findings = checked_calendar_rules(text)
    if rules is None:
        raise refusal(findings[0])
    with doing("rules.save"):
        notebook.set_setting(SETTING, text)
    return rules.problems()


def drop_calendar_rules(notebook: "Notebook") -> None:
    """Go back to the shipped table."""
    if own_calendar_rules(notebook) is not None:
        with doing("rules.drop"):
            notebook.set_setting(SETTING, "")
