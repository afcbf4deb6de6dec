# The reports of the cell: drafted for a period from its figures, told anew while they are drafts, and their records.
# It must not know how reports look on a sheet or in a window.

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sotay.domain.errors import Code, SotayError
from sotay.domain.paper_signing import SECRETARY
from sotay.domain.papers import REPORT, Paper, PaperBlock, PaperState, told_anew
from sotay.domain.periods import Period, Span
from sotay.domain.report_facts import ReportFacts
from sotay.domain.report_text import report_blocks, report_subject
from sotay.services.papers import PaperService
from sotay.storage.notebook import Notebook
from sotay.storage.reports import Reports
from sotay.storage.sealing import doing

__all__ = ["REPORT", "Period", "ReportRow", "ReportService", "Span", "periods_of"]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """Hold a period of a year and the newest revision of the report on it; None where there is none yet."""

    period: Period
    paper: Paper | None


def periods_of(year: int) -> tuple[Period, ...]:
    """Return the periods of a year that reports are made on: the year, halves, quarters, months."""
    counts = {Span.YEAR: 1, Span.HALF: 2, Span.QUARTER: 4, Span.MONTH: 12}
    return tuple(Period(span, year, place) for span, count in counts.items() for place in range(1, count + 1))


class ReportService:
    """Make reports; every write is one transaction, from any thread. Reports are adopted and corrected as papers."""

    def __init__(
        self,
        notebook: Notebook,
        facts: Callable[[Period], ReportFacts],
        papers: Callable[[], PaperService],
        secretary: Callable[[], str],
        today: Callable[[], date],
        now: Callable[[], datetime],
    ) -> None:
        """Take what tells the figures of a period, the papers, the secretary of the cell, the day, the moment."""
        self._kept = Reports(notebook.database)
        self._facts = facts
        self._papers = papers
        self._secretary = secretary
        self._today = today
        self._now = now

    # reading

    def facts(self, period: Period) -> ReportFacts:
        """Return the figures of a period as the records tell them now."""
        return self._facts(period)

    def period(self, paper_id: int) -> Period | None:
        """Return the period that a paper is the report on, in any of its revisions; None for another paper."""
        return self._kept.period(paper_id)

    def newest(self, period: Period) -> Paper | None:
        """Return the newest revision of the report on a period, or None."""
        known = self._kept.newest().get(period)
        return None if known is None else self._papers().paper(known)

    def year(self, year: int) -> tuple[ReportRow, ...]:
        """Return the periods of a year with their reports."""
        known = self._kept.newest()
        papers = self._papers()
        return tuple(ReportRow(one, papers.paper(known[one]) if one in known else None) for one in periods_of(year))

    def told(self, period: Period) -> tuple[PaperBlock, ...]:
        """Return what the figures tell now, without a person's words."""
        return report_blocks(self._facts(period))

    def told_for(self, paper_id: int) -> tuple[PaperBlock, ...]:
        """Return what the figures of its period tell now about a paper; nothing where it is no report."""
        period = self.period(paper_id)
        return () if period is None else self.told(period)

    def preview(self, period: Period) -> Paper:
        """Return the report on a period as `draft` does; nothing is written."""
        return self._report(period)[1]

    # writing

    def draft(self, period: Period) -> Paper:
        """Return the report on a period, told anew while it is a draft, with what a person edited kept.

        Raise PERIOD_AHEAD for a period that has not begun.
        """
        kept, told = self._report(period)
        if kept is None:
            with doing("report.add"):
                return self._papers().paper(self._kept.add(told, period, self._now().isoformat(timespec="seconds")))
        return self._papers().tell(kept, told, "report.tell")

    def _report(self, period: Period) -> tuple[Paper | None, Paper]:
        """Return the report on a period as it is kept, and as it is told now."""
        if period.first > self._today():
            raise SotayError(Code.PERIOD_AHEAD, {"period": period.title})
        kept = self.newest(period)
        return kept, self._told(kept, period)

    def _told(self, kept: Paper | None, period: Period) -> Paper:
        """Return a draft as the figures tell it now; what was reviewed or adopted, or corrects that, stays as it is."""
        if kept is not None and (kept.state is not PaperState.DRAFT or kept.revision > 1):
            return kept
        paper = kept or self._new(period)
        return replace(paper, blocks=told_anew(paper.blocks, self.told(period)), signer=self._secretary())

    def _new(self, period: Period) -> Paper:
        return Paper(
            uuid.uuid4().hex,
            REPORT,
            report_subject(period),
            self._today(),
            position=SECRETARY,
            recipients=self._papers().recipients(),
        )
