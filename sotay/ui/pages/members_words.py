# The words of the list of members for values of the field: states, what is due, how many; days and Party age.
# It must not know widgets, nor put a number of a card into a sentence.

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.services.member_list import Choice, Due, Group, ListAnswer, MemberSort, MemberState, PartyAge, WarningKind
from sotay.ui.widgets.tones import Tone

STATE_LOOKS: Mapping[MemberState | None, tuple[str, Tone]] = {
    MemberState.OFFICIAL: ("check-circle", Tone.GREEN),
    MemberState.PROBATIONARY: ("hourglass", Tone.INK),
    MemberState.EXEMPT: ("pause-circle", Tone.GREY),
    MemberState.TEMPORARY_HERE: ("sign-in", Tone.INK),
    MemberState.TEMPORARY_ELSEWHERE: ("sign-out", Tone.AMBER),
    MemberState.SUSPENDED: ("prohibit", Tone.SON),
    MemberState.MOVED: ("arrow-bend-up-right", Tone.GREY),
    MemberState.LEFT: ("door", Tone.GREY),
    MemberState.DECEASED: ("flower-lotus", Tone.GREY),
    None: ("question", Tone.AMBER),
}
WARNING_ICONS = {
    WarningKind.PROBATION_OVERDUE: "warning-circle",
    WarningKind.PROBATION_ENDING: "hourglass",
    WarningKind.BADGE_DUE: "medal",
    WarningKind.TRANSFER_DUE: "arrow-bend-up-right",
    WarningKind.LIST_CHECK_DUE: "arrows-left-right",
    WarningKind.STATE_MISSING: "question",
    WarningKind.BADGE_MISSED: "medal",
    WarningKind.DATA_MISSING: "pencil-simple",
}


def state_words() -> dict[MemberState | None, str]:
    """Return the words for the states, in the order in which they are offered."""
    return {
        MemberState.OFFICIAL: QCoreApplication.translate("MembersWords", "Official"),
        MemberState.PROBATIONARY: QCoreApplication.translate("MembersWords", "Probationary"),
        MemberState.EXEMPT: QCoreApplication.translate("MembersWords", "Exempt"),
        MemberState.TEMPORARY_HERE: QCoreApplication.translate("MembersWords", "Here for a time"),
        MemberState.TEMPORARY_ELSEWHERE: QCoreApplication.translate("MembersWords", "Elsewhere for a time"),
        MemberState.SUSPENDED: QCoreApplication.translate("MembersWords", "Suspended"),
        MemberState.MOVED: QCoreApplication.translate("MembersWords", "Moved away"),
        MemberState.LEFT: QCoreApplication.translate("MembersWords", "Left the Party"),
        MemberState.DECEASED: QCoreApplication.translate("MembersWords", "Deceased"),
        None: QCoreApplication.translate("MembersWords", "No state yet"),
    }


def choice_words() -> dict[Choice, str]:
    """Return the words for the parts of the register, in the order in which they are offered."""
    states: dict[Choice, str] = {state: word for state, word in state_words().items() if state is not None}
    return {
        Group.LIST: QCoreApplication.translate("MembersWords", "On the list"),
        **states,
        Group.UNKNOWN: state_words()[None],
        Group.ENDED: QCoreApplication.translate("MembersWords", "Off the list"),
        Group.ALL: QCoreApplication.translate("MembersWords", "All"),
    }


def sort_words() -> dict[MemberSort, str]:
    """Return the words for the orders."""
    return {
        MemberSort.NAME: QCoreApplication.translate("MembersWords", "By name"),
        MemberSort.BORN: QCoreApplication.translate("MembersWords", "By day of birth"),
        MemberSort.STATE: QCoreApplication.translate("MembersWords", "By state"),
        MemberSort.JOINED: QCoreApplication.translate("MembersWords", "By day of joining"),
    }


def summary(answer: ListAnswer) -> str:
    """Return how many members are shown, and how many of them in each state."""
    total = answer.total
    whole = QCoreApplication.translate("MembersWords", "%n member(s)", "", total)
    counts: list[tuple[int, str]] = [
        (answer.states.get(state, 0), word) for state, word in state_words().items() if state is not None
    ]
    counts.append((total - sum(answer.states.values()), state_words()[None]))
    told = [f"{count} {word[:1].lower()}{word[1:]}" for count, word in counts if count]
    return f"{whole}: {', '.join(told)}" if len(told) > 1 else whole


