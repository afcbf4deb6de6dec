"""Who issues a paper: the cell, its committee, a congress; in whose series it is numbered, what the term is called."""

from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.meetings import MeetingKind
from sotay.domain.official_form import paper_symbol
from sotay.domain.paper_issuing import (
    Issuing,
    congress_term,
    is_of_congress,
    issuing_kind,
    organ_of,
    series_of,
)
from sotay.domain.papers import RESOLUTION, Paper, Term
from tests.unit.meeting_facts import MEETING

DAY = date(2026, 10, 5)
CONGRESS = replace(MEETING, kind=MeetingKind.CONGRESS)
PAPER = Paper("u", RESOLUTION, "", DAY)


@pytest.mark.parametrize("kind", [kind for kind in MeetingKind if kind is not MeetingKind.CONGRESS])
def test_papers_of_meetings_are_numbered_in_the_term(kind: MeetingKind) -> None:
    assert series_of(replace(MEETING, kind=kind), 3) == series_of(None, 3) == 3
    assert (is_of_congress(3), organ_of(3), organ_of(0)) == (False, "CB", "CB")


def test_a_congress_has_a_series_and_a_symbol_of_its_own() -> None:
    series = series_of(CONGRESS, 3)

    assert is_of_congress(series)
    assert series != series_of(replace(CONGRESS, id=10), 3)
    assert paper_symbol(1, RESOLUTION, organ_of(series)) == "Số 01-NQ/ĐH"


def test_what_a_congress_had_numbered_among_the_papers_of_the_cell_stays_so() -> None:
    assert issuing_kind(PAPER, CONGRESS) == "congress"
    assert issuing_kind(replace(PAPER, number=1, term_id=-9), CONGRESS) == "congress"
    assert issuing_kind(replace(PAPER, number=7, term_id=2), CONGRESS) == ""
    assert issuing_kind(replace(PAPER, number=7), replace(MEETING, kind=MeetingKind.COMMITTEE)) == "committee"
    assert issuing_kind(PAPER, None) == ""


def test_only_a_congress_names_its_term() -> None:
    congress = Issuing("Đại hội {cell}", "A", "A", ("W", "C"))
    cell = Issuing("{cell}", "A", "A", ("W", "C"))

    assert congress.body_of("Chi bộ thôn Đông", "nhiệm kỳ 2026-2031") == (
        "Đại hội Chi bộ thôn Đông",
        "nhiệm kỳ 2026-2031",
    )
    assert congress.body_of("Chi bộ thôn Đông") == ("Đại hội Chi bộ thôn Đông",)
    assert cell.body_of("Chi bộ thôn Đông", "nhiệm kỳ 2026-2031") == ("Chi bộ thôn Đông",)


@pytest.mark.parametrize(
    ("name", "begins", "told"),
    [
        ("2026-2031", date(2026, 10, 6), "nhiệm kỳ 2026-2031"),
        ("Nhiệm kỳ 2026 - 2031", date(2026, 11, 5), "Nhiệm kỳ 2026 - 2031"),
        ("2026-2031", DAY, ""),  # it begins the day after a congress, so this one was there before
        ("2031-2036", date(2026, 11, 6), ""),
    ],
)
def test_the_term_of_a_congress_is_the_one_that_begins_with_it(name: str, begins: date, told: str) -> None:
    assert congress_term((Term("2021-2026", date(2021, 1, 1)), Term(name, begins)), DAY) == told
