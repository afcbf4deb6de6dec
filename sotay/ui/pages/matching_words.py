# The words of the comparison with the superior's list: fields, groups, why two are a pair, why one is not written.
# It must not know widgets.

from PySide6.QtCore import QCoreApplication

from sotay.domain.central_rows import RowFault, RowWhy
from sotay.services.matching_items import DifferenceKind, Group, Hindrance, Item, MatchedBy, Unclear, shown_value
from sotay.services.matching_plan import RefusedBy
from sotay.services.member_list import MemberState
from sotay.ui.pages.members_words import state_words
from sotay.ui.widgets.tones import Tone

GROUP_LOOKS = {
    Group.DIFFERENT: ("pencil-simple", Tone.AMBER),
    Group.FORMAL: ("text-aa", Tone.GREY),
    Group.ONLY_THERE: ("plus-circle", Tone.GREEN),
    Group.ONLY_HERE: ("notebook", Tone.INK),
    Group.UNCLEAR: ("question", Tone.AMBER),
    Group.FAULTS: ("warning-circle", Tone.SON),
}


def field_words() -> dict[str, str]:
    """Return the words for the fields of the superior's list, in the order in which they are shown."""
    return {
        "full_name": QCoreApplication.translate("MatchingWords", "Full name"),
        "card": QCoreApplication.translate("MatchingWords", "Card number"),
        "citizen_id": QCoreApplication.translate("MatchingWords", "Citizen's number"),
        "born": QCoreApplication.translate("MatchingWords", "Day of birth"),
        "joined": QCoreApplication.translate("MatchingWords", "Day of joining"),
        "cell_here": QCoreApplication.translate("MatchingWords", "Cell of meetings"),
        "cell_home": QCoreApplication.translate("MatchingWords", "Cell of residence"),
        "state": QCoreApplication.translate("MatchingWords", "State"),
    }


def group_words() -> dict[Group, str]:
    """Return what the groups are called."""
    return {
        Group.DIFFERENT: QCoreApplication.translate("MatchingWords", "Differences"),
        Group.FORMAL: QCoreApplication.translate("MatchingWords", "Spelling only"),
        Group.ONLY_THERE: QCoreApplication.translate("MatchingWords", "Only on their list"),
        Group.ONLY_HERE: QCoreApplication.translate("MatchingWords", "Only in the book"),
        Group.UNCLEAR: QCoreApplication.translate("MatchingWords", "Not clear who"),
        Group.FAULTS: QCoreApplication.translate("MatchingWords", "Odd cells"),
    }


def group_meanings() -> dict[Group, str]:
    """Return what a person does with each group."""
    return {
        Group.DIFFERENT: QCoreApplication.translate(
            "MatchingWords", "Tick what the superior's list has right; what is not ticked stays as the book has it."
        ),
        Group.FORMAL: QCoreApplication.translate(
            "MatchingWords", "Same words, written in another way: marks, capitals, spaces."
        ),
        Group.ONLY_THERE: QCoreApplication.translate(
            "MatchingWords", "Nobody in the book fits these rows. Tick whom the book should have."
        ),
        Group.ONLY_HERE: QCoreApplication.translate(
            "MatchingWords", "They are in the book and not on the list. Nothing happens to them; tell the superior."
        ),
        Group.UNCLEAR: QCoreApplication.translate(
            "MatchingWords", "It cannot be told who is who. Open each record; the book does not guess."
        ),
        Group.FAULTS: QCoreApplication.translate(
            "MatchingWords", "These cells could not be read, or were mended. The rest of their rows was used."
        ),
    }


def pair_words(by: MatchedBy) -> str:
    """Return by what two were found to be one person."""
    return {
        MatchedBy.CARD: QCoreApplication.translate("MatchingWords", "same card"),
        MatchedBy.CITIZEN_ID: QCoreApplication.translate("MatchingWords", "same citizen's number"),
        MatchedBy.NAME_AND_BIRTH: QCoreApplication.translate("MatchingWords", "same name and day of birth"),
        MatchedBy.FOLDED_NAME_AND_BIRTH: QCoreApplication.translate(
            "MatchingWords", "same name without marks and day of birth"
        ),
        MatchedBy.FOLDED_NAME_AND_YEAR: QCoreApplication.translate(
            "MatchingWords", "same name without marks and year of birth"
        ),
    }[by]