def age_words(age: PartyAge | None) -> str:
    """Return Party age in full years, "4–5" where the day is not fully known."""
    if age is None:
        return ""
    if age.at_most > age.years:
        return QCoreApplication.translate("MembersWords", "{0}–{1} years").format(age.years, age.at_most)
    if age.at_most < 1:
        return QCoreApplication.translate("MembersWords", "under 1 year")
    years = age.years
    return QCoreApplication.translate("MembersWords", "%n year(s)", "", years)


def due_words(due: Due) -> str:
    """Return what is to be done, without the name."""
    return _WORDS[due.warning.kind](due)


def due_tone(due: Due) -> Tone:
    """Return how serious it is."""
    if not due.is_urgent:
        return Tone.PLAIN
    return Tone.SON if (days_left(due) or 0) < 0 else Tone.AMBER


def days_left(due: Due) -> int | None:
    """Return the days that are left, negative when the day has passed; None where none is set."""
    left = due.warning.facts.get("days_left")
    return left if isinstance(left, int) else None


def left_words(due: Due) -> str:
    """Return how many days are left or over, "" where no day is set."""
    left = days_left(due)
    if left is None:
        return ""
    if left == 0:
        return QCoreApplication.translate("MembersWords", "today")
    if left < 0:
        return QCoreApplication.translate("MembersWords", "%n day(s) over", "", -left)
    return QCoreApplication.translate("MembersWords", "%n day(s) left", "", left)


def _day(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else ""


def _probation(due: Due) -> str:
    day = _day(due.warning.day)
    if due.warning.facts.get("exact") is False:
        return QCoreApplication.translate("MembersWords", "Probation ends about {0}").format(day)
    return QCoreApplication.translate("MembersWords", "Probation ends: {0}").format(day)


def _badge(due: Due) -> str:
    facts = due.warning.facts
    years, award, files = facts.get("years"), _day(facts.get("award_day")), _day(facts.get("files_due"))
    if files:
        return QCoreApplication.translate("MembersWords", "Badge of {0} years: file by {1}").format(years, files)
    day = award or _day(due.warning.day)
    return QCoreApplication.translate("MembersWords", "Badge of {0} years: {1}").format(years, day)


def _transfer(due: Due) -> str:
    return QCoreApplication.translate("MembersWords", "Transfer to be completed by {0}").format(_day(due.warning.day))


def _list_check(due: Due) -> str:
    return QCoreApplication.translate("MembersWords", "List to be reconciled by {0}").format(_day(due.warning.day))


def _state_missing(_: Due) -> str:
    return QCoreApplication.translate("MembersWords", "No state is written down yet")


def _badge_missed(due: Due) -> str:
    years = due.warning.facts.get("years")
    return QCoreApplication.translate("MembersWords", "Badge of {0} years is not written down").format(years)


def _data_missing(due: Due) -> str:
    fields, words = due.warning.facts.get("fields"), _field_words()
    names = [words.get(str(name), str(name)) for name in fields] if isinstance(fields, tuple | list) else []
    return QCoreApplication.translate("MembersWords", "Missing: {0}").format(", ".join(names))


_WORDS: dict[WarningKind, Callable[[Due], str]] = {
    WarningKind.PROBATION_OVERDUE: _probation,
    WarningKind.PROBATION_ENDING: _probation,
    WarningKind.BADGE_DUE: _badge,
    WarningKind.TRANSFER_DUE: _transfer,
    WarningKind.LIST_CHECK_DUE: _list_check,
    WarningKind.STATE_MISSING: _state_missing,
    WarningKind.BADGE_MISSED: _badge_missed,
    WarningKind.DATA_MISSING: _data_missing,
}


def _field_words() -> dict[str, str]:
    return {
        "sex": QCoreApplication.translate("MembersWords", "sex"),
        "born": QCoreApplication.translate("MembersWords", "day of birth"),
        "ethnicity": QCoreApplication.translate("MembersWords", "ethnic group"),
        "religion": QCoreApplication.translate("MembersWords", "religion"),
        "native_place": QCoreApplication.translate("MembersWords", "native place"),
        "schooling": QCoreApplication.translate("MembersWords", "schooling"),
        "political_theory": QCoreApplication.translate("MembersWords", "political theory"),
        "profession": QCoreApplication.translate("MembersWords", "profession"),
        "occupation_now": QCoreApplication.translate("MembersWords", "occupation"),
        "joined": QCoreApplication.translate("MembersWords", "day of joining"),
        "ceremony": QCoreApplication.translate("MembersWords", "day of the ceremony"),
        "official": QCoreApplication.translate("MembersWords", "day of full membership"),
        "card": QCoreApplication.translate("MembersWords", "card number"),
        "file": QCoreApplication.translate("MembersWords", "file number"),
    }
