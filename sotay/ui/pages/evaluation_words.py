# Gradings in words and looks: what a row of the list says, the bands over it, how far the caps are kept.
# It must not know pages, forms or how gradings are stored.

from PySide6.QtCore import QCoreApplication

from sotay.services.evaluation_papers import number_text
from sotay.services.evaluations import CapCheck, EvaluationRow, Gradings
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.widgets.tones import Tone

_LOOKS = {
    "excellent": ("star", Tone.GREEN),
    "good": ("check-circle", Tone.GREEN),
    "done": ("check-circle", Tone.INK),
    "not_done": ("warning-circle", Tone.SON),
}
_OTHER, _NONE = ("check-circle", Tone.INK), ("circle-dashed", Tone.GREY)


def row_words(row: EvaluationRow) -> str:
    """Return whom a grading is of: a member, or the cell by one of its forms."""
    return row.name or row.form.title


def entry(place: int, row: EvaluationRow) -> EntryRow:
    """Return a grading as a row of the list; `place` is its id there."""
    icon, tone = _LOOKS.get(row.grade.key, _OTHER) if row.grade else _NONE
    badge = row.grade.title if row.grade else QCoreApplication.translate("Evaluation", "Not graded yet")
    sums = QCoreApplication.translate("Evaluation", "own {0} · cell {1}")
    told = sums.format(number_text(row.own) or "–", number_text(row.given) or "–")
    return EntryRow(place, row_words(row), told, "", _suggested(row) or row.evaluation.note, badge, icon, tone)


def cell_band() -> Band:
    """Return what stands over the gradings of the cell."""
    return Band(QCoreApplication.translate("Evaluation", "The cell"))


def member_band(found: Gradings) -> Band:
    """Return what stands over the gradings of members: how many have a grade, or why there is nobody."""
    if found.members:
        graded = sum(row.grade is not None for row in found.members)
        told = QCoreApplication.translate("Evaluation", "{0} of {1} graded").format(graded, len(found.members))
    elif found.has_member_form:
        told = QCoreApplication.translate("Evaluation", "nobody is in the register yet")
    else:
        told = QCoreApplication.translate("Evaluation", "the rules have no form for members in this period")
    return Band(QCoreApplication.translate("Evaluation", "Members"), told)


def cap_words(check: CapCheck) -> str:
    """Return how many have a grade, how many may, and where that is said."""
    count = check.count  # lupdate reads no other than a plain name there
    told = QCoreApplication.translate("Evaluation", "{0}: %n member(s), at most {1} ({2} % of {3}). {4}", "", count)
    return told.format(check.grade, check.most, check.rule.percent, check.base, check.rule.source)


def _suggested(row: EvaluationRow) -> str:
    if row.grade is not None or row.suggested is None:
        return ""
    return QCoreApplication.translate("Evaluation", "By its points: {0}").format(row.suggested.title)
