# Gradings over a real book: who is graded, sums and grades, caps, what is refused, the papers.

from dataclasses import replace

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code
from sotay.domain.evaluations import Evaluation, EvaluationMark, EvaluationState
from sotay.domain.periods import Period
from sotay.exports.listings import shown
from sotay.services.cell import Cell as CellNames
from sotay.services.evaluation_papers import results_listing, sheet_listing
from sotay.services.evaluation_rules import evaluation_rules
from sotay.services.evaluations import EvaluationRow
from tests.services.books import refused
from tests.services.meetings import Cell, cell

__all__ = ["cell"]

YEAR = Period.parse("2026")


def row(cell: Cell, name: str) -> EvaluationRow:
    return next(one for one in cell.book.evaluations.gradings(YEAR).rows if name in (one.name, one.form.key))


def graded(cell: Cell, name: str, share: float, grade: str = "") -> Evaluation:
    """Give a share of all points, by the person and by the cell."""
    found = row(cell, name)
    marks = tuple(EvaluationMark(one.key, one.points * share, one.points * share) for one in found.form.criteria)
    return cell.book.evaluations.save(replace(found.evaluation, marks=marks, grade=grade))


def test_the_cell_and_those_who_have_not_left_are_graded(cell: Cell) -> None:
    year = cell.book.evaluations.gradings(YEAR)
    assert [one.form.key for one in year.cell] == ["cell", "model"]
    assert len(year.members) == 7
    assert "Ngô Văn Xa" not in {one.name for one in year.members}
    assert all(one.own is None and one.grade is None for one in year.rows)


def test_who_was_admitted_later_is_not_graded_for_before(cell: Cell) -> None:
    lan = cell.book.members.member(cell.ids["Trần Thị Lan"])
    cell.book.members.edit(lan.id, replace(lan.person, joined=PartialDate(2026, 8, 3), official=None))
    names = {
        name: {one.name for one in cell.book.evaluations.gradings(Period.parse(name)).members}
        for name in ("2026", "2026-Q3", "2026-Q2")
    }
    assert ["Trần Thị Lan" in names[period] for period in ("2026", "2026-Q3", "2026-Q2")] == [True, True, False]


def test_points_are_kept_summed_and_suggest_a_grade(cell: Cell) -> None:
    kept = graded(cell, "Trần Thị Lan", 0.88)
    found = row(cell, "Trần Thị Lan")
    assert (found.own, found.given, found.evaluation) == (88, 88, kept)
    assert found.suggested is not None
    assert (found.suggested.key, found.grade) == ("good", None)
    again = cell.book.evaluations.save(replace(kept, uid="", grade="good", state=EvaluationState.PROPOSED, id=0))
    assert (again.id, again.uid) == (kept.id, kept.uid)
    assert row(cell, "Trần Thị Lan").grade == found.suggested
    cell.book.evaluations.drop(kept.id)
    assert row(cell, "Trần Thị Lan").evaluation.id == 0


def test_forms_of_the_cell_are_kept_apart(cell: Cell) -> None:
    graded(cell, "cell", 1)
    graded(cell, "model", 0.5)
    assert (row(cell, "cell").given, row(cell, "model").given) == (100, 50)
    assert cell.book.evaluations.gradings(Period.parse("2025")).cell[0].given is None


def test_the_cap_counts_the_members_of_the_year(cell: Cell) -> None:
    names = [one.name for one in cell.book.evaluations.gradings(YEAR).members]
    for name in names[:5]:
        graded(cell, name, 0.8, "good")
    graded(cell, names[5], 0.95, "excellent")
    (check,) = cell.book.evaluations.gradings(YEAR).caps
    assert (check.count, check.most, check.is_kept) == (1, 1, True)
    graded(cell, names[6], 0.95, "excellent")
    (check,) = cell.book.evaluations.gradings(YEAR).caps
    assert (check.count, check.most, check.is_kept) == (2, 1, False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"form": "none"},
        {"grade": "none"},
        {"marks": (EvaluationMark("politics", 21),)},
        {"period": "2019"},
    ],
)
def test_what_the_form_does_not_allow_is_refused(cell: Cell, wrong: dict[str, object]) -> None:
    found = row(cell, "Trần Thị Lan").evaluation
    with refused(Code.BAD_EVALUATION):
        cell.book.evaluations.save(replace(found, **wrong))  # type: ignore[arg-type]
    assert row(cell, "Trần Thị Lan").evaluation.id == 0


