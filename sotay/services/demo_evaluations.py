# The gradings of the sample cell: those of the year before decided, those of this year begun by some members.
# It must not know packs or where the data folder lies.

import uuid
from dataclasses import replace
from datetime import date

from sotay.domain.evaluations import Evaluation, EvaluationMark, EvaluationState
from sotay.domain.periods import Period, Span
from sotay.services.book import Book
from sotay.services.evaluations import EvaluationRow
from sotay.storage.evaluations import Evaluations
from sotay.storage.sealing import doing

_SPACE = uuid.UUID("5b0cb4c6-52a4-4d1e-9d0e-3a4c0de7000a")
_SHARES = (0.84, 0.92, 0.78, 0.72, 0.81, 0.76, 0.88, 0.64)  # of the points of each criterion, person by person
_EVERY = 3  # of the members has begun this year's sheet


def fill_evaluations(book: Book) -> int:
    """Write sample gradings into a book that has none; return how many it has then. Members must be there already."""
    kept = Evaluations(book.workspace.notebook.database)
    if not kept.periods():
        year = Period.around(book.clock().date(), Span.YEAR)
        with doing("demo"):
            for grading in (*_decided(book, year.moved(-1)), *_begun(book, year)):
                kept.put(grading)
    return sum(len(kept.of(period)) for period in kept.periods())


def _decided(book: Book, period: Period) -> list[Evaluation]:
    found = book.evaluations.gradings(period)
    return [_graded(book, at, row, period.last) for at, row in enumerate(found.rows)]


def _begun(book: Book, period: Period) -> list[Evaluation]:
    members = book.evaluations.gradings(period).members[::_EVERY]
    return [_marked(row, _SHARES[at % len(_SHARES)], given=False) for at, row in enumerate(members)]


def _graded(book: Book, at: int, row: EvaluationRow, day: date) -> Evaluation:
    share = _SHARES[at % len(_SHARES)]
    marked = _marked(row, share, given=True)
    scale = book.evaluations.rules.scale(day)
    told = sum(mark.given or 0 for mark in marked.marks)
    return replace(marked, grade=scale.grade(told).key if scale else "", state=EvaluationState.DECIDED)


def _marked(row: EvaluationRow, share: float, *, given: bool) -> Evaluation:
    """Give a share of the points of each criterion, to half a point."""
    marks = tuple(
        EvaluationMark(one.key, own := round(one.points * share * 2) / 2, own if given else None)
        for one in row.form.criteria
    )
    blank = row.evaluation
    uid = str(uuid.uuid5(_SPACE, f"{blank.period} {blank.form} {row.name}"))
    return replace(blank, uid=uid, marks=marks)