def kind_words(kind: DifferenceKind) -> str:
    """Return how two values differ, nothing where they are plainly others."""
    return {
        DifferenceKind.SPELLING: QCoreApplication.translate("MatchingWords", "written another way"),
        DifferenceKind.MARKS: QCoreApplication.translate("MatchingWords", "other marks"),
        DifferenceKind.FINER: QCoreApplication.translate("MatchingWords", "one side is more exact"),
        DifferenceKind.MISSING_HERE: QCoreApplication.translate("MatchingWords", "not in the book yet"),
        DifferenceKind.MISSING_THERE: QCoreApplication.translate("MatchingWords", "not on their list"),
        DifferenceKind.OTHER: "",
    }[kind]


def unclear_words(why: Unclear) -> str:
    """Return why it cannot be told who is who."""
    return {
        Unclear.SEVERAL: QCoreApplication.translate("MatchingWords", "several alike"),
        Unclear.CONFLICT: QCoreApplication.translate("MatchingWords", "number and name point to different people"),
        Unclear.NAME_ONLY: QCoreApplication.translate("MatchingWords", "the same name, and no day of birth to tell by"),
    }[why]


def hindrance_words(why: Hindrance) -> str:
    """Return why an item cannot be accepted here."""
    return {
        Hindrance.READ_ONLY: QCoreApplication.translate(
            "MatchingWords", "States and cells change by decisions: open the member's record to change them."
        ),
        Hindrance.KEEPS: QCoreApplication.translate("MatchingWords", "Their list lacks it; the book keeps its own."),
        Hindrance.COARSER: QCoreApplication.translate(
            "MatchingWords", "The book knows the day more exactly, and keeps it."
        ),
        Hindrance.DUPLICATE: QCoreApplication.translate(
            "MatchingWords", "Its number stands in several rows; ask the superior which one is right."
        ),
        Hindrance.NAME_MISSING: QCoreApplication.translate("MatchingWords", "The row has no name."),
        Hindrance.BAD_VALUE: QCoreApplication.translate(
            "MatchingWords", "Its days or numbers cannot be right; ask the superior, or add the member by hand."
        ),
        Hindrance.NOTHING_TO_WRITE: "",
    }[why]


def refusal_words(why: RefusedBy) -> str:
    """Return why an accepted item was not written."""
    return {
        RefusedBy.CHANGED: QCoreApplication.translate("MatchingWords", "the record was changed meanwhile"),
        RefusedBy.TAKEN: QCoreApplication.translate("MatchingWords", "another member has this card number"),
        RefusedBy.BAD_VALUE: QCoreApplication.translate("MatchingWords", "days or numbers would contradict each other"),
    }[why]


def fault_words(fault: RowFault) -> str:
    """Return what was odd in a cell."""
    rows = fault.facts.get("rows", ())
    others = ", ".join(str(row) for row in rows if row != fault.row) if isinstance(rows, tuple) else ""
    return {
        RowWhy.BAD_DATE: QCoreApplication.translate("MatchingWords", "this day could not be read"),
        RowWhy.BAD_NUMBER: QCoreApplication.translate("MatchingWords", "this number has the wrong shape"),
        RowWhy.ZEROS_RESTORED: QCoreApplication.translate("MatchingWords", "its lost zeros were put back"),
        RowWhy.FORMULA: QCoreApplication.translate("MatchingWords", "a formula without a value"),
        RowWhy.NAME_MISSING: QCoreApplication.translate("MatchingWords", "the name is missing"),
        RowWhy.DUPLICATE: QCoreApplication.translate("MatchingWords", "the same number as row {0}").format(others),
    }[fault.why]


def ours_words(item: Item, *, numbers: bool) -> str:
    """Return our value of a difference as people write it."""
    one = item.difference
    if one is None:
        return ""
    if one.field == "state":
        return state_words()[MemberState(one.ours)] if one.ours else ""
    return shown_value(one.field, one.ours, numbers=numbers)


def theirs_words(item: Item, *, numbers: bool) -> str:
    """Return their value of a difference as people write it."""
    one = item.difference
    return "" if one is None else shown_value(one.field, one.theirs, numbers=numbers)
