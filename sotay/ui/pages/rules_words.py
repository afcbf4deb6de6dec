# What the tables of rules are called in the window, what each is about, what follows when the original is used again.
# It must not know what a rule says.

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class TableWords:
    """Hold the words of a table: its name, what it is about, what giving up the copy means, a name for a file."""

    name: str
    told: str
    dropped: str
    file: str


def table_words(name: str) -> TableWords:
    """Return the words of a table, "calendar", in the language of now."""
    words = {
        "meetings": _meetings,
        "dues": _dues,
        "calendar": _calendar,
        "evaluation": _evaluation,
        "members": _members,
    }
    return words[name]()


def _meetings() -> TableWords:
    return TableWords(
        QCoreApplication.translate("RulesWords", "Meetings"),
        QCoreApplication.translate(
            "RulesWords",
            "Length, attendance, votes, agendas, points: every rule has its days and its source, and a meeting is "
            "judged by the rules of its day. A cell whose committee set its own figures edits a copy.",
        ),
        QCoreApplication.translate(
            "RulesWords", "The cell's copy is given up, and meetings are judged by the original rules."
        ),
        "quy-tac-sinh-hoat.toml",
    )


def _dues() -> TableWords:
    return TableWords(
        QCoreApplication.translate("RulesWords", "Dues"),
        QCoreApplication.translate(
            "RulesWords",
            "Rates, exemptions, who pays where, the share that is kept: every figure has its days and its source, and "
            "a month is worked out by the rules of its first day. Closed months stay as they are.",
        ),
        QCoreApplication.translate(
            "RulesWords", "The cell's copy is given up, and months that are not closed go by the original rules."
        ),
        "quy-tac-dang-phi.toml",
    )


def _calendar() -> TableWords:
    return TableWords(
        QCoreApplication.translate("RulesWords", "Calendar"),
        QCoreApplication.translate(
            "RulesWords",
            "Duties that come back by themselves: on which day, how many days before the book reminds, what shows that "
            "one was done. The days of reports are set by the committee: a cell writes its own into a copy.",
        ),
        QCoreApplication.translate(
            "RulesWords", "The cell's copy is given up, and the calendar has the duties and days of the original."
        ),
        "quy-tac-lich.toml",
    )


def _evaluation() -> TableWords:
    return TableWords(
        QCoreApplication.translate("RulesWords", "Evaluation"),
        QCoreApplication.translate(
            "RulesWords",
            "Forms with their criteria and points, for a year or a quarter, the grades, how many may have the highest "
            "one. Where the committee has a form of its own, write its criteria into a copy.",
        ),
        QCoreApplication.translate(
            "RulesWords", "The cell's copy is given up, and gradings go by the original forms; points stay as written."
        ),
        "quy-tac-danh-gia.toml",
    )


def _members() -> TableWords:
    return TableWords(
        QCoreApplication.translate("RulesWords", "Members"),
        QCoreApplication.translate(
            "RulesWords",
            "Probation, transfers, badges, who is counted, what the list asks for: every term has its days and its "
            "source, and warnings about members go by it. Terms of the committee are written into a copy.",
        ),
        QCoreApplication.translate(
            "RulesWords", "The cell's copy is given up, and warnings about members go by the original terms."
        ),
        "quy-tac-dang-vien.toml",
    )