def test_the_sheet_is_printed_empty_and_with_points(cell: Cell) -> None:
    day = cell.book.today
    empty = sheet_listing(row(cell, "Trần Thị Lan"), YEAR.title, CellNames(), "Nguyễn Văn Hòa", day)
    assert [line[3:] for line in empty.rows] == [(None, None, "")] * 7
    assert empty.rows[-1][1:3] == ("Cộng", 100)
    graded(cell, "Trần Thị Lan", 0.75, "good")
    full = sheet_listing(row(cell, "Trần Thị Lan"), YEAR.title, CellNames(), "Nguyễn Văn Hòa", day)
    assert full.rows[-1][3:5] == (75, 75)
    assert full.rows[1][3] == 11.25  # a number that a spreadsheet adds up
    assert shown(full.rows[1][3], full.columns[3]) == "11,25"
    assert full.notes[0] == "Xếp loại: Hoàn thành tốt nhiệm vụ."
    assert [one.name for one in full.signatures] == ["Trần Thị Lan", "Nguyễn Văn Hòa"]
    assert len(sheet_listing(row(cell, "cell"), YEAR.title, CellNames(), "", day).signatures) == 1


def test_quarters_are_graded_by_the_forms_that_the_rules_allow(cell: Cell) -> None:
    service, notebook = cell.book.evaluations, cell.book.workspace.notebook
    quarter = Period.parse("2026-Q3")
    found = service.gradings(quarter)
    assert [one.form.key for one in found.cell] == ["cell", "model"]
    kept = service.save(replace(found.cell[1].evaluation, grade="good"))
    member = service.save(replace(found.members[0].evaluation, grade="good"))
    assert service.gradings(YEAR).members[0].grade is None
    yearly = evaluation_rules().shipped().replace('spans = ["year", "quarter"]', 'spans = ["year"]')
    evaluation_rules().save(notebook, yearly)
    cell.book.rules_changed()
    # What was graded while the rules allowed it is still shown; nothing new is written by that form.
    now = service.gradings(quarter)
    assert [one.form.key for one in now.cell] == ["model"]
    assert now.members[0].evaluation == member
    with refused(Code.BAD_EVALUATION):
        service.save(replace(kept, grade="done"))
    service.drop(kept.id)
    assert [one.form.key for one in service.gradings(quarter).cell] == []
    assert service.put_back(kept) == kept
    assert service.gradings(quarter).cell[0].grade is not None


def test_the_list_of_grades_counts_every_grade(cell: Cell) -> None:
    graded(cell, "Trần Thị Lan", 0.75, "good")
    told = results_listing(cell.book.evaluations.gradings(YEAR), CellNames(), "", cell.book.today)
    assert len(told.rows) == 7
    assert "Hoàn thành tốt nhiệm vụ: 1" in told.notes[0]
    assert told.notes[1].startswith("Hoàn thành xuất sắc nhiệm vụ: 0, nhiều nhất 0 (Nghị định 335/2025/NĐ-CP")
    assert len(told.notes) == 2  # the cell was not graded
    graded(cell, "cell", 0.8, "good")
    again = results_listing(cell.book.evaluations.gradings(YEAR), CellNames(), "", cell.book.today)
    assert again.notes[2] == "Kiểm điểm, đánh giá, xếp loại chi bộ: 80 điểm, Hoàn thành tốt nhiệm vụ."


def test_the_cells_own_rules_count(cell: Cell) -> None:
    notebook, text = cell.book.workspace.notebook, evaluation_rules().shipped()
    assert evaluation_rules().own(notebook) is None
    assert evaluation_rules().save(notebook, text.replace("least = 90", "least = 95")) == ()
    cell.book.rules_changed()
    graded(cell, "Trần Thị Lan", 0.92)
    assert (suggested := row(cell, "Trần Thị Lan").suggested) is not None
    assert suggested.key == "good"
    with refused(Code.BAD_RULES):
        evaluation_rules().save(notebook, text.replace("points = 30", "points = 31"))
    evaluation_rules().drop(notebook)
    evaluation_rules().drop(notebook)
    cell.book.rules_changed()
    assert (suggested := row(cell, "Trần Thị Lan").suggested) is not None
    assert suggested.key == "excellent"
